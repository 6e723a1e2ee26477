//! Texts that are EDTF by its letter, and that nobody types for what EDTF reads in them.
//!
//! A text and what it is to EDTF enter; a [`DateError`] leaves where that is not what was meant.

use edtf_core::Edtf;

use super::suggest::valid;
use super::{DateError, Suggestion};
use crate::phrases::table as phrase;

/// Two years that follow each other, where EDTF reads a year and a part of it.
pub(super) struct TwoYears {
    /// Where the first begins, in bytes.
    at: usize,
    first: u32,
}

/// The first `1940-41` in a text that is EDTF. To EDTF, 41 is the second half of a year (ISO 8601-2, codes 25 to 41);
/// people write the years 1940 to 1941 so. Seasons (21 to 24) and codes that are not the next year are left alone.
pub(super) fn two_years(text: &str) -> Option<TwoYears> {
    const LENGTH: usize = "YYYY-YY".len();
    let is_digit =
        |at: Option<usize>| at.and_then(|at| text.as_bytes().get(at)).is_some_and(u8::is_ascii_digit);
    let before = |at: usize| at.checked_sub(1).and_then(|at| text.as_bytes().get(at));
    (0..text.len()).find_map(|at| {
        let (year, code) = text.get(at..at + LENGTH)?.split_once('-')?;
        // A sign makes it a year before our era.
        let is_whole =
            !is_digit(at.checked_sub(1)) && before(at) != Some(&b'-') && !is_digit(Some(at + LENGTH));
        let is_plain = |digits: &str, length: usize| {
            digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !is_whole || !is_plain(year, 4) || !is_plain(code, 2) {
            return None;
        }
        let (first, code): (u32, u32) = (year.parse().ok()?, code.parse().ok()?);
        ((25..=41).contains(&code) && code == first % 100 + 1).then_some(TwoYears { at, first })
    })
}

/// Whether EDTF reads a doubted year before our era in `?-1943`, which people type for an unknown beginning.
pub(super) fn has_unknown_beginning(text: &str) -> bool {
    text.starts_with("?-")
}

/// What is wrong with a text although it is EDTF: `edtf` is what it was parsed to.
pub(super) fn explain(text: &str, edtf: &Edtf) -> Option<DateError> {
    let canonical = edtf.to_string();
    if let Some(TwoYears { first, .. }) = two_years(&canonical) {
        let (begin, end) = (format!("{first:04}"), format!("{:04}", first + 1));
        // With a doubt behind it, both years are doubted.
        // A set of one is that one.
        let date = canonical.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(&canonical);
        let doubt = date.strip_prefix(&format!("{begin}-{:02}", (first + 1) % 100));
        let suggestion = doubt.filter(|doubt| matches!(*doubt, "" | "?" | "~" | "%"));
        return Some(DateError {
            message: phrase::date_like_two_years(text, &begin, &end),
            offset: two_years(text).map(|found| found.at),
            suggestion: suggestion.map(|doubt| Suggestion::Write(format!("{begin}{doubt}/{end}{doubt}"))),
        });
    }
    if !has_unknown_beginning(text) || !matches!(edtf, Edtf::Date(_)) {
        return None;
    }
    let end = text.strip_prefix("?-")?;
    let is_of_our_time = end.get(..4).is_some_and(|year| year > "0999");
    let meant = valid(&format!("/{end}")).filter(|_| is_of_our_time);
    Some(DateError {
        message: phrase::date_like_unknown_beginning(text),
        offset: None,
        suggestion: meant.map(Suggestion::Write),
    })
}

#[cfg(test)]
mod tests {
    use super::super::{EventDate, Suggestion};

    /// `expected` is what is offered, "EDTF" where the text is a date, "-" where nothing is offered.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = match EventDate::parse(text).map_err(|error| error.suggestion) {
            Ok(_) => "EDTF".to_owned(),
            Err(Some(Suggestion::Write(date))) => date,
            Err(_) => "-".to_owned(),
        };
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn two_years_are_no_part_of_a_year() {
        for first in 24..=40 {
            check(&format!("19{first}-{}", first + 1), &format!("19{first}/19{}", first + 1));
        }
        check("1840-41", "1840/1841");
        check("1940-41?", "1940?/1941?");
        check("1940-41~", "1940~/1941~");
        // Within more, nobody knows which of both was meant.
        check("[1940-41]", "1940/1941");
        check("1938/1940-41", "-");
        check("[1936-37,1938]", "-");
        // Seasons, and codes that are not those of the next year.
        for text in [
            "1940-21", "1920-21", "1923-24", "1940-40", "1941-41", "1936-39", "1940-33", "1942-41",
            "?1940-41",
        ] {
            check(text, "EDTF");
        }
        // Days, far years, and those before our era.
        for text in ["1924-12-25", "Y19240/Y19250", "-1940-41", "1931-12-25/1932-12-25"] {
            check(text, "EDTF");
        }
    }

    #[test]
    fn a_time_without_a_beginning_is_no_year_before_our_era() {
        check("?-1943", "/1943");
        check("?-1943?", "/1943?");
        check("?-0043", "-");
        check("?-1940-41", "-");
        // A moment begins nothing and ends nothing.
        check("? - 1992-04-12T23:04:30", "-");
        check("1992-04-12T23:04:30 - ?", "-");
        for text in ["-1942", "-1942?", "/1943", "?1943"] {
            check(text, "EDTF");
        }
    }
}
