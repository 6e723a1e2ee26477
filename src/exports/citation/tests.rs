use super::*;

fn reference(title: &str) -> Reference {
    Reference {
        key: "a-source".to_owned(),
        class: Class::Newspaper,
        genre: None,
        title: title.to_owned(),
        authors: vec!["Anna Petrova".to_owned(), "House & Sons".to_owned()],
        container: Some("The Paper".to_owned()),
        publisher: None,
        issued: None,
        accessed: None,
        url: Some("https://example.org/a?b=%7E&c_d#e".to_owned()),
        doi: Doi::parse("10.5281/zenodo.1"),
        ark: None,
        language: Some("en".to_owned()),
    }
}

fn dated(text: &str) -> Dated {
    Dated { date: EventDate::parse(text).expect("it is a date"), words: format!("words of {text}") }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("it is text")
}

#[test]
fn a_reference_in_bibtex() {
    let mut article = reference("Fifty % of {it}");
    article.issued = Some(dated("1944-06-06"));
    assert_eq!(
        text(bibtex::print(&[article])),
        "@article{a-source,\n  author = {{Anna Petrova} and {House \\& Sons}},\n  title = {{Fifty \\% of \\textbraceleft{}it\\textbraceright{}}},\n  journal = {The Paper},\n  date = {1944-06-06},\n  year = {1944},\n  doi = {10.5281/zenodo.1},\n  url = {https://example.org/a?b=%7E&c_d#e},\n  language = {en}\n}\n"
    );
}

#[test]
fn nothing_leaves_its_field() {
    let hostile = "x}\n}\n@comment{\r\nTY  - BOOK\u{85}ER  - \\input{/etc/passwd}";
    let bibtex = text(bibtex::print(&[reference(hostile)]));
    assert_eq!(bibtex.matches('{').count(), bibtex.matches('}').count());
    assert_eq!(bibtex.lines().filter(|line| line.starts_with('@') || *line == "}").count(), 2);
    assert!(!bibtex.contains("\\input"));
    let ris = text(ris::print(&[reference(hostile)]));
    assert_eq!(ris.lines().filter(|line| line.starts_with("TY  - ")).count(), 1);
    assert_eq!(ris.lines().filter(|line| line.starts_with("ER  - ")).count(), 1);
}

#[test]
fn dates_say_what_is_known_in_each_format() {
    let check = |date: &str, csl: &str, bibtex: &str, ris: &[&str]| {
        let with_date = || Reference { issued: Some(dated(date)), ..reference("Title") };
        let items: serde_json::Value =
            serde_json::from_slice(&csl::print(&[with_date()])).expect("it is JSON");
        assert_eq!(items[0]["issued"].to_string(), csl, "{date}");
        let field = |text: &str, name: &str| {
            let start = format!("  {name} = {{");
            text.lines().find_map(|line| line.strip_prefix(&start)?.split('}').next().map(str::to_owned))
        };
        assert_eq!(field(&text(bibtex::print(&[with_date()])), "date").as_deref(), Some(bibtex), "{date}");
        let printed = text(ris::print(&[with_date()]));
        let dates: Vec<&str> =
            printed.lines().filter(|line| line.starts_with("PY") || line.starts_with("DA")).collect();
        assert_eq!(dates, ris, "{date}");
    };
    check("1944", r#"{"date-parts":[[1944]]}"#, "1944", &["PY  - 1944", "DA  - 1944///"]);
    check("1944-06", r#"{"date-parts":[[1944,6]]}"#, "1944-06", &["PY  - 1944", "DA  - 1944/06//"]);
    check("1944-06-06", r#"{"date-parts":[[1944,6,6]]}"#, "1944-06-06", &["PY  - 1944", "DA  - 1944/06/06/"]);
    check(
        "1943~",
        r#"{"circa":true,"date-parts":[[1943]]}"#,
        "1943~",
        &["PY  - 1943", "DA  - 1943///words of 1943~"],
    );
    check(
        "1942-08/1943-02",
        r#"{"date-parts":[[1942,8],[1943,2]]}"#,
        "1942-08/1943-02",
        &["DA  - ///words of 1942-08/1943-02"],
    );
    check("194X", r#"{"literal":"words of 194X"}"#, "194X", &["DA  - ///words of 194X"]);
    check(
        "[1947,1949]",
        r#"{"literal":"words of [1947,1949]"}"#,
        "1947/1949",
        &["DA  - ///words of [1947,1949]"],
    );
    check("../1950", r#"{"literal":"words of ../1950"}"#, "../1950", &["DA  - ///words of ../1950"]);
    check(
        "2004-06-~11",
        r#"{"circa":true,"date-parts":[[2004,6,11]]}"#,
        "2004",
        &["PY  - 2004", "DA  - 2004/06/11/words of 2004-06-~11"],
    );
}

#[test]
fn every_type_of_source_has_a_class() {
    // Those of one class need their word beside it.
    let documents = SourceType::ALL.iter().filter(|source| class_of(**source) == Class::Document).count();
    assert_eq!((SourceType::ALL.len(), documents), (15, 5));
}
