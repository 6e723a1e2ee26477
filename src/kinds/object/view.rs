//! An object: what it is, who keeps it, what is disputed about it.

use super::Object;
use crate::diagnostic::Diagnostic;
use crate::id::Kind;
use crate::pages::figure;
use crate::pages::kind::KindPage;
use crate::pages::work_page::WorkPage;

impl KindPage for Object {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        let (pages, locale) = (page.pages, page.locale);
        page.summary();
        page.date(self.date.as_ref());
        let shown = pages.archive.shown(page.work, locale);
        let holder = self.holder.as_ref().and_then(|key| shown.words.label(key));
        let holder = holder.map(|holder| pages.in_language(holder, shown.locale, locale)).unwrap_or_default();
        page.set_html("holder", &holder);
        let city: Vec<_> = self.city.into_iter().collect();
        page.set("cities", page.links(&city));
        let rights = self.rights.map(|rights| figure::rights_html(pages, rights, locale)).unwrap_or_default();
        page.set_html("rights", &rights);
        page.set("has_picture", shown.words.body.files.iter().any(|file| file.is_shown()));
        page.body();
        let stories = page.referring_cards(Kind::Story)?;
        page.set("stories", stories);
        let events = page.referring_cards(Kind::Event)?;
        page.set("events", events);
        Ok(())
    }

    fn has_rights(&self) -> bool {
        self.rights.is_some()
    }
}
