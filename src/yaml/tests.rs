//! What is read, and what is found wrong.

use std::fmt::Debug;

use super::*;
use crate::diagnostic::Located;

/// Reads `text` with `read`; `expected` is what comes back, and "line:column message" of every finding.
#[track_caller]
fn check<T: Debug>(text: &str, read: impl FnOnce(&mut Fields<'_>) -> T, expected: &str, findings: &[&str]) {
    let mut report = Report::new();
    let node = crate::yaml::parse(&"a.yaml".into(), text, &mut report).expect("it is YAML");
    let found = Fields::of(node, Subject::Settings, &mut report).map(|mut fields| {
        let found = format!("{:?}", read(&mut fields));
        fields.finish();
        found
    });
    let told = report
        .sorted()
        .into_iter()
        .map(|finding| format!("{}:{} {}", finding.place.line, finding.place.column, finding.message));
    assert_eq!(told.collect::<Vec<_>>(), findings, "{text}");
    assert_eq!(found.as_deref().unwrap_or("-"), expected, "{text}");
}

fn at<T: ToString>(value: Located<T>) -> String {
    format!("{} at {}:{}", value.value.to_string(), value.place.line, value.place.column)
}

#[test]
fn texts_are_taken_as_they_are_written() {
    let text = |fields: &mut Fields<'_>| fields.text("a").map(at);
    check("a: b c\n", text, "Some(\"b c at 1:4\")", &[]);
    check("a: 1.50\n", text, "Some(\"1.50 at 1:4\")", &[]);
    check("a: -7\n", text, "Some(\"-7 at 1:4\")", &[]);
    check("a: 007\n", text, "Some(\"007 at 1:4\")", &[]);
    check("", text, "None", &[]);
    check("a: true\n", text, "None", &["1:4 `a` should be a text, but yes or no stands here"]);
    check("a: [b]\n", text, "None", &["1:4 `a` should be a text, but a list stands here"]);
    check("a: {b: c}\n", text, "None", &["1:4 `a` should be a text, but a group of keys stands here"]);
    check("a:\n", text, "None", &["1:1 `a` has no value"]);
    check("a: \"\\a\"\n", text, "None", &["1:4 this text holds a control character that cannot be shown"]);
    check(
        "- a\n",
        text,
        "-",
        &["1:1 `site.yaml` should be a group of `key: value` lines, but a list stands here"],
    );
}

#[test]
fn numbers_and_flags() {
    let flag = |fields: &mut Fields<'_>| fields.flag("a");
    check("a: true\n", flag, "Some(true)", &[]);
    check("a: false\n", flag, "Some(false)", &[]);
    check("a: yes\n", flag, "None", &["1:4 `a` should be `true` or `false`, but a text stands here"]);
    let integer = |fields: &mut Fields<'_>| fields.integer("a").map(at);
    check("a: -40\n", integer, "Some(\"-40 at 1:4\")", &[]);
    check("a: 4.5\n", integer, "None", &["1:4 `a` should be a whole number, but a number stands here"]);
    check("a: b\n", integer, "None", &["1:4 `a` should be a whole number, but a text stands here"]);
}

#[test]
fn lists_keep_what_is_good() {
    let texts = |fields: &mut Fields<'_>| fields.texts("a").into_iter().map(at).collect::<Vec<_>>();
    check("a: [b, 4]\n", texts, "[\"b at 1:5\", \"4 at 1:8\"]", &[]);
    check(
        "a:\n- b\n- [c]\n- d\n",
        texts,
        "[\"b at 2:3\", \"d at 4:3\"]",
        &["3:3 an entry of `a` should be a text, but a list stands here"],
    );
    check("a: b\n", texts, "[]", &["1:4 `a` should be a list, such as `[one, two]`, but a text stands here"]);
    let slugs = |fields: &mut Fields<'_>| fields.slugs("a").into_iter().map(at).collect::<Vec<_>>();
    check("a: [b-1, C D]\n", slugs, "[\"b-1 at 1:5\"]", &["1:10 `C D` in `a` is not an id"]);
    let slug = |fields: &mut Fields<'_>| fields.slug("a").map(at);
    check("a: b\n", slug, "Some(\"b at 1:4\")", &[]);
    check("a: B\n", slug, "None", &["1:4 `B` in `a` is not an id"]);
}

#[test]
fn dates_stand_with_and_without_quotes() {
    let date = |fields: &mut Fields<'_>| fields.date("a").map(at);
    check("a: 1944-06\n", date, "Some(\"1944-06 at 1:4\")", &[]);
    check("a: 1944\n", date, "Some(\"1944 at 1:4\")", &[]);
    check("a: [1947,1948]\n", date, "Some(\"[1947,1948] at 1:4\")", &[]);
    check("a: [1947, 1948-02]\n", date, "Some(\"[1947,1948-02] at 1:4\")", &[]);
    check("a: {1947, 1949-02}\n", date, "Some(\"{1947,1949-02} at 1:4\")", &[]);
    let wanted = "1:4 `a` should be a date, such as `1944-06-06`, but";
    check("a: {1947: 1949}\n", date, "None", &[&format!("{wanted} a group of keys stands here")]);
    check("a: [1947, [1948]]\n", date, "None", &[&format!("{wanted} a list stands here")]);
    check("a: true\n", date, "None", &[&format!("{wanted} yes or no stands here")]);
    check("a: 1990s\n", date, "None", &["1:4 `1990s` is not a date in EDTF"]);
}

#[test]
fn mappings_in_mappings() {
    let each =
        |fields: &mut Fields<'_>| fields.each("a", |entry| Some((entry.place().line, at(entry.text("b")?))));
    check("a:\n- b: c\n- b: d\n", each, "[(2, \"c at 2:6\"), (3, \"d at 3:6\")]", &[]);
    check(
        "a:\n- b: c\n- d\n- b: [d]\n- b: e\n  f: g\n",
        each,
        "[(2, \"c at 2:6\"), (5, \"e at 5:6\")]",
        &[
            "3:3 an entry of `a` should be a group of `key: value` lines, but a text stands here",
            "4:6 `b` should be a text, but a list stands here",
            "6:3 an entry of `a` has no key `f`",
        ],
    );
    check(
        "a: b\n",
        each,
        "[]",
        &["1:4 `a` should be a list, each entry after a dash, but a text stands here"],
    );
    let words = |fields: &mut Fields<'_>| {
        fields.words("a").into_iter().map(|(key, word)| (at(key), at(word))).collect::<Vec<_>>()
    };
    check("a: {b: c, d: 1}\n", words, "[(\"b at 1:5\", \"c at 1:8\"), (\"d at 1:11\", \"1 at 1:14\")]", &[]);
    check(
        "a: {b: [c]}\n",
        words,
        "[(\"b at 1:5\", \" at 1:8\")]",
        &["1:8 `b` should be a text, but a list stands here"],
    );
    check("a: b\n", words, "[]", &["1:4 `a` should be a group of `key: text` lines, but a text stands here"]);
}

