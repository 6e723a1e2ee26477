//! New works in archives that are there: of every kind, in every language, beside everything that was there.

mod common;

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};
use tablecloth::archive::Drafts;
use tablecloth::date::Day;
use tablecloth::diagnostic::{Report, ReportFormat};
use tablecloth::id::{Kind, Slug, WorkId};
use tablecloth::input::Folders;
use tablecloth::paths;
use tablecloth::phrases::Language;
use tablecloth::scaffold::{self, Failure, Wanted};

const TODAY: Day = Day { year: 2026, month: 12, day: 6 };

fn archive(site: &str) -> common::Temporary {
    let folder = common::Temporary::new();
    common::copy(&common::site(site), folder.path());
    folder
}

fn try_new(
    root: &Utf8Path,
    kind: Kind,
    id: &str,
    locales: &[&str],
    title: Option<&str>,
) -> Result<Vec<Utf8PathBuf>, Failure> {
    let locales: Vec<String> = locales.iter().map(|tag| (*tag).to_owned()).collect();
    let id = WorkId { kind, slug: Slug::new(id).expect("it is an id") };
    scaffold::new(&Folders::below(root), &Wanted { id, locales: &locales, title, today: TODAY })
}

/// Makes a work; returns its files from the archive's root with what is in them.
#[track_caller]
fn new(root: &Utf8Path, kind: Kind, id: &str, locales: &[&str]) -> Vec<(String, String)> {
    let paths =
        try_new(root, kind, id, locales, None).unwrap_or_else(|failure| panic!("{kind}: {failure:?}"));
    let file = |path: Utf8PathBuf| {
        let text = std::fs::read_to_string(&path).expect("it was made");
        (paths::shown(path.strip_prefix(root).expect("it lies in the archive")).into_owned(), text)
    };
    paths.into_iter().map(file).collect()
}

/// Why a work is not made, and the way out; the archive stays as it is.
#[track_caller]
fn refused(root: &Utf8Path, kind: Kind, id: &str, locales: &[&str]) -> (String, String) {
    let before = common::files_below(root);
    match try_new(root, kind, id, locales, None) {
        Err(Failure::Refused(reason, hint)) => {
            assert_eq!(common::files_below(root), before);
            (reason.to_string(), hint.to_string())
        }
        other => panic!("{kind} {id}: {other:?}"),
    }
}

/// The codes of the warnings of an archive without errors, all pages of which can be rendered.
#[track_caller]
fn warnings(root: &Utf8Path) -> Vec<String> {
    let (site, report) = common::build(common::read(root), Drafts::Leave);
    common::render_all(&site);
    let lines = report.print(ReportFormat::Json, Language::English);
    let code = |line: &str| {
        let finding: serde_json::Value = serde_json::from_str(line).expect("each line is an object");
        finding["code"].as_str().expect("it has a code").to_owned()
    };
    lines.lines().map(code).collect()
}

const SITES: [(&str, &[&str]); 2] =
    [("one-of-each", &["en", "fr", "ru"]), ("new-locales", &["en", "de", "ar", "zh-Hans"])];

#[test]
fn every_kind_can_be_made_in_every_language() {
    for (site, tags) in SITES {
        for tag in tags {
            let folder = archive(site);
            let root = folder.path();
            let before = common::files_below(root);
            for kind in Kind::ALL {
                let made = new(root, kind, "made-now", &[tag]);
                let path = format!("content/{}/made-now/index.{tag}.md", kind.folder());
                assert!(matches!(&made[..], [(only, _)] if *only == path), "{made:?}");
                assert!(made[0].1.contains("\npublished: 2026-12-06\n"), "{}", made[0].1);
            }
            // That nothing rests on the new source is for the editor to mend.
            assert_eq!(warnings(root), ["unused-source"], "{site} {tag}");
            let after = common::files_below(root);
            let stayed: BTreeMap<_, _> =
                after.into_iter().filter(|(path, _)| before.contains_key(path)).collect();
            assert_eq!(stayed, before);
        }
    }
}

#[test]
fn every_kind_can_be_made_in_all_languages_at_once() {
    for (site, tags) in SITES {
        let folder = archive(site);
        let root = folder.path();
        for kind in Kind::ALL {
            let made = new(root, kind, "made-now", &["all"]);
            assert_eq!(made.len(), tags.len());
            for (path, text) in &made[1..] {
                assert!(text.contains(&format!("\ntranslated_from: {}-", tags[0])), "{path}\n{text}");
                assert!(!text.contains("\npublished:") && !text.contains("# published:"), "{path}\n{text}");
            }
        }
        assert_eq!(warnings(root), ["unused-source"], "{site}");
    }
}

