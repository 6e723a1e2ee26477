//! YAML text → a tree in which every key and every value has its place in the file.
//!
//! Front matter and settings are parsed alike, and no other module knows which
//! parser does it. The tree is read through [`Fields`], which collects all
//! mistakes of a mapping instead of stopping at the first: missing values,
//! wrong types, unknown keys.

mod dates;
mod fields;
mod mistake;
mod point;
mod texts;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::options::NonFiniteFloatPolicy;
use serde_saphyr::{DuplicateKeyPolicy, Spanned};

use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::phrases::table as phrase;
use crate::unicode::nfc;

pub use self::fields::{Fields, Subject};

/// A YAML value with its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where the value begins.
    pub place: Place,
    /// What it is.
    pub value: Value,
    /// What stands behind the value on its line as a remark, with its `#`; `None` where nothing does, or where the value
    /// is no text without quotes.
    pub remark: Option<String>,
}

/// What a YAML value is.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing stands after the key.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, with its text as it stands in the file: the value of `1.0` would print as `1`.
    Number(f64, String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping in the order of the file. A key that stands twice has a finding, and its first value counts.
    Map(Vec<(Located<String>, Node)>),
}

impl Value {
    /// The word by which messages name its type.
    fn word(&self) -> &'static str {
        match self {
            Value::Null => "nothing",
            Value::Bool(_) => "flag",
            Value::Number(..) => "number",
            Value::Text(_) => "text",
            Value::List(_) => "list",
            Value::Map(_) => "mapping",
        }
    }
}

/// Parses a YAML text. `None`, with a finding, when it cannot be read.
///
/// `text` begins where the file begins, so that lines are those of the file.
pub fn parse(file: &Arc<str>, text: &str, report: &mut Report) -> Option<Node> {
    let options = serde_saphyr::options! {
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        with_snippet: false,
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        budget: serde_saphyr::budget! {
            max_depth: 16,
            max_aliases: 50,
            max_anchors: 50,
            max_nodes: 20_000,
            max_events: 50_000,
            max_total_scalar_bytes: 2_000_000,
            max_documents: 2,
        },
    };
    match serde_saphyr::from_str_with_options::<Option<Spanned<Raw>>>(text, options) {
        Ok(Some(raw)) => Some(locate(raw, file, text, report)),
        Ok(None) => Some(Node {
            place: Place { file: file.clone(), line: 1, column: 1 },
            value: Value::Map(Vec::new()),
            remark: None,
        }),
        Err(error) => {
            report.add(mistake::explain(&error, file, text));
            None
        }
    }
}

/// A value as the parser gives it: with line and column, but without the file and the text as written.
enum Raw {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<KeyText>, Spanned<Raw>)>),
}

/// A key; YAML allows numbers and flags too, which are taken as text: `1943:` is the key "1943".
struct KeyText(String);

