//! Finished pages → the index that the search page asks, one for each language.
//!
//! Every language has an index of its own, with its own stemming. It holds the
//! works that have words in that language: a page that falls back to another
//! language is found in the index of that one only. A reader's browser loads the
//! few files of the index that a query needs.
//!
//! An index takes a second or two and changes only when a text does. The cache
//! keeps it under the hash of exactly what is indexed, which `corpus` collects.

mod bundle;
mod corpus;
mod engine;

use std::io;
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::archive::work::Work;
use crate::cache::{Cache, CacheKey};
use crate::locale::Locale;
use crate::route::{self, Route, SEARCH_INDEX};
use crate::site::{Content, Site};

pub use self::bundle::Bundle;
pub use self::corpus::Corpus;

/// The index of one language, and how it came to be.
pub struct Index {
    /// Its files; empty when nothing is written in this language.
    pub bundle: Bundle,
    /// How many pages it holds.
    pub pages: usize,
    /// Whether it was taken from the cache, as no text has changed.
    pub is_reused: bool,
}

/// Indexes all languages, one after the other as soon as all their pages are in the corpus, so that no more than one index
/// is in the making; fewer when the corpus was closed before.
///
/// # Errors
/// When an index cannot be made.
pub fn index_all(site: &Site, cache: &Cache, corpus: &Corpus) -> io::Result<Vec<Index>> {
    site.settings()
        .locales
        .iter()
        .map_while(|locale| index(site, locale, cache, corpus).transpose())
        .collect()
}

/// Indexes the documents of a language, which are taken out of the corpus; `None` when they are not all there.
fn index(site: &Site, locale: Locale, cache: &Cache, corpus: &Corpus) -> io::Result<Option<Index>> {
    let Some(documents) = corpus.take(locale) else { return Ok(None) };
    let pages = documents.len();
    let done = |bundle, is_reused| Ok(Some(Index { bundle, pages, is_reused }));
    if pages == 0 {
        return done(Bundle::default(), true);
    }
    let parts = documents.iter().flat_map(|document| [document.address.as_bytes(), document.html.as_bytes()]);
    let key = CacheKey::new(engine::VERSION, parts);
    if let Some(bundle) = cache.get(key).and_then(|kept| Bundle::unpack(&kept.bytes)) {
        return done(bundle, true);
    }
    let bundle = engine::run(documents).map_err(|reason| {
        let tag = site.settings().locales.tag(locale);
        io::Error::other(format!("cannot make the search index of `{tag}`: {reason}"))
    })?;
    cache.keep(key, bundle.pack());
    done(bundle, false)
}

/// The folder of a language's index, with `/` at its end.
pub fn folder(tag: &str) -> String {
    format!("{SEARCH_INDEX}/{tag}/")
}

/// The indexes of one site, each made when it is first asked for.
#[derive(Default)]
pub struct OnDemand {
    /// By locale. A failure is kept as text, to be shown at every request.
    indexes: Vec<OnceLock<Result<Index, String>>>,
}

impl OnDemand {
    /// No index is made yet.
    pub fn new(site: &Site) -> OnDemand {
        OnDemand { indexes: site.settings().locales.iter().map(|_| OnceLock::new()).collect() }
    }

    /// The file at a path of the site; `None` when no index has it.
    ///
    /// # Errors
    /// With a text, when the index cannot be made.
    pub fn file(&self, site: &Site, cache: &Cache, path: &str) -> Result<Option<&[u8]>, &str> {
        let locales = &site.settings().locales;
        let Some(locale) = locales.iter().find(|locale| path.starts_with(&folder(locales.tag(*locale))))
        else {
            return Ok(None);
        };
        let name = &path[folder(locales.tag(locale)).len()..];
        let make = || {
            let corpus = gather(site, locale)?;
            Ok(index(site, locale, cache, &corpus)?.expect("all pages of the language have been gathered"))
        };
        let make = || make().map_err(|error: io::Error| error.to_string());
        let index = self.indexes[locale.index()].get_or_init(make).as_ref().map_err(String::as_str)?;
        Ok(index.bundle.get(name))
    }
}

/// Renders the works that have words in a language, for their index alone.
fn gather(site: &Site, locale: Locale) -> io::Result<Corpus> {
    let corpus = Corpus::new(site);
    let works: Vec<&Work> = site.archive().works().map(|(_, work)| work).collect();
    works.into_par_iter().filter(|work| work.is_translated(locale)).try_for_each(|work| {
        let route = Route::Work(work.id.clone());
        let path = route::output_path(&route.path_in(site.settings().locales.tag(locale)));
        match site.render(&path).expect("the plan has the pages of all works") {
            Ok(Content::Bytes(page)) => corpus.add(site, &path, &page),
            Ok(Content::File(_) | Content::Derived(_)) => unreachable!("pages of works are rendered"),
            Err(finding) => return Err(io::Error::other(finding.message)),
        }
        Ok(())
    })?;
    Ok(corpus)
}
