//! A single date in words: months and days, masked (`1944-XX`) or not, around a year.
//!
//! The module above adds doubts (`?`, `~`) and joins dates to intervals and sets.

use edtf_core::{Date, DateField, Year};

use super::formats::Field;
use super::{DatePhrase, DateWording, Form};

/// A date that needs no note: nothing in it is masked, doubted or rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlainDate {
    Year(i64),
    Month(i64, u8),
    Day(i64, u8, u8),
}

/// The date, if it is nothing but a year, a month or a day.
pub(super) fn plain(date: &Date) -> Option<PlainDate> {
    if date.is_uncertain() || date.is_approximate() || date.year.significant_digits.is_some() {
        return None;
    }
    let year = date.year.value()?;
    match (date.month, date.day) {
        (None, _) => Some(PlainDate::Year(year)),
        (Some(month), None) => {
            month.value().filter(|month| *month <= 12).map(|month| PlainDate::Month(year, month))
        }
        (Some(month), Some(day)) => Some(PlainDate::Day(year, month.value()?, day.value()?)),
    }
}

/// The values up to `last` that a masked month or day may have: `1X` of 12 months is 10, 11, 12.
fn candidates(field: DateField, last: u8) -> Vec<u8> {
    let fits = |value: u8| {
        let [tens, ones] = field.digits;
        tens.is_none_or(|tens| tens == value / 10) && ones.is_none_or(|ones| ones == value % 10)
    };
    (1..=last).filter(|value| fits(*value)).collect()
}

fn is_all_masked(field: DateField) -> bool {
    field.digits == [None, None]
}

