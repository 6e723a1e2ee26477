//! What holds for ids and for front matter without an archive; with one, `tests/new.rs` tries every kind.

use super::*;
use crate::locale::Locales;
use crate::phrases::help;
use crate::schema::keys_of;

#[track_caller]
fn refused(kind: Kind, text: &str) -> (Option<String>, Option<String>) {
    let NotAnId { reason: _, suggestion, title } = id_of(kind, text).expect_err("it is no id");
    (suggestion.map(|slug| slug.to_string()), title)
}

#[test]
fn titles_in_any_script_become_ids() {
    for (title, id) in [
        ("Скатерть Ковентри", "skatert-koventri"),
        ("Été à Dijon", "ete-a-dijon"),
        ("مدن متوأمة", "mdn-mtwm"),
        ("考文垂", "kaowenchui"),
    ] {
        let (suggestion, own) = refused(Kind::Story, title);
        assert_eq!((suggestion.as_deref(), own.as_deref()), (Some(id), Some(title)));
    }
    // The title that is made of the id is the same.
    assert_eq!(refused(Kind::City, "Port Said"), (Some("port-said".into()), Some("Port Said".into())));
    assert_eq!(refused(Kind::City, "Coventry"), (Some("coventry".into()), None));
    assert_eq!(
        refused(Kind::City, "  first\n visit "),
        (Some("first-visit".into()), Some("first visit".into()))
    );
    assert_eq!(refused(Kind::City, "…"), (None, None));
    let long = "Много слов ".repeat(40);
    let (suggestion, title) = refused(Kind::Story, &long);
    assert!(suggestion.is_some_and(|id| id.len() > 80 && id.ends_with("slov")));
    assert_eq!(title.as_deref(), Some(long.trim()));
}

#[test]
fn names_of_devices_are_no_ids() {
    for (text, id) in
        [("con", "event-con"), ("Aux", "event-aux"), ("COM1", "event-com1"), ("nul", "event-nul")]
    {
        assert_eq!(refused(Kind::Event, text).0.as_deref(), Some(id));
    }
    assert!(id_of(Kind::Event, "convention").is_ok());
}

#[test]
fn kinds_go_by_their_names() {
    let hint = |name: &str| match kind_named(name) {
        Err(Failure::Refused(_, hint)) => hint.to_string(),
        other => panic!("{name}: {other:?}"),
    };
    assert!(matches!(kind_named("city"), Ok(Kind::City)));
    for (name, kind) in [
        ("stories", "story"),
        ("cities", "city"),
        ("Cities/", "city"),
        ("stroy", "story"),
        ("TOPIC", "topic"),
    ] {
        assert_eq!(hint(name), format!("did you mean `{kind}`?"));
    }
    assert!(hint("article").contains("twinning"));
}

/// An outline with something under every key that the kind cannot do without.
fn outline(kind: Kind, language: Language) -> Outline {
    let needed = keys_of(kind).into_iter().filter(|(_, key)| key.presence != crate::keys::Presence::Optional);
    needed.fold(Outline::new(kind, language), |outline, (_, key)| outline.with(key.name, key.example))
}

/// Each key stands in it once, with what it says in that language.
#[test]
fn every_key_is_explained_in_the_language_of_the_text() {
    for language in Language::ALL.iter().copied() {
        for kind in Kind::ALL {
            let original = outline(kind, language).original("Text.");
            let translation = outline(kind, language).translation("en-00000000", "Text.");
            let facts: Vec<&str> = Table::of(kind).facts().map(|key| key.name).collect();
            for (table, key) in keys_of(kind) {
                let lines = |text: &str| {
                    text.lines()
                        .filter(|line| line.trim_start_matches("# ").starts_with(&format!("{}: ", key.name)))
                        .count()
                };
                let is_fact = facts.contains(&key.name);
                let is_mark = key.name == "translated_from";
                assert_eq!(lines(&original), usize::from(!is_mark), "{kind} {}\n{original}", key.name);
                assert_eq!(lines(&translation), usize::from(!is_fact), "{kind} {}\n{translation}", key.name);
                let said = help(table, key.name, key.help, language);
                let words = |text: &str| text.replace("\n# ", " ");
                assert!(is_mark || words(&original).contains(&said), "{said}\n{original}");
                assert!(is_fact || words(&translation).contains(&said), "{said}\n{translation}");
            }
        }
    }
}

/// Whoever takes the marks away has front matter.
#[test]
fn what_stands_in_comments_can_be_said() {
    let mut locales = Locales::default();
    locales.add("en", "English", icu_locale::locale!("en")).expect("it is the first");
    let is_example = |kind: Kind, line: &str| {
        let key = line.strip_prefix("# ").and_then(|line| line.split_once(": ")).map(|(key, _)| key);
        key.is_some_and(|key| keys_of(kind).iter().any(|(_, spec)| spec.name == key))
    };
    for kind in Kind::ALL {
        let text = outline(kind, Language::English).original("Text.");
        let lines = text.lines().map(|line| match is_example(kind, line) {
            true => &line[2..],
            false => line,
        });
        let text = lines.collect::<Vec<&str>>().join("\n");
        let name = format!("{}/x/index.en.md", kind.folder());
        let file =
            TextFile { path: name.as_str().into(), name: name.as_str().into(), text: text.as_str().into() };
        let mut report = Report::new();
        let document = document::parse(&file, &locales, &mut report).expect("it has a name");
        assert!(report.is_ok(), "{text}\n{report:?}");
        let front = document.front.expect("it is front matter");
        let lacking: Vec<_> = front.lacking.iter().filter(|key| **key != "translated_from").collect();
        assert!(lacking.is_empty(), "{kind} lacks {lacking:?}\n{text}");
    }
}

#[test]
fn texts_stay_what_they_are() {
    for title in ["yes", "12", "a: b # c", r#"back\slash "quoted""#, "- no list", "{no: mapping}"] {
        let text = Outline::new(Kind::Topic, Language::English).with_text("title", title).original("Text.");
        let mut locales = Locales::default();
        locales.add("fr", "Français", icu_locale::locale!("fr")).expect("it is the first");
        let name = "topics/x/index.fr.md";
        let file = TextFile { path: name.into(), name: name.into(), text: text.as_str().into() };
        let document = document::parse(&file, &locales, &mut Report::new()).expect("it has a name");
        let read = document.front.and_then(|front| front.title).map(|title| title.value);
        assert_eq!(read.as_deref(), Some(title));
    }
}

#[test]
fn files_are_explained_in_languages_of_the_program() {
    for (tag, language) in [
        ("en-GB", Language::English),
        ("fr", Language::French),
        ("fr-CA", Language::French),
        ("ru", Language::Russian),
        ("de", Language::English),
        ("zh-Hans", Language::English),
    ] {
        assert_eq!(language_of(tag), language, "{tag}");
        for phrase in
            [phrase::new_said(), phrase::new_open(), phrase::new_label(1), phrase::new_body("story")]
        {
            assert!(phrase.is_translated(language), "{}", phrase.id());
        }
    }
}
