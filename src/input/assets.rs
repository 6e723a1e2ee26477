//! Static files → where they are published.
//!
//! What pages load lies in `css/`, `js/` and `fonts/`, and is published below `assets/` under a name with the
//! [fingerprint](layers::fingerprint) of its content, `assets/css/site.3f9c2a71.css`: a browser may keep it for good, and
//! an old page finds the style that it was made for until the last of it is gone. What a style sheet names is named as
//! seen from there. Files that an archive adds have their plain addresses too, which others may name.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use cssparser::{ParseError, Parser, ParserInput, Token};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::layers;
use crate::route;

/// A static file that is read: its name below `static/`, and its bytes where its address depends on them.
pub(super) struct Read {
    pub(super) name: Arc<str>,
    pub(super) bytes: Option<Cow<'static, [u8]>>,
}

/// Where a file is published, and the text of a style sheet that is another there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Published {
    pub(super) fingerprint: String,
    pub(super) address: String,
    pub(super) style: Option<Arc<str>>,
}

/// Whether a file is one that pages load: its bytes decide its address.
pub(super) fn is_loaded_by_pages(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match name.split_once('/') {
        Some(("css", _)) => ending == "css",
        Some(("js", _)) => matches!(ending, "js" | "mjs"),
        Some(("fonts", _)) => matches!(ending, "woff2" | "woff" | "ttf" | "otf"),
        _ => false,
    }
}

/// Finds the address of every file, in the order in which they are given.
pub(super) fn publish(files: &[Read]) -> Vec<Published> {
    let mut names = Names { files: BTreeMap::new(), done: BTreeMap::new() };
    for Read { name, bytes } in files {
        names.files.insert(name, bytes.as_deref());
    }
    files.iter().map(|file| names.publish(&file.name, &mut Vec::new())).collect()
}

struct Names<'f> {
    files: BTreeMap<&'f str, Option<&'f [u8]>>,
    done: BTreeMap<&'f str, Published>,
}

impl<'f> Names<'f> {
    /// `around` are the style sheets that name this one: their addresses depend on its own.
    fn publish(&mut self, name: &'f str, around: &mut Vec<&'f str>) -> Published {
        if let Some(done) = self.done.get(name) {
            return done.clone();
        }
        let published = match self.files[name].filter(|bytes| !names_others(name, bytes)) {
            None => Published { fingerprint: String::new(), address: name.to_owned(), style: None },
            Some(bytes) => {
                let style = std::str::from_utf8(bytes).ok().filter(|_| name.ends_with(".css"));
                let style = style.map(|text| {
                    around.push(name);
                    let text = self.led_from_there(name, text, around);
                    around.pop();
                    text
                });
                let fingerprint = layers::fingerprint(style.as_ref().map_or(bytes, String::as_bytes));
                let address = route::content_path(name, &fingerprint);
                Published { fingerprint, address, style: style.map(Into::into) }
            }
        };
        self.done.insert(name, published.clone());
        published
    }

    /// A style sheet with the addresses of what it names as seen from where it is published, without its remarks.
    fn led_from_there(&mut self, name: &str, style: &str, around: &mut Vec<&'f str>) -> String {
        let mut led = String::with_capacity(style.len());
        let mut done = 0;
        for Piece { range, what } in pieces_of(style) {
            let text = match what {
                What::Space => "\n".to_owned(),
                What::Remark => String::new(),
                What::Address { named, is_bare } => match self.seen_from(name, &named, around) {
                    Some(address) if is_bare => format!("url(\"{address}\")"),
                    Some(address) => format!("\"{address}\""),
                    None => continue,
                },
            };
            led.push_str(&style[done..range.start]);
            led.push_str(&text);
            done = range.end;
        }
        led.push_str(&style[done..]);
        led
    }

