//! What a row of words says: one date, one of several, a time from one to another.

use super::calendar::days_in_month;
use super::parts::{self, neighbour};
use super::span::{self, span};
use super::valid;
use crate::date::tokens::Token::{
    self, After, And, Before, Between, Century, Circa, Decade, Division, Doubt, Mark, Month, Noise, Not,
    NotAfter, NotBefore, Number, Or, Ordinal, Part, Roman, Season, Since, TenDays, To, Today, Until,
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
    let said = parts::without_two_thirds(said);
    // "From the early fifties to 1960": thirds are left out where EDTF has no way to say them.
    let said: Vec<Token> = said.into_iter().filter(|token| !matches!(token, Part(_, 3))).collect();
    let one = |tokens: &[Token]| valid(&format!("{}{mark}", simple(tokens)?));

    // "– 1942": up to then.
    if tokens.first() == Some(&Mark('-'))
        && let [Mark('-'), ref rest @ ..] = said[..]
    {
        return valid(&format!("../{}", one(rest)?));
    }
    if parts::has_two_years(&said) {
        return None;
    }
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
            let members: Vec<String> =
                span::members(&said, word)?.iter().map(|date| format!("{date}{mark}")).collect();
            return valid(&format!("{open}{}{close}", members.join(",")));
        }
    }
    match said[..] {
        // "From 1943 onwards".
        [ref rest @ .., Since] => {
            let rest = rest.strip_prefix(&[Since]).unwrap_or(rest);
            return valid(&format!("{}/..", one(rest)?));
        }
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
            Division(_) | TenDays => {
                let of = match token {
                    Division(of) => of,
                    _ if tokens.iter().any(|token| matches!(token, Month(_))) => 3,
                    _ => return None,
                };
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
        // The full stop of "ca." says nothing.
        if !(said.is_empty() && token == Mark('.')) {
            said.push(token);
        }
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

/// One date without doubts, not checked: the month or day may not exist.
pub(super) fn simple(tokens: &[Token]) -> Option<String> {
    let said = words(tokens)?;
    match said[..] {
        [Number(year, 4)] => Some(format!("{year:04}")),
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
        [Number(year, 4), Number(month @ 0..=12, 1..=2)]
        | [Number(month @ 0..=12, 1..=2), Number(year, 4)] => day(year, month, 0),
        _ => numbers(tokens).and_then(|(year, month, d)| day(year, month, d)),
    }
}

/// Year, month and day as they are typed: there may be no such day.
pub(super) fn numbers(tokens: &[Token]) -> Option<(u32, u32, u32)> {
    let said = words(tokens)?;
    let (year, month, day) = match said[..] {
        [Number(digits, 8)] => (digits / 10_000, digits / 100 % 100, digits % 100),
        [Number(d, 1..=2), Month(month), Number(year, 4)]
        | [Month(month), Number(d, 1..=2), Number(year, 4)]
        | [Number(year, 4), Month(month), Number(d, 1..=2)] => (year, month, d),
        // "6.VI.1944".
        [Number(d, 1..=2), Roman(month @ 1..=12), Number(year, 4)] => (year, month, d),
        // With mixed separators it is no single date: "1944-06/07" is an interval.
        [Number(..), Number(..), Number(..)] if !is_evenly_separated(tokens) => return None,
        [Number(year, 4), Number(month, 1..=2), Number(d, 1..=2)]
        | [Number(d, 1..=2), Number(month, 1..=2), Number(year, 4)] => (year, month, d),
        _ => return None,
    };
    Some(if month > 12 && day <= 12 { (year, day, month) } else { (year, month, day) })
}

/// The tokens that are no marks; none of the forms of one date has more than three.
pub(super) fn words(tokens: &[Token]) -> Option<Vec<Token>> {
    let said: Vec<Token> = tokens.iter().copied().filter(|token| !matches!(token, Mark(_))).collect();
    (said.len() <= 3).then_some(said)
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
pub(super) fn day(year: u32, month: u32, day: u32) -> Option<String> {
    match (month, day) {
        (0, 0) => Some(format!("{year:04}")),
        (1..=12, 0) => Some(format!("{year:04}-{month:02}")),
        (1..=12, 1..=31) => Some(format!("{year:04}-{month:02}-{:02}", day.min(days_in_month(year, month)))),
        _ => None,
    }
}
