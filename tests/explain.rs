//! What is said of pages, files and ids, or why the site does not have them.

mod common;

use camino::Utf8Path;
use serde_json::{Value, json};
use tablecloth::archive::Drafts;
use tablecloth::cache::Cache;
use tablecloth::diagnostic::Report;
use tablecloth::eject;
use tablecloth::explain::{self, Explanation, Known, Outcome};
use tablecloth::input::{self, Folders};
use tablecloth::phrases::Language;

/// Asks an archive several questions; `check` gets each with what is said.
fn ask(root: &Utf8Path, drafts: Drafts, questions: &[&str], mut check: impl FnMut(&str, Explanation)) {
    let mut report = Report::new();
    let input = input::read(&Folders::below(root), &Cache::nowhere(), &mut report).expect("it can be read");
    let site = tablecloth::build(input.clone(), drafts, &mut report);
    let known = Known::new(root, root, &input, site.as_ref(), &report);
    for asked in questions {
        check(asked, explain::explain(asked, &known).expect("the disk can be read"));
    }
}

/// What is said, as other programs read it.
fn said(root: &Utf8Path, asked: &str) -> Value {
    let mut said = Value::Null;
    ask(root, Drafts::Leave, &[asked], |_, told| said = json_of(&told));
    said
}

fn json_of(told: &Explanation) -> Value {
    let line = told.to_json(Language::English);
    assert_eq!(line.matches('\n').count(), 1, "{line}");
    serde_json::from_str(&line).expect("it is JSON")
}

/// What is said to people.
fn lines(root: &Utf8Path, asked: &str) -> String {
    let mut lines = String::new();
    ask(root, Drafts::Leave, &[asked], |_, told| lines = told.lines(Language::English));
    lines
}

#[track_caller]
fn check(said: &Value, expected: &[(&str, Value)]) {
    for (key, value) in expected {
        assert_eq!(&said[*key], value, "{key} of {said:#}");
    }
}

/// Every file of every site, however it is made, and what it is made from.
#[test]
fn every_path_of_every_site_is_explained() {
    for root in common::sites() {
        let site = common::site_of(&root);
        let paths: Vec<&str> = site.plan().paths().collect();
        ask(&root, Drafts::Leave, &paths, |path, told| {
            assert_eq!((told.outcome(), told.is_in_site()), (Outcome::Explained, true), "{root} {path}");
            let json = json_of(&told);
            assert!(json["what"].is_string() && json["address"].is_string(), "{root} {path}: {json:#}");
            assert!(told.lines(Language::English).lines().count() > 1, "{root} {path}");
        });
        let content = common::files_below(&root.join("content"));
        let files: Vec<String> = content.keys().map(|name| format!("content/{name}")).collect();
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        ask(&root, Drafts::Include, &files, |path, told| {
            assert_eq!((told.outcome(), told.is_in_site()), (Outcome::Explained, true), "{root} {path}");
            assert_eq!(json_of(&told)["file"], path);
        });
    }
}

#[test]
fn a_page_shows_a_text_for_a_reason() {
    let shown = |site: &str, asked: &str, locale: &str, file: &str, why: &str| {
        let said = said(&common::site(site), asked);
        check(
            &said,
            &[
                ("what", json!("work-page")),
                ("outcome", json!("explained")),
                ("in_site", json!(true)),
                ("shown", json!({"locale": locale, "file": format!("content/{file}"), "why": why})),
            ],
        );
        said
    };
    let original =
        shown("missing-translation", "/fr/stories/visit/", "fr", "stories/visit/index.fr.md", "original");
    check(&original, &[("locale", json!("fr")), ("title", json!("Une visite : Milan"))]);
    assert_eq!(
        original["alternates"][0],
        json!({"locale": "fr", "address": "https://example.org/fr/stories/visit/"})
    );
    assert_eq!(original["listed"]["sitemap"], "yes");
    assert_eq!(original["listed"]["feeds"][0], "fr/feed.xml");
    let feeds = original["listed"]["feeds"].as_array().expect("a list").len();
    assert_eq!((feeds, &original["listed"]["feed"]), (3, &json!("yes")));

    let translation =
        shown("missing-translation", "/fr/stories/letter/", "fr", "stories/letter/index.fr.md", "current");
    assert_eq!(translation["alternates"].as_array().expect("a list").len(), 3);

    let fallback =
        shown("missing-translation", "/en/stories/visit/", "fr", "stories/visit/index.fr.md", "fallback");
    check(&fallback, &[("locale", json!("en")), ("alternates", json!([]))]);
    assert_eq!(
        fallback["listed"],
        json!({"sitemap": "fallback", "search": "fallback", "feed": "fallback", "feeds": []})
    );

    let stale =
        shown("stale-translation", "/fr/stories/telegram/", "fr", "stories/telegram/index.fr.md", "stale");
    assert_eq!(stale["findings"][0]["code"], "stale-translation");
    let fresh =
        shown("stale-translation", "/ru/stories/telegram/", "ru", "stories/telegram/index.ru.md", "current");
    assert_eq!(fresh["findings"], json!([]), "a finding in another text is none of this page");
}

