//! What there is to say of an output of the site: of a page, a feed, a picture in one of its sizes.

use std::io;

use super::{
    Alternate, Explanation, Known, OtherFile, Outcome, Reason, absent, file, listed, templates, typed, work,
};
use crate::feed;
use crate::id::{Kind, Slug, WorkId, WorkRef};
use crate::input::BinaryFile;
use crate::layers::{EMBLEM, StoredFile};
use crate::locale::Locale;
use crate::phrases::table as phrase;
use crate::plan::Output;
#[cfg(feature = "images")]
use crate::route::CardRoute;
use crate::route::{self, DataFile, Listing, Part, Route, Scope, SharedRoute};
use crate::site::Site;

/// Explains a path of the site, or why the site does not have it.
pub(super) fn explain(told: &mut Explanation, known: &Known<'_>, path: &str) -> io::Result<()> {
    let planned = known.site.zip(typed::found(known, path));
    let Some((site, path)) = planned else {
        return absent(told, known, path);
    };
    let output = site.plan().get(&path).expect("it was found in the plan");
    told.in_site = true;
    told.address = Some(address(site, &path));
    match output {
        Output::InLocale(route, locale) => in_locale(told, site, route, *locale),
        #[cfg(feature = "images")]
        Output::Card(card, locale) => {
            told.what = Some("card");
            told.locale = Some(site.settings().locales.tag(*locale).to_owned());
            if let CardRoute::Work(id) = card {
                of_work(told, site, id);
            }
        }
        Output::ForAll(route) => for_all(told, known, site, route),
        Output::Redirect { to, locale } => redirect(told, site, *to, *locale),
        Output::File(stored) => stored_file(told, known, &path, Some(stored))?,
        Output::Style(_) => stored_file(told, known, &path, None)?,
        Output::Derived(_) => picture(told, known, &path),
    }
    if let Some(template) = templates::of_output(output) {
        told.templates = templates::chain(known, &template)?;
    }
    let made_from =
        told.shown.iter().map(|shown| &shown.file).chain(told.files.iter().map(|file| &file.file));
    let made_from: Vec<String> = made_from.chain(&told.file).cloned().collect();
    told.add_findings(known, &made_from.iter().map(String::as_str).collect::<Vec<_>>());
    // A template that fails does so only when it is used.
    if let Some(Err(finding)) = site.render(&path) {
        told.outcome = Outcome::Held;
        told.findings.push(finding);
    }
    told.path = Some(path);
    Ok(())
}

/// The whole address of a path of the plan.
pub(super) fn address(site: &Site, path: &str) -> String {
    site.settings().base.whole(&route::encode(route::path_of_output(path)))
}

/// What the plan does not have.
fn absent(told: &mut Explanation, known: &Known<'_>, path: &str) -> io::Result<()> {
    told.path = Some(path.to_owned());
    let first = path.split('/').next().unwrap_or_default();
    if cfg!(feature = "search") && first == route::SEARCH_INDEX && known.site.is_some() {
        (told.what, told.in_site) = (Some("search-index"), true);
        return Ok(());
    }
    let medium = known.input.media.iter().find(|file| route::media_path(&file.name) == path);
    if let Some(medium) = medium {
        file::explain(told, known, &medium.path)?;
        if told.reason.is_none() && !told.pictures.is_empty() {
            told.because(Reason::InSizes, phrase::explain_in_sizes());
        }
        return Ok(());
    }
    absent::address(told, known, path);
    Ok(())
}

fn in_locale(told: &mut Explanation, site: &Site, route: &Route, locale: Locale) {
    let edition = site.edition();
    told.locale = Some(edition.settings.locales.tag(locale).to_owned());
    let (what, name) = kind_of_route(route);
    (told.what, told.name) = (Some(what), name);
    told.works = ids(site, shown_by(site, route, locale));
    let work = match route {
        Route::Work(id) => edition.archive.find(id),
        _ => None,
    };
    if let Some(at) = work {
        work::describe_page(told, site, at, locale);
    }
    if !route::output_path(&route.path()).ends_with(".html") {
        return;
    }
    let alternates = edition.alternates(route, locale);
    told.alternates =
        alternates.into_iter().map(|(tag, address)| Alternate { locale: tag.to_owned(), address }).collect();
    told.listed = Some(listed::listed(site, route, work, locale));
}

