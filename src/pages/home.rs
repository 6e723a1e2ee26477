//! The first page of a language: what this is, what to read first, what is in it.

use tera::Value;

use super::Rendered;
use crate::diagnostic::Diagnostic;
use crate::exports::json_ld;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::pages::drawing::View;
use crate::pages::frame::Frame;
use crate::pages::{Pages, view};
use crate::route::Route;
use crate::wording::kind::{presentation, ranked};

/// How many stories the page shows beside the featured ones.
const MOST_STORIES: usize = 6;

pub(crate) fn render(pages: &Pages, locale: Locale) -> Rendered {
    let archive = &pages.archive;
    let title = pages.typeset(locale, pages.settings.title(locale)).into_owned();
    let description = pages.tagline(locale).into_owned();
    let mut context = Frame {
        route: Route::Home,
        locale,
        title,
        description,
        work: None,
        section: "home",
        json_ld: json_ld::home(pages, locale),
    }
    .context(pages);

    let cards = |works: Vec<WorkRef>| -> Result<Vec<Value>, Diagnostic> {
        works.into_iter().map(|work| pages.card(work, locale)).collect()
    };
    let (featured, others): (Vec<WorkRef>, Vec<WorkRef>) = archive
        .stories_in_time()
        .iter()
        .partition(|work| archive.story(**work).is_some_and(|story| story.featured));
    context.insert_value("featured", Value::from(cards(featured)?));
    context.insert_value("stories", Value::from(cards(newest(pages, others))?));
    let mut twinnings = archive.home_city().map(|city| archive.twinnings_of(city)).unwrap_or_default();
    pages.sort_by_title(&mut twinnings, locale);
    context.insert_value("twinnings", Value::from(cards(twinnings)?));
    let questions: Vec<WorkRef> = archive.of_kind(Kind::Question).map(|(at, _)| at).take(6).collect();
    context.insert_value("questions", Value::from(cards(questions)?));
    let counts: Vec<Value> = ranked()
        .into_iter()
        .filter(|kind| presentation(*kind).is_counted)
        .map(|kind| (kind, archive.of_kind(kind).count()))
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| view! { "message": kind.message_of_count(), "count": count, "href": pages.href_of(&Route::List(kind), locale) })
        .collect();
    context.insert_value("counts", Value::from(counts));
    context.insert_value("strip", Value::from(super::chart::strip(pages, locale)));
    context.insert_value("world", Value::from(pages.drawing(View::World, locale)));
    context.insert_value("map_href", Value::from(pages.href_of(&Route::Map, locale)));
    pages.template(locale, "home.html", &context)
}

/// The stories that came onto the site last; of those of one day, what happened last comes first.
fn newest(pages: &Pages, mut stories: Vec<WorkRef>) -> Vec<WorkRef> {
    stories.reverse();
    stories.sort_by_cached_key(|story| std::cmp::Reverse(pages.archive.new_since(*story)));
    stories.truncate(MOST_STORIES);
    stories
}
