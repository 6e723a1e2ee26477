//! Dates in languages of `i18n/`, and in two more: a language needs messages only.

mod arabic;
mod chinese;

use std::collections::{BTreeMap, BTreeSet};

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use proptest::prelude::*;

use super::*;
use crate::messages::variables_of;

mod slavic;
mod western;

/// A locale with its messages.
struct TestLanguage {
    formats: DateFormats,
    messages: FluentBundle<FluentResource>,
}

impl TestLanguage {
    fn new(locale: &str, ftl: &str) -> TestLanguage {
        let resource = FluentResource::try_new(ftl.to_owned())
            .unwrap_or_else(|(_, errors)| panic!("{locale}: {errors:?}"));
        let mut messages = FluentBundle::new(vec![locale.parse().unwrap()]);
        messages.set_use_isolating(false);
        messages.add_resource(resource).unwrap();
        add_functions(&mut messages, &locale.parse().unwrap());
        TestLanguage { formats: DateFormats::new(&locale.parse().unwrap()), messages }
    }

    /// Fails on a message that is missing, here or in the list of all, and on an unknown argument.
    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        assert!(MESSAGES.contains(&id), "{id} stands in no list of messages");
        let message = self.messages.get_message(id).unwrap_or_else(|| panic!("no message {id}"));
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(*name, FluentValue::from(*value));
        }
        let mut errors = Vec::new();
        let text = self.messages.format_pattern(message.value().unwrap(), Some(&values), &mut errors);
        assert!(errors.is_empty(), "{id}: {errors:?}");
        text.into_owned()
    }

    fn words(&self, date: &str) -> String {
        let date = EventDate::parse(date).unwrap_or_else(|error| panic!("{date}: {error}"));
        date_in_words(&date, &self.formats, &|id, args| self.say(id, args))
    }

    fn short(&self, date: &str) -> String {
        let date = EventDate::parse(date).unwrap();
        date_short(&date, &self.formats, &|id, args| self.say(id, args))
    }
}

const ENGLISH: &str = include_str!("../../i18n/en/dates.ftl");
const FRENCH: &str = include_str!("../../i18n/fr/dates.ftl");
const RUSSIAN: &str = include_str!("../../i18n/ru/dates.ftl");
const GERMAN: &str = include_str!("../../i18n/de/dates.ftl");
const ARABIC: &str = include_str!("../../i18n/ar/dates.ftl");
const CHINESE: &str = include_str!("../../i18n/zh-Hans/dates.ftl");

fn languages() -> [TestLanguage; 3] {
    [TestLanguage::new("en-GB", ENGLISH), TestLanguage::new("fr", FRENCH), TestLanguage::new("ru", RUSSIAN)]
}

/// Shows no-break spaces: `·` is U+00A0, `¦` is U+202F.
fn visible(text: &str) -> String {
    text.replace('\u{a0}', "·").replace('\u{202f}', "¦")
}

#[track_caller]
fn check(input: &str, expected: [&str; 3]) {
    let found = languages().map(|language| visible(&language.words(input)));
    assert_eq!(found, expected, "{input}");
}

#[track_caller]
fn check_after(id: &str, input: &str, expected: [&str; 3]) {
    let date = EventDate::parse(input).unwrap();
    let found = languages().map(|language| {
        let say = |id: &str, args: &[(&str, &str)]| language.say(id, args);
        visible(&date_after(id, &date, &language.formats, &say))
    });
    assert_eq!(found, expected, "{input}");
}

#[track_caller]
fn check_short(input: &str, expected: [&str; 3]) {
    let found = languages().map(|language| visible(&language.short(input)));
    assert_eq!(found, expected, "{input}");
}

#[test]
fn days_months_years() {
    check("1988-11-28", ["28·November 1988", "28·novembre 1988", "28·ноября 1988¦г."]);
    check("1988-03-01", ["1·March 1988", "1er·mars 1988", "1·марта 1988¦г."]);
    check("1960-05", ["May 1960", "mai 1960", "май 1960¦г."]);
    check("1944", ["1944", "1944", "1944¦г."]);
    check("-0043-03-15", ["15·March 44 BC", "15·mars 44 av. J.-C.", "15·марта 44¦г. до н. э."]);
    check("0000", ["1 BC", "1 av. J.-C.", "1¦г. до н. э."]);
    check("0077", ["77 AD", "77 ap. J.-C.", "77¦г. н. э."]);
    check("Y17000", ["the year 17,000", "l’an 17¦000", "17·000¦г."]);
    check("Y-16999", ["the year 17,000 BC", "l’an 17¦000 av. J.-C.", "17·000¦г. до н. э."]);
    check("Y9E200", ["Y9E200", "Y9E200", "Y9E200"]);
    check("1944-06-06T06:30:00", ["6·June 1944, 06:30", "6·juin 1944, 06:30", "6·июня 1944¦г., 06:30"]);
    check(
        "1944-06-06T06:30:15+02:00",
        [
            "6·June 1944, 06:30:15·UTC+02:00",
            "6·juin 1944, 06:30:15·UTC+02:00",
            "6·июня 1944¦г., 06:30:15·UTC+02:00",
        ],
    );
}

