//! A topic: a text, and the stories that belong to it.

use super::Topic;
use crate::diagnostic::Diagnostic;
use crate::id::Kind;
use crate::pages::kind::KindPage;
use crate::pages::work_page::WorkPage;
use crate::route::{Route, Scope};

impl KindPage for Topic {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        page.body();
        let stories = page.referring_cards(Kind::Story)?;
        page.set("stories", stories);
        let timeline = Route::Timeline(Scope::Topic(page.pages.archive.work(page.work).id.slug.clone()));
        let has_timeline = page.pages.plan.has(&timeline, page.pages.settings.locales.tag(page.locale));
        page.set("timeline_href", has_timeline.then(|| page.pages.href_of(&timeline, page.locale)));
        Ok(())
    }

    fn has_rights(&self) -> bool {
        false
    }
}
