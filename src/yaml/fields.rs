//! The values of a mapping, by key and type, and the findings about it.

use std::collections::BTreeSet;

use super::{Node, Value, point};
use crate::coordinates::Coordinates;
use crate::diagnostic::invisible_character;
use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::id::{Kind, Slug};
use crate::phrases::table as phrase;
use crate::spelling::{did_you_mean, nearest};

/// What a finding says that something is wrong with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    /// `content/site.yaml`.
    Settings,
    /// The front matter of a work.
    FrontMatter(Kind),
    /// An entry of the list under a key.
    Entry(&'a str),
    /// The value of a key.
    Key(&'a str),
}

impl Subject<'_> {
    /// The argument by which a message chooses how to name it.
    fn word(&self) -> &'static str {
        match self {
            Subject::Settings => "settings",
            Subject::FrontMatter(_) => "front_matter",
            Subject::Entry(_) => "entry",
            Subject::Key(_) => "key",
        }
    }

    /// The key or the kind that is meant.
    pub(super) fn name(&self) -> &str {
        match self {
            Subject::Settings => "site.yaml",
            Subject::FrontMatter(kind) => kind.name(),
            Subject::Entry(key) | Subject::Key(key) => key,
        }
    }
}

/// Reads a mapping key by key and collects what is wrong with it.
///
/// Ask for every key that is allowed, then call [`Fields::finish`]: what
/// nobody asked for is reported as unknown, with the nearest key that is.
pub struct Fields<'r> {
    subject: Subject<'static>,
    place: Place,
    entries: Vec<(Located<String>, Option<Node>)>,
    asked: Vec<&'static str>,
    /// How many entries each list, and each mapping of words, had that was taken.
    pub(super) lengths: Vec<(&'static str, usize)>,
    pub(super) report: &'r mut Report,
}