    /// What a style sheet names relative to itself, as seen from where it is published; `None` for other addresses.
    fn seen_from(&mut self, style: &str, address: &str, around: &mut Vec<&'f str>) -> Option<String> {
        let end = address.find(['?', '#']).unwrap_or(address.len());
        let (path, rest) = address.split_at(end);
        let begins_scheme = path.split('/').next().is_some_and(|first| first.contains(':'));
        if path.is_empty() || path.starts_with('/') || begins_scheme {
            return None;
        }
        // From `assets/css/site.css` it is two folders up to the root.
        let up = "../".repeat(style.matches('/').count() + 1);
        let rest = utf8_percent_encode(rest, UNQUOTED);
        let Some(named) = route::decode(path).and_then(|path| below(style, &path)) else {
            // What leads out of the site, or is no address, leads where it led.
            let folder = style.rfind('/').map_or("", |at| &style[..=at]);
            return Some(format!("{up}{folder}{}{rest}", utf8_percent_encode(path, UNQUOTED)));
        };
        let known = self.files.get_key_value(named.as_str()).map(|(name, _)| *name);
        let published = match known {
            // Of two that name each other, one is named by its plain address, which those of an archive have.
            Some(name) if around.contains(&name) => named,
            Some(name) => self.publish(name, around).address,
            None => named,
        };
        Some(format!("{up}{}{rest}", route::encode(&published)))
    }
}

/// What cannot stand between double quotes in a style sheet.
const UNQUOTED: &AsciiSet = &CONTROLS.add(b'"').add(b'\\');

/// By what a script is known that looks for others from where it lies.
const SIGNS: [&str; 9] =
    ["\"./", "'./", "`./", "\"../", "'../", "`../", "import.meta", "importScripts", "currentScript"];

/// Whether a file names others relative to itself, and would not find them from elsewhere: a script may, and a style sheet
/// that is not UTF-8 cannot be read.
fn names_others(name: &str, bytes: &[u8]) -> bool {
    if name.ends_with(".css") {
        return std::str::from_utf8(bytes).is_err();
    }
    let is_script = matches!(name.rsplit_once('.'), Some((_, "js" | "mjs")));
    let text = String::from_utf8_lossy(if is_script { bytes } else { b"" });
    SIGNS.iter().any(|sign| text.contains(sign))
}

/// The path below the root that a file names relative to itself; `None` where that leads out.
fn below(file: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = parts.pop()?,
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A piece of a style sheet that is published otherwise than it is written.
struct Piece {
    range: Range<usize>,
    what: What,
}

enum What {
    /// An address. `is_bare` says that it stands in `url()` without quotes, which the range has with it.
    Address { named: String, is_bare: bool },
    /// White space with the end of a line in it.
    Space,
    /// A remark for who reads the file, unless it is one that asks to be kept (`/*!`).
    Remark,
}

/// The pieces of a style sheet (CSS Syntax 3), in order; addresses stand in `url()`, in `image-set()` and behind `@import`.
fn pieces_of(style: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut input = ParserInput::new(style);
    collect(&mut Parser::new(&mut input), style, false, 0, &mut found);
    found
}

/// `names` says whether a string is an address.
fn collect(parser: &mut Parser<'_, '_>, style: &str, names: bool, depth: usize, found: &mut Vec<Piece>) {
    let mut is_import = false;
    loop {
        let start = parser.position().byte_index();
        let Ok(token) = parser.next_including_whitespace_and_comments().cloned() else { return };
        let range = start..parser.position().byte_index();
        let mut is_named_next = false;
        match token {
            Token::UnquotedUrl(named) => {
                found.push(Piece { range, what: What::Address { named: named.to_string(), is_bare: true } });
            }
            Token::QuotedString(named) if names || is_import => {
                found.push(Piece { range, what: What::Address { named: named.to_string(), is_bare: false } });
            }
            Token::AtKeyword(keyword) => is_named_next = keyword.eq_ignore_ascii_case("import"),
            Token::WhiteSpace(space) => {
                is_named_next = is_import;
                if space.contains('\n') {
                    found.push(Piece { range, what: What::Space });
                }
            }
            Token::Comment(text) => {
                is_named_next = is_import;
                // Between two words it is what parts them.
                let parts = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || "{};".contains(c));
                let is_apart = parts(style[..range.start].chars().next_back())
                    || parts(style[range.end..].chars().next());
                if is_apart && !text.starts_with('!') {
                    found.push(Piece { range, what: What::Remark });
                }
            }
            Token::Function(name) => {
                let name = name.to_ascii_lowercase();
                let names = ["url", "image-set", "-webkit-image-set"].contains(&name.as_str());
                inside(parser, style, names, depth, found);
            }
            Token::ParenthesisBlock | Token::SquareBracketBlock | Token::CurlyBracketBlock => {
                inside(parser, style, false, depth, found);
            }
            _ => {}
        }
        is_import = is_named_next;
    }
}

