//! JSON-LD for the pages, in the words of schema.org.
//!
//! Dates stand here only where they can be said exactly; a dispute is never
//! settled for a machine.

use serde_json::{Map, Value, json};

use crate::archive::work::{Shown, Work};
use crate::date::{Day, EventDate};
use crate::id::WorkRef;
use crate::locale::Locale;
use crate::media_type::{self, MediaKind};
use crate::route::{DataFile, Route, SharedRoute};

use super::{classes, exports_of, media};
use crate::edition::Edition;

/// The text of a script element: `<` is escaped, so no value can end it.
fn print(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// A date that can be said exactly (ISO 8601); nothing for any other.
pub(crate) fn iso(date: Option<&EventDate>) -> Option<String> {
    date.and_then(EventDate::exact_iso).map(str::to_owned)
}

/// The days from the first to the last (ISO 8601), where nobody is unsure of them.
pub(crate) fn span(date: &EventDate) -> Option<String> {
    let is_sure = !date.is_uncertain() && !date.is_approximate() && !date.as_str().starts_with(['[', '{']);
    match (date.exact_iso(), date.earliest(), date.latest()) {
        (Some(iso), ..) => Some(iso.to_owned()),
        (None, Some(first), Some(last)) if is_sure => Some(format!("{first}/{last}")),
        _ => None,
    }
}

/// The site, on the first page of a language.
pub(crate) fn home(edition: &Edition, locale: Locale) -> String {
    let mut site = json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "@id": edition.url_of(&Route::Home, locale),
        "url": edition.url_of(&Route::Home, locale),
        "name": edition.settings.title(locale),
        "description": edition.settings.tagline(locale),
        "inLanguage": edition.settings.locales.tag(locale),
        "image": edition.card_url(&Route::Home, locale),
    });
    if let Some(site) = site.as_object_mut() {
        site.retain(|_, value| !value.is_null());
    }
    print(&site)
}

/// A list or a timeline.
pub(crate) fn collection(edition: &Edition, route: &Route, title: &str, locale: Locale) -> String {
    print(&json!({
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "@id": edition.url_of(route, locale),
        "url": edition.url_of(route, locale),
        "name": title,
        "inLanguage": edition.settings.locales.tag(locale),
        "isPartOf": web_site(edition, locale),
    }))
}

/// The site, as what its pages are part of.
fn web_site(edition: &Edition, locale: Locale) -> Value {
    let url = edition.url_of(&Route::Home, locale);
    json!({"@type": "WebSite", "@id": url, "name": edition.settings.title(locale)})
}

/// Whoever keeps the archive, under its name.
fn keeper(edition: &Edition, locale: Locale) -> Value {
    let url = edition.url_of(&Route::Home, locale);
    json!({"@type": "Organization", "name": edition.settings.title(locale), "url": url})
}

/// What is said of the text of a work, whatever the work is: who wrote it, who publishes it where and when, what may be
/// done with it.
fn publication(edition: &Edition, work: &Work, locale: Locale) -> Map<String, Value> {
    let person = |name: &String| json!({"@type": "Person", "name": name});
    let author = match work.authors.as_slice() {
        [] => keeper(edition, locale),
        authors => authors.iter().map(person).collect(),
    };
    let day = |day: Option<Day>| day.map(|day| Value::from(day.to_string()));
    let said = [
        ("author", Some(author)),
        ("publisher", Some(keeper(edition, locale))),
        ("isPartOf", Some(web_site(edition, locale))),
        ("license", Some(edition.settings.licence_url().into())),
        ("datePublished", day(work.published)),
        ("dateModified", day(work.newest())),
    ];
    said.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}

/// The files for machines.
pub(crate) fn data(edition: &Edition, title: &str, locale: Locale) -> String {
    let base = &edition.settings.base;
    let files: Vec<Value> = DataFile::ALL
        .iter()
        .copied()
        .map(|file| {
            json!({
                "@type": "DataDownload",
                "name": file.name(),
                "contentUrl": SharedRoute::DataFile(file).url(base),
                "encodingFormat": media_type::of(file.name()),
            })
        })
        .chain([json!({
            "@type": "DataDownload",
            "name": "timeline.json",
            "contentUrl": edition.url_of(&Route::TimelineData, locale),
            "encodingFormat": "application/json",
            "inLanguage": edition.settings.locales.tag(locale),
        })])
        .collect();
    print(&json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": edition.url_of(&Route::Data, locale),
        "name": title,
        "description": edition.say(locale, "data-lead", &[]),
        "license": edition.settings.licence_url(),
        "distribution": files,
    }))
}

