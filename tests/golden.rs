//! Each folder in `tests/sites` is a tiny site for one behaviour, with its expected output beside it.
//!
//! `content/` is the site; its own `templates/`, `static/` and `i18n/`, if any, replace files of the project
//! with the same name. Every output is compared. Those that `compared.txt` names, one a line, are in `expected/`
//! as they are. Each of the others has a line in `fingerprints.txt`, with a hash of its own words, without what
//! all pages share ([`own_words`]). The text of each hash is kept in `target/tmp/golden`, so that differences can
//! be shown. `UPDATE_EXPECTED=1 cargo test --test golden` writes both anew.
//!
//! Without the features `images` and `search`, all outputs are compared by their own words, except those which
//! [`needs_features`] names: cards, pictures, pages with pictures, the search. Their lines end with `+`.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use fluent::FluentArgs;
use tablecloth::archive::Drafts;
use tablecloth::archive::work::{Freshness, Work};
use tablecloth::diagnostic::{Report, ReportFormat};
use tablecloth::id::{Kind, Slug, WorkId};
use tablecloth::input::{Input, TextFile};
use tablecloth::phrases::Language;
use tablecloth::site::Site;

type Files = BTreeMap<String, Vec<u8>>;

const HAS_ALL_FEATURES: bool = cfg!(all(feature = "images", feature = "search"));

#[test]
fn sites_are_as_expected() {
    let is_update = std::env::var_os("UPDATE_EXPECTED").is_some();
    assert!(!is_update || HAS_ALL_FEATURES, "what is expected is written by a program with all features");
    let mut differences = String::new();
    for root in common::sites() {
        let (whole, others) = outputs(&root);
        let line = |(path, bytes): (&String, &Vec<u8>)| {
            let mark = if needs_features(path, bytes) { " +" } else { "" };
            (path.clone(), format!("{}{mark}", keep(bytes)))
        };
        let fingerprints: BTreeMap<String, String> = others.iter().map(line).collect();
        if is_update {
            let _ = fs::remove_dir_all(root.join("expected"));
            whole.iter().for_each(|(path, bytes)| common::write(&root.join("expected").join(path), bytes));
            let lines = fingerprints.iter().map(|(path, fingerprint)| format!("{path} {fingerprint}\n"));
            common::write(&root.join("fingerprints.txt"), lines.collect::<String>());
        } else {
            let name = root.file_name().unwrap_or_default();
            compare(name, &common::files_below(&root.join("expected")), &whole, &mut differences);
            compare_fingerprints(name, &expected_fingerprints(&root), &fingerprints, &mut differences);
        }
    }
    assert!(differences.is_empty(), "{differences}\nIf this is as it should be: UPDATE_EXPECTED=1");
}

/// The outputs of a site: those that are compared as they are, and the own words of all others, without static files
/// and patterns, which are the same for every site.
fn outputs(root: &Utf8Path) -> (Files, Files) {
    let site = common::site_of(root);
    let list = fs::read_to_string(root.join("compared.txt")).expect("it says what is compared as it is");
    let wanted: BTreeSet<&str> = list.lines().collect();
    let (whole, mut others): (Files, Files) =
        common::render_all(&site).into_iter().partition(|(path, _)| wanted.contains(path.as_str()));
    let lost: Vec<&&str> = wanted.iter().filter(|path| !whole.contains_key(**path)).collect();
    assert!(!HAS_ALL_FEATURES || lost.is_empty(), "{root}: the site has no {lost:?}");
    let assets: BTreeSet<String> = common::read(root)
        .assets
        .into_iter()
        .flat_map(|asset| [asset.name.to_string(), asset.address])
        .collect();
    others.retain(|path, _| !assets.contains(path) && !path.starts_with("patterns/"));
    let [whole, mut others] = [whole, others].map(hide_fingerprints);
    others.values_mut().for_each(|bytes| *bytes = own_words(bytes));
    (whole, others)
}

