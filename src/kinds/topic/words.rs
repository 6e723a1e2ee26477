//! What is said of a topic outside its own page, and where the site has it.

use super::Topic;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::wording::Wording;
use crate::wording::kind::{InBook, KindWords, Lead, Menu, Order, Presentation};

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
    book: InBook::No,
    is_dispute: false,
    is_evidence: false,
    search_weight: 1.0,
    iiif: None,
};

impl KindWords for Topic {
    fn note(&self, _: &Wording, _: WorkRef, _: Locale) -> String {
        String::new()
    }

    fn stage_label(&self, _: &Wording, _: usize, _: Locale) -> Option<String> {
        None
    }
}
