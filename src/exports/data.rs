//! The files for machines: JSON, GeoJSON (RFC 7946) and CSV (RFC 4180).
//!
//! They hold the facts of the archive and the titles in every language, not
//! the texts. Dates are EDTF, as editors wrote them.

use serde_json::{Map, Value, json};

use crate::archive::work::Work;
use crate::date::EventDate;
use crate::id::{Kind, Slug, WorkRef};
use crate::route::{DataFile, Route};

use super::{exports_of, media};
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
    let first = edition.settings.locales.iter().next().expect("settings have at least one locale");
    let document = json!({
        "title": edition.settings.locales.iter().map(|locale| {
            (edition.settings.locales.tag(locale).to_owned(), Value::from(edition.settings.title(locale)))
        }).collect::<Map<String, Value>>(),
        "licence": edition.settings.licence,
        "url": edition.url_of(&Route::Home, first),
        "locales": locales,
        "works": works,
    });
    let mut bytes = serde_json::to_vec_pretty(&document).expect("values are plain data");
    bytes.push(b'\n');
    bytes
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

/// What a file is, for the page that leads to it.
pub(crate) struct Description {
    /// The message that says what stands in the file.
    pub(crate) message: &'static str,
    /// The columns, when it is a table.
    pub(crate) columns: Vec<ColumnGroup>,
}

/// Columns that one message explains.
#[derive(Clone, Copy)]
pub(crate) struct ColumnGroup {
    pub(crate) names: &'static [&'static str],
    pub(crate) message: &'static str,
}

/// What the page says of a file: a file that nobody describes does not compile.
pub(crate) fn describe_file(file: DataFile) -> Description {
    let (message, columns) = match file {
        DataFile::Archive => ("data-archive", Vec::new()),
        DataFile::Cities => ("data-cities", Vec::new()),
        DataFile::Twinnings => ("data-twinnings", TWINNING_COLUMNS.to_vec()),
        DataFile::Events => ("data-events", [EVENT_COLUMNS, &[TITLE_COLUMNS]].concat()),
        DataFile::Turtle => ("data-turtle", Vec::new()),
    };
    Description { message, columns }
}

const TWINNING_COLUMNS: &[ColumnGroup] = &[
    ColumnGroup { names: &["id"], message: "column-id" },
    ColumnGroup { names: &["city_a", "city_b"], message: "column-city" },
    ColumnGroup { names: &["first_date"], message: "column-first-date" },
    ColumnGroup { names: &["status"], message: "column-status" },
    ColumnGroup { names: &["status_date"], message: "column-status-date" },
    ColumnGroup { names: &["status_sources"], message: "column-status-sources" },
];

const EVENT_COLUMNS: &[ColumnGroup] = &[
    ColumnGroup { names: &["id"], message: "column-id" },
    ColumnGroup { names: &["date"], message: "column-date" },
    ColumnGroup { names: &["cities", "twinnings", "sources"], message: "column-lists" },
];

/// One for each language, with its tag in place of the dots.
const TITLE_COLUMNS: ColumnGroup = ColumnGroup { names: &["title_…"], message: "column-titles" };

/// The head of a table.
fn names(columns: &[ColumnGroup]) -> impl Iterator<Item = &str> {
    columns.iter().flat_map(|column| column.names).copied()
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
    let mut bytes = serde_json::to_vec_pretty(&json!({"type": "FeatureCollection", "features": features}))
        .expect("values are plain data");
    bytes.push(b'\n');
    bytes
}

