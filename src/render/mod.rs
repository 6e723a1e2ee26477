//! Plan + archive → bytes: any path, in any order, on any thread.
//!
//! [`Site`] is the finished value that `build`, `check` and `serve` share.
//! [`Site::render`] is a pure function of it. What a list says of a work is
//! rendered once per language and kept; lists hold no bodies.

pub(crate) mod data;
pub(crate) mod exports;
mod feed;
mod atlas;
pub(crate) mod figure;
mod calendar;
mod drawing;
mod frame;
pub mod html;
mod iiif;
pub(crate) mod json_ld;
pub(crate) mod page;
pub mod references;
mod sitemap;
#[cfg(feature = "images")]
mod social;
pub mod templates;
mod timeline_js;
pub(crate) mod turtle;
mod wording;

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use camino::Utf8PathBuf;
use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use tera::{Context, Tera, Value};

use crate::archive::Archive;
use crate::cache::Recipe;
#[cfg(feature = "images")]
use crate::cards::Studio;
use crate::diagnostic::{Code, Diagnostic};
use crate::embroidery::{self, Patterns};
use crate::id::{Kind, WorkId, WorkRef};
use crate::input::Input;
use crate::locale::{Locale, LocaleInfo};
use crate::messages::Messages;
use crate::pictures::Pictures;
use crate::plan::{Item, Plan};
use crate::route::{self, DataFile, Route};
use crate::settings::Settings;
use crate::typography::{QuoteState, Typography};
use crate::words::DateFormats;

use self::atlas::{Atlas, Locator};

/// Builds a template's map of values.
macro_rules! view {
    ($($key:literal: $value:expr),* $(,)?) => {{
        let map: std::collections::BTreeMap<&'static str, tera::Value> =
            std::collections::BTreeMap::from([$(($key, tera::Value::from($value))),*]);
        tera::Value::from(map)
    }};
}
pub(crate) use view;

/// The finished site.
pub struct Site {
    pub(crate) archive: Archive,
    pub(crate) plan: Plan,
    pub(crate) settings: Settings,
    pictures: Pictures,
    #[cfg(feature = "images")]
    studio: Arc<Studio>,
    messages: Arc<Messages>,
    patterns: Patterns,
    languages: Vec<Language>,
    templates: Input,
    /// What the large maps show.
    atlas: OnceLock<Atlas>,
    /// By work, for cities and twinnings: the small map.
    locators: Vec<OnceLock<Option<Locator>>>,
}

/// What rendering needs in one locale.
struct Language {
    engine: Tera,
    dates: DateFormats,
    collator: CollatorBorrowed<'static>,
    typography: Typography,
    /// By work: its title, as HTML.
    titles: Vec<OnceLock<String>>,
    /// By work: its line in lists.
    cards: Vec<OnceLock<Value>>,
    /// By position in the timeline: its line there.
    entries: Vec<OnceLock<Value>>,
    /// By work, for sources: its line at the foot of pages.
    source_lines: Vec<OnceLock<Value>>,
}

/// What a path holds.
#[derive(Clone, Debug)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of this file.
    File(Utf8PathBuf),
    /// What this recipe makes; asked of a [`crate::cache::Cache`], it is made once and not at every build.
    Derived(Arc<dyn Recipe>),
}

impl Site {
    /// Puts the site together.
    pub fn new(
        plan: Plan,
        archive: Archive,
        settings: Settings,
        messages: Arc<Messages>,
        patterns: Patterns,
        engines: Vec<Tera>,
        input: Input,
    ) -> Site {
        let languages = settings
            .locales
            .iter()
            .zip(engines)
            .map(|(locale, engine)| {
                let info = settings.locales.info(locale);
                let say = |id: &str, args: &[(&str, &str)]| messages.say(locale, id, args);
                Language {
                    engine,
                    dates: DateFormats::new(&info.formats),
                    collator: collator(info),
                    typography: Typography::of(&say).unwrap_or_else(|_| Typography::as_typed()),
                    titles: empty(archive.len()),
                    cards: empty(archive.len()),
                    entries: empty(archive.timeline().entries().len()),
                    source_lines: empty(archive.len()),
                }
            })
            .collect();
        let pictures = input.pictures;
        #[cfg(feature = "images")]
        let studio = Arc::new(Studio::new(&input.assets, patterns.get("border")));
        // Of the texts, only the templates are needed from here on, to place their errors.
        let templates = Input { templates: input.templates, ..Input::default() };
        let locators = empty(archive.len());
        let atlas = OnceLock::new();
        let mut site = Site {
            archive,
            plan,
            settings,
            pictures,
            #[cfg(feature = "images")]
            studio,
            messages,
            patterns,
            languages,
            templates,
            atlas,
            locators,
        };
        for locale in site.settings.locales.iter() {
            let globals = frame::globals(&site, locale);
            site.languages[locale.index()].engine.global_context().extend(globals);
        }
        site
    }

