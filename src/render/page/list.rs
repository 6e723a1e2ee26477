//! All works of a kind: what can be said of each in a line or two, and no more.

use tera::Value;

use super::Rendered;
use super::kind::{Order, presentation};
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::render::frame::Frame;
use crate::render::{Site, json_ld};
use crate::route::Route;

pub(in crate::render) fn render(site: &Site, kind: Kind, locale: Locale) -> Rendered {
    let title = site.say(locale, &kind.message_of_many(), &[]);
    let count = site.archive.of_kind(kind).count().to_string();
    let route = Route::List(kind);
    let mut context = Frame {
        json_ld: json_ld::collection(site, &route, &title, locale),
        route,
        locale,
        description: site.say(
            locale,
            "list-description",
            &[("kinds", &title), ("count", &count), ("site", site.settings.title(locale))],
        ),
        title,
        work: None,
        section: presentation(kind).section,
    }
    .context(site);
    let mut works: Vec<WorkRef> = site.archive.of_kind(kind).map(|(at, _)| at).collect();
    match presentation(kind).order {
        Order::InTime => works.sort_by_cached_key(|work| {
            let date = site.archive.date(*work).cloned();
            (date.is_none(), date, *work)
        }),
        Order::ByTitle => site.sort_by_title(&mut works, locale),
    }
    let cards: Result<Vec<Value>, Diagnostic> =
        works.into_iter().map(|work| site.card(work, locale)).collect();
    context.insert_value("kind", Value::from(kind.name()));
    context.insert_value("cards", Value::from(cards?));
    site.template(locale, "list.html", &context)
}
