//! Dates in Polish, Czech and Ukrainian: nouns and months are declined after prepositions, decades and parts of a
//! year are counted in other ways than in English.

use super::*;

const POLISH: &str = include_str!("../../../i18n/pl/dates.ftl");
const CZECH: &str = include_str!("../../../i18n/cs/dates.ftl");
const UKRAINIAN: &str = include_str!("../../../i18n/uk/dates.ftl");

fn languages() -> [TestLanguage; 3] {
    [TestLanguage::new("pl", POLISH), TestLanguage::new("cs", CZECH), TestLanguage::new("uk", UKRAINIAN)]
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
    check("1944-06-06", ["6·czerwca 1944", "6.·června 1944", "6·червня 1944¦р."]);
    check("1988-03-01", ["1·marca 1988", "1.·března 1988", "1·березня 1988¦р."]);
    check("1960-05", ["maj 1960", "květen 1960", "травень 1960¦р."]);
    check("1944", ["1944", "1944", "1944¦р."]);
    check("-0043-03-15", ["15·marca 44 p.n.e.", "15.·března 44 př. n. l.", "15·березня 44¦р. до н. е."]);
    check("0000", ["1 p.n.e.", "1 př. n. l.", "1 до н. е."]);
    check("0077", ["77 n.e.", "77 n. l.", "77 н. е."]);
    check("Y17000", ["17·000 n.e.", "17·000 n. l.", "17·000¦р."]);
    check("Y-16999", ["17·000 p.n.e.", "17·000 př. n. l.", "17·000¦р. до н. е."]);
    check(
        "1944-06-06T06:30:00",
        ["6·czerwca 1944, godz.·06:30", "6.·června 1944 v·06:30", "6·червня 1944¦р., 06:30"],
    );
}

#[test]
fn doubts() {
    check("1943~", ["około roku 1943", "kolem roku 1943", "близько 1943¦р."]);
    check("-0043~", ["około roku 44 p.n.e.", "kolem roku 44 př. n. l.", "близько 44 до н. е."]);
    check("1943-08~", ["około sierpnia 1943", "kolem srpna 1943", "близько серпня 1943¦р."]);
    check("1944-06-06~", ["około 6·czerwca 1944", "kolem 6.·června 1944", "близько 6·червня 1944¦р."]);
    check("194X~", ["około lat·40. XX·wieku", "kolem 40.·let 20.·století", "близько 1940-х·років"]);
    check("19XX~", ["około XX·wieku", "kolem 20.·století", "близько XX·століття"]);
    check("1942-22~", ["około lata 1942", "kolem léta 1942", "близько літа 1942¦р."]);
    check(
        "1942-34~",
        [
            "II·kwartał 1942 (w przybliżeniu)",
            "2.·čtvrtletí 1942 (přibližně)",
            "II·квартал 1942¦р. (приблизно)",
        ],
    );
    check("1944?", ["1944 (data niepewna)", "1944 (nejisté datum)", "1944¦р. (дата непевна)"]);
    check(
        "1944%",
        [
            "około roku 1944 (data niepewna)",
            "kolem roku 1944 (nejisté datum)",
            "близько 1944¦р. (дата непевна)",
        ],
    );
    check(
        "2004-06~-11",
        [
            "11·czerwca 2004 (przybliżone: miesiąc i rok)",
            "11.·června 2004 (přibližný údaj: měsíc a·rok)",
            "11·червня 2004¦р. (приблизно: місяць і рік)",
        ],
    );
    check(
        "?2004-06-~11",
        [
            "11·czerwca 2004 (przybliżone: dzień; niepewne: rok)",
            "11.·června 2004 (přibližný údaj: den; nejistý údaj: rok)",
            "11·червня 2004¦р. (приблизно: день; непевно: рік)",
        ],
    );
    check(
        "1942-~21",
        [
            "wiosna 1942 (przybliżone: pora roku)",
            "jaro 1942 (přibližný údaj: roční období)",
            "весна 1942¦р. (приблизно: пора року)",
        ],
    );
}

