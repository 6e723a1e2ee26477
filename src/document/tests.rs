//! What a file is read as, and what is wrong with it and where.

use super::body::Heading;
use super::*;

fn locales() -> Locales {
    let mut locales = Locales::default();
    for tag in ["en", "pt-BR"] {
        locales.add(tag, tag, tag.parse().expect("it is a tag")).expect("it is there once");
    }
    locales
}

/// The document, and "line:column code" of every finding.
fn read(name: &str, text: &str) -> (Option<Document>, Vec<String>) {
    let mut report = Report::new();
    let file = TextFile { path: format!("content/{name}").into(), name: name.into(), text: text.into() };
    let document = parse(&file, &locales(), &mut report);
    let told = report.sorted().into_iter();
    let told = told.map(|found| format!("{}:{} {}", found.place.line, found.place.column, found.code.name()));
    (document, told.collect())
}

/// What is found in a body, which begins in the fourth line of its file.
#[track_caller]
fn check(body: &str, expected: &[&str]) {
    let (_, found) = read("pages/x/index.en.md", &format!("---\ntitle: é\n---\n{body}"));
    assert_eq!(found, expected, "{body}");
}

/// What a body refers to: headings, links, citations and files, each with its byte.
#[track_caller]
fn check_body(body: &str, expected: &[&str]) {
    let (document, found) = read("pages/x/index.en.md", &format!("---\ntitle: é\n---\n{body}"));
    assert_eq!(found, [""; 0], "{body}");
    let Body { headings, links, citations, files, is_empty, .. } = document.expect("its path is good").body;
    assert_eq!(is_empty, body.trim().is_empty());
    let headings = headings.into_iter().map(|Heading { level, id, text }| format!("{level} #{id} {text}"));
    let links = links.into_iter().map(|link| {
        let target = link.target.map(|(kind, slug)| format!("{}:{slug}", kind.name()));
        let heading = link.heading.map(|heading| format!("#{heading}"));
        format!("{}{} at {}", target.unwrap_or_default(), heading.unwrap_or_default(), link.offset)
    });
    let citations = citations
        .into_iter()
        .map(|citation| format!("@{} ({}) at {}", citation.source, citation.locator, citation.offset));
    let files = files
        .into_iter()
        .map(|file| format!("{}{} at {}", if file.is_shown() { "!" } else { "" }, file.file, file.offset));
    let found: Vec<String> = headings.chain(links).chain(citations).chain(files).collect();
    assert_eq!(found, expected, "{body}");
}

#[test]
fn headings_say_their_text_and_have_levels_from_two_on() {
    check_body("", &[]);
    check_body("# A {#b}\n\n## *C* `d`\n\n#### E\n", &["2 #b A", "2 #c-d C d", "4 #e E"]);
    check_body("A\nB\n===\n\nC\n", &["2 #a-b A B"]);
    check_body("# A\n\n# A\n\nB\n\n# [C](#a)\n", &["2 #a A", "2 #a-2 A", "2 #c C", "#a at 15"]);
    check_body("# [@a] B\n", &["2 #b B", "@a () at 2"]);
}

#[test]
fn links_and_files_are_told_apart() {
    check_body("[a](city:b) [c](city:d#e) [f](#g)\n", &["city:b at 0", "city:d#e at 12", "#g at 26"]);
    check_body("[a](b.pdf)\n\n![c *d*](e.jpg)\n", &["b.pdf at 0", "!e.jpg at 12"]);
    check_body("<https://example.org/> <a@b.example> [a](mailto:a@b.example)\n", &[]);
    check_body("x [@a, p. 1][@b] [see][@c] [d]\n", &["@a (p. 1) at 2", "@b () at 12", "@c () at 22"]);
}

#[test]
fn addresses_that_lead_nowhere_or_out() {
    check("[a]()\n", &["4:1 dead-link"]);
    check("é [a](../b)\n", &["4:3 unsafe-path"]);
    check("\n\n[a](javascript:b)\n", &["6:1 unsafe-url"]);
    check("[a](city:B)\n", &["4:1 bad-id"]);
    check("![a](../b.jpg)\n", &["4:1 unsafe-path"]);
    check("![a](https://b.example/c.jpg)\n", &["4:1 unsafe-url"]);
    check("![a](city:b)\n", &["4:1 unsafe-url"]);
    check("![](b.jpg)\n", &["4:1 missing-alt-text"]);
    check("![ ](b.jpg)\n", &["4:1 missing-alt-text"]);
}

#[test]
fn footnotes_are_defined_and_used() {
    check("a[^1]\n\n[^1]: b\n", &[]);
    check("é[^1]\n", &["4:2 unknown-footnote"]);
    check("a\\[^1] [^b c] [^] [^d[e]\n", &["4:8 failed-markup", "4:15 failed-markup", "4:19 failed-markup"]);
    check("`[^1]`\n\n```\n[^1]\n```\n\n    [^1]\n", &[]);
    check("```\na\n```\n\n[^1]\n", &["8:1 unknown-footnote"]);
    check("a[^1]\n\n[^1]: b\n\n[^2]: c\n", &["8:1 unused-footnote"]);
    check("a\n\n[^1]: b\n\n[^1]: c\n", &["6:1 unused-footnote"]);
}

