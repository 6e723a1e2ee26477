//! The search page: what can be chosen before a word is typed, and the words that its script says.
//!
//! The script finds no text of its own: whatever it shows stands in the page,
//! in the reader's language, with a form for each plural.

use std::collections::BTreeSet;

use tera::Value;

use super::Rendered;
use crate::exports::json_ld;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::pages::frame::Frame;
use crate::pages::{Pages, view};
use crate::route::{ROOT, Route, SEARCH_INDEX};

/// Stands for what is searched.
const WORDS: &str = "{words}";

pub(crate) fn render(pages: &Pages, locale: Locale) -> Rendered {
    let title = pages.say(locale, "search-title", &[]);
    let mut context = Frame {
        json_ld: json_ld::collection(pages, &Route::Search, &title, locale),
        route: Route::Search,
        locale,
        description: pages.say(locale, "search-description", &[("site", pages.settings.title(locale))]),
        title,
        work: None,
        section: "search",
    }
    .context(pages);
    context.insert_value("index_href", Value::from(format!("{ROOT}{SEARCH_INDEX}/")));
    context.insert_value("indexes", Value::from(indexes(pages)));
    context.insert_value("kinds", Value::from(kinds(pages, locale)));
    context.insert_value("cities", Value::from(cities(pages, locale)));
    context.insert_value("decades", Value::from(decades(pages, locale)));
    context
        .insert_value("found", Value::from(pages.in_every_form(locale, "search-found", &[("words", WORDS)])));
    context
        .insert_value("found_chosen", Value::from(pages.in_every_form(locale, "search-found-chosen", &[])));
    let nothing = pages.say(locale, "search-nothing", &[("words", WORDS)]);
    context.insert_value("nothing", Value::from(nothing));
    pages.template(locale, "search.html", &context)
}

/// The languages in which something is written.
fn indexes(pages: &Pages) -> Vec<Value> {
    let locales = &pages.settings.locales;
    let written = locales.iter().filter(|locale| pages.archive.translated(*locale) > 0);
    written
        .map(|locale| {
            let info = locales.info(locale);
            view! { "tag": info.tag.as_str(), "name": info.name.as_str(), "dir": info.direction() }
        })
        .collect()
}

/// The kinds of which there are works, with their lists.
fn kinds(pages: &Pages, locale: Locale) -> Vec<Value> {
    let kinds = Kind::ALL.into_iter().map(|kind| (kind, pages.archive.of_kind(kind).count()));
    kinds
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| {
            view! {
                "id": kind.name(),
                "title": pages.say(locale, &kind.message_of_many(), &[]),
                "one": pages.say(locale, &kind.message(), &[]),
                "href": pages.href_of(&Route::List(kind), locale),
                "count": count,
            }
        })
        .collect()
}

fn cities(pages: &Pages, locale: Locale) -> Vec<Value> {
    let mut cities: Vec<WorkRef> = pages.archive.of_kind(Kind::City).map(|(at, _)| at).collect();
    pages.sort_by_title(&mut cities, locale);
    let city = |city: WorkRef| {
        let slug = pages.archive.work(city).id.slug.as_str();
        view! { "id": slug, "title": pages.title_text(city, locale) }
    };
    cities.into_iter().map(city).collect()
}

fn decades(pages: &Pages, locale: Locale) -> Vec<Value> {
    let works = pages.archive.works();
    let decades: BTreeSet<i32> = works.flat_map(|(at, _)| pages.archive.decades_touched(at)).collect();
    decades.into_iter().map(|year| view! { "id": year, "title": pages.decade_words(year, locale) }).collect()
}
