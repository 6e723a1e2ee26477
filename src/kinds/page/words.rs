//! What is said of a page outside its own page, and where the site has it.

use super::Page;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::wording::Wording;
use crate::wording::kind::{InBook, KindWords, Lead, Menu, Order, Presentation};

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
    book: InBook::No,
    is_dispute: false,
    is_evidence: false,
    search_weight: 1.0,
    iiif: None,
};

impl KindWords for Page {
    fn note(&self, _: &Wording, _: WorkRef, _: Locale) -> String {
        String::new()
    }

    fn stage_label(&self, _: &Wording, _: usize, _: Locale) -> Option<String> {
        None
    }
}
