//! An archive → what catalogues of libraries say of it: DataCite 4.6 and Dublin Core (`oai_dc`), both XML.
//!
//! The archive knows its name, its languages, its days and its cities, who wrote texts and under which licence; nothing
//! else is said.

use std::collections::BTreeSet;

use crate::edition::Edition;
use crate::exports::oai::{self, said};
use crate::exports::xml::Xml;
use crate::id::{Kind, WorkRef};

/// The names of those who wrote texts, each once, sorted.
fn authors(edition: &Edition) -> BTreeSet<&str> {
    edition.archive.works().flat_map(|(_, work)| &work.authors).map(String::as_str).collect()
}

/// The title of the site in each of its languages, with the tag of that, each title once.
fn titles(edition: &Edition) -> Vec<(&str, &str)> {
    let settings = &edition.settings;
    in_languages(settings.locales.iter().map(|locale| (settings.locales.tag(locale), settings.title(locale))))
}

/// What the site is, likewise.
fn taglines(edition: &Edition) -> Vec<(&str, &str)> {
    let settings = &edition.settings;
    in_languages(
        settings
            .locales
            .iter()
            .filter_map(|locale| Some((settings.locales.tag(locale), settings.tagline(locale)?))),
    )
}

fn in_languages<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<(&'a str, &'a str)> {
    let mut seen = BTreeSet::new();
    texts.filter(|(_, text)| seen.insert(*text)).collect()
}

/// The name of the licence of the texts, and the address that stands for it.
fn licence(edition: &Edition) -> (&str, String) {
    (&edition.settings.licence, edition.settings.licence_url())
}

/// The description as DataCite has it (Metadata Schema 4.6); `None` where the archive knows no day, as DataCite asks for
/// the year.
pub(super) fn datacite(edition: &Edition) -> Option<Vec<u8>> {
    let newest = edition.archive.newest_day().filter(|day| (0..=9999).contains(&day.year))?;
    let days = edition.archive.works().filter_map(|(_, work)| work.published);
    let (titles, taglines, authors) = (titles(edition), taglines(edition), authors(edition));
    let (tag, title) = titles[0];
    let mut xml = Xml::new();
    xml.declare();
    xml.open(
        "resource",
        &[
            ("xmlns", "http://datacite.org/schema/kernel-4"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            (
                "xsi:schemaLocation",
                "http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4.6/metadata.xsd",
            ),
        ],
    );
    said(&mut xml, "identifier", &[("identifierType", "URL")], &edition.root_url());
    xml.open("creators", &[]);
    xml.open("creator", &[]);
    said(&mut xml, "creatorName", &[("nameType", "Organizational"), ("xml:lang", tag)], title);
    xml.close("creator");
    xml.close("creators");
    xml.open("titles", &[]);
    for (tag, title) in &titles {
        said(&mut xml, "title", &[("xml:lang", tag)], title);
    }
    xml.close("titles");
    said(&mut xml, "publisher", &[("xml:lang", tag)], title);
    xml.text("publicationYear", &format!("{:04}", newest.year));
    said(&mut xml, "resourceType", &[("resourceTypeGeneral", "Collection")], "Website");
    if !authors.is_empty() {
        xml.open("contributors", &[]);
        for author in authors {
            xml.open("contributor", &[("contributorType", "Other")]);
            xml.text("contributorName", author);
            xml.close("contributor");
        }
        xml.close("contributors");
    }
    xml.open("dates", &[]);
    if let Some(first) = days.min() {
        said(&mut xml, "date", &[("dateType", "Available")], &first.to_string());
    }
    said(&mut xml, "date", &[("dateType", "Updated")], &newest.to_string());
    xml.close("dates");
    xml.text("language", edition.settings.locales.tags().next().unwrap_or_default());
    rights(&mut xml, edition);
    if !taglines.is_empty() {
        xml.open("descriptions", &[]);
        for (tag, tagline) in taglines {
            said(&mut xml, "description", &[("descriptionType", "Abstract"), ("xml:lang", tag)], tagline);
        }
        xml.close("descriptions");
    }
    places(&mut xml, edition);
    xml.close("resource");
    Some(xml.finish())
}

fn rights(xml: &mut Xml, edition: &Edition) {
    let (name, url) = licence(edition);
    xml.open("rightsList", &[]);
    let mut attributes = vec![("rightsURI", url.as_str())];
    // SPDX lists licences, not the statements of rightsstatements.org.
    if !url.starts_with("https://rightsstatements.org/") {
        attributes.extend([
            ("rightsIdentifier", name),
            ("rightsIdentifierScheme", "SPDX"),
            ("schemeURI", "https://spdx.org/licenses/"),
        ]);
    }
    said(xml, "rights", &attributes, name);
    xml.close("rightsList");
}

/// Where the cities lie that the archive is about.
fn places(xml: &mut Xml, edition: &Edition) {
    let located = |(at, _)| Some((at, edition.archive.city(at)?.coordinates?));
    let cities: Vec<(WorkRef, _)> = edition.archive.of_kind(Kind::City).filter_map(located).collect();
    if cities.is_empty() {
        return;
    }
    let first = edition.settings.locales.first();
    xml.open("geoLocations", &[]);
    for (city, point) in cities {
        xml.open("geoLocation", &[]);
        xml.text("geoLocationPlace", &edition.title_text(city, first));
        xml.open("geoLocationPoint", &[]);
        xml.text("pointLongitude", &point.longitude.to_string());
        xml.text("pointLatitude", &point.latitude.to_string());
        xml.close("geoLocationPoint");
        xml.close("geoLocation");
    }
    xml.close("geoLocations");
}

/// The description in the fifteen elements of Dublin Core, as harvesters have them (`oai_dc`).
pub(super) fn dublin_core(edition: &Edition) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.declare();
    oai::open_dublin_core(&mut xml);
    let titles = titles(edition);
    let (tag, title) = titles[0];
    for (tag, title) in &titles {
        said(&mut xml, "dc:title", &[("xml:lang", tag)], title);
    }
    said(&mut xml, "dc:publisher", &[("xml:lang", tag)], title);
    for author in authors(edition) {
        xml.text("dc:contributor", author);
    }
    for (tag, tagline) in taglines(edition) {
        said(&mut xml, "dc:description", &[("xml:lang", tag)], tagline);
    }
    if let Some(day) = edition.archive.newest_day() {
        xml.text("dc:date", &day.to_string());
    }
    xml.text("dc:type", "Collection");
    xml.text("dc:type", "Text");
    xml.text("dc:format", "text/html");
    xml.text("dc:identifier", &edition.root_url());
    for tag in edition.settings.locales.tags() {
        xml.text("dc:language", tag);
    }
    let first = edition.settings.locales.first();
    for (city, _) in edition.archive.of_kind(Kind::City) {
        xml.text("dc:coverage", &edition.title_text(city, first));
    }
    xml.text("dc:rights", &licence(edition).1);
    xml.close(oai::DUBLIN_CORE);
    xml.finish()
}
