//! What a book loads: files of the site, by the paths that they have there.

use std::collections::BTreeSet;
use std::io;

use crate::cache::Cache;
use crate::media_type;
use crate::route;
use crate::site::{Content, Site};

/// The files that a book loads.
pub(super) struct Resources<'s> {
    site: &'s Site,
    /// As addresses have them, without encoding.
    paths: BTreeSet<String>,
    /// The style sheet of all documents; `None` where an archive has done away with it.
    style: Option<String>,
}

impl<'s> Resources<'s> {
    /// The style, its fonts with their licences, and the pattern of the cover.
    pub(super) fn of(site: &'s Site) -> Resources<'s> {
        let plan = site.plan();
        let start = format!("{}/css/epub.", route::CONSTANT);
        let style = plan.below(&start).find(|path| path.ends_with(".css")).map(str::to_owned);
        let mut resources = Resources { site, paths: BTreeSet::new(), style: style.clone() };
        if let Some(style) = style {
            let text = match site.render(&style) {
                Some(Ok(Content::Bytes(bytes))) => String::from_utf8_lossy(&bytes).into_owned(),
                _ => String::new(),
            };
            let up = "../".repeat(style.matches('/').count());
            for named in text.split("url(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                if let Some(path) = named.strip_prefix(up.as_str()) {
                    resources.add(path);
                }
            }
            resources.add(&style);
        }
        let licences = plan.below("fonts/LICENSE").map(str::to_owned);
        resources.paths.extend(licences);
        resources
    }

    /// Takes note of a file that a text shows, by its address below the root of the site, and gives its path; `None` where
    /// readers of books may not know such a file (EPUB 3.3, 3.2), or the site has none.
    pub(super) fn add(&mut self, address: &str) -> Option<String> {
        let path = route::decode(address)?;
        let is_known = matches!(
            media_type::of(&path),
            "image/jpeg"
                | "image/png"
                | "image/gif"
                | "image/svg+xml"
                | "image/webp"
                | "text/css"
                | "font/woff2"
                | "font/woff"
                | "font/ttf"
                | "font/otf"
        );
        let is_there = is_known && self.site.plan().get(&path).is_some();
        is_there.then(|| {
            self.paths.insert(path.clone());
            path
        })
    }

    /// All of them, sorted.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().map(String::as_str)
    }

    /// The path of the style sheet.
    pub(super) fn style(&self) -> Option<&str> {
        self.style.as_deref()
    }

    /// The bytes of one.
    pub(super) fn read(&self, path: &str, cache: &Cache) -> io::Result<Vec<u8>> {
        let content = self.site.render(path).expect("only paths of the plan are added");
        Ok(match content.expect("no template makes what a book loads") {
            Content::Bytes(bytes) => bytes,
            Content::File(file) => file.read()?.into_owned(),
            Content::Derived(recipe) => cache.take(&*recipe)?.bytes,
        })
    }
}
