//! What a work is about, in a sentence or two.

use std::borrow::Cow;

use super::Wording;
use crate::archive::work::Shown;
use crate::id::WorkRef;
use crate::locale::Locale;
use crate::unicode::is_unspaced;

impl Wording {
    /// The summary of a work as HTML.
    pub(crate) fn summary_html(&self, work: WorkRef, locale: Locale) -> Option<String> {
        let shown = self.archive.shown(work, locale);
        let summary = shown.words.summary.as_deref()?;
        Some(self.in_language(summary, shown.locale, locale))
    }

    /// What search engines and feeds say of a work: its summary, or the beginning of its text.
    pub(crate) fn description(&self, work: WorkRef, locale: Locale) -> String {
        let shown = self.archive.shown(work, locale);
        self.typeset(shown.locale, &self.describe(shown)).into_owned()
    }

    /// The same as HTML.
    pub(crate) fn description_html(&self, work: WorkRef, locale: Locale) -> String {
        let shown = self.archive.shown(work, locale);
        match self.describe(shown) {
            text if text.is_empty() => String::new(),
            text => self.in_language(&text, shown.locale, locale),
        }
    }

    fn describe<'a>(&self, shown: Shown<'a>) -> Cow<'a, str> {
        let words = shown.words;
        match (&words.summary, cut(&words.body.beginning)) {
            (Some(summary), _) => summary.into(),
            (None, Some(text)) => self.say(shown.locale, "text-cut", &[("text", text)]).into(),
            (None, None) => words.body.beginning.as_str().into(),
        }
    }
}

/// As much of a text as a description has room for, cut between words; `None` when there is room for all of it.
fn cut(text: &str) -> Option<&str> {
    const MOST: usize = 200;
    let (end, _) = text.char_indices().nth(MOST)?;
    let cut = &text[..end];
    // Words that have no spaces between them may part anywhere.
    let ends = cut.char_indices().rev().find_map(|(at, c)| match c {
        ' ' => Some(at),
        c if is_unspaced(c) => Some(at + c.len_utf8()),
        _ => None,
    });
    let at = ends.unwrap_or(cut.len());
    Some(cut[..at].trim_end_matches([',', ';', ':', ' ', '،', '؛', '，', '；', '：', '、']))
}
