//! Where a twinning stands is said alike everywhere: in words, threads, maps, lists and files for machines.
//!
//! The site of these tests has a twinning for every sequence of up to four stages.

mod common;

use std::collections::BTreeMap;

use rayon::prelude::*;
use tablecloth::archive::Drafts;
use tablecloth::input::{Input, TextFile};
use tablecloth::site::{Content, Site};
use tablecloth::vocabulary::StageKind;

const SETTINGS: &str = "title: {en: Stages}
tagline: {en: All there are.}
base_url: https://example.org/
home_city: a0
locales: [{tag: en, name: English, formats: en-GB}]
";

/// A twinning with its stages, one every ten years from 1950.
struct Case {
    id: String,
    stages: Vec<StageKind>,
}

impl Case {
    /// The stage that decides, and its year, by the rule as editors read it, in other words than the program's.
    fn deciding(&self) -> (StageKind, usize) {
        use StageKind::{Contact, Declared, Ended, Listed, Renewed, Resumed, Signed, Suspended};
        let ranks: [&[StageKind]; 3] =
            [&[Declared, Signed, Renewed, Suspended, Resumed, Ended], &[Listed], &[Contact]];
        let last = |rank: &&[StageKind]| self.stages.iter().rposition(|stage| rank.contains(stage));
        let at = ranks.iter().find_map(last).expect("every stage has a rank");
        (self.stages[at], 1950 + 10 * at)
    }

    /// How the thread that stands for it up to today is drawn; `None` when it has ended.
    fn thread(&self) -> Option<&'static str> {
        match self.deciding().0 {
            StageKind::Contact | StageKind::Listed => Some("loose"),
            StageKind::Suspended => Some("suspended"),
            StageKind::Ended => None,
            _ => Some("standing"),
        }
    }

    /// How a map draws it.
    fn bond(&self) -> &'static str {
        match self.deciding().0 {
            StageKind::Contact | StageKind::Listed => "loose",
            StageKind::Suspended | StageKind::Ended => "broken",
            _ => "standing",
        }
    }

    fn document(&self, cities: [usize; 2]) -> TextFile {
        let stages = self.stages.iter().zip(195..);
        let stages = stages.map(|(stage, decade)| {
            format!("  - {{date: {decade}0, stage: {}, sources: [list]}}\n", stage.name())
        });
        let [from, to] = cities;
        let stages: String = stages.collect();
        document("twinnings", &self.id, &format!("cities: [a{from}, a{to}]\nstages:\n{stages}"))
    }
}

fn document(folder: &str, id: &str, front_matter: &str) -> TextFile {
    let name = format!("{folder}/{id}/index.en.md");
    let text = format!("---\n{front_matter}---\n");
    TextFile { path: format!("content/{name}").into(), name: name.into(), text: text.into() }
}

/// All sequences of one to four stages.
fn cases() -> Vec<Case> {
    let mut sequences: Vec<Vec<StageKind>> = vec![Vec::new()];
    let mut begin = 0;
    for _ in 0..4 {
        let longer: Vec<Vec<StageKind>> = sequences[begin..]
            .iter()
            .flat_map(|stages| StageKind::ALL.iter().map(|kind| [stages.as_slice(), &[*kind]].concat()))
            .collect();
        begin = sequences.len();
        sequences.extend(longer);
    }
    let named = sequences.into_iter().skip(1).map(|stages| {
        let names: Vec<&str> = stages.iter().map(|stage| stage.name()).collect();
        Case { id: names.join("-"), stages }
    });
    named.collect()
}

/// A site of these twinnings, each between two cities that no other has.
fn site_of(cases: &[Case]) -> Site {
    let pairs = (0..).flat_map(|to| (0..to).map(move |from| [from, to]));
    let twinnings: Vec<(&Case, [usize; 2])> = cases.iter().zip(pairs).collect();
    let cities = twinnings.iter().map(|(_, [_, to])| to + 1).max().expect("there are some");
    site_with(twinnings.iter().map(|(case, pair)| case.document(*pair)).collect(), cities)
}

/// A site with these twinnings, the cities `a0`, `a1` and so on, and one source.
fn site_with(twinnings: Vec<TextFile>, cities: usize) -> Site {
    let base = common::read(&common::site("one-of-each"));
    let mut documents = twinnings;
    documents.extend((0..cities).map(|city| {
        let (latitude, longitude) = (city % 12 * 5, city / 12 * 10);
        let place = format!("name: City {city}\ncountry: GB\ncoordinates: [{latitude}.0, {longitude}.0]\n");
        document("cities", &format!("a{city}"), &place)
    }));
    let source =
        "title: A list\ntype: web-page\nurl: https://example.com/\naccessed: 2026-11-22\nlanguage: en\n";
    documents.push(document("sources", "list", source));
    let settings =
        TextFile { path: "content/site.yaml".into(), name: "site.yaml".into(), text: SETTINGS.into() };
    let input = Input { settings: Some(settings), documents, ..base };
    common::build(input, Drafts::Leave).0
}

