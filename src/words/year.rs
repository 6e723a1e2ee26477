//! Years in words, masked or rounded, and the parts of a year that are not months.

use edtf_core::{Bound, Date, Edtf, Year, YearKind};

use super::formats::{Field, roman};
use super::{DatePhrase, DateWording, Form};
use crate::date::{Precision, precision_of};

impl DateWording<'_> {
    /// A year, or what is known of one.
    pub(super) fn year(&self, year: &Year) -> DatePhrase {
        if let YearKind::Standard { digits, .. } = year.kind
            && year.has_unspecified()
        {
            return self.masked_year(year, digits);
        }
        let Some(value) = year.value() else {
            return DatePhrase::new(Form::Other, self.date_raw());
        };
        let phrase = DatePhrase::new(Form::Year, self.year_text(value));
        if year.significant_digits.is_none() {
            return phrase;
        }
        // `1950S2`: only two digits are sure, so it is an estimate between 1900 and 1999.
        let whole = Edtf::Date(Date { year: *year, month: None, day: None }).bounds();
        let phrase = self.after("date-around", phrase);
        match (whole.earliest, whole.latest) {
            (Bound::Date(first), Bound::Date(last)) => {
                let (first, last) = (self.year_text(first.year), self.year_text(last.year));
                phrase.noted(self.say("date-note-between", &[("start", &first), ("end", &last)]))
            }
            _ => phrase,
        }
    }

    fn masked_year(&self, year: &Year, digits: [Option<u8>; 4]) -> DatePhrase {
        let leading = |count: usize| {
            digits[..count].iter().flatten().fold(0, |sum, digit| sum * 10 + i64::from(*digit))
        };
        let in_both = |form, id: &str, args: &[(&str, &str)]| DatePhrase {
            form,
            text: self.say(id, args),
            within: self.say(&format!("{id}-within"), args),
            notes: Vec::new(),
        };
        match precision_of(&Date { year: *year, month: None, day: None }) {
            Precision::Decade => {
                in_both(Form::Decade, "date-decade", &[("decade", &self.formats.digits(leading(3) * 10))])
            }
            Precision::Century => {
                let (number, ordinal) = self.counted(leading(2) + 1);
                in_both(Form::Century, "date-century", &[("century", &number), ("ordinal", ordinal)])
            }
            _ if digits == [None; 4] => DatePhrase::new(Form::Other, self.say("date-year-unknown", &[])),
            _ if digits[1..] == [None; 3] => {
                let (number, ordinal) = self.counted(leading(1) + 1);
                DatePhrase::new(
                    Form::Other,
                    self.say("date-millennium", &[("millennium", &number), ("ordinal", ordinal)]),
                )
            }
            _ => {
                let shown = digits
                    .map(|digit| digit.map_or("_".to_owned(), |digit| self.formats.digits(i64::from(digit))));
                let year = self.say("date-year", &[("year", &shown.concat())]);
                DatePhrase::new(Form::Other, year).noted(self.say("date-note-digits-unknown", &[]))
            }
        }
    }

    /// The number of a century or millennium in the numerals that the locale counts them with, and its ordinal category.
    fn counted(&self, number: i64) -> (String, &'static str) {
        // Years have four digits here, so it is at most the hundredth century.
        let small = u8::try_from(number).unwrap_or(u8::MAX);
        let text = match self.say("date-century-numerals", &[]).as_str() {
            "roman" => roman(small),
            _ => self.formats.digits(number),
        };
        (text, self.formats.ordinal(small))
    }

    /// The year in digits; `None` where that does not say which era it is in.
    pub(super) fn bare_year(&self, year: i64) -> Option<String> {
        let pieces = self.formats.year(year)?;
        pieces.get(Field::Era).is_none().then(|| self.formats.digits(year))
    }

    /// The year without the words around it that running text needs (Russian «г.»).
    pub(super) fn short_year(&self, year: i64) -> String {
        self.bare_year(year).unwrap_or_else(|| self.year_text(year))
    }

    fn year_text(&self, year: i64) -> String {
        if let Some(digits) = self.bare_year(year) {
            return self.say("date-year", &[("year", &digits)]);
        }
        if let Some(with_era) = self.formats.year(year) {
            return with_era.text();
        }
        if year > 0 {
            self.say("date-year-far", &[("year", &self.formats.grouped(year.unsigned_abs()))])
        } else {
            // The year 0 of ISO 8601 is the first before our era.
            self.say("date-year-far-before", &[("year", &self.formats.grouped(year.unsigned_abs() + 1))])
        }
    }

    /// A season, quarter, third or half of a year, by its code in ISO 8601-2 (4.8), 21 to 41.
    pub(super) fn season(&self, code: u8, year: &Year, known: bool) -> Option<DatePhrase> {
        let year_text = if known { self.year(year).text } else { String::new() };
        let (count, id) = match code {
            33..=36 => (code - 32, "date-quarter"),
            37..=39 => (code - 36, "date-third"),
            40..=41 => (code - 39, "date-half"),
            _ => {
                let name = ["spring", "summer", "autumn", "winter"].get(usize::from(code - 21) % 4)?;
                let of_year = |name: String| match known {
                    true => self.say("date-season", &[("season", &name), ("year", &year_text)]),
                    false => name,
                };
                return Some(DatePhrase {
                    form: Form::Season,
                    text: of_year(self.say("date-season-name", &[("season", name)])),
                    within: of_year(self.say("date-season-name-within", &[("season", name)])),
                    notes: match code {
                        25..=28 => vec![self.say("date-note-northern", &[])],
                        29..=32 => vec![self.say("date-note-southern", &[])],
                        _ => Vec::new(),
                    },
                });
            }
        };
        let number = self.formats.digits(i64::from(count));
        let mut text = self.say(id, &[("number", &number), ("ordinal", self.formats.ordinal(count))]);
        if known {
            text = self.say("date-part-of-year", &[("part", &text), ("year", &year_text)]);
        }
        Some(DatePhrase::new(Form::Part, text))
    }
}
