//! The page about the archive: a text.

use super::Page;
use crate::diagnostic::Diagnostic;
use crate::pages::kind::KindPage;
use crate::pages::work_page::WorkPage;

impl KindPage for Page {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        page.body();
        Ok(())
    }

    fn has_rights(&self) -> bool {
        false
    }
}
