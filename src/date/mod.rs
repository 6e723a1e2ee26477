//! Dates as archives have them: from a single day to "perhaps one of these years".
//!
//! Text in EDTF (ISO 8601-2:2019, Annex A, levels 0 to 2) enters, an [`EventDate`] leaves; what is not
//! EDTF leaves as a [`DateError`] that offers the EDTF form of what was probably meant. So does `1940-41`, which EDTF
//! reads as a half of 1940 and people write for two years.
//! `edtf-core` knows the grammar; this module adds an order, the questions that a site asks of a date, and
//! suggestions for editors.
//!
//! Invariant: knows no locale and prints no date in words.

mod misread;
mod mistake;
mod suggest;
mod tokens;

use std::cmp::Ordering;
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::phrases::Phrase;
use edtf_core::{
    Bound, Date, DateField, Edtf, Interval, IntervalEndpoint, Precision as Grain, Qualifier, Year, YearKind,
};
use icu_calendar::Gregorian;
use icu_calendar::types::RataDie;

/// Dates further from the year 0 have no [`Day`]: an archive does not need them, and day numbers cannot overflow.
const FARTHEST_YEAR: i64 = 1_000_000_000;

/// How many days before and after a doubtful date (`1944~`, `1944?`) the event may lie.
pub const DOUBT: i64 = 365;

/// When something happened, as precisely as its source says.
///
/// Equal when the canonical EDTF text is equal: `?2004-?06-?11` is `2004-06-11?`.
///
/// # Order
/// By earliest possible day, then by latest, then by text, so the order is total and `1944-01-01` comes
/// before `1944-01`, and this before `1944`.
/// An open or unknown end is later than every day. A date without a beginning (`../1944`) is sorted by its
/// latest day, where a timeline shows it. A date without any day (`Y9E200`) comes last.
#[derive(Clone, Debug)]
pub struct EventDate {
    /// The canonical EDTF text.
    text: String,
    edtf: Edtf,
    earliest: Option<Day>,
    latest: Option<Day>,
}

/// A day of the Gregorian calendar, also for years before there was one (as ISO 8601 has it).
///
/// `Display` gives `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Astronomical: 0 is the year 1 before our era, -1 the year 2.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31, and no more than the month has.
    pub day: u8,
}

/// One end of a date, as exact as the date is: a year, a month or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// As in [`Day`].
    pub year: i32,
    /// As in [`Day`].
    pub month: Option<u8>,
    /// As in [`Day`]; absent when the month is.
    pub day: Option<u8>,
}

impl Moment {
    /// As much of `day` as `date` says.
    fn of(day: Day, date: &Date) -> Moment {
        match precision_of(date) {
            Precision::Day => Moment { year: day.year, month: Some(day.month), day: Some(day.day) },
            Precision::Month | Precision::Season => {
                Moment { day: None, month: Some(day.month), year: day.year }
            }
            _ => Moment::of_year(day),
        }
    }

    fn of_end(day: Day, end: &IntervalEndpoint) -> Moment {
        match end {
            IntervalEndpoint::Date(date)
            | IntervalEndpoint::OnOrBefore(date)
            | IntervalEndpoint::OnOrAfter(date) => Moment::of(day, date),
            IntervalEndpoint::Open | IntervalEndpoint::Unknown => Moment::of_year(day),
        }
    }

    fn of_year(day: Day) -> Moment {
        Moment { year: day.year, month: None, day: None }
    }
}

impl Day {
    /// How many days after 1 March of the year 0 this one is; the difference of two numbers is a length of time.
    pub fn number(self) -> i64 {
        // Counted from March, a leap day is the last day of its year and moves no other.
        let (year, month) = match self.month {
            1 | 2 => (i64::from(self.year) - 1, i64::from(self.month) + 9),
            _ => (i64::from(self.year), i64::from(self.month) - 3),
        };
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        year * 365 + leap_days + (month * 153 + 2) / 5 + i64::from(self.day) - 1
    }

    /// The day so many days after 1 January 1970, as clocks count (POSIX).
    pub fn since_1970(days: i64) -> Day {
        let date = icu_calendar::Date::from_rata_die(RataDie::new(719_163 + days), Gregorian);
        Day { year: date.year().extended_year(), month: date.month().ordinal, day: date.day_of_month().0 }
    }
}

