//! Archive → [`Plan`]: every path of the site once, pages and files alike.
//!
//! Sitemap, feeds and the publisher read this, so that nothing is listed that
//! is not written, and nothing written that is not listed, but for the index
//! that search makes of the finished pages.

mod layout;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::archive::Archive;
use crate::cache::Recipe;
use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::embroidery::Patterns;
use crate::id::{Kind, Slug, WorkId, WorkRef};
use crate::input::Input;
use crate::layers::StoredFile;
use crate::locale::Locale;
use crate::media::MediaFile;
use crate::phrases::table as phrase;
use crate::route::{
    self, CardRoute, CitationFile, DataFile, HarvestFile, HostFile, Route, SharedRoute, alias,
};
use crate::settings::Settings;
use crate::spelling::did_you_mean;
use crate::vocabulary::Host;

use self::layout::Layout;

/// Whether the program can index pages; without it, sites have no search page.
const HAS_SEARCH: bool = cfg!(feature = "search");

/// How many stories one page can have; an archive with more is printed from its book (EPUB).
const MOST_IN_BOOK: usize = 300;

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
    outputs: BTreeMap<String, Output>,
}

impl Plan {
    /// All paths, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.outputs.keys().map(String::as_str)
    }

    /// All paths with what is written to them, sorted by path.
    pub fn outputs(&self) -> impl Iterator<Item = (&str, &Output)> {
        self.outputs.iter().map(|(path, output)| (path.as_str(), output))
    }

    /// What is written to a path.
    pub fn get(&self, path: &str) -> Option<&Output> {
        self.outputs.get(path)
    }

    /// The paths that begin with a text, sorted.
    pub(crate) fn below<'p>(&'p self, start: &'p str) -> impl Iterator<Item = &'p str> {
        let paths = self.outputs.range(start.to_owned()..).map(|(path, _)| path.as_str());
        paths.take_while(move |path| path.starts_with(start))
    }

    /// Whether a file or a folder of the site is at a path.
    #[cfg(any(test, feature = "precompress"))]
    pub(crate) fn is_taken(&self, path: &str) -> bool {
        self.outputs.contains_key(path) || self.below(&format!("{path}/")).next().is_some()
    }

    /// Whether a route has a page.
    pub fn has(&self, route: &Route, tag: &str) -> bool {
        self.outputs.contains_key(&route::output_path(&route.path_in(tag)))
    }

    /// Whether there is a file for harvesters.
    pub(crate) fn has_harvest_file(&self, file: HarvestFile) -> bool {
        self.outputs.contains_key(file.path())
    }

    /// Whether a page has a social card.
    pub fn has_card(&self, card: &CardRoute, tag: &str) -> bool {
        self.outputs.contains_key(&card.path_in(tag))
    }

    /// How many paths there are.
    pub fn len(&self) -> usize {
        self.outputs.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.outputs.is_empty()
    }
}

/// Lays out the site. Two things at one path are a finding.
pub fn lay_out(
    archive: &Archive,
    patterns: &Patterns,
    input: &Input,
    settings: &Settings,
    report: &mut Report,
) -> Plan {
    let mut layout = Layout::new(report);
    for route in [SharedRoute::Root, SharedRoute::NotFound, SharedRoute::Sitemap, SharedRoute::Robots] {
        layout.for_all(route);
    }
    for file in DataFile::ALL.iter().copied() {
        layout.for_all(SharedRoute::DataFile(file));
    }
    for file in harvest_files(archive, settings) {
        layout.for_all(SharedRoute::HarvestFile(file));
    }
    for file in host_files(settings) {
        layout.for_all(SharedRoute::HostFile(file));
    }
    for name in patterns.names() {
        layout.for_all(SharedRoute::Pattern(name.to_owned()));
    }
    check_emblems(archive, patterns, layout.report);
    for (_, city) in archive.of_kind(Kind::City) {
        layout.for_all(SharedRoute::Emblem(city.id.slug.clone()));
    }
    lay_iiif(archive, input, &mut layout);
    let routes = localised_routes(archive);
    for locale in settings.locales.iter() {
        for route in &routes {
            let path = route::output_path(&route.path_in(settings.locales.tag(locale)));
            layout.put(path, Output::InLocale(route.clone(), locale), None);
            #[cfg(feature = "images")]
            layout.card(route, locale, settings);
        }
    }
    lay_citations(archive, settings, &mut layout);
    lay_aliases(archive, settings, &mut layout);
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
    layout.plan
}

/// The files that a site has for harvesters: they say of what day something is, so an archive that knows none has none.
fn harvest_files(archive: &Archive, settings: &Settings) -> Vec<HarvestFile> {
    let mut files = Vec::new();
    if archive.newest_day().is_none() {
        return files;
    }
    // Below a path, a site has no say in what is well known of its host.
    if settings.base.path() == "/" {
        files.push(HarvestFile::Description);
    }
    files.extend([HarvestFile::Capabilities, HarvestFile::Resources, HarvestFile::Records]);
    if archive.works().any(|(_, work)| work.newest().is_some()) {
        files.push(HarvestFile::Changes);
    }
    files
}