#[test]
fn doubts() {
    check("1943~", ["around 1943", "vers 1943", "около 1943¦г."]);
    check("1943-08~", ["around August 1943", "vers août 1943", "около августа 1943¦г."]);
    check("1944-06-06~", ["around 6·June 1944", "vers le 6·juin 1944", "около 6·июня 1944¦г."]);
    check("194X~", ["around the 1940s", "vers les années 1940", "около 1940-х·годов"]);
    check("1942-22~", ["around summer 1942", "vers l’été 1942", "около лета 1942¦г."]);
    check("1944?", ["1944 (uncertain)", "1944 (date incertaine)", "1944¦г. (под вопросом)"]);
    check(
        "1944%",
        ["around 1944 (uncertain)", "vers 1944 (date incertaine)", "около 1944¦г. (под вопросом)"],
    );
    check(
        "2004-06~-11",
        [
            "11·June 2004 (approximate: month and year)",
            "11·juin 2004 (approximatif¦: mois et année)",
            "11·июня 2004¦г. (приблизительно: месяц и год)",
        ],
    );
    check(
        "2004-06-?11",
        [
            "11·June 2004 (uncertain: day)",
            "11·juin 2004 (incertain¦: jour)",
            "11·июня 2004¦г. (под вопросом: день)",
        ],
    );
    check(
        "1942?-21",
        [
            "spring 1942 (uncertain: year)",
            "printemps 1942 (incertain¦: année)",
            "весна 1942¦г. (под вопросом: год)",
        ],
    );
    check(
        "?2004-06-~11",
        [
            "11·June 2004 (approximate: day; uncertain: year)",
            "11·juin 2004 (approximatif¦: jour¦; incertain¦: année)",
            "11·июня 2004¦г. (приблизительно: день; под вопросом: год)",
        ],
    );
}

