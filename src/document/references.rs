//! Characters that are written as references (`&#233;`): the reader of files has not seen them.

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use crate::diagnostic::is_unprintable;

/// Whether an event brings a character that no page and no feed may have.
pub(super) fn is_unprintable_in(event: &Event<'_>) -> bool {
    let is_bad = |text: &str| text.contains(is_unprintable);
    match event {
        Event::Text(text) => is_bad(text),
        Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
            is_bad(dest_url) || is_bad(title)
        }
        Event::Start(Tag::Heading { id, .. }) => id.as_deref().is_some_and(is_bad),
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => is_bad(language),
        Event::Html(html) | Event::InlineHtml(html) => is_unprintable_in_html(html),
        _ => false,
    }
}

fn is_unprintable_in_html(html: &str) -> bool {
    of_html(html).any(|c| matches!(c, '\0' | '\r') || is_unprintable(c))
}

/// The characters that references in HTML stand for, where browsers need no semicolon (HTML, 13.2.5.75); U+0000 for one that
/// is none.
pub(super) fn of_html(html: &str) -> impl Iterator<Item = char> + '_ {
    html.split("&#").skip(1).filter_map(|rest| {
        let (digits, radix) = match rest.strip_prefix(['x', 'X']) {
            Some(digits) => (digits, 16),
            None => (rest, 10),
        };
        let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
        if end == 0 {
            return None; // What is no number is no reference.
        }
        let number = digits[..end].trim_start_matches('0');
        // What is too long for one is no character.
        let code = if number.len() > 8 { None } else { u32::from_str_radix(number, radix).ok() };
        Some(code.and_then(char::from_u32).unwrap_or('\0'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::markdown::{Item, items};

    #[test]
    fn references_to_what_cannot_be_printed_are_seen() {
        let check = |markdown: &str, expected: bool| {
            let items = items(markdown);
            let is_bad = |item: &Item<'_>| matches!(item, Item::Event(event) if is_unprintable_in(event));
            assert_eq!(items.iter().any(|(item, _)| is_bad(item)), expected, "{markdown}");
        };
        for bad in [
            "&#2;",
            "a&#x1F;b",
            "*&#127;*",
            "[a](b&#1;)",
            "[a](b \"&#x81;\")",
            "![&#1;](b.png)",
            "![a](b.png '&#1;')",
            "``` &#1;\na\n```",
            "<b title=\"&#2\">a</b>",
            "<b title='&#x00;'>a</b>",
            "<b title=&#xD800;>a</b>",
            "<b title=&#99999999999;>a</b>",
            "<div>\n&#1;\n</div>",
            "&#xFDD0; &#x1FFFF;",
        ] {
            check(bad, true);
        }
        for good in [
            "&#233;&#xE9;&eacute;",
            "&#9;&#10;",
            "`&#2;`",
            "```\n&#2;\n```",
            "&#2",
            "&#;&#x;&#xZ;",
            "<b title='&#xe9;&#0233'>a</b>",
            "<b title='&#;'>a</b>",
            "\\&#2;",
        ] {
            check(good, false);
        }
    }
}
