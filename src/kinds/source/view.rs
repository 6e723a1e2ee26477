//! A source: what it is, how far it can be trusted, what rests on it.

use tera::Value;

use super::Source;
use crate::diagnostic::Diagnostic;
use crate::id::Kind;
use crate::pages::kind::KindPage;
use crate::pages::work_page::WorkPage;

impl KindPage for Source {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        let (pages, locale) = (page.pages, page.locale);
        page.set("source_type", pages.say(locale, &self.source_type.message(), &[]));
        page.set("creator", self.creator.clone());
        page.set("publisher", self.publisher.clone());
        page.date(self.date.as_ref());
        let accessed = self.accessed.as_ref().map(|date| pages.date_html(date, locale)).unwrap_or_default();
        page.set_html("accessed", &accessed);
        page.set("source_url", self.url.clone());
        page.set("language", self.language.as_deref().map(|tag| pages.language_name(tag, locale)));
        page.set(
            "machine_translated_from",
            self.machine_translated_from.as_deref().map(|tag| pages.language_name(tag, locale)),
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
            let title = pages.say(locale, &kind.message_of_many(), &[]);
            groups.push(crate::pages::view! { "title": title, "links": page.links(&works) });
        }
        page.set("groups", groups);
        Ok(())
    }

    fn has_rights(&self) -> bool {
        false
    }
}
