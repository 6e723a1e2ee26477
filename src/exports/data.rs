//! The files for machines: JSON and GeoJSON (RFC 7946), and what each of all is.
//!
//! They hold the facts of the archive and the titles in every language, not
//! the texts. Dates are EDTF, as editors wrote them.

use serde_json::{Map, Value, json};

use crate::archive::work::Work;
use crate::date::EventDate;
use crate::id::{Kind, Slug, WorkRef};
use crate::route::{DataFile, Route};

use super::{exports_of, media, print_json};
use crate::edition::Edition;

fn id(edition: &Edition, work: WorkRef) -> String {
    edition.archive.work(work).id.to_string()
}

fn ids(edition: &Edition, works: &[WorkRef]) -> Value {
    works.iter().map(|work| Value::from(id(edition, *work))).collect()
}

/// A date as it is written in the archive (EDTF).
pub(crate) fn date(date: Option<&EventDate>) -> Value {
    date.map_or(Value::Null, |date| date.as_str().into())
}

/// What a work is called in every language that it has words in.
fn titles(edition: &Edition, at: WorkRef, work: &Work) -> Value {
    let locales = &edition.settings.locales;
    let titles: Map<String, Value> = work
        .translations
        .keys()
        .map(|locale| (locales.tag(*locale).to_owned(), edition.title(at, *locale).into()))
        .collect();
    titles.into()
}

/// A work while its facts are written down.
pub(crate) struct Record<'s> {
    edition: &'s Edition,
    work: &'s Work,
}

impl Record<'_> {
    /// The id of another work.
    pub(crate) fn id(&self, work: WorkRef) -> String {
        id(self.edition, work)
    }

    /// The ids of other works.
    pub(crate) fn ids(&self, works: &[WorkRef]) -> Value {
        ids(self.edition, works)
    }

    /// What a key of words says in every language.
    pub(crate) fn words(&self, key: &Slug) -> Value {
        let locales = &self.edition.settings.locales;
        let translations = self.work.translations.iter();
        let words: Map<String, Value> = translations
            .filter_map(|(locale, words)| {
                Some((locales.tag(*locale).to_owned(), Value::from(words.label(key)?)))
            })
            .collect();
        words.into()
    }
}

/// Every work with its facts.
pub(crate) fn archive(edition: &Edition) -> Vec<u8> {
    let works: Vec<Value> = edition.archive.works().map(|(at, work)| describe(edition, at, work)).collect();
    let locales: Vec<&str> = edition.settings.locales.tags().collect();
    let first = edition.settings.locales.first();
    let document = json!({
        "title": edition.settings.locales.iter().map(|locale| {
            (edition.settings.locales.tag(locale).to_owned(), Value::from(edition.settings.title(locale)))
        }).collect::<Map<String, Value>>(),
        "licence": edition.settings.licence,
        "url": edition.url_of(&Route::Home, first),
        "locales": locales,
        "works": works,
    });
    print_json(&document)
}

fn describe(edition: &Edition, at: WorkRef, work: &Work) -> Value {
    let mut entry = Map::new();
    entry.insert("id".into(), work.id.to_string().into());
    entry.insert("kind".into(), work.id.kind.name().into());
    entry.insert("title".into(), titles(edition, at, work));
    entry.insert("original".into(), edition.settings.locales.tag(work.original).into());
    for (key, day) in [("published", work.published), ("updated", work.updated)] {
        entry.extend(day.map(|day| (key.to_owned(), day.to_string().into())));
    }
    if !work.authors.is_empty() {
        entry.insert("authors".into(), work.authors.clone().into());
    }
    entry.extend(work.doi.as_ref().map(|doi| ("doi".to_owned(), doi.to_string().into())));
    entry.extend(work.ark.as_ref().map(|ark| ("ark".to_owned(), ark.to_string().into())));
    let record = Record { edition, work };
    let facts = exports_of(&work.facts).data(&record);
    if let Value::Object(facts) = facts {
        entry.extend(facts);
    }
    let sources = edition.archive.sources_of(at);
    if work.id.kind != Kind::Source && !sources.is_empty() {
        entry.insert("sources".into(), ids(edition, &sources));
    }
    let files = media::rows(edition, at);
    if !files.is_null() {
        entry.insert("media".into(), files);
    }
    entry.into()
}

/// The message that says what stands in a file, for the page that leads to it: a file that nobody describes does not
/// compile.
pub(crate) fn message_of(file: DataFile) -> &'static str {
    match file {
        DataFile::Archive => "data-archive",
        DataFile::Cities => "data-cities",
        DataFile::Twinnings => "data-twinnings",
        DataFile::Events => "data-events",
        DataFile::Csl => "data-sources-csl",
        DataFile::Bibtex => "data-sources-bib",
        DataFile::Turtle => "data-turtle",
        DataFile::Shapes => "data-shapes",
        DataFile::Package => "data-package",
        DataFile::Csvw => "data-csvw",
    }
}

/// The cities as points. A contested city has no country here, but what sources state.
pub(crate) fn cities(edition: &Edition) -> Vec<u8> {
    let features: Vec<Value> = edition
        .archive
        .of_kind(Kind::City)
        .filter_map(|(at, work)| {
            let city = edition.archive.city(at)?;
            let point = city.coordinates?;
            Some(json!({
                "type": "Feature",
                "id": work.id.slug.as_str(),
                "geometry": {"type": "Point", "coordinates": [point.longitude, point.latitude]},
                "properties": {
                    "name": titles(edition, at, work),
                    "country": if city.contested.is_empty() { Value::from(city.country.code()) } else { Value::Null },
                    "wikidata": city.wikidata,
                    "twinnings": ids(edition, &edition.archive.twinnings_of(at)),
                },
            }))
        })
        .collect();
    print_json(&json!({"type": "FeatureCollection", "features": features}))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::asked_by_program;

    #[test]
    fn what_the_page_says_of_files_is_checked() {
        let asked = asked_by_program();
        for file in DataFile::ALL.iter().copied() {
            let message = message_of(file);
            assert!(asked.contains(message), "`{message}` of {} stands in no list", file.name());
        }
    }
}
