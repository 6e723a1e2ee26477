//! Citations and marks of footnotes that became none.

use super::Failed;
use super::links::closing;
use super::literal::Literal;
use crate::document::markdown::{Item, items};
use crate::id::Slug;

/// `[@letter, p. 3` and `[see @letter, p. 3]`.
pub(super) fn citation(block: &Literal, markdown: &str, at: usize) -> Option<Failed> {
    let text = &block.text;
    let inner = &text[at + 1..];
    let end = inner.find(['[', ']', '\n']).unwrap_or(inner.len());
    let is_closed = inner[end..].starts_with(']');
    let shown = (at, at + 1 + end + usize::from(is_closed));
    let inner = &inner[..end];
    let sign = inner.find('@')?;
    let (before, after) = (inner[..sign].trim_end_matches('-'), &inner[sign + 1..]);
    let id = Slug::beginning_of(after);
    let is_apart = before.is_empty() || before.ends_with(char::is_whitespace);
    if id.is_empty() || !is_apart || (before.trim().is_empty() && is_closed && sign == 0) {
        return None;
    }
    let mended = match before.trim() {
        _ if !is_closed => format!("[@{id}]"),
        _ if after.contains('@') => cite_each(inner),
        "" => format!("[@{}]", after.trim()),
        before => format!("{before} [@{}]", after.trim()),
    };
    let is_citation = items(&mended).iter().any(|(item, _)| matches!(item, Item::Citation(_)));
    // Without its end nobody knows what belongs to it.
    let shown = if is_closed { shown } else { (at, at + 1 + sign + 1 + id.len()) };
    Some(Failed::at(block, markdown, shown, "citation").mended(is_citation.then_some(mended)))
}

/// `[^1`, `[^a b]`, `[^]`, and `^[a note]` of other programs. A mark with a good label has a finding of its own.
pub(super) fn footnote(block: &Literal, markdown: &str, at: usize) -> Option<Failed> {
    let text = &block.text;
    if text[..at].ends_with('^') {
        let end = closing(text, at + 1, '[', ']').map_or(at + 1, |end| end + 1);
        return Some(Failed::at(block, markdown, (at - 1, end), "footnote_inline"));
    }
    let inner = text[at..].strip_prefix("[^")?;
    let end = inner.find(['[', ']', '\n']).unwrap_or(inner.len());
    let is_closed = inner[end..].starts_with(']');
    let label = &inner[..end];
    let is_good = is_closed && !label.is_empty() && !label.contains(char::is_whitespace);
    if is_good {
        return None;
    }
    let is_mark = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '*');
    let (label, to) = if is_closed {
        (label.split_whitespace().collect::<Vec<_>>().join("-"), at + 2 + end + 1)
    } else {
        let label: String = label.chars().take_while(|c| is_mark(*c)).collect();
        let to = at + 2 + label.len();
        (label, to)
    };
    let mended = (!label.is_empty() && label.chars().all(is_mark)).then(|| format!("[^{label}]"));
    Some(Failed::at(block, markdown, (at, to), "footnote").mended(mended))
}

/// Words with several citations in them, each in its own brackets: `see @letter, p. 3; @diary`.
pub(crate) fn cite_each(words: &str) -> String {
    let parts = words.split(';').map(|part| {
        let (Some((before, after)), 1) = (part.split_once('@'), part.matches('@').count()) else {
            return cite_ids(part);
        };
        format!("{before}[@{}]", after.trim_end())
    });
    parts.collect::<Vec<_>>().join(";").trim().to_owned()
}

/// Every `@id` in brackets, and the words between them as they are.
fn cite_ids(words: &str) -> String {
    let mut cited = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('@') {
        let (id, behind) = after.split_at(Slug::beginning_of(after).len());
        cited.push_str(before);
        cited.push_str(&if id.is_empty() { "@".to_owned() } else { format!("[@{id}]") });
        rest = behind;
    }
    cited + rest
}
