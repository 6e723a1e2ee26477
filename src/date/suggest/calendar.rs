//! Days of the Gregorian calendar, and those of the Julian one ("old style"), which Russia kept until 1918.

use super::phrase::numbers;
use super::valid;
use crate::date::tokens::Token::{self, Circa, Doubt, Mark, Month, Noise, Number};
use crate::date::tokens::tokens;

/// What marks a day as one of the Julian calendar. Of two that match, the longer stands first.
const OLD_STYLE: &[&str] = &[
    "по старому стилю",
    "старого стиля",
    "старый стиль",
    "по ст. ст.",
    "ст. ст.",
    "ст.ст.",
    "ст. стиля",
    "юлианского календаря",
    "по юлианскому календарю",
    "old style",
    "o.s.",
    "o. s.",
    "julian calendar",
    "julian",
    "ancien style",
    "vieux style",
    "du calendrier julien",
    "calendrier julien",
    "julien",
    "alten stils",
    "a. st.",
];

/// What marks a day as one of the Gregorian calendar.
const NEW_STYLE: &[&str] = &[
    "по новому стилю",
    "нового стиля",
    "новый стиль",
    "по н. ст.",
    "н. ст.",
    "н.ст.",
    "н. стиля",
    "new style",
    "n.s.",
    "n. s.",
    "gregorian calendar",
    "gregorian",
    "nouveau style",
    "du calendrier grégorien",
    "calendrier grégorien",
    "grégorien",
    "neuen stils",
];

/// The Gregorian day of a text that has a day in both calendars ("25 October (7 November) 1917"), or one that it
/// says to be Julian ("25 октября 1917 (ст. ст.)"). `text` is in small letters.
pub(super) fn of_two_styles(text: &str) -> Option<String> {
    let (text, is_old) = without(text, OLD_STYLE);
    let (text, _) = without(&text, NEW_STYLE);
    let text = text.replace("()", "").replace("[]", "").replace("( )", "").replace("[ ]", "");
    let text = text.replace(['[', '{'], "(").replace([']', '}'], ")");
    if let Some((first, second)) = two_days(&text) {
        return if gregorian(first)? == second {
            printed(second)
        } else if gregorian(second)? == first {
            printed(first)
        } else {
            None
        };
    }
    if is_old { printed(gregorian(day_of(&words(&text)?)?)?) } else { None }
}

/// Whether the text says that its date is one of the Julian calendar.
pub(super) fn is_old_style(text: &str) -> bool {
    without(text, OLD_STYLE).1
}

/// The text without the remark that its day is one of the Gregorian calendar, as all days in EDTF are.
pub(super) fn without_new_style(text: &str) -> String {
    without(text, NEW_STYLE).0
}

/// The text without the first of these remarks that it has, and whether it had one.
fn without(text: &str, remarks: &[&str]) -> (String, bool) {
    match remarks.iter().find(|remark| text.contains(**remark)) {
        Some(remark) => (text.replace(remark, "").trim().to_owned(), true),
        None => (text.to_owned(), false),
    }
}

type Day = (u32, u32, u32);

/// The two days of "a (b) c" and of "a / b". What the one lacks, the other has.
fn two_days(text: &str) -> Option<(Day, Day)> {
    let (first, second) = if let Some((before, rest)) = text.split_once('(') {
        let (inside, after) = rest.split_once(')')?;
        let gap = if after.starts_with('.') { "" } else { " " };
        (format!("{}{gap}{after}", before.trim_end()), format!("{inside}{gap}{after}"))
    } else {
        let (before, after) = text.split_once('/')?;
        (before.to_owned(), after.to_owned())
    };
    let (first, second) = (words(&first)?, words(&second)?);
    Some((day_beside(&first, &second)?, day_beside(&second, &first)?))
}

fn words(text: &str) -> Option<Vec<Token>> {
    let mut words = tokens(text)?;
    words.retain(|token| *token != Noise);
    while matches!(words.last(), Some(Mark(_))) {
        words.pop();
    }
    let is_sure = !words.iter().any(|token| matches!(token, Circa | Doubt));
    is_sure.then_some(words)
}

/// The day that `said` names, with month and year from `other` where it has none.
fn day_beside(said: &[Token], other: &[Token]) -> Option<Day> {
    let year = other.iter().find(|token| matches!(token, Number(_, 4))).copied();
    let month = other.iter().find(|token| matches!(token, Month(_))).copied();
    day_of(said).or_else(|| day_of(&[said, &[year?]].concat())).or_else(|| {
        let bare: Vec<Token> = said.iter().copied().filter(|token| !matches!(token, Number(_, 4))).collect();
        day_of(&[&bare[..], &[month?, year?]].concat())
    })
}

/// Year, month and day, when that is what the words say. The Julian calendar has days that the Gregorian has not
/// (29 February 1900), so nothing is cut to the length of the month.
fn day_of(said: &[Token]) -> Option<Day> {
    numbers(said).filter(|(_, month, day)| (1..=12).contains(month) && (1..=31).contains(day))
}

/// The day of the Gregorian calendar that is this day of the Julian one; absent before the former was made (1582).
fn gregorian((year, month, day): Day) -> Option<Day> {
    let is_leap_day = month == 2 && day == 29 && year.is_multiple_of(4);
    if year < 1582 || (day > days_in_month(year, month) && !is_leap_day) {
        return None;
    }
    // The calendars part on the leap days of full centuries, so a year counts from March.
    let since = if month < 3 { year - 1 } else { year };
    let day = day + since / 100 - since / 400 - 2;
    let last = days_in_month(year, month);
    Some(match (day > last, month) {
        (false, _) => (year, month, day),
        (true, 12) => (year + 1, 1, day - last),
        (true, _) => (year, month + 1, day - last),
    })
}

fn printed((year, month, day): Day) -> Option<String> {
    valid(&format!("{year:04}-{month:02}-{day:02}"))
}

/// How many days a month has; `month` is 1 to 12.
pub(in crate::date) fn days_in_month(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}
