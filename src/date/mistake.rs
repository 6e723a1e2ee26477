//! What is wrong with a text that should be EDTF, in words for archivists.
//!
//! The text and the error of `edtf-core` enter. A [`DateError`] leaves, always with a message, often with a
//! suggestion.

use edtf_core::{Edtf, ParseError};

use super::suggest::{Remark, days_in_month, read, valid};
use super::{DateError, Suggestion};
use crate::phrases::table as phrase;

/// Says why `text` is not a date. `found` must come from parsing this very text.
pub(super) fn explain(text: &str, found: ParseError) -> DateError {
    if text.trim().is_empty() {
        return DateError { message: phrase::date_empty(text), offset: None, suggestion: None };
    }
    let offset = text.is_char_boundary(found.offset).then_some(found.offset);
    if let Some(error) = impossible_day(text, found.offset) {
        return error;
    }
    if let Some((first, last)) = text.split_once('/')
        && Edtf::parse(first).is_ok()
        && Edtf::parse(last).is_ok()
    {
        return DateError {
            message: phrase::date_ends_before_it_begins(first, last),
            offset,
            suggestion: read(text).suggestion,
        };
    }
    let reading = read(text);
    if let Some(month) = impossible_month(text, found.offset)
        && reading.remark != Some(Remark::NotKnown)
    {
        return DateError {
            message: phrase::date_without_such_month(text, month),
            offset,
            suggestion: reading.suggestion,
        };
    }
    let shown = shortened(text);
    let message = match reading.remark {
        Some(Remark::NotKnown) => phrase::date_not_known(shown),
        Some(Remark::OldStyle) => phrase::date_old_style(shown),
        Some(Remark::Century) => phrase::date_century_unclear(shown),
        Some(Remark::Month) => phrase::date_month_unclear(shown),
        Some(Remark::MonthOrYears { first, month, last }) => phrase::date_month_or_years(
            shown,
            format!("{first:04}-{month:02}"),
            format!("{first:04}/{last:04}"),
        ),
        None if reading.suggestion.is_none() => phrase::date_not_edtf_because(shown, found.message),
        None => phrase::date_not_edtf(shown),
    };
    // A suggestion replaces the whole text, so the whole text is shown as wrong.
    let is_all_meant = reading.suggestion.is_some() || reading.remark.is_some();
    let offset = if is_all_meant { None } else { offset };
    DateError { message, offset, suggestion: reading.suggestion }
}

/// The error for a day that its month does not have; `at` is where the day stands in `YYYY-MM-DD`.
fn impossible_day(text: &str, at: usize) -> Option<DateError> {
    let start = at.checked_sub("YYYY-MM-".len())?;
    let end = at.checked_add(2)?;
    let (year, month, day) =
        (text.get(start..start + 4)?, text.get(start + 5..start + 7)?, text.get(at..end)?);
    let marks = (text.get(start + 4..start + 5)?, text.get(start + 7..at)?);
    let (year, month, day) = (number(year)?, number(month)?, number(day)?);
    if marks != ("-", "-") || !(1..=12).contains(&month) {
        return None;
    }

    let last = days_in_month(year, month);
    let (message, offered) = match day {
        0 => (phrase::date_without_day(month, year, format!("{year:04}-{month:02}")), String::new()),
        day if day > last => (phrase::date_without_such_day(text, month, year, last), format!("-{last:02}")),
        _ => return None,
    };
    let candidate = format!("{}{offered}{}", &text[..at - 1], &text[end..]);
    Some(DateError { message, offset: Some(at), suggestion: valid(&candidate).map(Suggestion::Write) })
}

/// The two digits at `at`, when they stand where `YYYY-MM` has its month and there is no such month.
fn impossible_month(text: &str, at: usize) -> Option<&str> {
    let start = at.checked_sub("YYYY-".len())?;
    let (year, month) = (text.get(start..start + 4)?, text.get(at..at.checked_add(2)?)?);
    // A third digit makes it a year: `1942-1943` is not about months.
    let digit_follows = text[at + 2..].starts_with(|c: char| c.is_ascii_digit());
    number(year)?;
    let value = number(month)?;
    (!digit_follows && !matches!(value, 1..=12 | 21..=41)).then_some(month)
}

