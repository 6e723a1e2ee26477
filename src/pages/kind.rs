//! What the page of a work asks of every kind.

use super::work_page::WorkPage;
use crate::archive::facts::Facts;
use crate::diagnostic::Diagnostic;
use crate::id::each_kind;

/// What a page asks of the facts of every kind. Nothing here has a default: a kind answers it all.
pub(crate) trait KindPage {
    /// Fills the view of the work's own page, which the template named after the kind shows.
    ///
    /// # Errors
    /// When the template of a part fails.
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic>;

    /// Whether the work itself says what may be done with its pictures.
    fn has_rights(&self) -> bool;
}

macro_rules! define_pages {
    ($($(#[$doc:meta])* $kind:ident: $module:ident, $keys:ident, $name:literal, $folder:literal;)*) => {
        /// What pages ask of the facts of a work.
        pub(crate) fn page_of(facts: &Facts) -> &dyn KindPage {
            match facts { $(Facts::$kind(facts) => facts.as_ref(),)* }
        }
    };
}
each_kind!(define_pages);
