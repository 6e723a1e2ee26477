//! The point in a text such as `47°19'N 5°02'E`, `47,32 5,04` or `48° 42′ с. ш. 44° 30′ в. д.`

use super::{Coordinates, Meant, iso_6709, rounded};

/// What a piece of the text says.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Token {
    Number {
        value: f64,
        is_negative: bool,
        is_whole: bool,
    },
    Unit(Unit),
    Side(Side),
    Axis(Axis),
    /// What may stand between the two numbers.
    Gap,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Unit {
    Degrees,
    Minutes,
    Seconds,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Side {
    North,
    South,
    East,
    West,
    /// West in some languages (ouest, oeste, ovest), east in others (Ost).
    EastOrWest,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Axis {
    Latitude,
    Longitude,
}

/// Words and letters, in small letters. Some Latin letters look like those that Russian has for the sides.
#[rustfmt::skip]
const WORDS: &[(Token, &str)] = &[
    (Token::Side(Side::North), "n north nord norte север северной сш с c"),
    (Token::Side(Side::South), "s south sud süd sur юг южной юш ю"),
    (Token::Side(Side::East), "e east est este ost восток восточной вд в b е"),
    (Token::Side(Side::West), "w west ouest oeste ovest запад западной зд з"),
    (Token::Side(Side::EastOrWest), "o"),
    (Token::Axis(Axis::Latitude), "lat latitude широта широты шир ш y"),
    (Token::Axis(Axis::Longitude), "lon lng long longitude долгота долготы долг д x"),
    (Token::Unit(Unit::Degrees), "deg degree degrees degré degrés град градус градуса градусов"),
    (Token::Unit(Unit::Minutes), "min minute minutes мин минута минуты минут"),
    (Token::Unit(Unit::Seconds), "sec second seconds seconde secondes сек секунда секунды секунд"),
    (Token::Gap, "and et и und"),
];

/// The links to maps that the Russian Wikipedia has behind a point; the last letter may be a Latin or a Cyrillic one.
const LINKS_BEHIND: &[&str] = &["hgяo", "hgяо", "g o я", "g о я"];

pub(super) fn meant(text: &str) -> Option<Meant> {
    // What nobody sees, and pages that are copied from are full of.
    let is_seen = |c: &char| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let text: String = text.to_lowercase().chars().filter(is_seen).collect();
    // Well-known text has the longitude first: "Point(5.0139 47.3134)".
    if let Some(inside) = text.strip_prefix("point") {
        let inside = inside.trim().strip_prefix('(')?.strip_suffix(')')?;
        let [longitude, latitude] = halves(&tokens(inside)?)?;
        let (longitude, latitude) = (longitude.signed()?, latitude.signed()?);
        return Coordinates::new(latitude, longitude).map(Meant::One);
    }
    let text: String = text.chars().filter(|c| !matches!(c, '(' | ')' | '[' | ']')).collect();
    let text = LINKS_BEHIND.iter().find_map(|links| text.strip_suffix(links)).unwrap_or(&text);
    let text = text.trim().trim_end_matches('/');
    if let Some(point) = iso_6709::point(text) {
        return Some(Meant::One(point));
    }
    if is_unclear(text) {
        return None;
    }
    stated_twice(text).map(Meant::One).or_else(|| stated(text))
}

fn stated(text: &str) -> Option<Meant> {
    let found = forms(text).into_iter().find_map(|text| point(&tokens(&text)?));
    found.or_else(|| {
        // "52-24-28N 1-30-38W".
        let text = without_hyphens(text)?;
        forms(&text).into_iter().find_map(|text| point(&tokens(&text)?))
    })
}

/// A point in several forms, as Wikipedia has it: "52°24′28″N 1°30′38″W / 52.40778°N 1.51056°W". The last is the most
/// exact.
fn stated_twice(text: &str) -> Option<Coordinates> {
    const CLOSE: f64 = 0.01;
    let points: Option<Vec<Coordinates>> = text
        .split('/')
        .map(|part| if let Some(Meant::One(point)) = stated(part) { Some(point) } else { None })
        .collect();
    let points = points?;
    let [first, .., last] = points[..] else {
        return None;
    };
    let is_close = |point: &Coordinates| {
        (point.latitude - first.latitude).abs() < CLOSE && (point.longitude - first.longitude).abs() < CLOSE
    };
    points.iter().all(is_close).then_some(last)
}

/// Whether letters may mean something else than a side or an axis: "1e2" is a number, and the x of "47.3 x 5.0" a
/// sign between two.
fn is_unclear(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let is_exponent = |three: &[char]| {
        three[0].is_ascii_digit() && three[1] == 'e' && (three[2].is_ascii_digit() || three[2] == '-')
    };
    let has_word = |word: &str| text.split(|c: char| !c.is_alphabetic()).any(|one| one == word);
    let has_latitude = text.contains(['n', 's', 'с', 'ю']);
    (chars.windows(3).any(is_exponent) && !has_latitude) || has_word("x") != has_word("y")
}

/// Degrees, minutes and seconds with spaces for the hyphens between them, where letters say the sides.
fn without_hyphens(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let is_digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
    let is_between = |at: usize| is_digit(at.checked_sub(1)) && is_digit(at.checked_add(1));
    let spaced = |(at, c): (usize, &char)| if *c == '-' && is_between(at) { ' ' } else { *c };
    text.contains(char::is_alphabetic).then(|| chars.iter().enumerate().map(spaced).collect())
}

/// The text with points in its numbers, in the ways in which its commas can be read.
fn forms(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let is_digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
    let within = |at: usize| is_digit(at.checked_sub(1)) && is_digit(at.checked_add(1));
    let has = |mark: char| chars.iter().enumerate().any(|(at, c)| *c == mark && within(at));
    if has('.') || !has(',') {
        return vec![text.to_owned()];
    }
    let decimal = |(at, c): (usize, &char)| if *c == ',' && within(at) { '.' } else { *c };
    let decimal: String = chars.iter().enumerate().map(decimal).collect();
    // "47,32,5,04" is what becomes of the list `[47,32, 5,04]`.
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    match parts[..] {
        [a, b, c, d] => vec![decimal, format!("{a}.{b} {c}.{d}")],
        _ => vec![decimal],
    }
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let mut length = first.len_utf8();
        match first {
            // "… N – 4° …": a dash between two points of the compass.
            '-' | '−' | '–' | '—'
                if matches!(tokens.last(), Some(Token::Side(_)))
                    && rest[length..].starts_with(char::is_whitespace) =>
            {
                tokens.push(Token::Gap);
            }
            '0'..='9' | '-' | '+' | '−' | '–' => {
                let sign = if first.is_ascii_digit() { 0 } else { length };
                let digits = &rest[sign..];
                let end = digits.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(digits.len());
                // A full stop at the end belongs to the sentence.
                let digits = digits[..end].trim_end_matches('.');
                length = sign + digits.len();
                tokens.push(Token::Number {
                    value: digits.parse().ok()?,
                    is_negative: sign > 0 && first != '+',
                    is_whole: !digits.contains('.'),
                });
            }
            '°' | 'º' | '˚' => tokens.push(Token::Unit(Unit::Degrees)),
            '\'' | '’' | '‘' | '′' | '´' | 'ʹ' | '`' => {
                let twice = rest[length..].starts_with(first);
                length *= if twice { 2 } else { 1 };
                tokens.push(Token::Unit(if twice { Unit::Seconds } else { Unit::Minutes }));
            }
            '"' | '″' | 'ʺ' | '”' | '“' => tokens.push(Token::Unit(Unit::Seconds)),
            ',' | ';' | '/' | '|' | '&' | '\n' => tokens.push(Token::Gap),
            ':' | '.' | '=' | '_' => {}
            c if c.is_whitespace() => {}
            c if c.is_alphabetic() => {
                length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
                let word = &rest[..length];
                let known = WORDS.iter().find(|(_, words)| words.split(' ').any(|one| one == word));
                tokens.push(known?.0);
            }
            _ => return None,
        }
        rest = &rest[length..];
    }
    Some(tokens)
}

fn point(tokens: &[Token]) -> Option<Meant> {
    let [first, second] = halves(tokens)?;
    let is_exchanged = match (first.axis, second.axis) {
        (Some(Axis::Longitude), Some(Axis::Longitude)) | (Some(Axis::Latitude), Some(Axis::Latitude)) => {
            return None;
        }
        (Some(Axis::Longitude), _) | (_, Some(Axis::Latitude)) => true,
        _ => false,
    };
    let is_named = first.axis.is_some() || second.axis.is_some();
    let (latitude, longitude) = if is_exchanged { (second, first) } else { (first, second) };
    if longitude.side == Some(Side::EastOrWest) {
        let west = Coordinates::new(latitude.signed()?, 0.0 - longitude.value)?;
        let east = Coordinates::new(latitude.signed()?, longitude.value)?;
        return Some(Meant::Either { west, east });
    }
    let (latitude, longitude) = (latitude.signed()?, longitude.signed()?);
    let point = if is_named {
        Coordinates::new(latitude, longitude)
    } else {
        Coordinates::in_any_order(latitude, longitude)
    };
    point.map(Meant::One)
}

/// The tokens of the two numbers, each put together.
fn halves(tokens: &[Token]) -> Option<[Angle; 2]> {
    let count = |what: fn(&Token) -> bool| tokens.iter().filter(|token| what(token)).count();
    let is_side = |token: &Token| matches!(token, Token::Side(_));
    let is_axis = |token: &Token| matches!(token, Token::Axis(_));
    let (sides, axes) = (count(is_side), count(is_axis));
    // "48° 42′ с. ш.": north, and then once more that it is a latitude.
    let tokens: Vec<Token> = tokens.iter().copied().filter(|token| sides == 0 || !is_axis(token)).collect();
    let at = match (sides, axes) {
        (2, _) => beside_marks(&tokens, is_side)?,
        (0, 2) => beside_marks(&tokens, is_axis)?,
        (0 | 1, _) => unmarked(&tokens)?,
        _ => return None,
    };
    let (first, second) = tokens.split_at(at);
    Some([Angle::of(first)?, Angle::of(second)?])
}

/// Where the second number begins: each has its mark before or behind it.
fn beside_marks(tokens: &[Token], is_mark: fn(&Token) -> bool) -> Option<usize> {
    let first = tokens.iter().position(is_mark)?;
    let is_behind = tokens[..first].iter().any(|token| matches!(token, Token::Number { .. }));
    if is_behind { Some(first + 1) } else { tokens.iter().rposition(is_mark) }
}

/// Where the second number begins: behind the gap, or with the second degrees, or in the middle.
fn unmarked(tokens: &[Token]) -> Option<usize> {
    let mut gaps = tokens.iter().enumerate().filter(|(_, token)| **token == Token::Gap);
    if let (Some((at, _)), None) = (gaps.next(), gaps.next()) {
        return Some(at);
    }
    let is_number = |token: &Token| matches!(token, Token::Number { .. });
    let degrees = Token::Unit(Unit::Degrees);
    if tokens.iter().filter(|token| **token == degrees).count() == 2 {
        let last = tokens.iter().rposition(|token| *token == degrees)?;
        return tokens[..last].iter().rposition(is_number);
    }
    let numbers: Vec<usize> = (0..tokens.len()).filter(|at| is_number(&tokens[*at])).collect();
    let is_even = numbers.len().is_multiple_of(2) && !tokens.contains(&Token::Gap);
    if is_even { numbers.get(numbers.len() / 2).copied() } else { None }
}

/// A latitude or longitude.
#[derive(Clone, Copy, Debug)]
struct Angle {
    /// Degrees, never negative.
    value: f64,
    is_negative: bool,
    side: Option<Side>,
    axis: Option<Axis>,
}

impl Angle {
    fn of(tokens: &[Token]) -> Option<Angle> {
        let mut angle = Angle { value: 0.0, is_negative: false, side: None, axis: None };
        // Degrees, minutes, seconds, as far as they are there; all but the last are whole.
        let mut parts: Vec<f64> = Vec::new();
        let mut is_exact = false;
        for (at, token) in tokens.iter().enumerate() {
            match *token {
                Token::Number { value, is_negative, is_whole } => {
                    let is_first = parts.is_empty();
                    if is_exact || (is_negative && !is_first) || (!is_first && value >= 60.0) {
                        return None;
                    }
                    angle.is_negative |= is_negative;
                    is_exact = !is_whole;
                    parts.push(value);
                }
                Token::Unit(unit) => {
                    let is_behind =
                        at.checked_sub(1).is_some_and(|at| matches!(tokens[at], Token::Number { .. }));
                    if !is_behind || parts.len() != unit as usize + 1 {
                        return None;
                    }
                }
                Token::Side(side) => angle.side = Some(side),
                Token::Axis(axis) => angle.axis = Some(axis),
                Token::Gap => {}
            }
        }
        let decimals = match (parts.len(), is_exact) {
            (1, _) => 6,
            (_, true) => 5,
            (_, false) => 4,
        };
        let value = match parts[..] {
            [degrees] => degrees,
            [degrees, minutes] => degrees + minutes / 60.0,
            [degrees, minutes, seconds] => degrees + minutes / 60.0 + seconds / 3600.0,
            _ => return None,
        };
        angle.value = rounded(value, decimals);
        angle.axis = match angle.side {
            Some(Side::North | Side::South) => Some(Axis::Latitude),
            Some(_) => Some(Axis::Longitude),
            None => angle.axis,
        };
        Some(angle)
    }

    /// North and east positive; `None` where a sign says the contrary of a letter.
    fn signed(self) -> Option<f64> {
        let is_negative = match self.side {
            Some(Side::North | Side::East) if self.is_negative => return None,
            Some(Side::South | Side::West) => true,
            _ => self.is_negative,
        };
        Some(if is_negative && self.value != 0.0 { -self.value } else { self.value })
    }
}