/// The twinnings as edges of a graph.
pub(crate) fn twinnings(edition: &Edition) -> Vec<u8> {
    let mut table = Csv::default();
    table.row(names(TWINNING_COLUMNS));
    for (at, work) in edition.archive.of_kind(Kind::Twinning) {
        let Some(twinning) = edition.archive.twinning(at) else { continue };
        let city = |work: WorkRef| edition.archive.work(work).id.slug.to_string();
        let status = twinning.status();
        let sources: Vec<String> = status
            .iter()
            .flat_map(|stage| &stage.sources)
            .map(|source| edition.archive.work(*source).id.slug.to_string())
            .collect();
        let text = |date: Option<&EventDate>| date.map(|date| date.as_str().to_owned()).unwrap_or_default();
        table.row([
            work.id.slug.as_str(),
            &city(twinning.cities[0]),
            &city(twinning.cities[1]),
            &text(edition.archive.date(at)),
            status.map(|stage| stage.kind.name()).unwrap_or_default(),
            &text(status.and_then(|stage| stage.date.as_ref())),
            &sources.join(" "),
        ]);
    }
    table.0.into_bytes()
}

/// The events, in order, with their titles in every language.
pub(crate) fn events(edition: &Edition) -> Vec<u8> {
    let mut table = Csv::default();
    let titles: Vec<String> = edition.settings.locales.tags().map(|tag| format!("title_{tag}")).collect();
    table.row(names(EVENT_COLUMNS).chain(titles.iter().map(String::as_str)));
    let mut events: Vec<(WorkRef, &Work)> = edition.archive.of_kind(Kind::Event).collect();
    events.sort_by_cached_key(|(at, _)| (edition.archive.date(*at).cloned(), edition.archive.rank(*at)));
    for (at, work) in events {
        let Some(event) = edition.archive.event(at) else { continue };
        let slugs = |works: &[WorkRef]| {
            works
                .iter()
                .map(|work| edition.archive.work(*work).id.slug.to_string())
                .collect::<Vec<_>>()
                .join(" ")
        };
        let titles: Vec<String> = edition
            .settings
            .locales
            .iter()
            .map(|locale| {
                work.translations.get(&locale).and_then(|words| words.title.clone()).unwrap_or_default()
            })
            .collect();
        let facts = [slugs(&event.cities), slugs(&event.twinnings), slugs(&event.sources)];
        let head = [work.id.slug.as_str(), event.date.as_str()];
        table.row(
            head.into_iter().chain(facts.iter().map(String::as_str)).chain(titles.iter().map(String::as_str)),
        );
    }
    table.0.into_bytes()
}

/// Writes CSV (RFC 4180): CRLF, quotes where needed.
#[derive(Default)]
struct Csv(String);

impl Csv {
    fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        for (number, cell) in cells.into_iter().enumerate() {
            if number > 0 {
                self.0.push(',');
            }
            // A cell that a spreadsheet would take for a formula is marked as text.
            let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            if is_formula || cell.contains([',', '"', '\n', '\r']) {
                self.0.push('"');
                self.0.push_str(if is_formula { "'" } else { "" });
                self.0.push_str(&cell.replace('"', "\"\""));
                self.0.push('"');
            } else {
                self.0.push_str(cell);
            }
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::asked_by_program;

    #[test]
    fn what_the_page_says_of_files_is_checked() {
        let asked = asked_by_program();
        for file in DataFile::ALL.iter().copied() {
            let Description { message, columns } = describe_file(file);
            for message in columns.iter().map(|column| column.message).chain([message]) {
                assert!(asked.contains(message), "`{message}` of {} stands in no list", file.name());
            }
        }
    }

    #[test]
    fn csv_quotes_what_needs_it() {
        let mut table = Csv::default();
        table.row(["a", "b,c", "d\"e", "=1+1"]);
        assert_eq!(table.0, "a,\"b,c\",\"d\"\"e\",\"'=1+1\"\r\n");
        let check = |cell: &str, expected: &str| {
            let mut table = Csv::default();
            table.row([cell]);
            assert_eq!(table.0, format!("{expected}\r\n"), "{cell:?}");
        };
        for formula in ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1"] {
            check(formula, &format!("\"'{formula}\""));
        }
        check("-\"1\",2", "\"'-\"\"1\"\",2\"");
        check("1=1", "1=1");
        check("a\nb", "\"a\nb\"");
        check("a\rb", "\"a\rb\"");
        check("", "");
    }
}
