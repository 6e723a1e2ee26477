//! The page about the archive: a text.

use super::Page;
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::render::Site;
use crate::render::page::kind::{KindPage, Lead, Menu, Order, Presentation};
use crate::render::page::work_page::WorkPage;

pub(crate) const PRESENTATION: Presentation = Presentation {
    section: Kind::Page.folder(),
    menu: Menu::Nowhere,
    rank: 80,
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

impl KindPage for Page {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        page.body();
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
