//! What dates are read as, how they are sorted, and properties that hold for every text.

use proptest::prelude::*;

use super::*;

fn date(text: &str) -> EventDate {
    EventDate::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// `expected` is "earliest … latest, precision, exact ISO form".
#[track_caller]
fn check(input: &str, expected: &str) {
    let date = date(input);
    let show = |day: Option<Day>| day.map_or("-".to_owned(), |day| day.to_string());
    let found = format!(
        "{} … {}, {:?}, {}",
        show(date.earliest()),
        show(date.latest()),
        date.precision(),
        date.exact_iso().unwrap_or("-"),
    );
    assert_eq!(found, expected, "{input}");
}

#[test]
fn dates_are_made_from_numbers_as_if_they_were_read() {
    let check = |made: EventDate, text: &str| {
        assert_eq!(made.edtf(), date(text).edtf(), "{text}");
        assert_eq!(made.as_str(), text);
        assert_eq!((made.earliest(), made.latest()), (date(text).earliest(), date(text).latest()), "{text}");
    };
    for year in [0, 7, 987, 1944, 9999] {
        check(EventDate::of_year(year), &format!("{year:04}"));
    }
    check(EventDate::of_year(-1), "-0001");
    check(EventDate::of_year(-9999), "-9999");
    check(EventDate::of_year(10_000), "Y10000");
    check(EventDate::of_year(-10_000), "Y-10000");
    check(EventDate::of_decade(1944), "194X");
    check(EventDate::of_decade(1940), "194X");
    check(EventDate::of_decade(1949), "194X");
    check(EventDate::of_decade(3), "000X");
    check(EventDate::of_decade(9990), "999X");
    check(EventDate::of_decade(-1), "-0010/-0001");
    check(EventDate::of_decade(-50), "-0050/-0041");
    check(EventDate::of_decade(10_000), "Y10000/Y10009");
    check(EventDate::of_day(Day { year: 1944, month: 6, day: 30 }), "1944-06-30");
    check(EventDate::of_day(Day { year: -44, month: 12, day: 9 }), "-0044-12-09");
    check(EventDate::of_day(Day { year: 12_000, month: 12, day: 9 }), "Y12000");
}

#[test]
fn bounds_precision_and_exact_form() {
    check("1944", "1944-01-01 … 1944-12-31, Year, 1944");
    check("1944-02", "1944-02-01 … 1944-02-29, Month, 1944-02");
    check("1944-06-06", "1944-06-06 … 1944-06-06, Day, 1944-06-06");
    check("1944-06-06T06:30:00Z", "1944-06-06 … 1944-06-06, Day, 1944-06-06");
    check("1942-21", "1942-03-01 … 1942-05-31, Season, -");
    check("1942-24", "1942-12-01 … 1943-02-28, Season, -");
    check("194X", "1940-01-01 … 1949-12-31, Decade, -");
    check("19XX", "1900-01-01 … 1999-12-31, Century, -");
    check("1XXX", "1000-01-01 … 1999-12-31, Span, -");
    check("19X4", "1904-01-01 … 1994-12-31, Span, -");
    check("1943-XX", "1943-01-01 … 1943-12-31, Year, -");
    check("1943-06-XX", "1943-06-01 … 1943-06-30, Month, -");
    check("1943~", "1943-01-01 … 1943-12-31, Year, -");
    check("1944-06-?06", "1944-06-06 … 1944-06-06, Day, -");
    check("1942-08/1943-02", "1942-08-01 … 1943-02-28, Span, -");
    check("1940-08/..", "1940-08-01 … -, Span, -");
    check("/1943", "- … 1943-12-31, Span, -");
    check("[1947,1948,1949]", "1947-01-01 … 1949-12-31, Span, -");
    check("[..1947]", "- … 1947-12-31, Span, -");
    check("1950S2", "1900-01-01 … 1999-12-31, Span, -");
    check("-0043-03-15", "-0043-03-15 … -0043-03-15, Day, -");
    check("0000", "0000-01-01 … 0000-12-31, Year, -");
    check("Y17E7", "170000000-01-01 … 170000000-12-31, Year, -");
    check("Y17E11", "- … -, Year, -");
    check("Y9E200", "- … -, Year, -");
}

#[test]
fn sorts_by_earliest_then_latest_day() {
    let sorted = [
        "../1939",
        "194X",
        "1943-06-01",
        "1943-06",
        "1943-06/1944",
        "1943-06/..",
        "1943-06-06",
        "1944-01-01",
        "1944-01",
        "1944",
        "1944?",
        "../1944",
        "1945",
        "Y9E200",
    ];
    let mut dates: Vec<EventDate> = sorted.iter().rev().map(|text| date(text)).collect();
    dates.sort();
    let found: Vec<&str> = dates.iter().map(EventDate::as_str).collect();
    assert_eq!(found, sorted);
}

#[test]
fn years_and_decades() {
    let decades = |text: &str| date(text).decades().collect::<Vec<_>>();
    assert_eq!(decades("1944"), [1940]);
    assert_eq!(decades("1939-09/1951"), [1930, 1940, 1950]);
    assert_eq!(decades("1944/.."), [1940]);
    assert_eq!(decades("-0001"), [-10]);
    assert_eq!(decades("Y9E200"), [0; 0]);
    // What took decades belongs to each of them …
    assert_eq!(decades("1940/1949"), [1940]);
    assert_eq!(decades("1949/1950"), [1940, 1950]);
    assert_eq!(decades("1914/1945"), [1910, 1920, 1930, 1940]);
    assert_eq!(decades("-0011/0001"), [-20, -10, 0]);
    assert_eq!(decades("1600/1900"), (160..=190).map(|decade| decade * 10).collect::<Vec<_>>());
    // … and what took ages to the first and the last.
    assert_eq!(decades("1600/1910"), [1600, 1910]);
    assert_eq!(decades("1589/1945"), [1580, 1940]);
    assert_eq!(decades("Y-2147483640/Y2147483640"), [0; 0]);
    assert_eq!(decades("Y-900000000/Y900000000"), [-900_000_000, 900_000_000]);
    assert_eq!(date("1939/1945").year_span(), Some(1939..=1945));
}

#[test]
fn a_first_year_is_only_what_is_known() {
    let check = |text: &str, expected: Option<i32>| assert_eq!(date(text).first_year(), expected, "{text}");
    for known in
        ["1943", "1943~", "1943-06-XX", "1943-24", "1943-01/1947-03-31", "1943/..", "[1943-01,1943-02]"]
    {
        check(known, Some(1943));
    }
    for unknown in ["194X", "19XX", "../1943", "/1943", "[1943,1944]", "194X/1950", "1950S2", "Y9E200"] {
        check(unknown, None);
    }
    check("-0044", Some(-44));
}

#[test]
fn the_ends_are_as_exact_as_the_date() {
    let check = |text: &str, expected: &str| {
        let show = |end: Option<Moment>| match end {
            None => "-".to_owned(),
            Some(Moment { year, month: None, .. }) => format!("{year}"),
            Some(Moment { year, month: Some(month), day: None }) => format!("{year}-{month}"),
            Some(Moment { year, month: Some(month), day: Some(day) }) => format!("{year}-{month}-{day}"),
        };
        let date = date(text);
        assert_eq!(format!("{} … {}", show(date.start()), show(date.end())), expected, "{text}");
    };
    check("1944-06-06", "1944-6-6 … 1944-6-6");
    check("1944-06~", "1944-6 … 1944-6");
    check("1943-24", "1943-12 … 1944-2");
    check("194X", "1940 … 1949");
    check("1941-10-06/1951", "1941-10-6 … 1951");
    check("1942-08/..", "1942-8 … -");
    check("/1943", "- … 1943");
    check("[1947,1948-03]", "1947 … 1948");
    check("-0044-03-15", "-44-3-15 … -44-3-15");
}

#[test]
fn numbers_are_those_of_days() {
    let epoch = Day { year: 1970, month: 1, day: 1 };
    let mut before: Option<Day> = None;
    for days in -1_000_000..100_000 {
        let day = Day::since_1970(days);
        assert_eq!(day.number() - epoch.number(), days, "{day}");
        assert!(before.is_none_or(|before| before < day), "{day}");
        before = Some(day);
    }
}

#[test]
fn days_have_consecutive_numbers() {
    let number = |year, month, day| Day { year, month, day }.number();
    assert_eq!(number(0, 3, 1), 0);
    assert_eq!(number(1970, 1, 1) - number(1969, 12, 31), 1);
    assert_eq!(number(2000, 3, 1) - number(2000, 2, 28), 2);
    assert_eq!(number(1900, 3, 1) - number(1900, 2, 28), 1);
    assert_eq!(number(0, 1, 1) - number(-1, 12, 31), 1);
    assert_eq!(number(2000, 1, 1) - number(1600, 1, 1), 146_097);
}

#[test]
fn equality_is_that_of_meaning() {
    assert_eq!(date("?2004-?06-?11"), date("2004-06-11?"));
    assert_eq!(date("?2004-?06-?11").as_str(), "2004-06-11?");
}

#[test]
fn a_day_is_exact_only_without_doubt() {
    assert_eq!(date("1944-06-06").exact_day(), Some(Day { year: 1944, month: 6, day: 6 }));
    for doubtful in ["1944-06", "1944-06-06?", "1944-06-0X", "1944-06-06/1944-06-06", "[1944-06-06]"] {
        assert_eq!(date(doubtful).exact_day(), None, "{doubtful}");
    }
}

/// Texts near EDTF: its letters and marks, valid dates, and both mixed.
fn near_edtf() -> impl Strategy<Value = String> {
    let valid = prop::sample::select(vec![
        "1944",
        "1944-06-06",
        "1942-08/1943-02",
        "194X",
        "1943~",
        "[1947,1948..1950]",
        "{..1943-12-03,1944}",
        "Y17E7",
        "1950S2",
        "2004-?06-~11",
        "XXXX-02-29",
        "1944-06-06T06:30:00+02:00",
        "-0043",
        "1942-41",
        "1/..",
        "c. 1943",
        "6 juin 1944",
        "XX век",
        "1–5 June 1944",
        "1990-е",
        "06.06.1944",
    ]);
    (valid, any::<prop::sample::Index>(), "[0-9X?~%./,TYES:\\[\\]{} é–-]{0,3}", 0..3_usize).prop_map(
        |(text, at, noise, drop)| {
            let mut chars: Vec<char> = text.chars().collect();
            let at = at.index(chars.len() + 1);
            let end = (at + drop).min(chars.len());
            chars.splice(at..end, noise.chars());
            chars.into_iter().collect()
        },
    )
}

/// Properties that hold for every text, EDTF or not.
fn holds(text: &str) {
    match EventDate::parse(text) {
        Ok(date) => {
            assert_eq!(EventDate::parse(date.as_str()).as_ref(), Ok(&date));
            if let (Some(first), Some(last)) = (date.earliest(), date.latest()) {
                assert!(first <= last || date.precision() == Precision::Span, "{text}");
            }
            date.decades().take(3).for_each(drop);
            assert!(
                date.exact_day().is_none() || date.exact_iso().is_some() || date.earliest().unwrap().year < 1
            );
        }
        Err(error) => {
            assert!(!error.message.to_string().is_empty());
            assert!(error.offset.is_none_or(|at| text.is_char_boundary(at)), "{text}: {error:?}");
            if let Some(Suggestion::Write(suggestion)) = error.suggestion {
                assert!(EventDate::parse(&suggestion).is_ok(), "{text}: {suggestion}");
            }
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_a_date_or_an_error(text in "\\PC{0,40}") {
        holds(&text);
    }

    #[test]
    fn any_text_near_edtf_is_a_date_or_an_error(text in near_edtf()) {
        holds(&text);
    }

    #[test]
    fn order_is_total(a in near_edtf(), b in near_edtf(), c in near_edtf()) {
        if let (Ok(a), Ok(b), Ok(c)) = (EventDate::parse(&a), EventDate::parse(&b), EventDate::parse(&c)) {
            prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
            prop_assert_eq!(a.cmp(&b) == Ordering::Equal, a == b);
            prop_assert!(!(a <= b && b <= c) || a <= c);
        }
    }
}

#[test]
fn what_took_ages_has_two_decades() {
    let decades = |text: &str| -> Vec<i32> { EventDate::parse(text).expect(text).decades().collect() };
    assert_eq!(decades("1942-08/1943-02"), [1940]);
    assert_eq!(decades("1949/1961"), [1940, 1950, 1960]);
    assert_eq!(decades("1589/1925"), [1580, 1920]);
    assert_eq!(decades("-0001/Y1E9").len(), 2);
}

/// The calendar is Gregorian at all times: centuries have no leap day but every fourth.
#[test]
fn days_are_counted_by_the_gregorian_calendar() {
    let number = |text: &str| date(text).earliest().expect("it has a day").number();
    let check = |from: &str, to: &str, expected: i64| {
        assert_eq!(number(to) - number(from), expected, "from {from} to {to}");
    };
    assert_eq!(number("0000-03-01"), 0);
    assert_eq!(number("1970-01-01"), 719_468);
    assert_eq!(number("-0001-03-01"), -366);
    check("1943-02-28", "1943-03-01", 1);
    check("1944-02-28", "1944-03-01", 2);
    check("1900-02-28", "1900-03-01", 1);
    check("2000-02-28", "2000-03-01", 2);
    check("0100-02-28", "0100-03-01", 1);
    check("-0400-02-28", "-0400-03-01", 2);
    check("1582-10-04", "1582-10-15", 11);
    check("1600-01-01", "2000-01-01", 146_097);
    check("1942-08-23", "1943-02-02", 163);
    check("1942-12-31", "1943-01-01", 1);
}

#[test]
fn doubts_are_told_apart() {
    let doubts = |text: &str| (date(text).is_uncertain(), date(text).is_approximate());
    assert_eq!(doubts("1943"), (false, false));
    assert_eq!(doubts("1943?"), (true, false));
    assert_eq!(doubts("1943~"), (false, true));
    assert_eq!(doubts("1943%"), (true, true));
    assert_eq!(doubts("1942/1943-?02"), (true, false));
}

#[test]
fn days_and_errors_can_be_printed() {
    let day = |year| Day { year, month: 3, day: 5 }.to_string();
    assert_eq!(
        [day(-44), day(0), day(44), day(12_345)],
        ["-0044-03-05", "0000-03-05", "0044-03-05", "12345-03-05"]
    );
    let error = EventDate::parse("1943-02-30").expect_err("February is short");
    assert_eq!(error.to_string(), error.message.to_string());
    assert_eq!("1943-02".parse(), Ok(date("1943-02")));
    assert_eq!(date("1943-02~").to_string(), "1943-02~");
}

/// Beyond a thousand million years there are no days.
#[test]
fn the_farthest_years_have_no_days() {
    let year = |text: &str| date(text).earliest().map(|day| day.year);
    assert_eq!(year("Y1000000000"), Some(1_000_000_000));
    assert_eq!(year("Y1000000001"), None);
    assert_eq!(year("Y-1000000000"), Some(-1_000_000_000));
    assert_eq!(year("Y-1000000001"), None);
}

#[test]
fn clocks_count_days_from_1970() {
    let check = |days, expected: &str| assert_eq!(Day::since_1970(days).to_string(), expected);
    check(0, "1970-01-01");
    check(-1, "1969-12-31");
    check(11_016, "2000-02-29");
    check(20_786, "2026-11-29");
}
