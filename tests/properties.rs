//! Nothing that can stand in an archive makes the program panic.
//!
//! Random and mutated files go to the parsers, and sites with one or two
//! mutated files through the whole build, up to the last page. It does not
//! matter which findings they have, but a site that is refused must have one.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use camino::Utf8Path;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use tablecloth::archive::Drafts;
use tablecloth::cache::Cache;
use tablecloth::date::EventDate;
use tablecloth::diagnostic::{Report, ReportFormat};
use tablecloth::id::Kind;
use tablecloth::input::{self, Folders, Input, TextFile};
use tablecloth::locale::Locales;
use tablecloth::phrases::Language;
use tablecloth::{document, settings};

/// A good site: that of the problem tests, with the project's templates and wording.
fn site() -> &'static Input {
    static SITE: OnceLock<Input> = OnceLock::new();
    SITE.get_or_init(|| {
        let project = Utf8Path::new(env!("CARGO_MANIFEST_DIR"));
        let base = project.join("tests/problems/base");
        let folders =
            Folders { root: base.clone(), content: base.join("content"), ..Folders::below(project) };
        input::read(&folders, &Cache::nowhere(), &mut Report::new()).expect("the site can be read")
    })
}

/// Texts of the archive itself, as large and as odd as editors write them.
fn documents() -> &'static [TextFile] {
    static DOCUMENTS: OnceLock<Vec<TextFile>> = OnceLock::new();
    DOCUMENTS.get_or_init(|| {
        let project = Utf8Path::new(env!("CARGO_MANIFEST_DIR"));
        let input = input::read(&Folders::below(project), &Cache::nowhere(), &mut Report::new())
            .expect("it can be read");
        input.documents
    })
}

fn locales() -> Locales {
    settings::parse(site(), &mut Report::new()).expect("the settings are good").locales
}

/// Pieces of text that have a meaning in the files of an archive: keys, marks, dates, links.
const TOKENS: &[&str] = &[
    "---",
    "---\n",
    "\n",
    "\r\n",
    "\t",
    " ",
    "  ",
    "\u{feff}",
    "\0",
    "\u{202e}",
    "\u{301}",
    "é",
    "ы",
    "𝄞",
    ": ",
    ":",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "|",
    ">",
    "&a ",
    "*a",
    "!t ",
    "%",
    "@",
    "`",
    "#",
    "<<: ",
    "? ",
    "null",
    "true",
    "~",
    "0x1F",
    "1e999",
    ".inf",
    ".nan",
    "-0",
    "99999999999999999999",
    "title: ",
    "name: ",
    "date: ",
    "cities: ",
    "stages: ",
    "sources: ",
    "labels: ",
    "names: ",
    "aliases: ",
    "media: ",
    "file: ",
    "translated_from: ",
    "country: ",
    "coordinates: ",
    "answers: ",
    "about: ",
    "draft: true",
    "menu: ",
    "/",
    "..",
    "../",
    "//",
    "en",
    "fr",
    "coventry",
    "letter",
    "[@",
    "[@letter]",
    "[@letter, p. 1][@",
    "[^1]",
    "[^1]: ",
    "[](",
    "](",
    "![",
    "city:coventry",
    "story:tablecloth#",
    "#the-names",
    "question:",
    "javascript:",
    "<",
    "</",
    "<span lang=\"",
    "</span>",
    "<!--",
    "<br/>",
    "&#10;",
    "\\",
    "**",
    "_",
    "~~",
    "| a | b |\n|---|---|\n",
    "> ",
    "1. ",
    "* ",
    "# ",
    "## ",
    "{#",
    "```",
    "    ",
    "1943~",
    "194X",
    "1944/1943",
    "[1943,1944]",
    "-9999",
    "Y-17E7",
    "1943-02-30",
    "1943-21",
    "../1944",
    "1943/..",
    "{ $name }",
    "{{ title }}",
    "{% if %}",
];

/// One change to a text.
#[derive(Clone, Debug)]
enum Change {
    Insert(Index, String),
    Delete(Index, usize),
    Flip(Index, u8),
    Repeat(Index, usize, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let token = prop_oneof![4 => select(TOKENS).prop_map(str::to_owned), 1 => ".{0,8}"];
    prop_oneof![
        4 => (any::<Index>(), token).prop_map(|(at, token)| Change::Insert(at, token)),
        2 => (any::<Index>(), 1_usize..40).prop_map(|(at, length)| Change::Delete(at, length)),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, bits)| Change::Flip(at, bits)),
        1 => (any::<Index>(), 1_usize..20, 1_usize..60).prop_map(|(at, length, times)| Change::Repeat(at, length, times)),
    ]
}

