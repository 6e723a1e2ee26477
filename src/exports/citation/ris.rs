//! RIS, the format of Reference Manager, which nearly every citation program reads.

use std::fmt::Write;

use super::{Class, Dated, Reference, in_one_line};
use crate::date::Moment;

pub(super) fn print(references: &[Reference]) -> Vec<u8> {
    references.iter().map(entry).collect::<String>().into_bytes()
}

fn entry(reference: &Reference) -> String {
    let mut entry = String::new();
    let mut put = |tag: &str, value: Option<&str>| {
        if let Some(value) = value {
            write!(entry, "{tag}  - {}\r\n", in_one_line(value)).expect("writing to a text cannot fail");
        }
    };
    put("TY", Some(type_of(reference.class)));
    put("ID", Some(&reference.key));
    put("TI", Some(&reference.title));
    for author in &reference.authors {
        // A name with a comma at its end is not taken apart; one with a comma in it its author has taken apart.
        let comma = if author.contains(',') { "" } else { "," };
        put("AU", Some(&format!("{author}{comma}")));
    }
    put("T2", reference.container.as_deref());
    put("PB", reference.publisher.as_deref());
    put("M3", reference.genre.as_deref());
    let issued = reference.issued.as_ref();
    put("PY", issued.and_then(Dated::year).map(|year| format!("{year:04}")).as_deref());
    put("DA", issued.map(date).as_deref());
    put("Y2", reference.accessed.as_ref().map(date).as_deref());
    put("UR", reference.url().as_deref());
    put("DO", reference.doi.as_ref().map(ToString::to_string).as_deref());
    put("AN", reference.ark.as_ref().map(ToString::to_string).as_deref());
    put("LA", reference.language.as_deref());
    put("ER", Some(""));
    entry.push_str("\r\n");
    entry
}

fn type_of(class: Class) -> &'static str {
    match class {
        Class::Newspaper => "NEWS",
        Class::Magazine => "MGZN",
        Class::Blog => "BLOG",
        Class::WebPage => "ELEC",
        Class::Book => "BOOK",
        Class::Encyclopedia => "ENCYC",
        Class::Dataset => "DATA",
        Class::Picture => "ART",
        Class::Letter => "PCOMM",
        Class::Collection | Class::Document => "GEN",
    }
}

/// `YYYY/MM/DD/words`: as much in numbers as is known of one date; the words where that is not all.
fn date(dated: &Dated) -> String {
    let numbers = |moment: Moment| {
        let number = |part: Option<u8>| part.map(|part| format!("{part:02}")).unwrap_or_default();
        format!("{:04}/{}/{}/", moment.year, number(moment.month), number(moment.day))
    };
    let start = dated.date.start().filter(|_| dated.is_single());
    let is_all = dated.date.exact_iso().is_some();
    let words = if is_all { "" } else { dated.words.as_str() };
    format!("{}{words}", start.map_or_else(|| "///".to_owned(), numbers))
}
