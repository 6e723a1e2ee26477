//! Every text as a record of Dublin Core, in the form in which harvesters get all of them at once: the answer to `ListRecords`
//! (OAI-PMH 2.0, 4.5; `oai_dc`).
//!
//! A static host knows no verbs, so this is the one answer that holds for whoever asks for everything. What has changed
//! since, [`super::resource_sync`] says.

use crate::date::Day;
use crate::edition::Edition;
use crate::id::WorkRef;
use crate::locale::Locale;
use crate::markup::escape;
use crate::persistent_id::{Ark, Doi};
use crate::route::{HarvestFile, Route, SharedRoute};

use super::has_identified_text;
use super::xml::Xml;

const NAMESPACE: &str = "http://www.openarchives.org/OAI/2.0/";
const SCHEMA: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The record of every work in each language that it has words in; `newest` is the day on which all is as it is.
pub(crate) fn render(edition: &Edition, newest: Day) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.declare();
    let place = format!("{NAMESPACE} {NAMESPACE}OAI-PMH.xsd");
    xml.open("OAI-PMH", &[("xmlns", NAMESPACE), ("xmlns:xsi", SCHEMA), ("xsi:schemaLocation", &place)]);
    xml.text("responseDate", &format!("{newest}T00:00:00Z"));
    let own = SharedRoute::HarvestFile(HarvestFile::Records).url(&edition.settings.base);
    said(&mut xml, "request", &[("verb", "ListRecords"), ("metadataPrefix", "oai_dc")], &own);
    xml.open("ListRecords", &[]);
    for (at, work) in edition.archive.works() {
        for locale in work.translations.keys() {
            record(&mut xml, edition, at, *locale, newest);
        }
    }
    xml.close("ListRecords");
    xml.close("OAI-PMH");
    xml.finish()
}

/// One text. A work whose editors say no day may have changed whenever anything did.
fn record(xml: &mut Xml, edition: &Edition, at: WorkRef, locale: Locale, newest: Day) {
    let work = edition.archive.work(at);
    let base = &edition.settings.base;
    let route = Route::Work(work.id.clone());
    let path = route.path_in(edition.settings.locales.tag(locale));
    xml.open("record", &[]);
    xml.open("header", &[]);
    let local = format!("{}{path}", base.path().trim_start_matches('/'));
    xml.text("identifier", &format!("oai:{}:{}", base.host(), local.trim_end_matches('/')));
    xml.text("datestamp", &work.newest().unwrap_or(newest).to_string());
    xml.close("header");
    xml.open("metadata", &[]);
    open_dublin_core(xml);
    describe(xml, edition, at, locale);
    xml.close(DUBLIN_CORE);
    xml.close("metadata");
    xml.close("record");
}

fn describe(xml: &mut Xml, edition: &Edition, at: WorkRef, locale: Locale) {
    let (archive, settings) = (&edition.archive, &edition.settings);
    let work = archive.work(at);
    let tag = settings.locales.tag(locale);
    said(xml, "dc:title", &[("xml:lang", tag)], &edition.title_text(at, locale));
    for author in &work.authors {
        xml.text("dc:creator", author);
    }
    let description = edition.description(at, locale);
    if !description.is_empty() {
        said(xml, "dc:description", &[("xml:lang", tag)], &description);
    }
    said(xml, "dc:publisher", &[("xml:lang", tag)], settings.title(locale));
    if let Some(day) = work.newest() {
        xml.text("dc:date", &day.to_string());
    }
    said(xml, "dc:type", &[("xml:lang", tag)], &edition.say(locale, &work.id.kind.message(), &[]));
    xml.text("dc:type", "Text");
    xml.text("dc:format", "text/html");
    xml.text("dc:identifier", &edition.url_of(&Route::Work(work.id.clone()), locale));
    let identifiers = [work.doi.as_ref().map(Doi::url), work.ark.as_ref().map(Ark::url)];
    for identifier in identifiers.into_iter().flatten().filter(|_| has_identified_text(work.id.kind)) {
        xml.text("dc:identifier", &identifier);
    }
    xml.text("dc:language", tag);
    if let Some(date) = archive.date(at) {
        xml.text("dc:coverage", date.as_str());
    }
    for city in archive.cities_of(at) {
        said(xml, "dc:coverage", &[("xml:lang", tag)], &edition.title_text(*city, locale));
    }
    for source in archive.sources_of(at).into_iter().filter(|source| *source != at) {
        let route = Route::Work(archive.work(source).id.clone());
        xml.text("dc:relation", &edition.url_of(&route, locale));
    }
    xml.text("dc:rights", &settings.licence_url());
}

/// The element of a description in Dublin Core.
pub(crate) const DUBLIN_CORE: &str = "oai_dc:dc";

/// Opens a description in Dublin Core as harvesters have it.
pub(crate) fn open_dublin_core(xml: &mut Xml) {
    let namespace = format!("{NAMESPACE}oai_dc/");
    let place = format!("{namespace} {NAMESPACE}oai_dc.xsd");
    xml.open(
        DUBLIN_CORE,
        &[
            ("xmlns:oai_dc", &namespace),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:xsi", SCHEMA),
            ("xsi:schemaLocation", &place),
        ],
    );
}

/// A text in an element with attributes.
pub(crate) fn said(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], text: &str) {
    xml.markup(name, attributes, &escape(text));
}
