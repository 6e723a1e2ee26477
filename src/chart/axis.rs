//! The scale of time: a day → its position, as a share of the axis.

use crate::date::Day;

/// The longest axis, in decades: each is a link, and must be wide enough for a finger on a narrow phone.
const MOST_DECADES: i32 = 12;

/// A stretch of time from the beginning of a decade to the end of a year.
///
/// Invariant: it is at least one year long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The first year.
    pub first_year: i32,
    /// The last year, the one of "today".
    pub last_year: i32,
    /// "Today" as a [`Day::number`]: lines of twinnings that have not ended lead up to it.
    pub today: i64,
    start: i64,
    end: i64,
}

/// A position on an axis, in hundredths of a percent of its length: from 0 to 10 000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position(pub u16);

impl Position {
    /// The end of the axis.
    pub const END: Position = Position(10_000);

    /// The same position on an axis that runs from right to left.
    pub fn mirrored(self) -> Position {
        Position(Position::END.0 - self.0)
    }
}

impl Axis {
    /// The axis from the first of these days to `today`; `None` when there is none up to the year of `today`.
    ///
    /// It has at most [`MOST_DECADES`], so that one early day does not squeeze all others; earlier days are off it.
    pub(super) fn new(days: impl Iterator<Item = Day>, today: Day) -> Option<Axis> {
        let last_year = today.year;
        let earliest = decade_of(last_year).saturating_sub((MOST_DECADES - 1) * 10);
        let first = days.map(|day| day.year).filter(|year| *year <= last_year).min()?;
        let first_year = decade_of(first).max(earliest);
        let january = |year: i32| Day { year, month: 1, day: 1 }.number();
        Some(Axis {
            first_year,
            last_year,
            today: today.number(),
            start: january(first_year),
            end: january(last_year.saturating_add(1)),
        })
    }

    /// An axis for tests, from the beginning of one year to the end of another.
    #[cfg(test)]
    pub(super) fn between(first_year: i32, last_year: i32) -> Axis {
        let day = |year: i32, month: u8, day: u8| Day { year, month, day }.number();
        let (start, end) = (day(first_year, 1, 1), day(last_year + 1, 1, 1));
        Axis { first_year, last_year, today: end - 1, start, end }
    }

    /// Whether a day ([`Day::number`]) lies before the axis.
    pub fn is_before(&self, day: i64) -> bool {
        day < self.start
    }

    /// The position of a day ([`Day::number`]); for one that lies outside, the nearest end.
    pub fn place(&self, day: i64) -> Position {
        let length = (self.end - self.start).max(1);
        let share = (day.clamp(self.start, self.end) - self.start) * i64::from(Position::END.0) / length;
        Position(u16::try_from(share).unwrap_or(Position::END.0))
    }

    /// The position of the 1 January of a year.
    pub fn place_of_year(&self, year: i32) -> Position {
        self.place(Day { year, month: 1, day: 1 }.number())
    }

    /// The first year of each decade that it touches.
    pub fn decades(&self) -> impl Iterator<Item = i32> + use<> {
        (self.first_year..=self.last_year).step_by(10)
    }
}

fn decade_of(year: i32) -> i32 {
    year.div_euclid(10).saturating_mul(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(years: &[i32], today: i32, expected: Option<(i32, i32)>) {
        let day = |year: i32| Day { year, month: 6, day: 1 };
        let axis = Axis::new(years.iter().map(|year| day(*year)), day(today));
        assert_eq!(axis.map(|axis| (axis.first_year, axis.last_year)), expected, "{years:?}");
    }

    #[test]
    fn an_axis_begins_with_a_decade_and_leaves_out_what_is_long_ago() {
        check(&[1944, 2022], 2025, Some((1940, 2025)));
        check(&[1589, 1944], 2025, Some((1910, 2025)));
        check(&[-44], 2025, Some((1910, 2025)));
        check(&[2025], 2025, Some((2020, 2025)));
        check(&[2099, 1951], 2025, Some((1950, 2025)));
        check(&[-3], -1, Some((-10, -1)));
        check(&[i32::MIN], i32::MIN + 1, Some((i32::MIN, i32::MIN + 1)));
        check(&[], 2025, None);
    }

    #[test]
    fn places_are_shares_of_the_axis() {
        let day = |year: i32| Day { year, month: 1, day: 1 };
        let axis = Axis::new([day(2000)].into_iter(), day(2009)).expect("there is a day");
        let place = |year: i32| axis.place_of_year(year).0;
        assert_eq!(place(1900), 0);
        assert_eq!(place(2000), 0);
        assert!((4998..=5002).contains(&place(2005)), "{}", place(2005));
        assert_eq!(place(2010), 10_000);
        assert_eq!(place(2100), 10_000);
        assert_eq!(Position(2500).mirrored(), Position(7500));
    }
}
