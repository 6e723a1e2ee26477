//! All works of a kind: what can be said of each in a line or two, and no more.

use tera::Value;

use super::Rendered;
use crate::diagnostic::Diagnostic;
use crate::exports::json_ld;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::pages::Pages;
use crate::pages::frame::Frame;
use crate::route::Route;
use crate::wording::kind::presentation;

pub(crate) fn render(pages: &Pages, kind: Kind, locale: Locale) -> Rendered {
    let title = pages.say(locale, &kind.message_of_many(), &[]);
    let count = pages.archive.of_kind(kind).count().to_string();
    let route = Route::List(kind);
    let mut context = Frame {
        json_ld: json_ld::collection(pages, &route, &title, locale),
        route,
        locale,
        description: pages.say(
            locale,
            "list-description",
            &[("kinds", &title), ("count", &count), ("site", pages.settings.title(locale))],
        ),
        title,
        work: None,
        section: presentation(kind).section,
    }
    .context(pages);
    let mut works: Vec<WorkRef> = pages.archive.of_kind(kind).map(|(at, _)| at).collect();
    pages.sort_for_list(kind, &mut works, locale);
    let cards: Result<Vec<Value>, Diagnostic> =
        works.into_iter().map(|work| pages.card(work, locale)).collect();
    context.insert_value("kind", Value::from(kind.name()));
    context.insert_value("cards", Value::from(cards?));
    pages.template(locale, "list.html", &context)
}
