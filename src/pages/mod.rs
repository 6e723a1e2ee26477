//! The pages: a view for each, which a template prints.
//!
//! What a list says of a work is rendered once per language and kept; lists hold no bodies.

mod atlas;
mod chart;
pub(crate) mod drawing;
pub(crate) mod figure;
mod filters;
pub(crate) mod frame;
pub(crate) mod home;
pub(crate) mod html;
pub(crate) mod kind;
pub(crate) mod list;
pub(crate) mod map;
mod parts;
mod recording;
pub(crate) mod references;
pub(crate) mod search;
pub(crate) mod special;
pub(crate) mod template_graph;
pub mod templates;
mod text;
pub(crate) mod timeline;
pub(crate) mod work_page;

use std::ops::Deref;
use std::sync::OnceLock;

use tera::{Context, Tera, Value};

use self::atlas::{Atlas, Locator};
use self::frame::Frame;
use self::kind::page_of;
use self::references::References;
use self::work_page::WorkPage;
use crate::date::EventDate;
use crate::diagnostic::{Code, Diagnostic};
use crate::edition::Edition;
use crate::exports::{iiif, json_ld};
use crate::id::WorkRef;
use crate::input::TextFile;
use crate::layers::{self, Part};
use crate::locale::Locale;
use crate::memo::Memo;
use crate::plan::Output;
use crate::route::{Route, SharedRoute};
use crate::wording::kind::presentation;

/// Builds a template's map of values.
macro_rules! view {
    ($($key:literal: $value:expr),* $(,)?) => {{
        let map: std::collections::BTreeMap<&'static str, tera::Value> =
            std::collections::BTreeMap::from([$(($key, tera::Value::from($value))),*]);
        tera::Value::from(map)
    }};
}
pub(crate) use view;

type Rendered = Result<Vec<u8>, Diagnostic>;

/// An edition, which it gives access to, with the templates that make its pages.
pub struct Pages {
    edition: Edition,
    /// By locale: the templates, with what every page of the language has.
    engines: Vec<Tera>,
    /// The templates as they are written, to place their errors.
    sources: Vec<TextFile>,
    memory: Memory,
}

/// What has been rendered or drawn already. It follows from the rest, and is asked for by many pages.
struct Memory {
    /// By locale, then by work: its line in lists.
    cards: Vec<Memo<Value>>,
    /// By locale, then by position in the timeline: its line there.
    entries: Vec<Memo<Value>>,
    /// By locale, then by work, for sources: its line at the foot of pages.
    source_lines: Vec<Memo<Value>>,
    /// What the large maps show.
    atlas: OnceLock<Atlas>,
    /// By work, for cities and twinnings: the small map.
    locators: Memo<Option<Locator>>,
}

impl Memory {
    fn of(edition: &Edition) -> Memory {
        let works = edition.archive.len();
        let entries = edition.archive.timeline().entries().len();
        let in_each = |count: usize| edition.settings.locales.iter().map(|_| Memo::new(count)).collect();
        Memory {
            cards: in_each(works),
            entries: in_each(entries),
            source_lines: in_each(works),
            atlas: OnceLock::new(),
            locators: Memo::new(works),
        }
    }
}

impl Deref for Pages {
    type Target = Edition;

    fn deref(&self) -> &Edition {
        &self.edition
    }
}

impl Pages {
    /// Whether a template of the archive says what its pages may load, or the archive has pages and drawings of its own among
    /// its static files.
    pub(crate) fn has_own_policy(&self) -> bool {
        let own = self.sources.iter().filter(|file| !layers::is_built_in(&file.path));
        let says =
            |text: &str| ["Content-Security-Policy", "script_policy"].iter().any(|sign| text.contains(sign));
        let is_own = |(path, output): (&str, &Output)| {
            let may_have_styles = [".html", ".htm", ".svg"].iter().any(|ending| path.ends_with(ending));
            let is_file = may_have_styles && matches!(output, Output::File(_));
            is_file && layers::find(&format!("{}/{path}", Part::Assets.folder())).is_none()
        };
        // In the repository of the program, its templates lie on the disk.
        let differs = |file: &TextFile| {
            let built_in = layers::find(&format!("{}/{}", Part::Templates.folder(), file.name));
            built_in.is_none_or(|built_in| built_in.bytes != file.text.as_bytes())
        };
        own.into_iter().any(|file| says(&file.text) && differs(file)) || self.plan.outputs().any(is_own)
    }