fn text(site: &Site, path: &str) -> String {
    match site.render(path) {
        Some(Ok(Content::Bytes(bytes))) => String::from_utf8(bytes).expect("it is text"),
        _ => panic!("{path} is no page"),
    }
}

/// What stands between two marks, the first time that both do.
fn between<'t>(text: &'t str, begin: &str, end: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(begin)?;
    rest.split_once(end).map(|(found, _)| found)
}

/// The pieces of a page that lead to a twinning: from each such link to the next `end`.
fn by_twinning<'t>(page: &'t str, begin: &str, end: &str) -> BTreeMap<&'t str, &'t str> {
    let pieces = page.split(begin).skip(1).filter_map(|piece| {
        let piece = piece.split_once(end)?.0;
        let link = piece.split_once("twinnings/")?.1;
        Some((link.split_once('/')?.0, piece))
    });
    pieces.collect()
}

/// What pages say of how a twinning stands: "agreement signed, 1960".
struct Words(String);

impl Words {
    fn read() -> Words {
        let messages = std::fs::read_to_string(common::project().join("i18n/en/interface.ftl"));
        Words(messages.expect("the messages are there"))
    }

    fn stage(&self, case: &Case) -> &str {
        let begin = format!("\nstage-{} = ", case.deciding().0.name());
        between(&self.0, &begin, "\n").expect("it has words")
    }

    fn status(&self, case: &Case) -> String {
        format!("{}, {}", self.stage(case), case.deciding().1)
    }
}

#[test]
fn a_twinning_stands_alike_in_all_that_tells_of_it() {
    let cases = cases();
    assert_eq!(cases.len(), 8 + 64 + 512 + 4096);
    let (site, words) = (site_of(&cases), Words::read());
    data_says_how_they_stand(&site, &cases);
    lists_and_drawings_say_it(&site, &cases, &words);
    slides_say_it(&site, &cases, &words);
    cases.par_iter().for_each(|case| {
        let (id, words) = (case.id.as_str(), words.status(case));
        let page = text(&site, &format!("en/twinnings/{id}/index.html"));
        let status = between(&page, "<p class=\"status status-", "</p>").expect("it says how it stands");
        let kind = case.deciding().0.name();
        assert!(status.starts_with(&format!("{kind}\"")) && status.contains(&words), "{id}: {status}");
        assert_eq!(between(&page, "\"creativeWorkStatus\":\"", "\""), Some(words.as_str()), "{id}");
        assert_eq!(between(&page, "<path class=\"thread thread-", "\""), Some(case.bond()), "{id}");
    });
}

fn data_says_how_they_stand(site: &Site, cases: &[Case]) {
    let csv = text(site, "data/twinnings.csv");
    let rows = csv.lines().map(|line| line.split(',').collect());
    let rows: BTreeMap<&str, Vec<&str>> = rows.map(|row: Vec<&str>| (row[0], row)).collect();
    let archive: serde_json::Value =
        serde_json::from_str(&text(site, "data/archive.json")).expect("it is JSON");
    let works = archive["works"].as_array().expect("works are a list").iter();
    let works: BTreeMap<&str, &serde_json::Value> =
        works.map(|work| (work["id"].as_str().expect("it has an id"), work)).collect();
    let turtle = text(site, "data/archive.ttl");
    let nodes = turtle.split("<https://example.org/id/twinnings/").skip(1);
    let nodes: BTreeMap<&str, &str> = nodes.filter_map(|node| node.split_once("> a ")).collect();
    for case in cases {
        let (id, (kind, year)) = (case.id.as_str(), case.deciding());
        let (kind, year) = (kind.name(), year.to_string());
        assert_eq!(rows[id][4..6], [kind, year.as_str()], "{id}");
        assert_eq!(works[format!("twinning:{id}").as_str()]["status"], kind, "{id}");
        assert_eq!(between(nodes[id], "schema:creativeWorkStatus \"", "\""), Some(kind), "{id}");
    }
}

fn lists_and_drawings_say_it(site: &Site, cases: &[Case], words: &Words) {
    // So many are listed in parts, and drawn where each city has its own.
    let pages = |start: &str, end: &str| -> String {
        let paths = site.plan().paths().filter(|path| path.starts_with(start) && path.ends_with(end));
        paths.map(|path| text(site, path)).collect()
    };
    let map = text(site, "en/map/index.html");
    let list = pages("en/twinnings/by-letter/", "/index.html");
    let timeline = pages("en/cities/", "/timeline/index.html");
    let rows = by_twinning(&map, "<tr>", "</tr>");
    let cards = by_twinning(&list, "<li", "</li>");
    let threads = by_twinning(&timeline, "<li data-c=", "</li>");
    for case in cases {
        let id = case.id.as_str();
        assert_eq!(between(rows[id], "class=\"bond-", "\""), Some(case.bond()), "{id}");
        assert!(rows[id].contains(words.stage(case)), "{id}: {}", rows[id]);
        assert!(cards[id].contains(&words.status(case)), "{id}: {}", cards[id]);

        let drawn = threads[id].split_once("<svg").expect("it is drawn").1;
        let (pieces, _) = drawn.split_once("<a class=\"mark").expect("it has marks");
        // Of one that has ended nothing is drawn up to today.
        let class = pieces.rsplit("class=\"").next().and_then(|piece| Some(piece.split_once('"')?.0));
        let last = class.filter(|_| is_drawn_to_the_end(pieces));
        assert_eq!(last, case.thread(), "{id}: {drawn}");
    }
}

