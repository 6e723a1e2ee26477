//! BibTeX: entries and fields that its old styles know, with the dates, languages and identifiers of BibLaTeX.

use std::fmt::Write;

use super::{Class, Dated, Reference, in_one_line};

pub(super) fn print(references: &[Reference]) -> Vec<u8> {
    let entries: Vec<String> = references.iter().map(entry).collect();
    entries.join("\n").into_bytes()
}

fn entry(reference: &Reference) -> String {
    let mut entry = format!("@{}{{{}", type_of(reference.class), reference.key);
    let mut put = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            write!(entry, ",\n  {name} = {{{value}}}").expect("writing to a text cannot fail");
        }
    };
    let text = |value: &Option<String>| value.as_deref().map(escape);
    // Braces around a whole name or title: it is not taken apart, and its capitals stay.
    let authors: Vec<String> = reference.authors.iter().map(|name| format!("{{{}}}", escape(name))).collect();
    put("author", Some(authors.join(" and ")).filter(|authors| !authors.is_empty()));
    put("title", Some(format!("{{{}}}", escape(&reference.title))));
    let is_article = matches!(reference.class, Class::Newspaper | Class::Magazine);
    put(if is_article { "journal" } else { "howpublished" }, text(&reference.container));
    put("publisher", text(&reference.publisher));
    put("type", text(&reference.genre));
    put("date", reference.issued.as_ref().and_then(date));
    let year = reference.issued.as_ref().and_then(Dated::year);
    put("year", year.map(|year| year.to_string()));
    put("doi", reference.doi.as_ref().map(ToString::to_string));
    put("eprint", reference.ark.as_ref().map(ToString::to_string));
    put("eprinttype", reference.ark.as_ref().map(|_| "ark".to_owned()));
    put("url", reference.url().as_deref().map(address));
    put("urldate", reference.accessed.as_ref().and_then(date));
    put("language", text(&reference.language));
    entry.push_str("\n}\n");
    entry
}

fn type_of(class: Class) -> &'static str {
    match class {
        Class::Newspaper | Class::Magazine => "article",
        Class::Book => "book",
        Class::Blog
        | Class::WebPage
        | Class::Encyclopedia
        | Class::Dataset
        | Class::Picture
        | Class::Letter
        | Class::Collection
        | Class::Document => "misc",
    }
}

/// A date as BibLaTeX reads it: EDTF (ISO 8601-2) up to level 1; of what is beyond that, the first and the last year.
fn date(dated: &Dated) -> Option<String> {
    let text = dated.date.as_str();
    let is_read = |end: &str| {
        let plain = end.trim_end_matches(['?', '~', '%']);
        plain.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.' | b'X'))
    };
    if text.split('/').all(is_read) {
        return Some(text.to_owned());
    }
    let years = dated.date.year_span()?;
    Some(match dated.year() {
        Some(year) => year.to_string(),
        None => format!("{}/{}", years.start(), years.end()),
    })
}

/// A text in which nothing is markup (TeX). A brace is counted even behind a backslash, so braces are named.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in in_one_line(text).chars() {
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '%' | '&' | '$' | '#' | '_' => escaped.extend(['\\', c]),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// An address, which is read sign by sign: a brace or a backslash is encoded, should there be one.
fn address(url: &str) -> String {
    url.replace('\\', "%5C").replace('{', "%7B").replace('}', "%7D")
}
