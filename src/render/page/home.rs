//! The first page of a language: what this is, what to read first, what is in it.

use tera::Value;

use super::Rendered;
use crate::archive::work::WorkRef;
use crate::diagnostic::Diagnostic;
use crate::id::Kind;
use crate::locale::Locale;
use crate::render::frame::Frame;
use crate::render::{Site, json_ld, view};
use crate::route::Route;

pub(in crate::render) fn render(site: &Site, locale: Locale) -> Rendered {
    let archive = &site.archive;
    let title = site.typeset(locale, site.settings.title(locale)).into_owned();
    let description = site.typeset(locale, site.settings.tagline(locale)).into_owned();
    let mut context = Frame {
        route: Route::Home,
        locale,
        title,
        description,
        work: None,
        section: "home",
        json_ld: json_ld::home(site, locale),
    }
    .context(site);

    let cards = |works: Vec<WorkRef>| -> Result<Vec<Value>, Diagnostic> {
        works.into_iter().map(|work| site.card(work, locale)).collect()
    };
    let (featured, others): (Vec<WorkRef>, Vec<WorkRef>) = archive
        .stories_in_time()
        .iter()
        .partition(|work| archive.story(**work).is_some_and(|story| story.featured));
    context.insert_value("featured", Value::from(cards(featured)?));
    context.insert_value("stories", Value::from(cards(others.into_iter().take(12).collect())?));
    let mut twinnings = archive.home_city().map(|city| archive.twinnings_of(city)).unwrap_or_default();
    site.sort_by_title(&mut twinnings, locale);
    context.insert_value("twinnings", Value::from(cards(twinnings)?));
    let questions: Vec<WorkRef> = archive.of_kind(Kind::Question).map(|(at, _)| at).take(6).collect();
    context.insert_value("questions", Value::from(cards(questions)?));
    let counts: Vec<Value> = [Kind::Story, Kind::City, Kind::Twinning, Kind::Event, Kind::Object, Kind::Question, Kind::Source]
        .into_iter()
        .map(|kind| (kind, archive.of_kind(kind).count()))
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| view! { "kind": kind.name(), "count": count, "href": site.href_of(&Route::List(kind), locale) })
        .collect();
    context.insert_value("counts", Value::from(counts));
    context.insert_value("strip", Value::from(super::chart::strip(site, locale)));
    site.template(locale, "home.html", &context)
}
