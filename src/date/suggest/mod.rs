//! The EDTF form of what people type instead of EDTF: `6 June 1944`, `années 1940`, `XX век`.
//!
//! Text enters, valid EDTF leaves, or nothing where it could mean several things (`6.6.24`).
//!
//! Invariant: every suggestion parses.

mod calendar;
mod clock;
mod notes;
mod parts;
mod phrase;
mod span;

use edtf_core::Edtf;

use self::phrase::phrase;
use super::Suggestion;
use super::misread::{has_unknown_beginning, two_years};
use super::tokens::Token::{self, Century, Decade, Hour, Mark, Month, Number, Roman, Season};
use super::tokens::tokens;

pub(super) use self::calendar::days_in_month;

/// What was probably meant by a text that is not EDTF.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reading {
    /// What to do instead; `None` where the meaning is not clear.
    pub(super) suggestion: Option<Suggestion>,
    /// What the author should know besides.
    pub(super) remark: Option<Remark>,
}

/// What is doubtful about a text, or has been changed beyond its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Remark {
    /// Nothing shows which of two numbers is the month.
    Month,
    /// A year has two digits.
    Century,
    /// A number behind a year is a month, or the end of a later year.
    MonthOrYears {
        /// The year that is written out.
        first: u32,
        /// The number, read as a month.
        month: u32,
        /// The year that it may mean.
        last: u32,
    },
    /// The day is one of the Julian calendar.
    OldStyle,
    /// The text says that the date is not known.
    NotKnown,
}

/// What was probably meant by `text`. Call it only with texts that are not EDTF.
pub(super) fn read(text: &str) -> Reading {
    // Longer than any date; a whole paragraph got into the field.
    if text.len() > 200 {
        return Reading::default();
    }
    if notes::says_unknown(text) {
        return Reading { suggestion: Some(Suggestion::LeaveOut), remark: Some(Remark::NotKnown) };
    }
    let reading = read_date(text);
    match notes::supplied(text) {
        // A set has such brackets too: "[1947, 1948]".
        Some((inside, is_after_note)) if reading == Reading::default() => {
            notes::of_supplied(read_supplied(inside), is_after_note)
        }
        _ => reading,
    }
}

/// What stands between brackets may be EDTF: "n.d. [1943~]".
fn read_supplied(inside: &str) -> Reading {
    match valid(inside) {
        Some(date) => Reading { suggestion: Some(Suggestion::Write(date)), remark: None },
        None => read(inside),
    }
}

fn read_date(typed: &str) -> Reading {
    let text = simplified(&with_vers(typed.trim()));
    if let Some(day) = calendar::of_two_styles(&text) {
        return Reading { suggestion: Some(Suggestion::Write(day)), remark: Some(Remark::OldStyle) };
    }
    // A month or a year of the Julian calendar is none of the Gregorian.
    if calendar::is_old_style(&text) {
        return Reading::default();
    }
    let text = without_brackets(&calendar::without_new_style(&text));
    if let Some(reading) = notes::with_blanks(&text) {
        return reading;
    }
    let tokens = tokens(&text);
    if let Some(remark) = tokens.as_deref().and_then(month_or_years) {
        return Reading { suggestion: None, remark: Some(remark) };
    }
    if is_circa_or_may(typed) || tokens.as_deref().is_some_and(is_unclear_after_year) {
        return Reading::default();
    }
    // A dash before a year is no sign, and one behind a year no code of EDTF's ("1936–39").
    let is_span = has_leading_dash(typed) || tokens.as_deref().is_some_and(is_span_of_years);
    let repaired = if is_span { None } else { almost_edtf(&text) };
    if repaired.is_none()
        && let Some(reading) = tokens.as_deref().and_then(with_short_year)
    {
        return reading;
    }
    let is_unclear = tokens.as_deref().is_some_and(month_is_unclear);
    let suggestion = repaired.or_else(|| {
        let tokens = tokens?;
        clock::moment(&tokens).or_else(|| phrase(&tokens))
    });
    let remark = (is_unclear && suggestion.is_some()).then_some(Remark::Month);
    Reading { suggestion: suggestion.map(Suggestion::Write), remark }
}

