//! Markdown → items: CommonMark with tables, footnotes and strikethrough, and what this program adds to it, citations.
//!
//! Offsets are bytes from the beginning of the text. Knows nothing of works, findings or pages.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::unicode::{is_mark, is_unspaced, nfc};

/// A reference to a source: `[@id, locator]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The source's id as it is written.
    pub source: String,
    /// The part of the source, such as "line 119"; empty when the whole is meant.
    pub locator: String,
    /// Where it stands.
    pub offset: usize,
}

/// An event of the Markdown parser, or what this program adds to Markdown.
#[derive(Clone, Debug)]
pub enum Item<'a> {
    /// As the parser gives it.
    Event(Event<'a>),
    /// A citation.
    Citation(Citation),
}

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

const CITE: &str = "\0cite:";

/// Reads Markdown: CommonMark with tables, footnotes, strikethrough and citations.
pub(super) fn items(markdown: &str) -> Vec<(Item<'_>, usize)> {
    let mut events =
        Parser::new_with_broken_link_callback(markdown, OPTIONS, Some(unresolved)).into_offset_iter();
    // Running text has an event about every 24 bytes.
    let mut items = Vec::with_capacity(markdown.len() / 24);
    while let Some((mut event, range)) = events.next() {
        if composes(&mut items, &event, markdown.split_at(range.start)) {
            continue;
        }
        if let Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) =
            &mut event
        {
            [dest_url, title].into_iter().for_each(compose);
        }
        with_scheme(&mut event);
        let Event::Start(Tag::Link { link_type, dest_url, .. }) = &event else {
            items.push((Item::Event(event), range.start));
            continue;
        };
        let Some(reference) = dest_url.strip_prefix(CITE) else {
            items.push((Item::Event(event), range.start));
            continue;
        };
        // `[@a][@b]` is one reference link to the parser: its text is the first citation.
        let reference = reference.to_owned();
        let is_pair = matches!(link_type, LinkType::ReferenceUnknown);
        let inner = inside(&mut events);
        if is_pair {
            let text: String = inner.iter().filter_map(|(event, _)| text_of(event)).collect();
            match text.trim().strip_prefix('@') {
                Some(first) => items.push((Item::Citation(citation(first, range.start)), range.start)),
                None => items.extend(inner.into_iter().map(|(event, offset)| (Item::Event(event), offset))),
            }
        }
        let offset =
            if is_pair { range.start + markdown[range.clone()].rfind('[').unwrap_or(0) } else { range.start };
        items.push((Item::Citation(citation(&reference, offset)), offset));
    }
    if markdown.contains(is_unspaced) {
        join_lines(&mut items);
    }
    items
}

/// The events up to the end of a link that was begun. An address in its text is a link in it: `[@a <info@example.org>]`.
fn inside<'m>(events: &mut impl Iterator<Item = (Event<'m>, Range<usize>)>) -> Vec<(Event<'m>, usize)> {
    let mut open = 0_usize;
    let mut inner = Vec::new();
    for (mut event, range) in events {
        match &event {
            Event::Start(Tag::Link { .. }) => open += 1,
            Event::End(TagEnd::Link) if open == 0 => break,
            Event::End(TagEnd::Link) => open -= 1,
            _ => {}
        }
        with_scheme(&mut event);
        inner.push((event, range.start));
    }
    inner
}

/// `<info@example.org>` leads to a mailbox.
fn with_scheme(event: &mut Event<'_>) {
    if let Event::Start(Tag::Link { link_type: LinkType::Email, dest_url, .. }) = event {
        *dest_url = format!("mailto:{dest_url}").into();
    }
}