fn expected_fingerprints(root: &Utf8Path) -> BTreeMap<String, String> {
    let text = fs::read_to_string(root.join("fingerprints.txt")).unwrap_or_default();
    let lines = text.lines().map(|line| line.split_once(' ').expect("a path and a fingerprint"));
    lines.map(|(path, fingerprint)| (path.to_owned(), fingerprint.to_owned())).collect()
}

/// The fingerprint of some bytes, which are kept in a file of that name.
fn keep(bytes: &[u8]) -> String {
    let fingerprint = blake3::hash(bytes).to_hex()[..12].to_owned();
    let file = kept(&fingerprint);
    if !file.exists() {
        common::write(&file, bytes);
    }
    fingerprint
}

fn kept(fingerprint: &str) -> Utf8PathBuf {
    Utf8Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden").join(fingerprint.trim_end_matches(" +"))
}

fn hide_fingerprints(files: Files) -> Files {
    let hide = |(path, bytes): (String, Vec<u8>)| {
        let hidden = String::from_utf8(bytes)
            .map_or_else(|error| error.into_bytes(), |text| common::without_fingerprints(&text).into_bytes());
        (common::without_fingerprints(&path), hidden)
    };
    files.into_iter().map(hide).collect()
}

/// A file without what it shares with all others, and without what features add to every page: head and foot,
/// the card, and the search.
fn own_words(bytes: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(bytes) else { return bytes.to_vec() };
    let mut text = text.to_owned();
    for (begin, end) in [
        ("<header class=\"site-header\">", "</header>"),
        ("<footer class=\"site-footer\">", "</footer>"),
        ("<form class=\"site-search\"", "</form>\n"),
        ("<meta property=\"og:image", ">\n"),
        ("<link rel=\"alternate\" type=\"application/ld+json;profile=", ">\n"),
        // The picture of a page in its JSON-LD.
        ("\"image\":null", ","),
        ("\"image\":\"", "\","),
        ("\"image\":[", "],"),
    ] {
        while let Some(at) = text.find(begin) {
            let rest = &text[at + begin.len()..];
            let length = rest.find(end).map_or(rest.len(), |length| length + end.len());
            text.replace_range(at..at + begin.len() + length, "");
        }
    }
    if text.contains("<urlset") {
        let is_search = |entry: &str| entry.contains("/search/</loc>");
        text = text.split_inclusive("</url>\n").filter(|entry| !is_search(entry)).collect();
    }
    text.into_bytes()
}

/// Whether a file, or something in it, is there only with a feature of the program.
fn needs_features(path: &str, bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let has_pictures = text.contains("/media/") || text.contains("/iiif/");
    let is_of_feature =
        ["media/", "assets/media/", "iiif/", "404.html"].iter().any(|begin| path.starts_with(begin))
            || ["card.png", "/search/index.html"].iter().any(|end| path.ends_with(end));
    is_of_feature || has_pictures
}

fn compare(name: &str, expected: &Files, found: &Files, differences: &mut String) {
    for path in expected.keys().chain(found.keys()).collect::<BTreeSet<_>>() {
        let files = [expected.get(path), found.get(path)];
        if !HAS_ALL_FEATURES && files.iter().flatten().any(|bytes| needs_features(path, bytes)) {
            continue;
        }
        let difference = match files {
            [Some(expected), Some(found)] if expected == found => continue,
            [Some(expected), Some(found)] if HAS_ALL_FEATURES => first_difference(expected, found),
            [Some(expected), Some(found)] => match (own_words(expected), own_words(found)) {
                (expected, found) if expected == found => continue,
                (expected, found) => first_difference(&expected, &found),
            },
            [Some(_), None] => "is expected and not there".to_owned(),
            _ => "is there and not expected".to_owned(),
        };
        let _ = writeln!(differences, "{name}: {path} {difference}");
    }
}

