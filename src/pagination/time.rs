//! Decades, years and months: the parts of what is sorted by date.

use std::collections::BTreeMap;

use crate::date::EventDate;
use crate::route::Part;

use super::{MOST, Section};

/// The parts of what has a date, or none; within each, items keep their order.
pub(super) fn sections<'d, T: Copy>(
    items: &[T],
    date: impl Fn(T) -> Option<&'d EventDate>,
) -> Vec<Section<T>> {
    let decade_of = |item: &T| date(*item).and_then(|date| date.decades().next());
    let (decades, undated) = grouped(items, decade_of);
    let decades = decades.into_iter().map(|(first, items)| decade(first, items, &date));
    let undated = (!undated.is_empty()).then(|| Section::of(Part::Undated, undated));
    decades.chain(undated).collect()
}

/// What is of one decade: in years, where it is long. What began before comes first.
pub(super) fn decade<'d, T: Copy>(
    first: i32,
    items: Vec<T>,
    date: &impl Fn(T) -> Option<&'d EventDate>,
) -> Section<T> {
    let mut section = Section::of(Part::Decade(first), items);
    if section.items.len() > MOST {
        let began_in = |item: &T| date(*item).and_then(|date| date.decades().next());
        let (earlier, own): (Vec<T>, Vec<T>) =
            section.items.iter().partition(|item| began_in(item).is_some_and(|decade| decade < first));
        let (years, loose) = grouped(&own, |item| date(*item).and_then(EventDate::first_year));
        let parts = [(Part::Earlier(first), earlier), (Part::WithoutYear(first), loose)];
        let years = years.into_iter().map(|(number, items)| year(number, items, date));
        section.sections = filled(parts).chain(years).collect();
    }
    section
}

/// What begins in one year: in months, where it is long. A month is cut no further.
fn year<'d, T: Copy>(number: i32, items: Vec<T>, date: &impl Fn(T) -> Option<&'d EventDate>) -> Section<T> {
    let mut section = Section::of(Part::Year(number), items);
    if section.items.len() > MOST {
        let month = |item: &T| date(*item).and_then(EventDate::first_month);
        let (months, loose) = grouped(&section.items, month);
        let months = months.into_iter().map(|(month, items)| (Part::Month(number, month), items));
        section.sections = filled([(Part::WithoutMonth(number), loose)]).chain(filled(months)).collect();
    }
    section
}

fn filled<T>(parts: impl IntoIterator<Item = (Part, Vec<T>)>) -> impl Iterator<Item = Section<T>> {
    parts.into_iter().filter(|(_, items)| !items.is_empty()).map(|(part, items)| Section::of(part, items))
}

/// Items under their keys, and those that have none.
fn grouped<T: Copy, K: Ord>(items: &[T], key: impl Fn(&T) -> Option<K>) -> (BTreeMap<K, Vec<T>>, Vec<T>) {
    let (mut groups, mut without) = (BTreeMap::<K, Vec<T>>::new(), Vec::new());
    for item in items {
        match key(item) {
            Some(key) => groups.entry(key).or_default().push(*item),
            None => without.push(*item),
        }
    }
    (groups, without)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(texts: &[(&str, usize)]) -> Vec<String> {
        let dates = texts.iter().flat_map(|(text, count)| std::iter::repeat_n(*text, *count));
        let dates: Vec<Option<EventDate>> = dates.map(|text| EventDate::parse(text).ok()).collect();
        let positions: Vec<usize> = (0..dates.len()).collect();
        let all = sections(&positions, |at| dates[at].as_ref());
        let told = all.iter().flat_map(Section::flat);
        told.map(|section| format!("{} {}", section.part.name(), section.items.len())).collect()
    }

    #[test]
    fn what_is_long_is_cut_ever_finer() {
        assert_eq!(cut(&[("1944", 2), ("", 1), ("1951", 1)]), ["1940s 2", "1950s 1", "undated 1"]);
        assert_eq!(
            cut(&[("194X", 3), ("1943-06", 200), ("1943", 1), ("1944", MOST - 1), ("195X", 1)]),
            ["1940s 503", "1940s/undated 3", "1943 201", "1944 299", "1950s 1",]
        );
        assert_eq!(
            cut(&[
                ("1943", 5),
                ("1943-21", 1),
                ("1943-06", 200),
                ("1943-06-02/1950", 100),
                ("1943-11-01", 1)
            ]),
            ["1940s 307", "1943 307", "1943/undated 6", "1943-06 300", "1943-11 1"]
        );
    }

    #[test]
    fn the_limit_is_what_a_page_has() {
        assert_eq!(cut(&[("1944", MOST)]), ["1940s 300"]);
        assert_eq!(cut(&[("1944", MOST + 1)]), ["1940s 301", "1944 301", "1944/undated 301"]);
    }

    #[test]
    fn a_decade_has_what_goes_on_in_it() {
        let dates = ["1938/1942", "194X", "1941"].map(|text| EventDate::parse(text).expect("it is a date"));
        let items: Vec<usize> = [vec![0; 2], vec![1], vec![2; MOST]].concat();
        let section = decade(1940, items, &|at: usize| Some(&dates[at]));
        let parts: Vec<String> = section.sections.iter().map(|own| own.part.name()).collect();
        assert_eq!(parts, ["1940s/earlier", "1940s/undated", "1941"]);
        assert_eq!(section.sections[0].items, [0, 0]);
    }
}
