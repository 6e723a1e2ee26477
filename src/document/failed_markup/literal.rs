//! The items of a body → the text of each block as readers see it, letter for letter.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::document::markdown::Item;

/// Stands for everything that is not a character as its author typed it: an escaped sign, code, a picture, a citation.
pub(super) const STAND_IN: char = '\u{fffc}';

/// What a block is, as far as it matters for marks at its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Paragraph,
    /// The beginning of an item of a list.
    Item,
    /// The beginning of a quotation.
    Quotation,
    /// A heading, or a cell of a table.
    Other,
}

/// The text of a block.
#[derive(Debug)]
pub(super) struct Literal {
    pub(super) block: Block,
    pub(super) text: String,
    /// For each piece its beginning in `text`, and in the body.
    pieces: Vec<(usize, usize)>,
}

impl Literal {
    /// Where a byte of the text stands in the body.
    pub(super) fn offset(&self, at: usize) -> usize {
        let piece = self.pieces.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        self.pieces.get(piece).map_or(0, |(start, offset)| offset + at.saturating_sub(*start))
    }

    /// What its author typed from one byte of the text to before another.
    ///
    /// What a stand-in stands for ends where the next piece begins, or with its line.
    pub(super) fn typed<'m>(&self, markdown: &'m str, from: usize, to: usize) -> &'m str {
        let Some(last) = self.text.get(from..to).and_then(|text| text.chars().next_back()) else { return "" };
        let start = self.offset(to - last.len_utf8());
        let end = if last == STAND_IN {
            let next = self.pieces.get(self.pieces.partition_point(|(start, _)| *start < to));
            let line_end = || markdown.get(start..).and_then(|rest| rest.find('\n'));
            next.map(|(_, offset)| *offset).or_else(|| Some(start + line_end()?)).unwrap_or(markdown.len())
        } else {
            start + last.len_utf8()
        };
        markdown.get(self.offset(from)..end).unwrap_or_default()
    }

    fn push(&mut self, text: &str, offset: usize) {
        self.pieces.push((self.text.len(), offset));
        self.text.push_str(text);
    }
}

/// Calls `judge` with every block that has text.
pub(super) fn each_block(markdown: &str, items: &[(Item<'_>, usize)], mut judge: impl FnMut(&Literal)) {
    let mut reader = Reader {
        markdown,
        literal: Literal { block: Block::Other, text: String::new(), pieces: Vec::new() },
        next: Block::Other,
        hidden: 0,
        links: Vec::new(),
        end: 0,
    };
    for (item, offset) in items {
        let is_edge = reader.is_edge(item);
        if is_edge && !reader.literal.text.is_empty() {
            judge(&reader.literal);
        }
        if is_edge {
            reader.literal.text.clear();
            reader.literal.pieces.clear();
        }
        reader.read(item, *offset);
    }
}

struct Reader<'m> {
    markdown: &'m str,
    literal: Literal,
    /// What a block is that begins now.
    next: Block,
    /// How many elements are open whose text is not that of the block: code, pictures, addresses.
    hidden: usize,
    /// The links that are open, and whether each hides its text.
    links: Vec<bool>,
    /// Where the text before ends in the body.
    end: usize,
}

impl Reader<'_> {
    /// Whether a block begins or ends here.
    fn is_edge(&self, item: &Item<'_>) -> bool {
        match item {
            Item::Event(Event::Start(tag)) => !is_inline(&tag.to_end()),
            Item::Event(Event::End(tag)) => !is_inline(tag),
            _ => false,
        }
    }

    fn read(&mut self, item: &Item<'_>, offset: usize) {
        let Item::Event(event) = item else {
            self.stand_in(offset);
            return;
        };
        match event {
            Event::Start(tag) => self.start(tag, offset),
            Event::End(tag) => self.close(*tag, offset),
            Event::Text(_) if self.hidden > 0 => {}
            Event::Text(text) => self.text(text, offset),
            Event::SoftBreak | Event::HardBreak => self.literal.push("\n", offset),
            _ => self.stand_in(offset),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, offset: usize) {
        match tag {
            Tag::Item => (self.literal.block, self.next) = (Block::Item, Block::Item),
            Tag::BlockQuote(_) => self.next = Block::Quotation,
            Tag::Paragraph => {
                self.literal.block = if self.next == Block::Other { Block::Paragraph } else { self.next };
                self.next = Block::Other;
            }
            Tag::CodeBlock(_) | Tag::HtmlBlock => self.hidden += 1,
            Tag::Image { .. } => {
                self.hidden += 1;
                self.stand_in(offset);
            }
            Tag::Link { link_type, .. } => {
                let is_address = matches!(link_type, LinkType::Autolink | LinkType::Email);
                self.links.push(is_address);
                self.hidden += usize::from(is_address);
                self.stand_in(offset);
            }
            tag if !is_inline(&tag.to_end()) => {
                (self.literal.block, self.next) = (Block::Other, Block::Other)
            }
            _ => {}
        }
    }

    fn stand_in(&mut self, offset: usize) {
        self.literal.push(STAND_IN.encode_utf8(&mut [0; 4]), offset);
    }

    fn close(&mut self, tag: TagEnd, offset: usize) {
        match tag {
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Image => {
                self.hidden = self.hidden.saturating_sub(1)
            }
            TagEnd::Link => {
                self.hidden = self.hidden.saturating_sub(usize::from(self.links.pop() == Some(true)));
                self.stand_in(offset);
            }
            TagEnd::BlockQuote(_) | TagEnd::Item | TagEnd::Paragraph => self.next = Block::Other,
            _ => {}
        }
    }

    fn text(&mut self, text: &str, offset: usize) {
        let is_typed = self.markdown.get(offset..).is_some_and(|rest| rest.starts_with(text));
        let is_escaped =
            offset > self.end && self.markdown.as_bytes().get(offset.wrapping_sub(1)) == Some(&b'\\');
        let first = text.chars().next().map_or(0, char::len_utf8);
        if !is_typed {
            // `&#91;`
            self.stand_in(offset);
        } else if is_escaped {
            self.stand_in(offset);
            self.literal.push(&text[first..], offset + first);
        } else {
            self.literal.push(text, offset);
        }
        self.end = offset + if is_typed { text.len() } else { 1 };
    }
}

/// Whether an element stands inside a line of text.
fn is_inline(tag: &TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::markdown::items;

    #[test]
    fn what_was_typed_is_found_again_with_all_that_is_hidden() {
        let check = |markdown: &str, shown: &str, expected: &str| {
            let mut seen = Vec::new();
            each_block(markdown, &items(markdown), |block| {
                if let Some(at) = block.text.find(shown) {
                    seen.push(block.typed(markdown, at, at + shown.len()).to_owned());
                }
            });
            assert_eq!(seen, [expected], "{markdown:?}");
        };
        check("One two.", "two", "two");
        check("- é **one** two", "one", "one");
        check("a `code` b", "a \u{fffc}", "a `code`");
        check("a `code`", "a \u{fffc}", "a `code`");
        check("a `code`\nb", "a \u{fffc}", "a `code`");
        check("see [@letter, 2] b", "see \u{fffc}", "see [@letter, 2]");
        check("see \\[ b", "\u{fffc} b", "[ b");
        check("see &#91; b", "see \u{fffc}", "see &#91;");
        check("x ![a](b.jpg) y", "\u{fffc}", "![a](b.jpg)");
        check("x ![a](b.jpg) y", "x \u{fffc} y", "x ![a](b.jpg) y");
    }
}
