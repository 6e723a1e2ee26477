//! What is said of an object outside its own page, and where the site has it.

use super::Object;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::route::SharedRoute;
use crate::wording::Wording;
use crate::wording::kind::{InBook, KindWords, Lead, Menu, Order, Presentation};

pub(crate) const PRESENTATION: Presentation = Presentation {
    section: Kind::Object.folder(),
    menu: Menu::Later,
    rank: 40,
    is_counted: true,
    order: Order::ByTitle,
    shows_date: true,
    has_note_on_card: true,
    is_in_feed: true,
    is_in_city_feed: true,
    is_in_calendar: false,
    lead: Lead::First,
    book: InBook::Named,
    is_dispute: false,
    is_evidence: false,
    search_weight: 2.0,
    iiif: Some(SharedRoute::Manifest),
};

impl KindWords for Object {
    fn note(&self, _: &Wording, _: WorkRef, _: Locale) -> String {
        String::new()
    }

    fn stage_label(&self, _: &Wording, _: usize, _: Locale) -> Option<String> {
        None
    }
}
