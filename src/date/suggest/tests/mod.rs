//! What people type, and what is offered instead.

use super::*;

mod calendar;
mod notes;
mod parts;
mod spans;

fn suggest(text: &str) -> Option<String> {
    match read(text).suggestion? {
        Suggestion::Write(date) => Some(date),
        Suggestion::LeaveOut => Some("leave it out".to_owned()),
    }
}

#[track_caller]
fn check(input: &str, expected: &str) {
    assert!(Edtf::parse(input).is_err(), "{input} is EDTF");
    assert_eq!(suggest(input).as_deref().unwrap_or("-"), expected, "{input}");
}

/// Each in English, French and Russian, and in other forms that people type.
#[track_caller]
fn all(expected: &str, inputs: &[&str]) {
    for input in inputs {
        check(input, expected);
    }
}

#[test]
fn decades_and_centuries() {
    for text in [
        "1990s",
        "the 1990s",
        "1990's",
        "the 1990’s",
        "1990-е",
        "1990-е годы",
        "1990-х гг.",
        "années 1990",
        "les années 1990",
        "1990er",
        "1990er Jahre",
        "90s",
        "the '90s",
        "années 90",
        "199x",
        "199u",
        "199-",
        "199?",
        "199_",
    ] {
        check(text, "199X");
    }
    all("19XX", &["20th c.", "C20", "c20", "20th cent.", "20e s.", "XXe s.", "XX столетие"]);
    all("194X", &["dans les années 1940", "the 1940s"]);
    check("the 20s", "192X");
    all("-", &["the 1900s", "1800s"]);
    all("190X", &["1900-е годы", "années 1900"]);
    check("2000s", "200X");
    check("19??", "19XX");
    check("19--", "19XX");
    check("circa 1940s", "194X~");
    check("19th century", "18XX");
    check("the 20th century", "19XX");
    for text in [
        "XX век",
        "ХХ век",
        "XX в.",
        "в XX веке",
        "XXe siècle",
        "le XXème siècle",
        "20 век",
        "20-й век",
        "20. Jahrhundert",
    ] {
        check(text, "19XX");
    }
    check("Ier siècle", "00XX");
    check("Xe siècle", "09XX");
    for (roman, expected) in [("IX", "08XX"), ("XIV", "13XX"), ("XVI", "15XX"), ("XIX", "18XX")] {
        check(&format!("{roman}e siècle"), expected);
    }
    // In Cyrillic letters that look alike.
    check("ХІХ век", "18XX");
    check("IIe siècle avant", "-");
    check("décennie 1940", "194X");
    check("décennie 1943", "-");
}

#[test]
fn doubts() {
    for text in [
        "c. 1943",
        "c 1943",
        "ca. 1943",
        "circa 1943",
        "c.1943",
        "about 1943",
        "около 1943",
        "ок. 1943 г.",
        "vers 1943",
        "um 1943",
        "~ 1943",
    ] {
        check(text, "1943~");
    }
    all("1943~", &["v. 1943", "v 1943", "env. 1943", "прибл. 1943", "c1943"]);
    check("предп. 1943", "1943?");
    check("vers juin 1943", "1943-06~");
    check("circa June 1943", "1943-06~");
    check("1943 ?", "1943?");
    check("probably 1943", "1943?");
    check("peut-être en 1943", "1943?");
    check("c. 1943 (?)", "1943%");
    check("1943?~", "1943%");
    check("1943~?", "1943%");
    check("June 1943 %", "1943-06%");
}

#[test]
fn unclear_texts_get_no_suggestion() {
    for text in [
        "6.6.24",
        "long ago",
        "1944 or so they say",
        "13/13/1944",
        "12345",
        "Christmas 1944",
        "1944-06/07",
        "1944 6-6",
        "19 44",
        "1908–12",
        "1944-06-06-06",
        "5",
        "194406",
        "\u{fffd}",
    ] {
        check(text, "-");
    }
    check(&"1943 or ".repeat(100), "-");
    check(&format!("{:200}", "c. 1943"), "1943~");
    check(&format!("{:201}", "c. 1943"), "-");
}

#[test]
fn years_of_two_digits() {
    all("1944", &["44", "'44", "’44", "44 г.", "44-й год", "en 44"]);
    all(
        "1944-06-06",
        &["6.6.44", "06.06.44", "6/6/44", "6 June 44", "6 June '44", "6 juin 44", "6 июня 44 г."],
    );
    check("06/44", "1944-06");
    check("juin 44", "1944-06");
    check("42-43", "1942/1943");
    // The number may be a day, or a year of any century.
    all("-", &["24", "6.6.24", "6 June 24", "01.02.03", "10 June", "06.06", "06:30"]);
    assert_eq!(read("6 June 24").remark, Some(Remark::Century));
    assert_eq!(read("10 June").remark, None);
}
