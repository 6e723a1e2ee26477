//! What the files for machines are, said for programs: a Frictionless Data Package and metadata of CSV on the Web.
//!
//! Both describe the same columns ([`tables`](super::tables)) in the terms of their standard. Sentences stand in the
//! site's first language where a standard has room for one only.

use serde_json::{Map, Value, json};

use super::data::message_of;
use super::print_json;
use super::tables::{Holds, TITLE_MESSAGE, Table, table_of, title_column};
use crate::edition::Edition;
use crate::locale::Locale;
use crate::media_type;
use crate::route::{self, DataFile, Route, SharedRoute};

/// The datatype of dates, for the Library of Congress.
const EDTF: &str = "http://id.loc.gov/datatypes/edtf";

/// A column of a table as it stands there.
struct Column {
    name: String,
    message: &'static str,
    content: Content,
}

/// What a column holds.
enum Content {
    Fact(Holds),
    Title(Locale),
}

/// Every column, in order.
fn columns(table: &Table, edition: &Edition) -> Vec<Column> {
    let facts = table.groups.iter().flat_map(|group| {
        let column = |name: &&str| Column {
            name: (*name).to_owned(),
            message: group.message,
            content: Content::Fact(group.holds),
        };
        group.names.iter().map(column)
    });
    let locales = edition.settings.locales.iter().filter(|_| table.has_titles);
    let titles = locales.map(|locale| Column {
        name: title_column(edition.settings.locales.tag(locale)),
        message: TITLE_MESSAGE,
        content: Content::Title(locale),
    });
    facts.chain(titles).collect()
}

fn first_locale(edition: &Edition) -> Locale {
    edition.settings.locales.first()
}

/// `datapackage.json` (Data Package, version 2; programs for version 1 read it too): every file with its kind, every table
/// with its columns.
pub(crate) fn frictionless(edition: &Edition) -> Vec<u8> {
    let (settings, locale) = (&edition.settings, first_locale(edition));
    let others = DataFile::ALL.iter().copied().filter(|file| *file != DataFile::Package);
    let resources: Vec<Value> = others.map(|file| resource(edition, file, locale)).collect();
    print_json(&json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": package_name(edition),
        "id": SharedRoute::DataFile(DataFile::Package).url(&settings.base),
        "title": settings.title(locale),
        "description": edition.say(locale, "data-lead", &[]),
        "homepage": edition.url_of(&Route::Data, locale),
        "licenses": [{"name": settings.licence, "path": settings.licence_url()}],
        "contributors": [{"title": settings.title(locale), "path": edition.url_of(&Route::Home, locale), "roles": ["publisher"]}],
        "resources": resources,
    }))
}

/// The host and path of the site, as names of packages are: small letters, digits, `-`, `.`.
fn package_name(edition: &Edition) -> String {
    let base = &edition.settings.base;
    let whole = format!("{}{}", base.host(), base.path().trim_end_matches('/')).to_lowercase();
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.';
    whole.chars().map(|c| if fits(c) { c } else { '-' }).collect()
}

fn resource(edition: &Edition, file: DataFile, locale: Locale) -> Value {
    let format = file.name().rsplit_once('.').map(|(_, ending)| ending);
    let mut resource = json!({
        "name": file.name(),
        "path": file.name(),
        "format": format,
        "mediatype": media_type::of(file.name()),
        "encoding": "utf-8",
        "description": description(edition, file, locale),
    });
    if let (Some(table), Some(resource)) = (table_of(file), resource.as_object_mut()) {
        let fields = columns(&table, edition).into_iter().map(|column| field(edition, &column, locale));
        let schema = json!({
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": fields.collect::<Vec<Value>>(),
            "missingValues": [""],
            "primaryKey": ["id"],
        });
        resource.insert("type".to_owned(), "table".into());
        resource.insert("schema".to_owned(), schema);
    }
    resource
}

/// What stands in a file, in a sentence. On the page the columns of a table follow it, after a colon.
fn description(edition: &Edition, file: DataFile, locale: Locale) -> String {
    let said = edition.say(locale, message_of(file), &[]);
    said.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：')).to_owned()
}

/// A column in the terms of Table Schema. Dates and lists are texts to it: it has none of theirs.
fn field(edition: &Edition, column: &Column, locale: Locale) -> Value {
    let mut field = json!({
        "name": column.name,
        "type": "string",
        "description": edition.say(locale, column.message, &[]),
    });
    match column.content {
        Content::Fact(Holds::Key) => field["constraints"] = json!({"required": true, "unique": true}),
        Content::Fact(Holds::Id) => field["constraints"] = json!({"required": true}),
        Content::Fact(Holds::Word(words)) => field["constraints"] = json!({"enum": words}),
        Content::Fact(Holds::Date) => field["rdfType"] = EDTF.into(),
        Content::Fact(Holds::Ids) | Content::Title(_) => {}
    }
    field
}

/// `csv-metadata.json` (Metadata Vocabulary for Tabular Data, W3C 2015), where programs look for it beside the tables.
pub(crate) fn csvw(edition: &Edition) -> Vec<u8> {
    let locales = &edition.settings.locales;
    let first = first_locale(edition);
    let tables =
        DataFile::ALL.iter().copied().filter_map(|file| Some(csvw_table(edition, file, &table_of(file)?)));
    print_json(&json!({
        "@context": ["http://www.w3.org/ns/csvw", {"@language": locales.tag(first)}],
        "dc:title": in_every_language(edition, |locale| edition.settings.title(locale).to_owned()),
        "dc:description": in_every_language(edition, |locale| edition.say(locale, "data-lead", &[])),
        "dc:license": {"@id": edition.settings.licence_url()},
        "tables": tables.collect::<Vec<Value>>(),
    }))
}

/// A text as common properties have it in several languages.
fn in_every_language(edition: &Edition, say: impl Fn(Locale) -> String) -> Value {
    let locales = &edition.settings.locales;
    locales.iter().map(|locale| json!({"@value": say(locale), "@language": locales.tag(locale)})).collect()
}

fn csvw_table(edition: &Edition, file: DataFile, table: &Table) -> Value {
    let columns: Vec<Value> =
        columns(table, edition).iter().map(|column| csvw_column(edition, column)).collect();
    let nodes = edition.settings.base.whole(&route::nodes_path(table.kind));
    json!({
        "url": file.name(),
        "dc:description": in_every_language(edition, |locale| description(edition, file, locale)),
        "tableSchema": {
            "columns": columns,
            "primaryKey": "id",
            "aboutUrl": format!("{nodes}{{id}}"),
        },
    })
}

fn csvw_column(edition: &Edition, column: &Column) -> Value {
    // Names are variables of URI templates, which have no hyphens.
    let mut said = json!({
        "name": column.name.replace('-', "%2D"),
        "titles": column.name,
        "dc:description": in_every_language(edition, |locale| edition.say(locale, column.message, &[])),
    });
    let more = match column.content {
        Content::Fact(Holds::Key | Holds::Id) => json!({"datatype": "string", "required": true}),
        Content::Fact(Holds::Ids) => json!({"datatype": "string", "separator": " "}),
        Content::Fact(Holds::Date) => json!({"datatype": {"@id": EDTF, "base": "string"}}),
        Content::Fact(Holds::Word(words)) => {
            json!({"datatype": {"base": "string", "format": format!("^({})$", words.join("|"))}})
        }
        Content::Title(locale) => json!({"datatype": "string", "lang": edition.settings.locales.tag(locale)}),
    };
    let more: Map<String, Value> = more.as_object().cloned().unwrap_or_default();
    said.as_object_mut().expect("it is written as an object above").extend(more);
    said
}
