//! What CLDR knows of dates in one locale: months, years, digits, lists, ordinals.
//!
//! Invariant: names no language; every difference comes from ICU's data.

use std::fmt;

use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::{MD, Y, YM, YMD};
use icu_datetime::{FixedCalendarDateTimeFormatter, parts};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use writeable::{Part, PartsWrite, Writeable};

type Formatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// The farthest year, before or after our era, that is handed to ICU.
const LAST_YEAR: i64 = 9999;

/// Stands in for the year where a date has none, and is not printed. A leap year, so that it has every day.
const ANY_YEAR: i32 = 2000;

/// The formatters for one locale: made once, shared by all threads.
pub struct DateFormats {
    year: Formatter<Y>,
    month: Formatter<YM>,
    day: Formatter<YMD>,
    yearless_day: Formatter<MD>,
    digits: DecimalFormatter,
    grouped: DecimalFormatter,
    all_of: ListFormatter,
    one_of: ListFormatter,
    ordinals: PluralRules,
}

impl fmt::Debug for DateFormats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DateFormats").finish_non_exhaustive()
    }
}

impl DateFormats {
    /// The formatters for `locale`; a locale that CLDR does not know gets those of its nearest relative.
    pub fn new(locale: &Locale) -> DateFormats {
        const DATA: &str = "compiled data reaches every locale, at last through the root";
        let grouping = |strategy| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(strategy);
            DecimalFormatter::try_new(locale.into(), options).expect(DATA)
        };
        let lists = ListFormatterOptions::default();
        DateFormats {
            year: Formatter::try_new(locale.into(), Y::long()).expect(DATA),
            month: Formatter::try_new(locale.into(), YM::long()).expect(DATA),
            day: Formatter::try_new(locale.into(), YMD::long()).expect(DATA),
            yearless_day: Formatter::try_new(locale.into(), MD::long()).expect(DATA),
            digits: grouping(GroupingStrategy::Never),
            grouped: grouping(GroupingStrategy::Always),
            all_of: ListFormatter::try_new_and(locale.into(), lists).expect(DATA),
            one_of: ListFormatter::try_new_or(locale.into(), lists).expect(DATA),
            ordinals: PluralRules::try_new_ordinal(locale.into()).expect(DATA),
        }
    }

    /// A number in the digits of the locale, ungrouped as years are.
    pub(super) fn digits(&self, number: i64) -> String {
        self.digits.format(&Decimal::from(number)).to_string()
    }

    /// A number in the digits of the locale, grouped as amounts are.
    pub(super) fn grouped(&self, number: u64) -> String {
        self.grouped.format(&Decimal::from(number)).to_string()
    }

    /// "A, B and C".
    pub(crate) fn all_of(&self, items: &[String]) -> String {
        self.all_of.format(items.iter()).to_string()
    }

    /// "A, B or C".
    pub(super) fn one_of(&self, items: &[String]) -> String {
        self.one_of.format(items.iter()).to_string()
    }

    /// The CLDR category of an ordinal number: English has `one` for 1st and 21st, French only for 1er.
    pub(super) fn ordinal(&self, number: u8) -> &'static str {
        match self.ordinals.category_for(number) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// The year as ICU prints it; `None` beyond [`LAST_YEAR`].
    pub(super) fn year(&self, year: i64) -> Option<Pieces> {
        Some(Pieces::of(&self.year.format(&gregorian(Some(year), 1, 1)?)))
    }

    /// "June 1944", or "June" without a year; the month as it stands alone.
    pub(super) fn month(&self, year: Option<i64>, month: u8) -> Option<Pieces> {
        let of = |year| Some(Pieces::of(&self.month.format(&gregorian(year, month, 1)?)));
        match year {
            Some(year) => self.in_usual_order(of(Some(year))?, year, Field::Month, || of(None)),
            None => Some(of(None)?.only_month()),
        }
    }

    /// What stands for a month in the place of another: "June", or "6" of 「6月」.
    pub(super) fn month_name(&self, month: u8) -> Option<String> {
        self.month(None, month)?.get(Field::Month).map(str::to_owned)
    }

    /// As [`month`](Self::month), in the form that the name has beside a day, which many languages decline.
    pub(super) fn month_within(&self, year: Option<i64>, month: u8) -> Option<Pieces> {
        let beside_day = self.day(year, month, 1)?;
        let name = beside_day.get(Field::Month)?;
        Some(self.month(year, month)?.with(Field::Month, name))
    }

    /// "6 June 1944", or "6 June" without a year.
    pub(super) fn day(&self, year: Option<i64>, month: u8, day: u8) -> Option<Pieces> {
        let of = |year| Some(Pieces::of(&self.day.format(&gregorian(year, month, day)?)));
        match year {
            Some(year) => self.in_usual_order(of(Some(year))?, year, Field::Day, || of(None)),
            None => Some(Pieces::of(&self.yearless_day.format(&gregorian(None, month, day)?))),
        }
    }

    /// `dated`, in the order of years that need no era: with one, CLDR has another for some locales, which no reader of
    /// theirs expects. `usual` is the same with [`ANY_YEAR`].
    fn in_usual_order(
        &self,
        dated: Pieces,
        year: i64,
        beside: Field,
        usual: impl FnOnce() -> Option<Pieces>,
    ) -> Option<Pieces> {
        if dated.get(Field::Era).is_none() {
            return Some(dated);
        }
        let usual = usual()?;
        if usual.has_before(beside, Field::Year) == dated.has_before(beside, Field::Year) {
            return Some(dated);
        }
        Some(usual.with(Field::Year, &self.year(year)?.text()))
    }
}

