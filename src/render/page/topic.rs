//! Topics and pages: a text, and for a topic the stories that belong to it.

use super::WorkPage;
use crate::diagnostic::Diagnostic;
use crate::id::Kind;

pub(super) fn fill_topic(page: &mut WorkPage<'_>) -> Result<&'static str, Diagnostic> {
    page.body();
    let stories = page.referring_cards(Kind::Story)?;
    page.set("stories", stories);
    Ok("topic.html")
}

pub(super) fn fill_page(page: &mut WorkPage<'_>) -> &'static str {
    page.body();
    "page.html"
}
