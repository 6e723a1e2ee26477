//! What is said of a source outside its own page, and where the site has it.

use super::Source;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::wording::Wording;
use crate::wording::kind::{InBook, KindWords, Lead, Menu, Order, Presentation};

pub(crate) const PRESENTATION: Presentation = Presentation {
    section: Kind::Source.folder(),
    menu: Menu::Later,
    rank: 70,
    is_counted: true,
    order: Order::ByTitle,
    shows_date: true,
    has_note_on_card: false,
    is_in_feed: false,
    is_in_city_feed: false,
    is_in_calendar: false,
    lead: Lead::Never,
    book: InBook::AtEnd,
    is_dispute: false,
    is_evidence: true,
    search_weight: 0.5,
    iiif: None,
};

impl KindWords for Source {
    fn note(&self, wording: &Wording, _: WorkRef, locale: Locale) -> String {
        wording.say(locale, &self.source_type.message(), &[])
    }

    fn stage_label(&self, _: &Wording, _: usize, _: Locale) -> Option<String> {
        None
    }
}
