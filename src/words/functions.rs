//! What messages can ask of a number, which they get as text: so one may choose its words by it.

use fluent::FluentValue;
use fluent::bundle::FluentBundle;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale::Locale;

/// By name, what each makes of a number:
///
/// - `VALUE($number)` is the number itself;
/// - `CENTURY($year)` is the number of the century that a year lies in: 20 for 1940;
/// - `YEAR-OF-CENTURY($year)` is what remains of it: 40.
const FUNCTIONS: [(&str, fn(i64) -> i64); 3] =
    [("VALUE", |number| number), ("CENTURY", |year| year / 100 + 1), ("YEAR-OF-CENTURY", |year| year % 100)];

/// Gives the messages of a locale the functions `VALUE`, `CENTURY` and `YEAR-OF-CENTURY`. They read the digits of the
/// locale; a text that is no such number, as a Roman numeral, stays as it is.
///
/// # Panics
/// When the bundle has one of them already.
pub fn add_functions<R, M>(bundle: &mut FluentBundle<R, M>, locale: &Locale) {
    let digits = digits_of(locale);
    for (name, function) in FUNCTIONS {
        let digits = digits.clone();
        let added = bundle.add_function(name, move |given, _| match given {
            [FluentValue::String(text)] => match value_of(text, &digits) {
                Some(number) => FluentValue::from(function(number)),
                None => FluentValue::from(text.to_string()),
            },
            _ => FluentValue::Error,
        });
        added.expect("the bundle has no such function yet");
    }
}

/// The ten digits of a locale, from zero.
fn digits_of(locale: &Locale) -> Vec<char> {
    let mut options = DecimalFormatterOptions::default();
    options.grouping_strategy = Some(GroupingStrategy::Never);
    let formatter = DecimalFormatter::try_new(locale.into(), options)
        .expect("compiled data reaches every locale, at last through the root");
    let digit = |number: i64| formatter.format(&number.into()).to_string().chars().next();
    (0..10).map_while(digit).collect()
}

/// The number that a text in these digits is; `None` for other texts.
fn value_of(text: &str, digits: &[char]) -> Option<i64> {
    let value = |c: char| digits.iter().position(|digit| *digit == c).map(|at| at as i64);
    let add = |sum: i64, c: char| sum.checked_mul(10)?.checked_add(value(c)?);
    if text.is_empty() { None } else { text.chars().try_fold(0, add) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_the_digits_of_the_locale() {
        let check = |locale: &str, text: &str, expected: Option<i64>| {
            assert_eq!(value_of(text, &digits_of(&locale.parse().unwrap())), expected, "{text}");
        };
        check("en", "1940", Some(1940));
        check("en", "0", Some(0));
        check("ar-EG", "١٩٤٠", Some(1940));
        check("en", "١٩٤٠", None);
        check("fr", "XX", None);
        check("fr", "1 940", None);
        check("fr", "", None);
        check("fr", "99999999999999999999", None);
    }
}
