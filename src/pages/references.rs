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
    /// What a mark is called aloud: "Source", as HTML.
    word: String,
    order: Vec<WorkRef>,
    marks: HashMap<WorkRef, usize>,
}

impl<'s> References<'s> {
    /// None yet.
    pub(crate) fn new(pages: &'s Pages, reader: Locale) -> References<'s> {
        let word = escape(&pages.say(reader, "reference-mark", &[]));
        References { pages, reader, word, order: Vec::new(), marks: HashMap::new() }
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

    /// The mark for a reference in the text: a number that opens, in place, what the foot of the page says.
    ///
    /// It needs no script: what is opened is a popover (HTML, 6.12).
    pub(crate) fn mark(&mut self, source: WorkRef, locator: &str) -> String {
        let number = self.number(source);
        let count = self.marks.entry(source).or_insert(0);
        *count += 1;
        let shown = number.to_string();
        let mark = match locator {
            "" => self.pages.say(self.reader, "reference-number", &[("number", &shown)]),
            locator => {
                let args = [("number", shown.as_str()), ("locator", locator)];
                self.pages.say(self.reader, "reference-number-at", &args)
            }
        };
        format!(
            "<sup class=\"cite\"><button type=\"button\" popovertarget=\"{}\" id=\"{}\"><span class=\"unseen\">{} </span>{}</button></sup>",
            fragment::opened_source(number),
            fragment::source_mark(number, *count),
            self.word,
            escape(&mark)
        )
    }

    /// The marks for several sources of one fact.
    pub(crate) fn marks(&mut self, sources: &[WorkRef]) -> String {
        sources.iter().map(|source| self.mark(*source, "")).collect()
    }

    /// The sources in the order of their numbers, each with how often it is referred to.
    pub(crate) fn list(&self) -> impl Iterator<Item = (usize, WorkRef, usize)> + '_ {
        (1..)
            .zip(&self.order)
            .map(|(number, source)| (number, *source, self.marks.get(source).copied().unwrap_or(0)))
    }
}
