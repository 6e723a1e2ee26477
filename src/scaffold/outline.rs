//! The front matter of a work that is about to be made: what stands under its keys → a text with explanations.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::id::Kind;
use crate::keys::{KeySpec, Presence, ValueType};
use crate::phrases::table as phrase;
use crate::phrases::{self, Language};
use crate::schema::{Placed, keys_of};

/// The most characters in a line of an explanation.
const WIDTH: usize = 100;

/// What stands under the keys of a work, as YAML; the keys without a value are shown with an example.
///
/// Invariant: knows no archive. Whoever fills it in sees to it that ids lead somewhere.
#[derive(Clone, Debug)]
pub struct Outline {
    kind: Kind,
    language: Language,
    values: BTreeMap<&'static str, String>,
    examples: BTreeMap<&'static str, String>,
}

impl Outline {
    /// One without values; explanations are in this language.
    pub fn new(kind: Kind, language: Language) -> Outline {
        Outline { kind, language, values: BTreeMap::new(), examples: BTreeMap::new() }
    }

    /// Puts a value under a key: YAML as it is typed behind the colon or, beginning with a line break, below it.
    ///
    /// # Panics
    /// When the kind has no such key.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<String>) -> Outline {
        self.values.insert(self.name_of(key), value.into());
        self
    }

    /// Puts a text under a key, between quotes: whatever an editor makes of it later, it stays a text.
    ///
    /// # Panics
    /// As [`Outline::with`] does.
    #[must_use]
    pub fn with_text(self, key: &str, text: &str) -> Outline {
        self.with(key, quoted(text))
    }

    /// Shows another example for a key than its table has.
    ///
    /// # Panics
    /// As [`Outline::with`] does.
    #[must_use]
    pub fn with_example(mut self, key: &str, example: impl Into<String>) -> Outline {
        self.examples.insert(self.name_of(key), example.into());
        self
    }

    /// The file of the original: the lines of facts and words, and the Markdown below them.
    ///
    /// # Panics
    /// When a key has no value that the kind cannot do without.
    pub fn original(&self, body: &str) -> String {
        let keys = keys_of(self.kind);
        // This one is what makes a file a translation.
        self.file(keys.into_iter().filter(|(_, key)| !is_mark(key)), body)
    }

    /// The file of a translation: the lines of words, among them `translated_from`, and the Markdown below them. Facts
    /// stand in the original only.
    ///
    /// # Panics
    /// As [`Outline::original`] does.
    pub fn translation(&self, translated_from: &str, body: &str) -> String {
        let keys = keys_of(self.kind);
        let mark = keys.iter().find(|(_, key)| is_mark(key)).expect("every kind can be translated").1;
        let outline = self.clone().with(mark.name, translated_from);
        let facts: Vec<&str> = facts_of(self.kind).map(|key| key.name).collect();
        outline.file(keys.into_iter().filter(|(_, key)| !facts.contains(&key.name)), body)
    }

    /// What is said first, then what can be said, with examples.
    fn file(&self, keys: impl Iterator<Item = Placed<'static>>, body: &str) -> String {
        let (said, open): (Vec<_>, Vec<_>) = keys.partition(|(_, key)| self.values.contains_key(key.name));
        let mut text = "---\n".to_owned();
        explain(&mut text, "", &phrase::new_said().in_language(self.language));
        for (table, key) in said {
            text.push('\n');
            explain(&mut text, "", &phrases::help(table, key.name, key.help, self.language));
            text.push_str(&pair(key.name, &self.values[key.name]));
        }
        if !open.is_empty() {
            text.push('\n');
            explain(&mut text, "", &phrase::new_open().in_language(self.language));
        }
        for (table, key) in open {
            assert!(key.presence == Presence::Optional, "a new {} has a value for `{}`", self.kind, key.name);
            let example = self.examples.get(key.name).map_or(key.example, String::as_str);
            text.push('\n');
            explain(&mut text, "", &phrases::help(table, key.name, key.help, self.language));
            let _ = write!(text, "# {}", pair(key.name, example));
        }
        let _ = write!(text, "---\n\n{}\n", body.trim());
        text
    }

    fn name_of(&self, key: &str) -> &'static str {
        let found = keys_of(self.kind).into_iter().find(|(_, spec)| spec.name == key);
        found.unwrap_or_else(|| panic!("a {} has a key `{key}`", self.kind)).1.name
    }
}

/// A list of mappings, one below the other, for [`Outline::with`]. The first explains its keys, and shows those that it
/// does not have with their examples.
pub(super) fn entries(
    list: &KeySpec,
    keys: &[KeySpec],
    values: &[BTreeMap<&'static str, String>],
    language: Language,
) -> String {
    let mut text = String::new();
    for (number, entry) in values.iter().enumerate() {
        let (said, open): (Vec<&KeySpec>, Vec<&KeySpec>) =
            keys.iter().partition(|key| entry.contains_key(key.name));
        let mut before = "  - ";
        for key in said {
            if number == 0 {
                text.push('\n');
                let indent = if before == "  - " { "  " } else { "    " };
                explain(&mut text, indent, &phrases::help(list.name, key.name, key.help, language));
                text.pop();
            }
            let _ = write!(text, "\n{before}{}", pair(key.name, &entry[key.name]).trim_end());
            before = "    ";
        }
        for key in open.into_iter().filter(|_| number == 0) {
            text.push('\n');
            explain(&mut text, "    ", &phrases::help(list.name, key.name, key.help, language));
            let _ = write!(text, "    # {}", pair(key.name, key.example).trim_end());
        }
    }
    text
}

fn facts_of(kind: Kind) -> impl Iterator<Item = &'static KeySpec> {
    crate::document::front_matter::Table::of(kind).facts()
}

fn is_mark(key: &KeySpec) -> bool {
    matches!(key.value, ValueType::Fingerprint)
}

/// A key with its value, and the end of the line.
fn pair(key: &str, value: &str) -> String {
    let space = if value.starts_with('\n') { "" } else { " " };
    format!("{key}:{space}{value}\n")
}

/// A text between the quotes of YAML.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Writes an explanation as comments. Spaces that do not break stay what they are.
fn explain(text: &mut String, indent: &str, explanation: &str) {
    for line in explanation.lines() {
        let mut width = WIDTH;
        for word in line.split(' ') {
            let length = word.chars().count() + 1;
            if width + length > WIDTH {
                width = 0;
                let _ = write!(text, "{}{indent}#", if text.ends_with('\n') { "" } else { "\n" });
            }
            width += length;
            let _ = write!(text, " {word}");
        }
        text.push('\n');
    }
}
