//! What an archive lays over what the program brings: it stays, whatever the program brings next, and is told of.

mod common;

use std::collections::BTreeSet;

use camino::Utf8Path;
use tablecloth::archive::Drafts;
use tablecloth::cache::Cache;
use tablecloth::diagnostic::{Code, Report};
use tablecloth::eject;
use tablecloth::input::{self, Folders};
use tablecloth::layers;

/// The findings of an archive, and its pages.
fn built(root: &Utf8Path) -> (Report, std::collections::BTreeMap<String, Vec<u8>>) {
    let mut report = Report::new();
    let input = input::read(&Folders::below(root), &Cache::nowhere(), &mut report).expect("it can be read");
    let site = tablecloth::build(input, Drafts::Leave, &mut report).expect("the site has no errors");
    let pages = common::render_all(&site);
    (report, pages)
}

fn text(pages: &std::collections::BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8(pages[path].clone()).expect("it is text")
}

#[test]
fn an_archive_is_its_content() {
    let folder = common::Temporary::new();
    common::copy(&common::site("one-of-each"), folder.path());
    let present: Vec<_> = folder.path().read_dir_utf8().expect("it is there").flatten().collect();
    assert_eq!(present.len(), 1, "{present:?}");
    let (report, pages) = built(folder.path());
    assert!(report.is_ok() && pages.contains_key("patterns/border.svg"));
    assert!(pages.keys().any(|path| common::without_fingerprints(path) == "assets/css/site.….css"));
    assert!(!text(&pages, "en/index.html").contains("css/own."));
}

#[test]
fn what_is_laid_over_stays_when_the_program_changes() {
    let folder = common::Temporary::new();
    let root = folder.path();
    common::copy(&common::site("one-of-each"), root);
    let (_, before) = built(root);

    // A message, a template, a style and a pattern.
    common::write(&root.join("i18n/en/own.ftl"), "timeline-title = Through the years\n");
    common::write(&root.join("static/css/own.css"), ":root { --madder: #060; }\n");
    eject::eject(root, "templates/city.html").expect("it is built in");
    eject::eject(root, "patterns/border.txt").expect("it is built in");
    let change = |path: &str, from: &str, to: &str| {
        let text = std::fs::read_to_string(root.join(path)).expect("it was copied");
        assert!(text.contains(from), "{path}: {from}");
        common::write(&root.join(path), text.replace(from, to));
    };
    let (report, ejected) = built(root);
    assert_eq!(report.totals(), (0, 0), "a copy is as good as what it came from");
    let own_words = |text: &str| text.replace("Through the years", "Timeline");
    let city = |pages| {
        let lines = text(pages, "en/cities/coventry/index.html");
        let lines = lines.lines().filter(|line| !line.contains("own."));
        own_words(&lines.map(|line| format!("{line}\n")).collect::<String>())
    };
    assert_eq!(city(&ejected), city(&before), "the note of a copy is not seen");
    change("templates/city.html", "{% block kicker %}", "{% block kicker %}Ours. ");
    change("patterns/border.txt", "r", "m");

    for is_outdated in [false, true] {
        if is_outdated {
            // As if the program had brought another template when the copy was made.
            let fingerprint = layers::find("templates/city.html").expect("it is built in").fingerprint();
            change("templates/city.html", &fingerprint, "00000000");
        }
        let (report, pages) = built(root);
        let told: Vec<(Code, String)> =
            report.sorted().iter().map(|finding| (finding.code, finding.place.to_string())).collect();
        let outdated = (Code::OverrideOutdated, "templates/city.html:1:39".to_owned());
        assert_eq!(told, if is_outdated { vec![outdated] } else { Vec::new() });
        let page = text(&pages, "en/cities/coventry/index.html");
        assert!(page.contains("Ours. ") && page.contains("Through the years"), "{page}");
        let (site, own) = (page.find("css/site."), page.rfind("css/own."));
        assert!(site < own && page.rfind("rel=\"stylesheet\"") < own, "the archive's own style comes last");
        for path in ["404.html", "index.html"] {
            assert!(text(&pages, path).contains("css/own."), "{path}");
        }
        assert!(text(&pages, "fr/index.html").contains("Chronologie"), "other languages keep their words");
        assert!(!text(&pages, "patterns/border.svg").contains("#b5404a"), "no stitch is red");
        assert_eq!(pages["patterns/row.svg"], before["patterns/row.svg"]);
    }
}

