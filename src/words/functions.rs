//! What messages can ask of a number, which they get as text: so one may choose its words by it.

use fluent::FluentValue;
use fluent::bundle::FluentBundle;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale::Locale;

use super::formats::roman;

/// By name, what each makes of a number:
///
/// - `VALUE($number)` is the number itself;
/// - `CENTURY($year)` is the number of the century that a year lies in: 20 for 1940;
/// - `YEAR-OF-CENTURY($year)` is what remains of it: 40;
/// - `ROMAN($number)` is the Roman numeral: XX for 20, also for what another function gives.
const FUNCTIONS: [(&str, fn(i64) -> FluentValue<'static>); 4] = [
    ("VALUE", FluentValue::from),
    ("CENTURY", |year| FluentValue::from(year / 100 + 1)),
    ("YEAR-OF-CENTURY", |year| FluentValue::from(year % 100)),
    ("ROMAN", |number| u8::try_from(number).map_or_else(|_| number.into(), |number| roman(number).into())),
];

/// Gives the messages of a locale the functions `VALUE`, `CENTURY`, `YEAR-OF-CENTURY` and `ROMAN`. They read the digits
/// of the locale; a text that is no such number, as a Roman numeral, stays as it is.
///
/// # Panics
/// When the bundle has one of them already.
pub fn add_functions<R, M>(bundle: &mut FluentBundle<R, M>, locale: &Locale) {
    let digits = digits_of(locale);
    for (name, function) in FUNCTIONS {
        let digits = digits.clone();
        let added = bundle.add_function(name, move |given, _| match given {
            [FluentValue::String(text)] => match value_of(text, &digits) {
                Some(number) => function(number),
                None => FluentValue::from(text.to_string()),
            },
            [FluentValue::Number(number)] => function(number.value as i64),
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
    use fluent::{FluentArgs, FluentResource};

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

    #[test]
    fn functions_take_what_others_give() {
        let check = |ftl: &str, expected: &str| {
            let resource = FluentResource::try_new(format!("message = {ftl}")).expect("the message parses");
            let mut bundle = FluentBundle::new(vec!["en".parse().unwrap()]);
            bundle.set_use_isolating(false);
            add_functions(&mut bundle, &"en".parse().unwrap());
            bundle.add_resource(resource).expect("it is the first");
            let pattern = bundle.get_message("message").unwrap().value().unwrap();
            let args = FluentArgs::from_iter([("year", "1940"), ("word", "XX")]);
            let mut errors = Vec::new();
            assert_eq!(bundle.format_pattern(pattern, Some(&args), &mut errors), expected, "{ftl}");
            assert!(errors.is_empty(), "{ftl}: {errors:?}");
        };
        check("{ CENTURY($year) }", "20");
        check("{ ROMAN(CENTURY($year)) }", "XX");
        check("{ ROMAN($year) }", "1940");
        check("{ ROMAN($word) }", "XX");
        check("{ YEAR-OF-CENTURY($year) ->\n [40] forty\n *[other] other\n }", "forty");
    }
}
