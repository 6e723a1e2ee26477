//! Texts, ids and words of a mapping.

use super::fields::wrong_type;
use super::{Fields, Node, Subject, Value};
use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::diagnostic::{control_character, invisible_character, is_unprintable, without_invisible};
use crate::id::Slug;
use crate::phrases::table as phrase;

impl Fields<'_> {
    /// A text; a number is taken as it is written.
    pub fn text(&mut self, key: &'static str) -> Option<Located<String>> {
        let node = self.take(key)?;
        text_of(node, Subject::Key(key), self.report)
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

    pub(super) fn slug_of(&mut self, key: &str, text: Located<String>) -> Option<Located<Slug>> {
        let slug = Slug::new(&text.value);
        if slug.is_none() {
            // `[dijon; mainz]` are two.
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

    /// A mapping of free keys to texts. Without an entry it counts as lacking, as a list does.
    pub fn words(&mut self, key: &'static str) -> Vec<(Located<String>, Located<String>)> {
        let Some(node) = self.take(key) else { return Vec::new() };
        if let Value::Map(entries) = &node.value {
            self.lengths.push((key, entries.len()));
        }
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
pub(super) fn visible(text: String, place: &Place, report: &mut Report) -> String {
    let Some(finding) = invisible_character(&text, || place.clone()) else {
        return text;
    };
    report.add(finding);
    without_invisible(&text).into_owned()
}
