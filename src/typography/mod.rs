//! Typed text becomes printed text: quotation marks, apostrophes, dashes, and spaces that must not break.
//!
//! Pieces of plain text enter in reading order, the same pieces leave as the rules of the locale print
//! them. The rules are a few values in the messages `typography-…` of each locale.
//!
//! Only the text of Markdown comes here, never code, addresses or raw HTML. A paragraph with emphasis or
//! links in it arrives in several pieces; [`QuoteState`] carries the open quotations from one to the next, and
//! [`Ahead`] tells what follows.
//!
//! Invariant: applying the rules is idempotent. `"cloth"` becomes “cloth”, and “cloth” stays “cloth”: authors
//! mix typed marks with finished ones, and both have to come out alike.
//!
//! Invariant: nothing but quotation marks, apostrophes, primes, typed dashes, what stands between years, three
//! full stops and spaces changes.
//!
//! Invariant: no code here names a language.

mod apostrophes;
mod figures;
mod typesetter;

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use self::typesetter::Typesetter;
use crate::phrases::table as phrase;
use crate::unicode::is_unspaced;
use crate::words::Say;

/// The ids of the messages that state the rules of a language.
pub const MESSAGES: &[&str] = &[
    "typography-after-number",
    "typography-apostrophe",
    "typography-before-word",
    "typography-dash",
    "typography-dash-typed",
    "typography-elisions",
    "typography-ellipsis",
    "typography-initials",
    "typography-mark-space",
    "typography-marks",
    "typography-numberings",
    "typography-ordinal",
    "typography-primes",
    "typography-quotes",
    "typography-quotes-inside",
    "typography-years",
];

/// The rules of one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typography {
    /// Quotation marks of each [`Level`]; absent where the rules leave them as typed.
    quotes: Option<[Quotes; 2]>,
    apostrophe: Option<char>,
    /// What is typed for a dash, longest first.
    typed_dashes: Vec<String>,
    /// The dash with the spaces around it.
    dash: String,
    /// Marks that have [`mark_space`](Self::mark_space) before them.
    marks: String,
    mark_space: String,
    /// Words that stay with the number before them.
    after_number: Vec<String>,
    /// Words that stay with what follows them: `w`, `č.`. One in small letters stands for any letters.
    before_word: Vec<String>,
    /// What makes an ordinal of the number before it, which then stays with what follows: the full stop of `6. června`.
    ordinal: Option<char>,
    /// Words that begin with an apostrophe, in small letters: `tis`, and `n'` where there is another at the end.
    elisions: Vec<String>,
    /// What three full stops become.
    ellipsis: String,
    /// What a hyphen between two years becomes.
    between_years: String,
    /// Words before numbers that are no years: `ISSN`. One in small letters stands for any letters.
    numberings: Vec<String>,
    /// Minutes and seconds of an arc, feet and inches.
    primes: Option<[char; 2]>,
    keep_initials: bool,
    keep_numbers: bool,
}

/// A pair of quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Quotes {
    open: char,
    /// What follows the opening mark.
    after_open: String,
    /// What precedes the closing mark.
    before_close: String,
    close: char,
}

/// Whether a quotation stands in running text or inside another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    Outer,
    Inner,
    /// An inner one that was typed with apostrophes, where the language has other marks.
    Apostrophes,
}

impl Level {
    /// The level whose marks are printed.
    fn printed(self) -> Level {
        match self {
            Level::Outer => Level::Outer,
            Level::Inner | Level::Apostrophes => Level::Inner,
        }
    }
}

/// Gives the pieces that follow in the same block, as they are typed; a line break is one, `\n`. Asked for only where
/// a mark at the end of a piece depends on it.
pub type Ahead<'a> = dyn Fn() -> Box<dyn Iterator<Item = &'a str> + 'a> + 'a;

/// What the next piece of text has to know of the pieces before it. Every block begins with a `default` one.
#[derive(Clone, Debug, Default)]
pub struct QuoteState {
    /// The quotations that are open, outermost first.
    open: Vec<Level>,
    /// The character printed last.
    before: Option<char>,
    /// Whether a quotation has just been opened, so that spaces are dropped.
    just_opened: bool,
    /// Whether the word printed last is the address of a site.
    in_address: bool,
}

