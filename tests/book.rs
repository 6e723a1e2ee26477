//! The archive as a book: the command, and what every book has.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Output};

use camino::Utf8Path;
use regex::Regex;
use tablecloth::archive::Drafts;
use tablecloth::epub::{self, Failure};
use tablecloth::site::{Content, Site};

fn tablecloth(folder: &Utf8Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let command = Command::new(env!("CARGO_BIN_EXE_tablecloth")).args(arguments).current_dir(folder).output();
    let Output { status, stdout, stderr } = command.expect("the program can be started");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it writes UTF-8");
    (status.code(), text(stdout), text(stderr))
}

/// An archive in a folder of its own.
fn archive() -> common::Temporary {
    let folder = common::Temporary::new();
    common::copy(&common::site("one-of-each"), folder.path());
    folder
}

fn names(folder: &Utf8Path) -> BTreeSet<String> {
    let entries = folder.read_dir_utf8().expect("it is a folder");
    entries.map(|entry| entry.expect("it can be listed").file_name().to_owned()).collect()
}

/// The page with the book of a language; `None` where there is none.
fn page(site: &Site, tag: &str) -> Option<String> {
    match site.render(&format!("{tag}/book/index.html"))? {
        Ok(Content::Bytes(bytes)) => Some(String::from_utf8(bytes).expect("pages are UTF-8")),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_book_is_written_once_and_again() {
    let folder = archive();
    let (code, out, err) = tablecloth(folder.path(), &["book", "--locale", "en", "--out", "shelf/own.epub"]);
    assert_eq!((code, err.as_str()), (Some(0), ""), "{out}");
    assert!(out.starts_with("shelf/own.epub: ") && out.contains(" chapters, "), "{out}");
    let book = folder.path().join("shelf/own.epub");
    let first = fs::read(&book).expect("it is there");
    assert_eq!(&first[..4], b"PK\x03\x04");
    assert_eq!(&first[30..58], b"mimetypeapplication/epub+zip");
    let (code, ..) = tablecloth(folder.path(), &["book", "--locale", "en", "--out", "shelf/own.epub"]);
    assert_eq!(code, Some(0));
    assert_eq!(fs::read(&book).expect("it is there"), first);
    assert_eq!(names(&folder.path().join("shelf")), BTreeSet::from(["own.epub".to_owned()]));
}

#[test]
fn a_book_is_named_after_the_archive() {
    let folder = archive();
    let (code, out, _) = tablecloth(folder.path(), &["book", "--locale", "fr"]);
    assert_eq!(code, Some(0));
    let name = out.split(": ").next().expect("it begins with the name");
    assert!(name.ends_with("-fr.epub"), "{out}");
    assert!(folder.path().join(name).is_file());
}

#[test]
fn a_book_has_one_language() {
    let folder = archive();
    let (code, _, err) = tablecloth(folder.path(), &["book"]);
    assert_eq!(code, Some(2));
    assert_eq!(err, "a book has one language: name it with `--locale`, one of en, fr, ru\n");
    let (code, _, err) = tablecloth(folder.path(), &["book", "--locale", "rü"]);
    assert_eq!(code, Some(2));
    assert!(err.starts_with("the site has no locale `rü`\n") && err.contains("ru"), "{err}");
    assert!(names(folder.path()).iter().all(|name| !name.ends_with(".epub")));
}

#[test]
fn what_is_no_book_stays_as_it_is() {
    let folder = archive();
    common::write(&folder.path().join("thesis.epub"), "PK, and nothing else");
    let (code, _, err) = tablecloth(folder.path(), &["book", "--locale", "en", "--out", "thesis.epub"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("`thesis.epub` is there and is no book"), "{err}");
    assert_eq!(fs::read(folder.path().join("thesis.epub")).expect("it is there"), b"PK, and nothing else");
    let (code, _, err) = tablecloth(folder.path(), &["book", "--locale", "en", "--out", "content"]);
    assert_eq!(code, Some(2), "{err}");
}

#[test]
fn a_failure_of_the_disk_is_3_and_leaves_nothing() {
    let folder = archive();
    let (code, _, err) =
        tablecloth(folder.path(), &["book", "--locale", "en", "--out", "content/site.yaml/a.epub"]);
    assert_eq!(code, Some(3), "{err}");
}

#[test]
fn mistakes_in_the_content_are_1() {
    let folder = archive();
    common::write(&folder.path().join("content/cities/dijon/index.en.md"), "---\nname: [\n---\n");
    let (code, _, err) = tablecloth(folder.path(), &["book", "--locale", "en", "--out", "a.epub"]);
    assert_eq!(code, Some(1), "{err}");
    assert!(!folder.path().join("a.epub").exists());
}

#[test]
fn no_story_is_no_book() {
    let folder = archive();
    fs::remove_dir_all(folder.path().join("content/stories")).expect("it is there");
    let (site, _) = common::build(common::read(folder.path()), Drafts::Leave);
    let locale = site.settings().locales.iter().next().expect("it has a language");
    let written = epub::write(&site, locale, &common::cache(), &folder.path().join("a.epub"));
    assert!(matches!(written, Err(Failure::Refused(..))), "{written:?}");
    assert!(page(&site, "en").is_none());
    let home = match site.render("en/index.html") {
        Some(Ok(Content::Bytes(bytes))) => String::from_utf8(bytes).expect("pages are UTF-8"),
        other => panic!("{other:?}"),
    };
    assert!(!home.contains("book/"), "nothing leads to a book that is not there");
}

/// On the page of every site: ids once, links within to something, marks and entries there and back.
#[test]
fn every_page_with_a_book_holds_together() {
    let id = Regex::new(" id=\"([^\"]+)\"").expect("it is a good expression");
    let within = Regex::new(" href=\"#([^\"]+)\"").expect("it is a good expression");
    let mark = Regex::new("href=\"#([^\"]+)\" id=\"([^\"]+)\" role=\"doc-noteref\"")
        .expect("it is a good expression");
    let mut marks = 0;
    for root in common::sites().iter().map(|root| root.as_path()).chain([common::project()]) {
        let site = common::site_of(root);
        for locale in site.settings().locales.iter() {
            let tag = site.settings().locales.tag(locale);
            let Some(page) = page(&site, tag) else {
                assert!(site.archive().stories_in_time().is_empty(), "{root}: {tag}");
                continue;
            };
            let mut ids = BTreeSet::new();
            for found in id.captures_iter(&page) {
                assert!(ids.insert(found[1].to_owned()), "{root}: {tag}: twice: {}", &found[1]);
            }
            for found in within.captures_iter(&page) {
                assert!(ids.contains(&found[1]), "{root}: {tag}: leads nowhere: {}", &found[1]);
            }
            for found in mark.captures_iter(&page) {
                assert!(
                    page.contains(&format!("href=\"#{}\" role=\"doc-backlink\"", &found[2])),
                    "{root}: {}",
                    &found[2]
                );
                marks += 1;
            }
            assert!(!page.contains('\u{2}'), "{root}: {tag}: an address is not complete");
        }
    }
    assert!(marks > 1000, "{marks} marks");
}
