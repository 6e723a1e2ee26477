//! The footnotes of a body: marks without a note, and notes without a mark.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Code;
use crate::phrases::Phrase;
use crate::phrases::table as phrase;

/// Marks and notes as they are met; offsets are bytes from the beginning of the body.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    used: BTreeSet<String>,
    /// By label: the offset of the first note with it.
    defined: BTreeMap<String, usize>,
    /// The marks without a note, with their labels, in order.
    unknown: Vec<(String, usize)>,
}

/// What is wrong with a footnote.
pub(super) struct Problem {
    pub(super) code: Code,
    pub(super) offset: usize,
    pub(super) message: Phrase,
    pub(super) hint: Phrase,
}

impl Footnotes {
    /// A mark in the text.
    pub(super) fn refer(&mut self, label: &str) {
        self.used.insert(label.to_owned());
    }

    /// A note.
    pub(super) fn define(&mut self, label: &str, offset: usize) {
        self.defined.entry(label.to_owned()).or_insert(offset);
    }

    /// A text, which is a mark where the parser knew no note with its label.
    pub(super) fn read_text(&mut self, markdown: &str, offset: usize) {
        if let Some(label) = unknown_note(markdown, offset) {
            self.unknown.push((label.to_owned(), offset));
        }
    }

    /// What is wrong, once the whole body has been read.
    pub(super) fn finish(self, markdown: &str) -> Vec<Problem> {
        let labels: BTreeSet<&str> = self.unknown.iter().map(|(label, _)| label.as_str()).collect();
        let without_colon: BTreeMap<&str, usize> = labels
            .into_iter()
            .filter_map(|label| {
                let marks = || self.unknown.iter().filter(|(other, _)| other == label).map(|(_, at)| *at);
                let is_only = marks().count() == 1;
                let note = marks().find(|at| is_note(markdown, *at, label, is_only))?;
                Some((label, note))
            })
            .collect();
        let unknown = self.unknown.iter().filter_map(|(label, offset)| {
            let hint = match without_colon.get(label.as_str()) {
                None => phrase::add_footnote(label),
                Some(note) if note == offset => phrase::put_colon_behind_label(label),
                // Its note has the finding.
                Some(_) => return None,
            };
            let message = phrase::unknown_footnote(label);
            Some(Problem { code: Code::UnknownFootnote, offset: *offset, message, hint })
        });
        let unused = self.defined.iter().filter(|(label, _)| !self.used.contains(*label));
        let unused = unused.map(|(label, offset)| Problem {
            code: Code::UnusedFootnote,
            offset: *offset,
            message: phrase::unused_footnote(label),
            hint: phrase::use_footnote_or_delete(label),
        });
        unknown.chain(unused).collect()
    }
}

/// The label of a footnote that is referred to at `offset` and not defined: the parser takes it for text.
fn unknown_note(markdown: &str, offset: usize) -> Option<&str> {
    let (before, rest) = (&markdown[..offset], markdown[offset..].strip_prefix("[^")?);
    let label = &rest[..rest.find(']')?];
    let is_label = !label.is_empty() && !label.contains(|c: char| c.is_whitespace() || c == '[');
    (is_label && !before.ends_with('\\')).then_some(label)
}

/// Whether a mark was to begin its note: `[^1] Or more.` The only one with its label may also belong to a text that
/// was wrapped before it, so that it has to begin a paragraph.
fn is_note(markdown: &str, offset: usize, label: &str, is_only: bool) -> bool {
    let before = markdown[..offset].replace('\r', "");
    let begins = if is_only {
        before.is_empty() || before.ends_with("\n\n")
    } else {
        before.is_empty() || before.ends_with('\n')
    };
    let after = &markdown[offset + "[^]".len() + label.len()..];
    let line = after.lines().next().unwrap_or_default();
    begins && line.starts_with([' ', '\t', '.', ')', '-', '–', '—']) && line.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::markdown::items;
    use pulldown_cmark::{Event, Tag};

    use crate::document::markdown::Item;

    fn problems(markdown: &str) -> Vec<(usize, String)> {
        let mut notes = Footnotes::default();
        for (item, offset) in items(markdown) {
            match item {
                Item::Event(Event::Text(_)) => notes.read_text(markdown, offset),
                Item::Event(Event::FootnoteReference(label)) => notes.refer(&label),
                Item::Event(Event::Start(Tag::FootnoteDefinition(label))) => notes.define(&label, offset),
                _ => {}
            }
        }
        let shown = |problem: Problem| (problem.offset, problem.hint.to_string());
        notes.finish(markdown).into_iter().map(shown).collect()
    }

    #[test]
    fn a_note_without_its_colon_is_one_mistake() {
        let colon = |label: &str| {
            format!("a footnote is a paragraph of its own, with a colon behind its mark: `[^{label}]: …`")
        };
        let add = |label: &str| format!("add a paragraph `[^{label}]: …`");
        let check = |markdown: &str, expected: &[(usize, String)]| {
            assert_eq!(problems(markdown), expected, "{markdown:?}");
        };
        check("Said.[^1]\n\n[^1]: Or more.", &[]);
        check("Said.[^1]\n\n[^1] Or more.", &[(11, colon("1"))]);
        check("Said.[^1]\r\n\r\n[^1] Or more.", &[(13, colon("1"))]);
        check("Said.[^1] And.[^2]\n\n[^1] Or more.\n[^2]. Or less.", &[(20, colon("1")), (34, colon("2"))]);
        check("Said.[^1]\n[^1] Or more.", &[(10, colon("1"))]);
        check("[^note] Or more.", &[(0, colon("note"))]);
        check("Said.[^1]", &[(5, add("1"))]);
        check("Said[^1] twice[^1]", &[(4, add("1")), (14, add("1"))]);
        // The line was wrapped before its mark.
        check("Said so\n[^1] and so.", &[(8, add("1"))]);
        check(
            "Said.[^2]\n\n[^1]: Or more.",
            &[(5, add("2")), (11, "put `[^1]` where it belongs, or delete it".into())],
        );
    }
}