impl QuoteState {
    /// Records text that is printed unchanged, such as code or a line break. The marks after it are judged by its
    /// last character: in `"<code>ls</code>"` the second mark follows an `s`, so it closes.
    pub fn pass(&mut self, text: &str) {
        if let Some(last) = text.chars().next_back() {
            self.before = Some(last);
            self.just_opened = false;
            self.in_address = false;
        }
    }
}

/// A message `typography-…` that does not have the form of its rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypographyError {
    /// The id of the message.
    pub id: &'static str,
    /// The word by which the phrase `typography_not_a_rule` chooses what to say of the form.
    pub expected: &'static str,
}

impl fmt::Display for TypographyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        phrase::typography_not_a_rule(self.id, self.expected).fmt(f)
    }
}

impl Error for TypographyError {}

impl Typography {
    /// The rules that a locale states in its messages.
    ///
    /// # Errors
    /// On a message that does not have the form of its rule.
    pub fn of(say: &Say<'_>) -> Result<Typography, TypographyError> {
        let words = |id: &str| say(id, &[]).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let quotes = |id: &'static str| {
            let expected = "quotes";
            Quotes::parse(&say(id, &[])).ok_or(TypographyError { id, expected })
        };
        let mut typed_dashes = words("typography-dash-typed");
        if typed_dashes.iter().any(|dash| dash.starts_with(char::is_alphanumeric)) {
            let expected = "typed_dashes";
            return Err(TypographyError { id: "typography-dash-typed", expected });
        }
        typed_dashes.sort_by_key(|dash| std::cmp::Reverse(dash.len()));
        let dash = say("typography-dash", &[]);
        // Idempotence: what is printed for a dash must be read as that same dash the next time.
        let is_dash = typed_dashes.is_empty() || (dash.starts_with(is_space) && dash.ends_with(is_space));
        if !is_dash || dash.trim_matches(is_space).contains(is_space) {
            let expected = "dash";
            return Err(TypographyError { id: "typography-dash", expected });
        }
        let mark_space = say("typography-mark-space", &[]);
        if !mark_space.chars().all(is_space) {
            return Err(TypographyError { id: "typography-mark-space", expected: "space" });
        }
        // A mark in words, or with typed marks in it, would be another one the next time.
        let mark = |id: &'static str| {
            let mark = say(id, &[]);
            let is_mark =
                mark.chars().all(|c| !c.is_alphanumeric() && !is_space(c) && !matches!(c, '.' | '-'));
            if is_mark { Ok(mark) } else { Err(TypographyError { id, expected: "mark" }) }
        };
        Ok(Typography {
            quotes: Some([quotes("typography-quotes")?, quotes("typography-quotes-inside")?]),
            apostrophe: say("typography-apostrophe", &[]).chars().next(),
            typed_dashes,
            dash,
            marks: say("typography-marks", &[]).chars().filter(|c| !c.is_whitespace()).collect(),
            mark_space,
            after_number: words("typography-after-number"),
            before_word: words("typography-before-word"),
            ordinal: say("typography-ordinal", &[]).chars().find(|c| !c.is_whitespace()),
            elisions: words("typography-elisions"),
            ellipsis: mark("typography-ellipsis")?,
            between_years: mark("typography-years")?,
            numberings: words("typography-numberings"),
            primes: match words("typography-primes").concat().chars().collect::<Vec<_>>()[..] {
                [minutes, seconds] => Some([minutes, seconds]),
                _ => None,
            },
            keep_initials: say("typography-initials", &[]) == "keep",
            keep_numbers: true,
        })
    }

    /// No rules: everything is printed as typed.
    pub fn as_typed() -> Typography {
        Typography::default()
    }

    /// Those of the rules that keep words on one line, and change nothing else: for what the program writes itself, which
    /// is in its final form.
    #[must_use]
    pub fn binding(&self) -> Typography {
        Typography {
            after_number: self.after_number.clone(),
            before_word: self.before_word.clone(),
            ..Typography::as_typed()
        }
    }

    /// A piece with the spaces, or the joiners (U+2060), at which no line breaks. `before` is the character before it;
    /// `is_followed` says whether something stands right behind it.
    pub fn bind(&self, piece: &str, before: Option<char>, is_followed: bool) -> String {
        if self.before_word.is_empty() && self.after_number.is_empty() {
            return piece.to_owned();
        }
        // Whatever it is, it is no space.
        let ahead: &[&str] = if is_followed { &["0"] } else { &[] };
        let whole: String = before.into_iter().chain(piece.chars()).collect();
        let bound =
            self.apply_before(&whole, &|| Box::new(ahead.iter().copied()), &mut QuoteState::default());
        let joined = self.join_units(&bound).map_or(bound, Cow::Owned);
        joined[before.map_or(0, char::len_utf8)..].to_owned()
    }

    /// The text with a joiner between numbers and the words behind them that no space parts, such as 年 in 1944年.
    /// `None` where there is none.
    fn join_units(&self, text: &str) -> Option<String> {
        if !self.after_number.iter().any(|unit| unit.starts_with(is_unspaced)) {
            return None;
        }
        let mut out = String::with_capacity(text.len());
        let mut before: Option<char> = None;
        for (at, c) in text.char_indices() {
            let is_behind_number = before.is_some_and(|c| c.is_ascii_digit());
            if is_behind_number && is_unspaced(c) && self.begins_with_unit(&text[at..]) {
                out.push('\u{2060}');
            }
            out.push(c);
            before = Some(c);
        }
        Some(out)
    }

    /// The piece as it is printed, with nothing behind it. `state` knows what came before it in its block, and is
    /// brought up to date.
    pub fn apply<'t>(&self, text: &'t str, state: &mut QuoteState) -> Cow<'t, str> {
        self.apply_before(text, &|| Box::new(std::iter::empty()), state)
    }

    /// The same for a piece that others follow.
    pub fn apply_before<'t>(&self, text: &'t str, ahead: &Ahead<'_>, state: &mut QuoteState) -> Cow<'t, str> {
        let printed = Typesetter::new(self, ahead, state).set(&figures::set(self, text));
        if printed == text { Cow::Borrowed(text) } else { Cow::Owned(printed) }
    }

    fn pair(&self, level: Level) -> Option<&Quotes> {
        let [outer, inner] = self.quotes.as_ref()?;
        Some(match level.printed() {
            Level::Outer => outer,
            _ => inner,
        })
    }

    /// Whether a text begins with a word that stays with the number before it.
    fn begins_with_unit(&self, text: &str) -> bool {
        self.after_number.iter().any(|unit| {
            let ends = |remaining: &str| unit.ends_with('.') || !remaining.starts_with(char::is_alphanumeric);
            let is_unspaced = unit.ends_with(is_unspaced);
            text.strip_prefix(unit.as_str()).is_some_and(|remaining| is_unspaced || ends(remaining))
        })
    }

    /// The level whose opening or closing mark is `c`; `mark` picks one of the two.
    fn level_with(&self, c: char, mark: fn(&Quotes) -> char) -> Option<Level> {
        [Level::Outer, Level::Inner]
            .into_iter()
            .find(|level| self.pair(*level).is_some_and(|pair| mark(pair) == c))
    }
}

impl Quotes {
    fn parse(text: &str) -> Option<Quotes> {
        let (before, after) = text.split_once('…')?;
        let (open, close) = (before.chars().next()?, after.chars().next_back()?);
        let after_open = &before[open.len_utf8()..];
        let before_close = &after[..after.len() - close.len_utf8()];
        let spaces = after_open.chars().chain(before_close.chars()).all(is_space);
        let marks =
            !open.is_alphanumeric() && !close.is_alphanumeric() && !is_space(open) && !is_space(close);
        (spaces && marks).then(|| Quotes {
            open,
            after_open: after_open.to_owned(),
            before_close: before_close.to_owned(),
            close,
        })
    }
}

/// The spaces that rules insert and replace: ordinary, no-break, narrow no-break, thin.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

#[cfg(test)]
mod tests;
