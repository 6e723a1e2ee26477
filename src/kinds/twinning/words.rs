//! What is said of a twinning outside its own page, and where the site has it.

use super::Twinning;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::wording::Wording;
use crate::wording::kind::{InBook, KindWords, Lead, Menu, Order, Presentation};

pub(crate) const PRESENTATION: Presentation = Presentation {
    section: Kind::Twinning.folder(),
    menu: Menu::First,
    rank: 20,
    is_counted: true,
    order: Order::ByTitle,
    shows_date: false,
    has_note_on_card: true,
    is_in_feed: false,
    is_in_city_feed: true,
    is_in_calendar: true,
    lead: Lead::Never,
    book: InBook::Named,
    is_dispute: false,
    is_evidence: false,
    search_weight: 2.0,
    iiif: None,
};

impl KindWords for Twinning {
    fn note(&self, wording: &Wording, work: WorkRef, locale: Locale) -> String {
        wording.status_words(work, self, locale)
    }

    fn stage_label(&self, wording: &Wording, stage: usize, locale: Locale) -> Option<String> {
        let stage = self.stages.get(stage)?;
        Some(wording.say(locale, &stage.kind.message(), &[]))
    }
}
