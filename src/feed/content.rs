//! A finished page → the text of it as XHTML, which stands anywhere.
//!
//! What in the text of a page works on the page alone, templates mark with `data-feed-ignore`. Ids are left out, since a
//! reader may show many texts at once: what leads to one leads to the page. What acts, and what only a style sheet of the
//! site understands, stays behind as well.

use crate::excerpt::{self, Element, Fate, Place};
use crate::route::link_through;

/// Marks what of a text makes no sense elsewhere.
const IGNORED: &str = "data-feed-ignore";

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
pub(super) fn of_page(page: &[u8], root: &str, url: &str) -> String {
    excerpt::of_page(&link_through(page, root), &mut Entry { url })
}

/// An entry of a feed.
struct Entry<'p> {
    url: &'p str,
}

impl Place for Entry<'_> {
    fn take<'t>(&mut self, mut element: Element<'t>) -> Fate<'t> {
        let is_hidden = [IGNORED, "hidden"].iter().any(|mark| element.get(mark).is_some());
        if is_hidden || LEFT_OUT.contains(&&*element.name) {
            return Fate::LeftOut;
        }
        let mut attributes = Vec::new();
        for (key, value) in element.attributes {
            if !KEPT.contains(&key.as_ref()) {
                continue;
            }
            if key == "lang" {
                attributes.push(("xml:lang".into(), value.clone()));
            }
            let is_within = key == "href" && value.starts_with('#');
            let value = if is_within { format!("{}{value}", self.url).into() } else { value };
            attributes.push((key, value));
        }
        element.attributes = attributes;
        // It was there for the style sheet.
        if element.name == "span" && element.attributes.is_empty() {
            Fate::Bare
        } else {
            Fate::Written(element)
        }
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
