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
    /// A Roman numeral; read only beside [`Token::Century`].
    Roman(u32),
    Circa,
    Doubt,
    Or,
    And,
    To,
    Since,
    Until,
    Today,
    /// Punctuation that may separate parts.
    Mark(char),
    /// A word that does not change the date: articles, "year", endings of ordinals.
    Noise,
}

use Token::{
    And, Century, Circa, Decade, Doubt, Mark, Month, Noise, Number, Or, Roman, Season, Since, To, Today,
    Until,
};

/// Endings that make a decade after a multiple of ten ("1940s", "1940er"), and an ordinal after other numbers ("6er").
const ENDINGS: [&str; 6] = ["s", "es", "er", "ers", "е", "х"];

#[rustfmt::skip]
const WORDS: &[(Token, &str)] = &[
    (Month(1), "january jan janvier janv январь января январе янв januar"),
    (Month(2), "february feb février fevrier févr fév fevr fev февраль февраля феврале фев февр februar"),
    (Month(3), "march mar mars март марта марте мар märz"),
    (Month(4), "april apr avril avr апрель апреля апреле апр"),
    (Month(5), "may mai май мая мае"),
    (Month(6), "june jun juin июнь июня июне июн juni"),
    (Month(7), "july jul juillet juil июль июля июле июл juli"),
    (Month(8), "august aug août aout август августа августе авг"),
    (Month(9), "september sep sept septembre сентябрь сентября сентябре сен сент"),
    (Month(10), "october oct octobre октябрь октября октябре окт oktober okt"),
    (Month(11), "november nov novembre ноябрь ноября ноябре ноя нояб"),
    (Month(12), "december dec décembre decembre déc декабрь декабря декабре дек dezember dez"),
    (Season(21), "spring printemps весна весны весной frühling frühjahr"),
    (Season(22), "summer été ete лето лета летом sommer"),
    (Season(23), "autumn fall automne осень осени осенью herbst"),
    (Season(24), "winter hiver зима зимы зимой"),
    (Decade, "decade décennie années annees десятилетие"),
    (Century, "century siècle siecle век века веке jahrhundert jh"),
    (Circa, "c ca circa about around approximately approx roughly near vers environ около ок примерно приблизительно um etwa"),
    (Doubt, "probably possibly perhaps maybe uncertain peut probablement возможно вероятно предположительно vermutlich wohl"),
    (Or, "or ou или либо oder"),
    (And, "and et и und"),
    (To, "to through till bis à au по"),
    (Since, "since from depuis dès с seit ab"),
    (Until, "until jusque jusqu до"),
    (Today, "today now present ongoing aujourdhui présent heute"),
    (Noise, "the of in on year early late mid st nd rd th le la les l du de des d en an année être début fin milieu e ème eme"),
    (Noise, "в год году года годы годов годах г гг й го я начало начале конец конца середина der das dem den im jahr jahre"),
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
            '?' => tokens.push(Doubt),
            '%' => tokens.extend([Circa, Doubt]),
            '.' | ',' | '-' | '/' => tokens.push(Mark(first)),
            _ if first.is_ascii_digit() => tokens.push(Number(run.parse().ok()?, run.len())),
            _ => tokens.push(word(run, &tokens)?),
        }
    }
    Some(tokens)
}

/// What `word` means after the tokens `before`.
fn word(word: &str, before: &[Token]) -> Option<Token> {
    let before = before.iter().rfind(|token| !matches!(token, Mark(_) | Noise));
    if ENDINGS.contains(&word) {
        let decade = matches!(before, Some(Number(n @ 20.., _)) if n.is_multiple_of(10));
        return Some(if decade { Decade } else { Noise });
    }
    // "XX в." is a century; in "в 1944" the same letter is a preposition.
    if word == "в" && matches!(before, Some(Roman(_) | Number(..))) {
        return Some(Century);
    }
    let known = WORDS.iter().find(|(_, words)| words.split(' ').any(|one| one == word));
    known.map(|(token, _)| *token).or_else(|| roman(word).map(Roman))
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
