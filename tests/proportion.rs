//! What an archive costs grows with it, and not with its square: of four times as much of anything, four times as many bytes are
//! rendered and said, and not many more.

mod common;

use std::fmt::Write as _;

use tablecloth::archive::Drafts;
use tablecloth::diagnostic::{Report, ReportFormat};
use tablecloth::input::{Input, TextFile};
use tablecloth::phrases::Language;

const SETTINGS: &str = "title: {en: Much}\nbase_url: https://example.org/\nlicence: CC-BY-4.0\n\
                        locales: [{tag: en, name: English}]\n";

/// The texts of an archive that has something so many times.
type Much = fn(usize) -> Vec<TextFile>;

fn text(id: &str, front_matter: &str, body: &str) -> TextFile {
    let name = format!("{id}/index.en.md");
    let text = format!("---\n{front_matter}---\n\n{body}\n");
    TextFile { path: format!("content/{name}").into(), name: name.into(), text: text.into() }
}

fn city(number: usize) -> TextFile {
    let place = format!("coordinates: [{}.{}, {}.5]\n", number % 60, number % 10, number % 170);
    text(&format!("cities/c{number}"), &format!("name: City {number}\ncountry: GB\n{place}"), "A city.")
}

fn source() -> TextFile {
    let facts =
        "title: A list\ntype: web-page\nurl: https://example.com/\naccessed: 2026-11-22\nlanguage: en\n";
    text("sources/list", facts, "")
}

fn story(number: usize, more: &str, body: &str) -> TextFile {
    let date = format!("date: {}-0{}-02\n", 1940 + number % 80, 1 + number % 9);
    text(
        &format!("stories/s{number}"),
        &format!("title: Story {number}\nsummary: Words.\n{date}{more}"),
        body,
    )
}

/// What there may be much of; each with what stands once beside it.
const ALL: [(&str, Much); 11] = [
    ("stories", |count| (0..count).map(|number| story(number, "", "Words.")).collect()),
    ("links to one city", |count| {
        let stories = (0..count).map(|number| story(number, "cities: [c0]\n", "[](city:c0)"));
        stories.chain([city(0)]).collect()
    }),
    ("cities with a date", |count| {
        let stories = (0..count).map(|number| story(number, &format!("cities: [c{number}]\n"), "Words."));
        stories.chain((0..count).map(city)).collect()
    }),
    ("topics with a date", |count| {
        let topic =
            |number: usize| text(&format!("topics/t{number}"), &format!("title: Topic {number}\n"), "");
        let stories = (0..count).map(|number| story(number, &format!("topics: [t{number}]\n"), "Words."));
        stories.chain((0..count).map(topic)).collect()
    }),
    ("twinnings of one city", |count| {
        let twinning = |number: usize| {
            let stages = format!("stages:\n  - {{date: {}, stage: signed}}\n", 1944 + number % 70);
            text(&format!("twinnings/t{number}"), &format!("cities: [c0, c{number}]\n{stages}"), "")
        };
        (1..=count).map(twinning).chain((0..=count).map(city)).collect()
    }),
    ("stages of one twinning", |count| {
        let mut facts = "cities: [c0, c1]\nstages:\n".to_owned();
        for number in 0..count {
            let (year, month, day) = (1944 + number / 336, number / 28 % 12 + 1, number % 28 + 1);
            let _ = writeln!(facts, "  - {{date: {year}-{month:02}-{day:02}, stage: renewed}}");
        }
        vec![text("twinnings/t", &facts, ""), city(0), city(1)]
    }),
    ("citations of one source", |count| {
        let stories = (0..count).map(|number| story(number, "", "Words [@list]."));
        stories.chain([source()]).collect()
    }),
    ("citations in one text", |count| {
        vec![story(0, "", &"Words [@list, p. 1].\n\n".repeat(count)), source()]
    }),
    ("questions", |count| {
        let answers =
            "answers:\n  - {id: a, value: 1, sources: [list]}\n  - {id: b, value: 2, sources: [list]}\n";
        let question = |number: usize| {
            let facts =
                format!("title: Question {number}\nlabels: {{a: one, b: two}}\nabout: [city:c0]\n{answers}");
            text(&format!("questions/q{number}"), &facts, "")
        };
        (0..count).map(question).chain([city(0), source()]).collect()
    }),
    ("old addresses", |count| {
        let aliases: Vec<String> = (0..count).map(|number| format!("old/{number}")).collect();
        vec![story(0, &format!("aliases: [{}]\n", aliases.join(", ")), "Words.")]
    }),
    ("mistakes", |count| {
        (0..count).map(|number| story(number, "", "[nothing](city:nowhere) and [more](story:none)")).collect()
    }),
];

/// How many bytes are rendered and said of an archive.
fn bytes(documents: Vec<TextFile>, base: &Input) -> usize {
    let settings =
        TextFile { path: "content/site.yaml".into(), name: "site.yaml".into(), text: SETTINGS.into() };
    let mut documents = documents;
    documents.sort_by(|a, b| a.name.cmp(&b.name));
    let input = Input { settings: Some(settings), documents, ..base.clone() };
    let mut report = Report::new();
    let site = tablecloth::build(input, Drafts::Leave, &mut report);
    let said = report.print(ReportFormat::Json, Language::English).len();
    let pages = site.map(|site| common::render_all(&site).values().map(Vec::len).sum::<usize>());
    said + pages.unwrap_or_default()
}

#[test]
fn what_is_more_costs_as_much_more() {
    let base = common::read(&common::site("one-of-each"));
    let mut wrong = Vec::new();
    for (what, much) in ALL {
        // What is there once does not count.
        let once = bytes(much(1), &base);
        let [few, many] = [200, 800].map(|count| bytes(much(count), &base).saturating_sub(once));
        let ratio = many as f64 / few.max(1) as f64;
        if ratio > 4.6 {
            wrong.push(format!("{what}: {ratio:.2} times as many bytes for four times as much"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