#[test]
fn works_that_are_there_are_translated() {
    let folder = archive("one-of-each");
    let root = folder.path();
    for kind in Kind::ALL {
        new(root, kind, "made-now", &["fr"]);
        let made = new(root, kind, "made-now", &["all"]);
        let paths: Vec<&str> = made.iter().map(|(path, _)| path.as_str()).collect();
        let path = |tag: &str| format!("content/{}/made-now/index.{tag}.md", kind.folder());
        assert_eq!(paths, [path("en"), path("ru")]);
        assert!(made.iter().all(|(_, text)| text.contains("\ntranslated_from: fr-")), "{made:?}");
        let (reason, hint) = refused(root, kind, "made-now", &["all"]);
        assert!(reason.contains("made-now` is there already"), "{reason}");
        assert_eq!(hint, "choose another id");
    }
    assert_eq!(warnings(root), ["unused-source"]);
}

/// Words of an original that somebody wrote stand in its translation until they are replaced.
#[test]
fn a_translation_has_the_words_of_its_original() {
    let folder = archive("one-of-each");
    let root = folder.path();
    common::write(
        &root.join("content/questions/number/index.ru.md"),
        "---\ntitle: \"Сколько: 830?\"\nlabels: {few: \"830 «имён»\", many: 900}\nanswers: [{id: few}, {id: many}]\n---\nТекст.\n",
    );
    common::write(
        &root.join("content/objects/cup/index.en.md"),
        "---\ntitle: A cup\nsummary: |\n  Two lines,\n  \"so to say\".\n---\nText.\n",
    );
    let made = new(root, Kind::Question, "number", &["fr"]);
    let expected = "\ntitle: \"Сколько: 830?\"\n";
    assert!(made[0].1.contains(expected), "{}", made[0].1);
    assert!(
        made[0].1.contains("\nlabels:\n  \"few\": \"830 «имён»\"\n  \"many\": \"900\"\n"),
        "{}",
        made[0].1
    );
    assert!(made[0].1.contains("\n# La question.\n"), "{}", made[0].1);
    new(root, Kind::Object, "cup", &["ru"]);
    assert_eq!(warnings(root), Vec::<String>::new());
}

#[test]
fn nothing_is_written_over_anything() {
    let folder = archive("one-of-each");
    let root = folder.path();
    let (reason, hint) = refused(root, Kind::City, "coventry", &["en"]);
    assert_eq!(
        reason,
        format!("`{root}/content/cities/coventry/index.en.md` is there already, and stays as it is")
    );
    assert_eq!(hint, "choose another id");
    new(root, Kind::Story, "visit", &["ru"]);
    // Without a language, a new work was meant.
    let (reason, hint) = refused(root, Kind::Story, "visit", &[]);
    assert!(reason.ends_with("visit` is there already, and stays as it is"), "{reason}");
    assert!(hint.contains("`--locale` and one of en, fr"), "{hint}");
    // Of several, none is made.
    let (reason, _) = refused(root, Kind::Story, "visit", &["en", "ru"]);
    assert!(reason.contains("index.ru.md"), "{reason}");
    // A picture that came first is no text.
    common::write(&root.join("content/topics/gifts/notes.txt"), "Notes.");
    assert_eq!(new(root, Kind::Topic, "gifts", &[]).len(), 1);
    // A folder can have the name of a file, and a link can lead nowhere.
    std::fs::create_dir_all(root.join("content/topics/folder/index.en.md")).expect("there is room");
    refused(root, Kind::Topic, "folder", &[]);
    // A text that cannot be read may be the original.
    common::write(&root.join("content/topics/broken/index.en.md"), "---\ntitle: [\n---\n");
    let (reason, hint) = refused(root, Kind::Topic, "broken", &["fr"]);
    assert!(reason.contains("no original") && hint.contains("tablecloth check"), "{reason}; {hint}");
    common::write(&root.join("content/topics/odd/index.en.md"), [0xff, 0xfe]);
    refused(root, Kind::Topic, "odd", &["fr"]);
}

#[test]
fn languages_are_those_of_the_site() {
    let folder = archive("one-of-each");
    let (reason, hint) = refused(folder.path(), Kind::Story, "visit", &["de"]);
    assert_eq!(reason, "the site has no locale `de`");
    assert!(hint.starts_with("it has en, fr, ru;"), "{hint}");
    let (_, hint) = refused(folder.path(), Kind::Story, "visit", &["en", "RU"]);
    assert_eq!(hint, "did you mean `ru`?");
    let made = new(folder.path(), Kind::Story, "visit", &["ru", "fr", "ru"]);
    let paths: Vec<&str> = made.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["content/stories/visit/index.ru.md", "content/stories/visit/index.fr.md"]);
    assert!(made[1].1.contains("\ntranslated_from: ru-"), "{}", made[1].1);
}