impl<'r> Fields<'r> {
    /// The fields of `node`; `None`, with a finding, when it is no mapping.
    pub fn of(node: Node, subject: Subject<'static>, report: &'r mut Report) -> Option<Fields<'r>> {
        match node.value {
            Value::Map(entries) => Some(Fields {
                subject,
                place: node.place,
                entries: entries.into_iter().map(|(key, value)| (key, Some(value))).collect(),
                asked: Vec::new(),
                lengths: Vec::new(),
                report,
            }),
            other => {
                wrong_type(report, node.place, subject, "mapping", &other);
                None
            }
        }
    }

    /// Where the mapping begins.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The report that this reader writes to.
    pub fn report(&mut self) -> &mut Report {
        self.report
    }

    /// The keys that are present, with their places.
    pub fn keys(&self) -> impl Iterator<Item = &Located<String>> {
        self.entries.iter().map(|(key, _)| key)
    }

    /// Takes the value of a key. An empty value is a finding and counts as absent.
    pub fn take(&mut self, key: &'static str) -> Option<Node> {
        self.asked.push(key);
        let (at, slot) = self.entries.iter_mut().find(|(other, _)| other.value == key)?;
        let place = at.place.clone();
        let node = slot.take()?;
        if matches!(node.value, Value::Null) {
            self.report.add(
                Diagnostic::new(Code::WrongType, place, phrase::no_value(key))
                    .hint(phrase::write_value_or_delete_line(key)),
            );
            return None;
        }
        if let Value::List(items) = &node.value {
            self.lengths.push((key, items.len()));
        }
        Some(node)
    }

    /// How many entries the list, or the mapping of words, under a key has, those with mistakes included; `None` when
    /// there is neither.
    ///
    /// Call it after the key has been taken.
    pub fn length(&self, key: &str) -> Option<usize> {
        self.lengths.iter().find(|(other, _)| *other == key).map(|(_, length)| *length)
    }

    /// The keys that were asked for and are missing, or whose lists or words are empty.
    ///
    /// A key that seems to be misspelt is not missing: `titel` has a finding of its own.
    /// Call it after all keys have been taken.
    pub fn lacking(&self) -> BTreeSet<&'static str> {
        let meant: BTreeSet<&str> = self
            .entries
            .iter()
            .filter_map(|(key, _)| {
                if self.is_known(&key.value) {
                    Some(key.value.as_str()).filter(|key| self.length(key) != Some(0))
                } else {
                    nearest(&key.value, self.asked.iter().copied())
                }
            })
            .collect();
        self.asked.iter().copied().filter(|key| !meant.contains(key)).collect()
    }

    fn is_known(&self, key: &str) -> bool {
        self.asked.contains(&key)
    }

    /// `true` or `false`.
    pub fn flag(&mut self, key: &'static str) -> Option<bool> {
        let node = self.take(key)?;
        match node.value {
            Value::Bool(value) => Some(value),
            other => {
                wrong_type(self.report, node.place, Subject::Key(key), "flag", &other);
                None
            }
        }
    }

    /// A whole number.
    pub fn integer(&mut self, key: &'static str) -> Option<Located<i64>> {
        let node = self.take(key)?;
        match &node.value {
            Value::Number(_, written) if written.parse::<i64>().is_ok() => {
                Some(Located { value: written.parse().unwrap_or_default(), place: node.place })
            }
            other => {
                wrong_type(self.report, node.place.clone(), Subject::Key(key), "integer", other);
                None
            }
        }
    }

    /// Latitude and longitude in degrees.
    pub fn coordinates(&mut self, key: &'static str) -> Option<Coordinates> {
        let node = self.take(key)?;
        let found = point::read(&node, Subject::Key(key));
        found.map_err(|finding| self.report.add(finding)).ok()
    }

    /// A list of mappings, each read by `read`; entries that are no mappings have findings and are left out.
    pub fn each<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(&mut Fields<'_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = self.take(key) else { return Vec::new() };
        let items = match node.value {
            Value::List(items) => items,
            other => {
                wrong_type(self.report, node.place, Subject::Key(key), "entries", &other);
                return Vec::new();
            }
        };
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            if let Some(mut fields) = Fields::of(item, Subject::Entry(key), self.report) {
                let value = read(&mut fields);
                fields.finish();
                values.extend(value);
            }
        }
        values
    }

    /// A mapping of names to mappings, each read by `read`; what has a name that is no id, is no mapping, or has a key that
    /// nobody knows, has a finding and is left out.
    pub fn named<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(&mut Fields<'_>) -> Option<T>,
    ) -> Vec<(Located<Slug>, T)> {
        let Some(node) = self.take(key) else { return Vec::new() };
        let entries = match node.value {
            Value::Map(entries) => entries,
            other => {
                wrong_type(self.report, node.place, Subject::Key(key), "mapping", &other);
                return Vec::new();
            }
        };
        let mut values = Vec::with_capacity(entries.len());
        for (name, item) in entries {
            let name = self.slug_of(key, name);
            if let Some(mut fields) = Fields::of(item, Subject::Entry(key), self.report) {
                let value = read(&mut fields);
                let is_known = fields.keys().all(|key| fields.is_known(&key.value));
                fields.finish();
                values.extend(name.zip(value).filter(|_| is_known));
            }
        }
        values
    }

    /// Reports the keys that nobody asked for.
    pub fn finish(self) {
        for (key, slot) in &self.entries {
            if slot.is_none() || self.is_known(&key.value) {
                continue;
            }
            if let Some(finding) = invisible_character(&key.value, || key.place.clone()) {
                self.report.add(finding);
                continue;
            }
            // `{credit: City archives, Dijon}`: what follows the comma is a key without a value.
            let is_rest = matches!(slot, Some(node) if matches!(node.value, Value::Null));
            let hint = did_you_mean(&key.value, self.asked.iter().copied()).unwrap_or_else(|| {
                if is_rest { phrase::quote_value_with_comma() } else { phrase::known_here(&self.asked) }
            });
            self.report.add(
                Diagnostic::new(
                    Code::UnknownKey,
                    key.place.clone(),
                    phrase::unknown_key(self.subject.word(), self.subject.name(), &key.value),
                )
                .hint(hint),
            );
        }
    }
}

pub(super) fn wrong_type(
    report: &mut Report,
    place: Place,
    what: Subject<'_>,
    wanted: &'static str,
    found: &Value,
) {
    report.add(of_wrong_type(place, what, wanted, found));
}

pub(super) fn of_wrong_type(
    place: Place,
    what: Subject<'_>,
    wanted: &'static str,
    found: &Value,
) -> Diagnostic {
    let message = phrase::wrong_type(what.word(), what.name(), wanted, found.word());
    Diagnostic::new(Code::WrongType, place, message).hint(phrase::write_type(wanted))
}
