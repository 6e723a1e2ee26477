//! An object: what it is, who keeps it, what is disputed about it.

use super::Object;
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::render::Site;
use crate::render::figure;
use crate::render::page::kind::{KindPage, Lead, Menu, Order, Presentation};
use crate::render::page::work_page::WorkPage;
use crate::route::Route;

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
    is_dispute: false,
    is_evidence: false,
    search_weight: 2.0,
    iiif: Some(Route::Manifest),
};

impl KindPage for Object {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        let (site, locale) = (page.site, page.locale);
        page.summary();
        page.date(self.date.as_ref());
        let shown = site.archive.shown(page.work, locale);
        let holder = self.holder.as_ref().and_then(|key| shown.words.label(key));
        let holder = holder.map(|holder| site.in_language(holder, shown.locale, locale)).unwrap_or_default();
        page.set_html("holder", &holder);
        let city: Vec<_> = self.city.into_iter().collect();
        page.set("cities", page.links(&city));
        let rights = self.rights.map(|rights| figure::rights_html(site, rights, locale)).unwrap_or_default();
        page.set_html("rights", &rights);
        page.set("has_picture", shown.words.body.files.iter().any(|file| file.is_picture));
        page.body();
        let stories = page.referring_cards(Kind::Story)?;
        page.set("stories", stories);
        let events = page.referring_cards(Kind::Event)?;
        page.set("events", events);
        Ok(())
    }

    fn note(&self, _: &Site, _: WorkRef, _: Locale) -> String {
        String::new()
    }

    fn stage_label(&self, _: &Site, _: usize, _: Locale) -> Option<String> {
        None
    }

    fn has_rights(&self) -> bool {
        self.rights.is_some()
    }
}
