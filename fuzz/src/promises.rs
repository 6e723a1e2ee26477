//! What holds whatever stands in an archive; several targets ask for it.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use quick_xml::Reader;
use quick_xml::events::Event;
use tablecloth::diagnostic::{Report, ReportFormat};
use tablecloth::phrases::Language;
use tablecloth::site::{Content, Site};

/// Findings are told in every form, one at a time, and no content drives the terminal or the host that shows them.
pub fn of_findings(report: &Report) {
    let count = report.sorted().len();
    let print = |format| report.print(format, Language::English);
    let human = print(ReportFormat::Human);
    let is_first = |line: &&str| line.starts_with("error[") || line.starts_with("warning[");
    assert_eq!(human.lines().filter(is_first).count(), count, "{human}");
    assert!(!human.chars().any(|c| c.is_control() && c != '\n'), "{human:?}");
    let github = print(ReportFormat::GitHub);
    assert_eq!(github.lines().count(), count, "{github}");
    assert!(
        github.lines().all(|line| line.starts_with("::error ") || line.starts_with("::warning ")),
        "{github}"
    );
    let json = print(ReportFormat::Json);
    assert_eq!(json.lines().count(), count, "{json}");
    for line in json.lines() {
        serde_json::from_str::<serde_json::Value>(line).expect("a line is JSON");
    }
    for language in Language::ALL {
        report.print(ReportFormat::Coloured, *language);
    }
}

/// Renders these paths of a site, each of which keeps to what its form promises.
pub fn of_outputs(site: &Site, is_asked: impl Fn(&str) -> bool) {
    for path in site.plan().paths().filter(|path| is_asked(path)) {
        stays_inside(path);
        let content = site.render(path).expect("the plan has the path");
        // No content may make a template fail.
        let content = content.unwrap_or_else(|finding| panic!("{path}: {finding:?}"));
        let Content::Bytes(bytes) = content else { continue };
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        match ending {
            "html" => of_page(path, &bytes),
            "xml" => of_feed(path, &bytes),
            "json" | "geojson" => {
                serde_json::from_slice::<serde_json::Value>(&bytes).expect("it is JSON");
            }
            _ => {
                String::from_utf8(bytes).expect("texts are UTF-8");
            }
        }
    }
}

fn stays_inside(path: &str) {
    let is_good = |part: &str| !matches!(part, "" | "." | "..");
    assert!(path.split('/').all(is_good) && !path.contains(['\\', '\0']), "{path}");
}

/// Elements of pages and feeds. None that runs, embeds or sends anything is among them but [`only_ours`].
const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "article",
    "aside",
    "audio",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "main",
    "mark",
    "nav",
    "ol",
    "option",
    "p",
    "picture",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "search",
    "section",
    "select",
    "small",
    "source",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "template",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
    // Drawings.
    "circle",
    "defs",
    "g",
    "line",
    "lineargradient",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "rect",
    "stop",
    "svg",
    "text",
    "tspan",
    "use",
];

/// Elements that have no end (HTML, 13.1.2).
const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Attributes that hold addresses.
const ADDRESSES: &[&str] = &["action", "cite", "data-marks", "href", "poster", "src", "srcset", "xlink:href"];

/// A page: tags are whole, each is closed where it belongs, no two parts have one id, and none acts but the site's own scripts.
pub fn of_page(path: &str, page: &[u8]) {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut open: Vec<String> = Vec::new();
    let mut ids = std::collections::HashSet::new();
    let mut data: Option<Vec<u8>> = None;
    for token in Tokenizer::new_with_emitter(page, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let element = Element::of(&tag);
                element.acts_not(path);
                if let Some(id) = element.get("id") {
                    assert!(ids.insert(id.to_owned()), "{path}: two parts have the id {id:?}");
                }
                if element.is_data() {
                    data = Some(Vec::new());
                }
                let is_drawn = tag.self_closing && open.iter().any(|name| name == "svg");
                if !VOID.contains(&element.name.as_str()) && !is_drawn {
                    open.push(element.name);
                }
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                assert_eq!(open.pop().as_ref(), Some(&name), "{path}: </{name}>");
                if let Some(data) = data.take_if(|_| name == "script") {
                    serde_json::from_slice::<serde_json::Value>(&data)
                        .expect("what search engines read is JSON");
                }
            }
            Token::String(text) => {
                let is_bad = |c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\r');
                assert!(!String::from_utf8_lossy(&text).contains(is_bad), "{path}: {text:?}");
                data.iter_mut().for_each(|data| data.extend_from_slice(&text));
            }
            Token::Comment(comment) => panic!("{path}: a comment {comment:?}"),
            // A reference that nobody knows is shown as it is written.
            Token::Error(error) => assert!(is_reference(error.value), "{path}: {error:?}"),
            Token::Doctype(_) => {}
        }
    }
    assert!(open.is_empty(), "{path}: {open:?} are not closed");
}

