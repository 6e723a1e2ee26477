//! The footnotes of a body: marks without a note, and notes without a mark.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Code;
use crate::phrases::Phrase;
use crate::phrases::table as phrase;

/// Marks and notes as they are met; offsets are bytes from the beginning of the body.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    /// Folded, as the parser does not tell `[^A]` from `[^a]`.
    used: BTreeSet<String>,
    /// By folded label: the first note with it, as its label and offset.
    defined: BTreeMap<String, (String, usize)>,
    /// Further notes with the label of another one.
    repeated: Vec<(String, usize)>,
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
        self.used.insert(label.to_lowercase());
    }

    /// A note.
    pub(super) fn define(&mut self, label: &str, offset: usize) {
        match self.defined.entry(label.to_lowercase()) {
            Entry::Occupied(_) => self.repeated.push((label.to_owned(), offset)),
            Entry::Vacant(free) => {
                free.insert((label.to_owned(), offset));
            }
        }
    }

    /// A text, which is a mark where the parser knew no note with its label.
    pub(super) fn read_text(&mut self, markdown: &str, offset: usize) {
        if let Some(label) = unknown_note(markdown, offset) {
            self.unknown.push((label.to_owned(), offset));
        }
    }

    /// What is wrong, once the whole body has been read.
    pub(super) fn finish(mut self, markdown: &str) -> Vec<Problem> {
        let notes = self.notes_without_colon(markdown);
        let mut problems = Vec::new();
        for (label, offset) in std::mem::take(&mut self.unknown) {
            let several = self.several(&label);
            let hint = match notes.get(&label) {
                // Its note has the finding.
                Some(note) if *note != offset => continue,
                Some(_) => phrase::put_colon_behind_label(&label),
                None if several.is_empty() => phrase::add_footnote(&label),
                None => phrase::write_form(several.iter().map(|one| format!("[^{one}]")).collect::<String>()),
            };
            self.used.extend(several.into_iter().map(|one| one.to_lowercase()));
            let message = phrase::unknown_footnote(&label);
            problems.push(Problem { code: Code::UnknownFootnote, offset, message, hint });
        }
        let unused = self.defined.iter().filter(|(folded, _)| !self.used.contains(*folded));
        for (label, offset) in unused.map(|(_, note)| note) {
            problems.push(Problem {
                code: Code::UnusedFootnote,
                offset: *offset,
                message: phrase::unused_footnote(label),
                hint: phrase::use_footnote_or_delete(label),
            });
        }
        let repeated = self.repeated.iter().filter(|(label, _)| self.used.contains(&label.to_lowercase()));
        problems.extend(repeated.map(|(label, offset)| Problem {
            code: Code::UnusedFootnote,
            offset: *offset,
            message: phrase::footnote_repeated(label),
            hint: phrase::give_other_label(),
        }));
        problems
    }

    /// For labels without a note: where one was to begin whose colon is missing.
    fn notes_without_colon(&self, markdown: &str) -> BTreeMap<String, usize> {
        let labels: BTreeSet<&String> = self.unknown.iter().map(|(label, _)| label).collect();
        let note = |label: &&String| {
            let marks = || self.unknown.iter().filter(|(other, _)| other == *label).map(|(_, at)| *at);
            let is_only = marks().count() == 1;
            marks().find(|at| is_note(markdown, *at, label, is_only))
        };
        labels.into_iter().filter_map(|label| Some((label.clone(), note(&label)?))).collect()
    }

    /// The labels of the notes that `[^1,2]` and `[^1-2]` mean; empty where one of them is not there.
    fn several<'l>(&self, label: &'l str) -> Vec<&'l str> {
        let parts: Vec<&str> = label.split([',', ';', '-', '–', '/']).collect();
        let are_there = parts.iter().all(|part| self.defined.contains_key(&part.to_lowercase()));
        if are_there && parts.len() > 1 { parts } else { Vec::new() }
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
