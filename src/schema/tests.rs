//! What holds for all schemas. Whether they are JSON Schema, and whether they say what the program does, foreign tools
//! judge: `tests/site/schemas.py`.

use std::collections::{BTreeMap, BTreeSet};

use camino::Utf8Path;

use super::*;
use crate::keys::ValueType;
use crate::phrases;

/// The name of every schema with the keys that it describes.
fn tables() -> Vec<(&'static str, Vec<Placed<'static>>)> {
    let settings = SettingsKeys::TABLE.iter().map(|key| (OF_SETTINGS, key)).collect();
    let kinds = Kind::ALL.into_iter().map(|kind| (kind.name(), keys_of(kind)));
    std::iter::once((OF_SETTINGS, settings)).chain(kinds).collect()
}

/// The names of an object's members.
fn names(json: &Json) -> Vec<&str> {
    let Json::Object(members) = json else { panic!("{json} is an object") };
    members.iter().map(|(name, _)| name.as_str()).collect()
}

fn member<'j>(json: &'j Json, name: &str) -> &'j Json {
    json.get(name).unwrap_or_else(|| panic!("there is `{name}` in {json}"))
}

/// Each key of the table, in its order, with its help and the value of its example.
fn expect_keys(mapping: &Json, keys: &[Placed<'_>], language: Language) {
    let properties = member(mapping, "properties");
    assert_eq!(names(properties), keys.iter().map(|(_, key)| key.name).collect::<Vec<_>>());
    assert_eq!(member(mapping, "additionalProperties"), &Json::Bool(false));
    for (table, key) in keys {
        let schema = member(properties, key.name);
        let help = phrases::help(table, key.name, key.help, language);
        let Json::Text(description) = member(schema, "description") else { panic!("{schema}") };
        assert!(description.starts_with(&help), "{description}");
        let Json::List(examples) = member(schema, "examples") else { panic!("{schema}") };
        assert!(!examples.is_empty() && !examples.contains(&Json::Null), "{table} {}", key.name);
        if let Some(entries) = key.value.entries() {
            let keys: Vec<Placed<'_>> = entries.iter().map(|entry| (key.name, entry)).collect();
            let is_list = matches!(key.value, ValueType::Entries(_));
            let below = if is_list { "items" } else { "additionalProperties" };
            expect_keys(member(schema, below), &keys, language);
        }
    }
}

#[test]
fn every_key_stands_in_its_schema() {
    for language in Language::ALL.iter().copied() {
        for ((name, keys), (own, schema)) in tables().iter().zip(each(language)) {
            assert_eq!(*name, own);
            expect_keys(&schema, keys, language);
            assert_eq!(member(&schema, "$id"), &Json::from(format!("{name}.schema.json")));
        }
    }
}

#[test]
fn originals_have_facts_and_translations_words() {
    let schema = of_kind(Kind::City, Language::English);
    assert_eq!(member(&schema, "required"), &Json::list(["name"]));
    let either = ["country", "translated_from"].map(|key| Json::object([("required", Json::list([key]))]));
    assert_eq!(member(&schema, "anyOf"), &Json::List(either.to_vec()));
    let without = member(member(&schema, "then"), "properties");
    assert_eq!(without.get("coordinates"), Some(&Json::Bool(false)));
    assert_eq!((without.get("name"), without.get("translated_from")), (None, None));
    // A story is complete without any fact.
    assert_eq!(of_kind(Kind::Story, Language::English).get("anyOf"), None);
}

/// The references in a value.
fn references<'j>(json: &'j Json, found: &mut BTreeSet<&'j str>) {
    match json {
        Json::List(items) => items.iter().for_each(|item| references(item, found)),
        Json::Object(members) => {
            for (name, value) in members {
                if let ("$ref", Json::Text(to)) = (name.as_str(), value) {
                    found.insert(to);
                }
                references(value, found);
            }
        }
        _ => {}
    }
}

#[test]
fn references_lead_to_the_definitions_that_are_there() {
    for (name, schema) in each(Language::English) {
        let mut found = BTreeSet::new();
        references(&schema, &mut found);
        let defined: BTreeSet<String> =
            names(member(&schema, "$defs")).into_iter().map(|name| format!("#/$defs/{name}")).collect();
        assert!(
            found.iter().copied().eq(defined.iter().map(String::as_str)),
            "{name}: {found:?} {defined:?}"
        );
    }
}

#[test]
fn each_schema_has_a_title_of_its_own() {
    for language in Language::ALL.iter().copied() {
        let titles: Vec<String> =
            each(language).iter().map(|(_, schema)| member(schema, "title").to_string()).collect();
        let different: BTreeSet<&String> = titles.iter().collect();
        assert_eq!(different.len(), titles.len(), "{titles:?}");
    }
}