/// How much time a date leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// A day, or a time on it.
    Day,
    /// A month, also one whose day or number is masked (`1943-06-XX`).
    Month,
    /// A season, quarter, third or half of a year (ISO 8601-2, codes 21 to 41).
    Season,
    /// A year, also one whose month is masked (`1943-XX`).
    Year,
    /// Ten years: `194X`.
    Decade,
    /// A hundred years: `19XX`.
    Century,
    /// Intervals, sets, and years that are masked in other places.
    Span,
}

/// Why a text is not a date, in words for someone who knows archives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    /// A lower-case phrase without full stop.
    pub message: Phrase,
    /// Where in the text the mistake begins, in bytes, on a character boundary; absent when all of it is meant.
    pub offset: Option<usize>,
    /// What to do instead; absent when that would be a mere guess.
    pub suggestion: Option<Suggestion>,
}

/// What to do instead of a text that is no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// What was probably meant, as valid EDTF.
    Write(String),
    /// The text says that nobody knows the date: nothing is to be written.
    LeaveOut,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message.fmt(f)
    }
}

impl std::error::Error for DateError {}

impl EventDate {
    /// Parses EDTF, such as `1944`, `1960-05`, `1944-06-06`, `1942-08/1943-02`, `194X`, `1943~` or `[1947,1948]`.
    ///
    /// # Errors
    /// On any other form, on days that do not exist, and on what only looks like EDTF (`1940-41`: two years).
    pub fn parse(text: &str) -> Result<EventDate, DateError> {
        let edtf = Edtf::parse(text).map_err(|found| mistake::explain(text, found))?;
        match misread::explain(text, &edtf) {
            Some(error) => Err(error),
            None => Ok(EventDate::of(edtf)),
        }
    }

    fn of(edtf: Edtf) -> EventDate {
        let bounds = edtf.bounds();
        EventDate { text: edtf.to_string(), earliest: day(bounds.earliest), latest: day(bounds.latest), edtf }
    }

    /// A whole year, counted as in [`Day`].
    pub fn of_year(year: i32) -> EventDate {
        EventDate::of(Edtf::Date(whole_year(year)))
    }

    /// The ten years that `year` lies in: the forties for 1940 and for 1944.
    pub fn of_decade(year: i32) -> EventDate {
        let first = year.div_euclid(10).saturating_mul(10);
        let mut decade = whole_year(first);
        match &mut decade.year.kind {
            YearKind::Standard { negative: false, digits } => digits[3] = None,
            // EDTF has a digit to leave open in the years from 0 to 9999 only.
            _ => {
                return EventDate::of(Edtf::Interval(Interval {
                    start: IntervalEndpoint::Date(decade),
                    end: IntervalEndpoint::Date(whole_year(first.saturating_add(9))),
                }));
            }
        }
        EventDate::of(Edtf::Date(decade))
    }

    /// A month of a year, from 1 to 12; of a year with more than four digits, of which EDTF has no months, the year.
    pub fn of_month(year: i32, month: u8) -> EventDate {
        if !(-9999..=9999).contains(&year) {
            return EventDate::of_year(year);
        }
        EventDate::of(Edtf::Date(Date { month: Some(field(month)), ..whole_year(year) }))
    }

    /// The time from one date to another; `None` where one of them is a span itself, or a moment.
    pub fn between(from: &EventDate, to: &EventDate) -> Option<EventDate> {
        let (Edtf::Date(start), Edtf::Date(end)) = (&from.edtf, &to.edtf) else { return None };
        let (start, end) = (IntervalEndpoint::Date(*start), IntervalEndpoint::Date(*end));
        Some(EventDate::of(Edtf::Interval(Interval { start, end })))
    }

    /// A single day; of a year with more than four digits, of which EDTF has no days, the year.
    pub fn of_day(day: Day) -> EventDate {
        if !(-9999..=9999).contains(&day.year) {
            return EventDate::of_year(day.year);
        }
        let whole = whole_year(day.year);
        EventDate::of(Edtf::Date(Date { month: Some(field(day.month)), day: Some(field(day.day)), ..whole }))
    }

    /// The canonical EDTF text, which parses to an equal date.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The first day that the date may mean; absent when the beginning is open or unknown.
    pub fn earliest(&self) -> Option<Day> {
        self.earliest
    }