#[test]
fn decades_seasons_and_other_stretches() {
    check("194X", ["1940s", "années 1940", "1940-е·годы"]);
    check("19XX", ["20th century", "XXe·siècle", "XX·век"]);
    check("00XX", ["1st century", "Ier·siècle", "I·век"]);
    check("20XX", ["21st century", "XXIe·siècle", "XXI·век"]);
    check("1XXX", ["2nd millennium", "IIe·millénaire", "II·тысячелетие"]);
    check("XXXX", ["year unknown", "année inconnue", "год неизвестен"]);
    check(
        "19X4",
        [
            "19_4 (some digits unknown)",
            "19_4 (certains chiffres inconnus)",
            "19_4¦г. (часть цифр неизвестна)",
        ],
    );
    check("1942-21", ["spring 1942", "printemps 1942", "весна 1942¦г."]);
    check("1942-24", ["winter 1942", "hiver 1942", "зима 1942¦г."]);
    check(
        "1942-31",
        [
            "autumn 1942 (southern hemisphere)",
            "automne 1942 (hémisphère sud)",
            "осень 1942¦г. (южное полушарие)",
        ],
    );
    check("1942-33", ["1st quarter of 1942", "1er trimestre 1942", "1-й·квартал 1942¦г."]);
    check("1942-38", ["2nd third of 1942", "2e quadrimestre 1942", "2-я·треть 1942¦г."]);
    check("1942-41", ["2nd half of 1942", "2e semestre 1942", "2-е·полугодие 1942¦г."]);
    check(
        "1950S2",
        [
            "around 1950 (between 1900 and 1999)",
            "vers 1950 (entre 1900 et 1999)",
            "около 1950¦г. (между 1900¦г. и 1999¦г.)",
        ],
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn masks() {
    check(
        "1943-06-XX",
        ["June 1943 (day unknown)", "juin 1943 (jour inconnu)", "июнь 1943¦г. (день неизвестен)"],
    );
    check("1943-XX", ["1943 (month unknown)", "1943 (mois inconnu)", "1943¦г. (месяц неизвестен)"]);
    check(
        "1943-XX-XX",
        ["1943 (month and day unknown)", "1943 (mois et jour inconnus)", "1943¦г. (месяц и день неизвестны)"],
    );
    check(
        "1943-XX-01",
        [
            "1943 (month unknown; day 1)",
            "1943 (mois inconnu¦; le 1er)",
            "1943¦г. (месяц неизвестен; число: 1)",
        ],
    );
    check(
        "1943-06-XX~",
        [
            "June 1943 (day unknown; approximate)",
            "juin 1943 (jour inconnu¦; date approximative)",
            "июнь 1943¦г. (день неизвестен; приблизительно)",
        ],
    );
    check(
        "1943-06-1X",
        [
            "10–19·June 1943 (day unknown)",
            "10–19·juin 1943 (jour inconnu)",
            "10–19·июня 1943¦г. (день неизвестен)",
        ],
    );
    check("1943-06-X1", ["1, 11 or 21·June 1943", "1er, 11 ou 21·juin 1943", "1, 11 или 21·июня 1943¦г."]);
    check("1943-06-3X", ["30·June 1943", "30·juin 1943", "30·июня 1943¦г."]);
    check(
        "1943-1X",
        [
            "October, November or December 1943",
            "octobre, novembre ou décembre 1943",
            "октябрь, ноябрь или декабрь 1943¦г.",
        ],
    );
    check(
        "1943-0X",
        [
            "January–September 1943 (month unknown)",
            "janvier–septembre 1943 (mois inconnu)",
            "январь–сентябрь 1943¦г. (месяц неизвестен)",
        ],
    );
    check("194X-06", ["June (1940s)", "juin (années 1940)", "июнь (1940-е·годы)"]);
    check("194X-06-01", ["1·June (1940s)", "1er·juin (années 1940)", "1·июня (1940-е·годы)"]);
    check(
        "XXXX-02-29",
        ["29·February (year unknown)", "29·février (année inconnue)", "29·февраля (год неизвестен)"],
    );
    check("194X-21", ["spring (1940s)", "printemps (années 1940)", "весна (1940-е·годы)"]);
    check("194X-40", ["1st half (1940s)", "1er semestre (années 1940)", "1-е·полугодие (1940-е·годы)"]);
    check(
        "194X-XX",
        ["1940s (month unknown)", "années 1940 (mois inconnu)", "1940-е·годы (месяц неизвестен)"],
    );
    check(
        "194X-06-XX?",
        [
            "June (1940s; day unknown; uncertain)",
            "juin (années 1940¦; jour inconnu¦; date incertaine)",
            "июнь (1940-е·годы; день неизвестен; под вопросом)",
        ],
    );
}

#[test]
fn intervals() {
    check(
        "1942-08/1943-02",
        ["August 1942·– February 1943", "août 1942·– février 1943", "август 1942¦г.·— февраль 1943¦г."],
    );
    check("1942/1943", ["1942–1943", "1942–1943", "1942–1943¦гг."]);
    check("1942/1942", ["1942", "1942", "1942¦г."]);
    check("1942-08/1942-12", ["August–December 1942", "août–décembre 1942", "август–декабрь 1942¦г."]);
    check("1944-06-01/1944-06-05", ["1–5·June 1944", "1er–5·juin 1944", "1–5·июня 1944¦г."]);
    check(
        "1944-08-28/1944-09-05",
        ["28·August·– 5·September 1944", "28·août·– 5·septembre 1944", "28·августа·— 5·сентября 1944¦г."],
    );
    check(
        "1943-12-28/1944-01-05",
        [
            "28·December 1943·– 5·January 1944",
            "28·décembre 1943·– 5·janvier 1944",
            "28·декабря 1943¦г.·— 5·января 1944¦г.",
        ],
    );
    check(
        "1943-01/1947-03-31",
        ["January 1943·– 31·March 1947", "janvier 1943·– 31·mars 1947", "январь 1943¦г.·— 31·марта 1947¦г."],
    );
    check("194X/195X", ["1940s·– 1950s", "années 1940·– années 1950", "1940-е·годы·— 1950-е·годы"]);
    check(
        "1942~/1943-06?",
        [
            "around 1942·– June 1943 (uncertain)",
            "vers 1942·– juin 1943 (date incertaine)",
            "около 1942¦г.·— июнь 1943¦г. (под вопросом)",
        ],
    );
    check("-0043/0014", ["44 BC·– 14 AD", "44 av. J.-C.·– 14 ap. J.-C.", "44¦г. до н. э.·— 14¦г. н. э."]);
}

#[test]
fn open_intervals() {
    check("1940-08/..", ["from August 1940", "depuis août 1940", "с августа 1940¦г."]);
    check("1940/..", ["from 1940", "depuis 1940", "с 1940¦г."]);
    check("1944-06-02/..", ["from 2·June 1944", "depuis le 2·juin 1944", "2·июня 1944¦г. и позже"]);
    check("194X/..", ["from the 1940s", "depuis les années 1940", "с 1940-х·годов"]);
    check("1942-22/..", ["from summer 1942", "depuis l’été 1942", "с лета 1942¦г."]);
    check(
        "1942-33/..",
        ["from the 1st quarter of 1942", "depuis le 1er trimestre 1942", "1-й·квартал 1942¦г. и позже"],
    );
    check("1940~/..", ["from around 1940", "vers 1940 et après", "около 1940¦г. и позже"]);
    check("1940/", ["from 1940 (end unknown)", "depuis 1940 (fin inconnue)", "с 1940¦г. (конец неизвестен)"]);
    check("../1943", ["until 1943", "jusqu’en 1943", "до 1943¦г."]);
    check("../1943-08", ["until August 1943", "jusqu’en août 1943", "до августа 1943¦г."]);
    check("../1943-08-01", ["until 1·August 1943", "jusqu’au 1er·août 1943", "до 1·августа 1943¦г."]);
    check("../194X", ["until the 1940s", "jusque dans les années 1940", "до 1940-х·годов"]);
    check("../1942-22", ["until summer 1942", "pas après l’été 1942", "до лета 1942¦г."]);
    check(
        "/1943",
        ["until 1943 (beginning unknown)", "jusqu’en 1943 (début inconnu)", "до 1943¦г. (начало неизвестно)"],
    );
    check(
        "..1942/1943..",
        [
            "1942 or earlier·– 1943 or later",
            "1942 ou avant·– 1943 ou après",
            "1942¦г. или раньше·— 1943¦г. или позже",
        ],
    );
}

#[test]
fn sets() {
    check("[1947,1948,1949]", ["1947, 1948 or 1949", "1947, 1948 ou 1949", "1947, 1948 или 1949¦г."]);
    check("{1947,1949}", ["1947 and 1949", "1947 et 1949", "1947 и 1949¦гг."]);
    check("[1947]", ["1947", "1947", "1947¦г."]);
    check(
        "{1667,1668,1670..1672}",
        ["1667, 1668 and 1670–1672", "1667, 1668 et 1670–1672", "1667, 1668 и 1670–1672¦гг."],
    );
    check(
        "[1670..1672]",
        ["1670–1672 (one of these)", "1670–1672 (l’une de ces dates)", "1670–1672¦г. (одна из этих дат)"],
    );
    check(
        "[..1947-12]",
        ["December 1947 or earlier", "décembre 1947 ou avant", "декабрь 1947¦г. или раньше"],
    );
    check(
        "{1947,1949-06..}",
        ["1947 and June 1949 or later", "1947 et juin 1949 ou après", "1947¦г. и июнь 1949¦г. или позже"],
    );
    check(
        "[1943~,1944-06-01]",
        ["around 1943 or 1·June 1944", "vers 1943 ou 1er·juin 1944", "около 1943¦г. или 1·июня 1944¦г."],
    );
}

#[test]
fn ends_of_an_open_time() {
    check_after(
        "date-until",
        "1961-11-10",
        ["until 10·November 1961", "jusqu’au 10·novembre 1961", "до 10·ноября 1961¦г."],
    );
    check_after("date-from", "1925-04", ["from April 1925", "depuis avril 1925", "с апреля 1925¦г."]);
    check_after("date-until", "194X", ["until the 1940s", "jusque dans les années 1940", "до 1940-х·годов"]);
    check_after(
        "date-until",
        "[1924,1925]",
        ["until 1924 or 1925", "1924 ou 1925 et avant", "1924 или 1925¦г. и раньше"],
    );
    // Notes stand behind it all, and leave the date in the form that follows the preposition.
    check_after(
        "date-until",
        "1925?",
        ["until 1925 (uncertain)", "jusqu’en 1925 (date incertaine)", "до 1925¦г. (под вопросом)"],
    );
    check_after(
        "date-until",
        "1925-04-XX",
        [
            "until April 1925 (day unknown)",
            "jusqu’en avril 1925 (jour inconnu)",
            "до апреля 1925¦г. (день неизвестен)",
        ],
    );
    check(
        "1925-04?/",
        [
            "from April 1925 (uncertain; end unknown)",
            "depuis avril 1925 (date incertaine¦; fin inconnue)",
            "с апреля 1925¦г. (под вопросом; конец неизвестен)",
        ],
    );
}

#[test]
fn short_forms() {
    check_short("1944-06-06", ["1944", "1944", "1944"]);
    check_short("1942-08/1943-02", ["1942–1943", "1942–1943", "1942–1943"]);
    check_short("[1947,1948,1949]", ["1947–1949", "1947–1949", "1947–1949"]);
    check_short("194X", ["1940s", "années 1940", "1940-е·годы"]);
    check_short("19XX", ["20th century", "XXe·siècle", "XX·век"]);
    check_short("1943~", ["c.·1943", "v.·1943", "ок.·1943"]);
    check_short("194X~", ["around the 1940s", "vers les années 1940", "около 1940-х·годов"]);
    check_short("19XX~", ["around the 20th century", "vers le XXe·siècle", "около XX·века"]);
    check_short("1943?", ["1943?", "1943¦?", "1943?"]);
    check_short("1940-08/..", ["1940–", "1940–", "1940–"]);
    check_short("../1943", ["–1943", "–1943", "–1943"]);
    check_short("-0043", ["44 BC", "44 av. J.-C.", "44¦г. до н. э."]);
    check_short("Y9E200", ["Y9E200", "Y9E200", "Y9E200"]);
}

/// Twelve months in every form, to be read by someone who knows the language; a changed word shows here.
#[test]
fn every_month_in_every_form() {
    let mut table = String::new();
    for language in languages() {
        for month in 1..=12 {
            let forms = [
                "1944-MM-01",
                "1944-MM",
                "1944-MM~",
                "1944-MM/..",
                "../1944-MM",
                "194X-MM",
                "1944-MM/1945-MM",
            ];
            let row = forms.map(|form| language.words(&form.replace("MM", &format!("{month:02}"))));
            table += &visible(&row.join(" | "));
            table.push('\n');
        }
    }
    assert_eq!(table, include_str!("../../tests/months.txt"));
}

/// A variety of a language needs no messages of its own: its numbers follow its own rules.
#[test]
fn varieties_have_numbers_of_their_own() {
    let words = |tag: &str| visible(&TestLanguage::new(tag, ARABIC).words("1943~"));
    assert!(words("ar").contains("1943"), "{}", words("ar"));
    assert_eq!(words("ar-EG"), words("ar").replace("1943", "١٩٤٣"));
}

/// The variables of each message of a file.
fn arguments(ftl: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(ftl).expect("the file parses");
    let mut messages = BTreeMap::new();
    for (id, variables) in resource.body.iter().filter_map(variables_of) {
        assert!(messages.insert(id.clone(), variables).is_none(), "{id} stands twice");
    }
    messages
}

#[test]
fn all_locales_have_the_same_messages_and_arguments() {
    for other in [FRENCH, RUSSIAN, GERMAN, ARABIC, CHINESE] {
        assert_eq!(arguments(other), arguments(ENGLISH));
    }
}

proptest! {
    /// Whatever parses has words, none of them EDTF.
    #[test]
    fn every_date_has_words(
        text in "[?~%]?(19[4X][4X]|XXXX|-0043|Y17E5|1950S2)[?~%]?(-[?~%]?(0[1-9]|1X|X2|XX|2[1-9]|3[0-9])[?~%]?(-[?~%]?([0-2X][1-9X])[?~%]?)?)?(/(\\.\\.|1999|20XX-XX)?)?",
    ) {
        if EventDate::parse(&text).is_ok() {
            let more = [TestLanguage::new("ar", ARABIC), TestLanguage::new("zh-Hans", CHINESE)];
            for language in languages().into_iter().chain(more) {
                let words = language.words(&text);
                prop_assert!(!words.is_empty());
                prop_assert!(!words.contains(['X', '~', '%', '/', '{']) || words.contains("век") || words.contains("siècle"), "{}: {}", text, words);
                prop_assert!(!language.short(&text).is_empty());
            }
        }
    }
}