/// What an archive adds may be named by others, and pages and scripts that it adds may name what is built in.
#[test]
fn what_is_added_has_a_plain_address() {
    let folder = common::Temporary::new();
    let root = folder.path();
    common::copy(&common::site("one-of-each"), root);
    common::write(&root.join("static/css/print.css"), "@import \"site.css\";\n");
    let (_, pages) = built(root);
    assert_eq!(text(&pages, "css/print.css"), "@import \"site.css\";\n");
    assert!(!pages.contains_key("css/site.css") && !pages.contains_key("js/site.js"));
    let shown = |path: &&String| common::without_fingerprints(path) == "assets/css/print.….css";
    let published = pages.keys().find(shown).expect("pages load it");
    assert!(text(&pages, published).starts_with("@import \"../../assets/css/site."), "{published}");
    common::write(&root.join("static/tour/index.html"), "<link rel=\"stylesheet\" href=\"/css/site.css\">\n");
    let (_, pages) = built(root);
    assert!(pages.contains_key("css/site.css") && pages.contains_key("js/site.js"));
}

#[test]
fn an_emblem_that_is_typed_takes_the_place_of_the_computed_one() {
    let folder = common::Temporary::new();
    let root = folder.path();
    common::copy(&common::site("one-of-each"), root);
    let (_, before) = built(root);
    let row = format!("{}\n", "o".repeat(15));
    common::write(&root.join("patterns/emblem-coventry.txt"), format!("A square.\n\n{}", row.repeat(15)));
    let (report, after) = built(root);
    assert_eq!(report.totals(), (0, 0));
    let changed: Vec<&str> = after
        .iter()
        .filter(|(path, bytes)| before.get(*path) != Some(*bytes) && !path.ends_with(".png"))
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(changed, ["emblems/coventry.svg"]);
    // Cards show the emblem, so they are others, too.
    let cards =
        |pages: &std::collections::BTreeMap<String, Vec<u8>>| pages["en/cities/coventry/card.png"].clone();
    assert!(cfg!(not(feature = "images")) || cards(&before) != cards(&after));
}

/// `en-GB` has the wording of `en`, and what the archive says otherwise.
#[test]
fn a_variety_of_a_language_has_the_wording_of_the_language() {
    let folder = common::Temporary::new();
    let root = folder.path();
    common::copy(&common::site("one-of-each"), root);
    let settings = root.join("content/site.yaml");
    let text_of = std::fs::read_to_string(&settings).expect("it is there");
    common::write(&settings, text_of.replace("fr:", "fr-CA:").replace("tag: fr", "tag: fr-CA"));
    for (name, bytes) in common::files_below(&root.join("content")) {
        if let Some(stem) = name.strip_suffix("index.fr.md") {
            common::write(&root.join("content").join(format!("{stem}index.fr-CA.md")), bytes);
            std::fs::remove_file(root.join("content").join(&name)).expect("it is there");
        }
    }
    common::write(&root.join("i18n/fr-CA/own.ftl"), "map-title = La carte\n");
    let (report, pages) = built(root);
    assert_eq!(report.totals().0, 0);
    let page = text(&pages, "fr-CA/index.html");
    assert!(page.contains("La carte") && page.contains("Chronologie"), "{page}");
}

/// A site need not say what it is: nothing stands where the words would.
#[test]
fn a_site_needs_no_tagline() {
    let folder = common::Temporary::new();
    let root = folder.path();
    common::copy(&common::site("one-of-each"), root);
    let settings = root.join("content/site.yaml");
    let said = std::fs::read_to_string(&settings).expect("it is there");
    let without = said.lines().filter(|line| !line.starts_with("tagline:"));
    common::write(&settings, without.map(|line| format!("{line}\n")).collect::<String>());
    let (report, pages) = built(root);
    assert_eq!(report.totals(), (0, 0));
    for path in ["index.html", "404.html", "en/index.html", "en/feed.xml"] {
        let page = text(&pages, path);
        let empty = [
            "content=\"\"",
            "\"description\"",
            "<p class=\"lead\">",
            "<p></p>",
            "<subtitle",
            "Twin cities. ",
        ];
        let found: Vec<&&str> = empty.iter().filter(|empty| page.contains(**empty)).collect();
        assert!(found.is_empty(), "{path} has {found:?}");
    }
}

/// Where everything lies that the program brings to every archive.
const OF_THE_PROGRAM: &[&str] = &["src", "templates", "i18n", "static", "patterns", "starter"];

/// What only this archive is about, as it begins in the scripts of the interface, whatever ending a language gives it.
const NAMES: &[&str] = &[
    "volgograd",
    "wolgograd",
    "wołgograd",
    "stalingrad",
    "tsaritsyn",
    "coventry",
    "warwick",
    "волгоград",
    "сталинград",
    "сталінград",
    "царицын",
    "ковентри",
    "伏尔加格勒",
    "斯大林格勒",
    "考文垂",
    "فولغوغراد",
    "ستالينغراد",
    "كوفنتري",
];