#[test]
fn decades_are_counted_in_their_century() {
    check(
        "190X",
        ["pierwsza dekada XX·wieku", "první desetiletí 20.·století", "перше десятиліття XX·століття"],
    );
    check(
        "200X",
        ["pierwsza dekada XXI·wieku", "první desetiletí 21.·století", "перше десятиліття XXI·століття"],
    );
    check("191X", ["lata·10. XX·wieku", "10.·léta 20.·století", "1910-ті·роки"]);
    check("192X", ["lata·20. XX·wieku", "20.·léta 20.·století", "1920-ті·роки"]);
    check("193X", ["lata·30. XX·wieku", "30.·léta 20.·století", "1930-ті·роки"]);
    check("194X", ["lata·40. XX·wieku", "40.·léta 20.·století", "1940-ві·роки"]);
    check("195X", ["lata·50. XX·wieku", "50.·léta 20.·století", "1950-ті·роки"]);
    check("196X", ["lata·60. XX·wieku", "60.·léta 20.·století", "1960-ті·роки"]);
    check("197X", ["lata·70. XX·wieku", "70.·léta 20.·století", "1970-ті·роки"]);
    check("188X", ["lata·80. XIX·wieku", "80.·léta 19.·století", "1880-ті·роки"]);
    check("179X", ["lata·90. XVIII·wieku", "90.·léta 18.·století", "1790-ті·роки"]);
    check(
        "190X/..",
        [
            "od pierwszej dekady XX·wieku",
            "od prvního desetiletí 20.·století",
            "від першого десятиліття XX·століття",
        ],
    );
    for (decade, tens) in [(1, 10), (2, 20), (3, 30), (4, 40), (5, 50), (6, 60), (7, 70), (8, 80), (9, 90)] {
        check(
            &format!("../19{decade}X"),
            [
                &format!("do lat·{tens}. XX·wieku"),
                &format!("do {tens}.·let 20.·století"),
                &format!("до 19{tens}-х·років"),
            ],
        );
    }
}

