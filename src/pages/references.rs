//! The sources that a page refers to: a number for each, a mark for each place, a list at the foot.

use std::collections::HashMap;

use super::Pages;
use crate::id::WorkRef;
use crate::locale::Locale;
use crate::markup::escape;
use crate::route::fragment;

/// The sources of one page, numbered as they are first referred to.
pub(crate) struct References<'s> {
    pages: &'s Pages,
    /// The reader's language.
    reader: Locale,
    order: Vec<WorkRef>,
    marks: HashMap<WorkRef, usize>,
}

impl<'s> References<'s> {
    /// None yet.
    pub(crate) fn new(pages: &'s Pages, reader: Locale) -> References<'s> {
        References { pages, reader, order: Vec::new(), marks: HashMap::new() }
    }

    /// The number of a source, from 1.
    pub(crate) fn number(&mut self, source: WorkRef) -> usize {
        match self.order.iter().position(|known| *known == source) {
            Some(at) => at + 1,
            None => {
                self.order.push(source);
                self.order.len()
            }
        }
    }

    /// The mark for a reference in the text: a link to the source at the end of the text (`doc-noteref` of DPUB-ARIA 1.1).
    ///
    /// It speaks the language `locale` of what is around it. What it is called aloud stands in an attribute, so that who
    /// copies the text copies the number alone.
    pub(crate) fn mark(&mut self, source: WorkRef, locator: &str, locale: Locale) -> String {
        let number = self.number(source);
        let count = self.marks.entry(source).or_insert(0);
        *count += 1;
        let shown = number.to_string();
        let mark = match locator {
            "" => self.pages.say(locale, "reference-number", &[("number", &shown)]),
            locator => {
                let args = [("number", shown.as_str()), ("locator", locator)];
                self.pages.say(locale, "reference-number-at", &args)
            }
        };
        let label = self.pages.say(locale, "reference-label", &[("mark", &mark)]);
        noteref("cite", &fragment::source(number), &fragment::source_mark(number, *count), &label, &mark)
    }

    /// The marks for several sources of one fact.
    pub(crate) fn marks(&mut self, sources: &[WorkRef]) -> String {
        sources.iter().map(|source| self.mark(*source, "", self.reader)).collect()
    }

    /// The sources in the order of their numbers, each with how often it is referred to.
    pub(crate) fn list(&self) -> impl Iterator<Item = (usize, WorkRef, usize)> + '_ {
        (1..)
            .zip(&self.order)
            .map(|(number, source)| (number, *source, self.marks.get(source).copied().unwrap_or(0)))
    }
}

/// A mark in the text, `id`, of a note or of a source alike (for the latter DPUB-ARIA 1.1 has `doc-biblioref` too), that leads to the entry `target` at its end; `label` is what it is called aloud.
pub(super) fn noteref(class: &str, target: &str, id: &str, label: &str, mark: &str) -> String {
    // Lines break in none but one that might be wider than a phone.
    let class = if mark.chars().count() > 24 { format!("{class} long") } else { class.to_owned() };
    let (label, mark) = (escape(label), escape(mark));
    format!(
        "<sup class=\"{class}\"><a href=\"#{target}\" id=\"{id}\" role=\"doc-noteref\" aria-label=\"{label}\">{mark}</a></sup>"
    )
}

/// The way back from an entry to the mark `mark`.
pub(super) fn backlink(mark: &str, label: &str) -> String {
    let label = escape(label);
    format!(
        "<a href=\"#{mark}\" class=\"back\" role=\"doc-backlink\" data-feed-ignore aria-label=\"{label}\">↑</a>"
    )
}
