//! JSON-LD for the pages, in the words of schema.org.
//!
//! Dates stand here only where they can be said exactly; a dispute is never
//! settled for a machine.

use serde_json::{Map, Value, json};

use crate::archive::facts::Facts;
use crate::archive::vocabulary::SourceType;
use crate::date::EventDate;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::route::{DataFile, Route};

use super::Site;

/// The text of a script element: `<` is escaped, so no value can end it.
fn print(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

fn iso(date: Option<&EventDate>) -> Value {
    date.and_then(EventDate::exact_iso).map_or(Value::Null, Value::from)
}

/// The days from the first to the last (ISO 8601), where nobody is unsure of them.
fn span(date: &EventDate) -> Value {
    let is_sure = !date.is_uncertain() && !date.is_approximate() && !date.as_str().starts_with(['[', '{']);
    match (date.exact_iso(), date.earliest(), date.latest()) {
        (Some(iso), ..) => iso.into(),
        (None, Some(first), Some(last)) if is_sure => format!("{first}/{last}").into(),
        _ => Value::Null,
    }
}

/// The site, on the first page of a language.
pub(super) fn home(site: &Site, locale: Locale) -> String {
    print(&json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "@id": site.url_of(&Route::Home, locale),
        "url": site.url_of(&Route::Home, locale),
        "name": site.settings.title(locale),
        "description": site.settings.tagline(locale),
        "inLanguage": site.settings.locales.tag(locale),
        "image": site.card_url(&Route::Home, locale),
    }))
}

/// A list or a timeline.
pub(super) fn collection(site: &Site, route: &Route, title: &str, locale: Locale) -> String {
    print(&json!({
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "@id": site.url_of(route, locale),
        "url": site.url_of(route, locale),
        "name": title,
        "inLanguage": site.settings.locales.tag(locale),
        "isPartOf": {"@type": "WebSite", "@id": site.url_of(&Route::Home, locale)},
    }))
}

/// The files for machines.
pub(super) fn data(site: &Site, title: &str, locale: Locale) -> String {
    let base = &site.settings.base;
    let files: Vec<Value> = DataFile::ALL
        .into_iter()
        .map(|file| {
            json!({
                "@type": "DataDownload",
                "name": file.name(),
                "contentUrl": Route::DataFile(file).url(base),
                "encodingFormat": media_type(file),
            })
        })
        .chain([json!({
            "@type": "DataDownload",
            "name": "timeline.json",
            "contentUrl": site.url_of(&Route::TimelineData, locale),
            "encodingFormat": "application/json",
            "inLanguage": site.settings.locales.tag(locale),
        })])
        .collect();
    print(&json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": site.url_of(&Route::Data, locale),
        "name": title,
        "description": site.say(locale, "data-lead", &[]),
        "license": format!("https://spdx.org/licenses/{}", site.settings.licence),
        "distribution": files,
    }))
}

fn media_type(file: DataFile) -> &'static str {
    match file {
        DataFile::Archive => "application/json",
        DataFile::Cities => "application/geo+json",
        DataFile::Twinnings | DataFile::Events => "text/csv",
        DataFile::Turtle => "text/turtle",
    }
}

