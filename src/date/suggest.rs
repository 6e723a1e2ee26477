//! The EDTF form of what people type instead of EDTF: `6 June 1944`, `années 1940`, `XX век`.
//!
//! Text enters, valid EDTF leaves, or nothing where it could mean several things (`6.6.44`).
//!
//! Invariant: every suggestion parses.

use edtf_core::Edtf;

use super::tokens::Token::{
    self, And, Century, Circa, Decade, Doubt, Mark, Month, Noise, Number, Or, Roman, Season, Since, To,
    Today, Until,
};
use super::tokens::tokens;

/// The EDTF form of `text`; `None` where its meaning is not clear. Call it only with texts that are not EDTF.
pub(super) fn suggest(text: &str) -> Option<String> {
    // Longer than any date; a whole paragraph got into the field.
    if text.len() > 200 {
        return None;
    }
    let text = normalized(text);
    let tokens = tokens(&text);
    // "1908–12" may be December 1908 or the years 1908 to 1912; "1944–06" can only be June.
    if let Some([Number(year, 4), Mark(_), Number(short @ 1..=12, 2)]) = tokens.as_deref()
        && *short > year % 100
    {
        return None;
    }
    almost_edtf(&text).or_else(|| phrase(&tokens?))
}

/// Whether `text` is three numbers whose separator leaves open which one is the month.
pub(super) fn month_is_unclear(text: &str) -> bool {
    let Some(tokens) = tokens(&normalized(text)) else {
        return false;
    };
    match tokens[..] {
        [Number(a @ 1..=12, _), Mark(mark), Number(b @ 1..=12, _), Mark(_), Number(_, 4)] => {
            a != b && mark != '.'
        }
        _ => false,
    }
}

