//! Texts of an archive, each by itself.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use tablecloth::date::{EventDate, Suggestion};
use tablecloth::diagnostic::{Place, Report};
use tablecloth::id::Kind;
use tablecloth::input::{Input, TextFile};
use tablecloth::locale::{Locale, Locales};
use tablecloth::messages::{self as wording, Messages};
use tablecloth::upload::manifest::{JOURNALS, Known, MANIFEST};
use tablecloth::words::{self, DateFormats};
use tablecloth::{document as documents, settings as rules};

use super::base::{self, Base};
use super::promises;

/// A file of front matter and body → a document of every kind, and a transcript.
pub fn document(bytes: &[u8]) {
    let mut report = Report::new();
    let mut input = Input::default();
    for kind in Kind::ALL {
        match base::text(&format!("{}/a/index.en.md", kind.folder()), bytes) {
            Ok(file) => input.documents.push(file),
            Err(finding) => report.add(finding),
        }
    }
    input.transcripts.extend(base::text("stories/a/song.transcript.fr.md", bytes));
    let locales = &Base::plain().settings.locales;
    let parsed = documents::parse_all(&input, locales, &mut documents::Known::default(), &mut report);
    assert_eq!(parsed.len(), input.documents.len(), "a path alone says which work it is");
    for document in parsed {
        for (_, offset) in document.items() {
            is_in(&document.place(offset), &document.text);
        }
        assert!(document.front.is_some() || !report.is_ok(), "there is no front matter, and no reason");
    }
    documents::transcript::parse_all(&input, locales, &mut report);
    if let Some(file) = input.documents.first() {
        report.sorted().iter().for_each(|finding| is_in(&finding.place, &file.text));
    }
    promises::of_findings(&report);
}

/// A place is one that editors can go to.
fn is_in(place: &Place, text: &str) {
    let line = text.split('\n').nth((place.line as usize).saturating_sub(1));
    let line = line.unwrap_or_else(|| panic!("{place:?} is behind the end"));
    assert!(place.column as usize <= line.chars().count() + 1, "{place:?} is behind the end of {line:?}");
}

/// Dates, one a line → their order, and their words in every language that the program brings.
pub fn date(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut dates: Vec<EventDate> = Vec::new();
    for line in text.lines().take(3) {
        match EventDate::parse(line) {
            Ok(date) => dates.push(date),
            Err(error) => {
                assert!(error.offset.is_none_or(|at| line.is_char_boundary(at)), "{error:?}");
                if let Some(Suggestion::Write(meant)) = &error.suggestion {
                    assert!(EventDate::parse(meant).is_ok(), "{meant} is offered, and is no date");
                }
                drop(error.to_string());
            }
        }
    }
    dates.iter().for_each(says);
    for one in &dates {
        for other in &dates {
            assert_eq!(one.cmp(other), other.cmp(one).reverse(), "{one:?} {other:?}");
            assert_eq!(one == other, one.cmp(other).is_eq(), "{one:?} {other:?}");
            if let Some(both) = EventDate::between(one, other) {
                in_words(&both);
            }
        }
    }
}

/// What a date answers fits together.
fn says(date: &EventDate) {
    assert_eq!(EventDate::parse(date.as_str()).as_ref(), Ok(date));
    if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
        assert!(earliest <= latest && earliest.number() <= latest.number(), "{date:?}");
    }
    assert!(date.exact_day().is_none_or(|day| Some(day) == date.latest()), "{date:?}");
    assert!(date.decades().count() <= 32, "{date:?}");
    let (from, to) = date.widest();
    assert!(from.zip(to).is_none_or(|(from, to)| from <= to), "{date:?}");
    let _ = (date.precision(), date.exact_iso(), date.first_year(), date.start(), date.end());
    in_words(date);
}

/// The languages of the program, with their messages.
struct Voices {
    locales: Locales,
    formats: Vec<DateFormats>,
    messages: Messages,
}

impl Voices {
    fn all() -> &'static Voices {
        static VOICES: OnceLock<Voices> = OnceLock::new();
        VOICES.get_or_init(|| {
            let mut locales = Locales::default();
            for tag in wording::built_in_tags() {
                locales.add(tag, tag, tag.parse().expect("it is a tag")).expect("it is the only one");
            }
            let formats =
                locales.iter().map(|locale| DateFormats::new(&locales.info(locale).formats)).collect();
            let input = Input { messages: base::input().messages.clone(), ..Input::default() };
            let messages = wording::parse(&input, &locales, &mut Report::new());
            Voices { locales, formats, messages }
        })
    }
}