#[test]
fn a_work_knows_what_leads_to_it() {
    let said = said(&common::site("missing-translation"), "story:visit");
    check(
        &said,
        &[
            ("what", json!("work")),
            ("pages", json!(["en/stories/visit/", "fr/stories/visit/"])),
            (
                "linked_from",
                json!([{
                    "work": "story:letter",
                    "facts": false,
                    "places": [
                        "content/stories/letter/index.en.md:8:5",
                        "content/stories/letter/index.en.md:8:42",
                        "content/stories/letter/index.fr.md:6:6",
                    ],
                }]),
            ),
        ],
    );
    // By its facts, and by a citation.
    let source = self::said(&common::site("missing-translation"), "source:compilation");
    let from = source["linked_from"].as_array().expect("a list");
    assert_eq!(from[0]["work"], "story:visit");
    assert_eq!((&from[0]["facts"], from[0]["places"].as_array().map(Vec::len)), (&json!(true), Some(1)));
}

#[test]
fn old_addresses_lead_to_a_work() {
    let root = common::site("aliases");
    let alias = said(&root, "/fr/nappe");
    check(
        &alias,
        &[
            ("what", json!("redirect")),
            ("reason", json!("alias")),
            ("work", json!("story:tablecloth")),
            ("leads_to", json!("https://archive.twins/fr/stories/tablecloth/")),
            ("files", json!([{"file": "content/stories/tablecloth/index.en.md", "use": "source"}])),
        ],
    );
    let page = said(&root, "/fr/stories/tablecloth/");
    assert!(page["aliases"].as_array().expect("a list").contains(&json!("fr/nappe/")), "{page:#}");
    let english = said(&root, "/en/stories/tablecloth/");
    let aliases = english["aliases"].as_array().expect("a list");
    assert!(
        aliases.contains(&json!("en/stories/cloth/")) && !aliases.contains(&json!("fr/nappe/")),
        "{aliases:?}"
    );
}

#[test]
fn a_draft_is_explained_with_and_without_drafts() {
    let root = common::site("drafts");
    let questions = [
        "/en/stories/unfinished/",
        "story:unfinished",
        "content/stories/unfinished/index.en.md",
        "content/stories/unfinished/sketch.jpg",
        "content/stories/unfinished",
    ];
    ask(&root, Drafts::Leave, &questions, |asked, told| {
        assert_eq!((told.outcome(), told.is_in_site()), (Outcome::Explained, false), "{asked}");
        let said = json_of(&told);
        check(&said, &[("reason", json!("draft")), ("work", json!("story:unfinished"))]);
        assert!(said["hint"].as_str().expect("there is a hint").contains("--drafts"), "{said:#}");
    });
    ask(&root, Drafts::Include, &questions, |asked, told| {
        assert_eq!(
            (told.outcome(), told.is_in_site(), told.reason()),
            (Outcome::Explained, true, None),
            "{asked}"
        );
    });
}

