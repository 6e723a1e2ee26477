//! Pages for editors and developers that are made from the program, so that they cannot go stale.
//!
//! `UPDATE_EXPECTED=1 cargo test --test documents` writes them anew.

mod common;

use std::fmt::Write as _;
use std::fs;

use tablecloth::diagnostic::{Report, ReportFormat};
use tablecloth::document::front_matter::Table;
use tablecloth::id::Kind;
use tablecloth::keys::{Form, KeySpec, Mapping, Presence, ValueType};
use tablecloth::phrases::Language;
use tablecloth::schema;
use tablecloth::settings::SettingsKeys;

/// The lines between which `CONTRIBUTING.md` has a table that is made from the kinds.
const BEGIN: &str =
    "<!-- The table is made from `src/kinds/`: `UPDATE_EXPECTED=1 cargo test --test documents`. -->\n";
const END: &str = "\n<!-- Here the table ends. -->";

#[test]
fn contributing_lists_the_keys_of_every_kind() {
    let path = common::project().join("CONTRIBUTING.md");
    let text = fs::read_to_string(&path).expect("the file can be read");
    let (before, rest) = text.split_once(BEGIN).expect("the table has a beginning");
    let (_, after) = rest.split_once(END).expect("the table has an end");
    expect("CONTRIBUTING.md", &format!("{before}{BEGIN}{}{END}{after}", overview()));
}

#[test]
fn every_key_is_described() {
    expect("docs/front-matter.md", &reference());
    expect("docs/settings.md", &settings());
}

/// The page about other programs has what the program says of its schemas.
#[test]
fn editors_are_told_where_schemas_are() {
    let page = fs::read_to_string(common::project().join("docs/editors.md")).expect("the page can be read");
    let mut lines = vec![schema::vscode_settings(".schemas").to_string(), schema::modeline(".schemas")];
    let of_front_matter = |(_, texts): &(String, String)| texts.ends_with(".md");
    let associations = schema::associations(".schemas").into_iter().filter(of_front_matter);
    lines.extend(associations.map(|(schema, texts)| format!("  '{schema}': ['{texts}'],\n")));
    for line in lines {
        assert!(page.contains(&line), "docs/editors.md lacks:\n{line}");
    }
}

/// Every key has a help text, and an example that is valid YAML.
#[test]
fn keys_have_help_and_an_example_in_yaml() {
    let of_kinds =
        Kind::ALL.into_iter().flat_map(|kind| Table::of(kind).words().chain(Table::of(kind).facts()));
    for key in of_kinds.chain(SettingsKeys::TABLE).flat_map(with_entries) {
        assert!(key.help.ends_with('.'), "`{}` is explained in sentences", key.name);
        let mut report = Report::new();
        let line = format!("{}: {}", key.name, key.example);
        tablecloth::yaml::parse(&"example".into(), &line, &mut report);
        assert_eq!(report.print(ReportFormat::Human, Language::English), "", "{line}");
    }
}

/// A key, and those of the entries of its list.
fn with_entries(key: &'static KeySpec) -> Vec<&'static KeySpec> {
    let mut keys = vec![key];
    if let Some(entries) = key.value.entries() {
        keys.extend(entries);
    }
    keys
}

/// Compares a file of the project with what it should say, or writes it.
fn expect(name: &str, expected: &str) {
    let path = common::project().join(name);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        common::write(&path, expected);
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "{name} is not what the program says: UPDATE_EXPECTED=1 writes it anew");
}

/// A line for each kind.
fn overview() -> String {
    let mut text =
        "\n| kind (folder) | shared facts | words in each language |\n| --- | --- | --- |\n".to_owned();
    for kind in Kind::ALL {
        let table = Table::of(kind);
        let own = |key: &&KeySpec| !matches!(key.value, ValueType::Fingerprint) && key.name != "aliases";
        let facts: Vec<String> = table.facts().filter(own).map(in_overview).collect();
        let words: Vec<String> = table.words().filter(own).map(in_overview).collect();
        let facts = if facts.is_empty() { String::new() } else { format!(" {}", facts.join(", ")) };
        let _ = writeln!(text, "| {kind} (`{}`) |{facts} | {}, text |", kind.folder(), words.join(", "));
    }
    text
}

fn in_overview(key: &KeySpec) -> String {
    let note = match (key.value, key.count) {
        (ValueType::Entries(entries), _) => {
            let names: Vec<&str> = entries.iter().map(|entry| entry.name).collect();
            format!(" (`{{{}}}`)", names.join(", "))
        }
        (_, Some((least, most))) if least == most => format!(" ({least})"),
        _ => String::new(),
    };
    format!("`{}`{note}", key.name)
}

