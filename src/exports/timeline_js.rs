//! The timeline in the JSON of TimelineJS, one file per language.
//!
//! The format: <https://timeline.knightlab.com/docs/json-format.html>. Addresses are whole, since a reader
//! of the file may stand anywhere; texts are HTML, as the format has it. Dates are no more exact than the
//! archive knows them, and in words beside that. What has no day at all stands on no scale and is left out.

use serde_json::{Map, Value, json};

use crate::archive::timeline::Entry;
use crate::date::{EventDate, Moment};
use crate::id::WorkRef;
use crate::locale::Locale;
use crate::media_type::MediaKind;

use crate::edition::Edition;
use crate::markup::escape;
use crate::route::Route;

use super::print_json;

/// How wide the picture of a slide is, in points: twice the width in which the reader shows it.
const WIDTH: u32 = 960;

/// The whole timeline of a language.
pub(crate) fn render(edition: &Edition, locale: Locale) -> Vec<u8> {
    let timeline = edition.archive.timeline();
    let text = |text: &str| escape(&edition.typeset(locale, text));
    let document = json!({
        "title": {
            "text": {
                "headline": link(&edition.url_of(&Route::Home, locale), &text(edition.settings.title(locale))),
                "text": escape(&edition.tagline(locale)),
            },
        },
        "events": timeline.entries().iter().filter_map(|entry| event(edition, entry, locale)).collect::<Vec<_>>(),
        "eras": timeline.decades().keys().map(|decade| era(edition, *decade, locale)).collect::<Vec<_>>(),
    });
    print_json(&document)
}

/// A slide; `None` when the date has no day.
fn event(edition: &Edition, entry: &Entry, locale: Locale) -> Option<Value> {
    let mut event = dates(&entry.date)?;
    let id = &edition.archive.work(entry.work).id;
    let words = match entry.stage {
        Some(_) => edition.entry_stage(entry, locale).map(|stage| {
            let label = edition.say(locale, "fact-status", &[]);
            let status = edition.note(entry.work, locale);
            format!("<p>{}</p><p>{} {}</p>", escape(&stage), escape(&label), escape(&status))
        }),
        None => Some(edition.description_html(entry.work, locale)),
    };
    let url = edition.url_of(&Route::Work(id.clone()), locale);
    let title = link(&url, edition.title_html(entry.work, locale));
    event.insert("display_date".into(), escape(&edition.date_words(&entry.date, locale)).into());
    event.insert("text".into(), json!({"headline": title, "text": words.unwrap_or_default()}));
    event.insert("group".into(), edition.say(locale, &id.kind.message_of_many(), &[]).into());
    event.extend(media(edition, entry.work, locale).map(|media| ("media".to_owned(), media)));
    event.insert("unique_id".into(), entry.anchor.as_str().into());
    Some(event.into())
}

/// The first picture that the text of a work shows, with what the page says of it; `None` without one.
fn media(edition: &Edition, work: WorkRef, locale: Locale) -> Option<Value> {
    let shown = edition.archive.shown(work, locale);
    let body = &shown.words.body;
    let file = body.shown_files().find(|file| MediaKind::of(file) == Some(MediaKind::Picture))?;
    let url = match edition.picture(work, file) {
        Some(picture) => {
            let size = picture.at_least(WIDTH, picture.plain_format());
            edition.picture_url(work, file, picture, size)
        }
        None => edition.file_url(work, file),
    };
    let mut media = Map::from_iter([("url".to_owned(), Value::from(url))]);
    let alt = body.alt_of(file).map(|alt| edition.typeset(shown.locale, alt));
    media.extend(alt.map(|alt| ("alt".to_owned(), alt.into())));
    let caption = body.caption_of(file).map(|caption| edition.in_language(caption, shown.locale, locale));
    media.extend(caption.map(|caption| ("caption".to_owned(), caption.into())));
    let credit = edition.media_of(work, file).map(|media| {
        let rights = edition.say(locale, &media.rights.message(), &[]);
        let rights = link(media.rights.url(), &escape(&rights));
        edition.say_html(locale, "joined", &[("first", &media.credit)], &[("next", &rights)])
    });
    media.extend(credit.map(|credit| ("credit".to_owned(), credit.into())));
    Some(media.into())
}

/// `start_date` and, when it took a while or nobody knows exactly, `end_date`.
fn dates(date: &EventDate) -> Option<Map<String, Value>> {
    let (start, end) = (date.start(), date.end());
    let mut dates = Map::new();
    dates.insert("start_date".into(), moment(start.or(end)?));
    if let Some(end) = end.filter(|end| start.is_some_and(|start| start != *end)) {
        dates.insert("end_date".into(), moment(end));
    }
    Some(dates)
}

fn moment(moment: Moment) -> Value {
    let mut parts = Map::from_iter([("year".to_owned(), Value::from(moment.year))]);
    parts.extend(moment.month.map(|month| ("month".to_owned(), month.into())));
    parts.extend(moment.day.map(|day| ("day".to_owned(), day.into())));
    parts.into()
}

fn era(edition: &Edition, decade: i32, locale: Locale) -> Value {
    json!({
        "start_date": {"year": decade},
        "end_date": {"year": decade.saturating_add(9)},
        "text": {"headline": escape(&edition.decade_words(decade, locale))},
    })
}

fn link(url: &str, html: &str) -> String {
    format!("<a href=\"{}\">{html}</a>", escape(url))
}