fn compare_fingerprints(
    name: &str,
    expected: &BTreeMap<String, String>,
    found: &BTreeMap<String, String>,
    differences: &mut String,
) {
    for path in expected.keys().chain(found.keys()).collect::<BTreeSet<_>>() {
        let read = |fingerprint: Option<&String>| fs::read(kept(fingerprint?)).ok();
        let files = [read(expected.get(path)), read(found.get(path))];
        let is_marked =
            [expected.get(path), found.get(path)].into_iter().flatten().any(|it| it.ends_with(" +"));
        if !HAS_ALL_FEATURES && is_marked {
            continue;
        }
        let difference = match (expected.get(path), found.get(path), files) {
            (Some(expected), Some(found), _) if expected == found => continue,
            (Some(_), Some(_), [Some(expected), Some(found)]) => first_difference(&expected, &found),
            (Some(_), Some(found), _) => format!(
                "differs: it is {} now; run this test on what was before, then here again, to see where",
                kept(found)
            ),
            (Some(_), None, _) => "is expected and not there".to_owned(),
            _ => "is there and not expected".to_owned(),
        };
        let _ = writeln!(differences, "{name}: {path} {difference}");
    }
}

fn first_difference(expected: &[u8], found: &[u8]) -> String {
    let (expected, found) = (String::from_utf8_lossy(expected), String::from_utf8_lossy(found));
    let (mut expected, mut found) = (expected.split('\n'), found.split('\n'));
    for number in 1.. {
        let (wanted, is) = (expected.next(), found.next());
        if wanted != is {
            let show = |line: Option<&str>| line.map_or("(the end)".to_owned(), |line| format!("{line:?}"));
            return format!("differs in line {number}\n  expected {}\n  found    {}", show(wanted), show(is));
        }
    }
    unreachable!("different bytes differ in some line, or in what is not UTF-8")
}

fn work<'s>(site: &'s Site, kind: Kind, slug: &str) -> &'s Work {
    let id = WorkId { kind, slug: Slug::new(slug).expect("it is a slug") };
    site.archive().work(site.archive().find(&id).expect("the site has this work"))
}

/// Replaces a text in one document of a site.
fn change(input: &mut Input, name: &str, from: &str, to: &str) {
    let file = input.documents.iter_mut().find(|file| &*file.name == name).expect("there is such a file");
    assert!(file.text.contains(from), "{name} says {from:?}");
    file.text = file.text.replacen(from, to, 1).into();
}

#[test]
fn only_changed_words_make_a_translation_stale() {
    let check = |from: &str, to: &str, expected: Freshness| {
        let mut input = common::read(&common::site("stale-translation"));
        change(&mut input, "stories/telegram/index.en.md", from, to);
        let (site, _) = common::build(input, Drafts::Leave);
        let locale = site.settings().locales.find("ru").expect("the site is also in Russian");
        let found = work(&site, Kind::Story, "telegram").translations[&locale].freshness;
        assert_eq!(found, expected, "{from:?} became {to:?}");
    };
    // Shared facts, the spaces at the end of a line, and another way to write the same words.
    check("date: 1942-09-16", "date: 1942-09", Freshness::Current);
    check("cities: [coventry, volgograd]", "cities: [coventry]", Freshness::Current);
    check("featured: true", "featured: false\naliases: [stories/wire/]", Freshness::Current);
    check("of Stalingrad.\n", "of Stalingrad.  \r\n", Freshness::Current);
    check("title: A telegram", "title: \"A telegram\"", Freshness::Current);
    // Words.
    check("title: A telegram", "title: The telegram", Freshness::Stale);
    check("summary: Words", "summary: Good words", Freshness::Stale);
    check("of Stalingrad.\n", "of Stalingrad!\n", Freshness::Stale);
}

#[test]
fn drafts_are_shown_when_they_are_asked_for() {
    let check = |drafts: Drafts, expected: bool| {
        let (site, _) = common::build(common::read(&common::site("drafts")), drafts);
        let outputs = hide_fingerprints(common::render_all(&site));
        for path in [
            "en/stories/unfinished/index.html",
            "en/stories/sketch/index.html",
            if cfg!(feature = "images") {
                "assets/media/stories/unfinished/sketch-16.….jpg"
            } else {
                "media/stories/unfinished/sketch.jpg"
            },
        ] {
            assert_eq!(outputs.contains_key(path), expected, "{drafts:?}: {path}");
        }
        let listed = |path: &str| String::from_utf8_lossy(&outputs[path]).contains("unfinished");
        for path in ["en/stories/index.html", "en/feed.xml", "sitemap.xml", "data/archive.json"] {
            assert_eq!(listed(path), expected, "{drafts:?}: {path}");
        }
    };
    check(Drafts::Leave, false);
    check(Drafts::Include, true);
}