#[test]
fn seasons_and_other_stretches() {
    check("19XX", ["XX·wiek", "20.·století", "XX·століття"]);
    check("1XXX", ["II·tysiąclecie", "2.·tisíciletí", "II·тисячоліття"]);
    check("XXXX", ["rok nieznany", "rok neznámý", "рік невідомий"]);
    check(
        "19X4",
        ["19_4 (część cyfr nieznana)", "19_4 (některé číslice neznámé)", "19_4¦р. (частина цифр невідома)"],
    );
    check("1942-21", ["wiosna 1942", "jaro 1942", "весна 1942¦р."]);
    check("1942-22", ["lato 1942", "léto 1942", "літо 1942¦р."]);
    check("1942-23", ["jesień 1942", "podzim 1942", "осінь 1942¦р."]);
    check("1942-24", ["zima 1942", "zima 1942", "зима 1942¦р."]);
    check(
        "1942-25",
        [
            "wiosna 1942 (półkula północna)",
            "jaro 1942 (severní polokoule)",
            "весна 1942¦р. (північна півкуля)",
        ],
    );
    check(
        "1942-31",
        [
            "jesień 1942 (półkula południowa)",
            "podzim 1942 (jižní polokoule)",
            "осінь 1942¦р. (південна півкуля)",
        ],
    );
    check("1942-33", ["I·kwartał 1942", "1.·čtvrtletí 1942", "I·квартал 1942¦р."]);
    check("1942-37", ["pierwsze cztery miesiące roku 1942", "1.·třetina roku 1942", "I·третина 1942¦р."]);
    check("1942-38", ["środkowe cztery miesiące roku 1942", "2.·třetina roku 1942", "II·третина 1942¦р."]);
    check("1942-39", ["ostatnie cztery miesiące roku 1942", "3.·třetina roku 1942", "III·третина 1942¦р."]);
    check("1942-36", ["IV·kwartał 1942", "4.·čtvrtletí 1942", "IV·квартал 1942¦р."]);
    check("1942-41", ["II·półrocze 1942", "2.·pololetí 1942", "II·півріччя 1942¦р."]);
    check(
        "1950S2",
        [
            "około roku 1950 (między rokiem 1900 a 1999)",
            "kolem roku 1950 (mezi lety 1900 a 1999)",
            "близько 1950¦р. (між 1900¦р. і 1999¦р.)",
        ],
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn masks() {
    check(
        "1943-06-XX",
        ["czerwiec 1943 (dzień nieznany)", "červen 1943 (den neznámý)", "червень 1943¦р. (день невідомий)"],
    );
    check("1943-XX", ["1943 (miesiąc nieznany)", "1943 (měsíc neznámý)", "1943¦р. (місяць невідомий)"]);
    check(
        "1943-XX-XX",
        ["1943 (miesiąc i dzień nieznane)", "1943 (měsíc a den neznámé)", "1943¦р. (місяць і день невідомі)"],
    );
    check(
        "1943-XX-01",
        [
            "1943 (miesiąc nieznany; dzień: 1)",
            "1943 (měsíc neznámý; den: 1.)",
            "1943¦р. (місяць невідомий; число: 1)",
        ],
    );
    check(
        "1943-XX-X1",
        [
            "1943 (miesiąc nieznany; dzień: 1, 11, 21 lub 31)",
            "1943 (měsíc neznámý; den: 1., 11., 21. nebo 31.)",
            "1943¦р. (місяць невідомий; число: 1, 11, 21 або 31)",
        ],
    );
    check(
        "1943-06-XX~",
        [
            "czerwiec 1943 (dzień nieznany; data przybliżona)",
            "červen 1943 (den neznámý; přibližné datum)",
            "червень 1943¦р. (день невідомий; дата приблизна)",
        ],
    );
    check(
        "1943-06-1X",
        [
            "10–19·czerwca 1943 (dzień nieznany)",
            "10.–19.·června 1943 (den neznámý)",
            "10–19·червня 1943¦р. (день невідомий)",
        ],
    );
    check(
        "1943-06-X1",
        ["1, 11 lub 21·czerwca 1943", "1., 11. nebo 21.·června 1943", "1, 11 або 21·червня 1943¦р."],
    );
    check(
        "1943-1X",
        [
            "październik, listopad lub grudzień 1943",
            "říjen, listopad nebo prosinec 1943",
            "жовтень, листопад або грудень 1943¦р.",
        ],
    );
    check(
        "1943-1X~",
        [
            "październik, listopad lub grudzień 1943 (w przybliżeniu)",
            "říjen, listopad nebo prosinec 1943 (přibližně)",
            "жовтень, листопад або грудень 1943¦р. (приблизно)",
        ],
    );
    check(
        "1943-0X",
        [
            "styczeń–wrzesień 1943 (miesiąc nieznany)",
            "leden–září 1943 (měsíc neznámý)",
            "січень–вересень 1943¦р. (місяць невідомий)",
        ],
    );
    check(
        "194X-06",
        ["czerwiec (lata·40. XX·wieku)", "červen (40.·léta 20.·století)", "червень (1940-ві·роки)"],
    );
    check(
        "194X-06-01",
        ["1·czerwca (lata·40. XX·wieku)", "1.·června (40.·léta 20.·století)", "1·червня (1940-ві·роки)"],
    );
    check("XXXX-02-29", ["29·lutego (rok nieznany)", "29.·února (rok neznámý)", "29·лютого (рік невідомий)"]);
    check(
        "194X-40",
        ["I·półrocze (lata·40. XX·wieku)", "1.·pololetí (40.·léta 20.·století)", "I·півріччя (1940-ві·роки)"],
    );
    check(
        "194X-06-XX?",
        [
            "czerwiec (lata·40. XX·wieku; dzień nieznany; data niepewna)",
            "červen (40.·léta 20.·století; den neznámý; nejisté datum)",
            "червень (1940-ві·роки; день невідомий; дата непевна)",
        ],
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn intervals() {
    check(
        "1942-08/1943-02",
        ["sierpień 1942·– luty 1943", "srpen 1942·– únor 1943", "серпень 1942¦р.·— лютий 1943¦р."],
    );
    check("1942/1943", ["1942–1943", "1942–1943", "1942–1943¦рр."]);
    check("1942-08/1942-12", ["sierpień–grudzień 1942", "srpen–prosinec 1942", "серпень–грудень 1942¦р."]);
    check("1944-06-01/1944-06-05", ["1–5·czerwca 1944", "1.–5.·června 1944", "1–5·червня 1944¦р."]);
    check(
        "1944-08-28/1944-09-05",
        ["28·sierpnia·– 5·września 1944", "28.·srpna·– 5.·září 1944", "28·серпня·— 5·вересня 1944¦р."],
    );
    check(
        "1943-12-28/1944-01-05",
        [
            "28·grudnia 1943·– 5·stycznia 1944",
            "28.·prosince 1943·– 5.·ledna 1944",
            "28·грудня 1943¦р.·— 5·січня 1944¦р.",
        ],
    );
    check(
        "194X/195X",
        [
            "lata·40. XX·wieku·– lata·50. XX·wieku",
            "40.·léta 20.·století·– 50.·léta 20.·století",
            "1940-ві·роки·— 1950-ті·роки",
        ],
    );
    check(
        "1942~/1943-06?",
        [
            "około roku 1942·– czerwiec 1943 (data niepewna)",
            "kolem roku 1942·– červen 1943 (nejisté datum)",
            "близько 1942¦р.·— червень 1943¦р. (дата непевна)",
        ],
    );
    check("-0043/0014", ["44 p.n.e.·– 14 n.e.", "44 př. n. l.·– 14 n. l.", "44 до н. е.·— 14 н. е."]);
    check("1940-08/..", ["od sierpnia 1940", "od srpna 1940", "від серпня 1940¦р."]);
    check("1940/..", ["od roku 1940", "od roku 1940", "від 1940¦р."]);
    check("1944-06-02/..", ["od 2·czerwca 1944", "od 2.·června 1944", "від 2·червня 1944¦р."]);
    check("1942-23/..", ["od jesieni 1942", "od podzimu 1942", "від осені 1942¦р."]);
    check(
        "1942-33/..",
        ["I·kwartał 1942 i później", "1.·čtvrtletí 1942 a později", "I·квартал 1942¦р. і пізніше"],
    );
    check(
        "1940~/..",
        ["około roku 1940 i później", "kolem roku 1940 a později", "близько 1940¦р. і пізніше"],
    );
    check(
        "1940/",
        ["od roku 1940 (koniec nieznany)", "od roku 1940 (konec neznámý)", "від 1940¦р. (кінець невідомий)"],
    );
    check("../1943", ["do roku 1943", "do roku 1943", "до 1943¦р."]);
    check("../1943-08-01", ["do 1·sierpnia 1943", "do 1.·srpna 1943", "до 1·серпня 1943¦р."]);
    check("../18XX", ["do XIX·wieku", "do 19.·století", "до XIX·століття"]);
    check("../1942-21", ["do wiosny 1942", "do jara 1942", "до весни 1942¦р."]);
    check("../1942-24", ["do zimy 1942", "do zimy 1942", "до зими 1942¦р."]);
    check(
        "../1942-40",
        ["I·półrocze 1942 i wcześniej", "1.·pololetí 1942 a dříve", "I·півріччя 1942¦р. і раніше"],
    );
    check(
        "/1943",
        [
            "do roku 1943 (początek nieznany)",
            "do roku 1943 (začátek neznámý)",
            "до 1943¦р. (початок невідомий)",
        ],
    );
    check(
        "..1942/1943..",
        [
            "1942 lub wcześniej·– 1943 lub później",
            "1942 nebo dříve·– 1943 nebo později",
            "1942¦р. або раніше·— 1943¦р. або пізніше",
        ],
    );
}

#[test]
fn sets() {
    check("[1947,1948,1949]", ["1947, 1948 lub 1949", "1947, 1948 nebo 1949", "1947, 1948 або 1949¦р."]);
    check("{1947,1949}", ["1947 i 1949", "1947 a·1949", "1947 і 1949¦рр."]);
    check(
        "{1667,1668,1670..1672}",
        ["1667, 1668 i 1670–1672", "1667, 1668 a·1670–1672", "1667, 1668 і 1670–1672¦рр."],
    );
    check(
        "[1670..1672]",
        ["1670–1672 (jedna z tych dat)", "1670–1672 (jedno z těchto dat)", "1670–1672¦р. (одна з цих дат)"],
    );
    check(
        "[..1947-12]",
        ["grudzień 1947 lub wcześniej", "prosinec 1947 nebo dříve", "грудень 1947¦р. або раніше"],
    );
    check(
        "[1943~,1944-06-01]",
        [
            "około roku 1943 lub 1·czerwca 1944",
            "kolem roku 1943 nebo 1.·června 1944",
            "близько 1943¦р. або 1·червня 1944¦р.",
        ],
    );
}

#[test]
fn short_forms() {
    check_short("1944-06-06", ["1944", "1944", "1944"]);
    check_short("194X", ["lata·40. XX·wieku", "40.·léta 20.·století", "1940-ві·роки"]);
    check_short("19XX", ["XX·wiek", "20.·století", "XX·століття"]);
    check_short("1943~", ["ok.·1943", "asi·1943", "прибл.·1943"]);
    check_short("194X~", ["około lat·40. XX·wieku", "kolem 40.·let 20.·století", "близько 1940-х·років"]);
    check_short("19XX~", ["około XX·wieku", "kolem 20.·století", "близько XX·століття"]);
    check_short("1943?", ["1943?", "1943?", "1943?"]);
    check_short("1940-08/..", ["1940–", "1940–", "1940–"]);
    check_short("-0043", ["44 p.n.e.", "44 př. n. l.", "44 до н. е."]);
}

/// The names of the months as they stand alone, and beside a day or after a preposition.
#[test]
fn months_are_declined() {
    let alone = [
        ["styczeń", "leden", "січень"],
        ["luty", "únor", "лютий"],
        ["marzec", "březen", "березень"],
        ["kwiecień", "duben", "квітень"],
        ["maj", "květen", "травень"],
        ["czerwiec", "červen", "червень"],
        ["lipiec", "červenec", "липень"],
        ["sierpień", "srpen", "серпень"],
        ["wrzesień", "září", "вересень"],
        ["październik", "říjen", "жовтень"],
        ["listopad", "listopad", "листопад"],
        ["grudzień", "prosinec", "грудень"],
    ];
    let declined = [
        ["stycznia", "ledna", "січня"],
        ["lutego", "února", "лютого"],
        ["marca", "března", "березня"],
        ["kwietnia", "dubna", "квітня"],
        ["maja", "května", "травня"],
        ["czerwca", "června", "червня"],
        ["lipca", "července", "липня"],
        ["sierpnia", "srpna", "серпня"],
        ["września", "září", "вересня"],
        ["października", "října", "жовтня"],
        ["listopada", "listopadu", "листопада"],
        ["grudnia", "prosince", "грудня"],
    ];
    for ((month, [pl, cs, uk]), [of_pl, of_cs, of_uk]) in (1..).zip(alone).zip(declined) {
        check(
            &format!("1944-{month:02}"),
            [&format!("{pl} 1944"), &format!("{cs} 1944"), &format!("{uk} 1944¦р.")],
        );
        check(
            &format!("1944-{month:02}-02"),
            [&format!("2·{of_pl} 1944"), &format!("2.·{of_cs} 1944"), &format!("2·{of_uk} 1944¦р.")],
        );
        check(
            &format!("1944-{month:02}~"),
            [
                &format!("około {of_pl} 1944"),
                &format!("kolem {of_cs} 1944"),
                &format!("близько {of_uk} 1944¦р."),
            ],
        );
        check(
            &format!("1944-{month:02}/.."),
            [&format!("od {of_pl} 1944"), &format!("od {of_cs} 1944"), &format!("від {of_uk} 1944¦р.")],
        );
    }
}

#[test]
fn all_locales_have_the_same_messages_and_arguments() {
    for other in [POLISH, CZECH, UKRAINIAN] {
        assert_eq!(arguments(other), arguments(ENGLISH));
    }
}
