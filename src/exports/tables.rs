//! The tables among the files for machines (CSV, RFC 4180), and what their columns hold.
//!
//! A table is said once: its head, the page that explains it, and what other files say of it for programs
//! ([`package`](super::package)) come from the same columns.

use crate::archive::work::Work;
use crate::date::EventDate;
use crate::edition::Edition;
use crate::id::{Kind, WorkRef};
use crate::route::DataFile;
use crate::vocabulary::StageKind;

/// What the cells of a column hold; any but the first two may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    /// The id of what the row is about.
    Key,
    /// The id of another work.
    Id,
    /// Ids of other works, with a space between them.
    Ids,
    /// A date (EDTF).
    Date,
    /// A word out of a closed list.
    Word(&'static [&'static str]),
}

/// Columns that one message explains.
#[derive(Clone, Copy)]
pub(crate) struct ColumnGroup {
    pub(crate) names: &'static [&'static str],
    pub(crate) holds: Holds,
    pub(crate) message: &'static str,
}

/// A table: its columns, after which comes one with the title in each language where it `has_titles`.
pub(crate) struct Table {
    pub(crate) groups: &'static [ColumnGroup],
    pub(crate) has_titles: bool,
    /// What its rows are.
    pub(crate) kind: Kind,
}

/// The message on the columns of titles.
pub(crate) const TITLE_MESSAGE: &str = "column-titles";

/// The name of the column with titles in the language of a tag.
pub(crate) fn title_column(tag: &str) -> String {
    format!("title_{tag}")
}

/// The table in a file; `None` for a file that holds none.
pub(crate) fn table_of(file: DataFile) -> Option<Table> {
    match file {
        DataFile::Twinnings => {
            Some(Table { groups: TWINNING_COLUMNS, has_titles: false, kind: Kind::Twinning })
        }
        DataFile::Events => Some(Table { groups: EVENT_COLUMNS, has_titles: true, kind: Kind::Event }),
        DataFile::Archive
        | DataFile::Cities
        | DataFile::Csl
        | DataFile::Bibtex
        | DataFile::Turtle
        | DataFile::Shapes
        | DataFile::Package
        | DataFile::Csvw => None,
    }
}

const TWINNING_COLUMNS: &[ColumnGroup] = &[
    ColumnGroup { names: &["id"], holds: Holds::Key, message: "column-id" },
    ColumnGroup { names: &["city_a", "city_b"], holds: Holds::Id, message: "column-city" },
    ColumnGroup { names: &["first_date"], holds: Holds::Date, message: "column-first-date" },
    ColumnGroup { names: &["status"], holds: Holds::Word(StageKind::NAMES), message: "column-status" },
    ColumnGroup { names: &["status_date"], holds: Holds::Date, message: "column-status-date" },
    ColumnGroup { names: &["status_sources"], holds: Holds::Ids, message: "column-status-sources" },
];

const EVENT_COLUMNS: &[ColumnGroup] = &[
    ColumnGroup { names: &["id"], holds: Holds::Key, message: "column-id" },
    ColumnGroup { names: &["date"], holds: Holds::Date, message: "column-date" },
    ColumnGroup { names: &["cities", "twinnings", "sources"], holds: Holds::Ids, message: "column-lists" },
];

/// The head of a table without its titles.
fn names(columns: &[ColumnGroup]) -> impl Iterator<Item = &str> {
    columns.iter().flat_map(|column| column.names).copied()
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
    let titles: Vec<String> = edition.settings.locales.tags().map(title_column).collect();
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
    fn what_the_page_says_of_columns_is_checked() {
        let asked = asked_by_program();
        let tables = DataFile::ALL.iter().copied().filter_map(table_of);
        for message in tables.flat_map(|table| table.groups).map(|group| group.message).chain([TITLE_MESSAGE])
        {
            assert!(asked.contains(message), "`{message}` stands in no list");
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
