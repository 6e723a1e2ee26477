//! What looks like markup in a text and became none, so that readers see the marks: pictures and links whose address
//! has blanks, emphasis that is never closed, tables without a rule, and what only other programs know.
//!
//! Invariant: code, escaped signs, addresses, raw HTML and brackets that mean brackets are never found; what is
//! offered instead has been read again, and becomes what was meant.

mod lines;
mod links;
mod literal;
mod marks;
mod notes;
mod tables;
mod target;
mod unread;

use pulldown_cmark::{Event, Tag};

use self::literal::{Literal, each_block};
pub(crate) use self::notes::cite_each;
use super::body::shorten;
use super::markdown::{Item, items};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::phrases::table as phrase;

/// Something that became no markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Failed {
    /// The word by which the phrases say what it was meant to be.
    pub(super) kind: &'static str,
    /// Where it begins in the body.
    pub(super) offset: usize,
    /// What readers see.
    pub(super) shown: String,
    /// What would become markup; `None` where nobody can tell.
    pub(super) mended: Option<String>,
    /// The file beside the text that it was to lead to.
    pub(super) file: Option<String>,
    /// What only the whole archive can tell: the work that it names, by id or title, and the words of the link.
    pub(super) names: Option<(String, String)>,
}

impl Failed {
    /// What was typed between two bytes of a block.
    fn at(block: &Literal, markdown: &str, (from, to): (usize, usize), kind: &'static str) -> Failed {
        let shown = block.typed(markdown, from, to).to_owned();
        Failed { shown, ..Failed::new(kind, block.offset(from)) }
    }

    fn new(kind: &'static str, offset: usize) -> Failed {
        Failed { kind, offset, shown: String::new(), mended: None, file: None, names: None }
    }

    /// The finding for it.
    pub(super) fn finding(&self, place: Place) -> Diagnostic {
        let message = phrase::failed_markup(self.kind, shorten(&self.shown.replace('\n', " ")));
        Diagnostic::new(Code::FailedMarkup, place, message).hint(match &self.mended {
            Some(mended) => phrase::write_mended(self.kind, mended),
            None => phrase::mend_markup(self.kind),
        })
    }

    fn mended(self, mended: Option<String>) -> Failed {
        Failed { mended, ..self }
    }

    /// Offers nothing that would lose words or marks when it is pasted; the rule of a table is put below what is there,
    /// a box is another sign, and sizes of pictures are not needed.
    fn without_losses(self) -> Failed {
        let is_other = ["table", "table_rule", "task", "image_foreign"].contains(&self.kind);
        let mended = self.mended.filter(|form| is_other || keeps_words(&self.shown, form));
        Failed { mended, ..self }
    }
}

/// Whether a text has every letter, digit, star and backquote of another at least as often.
fn keeps_words(typed: &str, form: &str) -> bool {
    let signs = |text: &str| {
        let is_kept = |c: &char| c.is_alphanumeric() || matches!(c, '*' | '`');
        let mut signs: Vec<char> = text.chars().flat_map(char::to_lowercase).filter(is_kept).collect();
        signs.sort_unstable();
        signs
    };
    let (typed, form) = (signs(typed), signs(form));
    let mut rest = form.iter();
    typed.iter().all(|letter| rest.any(|other| other == letter))
}

/// Everything in a body that became no markup, in order.
pub(super) fn find(markdown: &str, items: &[(Item<'_>, usize)]) -> Vec<Failed> {
    let mut found = Vec::new();
    each_block(markdown, items, |block| {
        if !may_fail(&block.text) {
            return;
        }
        let links = links::find(block, markdown);
        let lines = lines::find(block, markdown);
        let marks = marks::find(block, markdown);
        let attributes = links::attributes(block, markdown);
        found.extend(
            links.into_iter().chain(lines).chain(marks).chain(attributes).map(Failed::without_losses),
        );
    });
    found.extend(tables::rows(markdown, items));
    found.extend(unread::in_html(markdown, items));
    found.extend(unread::unused_definitions(markdown, items));
    found.sort_by_key(|failed| failed.offset);
    found.dedup_by_key(|failed| failed.offset);
    found
}

/// Whether a text has a sign of what the rules look for. Most blocks have none of it, and are not looked through rule by
/// rule.
fn may_fail(text: &str) -> bool {
    let begins_line = |at: usize| at == 0 || text.as_bytes()[at - 1] == b'\n';
    text.bytes().enumerate().any(|(at, byte)| match byte {
        b'[' | b']' | b'*' | b'_' | b'~' | b'=' | b'{' | b'|' | b'#' | b'+' => true,
        b'!' => text[at..].starts_with("!("),
        b'\'' => text[at..].starts_with("'''"),
        b':' => begins_line(at) || text[at..].starts_with(":::"),
        // The signs before the items of a list begin so.
        0xc2 | 0xe2 => text[at..].starts_with(lines::BULLETS),
        _ => false,
    })
}

/// What has marks, of a text without any, such as a title or a caption, which stands at `offset`.
pub(super) fn find_in_plain_text(text: &str, offset: usize) -> Option<Failed> {
    unread::in_plain_text(text, offset)
}

/// Whether a text has an element that `is_meant` knows.
fn becomes(markdown: &str, is_meant: impl Fn(&Tag<'_>) -> bool) -> bool {
    items(markdown).iter().any(|(item, _)| matches!(item, Item::Event(Event::Start(tag)) if is_meant(tag)))
}

/// How a link or picture names a file or another address, so that the parser reads the whole of it: blanks, round
/// brackets and the like go between angle brackets (CommonMark 0.31, 6.3). `None` where no way does.
pub(crate) fn destination(url: &str) -> Option<String> {
    let escaped: String = url
        .chars()
        .flat_map(|c| ['\\', c].into_iter().skip(usize::from(!c.is_ascii_punctuation())))
        .collect();
    [url.to_owned(), format!("<{url}>"), format!("<{escaped}>")].into_iter().find(|form| {
        becomes(
            &format!("[a]({form})"),
            |tag| matches!(tag, Tag::Link { dest_url, .. } if &**dest_url == url),
        )
    })
}

#[cfg(test)]
mod tests;
