//! A finished page → the text of it as XHTML, which stands anywhere.
//!
//! What of a page is its text, templates mark with `data-feed`, and what in that works on the page alone with
//! `data-feed-ignore`. Ids are left out, since a reader may show many texts at once: what leads to one leads to the page.
//! What acts, and what only a style sheet of the site understands, stays behind as well.

use std::borrow::Cow;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use memchr::memmem;
use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

use crate::route::link_through;

/// Marks a part of a page that is text.
const TEXT: &str = "data-feed";
/// Marks what of that makes no sense elsewhere.
const IGNORED: &str = "data-feed-ignore";

/// Elements that have no end (HTML, 13.1.2).
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
/// Elements that are left out with all that is in them.
const LEFT_OUT: [&str; 9] =
    ["button", "form", "iframe", "nav", "object", "script", "style", "svg", "template"];
/// Attributes that say the same everywhere; all others are left out.
const KEPT: [&str; 33] = [
    "abbr",
    "alt",
    "aria-label",
    "cite",
    "colspan",
    "controls",
    "datetime",
    "dir",
    "headers",
    "height",
    "href",
    "hreflang",
    "kind",
    "label",
    "lang",
    "media",
    "open",
    "poster",
    "preload",
    "rel",
    "reversed",
    "role",
    "rowspan",
    "scope",
    "sizes",
    "src",
    "srclang",
    "srcset",
    "start",
    "title",
    "type",
    "value",
    "width",
];

/// The text of an unfinished page as what stands in a `div`, its links whole: `root` is the address of the site, `url` that
/// of the page.
///
/// The page is taken apart into tags and text as browsers do it (HTML, 13.2.5), and elements are closed where their parents
/// end. That is sound for pages whose templates close what they open.
pub(super) fn of_page(page: &[u8], root: &str, url: &str) -> String {
    // The head is the greater part of many pages.
    let from = memmem::find(page, b"<body").unwrap_or(0);
    let page = &link_through(&page[from..], root);
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut cut = Cut { url, open: Vec::new(), out: Writer::new(Vec::new()) };
    for token in Tokenizer::new_with_emitter(page, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => cut.start(&tag),
            Token::EndTag(tag) => cut.end(&text(&tag.name)),
            Token::String(string) => cut.text(&string),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    cut.close_from(0);
    String::from_utf8(cut.out.into_inner()).expect("it was written as UTF-8")
}

/// Pages are UTF-8. What XML has no room for (XML 1.0, 2.2) is left out.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    let is_bad = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    match String::from_utf8_lossy(bytes) {
        text if text.contains(is_bad) => text.replace(is_bad, "").into(),
        text => text,
    }
}

/// What becomes of an element.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is written.
    Written,
    /// Only what is in it is written.
    Bare,
    /// It is left out with all that is in it.
    LeftOut,
}

/// A page while its text is cut out.
struct Cut<'p> {
    url: &'p str,
    /// The elements that are open from one that is marked as text on, the innermost last. Of those around them nobody has
    /// to know.
    open: Vec<(String, Fate)>,
    out: Writer<Vec<u8>>,
}

