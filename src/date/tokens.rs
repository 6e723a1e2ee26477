//! What people type for a date → tokens: numbers, and the meaning of words in English, French, Russian and some German.
//!
//! These words only serve suggestions, so the list need not be complete: a word that is not in it means no suggestion.

/// What a word may mean in a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token {
    /// A number and how many digits it was written with.
    Number(u32, usize),
    Month(u32),
    /// EDTF's code, 21 to 24.
    Season(u32),
    Decade,
    Century,
    /// A Roman numeral; read only beside [`Token::Century`], and as a month.
    Roman(u32),
    /// "First"; 0 is "last".
    Ordinal(u32),
    /// "Half", "third", "quarter": into how many parts something is divided.
    Division(u32),
    /// Ten days ("декада"): a third of a month.
    TenDays,
    /// The part with this number, from 1, of so many: "early" is the first of three.
    Part(u32, u32),
    Circa,
    Doubt,
    Or,
    And,
    Not,
    To,
    Since,
    Until,
    Between,
    Before,
    After,
    /// "At the latest".
    NotAfter,
    /// "At the earliest".
    NotBefore,
    Today,
    /// The hours of a time of day end here: "6 h 30".
    Hour,
    /// The time of day is one before noon.
    Am,
    /// The time of day is one after noon.
    Pm,
    /// Punctuation that may separate parts.
    Mark(char),
    /// A word that does not change the date: articles, "year", endings of ordinals, days of the week.
    Noise,
}

use Token::{
    After, Am, And, Before, Between, Century, Circa, Decade, Division, Doubt, Hour, Mark, Month, Noise, Not,
    NotAfter, NotBefore, Number, Or, Ordinal, Part, Pm, Roman, Season, Since, TenDays, To, Today, Until,
};

/// Endings that make a decade after a multiple of ten ("1940s", "1940er"), and an ordinal after other numbers ("6er").
const ENDINGS: [&str; 6] = ["s", "es", "er", "ers", "е", "х"];

/// Endings of Russian ordinals, which a hyphen joins to the number.
const ORDINAL_ENDINGS: [&str; 10] = ["й", "я", "е", "го", "ой", "ое", "ая", "ый", "ом", "му"];

#[rustfmt::skip]
const WORDS: &[(Token, &str)] = &[
    (Month(1), "january jan janvier janv январь января январе январём январем янв januar"),
    (Month(2), "february feb février fevrier févr fév fevr fev февраль февраля феврале февралём февралем фев февр februar"),
    (Month(3), "march mar mars март марта марте мартом мар märz"),
    (Month(4), "april apr avril avr апрель апреля апреле апрелем апр"),
    (Month(5), "may mai май мая мае маем"),
    (Month(6), "june jun juin июнь июня июне июнем июн juni"),
    (Month(7), "july jul juillet juil июль июля июле июлем июл juli"),
    (Month(8), "august aug août aout август августа августе августом авг"),
    (Month(9), "september sep sept septembre сентябрь сентября сентябре сентябрём сентябрем сен сент"),
    (Month(10), "october oct octobre октябрь октября октябре октябрём октябрем окт oktober okt"),
    (Month(11), "november nov novembre ноябрь ноября ноябре ноябрём ноябрем ноя нояб"),
    (Month(12), "december dec décembre decembre déc декабрь декабря декабре декабрём декабрем дек dezember dez"),
    (Season(21), "spring printemps весна весны весной frühling frühjahr"),
    (Season(22), "summer été ete лето лета летом sommer"),
    (Season(23), "autumn fall automne осень осени осенью herbst"),
    (Season(24), "winter hiver зима зимы зимой"),
    (Decade, "decade décennie années annees десятилетие"),
    (Century, "century centuries cent siècle siècles siecle siecles век века веке вв столетие столетия jahrhundert jh"),
    (Part(1, 3), "early beginning start début debut начало начале начала нач anfang"),
    (Part(2, 3), "mid middle milieu mi середина середине середины сер mitte"),
    (Part(3, 3), "late end fin конец конце конца кон ende"),
    (Ordinal(1), "first premier première premiere первый первая первое первой первом перв erste ersten"),
    (Ordinal(2), "second deuxième deuxieme seconde второй вторая второе втором втор zweite zweiten"),
    (Ordinal(3), "third troisième troisieme третий третья третье третьей третьем dritte dritten"),
    (Ordinal(4), "fourth quatrième quatrieme четвёртый четвертый четвёртая четвертая четвёртой четвертой четвёртом четвертом"),
    (Ordinal(0), "last dernier dernière derniere последний последняя последнее последней последнем посл letzte letzten"),
    (Division(2), "half moitié moitie semestre половина половине половины пол полугодие полугодии полугодия hälfte halbjahr"),
    (Division(3), "tiers треть трети drittel"),
    (Division(4), "quarter q trimestre quart квартал квартале квартала кв четверть четверти четв quartal viertel"),
    (Circa, "c ca circa about around approximately approx roughly near vers environ env около ок примерно прибл приблизительно um etwa"),
    (Doubt, "probably possibly perhaps maybe uncertain peut probablement возможно вероятно предположительно предп vermutlich wohl"),
    (Or, "or ou или либо oder"),
    (And, "and et и und"),
    (Not, "not no pas не ni nicht"),
    (To, "to through till bis à au aux по"),
    (Since, "since from onward onwards depuis dès partir с seit ab"),
    (Until, "until jusque jusqu до"),
    (Between, "between entre между zwischen"),
    (Before, "before earlier prior pre ante avant раньше ранее vor"),
    (After, "after later post après apres позже позднее после nach"),
    (NotAfter, "by latest tard к spätestens"),
    (NotBefore, "earliest tôt tot frühestens"),
    (Today, "today now present ongoing aujourd aujourdhui présent heute"),
    (Hour, "h hr hrs hour hours clock heure heures ч час часа часов uhr"),
    (Pm, "pm"),
    (TenDays, "декада декаде декады"),
    (Noise, "the of in on at year st nd rd th le la les l du de des d en an année être e ème eme re ère ere nde plus than o hui am min minutes минут минута минуты dans night nuit ночь"),
    (Noise, "в год году года годы годов годах г гг й го я ой ое ая ый ом му мин der das dem den im jahr jahre"),
    (Noise, "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun"),
    (Noise, "lundi mardi mercredi jeudi vendredi samedi dimanche"),
    (Noise, "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс"),
];

