//! A finished page → the text of it as XHTML, which stands elsewhere: in a feed, in a book.
//!
//! What of a page is its text, templates mark with `data-feed`. What becomes of its elements there, whoever asks says as a
//! [`Place`].

use std::borrow::Cow;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use memchr::memmem;
use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

/// Marks a part of a page that is text.
const TEXT: &str = "data-feed";

/// Elements that have no end (HTML, 13.1.2).
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// An element of a page.
pub(crate) struct Element<'t> {
    pub(crate) name: Cow<'t, str>,
    /// Its attributes, sorted by name.
    pub(crate) attributes: Vec<(Cow<'t, str>, Cow<'t, str>)>,
}

impl Element<'_> {
    /// The value of an attribute.
    pub(crate) fn get(&self, attribute: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == attribute);
        found.map(|(_, value)| value.as_ref())
    }
}

/// What becomes of an element.
pub(crate) enum Fate<'t> {
    /// It is written like this.
    Written(Element<'t>),
    /// It is written like this, with these words and nothing else in it.
    Replaced(Element<'t>, String),
    /// Only what is in it is written.
    Bare,
    /// It is left out with all that is in it.
    LeftOut,
}

/// Where a text is to stand.
pub(crate) trait Place {
    /// What becomes of an element there.
    fn take<'t>(&mut self, element: Element<'t>) -> Fate<'t>;
}

/// The text of a page as what stands in a `div`.
///
/// The page is taken apart into tags and text as browsers do it (HTML, 13.2.5), and elements are closed where their parents
/// end. That is sound for pages whose templates close what they open.
pub(crate) fn of_page(page: &[u8], place: &mut dyn Place) -> String {
    // The head is the greater part of many pages.
    let from = memmem::find(page, b"<body").unwrap_or(0);
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut cut = Cut { place, open: Vec::new(), out: Writer::new(Vec::new()) };
    for token in Tokenizer::new_with_emitter(&page[from..], emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => cut.start(&tag),
            Token::EndTag(tag) => cut.end(&text(&tag.name)),
            Token::String(string) => cut.text(&text(&string)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    cut.close_from(0);
    String::from_utf8(cut.out.into_inner()).expect("it was written as UTF-8")
}

/// Pages are UTF-8. What XML has no room for (XML 1.0, 2.2) is left out, but for the mark of the site's root.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    let is_bad = |c: char| matches!(c, '\0'..='\u{1}' | '\u{3}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    match String::from_utf8_lossy(bytes) {
        text if text.contains(is_bad) => text.replace(is_bad, "").into(),
        text => text,
    }
}

/// How an element that is open was begun.
enum Begun {
    /// Under this name.
    Written(String),
    Bare,
    LeftOut,
}

/// A page while its text is cut out.
struct Cut<'p> {
    place: &'p mut dyn Place,
    /// The elements that are open from one that is marked as text on, by their names in the page, the innermost last. Of
    /// those around them nobody has to know.
    open: Vec<(String, Begun)>,
    out: Writer<Vec<u8>>,
}

impl Cut<'_> {
    fn start(&mut self, tag: &StartTag<()>) {
        let is_left_out = match self.open.last() {
            None if !tag.attributes.contains_key(TEXT.as_bytes()) => return,
            None => false,
            Some((_, begun)) => matches!(begun, Begun::LeftOut),
        };
        let name = text(&tag.name);
        // A drawing is XML within HTML, and its elements may end where they begin.
        let is_void =
            VOID.contains(&&*name) || tag.self_closing && self.open.iter().any(|(name, _)| name == "svg");
        let begun = if is_left_out { Begun::LeftOut } else { self.begin(&name, tag, is_void) };
        if !is_void {
            self.open.push((name.into_owned(), begun));
        }
    }

    fn begin(&mut self, name: &str, tag: &StartTag<()>, is_void: bool) -> Begun {
        let attributes = tag.attributes.iter().map(|(key, value)| (text(key), text(value)));
        let element = Element { name: name.into(), attributes: attributes.collect() };
        match self.place.take(element) {
            Fate::Written(element) => {
                let start = start_of(&element);
                self.write(if is_void { Event::Empty(start) } else { Event::Start(start) });
                Begun::Written(element.name.into_owned())
            }
            Fate::Replaced(element, words) => {
                self.write(Event::Start(start_of(&element)));
                self.write(Event::Text(BytesText::new(&words)));
                self.write(Event::End(BytesEnd::new(&*element.name)));
                Begun::LeftOut
            }
            Fate::Bare => Begun::Bare,
            Fate::LeftOut => Begun::LeftOut,
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|(open, _)| open == name) {
            self.close_from(at);
        }
    }

    /// Closes an open element, and those within it that have no end of their own.
    fn close_from(&mut self, at: usize) {
        while self.open.len() > at {
            if let Some((_, Begun::Written(name))) = self.open.pop() {
                self.write(Event::End(BytesEnd::new(name.as_str())));
                if self.open.is_empty() {
                    self.write(Event::Text(BytesText::new("\n")));
                }
            }
        }
    }

    fn text(&mut self, words: &str) {
        if let Some((_, Begun::Written(_) | Begun::Bare)) = self.open.last() {
            self.write(Event::Text(BytesText::new(words)));
        }
    }

    fn write(&mut self, event: Event<'_>) {
        self.out.write_event(event).expect("writing to memory cannot fail");
    }
}

fn start_of<'e>(element: &'e Element<'_>) -> BytesStart<'e> {
    let attributes = element.attributes.iter().map(|(key, value)| (key.as_ref(), value.as_ref()));
    BytesStart::new(element.name.as_ref()).with_attributes(attributes)
}
