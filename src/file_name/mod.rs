//! The name of a file in the folder of a work → what it is: a text, a file beside it, or neither.
//!
//! Nobody types `index.fr.md` without ever slipping, and what phones, scanners and office programs save lies beside
//! the texts of an archive sooner or later. So this room also knows the name that was meant, and what a file is that
//! cannot be published ([`foreign`]).

pub mod foreign;

use crate::locale::{Locale, Locales};
use crate::spelling::nearest;

/// The first part of the name of every text.
const INDEX: &str = "index";

/// Endings that programs give to Markdown, in small letters.
const MARKDOWN: &[&str] =
    &["md", "mdx", "markdown", "mdown", "mdwn", "mkd", "mkdn", "mdtext", "mdtxt", "rmd", "qmd"];
/// Endings of plain text, which may be Markdown when the rest of the name says so.
const PLAIN: &[&str] = &["txt", "text"];

/// Whether a name is one that systems and office programs give to files of their own.
pub fn is_hidden(name: &str) -> bool {
    const OF_SYSTEMS: [&str; 4] = ["thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx"];
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || OF_SYSTEMS.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// The locale's tag in the name of a text: `index.en.md`; `None` for every other name.
pub fn tag_of(name: &str) -> Option<&str> {
    name.strip_prefix("index.")?.strip_suffix(".md").filter(|tag| !tag.is_empty())
}

/// The name of the text in a locale.
pub fn of_text(tag: &str) -> String {
    format!("{INDEX}.{tag}.md")
}

/// Whether a file is Markdown, or a text of a work under a wrong name, rather than a file beside one.
pub fn is_text(name: &str) -> bool {
    let lower = without_trail(name).to_lowercase();
    match lower.rsplit_once('.') {
        Some((_, ending)) if MARKDOWN.contains(&ending) => true,
        // `index.fr`, without an ending.
        Some((INDEX, ending)) if is_tag_of_two_letters(ending) => !foreign::is_known(ending),
        // `index of names.txt` is a file beside a text.
        Some((stem, ending)) if PLAIN.contains(&ending) => {
            bare(stem).strip_prefix("index.").is_some_and(is_like_a_tag)
        }
        _ => false,
    }
}

/// A name without the blanks and dots behind it, which most programs do not show.
fn without_trail(name: &str) -> &str {
    name.trim_end_matches(|c: char| c.is_whitespace() || c == '.')
}

/// Whether something has the form of a tag whose language has two letters (ISO 639-1).
fn is_tag_of_two_letters(text: &str) -> bool {
    let language = text.split(['-', '_']).next().unwrap_or_default();
    is_like_a_tag(text) && language.len() == 2 && language.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Whether something has the form of the shorter tags of languages: `fr`, `pt-BR`, `zh-Hant`.
fn is_like_a_tag(text: &str) -> bool {
    let mut parts = text.split(['-', '_']);
    let is_word = |part: &str, most: usize| {
        (2..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    parts.next().is_some_and(|language| is_word(language, 3)) && parts.all(|part| is_word(part, 4))
}

/// A name without the endings of texts; Windows hides endings, so that `index.fr.md.txt` comes into being.
fn bare(name: &str) -> &str {
    let mut stem = name;
    while let Some((before, ending)) = stem.rsplit_once('.')
        && (MARKDOWN.contains(&ending) || PLAIN.contains(&ending))
    {
        stem = before;
    }
    stem
}

/// The names that a file with a wrong one may have been meant to have: one where its language is clear, that of each
/// language where it is not, and none where it is no text of the work `slug`.
pub fn meant(name: &str, slug: &str, locales: &Locales) -> Vec<String> {
    if !is_text(name) {
        return Vec::new();
    }
    let lower = without_trail(name).to_lowercase();
    let stem = bare(&lower);
    let parts = parts(stem);
    let rest = match &parts[..] {
        [_, rest @ ..] if begins_like_a_text(&parts) => rest,
        // `dijon.fr.md` in the folder `dijon`, or `fr.md`.
        _ => match without(stem, slug) {
            Some(rest) => {
                return locale_in(&self::parts(rest), locales).map(&text_in(locales)).into_iter().collect();
            }
            None => return whole(&parts, locales).map(&text_in(locales)).into_iter().collect(),
        },
    };
    match locale_in(rest, locales) {
        Some(locale) => vec![text_in(locales)(locale)],
        None => locales.tags().map(of_text).collect(),
    }
}

/// The tag in the name of a text in a language that the site does not have: `de` of `Index.de.MD`.
pub fn tag_without_locale(name: &str, locales: &Locales) -> Option<String> {
    let lower = without_trail(name).to_lowercase();
    let parts = parts(bare(&lower));
    let rest = parts.get(1..).filter(|_| is_text(name) && begins_like_a_text(&parts))?;
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let rest: Vec<&str> = rest.iter().copied().filter(|part| !is_number(part)).collect();
    let [tag] = rest[..] else { return None };
    (is_tag_of_two_letters(tag) && locale_in(&rest, locales).is_none()).then(|| tag.to_owned())
}

fn text_in(locales: &Locales) -> impl Fn(Locale) -> String {
    |locale| of_text(locales.tag(locale))
}

/// The words of a name.
fn parts(stem: &str) -> Vec<&str> {
    let is_between =
        |c: char| c.is_whitespace() || matches!(c, '.' | '_' | '-' | ',' | '(' | ')' | '[' | ']');
    stem.split(is_between).filter(|part| !part.is_empty()).collect()
}

fn begins_like_a_text(parts: &[&str]) -> bool {
    parts.first().is_some_and(|first| nearest(first, [INDEX]).is_some())
}

/// What follows a slug and something that is no part of it.
fn without<'s>(stem: &'s str, slug: &str) -> Option<&'s str> {
    stem.strip_prefix(slug).filter(|rest| rest.starts_with(['.', '_', '-', ' ']))
}

/// The locale that a name consists of.
fn whole(parts: &[&str], locales: &Locales) -> Option<Locale> {
    find(&parts.join("-"), locales)
}

/// The locale of the site that a part of a name means: `FR`, `fr_FR`, `Français`.
pub fn locale_meant(part: &str, locales: &Locales) -> Option<Locale> {
    locale_in(&parts(&part.to_lowercase()), locales)
}

/// The locale that the words of a name begin with, or end with: `fr`, `fr-FR` on a site that has `fr`, `français`,
/// `(1).fr`.
fn locale_in(parts: &[&str], locales: &Locales) -> Option<Locale> {
    let beginnings = (1..=parts.len()).rev().map(|count| &parts[..count]);
    let ends = (1..parts.len()).map(|from| &parts[from..]);
    beginnings.chain(ends).find_map(|some| find(&some.join("-"), locales))
}

fn find(text: &str, locales: &Locales) -> Option<Locale> {
    locales.iter().find(|locale| {
        let info = locales.info(*locale);
        info.tag.to_lowercase() == text || info.name.to_lowercase() == text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locales() -> Locales {
        let mut locales = Locales::default();
        for (tag, name) in [("en", "English"), ("fr", "Français"), ("pt-BR", "Português")] {
            locales.add(tag, name, tag.parse().expect("it is a tag")).expect("it is there once");
        }
        locales
    }

    #[test]
    fn the_right_name_is_offered() {
        let locales = locales();
        let check = |name: &str, expected: &[&str]| {
            assert_eq!(meant(name, "tablecloth", &locales), expected, "{name}");
        };
        for french in [
            "INDEX.FR.MD",
            "index.FR.md",
            "Index.fr.md",
            "index.fr.markdown",
            "index.fr.txt",
            "index.fr.md.txt",
            "index.fr.Md",
            "index_fr.md",
            "index-fr.md",
            "index fr.md",
            "index.fr .md",
            "index.fr-FR.md",
            "index.fr_FR.md",
            "index.fr (1).md",
            "index.fr copie.md",
            "Index.fr.TXT",
            "indx.fr.md",
            "index,fr.md",
            "index..fr.md",
            "index.français.md",
            "index (1).fr.md",
            "index_2.fr.md",
            "index copie.fr.md",
            "index.fr",
            "Index.FR",
            "index.fr.mdx",
            "index.fr.md ",
            "index.fr.md.",
            "index.fr. ",
            "fr.md",
            "FR.MD",
            "tablecloth.fr.md",
            "tablecloth_fr.markdown",
        ] {
            check(french, &["index.fr.md"]);
        }
        check("index.pt-br.md", &["index.pt-BR.md"]);
        check("index.pt_BR.MD", &["index.pt-BR.md"]);
        check("PT-BR.md", &["index.pt-BR.md"]);
        let all = ["index.en.md", "index.fr.md", "index.pt-BR.md"];
        check("index.md", &all);
        check("Index.MD", &all);
        check("index.xx.txt", &all);
        check("index-of-names.md", &all);
    }

    #[test]
    fn a_language_that_the_site_does_not_have_is_seen() {
        let locales = locales();
        let check = |name: &str, expected: Option<&str>| {
            assert_eq!(tag_without_locale(name, &locales).as_deref(), expected, "{name}");
        };
        for german in
            ["index.de.MD", "INDEX.DE.MD", "index_de.md", "index (1).de.md", "index.de", "index.de.txt"]
        {
            check(german, Some("de"));
        }
        for other in
            ["index.fr.MD", "index.md", "index-of-names.md", "index.2.md", "notes.de.md", "index.deu.md"]
        {
            check(other, None);
        }
    }

    #[test]
    fn no_name_is_offered_to_what_is_no_text_of_the_work() {
        let locales = locales();
        for other in [
            "draft.md",
            "notes.fr.md",
            "interview.en.md",
            "README.md",
            "names.txt",
            "index.txt",
            "index of names.txt",
            "index-1944.txt",
            "interview.fr.txt",
            "fr.txt",
            "index.fr.pdf",
            "index.jpg",
            "tablecloth.md",
            "tablecloths.fr.md",
            "index",
            ".md",
            "",
        ] {
            assert_eq!(meant(other, "tablecloth", &locales), [""; 0], "{other}");
        }
    }

    #[test]
    fn texts_are_told_from_files_beside_them() {
        for text in [
            "index.en.md",
            "INDEX.FR.MD",
            "notes.md",
            "notes.Markdown",
            "index.fr.txt",
            "index.fr",
            "a.mdx",
            "a.md ",
        ] {
            assert!(is_text(text), "{text}");
        }
        for other in [
            "names.txt",
            "interview.en.txt",
            "index.jpg",
            "md",
            "index.ps",
            "index.7z",
            "a.fr",
            "site.yaml",
            "",
        ] {
            assert!(!is_text(other), "{other}");
        }
        assert_eq!(tag_of("index.en.md"), Some("en"));
        for other in ["index..md", "index.md", "Index.en.md", "index.en.MD", "a.en.md"] {
            assert_eq!(tag_of(other), None, "{other}");
        }
    }
}