/// How many days a month has; `month` is 1 to 12.
pub(super) fn days_in_month(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Lower case, ordinary spaces and hyphens, no quotes or brackets.
fn normalized(text: &str) -> String {
    let lower = text.trim().to_lowercase();
    lower
        .chars()
        .filter(|c| !matches!(c, '"' | '\'' | '’' | '‘' | '“' | '”' | '«' | '»' | '(' | ')' | '\u{ad}'))
        .map(|c| match c {
            '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect()
}

/// Repairs what is EDTF but for spaces, small letters, or masks of EDTF's drafts (`199u`) and of catalogues (`194-`).
fn almost_edtf(text: &str) -> Option<String> {
    let mut compact = String::new();
    let chars: Vec<char> = text.chars().collect();
    for (i, &c) in chars.iter().enumerate() {
        let in_words = |i: Option<usize>| i.and_then(|i| chars.get(i)).is_some_and(|c| c.is_alphanumeric());
        if c != ' ' || (in_words(i.checked_sub(1)) && in_words(i.checked_add(1))) {
            compact.push(c);
        }
    }
    let upper = compact
        .replace("unknown", "")
        .replace("open", "..")
        .replace("?~", "%")
        .replace("~?", "%")
        .to_uppercase();
    let masked: String = match upper.as_bytes() {
        [b'0'..=b'9', b'0'..=b'9', rest @ ..] if rest.len() == 2 => upper
            .chars()
            .map(|c| if matches!(c, '?' | '-' | '_' | '*' | '.' | 'U') { 'X' } else { c })
            .collect(),
        _ => upper.replace('U', "X"),
    };
    valid(&masked)
}

/// `candidate` in its canonical form, if it is EDTF.
fn valid(candidate: &str) -> Option<String> {
    Edtf::parse(candidate).ok().map(|date| date.to_string())
}

fn phrase(tokens: &[Token]) -> Option<String> {
    let said: Vec<Token> =
        tokens.iter().copied().filter(|token| !matches!(token, Noise | Circa | Doubt)).collect();
    let mark = match (tokens.contains(&Circa), tokens.contains(&Doubt)) {
        (false, false) => "",
        (true, false) => "~",
        (false, true) => "?",
        (true, true) => "%",
    };
    let one = |tokens: &[Token]| valid(&format!("{}{mark}", simple(tokens)?));

    if !said.ends_with(&[Mark('-')])
        && let Some(date) = one(&said)
    {
        return Some(date);
    }
    for (word, open, close) in [(Or, '[', ']'), (And, '{', '}')] {
        if said.contains(&word) {
            let members =
                said.split(|token| *token == word || *token == Mark(',')).filter(|part| !part.is_empty());
            let members: Option<Vec<String>> = members.map(one).collect();
            return valid(&format!("{open}{}{close}", members?.join(",")));
        }
    }
    match said[..] {
        [Since, ref rest @ ..] if !rest.contains(&To) && !rest.contains(&Until) => {
            return valid(&format!("{}/..", one(rest)?));
        }
        [Until, ref rest @ ..] => return valid(&format!("../{}", one(rest)?)),
        [ref rest @ .., To | Until | Mark('-' | '/'), Today] | [ref rest @ .., Mark('-')] => {
            return valid(&format!("{}/..", one(rest)?));
        }
        _ => {}
    }
    let said = said.strip_prefix(&[Since]).unwrap_or(&said);
    (0..said.len()).filter(|&at| matches!(said[at], To | Until | Mark('-' | '/'))).find_map(|at| {
        let (first, last) = completed(&said[..at], &said[at + 1..])?;
        let (first, last) = (format!("{first}{mark}"), format!("{last}{mark}"));
        valid(&format!("{first}/{last}")).or_else(|| valid(&format!("{last}/{first}")))
    })
}

/// Both ends of an interval, each completed by the other: "1–5 June 1944", "1942–43".
fn completed(first: &[Token], last: &[Token]) -> Option<(String, String)> {
    if let Some(begin) = simple(first) {
        let end = match (first, last) {
            ([Number(year, 4)], [Number(short @ 13..=99, 2)]) => {
                Some(format!("{:04}", year - year % 100 + short))
            }
            _ => simple(last),
        };
        return Some((begin, end?));
    }
    let end = simple(last)?;
    let year = *last.iter().find(|token| matches!(token, Number(_, 4)))?;
    let month = last.iter().find(|token| matches!(token, Month(_)));
    // The month first: the 1 in "1–5 June 1944" is a day, not January.
    let with_month = month.and_then(|month| simple(&[first, &[*month, year]].concat()));
    let with_year = || simple(&[first, &[year]].concat());
    Some((with_month.or_else(with_year)?, end))
}

/// One date without doubts, not checked: the month or day may not exist.
fn simple(tokens: &[Token]) -> Option<String> {
    // No pattern below has more than three words.
    let mut said = [Noise; 3];
    let mut length = 0;
    for token in tokens.iter().filter(|token| !matches!(token, Mark(_))) {
        *said.get_mut(length)? = *token;
        length += 1;
    }
    match said[..length] {
        [Number(year, 4)] => Some(format!("{year:04}")),
        [Number(digits, 8)] => day(digits / 10_000, digits / 100 % 100, digits % 100),
        [Number(year, 4), Decade] | [Decade, Number(year, 4)] => decade(year),
        // "The 40s" of an archive of twin cities are those of the 20th century.
        [Number(short, 2), Decade] | [Decade, Number(short, 2)] => decade(1900 + short),
        [Number(n, 1..=2) | Roman(n), Century] | [Century, Number(n, 1..=2) | Roman(n)] => {
            Some(format!("{:02}XX", n.checked_sub(1)?))
        }
        [Season(code), Number(year, 4)] | [Number(year, 4), Season(code)] => {
            Some(format!("{year:04}-{code}"))
        }
        [Month(month), Number(year, 4)] | [Number(year, 4), Month(month)] => {
            Some(format!("{year:04}-{month:02}"))
        }
        [Number(d, 1..=2), Month(month), Number(year, 4)]
        | [Month(month), Number(d, 1..=2), Number(year, 4)]
        | [Number(year, 4), Month(month), Number(d, 1..=2)] => day(year, month, d),
        // With mixed separators it is no single date: "1944-06/07" is an interval.
        [Number(..), Number(..), Number(..)] if !is_evenly_separated(tokens) => None,
        [Number(year, 4), Number(month, 1..=2), Number(d, 1..=2)] => day(year, month, d),
        [Number(d, 1..=2), Number(month, 1..=2), Number(year, 4)] => day(year, month, d),
        [Number(year, 4), Number(month @ 0..=12, 1..=2)]
        | [Number(month @ 0..=12, 1..=2), Number(year, 4)] => day(year, month, 0),
        _ => None,
    }
}

/// Whether the separators between three words are the same, or there are none.
fn is_evenly_separated(tokens: &[Token]) -> bool {
    match tokens {
        [_, Mark(first), _, Mark(second), _, ..] => first == second,
        _ => !tokens.iter().any(|token| matches!(token, Mark(_))),
    }
}

fn decade(year: u32) -> Option<String> {
    year.is_multiple_of(10).then(|| format!("{:03}X", year / 10))
}

/// A day, or less where the month or day is 0: so databases write what is not known.
fn day(year: u32, month: u32, day: u32) -> Option<String> {
    let (month, day) = if month > 12 && day <= 12 { (day, month) } else { (month, day) };
    match (month, day) {
        (0, 0) => Some(format!("{year:04}")),
        (1..=12, 0) => Some(format!("{year:04}-{month:02}")),
        (1..=12, 1..=31) => Some(format!("{year:04}-{month:02}-{:02}", day.min(days_in_month(year, month)))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            "early 1990s",
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
            "6.6.44",
            "long ago",
            "1944 or so they say",
            "13/13/1944",
            "12345",
            "Christmas 1944",
            "before 1943",
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
}
