//! What is said of a city outside its own page, and where the site has it.

use super::City;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::route::SharedRoute;
use crate::wording::Wording;
use crate::wording::kind::{InBook, KindWords, Lead, Menu, Order, Presentation};

pub(crate) const PRESENTATION: Presentation = Presentation {
    section: Kind::City.folder(),
    menu: Menu::First,
    rank: 10,
    is_counted: true,
    order: Order::ByTitle,
    shows_date: true,
    has_note_on_card: true,
    is_in_feed: false,
    is_in_city_feed: false,
    is_in_calendar: false,
    lead: Lead::Never,
    book: InBook::Named,
    is_dispute: false,
    is_evidence: false,
    search_weight: 2.0,
    iiif: Some(SharedRoute::Collection),
};

impl KindWords for City {
    fn note(&self, wording: &Wording, _: WorkRef, locale: Locale) -> String {
        // Where sources differ on the country, a line has no room to say so.
        if self.contested.is_empty() { wording.country(self, locale) } else { String::new() }
    }

    fn stage_label(&self, _: &Wording, _: usize, _: Locale) -> Option<String> {
        None
    }
}