/// The text with the changes; bytes that are not UTF-8 are replaced, as the reader of files refuses them.
fn changed(text: &str, changes: &[Change]) -> Arc<str> {
    let mut bytes = text.as_bytes().to_vec();
    for change in changes {
        let (Change::Insert(at, _) | Change::Delete(at, _) | Change::Flip(at, _) | Change::Repeat(at, ..)) =
            change;
        let at = at.index(bytes.len() + 1);
        let until = |length: usize| (at + length).min(bytes.len());
        match change {
            Change::Insert(_, token) => drop(bytes.splice(at..at, token.bytes())),
            Change::Delete(_, length) => drop(bytes.drain(at..until(*length))),
            Change::Flip(_, bits) => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= bits),
            Change::Repeat(_, length, times) => {
                let part = bytes[at..until(*length)].repeat(*times);
                bytes.splice(at..at, part);
            }
        }
    }
    String::from_utf8_lossy(&bytes).into()
}

/// A text made of such pieces only.
fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(prop_oneof![3 => select(TOKENS).prop_map(str::to_owned), 1 => ".{0,5}"], 0..60)
        .prop_map(|tokens| tokens.concat())
}

fn file(name: &str, text: Arc<str>) -> TextFile {
    TextFile { path: format!("content/{name}").into(), name: name.into(), text }
}

/// A name of a document, mostly a good one.
fn name() -> impl Strategy<Value = String> {
    let good = (select(&Kind::ALL[..]), "[a-z]{1,3}", "(en|fr)")
        .prop_map(|(kind, slug, tag)| format!("{}/{slug}/index.{tag}.md", kind.folder()));
    prop_oneof![8 => good, 1 => ".{0,20}"]
}

/// Builds a site and renders every path of it.
fn build_and_render(input: Input) -> Result<(), TestCaseError> {
    let mut report = Report::new();
    match tablecloth::build(input, Drafts::Include, &mut report) {
        Some(site) => {
            for path in site.plan().paths() {
                prop_assert!(stays_inside(path), "{path}");
                if let Some(Err(finding)) = site.render(path) {
                    report.add(finding);
                }
            }
            // No content may make a template fail.
            prop_assert!(report.is_ok(), "{}", report.print(ReportFormat::Human, Language::English));
        }
        None => prop_assert!(!report.is_ok(), "there is no site, and no reason"),
    }
    for format in [ReportFormat::Human, ReportFormat::Coloured, ReportFormat::Json, ReportFormat::GitHub] {
        report.print(format, Language::English);
    }
    Ok(())
}

fn stays_inside(path: &str) -> bool {
    Path::new(path).components().all(|part| matches!(part, std::path::Component::Normal(_)))
}

fn cases(number: u32) -> ProptestConfig {
    ProptestConfig { cases: number, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn dates_never_panic(text in prop_oneof![soup(), ".{0,30}", "[0-9X~?%/.,{}\\[\\] -]{0,20}"]) {
        if let Ok(date) = EventDate::parse(&text) {
            prop_assert_eq!(EventDate::parse(date.as_str()), Ok(date));
        }
    }
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn random_documents_never_panic(name in name(), front in soup(), body in soup()) {
        let locales = locales();
        for text in [format!("---\n{front}\n---\n{body}"), format!("{front}{body}")] {
            let mut report = Report::new();
            document::parse(&file(&name, text.into()), &locales, &mut report);
            report.print(ReportFormat::Human, Language::English);
        }
    }

    #[test]
    fn random_settings_never_panic(changes in proptest::collection::vec(change(), 0..6), random in soup()) {
        let good = site().settings.as_ref().expect("the site has settings");
        for text in [changed(&good.text, &changes), random.into()] {
            let mut report = Report::new();
            let input = Input { settings: Some(TextFile { text, ..good.clone() }), ..Input::default() };
            let found = settings::parse(&input, &mut report);
            prop_assert!(found.is_some() || !report.is_ok());
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn mutated_documents_never_panic(
        which in any::<Index>(),
        changes in proptest::collection::vec(change(), 1..8),
    ) {
        let good = which.get(documents());
        let text = changed(&good.text, &changes);
        document::parse(&TextFile { text, ..good.clone() }, &locales(), &mut Report::new());
    }
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn mutated_sites_never_panic(
        mutations in proptest::collection::vec((any::<Index>(), proptest::collection::vec(change(), 1..4)), 1..3),
        settings in proptest::option::weighted(0.1, proptest::collection::vec(change(), 1..3)),
    ) {
        let mut input = site().clone();
        for (which, changes) in &mutations {
            let at = which.index(input.documents.len());
            input.documents[at].text = changed(&input.documents[at].text, changes);
        }
        if let (Some(changes), Some(file)) = (settings, &mut input.settings) {
            file.text = changed(&file.text, &changes);
        }
        build_and_render(input)?;
    }

    /// Changes to the text alone mostly leave a site that is rendered.
    #[test]
    fn mutated_bodies_never_panic(
        which in any::<Index>(),
        changes in proptest::collection::vec(change(), 1..5),
    ) {
        let mut input = site().clone();
        let at = which.index(input.documents.len());
        let file = &mut input.documents[at];
        let body = file.text.rfind("---\n").expect("it has front matter") + "---\n".len();
        file.text = format!("{}{}", &file.text[..body], changed(&file.text[body..], &changes)).into();
        build_and_render(input)?;
    }
}
