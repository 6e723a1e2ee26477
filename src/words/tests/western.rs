//! Dates in German, Spanish and Italian: articles that are declined, or melt into the preposition before them.

use super::*;

const GERMAN: &str = include_str!("../../../i18n/de/dates.ftl");
const SPANISH: &str = include_str!("../../../i18n/es/dates.ftl");
const ITALIAN: &str = include_str!("../../../i18n/it/dates.ftl");

fn languages() -> [TestLanguage; 3] {
    [TestLanguage::new("de", GERMAN), TestLanguage::new("es", SPANISH), TestLanguage::new("it", ITALIAN)]
}

#[track_caller]
fn check(input: &str, expected: [&str; 3]) {
    let found = languages().map(|language| visible(&language.words(input)));
    assert_eq!(found, expected, "{input}");
}

#[track_caller]
fn check_short(input: &str, expected: [&str; 3]) {
    let found = languages().map(|language| visible(&language.short(input)));
    assert_eq!(found, expected, "{input}");
}

#[test]
fn days_months_years() {
    check("1988-11-28", ["28.·November 1988", "28·de·noviembre de 1988", "28·novembre 1988"]);
    check("1988-03-01", ["1.·März 1988", "1·de·marzo de 1988", "1º·marzo 1988"]);
    check("1960-05", ["Mai 1960", "mayo de 1960", "maggio 1960"]);
    check("1944", ["1944", "1944", "1944"]);
    check("-0043-03-15", ["15.·März 44 v. Chr.", "15·de·marzo de 44 a. C.", "15·marzo 44 a.C."]);
    check("0000", ["1 v. Chr.", "1 a. C.", "1 a.C."]);
    check("0077", ["77 n. Chr.", "77 d. C.", "77 d.C."]);
    check("Y17000", ["17.000·n.·Chr.", "17.000·d.·C.", "17.000·d.C."]);
    check("Y-16999", ["17.000·v.·Chr.", "17.000·a.·C.", "17.000·a.C."]);
    check("Y9E200", ["Y9E200", "Y9E200", "Y9E200"]);
    check(
        "1944-06-06T06:30:00",
        ["6.·Juni 1944, 06:30", "6·de·junio de 1944, 06:30", "6·giugno 1944, 06:30"],
    );
    check(
        "1944-06-06T06:30:15+02:00",
        [
            "6.·Juni 1944, 06:30:15·UTC+02:00",
            "6·de·junio de 1944, 06:30:15·UTC+02:00",
            "6·giugno 1944, 06:30:15·UTC+02:00",
        ],
    );
}

#[test]
fn doubts() {
    check("1943~", ["um 1943", "hacia 1943", "1943 circa"]);
    check("1943-08~", ["etwa August 1943", "hacia agosto de 1943", "agosto 1943 circa"]);
    check("1944-06-06~", ["um den 6.·Juni 1944", "hacia el 6·de·junio de 1944", "6·giugno 1944 circa"]);
    check("194X~", ["etwa 1940er-Jahre", "hacia la década de 1940", "intorno agli anni Quaranta"]);
    check("19XX~", ["etwa 20.·Jahrhundert", "hacia el siglo·XX", "intorno al XX·secolo"]);
    check("10XX~", ["etwa 11.·Jahrhundert", "hacia el siglo·XI", "intorno all’XI·secolo"]);
    check("1942-21~", ["etwa Frühjahr 1942", "hacia la primavera de 1942", "intorno alla primavera 1942"]);
    check("1942-22~", ["etwa Sommer 1942", "hacia el verano de 1942", "intorno all’estate 1942"]);
    check(
        "1942-33~",
        ["etwa 1.·Quartal 1942", "hacia el primer trimestre de 1942", "primo trimestre 1942 circa"],
    );
    check("1944?", ["1944 (unsicher)", "1944 (fecha incierta)", "1944 (data incerta)"]);
    check("1944%", ["um 1944 (unsicher)", "hacia 1944 (fecha incierta)", "1944 circa (data incerta)"]);
    check(
        "2004-06~-11",
        [
            "11.·Juni 2004 (ungefähr: Monat und Jahr)",
            "11·de·junio de 2004 (aproximado: mes y año)",
            "11·giugno 2004 (approssimativo: mese e anno)",
        ],
    );
    check(
        "2004-06-?11",
        [
            "11.·Juni 2004 (unsicher: Tag)",
            "11·de·junio de 2004 (incierto: día)",
            "11·giugno 2004 (incerto: giorno)",
        ],
    );
    check(
        "1942?-21",
        [
            "Frühjahr 1942 (unsicher: Jahr)",
            "primavera de 1942 (incierto: año)",
            "primavera 1942 (incerto: anno)",
        ],
    );
    check(
        "?2004-06-~11",
        [
            "11.·Juni 2004 (ungefähr: Tag; unsicher: Jahr)",
            "11·de·junio de 2004 (aproximado: día; incierto: año)",
            "11·giugno 2004 (approssimativo: giorno; incerto: anno)",
        ],
    );
}