/// When a twinning gets more entries, links to the earlier ones still lead to them.
#[test]
fn entries_keep_their_names_when_others_come() {
    let names = |input: Input| -> Vec<String> {
        let (site, _) = common::build(input, Drafts::Leave);
        site.archive().timeline().entries().iter().map(|entry| entry.anchor.clone()).collect()
    };
    let before = names(common::read(&common::site("one-of-each")));
    assert!(before.contains(&"twinning-coventry-volgograd-suspended-2022-03-22".to_owned()), "{before:?}");
    let mut input = common::read(&common::site("one-of-each"));
    let stages = "stages:\n";
    let more = "stages:\n  - {date: 1941~, stage: contact, sources: [gift-record]}\n  - {stage: listed, sources: [gift-record]}\n";
    change(&mut input, "twinnings/coventry-volgograd/index.en.md", stages, more);
    let after = names(input);
    assert_eq!(after.len(), before.len() + 1);
    assert!(before.iter().all(|name| after.contains(name)), "{before:?} became {after:?}");
}

/// The messages of a language say in which order and with which marks links stand; what is no link is text.
#[test]
fn languages_have_their_own_order_and_marks_around_links() {
    let mut input = common::read(&common::site("one-of-each"));
    let file = input
        .messages
        .built_in
        .iter_mut()
        .find(|file| &*file.name == "en/interface.ftl")
        .expect("it is there");
    let mut put = |from: &str, to: &str| {
        assert!(file.text.contains(from), "{from}");
        file.text = file.text.replacen(from, to, 1).into();
    };
    put("source-line = { $work } ({ $about })", "source-line = <{ $about }> & { $work }。");
    put("listed = { $first }, { $next }", "listed = { $next }、{ $first }");
    let (site, _) = common::build(input, Drafts::Leave);
    let page = common::render_all(&site).remove("en/twinnings/coventry-volgograd/index.html");
    let page = String::from_utf8(page.expect("the site has this page")).expect("pages are UTF-8");
    let line = "\">online</a>、<span class=\"source-type\">web page</span>&gt; &amp; Coventry City Council、<a href=";
    assert!(page.contains(line), "{page}");
}

/// Arabic has six plural forms, and German has two; neither stands in code.
#[test]
fn new_locales_count_by_their_own_rules() {
    let (site, report) = common::build(common::read(&common::site("new-locales")), Drafts::Leave);
    assert_eq!(report.print(ReportFormat::Human, Language::English), "");
    let mut again = Report::new();
    let input = common::read(&common::site("new-locales"));
    let messages = tablecloth::messages::parse(&input, &site.settings().locales, &mut again);
    let check = |tag: &str, count: i32, expected: &str| {
        let locale = site.settings().locales.find(tag).expect("the site has this locale");
        let mut args = FluentArgs::new();
        args.set("count", count);
        assert_eq!(messages.format(locale, "list-count", &args).as_deref(), Ok(expected), "{tag} {count}");
    };
    check("ar", 0, "لا مواد");
    check("ar", 1, "مادة واحدة");
    check("ar", 2, "مادتان");
    check("ar", 3, "3 مواد");
    check("ar", 10, "10 مواد");
    check("ar", 11, "11 مادة");
    check("ar", 99, "99 مادة");
    check("ar", 100, "100 مادة");
    check("de", 1, "1 Eintrag");
    check("de", 1234, "1.234 Einträge");
}

/// Adds a document to a site.
fn add(input: &mut Input, name: &str, text: &str) {
    input.documents.push(TextFile {
        path: format!("content/{name}").into(),
        name: name.into(),
        text: text.into(),
    });
    input.documents.sort_by(|a, b| a.name.cmp(&b.name));
}

