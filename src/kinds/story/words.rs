//! What is said of a story outside its own page, and where the site has it.

use super::Story;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::wording::Wording;
use crate::wording::kind::{InBook, KindWords, Lead, Menu, Order, Presentation};

pub(crate) const PRESENTATION: Presentation = Presentation {
    section: Kind::Story.folder(),
    menu: Menu::First,
    rank: 0,
    is_counted: true,
    order: Order::InTime,
    shows_date: true,
    has_note_on_card: true,
    is_in_feed: true,
    is_in_city_feed: true,
    is_in_calendar: false,
    lead: Lead::AtTop,
    book: InBook::Told,
    is_dispute: false,
    is_evidence: false,
    search_weight: 3.0,
    iiif: None,
};

impl KindWords for Story {
    fn note(&self, _: &Wording, _: WorkRef, _: Locale) -> String {
        String::new()
    }

    fn stage_label(&self, _: &Wording, _: usize, _: Locale) -> Option<String> {
        None
    }
}
