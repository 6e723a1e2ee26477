use super::wishes::{Starter, TWIN};
use super::*;
use crate::archive::Drafts;
use crate::cache::Cache;
use crate::date::Day;
use crate::diagnostic::{Report, ReportFormat};
use crate::input::{self, Folders};
use crate::phrases::Language;

fn wishes(locales: &[&str]) -> Wishes {
    let locales = locales.iter().map(|tag| (*tag).to_owned()).collect();
    Wishes { locales, title: None, city: None, id: None, today: Day { year: 2026, month: 11, day: 29 } }
}

fn folder() -> (tempfile::TempDir, Utf8PathBuf) {
    let folder = tempfile::tempdir().expect("there is room");
    let path = Utf8PathBuf::from_path_buf(folder.path().join("town")).expect("it is UTF-8");
    (folder, path)
}

/// Begins an archive, builds it and renders all of it: nothing is found.
fn check(wishes: &Wishes) {
    let (_guard, root) = folder();
    begin(&root, wishes).unwrap_or_else(|failure| panic!("{wishes:?}: {failure:?}"));
    let mut report = Report::new();
    let folders = Folders::below(&root);
    let input = input::read(&folders, &Cache::nowhere(), &mut report).expect("it can be read");
    let site = crate::build(input, Drafts::Leave, &mut report);
    let found = report.print(ReportFormat::Human, Language::default());
    assert_eq!(found, "", "{wishes:?}");
    let site = site.expect("it has no errors");
    for path in site.plan().paths() {
        let rendered = site.render(path).expect("the plan has it");
        assert!(rendered.is_ok(), "{wishes:?}: {path}: {:?}", rendered.err());
    }
}

#[test]
fn every_pair_of_languages_makes_a_good_archive() {
    let languages = languages();
    for (at, first) in languages.iter().enumerate() {
        check(&wishes(&[first]));
        for second in &languages[at + 1..] {
            check(&wishes(&[first, second]));
        }
    }
    check(&wishes(&languages));
}

#[test]
fn names_may_have_any_sign() {
    for city in
        ["Saint-Denis: * le Nord #1", "\"Q\" \\ # {a}", "L’Haÿ-les-Roses [94]", "Волгоград", "广岛", "- x"]
    {
        check(&Wishes { city: Some(city.to_owned()), title: Some(city.to_owned()), ..wishes(&["en"]) });
    }
    check(&wishes(&["en-GB"]));
}

#[test]
fn titles_are_written_as_those_of_new_works() {
    let title = Some("  Ou\u{300} est-il\u{a0}?  \u{202e}".to_owned());
    let starter = Starter::new(&Wishes { title, ..wishes(&["fr"]) }).expect("it has a title");
    let settings = &starter.files()[Utf8Path::new("content/site.yaml")];
    assert!(settings.contains("fr: \"Où est-il\u{a0}?\"\n"), "{settings}");
}

#[test]
fn tags_are_written_as_they_should_be() {
    let starter = Starter::new(&wishes(&["FR", "fr", "de-at"])).expect("both are known");
    let settings = &starter.files()[Utf8Path::new("content/site.yaml")];
    assert!(settings.contains("{tag: fr, ") && settings.contains("{tag: de-AT, "), "{settings}");
    assert_eq!(settings.matches("tag:").count(), 2);
}

#[test]
fn what_is_there_is_never_written_over() {
    let (_guard, root) = folder();
    disk::write_new(&root.join("notes.txt"), b"mine").expect("there is room");
    assert!(matches!(begin(&root, &wishes(&["en"])), Err(Failure::Refused(..))));
    assert_eq!(root.read_dir_utf8().expect("it is there").count(), 1);
    for bad in [wishes(&["tlh"]), wishes(&[]), Wishes { city: Some("…".to_owned()), ..wishes(&["en"]) }] {
        assert!(matches!(begin(&root.join("new"), &bad), Err(Failure::Refused(..))), "{bad:?}");
        assert!(!root.join("new").exists());
    }
}

#[test]
fn what_was_meant_by_a_language_is_offered() {
    let offered = |wanted: &str| match Starter::new(&wishes(&[wanted])) {
        Err(Failure::Refused(_, hint)) => hint.to_string(),
        _ => panic!("{wanted} is known"),
    };
    for (wanted, meant) in [
        ("french", "fr"),
        ("Français", "fr"),
        ("GERMAN", "de"),
        ("deutsch", "de"),
        ("русский", "ru"),
        ("中文", "zh-Hans"),
        ("chinese", "zh-Hans"),
        ("العربية", "ar"),
        ("allemand", "de"),
        ("Hiszpański", "es"),
    ] {
        assert_eq!(offered(wanted), format!("did you mean `{meant}`?"), "{wanted}");
    }
    assert!(offered("tlh").contains("zh-Hans") && offered("klingon").contains("zh-Hans"));
}

#[test]
fn no_archive_is_begun_in_another_or_over_a_file() {
    let (_guard, root) = folder();
    begin(&root, &wishes(&["en"])).expect("the folder is free");
    begin(&root.join("../beside"), &wishes(&["en"])).expect("it lies beside the archive");
    let inside = begin(&root.join("content/new"), &wishes(&["en"]));
    assert!(matches!(inside, Err(Failure::Refused(..))), "{inside:?}");
    let over = begin(&root.join("README.md"), &wishes(&["en"]));
    assert!(
        matches!(&over, Err(Failure::Refused(reason, _)) if reason.to_string().contains("is a file")),
        "{over:?}"
    );
}

#[test]
fn the_id_of_the_city_can_be_chosen() {
    let chosen =
        |id: &str| Wishes { city: Some("Q’art".to_owned()), id: Some(id.to_owned()), ..wishes(&["en"]) };
    check(&chosen("qart-town"));
    let long = "a".repeat(95);
    for (bad, offered) in [
        ("Q art", "did you mean `q-art`?"),
        (TWIN, "did you mean `city-twin-town`?"),
        ("con", "did you mean `city-con`?"),
        ("", "choose"),
        (&long, "choose"),
    ] {
        match Starter::new(&chosen(bad)) {
            Err(Failure::Refused(_, hint)) => {
                assert!(hint.to_string().starts_with(offered), "{bad}: {hint}")
            }
            _ => panic!("{bad} is taken"),
        }
    }
    for city in ["Twin Town", "Con"] {
        check(&Wishes { city: Some(city.to_owned()), ..wishes(&["en"]) });
    }
    assert!(Starter::new(&Wishes { city: Some(long), ..wishes(&["en"]) }).is_err());
}

/// Each language has every text, with the same keys and places for names.
#[test]
fn the_words_of_all_languages_are_alike() {
    let files = |language: &str| {
        let mut names = Vec::new();
        let mut folders = vec![STARTER.get_dir(language).expect("there is such a language")];
        while let Some(folder) = folders.pop() {
            folders.extend(folder.dirs());
            names.extend(folder.files().map(|file| file.path().strip_prefix(language).expect("it is in it")));
        }
        names.sort_unstable();
        names
    };
    let keys = |text: &str| -> Vec<String> {
        let front = text.split("---\n").next().unwrap_or_default();
        front.lines().filter_map(|line| Some(line.split_once(':')?.0.to_owned())).collect()
    };
    for language in languages() {
        assert_eq!(files(language), files("en"), "{language}");
        for name in files("en").iter().filter_map(|name| name.to_str()).filter(|name| *name != "README.md") {
            let [own, english] =
                [language, "en"].map(|tag| file(&format!("{tag}/{name}")).expect("it is there"));
            assert_eq!(keys(&own), keys(&english), "{language}/{name}");
        }
    }
}
