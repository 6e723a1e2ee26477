//! What is said of works of a kind outside their own pages, and where the site has them.

use super::Wording;
use crate::archive::facts::Facts;
use crate::id::{Kind, Slug, WorkRef, each_kind};
use crate::locale::Locale;
use crate::route::SharedRoute;

/// What lists, cards and timelines ask of the facts of every kind. Nothing here has a default: a kind answers it all.
pub(crate) trait KindWords {
    /// What a line says beside the title: how a twinning stands, where a city lies. Empty for most.
    fn note(&self, wording: &Wording, work: WorkRef, locale: Locale) -> String;

    /// What an entry of the timeline is called that is one stage of the work.
    fn stage_label(&self, wording: &Wording, stage: usize, locale: Locale) -> Option<String>;
}

/// Where and how the site shows the works of one kind.
pub(crate) struct Presentation {
    /// The entry of the navigation that their pages belong to.
    pub(crate) section: &'static str,
    /// Where their list stands in the menu.
    pub(crate) menu: Menu,
    /// Their place among the kinds in menus and counts; no two kinds have the same, and there is room between.
    pub(crate) rank: u8,
    /// Whether the first page counts them.
    pub(crate) is_counted: bool,
    /// How their list is sorted.
    pub(crate) order: Order,
    /// Whether a line in a list shows their date and cities; a twinning has many dates, and its cities in its title.
    pub(crate) shows_date: bool,
    /// Whether a social card has their note, and not their date.
    #[cfg_attr(not(feature = "images"), expect(dead_code, reason = "cards are drawn with the feature"))]
    pub(crate) has_note_on_card: bool,
    /// Whether the feed of a language has them.
    pub(crate) is_in_feed: bool,
    /// Whether the feeds of cities have them.
    pub(crate) is_in_city_feed: bool,
    /// Whether their days are anniversaries.
    pub(crate) is_in_calendar: bool,
    /// Which of their pictures stands at the head of the page.
    pub(crate) lead: Lead,
    /// Which of them a book has.
    pub(crate) book: InBook,
    /// Whether a figure that links to them is disputed.
    pub(crate) is_dispute: bool,
    /// Whether they are what others rest on: their pages list these, and no sources of their own.
    pub(crate) is_evidence: bool,
    /// How much a word counts in search: of works that speak of the same, the fuller tellings come first.
    #[cfg_attr(not(feature = "search"), expect(dead_code, reason = "pages are indexed with the feature"))]
    pub(crate) search_weight: f32,
    /// What viewers of museums open (IIIF).
    pub(crate) iiif: Option<fn(Slug) -> SharedRoute>,
}

/// Where the list of a kind stands in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Menu {
    /// Before map and timeline.
    First,
    /// After them.
    Later,
    /// Nowhere.
    Nowhere,
}

/// How the list of a kind is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// By date, those without one last.
    InTime,
    /// By title, by the rules of the reader's language.
    ByTitle,
}

/// Which works of a kind a book has, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InBook {
    /// All of them: the book is about them, and there is none without.
    Told,
    /// Those that these name.
    Named,
    /// All of them, after everything else.
    AtEnd,
    /// None.
    No,
}

/// Which picture of a text stands at the head of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lead {
    /// The first.
    First,
    /// One that the text begins with.
    AtTop,
    /// None.
    Never,
}

macro_rules! define_words {
    ($($(#[$doc:meta])* $kind:ident: $module:ident, $keys:ident, $name:literal, $folder:literal;)*) => {
        /// What lists, cards and timelines ask of the facts of a work.
        pub(crate) fn words_of(facts: &Facts) -> &dyn KindWords {
            match facts { $(Facts::$kind(facts) => facts.as_ref(),)* }
        }

        /// How the works of a kind are shown.
        pub(crate) fn presentation(kind: Kind) -> &'static Presentation {
            match kind { $(Kind::$kind => &crate::kinds::$module::PRESENTATION,)* }
        }
    };
}
each_kind!(define_words);

/// The kinds in the order of menus and counts.
pub(crate) fn ranked() -> Vec<Kind> {
    let mut kinds = Kind::ALL.to_vec();
    kinds.sort_by_key(|kind| presentation(*kind).rank);
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_rank_of_its_own() {
        let ranks: Vec<u8> = ranked().into_iter().map(|kind| presentation(kind).rank).collect();
        assert!(ranks.windows(2).all(|pair| pair[0] < pair[1]), "{ranks:?}");
    }
}
