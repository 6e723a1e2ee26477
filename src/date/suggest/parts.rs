//! Parts of years, months, decades and centuries: "early 1950s", "first half of 1943", "winter 1942/43".

use super::calendar::days_in_month;
use super::phrase::simple;
use super::valid;
use crate::date::tokens::Token::{
    self, And, Century, Decade, Mark, Month, Number, Or, Part, Roman, Season, To,
};

/// A half, third or quarter of something. EDTF has codes for those of a year; of other things, one of the days or
/// years in it is meant.
pub(super) fn of(said: &[Token]) -> Option<String> {
    let mut parts =
        said.iter().filter_map(|token| if let Part(n, of) = *token { Some((n, of)) } else { None });
    let (part, None) = (parts.next()?, parts.next()) else {
        return None;
    };
    let whole: Vec<Token> =
        said.iter().copied().filter(|token| !matches!(token, Part(..) | Mark(_))).collect();
    match whole[..] {
        [Number(year, 4)] => of_year(year, part),
        [Number(year, 4), Decade] | [Decade, Number(year, 4)] => {
            decade(year).and_then(|year| years(year, 10, part))
        }
        [Number(short, 2), Decade] | [Decade, Number(short, 2)] => {
            decade(1900 + short).and_then(|year| years(year, 10, part))
        }
        [Number(n, 1..=2) | Roman(n), Century] | [Century, Number(n, 1..=2) | Roman(n)] => {
            years(n.checked_sub(1)? * 100, 100, part)
        }
        [Month(month), Number(year, 4)] | [Number(year, 4), Month(month)] => days(year, month, part),
        // "Late summer": there is nothing between a season and its months.
        [Season(_), Number(..)] | [Number(..), Season(_)] if part.1 == 3 => valid(&simple(&whole)?),
        _ => None,
    }
}

/// EDTF's code for a part of a year; one of its months where the code looks like the next year (`1940-41`).
fn of_year(year: u32, (number, of): (u32, u32)) -> Option<String> {
    let first = match of {
        2 => 40,
        3 => 37,
        _ => 33,
    };
    valid(&format!("{year:04}-{}", first + number - 1)).or_else(|| {
        let (begin, end) = (12 * (number - 1) / of + 1, 12 * number / of);
        valid(&format!("[{year:04}-{begin:02}..{year:04}-{end:02}]"))
    })
}

fn decade(year: u32) -> Option<u32> {
    year.is_multiple_of(10).then_some(year)
}

/// One of the years in a part of `length` years.
fn years(first: u32, length: u32, (number, of): (u32, u32)) -> Option<String> {
    let begin = first + (length * (number - 1)).div_ceil(of);
    let end = first + (length * number).div_ceil(of) - 1;
    valid(&format!("[{begin:04}..{end:04}]"))
}

/// One of the days in a part of a month, which has thirty days for this; the last part has the rest.
fn days(year: u32, month: u32, (number, of): (u32, u32)) -> Option<String> {
    let begin = 30 * (number - 1) / of + 1;
    let end = if number == of { days_in_month(year, month) } else { 30 * number / of };
    valid(&format!("[{year:04}-{month:02}-{begin:02}..{year:04}-{month:02}-{end:02}]"))
}

/// A winter is named after both of its years, and EDTF after the first.
pub(super) fn winter(said: &[Token]) -> Option<String> {
    const WINTER: u32 = 24;
    let (first, last) = match *said {
        [Season(WINTER), Number(first, 4), Mark('/' | '-') | To, Number(last, digits)]
        | [Number(first, 4), Mark('/' | '-') | To, Number(last, digits), Season(WINTER)] => match digits {
            1 => (first, first - first % 10 + last),
            2 => (first, first - first % 100 + last),
            4 => (first, last),
            _ => return None,
        },
        _ => return None,
    };
    let is_next = last == first + 1 || (last + 100 == first + 1);
    is_next.then(|| format!("{first:04}-{WINTER}"))
}

/// "Early to mid 1950s" without its two thirds: EDTF has no words for them.
pub(super) fn without_two_thirds(said: Vec<Token>) -> Vec<Token> {
    match said[..] {
        [Part(_, 3), To | And | Or | Mark('-' | '/'), Part(_, 3), ref rest @ ..] => rest.to_vec(),
        _ => said,
    }
}

/// "25 March 1699/1700": the year began in March, and January to March have both. Which one EDTF wants depends on
/// where that was; only a winter goes on from one year to the next.
pub(super) fn has_two_years(said: &[Token]) -> bool {
    let [ref before @ .., Number(first, 4), Mark('/'), Number(last, digits)] = *said else {
        return false;
    };
    let next = match digits {
        1 => (first + 1) % 10,
        2 => (first + 1) % 100,
        _ => first + 1,
    };
    let is_part = |token: &Token| matches!(token, Month(_) | Roman(_) | Season(21..=23));
    last == next && before.iter().any(is_part)
}

/// Two decades of which only one is called so: "1940–50s", "années 1940-1950".
pub(super) fn decades(first: &[Token], last: &[Token]) -> Option<(String, String)> {
    let has_word = first.contains(&Decade) || last.contains(&Decade);
    let number = |tokens: &[Token]| {
        let mut rest = tokens.iter().filter(|token| !matches!(token, Decade | Mark('-' | '.')));
        match (rest.next(), rest.next()) {
            (Some(&Number(year, digits @ (2 | 4))), None) => Some((year, digits)),
            _ => None,
        }
    };
    let ((first, first_digits), (last, last_digits)) = (number(first)?, number(last)?);
    let begin = if first_digits == 4 { first } else { 1900 + first };
    let end = if last_digits == 4 { last } else { begin - begin % 100 + last };
    let are_decades = has_word && begin.is_multiple_of(10) && end.is_multiple_of(10);
    are_decades.then(|| (format!("{:03}X", begin / 10), format!("{:03}X", end / 10)))
}

/// The year, month or day before (-1) or after (1) a date that is nothing else.
pub(super) fn neighbour(date: &str, step: i32) -> Option<String> {
    let mut numbers = date.split('-').map(str::parse::<i32>);
    let year = numbers.next()?.ok()?;
    let (month, day) = (numbers.next().transpose().ok()?, numbers.next().transpose().ok()?);
    let next_month = |month: i32| match month + step {
        0 => (year - 1, 12),
        13 => (year + 1, 1),
        other => (year, other),
    };
    let length = |year: i32, month: i32| {
        Some(days_in_month(u32::try_from(year).ok()?, u32::try_from(month).ok()?).cast_signed())
    };
    Some(match (month, day) {
        (None, _) => format!("{:04}", year + step),
        (Some(month @ 1..=12), None) => {
            let (year, month) = next_month(month);
            format!("{year:04}-{month:02}")
        }
        (Some(month @ 1..=12), Some(day)) => {
            let (year, month, day) = match day + step {
                0 => {
                    let (year, month) = next_month(month);
                    (year, month, length(year, month)?)
                }
                day if day > length(year, month)? => {
                    let (year, month) = next_month(month);
                    (year, month, 1)
                }
                day => (year, month, day),
            };
            format!("{year:04}-{month:02}-{day:02}")
        }
        _ => return None,
    })
}