/// The identifiers under which a work is registered.
fn persistent_ids(work: &Work) -> Vec<Value> {
    let property = |name: &str, value: String, url: String| json!({"@type": "PropertyValue", "propertyID": name, "value": value, "url": url});
    let doi = work.doi.as_ref().map(|doi| property("DOI", doi.to_string(), doi.url()));
    let ark = work.ark.as_ref().map(|ark| property("ARK", ark.to_string(), ark.url()));
    doi.into_iter().chain(ark).collect()
}

/// A work, as what its kind is in the world.
pub(crate) fn work(edition: &Edition, at: WorkRef, locale: Locale) -> String {
    let archive = &edition.archive;
    let work = archive.work(at);
    let shown = work.shown_in(locale);
    let route = Route::Work(work.id.clone());
    let mut thing = Thing { edition, at, locale, shown, properties: Map::new() };
    thing.set("@context", "https://schema.org");
    thing.set("@id", edition.url_of(&route, shown.locale));
    thing.set("url", edition.url_of(&route, shown.locale));
    thing.set("name", edition.title(at, locale));
    let description = edition.description(at, locale);
    thing.set("description", Some(description).filter(|text| !text.is_empty()));
    let pictures = shown
        .words
        .body
        .shown_files()
        .filter(|file| edition.sides_of(at, file).is_some_and(|(kind, _)| kind == MediaKind::Picture));
    let pictures = pictures.map(|file| media::url(edition, at, file));
    thing.set("image", pictures.chain(edition.card_url(&route, locale)).collect::<Vec<String>>());
    thing.set("identifier", persistent_ids(work));
    media::set_recordings(&mut thing, at);
    exports_of(&work.facts).json_ld(&mut thing);
    let publication = publication(edition, work, locale);
    if classes(work.id.kind).is_text {
        thing.properties.extend(publication);
    } else {
        let mut page = Map::from_iter([("@type".to_owned(), Value::from("WebPage"))]);
        page.insert("url".to_owned(), Value::from(edition.url_of(&route, shown.locale)));
        page.extend(publication);
        thing.set("mainEntityOfPage", page);
    }
    print(&Value::Object(thing.properties))
}

/// A work while it is described.
pub(crate) struct Thing<'s> {
    pub(crate) edition: &'s Edition,
    /// The work.
    pub(crate) at: WorkRef,
    /// The reader's language.
    pub(crate) locale: Locale,
    /// The words that the reader gets.
    pub(crate) shown: Shown<'s>,
    properties: Map<String, Value>,
}

impl Thing<'_> {
    /// Sets a property; one without a value is left out.
    pub(crate) fn set(&mut self, key: &str, value: impl Into<Value>) {
        let value = value.into();
        let is_empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if !is_empty {
            self.properties.insert(key.to_owned(), value);
        }
    }

    /// The title in the reader's language.
    pub(crate) fn title(&self) -> String {
        self.edition.title(self.at, self.locale)
    }

    /// Another work, under its class, address and name.
    pub(crate) fn link(&self, target: WorkRef) -> Value {
        let archive = &self.edition.archive;
        let id = &archive.work(target).id;
        json!({
            "@type": classes(id.kind).link,
            "@id": self.edition.url_of(&Route::Work(id.clone()), self.locale),
            "name": self.edition.title(target, self.locale),
        })
    }

    /// Other works.
    pub(crate) fn links(&self, targets: &[WorkRef]) -> Value {
        targets.iter().map(|target| self.link(*target)).collect()
    }

    /// Sets the language of the words.
    pub(crate) fn set_language(&mut self) {
        let tag = self.edition.settings.locales.tag(self.shown.locale);
        self.set("inLanguage", tag);
    }

    /// Sets the sources that the work's facts name.
    pub(crate) fn set_citations(&mut self) {
        let sources = self.links(&self.edition.archive.sources_of(self.at));
        self.set("citation", sources);
    }
}
