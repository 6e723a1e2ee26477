//! A source: what it is, how far it can be trusted, what rests on it.

use tera::Value;

use super::Source;
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::render::Site;
use crate::render::page::kind::{KindPage, Lead, Menu, Order, Presentation};
use crate::render::page::work_page::WorkPage;

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
    is_dispute: false,
    is_evidence: true,
    search_weight: 0.5,
    iiif: None,
};

impl KindPage for Source {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        let (site, locale) = (page.site, page.locale);
        page.set("source_type", site.say(locale, &self.source_type.message(), &[]));
        page.set("creator", self.creator.clone());
        page.set("publisher", self.publisher.clone());
        page.date(self.date.as_ref());
        let accessed = self.accessed.as_ref().map(|date| site.date_html(date, locale)).unwrap_or_default();
        page.set_html("accessed", &accessed);
        page.set("source_url", self.url.clone());
        page.set("language", self.language.as_deref().map(|tag| site.language_name(tag, locale)));
        page.set(
            "machine_translated_from",
            self.machine_translated_from.as_deref().map(|tag| site.language_name(tag, locale)),
        );
        page.set("same_text_as", page.links(&self.same_text_as));
        page.body();
        let mut groups: Vec<Value> = Vec::new();
        for kind in Kind::ALL {
            let mut works = page.referrers(kind);
            works.retain(|work| !self.same_text_as.contains(work));
            if works.is_empty() {
                continue;
            }
            let title = site.say(locale, &kind.message_of_many(), &[]);
            groups.push(crate::render::view! { "title": title, "links": page.links(&works) });
        }
        page.set("groups", groups);
        Ok(())
    }

    fn note(&self, site: &Site, _: WorkRef, locale: Locale) -> String {
        site.say(locale, &self.source_type.message(), &[])
    }

    fn stage_label(&self, _: &Site, _: usize, _: Locale) -> Option<String> {
        None
    }

    fn has_rights(&self) -> bool {
        false
    }
}
