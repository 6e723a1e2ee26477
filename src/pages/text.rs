//! The running text of a body, as typography takes it: which pieces are set, what stands before them, what follows.

use std::borrow::Cow;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::Pages;
use crate::document::markdown::Item;
use crate::locale::Locale;
use crate::typography::QuoteState;

/// Elements of HTML whose text is left as it was typed.
const AS_TYPED: [&str; 4] = ["code", "kbd", "samp", "var"];

/// Follows the items of one body in their order.
#[derive(Default)]
pub(super) struct RunningText {
    quotes: QuoteState,
    in_code_block: bool,
    /// Whether the text is an address: `<https://example.org>`.
    in_address: bool,
    /// How many elements are open whose text is left as it was typed.
    as_typed: usize,
}

impl RunningText {
    /// Takes note of what is no text. A block begins, a line ends, code is passed by.
    pub(super) fn note(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => match tag {
                Tag::CodeBlock(_) => self.in_code_block = true,
                Tag::Link { link_type, .. } => {
                    self.in_address = matches!(link_type, LinkType::Autolink | LinkType::Email);
                }
                tag if !is_in_line(tag.to_end()) => self.quotes = QuoteState::default(),
                _ => {}
            },
            Event::End(TagEnd::CodeBlock) => self.in_code_block = false,
            Event::End(TagEnd::Link) => self.in_address = false,
            Event::Code(text) => self.pass(text),
            Event::SoftBreak | Event::HardBreak => self.pass("\n"),
            Event::InlineHtml(html) if is_line_break(html) => self.pass("\n"),
            Event::InlineHtml(html) | Event::Html(html) => self.html(html),
            _ => {}
        }
    }

    /// Takes note of words that are printed and do not stand in the text.
    pub(super) fn pass(&mut self, text: &str) {
        self.quotes.pass(text);
    }

    fn html(&mut self, html: &str) {
        for tag in html.split('<').skip(1) {
            let (is_end, name) = tag.strip_prefix('/').map_or((false, tag), |name| (true, name));
            let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            if AS_TYPED.iter().any(|element| element.eq_ignore_ascii_case(name)) {
                self.as_typed = if is_end { self.as_typed.saturating_sub(1) } else { self.as_typed + 1 };
            }
        }
    }

    /// The text that begins with the item `at` as it is printed, and the item after it. One text is several items where
    /// a sign in it could have been a mark.
    pub(super) fn set(
        &mut self,
        pages: &Pages,
        locale: Locale,
        items: &[(Item<'_>, usize)],
        at: usize,
    ) -> (String, usize) {
        let mut pieces = items[at..].iter().map_while(|(item, _)| match item {
            Item::Event(Event::Text(text)) => Some(&**text),
            _ => None,
        });
        let mut text = Cow::Borrowed(pieces.next().unwrap_or_default());
        let mut next = at + 1;
        for piece in pieces {
            text.to_mut().push_str(piece);
            next += 1;
        }
        if self.in_code_block || self.in_address || self.as_typed > 0 {
            self.pass(&text);
            return (text.into_owned(), next);
        }
        let ahead = || -> Box<dyn Iterator<Item = &str>> { Box::new(pieces_ahead(&items[next..])) };
        (pages.typeset_before(locale, &text, &ahead, &mut self.quotes), next)
    }
}

fn is_line_break(html: &str) -> bool {
    html.get(..3).is_some_and(|tag| tag.eq_ignore_ascii_case("<br"))
}

/// What is printed in the rest of a block, roughly: enough to see what follows a quotation mark.
fn pieces_ahead<'i>(items: &'i [(Item<'_>, usize)]) -> impl Iterator<Item = &'i str> {
    items.iter().enumerate().map_while(|(at, (item, _))| match item {
        Item::Citation(_) | Item::Event(Event::FootnoteReference(_)) => Some("]"),
        Item::Event(Event::Text(text) | Event::Code(text)) => Some(text),
        Item::Event(Event::SoftBreak | Event::HardBreak) => Some("\n"),
        Item::Event(Event::InlineHtml(html)) => Some(if is_line_break(html) { "\n" } else { "" }),
        Item::Event(Event::Start(Tag::Link { dest_url, .. })) => match items.get(at + 1) {
            // The name of a work will stand here.
            Some((Item::Event(Event::End(TagEnd::Link)), _)) => Some(dest_url),
            _ => Some(""),
        },
        Item::Event(Event::Start(tag)) => is_in_line(tag.to_end()).then_some(""),
        Item::Event(Event::End(tag)) => is_in_line(*tag).then_some(""),
        Item::Event(_) => None,
    })
}

/// Whether a tag stands within a line of text.
fn is_in_line(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}
