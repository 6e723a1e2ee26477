//! What people type, and what is offered instead.

use super::*;

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
fn days_and_months() {
    for text in [
        "6 June 1944",
        "June 6, 1944",
        "June 6th, 1944",
        "6th of June 1944",
        "6 juin 1944",
        "le 6 juin 1944",
        "6 июня 1944",
        "6 июня 1944 г.",
        "6.6.1944",
        "06.06.1944",
        "6. Juni 1944",
        "6/6/1944",
        "06/06/1944",
        "1944/06/06",
        "1944-6-6",
        "1944.06.06",
        "1944–06–06",
        "1944 June 6",
        "19440606",
        " 1944-06-06 ",
        "6-6-1944",
    ] {
        check(text, "1944-06-06");
    }
    check("1er mars 1988", "1988-03-01");
    check("June 1944", "1944-06");
    check("juin 1944", "1944-06");
    check("в июне 1944", "1944-06");
    check("06.1944", "1944-06");
    check("1944-6", "1944-06");
    check("1944-00-00", "1944");
    check("1944-06-00", "1944-06");
    check("6/13/1944", "1944-06-13");
    check("31 June 1944", "1944-06-30");
    check("30.02.1943", "1943-02-28");
    // The Gregorian calendar: centuries have no leap day but every fourth.
    check("29.02.1900", "1900-02-28");
    check("30.02.1944", "1944-02-29");
    check("30.02.2000", "2000-02-29");
    check("29.02.2000", "2000-02-29");
    for (month, last) in (1..).zip([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        check(&format!("31.{month:02}.1943"), &format!("1943-{month:02}-{last}"));
    }
    check("spring 1942", "1942-21");
    check("весной 1942 года", "1942-21");
    check("été 1942", "1942-22");
    check("6\u{a0}June\u{2009}1944", "1944-06-06");
    check("1944 6 6", "1944-06-06");
    check("19441231", "1944-12-31");
    // The number that is no month is the day; of two that may be months, none is moved.
    check("06.12.1944", "1944-12-06");
    check("12/13/1944", "1944-12-13");
    check("13/12/1944", "1944-12-13");
    check("1943-uu", "1943-XX");
    check("1944 г.", "1944");
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
fn intervals_and_sets() {
    for text in [
        "1942-1943",
        "1942 - 1943",
        "1942–1943",
        "1942—1943 гг.",
        "1942 / 1943",
        "from 1942 to 1943",
        "de 1942 à 1943",
        "с 1942 по 1943",
        "1942-43",
        "1943-1942",
    ] {
        check(text, "1942/1943");
    }
    check("1–5 June 1944", "1944-06-01/1944-06-05");
    check("August–December 1942", "1942-08/1942-12");
    check("28 August – 5 September 1944", "1944-08-28/1944-09-05");
    check("06.06.1944-08.06.1944", "1944-06-06/1944-06-08");
    check("1942-08 - 1943-02", "1942-08/1943-02");
    check("194X / 1950", "194X/1950");
    check("1942-21 / 1943-22", "1942-21/1943-22");
    check("c. 1942-1943", "1942~/1943~");
    check("since 1943", "1943/..");
    check("с 1943 г.", "1943/..");
    check("depuis août 1940", "1940-08/..");
    check("1943-", "1943/..");
    check("1943 to present", "1943/..");
    check("1943/open", "1943/..");
    check("until 1943", "../1943");
    check("до 1943", "../1943");
    check("1947 or 1948", "[1947,1948]");
    check("1947, 1948 или 1949", "[1947,1948,1949]");
    check("1947 et 1949", "{1947,1949}");
}

/// "1908–12" is a month or five years; only where the years would run backwards, it is a month.
#[test]
fn a_month_is_no_year() {
    check("1944–06", "1944-06");
    check("1912–12", "1912-12");
    check("1911–12", "-");
    check("1944–45", "1944/1945");
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

/// Each in English, French and Russian, and in other forms that people type.
#[track_caller]
fn all(expected: &str, inputs: &[&str]) {
    for input in inputs {
        check(input, expected);
    }
}

#[test]
fn one_of_several_years() {
    all(
        "[1943..1944]",
        &[
            "between 1943 and 1944",
            "Between 1943 and 1944",
            "entre 1943 et 1944",
            "между 1943 и 1944",
            "между 1943 и 1944 гг.",
            "between 1943–1944",
            "between 1944 and 1943",
        ],
    );
    check("between June and August 1943", "[1943-06..1943-08]");
    check("entre le 6 et le 8 juin 1944", "[1944-06-06..1944-06-08]");
    check("между 6 и 8 июня 1944 г.", "[1944-06-06..1944-06-08]");
    all("[..1942]", &["before 1943", "avant 1943", "ранее 1943 г.", "1942 or earlier"]);
    all(
        "[1944..]",
        &["after 1943", "après 1943", "после 1943 года", "1944 ou plus tard", "1944 или позднее"],
    );
    all("[..1943]", &["not later than 1943", "no later than 1943", "by 1943", "au plus tard en 1943"]);
    all("[..1943]", &["не позднее 1943 г.", "не позже 1943", "к 1943 году", "1943 au plus tard"]);
    all("[1943..]", &["not before 1943", "pas avant 1943", "не ранее 1943 г.", "au plus tôt en 1943"]);
    check("before June 1944", "[..1944-05]");
    check("before January 1944", "[..1943-12]");
    check("after December 1943", "[1944-01..]");
    check("après le 31 décembre 1943", "[1944-01-01..]");
    check("до войны", "-");
    check("before 1 March 1944", "[..1944-02-29]");
    check("before the 1950s", "-");
}

#[test]
fn no_date_at_all() {
    all(
        "leave it out",
        &[
            "n.d.",
            "n. d.",
            "N.D.",
            "[n.d.]",
            "no date",
            "undated",
            "unknown",
            "?",
            "—",
            "s.d.",
            "s. d.",
            "sans date",
            "date inconnue",
            "б. д.",
            "б.д.",
            "Б/д",
            "без даты",
            "дата неизвестна",
            "o. D.",
        ],
    );
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

#[test]
fn times_of_day() {
    all(
        "1944-06-06T06:30:00",
        &[
            "1944-06-06T06:30",
            "1944-06-06T6:30",
            "1944-06-06 06:30",
            "1944-06-06 06:30:00",
            "6 June 1944, 06:30",
            "6 June 1944 at 6:30",
            "6 June 1944, 6:30 am",
            "6 juin 1944 à 6 h 30",
            "6 juin 1944, 6h30",
            "6 июня 1944 г., 6:30",
            "6 июня 1944 г. в 6:30",
            "6 июня 1944 года в 6 ч. 30 мин.",
            "06.06.1944 06:30",
            "1944:06:06 06:30:00",
        ],
    );
    check("6 June 1944, 6:30 pm", "1944-06-06T18:30:00");
    check("1944-06-06T06:30Z", "1944-06-06T06:30:00Z");
    check("1944-06-06T06:30+02:00", "1944-06-06T06:30:00+02:00");
    check("1944:06:06", "1944-06-06");
    check("6 June 1944, 25:30", "-");
    check("June 1944, 6:30", "-");
}

#[test]
fn beginnings_and_ends() {
    all(
        "[1950..1953]",
        &[
            "early 1950s",
            "the early 1950s",
            "early '50s",
            "début des années 1950",
            "au début des années 50",
            "начало 1950-х",
            "в начале 1950-х годов",
        ],
    );
    all("[1954..1956]", &["mid-1950s", "mid 1950s", "milieu des années 1950", "середина 1950-х гг."]);
    all("[1957..1959]", &["late 1950s", "fin des années 1950", "à la fin des années 1950", "конец 1950-х"]);
    all("[1900..1933]", &["early 20th century", "début du XXe siècle", "начало XX века", "в начале XX в."]);
    all(
        "[1867..1899]",
        &["late 19th century", "fin du XIXe siècle", "в конце XIX века", "last third of the 19th century"],
    );
    all("1943-37", &["early 1943", "début 1943", "начало 1943 г.", "в начале 1943 года"]);
    all("1943-38", &["mid-1943", "mi-1943", "в середине 1943 года"]);
    all("1943-39", &["late 1943", "fin 1943", "в конце 1943 г.", "end of 1943"]);
    all("[1944-06-01..1944-06-10]", &["early June 1944", "début juin 1944", "в начале июня 1944 г."]);
    all("[1944-06-11..1944-06-20]", &["mid-June 1944", "mi-juin 1944", "середина июня 1944"]);
    all("[1944-02-21..1944-02-29]", &["late February 1944", "fin février 1944", "в конце февраля 1944"]);
    check("late summer 1942", "1942-22");
    check("early 1950s to late 1960s", "195X/196X");
    check("c. early 1950s", "195X~");
    check("early 6 June 1944", "1944-06-06");
}

#[test]
fn halves_and_quarters() {
    all(
        "1943-40",
        &[
            "first half of 1943",
            "the 1st half of 1943",
            "première moitié de 1943",
            "1re moitié de 1943",
            "1er semestre 1943",
            "первая половина 1943 г.",
            "в первой половине 1943 года",
            "1-я половина 1943",
            "I полугодие 1943 г.",
            "1-е полугодие 1943",
        ],
    );
    all("1943-41", &["second half of 1943", "seconde moitié de 1943", "вторая половина 1943 года"]);
    all(
        "1943-33",
        &["first quarter of 1943", "Q1 1943", "1943 Q1", "1er trimestre 1943", "I квартал 1943 г."],
    );
    all("1943-36", &["last quarter of 1943", "dernier trimestre 1943", "IV квартал 1943"]);
    all(
        "[1900..1949]",
        &["first half of the 20th century", "première moitié du XXe siècle", "1-я половина XX века"],
    );
    all("[1875..1899]", &["last quarter of the 19th century", "dernier quart du XIXe siècle"]);
    check("последняя треть XIX века", "[1867..1899]");
    check("second half of the 1950s", "[1955..1959]");
    check("first half of June 1944", "[1944-06-01..1944-06-15]");
    check("second half of June 1944", "[1944-06-16..1944-06-30]");
    check("third quarter of 1943", "1943-35");
    check("fifth half of 1943", "-");
    check("3rd half of 1943", "-");
    check("half of 1943", "-");
}

#[test]
fn winters_and_decades() {
    all(
        "1942-24",
        &[
            "winter 1942/43",
            "winter 1942-43",
            "winter of 1942–1943",
            "the winter of 1942/1943",
            "hiver 1942-1943",
            "l'hiver 1942/43",
            "зима 1942/43",
            "зима 1942–1943 гг.",
            "зимой 1942/43 года",
            "Winter 1942/43",
        ],
    );
    check("1942–43 гг.", "1942/1943");
    check("winter 1899/00", "1899-24");
    check("winter 1908/09", "1908-24");
    all("194X/195X", &["1940s-1950s", "1940–50s", "années 1940-1950", "1940-1950-е годы", "1940–50-е гг."]);
    check("1st of May 1945", "1945-05-01");
    check("le premier mai 1945", "1945-05-01");
    all("1944", &["1944-й год", "1944-го года", "l'année 1944"]);
    all("../1943", &["jusqu'en 1943", "jusqu’à 1943"]);
    check("de 1943 à aujourd'hui", "1943/..");
    check("l'été 1942", "1942-22");
    check("début d'août 1944", "[1944-08-01..1944-08-10]");
    all("1944-06-06", &["Tuesday, 6 June 1944", "mardi 6 juin 1944", "вторник, 6 июня 1944 г."]);
}

#[test]
fn roman_months() {
    all(
        "1944-06-06",
        &["6.VI.1944", "6/VI/1944", "6-VI-1944", "6 VI 1944", "6.vi.1944", "6.VI.1944 г.", "06.VI.1944"],
    );
    check("VI.1944", "1944-06");
    check("VI 1944", "1944-06");
    check("10.X.1944", "1944-10-10");
    // In Cyrillic letters that look alike.
    all("1944-10-20", &["20.Х.1944", "20.Х.1944 г."]);
    check("25.ХІ.1944", "1944-11-25");
    check("6.XIII.1944", "-");
}

#[test]
fn old_style() {
    all(
        "1917-11-07",
        &[
            "25 October (7 November) 1917",
            "25 octobre (7 novembre) 1917",
            "25 октября (7 ноября) 1917 года",
            "25 октября (7 ноября) 1917 г.",
            "25 October [7 November] 1917",
            "7 November [O.S. 25 October] 1917",
            "7 November (25 October O.S.) 1917",
            "7 November 1917 (25 October 1917)",
            "25 октября / 7 ноября 1917 г.",
            "25 October/7 November 1917",
            "25.10(7.11).1917",
            "25.10.1917 (07.11.1917)",
            "25 October 1917 (O.S.)",
            "25 October 1917 Old Style",
            "25 октября 1917 г. (ст. ст.)",
            "25 октября 1917 года по старому стилю",
            "25 octobre 1917 (calendrier julien)",
        ],
    );
    all(
        "1918-01-25",
        &["12 (25) January 1918", "12 (25) января 1918 г.", "12/25 janvier 1918", "January 12 (25), 1918"],
    );
    check("19 декабря 1917 (1 января 1918)", "1918-01-01");
    check("19 декабря 1917 г. (ст. ст.)", "1918-01-01");
    check("17 (29) апреля 1818", "1818-04-29");
    check("7 ноября 1917 (н. ст.)", "1917-11-07");
    check("1 March 1900 (O.S.)", "1900-03-14");
    check("1 February 1900 (O.S.)", "1900-02-13");
    // Two days that are not the same one.
    check("25 October/8 November 1917", "1917-10-25/1917-11-08");
    check("25 October (8 November) 1917", "-");
    check("6 (8) June 1944", "-");
}
