//! What readers see in each of the languages that the program brings: one site in all of them, and its words as plain
//! text in `tests/languages/<locale>.txt`, to be read by those who know the language.
//!
//! No-break spaces are shown: `·` is U+00A0, `¦` is U+202F, `⁀` is U+2060. `UPDATE_EXPECTED=1 cargo test --test languages` writes the
//! files anew.

mod common;

use std::fs;

use tablecloth::messages::built_in_tags;

/// The pages whose words are compared, in every language.
const PAGES: &[&str] = &[
    "cities/oldtown/",
    "sources/register/",
    "questions/age/",
    "questions/",
    "twinnings/newtown-oldtown/",
    "timeline/",
    "map/",
    "data/",
];

#[test]
fn readers_see_the_words_of_their_language() {
    let root = common::project().join("tests/languages");
    let site = common::site_of(&root);
    let rendered = common::render_all(&site);
    let is_update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut differences = String::new();
    for tag in built_in_tags() {
        let mut found = String::new();
        for page in PAGES {
            let path = format!("{tag}/{page}index.html");
            let html = rendered.get(&path).unwrap_or_else(|| panic!("the site has no {path}"));
            found += &format!("## {page}\n\n{}\n", words_of(&String::from_utf8_lossy(html)));
        }
        let file = root.join(format!("{tag}.txt"));
        if is_update {
            common::write(&file, &found);
            continue;
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        for (expected, found) in expected.lines().zip(found.lines()).filter(|(a, b)| a != b) {
            differences += &format!("{tag}\n  expected {expected}\n  found    {found}\n");
        }
        if expected.lines().count() != found.lines().count() {
            differences += &format!("{tag} has other lines\n");
        }
    }
    assert!(differences.is_empty(), "{differences}\nIf this is as it should be: UPDATE_EXPECTED=1");
}

/// The words of a page between its heads and feet, a line for each block.
fn words_of(html: &str) -> String {
    let begin = html.find("<main").expect("a page has a main part");
    let end = html.find("</main>").expect("it ends somewhere");
    let mut text = String::new();
    for piece in html[begin..end].split('<').skip(1) {
        let (tag, words) = piece.split_once('>').expect("a tag ends");
        let name = tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap_or_default();
        if !matches!(name, "a" | "span" | "time" | "strong" | "em" | "b" | "small" | "sup" | "i" | "cite") {
            text.push('\n');
        }
        text += words;
    }
    let visible =
        text.replace('\u{a0}', "·").replace("&nbsp;", "·").replace('\u{202f}', "¦").replace('\u{2060}', "⁀");
    visible.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| format!("{line}\n")).collect()
}