/// Every key of every kind, with help and an example.
fn reference() -> String {
    let mut text = "# Front matter

Every key that editors can write, by kind. A star marks what a work cannot do without. **Facts** stand in the
original only; **words** stand in every translation. The text of the work comes after the front matter.
This page is made from the tables in `src/kinds/`; a test keeps it true.
"
    .to_owned();
    for kind in Kind::ALL {
        let table = Table::of(kind);
        let _ = write!(text, "\n## {kind}\n\n`content/{}/<id>/index.<locale>.md`\n", kind.folder());
        section(&mut text, "Words", table.words());
        section(&mut text, "Facts", table.facts());
        for key in table.facts() {
            if let Some(entries) = key.value.entries() {
                section(&mut text, &format!("Entries of `{}`", key.name), entries.iter());
            }
        }
    }
    text
}

/// Every key of `content/site.yaml`, with help and an example.
fn settings() -> String {
    let mut text = "# Settings

Every key of `content/site.yaml`, which says what holds for the whole archive. A star marks what an archive cannot do
without. This page is made from the table in `src/settings.rs`; a test keeps it true.
"
    .to_owned();
    table(&mut text, SettingsKeys::TABLE.iter());
    for key in SettingsKeys::TABLE {
        if let Some(entries) = key.value.entries() {
            let _ = write!(text, "\n## Entries of `{}`\n", key.name);
            table(&mut text, entries.iter());
        }
    }
    text
}

fn section<'k>(text: &mut String, title: &str, keys: impl Iterator<Item = &'k KeySpec>) {
    let _ = write!(text, "\n### {title}\n");
    table(text, keys);
}

fn table<'k>(text: &mut String, keys: impl Iterator<Item = &'k KeySpec>) {
    text.push_str("\n| key | value | what it says | for example |\n| --- | --- | --- | --- |\n");
    for key in keys {
        let star = if key.presence == Presence::Optional { "" } else { " \\*" };
        let example =
            if key.example.contains('`') { key.example.to_owned() } else { format!("`{}`", key.example) };
        let _ =
            writeln!(text, "| `{}`{star} | {} | {} | {example} |", key.name, value_in_words(key), key.help);
    }
}

fn value_in_words(key: &KeySpec) -> String {
    let value = match key.value {
        ValueType::Title | ValueType::Summary => "text".to_owned(),
        ValueType::Text(form) => form_in_words(form).to_owned(),
        ValueType::Labels => "a text for each key".to_owned(),
        ValueType::Fingerprint => "language and fingerprint".to_owned(),
        ValueType::Localized => "a text for each language".to_owned(),
        ValueType::Texts(Form::Free) => "list of texts".to_owned(),
        ValueType::Texts(Form::Name) => "list of names".to_owned(),
        ValueType::Texts(Form::Alias) => "list of addresses".to_owned(),
        ValueType::Texts(Form::WorkId) => "list of ids with their kinds".to_owned(),
        ValueType::Texts(form) => format!("list; each entry: {}", form_in_words(form)),
        ValueType::Word(words) => format!("one of `{}`", words.join("`, `")),
        ValueType::Words(words) => format!("list of `{}`", words.join("`, `")),
        ValueType::Flag => "`true` or `false`".to_owned(),
        ValueType::Integer => "whole number".to_owned(),
        ValueType::Coordinates => "latitude and longitude".to_owned(),
        ValueType::Date => "date (EDTF)".to_owned(),
        ValueType::Day => "day (`YYYY-MM-DD`)".to_owned(),
        ValueType::Id(kind) => format!("id of a {kind}"),
        ValueType::Ids(kind) => format!("list of ids of {}", kind.folder()),
        ValueType::LabelKey => "key of words".to_owned(),
        ValueType::Entries(_) => "list of entries".to_owned(),
        ValueType::Named(_) => "entries by name".to_owned(),
    };
    match key.count {
        None => value,
        Some((least, usize::MAX)) => format!("{value}, at least {least}"),
        Some((least, most)) if least == most => format!("{value}, exactly {least}"),
        Some((least, most)) => format!("{value}, {least} to {most}"),
    }
}

fn form_in_words(form: Form) -> &'static str {
    match form {
        Form::Free => "text",
        Form::Name => "name",
        Form::FileName => "name of a file",
        Form::Country => "country code",
        Form::WikidataItem => "item (`Q…`)",
        Form::Doi => "DOI",
        Form::Ark => "ARK",
        Form::WebAddress | Form::BaseUrl => "address of the web",
        Form::Language => "language tag",
        Form::Locale => "locale tag",
        Form::WorkId => "id with its kind",
        Form::Alias => "address",
    }
}
