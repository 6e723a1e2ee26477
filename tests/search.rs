//! The search index: what is in it, and that the cache gives the same one as a new build.
#![cfg(feature = "search")]

mod common;

use std::fs;

use camino::Utf8Path;
use rayon::ThreadPoolBuilder;
use rayon::iter::ParallelIterator as _;
use tablecloth::cache::Cache;
use tablecloth::search::{self, Corpus, Index};
use tablecloth::site::{Content, Site};

/// Indexes a site without writing it.
fn index(site: &Site, cache: &Cache) -> Vec<Index> {
    let corpus = Corpus::new(site);
    for stage in site.stages() {
        stage.for_each(|(path, content)| {
            if let Ok(Content::Bytes(page)) = content {
                corpus.add(site, path, &page);
            }
        });
    }
    search::index_all(site, cache, &corpus).expect("pages can be indexed")
}

fn is_equal(a: &[Index], b: &[Index]) -> bool {
    a.iter().map(|index| &index.bundle).eq(b.iter().map(|index| &index.bundle))
}

#[test]
fn a_work_is_found_in_its_own_languages_only() {
    for root in common::sites() {
        let site = common::site_of(&root);
        let indexes = index(&site, &Cache::nowhere());
        for (locale, index) in site.settings().locales.iter().zip(&indexes) {
            let tag = site.settings().locales.tag(locale);
            let own = site.archive().works().filter(|(_, work)| work.is_translated(locale)).count();
            assert_eq!(index.pages, own, "{root}: {tag}");
            let fragments = index.bundle.files().filter(|(name, _)| name.ends_with(".pf_fragment")).count();
            assert_eq!(fragments, own, "{root}: {tag}");
        }
    }
}

#[test]
fn nothing_is_written_that_the_page_does_not_ask_for() {
    let site = common::site_of(&common::site("one-of-each"));
    for index in index(&site, &Cache::nowhere()) {
        let others: Vec<&str> =
            index.bundle.files().map(|(name, _)| name).filter(|name| !name.contains(".pf_")).collect();
        let [entry, worker, script, program] = others[..] else { panic!("{others:?}") };
        assert_eq!(
            [entry, worker, script],
            ["pagefind-entry.json", "pagefind-worker.js", "pagefind.js"],
            "sorted by name"
        );
        assert!(program.starts_with("wasm.") && program != "wasm.unknown.pagefind", "{program}");
    }
}

#[test]
fn the_same_pages_give_the_same_index() {
    let site = common::site_of(&common::site("one-of-each"));
    let build = |threads: usize| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
        pool.install(|| index(&site, &Cache::nowhere()))
    };
    assert!(is_equal(&build(1), &build(4)));
}

#[test]
fn an_index_is_kept_until_a_text_changes() {
    let folder = common::Temporary::new();
    let root = folder.path().join("archive");
    common::copy(&common::site("one-of-each"), &root);
    let cache = folder.path().join("cache");
    let reused = |expected: &[bool]| {
        let indexes = index(&common::site_of(&root), &Cache::at(&cache));
        let found: Vec<bool> = indexes.iter().map(|index| index.is_reused).collect();
        assert_eq!(found, expected);
        indexes
    };
    let first = reused(&[false, false, false]);
    assert!(is_equal(&first, &reused(&[true, true, true])));

    // The style sheets of a page are not indexed.
    common::write(&root.join("static/css/site.css"), "a {}");
    reused(&[true, true, true]);

    // An index that is broken in the cache is made anew, and is the same.
    for file in kept(&cache) {
        let bytes = fs::read(&file).expect("the cache can be read");
        fs::write(&file, &bytes[..bytes.len() / 2]).expect("the cache can be written");
    }
    assert!(is_equal(&first, &reused(&[false, false, false])));

    let page = root.join("content/sources/gift-record/index.ru.md");
    common::write(&page, format!("{}\nСлово.\n", fs::read_to_string(&page).expect("there is a source")));
    let site = common::site_of(&root);
    let is_russian = site.settings().locales.tags().map(|tag| tag != "ru");
    let changed = reused(&is_russian.collect::<Vec<_>>());
    assert!(!is_equal(&first, &changed));
}

fn kept(cache: &Utf8Path) -> Vec<camino::Utf8PathBuf> {
    let entries =
        cache.read_dir_utf8().expect("there is a cache").map(|entry| entry.expect("it is readable"));
    entries.map(|entry| entry.path().to_owned()).filter(|path| path.extension().is_none()).collect()
}