impl<'de> Deserialize<'de> for KeyText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<KeyText, D::Error> {
        struct KeyTextVisitor;
        impl Visitor<'_> for KeyTextVisitor {
            type Value = KeyText;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<KeyText, E> {
                // A no-break space before the colon, as French keyboards make it, is no part of the key.
                Ok(KeyText(nfc(text.trim()).into_owned()))
            }
            fn visit_i64<E: de::Error>(self, number: i64) -> Result<KeyText, E> {
                Ok(KeyText(number.to_string()))
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<KeyText, E> {
                Ok(KeyText(number.to_string()))
            }
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<KeyText, E> {
                Ok(KeyText(number.to_string()))
            }
            fn visit_bool<E: de::Error>(self, value: bool) -> Result<KeyText, E> {
                Ok(KeyText(value.to_string()))
            }
            fn visit_unit<E: de::Error>(self) -> Result<KeyText, E> {
                Ok(KeyText(String::new()))
            }
        }
        deserializer.deserialize_any(KeyTextVisitor)
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Raw, D::Error> {
        struct RawVisitor;
        impl<'de> Visitor<'de> for RawVisitor {
            type Value = Raw;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }
            fn visit_bool<E: de::Error>(self, value: bool) -> Result<Raw, E> {
                Ok(Raw::Bool(value))
            }
            #[expect(clippy::cast_precision_loss, reason = "the text as written is kept beside the number")]
            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Raw, E> {
                Ok(Raw::Number(number as f64))
            }
            #[expect(clippy::cast_precision_loss, reason = "the text as written is kept beside the number")]
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Raw, E> {
                Ok(Raw::Number(number as f64))
            }
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Raw, E> {
                Ok(Raw::Number(number))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Raw, E> {
                Ok(Raw::Text(nfc(text).into_owned()))
            }
            fn visit_unit<E: de::Error>(self) -> Result<Raw, E> {
                Ok(Raw::Null)
            }
            fn visit_none<E: de::Error>(self) -> Result<Raw, E> {
                Ok(Raw::Null)
            }
            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
                Raw::deserialize(deserializer)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(Raw::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
                let mut map = Vec::new();
                while let Some(entry) = entries.next_entry()? {
                    map.push(entry);
                }
                Ok(Raw::Map(map))
            }
        }
        deserializer.deserialize_any(RawVisitor)
    }
}

fn locate(raw: Spanned<Raw>, file: &Arc<str>, text: &str, report: &mut Report) -> Node {
    let at = raw.referenced;
    let place = place_of(at, file);
    let remark = matches!(raw.value, Raw::Text(_)).then(|| remark(text, raw.defined)).flatten();
    let value = match raw.value {
        Raw::Null => Value::Null,
        Raw::Bool(value) => Value::Bool(value),
        Raw::Number(number) => {
            let written = written(text, raw.defined).map_or_else(|| number.to_string(), str::to_owned);
            Value::Number(number, written)
        }
        Raw::Text(text) => Value::Text(text),
        Raw::List(items) => {
            Value::List(items.into_iter().map(|item| locate(item, file, text, report)).collect())
        }
        Raw::Map(entries) => {
            let mut map: Vec<(Located<String>, Node)> = Vec::with_capacity(entries.len());
            for (key, value) in entries {
                let key = Located { place: place_of(key.referenced, file), value: key.value.0 };
                let value = locate(value, file, text, report);
                if let Some((first, _)) = map.iter().find(|(other, _)| other.value == key.value) {
                    report.add(
                        Diagnostic::new(Code::DuplicateKey, key.place, phrase::duplicate_key(&key.value))
                            .also(first.place.clone())
                            .hint(phrase::keep_one_of_two_lines()),
                    );
                } else {
                    map.push((key, value));
                }
            }
            Value::Map(map)
        }
    };
    Node { place, value, remark }
}

/// The remark behind a text without quotes.
fn remark(text: &str, at: serde_saphyr::Location) -> Option<String> {
    let start = usize::try_from(at.span().byte_offset()?).ok()?;
    let end = start.checked_add(written(text, at)?.len())?;
    let is_plain = !text.get(start..)?.starts_with(['"', '\'', '|', '>']);
    let line = text.get(end..)?.lines().next()?;
    let is_remark = line.starts_with([' ', '\t']) && line.trim_start().starts_with('#');
    (is_plain && is_remark).then(|| line.trim().to_owned())
}

fn place_of(at: serde_saphyr::Location, file: &Arc<str>) -> Place {
    let clip = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    Place { file: file.clone(), line: clip(at.line()), column: clip(at.column()) }
}

/// The text of a scalar as it stands in the file.
fn written(text: &str, at: serde_saphyr::Location) -> Option<&str> {
    let start = usize::try_from(at.span().byte_offset()?).ok()?;
    let len = usize::try_from(at.span().byte_len()?).ok()?;
    text.get(start..start.checked_add(len)?).map(str::trim)
}