fn is_reference(error: html5gum::Error) -> bool {
    use html5gum::Error::{
        AbsenceOfDigitsInNumericCharacterReference, MissingSemicolonAfterCharacterReference,
        UnknownNamedCharacterReference,
    };
    matches!(
        error,
        AbsenceOfDigitsInNumericCharacterReference
            | MissingSemicolonAfterCharacterReference
            | UnknownNamedCharacterReference
    )
}

/// A feed is XML, and the texts in it act no more than a page does.
fn of_feed(path: &str, feed: &[u8]) {
    let mut reader = Reader::from_reader(feed);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return,
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                let name = tag.name().as_ref().to_owned();
                let attributes = tag.attributes().map(|attribute| {
                    let attribute = attribute.unwrap_or_else(|error| panic!("{path}: {error}"));
                    let value = quick_xml::escape::unescape(&attribute.value)
                        .expect("only what XML knows is escaped");
                    (attribute.key.as_ref().to_owned(), value.into_owned())
                });
                Element { name, attributes: attributes.collect() }.leads_well(path);
            }
            Ok(Event::GeneralRef(name)) => {
                let is_known = ["amp", "lt", "gt", "quot", "apos"].contains(&&*name) || name.starts_with('#');
                assert!(is_known, "{path}: &{};", &*name);
            }
            Ok(_) => {}
            Err(error) => panic!("{path}: {error}"),
        }
    }
}

struct Element {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    fn of(tag: &StartTag<()>) -> Element {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("pages are UTF-8");
        let attributes = tag.attributes.iter().map(|(key, value)| (text(key), text(value)));
        Element { name: text(&tag.name), attributes: attributes.collect() }
    }

    fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == attribute).map(|(_, value)| value.as_str())
    }

    fn is_data(&self) -> bool {
        self.name == "script" && self.get("type") == Some("application/ld+json")
    }

    /// Nothing is done by it.
    fn acts_not(&self, path: &str) {
        let name = self.name.as_str();
        assert!(ELEMENTS.contains(&name) || self.is_ours(), "{path}: <{name} {:?}>", self.attributes);
        self.leads_well(path);
    }

    /// Whether it is one that acts and that templates write.
    fn is_ours(&self) -> bool {
        let is_own = |address: Option<&str>| address.is_some_and(|address| !has_scheme(address));
        match self.name.as_str() {
            "script" => self.is_data() || is_own(self.get("src")),
            "form" => self.get("role") == Some("search") && is_own(self.get("action")),
            "link" => true,
            "meta" => match self.get("http-equiv") {
                None => true,
                // The page of an old address leads on.
                Some(what) => what == "Content-Security-Policy" || what == "refresh",
            },
            _ => false,
        }
    }

    /// It has no attribute that acts, and no address that runs anything.
    fn leads_well(&self, path: &str) {
        for (key, value) in &self.attributes {
            let acts = key.starts_with("on")
                || ["style", "srcdoc", "formaction", "ping", "is", "nonce"].contains(&key.as_str());
            assert!(!acts, "{path}: <{} {key}={value:?}>", self.name);
            let is_name = |byte: u8| {
                byte.is_ascii_lowercase()
                    || byte.is_ascii_digit()
                    || b"-:_".contains(&byte)
                    || byte.is_ascii_uppercase()
            };
            assert!(key.bytes().all(is_name), "{path}: <{} {key}={value:?}>", self.name);
            if ADDRESSES.contains(&key.as_str()) {
                leads_well(path, value);
            }
            assert!(
                !value.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r')),
                "{path}: {key}={value:?}"
            );
        }
    }
}

/// An address as browsers read it (URL, 4.4): without spaces around it, tabs and line ends.
fn as_read(address: &str) -> String {
    let address = address.trim_matches(|c: char| c <= ' ');
    address.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect()
}

/// Whether an address leads out of the site.
fn has_scheme(address: &str) -> bool {
    let address = as_read(address);
    let is_scheme = |scheme: &str| !scheme.is_empty() && !scheme.contains(['/', '?', '#']);
    address.split_once(':').is_some_and(|(scheme, _)| is_scheme(scheme)) || address.starts_with("//")
}

fn leads_well(path: &str, address: &str) {
    let read = as_read(address);
    let is_plain =
        ["https://", "http://", "mailto:"].iter().any(|scheme| read.to_ascii_lowercase().starts_with(scheme));
    assert!(is_plain || !has_scheme(&read), "{path}: {address:?}");
    assert!(!read.starts_with('\\') && !read.starts_with("/\\"), "{path}: {address:?}");
}