#[test]
fn decades_seasons_and_other_stretches() {
    check("194X", ["1940er-Jahre", "década de 1940", "anni Quaranta"]);
    check("191X", ["1910er-Jahre", "década de 1910", "anni Dieci del Novecento"]);
    check("184X", ["1840er-Jahre", "década de 1840", "anni Quaranta dell’Ottocento"]);
    check(
        "../184X",
        ["bis in die 1840er-Jahre", "hasta la década de 1840", "fino agli anni Quaranta dell’Ottocento"],
    );
    check("201X", ["2010er-Jahre", "década de 2010", "anni 2010"]);
    check("19XX", ["20.·Jahrhundert", "siglo·XX", "XX·secolo"]);
    check("00XX", ["1.·Jahrhundert", "siglo·I", "I·secolo"]);
    check("1XXX", ["2.·Jahrtausend", "II·milenio", "II·millennio"]);
    check("XXXX", ["Jahr unbekannt", "año desconocido", "anno ignoto"]);
    check(
        "19X4",
        [
            "19_4 (einige Ziffern unbekannt)",
            "19_4 (algunas cifras desconocidas)",
            "19_4 (alcune cifre ignote)",
        ],
    );
    check("1942-21", ["Frühjahr 1942", "primavera de 1942", "primavera 1942"]);
    check("1942-22", ["Sommer 1942", "verano de 1942", "estate 1942"]);
    check("1942-23", ["Herbst 1942", "otoño de 1942", "autunno 1942"]);
    check("1942-24", ["Winter 1942", "invierno de 1942", "inverno 1942"]);
    check(
        "1942-25",
        [
            "Frühjahr 1942 (Nordhalbkugel)",
            "primavera de 1942 (hemisferio norte)",
            "primavera 1942 (emisfero boreale)",
        ],
    );
    check(
        "1942-31",
        ["Herbst 1942 (Südhalbkugel)", "otoño de 1942 (hemisferio sur)", "autunno 1942 (emisfero australe)"],
    );
    check("1942-33", ["1.·Quartal 1942", "primer trimestre de 1942", "primo trimestre 1942"]);
    check("1942-38", ["2.·Jahresdrittel 1942", "segundo cuatrimestre de 1942", "secondo quadrimestre 1942"]);
    check("1942-41", ["2.·Halbjahr 1942", "segundo semestre de 1942", "secondo semestre 1942"]);
    check(
        "1950S2",
        [
            "um 1950 (zwischen 1900 und 1999)",
            "hacia 1950 (entre 1900 y 1999)",
            "1950 circa (tra il 1900 e il 1999)",
        ],
    );
}