#[test]
fn media_know_the_pages_that_show_them() {
    let root = common::site("figures");
    let film = said(&root, "content/stories/interview/film.webm");
    let pages = json!(["en/stories/interview/", "fr/stories/interview/"]);
    check(
        &film,
        &[
            ("what", json!("medium")),
            ("work", json!("story:interview")),
            ("address", json!("https://example.org/heard/media/stories/interview/film.webm")),
            ("pages", pages.clone()),
        ],
    );
    check(
        &said(&root, "/media/stories/interview/film.webm"),
        &[("file", film["file"].clone()), ("pages", pages.clone())],
    );
    check(&said(&root, "content/stories/interview/film.ru.vtt"), &[("pages", pages.clone())]);
    check(
        &said(&root, "content/stories/interview/interview.transcript.fr.md"),
        &[("what", json!("transcript")), ("locale", json!("fr")), ("pages", pages)],
    );
    let page = said(&root, "/en/stories/interview/");
    for (file, used_as) in
        [("film.webm", "medium"), ("film.ru.vtt", "captions"), ("interview.transcript.en.md", "transcript")]
    {
        let file = json!({"file": format!("content/stories/interview/{file}"), "use": used_as});
        assert!(page["files"].as_array().expect("a list").contains(&file), "{page:#}");
    }
    // It is published, and nobody sees it.
    let folder = common::Temporary::new();
    common::copy(&root, folder.path());
    common::write(&folder.path().join("content/stories/interview/other.pdf"), "%PDF-1.4\n%%EOF\n");
    check(
        &said(folder.path(), "content/stories/interview/other.pdf"),
        &[("in_site", json!(true)), ("reason", json!("no-page")), ("pages", json!([]))],
    );
}

