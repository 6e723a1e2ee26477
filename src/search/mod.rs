//! Finished pages → the index that the search page asks, one for each language.
//!
//! A language has an index of its own, with the stems of its own grammar, and
//! holds the works that have words in it: a page that shows another language's
//! words is found in that language only. A reader's browser loads the few
//! pieces that a question needs.
//!
//! An index takes a second or two and changes only when a text does. The cache
//! keeps it under the hash of exactly what is indexed, which `corpus` gathers.

mod bundle;
mod corpus;
mod engine;

use std::io;
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::cache::{Cache, Key};
use crate::locale::Locale;
use crate::render::Site;
use crate::route::SEARCH_INDEX;

pub use self::bundle::Bundle;

/// Reads the finished page at a path of the plan.
pub type Read<'r> = &'r (dyn Fn(&str) -> io::Result<Vec<u8>> + Sync);

/// The index of one language, and how it came to be.
pub struct Index {
    /// Its files; empty when nothing is written in this language.
    pub bundle: Bundle,
    /// How many pages it holds.
    pub pages: usize,
    /// Whether it is the one of an earlier build, since no text has changed.
    pub is_reused: bool,
}

/// Indexes all languages, in their order.
///
/// # Errors
/// When a page cannot be read.
pub fn index_all(site: &Site, cache: &Cache, read: Read<'_>) -> io::Result<Vec<Index>> {
    let locales: Vec<Locale> = site.settings().locales.iter().collect();
    locales.into_par_iter().map(|locale| index(site, locale, cache, read)).collect()
}

/// Indexes what is written in a language.
///
/// # Errors
/// When a page cannot be read.
pub fn index(site: &Site, locale: Locale, cache: &Cache, read: Read<'_>) -> io::Result<Index> {
    let documents = corpus::of(site, locale, read)?;
    let pages = documents.len();
    if pages == 0 {
        return Ok(Index { bundle: Bundle::default(), pages, is_reused: true });
    }
    let parts = documents.iter().flat_map(|document| [document.address.as_bytes(), document.html.as_bytes()]);
    let key = Key::new(engine::VERSION, parts);
    if let Some(bundle) = cache.get(key).and_then(|kept| Bundle::unpack(&kept.bytes)) {
        return Ok(Index { bundle, pages, is_reused: true });
    }
    let bundle = engine::run(documents).map_err(|reason| {
        let tag = site.settings().locales.tag(locale);
        io::Error::other(format!("cannot make the search index of `{tag}`: {reason}"))
    })?;
    cache.keep(key, bundle.pack());
    Ok(Index { bundle, pages, is_reused: false })
}

/// The folder of a language's index, with `/` at its end.
pub fn folder(tag: &str) -> String {
    format!("{SEARCH_INDEX}/{tag}/")
}

/// The indexes of one site, each made when it is first asked for.
#[derive(Default)]
pub struct OnDemand {
    /// By locale; a failure is a text, since every request tells it.
    indexes: Vec<OnceLock<Result<Index, String>>>,
}

impl OnDemand {
    /// Nothing yet.
    pub fn new(site: &Site) -> OnDemand {
        OnDemand { indexes: site.settings().locales.iter().map(|_| OnceLock::new()).collect() }
    }

    /// The file at a path of the site; `None` when no index has it.
    ///
    /// # Errors
    /// With a text, when the index cannot be made.
    pub fn file(
        &self,
        site: &Site,
        cache: &Cache,
        read: Read<'_>,
        path: &str,
    ) -> Result<Option<&[u8]>, &str> {
        let locales = &site.settings().locales;
        let Some(locale) = locales.iter().find(|locale| path.starts_with(&folder(locales.tag(*locale))))
        else {
            return Ok(None);
        };
        let name = &path[folder(locales.tag(locale)).len()..];
        let make = || index(site, locale, cache, read).map_err(|error| error.to_string());
        let index = self.indexes[locale.index()].get_or_init(make).as_ref().map_err(String::as_str)?;
        Ok(index.bundle.get(name))
    }
}