/// Lists on pages and in feeds end where they should. The sites of these tests are too small to show it.
#[test]
fn there_is_no_more_than_the_most() {
    let mut input = common::read(&common::site("one-of-each"));
    for number in 10..70 {
        let day = format!("20{number}-01-01");
        let source = format!(
            "---\ntitle: Page {number}\ntype: web-page\nurl: https://example.org/{number}\naccessed: {day}\n---\n"
        );
        add(&mut input, &format!("sources/page-{number}/index.en.md"), &source);
        let story = format!(
            "---\ntitle: Story {number}\ndate: 1950\ncities: [coventry]\ntopics: [all]\n---\nOf [](event:of-{number}) [@page-{number}].\n"
        );
        add(&mut input, &format!("stories/story-{number}/index.en.md"), &story);
        let event = format!("---\ntitle: Event {number}\ndate: 1{number}5\nsources: [page-{number}]\n---\n");
        add(&mut input, &format!("events/of-{number}/index.en.md"), &event);
        let question = format!(
            "---\ntitle: Question {number}\nlabels: {{a: A, b: B}}\nanswers:\n  - {{id: a, value: 1}}\n  - {{id: b, value: 2}}\n---\n"
        );
        add(&mut input, &format!("questions/question-{number}/index.en.md"), &question);
    }
    add(&mut input, "topics/all/index.en.md", "---\ntitle: All of them\n---\n");
    let (site, _) = common::build(input, Drafts::Leave);
    let outputs = common::render_all(&site);
    let text = |path: &str| String::from_utf8_lossy(&outputs[path]).into_owned();
    // The numbers of the titles between two pieces of a file, in order; `word` is what stands before them.
    let titles = |path: &str, from: &str, to: &str, word: &str| -> Vec<u32> {
        let text = text(path);
        let part = text.split_once(from).expect("the page has this part").1;
        let part = part.split_once(to).map_or(part, |(part, _)| part);
        let mark = format!("{word} ");
        let numbers = part.split(&mark).skip(1).map(|rest| rest[..2].parse());
        numbers.collect::<Result<_, _>>().expect("a number follows")
    };
    let down = |from: u32, to: u32| (to..=from).rev().collect::<Vec<u32>>();

    // Stories come before events of the same day.
    let feed = text("en/feed.xml");
    assert_eq!(feed.matches("<entry>").count(), 50);
    assert_eq!(titles("en/feed.xml", "<feed", "</feed>", "<title>Story"), down(69, 45));
    assert_eq!(titles("en/feed.xml", "<feed", "</feed>", "<title>Event"), down(69, 45));
    assert!(feed.contains("<updated>2069-01-01T00:00:00Z</updated>\n  <link"));
    let of_city = titles("en/cities/coventry/feed.xml", "<feed", "</feed>", "<title>Story");
    // The sources of the twinning and the tablecloth were accessed in 2026, so they come first.
    assert_eq!(of_city, down(69, 22));
    assert_eq!(text("en/cities/coventry/feed.xml").matches("<entry>").count(), 50);

    let home = "en/index.html";
    assert_eq!(titles(home, "id=\"page-stories\"", "</section>", "Story"), down(69, 64));
    assert_eq!(titles(home, "id=\"page-questions\"", "</section>", "Question"), (10..16).collect::<Vec<_>>());
    assert_eq!(titles(home, "class=\"milestones\"", "</ol>", "Event"), (10..15).collect::<Vec<_>>());

    // A city's page has the earliest entries, its timeline has all.
    let (page, timeline) =
        (text("en/cities/coventry/index.html"), text("en/cities/coventry/timeline/index.html"));
    assert_eq!(page.matches("class=\"entry entry-").count(), 60);
    assert_eq!(timeline.matches("class=\"entry entry-").count(), 63);

    // Among stories with as much in common, those with the nearest ids are chosen.
    let related = titles("en/stories/story-40/index.html", "id=\"page-related\"", "</section>", ">Story");
    assert_eq!(related, [28, 29, 30, 31]);
    let related = titles("en/stories/story-10/index.html", "id=\"page-related\"", "</section>", ">Story");
    assert_eq!(related, [11, 12, 13, 14]);
}

