//! Marks that do not depend on what stands in earlier pieces: three full stops, and a hyphen between two years.

use std::borrow::Cow;

use super::typesetter::is_of_word;
use super::{Typography, is_space};
use crate::unicode::{is_arabic_letter, is_unspaced};

/// The text with both as the rules print them.
pub(super) fn set<'t>(rules: &Typography, text: &'t str) -> Cow<'t, str> {
    let mut set = Cow::Borrowed(text);
    if !rules.ellipsis.is_empty() && memchr::memmem::find(text.as_bytes(), b"...").is_some() {
        set = Cow::Owned(ellipses(&set, &rules.ellipsis));
    }
    // The rest is about numbers, and most pieces have none.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return set;
    }
    if !rules.between_years.is_empty() && set.contains('-') {
        let hyphens: Vec<usize> = set
            .match_indices('-')
            .map(|(at, _)| at)
            .filter(|at| is_between_years(rules, &set[..*at], &set[at + 1..]))
            .collect();
        // From behind, so that the places in front stay right.
        for at in hyphens.into_iter().rev() {
            set.to_mut().replace_range(at..=at, &rules.between_years);
        }
    }
    if !rules.between_years.is_empty() && !rules.after_number.is_empty() {
        for dash in SPACED.into_iter().filter(|dash| set.contains(dash)).collect::<Vec<_>>() {
            join_years(rules, &mut set, dash);
        }
    }
    set
}

/// Dashes between two spaces.
const SPACED: [&str; 3] = [" - ", " – ", " — "];

/// `1941 - 1945 гг.`: the word behind says that these are years, and neither a range nor a difference of other numbers.
fn join_years(rules: &Typography, text: &mut Cow<'_, str>, dash: &str) {
    let has_unit = |back: &str| {
        let unit = back.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(is_space);
        unit.is_some_and(|unit| rules.begins_with_unit(unit))
    };
    let dashes: Vec<usize> = text
        .match_indices(dash)
        .map(|(at, _)| at)
        .filter(|at| {
            let (front, back) = (&text[..*at], &text[at + dash.len()..]);
            is_between_years(rules, front, back) && has_unit(back)
        })
        .collect();
    for at in dashes.into_iter().rev() {
        text.to_mut().replace_range(at..at + dash.len(), &rules.between_years);
    }
}

/// Three full stops, not two and not four: those of a table of contents stay.
fn ellipses(text: &str, ellipsis: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("...") {
        let stops = rest[at..].bytes().take_while(|byte| *byte == b'.').count();
        let (before, tail) = rest.split_at(at);
        let (typed, tail) = tail.split_at(stops);
        // Part of a path: `.../photos`.
        let is_path = before.ends_with(['/', '\\']) || tail.starts_with(['/', '\\']);
        out.push_str(before);
        out.push_str(if stops == 3 && !is_path { ellipsis } else { typed });
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// `1941-1945` and `1941-45`; not `1944-06`, which is a month, nor what goes on, such as a shelf mark or a number, nor
/// what follows the name of a numbering, such as `ISSN`.
fn is_between_years(rules: &Typography, front: &str, back: &str) -> bool {
    let digits = front.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (front, first) = front.split_at(front.len() - digits);
    let digits = back.bytes().take_while(u8::is_ascii_digit).count();
    let (last, back) = back.split_at(digits);
    are_years(first, last) && !goes_on(back) && !comes_from(front) && !ends_in_numbering(rules, front)
}

fn are_years(first: &str, last: &str) -> bool {
    let (Ok(from), Ok(to)) = (first.parse::<u32>(), last.parse::<u32>()) else {
        return false;
    };
    first.len() == 4
        && (1000..=2100).contains(&from)
        && match last.len() {
            4 => from < to && to <= 2100,
            2 => to > 12 && to > from % 100,
            _ => false,
        }
}

fn joins(c: char) -> bool {
    is_of_word(c) || matches!(c, '-' | '_' | '/' | '\\' | '#' | '@' | '+' | '=')
}

/// Whether a number goes on with the text behind it.
fn goes_on(back: &str) -> bool {
    let mut back = back.chars();
    match back.next() {
        // The end of a sentence, or of a part of a number.
        Some('.' | ',' | ':') => back.next().is_some_and(char::is_alphanumeric),
        Some(c) => joins(c),
        None => false,
    }
}

/// Whether a number begins in the text before it.
fn comes_from(front: &str) -> bool {
    let mut before = front.chars().rev();
    match before.next() {
        // A word cut short, as in `c.1941-1945`.
        Some('.') if is_short_word(&front[..front.len() - 1]) => false,
        Some('.' | ',' | ':') => before.next().is_some_and(char::is_alphanumeric),
        Some(c) => joins(c) && !is_arabic_letter(c),
        None => false,
    }
}

/// Whether a text ends in a word of one to three letters.
fn is_short_word(text: &str) -> bool {
    let count = text.chars().rev().take(4).take_while(|c| c.is_alphabetic()).count();
    (1..=3).contains(&count) && text.chars().rev().nth(count).is_none_or(|c| is_space(c) || c == '(')
}

/// Whether a text ends in the name of a numbering and a space.
fn ends_in_numbering(rules: &Typography, front: &str) -> bool {
    let named = front.trim_end_matches(is_space);
    if named.len() == front.len() {
        let mut close = rules.numberings.iter().filter(|known| known.chars().all(is_unspaced));
        return close.any(|known| named.ends_with(known.as_str()));
    }
    let named = named.trim_end_matches(['.', ':']);
    let word = named.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let small = word.to_lowercase();
    // One with capitals is a name: `EN` is a standard, and « en » a word.
    !word.is_empty() && rules.numberings.iter().any(|known| *known == word || *known == small)
}
