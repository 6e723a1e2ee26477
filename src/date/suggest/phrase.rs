//! What a row of words says: one date, one of several, a time from one to another.

use super::calendar::days_in_month;
use super::parts::{self, neighbour};
use super::valid;
use crate::date::tokens::Token::{
    self, After, And, Before, Between, Century, Circa, Decade, Division, Doubt, Mark, Month, Noise, Not,
    NotAfter, NotBefore, Number, Or, Ordinal, Part, Roman, Season, Since, To, Today, Until,
};

/// The EDTF form of these words.
pub(super) fn phrase(tokens: &[Token]) -> Option<String> {
    let mark = match (tokens.contains(&Circa), tokens.contains(&Doubt)) {
        (false, false) => "",
        (true, false) => "~",
        (false, true) => "?",
        (true, true) => "%",
    };
    let said = fused(tokens)?;
    if let Some(part) = parts::of(&said).filter(|_| mark.is_empty()) {
        return Some(part);
    }
    // "From the early fifties to 1960": thirds are left out where EDTF has no way to say them.
    let said: Vec<Token> = said.into_iter().filter(|token| !matches!(token, Part(_, 3))).collect();
    let one = |tokens: &[Token]| valid(&format!("{}{mark}", simple(tokens)?));

    if !said.ends_with(&[Mark('-')])
        && let Some(date) = one(&said)
    {
        return Some(date);
    }
    if let [Between, ref rest @ ..] = said[..] {
        return span(rest, mark, |first, last| valid(&format!("[{first}..{last}]")));
    }
    if let Some(limit) = limit(&said, one) {
        return Some(limit);
    }
    for (word, open, close) in [(Or, '[', ']'), (And, '{', '}')] {
        if said.contains(&word) {
            let members =
                said.split(|token| *token == word || *token == Mark(',')).filter(|part| !part.is_empty());
            let members: Option<Vec<String>> = members.map(one).collect();
            return valid(&format!("{open}{}{close}", members?.join(",")));
        }
    }
    match said[..] {
        [Since, ref rest @ ..] if !rest.contains(&To) && !rest.contains(&Until) => {
            return valid(&format!("{}/..", one(rest)?));
        }
        [Until | To, ref rest @ ..] => return valid(&format!("../{}", one(rest)?)),
        [ref rest @ .., To | Until | Mark('-' | '/'), Today] | [ref rest @ .., Mark('-')] => {
            return valid(&format!("{}/..", one(rest)?));
        }
        _ => {}
    }
    let said = said.strip_prefix(&[Since]).unwrap_or(&said);
    if let Some(winter) = parts::winter(said) {
        return valid(&format!("{winter}{mark}"));
    }
    span(said, mark, |first, last| valid(&format!("{first}/{last}")))
}

/// The words without those that change nothing, and with those as one that belong together: "first half".
fn fused(tokens: &[Token]) -> Option<Vec<Token>> {
    let mut said: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut rest = tokens.iter().copied().filter(|token| !matches!(token, Noise | Circa | Doubt)).peekable();
    while let Some(token) = rest.next() {
        let token = match token {
            Division(of) => {
                let before = said.iter().rposition(|token| !matches!(token, Mark(_)));
                let number = match (before.map(|at| said[at]), rest.peek()) {
                    (Some(Ordinal(number) | Number(number, 1) | Roman(number)), _) => {
                        said.truncate(before?);
                        number
                    }
                    // "Q1 1943".
                    (_, Some(&Number(number, 1))) => {
                        rest.next();
                        number
                    }
                    _ => return None,
                };
                let number = if number == 0 { of } else { number };
                if number > of {
                    return None;
                }
                Part(number, of)
            }
            Before | After | NotAfter | NotBefore => limit_after(token, &mut said),
            token => token,
        };
        said.push(token);
    }
    // The full stop of "гг."
    while said.ends_with(&[Mark('.')]) {
        said.pop();
    }
    // "The first of June".
    for token in &mut said {
        if let Ordinal(number) = *token {
            *token = Number(number, 1);
        }
    }
    Some(said)
}

/// What a limit is after the words before it, which it takes away: "not before", "or later", "au plus tard".
fn limit_after(limit: Token, said: &mut Vec<Token>) -> Token {
    match (said.last(), limit) {
        (Some(Not), Before) => {
            said.pop();
            NotBefore
        }
        (Some(Not), After) => {
            said.pop();
            NotAfter
        }
        (Some(Or), After | NotAfter) => {
            said.pop();
            NotBefore
        }
        (Some(Or), Before | NotBefore) => {
            said.pop();
            NotAfter
        }
        (Some(To), _) => {
            said.pop();
            limit
        }
        _ => limit,
    }
}

/// "Before 1943", "1943 at the latest": a day that nobody knows, on one side of a date.
fn limit(said: &[Token], one: impl Fn(&[Token]) -> Option<String>) -> Option<String> {
    let is_limit = |token: &Token| matches!(token, Before | After | NotAfter | NotBefore);
    let (limit, rest) = match said {
        [limit, rest @ ..] | [rest @ .., limit] if is_limit(limit) => (*limit, rest),
        _ => return None,
    };
    let date = one(rest)?;
    valid(&match limit {
        Before => format!("[..{}]", neighbour(&date, -1)?),
        After => format!("[{}..]", neighbour(&date, 1)?),
        NotAfter => format!("[..{date}]"),
        _ => format!("[{date}..]"),
    })
}

