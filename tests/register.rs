//! What a later build takes over: the numbers of works, and the documents that did not change.

mod common;

use std::collections::HashMap;
use std::sync::Arc;

use tablecloth::Former;
use tablecloth::archive::{self, Archive, Drafts};
use tablecloth::diagnostic::{Report, ReportFormat};
use tablecloth::document::{self, Document};
use tablecloth::id::{Kind, Register, Slug, WorkId, WorkRef};
use tablecloth::input::{Input, TextFile};
use tablecloth::phrases::Language;
use tablecloth::settings::{self, Settings};

/// A story that comes before all other works, and on the day of the one that the site has.
const FIRST: &str = "---
title: A beginning
summary: It happened on the same day.
date: 1947-03-31
cities: [coventry]
---
The cloth was on its way [@gift-record].
";

fn id(kind: Kind, slug: &str) -> WorkId {
    WorkId { kind, slug: Slug::new(slug).expect("it is a slug") }
}

fn first() -> TextFile {
    let name = "stories/a-beginning/index.en.md";
    TextFile { path: format!("content/{name}").into(), name: name.into(), text: FIRST.into() }
}

/// A site that has been read, with what its builds have in common.
struct Kept {
    input: Input,
    settings: Settings,
    register: Register,
}

impl Kept {
    fn of(behaviour: &str) -> Kept {
        let input = common::read(&common::site(behaviour));
        let settings = settings::parse(&input, &mut Report::new()).expect("the settings can be read");
        Kept { input, settings, register: Register::new() }
    }

    fn parse(&self) -> Vec<Arc<Document>> {
        document::parse_all(
            &self.input,
            &self.settings.locales,
            &mut document::Known::default(),
            &mut Report::new(),
        )
    }

    fn assemble(&mut self, documents: &[Arc<Document>]) -> Archive {
        let Kept { input, settings, register } = self;
        let mut report = Report::new();
        archive::assemble(documents, &[], input, settings, Drafts::Leave, register, &mut report)
            .unwrap_or_else(|| panic!("{}", report.print(ReportFormat::Human, Language::English)))
    }
}

fn numbers(archive: &Archive) -> HashMap<WorkId, WorkRef> {
    archive.works().map(|(at, work)| (work.id.clone(), at)).collect()
}

/// The archive of `one-of-each`, and the same with one work more, put before the others.
fn before_and_after() -> (Archive, Archive) {
    let mut kept = Kept::of("one-of-each");
    let mut documents = kept.parse();
    let before = kept.assemble(&documents);
    let more = document::parse(&first(), &kept.settings.locales, &mut Report::new());
    documents.insert(0, Arc::new(more.expect("it can be read")));
    (before, kept.assemble(&documents))
}

#[test]
fn a_work_keeps_its_number_when_another_comes_before_it() {
    let (before, after) = before_and_after();
    let (old, new) = (numbers(&before), numbers(&after));
    assert_eq!(new.len(), old.len() + 1);
    for (id, number) in &old {
        assert_eq!(new.get(id), Some(number), "{id}");
        assert_eq!(after.work(*number).id, *id);
        assert_eq!(after.rank(*number), before.rank(*number) + 1, "{id}");
    }
}

#[test]
fn works_come_by_id_whatever_their_numbers() {
    let (_, after) = before_and_after();
    let ids = |works: &[WorkRef]| -> Vec<String> {
        works.iter().map(|work| after.work(*work).id.to_string()).collect()
    };
    let all: Vec<WorkRef> = after.works().map(|(at, _)| at).collect();
    assert!(after.works().map(|(_, work)| &work.id).is_sorted());
    assert_eq!(ids(&all)[0], "story:a-beginning");
    assert!(all.iter().map(|work| after.rank(*work)).eq(0..after.len()));
    assert_eq!(after.in_order(all.iter().rev().chain(&all).copied()), all);

    let stories: Vec<WorkRef> = after.of_kind(Kind::Story).map(|(at, _)| at).collect();
    assert_eq!(ids(&stories), ["story:a-beginning", "story:tablecloth"]);
    // Both are of one day.
    assert_eq!(after.stories_in_time(), stories);
    let told: Vec<WorkRef> = after.timeline().entries().iter().map(|entry| entry.work).collect();
    assert_eq!(
        ids(&told),
        [
            "twinning:coventry-volgograd",
            "story:a-beginning",
            "story:tablecloth",
            "twinning:coventry-volgograd"
        ]
    );
    let coventry = after.find(&id(Kind::City, "coventry")).expect("the site has it");
    let referrers = ["story:a-beginning", "story:tablecloth", "twinning:coventry-volgograd"];
    assert_eq!(ids(after.referrers(coventry)), referrers);
}

#[test]
fn assembling_shares_the_documents_that_it_is_given() {
    let (before, after) = before_and_after();
    for (at, work) in before.works() {
        let translations = &after.work(at).translations;
        assert!(work.translations.keys().eq(translations.keys()), "{}", work.id);
        for (locale, words) in &work.translations {
            assert!(Arc::ptr_eq(&words.document, &translations[locale].document), "{}", words.path);
        }
    }
}

#[test]
fn a_work_that_comes_back_has_its_number_again() {
    let mut kept = Kept::of("one-of-each");
    let (all, story) = (kept.parse(), id(Kind::Story, "tablecloth"));
    let others: Vec<Arc<Document>> = all.iter().filter(|document| document.id != story).cloned().collect();
    let (first, without, again) = (kept.assemble(&all), kept.assemble(&others), kept.assemble(&all));
    assert_eq!(without.find(&story), None);
    assert_eq!(without.len(), first.len() - 1);
    assert!(numbers(&without).iter().all(|(id, number)| first.find(id) == Some(*number)));
    assert_eq!(numbers(&again), numbers(&first));
}

#[test]
fn a_build_can_go_on_with_the_numbers_of_another() {
    let mut former = Former::default();
    let mut build = |input: Input| {
        let mut report = Report::new();
        tablecloth::build_with(input, Drafts::Leave, &mut former, &mut report)
            .unwrap_or_else(|| panic!("{}", report.print(ReportFormat::Human, Language::English)))
    };
    let input = common::read(&common::site("one-of-each"));
    let mut more = input.clone();
    more.documents.insert(0, first());
    let (before, after) = (build(input), build(more));
    assert_eq!(after.archive().len(), before.archive().len() + 1);
    for (id, number) in numbers(before.archive()) {
        assert_eq!(after.archive().find(&id), Some(number), "{id}");
    }
}