/// What a route is, in a word, and what tells it from others of its sort.
fn kind_of_route(route: &Route) -> (&'static str, Option<String>) {
    match route {
        Route::Home => ("home", None),
        Route::List(kind) => ("list", Some(kind.folder().to_owned())),
        Route::Work(id) => ("work-page", Some(id.to_string())),
        Route::Map => ("map", None),
        Route::Timeline(Scope::All) => ("timeline", None),
        Route::Timeline(Scope::City(city)) => ("city-timeline", Some(format!("{}:{city}", Kind::City))),
        Route::Timeline(Scope::Topic(topic)) => ("topic-timeline", Some(format!("{}:{topic}", Kind::Topic))),
        Route::Timeline(Scope::Kind(kind)) => ("kind-timeline", Some(kind.folder().to_owned())),
        Route::Part(Listing::Timeline(Scope::All), part @ Part::Decade(_)) => ("decade", Some(part.name())),
        Route::Part(_, part) => ("part", Some(format!("`{}`", part.name()))),
        Route::Search => ("search-page", None),
        Route::Data => ("data-page", None),
        Route::TimelineData => ("timeline-data", None),
        Route::Feed => ("feed", None),
        Route::CityFeed(city) => ("city-feed", Some(format!("{}:{city}", Kind::City))),
        Route::Calendar => ("calendar", None),
        Route::Citation(id, _) => ("citation", Some(id.to_string())),
        Route::Book => ("book", None),
    }
}

/// The works that a page or file shows, where it does not show them all.
fn shown_by(site: &Site, route: &Route, locale: Locale) -> Vec<WorkRef> {
    let archive = site.archive();
    let (timeline, pagination) = (archive.timeline(), &site.edition().pagination);
    let at = |positions: Option<&[usize]>| {
        let entries = positions.unwrap_or_default().iter().map(|at| timeline.entries()[*at].work);
        archive.in_order(entries)
    };
    let find = |kind, slug: &Slug| archive.find(&WorkId { kind, slug: slug.clone() });
    match route {
        Route::List(kind) => archive.of_kind(*kind).map(|(at, _)| at).collect(),
        Route::Map => {
            let cities = archive.of_kind(Kind::City).map(|(at, _)| at);
            let is_located = |at: &WorkRef| archive.city(*at).is_some_and(|city| city.coordinates.is_some());
            cities.filter(is_located).collect()
        }
        Route::Timeline(Scope::All) | Route::TimelineData => {
            archive.in_order(timeline.entries().iter().map(|entry| entry.work))
        }
        Route::Timeline(Scope::Kind(kind)) => at(timeline.kinds().get(kind).map(Vec::as_slice)),
        Route::Timeline(Scope::City(slug)) => at(find(Kind::City, slug).map(|city| timeline.of_city(city))),
        Route::Timeline(Scope::Topic(slug)) => {
            at(find(Kind::Topic, slug).map(|topic| timeline.of_topic(topic)))
        }
        Route::Part(Listing::Timeline(scope), part) => {
            let section = pagination.timeline(scope).and_then(|sections| sections.find(part));
            at(section.map(|section| section.items.as_slice()))
        }
        Route::Part(Listing::Works(kind), part) => {
            let section = pagination.list(*kind, locale).and_then(|sections| sections.find(part));
            archive.in_order(section.into_iter().flat_map(|section| section.items.iter().copied()))
        }
        Route::Feed | Route::CityFeed(_) => feed::entries(site.edition(), route, locale),
        Route::Home | Route::Work(_) | Route::Search | Route::Data | Route::Calendar | Route::Book => {
            Vec::new()
        }
        Route::Citation(id, _) => archive.find(id).into_iter().collect(),
    }
}

fn ids(site: &Site, works: impl IntoIterator<Item = WorkRef>) -> Vec<String> {
    works.into_iter().map(|at| site.archive().work(at).id.to_string()).collect()
}

fn of_work(told: &mut Explanation, site: &Site, id: &WorkId) {
    told.name = Some(id.to_string());
    if let Some(at) = site.archive().find(id) {
        work::describe(told, site, at);
    }
}