/// A date has words in every language, and nothing of a message is left over in them.
fn in_words(date: &EventDate) {
    let Voices { locales, formats, messages } = Voices::all();
    for locale in locales.iter() {
        let formats = &formats[locale.index()];
        let say = |id: &str, args: &[(&str, &str)]| messages.say(locale, id, args);
        let all = [
            words::date_in_words(date, formats, &say),
            words::date_after("date-from", date, formats, &say),
            words::date_after("date-until", date, formats, &say),
            words::date_within(date, formats, &say).1,
            words::date_short(date, formats, &say),
        ];
        for words in all {
            let is_left_over =
                words.contains(['{', '}', '$', '\u{fffd}']) || words.contains(char::is_control);
            assert!(!words.trim().is_empty() && !is_left_over, "{date:?}: {words:?}");
        }
    }
}

/// The settings of a site → settings whose address is one.
pub fn settings(bytes: &[u8]) {
    let mut report = Report::new();
    match base::text("site.yaml", bytes) {
        Ok(file) => {
            let input = Input { settings: Some(file.clone()), ..Input::default() };
            match rules::parse(&input, &mut report) {
                Some(settings) => {
                    let base = &settings.base;
                    let is_plain = |c: char| c.is_ascii_graphic() && !"\"'`<>\\{}$".contains(c);
                    assert!(base.whole("").chars().all(is_plain), "{base:?}");
                    assert!(base.path().starts_with('/') && base.path().ends_with('/'), "{base:?}");
                    assert!(!settings.locales.is_empty());
                    for locale in settings.locales.iter() {
                        let tag = settings.locales.tag(locale);
                        assert!(tag.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-'), "{tag}");
                        let texts = [settings.title(locale), settings.tagline(locale).unwrap_or_default()];
                        assert!(texts.iter().all(|text| !text.contains('\u{2}')), "{texts:?}");
                    }
                }
                None => assert!(!report.is_ok(), "there are no settings, and no reason"),
            }
            report.sorted().iter().for_each(|finding| is_in(&finding.place, &file.text));
        }
        Err(finding) => report.add(finding),
    }
    promises::of_findings(&report);
}

/// A file of messages that an archive lays over those of the program → what they say.
pub fn messages(bytes: &[u8]) {
    let plain = Base::plain();
    let mut report = Report::new();
    let path: Arc<str> = "i18n/en/own.ftl".into();
    let mut input = Input { messages: plain.input.messages.clone(), ..Input::default() };
    match TextFile::of(path, "en/own.ftl".into(), bytes.to_vec()) {
        Ok(file) => {
            input.messages.own.push(file.clone());
            let messages = wording::parse(&input, &plain.settings.locales, &mut report);
            let locale = plain.settings.locales.first();
            ids(&file.text).for_each(|id| speaks(&messages, locale, id));
            let is_own = |place: &Place| place.file == file.path;
            let own = report.sorted();
            own.iter()
                .filter(|finding| is_own(&finding.place))
                .for_each(|finding| is_in(&finding.place, &file.text));
        }
        Err(finding) => report.add(finding),
    }
    promises::of_findings(&report);
}

/// What stands at the beginnings of lines before a `=`.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| Some(line.split_once('=')?.0.trim_end())).take(20)
}

/// A message says something, or why it does not; only what is HTML already is HTML in it.
fn speaks(messages: &Messages, locale: Locale, id: &str) {
    let args = || {
        let pairs = [("date", "<b>&"), ("count", "2"), ("title", "\u{f0000}"), ("number", "3")];
        pairs
            .iter()
            .map(|(name, value)| (*name, fluent::FluentValue::from(*value)))
            .collect::<fluent::FluentArgs<'_>>()
    };
    drop(messages.format(locale, id, &args()));
    if let Ok(html) = messages.format_html(locale, id, args(), &[("link", "<i>"), ("file", "<i>")]) {
        assert!(html.split('<').skip(1).all(|rest| rest.starts_with("i>")), "{id}: {html:?}");
    }
}

/// What a target of publishing says of itself → what is known of it.
///
/// The files are parted by lines that hold `---` alone: the manifest and the two journals.
pub fn manifest(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let names = [MANIFEST, JOURNALS[0], JOURNALS[1]];
    let parts = text.split("\n---\n").map(|part| part.as_bytes().to_vec());
    let files: BTreeMap<String, Vec<u8>> = names.iter().map(|name| (*name).to_owned()).zip(parts).collect();
    let Ok(known) = Known::of(&files) else { return };
    assert!(known.site.is_none_or(|site| !site.chars().any(char::is_control)));
    for path in known.files.keys().chain(&known.published) {
        let is_good = |part: &str| !matches!(part, "" | "." | "..");
        assert!(path.split('/').all(is_good) && !path.contains(['\\', '\0']), "{path:?} leads out");
    }
}
