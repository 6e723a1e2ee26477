//! Marks that do not depend on what stands in earlier pieces: three full stops, and a hyphen between two years.

use std::borrow::Cow;

use super::Typography;

/// The text with both as the rules print them.
pub(super) fn set<'t>(rules: &Typography, text: &'t str) -> Cow<'t, str> {
    let mut set = Cow::Borrowed(text);
    if !rules.ellipsis.is_empty() && set.contains("...") {
        set = Cow::Owned(ellipses(&set, &rules.ellipsis));
    }
    if !rules.between_years.is_empty() && set.contains('-') {
        let hyphens: Vec<usize> =
            set.match_indices('-').map(|(at, _)| at).filter(|at| is_between_years(&set, *at)).collect();
        // From behind, so that the places in front stay right.
        for at in hyphens.into_iter().rev() {
            set.to_mut().replace_range(at..=at, &rules.between_years);
        }
    }
    set
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

/// `1941-1945` and `1941-45`; not `1944-06`, which is a month, nor what goes on, such as a shelf mark or a number.
fn is_between_years(text: &str, at: usize) -> bool {
    let before: &str = {
        let length = text[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
        &text[at - length..at]
    };
    let after: &str = {
        let length = text[at + 1..].bytes().take_while(u8::is_ascii_digit).count();
        &text[at + 1..at + 1 + length]
    };
    let (Ok(first), Ok(last)) = (before.parse::<u32>(), after.parse::<u32>()) else {
        return false;
    };
    let are_years = before.len() == 4
        && (1000..=2100).contains(&first)
        && match after.len() {
            4 => first < last && last <= 2100,
            2 => last > 12 && last > first % 100,
            _ => false,
        };
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/' | '\\' | '#' | '@' | '+' | '=');
    let (front, back) = (&text[..at - before.len()], &text[at + 1 + after.len()..]);
    let mut back = back.chars();
    let goes_on = match back.next() {
        // The end of a sentence, or of a part of a number.
        Some('.' | ',' | ':') => back.next().is_some_and(char::is_alphanumeric),
        Some(c) => joins(c),
        None => false,
    };
    let mut front = front.chars().rev();
    let comes_from = match front.next() {
        Some('.' | ',' | ':') => front.next().is_some_and(char::is_alphanumeric),
        Some(c) => joins(c),
        None => false,
    };
    are_years && !goes_on && !comes_from
}