/// The files that a site has for its hosts.
fn host_files(settings: &Settings) -> Vec<HostFile> {
    let is_for = |hosts: &[Host]| hosts.iter().any(|host| settings.hosts.contains(host));
    let mut files = Vec::new();
    if is_for(&[Host::Netlify, Host::Cloudflare, Host::GitlabPages]) {
        files.push(HostFile::Redirects);
    }
    if is_for(&[Host::Netlify, Host::Cloudflare]) {
        files.push(HostFile::Headers);
    }
    if is_for(&[Host::GithubPages]) {
        files.push(HostFile::NoJekyll);
        // A domain of GitHub's own is known there, and one of a site below a path belongs to another.
        let base = &settings.base;
        if base.path() == "/" && !base.is_example() && !base.host().ends_with(".github.io") {
            files.push(HostFile::Cname);
        }
    }
    for (host, file) in [
        (Host::Apache, HostFile::Htaccess),
        (Host::Nginx, HostFile::Nginx),
        (Host::Caddy, HostFile::Caddyfile),
        (Host::S3, HostFile::S3Website),
    ] {
        if is_for(&[host]) {
            files.push(file);
        }
    }
    files
}

/// An emblem of no city is a mistake in the name of its file.
fn check_emblems(archive: &Archive, patterns: &Patterns, report: &mut Report) {
    let cities = || archive.of_kind(Kind::City).map(|(_, city)| city.id.slug.as_str());
    for (city, chart) in patterns.own_emblems().filter(|(city, _)| cities().all(|other| other != *city)) {
        let finding = Diagnostic::new(Code::UnknownId, chart.place.clone(), phrase::emblem_of_no_city(city));
        report.add(finding.hint(did_you_mean(city, cities()).unwrap_or_else(phrase::call_emblem_by_city)));
    }
}

/// A manifest for every object that shows a picture, a sound or a film, a collection for every city that has such objects.
fn lay_iiif(archive: &Archive, input: &Input, layout: &mut Layout<'_>) {
    let mut cities = Vec::new();
    for (at, work) in archive.of_kind(Kind::Object) {
        let has_canvas = |file: &str| {
            let name = work.id.file(file);
            input.pictures.get(&name).is_some() || input.files.get(&name).is_some_and(MediaFile::fits_canvas)
        };
        if archive.shown_files(at).any(has_canvas) {
            layout.for_all(SharedRoute::Manifest(work.id.slug.clone()));
            cities.extend(archive.object(at).and_then(|object| object.city));
        }
    }
    for city in archive.in_order(cities) {
        layout.for_all(SharedRoute::Collection(archive.work(city).id.slug.clone()));
    }
}

/// Whether a file below `content/` lies beside a text of the archive; what lies beside a draft stays unseen.
pub(crate) fn belongs_to_a_work(name: &str, archive: &Archive) -> bool {
    let mut parts = name.split('/');
    let kind = parts.next().and_then(Kind::from_folder);
    let slug = parts.next().and_then(Slug::new);
    kind.zip(slug).is_some_and(|(kind, slug)| archive.find(&WorkId { kind, slug }).is_some())
}

/// The routes that every locale has.
fn localised_routes(archive: &Archive) -> Vec<Route> {
    let mut routes =
        vec![Route::Home, Route::Timeline, Route::Data, Route::TimelineData, Route::Feed, Route::Calendar];
    if HAS_SEARCH {
        routes.push(Route::Search);
    }
    for kind in Kind::ALL {
        if archive.of_kind(kind).next().is_some() {
            routes.push(Route::List(kind));
        }
    }
    if archive.stories_in_time().len() <= MOST_IN_BOOK && !archive.stories_in_time().is_empty() {
        routes.push(Route::Book);
    }
    let is_located = |city: WorkRef| archive.city(city).is_some_and(|city| city.coordinates.is_some());
    if archive.of_kind(Kind::City).any(|(at, _)| is_located(at)) {
        routes.push(Route::Map);
    }
    routes.extend(archive.timeline().decades().keys().copied().map(Route::Decade));
    routes.extend(archive.timeline().kinds().keys().copied().map(Route::KindTimeline));
    routes.extend(archive.works().map(|(_, work)| Route::Work(work.id.clone())));
    for (topic, work) in archive.of_kind(Kind::Topic) {
        if !archive.timeline().of_topic(topic).is_empty() {
            routes.push(Route::TopicTimeline(work.id.slug.clone()));
        }
    }
    for (city, work) in archive.of_kind(Kind::City) {
        routes.push(Route::CityFeed(work.id.slug.clone()));
        if !archive.timeline().of_city(city).is_empty() {
            routes.push(Route::CityTimeline(work.id.slug.clone()));
        }
    }
    routes
}

/// What citation programs read, in the languages of each work.
fn lay_citations(archive: &Archive, settings: &Settings, layout: &mut Layout<'_>) {
    for (_, work) in archive.works() {
        for locale in work.translations.keys() {
            for file in CitationFile::ALL {
                let route = Route::Citation(work.id.clone(), file);
                let path = route::output_path(&route.path_in(settings.locales.tag(*locale)));
                layout.put(path, Output::InLocale(route, *locale), None);
            }
        }
    }
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
        let plan = Plan { outputs: outputs.into() };
        assert!(["x.html", "x.html.gz", "en"].iter().all(|path| plan.is_taken(path)));
        assert!(["x.html.br", "x", "e", ""].iter().all(|path| !plan.is_taken(path)));
        assert_eq!(plan.below("x.html").collect::<Vec<_>>(), ["x.html", "x.html.gz/index.html"]);
    }
}