    /// The last day that the date may mean; absent when the end is open or unknown.
    pub fn latest(&self) -> Option<Day> {
        self.latest
    }

    /// How much time the date leaves open. `1943?` and `1943~` are years like `1943`.
    pub fn precision(&self) -> Precision {
        match &self.edtf {
            Edtf::Date(date) => precision_of(date),
            Edtf::DateTime(_) => Precision::Day,
            Edtf::Interval(_) | Edtf::Set(_) => Precision::Span,
        }
    }

    /// Whether any part is doubted (`?` or `%`).
    pub fn is_uncertain(&self) -> bool {
        self.edtf.is_uncertain()
    }

    /// Whether any part is an estimate (`~` or `%`).
    pub fn is_approximate(&self) -> bool {
        self.edtf.is_approximate()
    }

    /// The first and the last day that the date may mean, as [`Day::number`]s, with [`DOUBT`] on both sides when it is
    /// doubted or an estimate; absent when that end is open or unknown.
    pub fn widest(&self) -> (Option<i64>, Option<i64>) {
        let slack = if self.is_uncertain() || self.is_approximate() { DOUBT } else { 0 };
        (self.earliest.map(|day| day.number() - slack), self.latest.map(|day| day.number() + slack))
    }

    /// The day, when the date is a single one that nothing puts in doubt.
    pub fn exact_day(&self) -> Option<Day> {
        match self.plain_date()?.precision() {
            Grain::Day => self.earliest,
            _ => None,
        }
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD` for the attribute `datetime` of `<time>`, without a time of day.
    ///
    /// Absent when the date is masked, doubted, or not a single one, and outside of the years 1 to 9999, which are
    /// all that HTML knows.
    pub fn exact_iso(&self) -> Option<&str> {
        let date = self.plain_date()?;
        let length = match date.precision() {
            Grain::Year => 4,
            Grain::Month => 7,
            Grain::Day => 10,
            Grain::Season => return None,
        };
        let year = date.year.value()?;
        (1..=9999).contains(&year).then(|| &self.text[..length])
    }

    /// The year in which it begins; absent when that is not known, as with `194X`.
    ///
    /// A set has one only when all its dates lie in it.
    pub fn first_year(&self) -> Option<i32> {
        let first = self.earliest?.year;
        if let Edtf::Set(_) = &self.edtf {
            return self.latest.is_some_and(|last| last.year == first).then_some(first);
        }
        let is_known = matches!(
            precision_of(self.first_date()?),
            Precision::Day | Precision::Month | Precision::Season | Precision::Year
        );
        is_known.then_some(first)
    }

    /// The month in which it begins, from 1 to 12; absent when that is not known, as with `1943`, a season, or a set.
    pub fn first_month(&self) -> Option<u8> {
        let is_known = matches!(precision_of(self.first_date()?), Precision::Day | Precision::Month);
        self.earliest.filter(|_| is_known).map(|first| first.month)
    }

    /// The date, or that with which an interval begins.
    fn first_date(&self) -> Option<&Date> {
        match &self.edtf {
            Edtf::Date(date) => Some(date),
            Edtf::DateTime(moment) => Some(&moment.date),
            Edtf::Interval(interval) => match &interval.start {
                IntervalEndpoint::Date(date) => Some(date),
                _ => None,
            },
            Edtf::Set(_) => None,
        }
    }

    /// The beginning, as exact as the date says: that of `1943-06` is a month, and has no day. Absent when it is
    /// open or unknown.
    pub fn start(&self) -> Option<Moment> {
        let first = self.earliest?;
        Some(match &self.edtf {
            Edtf::Date(date) => Moment::of(first, date),
            Edtf::DateTime(moment) => Moment::of(first, &moment.date),
            Edtf::Interval(interval) => Moment::of_end(first, &interval.start),
            Edtf::Set(_) => Moment::of_year(first),
        })
    }

    /// The end, as exact as the date says; absent when it is open or unknown.
    pub fn end(&self) -> Option<Moment> {
        let last = self.latest?;
        Some(match &self.edtf {
            Edtf::Date(date) => Moment::of(last, date),
            Edtf::DateTime(moment) => Moment::of(last, &moment.date),
            Edtf::Interval(interval) => Moment::of_end(last, &interval.end),
            Edtf::Set(_) => Moment::of_year(last),
        })
    }

    /// The years from the first to the last that the date touches; of an open interval, the year of its known end.
    pub fn year_span(&self) -> Option<RangeInclusive<i32>> {
        let first = self.earliest.or(self.latest)?.year;
        let last = self.latest.or(self.earliest)?.year;
        Some(first..=last)
    }

    /// The first year of each decade in [`year_span`](Self::year_span): 1940 for the forties.
    ///
    /// Of a span of more than three centuries only the first and the last: a date as long as that says nothing
    /// about the decades between.
    pub fn decades(&self) -> impl Iterator<Item = i32> + use<> {
        const MOST: i64 = 30;
        self.year_span().into_iter().flat_map(|years| {
            let first = years.start().div_euclid(10) * 10;
            let last = years.end().div_euclid(10) * 10;
            let step = match i64::from(last) - i64::from(first) {
                span if span > MOST * 10 => usize::try_from(span).unwrap_or(usize::MAX),
                _ => 10,
            };
            (first..=last).step_by(step)
        })
    }

    /// The parsed form, which [`words`](crate::words) puts into words.
    pub(crate) fn edtf(&self) -> &Edtf {
        &self.edtf
    }

    /// The date, when it is a single one without masks, doubts or rounding.
    fn plain_date(&self) -> Option<&Date> {
        let date = match &self.edtf {
            Edtf::Date(date) => date,
            Edtf::DateTime(moment) => &moment.date,
            Edtf::Interval(_) | Edtf::Set(_) => return None,
        };
        let plain = !date.has_unspecified()
            && !date.is_uncertain()
            && !date.is_approximate()
            && date.year.significant_digits.is_none()
            && matches!(date.year.kind, YearKind::Standard { .. });
        plain.then_some(date)
    }

    fn sort_key(&self) -> (bool, Option<Day>, bool, Option<Day>, &str) {
        let at = self.earliest.or(self.latest);
        (at.is_none(), at, self.latest.is_none(), self.latest, &self.text)
    }
}

/// A month or a day that is known.
fn field(number: u8) -> DateField {
    DateField { digits: [Some(number / 10), Some(number % 10)], qualifier: Qualifier::default() }
}

/// A year without a month, in the form that EDTF has for it: beyond four digits it begins with `Y`.
fn whole_year(number: i32) -> Date {
    let kind = if (-9999..=9999).contains(&number) {
        let digit = |unit: u32| u8::try_from(number.unsigned_abs() / unit % 10).ok();
        YearKind::Standard { negative: number < 0, digits: [1000, 100, 10, 1].map(digit) }
    } else {
        YearKind::Big { value: i64::from(number) }
    };
    let year = Year { kind, significant_digits: None, qualifier: Qualifier::default() };
    Date { year, month: None, day: None }
}

/// How much time one date leaves open.
pub(crate) fn precision_of(date: &Date) -> Precision {
    let YearKind::Standard { digits, .. } = date.year.kind else {
        return if date.year.significant_digits.is_some() { Precision::Span } else { Precision::Year };
    };
    if date.year.significant_digits.is_some() {
        return Precision::Span;
    }
    let masked = digits.map(|digit| digit.is_none());
    match (masked, date.month.map(|month| month.value())) {
        ([false, false, false, true], _) => Precision::Decade,
        ([false, false, true, true], _) => Precision::Century,
        ([true, ..] | [_, true, ..] | [_, _, true, _], _) => Precision::Span,
        (_, None | Some(None)) => Precision::Year,
        (_, Some(Some(21..))) => Precision::Season,
        _ if date.day.is_some_and(|day| !day.has_unspecified()) => Precision::Day,
        _ => Precision::Month,
    }
}

fn day(bound: Bound) -> Option<Day> {
    let Bound::Date(date) = bound else {
        return None;
    };
    if date.year.abs() > FARTHEST_YEAR {
        return None;
    }
    let year = i32::try_from(date.year).ok()?;
    Some(Day { year, month: date.month, day: date.day })
}

impl Ord for EventDate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.sort_key().cmp(&other.sort_key())
    }
}

impl PartialOrd for EventDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for EventDate {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for EventDate {}

impl FromStr for EventDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        EventDate::parse(text)
    }
}

impl fmt::Display for EventDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{:02}-{:02}", self.year.unsigned_abs(), self.month, self.day)
    }
}

#[cfg(test)]
mod tests;