#[test]
fn today_is_the_newest_day_that_the_content_knows() {
    let check = |changes: &[(&str, &str, &str)], expected: &str| {
        let mut input = common::read(&common::site("what-comes-first"));
        changes.iter().for_each(|(name, from, to)| change(&mut input, name, from, to));
        let (site, _) = common::build(input, Drafts::Leave);
        assert_eq!(
            site.archive().today().map(|day| day.to_string()).as_deref(),
            Some(expected),
            "{changes:?}"
        );
    };
    let (source, event) = ("sources/page-of-2026/index.fr.md", "events/late/index.en.md");
    check(&[], "2026-11-22");
    check(&[(source, "2026-11-22", "2026-11")], "2026-11-30");
    check(&[(source, "2026-11-22", "2024-02-29")], "2025-02-28");
    check(&[(event, "2014-08", "2027-08")], "2027-08-01");
    check(&[(event, "2014-08", "2014/2030")], "2026-11-22");
}

/// Checks the day on which a work of a site last changed for its readers.
#[track_caller]
fn check_as_of(site: &Site, kind: Kind, slug: &str, expected: Option<&str>) {
    let id = WorkId { kind, slug: Slug::new(slug).expect("it is a slug") };
    let work = site.archive().find(&id).expect("the site has this work");
    let found = site.archive().as_of(work).map(|day| day.to_string());
    assert_eq!(found.as_deref(), expected, "{id}");
}

#[test]
fn a_work_is_as_new_as_the_newest_of_its_sources() {
    let mut input = common::read(&common::site("what-comes-first"));
    // Nobody says when it came onto the site.
    for document in &mut input.documents {
        let lines = document.text.lines();
        let lines = lines.filter(|line| !line.starts_with("published:") && !line.starts_with("updated:"));
        document.text = lines.map(|line| format!("{line}\n")).collect::<String>().into();
    }
    let (site, report) = common::build(input, Drafts::Leave);
    let told = report.print(ReportFormat::Human, Language::English);
    assert_eq!(told.matches("warning[missing-published]").count(), 12, "{told}");
    let check = |kind, slug, expected| check_as_of(&site, kind, slug, expected);
    // Cited in this order: 2020, 2026, 1999.
    check(Kind::Story, "exchange", Some("2026-11-22"));
    check(Kind::Twinning, "coventry-volgograd", Some("2026-11-22"));
    check(Kind::Event, "bell", Some("2021-12-31"));
    check(Kind::City, "coventry", Some("2025-02-28"));
    // Without sources, its own last day; a source of which only the year is known may be of its last day.
    check(Kind::Story, "featured-b", Some("1960-12-31"));
    check(Kind::Story, "dd-four", Some("1999-12-31"));
    check(Kind::Story, "letter-2", None);
}

#[test]
fn a_work_is_as_new_as_its_editors_say() {
    let mut input = common::read(&common::site("what-comes-first"));
    let check = |input: &Input| {
        let (site, _) = common::build(input.clone(), Drafts::Leave);
        check_as_of(&site, Kind::Story, "exchange", Some("2026-11-06"));
        check_as_of(&site, Kind::Story, "dd-four", Some("2026-11-25"));
        check_as_of(&site, Kind::Story, "letter-2", Some("2026-11-11"));
    };
    check(&input);
    // What its sources say, and what others say of themselves, moves it no more.
    change(&mut input, "sources/page-of-2026/index.fr.md", "2026-11-22", "2027-01-01");
    change(&mut input, "stories/featured-b/index.en.md", "2026-11-08", "2027-02-02");
    check(&input);
}

