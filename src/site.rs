//! Plan + archive → bytes: any path, in any order, on any thread.
//!
//! [`Site`] is the finished value that `build`, `check`, `serve` and tests share. [`Site::render`] is a pure
//! function of it: pages come from [`crate::pages`], feeds from [`crate::feed`], all else from [`crate::exports`].

use std::sync::Arc;

use rayon::prelude::*;

use crate::archive::Archive;
use crate::book::{self, Books};
use crate::cache::Recipe;
#[cfg(feature = "images")]
use crate::cards::CardRenderer;
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::embroidery::Patterns;
#[cfg(feature = "images")]
use crate::exports::social;
use crate::exports::{self, calendar, citation, iiif, sitemap, timeline_js};
use crate::feed::Feeds;
use crate::hosts;
use crate::id::{Kind, WorkId, WorkRef};
#[cfg(feature = "images")]
use crate::input::Asset;
use crate::layers::StoredFile;
use crate::locale::Locale;
use crate::pages::{self, Pages};
use crate::plan::{Output, Plan};
#[cfg(feature = "images")]
use crate::route::CardRoute;
use crate::route::{self, Listing, Route, SharedRoute};
use crate::settings::Settings;

/// The finished site.
pub struct Site {
    pages: Pages,
    feeds: Feeds,
    books: Books,
    patterns: Arc<Patterns>,
    #[cfg(feature = "images")]
    cards: Arc<CardRenderer>,
}

/// What a path holds.
#[derive(Clone, Debug)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of this file.
    File(StoredFile),
    /// What this recipe makes; asked of a [`crate::cache::Cache`], it is made once and not at every build.
    Derived(Arc<dyn Recipe>),
}

impl Site {
    /// Puts the site together. Social cards are drawn with the fonts among `assets`.
    pub fn new(pages: Pages, patterns: Patterns, #[cfg(feature = "images")] assets: &[Asset]) -> Site {
        let patterns = Arc::new(patterns);
        #[cfg(feature = "images")]
        let cards = Arc::new(CardRenderer::new(assets, patterns.clone()));
        Site {
            feeds: Feeds::of(pages.edition()),
            books: Books::of(pages.edition()),
            pages,
            patterns,
            #[cfg(feature = "images")]
            cards,
        }
    }

    /// The pages of the site, from which others cut what they show.
    pub(crate) fn pages(&self) -> &Pages {
        &self.pages
    }

    /// What the books of the site are made of.
    pub(crate) fn books(&self) -> &Books {
        &self.books
    }

    /// All that exports see of the site.
    pub(crate) fn edition(&self) -> &Edition {
        self.pages.edition()
    }

    /// All paths of the site with what is written to them, sorted by path.
    pub fn plan(&self) -> &Plan {
        &self.edition().plan
    }

    /// The works of the site.
    pub fn archive(&self) -> &Archive {
        &self.edition().archive
    }

    /// The settings of the site.
    pub fn settings(&self) -> &Settings {
        &self.edition().settings
    }

    /// Every path with what is written to it, rendered on every core as it is asked for; in no order, but in stages: first
    /// the pages of works, language by language, so that each can be indexed while the others are still made, then all
    /// else but feeds and books, which come after the pages that their texts are cut from.
    pub fn stages(&self) -> Vec<impl ParallelIterator<Item = (&str, Result<Content, Diagnostic>)>> {
        let languages = self.settings().locales.len();
        let mut stages = vec![Vec::new(); languages + 2];
        for (path, output) in self.plan().outputs() {
            let stage = match output {
                Output::InLocale(Route::Work(_), locale) => locale.index(),
                Output::InLocale(Route::Feed | Route::CityFeed(_) | Route::Book, _) => languages + 1,
                _ => languages,
            };
            stages[stage].push(path);
        }
        let rendered = |paths: Vec<_>| {
            paths.into_par_iter().map(|path| {
                let keep = |work, locale, page: &[u8]| {
                    self.feeds.keep(&self.pages, work, locale, page);
                    self.books.keep(&self.pages, work, locale, page);
                };
                (path, self.render_and(path, keep).expect("the plan lists what the site has"))
            })
        };
        stages.into_iter().map(rendered).collect()
    }

    /// What is written to a path; `None` when the site has no such path.
    ///
    /// # Errors
    /// When a template fails.
    pub fn render(&self, path: &str) -> Option<Result<Content, Diagnostic>> {
        self.render_and(path, |_, _, _| {})
    }

