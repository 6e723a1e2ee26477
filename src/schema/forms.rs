//! The value of a key → the schema that tells what may stand there.
//!
//! What several keys have in common is a definition; a key refers to it.

use std::collections::BTreeMap;

use super::json::Json;
use super::patterns;
use crate::country;
use crate::keys::{Form, KeySpec, Presence, ValueType};
use crate::phrases::table as phrase;
use crate::phrases::{self, Language};

/// A key, after the name by which translations know its table.
pub type Placed<'k> = (&'k str, &'k KeySpec);

/// The definitions that a schema refers to, by name.
#[derive(Default)]
pub(super) struct Definitions(BTreeMap<&'static str, Json>);

/// What schemas are made with.
pub(super) struct Maker {
    /// The language of what people read.
    pub(super) language: Language,
    /// What has been referred to so far.
    pub(super) definitions: Definitions,
}

impl Definitions {
    /// A schema that refers to a definition.
    fn refer(&mut self, name: &'static str) -> Json {
        if !self.0.contains_key(name) {
            let definition = self.define(name);
            self.0.insert(name, definition);
        }
        Json::object([("$ref", Json::from(format!("#/$defs/{name}")))])
    }

    /// All of them as the value of `$defs`, by name.
    pub(super) fn into_json(self) -> Json {
        Json::object(self.0)
    }

    fn define(&mut self, name: &'static str) -> Json {
        match name {
            "text" => text(),
            "visible-text" => text().with("pattern", patterns::VISIBLE),
            "texts-by-key" => {
                Json::object([("type", "object".into()), ("additionalProperties", self.refer("text"))])
            }
            "texts-by-language" => Json::object([
                ("type", "object".into()),
                ("propertyNames", Json::object([("pattern", Json::from(patterns::LOCALE))])),
                ("additionalProperties", self.refer("text")),
            ]),
            "date" => date(),
            "day" => string(patterns::DAY),
            "coordinates" => coordinates(),
            "fingerprint" => string(patterns::FINGERPRINT),
            "id" => Json::object([
                ("type", Json::list(["string", "number"])),
                ("pattern", patterns::SLUG.into()),
                ("maxLength", patterns::SLUG_LENGTH.into()),
                ("minimum", 0.into()),
            ]),
            "work-id" => string(&patterns::work_id()),
            "country" => {
                Json::object([("type", Json::from("string")), ("enum", Json::list(country::codes()))])
            }
            "wikidata-item" => string(patterns::WIKIDATA_ITEM),
            "doi" => string(patterns::DOI),
            "ark" => string(patterns::ARK),
            "web-address" => string(patterns::WEB_ADDRESS),
            "language" => string(patterns::LANGUAGE),
            "locale" => string(patterns::LOCALE),
            "file-name" => scalar().with("pattern", patterns::FILE_NAME),
            "alias" => scalar().with("pattern", patterns::ALIAS).with("maxLength", patterns::ALIAS_LENGTH),
            "base-url" => string(patterns::BASE_URL),
            _ => panic!("`{name}` is defined"),
        }
    }
}

impl Maker {
    /// One that has not referred to anything yet.
    pub(super) fn new(language: Language) -> Maker {
        Maker { language, definitions: Definitions::default() }
    }

    /// The schema of what stands after a key.
    fn key(&mut self, table: &str, key: &KeySpec) -> Json {
        let said = Json::object([("description", Json::from(self.description(table, key)))]);
        let examples = Json::list([Json::of_example(key.name, key.example)]);
        said.and(self.value(key)).with("examples", examples)
    }

    /// A mapping with these keys and no other; `is_required` tells which of them it cannot do without.
    pub(super) fn mapping(&mut self, keys: &[Placed<'_>], is_required: impl Fn(&KeySpec) -> bool) -> Json {
        let properties: Vec<(&str, Json)> =
            keys.iter().map(|(table, key)| (key.name, self.key(table, key))).collect();
        let required: Vec<&str> =
            keys.iter().filter(|(_, key)| is_required(key)).map(|(_, key)| key.name).collect();
        let mut mapping =
            Json::object([("type", Json::from("object")), ("properties", Json::object(properties))]);
        if !required.is_empty() {
            mapping = mapping.with("required", Json::list(required));
        }
        mapping.with("additionalProperties", false)
    }

    fn value(&mut self, key: &KeySpec) -> Json {
        match key.value {
            ValueType::Title => self.definitions.refer("visible-text"),
            ValueType::Summary => self.definitions.refer("text"),
            ValueType::Labels => self.definitions.refer("texts-by-key"),
            ValueType::Localized => self.definitions.refer("texts-by-language"),
            ValueType::Fingerprint => self.definitions.refer("fingerprint"),
            ValueType::Text(form) => self.definitions.refer(name_of(form)),
            ValueType::Texts(form) => list(self.definitions.refer(name_of(form)), key),
            ValueType::Word(words) => one_of(words),
            ValueType::Words(words) => list(one_of(words), key),
            ValueType::Flag => Json::object([("type", Json::from("boolean"))]),
            ValueType::Integer => Json::object([("type", Json::from("integer"))]),
            ValueType::Coordinates => self.definitions.refer("coordinates"),
            ValueType::Date => self.definitions.refer("date"),
            ValueType::Day => self.definitions.refer("day"),
            ValueType::Id(_) | ValueType::LabelKey => self.definitions.refer("id"),
            ValueType::Ids(_) => list(self.definitions.refer("id"), key),
            ValueType::Entries(table) => {
                let keys: Vec<Placed<'_>> = table.iter().map(|entry| (key.name, entry)).collect();
                list(self.mapping(&keys, |entry| entry.presence != Presence::Optional), key)
            }
            ValueType::Named(table) => {
                let keys: Vec<Placed<'_>> = table.iter().map(|entry| (key.name, entry)).collect();
                let entry = self.mapping(&keys, |entry| entry.presence != Presence::Optional);
                Json::object([
                    ("type", "object".into()),
                    ("propertyNames", Json::object([("pattern", Json::from(patterns::SLUG))])),
                    ("additionalProperties", entry),
                ])
            }
        }
    }

    /// What the key says and, where that is not plain from it, how its value is written.
    fn description(&self, table: &str, key: &KeySpec) -> String {
        let help = phrases::help(table, key.name, key.help, self.language);
        let form = match key.value {
            ValueType::Date => phrase::form_of_value("date", ""),
            ValueType::Day => phrase::form_of_value("day", ""),
            ValueType::Id(kind) => phrase::form_of_value("id", kind.folder()),
            ValueType::Ids(kind) => phrase::form_of_value("ids", kind.folder()),
            _ => return help,
        };
        format!("{help} {}", form.in_language(self.language))
    }
}

fn name_of(form: Form) -> &'static str {
    match form {
        Form::Free => "text",
        Form::Name => "visible-text",
        Form::FileName => "file-name",
        Form::Country => "country",
        Form::WikidataItem => "wikidata-item",
        Form::Doi => "doi",
        Form::Ark => "ark",
        Form::WebAddress => "web-address",
        Form::Language => "language",
        Form::Locale => "locale",
        Form::WorkId => "work-id",
        Form::Alias => "alias",
        Form::BaseUrl => "base-url",
    }
}

/// A word out of a closed list.
fn one_of(words: &[&'static str]) -> Json {
    Json::object([("type", Json::from("string")), ("enum", Json::list(words.iter().copied()))])
}

/// A list of as many entries as the key wants.
fn list(items: Json, key: &KeySpec) -> Json {
    let list = Json::object([("type", Json::from("array")), ("items", items)]);
    let bound = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    match key.count {
        None => list,
        Some((least, usize::MAX)) => list.with("minItems", bound(least)),
        Some((least, most)) => list.with("minItems", bound(least)).with("maxItems", bound(most)),
    }
}

fn string(pattern: &str) -> Json {
    Json::object([("type", Json::from("string")), ("pattern", pattern.into())])
}

/// A text; a number is taken as it is written.
fn scalar() -> Json {
    Json::object([("type", Json::list(["string", "number"]))])
}

/// A text that is not the dots of an example.
fn text() -> Json {
    scalar().with("not", Json::object([("enum", Json::list(["…", "..."]))]))
}

/// A date. To YAML, a year is a number, `[1947, 1948]` a list, and `{1947, 1949}` a mapping without values.
fn date() -> Json {
    let pattern = || Json::object([("pattern", Json::from(patterns::DATE))]);
    let scalar = |types: &[&str]| {
        Json::object([
            ("type", Json::list(types.iter().copied())),
            ("pattern", patterns::DATE.into()),
            ("minimum", (-9999).into()),
            ("maximum", 9999.into()),
        ])
    };
    scalar(&["string", "integer", "array", "object"])
        .with("items", scalar(&["string", "integer"]))
        .with("minItems", 1)
        .with("propertyNames", pattern())
        .with("additionalProperties", Json::object([("type", Json::from("null"))]))
        .with("minProperties", 1)
}

/// Latitude and longitude. `items` is for programs that do not know `prefixItems`.
fn coordinates() -> Json {
    let degrees = |most: i64| {
        Json::object([("type", Json::from("number")), ("minimum", (-most).into()), ("maximum", most.into())])
    };
    Json::object([
        ("type", Json::from("array")),
        ("prefixItems", Json::list([degrees(90), degrees(180)])),
        ("items", degrees(180)),
        ("minItems", 2.into()),
        ("maxItems", 2.into()),
    ])
}