fn for_all(told: &mut Explanation, known: &Known<'_>, site: &Site, route: &SharedRoute) {
    let all_of = |kind| ids(site, site.archive().of_kind(kind).map(|(at, _)| at));
    told.what = Some(match route {
        SharedRoute::Root => "root",
        SharedRoute::NotFound => "not-found",
        SharedRoute::Sitemap | SharedRoute::SitemapPart(_) => "sitemap",
        SharedRoute::Robots => "robots",
        SharedRoute::HostFile(file) => {
            told.name = Some(file.path().to_owned());
            "host-file"
        }
        SharedRoute::DataFile(file) => {
            told.name = Some(file.name().to_owned());
            match file {
                DataFile::Cities => told.works = all_of(Kind::City),
                DataFile::Twinnings => told.works = all_of(Kind::Twinning),
                DataFile::Events => told.works = all_of(Kind::Event),
                DataFile::Csl | DataFile::Bibtex => told.works = all_of(Kind::Source),
                DataFile::Archive
                | DataFile::Turtle
                | DataFile::Shapes
                | DataFile::Package
                | DataFile::Csvw => {}
            }
            "data-file"
        }
        SharedRoute::HarvestFile(file) => {
            told.name = Some(file.path().to_owned());
            "harvest-file"
        }
        SharedRoute::Manifest(slug) => {
            of_work(told, site, &WorkId { kind: Kind::Object, slug: slug.clone() });
            "manifest"
        }
        SharedRoute::Collection(slug) => {
            of_work(told, site, &WorkId { kind: Kind::City, slug: slug.clone() });
            "collection"
        }
        SharedRoute::Emblem(slug) => {
            of_work(told, site, &WorkId { kind: Kind::City, slug: slug.clone() });
            drawn_from(told, known, &format!("{EMBLEM}{slug}.txt"));
            "emblem"
        }
        SharedRoute::Pattern(name) => {
            told.name = Some(name.clone());
            drawn_from(told, known, &format!("{name}.txt"));
            "pattern-drawing"
        }
    });
}

/// Adds the chart that a drawing is made from; an emblem may have none, and follows from the id of its city.
fn drawn_from(told: &mut Explanation, known: &Known<'_>, name: &str) {
    if known.input.patterns.iter().any(|file| *file.name == *name) {
        told.files.push(OtherFile { file: format!("patterns/{name}"), used_as: "source" });
    }
}

fn redirect(told: &mut Explanation, site: &Site, to: WorkRef, locale: Locale) {
    let id = &site.archive().work(to).id;
    let leads_to = site.edition().url_of(&Route::Work(id.clone()), locale);
    told.what = Some("redirect");
    told.name = Some(id.to_string());
    told.locale = Some(site.settings().locales.tag(locale).to_owned());
    told.work = Some(id.to_string());
    told.title = Some(site.edition().title(to, locale));
    // Aliases are facts, which stand in the original.
    let file = site.archive().work(to).original_words().path.to_string();
    told.files.push(OtherFile { file, used_as: "source" });
    told.because(Reason::Alias, phrase::explain_alias(&leads_to));
    told.leads_to = Some(leads_to);
}

/// Explains what is published of a file: of a style sheet, not the file itself.
fn stored_file(
    told: &mut Explanation,
    known: &Known<'_>,
    path: &str,
    stored: Option<&StoredFile>,
) -> io::Result<()> {
    let is_it = |file: &&BinaryFile| matches!(stored, Some(StoredFile::Disk(disk)) if *disk == file.on_disk);
    let asset = known.input.assets.iter().find(|asset| asset.address == path || *asset.name == *path);
    let file = match (known.input.media.iter().find(is_it), asset) {
        (Some(medium), _) => medium.path.to_string(),
        (None, Some(asset)) => format!("static/{}", asset.name),
        (None, None) => format!("static/{path}"),
    };
    file::explain(told, known, &file)
}

/// Explains a picture in one of its sizes.
fn picture(told: &mut Explanation, known: &Known<'_>, path: &str) {
    told.what = Some("picture");
    for medium in &known.input.media {
        let Some(picture) = known.input.pictures.get(&medium.name) else { continue };
        if picture.variants().any(|variant| picture.path(&medium.name, variant) == path) {
            file::medium(told, known, medium);
            told.what = Some("picture");
            told.file = Some(medium.path.to_string());
            return;
        }
    }
}
