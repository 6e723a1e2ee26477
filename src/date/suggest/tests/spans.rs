//! Several dates in one text, and what is open on one side.

use super::super::read;
use super::{all, check};

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
    check("1949-6", "1949-06");
    check("1945.6", "1945-06");
    // "1943-5" is May as well as two years later, and "1936–9" would be read by the same rule.
    all("-", &["1944-6", "1944/6", "1936–9", "1936-9", "1914–8", "1943/5", "1943/4", "1945-6", "c.1943-5"]);
    // There is no such month, and the year would be an earlier one.
    all("-", &["1943-13", "1943–13"]);
    // The year 1900, or a year without a month.
    all("-", &["1899/00", "1899–00", "1943-00", "1996/00", "1939-0"]);
}

/// Behind a year and a hyphen stand EDTF's codes for parts of a year; whoever types a dash means years.
#[test]
fn a_year_is_no_part_of_a_year() {
    check("1940–41", "1940/1941");
    check("1940 - 41", "1940/1941");
    check("1940/41", "1940/1941");
    check("1936–39", "1936/1939");
    check("1920–21", "1920/1921");
    check("c. 1936-39", "1936~/1939~");
    check("1942–23", "1942-23");
    // An earlier year, or a code.
    check("1890–39", "-");
}

#[test]
fn days_share_their_month_and_months_their_year() {
    all(
        "1944-06-05/1944-06-07",
        &[
            "June 5–7, 1944",
            "June 5 to 7, 1944",
            "June 5-7 1944",
            "5th–7th June 1944",
            "du 5 au 7 juin 1944",
            "с 5 по 7 июня 1944 г.",
            "5-7.06.1944",
            "5.-7. Juni 1944",
            "5.06-7.06.1944",
        ],
    );
    check("1-2.02.1943", "1943-02-01/1943-02-02");
    check("01.02-03.02.1943", "1943-02-01/1943-02-03");
    check("1.2.-3.2.1943", "1943-02-01/1943-02-03");
    all(
        "1940-11-14/1940-11-15",
        &[
            "Nov. 14–15, 1940",
            "14-15.11.1940",
            "14–15.XI.1940",
            "night of 14/15 November 1940",
            "nuit du 14 au 15 novembre 1940",
            "в ночь с 14 на 15 ноября 1940",
        ],
    );
    check("June 28–July 3, 1944", "1944-06-28/1944-07-03");
    check("17.VII.1942–2.II.1943", "1942-07-17/1943-02-02");
    check("янв.-февр. 1943", "1943-01/1943-02");
    check("осень 1942 — весна 1943 гг.", "1942-23/1943-21");
    all("18XX/19XX", &["XIXe-XXe siècle", "XIX–XX вв.", "конец XIX – начало XX в."]);
    // The first day comes after the last, so one of them is a slip; months or days; a day of an unknown month.
    // Two months, or a day and its month.
    all("-", &["06-07.1944", "10–12 1944", "5/6–2/7/1944"]);
    all("-", &["30–2 June 1944", "28-2.02.1943", "5-7, 1944", "3 to 1944"]);
    // Into the night before that day.
    check("в ночь на 15 ноября 1940 г.", "-");
}

#[test]
fn lists_share_their_month_and_year() {
    check("June or July 1944", "[1944-06,1944-07]");
    check("June 5 or 6, 1944", "[1944-06-05,1944-06-06]");
    check("May 5, 1944 or June 6, 1944", "[1944-05-05,1944-06-06]");
    all("{1944-06-05,1944-06-06}", &["5 et 6 juin 1944", "5 & 6 June 1944", "5 и 6 июня 1944 г."]);
    check("1, 2 и 3 февраля 1943", "{1943-02-01,1943-02-02,1943-02-03}");
    check("весной и летом 1943", "{1943-21,1943-22}");
    check("19th and 20th centuries", "{18XX,19XX}");
    check("1943, 1945", "-");
}

#[test]
fn open_and_unknown_ends() {
    all("1943/", &["1943-?", "1943–?", "1943 — ?", "1943/?", "1943 / ??"]);
    all("/1943", &["?/1943", "?–1943", "? - 1943", "? — 1943"]);
    check("June 1943 – ?", "1943-06/");
    check("? – 6 June 1944", "/1944-06-06");
    all("../1942", &["– 1942", "–1942", "— 1942", "- 1942"]);
    // A real sign.
    check("−0043", "-0043");
    check("[– 1942]", "../1942");
    check("[-0044, -0043]", "[-0044,-0043]");
    all(
        "1943/..",
        &["1943 on", "from 1943 on", "1943 onwards", "from 1943 onwards", "à partir de 1943", "1943 –"],
    );
    check("1942?-1944", "1942?/1944");
    check("v. 1940 – v. 1945", "1940~/1945~");
    // An unknown end or an unknown month; an unknown end or an unknown day; no end at all.
    all("-", &["1943-??", "1943–??", "1943-06-?", "?/?", "? – 1943 – ?", "–44"]);
    assert_eq!(read("–44").remark, None);
}

/// Until 1752 the English year began on 25 March: which of the two years EDTF wants depends on the place.
#[test]
fn days_with_two_years_get_no_suggestion() {
    all("-", &["25 March 1699/1700", "11 Feb. 1731/2", "11 February 1731/32", "10/21 February 1703/4"]);
    check("1699/00", "-");
    check("spring 1942/43", "-");
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
    check("между июнем и августом 1943", "[1943-06..1943-08]");
    all("[..1942]", &["pre-1943", "pre 1943", "ante 1943"]);
    all("[1944..]", &["post-1943", "post 1943"]);
    check("ante 6 June 1944", "[..1944-06-05]");
    // By the end of the year, or towards it.
    check("к концу 1943", "-");
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
            "winter 1942/3",
            "winter 1942-3",
            "Winter 1942–3",
        ],
    );
    check("winter 1942/4", "-");
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