/// A stage and an event of the same date are one entry; one of another date, or of no twinning, is another.
#[test]
fn a_stage_is_told_once() {
    let (site, _) = common::build(common::read(&common::site("what-comes-first")), Drafts::Leave);
    let timeline = site.archive().timeline();
    let of_1944: Vec<&str> = timeline
        .entries()
        .iter()
        .filter(|entry| entry.date.as_str().starts_with("1944"))
        .map(|entry| &*entry.anchor)
        .collect();
    assert_eq!(of_1944, ["event-arrival", "event-concert", "event-declaration"]);
    let twinning = site
        .archive()
        .find(&WorkId { kind: Kind::Twinning, slug: Slug::new("coventry-volgograd").expect("it is a slug") });
    let twinning = twinning.expect("the site has this work");
    let told: Vec<Option<&str>> = (0..4)
        .map(|stage| timeline.of_stage(twinning, stage).map(|at| &*timeline.entries()[at].anchor))
        .collect();
    assert_eq!(
        told,
        [
            Some("twinning-coventry-volgograd-contact-1942"),
            Some("event-declaration"),
            Some("twinning-coventry-volgograd-renewed-1957"),
            Some("twinning-coventry-volgograd-suspended-2022-03-22"),
        ]
    );
}

/// Beside its line the chart notes what has no place on it, but not that a list without a date names the pair.
#[test]
fn the_chart_notes_stages_without_a_date() {
    let mut input = common::read(&common::site("what-comes-first"));
    let kiel = input.documents.iter_mut().find(|file| &*file.name == "twinnings/coventry-kiel/index.en.md");
    let stage = |facts: &str| format!("  - {{{facts}, sources: [page-of-2025]}}\n");
    let stages =
        [stage("date: 1957, stage: contact"), stage("stage: signed"), stage("stage: listed")].concat();
    kiel.expect("the site has this work").text =
        format!("---\ncities: [coventry, kiel]\nstages:\n{stages}---\n").into();
    let (site, _) = common::build(input, Drafts::Leave);
    let page = common::render_all(&site).remove("en/timeline/index.html").expect("the site has a timeline");
    let page = String::from_utf8(page).expect("it is UTF-8");
    let notes = page.split("<span class=\"note\">").skip(1);
    let notes: Vec<&str> = notes.filter_map(|rest| rest.split("</span>").next()).collect();
    assert_eq!(notes, ["agreement signed: date not known"]);
}

/// Without a summary, feeds and search engines get the beginning of the text, cut between two words.
#[test]
fn a_description_is_the_beginning_of_the_text() {
    let check = |body: &str, expected: &str| {
        let mut input = common::read(&common::site("one-of-each"));
        add(&mut input, "stories/long/index.en.md", &format!("---\ntitle: Long\n---\n{body}\n"));
        let (site, _) = common::build(input, Drafts::Leave);
        let feed = common::render_all(&site).remove("en/feed.xml").expect("the site has a feed");
        let feed = String::from_utf8(feed).expect("it is UTF-8");
        let entry = feed.split("/stories/long/</id>").nth(1).expect("the story is in the feed");
        let summary = entry.split_once("<summary>").and_then(|(_, rest)| rest.split_once("</summary>"));
        assert_eq!(summary.map(|(summary, _)| summary), Some(expected), "{body}");
    };
    check(
        "## A heading\n\nThe *first*\nparagraph [@gift-record], `code`.\n\nThe second.",
        "The first paragraph, code.",
    );
    let (word, words) = ("ж".repeat(9), format!("{} ", "ж".repeat(9)));
    // 199 and 200 characters are not too long, 201 are.
    check(&words.repeat(20), words.repeat(20).trim_end());
    check(&format!("{}{word}x", words.repeat(19)), &format!("{}{word}x", words.repeat(19)));
    check(&format!("{}{word}xy", words.repeat(19)), &format!("{}…", words.repeat(19).trim_end()));
    check(
        &format!("{}, {}", words.repeat(19).trim_end(), "y".repeat(20)),
        &format!("{}…", words.repeat(19).trim_end()),
    );
    check(&"y".repeat(201), &format!("{}…", "y".repeat(200)));
}