    /// All paths of the site with what is written to them, sorted by path.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The works of the site.
    pub fn archive(&self) -> &Archive {
        &self.archive
    }

    /// The settings of the site.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What is written to a path; `None` when the site has no such path.
    ///
    /// # Errors
    /// When a template fails.
    pub fn render(&self, path: &str) -> Option<Result<Content, Diagnostic>> {
        let rendered = match self.plan.get(path)? {
            Item::File(file) => return Some(Ok(Content::File(file.clone()))),
            Item::Derived(recipe) => return Some(Ok(Content::Derived(recipe.clone()))),
            #[cfg(feature = "images")]
            Item::InLocale(Route::HomeCard, locale) => {
                return Some(Ok(Content::Derived(self.studio.recipe(social::home(self, *locale)))));
            }
            #[cfg(feature = "images")]
            Item::InLocale(Route::WorkCard(id), locale) => {
                let card = social::work(self, self.planned(id), *locale);
                return Some(Ok(Content::Derived(self.studio.recipe(card))));
            }
            Item::InLocale(route, locale) => self.render_in(route, *locale),
            Item::ForAll(route) => self.render_for_all(route),
            Item::Redirect { to, locale } => page::special::redirect(self, *to, *locale),
        };
        // What is no page names whole addresses and has no links to complete.
        Some(rendered.map(|bytes| Content::Bytes(route::link_from(bytes, path))))
    }

    fn render_in(&self, route: &Route, locale: Locale) -> Result<Vec<u8>, Diagnostic> {
        match route {
            Route::Home => page::home::render(self, locale),
            Route::List(kind) => page::list::render(self, *kind, locale),
            Route::Work(id) => page::render_work(self, self.planned(id), locale),
            Route::Map => page::map::render(self, locale),
            Route::Timeline => page::timeline::whole(self, locale),
            Route::Decade(year) => page::timeline::decade(self, *year, locale),
            Route::CityTimeline(slug) => page::timeline::city(self, slug, locale),
            Route::TopicTimeline(slug) => page::timeline::topic(self, slug, locale),
            Route::KindTimeline(kind) => page::timeline::kind(self, *kind, locale),
            Route::Search => page::search::render(self, locale),
            Route::Data => page::special::data(self, locale),
            Route::TimelineData => Ok(timeline_js::render(self, locale)),
            Route::Feed => Ok(feed::whole(self, locale)),
            Route::CityFeed(slug) => Ok(feed::city(self, slug, locale)),
            Route::Calendar => Ok(calendar::render(self, locale)),
            Route::Root
            | Route::NotFound
            | Route::Sitemap
            | Route::Robots
            | Route::Redirects
            | Route::DataFile(_)
            | Route::Emblem(_)
            | Route::Pattern(_)
            | Route::Manifest(_)
            | Route::Collection(_) => {
                unreachable!("the plan lays these out for all languages")
            }
            Route::HomeCard | Route::WorkCard(_) => unreachable!("cards are drawn, not rendered"),
        }
    }

    fn render_for_all(&self, route: &Route) -> Result<Vec<u8>, Diagnostic> {
        match route {
            Route::Root => page::special::root(self),
            Route::NotFound => page::special::not_found(self),
            Route::Sitemap => Ok(sitemap::render(self)),
            Route::Robots => Ok(sitemap::robots(self)),
            Route::Redirects => Ok(page::special::redirects(self)),
            Route::DataFile(DataFile::Archive) => Ok(data::archive(self)),
            Route::DataFile(DataFile::Cities) => Ok(data::cities(self)),
            Route::DataFile(DataFile::Twinnings) => Ok(data::twinnings(self)),
            Route::DataFile(DataFile::Events) => Ok(data::events(self)),
            Route::DataFile(DataFile::Turtle) => Ok(turtle::render(self)),
            Route::Manifest(slug) => {
                let work = self.planned(&WorkId { kind: Kind::Object, slug: slug.clone() });
                let object = self.archive.object(work).expect("manifests are those of objects");
                Ok(iiif::manifest(self, work, object))
            }
            Route::Collection(slug) => {
                Ok(iiif::collection(self, self.planned(&WorkId { kind: Kind::City, slug: slug.clone() })))
            }
            Route::Emblem(city) => Ok(embroidery::emblem(city).svg().into_bytes()),
            Route::Pattern(name) => Ok(self.patterns[name].svg().into_bytes()),
            _ => unreachable!("the plan lays these out for every language"),
        }
    }

