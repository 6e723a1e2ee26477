//! What is said of an event outside its own page, and where the site has it.

use super::Event;
use crate::id::WorkRef;
use crate::locale::Locale;
use crate::wording::Wording;
use crate::wording::kind::{InBook, KindWords, Lead, Menu, Order, Presentation};

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
    book: InBook::Named,
    is_dispute: false,
    is_evidence: false,
    search_weight: 1.0,
    iiif: None,
};

impl KindWords for Event {
    fn note(&self, _: &Wording, _: WorkRef, _: Locale) -> String {
        String::new()
    }

    fn stage_label(&self, _: &Wording, _: usize, _: Locale) -> Option<String> {
        None
    }
}