#[test]
fn days_and_months_that_are_not_known() {
    check(
        "1943-06-XX",
        ["Juni 1943 (Tag unbekannt)", "junio de 1943 (día desconocido)", "giugno 1943 (giorno ignoto)"],
    );
    check("1943-XX", ["1943 (Monat unbekannt)", "1943 (mes desconocido)", "1943 (mese ignoto)"]);
    check(
        "1943-XX-XX",
        ["1943 (Monat und Tag unbekannt)", "1943 (mes y día desconocidos)", "1943 (mese e giorno ignoti)"],
    );
    check(
        "1943-XX-01",
        ["1943 (Monat unbekannt; am 1.)", "1943 (mes desconocido; día 1)", "1943 (mese ignoto; giorno 1º)"],
    );
    check(
        "1943-06-XX~",
        [
            "Juni 1943 (Tag unbekannt; ungefähr)",
            "junio de 1943 (día desconocido; fecha aproximada)",
            "giugno 1943 (giorno ignoto; data approssimativa)",
        ],
    );
    check(
        "1943-06-1X",
        [
            "10.–19.·Juni 1943 (Tag unbekannt)",
            "10-19·de·junio de 1943 (día desconocido)",
            "10-19·giugno 1943 (giorno ignoto)",
        ],
    );
    check(
        "1943-06-X1",
        ["1., 11. oder 21.·Juni 1943", "1, 11 o 21·de·junio de 1943", "1º, 11 o 21·giugno 1943"],
    );
    check(
        "1943-XX-X1",
        [
            "1943 (Monat unbekannt; am 1., 11., 21. oder 31.)",
            "1943 (mes desconocido; día 1, 11, 21 o 31)",
            "1943 (mese ignoto; giorno 1º, 11, 21 o 31)",
        ],
    );
    check("1943-06-3X", ["30.·Juni 1943", "30·de·junio de 1943", "30·giugno 1943"]);
    check(
        "1943-1X",
        [
            "Oktober, November oder Dezember 1943",
            "octubre, noviembre o diciembre de 1943",
            "ottobre, novembre o dicembre 1943",
        ],
    );
    check(
        "1943-0X",
        [
            "Januar–September 1943 (Monat unbekannt)",
            "enero-septiembre de 1943 (mes desconocido)",
            "gennaio-settembre 1943 (mese ignoto)",
        ],
    );
}

#[test]
fn days_and_months_of_no_certain_year() {
    check("194X-06", ["Juni (1940er-Jahre)", "junio (década de 1940)", "giugno (anni Quaranta)"]);
    check(
        "194X-06-01",
        ["1.·Juni (1940er-Jahre)", "1·de·junio (década de 1940)", "1º·giugno (anni Quaranta)"],
    );
    check(
        "XXXX-02-29",
        ["29.·Februar (Jahr unbekannt)", "29·de·febrero (año desconocido)", "29·febbraio (anno ignoto)"],
    );
    check("194X-21", ["Frühjahr (1940er-Jahre)", "primavera (década de 1940)", "primavera (anni Quaranta)"]);
    check(
        "194X-40",
        ["1.·Halbjahr (1940er-Jahre)", "primer semestre (década de 1940)", "primo semestre (anni Quaranta)"],
    );
    check(
        "194X-06-XX?",
        [
            "Juni (1940er-Jahre; Tag unbekannt; unsicher)",
            "junio (década de 1940; día desconocido; fecha incierta)",
            "giugno (anni Quaranta; giorno ignoto; data incerta)",
        ],
    );
}

