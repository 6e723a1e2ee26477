//! What follows from the works of an archive: a list of it, and the paths of all that it lists.

use std::sync::Arc;

use super::layout::{Layout, Paths};
use super::{HAS_SEARCH, Output, is_found, pages_in_sitemap};
use crate::archive::Archive;
use crate::diagnostic::Report;
use crate::embroidery::Patterns;
use crate::id::{Kind, WorkId, WorkRef};
use crate::input::Input;
use crate::locale::Locale;
use crate::media::MediaFile;
use crate::pagination::Pagination;
use crate::route::{self, CitationFile, DataFile, HarvestFile, HostFile, Route, Scope, SharedRoute};
use crate::settings::Settings;
use crate::vocabulary::Host;

/// How many stories one page can have; an archive with more is printed from its book (EPUB).
const MOST_IN_BOOK: usize = 300;

/// All that has an address of the program's own making. Equal lists have the same paths.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Outline {
    shared: Vec<SharedRoute>,
    locales: Vec<(Locale, String)>,
    /// What every locale has.
    localised: Vec<Route>,
    /// What follows from the alphabet of a locale.
    lettered: Vec<(Locale, Route)>,
    /// The works with the languages in which they are cited.
    cited: Vec<(WorkId, Vec<Locale>)>,
}

/// The paths of an [`Outline`].
#[derive(Debug, Default)]
pub(super) struct Base {
    pub(super) outline: Outline,
    pub(super) paths: Paths,
}

impl Outline {
    pub(super) fn of(
        archive: &Archive,
        pagination: &Pagination,
        patterns: &Patterns,
        input: &Input,
        settings: &Settings,
    ) -> Outline {
        let mut shared =
            vec![SharedRoute::Root, SharedRoute::NotFound, SharedRoute::Sitemap, SharedRoute::Robots];
        shared.extend(DataFile::ALL.iter().copied().map(SharedRoute::DataFile));
        shared.extend(harvest_files(archive, settings).into_iter().map(SharedRoute::HarvestFile));
        shared.extend(host_files(settings).into_iter().map(SharedRoute::HostFile));
        shared.extend(patterns.names().map(|name| SharedRoute::Pattern(name.to_owned())));
        let cities = archive.of_kind(Kind::City);
        shared.extend(cities.map(|(_, city)| SharedRoute::Emblem(city.id.slug.clone())));
        shared.extend(iiif(archive, input));
        let lettered = settings
            .locales
            .iter()
            .flat_map(|locale| pagination.routes_in(locale).into_iter().map(move |route| (locale, route)));
        let localised = localised_routes(archive, pagination);
        let lettered: Vec<(Locale, Route)> = lettered.collect();
        let parts = sitemap_parts(archive, settings, &localised, lettered.len());
        shared.extend((1..=parts).map(SharedRoute::SitemapPart));
        let tag = |locale| (locale, settings.locales.tag(locale).to_owned());
        let cited = |(_, work): (_, &crate::archive::work::Work)| {
            (work.id.clone(), work.translations.keys().copied().collect())
        };
        Outline {
            shared,
            locales: settings.locales.iter().map(tag).collect(),
            localised,
            lettered,
            cited: archive.works().map(cited).collect(),
        }
    }
}

impl Base {
    pub(super) fn new(outline: Outline, report: &mut Report) -> Base {
        let mut layout = Layout::upon(Arc::default(), report);
        for route in &outline.shared {
            layout.put(route::output_path(&route.path()), Output::ForAll(route.clone()), None);
        }
        for (locale, tag) in &outline.locales {
            for route in &outline.localised {
                let path = route::output_path(&route.path_in(tag));
                layout.put(path, Output::InLocale(route.clone(), *locale), None);
                #[cfg(feature = "images")]
                layout.card(route, *locale, tag);
            }
            for (_, route) in outline.lettered.iter().filter(|(own, _)| own == locale) {
                let path = route::output_path(&route.path_in(tag));
                layout.put(path, Output::InLocale(route.clone(), *locale), None);
            }
        }
        for (id, locales) in &outline.cited {
            for (locale, tag) in outline.locales.iter().filter(|(locale, _)| locales.contains(locale)) {
                for file in CitationFile::ALL {
                    let route = Route::Citation(id.clone(), file);
                    let path = route::output_path(&route.path_in(tag));
                    layout.put(path, Output::InLocale(route, *locale), None);
                }
            }
        }
        Base { paths: layout.own, outline }
    }
}

/// How many parts the sitemap has; 0 where one file has room for all pages: those that every locale has, those `lettered` that
/// one has, and the choice of languages.
fn sitemap_parts(archive: &Archive, settings: &Settings, localised: &[Route], lettered: usize) -> usize {
    let is_page = |route: &&Route| route::output_path(&route.path()).ends_with(".html");
    let locales = || settings.locales.iter();
    let found = |route: &Route| locales().filter(|locale| is_found(archive, route, *locale)).count();
    let pages = 1 + lettered + localised.iter().filter(is_page).map(found).sum::<usize>();
    match pages.div_ceil(pages_in_sitemap(settings.locales.len())) {
        1 => 0,
        parts => parts,
    }
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

/// A manifest for every object that shows a picture, a sound or a film, a collection for every city that has such objects.
fn iiif(archive: &Archive, input: &Input) -> Vec<SharedRoute> {
    let mut routes = Vec::new();
    let mut cities = Vec::new();
    for (at, work) in archive.of_kind(Kind::Object) {
        let has_canvas = |file: &str| {
            let name = work.id.file(file);
            input.pictures.get(&name).is_some() || input.files.get(&name).is_some_and(MediaFile::fits_canvas)
        };
        if archive.shown_files(at).any(has_canvas) {
            routes.push(SharedRoute::Manifest(work.id.slug.clone()));
            cities.extend(archive.object(at).and_then(|object| object.city));
        }
    }
    let collection = |city| SharedRoute::Collection(archive.work(city).id.slug.clone());
    routes.extend(archive.in_order(cities).into_iter().map(collection));
    routes
}

/// The routes that every locale has.
fn localised_routes(archive: &Archive, pagination: &Pagination) -> Vec<Route> {
    let mut routes = vec![
        Route::Home,
        Route::Timeline(Scope::All),
        Route::Data,
        Route::TimelineData,
        Route::Feed,
        Route::Calendar,
    ];
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
    routes.extend(pagination.routes());
    let kinds = archive.timeline().kinds().keys();
    routes.extend(kinds.map(|kind| Route::Timeline(Scope::Kind(*kind))));
    routes.extend(archive.works().map(|(_, work)| Route::Work(work.id.clone())));
    for (topic, work) in archive.of_kind(Kind::Topic) {
        if !archive.timeline().of_topic(topic).is_empty() {
            routes.push(Route::Timeline(Scope::Topic(work.id.slug.clone())));
        }
    }
    for (city, work) in archive.of_kind(Kind::City) {
        routes.push(Route::CityFeed(work.id.slug.clone()));
        if !archive.timeline().of_city(city).is_empty() {
            routes.push(Route::Timeline(Scope::City(work.id.slug.clone())));
        }
    }
    routes
}
