//! The tables of keys → JSON Schema, by which other programs know what may stand in front matter and in `site.yaml`.
//!
//! A schema of the draft 2020-12 (<https://json-schema.org/draft/2020-12/json-schema-core>, validation:
//! <https://json-schema.org/draft/2020-12/json-schema-validation>) leaves for each kind and for the settings, with
//! descriptions in a language of the program. Whoever completes, explains or checks what editors type can do so
//! without knowing this program.
//!
//! A schema sees one file. Whether ids lead somewhere, whether each language has its words and whether a month has such
//! a day, only `check` knows.
//!
//! Invariants: whatever `check` passes without a finding, a schema accepts; same program, same bytes.

mod forms;
mod json;
mod patterns;
#[cfg(test)]
mod tests;
mod write;

use self::forms::Maker;
pub use self::forms::Placed;
use crate::document::front_matter::Table;
use crate::document::keys::{COMMON_FACTS, COMMON_WORDS};
use crate::id::Kind;
use crate::keys::{KeySpec, Mapping, Presence};
use crate::phrases::table as phrase;
use crate::phrases::{Language, Phrase};
use crate::settings::SettingsKeys;

pub use self::json::Json;
pub use self::write::{Failure, write};

/// The meta-schema that the schemas follow.
pub const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// What the schemas of this program say of their origin, by which [`write`] knows them.
const ORIGIN: &str = "Made by `tablecloth schema`.";

/// The tables whose keys all kinds have; translations know it by this name.
const OF_ALL_KINDS: &str = "all";

/// The table of the settings; translations know it by this name.
const OF_SETTINGS: &str = "site";

/// The schema of the front matter of a kind, of the original as of a translation.
///
/// Both have words. A file with `translated_from` has no facts; one without has those that the kind cannot do without.
pub fn of_kind(kind: Kind, language: Language) -> Json {
    let mut maker = Maker::new(language);
    let facts: Vec<&str> = Table::of(kind).facts().map(|key| key.name).collect();
    let is_fact = |key: &KeySpec| facts.contains(&key.name);
    let is_needed = |key: &KeySpec| key.presence == Presence::Needed;
    let keys = keys_of(kind);
    let mut mapping = maker.mapping(&keys, |key| is_needed(key) && !is_fact(key));

    let mark = "translated_from";
    let require = |names: Vec<&str>| Json::object([("required", Json::list(names))]);
    let needed = keys.iter().filter(|(_, key)| is_needed(key) && is_fact(key));
    let needed: Vec<&str> = needed.map(|(_, key)| key.name).collect();
    if !needed.is_empty() {
        mapping = mapping.with("anyOf", Json::list([require(needed), require(vec![mark])]));
    }
    let without = Json::object(facts.iter().map(|name| (*name, Json::from(false))));
    let mapping =
        mapping.with("if", require(vec![mark])).with("then", Json::object([("properties", without)]));
    let title = phrase::schema_of_kind(kind.name());
    whole(&file_of(kind), &title, &phrase::about_front_matter(kind.folder()), mapping, maker)
}

/// The schema of `content/site.yaml`.
pub fn of_settings(language: Language) -> Json {
    let mut maker = Maker::new(language);
    let keys: Vec<Placed<'_>> = SettingsKeys::TABLE.iter().map(|key| (OF_SETTINGS, key)).collect();
    let mapping = maker.mapping(&keys, |key| key.presence != Presence::Optional);
    whole(FILE_OF_SETTINGS, &phrase::schema_of_settings(), &phrase::about_settings(), mapping, maker)
}

/// All schemas in one (a compound schema document): the others lie under `$defs`, by the name of the kind or `site`, and
/// keep their `$id`.
pub fn of_all(language: Language) -> Json {
    let head = head("tablecloth.schema.json", &phrase::schema_of_all(), &phrase::about_all(), language);
    head.with("$defs", Json::object(each(language)))
}

/// The name of each schema's file with its text, settings first, then the kinds in their order.
pub fn all(language: Language) -> Vec<(String, String)> {
    each(language).into_iter().map(|(name, schema)| (file(name), schema.to_string())).collect()
}

/// The name of the file with the schema of a kind: `story.schema.json`.
pub fn file_of(kind: Kind) -> String {
    file(kind.name())
}

/// The name of the file with the schema of the settings.
pub const FILE_OF_SETTINGS: &str = "site.schema.json";

/// Which texts each schema is for: the path of its file, when the schemas lie in `folder`, and the pattern of the
/// paths of the texts. Both are relative to the root of the archive; patterns are globs, as editors have them.
pub fn associations(folder: &str) -> Vec<(String, String)> {
    let path = |name: &str| format!("{}/{name}", folder.trim_end_matches('/'));
    let settings = (path(FILE_OF_SETTINGS), "content/site.yaml".to_owned());
    let kinds = Kind::ALL
        .into_iter()
        .map(|kind| (path(&file_of(kind)), format!("content/{}/*/index.*.md", kind.folder())));
    std::iter::once(settings).chain(kinds).collect()
}

/// What `.vscode/settings.json` says so that the YAML extension of VS Code knows `content/site.yaml`; that extension reads
/// no front matter.
pub fn vscode_settings(folder: &str) -> Json {
    let yaml = associations(folder).into_iter().filter(|(_, texts)| texts.ends_with(".yaml"));
    let schemas = yaml.map(|(schema, texts)| (schema, Json::from(texts)));
    Json::object([("yaml.schemas", Json::object(schemas))])
}

/// The comment at the top of `content/site.yaml` by which any editor that uses the YAML language server knows its schema.
pub fn modeline(folder: &str) -> String {
    format!("# yaml-language-server: $schema=../{}/{FILE_OF_SETTINGS}", folder.trim_end_matches('/'))
}

fn file(name: &str) -> String {
    format!("{name}.schema.json")
}

/// The schemas by the names of what they are for.
fn each(language: Language) -> Vec<(&'static str, Json)> {
    let kinds = Kind::ALL.into_iter().map(|kind| (kind.name(), of_kind(kind, language)));
    std::iter::once((OF_SETTINGS, of_settings(language))).chain(kinds).collect()
}

/// The keys of a kind, words first, in the order in which the program names them.
pub fn keys_of(kind: Kind) -> Vec<Placed<'static>> {
    let is_common =
        |key: &KeySpec| COMMON_WORDS.iter().chain(COMMON_FACTS).any(|common| common.name == key.name);
    let place = |key| (if is_common(key) { OF_ALL_KINDS } else { kind.name() }, key);
    Table::of(kind).words().chain(Table::of(kind).facts()).map(place).collect()
}

fn head(id: &str, title: &Phrase, about: &Phrase, language: Language) -> Json {
    Json::object(
        [
            ("$schema", DIALECT),
            ("$id", id),
            ("$comment", ORIGIN),
            ("title", &title.in_language(language)),
            ("description", &about.in_language(language)),
        ]
        .map(|(name, text)| (name, Json::from(text))),
    )
}

/// A schema with its head, and with the definitions that it refers to.
fn whole(id: &str, title: &Phrase, about: &Phrase, mapping: Json, maker: Maker) -> Json {
    let head = head(id, title, about, maker.language);
    head.and(mapping).with("$defs", maker.definitions.into_json())
}
