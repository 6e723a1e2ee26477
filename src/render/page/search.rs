//! The search page: what can be chosen before a word is typed, and the words that its script says.
//!
//! The script finds no text of its own: whatever it shows stands in the page,
//! in the reader's language, with a form for each plural.

use std::collections::BTreeSet;

use tera::Value;

use super::Rendered;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::render::frame::Frame;
use crate::render::{Site, json_ld, view};
use crate::route::{ROOT, Route, SEARCH_INDEX};

/// Stands for what is searched.
const WORDS: &str = "{words}";

pub(in crate::render) fn render(site: &Site, locale: Locale) -> Rendered {
    let title = site.say(locale, "search-title", &[]);
    let mut context = Frame {
        json_ld: json_ld::collection(site, &Route::Search, &title, locale),
        route: Route::Search,
        locale,
        description: site.say(locale, "search-description", &[("site", site.settings.title(locale))]),
        title,
        work: None,
        section: "search",
    }
    .context(site);
    context.insert_value("index_href", Value::from(format!("{ROOT}{SEARCH_INDEX}/")));
    context.insert_value("indexes", Value::from(indexes(site)));
    context.insert_value("kinds", Value::from(kinds(site, locale)));
    context.insert_value("cities", Value::from(cities(site, locale)));
    context.insert_value("decades", Value::from(decades(site, locale)));
    context
        .insert_value("found", Value::from(site.in_every_form(locale, "search-found", &[("words", WORDS)])));
    context.insert_value("found_chosen", Value::from(site.in_every_form(locale, "search-found-chosen", &[])));
    let nothing = site.say(locale, "search-nothing", &[("words", WORDS)]);
    context.insert_value("nothing", Value::from(nothing));
    site.template(locale, "search.html", &context)
}

/// The languages in which something is written.
fn indexes(site: &Site) -> Vec<Value> {
    let locales = &site.settings.locales;
    let written = locales.iter().filter(|locale| site.archive.translated(*locale) > 0);
    written
        .map(|locale| {
            let info = locales.info(locale);
            view! { "tag": info.tag.as_str(), "name": info.name.as_str(), "dir": info.direction() }
        })
        .collect()
}

/// The kinds of which there are works, with their lists.
fn kinds(site: &Site, locale: Locale) -> Vec<Value> {
    let kinds = Kind::ALL.into_iter().map(|kind| (kind, site.archive.of_kind(kind).count()));
    kinds
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| {
            view! {
                "id": kind.name(),
                "title": site.say(locale, &kind.message_of_many(), &[]),
                "one": site.say(locale, &kind.message(), &[]),
                "href": site.href_of(&Route::List(kind), locale),
                "count": count,
            }
        })
        .collect()
}

fn cities(site: &Site, locale: Locale) -> Vec<Value> {
    let mut cities: Vec<WorkRef> = site.archive.of_kind(Kind::City).map(|(at, _)| at).collect();
    site.sort_by_title(&mut cities, locale);
    let city = |city: WorkRef| {
        let slug = site.archive.work(city).id.slug.as_str();
        view! { "id": slug, "title": site.title_text(city, locale) }
    };
    cities.into_iter().map(city).collect()
}

fn decades(site: &Site, locale: Locale) -> Vec<Value> {
    let works = site.archive.works();
    let decades: BTreeSet<i32> = works.flat_map(|(at, _)| site.archive.decades_touched(at)).collect();
    decades.into_iter().map(|year| view! { "id": year, "title": site.decade_words(year, locale) }).collect()
}
