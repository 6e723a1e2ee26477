//! Finished pages → the list that players open an archive with: title, address and text of each (`pages.jsonl`).

use html5gum::{DefaultEmitter, Token, Tokenizer};
use serde::Serialize;

use crate::edition::Edition;
use crate::plan::Output;
use crate::route::{SharedRoute, output_path};

/// Elements whose text nobody reads as such.
const UNREAD: [&[u8]; 4] = [b"script", b"style", b"svg", b"template"];
/// Elements within a line, which part no words.
const INLINE: [&[u8]; 20] = [
    b"a", b"abbr", b"b", b"bdi", b"bdo", b"cite", b"code", b"em", b"i", b"mark", b"q", b"s", b"small",
    b"span", b"strong", b"sub", b"sup", b"time", b"u", b"wbr",
];

/// The first line of the list.
#[derive(Serialize)]
pub(super) struct Head<'a> {
    format: &'static str,
    id: &'static str,
    title: &'a str,
    #[serde(rename = "hasText")]
    has_text: bool,
}

impl Head<'_> {
    pub(super) fn new(title: &str) -> Head<'_> {
        Head { format: "json-pages-1.0", id: "pages", title, has_text: true }
    }
}

/// A line of it.
#[derive(Serialize)]
pub(super) struct Page<'a> {
    pub(super) id: &'a str,
    pub(super) url: &'a str,
    pub(super) ts: &'a str,
    pub(super) title: String,
    pub(super) text: String,
}

/// The pages that have words of their own, as paths of the site: the choice of languages first, then by path.
pub(super) fn listed(edition: &Edition) -> Vec<String> {
    let has_words = |(path, output): (&str, &Output)| match output {
        Output::InLocale(route, locale) if path.ends_with(".html") => {
            (!edition.alternates(route, *locale).is_empty()).then(|| path.to_owned())
        }
        _ => None,
    };
    let root = output_path(&SharedRoute::Root.path());
    std::iter::once(root).chain(edition.plan.outputs().filter_map(has_words)).collect()
}

/// The title of a page, and what its `main` says.
pub(super) fn words(page: &[u8]) -> (String, String) {
    let (mut title, mut text) = (String::new(), String::new());
    let (mut in_title, mut in_main, mut unread) = (false, false, 0_usize);
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(page, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                match &tag.name[..] {
                    b"title" if unread == 0 => in_title = title.is_empty(),
                    b"main" => in_main = true,
                    name if UNREAD.contains(&name) => unread += 1,
                    _ => {}
                }
                part(&tag.name, &mut text);
            }
            Token::EndTag(tag) => {
                match &tag.name[..] {
                    b"title" => in_title = false,
                    b"main" => in_main = false,
                    name if UNREAD.contains(&name) => unread = unread.saturating_sub(1),
                    _ => {}
                }
                part(&tag.name, &mut text);
            }
            Token::String(string) if in_title => title.push_str(&String::from_utf8_lossy(&string)),
            Token::String(string) if in_main && unread == 0 => {
                text.push_str(&String::from_utf8_lossy(&string));
            }
            _ => {}
        }
    }
    (in_one_line(&title), in_one_line(&text))
}

/// Parts the words before a tag from those after it, where it stands between lines.
fn part(tag: &[u8], text: &mut String) {
    if !INLINE.contains(&tag) {
        text.push(' ');
    }
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_its_title_and_what_its_main_says() {
        let page = "<!doctype html><html><head><title>Lyon &amp; Dijon</title><style>a{}</style></head><body><nav>Menu</nav>\
                    <main><h1>A</h1><p>b <em>c</em>.\n d&nbsp;e</p><svg><title>Drawing</title></svg>\
                    <script>var f</script><p>g</p></main><footer>h</footer>";
        assert_eq!(words(page.as_bytes()), ("Lyon & Dijon".to_owned(), "A b c. d e g".to_owned()));
    }
}