/// Takes out the ends of lines between letters that stand without spaces, such as Han: a browser may print a space for
/// one (CSS Text 3, 4.1.3).
fn join_lines(items: &mut Vec<(Item<'_>, usize)>) {
    let is_quote = |c: char| matches!(c, '“' | '”' | '‘' | '’' | '—' | '…');
    let meets = |before: char, after: char| match (is_unspaced(before), is_unspaced(after)) {
        (true, true) => true,
        (true, false) => is_quote(after),
        (false, true) => is_quote(before),
        (false, false) => false,
    };
    let is_joint = |at: &usize| {
        let before = items[..*at].iter().rev().map_while(|(item, _)| text_in_line(item));
        let after = items[*at + 1..].iter().map_while(|(item, _)| text_in_line(item));
        let before = before.filter_map(|text| text.chars().next_back()).next();
        let after = after.filter_map(|text| text.chars().next()).next();
        before.zip(after).is_some_and(|(before, after)| meets(before, after))
    };
    let breaks = (0..items.len()).filter(|at| matches!(items[*at].0, Item::Event(Event::SoftBreak)));
    let joints: Vec<usize> = breaks.filter(is_joint).collect();
    let (mut joints, mut at) = (joints.into_iter().peekable(), 0);
    items.retain(|_| {
        let is_kept = joints.next_if_eq(&at).is_none();
        at += 1;
        is_kept
    });
}

/// The text of an item, empty where it is only a mark within a line; `None` for all else.
fn text_in_line<'i>(item: &'i Item<'_>) -> Option<&'i str> {
    let is_mark =
        |end: TagEnd| matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link);
    match item {
        Item::Event(Event::Text(text)) => Some(text),
        Item::Event(Event::Start(tag)) => is_mark(tag.to_end()).then_some(""),
        Item::Event(Event::End(end)) => is_mark(*end).then_some(""),
        Item::Citation(_) | Item::Event(Event::FootnoteReference(_)) => Some(""),
        Item::Event(_) => None,
    }
}

/// The labels of addresses for links by reference, `[label]: https://…`, in order, each with its offset.
pub(super) fn definitions(markdown: &str) -> Vec<(String, usize)> {
    let parser = Parser::new_ext(markdown, OPTIONS);
    let all = parser.reference_definitions().iter();
    let mut definitions: Vec<(String, usize)> =
        all.map(|(label, definition)| (label.to_owned(), definition.span.start)).collect();
    definitions.sort_by_key(|(_, offset)| *offset);
    definitions
}

/// Joins a text to the one before it where a character reference begins or ends between them, `at` there: the two of
/// `&#x438;&#x306;` are one letter, `й`. Elsewhere the text is in NFC as its file is.
fn composes(items: &mut [(Item<'_>, usize)], event: &Event<'_>, at: (&str, &str)) -> bool {
    let Event::Text(text) = event else { return false };
    let Some((Item::Event(Event::Text(before)), _)) = items.last_mut() else { return false };
    if !at.0.ends_with(';') && !at.1.starts_with('&') {
        return false;
    }
    // From the last letter on; marks without one near them are no letter.
    let near = before.len().saturating_sub(LONGEST_LETTER);
    let near = (near..=before.len()).find(|near| before.is_char_boundary(*near)).unwrap_or_default();
    let Some(from) = before[near..].rfind(|c| !is_mark(c)).map(|at| near + at) else { return false };
    let joined = format!("{}{text}", &before[from..]);
    match nfc(&joined) {
        Cow::Borrowed(_) => false,
        Cow::Owned(composed) => {
            *before = format!("{}{composed}", &before[..from]).into();
            true
        }
    }
}

/// How many bytes a letter with its marks may have, to be composed with more.
const LONGEST_LETTER: usize = 120;

/// Brings an address or a title, in which there may be character references, into NFC.
fn compose(text: &mut CowStr<'_>) {
    if let Cow::Owned(composed) = nfc(text) {
        *text = composed.into();
    }
}

/// What a bracket without a target is: a citation, or just a bracket.
fn unresolved<'m>(link: BrokenLink<'m>) -> Option<(CowStr<'m>, CowStr<'m>)> {
    let citation = link.reference.trim().strip_prefix('@')?;
    Some((format!("{CITE}{citation}").into(), CowStr::Borrowed("")))
}

/// What an event says as plain text; `None` for marks.
pub(super) fn text_of<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Text(text) | Event::Code(text) => Some(text),
        Event::SoftBreak | Event::HardBreak => Some(" "),
        _ => None,
    }
}

fn citation(reference: &str, offset: usize) -> Citation {
    let (source, locator) = reference.split_once([',', '，', '،']).unwrap_or((reference, ""));
    Citation { source: source.trim().to_owned(), locator: locator.trim().to_owned(), offset }
}