#[test]
fn an_archive_without_works_says_what_comes_first() {
    let folder = common::Temporary::new();
    let root = folder.path();
    let settings = "title: {fr: A}\ntagline: {fr: B}\nbase_url: https://example.org/\nlocales: [{tag: fr, name: Français}]\n";
    common::write(&root.join("content/site.yaml"), settings);
    let (_, hint) = refused(root, Kind::Twinning, "dijon-volgograd", &[]);
    assert_eq!(hint, "make these first: `tablecloth new city ID`, `tablecloth new source ID`");
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Twinning) {
        new(root, kind, "dijon", &[]);
    }
    let (_, hint) = refused(root, Kind::Twinning, "dijon-volgograd", &[]);
    assert_eq!(hint, "make these first: `tablecloth new city ID`");
    new(root, Kind::City, "volgograd", &[]);
    new(root, Kind::Twinning, "volgograd-dijon", &[]);
    assert_eq!(warnings(root), Vec::<String>::new());

    common::write(&root.join("content/site.yaml"), "title: [\n");
    let failed = try_new(root, Kind::Page, "x", &[], None);
    let is_told =
        |report: &Report| report.print(ReportFormat::Human, Language::English).contains("site.yaml");
    assert!(matches!(&failed, Err(Failure::Content(report)) if is_told(report)), "{failed:?}");
}

/// The cities of the id come first, then the home city, then the others; a pair that has a twinning is passed over.
#[test]
fn a_twinning_is_one_of_two_cities_that_have_none() {
    let folder = archive("one-of-each"); // Its home city is Volgograd, twinned with Coventry.
    let root = folder.path();
    let (reason, _) = refused(root, Kind::Twinning, "volgograd-coventry", &[]);
    assert_eq!(reason, "`twinning:coventry-volgograd` is a twinning of the same two cities");
    refused(root, Kind::Twinning, "another", &[]);
    for city in ["ulm", "new-ulm", "arles"] {
        new(root, Kind::City, city, &[]);
    }
    let cities = |id: &str| {
        let text = new(root, Kind::Twinning, id, &[]).remove(0).1;
        text.lines().find(|line| line.starts_with("cities: ")).expect("it has cities").to_owned()
    };
    assert_eq!(cities("new-ulm-arles"), "cities: [new-ulm, arles]");
    assert_eq!(cities("first"), "cities: [volgograd, arles]");
    assert_eq!(cities("coventry-and-another"), "cities: [coventry, arles]");
    let story = new(root, Kind::Event, "visit-to-ulm", &[]).remove(0).1;
    assert!(story.contains("\n# cities: [ulm]\n"), "{story}");
    assert_eq!(warnings(root), Vec::<String>::new());
}

#[test]
fn titles_are_the_given_ones_or_those_of_ids() {
    let folder = archive("one-of-each");
    let root = folder.path();
    let titled = |id: &str, title: Option<&str>| {
        let paths = try_new(root, Kind::Story, id, &[], title).expect("it can be made");
        let text = std::fs::read_to_string(&paths[0]).expect("it was made");
        text.lines().find(|line| line.starts_with("title: ")).expect("it has a title").to_owned()
    };
    assert_eq!(titled("first-visit", None), "title: \"First visit\"");
    assert_eq!(titled("b", Some("  ")), "title: \"B\"");
    assert_eq!(titled("c", Some("Скатерть: «да»\n\u{202e}")), "title: \"Скатерть: «да»\"");
    assert_eq!(titled("d", Some("e\u{301}te\u{301} \"x\"")), "title: \"été \\\"x\\\"\"");
    let typed = "«\u{202f}Où  est-il\u{a0} ?\u{202f}»";
    assert_eq!(titled("e", Some(typed)), "title: \"«\u{202f}Où est-il\u{a0}?\u{202f}»\"");
    assert_eq!(warnings(root), Vec::<String>::new());
}

#[test]
fn a_folder_that_cannot_be_written_stays_as_it_was() {
    let folder = archive("one-of-each");
    let root = folder.path();
    common::write(&root.join("content/topics"), "A file where a folder belongs.");
    let before = common::files_below(root);
    let failed = try_new(root, Kind::Topic, "gifts", &["all"], None);
    assert!(matches!(failed, Err(Failure::Machine(_))), "{failed:?}");
    assert_eq!(common::files_below(root), before);
}
