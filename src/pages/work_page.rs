//! The page of a work while its view is being put together.

use tera::{Context, Value};

use super::Rendered;
use super::kind::page_of;
use crate::date::EventDate;
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::pages::references::References;
use crate::pages::{Pages, frame, html, view};
use crate::wording::kind::presentation;

/// The page of a work while its view is being put together.
pub(crate) struct WorkPage<'s> {
    pub(crate) pages: &'s Pages,
    pub(crate) work: WorkRef,
    /// The reader's language.
    pub(crate) locale: Locale,
    /// The sources that the page refers to so far.
    pub(crate) references: References<'s>,
    pub(super) context: Context,
}

impl WorkPage<'_> {
    /// Sets a value of the template.
    pub(crate) fn set(&mut self, key: &'static str, value: impl Into<Value>) {
        self.context.insert_value(key, value.into());
    }

    /// Sets a value that is HTML already.
    pub(crate) fn set_html(&mut self, key: &'static str, html: &str) {
        self.context.insert_value(key, Value::safe_string(html));
    }

    /// Sets what a section below the text holds; where there is anything, the list of the page's contents leads to it.
    pub(crate) fn section(&mut self, key: &'static str, items: Vec<Value>) {
        if !items.is_empty() {
            self.set("has_sections", true);
        }
        self.set(key, items);
    }

    /// The text of the work; call it when everything that stands before it has its references.
    pub(crate) fn body(&mut self) {
        let html = html::render(self.pages, self.work, self.locale, &mut self.references);
        self.set_html("lead_picture", &html.lead);
        let has_rights = page_of(&self.pages.archive.work(self.work).facts).has_rights();
        self.set("has_pictures", html.has_pictures || has_rights);
        self.set("has_gallery", html.has_gallery);
        self.set_html("body", &html.body);
        let notes: Vec<Value> = html.notes.iter().map(|note| Value::safe_string(note)).collect();
        self.set("notes", notes);
        let shown = self.pages.archive.shown(self.work, self.locale);
        let headings: Vec<Value> = shown
            .words
            .body
            .headings
            .iter()
            .filter(|heading| heading.level == 2 && !heading.text.is_empty())
            .map(|heading| {
                let text = self.pages.in_language(&heading.text, shown.locale, self.locale);
                view! { "id": heading.id.as_str(), "text": Value::safe_string(&text) }
            })
            .collect();
        self.set("headings", headings);
    }

    /// Sets the summary of the work, where it has one.
    pub(crate) fn summary(&mut self) {
        let summary = self.pages.summary_html(self.work, self.locale).unwrap_or_default();
        self.set_html("summary", &summary);
    }

    /// Sets the date of the work, in words.
    pub(crate) fn date(&mut self, date: Option<&EventDate>) {
        let html = date.map(|date| self.pages.date_html(date, self.locale)).unwrap_or_default();
        self.set_html("date", &html);
    }

    /// Links to works, under their titles.
    pub(crate) fn links(&self, works: &[WorkRef]) -> Vec<Value> {
        works.iter().map(|work| self.link(*work, self.pages.title_html(*work, self.locale))).collect()
    }

    /// Links to cities, under the names that they bore at a date.
    pub(crate) fn city_links(&self, cities: &[WorkRef], date: Option<&EventDate>) -> Vec<Value> {
        cities
            .iter()
            .map(|city| {
                let name = match date {
                    Some(date) => self.pages.city_at(*city, date, self.locale),
                    None => self.pages.title_html(*city, self.locale).to_owned(),
                };
                self.link(*city, &name)
            })
            .collect()
    }

    /// A link to a work, under this HTML.
    pub(crate) fn link(&self, work: WorkRef, html: &str) -> Value {
        view! { "href": self.pages.href(work, self.locale), "title": Value::safe_string(html) }
    }

    /// Cards of works, in this order.
    pub(crate) fn cards(&self, works: impl IntoIterator<Item = WorkRef>) -> Result<Vec<Value>, Diagnostic> {
        works.into_iter().map(|work| self.pages.card(work, self.locale)).collect()
    }

    /// The works of a kind that refer to this one.
    pub(crate) fn referrers(&self, kind: Kind) -> Vec<WorkRef> {
        let archive = &self.pages.archive;
        archive
            .referrers(self.work)
            .iter()
            .copied()
            .filter(|work| archive.work(*work).id.kind == kind)
            .collect()
    }

    /// Cards of the works of a kind that refer to this one.
    pub(crate) fn referring_cards(&self, kind: Kind) -> Result<Vec<Value>, Diagnostic> {
        self.cards(self.referrers(kind))
    }

    /// Puts the sources, the backlinks and the citation under the page and renders it.
    pub(super) fn finish(mut self, template: &str) -> Rendered {
        let archive = &self.pages.archive;
        let is_evidence = presentation(archive.work(self.work).id.kind).is_evidence;
        for source in archive.sources_of(self.work) {
            if !is_evidence {
                self.references.number(source);
            }
        }
        let references = frame::references(self.pages, self.locale, &self.references)?;
        self.set("references", references);
        // The page of a source lists what rests on it, questions among the rest.
        let questions = if is_evidence { Vec::new() } else { self.referring_cards(Kind::Question)? };
        self.set("questions", questions);
        self.pages.template(self.locale, template, &self.context)
    }
}