/// How deep blocks may lie in each other; what lies deeper stays as it is written.
const MOST_DEPTH: usize = 100;

fn inside(parser: &mut Parser<'_, '_>, style: &str, names: bool, depth: usize, found: &mut Vec<Piece>) {
    if depth == MOST_DEPTH {
        return;
    }
    let _ = parser.parse_nested_block(|parser| -> Result<(), ParseError<'_, ()>> {
        collect(parser, style, names, depth + 1, found);
        Ok(())
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The addresses of files and the texts of style sheets, with `#` for every fingerprint.
    fn published(files: &[(&str, &str)]) -> Vec<(String, Option<String>)> {
        let read = |(name, text): &(&str, &str)| Read {
            name: (*name).into(),
            bytes: is_loaded_by_pages(name).then(|| Cow::Owned(text.as_bytes().to_vec())),
        };
        let files: Vec<Read> = files.iter().map(read).collect();
        let published = publish(&files);
        let marks: Vec<String> = published.iter().map(|one| one.fingerprint.clone()).collect();
        let hide = |text: &str| {
            let marks = marks.iter().filter(|mark| !mark.is_empty());
            marks.fold(text.to_owned(), |text, mark| text.replace(mark.as_str(), "#"))
        };
        published.iter().map(|one| (hide(&one.address), one.style.as_deref().map(hide))).collect()
    }

    #[test]
    fn what_pages_load_is_named_by_its_content() {
        for (name, address) in [
            ("css/site.css", "assets/css/site.#.css"),
            ("css/a/b.min.css", "assets/css/a/b.min.#.css"),
            ("js/site.js", "assets/js/site.#.js"),
            ("fonts/a.woff2", "assets/fonts/a.#.woff2"),
            ("fonts/LICENSE.txt", "fonts/LICENSE.txt"),
            ("icon.svg", "icon.svg"),
            ("tour/css/a.css", "tour/css/a.css"),
            ("css/.css", "assets/css/.#.css"),
            ("robots.txt", "robots.txt"),
        ] {
            assert_eq!(published(&[(name, "a")])[0].0, address, "{name}");
        }
    }

    #[test]
    fn style_sheets_find_what_they_name() {
        let check = |style: &str, expected: &str| {
            let files = [("css/a.css", style), ("css/b.css", ""), ("fonts/f é.woff2", ""), ("img/p.png", "")];
            assert_eq!(published(&files)[0].1.as_deref(), Some(expected), "{style}");
        };
        check(
            "p { src: url(\"../fonts/f é.woff2\") }",
            "p { src: url(\"../../assets/fonts/f%20%C3%A9.#.woff2\") }",
        );
        check(
            "p { src: url( '../fonts/f%20%C3%A9.woff2?x#y' ) }",
            "p { src: url( \"../../assets/fonts/f%20%C3%A9.#.woff2?x#y\" ) }",
        );
        check("p { background: url(../img/p.png) left }", "p { background: url(\"../../img/p.png\") left }");
        check(
            "p { background: URL(../patterns/row.svg) }",
            "p { background: url(\"../../patterns/row.svg\") }",
        );
        check("@import 'b.css' screen;", "@import \"../../assets/css/b.#.css\" screen;");
        check("@import/**/url(b.css);", "@import/**/url(\"../../assets/css/b.#.css\");");
        check(
            "@media print { p { a: image-set('../img/p.png' 1x) } }",
            "@media print { p { a: image-set(\"../../img/p.png\" 1x) } }",
        );
        check("p { a: url(../../out.png) }", "p { a: url(\"../../css/../../out.png\") }");
        check("p { a: url(a%zz.png) }", "p { a: url(\"../../css/a%zz.png\") }");
        check(
            "p { a: url('../img/p.png?a=\"b\"#\\\\x') }",
            "p { a: url(\"../../img/p.png?a=%22b%22#%5Cx\") }",
        );
        for same in [
            "p { content: '../img/p.png /* a */\\a' } p/*! url(../img/p.png) */ {}",
            "p { fill: url(#a) } p { a: url(data:image/png;base64,AA==) }",
            "p { a: url(/img/p.png), url(https://example.org/a.css), url(//example.org/a) }",
            "p { a: url('') }",
            "p { a: url(../img/p.png",
        ] {
            let shown = same.replace(
                "url(../img/p.png",
                if same.contains("/*") { "url(../img/p.png" } else { "url(\"../../img/p.png\")" },
            );
            check(same, &shown);
        }
    }

    #[test]
    fn what_lies_too_deep_stays() {
        let deep = format!("p {{ a: url(b.css) }} {}", "(".repeat(300_000));
        let published = published(&[("css/a.css", &deep), ("css/b.css", "")]);
        assert!(
            published[0].1.as_deref().is_some_and(|style| style.starts_with("p { a: url(\"../../assets/"))
        );
    }

    #[test]
    fn a_style_sheet_that_is_not_utf_8_stays_where_it_is() {
        let bytes = Cow::Owned(b"p { a: url(b.png); content: '\xe9' }".to_vec());
        let published = publish(&[Read { name: "css/a.css".into(), bytes: Some(bytes) }]);
        assert_eq!((published[0].address.as_str(), &published[0].style), ("css/a.css", &None));
    }

    #[test]
    fn remarks_and_indents_are_left_out() {
        for (style, expected) in [
            ("/* Head. */\n\n  p { a: b; /* c */ }\n", "\np { a: b;  }\n"),
            ("p/* a */q { a: b/* c */ }", "p/* a */q { a: b }"),
            ("/*! Licence. */ p {}", "/*! Licence. */ p {}"),
            ("p {\n\n\ta:\n  b\n}", "p {\na:\nb\n}"),
            ("p::before { content: \"\\a  /* x */\" }", "p::before { content: \"\\a  /* x */\" }"),
        ] {
            assert_eq!(published(&[("css/a.css", style)])[0].1.as_deref(), Some(expected), "{style}");
        }
    }

    #[test]
    fn a_style_sheet_changes_with_what_it_names() {
        let style = |font: &str| {
            let read = [
                ("css/a.css", "@import 'b.css';"),
                ("css/b.css", "p { src: url(../fonts/f.woff2) }"),
                ("fonts/f.woff2", font),
            ];
            let read =
                read.map(|(name, text)| Read { name: name.into(), bytes: Some(Cow::Owned(text.into())) });
            publish(&read)[0].address.clone()
        };
        assert_eq!(style("1"), style("1"));
        assert_ne!(style("1"), style("2"));
    }

    #[test]
    fn style_sheets_may_name_each_other() {
        let files = [
            ("css/a.css", "@import 'b.css';"),
            ("css/b.css", "@import 'a.css';"),
            ("css/c.css", "@import 'c.css';"),
        ];
        let published = published(&files);
        assert!(published.iter().all(|(address, _)| address.starts_with("assets/css/")), "{published:?}");
    }

    #[test]
    fn scripts_that_name_others_stay_beside_them() {
        let files = [("js/a.js", "import { b } from './b.js';"), ("js/b.js", "export const b = 'x./y';")];
        assert_eq!(published(&files), [("js/a.js".to_owned(), None), ("assets/js/b.#.js".to_owned(), None)]);
    }
}
