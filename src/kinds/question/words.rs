//! What is said of a question outside its own page, and where the site has it.

use super::Question;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::wording::Wording;
use crate::wording::kind::{InBook, KindWords, Lead, Menu, Order, Presentation};

pub(crate) const PRESENTATION: Presentation = Presentation {
    section: Kind::Question.folder(),
    menu: Menu::Later,
    rank: 50,
    is_counted: true,
    order: Order::ByTitle,
    shows_date: true,
    has_note_on_card: true,
    is_in_feed: true,
    is_in_city_feed: true,
    is_in_calendar: false,
    lead: Lead::Never,
    book: InBook::AtEnd,
    is_dispute: true,
    is_evidence: false,
    search_weight: 1.0,
    iiif: None,
};

impl KindWords for Question {
    fn note(&self, wording: &Wording, _: WorkRef, locale: Locale) -> String {
        wording.say(locale, "question-answers", &[("count", &self.answers.len().to_string())])
    }

    fn stage_label(&self, _: &Wording, _: usize, _: Locale) -> Option<String> {
        None
    }
}
