//! The pages: for each kind a view and the name of its template.

pub(super) mod home;
pub(crate) mod kind;
pub(super) mod list;
pub(super) mod map;
pub(super) mod search;
pub(super) mod special;
pub(super) mod timeline;
pub(crate) mod work_page;

mod chart;
mod filters;

use tera::{Context, Value};

use self::kind::{page_of, presentation};
use self::work_page::WorkPage;
use super::frame::Frame;
use super::references::References;
use super::{Site, iiif, json_ld, templates};
use crate::date::EventDate;
use crate::diagnostic::Diagnostic;
use crate::id::{Slug, WorkRef};
use crate::locale::Locale;
use crate::route::Route;

type Rendered = Result<Vec<u8>, Diagnostic>;

/// Renders the page of a work.
pub(super) fn render_work(site: &Site, work: WorkRef, locale: Locale) -> Rendered {
    let id = &site.archive.work(work).id;
    let mut page = WorkPage {
        site,
        work,
        locale,
        references: References::new(site, locale),
        context: Frame {
            route: Route::Work(id.clone()),
            locale,
            title: site.title_text(work, locale),
            description: site.description(work, locale),
            work: Some(work),
            section: presentation(id.kind).section,
            json_ld: json_ld::work(site, work, locale),
        }
        .context(site),
    };
    let title = site.title_html(work, locale);
    page.set_html("title_html", title);
    page.set("iiif_href", site.iiif_href(work));
    page.set("iiif_type", iiif::MEDIA_TYPE);
    page.set("emblems", site.emblems(work));
    page_of(&site.archive.work(work).facts).fill(&mut page)?;
    page.finish(&templates::of_kind(id.kind))
}

impl Site {
    /// What a list says of a work; rendered once per language.
    pub(super) fn card(&self, work: WorkRef, locale: Locale) -> Result<Value, Diagnostic> {
        Site::kept(&self.language(locale).cards[work.index()], || {
            let archive = &self.archive;
            let id = &archive.work(work).id;
            let mut context = Context::new();
            context.insert_value("kind", Value::from(id.kind.name()));
            context.insert_value("href", Value::from(self.href(work, locale)));
            context.insert_value("title", Value::safe_string(self.title_html(work, locale)));
            let summary = self.summary_html(work, locale).unwrap_or_default();
            context.insert_value("summary", Value::safe_string(&summary));
            let date = archive.date(work).filter(|_| presentation(id.kind).shows_date);
            let date = date.map(|date| self.date_html(date, locale)).unwrap_or_default();
            context.insert_value("date", Value::safe_string(&date));
            context.insert_value("note", Value::from(self.note(work, locale)));
            context.insert_value("emblems", Value::from(self.emblems(work)));
            context.insert_value("picture", self.thumbnail(work));
            let is_fallback = archive.shown(work, locale).is_fallback;
            context.insert_value("is_fallback", Value::from(is_fallback));
            let original = self.settings.locales.info(archive.work(work).original).name.as_str();
            context.insert_value("original_language", Value::from(original));
            self.part(locale, "parts/card.html", &context)
        })
    }

    /// What a line says of a work beside its title: how a twinning stands, where a city lies, what a source is.
    pub(in crate::render) fn note(&self, work: WorkRef, locale: Locale) -> String {
        page_of(&self.archive.work(work).facts).note(self, work, locale)
    }

    /// The cities whose emblems stand for a work: those that it is about, two at the most.
    pub(in crate::render) fn emblem_cities(&self, work: WorkRef) -> Vec<Slug> {
        const MOST: usize = 2;
        let own = [work];
        let is_city = self.archive.city(work).is_some();
        let cities = if is_city { own.as_slice() } else { self.archive.cities_of(work) };
        cities.iter().take(MOST).map(|city| self.archive.work(*city).id.slug.clone()).collect()
    }

    /// The addresses of these emblems.
    fn emblems(&self, work: WorkRef) -> Vec<Value> {
        let cities = self.emblem_cities(work);
        cities.into_iter().map(|city| Value::from(Route::Emblem(city).href())).collect()
    }

    /// What the foot of a page says of a source; rendered once per language.
    pub(super) fn source_line(&self, work: WorkRef, locale: Locale) -> Result<Value, Diagnostic> {
        Site::kept(&self.language(locale).source_lines[work.index()], || {
            let source = self.archive.source(work).expect("references are sources");
            let mut context = Context::new();
            context.insert_value("href", Value::from(self.href(work, locale)));
            context.insert_value("title", Value::safe_string(self.title_html(work, locale)));
            context.insert_value("creator", Value::from(source.creator.clone()));
            context.insert_value("publisher", Value::from(source.publisher.clone()));
            let date = |date: &Option<EventDate>| {
                date.as_ref().map(|date| self.date_html(date, locale)).unwrap_or_default()
            };
            context.insert_value("date", Value::safe_string(&date(&source.date)));
            context.insert_value("accessed", Value::safe_string(&date(&source.accessed)));
            context.insert_value("url", Value::from(source.url.clone()));
            let kind = self.say(locale, &source.source_type.message(), &[]);
            context.insert_value("source_type", Value::from(kind));
            self.part(locale, "parts/source_line.html", &context)
        })
    }
}