impl DateWording<'_> {
    /// The date without its doubts (`?`, `~`).
    pub(super) fn undoubted(&self, date: &Date) -> DatePhrase {
        let Some(month) = date.month else {
            return self.year(&date.year);
        };
        let known = if date.year.has_unspecified() { None } else { date.year.value() };
        let found = match month.value() {
            Some(code @ 21..) => self.season(code, &date.year, known.is_some()),
            _ if is_all_masked(month) => Some(self.unknown_month(&date.year, date.day)),
            _ => self.month_or_day(known, month, date.day),
        };
        let Some(mut phrase) = found else {
            return DatePhrase::new(Form::Other, self.date_raw());
        };
        // "June (1940s)": without a known year the month leads, and what is known of the year follows.
        if known.is_none() && !is_all_masked(month) {
            let year = self.year(&date.year);
            phrase.notes.splice(0..0, std::iter::once(year.text).chain(year.notes));
        }
        phrase
    }

    /// `1943-XX` and what may follow it: the year leads.
    fn unknown_month(&self, year: &Year, day: Option<DateField>) -> DatePhrase {
        let phrase = self.year(year);
        let unknown = |what: &str| self.say(what, &[]);
        match day {
            Some(day) if is_all_masked(day) => phrase.noted(unknown("date-note-month-and-day-unknown")),
            Some(day) => phrase.noted(unknown("date-note-month-unknown")).noted(self.day_note(day)),
            None => phrase.noted(unknown("date-note-month-unknown")),
        }
    }

    /// A month that is known at least in part, and a day in it.
    fn month_or_day(
        &self,
        year: Option<i64>,
        month: DateField,
        day: Option<DateField>,
    ) -> Option<DatePhrase> {
        let unknown = |what: &str| self.say(what, &[]);
        let Some(number) = month.value() else {
            let (text, is_range) = self.some_months(year, &candidates(month, 12))?;
            let mut phrase = DatePhrase::new(Form::Other, text);
            if is_range {
                phrase = phrase.noted(unknown("date-note-month-unknown"));
            }
            return Some(match day {
                Some(day) if is_all_masked(day) => phrase.noted(unknown("date-note-day-unknown")),
                Some(day) => phrase.noted(self.day_note(day)),
                None => phrase,
            });
        };
        let in_month = || -> Option<DatePhrase> {
            let text = self.formats.month(year, number)?.text();
            let within = self.formats.month_within(year, number)?.text();
            Some(DatePhrase { form: Form::Month, text, within, notes: Vec::new() })
        };
        let Some(day) = day else {
            return in_month();
        };
        if is_all_masked(day) {
            return Some(in_month()?.noted(unknown("date-note-day-unknown")));
        }
        if let Some(day) = day.value() {
            return Some(DatePhrase::new(Form::Day, self.day_text(year, number, day)?));
        }
        let exists = |day: &u8| self.formats.day(year, number, *day).is_some();
        let days: Vec<u8> = candidates(day, 31).into_iter().filter(exists).collect();
        let (first, last) = (*days.first()?, *days.last()?);
        if is_row(&days) {
            let text = self.day_range(year, number, first, last)?;
            return Some(DatePhrase::new(Form::Other, text).noted(unknown("date-note-day-unknown")));
        }
        let text = self.formats.day(year, number, first)?.with(Field::Day, &self.one_of_days(&days)).text();
        Some(DatePhrase::new(Form::Other, text))
    }

    /// "January or November 1943", or "October–December 1943"; the flag says that it is such a range.
    fn some_months(&self, year: Option<i64>, months: &[u8]) -> Option<(String, bool)> {
        let (first, last) = (*months.first()?, *months.last()?);
        if is_row(months) {
            return Some((self.month_range(year, first, last)?, true));
        }
        let names: Option<Vec<String>> = months.iter().map(|month| self.formats.month_name(*month)).collect();
        let text = self.formats.month(year, first)?.with(Field::Month, &self.formats.one_of(&names?)).text();
        Some((text, false))
    }

    /// The note for a day whose month is not known, such as `1943-XX-06`.
    fn day_note(&self, day: DateField) -> String {
        let days = candidates(day, 31);
        self.say("date-note-day", &[("day", &self.one_of_days(&days))])
    }

    fn one_of_days(&self, days: &[u8]) -> String {
        let mut numbers: Vec<String> = days.iter().map(|day| self.day_number(*day)).collect();
        if let Some((_, others)) = numbers.split_last_mut() {
            others.iter_mut().for_each(|number| *number = self.say("date-day-listed", &[("day", number)]));
        }
        self.formats.one_of(&numbers)
    }

    /// The number of a day; some languages count only the first.
    fn day_number(&self, day: u8) -> String {
        let id = if day == 1 { "date-day-first" } else { "date-day" };
        self.say(id, &[("day", &self.formats.digits(i64::from(day)))])
    }

    pub(super) fn day_text(&self, year: Option<i64>, month: u8, day: u8) -> Option<String> {
        Some(self.formats.day(year, month, day)?.with(Field::Day, &self.day_number(day)).text())
    }

    /// "1–5 June 1944".
    pub(super) fn day_range(&self, year: Option<i64>, month: u8, first: u8, last: u8) -> Option<String> {
        let ends = (self.day_number(first), self.day_number(last));
        let range = self.say("date-range-days", &[("start", &ends.0), ("end", &ends.1)]);
        Some(self.formats.day(year, month, last)?.with(Field::Day, &range).text())
    }

    /// "August–December 1942".
    pub(super) fn month_range(&self, year: Option<i64>, first: u8, last: u8) -> Option<String> {
        let ends = (self.formats.month_name(first)?, self.formats.month_name(last)?);
        let range = self.say("date-range-months", &[("start", &ends.0), ("end", &ends.1)]);
        Some(self.formats.month(year, last)?.with(Field::Month, &range).text())
    }

    /// "28 August – 5 September 1944": the year stands once, in front or behind as the locale has it.
    pub(super) fn days_of_year(&self, year: i64, first: (u8, u8), last: (u8, u8)) -> Option<DatePhrase> {
        let year_is_first = self.formats.day(Some(year), last.0, last.1)?.has_before(Field::Year, Field::Day);
        let (before, after) = if year_is_first { (Some(year), None) } else { (None, Some(year)) };
        Some(self.joined(&self.day_text(before, first.0, first.1)?, &self.day_text(after, last.0, last.1)?))
    }
}

/// Whether there are four or more values without a gap: then a range is shorter than a list.
fn is_row(values: &[u8]) -> bool {
    values.len() > 3 && values.windows(2).all(|pair| pair[0] + 1 == pair[1])
}
