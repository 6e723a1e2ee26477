//! CSL JSON (Citation Style Language 1.0.2), which Zotero, pandoc and others read.

use serde_json::{Map, Value, json};

use super::{Class, Dated, Reference};
use crate::date::{Moment, Precision};
use crate::exports::print_json;

pub(super) fn print(references: &[Reference]) -> Vec<u8> {
    let items: Vec<Value> = references.iter().map(item).collect();
    print_json(&Value::from(items))
}

fn item(reference: &Reference) -> Value {
    let authors: Vec<Value> = reference.authors.iter().map(|name| json!({"literal": name})).collect();
    let said = [
        ("id", Some(Value::from(reference.key.as_str()))),
        ("type", Some(Value::from(type_of(reference.class)))),
        ("genre", reference.genre.clone().map(Value::from)),
        ("title", Some(Value::from(reference.title.as_str()))),
        ("author", Some(authors).filter(|authors| !authors.is_empty()).map(Value::from)),
        ("container-title", reference.container.clone().map(Value::from)),
        ("publisher", reference.publisher.clone().map(Value::from)),
        ("issued", reference.issued.as_ref().map(date)),
        ("accessed", reference.accessed.as_ref().map(date)),
        ("URL", reference.url().map(Value::from)),
        ("DOI", reference.doi.as_ref().map(|doi| Value::from(doi.to_string()))),
        ("archive_location", reference.ark.as_ref().map(|ark| Value::from(ark.to_string()))),
        ("language", reference.language.clone().map(Value::from)),
    ];
    let said: Map<String, Value> =
        said.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect();
    said.into()
}

fn type_of(class: Class) -> &'static str {
    match class {
        Class::Newspaper => "article-newspaper",
        Class::Magazine => "article-magazine",
        Class::Blog => "post-weblog",
        Class::WebPage => "webpage",
        Class::Book => "book",
        Class::Encyclopedia => "entry-encyclopedia",
        Class::Dataset => "dataset",
        Class::Picture => "graphic",
        Class::Letter => "personal_communication",
        Class::Collection => "collection",
        Class::Document => "document",
    }
}

/// A date in numbers where it is one day, month or year, or a span between two; otherwise in words.
fn date(dated: &Dated) -> Value {
    let date = &dated.date;
    let ends = match (date.start(), date.end()) {
        (Some(start), _) if dated.is_single() => Some(vec![start]),
        (Some(start), Some(end)) if is_plain_span(dated) => Some(vec![start, end]),
        _ => None,
    };
    let Some(ends) = ends else { return json!({"literal": dated.words}) };
    let mut said = json!({"date-parts": ends.into_iter().map(parts).collect::<Vec<Value>>()});
    if date.is_approximate() || date.is_uncertain() {
        said["circa"] = true.into();
    }
    said
}

/// Whether it leads from one date to another and no digit of either is open.
fn is_plain_span(dated: &Dated) -> bool {
    let text = dated.date.as_str();
    dated.date.precision() == Precision::Span && text.contains('/') && !text.contains('X')
}

/// Year, month, day, as many as there are.
fn parts(moment: Moment) -> Value {
    let later = [moment.month, moment.day].into_iter().map_while(|number| number).map(i32::from);
    [moment.year].into_iter().chain(later).collect::<Vec<i32>>().into()
}
