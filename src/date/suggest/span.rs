//! Several dates in one text, of which the last has what the others lack: "1–5 June 1944", "June or July 1944".

use super::parts;
use super::phrase::{day, numbers, simple, words};
use crate::date::tokens::Token::{self, And, Century, Mark, Month, Number, Roman, To, Until};

/// From one date to another; `join` gives the form.
pub(super) fn span(
    said: &[Token],
    mark: &str,
    join: impl Fn(&str, &str) -> Option<String>,
) -> Option<String> {
    let parts = |token: &Token| matches!(token, To | Until | And | Mark('-' | '/'));
    (0..said.len()).filter(|&at| parts(&said[at])).find_map(|at| {
        let (first, last) = completed(&said[..at], &said[at + 1..])?;
        let (first, last) = (format!("{first}{mark}"), format!("{last}{mark}"));
        join(&first, &last).or_else(|| join(&last, &first))
    })
}

/// The dates of a list that `word` ("and", "or") and commas divide.
pub(super) fn members(said: &[Token], word: Token) -> Option<Vec<String>> {
    let mut parts: Vec<Vec<Token>> = vec![Vec::new()];
    for (at, token) in said.iter().enumerate() {
        // The comma of "June 5, 1944" divides nothing.
        let is_within = at > 0
            && matches!(said[at - 1], Number(_, 1..=2))
            && matches!(said.get(at + 1), Some(Number(_, 4)));
        if *token == word || (*token == Mark(',') && !is_within) {
            parts.push(Vec::new());
        } else {
            parts.last_mut()?.push(*token);
        }
    }
    parts.retain(|part| !part.is_empty());
    match &parts[..] {
        [first, last] => completed(first, last).map(|(first, last)| vec![first, last]),
        [others @ .., last] => {
            let dates = others.iter().map(|part| completed(part, last).map(|(date, _)| date));
            dates.chain([simple(last)]).collect()
        }
        [] => None,
    }
}

/// Both ends of a span, each completed by the other: "1–5 June 1944", "1942–43", "1940–50s".
fn completed(first: &[Token], last: &[Token]) -> Option<(String, String)> {
    if let Some(decades) = parts::decades(first, last) {
        return Some(decades);
    }
    if let Some(begin) = simple(first) {
        let end = match (first, last) {
            ([Number(year, 4)], [Number(short, 2)]) => later_year(*year, *short),
            _ => simple(last),
        };
        return Some((begin, end?));
    }
    // What is borrowed is so in the order of time: "30–2 June" is a slip that nobody can mend.
    borrowed(first, last).filter(|(begin, end)| begin <= end)
}

/// The year that two digits mean after another year: 1943 in "1942–43". None before that other.
fn later_year(year: u32, short: u32) -> Option<String> {
    (short > 12 && short > year % 100).then(|| format!("{:04}", year - year % 100 + short))
}

/// Both ends of a span whose first has no year of its own.
fn borrowed(first: &[Token], last: &[Token]) -> Option<(String, String)> {
    let (begin, end) = (words(first)?, words(last)?);
    // "June 5–7, 1944": the month stands with the first, the year with the last.
    if let (&[Month(month), Number(from, 1..=2)], &[Number(to, 1..=2), Number(year, 4)]) =
        (&begin[..], &end[..])
    {
        return Some((day(year, month, from)?, day(year, month, to)?));
    }
    let is_dotted = first.iter().chain(last).all(|token| !matches!(token, Mark(mark) if *mark != '.'));
    if let Some((year, month, _)) = numbers(last) {
        let begin = match begin[..] {
            [Number(from, 1..=2)] => day(year, month, from)?,
            [Number(from, 1..=2), Month(month) | Roman(month @ 1..=12)]
            | [Month(month), Number(from, 1..=2)] => day(year, month, from)?,
            // "01.02–03.02.1943".
            [Number(from, 1..=2), Number(month @ 1..=12, 1..=2)] if is_dotted => day(year, month, from)?,
            // "5/6–2/7/1944": nothing shows which is the month.
            [Number(..), Number(..)] => return None,
            _ => simple(&[&begin[..], &[Number(year, 4)]].concat())?,
        };
        return Some((begin, simple(last)?));
    }
    let begin = match (&begin[..], &end[..]) {
        (_, [.., Century]) => simple(&[&begin[..], &[Century]].concat())?,
        // "06–07.1944" may be two months, or a day in July.
        ([Number(..)], _) | (_, [_]) => return None,
        (_, [_, year @ Number(_, 4)] | [year @ Number(_, 4), _]) => simple(&[&begin[..], &[*year]].concat())?,
        _ => return None,
    };
    Some((begin, simple(last)?))
}