/// What a text says that can be seen on a picture whose items follow its beginning.
pub(crate) fn picture_text(items: &[(Item<'_>, usize)]) -> String {
    let events = items.iter().filter_map(|(item, _)| match item {
        Item::Event(event) => Some(event),
        Item::Citation(_) => None,
    });
    events
        .take_while(|event| !matches!(event, Event::End(TagEnd::Image)))
        .filter_map(|event| text_of(event))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn citations(markdown: &str) -> Vec<(String, String)> {
        items(markdown)
            .into_iter()
            .filter_map(|(item, _)| match item {
                Item::Citation(citation) => Some((citation.source, citation.locator)),
                Item::Event(_) => None,
            })
            .collect()
    }

    #[test]
    fn citations_stand_alone_in_pairs_and_in_rows() {
        let pair = |source: &str, locator: &str| (source.to_owned(), locator.to_owned());
        assert_eq!(citations("Said [@a]."), [pair("a", "")]);
        assert_eq!(citations("Said [@a, para. 2]."), [pair("a", "para. 2")]);
        assert_eq!(citations("Said [@a][@b]."), [pair("a", ""), pair("b", "")]);
        assert_eq!(
            citations("Said [@a, line 1][@b, line 2][@c]."),
            [pair("a", "line 1"), pair("b", "line 2"), pair("c", "")]
        );
        assert_eq!(citations("As is [sic] and `[@a]`."), []);
        assert_eq!(citations("[@a <b@example.org> c].")[..], [pair("a <b@example.org> c", "")]);
        assert_eq!(citations("据说[@a，第2段]。"), [pair("a", "第2段")]);
        assert_eq!(citations("قيل [@a، الفقرة 2]."), [pair("a", "الفقرة 2")]);
    }

    /// What is left over of one would end a link that nobody began.
    #[test]
    fn an_address_in_a_citation_ends_with_it() {
        for text in ["a [@b <c@example.org> d] e", "[@b <https://example.org/>][@c <d@example.org>]"] {
            let ends = |item: &Item<'_>| matches!(item, Item::Event(Event::End(TagEnd::Link)));
            assert!(!items(text).iter().any(|(item, _)| ends(item)), "{text}");
        }
    }

    #[test]
    fn character_references_make_letters_of_one_form() {
        let shown = |markdown: &str| -> String {
            let items = items(markdown);
            let texts = items.iter().filter_map(|(item, _)| match item {
                Item::Event(Event::Start(Tag::Image { dest_url, title, .. })) => {
                    Some(format!("<{dest_url} {title}>"))
                }
                Item::Event(event) => text_of(event).map(str::to_owned),
                Item::Citation(_) => None,
            });
            texts.collect()
        };
        assert_eq!(shown("Толсто&#x438;&#x306;, &#x438;\u{306} и\n&#x306;а"), "Толстой, й и \u{306}а");
        assert_eq!(shown("caf&#101;&#x301;&eacute;"), "caféé");
        assert_eq!(shown("1 =&#x338; 2, &#x1112;&#x1161;&#x11ab;"), "1 ≠ 2, 한");
        assert_eq!(shown("![a](&#x438;&#x306;.jpg \"e&#x301;\")"), "<й.jpg é>a");
        assert_eq!(shown("AT&amp;T &lt; & &copy;"), "AT&T < & ©");
    }

    #[test]
    fn lines_meet_without_a_space_between_letters_that_have_none() {
        let shown = |markdown: &str| -> String {
            let items = items(markdown);
            let texts = items.iter().filter_map(|(item, _)| match item {
                Item::Event(event) => text_of(event),
                Item::Citation(_) => Some("[]"),
            });
            texts.collect()
        };
        assert_eq!(shown("友好\n城市，\n两座。\n“城市”\n城市\n——城"), "友好城市，两座。“城市”城市——城");
        assert_eq!(shown("**友好**\n*城市*\n[城](city:a)\n市"), "友好城市城市");
        assert_eq!(shown("友好\nCoventry\n城市"), "友好 Coventry 城市");
        assert_eq!(shown("友好[@a][^1]\n城市[@a]\nb\n\n[^1]: 一"), "友好[]城市[] b一");
        assert_eq!(shown("友好  \n城市\n\n“a”\nb 한\n국"), "友好 城市“a” b 한 국");
    }

    #[test]
    fn the_offset_of_the_second_of_a_pair_is_its_own() {
        let text = "x [@a][@b]";
        let offsets: Vec<usize> = items(text)
            .into_iter()
            .filter_map(|(item, at)| matches!(item, Item::Citation(_)).then_some(at))
            .collect();
        assert_eq!(offsets, [2, 6]);
    }
}