fn gregorian(year: Option<i64>, month: u8, day: u8) -> Option<Date<Gregorian>> {
    let year =
        year.map_or(
            Some(ANY_YEAR),
            |year| {
                if year.abs() <= LAST_YEAR { i32::try_from(year).ok() } else { None }
            },
        )?;
    Date::try_new_gregorian(year, month, day).ok()
}

/// A part of a formatted date that can be asked for or replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Day,
    Month,
    Year,
    Era,
}

/// A formatted date in its parts, in the order of the locale.
#[derive(Clone, Debug, Default)]
pub(super) struct Pieces {
    /// Text between the fields, such as spaces, has no field.
    list: Vec<(Option<Field>, String)>,
    /// The field being written.
    field: Option<Field>,
}

impl Pieces {
    fn of(formatted: &impl Writeable) -> Pieces {
        let mut pieces = Pieces::default();
        formatted.write_to_parts(&mut pieces).expect("writing to memory does not fail");
        pieces
    }

    /// The text of `field`; `None` when the date has no such field.
    pub(super) fn get(&self, field: Field) -> Option<&str> {
        let found = self.list.iter().find(|(at, _)| *at == Some(field));
        found.map(|(_, text)| text.as_str())
    }

    /// Whether the locale puts `first` somewhere before `then`.
    pub(super) fn has_before(&self, first: Field, then: Field) -> bool {
        let place = |field| self.list.iter().position(|(at, _)| *at == Some(field));
        place(first) < place(then)
    }

    /// The same with `text` in place of `field`.
    pub(super) fn with(mut self, field: Field, text: &str) -> Pieces {
        for (at, piece) in &mut self.list {
            if *at == Some(field) {
                text.clone_into(piece);
            }
        }
        self
    }

    /// The month without the year, but with a word that is part of it, as in 「6月」: no space parts them.
    fn only_month(mut self) -> Pieces {
        let Some(at) = self.list.iter().position(|(field, _)| *field == Some(Field::Month)) else {
            return Pieces::default();
        };
        let is_part = |(field, text): &(Option<Field>, String)| {
            field.is_none() && text.starts_with(char::is_alphabetic)
        };
        let end = if self.list.get(at + 1).is_some_and(is_part) { at + 2 } else { at + 1 };
        self.list = self.list.drain(at..end).collect();
        self
    }

    /// The whole; day and month never part at the end of a line.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for (i, (field, piece)) in self.list.iter().enumerate() {
            let beside = |i: Option<usize>| i.and_then(|i| self.list.get(i)).and_then(|(field, _)| *field);
            let between = (beside(i.checked_sub(1)), beside(i.checked_add(1)));
            match (field, between) {
                (None, (Some(Field::Day), Some(Field::Month)) | (Some(Field::Month), Some(Field::Day))) => {
                    text += &piece.replace(' ', "\u{a0}");
                }
                _ => text += piece,
            }
        }
        text
    }
}

impl fmt::Write for Pieces {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.list.last_mut() {
            Some((field, piece)) if *field == self.field => piece.push_str(text),
            _ => self.list.push((self.field, text.to_owned())),
        }
        Ok(())
    }
}

impl PartsWrite for Pieces {
    type SubPartsWrite = Self;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Self) -> fmt::Result) -> fmt::Result {
        let outer = self.field;
        // ICU also marks the parts inside a number (integer, sign); they belong to the number's field.
        self.field = match part {
            parts::DAY => Some(Field::Day),
            parts::MONTH => Some(Field::Month),
            parts::YEAR => Some(Field::Year),
            parts::ERA => Some(Field::Era),
            _ => outer,
        };
        let result = write(self);
        self.field = outer;
        result
    }
}

/// A number as a Roman numeral: French and Russian count centuries with them.
pub(super) fn roman(number: u8) -> String {
    const STEPS: [(u8, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut rest = number;
    let mut text = String::new();
    for (value, letters) in STEPS {
        while rest >= value {
            rest -= value;
            text.push_str(letters);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: u8, expected: &str) {
        assert_eq!(roman(input), expected);
    }

    #[test]
    fn roman_numerals() {
        check(0, "");
        check(1, "I");
        check(4, "IV");
        check(19, "XIX");
        check(20, "XX");
        check(21, "XXI");
        check(100, "C");
    }

    #[test]
    fn formats_are_shared_by_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<DateFormats>();
    }

    #[test]
    fn parts_come_in_the_order_of_the_locale() {
        let formats = |locale: &str| DateFormats::new(&locale.parse().unwrap());
        let day = |locale: &str| formats(locale).day(Some(1944), 6, 6).unwrap();
        assert!(day("en-GB").has_before(Field::Day, Field::Year));
        assert!(day("ja").has_before(Field::Year, Field::Day));
        assert_eq!(formats("pl").month_within(Some(1944), 8).unwrap().text(), "sierpnia 1944");
        assert!(formats("en").day(Some(1943), 2, 29).is_none());
        assert!(formats("en").year(10_000).is_none());
    }

    #[test]
    fn a_month_alone_is_whole() {
        let check = |locale: &str, expected: [&str; 2]| {
            let formats = DateFormats::new(&locale.parse().unwrap());
            let alone = formats.month(None, 6).unwrap().text();
            assert_eq!([alone, formats.month_name(6).unwrap()], expected, "{locale}");
        };
        check("en", ["June", "June"]);
        check("es", ["junio", "junio"]);
        check("zh-Hans", ["6月", "6"]);
        check("ja", ["6月", "6"]);
        check("ko", ["6월", "6월"]);
        check("ar", ["يونيو", "يونيو"]);
    }
}
