//! An event: when, where, and who says so.

use super::Event;
use crate::diagnostic::Diagnostic;
use crate::id::Kind;
use crate::pages::kind::KindPage;
use crate::pages::work_page::WorkPage;

impl KindPage for Event {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        page.date(Some(&self.date));
        page.set("cities", page.city_links(&self.cities, Some(&self.date)));
        page.set("twinnings", page.links(&self.twinnings));
        page.body();
        let stories = page.referring_cards(Kind::Story)?;
        page.set("stories", stories);
        Ok(())
    }

    fn has_rights(&self) -> bool {
        false
    }
}