#[test]
fn intervals() {
    check(
        "1942-08/1943-02",
        ["August 1942·– Februar 1943", "agosto de 1942·– febrero de 1943", "agosto 1942·– febbraio 1943"],
    );
    check("1942/1943", ["1942–1943", "1942-1943", "1942-1943"]);
    check("1942-08/1942-12", ["August–Dezember 1942", "agosto-diciembre de 1942", "agosto-dicembre 1942"]);
    check("1944-06-01/1944-06-05", ["1.–5.·Juni 1944", "1-5·de·junio de 1944", "1º-5·giugno 1944"]);
    check(
        "1944-08-28/1944-09-05",
        [
            "28.·August·– 5.·September 1944",
            "28·de·agosto·– 5·de·septiembre de 1944",
            "28·agosto·– 5·settembre 1944",
        ],
    );
    check(
        "1943-12-28/1944-01-05",
        [
            "28.·Dezember 1943·– 5.·Januar 1944",
            "28·de·diciembre de 1943·– 5·de·enero de 1944",
            "28·dicembre 1943·– 5·gennaio 1944",
        ],
    );
    check(
        "194X/195X",
        ["1940er-Jahre·– 1950er-Jahre", "década de 1940·– década de 1950", "anni Quaranta·– anni Cinquanta"],
    );
    check(
        "1942~/1943-06?",
        [
            "um 1942·– Juni 1943 (unsicher)",
            "hacia 1942·– junio de 1943 (fecha incierta)",
            "1942 circa·– giugno 1943 (data incerta)",
        ],
    );
    check("-0043/0014", ["44 v. Chr.·– 14 n. Chr.", "44 a. C.·– 14 d. C.", "44 a.C.·– 14 d.C."]);
}

#[test]
fn intervals_open_at_the_end() {
    check("1940-08/..", ["ab August 1940", "desde agosto de 1940", "da agosto 1940"]);
    check("1940/..", ["ab 1940", "desde 1940", "dal 1940"]);
    check(
        "1944-06-08/..",
        ["ab dem 8.·Juni 1944", "desde el 8·de·junio de 1944", "dal giorno 8·giugno 1944"],
    );
    check("194X/..", ["ab den 1940er-Jahren", "desde la década de 1940", "dagli anni Quaranta"]);
    check("19XX/..", ["ab dem 20.·Jahrhundert", "desde el siglo·XX", "dal XX·secolo"]);
    check("07XX/..", ["ab dem 8.·Jahrhundert", "desde el siglo·VIII", "dall’VIII·secolo"]);
    check("1942-21/..", ["ab Frühjahr 1942", "desde la primavera de 1942", "dalla primavera 1942"]);
    check("1942-23/..", ["ab Herbst 1942", "desde el otoño de 1942", "dall’autunno 1942"]);
    check(
        "1942-33/..",
        ["ab dem 1.·Quartal 1942", "desde el primer trimestre de 1942", "dal primo trimestre 1942"],
    );
    check("1940~/..", ["um 1940 und danach", "hacia 1940 en adelante", "1940 circa e in seguito"]);
    check("1940/", ["ab 1940 (Ende unbekannt)", "desde 1940 (final desconocido)", "dal 1940 (fine ignota)"]);
}

#[test]
fn intervals_open_at_the_beginning() {
    check("../1943", ["bis 1943", "hasta 1943", "fino al 1943"]);
    check("../1943-08", ["bis August 1943", "hasta agosto de 1943", "fino al mese di agosto 1943"]);
    check(
        "../1943-08-01",
        ["bis zum 1.·August 1943", "hasta el 1·de·agosto de 1943", "fino al giorno 1º·agosto 1943"],
    );
    check("../194X", ["bis in die 1940er-Jahre", "hasta la década de 1940", "fino agli anni Quaranta"]);
    check("../19XX", ["bis ins 20.·Jahrhundert", "hasta el siglo·XX", "fino al XX·secolo"]);
    check("../10XX", ["bis ins 11.·Jahrhundert", "hasta el siglo·XI", "fino all’XI·secolo"]);
    check("../1942-21", ["bis Frühjahr 1942", "hasta la primavera de 1942", "fino alla primavera 1942"]);
    check("../1942-24", ["bis Winter 1942", "hasta el invierno de 1942", "fino all’inverno 1942"]);
    check(
        "../1942-33",
        ["bis zum 1.·Quartal 1942", "hasta el primer trimestre de 1942", "fino al primo trimestre 1942"],
    );
    check("../1943~", ["um 1943 und davor", "hasta hacia 1943", "1943 circa e in precedenza"]);
    check(
        "/1943",
        ["bis 1943 (Anfang unbekannt)", "hasta 1943 (comienzo desconocido)", "fino al 1943 (inizio ignoto)"],
    );
    check(
        "..1942/1943..",
        [
            "1942 oder früher·– 1943 oder später",
            "1942 o antes·– 1943 o después",
            "1942 o prima·– 1943 o dopo",
        ],
    );
}