/// The tokens of a text; `None` when it has an unknown word, as that might change the date.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let alike = |c: char| {
            if first.is_ascii_digit() { c.is_ascii_digit() } else { c.is_alphabetic() }
        };
        let end = match first {
            first if first.is_ascii_digit() || first.is_alphabetic() => {
                rest.find(|c| !alike(c)).unwrap_or(rest.len())
            }
            first => first.len_utf8(),
        };
        let (run, tail) = rest.split_at(end);
        rest = tail;
        match first {
            ' ' => {}
            '~' => tokens.push(Circa),
            '&' => tokens.push(And),
            '?' => tokens.push(Doubt),
            '%' => tokens.extend([Circa, Doubt]),
            '.' | ',' | '-' | '/' | ':' => tokens.push(Mark(first)),
            _ if first.is_ascii_digit() => tokens.push(Number(run.parse().ok()?, run.len())),
            _ => {
                let word = word(run, &tokens, tail)?;
                // The hyphen of "44-й" joins a number to its ending.
                if ORDINAL_ENDINGS.contains(&run) && matches!(tokens[..], [.., Number(..), Mark('-')]) {
                    tokens.pop();
                }
                tokens.push(word);
            }
        }
    }
    Some(tokens)
}

/// What `word` means after the tokens `before`; `tail` is what follows it at once.
fn word(word: &str, before: &[Token], tail: &str) -> Option<Token> {
    let last = before.last();
    let before = before.iter().rfind(|token| !matches!(token, Mark(_) | Noise));
    let is_dotted = last == Some(&Mark('.')) || last == Some(&Mark('/'));
    match (word, before) {
        // "6.Х.1944": a month between dots looks like the ending of "1940-х".
        ("х", Some(_)) if is_dotted => return Some(Roman(10)),
        // "XX в." is a century; in "в 1944" the same letter is a preposition.
        ("в", Some(Roman(_) | Number(..))) if is_century(before) => return Some(Century),
        // "XXe s.", "20e s." and "20th c." are centuries, and so is "C20"; "20s" is a decade.
        ("s", Some(Roman(_))) => return Some(Century),
        ("s" | "c", Some(Number(1..=39, 1..=2))) if last == Some(&Noise) => return Some(Century),
        ("c", _) if is_number_of_century(tail) => return Some(Century),
        // "H2 1943" is a half of the year, "6 h" a time of day.
        ("h", _) if !matches!(last, Some(Number(_, 1..=2))) => return Some(Division(2)),
        // "1943 on", but "on 6 June".
        ("on", Some(_)) if !tail.contains(char::is_alphanumeric) => return Some(Since),
        // "The 1900s" are ten years or a hundred.
        ("s", Some(Number(year @ 1000..2000, 4))) if year.is_multiple_of(100) => return None,
        // "6:30 am", but "am 6. Juni".
        ("am", Some(Number(_, 1..=2))) => return Some(Am),
        // "С 14 на 15 ноября": a night from one day to the next.
        ("на", Some(Number(_, 1..=2))) => return Some(To),
        // "In the second third", but "the third quarter".
        ("third", Some(Ordinal(_))) => return Some(Division(3)),
        // "Au printemps", "à la fin": at the beginning nothing is there that could go on to somewhere.
        ("à" | "au" | "aux", None | Some(Until | Since)) => return Some(Noise),
        _ => {}
    }
    if ENDINGS.contains(&word) {
        let decade = matches!(before, Some(Number(n @ 20.., _)) if n.is_multiple_of(10));
        return Some(if decade { Decade } else { Noise });
    }
    let known = WORDS.iter().find(|(_, words)| words.split(' ').any(|one| one == word));
    known.map(|(token, _)| *token).or_else(|| roman(word).map(Roman))
}

/// Whether the number of a century follows at once, and nothing else: "c43" is a year.
fn is_number_of_century(tail: &str) -> bool {
    let digits = tail.trim_end_matches(|c: char| !c.is_alphanumeric());
    digits.parse().is_ok_and(|number: u32| (1..=21).contains(&number))
}

/// Whether a numeral before "в" can count a century: "6 июня 1944 в 6:30" has none.
fn is_century(before: Option<&Token>) -> bool {
    matches!(before, Some(Roman(_) | Number(1..=39, 1..=2)))
}

/// The value of a Roman numeral up to 39, also with an ending (`XXe`) or in Cyrillic letters that look alike (`ХХ`).
fn roman(word: &str) -> Option<u32> {
    let latin: String = word
        .chars()
        .map(|c| match c {
            'х' => 'x',
            'і' => 'i',
            c => c,
        })
        .collect();
    let digits = latin.trim_end_matches(['e', 'è', 'm', 'r']);
    let mut value = 0;
    let mut highest = 0;
    for digit in digits.chars().rev() {
        let digit = match digit {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            _ => return None,
        };
        if digit < highest {
            value -= digit
        } else {
            value += digit
        }
        highest = highest.max(digit);
    }
    (1..40).contains(&value).then_some(value as u32)
}
