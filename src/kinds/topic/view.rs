//! A topic: a text, and the stories that belong to it.

use super::Topic;
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::render::Site;
use crate::render::page::kind::{KindPage, Lead, Menu, Order, Presentation};
use crate::render::page::work_page::WorkPage;
use crate::route::Route;

pub(crate) const PRESENTATION: Presentation = Presentation {
    section: Kind::Topic.folder(),
    menu: Menu::Later,
    rank: 60,
    is_counted: false,
    order: Order::ByTitle,
    shows_date: true,
    has_note_on_card: true,
    is_in_feed: false,
    is_in_city_feed: false,
    is_in_calendar: false,
    lead: Lead::Never,
    is_dispute: false,
    is_evidence: false,
    search_weight: 1.0,
    iiif: None,
};

impl KindPage for Topic {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        page.body();
        let stories = page.referring_cards(Kind::Story)?;
        page.set("stories", stories);
        let timeline = Route::TopicTimeline(page.site.archive.work(page.work).id.slug.clone());
        let has_timeline = page.site.plan.has(&timeline, page.site.settings.locales.tag(page.locale));
        page.set("timeline_href", has_timeline.then(|| page.site.href_of(&timeline, page.locale)));
        Ok(())
    }

    fn note(&self, _: &Site, _: WorkRef, _: Locale) -> String {
        String::new()
    }

    fn stage_label(&self, _: &Site, _: usize, _: Locale) -> Option<String> {
        None
    }

    fn has_rights(&self) -> bool {
        false
    }
}