#[test]
fn sets() {
    check("[1947,1948,1949]", ["1947, 1948 oder 1949", "1947, 1948 o 1949", "1947, 1948 o 1949"]);
    check("{1947,1949}", ["1947 und 1949", "1947 y 1949", "1947 e 1949"]);
    check(
        "{1667,1668,1670..1672}",
        ["1667, 1668 und 1670–1672", "1667, 1668 y 1670-1672", "1667, 1668 e 1670-1672"],
    );
    check(
        "[1670..1672]",
        ["1670–1672 (eines davon)", "1670-1672 (una de estas fechas)", "1670-1672 (una di queste date)"],
    );
    check("[..1947-12]", ["Dezember 1947 oder früher", "diciembre de 1947 o antes", "dicembre 1947 o prima"]);
    check(
        "{1947,1949-06..}",
        ["1947 und Juni 1949 oder später", "1947 y junio de 1949 o después", "1947 e giugno 1949 o dopo"],
    );
    check(
        "[1943~,1944-06-01]",
        ["um 1943 oder 1.·Juni 1944", "hacia 1943 o 1·de·junio de 1944", "1943 circa o 1º·giugno 1944"],
    );
}

#[test]
fn short_forms() {
    check_short("1944-06-06", ["1944", "1944", "1944"]);
    check_short("1942-08/1943-02", ["1942–1943", "1942-1943", "1942-1943"]);
    check_short("194X", ["1940er-Jahre", "década de 1940", "anni Quaranta"]);
    check_short("19XX", ["20.·Jahrhundert", "siglo·XX", "XX·secolo"]);
    check_short("1943~", ["ca.·1943", "ca.·1943", "1943·ca."]);
    check_short("194X~", ["etwa 1940er-Jahre", "hacia la década de 1940", "intorno agli anni Quaranta"]);
    check_short("1943?", ["1943?", "¿1943?", "1943?"]);
    check_short("1943%", ["ca.·1943?", "¿ca.·1943?", "1943·ca.?"]);
    check_short("1940-08/..", ["ab 1940", "desde 1940", "dal 1940"]);
    check_short("../1943", ["bis 1943", "hasta 1943", "fino al 1943"]);
    check_short("-0043", ["44 v. Chr.", "44 a. C.", "44 a.C."]);
}

/// Months in the two forms that stand beside others, to be read by someone who knows the languages.
#[test]
fn every_month() {
    let months = [
        ["Januar", "enero", "gennaio"],
        ["Februar", "febrero", "febbraio"],
        ["März", "marzo", "marzo"],
        ["April", "abril", "aprile"],
        ["Mai", "mayo", "maggio"],
        ["Juni", "junio", "giugno"],
        ["Juli", "julio", "luglio"],
        ["August", "agosto", "agosto"],
        ["September", "septiembre", "settembre"],
        ["Oktober", "octubre", "ottobre"],
        ["November", "noviembre", "novembre"],
        ["Dezember", "diciembre", "dicembre"],
    ];
    for (number, [german, spanish, italian]) in (1..).zip(months) {
        let expected =
            [format!("5.·{german} 1944"), format!("5·de·{spanish} de 1944"), format!("5·{italian} 1944")];
        check(&format!("1944-{number:02}-05"), expected.each_ref().map(String::as_str));
        let expected = [
            format!("bis {german} 1944"),
            format!("hasta {spanish} de 1944"),
            format!("fino al mese di {italian} 1944"),
        ];
        check(&format!("../1944-{number:02}"), expected.each_ref().map(String::as_str));
    }
}

#[test]
fn messages_and_arguments_are_those_of_english() {
    for ftl in [GERMAN, SPANISH, ITALIAN] {
        assert_eq!(arguments(ftl), arguments(ENGLISH));
    }
}