/// One date in a simplified text that is a part of another.
fn date_in(text: &str) -> Option<String> {
    almost_edtf(text).or_else(|| phrase(&tokens(text)?))
}

/// Whether a dash that is no minus stands where a date begins: "– 1942", "[– 1942]".
fn has_leading_dash(typed: &str) -> bool {
    let chars: Vec<char> = typed.chars().collect();
    let is_first = |at: usize| {
        let before = chars[..at].iter().rfind(|c| !c.is_whitespace());
        before.is_none_or(|c| matches!(c, '[' | '{' | '(' | ',' | '/'))
    };
    let is_dash = |at: usize| match chars[at] {
        '–' | '—' => true,
        '-' => chars.get(at + 1).is_some_and(|c| c.is_whitespace()),
        _ => false,
    };
    (0..chars.len()).any(|at| is_dash(at) && is_first(at))
}

/// The text with the word "vers" for its letter: "v. 1940 – v. 1945". In capitals, and behind a day, it is the fifth
/// month.
fn with_vers(typed: &str) -> String {
    let mut text = String::with_capacity(typed.len());
    let mut rest = typed;
    while let Some(first) = rest.chars().next() {
        let is_alone = !text.ends_with(char::is_alphanumeric);
        let before = text.trim_end().chars().next_back();
        let is_behind_day = before.is_some_and(|c| c.is_ascii_digit() || matches!(c, '.' | '/'));
        match rest.strip_prefix("v. ").or_else(|| rest.strip_prefix("v ")) {
            Some(tail) if is_alone && !is_behind_day => {
                text.push_str("vers ");
                rest = tail;
            }
            _ => {
                text.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    text
}

/// "v.1943" and "V. 1943" may be "vers 1943" as well as May 1943.
fn is_circa_or_may(typed: &str) -> bool {
    let rest = typed.trim_start();
    rest.starts_with("v.") && !rest.starts_with("v. ") || rest.starts_with("V. ")
}

/// "1908–12" may be December 1908 or the years 1908 to 1912, and "1943-5" May 1943 or the years 1943 to 1945;
/// "1944–06" and "1949-6" can only be June.
fn month_or_years(tokens: &[Token]) -> Option<Remark> {
    let (first, month, digits) = match numbers_of(tokens)[..] {
        [Number(year, 4), Mark(_), Number(short @ 1..=12, 2)] => (year, short, 100),
        [Number(year, 4), Mark('-' | '/'), Number(short @ 1.., 1)] => (year, short, 10),
        _ => return None,
    };
    let last = first - first % digits + month;
    (last > first).then_some(Remark::MonthOrYears { first, month, last })
}

/// Whether what stands behind a year is no month, and no later year for sure.
fn is_unclear_after_year(tokens: &[Token]) -> bool {
    match numbers_of(tokens)[..] {
        // The year 1900 in "1899/00", or no month.
        [Number(_, 4), Mark(_), Number(0, _)] => true,
        // The code of a part of a year with a dash before it, or a slip in one of two years: "1890–39".
        [Number(year, 4), Mark(_), Number(short @ 25..=41, 2)] => short <= year % 100,
        _ => false,
    }
}

/// "1936–39": the digits after the dash are those of a later year.
fn is_span_of_years(tokens: &[Token]) -> bool {
    matches!(numbers_of(tokens)[..], [Number(year, 4), Mark(_), Number(short @ 13.., 2)] if short > year % 100)
}

/// The numbers, and the marks between them, of a text whose words name no month or other part of a date.
fn numbers_of(tokens: &[Token]) -> Vec<Token> {
    let is_part =
        |token: &Token| matches!(token, Month(_) | Season(_) | Roman(_) | Decade | Century | Token::Part(..));
    if tokens.iter().any(is_part) {
        return Vec::new();
    }
    let is_number = |token: &&Token| matches!(token, Number(..));
    let (first, last) = (
        tokens.iter().position(|token| is_number(&token)),
        tokens.iter().rposition(|token| is_number(&token)),
    );
    let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
    tokens[first..=last].iter().copied().filter(|token| matches!(token, Number(..) | Mark(_))).collect()
}

/// Whether these are three numbers whose separator leaves open which one is the month.
fn month_is_unclear(tokens: &[Token]) -> bool {
    match tokens[..] {
        [Number(a @ 1..=12, _), Mark(mark), Number(b @ 1..=12, _), Mark(_), Number(_, 4)] => {
            a != b && mark != '.'
        }
        _ => false,
    }
}

/// Dates whose year has two digits: with those of the last century where the number can be no day, without a
/// suggestion otherwise. `None` for all others.
fn with_short_year(tokens: &[Token]) -> Option<Reading> {
    let is_told = |token: &Token| matches!(token, Number(_, 4..) | Decade | Century | Hour | Mark(':'));
    if tokens.iter().any(is_told) {
        return None;
    }
    let is_year = |token: &Token| matches!(token, Number(32.., 2));
    let is_certain = tokens.iter().any(is_year);
    let last = tokens.iter().rposition(|token| matches!(token, Number(_, 2)))?;
    let completed: Vec<Token> = tokens
        .iter()
        .enumerate()
        .map(|(at, token)| match *token {
            Number(short, 2) if is_year(token) || (!is_certain && at == last) => Number(1900 + short, 4),
            token => token,
        })
        .collect();
    // "10 June" and "06.06" have a day and no year.
    let said = tokens.iter().filter(|token| matches!(token, Number(..) | Month(_) | Roman(_))).count();
    if (!is_certain && said == 2) || tokens.first() == Some(&Mark('-')) {
        return None;
    }
    let edtf = phrase(&completed)?;
    let suggestion = is_certain.then_some(Suggestion::Write(edtf));
    Some(Reading { suggestion, remark: Some(Remark::Century) })
}

/// Lower case, ordinary spaces and hyphens, no quotes; an apostrophe parts two words (`l'hiver`).
fn simplified(text: &str) -> String {
    let lower: Vec<char> = text.trim().to_lowercase().chars().collect();
    let in_word = |at: Option<usize>| at.and_then(|at| lower.get(at)).is_some_and(|c| c.is_alphabetic());
    let plain: String = lower
        .iter()
        .enumerate()
        .map(|(at, c)| match c {
            '\'' | '’' if in_word(at.checked_sub(1)) && in_word(at.checked_add(1)) => ' ',
            c => *c,
        })
        .filter(|c| !matches!(c, '"' | '\'' | '’' | '‘' | '“' | '”' | '«' | '»' | '\u{ad}'))
        .map(|c| match c {
            '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    plain.replace("a.m.", "am").replace("p.m.", "pm")
}

fn without_brackets(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '(' | ')')).collect()
}

/// Repairs what is EDTF but for spaces, small letters, seconds, or masks of EDTF's drafts (`199u`) and of
/// catalogues (`194-`).
fn almost_edtf(text: &str) -> Option<String> {
    let mut compact = String::new();
    let chars: Vec<char> = text.chars().collect();
    for (i, &c) in chars.iter().enumerate() {
        let in_words = |i: Option<usize>| i.and_then(|i| chars.get(i)).is_some_and(|c| c.is_alphanumeric());
        if c != ' ' || (in_words(i.checked_sub(1)) && in_words(i.checked_add(1))) {
            compact.push(c);
        }
    }
    let upper = compact
        .replace("unknown", "")
        .replace("open", "..")
        .replace("?~", "%")
        .replace("~?", "%")
        .to_uppercase();
    let masked: String = match upper.as_bytes() {
        [b'0'..=b'9', b'0'..=b'9', rest @ ..] if rest.len() == 2 => upper
            .chars()
            .map(|c| if matches!(c, '?' | '-' | '_' | '*' | '.' | 'U') { 'X' } else { c })
            .collect(),
        _ => upper.replace('U', "X"),
    };
    // "1942?-1944": the doubt is the first year's alone.
    let of_span = || valid(&masked.replace("?-", "?/").replace("~-", "~/").replace("%-", "%/"));
    valid(&masked).or_else(of_span).or_else(|| clock::completed(&masked))
}

/// `candidate` in its canonical form, if it is EDTF and read as that.
pub(super) fn valid(candidate: &str) -> Option<String> {
    let date = Edtf::parse(candidate).ok()?.to_string();
    (two_years(&date).is_none() && !has_unknown_beginning(candidate)).then_some(date)
}

#[cfg(test)]
mod tests;
