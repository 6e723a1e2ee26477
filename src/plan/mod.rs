//! Archive and parts of lists → [`Plan`]: every path of the site once, pages and files alike.
//!
//! Sitemap, feeds and the publisher read this, so that nothing is listed that
//! is not written, and nothing written that is not listed, but for the index
//! that search makes of the finished pages.

mod layout;
mod outline;

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

use crate::archive::Archive;
use crate::cache::Recipe;
use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::embroidery::Patterns;
use crate::id::{Kind, Slug, WorkId, WorkRef};
use crate::input::Input;
use crate::layers::StoredFile;
use crate::locale::Locale;
use crate::pagination::Pagination;
use crate::phrases::table as phrase;
use crate::route::{self, CardRoute, HarvestFile, Route, SharedRoute, alias};
use crate::settings::Settings;
use crate::spelling::did_you_mean;
use crate::wording::Wording;

use self::layout::Layout;
use self::outline::{Base, Outline};

/// Whether the program can index pages; without it, sites have no search page.
const HAS_SEARCH: bool = cfg!(feature = "search");

/// What is written to a path.
#[derive(Clone, Debug)]
pub enum Output {
    /// A page or file that has a language.
    InLocale(Route, Locale),
    /// The social card of pages that have a language.
    #[cfg(feature = "images")]
    Card(CardRoute, Locale),
    /// A page or file for all languages.
    ForAll(SharedRoute),
    /// A page that leads from an old address to a work.
    Redirect {
        /// The work.
        to: WorkRef,
        /// The language in which it is shown.
        locale: Locale,
    },
    /// A file of the input, as it is.
    File(StoredFile),
    /// A style sheet of the input, with the addresses of what it names.
    Style(Arc<str>),
    /// What is made from a file of the input.
    Derived(Arc<dyn Recipe>),
}

/// Every path of the site, with what is written to it.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// What follows from the works.
    base: Arc<Base>,
    /// What the archive has beside them: old addresses, media, static files. No path of the base is among them.
    own: BTreeMap<String, Output>,
}

