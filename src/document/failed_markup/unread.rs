//! Marks that stand where none is read: between tags of a block of HTML, and in titles, summaries and captions; and
//! addresses of links by reference that no link names, which vanish.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, LinkType, Tag};

use super::Failed;
use crate::document::markdown::{Item, definitions, items};

/// The first mark between the tags of each block of HTML.
pub(super) fn in_html(markdown: &str, items: &[(Item<'_>, usize)]) -> Vec<Failed> {
    let (mut failed, mut block) = (Vec::new(), None);
    for (item, offset) in items {
        match item {
            Item::Event(Event::Start(Tag::HtmlBlock)) => block = Some((*offset, String::new())),
            Item::Event(Event::Html(html)) => {
                if let Some((_, collected)) = &mut block {
                    collected.push_str(html);
                }
            }
            Item::Event(Event::End(pulldown_cmark::TagEnd::HtmlBlock)) => {
                if let Some((start, html)) = block.take() {
                    failed.extend(mark_between_tags(&html).map(|shown| {
                        let at = markdown[start..].find(&shown).map_or(start, |at| start + at);
                        Failed { shown, ..Failed::new("in_html", at) }
                    }));
                }
            }
            _ => {}
        }
    }
    failed
}

/// The first line between tags that has a mark.
fn mark_between_tags(html: &str) -> Option<String> {
    let mut plain = String::new();
    let mut is_tag = false;
    for c in html.chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            _ if is_tag && c != '\n' => {}
            _ => plain.push(c),
        }
    }
    plain.lines().map(str::trim).find(|line| mark_in(line).is_some()).map(str::to_owned)
}

/// What has marks, of a text that should have none: a title, a summary, a caption.
pub(super) fn in_plain_text(text: &str, offset: usize) -> Option<Failed> {
    let plain = mark_in(text)?;
    Some(Failed { shown: text.to_owned(), mended: plain, ..Failed::new("plain", offset) })
}

/// Whether a text has a mark, and the same text without it, if nothing is lost then.
fn mark_in(text: &str) -> Option<Option<String>> {
    // Most texts have none of it.
    if !text.contains(['*', '_', '[', '~']) {
        return None;
    }
    let (mut has_mark, mut has_reference, mut plain) = (false, false, String::new());
    for (item, _) in items(text) {
        match item {
            Item::Citation(_) | Item::Event(Event::FootnoteReference(_)) => has_reference = true,
            Item::Event(Event::Start(Tag::Strong | Tag::Strikethrough | Tag::Emphasis)) => has_mark = true,
            Item::Event(Event::Start(Tag::Link { link_type, .. } | Tag::Image { link_type, .. })) => {
                has_mark |= link_type == LinkType::Inline;
            }
            Item::Event(event) => plain.extend(crate::document::markdown::text_of(&event)),
        }
    }
    (has_mark || has_reference).then(|| (!has_reference && !plain.trim().is_empty()).then_some(plain))
}

/// Addresses of links by reference that no link names.
pub(super) fn unused_definitions(markdown: &str, items: &[(Item<'_>, usize)]) -> Vec<Failed> {
    // Most texts have none; a note is no address.
    let begins_one = |line: &str| {
        let line = line.trim_start_matches([' ', '>']);
        line.starts_with('[') && !line.starts_with("[^") && line.contains("]:")
    };
    if !markdown.lines().any(begins_one) {
        return Vec::new();
    }
    let named: BTreeSet<String> = items
        .iter()
        .filter_map(|(item, _)| match item {
            Item::Event(Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. })) => {
                Some(id.to_lowercase())
            }
            _ => None,
        })
        .collect();
    let unused = definitions(markdown).into_iter().filter(|(label, _)| {
        // `[//]: # (a remark)` is meant to be seen by nobody.
        label != "//" && !named.contains(&label.to_lowercase())
    });
    let failed = unused.map(|(_, offset)| {
        let line = markdown[offset..].lines().next().unwrap_or_default();
        Failed { shown: line.to_owned(), ..Failed::new("unused_definition", offset) }
    });
    failed.collect()
}
