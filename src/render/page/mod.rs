//! The pages: for each kind a view and the name of its template.

pub(super) mod home;
pub(super) mod list;
pub(super) mod map;
pub(super) mod search;
pub(super) mod special;
pub(super) mod timeline;

mod chart;
mod city;
mod event;
mod filters;
mod object;
mod question;
mod source;
mod story;
mod topic;
mod twinning;

use tera::{Context, Value};

use super::frame::{self, Frame};
use super::html;
use super::references::References;
use super::{Site, iiif, json_ld, view};
use crate::archive::facts::Facts;
use crate::date::EventDate;
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, Slug, WorkRef};
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
            section: if id.kind == Kind::Event { "timeline" } else { id.kind.folder() },
            json_ld: json_ld::work(site, work, locale),
        }
        .context(site),
    };
    let title = site.title_html(work, locale);
    page.set_html("title_html", title);
    page.set("iiif_href", site.iiif_href(work));
    page.set("iiif_type", iiif::MEDIA_TYPE);
    page.set("emblems", site.emblems(work));
    let template = match &site.archive.work(work).facts {
        Facts::Story(story) => story::fill(&mut page, story)?,
        Facts::City(city) => city::fill(&mut page, city)?,
        Facts::Twinning(twinning) => twinning::fill(&mut page, twinning)?,
        Facts::Event(event) => event::fill(&mut page, event)?,
        Facts::Object(object) => object::fill(&mut page, object)?,
        Facts::Source(source) => source::fill(&mut page, source)?,
        Facts::Question(question) => question::fill(&mut page, question)?,
        Facts::Topic => topic::fill_topic(&mut page)?,
        Facts::Page(_) => topic::fill_page(&mut page),
    };
    page.finish(template)
}

/// The page of a work while its view is being put together.
struct WorkPage<'s> {
    site: &'s Site,
    work: WorkRef,
    locale: Locale,
    references: References,
    context: Context,
}

impl WorkPage<'_> {
    fn set(&mut self, key: &'static str, value: impl Into<Value>) {
        self.context.insert_value(key, value.into());
    }

    fn set_html(&mut self, key: &'static str, html: &str) {
        self.context.insert_value(key, Value::safe_string(html));
    }

    /// The text of the work; call it when everything that stands before it has its references.
    fn body(&mut self) {
        let html = html::render(self.site, self.work, self.locale, &mut self.references);
        self.set_html("lead_picture", &html.lead);
        let has_rights = matches!(&self.site.archive.work(self.work).facts, Facts::Object(object) if object.rights.is_some());
        self.set("has_pictures", html.has_pictures || has_rights);
        self.set_html("body", &html.body);
        let notes: Vec<Value> = html.notes.iter().map(|note| Value::safe_string(note)).collect();
        self.set("notes", notes);
        let shown = self.site.archive.shown(self.work, self.locale);
        let headings: Vec<Value> = shown
            .words
            .body
            .headings
            .iter()
            .filter(|heading| heading.level == 2)
            .map(|heading| {
                let text = self.site.in_language(&heading.text, shown.locale, self.locale);
                view! { "id": heading.id.as_str(), "text": Value::safe_string(&text) }
            })
            .collect();
        self.set("headings", headings);
    }

    fn date(&mut self, date: Option<&EventDate>) {
        let html = date.map(|date| self.site.date_html(date, self.locale)).unwrap_or_default();
        self.set_html("date", &html);
    }

    /// Links to works, under their titles.
    fn links(&self, works: &[WorkRef]) -> Vec<Value> {
        works.iter().map(|work| self.link(*work, self.site.title_html(*work, self.locale))).collect()
    }

    /// Links to cities, under the names that they bore at a date.
    fn city_links(&self, cities: &[WorkRef], date: Option<&EventDate>) -> Vec<Value> {
        cities
            .iter()
            .map(|city| {
                let name = match date {
                    Some(date) => self.site.city_at(*city, date, self.locale),
                    None => self.site.title_html(*city, self.locale).to_owned(),
                };
                self.link(*city, &name)
            })
            .collect()
    }

    fn link(&self, work: WorkRef, html: &str) -> Value {
        view! { "href": self.site.href(work, self.locale), "title": Value::safe_string(html) }
    }

    /// Cards of works, in this order.
    fn cards(&self, works: impl IntoIterator<Item = WorkRef>) -> Result<Vec<Value>, Diagnostic> {
        works.into_iter().map(|work| self.site.card(work, self.locale)).collect()
    }

    /// The works of a kind that refer to this one.
    fn referrers(&self, kind: Kind) -> Vec<WorkRef> {
        let archive = &self.site.archive;
        archive
            .referrers(self.work)
            .iter()
            .copied()
            .filter(|work| archive.work(*work).id.kind == kind)
            .collect()
    }

    /// Cards of the works of a kind that refer to this one.
    fn referring_cards(&self, kind: Kind) -> Result<Vec<Value>, Diagnostic> {
        self.cards(self.referrers(kind))
    }

    /// Puts the sources, the backlinks and the citation under the page and renders it.
    fn finish(mut self, template: &str) -> Rendered {
        let archive = &self.site.archive;
        let is_source = archive.work(self.work).id.kind == Kind::Source;
        for source in archive.sources_of(self.work) {
            if !is_source {
                self.references.number(source);
            }
        }
        let references = frame::references(self.site, self.locale, &self.references)?;
        self.set("references", references);
        // A source's own page lists what rests on it, questions among the rest.
        let questions = if is_source { Vec::new() } else { self.referring_cards(Kind::Question)? };
        self.set("questions", questions);
        self.site.template(self.locale, template, &self.context)
    }
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
            let date = match &archive.work(work).facts {
                Facts::Twinning(_) => None,
                _ => archive.date(work),
            };
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
        match &self.archive.work(work).facts {
            Facts::Twinning(twinning) => self.status_words(work, twinning, locale),
            // Where sources differ on the country, a line has no room to say so.
            Facts::City(city) if city.contested.is_empty() => self.country(city, locale),
            Facts::Question(question) => {
                self.say(locale, "question-answers", &[("count", &question.answers.len().to_string())])
            }
            Facts::Source(source) => {
                self.say(locale, &format!("source-type-{}", source.source_type.name()), &[])
            }
            _ => String::new(),
        }
    }

    /// The cities whose emblems stand for a work: those that it is about, two at the most.
    pub(in crate::render) fn emblem_cities(&self, work: WorkRef) -> Vec<Slug> {
        const MOST: usize = 2;
        let own = self.archive.city(work).map(|_| work);
        let cities = own.map_or_else(|| self.archive.cities_of(work), |city| vec![city]);
        cities.into_iter().take(MOST).map(|city| self.archive.work(city).id.slug.clone()).collect()
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
            let kind = self.say(locale, &format!("source-type-{}", source.source_type.name()), &[]);
            context.insert_value("source_type", Value::from(kind));
            self.part(locale, "parts/source_line.html", &context)
        })
    }
}
