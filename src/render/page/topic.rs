//! Topics and pages: a text, and for a topic the stories that belong to it.

use super::WorkPage;
use crate::diagnostic::Diagnostic;
use crate::id::Kind;
use crate::route::Route;

pub(super) fn fill_topic(page: &mut WorkPage<'_>) -> Result<&'static str, Diagnostic> {
    page.body();
    let stories = page.referring_cards(Kind::Story)?;
    page.set("stories", stories);
    let timeline = Route::TopicTimeline(page.site.archive.work(page.work).id.slug.clone());
    let has_timeline = page.site.plan.has(&timeline, page.site.settings.locales.tag(page.locale));
    page.set("timeline_href", has_timeline.then(|| page.site.href_of(&timeline, page.locale)));
    Ok("topic.html")
}

pub(super) fn fill_page(page: &mut WorkPage<'_>) -> &'static str {
    page.body();
    "page.html"
}
