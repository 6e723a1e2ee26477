//! What is meant by what somebody typed, whatever it is.

use camino::Utf8Path;

use super::*;
use crate::archive::Drafts;
use crate::cache::Cache;
use crate::id::Kind;
use crate::input::{self, Folders};

/// What is known of a site of the tests, for `check` to ask.
fn with(site: &str, here: &str, check: impl FnOnce(&Known<'_>)) {
    let root = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(site);
    let mut report = Report::new();
    let input = input::read(&Folders::below(&root), &Cache::nowhere(), &mut report).expect("it can be read");
    let site = crate::build(input.clone(), Drafts::Leave, &mut report).expect("it has no errors");
    check(&Known::new(&root, &root.join(here), &input, Some(&site), &report));
}

#[test]
fn what_was_typed_is_an_address_a_file_or_a_work() {
    let address = |path: &str| Asked::Address(path.to_owned());
    let file = |path: &str| Asked::File(path.to_owned());
    with("aliases", "content/stories", |known| {
        let check =
            |typed: &str, expected: Asked| assert_eq!(typed::read(typed, known), expected, "{typed:?}");
        check(" ", Asked::Empty);
        check("/en/", address("en/"));
        check("/en?x#y", address("en"));
        check("fr/stories/lettre/index.html", address("fr/stories/lettre/index.html"));
        check("/fr/stories/%6Cettre/#a", address("fr/stories/lettre/"));
        check("/100%", address("100%"));
        check("https://archive.twins/fr/stories/lettre/", address("fr/stories/lettre/"));
        check("HTTP://ARCHIVE.TWINS", address(""));
        check("http://127.0.0.1:4000/fr/?a", address("fr/"));
        check("http://localhost/", address(""));
        for other in
            ["https://archive.twins.evil.example/fr/", "ftp://archive.twins/fr/", "http://127.0.0.1.example/"]
        {
            assert!(matches!(typed::read(other, known), Asked::OtherSite(Some(_))), "{other}");
        }
        check("story:lettre#top", Asked::Work(Kind::Story, "lettre".to_owned()));
        check("Story:../x", Asked::Work(Kind::Story, "../x".to_owned()));
        check("storry:lettre", Asked::UnknownKind("storry".to_owned()));
        // From the folder, from the root, as a whole, and built in.
        for typed in
            ["lettre/index.fr.md", "../stories/./lettre/index.fr.md", "content\\stories\\lettre\\index.fr.md"]
        {
            check(typed, file("content/stories/lettre/index.fr.md"));
        }
        check(known.root.join("content/site.yaml").as_str(), file("content/site.yaml"));
        check("templates/story.html", file("templates/story.html"));
        check("../../static/css/site.css", file("static/css/site.css"));
        check("lettre", Asked::Folder("content/stories/lettre".to_owned()));
        check("content/stories/x/index.fr.md", Asked::NoFile("content/stories/x/index.fr.md".to_owned()));
        check("templates/storry.html", Asked::NoFile("templates/storry.html".to_owned()));
        check("../../../../cli.rs", Asked::Outside);
        check(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"), Asked::Outside);
    });
}

#[test]
fn a_site_may_stand_below_a_path() {
    with("sub-path", "", |known| {
        let base = known.settings().expect("they can be read").base.clone();
        assert_ne!(base.path(), "/");
        let check = |typed: &str, expected: &str| {
            assert_eq!(typed::read(typed, known), Asked::Address(expected.to_owned()), "{typed:?}");
        };
        check(&base.whole("fr/"), "fr/");
        check(&format!("http://127.0.0.1:4000{}fr/", base.path()), "fr/");
        check(&format!("{}fr/", base.path()), "fr/");
        check("/fr/", "fr/");
        check(base.path(), "");
        let elsewhere = format!("{}/fr/", base.origin());
        assert!(matches!(typed::read(&elsewhere, known), Asked::OtherSite(Some(_))), "{elsewhere}");
    });
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn nothing_that_can_be_typed_panics() {
    let long = "a/é".repeat(30_000);
    let odd = [
        "",
        "/",
        "//",
        "///",
        ".",
        "..",
        "../..",
        "/..",
        "a/../../..",
        "%",
        "%00",
        "%ff",
        "\0",
        "a\0b",
        "\u{202e}",
        "é",
        "😀",
        ":",
        "::",
        "a:",
        ":a",
        "story:",
        "story:#",
        "://",
        "http://",
        "http://[::1",
        "https://example.org:x/",
        "#",
        "?",
        "\\",
        "\\\\x\\y",
        "~",
        "*",
        "-",
        "--",
        "{{",
        "content",
        "content/",
        "content//",
        "content/stories/x/",
        "content/\0",
        "en//",
        "/en/stories/\u{301}/",
        "index.html",
        "media/",
        "media/stories/x/y.jpg",
        "pagefind/x",
        "id/stories/x",
        "i18n/x",
        "i18n/",
        "templates/",
        "patterns/x.txt",
        ".git",
        "content/.x",
        "\n",
        "e\u{301}",
        long.as_str(),
    ];
    with("one-of-each", "", |known| {
        for asked in odd {
            for asked in [
                asked.to_owned(),
                format!("/{asked}"),
                format!("story:{asked}"),
                format!("en/cities/{asked}"),
            ] {
                let told = explain(&asked, known).expect("the disk can be read");
                let lines = told.lines(Language::English);
                assert!(
                    !lines.contains('\0') && lines.ends_with('\n') && lines.len() < 20_000,
                    "{asked:?}: {lines}"
                );
                let json: serde_json::Value =
                    serde_json::from_str(&told.to_json(Language::English)).expect("it is JSON");
                assert_eq!(json["asked"], asked.as_str());
            }
        }
    });
}