/// Whether the last piece of a thread ends where the drawing does.
fn is_drawn_to_the_end(pieces: &str) -> bool {
    let percent = |name: &str| {
        let (value, _) = pieces.rsplit(name).next()?.split_once('%')?;
        value.parse::<f64>().ok()
    };
    percent(" x=\"").zip(percent(" width=\"")).is_some_and(|(x, width)| x + width > 99.0)
}

fn slides_say_it(site: &Site, cases: &[Case], words: &Words) {
    let slides: serde_json::Value =
        serde_json::from_str(&text(site, "en/data/timeline.json")).expect("it is JSON");
    let slides = slides["events"].as_array().expect("events are a list");
    let by_id: BTreeMap<&str, &Case> = cases.iter().map(|case| (case.id.as_str(), case)).collect();
    for slide in slides {
        let headline = slide["text"]["headline"].as_str().expect("it has a headline");
        let id = between(headline, "/twinnings/", "/").expect("all slides are of twinnings");
        let said = slide["text"]["text"].as_str().expect("it has a text");
        assert!(said.ends_with(&format!("Status: {}</p>", words.status(by_id[id]))), "{id}: {said}");
    }
    assert_eq!(slides.len(), cases.iter().map(|case| case.stages.len()).sum::<usize>());
}

/// What calendars and timelines call their entries does not depend on what else happened.
#[test]
fn entries_keep_their_names_when_a_stage_is_added() {
    const LATER: &str = "  - {date: 1944-06-06, stage: declared, sources: [list]}
  - {date: 1974-05-01, stage: signed, sources: [list]}
  - {date: 1974-05-01, stage: contact, sources: [list]}
  - {stage: listed, sources: [list]}
";
    let names = |earlier: &str| {
        let twinning = format!("cities: [a0, a1]\nstages:\n{earlier}{LATER}");
        let site = site_with(vec![document("twinnings", "a0-a1", &twinning)], 2);
        let calendar = text(&site, "en/calendar.ics").replace("\r\n ", "");
        let uids: Vec<String> = calendar
            .split("BEGIN:VEVENT")
            .skip(1)
            .map(|event| {
                let day = between(event, "DTSTART;VALUE=DATE:", "\r").expect("it has a day");
                format!("{day} {}", between(event, "UID:", "@").expect("it has a name"))
            })
            .collect();
        let timeline = text(&site, "en/timeline/index.html");
        let anchors = timeline.split(" id=\"page-twinning-").skip(1).map(|rest| rest.split_once('"'));
        let anchors: Vec<String> = anchors.map(|id| id.expect("it ends").0.to_owned()).collect();
        assert!(uids.len() > 3 && anchors.len() > 2, "{uids:?} {anchors:?}");
        [uids, anchors].concat()
    };
    let before = names("");
    let earlier = [
        "1920-01-01, stage: contact",
        "1944-06-06, stage: contact",
        "1944, stage: signed",
        "1944-06-06~, stage: declared",
        "../1944-06-06, stage: declared",
        "1944-06-06?, stage: declared",
    ];
    for earlier in earlier {
        let after = names(&format!("  - {{date: {earlier}, sources: [list]}}\n"));
        assert!(before.iter().all(|name| after.contains(name)), "{earlier}: {before:?} {after:?}");
        assert!(after.len() > before.len(), "{earlier}");
    }
}

/// Of two stages of one day nobody knows which one an event of that day tells.
#[test]
fn an_event_hides_no_act() {
    let twinning =
        |stages: &str| document("twinnings", "a0-a1", &format!("cities: [a0, a1]\nstages:\n{stages}"));
    let event = || {
        let text = "title: The declaration\ndate: 1944-06-06\ntwinnings: [a0-a1]\nsources: [list]\n";
        document("events", "declaration", text)
    };
    let told = |stages: &str| {
        let site = site_with(vec![twinning(stages), event()], 2);
        text(&site, "en/calendar.ics").matches("UID:twinning-a0-a1-").count()
    };
    let one = "  - {date: 1944-06-06, stage: declared, sources: [list]}\n";
    assert_eq!(told(one), 0, "the event tells it");
    let two = format!("{one}  - {{date: 1944-06-06, stage: ended, sources: [list]}}\n");
    assert_eq!(told(&two), 2);
}
