//! An event: when, where, and who says so.

use super::WorkPage;
use crate::archive::facts::Event;
use crate::diagnostic::Diagnostic;
use crate::id::Kind;

pub(super) fn fill(page: &mut WorkPage<'_>, event: &Event) -> Result<&'static str, Diagnostic> {
    page.date(Some(&event.date));
    page.set("cities", page.city_links(&event.cities, Some(&event.date)));
    page.set("twinnings", page.links(&event.twinnings));
    page.body();
    let stories = page.referring_cards(Kind::Story)?;
    page.set("stories", stories);
    Ok("event.html")
}