fn number(text: &str) -> Option<u32> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

/// The text, cut where it is long: somebody may have typed a whole paragraph.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{EventDate, Suggestion};

    /// `expected` is "message @offset → suggestion", the last two where there are any.
    #[track_caller]
    fn check(input: &str, expected: &str) {
        let error = EventDate::parse(input).expect_err(input);
        let mut found = error.message.to_string();
        if let Some(offset) = error.offset {
            found += &format!(" @{offset}");
        }
        match error.suggestion {
            Some(Suggestion::Write(date)) => found += &format!(" → {date}"),
            Some(Suggestion::LeaveOut) => found += " → leave it out",
            None => {}
        }
        assert_eq!(found, expected, "{input}");
    }

    #[test]
    fn says_what_is_wrong() {
        check("", "``: the date is empty");
        check("  ", "`  `: the date is empty");
        check("1943-02-30", "`1943-02-30`: February 1943 has 28 days @8 → 1943-02-28");
        check("1944-02-30", "`1944-02-30`: February 1944 has 29 days @8 → 1944-02-29");
        check("1900-02-29", "`1900-02-29`: February 1900 has 28 days @8 → 1900-02-28");
        check("1942/1943-06-31?", "`1942/1943-06-31?`: June 1943 has 30 days @13 → 1942/1943-06-30?");
        check("1943-06-00", "there is no day 00; for June 1943 without a day write `1943-06` @8 → 1943-06");
        check("1943/1942", "the end `1942` comes before the beginning `1943` @5 → 1942/1943");
        check(
            "1944-13-06",
            "`1944-13-06`: there is no month 13; months are 01 to 12, seasons 21 to 24 @5 → 1944-06-13",
        );
        check(
            "1940-41",
            "`1940-41` looks like the years 1940 to 1941, but is a part of 1940 to EDTF @0 → 1940/1941",
        );
        check("1990s", "`1990s` is not a date in EDTF → 199X");
        check(
            "6/7/1944",
            "`6/7/1944` does not show which number is the month; EDTF has year, month, day → 1944-07-06",
        );
        check("6.7.1944", "`6.7.1944` is not a date in EDTF → 1944-07-06");
        check("6/6/1944", "`6/6/1944` is not a date in EDTF → 1944-06-06");
        check(
            "1943/1944-13",
            "`1943/1944-13`: there is no month 13; months are 01 to 12, seasons 21 to 24 @10",
        );
        check("0000-00-00", "`0000-00-00` says that the date is not known → leave it out");
        check("1943-5", "`1943-5` may be the month `1943-05` or the years `1943/1945`");
        check("c. 1908–12", "`c. 1908–12` may be the month `1908-12` or the years `1908/1912`");
        check("1942-1943", "`1942-1943` is not a date in EDTF → 1942/1943");
        check("1944-21-32", "`1944-21-32` is not a date in EDTF: sub-year groupings cannot carry a day @8");
        check("long ago", "`long ago` is not a date in EDTF: whitespace is not allowed @4");
        check("44", "`44` does not show which century is meant; years have four digits → 1944");
        check("6.6.44", "`6.6.44` does not show which century is meant; years have four digits → 1944-06-06");
        check("6.6.24", "`6.6.24` does not show which century is meant; years have four digits");
        check("б. д.", "`б. д.` says that the date is not known → leave it out");
        check(
            "25 октября (7 ноября) 1917 года",
            "`25 октября (7 ноября) 1917 года` has a day in the old style; EDTF has that of the Gregorian calendar \
             → 1917-11-07",
        );
        check("давно", "`давно` is not a date in EDTF: EDTF permits ASCII characters only @0");
    }

    #[test]
    fn a_whole_paragraph_is_told_by_its_beginning() {
        let check = |length: usize, shown: &str| {
            let error = EventDate::parse(&"é".repeat(length)).expect_err("it is no date");
            assert_eq!(error.message.to_string().split('`').nth(1), Some(shown), "{length}");
        };
        check(40, &"é".repeat(40));
        check(41, &format!("{}…", "é".repeat(40)));
    }
}