#[test]
fn what_is_lacking_and_what_is_unknown() {
    let read = |fields: &mut Fields<'_>| {
        let keys: Vec<String> = fields.keys().map(|key| key.value.clone()).collect();
        let _ = (fields.texts("cities"), fields.text("title"), fields.texts("sources"));
        (keys, fields.length("cities"), fields.length("title"), fields.lacking())
    };
    check(
        "cities: [a, b]\ntitle: c\nsources: [d]\n",
        read,
        "([\"cities\", \"title\", \"sources\"], Some(2), None, {})",
        &[],
    );
    check(
        "cities: []\ntitle: c\n",
        read,
        "([\"cities\", \"title\"], Some(0), None, {\"cities\", \"sources\"})",
        &[],
    );
    let words = |fields: &mut Fields<'_>| (fields.words("title").len(), fields.lacking());
    check("title: {}\n", words, "(0, {\"title\"})", &[]);
    check("title: {en: a}\n", words, "(1, {})", &[]);
    // What is misspelt is not lacking as well, nor is what cannot be read.
    check(
        "citys: [a]\ncolour: red\n",
        read,
        "([\"citys\", \"colour\"], None, None, {\"sources\", \"title\"})",
        &["1:1 `site.yaml` has no key `citys`", "2:1 `site.yaml` has no key `colour`"],
    );
    check(
        "cities: [[a]]\ntitle: [b]\n",
        read,
        "([\"cities\", \"title\"], Some(1), Some(1), {\"sources\"})",
        &[
            "1:10 an entry of `cities` should be a text, but a list stands here",
            "2:8 `title` should be a text, but a list stands here",
        ],
    );
}