#[test]
fn attributes_of_headings_are_names_only() {
    check("# A {#b}\n", &[]);
    check("# A {.b}\n", &["4:1 forbidden-html"]);
    check("# A {b=c}\n", &["4:1 forbidden-html"]);
}

#[test]
fn tags_are_closed_in_the_block_that_opens_them() {
    check("a <b>c</b>\n", &[]);
    check("a <b>c\n", &["4:3 unbalanced-html"]);
    check("<i>a\n\nb</i>\n", &["4:1 unbalanced-html", "6:2 unbalanced-html"]);
    check("- <b>a\n- b</b>\n", &["4:3 unbalanced-html", "5:4 unbalanced-html"]);
    check("a *<b>c* d</b>\n", &["4:4 unbalanced-html", "4:11 unbalanced-html"]);
    // A block of HTML opens what a later one closes, where both stand equally deep.
    check("<div>\n\na\n\n</div>\n", &[]);
    check("> <div>\n>\n> a\n>\n> </div>\n", &[]);
    check("> <div>\n\n</div>\n", &["4:3 unbalanced-html", "6:1 unbalanced-html"]);
    check("<div>\n<p>é</p> <script>\n</div>\n", &["5:10 forbidden-html"]);
}

#[test]
fn a_file_begins_with_front_matter() {
    let check = |text: &str, body: &str, expected: &[&str]| {
        let (document, found) = read("pages/x/index.en.md", text);
        let document = document.expect("its path is good");
        assert_eq!((document.markdown(), found), (body, expected.iter().map(ToString::to_string).collect()));
    };
    check("---\ntitle: a\n---\nb\n", "b\n", &[]);
    check("\u{feff}--- \r\ntitle: a\r\n---\t\r\nb\r\n", "b\r\n", &[]);
    check("---\ntitle: a\n---", "", &[]);
    check("---\ntitle: a\n---\n---\n", "---\n", &[]);
    check("---\ntitle: a\n--- b\n---\nc", "c", &["3:5 yaml-syntax"]);
    check("", "", &["0:0 empty-file"]);
    check("\u{feff} \n", "\u{feff} \n", &["0:0 empty-file"]);
    check("a\n---\n---\n", "a\n---\n---\n", &["1:1 no-front-matter"]);
    check("---\ntitle: a\n", "---\ntitle: a\n", &["1:1 unclosed-front-matter"]);
}

#[test]
fn a_path_names_a_work_and_a_language() {
    let check = |name: &str, expected: &[&str]| {
        let (document, found) = read(name, "---\ntitle: a\n---\nb\n");
        assert_eq!(found, expected, "{name}");
        document.map(|document| document.locale.index())
    };
    assert_eq!(check("pages/x/index.en.md", &[]), Some(0));
    assert_eq!(check("pages/x/index.pt-BR.md", &[]), Some(1));
    assert_eq!(check("pages/X/index.en.md", &["0:0 bad-id"]), None);
    assert_eq!(check("pages/x/index.md", &["0:0 misnamed-text"]), None);
    assert_eq!(check("pages/x/INDEX.EN.MD", &["0:0 misnamed-text"]), None);
    assert_eq!(check("pages/x/index.en.txt", &["0:0 misnamed-text"]), None);
    assert_eq!(check("pages/x/draft.md", &["0:0 stray-file"]), None);
    assert_eq!(check("pages/x/index.EN.md", &["0:0 unknown-locale"]), None);
    assert_eq!(check("pages/x/index.xx.md", &["0:0 unknown-locale"]), None);
    let meant = |name: &str| meant_by(name, &locales()).map(|id| id.to_string());
    assert_eq!(meant("pages/x/index.xx.md").as_deref(), Some("page:x"));
    assert_eq!(meant("cities/Old Town/index.en.md").as_deref(), Some("city:old-town"));
    assert_eq!(meant("cities/x/INDEX.EN.MD").as_deref(), Some("city:x"));
    assert_eq!(meant("cities/x/index.md").as_deref(), Some("city:x"));
    assert_eq!(meant("cities/x/draft.md"), None);
    assert_eq!(meant("cities/x/a.jpg"), None);
    assert_eq!(meant("towns/x/index.en.md"), None);
}

#[test]
fn a_fingerprint_has_a_language_and_eight_digits() {
    let check = |written: &str, expected: Option<(&str, &str)>| {
        let text = format!("---\ntitle: a\ntranslated_from: {written}\n---\nb\n");
        let (document, found) = read("pages/x/index.en.md", &text);
        let front = document.and_then(|document| document.front).expect("it can be read");
        let read = front.translated_from.map(|from| from.value);
        assert_eq!(read, expected.map(|(tag, digits)| (tag.to_owned(), digits.to_owned())), "{written}");
        assert_eq!(front.is_whole, expected.is_some(), "{written}");
        assert_eq!(found.is_empty(), expected.is_some(), "{written}: {found:?}");
    };
    check("en-3F9c2a71", Some(("en", "3f9c2a71")));
    check("pt-BR-00000000", Some(("pt-BR", "00000000")));
    check("en-3f9c2a7", None);
    check("en-3f9c2a711", None);
    check("en-3f9c2a7g", None);
    check("-3f9c2a71", None);
    check("3f9c2a71", None);
}