/// The program knows no archive: whoever begins another one meets nothing of this one, neither in what `new` and
/// `schema` write nor in a hint. Examples are of Dijon, Mainz and Chemnitz.
///
/// Ids of works count when they have a hyphen; the others are words that anybody may use.
#[test]
fn the_program_names_no_archive() {
    let mut found = Vec::new();
    let ids = ids_with_a_hyphen();
    assert!(ids.contains("coventry-tablecloth") && ids.contains("first-message"), "{ids:?}");
    for folder in OF_THE_PROGRAM {
        for (name, bytes) in common::files_below(&common::project().join(folder)) {
            let path = format!("{folder}/{name}");
            found.extend(names_in(&path, &ids).iter().map(|name| format!("{path}: {name}")));
            let Ok(text) = String::from_utf8(bytes) else { continue };
            for (number, line) in own_lines(&path, &text) {
                found.extend(names_in(line, &ids).iter().map(|name| format!("{path}:{number}: {name}")));
            }
        }
    }
    let build = std::fs::read_to_string(common::project().join("build.rs")).expect("it is there");
    for (number, line) in own_lines("build.rs", &build) {
        found.extend(names_in(line, &ids).iter().map(|name| format!("build.rs:{number}: {name}")));
    }
    assert!(found.is_empty(), "this is of the archive, and not of the program:\n{}", found.join("\n"));
}

/// The ids of the archive of more than one word.
fn ids_with_a_hyphen() -> BTreeSet<String> {
    let files = common::files_below(&common::project().join("content"));
    let ids = files.keys().filter_map(|path| path.split('/').nth(1)).filter(|id| id.contains('-'));
    ids.map(str::to_owned).collect()
}

/// What a line has of the archive: names wherever they stand, ids as whole words.
fn names_in(line: &str, ids: &BTreeSet<String>) -> Vec<String> {
    let line = line.to_lowercase();
    let names = NAMES.iter().filter(|name| line.contains(**name)).map(|name| (*name).to_owned());
    let words = line.split(|c: char| !c.is_alphanumeric() && c != '-').map(|word| word.trim_matches('-'));
    let words = words.filter(|word| ids.contains(*word)).map(str::to_owned);
    names.chain(words).collect()
}

/// The lines of a file that are neither test nor documentation, with their numbers.
///
/// Tests are the files `tests.rs`, those in folders `tests`, and what stands in Rust below `#[cfg(test)]`, up to the
/// line as far from the margin that ends it. Documentation are the comments `//!` and `///`; in the tables of keys,
/// `///` is the help that editors read, and counts. Other comments count everywhere.
fn own_lines<'t>(path: &str, text: &'t str) -> Vec<(usize, &'t str)> {
    let is_rust = path.ends_with(".rs");
    if is_rust && (path.ends_with("/tests.rs") || path.contains("/tests/")) {
        return Vec::new();
    }
    let is_table = path.ends_with("/keys.rs") || path.ends_with("/settings.rs");
    let mut own = Vec::new();
    let mut margin_of_test: Option<usize> = None;
    for (line, number) in text.lines().zip(1..) {
        let words = line.trim_start();
        let margin = line.len() - words.len();
        if let Some(of_test) = margin_of_test {
            let is_end = words.ends_with(';') || words.starts_with('}');
            margin_of_test = margin_of_test.filter(|_| !(margin == of_test && is_end));
        } else if is_rust && words == "#[cfg(test)]" {
            margin_of_test = Some(margin);
        } else if !(is_rust && (words.starts_with("//!") || (words.starts_with("///") && !is_table))) {
            own.push((number, line));
        }
    }
    own
}

#[test]
fn tests_and_documentation_may_have_examples() {
    let text = "//! a\n/// b\nfn c() {} // c\n\n#[cfg(test)]\nmod tests {\n    d;\n}\nfn e() {\n    #[cfg(test)]\n    f();\n    g();\n}\n";
    let numbers = |path: &str| -> Vec<usize> {
        let lines = own_lines(path, text).into_iter();
        lines.filter(|(_, line)| !line.is_empty()).map(|(number, _)| number).collect()
    };
    assert_eq!(numbers("src/id.rs"), [3, 9, 12, 13]);
    assert_eq!(numbers("src/kinds/city/keys.rs"), [2, 3, 9, 12, 13]);
    assert_eq!(numbers("i18n/en/interface.ftl").len(), 12);
    assert!(numbers("src/yaml/tests.rs").is_empty() && numbers("src/words/tests/months.rs").is_empty());
}
