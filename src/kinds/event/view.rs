//! An event: when, where, and who says so.

use super::Event;
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::render::Site;
use crate::render::page::kind::{KindPage, Lead, Menu, Order, Presentation};
use crate::render::page::work_page::WorkPage;

pub(crate) const PRESENTATION: Presentation = Presentation {
    section: "timeline",
    menu: Menu::Nowhere,
    rank: 30,
    is_counted: true,
    order: Order::InTime,
    shows_date: true,
    has_note_on_card: true,
    is_in_feed: true,
    is_in_city_feed: true,
    is_in_calendar: true,
    lead: Lead::Never,
    is_dispute: false,
    is_evidence: false,
    search_weight: 1.0,
    iiif: None,
};

impl KindPage for Event {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        page.date(Some(&self.date));
        page.set("cities", page.city_links(&self.cities, Some(&self.date)));
        page.set("twinnings", page.links(&self.twinnings));
        page.body();
        let stories = page.referring_cards(Kind::Story)?;
        page.set("stories", stories);
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