impl Plan {
    /// All paths, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.outputs().map(|(path, _)| path)
    }

    /// All paths with what is written to them, sorted by path.
    pub fn outputs(&self) -> impl Iterator<Item = (&str, &Output)> {
        self.from("")
    }

    /// All from a path on, sorted by path.
    fn from<'p>(&'p self, start: &str) -> impl Iterator<Item = (&'p str, &'p Output)> {
        let range = (Bound::Included(start), Bound::Unbounded);
        let mut base = self.base.paths.outputs.range::<str, _>(range).peekable();
        let mut own = self.own.range::<str, _>(range).peekable();
        std::iter::from_fn(move || {
            let is_base_next = match (base.peek(), own.peek()) {
                (Some((one, _)), Some((other, _))) => one < other,
                (one, _) => one.is_some(),
            };
            let next = if is_base_next { base.next() } else { own.next() };
            next.map(|(path, output)| (path.as_str(), output))
        })
    }

    /// What is written to a path.
    pub fn get(&self, path: &str) -> Option<&Output> {
        self.base.paths.outputs.get(path).or_else(|| self.own.get(path))
    }

    /// The paths that begin with a text, sorted.
    pub(crate) fn below<'p>(&'p self, start: &'p str) -> impl Iterator<Item = &'p str> {
        self.from(start).map(|(path, _)| path).take_while(move |path| path.starts_with(start))
    }

    /// Whether a file or a folder of the site is at a path.
    #[cfg(any(test, feature = "precompress"))]
    pub(crate) fn is_taken(&self, path: &str) -> bool {
        self.get(path).is_some() || self.below(&format!("{path}/")).next().is_some()
    }

    /// Whether a route has a page.
    pub fn has(&self, route: &Route, tag: &str) -> bool {
        self.get(&route::output_path(&route.path_in(tag))).is_some()
    }

    /// How many parts the sitemap has; 0 where it is one file.
    pub(crate) fn sitemap_parts(&self) -> usize {
        let is_part =
            |output: Option<&Output>| matches!(output, Some(Output::ForAll(SharedRoute::SitemapPart(_))));
        (1..).take_while(|number| is_part(self.get(&SharedRoute::SitemapPart(*number).path()))).count()
    }

    /// Whether there is a file for harvesters.
    pub(crate) fn has_harvest_file(&self, file: HarvestFile) -> bool {
        self.get(file.path()).is_some()
    }

    /// Whether a page has a social card.
    pub fn has_card(&self, card: &CardRoute, tag: &str) -> bool {
        self.get(&card.path_in(tag)).is_some()
    }

    /// How many paths there are.
    pub fn len(&self) -> usize {
        self.base.paths.outputs.len() + self.own.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Whether search engines are to find a page: not one that shows another language's words, nor the book, which says what
/// other pages say.
pub(crate) fn is_found(archive: &Archive, route: &Route, locale: Locale) -> bool {
    match route {
        Route::Work(id) => archive.find(id).is_none_or(|at| archive.work(at).is_translated(locale)),
        route => *route != Route::Book,
    }
}

/// How many pages a sitemap has at most, in a site of so many languages: 50,000 (sitemaps.org), and fewer where each names
/// its counterparts in many, so that no file comes near the 50 MB that one may have.
pub(crate) fn pages_in_sitemap(locales: usize) -> usize {
    50_000.min(150_000 / locales.max(1))
}

/// What the last plan was based on, for the next one to share.
#[derive(Debug, Default)]
pub struct Known(Arc<Base>);

/// Lays out the site. Two things at one path are a finding.
///
/// What follows from the works alone is taken over from a plan before, where the same follows from them.
pub fn lay_out(
    wording: &Wording,
    pagination: &Pagination,
    patterns: &Patterns,
    input: &Input,
    known: &mut Known,
    report: &mut Report,
) -> Plan {
    let (archive, settings) = (&wording.archive, &wording.settings);
    check_emblems(archive, patterns, report);
    let outline = Outline::of(archive, pagination, patterns, input, settings);
    if known.0.outline != outline {
        known.0 = Arc::new(Base::new(outline, report));
    }
    let mut layout = Layout::upon(known.0.clone(), report);
    lay_aliases(archive, settings, &mut layout);
    lay_media(archive, input, &mut layout);
    for asset in &input.assets {
        let place = Some(Place::file(asset.path.clone()));
        let file = || Output::File(asset.file.clone());
        if asset.has_plain_address() {
            layout.put(asset.name.to_string(), file(), place.clone());
        }
        if *asset.address != *asset.name {
            let output = asset.style.clone().map_or_else(file, Output::Style);
            layout.put_constant(asset.address.clone(), output, place);
        }
    }
    Plan { own: layout.own.outputs, base: layout.base }
}

/// The media of works, pictures in their sizes.
fn lay_media(archive: &Archive, input: &Input, layout: &mut Layout<'_>) {
    for file in input.media.iter().filter(|file| belongs_to_a_work(&file.name, archive)) {
        let place = Some(Place::file(file.path.clone()));
        match input.pictures.get(&file.name) {
            // One collision tells it: the other sizes have the same.
            Some(picture) => picture.variants().all(|variant| {
                let recipe = picture.recipe(&file.on_disk, variant);
                layout.put_constant(picture.path(&file.name, variant), Output::Derived(recipe), place.clone())
            }),
            None => {
                let path = route::media_path(&file.name);
                layout.put(path, Output::File(StoredFile::Disk(file.on_disk.clone())), place)
            }
        };
    }
}

/// An emblem of no city is a mistake in the name of its file.
fn check_emblems(archive: &Archive, patterns: &Patterns, report: &mut Report) {
    let cities = || archive.of_kind(Kind::City).map(|(_, city)| city.id.slug.as_str());
    for (city, chart) in patterns.own_emblems().filter(|(city, _)| cities().all(|other| other != *city)) {
        let finding = Diagnostic::new(Code::UnknownId, chart.place.clone(), phrase::emblem_of_no_city(city));
        report.add(finding.hint(did_you_mean(city, cities()).unwrap_or_else(phrase::call_emblem_by_city)));
    }
}

/// Whether a file below `content/` lies beside a text of the archive; what lies beside a draft stays unseen.
pub(crate) fn belongs_to_a_work(name: &str, archive: &Archive) -> bool {
    let mut parts = name.split('/');
    let kind = parts.next().and_then(Kind::from_folder);
    let slug = parts.next().and_then(Slug::new);
    kind.zip(slug).is_some_and(|(kind, slug)| archive.find(&WorkId { kind, slug }).is_some())
}

/// Old addresses: below every locale, or, with `/` in front, one path of the site.
fn lay_aliases(archive: &Archive, settings: &Settings, layout: &mut Layout<'_>) {
    for (at, work) in archive.works() {
        for Located { value: old, place } in &work.aliases {
            match old.strip_prefix('/') {
                Some(path) => {
                    let named = path.split('/').next().and_then(|tag| settings.locales.find(tag));
                    let locale = named.unwrap_or(work.original);
                    layout.put(
                        route::output_path(&alias::path(path)),
                        Output::Redirect { to: at, locale },
                        Some(place.clone()),
                    );
                }
                None => {
                    // One collision tells it: the other languages have the same.
                    settings.locales.iter().all(|locale| {
                        let below = alias::path(&format!("{}/{old}", settings.locales.tag(locale)));
                        let path = route::output_path(&below);
                        layout.put(path, Output::Redirect { to: at, locale }, Some(place.clone()))
                    });
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_by_a_file_or_a_folder() {
        let outputs = ["x.html", "x.html.gz/index.html", "en/a"]
            .map(|path| (path.to_owned(), Output::File(StoredFile::Disk(path.into()))));
        let plan = Plan { own: outputs.into(), base: Arc::default() };
        assert!(["x.html", "x.html.gz", "en"].iter().all(|path| plan.is_taken(path)));
        assert!(["x.html.br", "x", "e", ""].iter().all(|path| !plan.is_taken(path)));
        assert_eq!(plan.below("x.html").collect::<Vec<_>>(), ["x.html", "x.html.gz/index.html"]);
    }
}