/// A work, as what its kind is in the world.
pub(super) fn work(site: &Site, at: WorkRef, locale: Locale) -> String {
    let archive = &site.archive;
    let work = archive.work(at);
    let shown = work.shown_in(locale);
    let route = Route::Work(work.id.clone());
    let mut thing = Map::new();
    let mut set = |key: &str, value: Value| {
        let is_empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if !is_empty {
            thing.insert(key.to_owned(), value);
        }
    };
    set("@context", "https://schema.org".into());
    set("@id", site.url_of(&route, shown.locale).into());
    set("url", site.url_of(&route, shown.locale).into());
    set("name", archive.title(at, locale).into());
    let description = site.description(at, locale);
    set("description", if description.is_empty() { Value::Null } else { description.into() });
    let pictures = site.pictures_of(at).into_iter();
    let pictures = pictures.map(|(file, picture)| site.picture_url(at, file, picture, picture.largest()));
    set("image", pictures.chain(site.card_url(&route, locale)).map(Value::from).collect());
    let link = |target: &WorkRef| -> Value {
        let kind = archive.work(*target).id.kind;
        let schema = if kind == Kind::City { "City" } else { "CreativeWork" };
        json!({"@type": schema, "@id": site.url_of(&Route::Work(archive.work(*target).id.clone()), locale), "name": archive.title(*target, locale)})
    };
    let links = |targets: &[WorkRef]| -> Value { targets.iter().map(link).collect() };
    let citations = || -> Value { links(&archive.sources_of(at)) };
    let language = Value::from(site.settings.locales.tag(shown.locale));
    let licence = Value::from(format!("https://spdx.org/licenses/{}", site.settings.licence));
    match &work.facts {
        Facts::Story(story) => {
            set("@type", "Article".into());
            set("headline", archive.title(at, locale).into());
            set("inLanguage", language);
            set("license", licence);
            set("temporalCoverage", story.date.as_ref().map_or(Value::Null, span));
            set("spatialCoverage", links(&story.cities));
            set("about", links(&story.topics));
            set("mentions", links(&story.objects));
            set("citation", citations());
        }
        Facts::City(city) => {
            set("@type", "City".into());
            if city.contested.is_empty() {
                set("containedInPlace", json!({"@type": "Country", "name": site.country(city, locale)}));
            }
            if let Some(point) = city.coordinates {
                set(
                    "geo",
                    json!({"@type": "GeoCoordinates", "latitude": point.latitude, "longitude": point.longitude}),
                );
            }
            let names: Vec<Value> = shown.words.labels.values().map(|name| name.as_str().into()).collect();
            set("alternateName", names.into());
            set(
                "sameAs",
                city.wikidata
                    .as_ref()
                    .map_or(Value::Null, |item| format!("https://www.wikidata.org/entity/{item}").into()),
            );
        }
        Facts::Twinning(twinning) => {
            set("@type", "CreativeWork".into());
            set("inLanguage", language);
            set("license", licence);
            set("about", links(&twinning.cities));
            set("citation", citations());
        }
        Facts::Event(event) => {
            set("@type", "Event".into());
            set("startDate", iso(Some(&event.date)));
            let place = match event.cities.as_slice() {
                [only] => link(only),
                _ => Value::Null,
            };
            set("location", place);
            set("about", links(&event.cities));
        }
        Facts::Object(object) => {
            set("@type", "CreativeWork".into());
            set("dateCreated", iso(object.date.as_ref()));
            set("inLanguage", language);
            set("usageInfo", object.rights.map_or(Value::Null, |rights| rights.url().into()));
            set("citation", citations());
        }
        Facts::Source(source) => {
            set("@type", schema_type(source.source_type).into());
            set("datePublished", iso(source.date.as_ref()));
            set("inLanguage", source.language.clone().map_or(Value::Null, Value::from));
            set(
                "author",
                source.creator.as_ref().map_or(Value::Null, |name| json!({"@type": "Person", "name": name})),
            );
            set(
                "publisher",
                source
                    .publisher
                    .as_ref()
                    .map_or(Value::Null, |name| json!({"@type": "Organization", "name": name})),
            );
            set("sameAs", source.url.clone().map_or(Value::Null, Value::from));
        }
        Facts::Question(question) => {
            set("@type", "Question".into());
            set("inLanguage", language);
            set("about", links(&question.about));
            let answers: Vec<Value> = question
                .answers
                .iter()
                .map(|answer| {
                    let text = shown.words.label(&answer.id).unwrap_or(answer.id.as_str());
                    json!({"@type": "Answer", "text": text, "citation": links(&answer.sources)})
                })
                .collect();
            set("suggestedAnswer", answers.into());
        }
        Facts::Topic => {
            set("@type", "CollectionPage".into());
            set("inLanguage", language);
        }
        Facts::Page(_) => {
            set("@type", "WebPage".into());
            set("inLanguage", language);
            set("license", licence);
        }
    }
    print(&Value::Object(thing))
}

fn schema_type(source: SourceType) -> &'static str {
    match source {
        SourceType::NewsArticle | SourceType::PressRelease => "NewsArticle",
        SourceType::MagazineArticle => "Article",
        SourceType::Blog => "BlogPosting",
        SourceType::Book => "Book",
        SourceType::Dataset => "Dataset",
        SourceType::Photograph => "Photograph",
        SourceType::WebPage => "WebPage",
        SourceType::Encyclopedia
        | SourceType::ReferenceWork
        | SourceType::OpenLetter
        | SourceType::ObjectRecord
        | SourceType::Compilation
        | SourceType::Letter
        | SourceType::Charter => "CreativeWork",
    }
}