    /// `engines` come from [`templates::parse`], by locale.
    pub fn new(edition: Edition, engines: Vec<Tera>, sources: Vec<TextFile>) -> Pages {
        let locales = edition.settings.locales.iter();
        let engines = locales.zip(engines).map(|(locale, mut engine)| {
            engine.global_context().extend(frame::globals(&edition, locale));
            engine
        });
        Pages { engines: engines.collect(), memory: Memory::of(&edition), sources, edition }
    }

    /// The archive in words, laid out.
    pub(crate) fn edition(&self) -> &Edition {
        &self.edition
    }

    /// Renders a template of a language.
    pub(crate) fn template(
        &self,
        locale: Locale,
        name: &str,
        context: &Context,
    ) -> Result<Vec<u8>, Diagnostic> {
        let mut bytes = Vec::with_capacity(16 * 1024);
        self.engines[locale.index()]
            .render_to(name, context, &mut bytes)
            .map_err(|error| templates::finding(&error, Code::TemplateRendering, &self.sources))?;
        Ok(bytes)
    }

    /// Renders a part of a page, to be put into others as it is.
    pub(crate) fn part(&self, locale: Locale, name: &str, context: &Context) -> Result<Value, Diagnostic> {
        let bytes = self.template(locale, name, context)?;
        let text = String::from_utf8(bytes).expect("templates and values are UTF-8");
        Ok(Value::safe_string(text.trim()))
    }

    /// A message about a number that a script will know: `(form, text)`, with `{n}` in the number's place.
    ///
    /// The message has `$count`, and chooses by `$form`, the plural category of CLDR; a form that says
    /// what `other` says is left out.
    pub(crate) fn in_every_form(&self, locale: Locale, id: &str, args: &[(&str, &str)]) -> Vec<Value> {
        let say = |form: &str| self.say(locale, id, &[args, &[("form", form), ("count", "{n}")]].concat());
        let other = say("other");
        let forms = ["zero", "one", "two", "few", "many"].map(|form| (form, say(form)));
        let own = forms.into_iter().filter(|(_, text)| *text != other);
        own.chain([("other", other.clone())])
            .map(|(form, text)| view! { "form": form, "text": text })
            .collect()
    }
}

/// Renders the page of a work.
pub(crate) fn render_work(pages: &Pages, work: WorkRef, locale: Locale) -> Rendered {
    let id = &pages.archive.work(work).id;
    let mut page = WorkPage {
        pages,
        work,
        locale,
        references: References::new(pages, locale),
        context: Frame {
            route: Route::Work(id.clone()),
            locale,
            title: pages.title_text(work, locale),
            description: pages.description(work, locale),
            work: Some(work),
            section: presentation(id.kind).section,
            json_ld: json_ld::work(pages, work, locale),
        }
        .context(pages),
    };
    let title = pages.title_html(work, locale);
    page.set_html("title_html", title);
    page.set("iiif_href", pages.iiif_href(work));
    page.set("iiif_type", iiif::MEDIA_TYPE);
    page.set("emblems", pages.emblems(work));
    page_of(&pages.archive.work(work).facts).fill(&mut page)?;
    page.finish(&templates::of_kind(id.kind))
}

impl Pages {
    /// What a list says of a work; rendered once per language.
    pub(crate) fn card(&self, work: WorkRef, locale: Locale) -> Result<Value, Diagnostic> {
        self.memory.cards[locale.index()].get_or_try_init(self.archive.rank(work), || {
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
            let original = self.locale_name(archive.work(work).original, locale);
            context.insert_value("original_language", Value::from(original));
            self.part(locale, "parts/card.html", &context)
        })
    }

    /// The addresses of these emblems.
    fn emblems(&self, work: WorkRef) -> Vec<Value> {
        let cities = self.emblem_cities(work);
        cities.into_iter().map(|city| Value::from(SharedRoute::Emblem(city).href())).collect()
    }

    /// What the foot of a page says of a source; rendered once per language.
    pub(crate) fn source_line(&self, work: WorkRef, locale: Locale) -> Result<Value, Diagnostic> {
        self.memory.source_lines[locale.index()].get_or_try_init(self.archive.rank(work), || {
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
            let form = source.accessed.as_ref().map(|date| self.date_form(date, locale));
            context.insert_value("accessed_form", Value::from(form.unwrap_or_default()));
            context.insert_value("url", Value::from(source.url.clone()));
            let kind = self.say(locale, &source.source_type.message(), &[]);
            context.insert_value("source_type", Value::from(kind));
            self.part(locale, "parts/source_line.html", &context)
        })
    }
}
