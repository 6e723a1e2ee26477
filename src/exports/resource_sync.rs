//! What the site has and what has changed, for programs that keep a copy of it (ResourceSync 1.1, ANSI/NISO Z39.99).
//!
//! The four files are sitemaps with more in them: a description leads to the list of what is offered, that to the list of
//! all resources and to that of changes. No clock is asked: the days are those of the editors.

use crate::date::Day;
use crate::edition::Edition;
use crate::id::WorkRef;
use crate::media_type;
use crate::plan::Output;
use crate::route::{DataFile, HarvestFile, Route, SharedRoute};

use super::xml::Xml;

/// Says who offers what, at the address where programs ask a host first.
pub(crate) fn description(edition: &Edition) -> Vec<u8> {
    let first = edition.settings.locales.first();
    let about = edition.url_of(&Route::Data, first);
    let mut xml = begin(&[("capability", "description")], Some(("describedby", &about)));
    leads_to(&mut xml, edition, HarvestFile::Capabilities, "capabilitylist");
    end(xml)
}

/// Says which lists there are.
pub(crate) fn capabilities(edition: &Edition) -> Vec<u8> {
    let above = url_where_it_is(edition, HarvestFile::Description);
    let mut xml = begin(&[("capability", "capabilitylist")], up(above.as_deref()));
    leads_to(&mut xml, edition, HarvestFile::Resources, "resourcelist");
    if edition.plan.has_harvest_file(HarvestFile::Changes) {
        leads_to(&mut xml, edition, HarvestFile::Changes, "changelist");
    }
    end(xml)
}

/// Every text, and every file for machines. A work whose editors say no day may have changed whenever anything did.
pub(crate) fn resources(edition: &Edition, newest: Day) -> Vec<u8> {
    let above = url_where_it_is(edition, HarvestFile::Capabilities);
    let mut xml = begin(&[("capability", "resourcelist"), ("at", &moment(newest))], up(above.as_deref()));
    for (url, at) in texts(edition) {
        let day = edition.archive.work(at).newest().unwrap_or(newest);
        entry(&mut xml, &url, day, &[("type", "text/html")]);
    }
    let records = SharedRoute::HarvestFile(HarvestFile::Records);
    for file in DataFile::ALL.iter().copied().map(SharedRoute::DataFile).chain([records]) {
        let media_type = media_type::of(&file.path());
        entry(&mut xml, &file.url(&edition.settings.base), newest, &[("type", media_type)]);
    }
    end(xml)
}

/// The texts that came, and those that changed, in the order of time; as far as editors say so.
pub(crate) fn changes(edition: &Edition) -> Vec<u8> {
    let mut changes: Vec<(Day, String, &str)> = Vec::new();
    for (url, at) in texts(edition) {
        let work = edition.archive.work(at);
        changes.extend(work.published.map(|day| (day, url.clone(), "created")));
        changes.extend(work.updated.map(|day| (day, url, "updated")));
    }
    changes.sort();
    let from = changes.first().map(|(day, ..)| moment(*day)).unwrap_or_default();
    let above = url_where_it_is(edition, HarvestFile::Capabilities);
    let mut xml = begin(&[("capability", "changelist"), ("from", &from)], up(above.as_deref()));
    for (day, url, change) in changes {
        entry(&mut xml, &url, day, &[("change", change), ("datetime", &moment(day))]);
    }
    end(xml)
}

/// The page of every work in each language that it has words in.
fn texts(edition: &Edition) -> impl Iterator<Item = (String, WorkRef)> {
    edition.plan.outputs().filter_map(|(_, output)| match output {
        Output::InLocale(route @ Route::Work(id), locale) => {
            let at = edition.archive.find(id)?;
            edition.archive.work(at).is_translated(*locale).then(|| (edition.url_of(route, *locale), at))
        }
        _ => None,
    })
}

fn url_where_it_is(edition: &Edition, file: HarvestFile) -> Option<String> {
    edition.plan.has_harvest_file(file).then(|| SharedRoute::HarvestFile(file).url(&edition.settings.base))
}

/// The link to what leads to a list, where that is there.
fn up(url: Option<&str>) -> Option<(&str, &str)> {
    url.map(|url| ("up", url))
}

/// Begins a list with a link, its kind first, and with what it is.
fn begin(what: &[(&str, &str)], link: Option<(&str, &str)>) -> Xml {
    let mut xml = Xml::new();
    xml.declare();
    xml.open(
        "urlset",
        &[
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:rs", "http://www.openarchives.org/rs/terms/"),
        ],
    );
    if let Some((rel, href)) = link {
        xml.empty("rs:ln", &[("rel", rel), ("href", href)]);
    }
    xml.empty("rs:md", what);
    xml
}

fn end(mut xml: Xml) -> Vec<u8> {
    xml.close("urlset");
    xml.finish()
}

fn leads_to(xml: &mut Xml, edition: &Edition, file: HarvestFile, capability: &str) {
    xml.open("url", &[]);
    xml.text("loc", &SharedRoute::HarvestFile(file).url(&edition.settings.base));
    xml.empty("rs:md", &[("capability", capability)]);
    xml.close("url");
}

fn entry(xml: &mut Xml, url: &str, day: Day, about: &[(&str, &str)]) {
    xml.open("url", &[]);
    xml.text("loc", url);
    xml.text("lastmod", &moment(day));
    xml.empty("rs:md", about);
    xml.close("url");
}

/// A day as a moment: that at which it began, in universal time.
fn moment(day: Day) -> String {
    format!("{day}T00:00:00Z")
}