    /// A work that a route of the plan names.
    fn planned(&self, id: &WorkId) -> WorkRef {
        self.archive.find(id).expect("the plan has works of the archive only")
    }

    /// The whole address of the social card of a page, where the site has it.
    fn card_url(&self, route: &Route, locale: Locale) -> Option<String> {
        let card = match route {
            Route::Work(id) => Route::WorkCard(id.clone()),
            _ => Route::HomeCard,
        };
        self.plan.has(&card, self.settings.locales.tag(locale)).then(|| self.url_of(&card, locale))
    }

    fn language(&self, locale: Locale) -> &Language {
        &self.languages[locale.index()]
    }

    /// Renders a template of a language.
    fn template(&self, locale: Locale, name: &str, context: &Context) -> Result<Vec<u8>, Diagnostic> {
        let mut bytes = Vec::with_capacity(16 * 1024);
        self.language(locale)
            .engine
            .render_to(name, context, &mut bytes)
            .map_err(|error| templates::finding(&error, Code::TemplateRendering, &self.templates))?;
        Ok(bytes)
    }

    /// Renders a part of a page, to be put into others as it is.
    fn part(&self, locale: Locale, name: &str, context: &Context) -> Result<Value, Diagnostic> {
        let bytes = self.template(locale, name, context)?;
        let text = String::from_utf8(bytes).expect("templates and values are UTF-8");
        Ok(Value::safe_string(text.trim()))
    }

    /// A part that is rendered once and kept.
    fn kept(
        slot: &OnceLock<Value>,
        render: impl FnOnce() -> Result<Value, Diagnostic>,
    ) -> Result<Value, Diagnostic> {
        if let Some(value) = slot.get() {
            return Ok(value.clone());
        }
        let value = render()?;
        Ok(slot.get_or_init(|| value).clone())
    }

    /// A message of the interface.
    pub(crate) fn say(&self, locale: Locale, id: &str, args: &[(&str, &str)]) -> String {
        self.messages.say(locale, id, args)
    }

    /// A text of a locale with the quotes, dashes and spaces of its language.
    pub(crate) fn typeset<'t>(&self, locale: Locale, text: &'t str) -> Cow<'t, str> {
        self.language(locale).typography.apply(text, &mut QuoteState::default())
    }

    /// The same for one piece of a longer text.
    pub(crate) fn typeset_with(&self, locale: Locale, text: &str, quotes: &mut QuoteState) -> String {
        self.language(locale).typography.apply(text, quotes).into_owned()
    }

    /// The address of a work, as links on unfinished pages have it.
    pub(crate) fn href(&self, work: WorkRef, locale: Locale) -> String {
        self.href_of(&Route::Work(self.archive.work(work).id.clone()), locale)
    }

    /// The address of a route in a locale, as links on unfinished pages have it.
    pub(crate) fn href_of(&self, route: &Route, locale: Locale) -> String {
        route.href_in(self.settings.locales.tag(locale))
    }

    /// The whole address of a route in a locale.
    pub(crate) fn url_of(&self, route: &Route, locale: Locale) -> String {
        route.url_in(self.settings.locales.tag(locale), &self.settings.base)
    }

    /// The whole address of the choice of languages.
    pub(crate) fn root_url(&self) -> String {
        Route::Root.url(&self.settings.base)
    }

    /// Sorts works by their titles, by the rules of a locale.
    pub(crate) fn sort_by_title(&self, works: &mut [WorkRef], locale: Locale) {
        let collator = &self.language(locale).collator;
        works.sort_by_cached_key(|work| {
            // The collator compares texts; a sort key keeps each title once.
            let mut key = Vec::new();
            let title = self.archive.title(*work, locale);
            let _ = collator.write_sort_key_to(&title, &mut key);
            (key, *work)
        });
    }
}

fn empty<T>(count: usize) -> Vec<OnceLock<T>> {
    std::iter::repeat_with(OnceLock::new).take(count).collect()
}

fn collator(info: &LocaleInfo) -> CollatorBorrowed<'static> {
    let mut preferences: CollatorPreferences = (&info.formats).into();
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Tertiary);
    Collator::try_new(preferences, options).expect("the collation data is compiled in")
}
