//! The index of names: cities under all that they were ever called, twinnings, objects, events, each with the chapters that
//! name it.

use tera::{Context, Value};

use super::parts::Numbers;
use crate::id::WorkRef;
use crate::locale::Locale;
use crate::markup::escape;
use crate::pages::{Pages, view};

/// What the index says, sorted by the rules of the language; `None` where a book names nothing.
///
/// `named` are the works with the number and the id of their chapters.
pub(super) fn view(
    pages: &Pages,
    locale: Locale,
    named: &[(WorkRef, Option<usize>, String)],
    numbers: &Numbers,
) -> Option<Context> {
    let mut names: Vec<(Vec<u8>, Value)> = Vec::new();
    for (work, number, id) in named {
        let own = number.map(|number| (number, id.clone()));
        let others = numbers.get(work).map_or(&[][..], Vec::as_slice);
        let title = pages.title_html(*work, locale);
        let line = view! {
            "title": Value::safe_string(title),
            "now": Value::none(),
            "own": places(pages, locale, own.as_slice()),
            "places": places(pages, locale, others),
        };
        names.push((pages.sort_key(&pages.title(*work, locale), locale), line));
        for name in former_names(pages, *work, locale) {
            let link = format!("<a href=\"#{id}\">{title}</a>");
            let line = view! {
                "title": Value::safe_string(&pages.in_language(&name, pages.archive.shown(*work, locale).locale, locale)),
                "now": Value::safe_string(&link),
                "own": Value::none(),
                "places": Value::none(),
            };
            names.push((pages.sort_key(&name, locale), line));
        }
    }
    names.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut context = Context::new();
    let is_empty = names.is_empty();
    context
        .insert_value("names", Value::from(names.into_iter().map(|(_, line)| line).collect::<Vec<Value>>()));
    (!is_empty).then_some(context)
}

/// What a city was called before, where that is not what it is called now.
fn former_names(pages: &Pages, work: WorkRef, locale: Locale) -> Vec<String> {
    let Some(city) = pages.archive.city(work) else { return Vec::new() };
    let words = pages.archive.shown(work, locale).words;
    let now = pages.title(work, locale);
    let mut names: Vec<String> = Vec::new();
    for name in &city.former_names {
        let name = words.label(&name.id).unwrap_or(name.id.as_str());
        if name != now && !names.iter().any(|other| other == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// Chapters by their numbers, each with the place in it.
pub(super) fn places(pages: &Pages, locale: Locale, places: &[(usize, String)]) -> Vec<Value> {
    let place = |(number, id): &(usize, String)| {
        view! { "title": pages.number(&number.to_string(), locale), "href": format!("#{}", escape(id)) }
    };
    places.iter().map(place).collect()
}