impl Cut<'_> {
    fn start(&mut self, tag: &StartTag<()>) {
        let has = |attribute: &str| tag.attributes.contains_key(attribute.as_bytes());
        let is_left_out = match self.open.last() {
            None if !has(TEXT) => return,
            None => false,
            Some((_, fate)) => *fate == Fate::LeftOut,
        };
        let name = text(&tag.name);
        let element = self.element(&name, tag);
        let fate = if is_left_out || LEFT_OUT.contains(&name.as_ref()) || has(IGNORED) || has("hidden") {
            Fate::LeftOut
        } else if name == "span" && element.attributes_raw().trim().is_empty() {
            // It was there for the style sheet.
            Fate::Bare
        } else {
            Fate::Written
        };
        // A drawing is XML within HTML, and its elements may end where they begin.
        let is_drawn = || self.open.iter().any(|(name, _)| name == "svg");
        let is_void = VOID.contains(&name.as_ref()) || tag.self_closing && is_drawn();
        if fate == Fate::Written {
            self.write(if is_void { Event::Empty(element) } else { Event::Start(element) });
        }
        if !is_void {
            self.open.push((name.into_owned(), fate));
        }
    }

    fn element<'n>(&self, name: &'n str, tag: &StartTag<()>) -> BytesStart<'n> {
        let mut element = BytesStart::new(name);
        for (key, value) in &tag.attributes {
            let (key, value) = (text(key), text(value));
            if !KEPT.contains(&key.as_ref()) {
                continue;
            }
            if key == "lang" {
                element.push_attribute(("xml:lang", value.as_ref()));
            }
            let is_within = key == "href" && value.starts_with('#');
            let value = if is_within { format!("{}{value}", self.url).into() } else { value };
            element.push_attribute((key.as_ref(), value.as_ref()));
        }
        element
    }

    fn end(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|(open, _)| open == name) {
            self.close_from(at);
        }
    }

    /// Closes an open element, and those within it that have no end of their own.
    fn close_from(&mut self, at: usize) {
        while self.open.len() > at {
            if let Some((name, Fate::Written)) = self.open.pop() {
                self.write(Event::End(BytesEnd::new(name.as_str())));
                if self.open.is_empty() {
                    self.write(Event::Text(BytesText::new("\n")));
                }
            }
        }
    }

    fn text(&mut self, string: &[u8]) {
        if let Some((_, Fate::Written | Fate::Bare)) = self.open.last() {
            self.write(Event::Text(BytesText::new(&text(string))));
        }
    }

    fn write(&mut self, event: Event<'_>) {
        self.out.write_event(event).expect("writing to memory cannot fail");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_what_templates_mark() {
        let check = |page: &str, expected: &str| {
            assert_eq!(
                of_page(page.as_bytes(), "https://example.org/", "https://example.org/a/").trim_end(),
                expected,
                "{page}"
            );
        };
        check("<!DOCTYPE html><title>A</title><p>One</p><p data-feed>Two</p><p>Three", "<p>Two</p>");
        check("<p data-feed>One</p> and <p data-feed>Two</p>", "<p>One</p>\n<p>Two</p>");
        check("<div data-feed>One<p data-feed>Two</p></div>", "<div>One<p>Two</p></div>");
        // What acts, is hidden or marked stays behind.
        check(
            "<div data-feed>One<button>Two</button><svg><path/></svg><p hidden>Three</p><a data-feed-ignore>↑</a>, four</div>",
            "<div>One, four</div>",
        );
        check("<script>'<p data-feed>'</script><p data-feed>One</p>", "<p>One</p>");
        // Attributes.
        check(
            "<p data-feed id=\"a\" class=\"b\" style=\"c\" onclick=\"d\"><sup id=\"m\"><a href=\"#source-1\" role=\"doc-noteref\" title='\"'>1</a></sup></p>",
            "<p><sup><a href=\"https://example.org/a/#source-1\" role=\"doc-noteref\" title=\"&quot;\">1</a></sup></p>",
        );
        check("<p data-feed><span class=\"a\">One <b>two</b></span></p>", "<p>One <b>two</b></p>");
        check("<p data-feed lang=ru>Да</p>", "<p xml:lang=\"ru\" lang=\"ru\">Да</p>");
        // XML has five entities, no elements that have no end, and no attributes without values.
        check(
            "<p data-feed>A&nbsp;&amp; &lt;B&gt;<br>C<video controls src=a><track default src=b></video></p>",
            "<p>A\u{a0}&amp; &lt;B&gt;<br/>C<video controls=\"\" src=\"a\"><track src=\"b\"/></video></p>",
        );
        check("<ul data-feed><li>One<li>Two</ul>", "<ul><li>One<li>Two</li></li></ul>");
        check("<p data-feed>One</em> two <b>three</p>", "<p>One two <b>three</b></p>");
        check("<p data-feed>A\u{c}B\u{ffff}C&#1;</p>", "<p>ABC</p>");
    }
}