    /// Renders a path and shows `see` the page of a work before its links lead from there.
    fn render_and(
        &self,
        path: &str,
        see: impl FnOnce(WorkRef, Locale, &[u8]),
    ) -> Option<Result<Content, Diagnostic>> {
        let rendered = match self.plan().get(path)? {
            Output::File(file) => return Some(Ok(Content::File(file.clone()))),
            Output::Style(text) => return Some(Ok(Content::Bytes(text.as_bytes().to_vec()))),
            Output::Derived(recipe) => return Some(Ok(Content::Derived(recipe.clone()))),
            #[cfg(feature = "images")]
            Output::Card(card, locale) => {
                let card = match card {
                    CardRoute::Home => social::home(self.edition(), *locale),
                    CardRoute::Work(id) => social::work(self.edition(), self.planned(id), *locale),
                };
                return Some(Ok(Content::Derived(self.cards.recipe(card))));
            }
            Output::InLocale(route, locale) => self.render_in(route, *locale, see),
            Output::ForAll(route) => self.render_for_all(route),
            Output::Redirect { to, locale } => pages::special::redirect(&self.pages, *to, *locale),
        };
        // What is no page names whole addresses and has no links to complete.
        Some(rendered.map(|bytes| Content::Bytes(route::link_from(bytes, path))))
    }

    fn render_in(
        &self,
        route: &Route,
        locale: Locale,
        see: impl FnOnce(WorkRef, Locale, &[u8]),
    ) -> Result<Vec<u8>, Diagnostic> {
        match route {
            Route::Home => pages::home::render(&self.pages, locale),
            Route::List(kind) => pages::list::render(&self.pages, *kind, locale),
            Route::Work(id) => {
                let work = self.planned(id);
                pages::render_work(&self.pages, work, locale).inspect(|page| see(work, locale, page))
            }
            Route::Map => pages::map::render(&self.pages, locale),
            Route::Timeline(scope) => pages::timeline::render(&self.pages, scope, locale),
            Route::Part(Listing::Works(kind), part) => pages::list::part(&self.pages, *kind, part, locale),
            Route::Part(Listing::Timeline(scope), part) => {
                pages::timeline::part(&self.pages, scope, part, locale)
            }
            Route::Search => pages::search::render(&self.pages, locale),
            Route::Data => pages::special::data(&self.pages, locale),
            Route::TimelineData => Ok(timeline_js::render(self.edition(), locale)),
            Route::Feed => self.feeds.whole(&self.pages, locale),
            Route::CityFeed(slug) => self.feeds.city(&self.pages, slug, locale),
            Route::Calendar => Ok(calendar::render(self.edition(), locale)),
            Route::Citation(id, file) => {
                Ok(citation::of_page(self.edition(), self.planned(id), locale, *file))
            }
            Route::Book => book::page::render(&self.pages, &self.books, locale),
        }
    }

    fn render_for_all(&self, route: &SharedRoute) -> Result<Vec<u8>, Diagnostic> {
        match route {
            SharedRoute::Root => pages::special::root(&self.pages),
            SharedRoute::NotFound => pages::special::not_found(&self.pages),
            SharedRoute::Sitemap => Ok(sitemap::render(self.edition())),
            SharedRoute::SitemapPart(number) => Ok(sitemap::part(self.edition(), *number)),
            SharedRoute::Robots => Ok(sitemap::robots(self.edition())),
            SharedRoute::HostFile(file) => Ok(hosts::render(&self.pages, *file)),
            SharedRoute::DataFile(file) => Ok(exports::data_file(self.edition(), *file)),
            SharedRoute::HarvestFile(file) => Ok(exports::harvest_file(self.edition(), *file)),
            SharedRoute::Manifest(slug) => {
                let work = self.planned(&WorkId { kind: Kind::Object, slug: slug.clone() });
                let object = self.archive().object(work).expect("manifests are those of objects");
                Ok(iiif::manifest(self.edition(), work, object))
            }
            SharedRoute::Collection(slug) => Ok(iiif::collection(
                self.edition(),
                self.planned(&WorkId { kind: Kind::City, slug: slug.clone() }),
            )),
            SharedRoute::Emblem(city) => Ok(self.patterns.emblem(city).svg().into_bytes()),
            SharedRoute::Pattern(name) => {
                let pattern = self.patterns.get(name).expect("the plan has patterns of the site only");
                Ok(pattern.svg().into_bytes())
            }
        }
    }

    /// A work that a route of the plan names.
    fn planned(&self, id: &WorkId) -> WorkRef {
        self.archive().find(id).expect("the plan has works of the archive only")
    }
}
