//! Each folder in `tests/sites` is a tiny site for one behaviour, with what is expected of it beside it.
//!
//! `content/` is the site; its own `templates/`, `static/` and `i18n/`, if any, lie over the project's,
//! file by file. `expected/` holds outputs: all of them or, where there is a `compared.txt`, those that it
//! names, one a line. `UPDATE_EXPECTED=1 cargo test --test golden` writes `expected/` anew.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use camino::Utf8Path;
use fluent_bundle::FluentArgs;
use tablecloth::archive::Drafts;
use tablecloth::archive::work::{Freshness, Work};
use tablecloth::diagnostic::{Format, Report};
use tablecloth::id::{Kind, Slug, WorkId};
use tablecloth::input::Input;
use tablecloth::phrases::Language;
use tablecloth::site::Site;

#[test]
fn sites_are_as_expected() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut differences = String::new();
    for root in common::sites() {
        let outputs = compared(&root, common::render_all(&common::site_of(&root)));
        let expected = root.join("expected");
        if update {
            let _ = fs::remove_dir_all(&expected);
            outputs.iter().for_each(|(path, bytes)| common::write(&expected.join(path), bytes));
        } else {
            compare(&root, &common::files_below(&expected), &outputs, &mut differences);
        }
    }
    assert!(differences.is_empty(), "{differences}\nIf this is as it should be: UPDATE_EXPECTED=1");
}

/// The outputs that are to be compared.
fn compared(root: &Utf8Path, mut outputs: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    if let Ok(list) = fs::read_to_string(root.join("compared.txt")) {
        let wanted: BTreeSet<&str> = list.lines().collect();
        let lost: Vec<&&str> = wanted.iter().filter(|path| !outputs.contains_key(**path)).collect();
        assert!(lost.is_empty(), "{root}: the site has no {lost:?}");
        outputs.retain(|path, _| wanted.contains(path.as_str()));
    }
    outputs.values_mut().for_each(hide_fingerprints);
    outputs
}

/// The fingerprints of static files say nothing of how a site behaves: `?v=0123abcd` becomes `?v=…`.
fn hide_fingerprints(bytes: &mut Vec<u8>) {
    const MARK: &str = "?v=";
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut pieces = text.split(MARK);
    let mut hidden = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let end = piece.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(piece.len());
        let _ = write!(hidden, "{MARK}{}{}", if end == 8 { "…" } else { &piece[..end] }, &piece[end..]);
    }
    *bytes = hidden.into_bytes();
}

fn compare(
    root: &Utf8Path,
    expected: &BTreeMap<String, Vec<u8>>,
    found: &BTreeMap<String, Vec<u8>>,
    differences: &mut String,
) {
    let name = root.file_name().unwrap_or_default();
    for path in expected.keys().chain(found.keys()).collect::<BTreeSet<_>>() {
        let difference = match (expected.get(path), found.get(path)) {
            (Some(expected), Some(found)) if expected == found => continue,
            (Some(expected), Some(found)) => first_difference(expected, found),
            (Some(_), None) => "is expected and not there".to_owned(),
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
        let outputs = common::render_all(&site);
        for path in [
            "en/stories/unfinished/index.html",
            "en/stories/sketch/index.html",
            "media/stories/unfinished/sketch-16.jpg",
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

/// What is told of a twinning may grow: links to what was told before still arrive.
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

/// Arabic has six forms, and German has two; no code knows either.
#[test]
fn new_locales_count_by_their_own_rules() {
    let (site, report) = common::build(common::read(&common::site("new-locales")), Drafts::Leave);
    assert_eq!(report.print(Format::Human, Language::English), "");
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