#[test]
fn the_schema_of_all_holds_the_others() {
    let all = of_all(Language::French);
    assert_eq!(
        names(member(&all, "$defs")),
        each(Language::French).iter().map(|(name, _)| *name).collect::<Vec<_>>()
    );
    assert_eq!(member(member(&all, "$defs"), "page"), &of_kind(Kind::Page, Language::French));
}

/// Every key and every phrase that a schema shows has words in every language, and no translation is left over.
#[test]
fn schemas_speak_every_language() {
    let mut wanted: BTreeMap<String, &str> = BTreeMap::new();
    for (table, key) in tables().into_iter().flat_map(|(_, keys)| keys) {
        wanted.insert(phrases::help_id(table, key.name), key.help);
        if let Some(entries) = key.value.entries() {
            wanted.extend(entries.iter().map(|entry| (phrases::help_id(key.name, entry.name), entry.help)));
        }
    }
    let said = [
        phrase::schema_of_kind("story"),
        phrase::schema_of_settings(),
        phrase::schema_of_all(),
        phrase::about_front_matter("stories"),
        phrase::about_settings(),
        phrase::about_all(),
        phrase::form_of_value("id", "cities"),
    ];
    for language in Language::ALL.iter().filter(|language| **language != Language::English) {
        let found = phrases::help_ids(*language);
        let missing: Vec<_> = wanted.iter().filter(|(id, _)| !found.contains(*id)).collect();
        assert!(missing.is_empty(), "{} lacks {missing:#?}", language.tag());
        let unused: Vec<_> = found.iter().filter(|id| !wanted.contains_key(*id)).collect();
        assert!(unused.is_empty(), "{} has {unused:?}", language.tag());
        for phrase in &said {
            assert!(phrase.is_translated(*language), "{} lacks {}", language.tag(), phrase.id());
        }
    }
}

/// The same help in two entries of one name would be translated once.
#[test]
fn entries_of_one_name_have_the_same_keys() {
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    for (_, key) in tables().into_iter().flat_map(|(_, keys)| keys) {
        if let Some(entries) = key.value.entries() {
            for entry in entries {
                let id = phrases::help_id(key.name, entry.name);
                let first = known.insert(id.clone(), entry.help);
                assert!(first.is_none_or(|first| first == entry.help), "{id}");
            }
        }
    }
}

#[test]
fn editors_are_told_where_schemas_are() {
    let found = associations(".schemas/");
    assert_eq!(found[0], (".schemas/site.schema.json".into(), "content/site.yaml".into()));
    assert_eq!(found[1], (".schemas/story.schema.json".into(), "content/stories/*/index.*.md".into()));
    let settings = vscode_settings(".schemas").to_string();
    assert_eq!(
        settings,
        "{\n  \"yaml.schemas\": {\n    \".schemas/site.schema.json\": \"content/site.yaml\"\n  }\n}\n"
    );
    assert_eq!(modeline(".schemas"), "# yaml-language-server: $schema=../.schemas/site.schema.json");
}

#[test]
fn schemas_are_written_whole_and_over_nothing_else() {
    let folder = tempfile::tempdir().expect("there is room");
    let folder = Utf8Path::from_path(folder.path()).expect("its name is UTF-8").join("new/schemas");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("it is there");
    let written = write(&folder, Language::English).expect("it can be written");
    assert_eq!(written.len(), Kind::ALL.len() + 1);
    assert_eq!(read("page.schema.json"), of_kind(Kind::Page, Language::English).to_string());
    write(&folder, Language::Russian).expect("schemas are replaced by schemas");
    assert_eq!(read("page.schema.json"), of_kind(Kind::Page, Language::Russian).to_string());
    let files = std::fs::read_dir(&folder).expect("it can be listed").count();
    assert_eq!(files, written.len(), "nothing is left over");

    let topic = read("topic.schema.json");
    for own in [
        "{}",
        "no JSON",
        &topic.replace("topic.schema.json", "subject.schema.json"),
        &topic.replace("Made by", "For"),
    ] {
        std::fs::write(folder.join("topic.schema.json"), own).expect("it can be written");
        let refused = write(&folder, Language::English);
        assert!(matches!(refused, Err(Failure::Refused(_))), "{own}: {refused:?}");
        assert_eq!(read("topic.schema.json"), own);
        assert_eq!(read("page.schema.json"), of_kind(Kind::Page, Language::Russian).to_string());
    }
    let below = write(&folder.join("topic.schema.json"), Language::English);
    assert!(matches!(below, Err(Failure::Machine(_))), "{below:?}");
}
