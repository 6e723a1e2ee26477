//! The values of a mapping, by key and type, and the findings about it.

use std::collections::BTreeSet;

use super::{Node, Value, point};
use crate::coordinates::Coordinates;
use crate::date::{Day, EventDate, Suggestion};
use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::diagnostic::{control_character, invisible_character, is_unprintable, without_invisible};
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
    fn name(&self) -> &str {
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
    /// How many entries each list had that was taken.
    lengths: Vec<(&'static str, usize)>,
    report: &'r mut Report,
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

    /// How many entries the list under a key has, those with mistakes included; `None` when there is no list.
    ///
    /// Call it after the key has been taken.
    pub fn length(&self, key: &str) -> Option<usize> {
        self.lengths.iter().find(|(other, _)| *other == key).map(|(_, length)| *length)
    }

    /// The keys that were asked for and are missing, or whose lists are empty.
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

    /// A text; a number is taken as it is written.
    pub fn text(&mut self, key: &'static str) -> Option<Located<String>> {
        let node = self.take(key)?;
        text_of(node, Subject::Key(key), self.report)
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

    /// A list of texts.
    pub fn texts(&mut self, key: &'static str) -> Vec<Located<String>> {
        let Some(node) = self.take(key) else { return Vec::new() };
        match node.value {
            Value::List(items) => {
                items.into_iter().filter_map(|item| text_of(item, Subject::Entry(key), self.report)).collect()
            }
            other => {
                wrong_type(self.report, node.place, Subject::Key(key), "texts", &other);
                Vec::new()
            }
        }
    }

    /// A list of ids.
    pub fn slugs(&mut self, key: &'static str) -> Vec<Located<Slug>> {
        let texts = self.texts(key);
        texts.into_iter().filter_map(|text| self.slug_of(key, text)).collect()
    }

    /// One id.
    pub fn slug(&mut self, key: &'static str) -> Option<Located<Slug>> {
        let text = self.text(key)?;
        self.slug_of(key, text)
    }

    fn slug_of(&mut self, key: &str, text: Located<String>) -> Option<Located<Slug>> {
        let slug = Slug::new(&text.value);
        if slug.is_none() {
            // `[dijon; volgograd]` are two.
            let meant: Option<Vec<String>> =
                text.value.split(';').map(|id| Some(Slug::suggest(id)?.to_string())).collect();
            let meant = meant.map(|ids| ids.join(", "));
            self.report.add(
                Diagnostic::new(Code::BadId, text.place.clone(), phrase::bad_id_in_key(&text.value, key))
                    .hint(meant.map_or_else(phrase::ids_look_like, phrase::write_id)),
            );
        }
        slug.map(|value| Located { value, place: text.place })
    }

    /// A date in EDTF. Sets need no quotes, although `[1947,1948]` is a list to YAML and `{1947,1949}` a mapping.
    pub fn date(&mut self, key: &'static str) -> Option<Located<EventDate>> {
        self.read_date(key, false)
    }

    /// A date; where it should be a single day, nothing else is offered.
    fn read_date(&mut self, key: &'static str, is_day: bool) -> Option<Located<EventDate>> {
        let node = self.take(key)?;
        let scalars = |items: &[Node]| -> Option<String> {
            let texts: Option<Vec<String>> = items
                .iter()
                .map(|item| match &item.value {
                    Value::Text(text) | Value::Number(_, text) => Some(text.clone()),
                    _ => None,
                })
                .collect();
            texts.map(|texts| texts.join(","))
        };
        let text = match &node.value {
            Value::Text(text) | Value::Number(_, text) => Some(text.clone()),
            Value::List(items) => scalars(items).map(|texts| format!("[{texts}]")),
            Value::Map(entries) if entries.iter().all(|(_, value)| matches!(value.value, Value::Null)) => {
                let keys: Vec<&str> = entries.iter().map(|(key, _)| key.value.as_str()).collect();
                Some(format!("{{{}}}", keys.join(",")))
            }
            _ => None,
        };
        let Some(text) = text else {
            wrong_type(self.report, node.place, Subject::Key(key), "date", &node.value);
            return None;
        };
        let text = visible(text, &node.place, self.report);
        match EventDate::parse(&text) {
            Ok(value) => Some(Located { value, place: node.place }),
            Err(error) => {
                let hint = match error.suggestion {
                    Some(Suggestion::Write(date)) if !is_day || is_single_day(&date) => {
                        phrase::did_you_mean(date)
                    }
                    Some(Suggestion::LeaveOut) => phrase::leave_date_out(key),
                    Some(Suggestion::Write(_)) | None if is_day => phrase::write_a_day(key),
                    Some(Suggestion::Write(_)) | None => phrase::dates_are_edtf(),
                };
                self.report.add(Diagnostic::new(Code::BadDate, node.place, error.message).hint(hint));
                None
            }
        }
    }

    /// A day of the calendar, from the year 1 to 9999: `YYYY-MM-DD`.
    pub fn day(&mut self, key: &'static str) -> Option<Located<Day>> {
        let Located { value, place } = self.read_date(key, true)?;
        match single_day(&value) {
            Some(value) => Some(Located { value, place }),
            None => {
                self.report.add(
                    Diagnostic::new(Code::BadDate, place, phrase::not_a_day(key, value.as_str()))
                        .hint(phrase::write_a_day(key)),
                );
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

    /// A mapping of free keys to texts.
    pub fn words(&mut self, key: &'static str) -> Vec<(Located<String>, Located<String>)> {
        let Some(node) = self.take(key) else { return Vec::new() };
        match node.value {
            Value::Map(entries) => entries
                .into_iter()
                .map(|(key, value)| {
                    let place = value.place.clone();
                    let key =
                        Located { value: visible(key.value, &key.place, self.report), place: key.place };
                    // A text that cannot be read has a finding; were it left out, it would be missing as well.
                    let word = text_of(value, Subject::Key(&key.value), self.report)
                        .unwrap_or_else(|| Located { value: String::new(), place });
                    (key, word)
                })
                .collect(),
            other => {
                wrong_type(self.report, node.place, Subject::Key(key), "words", &other);
                Vec::new()
            }
        }
    }

    /// Reports the keys that nobody asked for.
    pub fn finish(self) {
        for (key, slot) in &self.entries {
            if slot.is_none() || self.is_known(&key.value) {
                continue;
            }
            if let Some(finding) = invisible_character(&key.value, key.place.clone()) {
                self.report.add(finding);
                continue;
            }
            let hint = did_you_mean(&key.value, self.asked.iter().copied())
                .unwrap_or_else(|| phrase::known_here(&self.asked));
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

/// The day of the calendar that a date is, from the year 1 to 9999.
fn single_day(date: &EventDate) -> Option<Day> {
    date.exact_day().filter(|day| (1..=9999).contains(&day.year))
}

fn is_single_day(date: &str) -> bool {
    EventDate::parse(date).is_ok_and(|date| single_day(&date).is_some())
}

fn text_of(node: Node, what: Subject<'_>, report: &mut Report) -> Option<Located<String>> {
    match node.value {
        Value::Text(text) | Value::Number(_, text) => {
            if let (Subject::Key(key), Some(remark)) = (what, &node.remark)
                && is_of_words(&text)
            {
                let whole = format!("{text} {remark}");
                report.add(
                    Diagnostic::new(Code::CutValue, node.place.clone(), phrase::value_cut(key))
                        .hint(phrase::quote_or_move_remark(key, whole.replace('"', "\\\""))),
                );
            }
            if matches!(text.trim(), "…" | "...") {
                report.add(
                    Diagnostic::new(Code::WrongType, node.place.clone(), phrase::value_is_dots(what.name()))
                        .hint(phrase::write_what_is_meant()),
                );
                return None;
            }
            if text.chars().any(is_unprintable) {
                report.add(control_character(node.place));
                return None;
            }
            let text = visible(text, &node.place, report);
            Some(Located { value: text, place: node.place })
        }
        other => {
            wrong_type(report, node.place, what, "text", &other);
            None
        }
    }
}

/// Whether a text is one for readers, and no code, address or name of a file.
fn is_of_words(text: &str) -> bool {
    let small = text.chars().filter(|c| c.is_lowercase()).count();
    text.contains(' ') || !text.is_ascii() || text.starts_with(char::is_uppercase) && small > 2
}

/// The text without characters that nobody sees, each text with one finding.
fn visible(text: String, place: &Place, report: &mut Report) -> String {
    let Some(finding) = invisible_character(&text, place.clone()) else {
        return text;
    };
    report.add(finding);
    without_invisible(&text)
}

fn wrong_type(report: &mut Report, place: Place, what: Subject<'_>, wanted: &'static str, found: &Value) {
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

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use super::*;

    /// Reads `text` with `read`; `expected` is what comes back, and "line:column message" of every finding.
    #[track_caller]
    fn check<T: Debug>(
        text: &str,
        read: impl FnOnce(&mut Fields<'_>) -> T,
        expected: &str,
        findings: &[&str],
    ) {
        let mut report = Report::new();
        let node = crate::yaml::parse(&"a.yaml".into(), text, &mut report).expect("it is YAML");
        let found = Fields::of(node, Subject::Settings, &mut report).map(|mut fields| {
            let found = format!("{:?}", read(&mut fields));
            fields.finish();
            found
        });
        let told = report
            .sorted()
            .into_iter()
            .map(|finding| format!("{}:{} {}", finding.place.line, finding.place.column, finding.message));
        assert_eq!(told.collect::<Vec<_>>(), findings, "{text}");
        assert_eq!(found.as_deref().unwrap_or("-"), expected, "{text}");
    }

    fn at<T: ToString>(value: Located<T>) -> String {
        format!("{} at {}:{}", value.value.to_string(), value.place.line, value.place.column)
    }

    #[test]
    fn texts_are_taken_as_they_are_written() {
        let text = |fields: &mut Fields<'_>| fields.text("a").map(at);
        check("a: b c\n", text, "Some(\"b c at 1:4\")", &[]);
        check("a: 1.50\n", text, "Some(\"1.50 at 1:4\")", &[]);
        check("a: -7\n", text, "Some(\"-7 at 1:4\")", &[]);
        check("a: 007\n", text, "Some(\"007 at 1:4\")", &[]);
        check("", text, "None", &[]);
        check("a: true\n", text, "None", &["1:4 `a` should be a text, but yes or no stands here"]);
        check("a: [b]\n", text, "None", &["1:4 `a` should be a text, but a list stands here"]);
        check("a: {b: c}\n", text, "None", &["1:4 `a` should be a text, but a group of keys stands here"]);
        check("a:\n", text, "None", &["1:1 `a` has no value"]);
        check(
            "a: \"\\a\"\n",
            text,
            "None",
            &["1:4 this text holds a control character that cannot be shown"],
        );
        check(
            "- a\n",
            text,
            "-",
            &["1:1 `site.yaml` should be a group of `key: value` lines, but a list stands here"],
        );
    }

    #[test]
    fn numbers_and_flags() {
        let flag = |fields: &mut Fields<'_>| fields.flag("a");
        check("a: true\n", flag, "Some(true)", &[]);
        check("a: false\n", flag, "Some(false)", &[]);
        check("a: yes\n", flag, "None", &["1:4 `a` should be `true` or `false`, but a text stands here"]);
        let integer = |fields: &mut Fields<'_>| fields.integer("a").map(at);
        check("a: -40\n", integer, "Some(\"-40 at 1:4\")", &[]);
        check("a: 4.5\n", integer, "None", &["1:4 `a` should be a whole number, but a number stands here"]);
        check("a: b\n", integer, "None", &["1:4 `a` should be a whole number, but a text stands here"]);
    }

    #[test]
    fn lists_keep_what_is_good() {
        let texts = |fields: &mut Fields<'_>| fields.texts("a").into_iter().map(at).collect::<Vec<_>>();
        check("a: [b, 4]\n", texts, "[\"b at 1:5\", \"4 at 1:8\"]", &[]);
        check(
            "a:\n- b\n- [c]\n- d\n",
            texts,
            "[\"b at 2:3\", \"d at 4:3\"]",
            &["3:3 an entry of `a` should be a text, but a list stands here"],
        );
        check(
            "a: b\n",
            texts,
            "[]",
            &["1:4 `a` should be a list, such as `[one, two]`, but a text stands here"],
        );
        let slugs = |fields: &mut Fields<'_>| fields.slugs("a").into_iter().map(at).collect::<Vec<_>>();
        check("a: [b-1, C D]\n", slugs, "[\"b-1 at 1:5\"]", &["1:10 `C D` in `a` is not an id"]);
        let slug = |fields: &mut Fields<'_>| fields.slug("a").map(at);
        check("a: b\n", slug, "Some(\"b at 1:4\")", &[]);
        check("a: B\n", slug, "None", &["1:4 `B` in `a` is not an id"]);
    }

    #[test]
    fn dates_stand_with_and_without_quotes() {
        let date = |fields: &mut Fields<'_>| fields.date("a").map(at);
        check("a: 1944-06\n", date, "Some(\"1944-06 at 1:4\")", &[]);
        check("a: 1944\n", date, "Some(\"1944 at 1:4\")", &[]);
        check("a: [1947,1948]\n", date, "Some(\"[1947,1948] at 1:4\")", &[]);
        check("a: [1947, 1948-02]\n", date, "Some(\"[1947,1948-02] at 1:4\")", &[]);
        check("a: {1947, 1949-02}\n", date, "Some(\"{1947,1949-02} at 1:4\")", &[]);
        let wanted = "1:4 `a` should be a date, such as `1944-06-06`, but";
        check("a: {1947: 1949}\n", date, "None", &[&format!("{wanted} a group of keys stands here")]);
        check("a: [1947, [1948]]\n", date, "None", &[&format!("{wanted} a list stands here")]);
        check("a: true\n", date, "None", &[&format!("{wanted} yes or no stands here")]);
        check("a: 1990s\n", date, "None", &["1:4 `1990s` is not a date in EDTF"]);
    }

    #[test]
    fn mappings_in_mappings() {
        let each = |fields: &mut Fields<'_>| {
            fields.each("a", |entry| Some((entry.place().line, at(entry.text("b")?))))
        };
        check("a:\n- b: c\n- b: d\n", each, "[(2, \"c at 2:6\"), (3, \"d at 3:6\")]", &[]);
        check(
            "a:\n- b: c\n- d\n- b: [d]\n- b: e\n  f: g\n",
            each,
            "[(2, \"c at 2:6\"), (5, \"e at 5:6\")]",
            &[
                "3:3 an entry of `a` should be a group of `key: value` lines, but a text stands here",
                "4:6 `b` should be a text, but a list stands here",
                "6:3 an entry of `a` has no key `f`",
            ],
        );
        check(
            "a: b\n",
            each,
            "[]",
            &["1:4 `a` should be a list, each entry after a dash, but a text stands here"],
        );
        let words = |fields: &mut Fields<'_>| {
            fields.words("a").into_iter().map(|(key, word)| (at(key), at(word))).collect::<Vec<_>>()
        };
        check(
            "a: {b: c, d: 1}\n",
            words,
            "[(\"b at 1:5\", \"c at 1:8\"), (\"d at 1:11\", \"1 at 1:14\")]",
            &[],
        );
        check(
            "a: {b: [c]}\n",
            words,
            "[(\"b at 1:5\", \" at 1:8\")]",
            &["1:8 `b` should be a text, but a list stands here"],
        );
        check(
            "a: b\n",
            words,
            "[]",
            &["1:4 `a` should be a group of `key: text` lines, but a text stands here"],
        );
    }

    #[test]
    fn what_is_lacking_and_what_is_unknown() {
        let read = |fields: &mut Fields<'_>| {
            let keys: Vec<String> = fields.keys().map(|key| key.value.clone()).collect();
            let _ = (fields.texts("cities"), fields.text("title"), fields.texts("sources"));
            (keys, fields.length("cities"), fields.length("title"), fields.lacking())
        };
        check(
            "cities: [a, b]\ntitle: c\nsources: [d]\n",
            read,
            "([\"cities\", \"title\", \"sources\"], Some(2), None, {})",
            &[],
        );
        check(
            "cities: []\ntitle: c\n",
            read,
            "([\"cities\", \"title\"], Some(0), None, {\"cities\", \"sources\"})",
            &[],
        );
        // What is misspelt is not lacking as well, nor is what cannot be read.
        check(
            "citys: [a]\ncolour: red\n",
            read,
            "([\"citys\", \"colour\"], None, None, {\"sources\", \"title\"})",
            &["1:1 `site.yaml` has no key `citys`", "2:1 `site.yaml` has no key `colour`"],
        );
        check(
            "cities: [[a]]\ntitle: [b]\n",
            read,
            "([\"cities\", \"title\"], Some(1), Some(1), {\"sources\"})",
            &[
                "1:10 an entry of `cities` should be a text, but a list stands here",
                "2:8 `title` should be a text, but a list stands here",
            ],
        );
    }
}