/// From one date to another; `join` gives the form.
fn span(said: &[Token], mark: &str, join: impl Fn(&str, &str) -> Option<String>) -> Option<String> {
    let parts = |token: &Token| matches!(token, To | Until | And | Mark('-' | '/'));
    (0..said.len()).filter(|&at| parts(&said[at])).find_map(|at| {
        let (first, last) = completed(&said[..at], &said[at + 1..])?;
        let (first, last) = (format!("{first}{mark}"), format!("{last}{mark}"));
        join(&first, &last).or_else(|| join(&last, &first))
    })
}

/// Both ends of a span, each completed by the other: "1–5 June 1944", "1942–43", "1940–50s".
fn completed(first: &[Token], last: &[Token]) -> Option<(String, String)> {
    if let Some(decades) = parts::decades(first, last) {
        return Some(decades);
    }
    if let Some(begin) = simple(first) {
        let end = match (first, last) {
            ([Number(year, 4)], [Number(short @ 13..=99, 2)]) => {
                Some(format!("{:04}", year - year % 100 + short))
            }
            _ => simple(last),
        };
        return Some((begin, end?));
    }
    if first.is_empty() {
        return None;
    }
    let end = simple(last)?;
    let year = *last.iter().find(|token| matches!(token, Number(_, 4)))?;
    let month = last.iter().find(|token| matches!(token, Month(_)));
    // The month first: the 1 in "1–5 June 1944" is a day, not January.
    let with_month = month.and_then(|month| simple(&[first, &[*month, year]].concat()));
    let with_year = || simple(&[first, &[year]].concat());
    Some((with_month.or_else(with_year)?, end))
}

/// One date without doubts, not checked: the month or day may not exist.
pub(super) fn simple(tokens: &[Token]) -> Option<String> {
    // No pattern below has more than three words.
    let mut said = [Noise; 3];
    let mut length = 0;
    for token in tokens.iter().filter(|token| !matches!(token, Mark(_))) {
        *said.get_mut(length)? = *token;
        length += 1;
    }
    match said[..length] {
        [Number(year, 4)] => Some(format!("{year:04}")),
        [Number(digits, 8)] => day(digits / 10_000, digits / 100 % 100, digits % 100),
        [Number(year, 4), Decade] | [Decade, Number(year, 4)] => decade(year),
        // "The 40s" of an archive of twin cities are those of the 20th century.
        [Number(short, 2), Decade] | [Decade, Number(short, 2)] => decade(1900 + short),
        [Number(n, 1..=2) | Roman(n), Century] | [Century, Number(n, 1..=2) | Roman(n)] => {
            Some(format!("{:02}XX", n.checked_sub(1)?))
        }
        [Season(code), Number(year, 4)] | [Number(year, 4), Season(code)] => {
            Some(format!("{year:04}-{code}"))
        }
        [Month(month) | Roman(month @ 1..=12), Number(year, 4)] | [Number(year, 4), Month(month)] => {
            Some(format!("{year:04}-{month:02}"))
        }
        [Number(d, 1..=2), Month(month), Number(year, 4)]
        | [Month(month), Number(d, 1..=2), Number(year, 4)]
        | [Number(year, 4), Month(month), Number(d, 1..=2)] => day(year, month, d),
        // "6.VI.1944".
        [Number(d, 1..=2), Roman(month @ 1..=12), Number(year, 4)] => day(year, month, d),
        // With mixed separators it is no single date: "1944-06/07" is an interval.
        [Number(..), Number(..), Number(..)] if !is_evenly_separated(tokens) => None,
        [Number(year, 4), Number(month, 1..=2), Number(d, 1..=2)] => day(year, month, d),
        [Number(d, 1..=2), Number(month, 1..=2), Number(year, 4)] => day(year, month, d),
        [Number(year, 4), Number(month @ 0..=12, 1..=2)]
        | [Number(month @ 0..=12, 1..=2), Number(year, 4)] => day(year, month, 0),
        _ => None,
    }
}

/// Whether the separators between three words are the same, or there are none.
fn is_evenly_separated(tokens: &[Token]) -> bool {
    match tokens {
        [_, Mark(first), _, Mark(second), _, ..] => first == second,
        _ => !tokens.iter().any(|token| matches!(token, Mark(_))),
    }
}

fn decade(year: u32) -> Option<String> {
    year.is_multiple_of(10).then(|| format!("{:03}X", year / 10))
}

/// A day, or less where the month or day is 0: so databases write what is not known.
fn day(year: u32, month: u32, day: u32) -> Option<String> {
    let (month, day) = if month > 12 && day <= 12 { (day, month) } else { (month, day) };
    match (month, day) {
        (0, 0) => Some(format!("{year:04}")),
        (1..=12, 0) => Some(format!("{year:04}-{month:02}")),
        (1..=12, 1..=31) => Some(format!("{year:04}-{month:02}-{:02}", day.min(days_in_month(year, month)))),
        _ => None,
    }
}