#[cfg(feature = "images")]
#[test]
fn pictures_are_published_in_sizes() {
    let root = common::site("pictures");
    let picture = said(&root, "content/objects/cloth/front.jpg");
    let sizes = picture["pictures"][0]["sizes"].as_array().expect("a list").clone();
    assert!(!sizes.is_empty() && picture["pictures"][0]["width"].is_u64(), "{picture:#}");
    let path = sizes[0]["path"].as_str().expect("a path");
    check(
        &said(&root, path),
        &[
            ("what", json!("picture")),
            ("file", json!("content/objects/cloth/front.jpg")),
            ("path", json!(path)),
            ("pages", picture["pages"].clone()),
        ],
    );
    check(&said(&root, "/media/objects/cloth/front.jpg"), &[("reason", json!("in-sizes"))]);
    let page = said(&root, "/en/objects/cloth/");
    assert_eq!(page["pictures"][0], picture["pictures"][0]);
    check(
        &said(&root, "/en/objects/cloth/card.png"),
        &[("what", json!("card")), ("work", json!("object:cloth"))],
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn templates_have_a_layer_and_users() {
    let folder = common::Temporary::new();
    let root = folder.path();
    common::copy(&common::site("one-of-each"), root);
    let layer = |asked: &str| said(root, asked)["layer"].clone();
    assert_eq!(layer("templates/city.html"), "built-in");
    eject::eject(root, "templates/city.html").expect("it is built in");
    assert_eq!(layer("templates/city.html"), "same");
    let file = root.join("templates/city.html");
    let text = std::fs::read_to_string(&file).expect("it was copied");
    common::write(&file, format!("{text}\n"));
    assert_eq!(layer("templates/city.html"), "current");
    let fingerprint = tablecloth::layers::find("templates/city.html").expect("it is built in").fingerprint();
    common::write(&file, text.replace(&fingerprint, "00000000") + "\n");
    check(
        &said(root, "templates/city.html"),
        &[
            ("layer", json!("outdated")),
            ("what", json!("template")),
            (
                "pages",
                json!(
                    ["en", "fr", "ru"]
                        .iter()
                        .flat_map(|tag| ["coventry", "volgograd"]
                            .map(|city| format!("{tag}/cities/{city}/index.html")))
                        .collect::<Vec<_>>()
                ),
            ),
        ],
    );
    common::write(
        &file,
        "{% extends 'work.html' %}{% block kicker %}{% include \"parts/mine.html\" %}{% endblock kicker %}",
    );
    common::write(&root.join("templates/parts/mine.html"), "{# {% include 'nothing.html' %} #}");
    assert_eq!(layer("templates/city.html"), "unknown");
    check(
        &said(root, "templates/parts/mine.html"),
        &[("layer", json!("own")), ("used_by", json!(["templates/city.html"]))],
    );
    let page = said(root, "/en/cities/coventry/");
    let chain = page["templates"].as_array().expect("a list");
    let first = |file: &str, how: &str, layer: &str| json!({"file": file, "how": how, "layer": layer});
    assert_eq!(chain[0], first("templates/city.html", "page", "unknown"));
    assert_eq!(chain[1], first("templates/work.html", "extends", "built-in"));
    assert_eq!(chain[2], first("templates/base.html", "extends", "built-in"));
    assert!(chain.contains(&first("templates/parts/mine.html", "includes", "own")), "{chain:?}");
    assert!(chain.contains(&first("templates/parts/cards.html", "component", "built-in")), "{chain:?}");

    check(&said(root, "templates/topic.html"), &[("reason", json!("unused")), ("in_site", json!(false))]);
    let part = said(root, "templates/parts/card.html");
    check(&part, &[("reason", Value::Null), ("in_site", json!(true))]);
    let style = said(root, "static/css/site.css");
    check(&style, &[("layer", json!("built-in"))]);
    let address = style["path"].as_str().expect("it is in the site");
    assert_eq!(common::without_fingerprints(address), "assets/css/site.….css");
    assert!(
        style["used_by"].as_array().expect("a list").contains(&json!("templates/base.html")),
        "{style:#}"
    );
    check(&said(root, &format!("/{address}")), &[("file", json!("static/css/site.css"))]);
    check(&said(root, "i18n/fr/dates.ftl"), &[("in_site", json!(true)), ("locale", json!("fr"))]);
    check(
        &said(root, "i18n/de/dates.ftl"),
        &[
            (
                "outcome",
                json!(if tablecloth::layers::find("i18n/de/dates.ftl").is_some() {
                    "explained"
                } else {
                    "nothing"
                }),
            ),
            ("in_site", json!(false)),
        ],
    );
    check(&said(root, "patterns/border.txt"), &[("path", json!("patterns/border.svg"))]);
}

#[test]
fn what_there_is_not_is_told_with_what_was_meant() {
    let root = common::site("aliases");
    let check = |asked: &str, reason: &str, hint: &str| {
        let said = said(&root, asked);
        check(&said, &[("outcome", json!("nothing")), ("reason", json!(reason)), ("in_site", json!(false))]);
        assert!(said["hint"].as_str().unwrap_or_default().contains(hint), "{asked}: {said:#}");
    };
    check("city:coventri", "unknown-id", "`city:coventry`");
    check("story:coventry", "unknown-id", "`city:coventry` has this id");
    check("/en/cities/coventri/", "unknown-id", "`city:coventry`");
    check("citty:coventry", "unknown-kind", "`city`");
    check("/de/cities/coventry/", "unknown-locale", "en, fr");
    check("/cities/coventry/", "no-such-address", "`/en/cities/coventry/`");
    check("/en/citties/", "no-such-address", "`/en/cities/`");
    check("content/cities/coventri/index.en.md", "no-such-file", "`content/cities/coventry/index.en.md`");
    check("templates/storry.html", "no-such-file", "`templates/story.html`");
    check("https://elsewhere.example/", "other-site", "https://archive.twins/");
    check("content/cities", "folder", "");
    check("", "empty", "city:");
    check(common::project().join("Cargo.toml").as_str(), "outside", root.as_str());
    assert_eq!(
        lines(&root, "city:coventri"),
        "no city is called `coventri`\nhint: did you mean `city:coventry`?\n"
    );
}

#[test]
fn files_that_are_not_read_say_so() {
    let folder = common::Temporary::new();
    let root = folder.path();
    common::copy(&common::site("aliases"), root);
    common::write(&root.join("content/stories/lettre/notes.docx"), "x");
    common::write(&root.join("content/stories/lettre/.draft.md"), "x");
    common::write(&root.join("notes.txt"), "x");
    let refused = said(root, "content/stories/lettre/notes.docx");
    check(&refused, &[("reason", json!("refused")), ("in_site", json!(false))]);
    assert_eq!(refused["findings"].as_array().map(Vec::len), Some(1), "{refused:#}");
    check(&said(root, "content/stories/lettre/.draft.md"), &[("reason", json!("hidden"))]);
    check(&said(root, "notes.txt"), &[("reason", json!("no-part"))]);
}

/// With errors there is no site; then the findings are what there is to say.
#[test]
fn errors_hold_a_site_back_and_are_told_where_they_are_asked_for() {
    let folder = common::Temporary::new();
    let root = folder.path();
    common::copy(&common::site("aliases"), root);
    let text = "---\ntitle: Une lettre\npublished: 2026-11-22\n---\n[](city:coventri)\n";
    common::write(&root.join("content/stories/lettre/index.fr.md"), text);
    for (asked, findings) in [
        ("content/stories/lettre/index.fr.md", 1),
        ("/fr/stories/lettre/", 1),
        ("story:lettre", 1),
        ("content/stories/lettre", 1),
        ("/en/cities/coventry/", 0),
        ("city:coventry", 0),
        ("/en/", 0),
        ("templates/story.html", 0),
        ("content/site.yaml", 0),
    ] {
        let said = said(root, asked);
        check(&said, &[("outcome", json!("held")), ("in_site", json!(false)), ("reason", json!("errors"))]);
        assert_eq!(said["findings"].as_array().map(Vec::len), Some(findings), "{asked}: {said:#}");
    }
    check(&said(root, "city:coventri"), &[("outcome", json!("nothing"))]);
    // Nobody knows the languages any more.
    common::write(&root.join("content/site.yaml"), "locales: [");
    for asked in
        ["/fr/stories/lettre/", "/", "content/site.yaml", "i18n/fr/dates.ftl", "https://archive.twins/fr/"]
    {
        let mut outcome = None;
        ask(root, Drafts::Leave, &[asked], |_, told| outcome = Some(told.outcome()));
        assert_ne!(outcome, Some(Outcome::Explained), "{asked}");
    }
}

#[test]
fn a_template_that_fails_holds_its_pages_back() {
    let folder = common::Temporary::new();
    common::copy(&common::site("one-of-each"), folder.path());
    common::write(&folder.path().join("templates/city.html"), "{{ nobody_knows_this }}");
    let page = said(folder.path(), "/en/cities/coventry/");
    check(&page, &[("outcome", json!("held"))]);
    assert_eq!(page["findings"][0]["code"], "template-rendering");
    check(&said(folder.path(), "/en/stories/tablecloth/"), &[("outcome", json!("explained"))]);
}

#[test]
fn lines_are_aligned_and_short() {
    let lines = lines(&common::site("missing-translation"), "/en/stories/visit/");
    let mut lines = lines.lines();
    assert_eq!(lines.next(), Some("the page of story:visit"));
    let lines: Vec<&str> = lines.collect();
    assert!(lines.contains(&"  title        Une visite : Milan"), "{lines:?}");
    assert!(
        lines.contains(
            &"  shows        content/stories/visit/index.fr.md, the original, since there is no text in `en`"
        ),
        "{lines:?}"
    );
    assert!(lines.iter().all(|line| line.starts_with("  ") && line.chars().count() < 120), "{lines:?}");
}

/// Programs rely on the keys, whatever is asked.
#[test]
fn the_object_has_the_same_keys_whatever_is_asked() {
    let keys = |asked: &str| {
        let Value::Object(object) = said(&common::site("aliases"), asked) else { panic!("no object") };
        let mut keys: Vec<String> = object.keys().cloned().collect();
        keys.sort();
        keys
    };
    let expected = keys("/en/");
    assert!(
        ["asked", "findings", "hint", "in_site", "message", "outcome", "reason"]
            .iter()
            .all(|key| expected.iter().any(|own| own == key))
    );
    for asked in ["city:coventry", "city:x", "content/site.yaml", "/en/stories/cloth/", ""] {
        assert_eq!(keys(asked), expected, "{asked}");
    }
}
