//! Sets one piece of text, character by character.
//!
//! Invariant: a decision depends on what is printed so far, on the state, and only on such properties of the
//! text ahead as printing does not change (whether a letter follows, but not which quotation mark). So a second pass
//! over printed text decides as the first one did, which makes the rules idempotent.

use super::{Ahead, Level, QuoteState, Quotes, Typography, is_space};
use crate::unicode::{is_arabic_letter, is_unspaced};

/// By byte of UTF-8: whether it can only be part of a letter or digit, as no rule is about those.
///
/// Letters and digits of ASCII, and all of U+00C0 to U+057F (Latin, Greek, Cyrillic), where there is no mark.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        // Continuation bytes (0x80 to 0xbf) are reached only after a plain lead byte.
        plain[byte] =
            matches!(byte as u8, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | 0x80..=0xbf | 0xc3..=0xd5);
        byte += 1;
    }
    plain
};

pub(super) struct Typesetter<'a, 'p> {
    pub(super) rules: &'a Typography,
    ahead: &'a Ahead<'p>,
    pub(super) state: &'a mut QuoteState,
    out: String,
}

impl<'a, 'p> Typesetter<'a, 'p> {
    pub(super) fn new(
        rules: &'a Typography,
        ahead: &'a Ahead<'p>,
        state: &'a mut QuoteState,
    ) -> Typesetter<'a, 'p> {
        Typesetter { rules, ahead, state, out: String::new() }
    }

    pub(super) fn set(mut self, text: &str) -> String {
        self.out.reserve(text.len());
        let mut rest = self.dash_at_start(text);
        while let Some(c) = rest.chars().next() {
            // Fast path: most characters are letters that no rule is about, and are copied word by word.
            let plain = rest.bytes().position(|byte| !self.is_plain(byte)).unwrap_or(rest.len());
            if plain > 0 {
                self.out.push_str(&rest[..plain]);
                self.state.just_opened = false;
                rest = &rest[plain..];
                continue;
            }
            let after = &rest[c.len_utf8()..];
            rest = if is_space(c) { self.space(c, after) } else { self.character(c, after) };
        }
        if let Some(last) = self.out.chars().next_back() {
            self.state.in_address = self.is_in_address();
            self.state.before = Some(last);
        }
        self.out
    }

    /// The characters that follow in the block. `after` is the rest of the piece.
    pub(super) fn following<'t>(&'t self, after: &'t str) -> impl Iterator<Item = char> + 't {
        let pieces = std::iter::once_with(|| (self.ahead)()).flatten();
        after.chars().chain(pieces.flat_map(str::chars))
    }

    /// Whether the word printed last is the address of a site, such as `https://example.org/it`.
    pub(super) fn is_in_address(&self) -> bool {
        /// In bytes; so much of a word is looked at.
        const LONGEST: usize = 1_000;
        let mut from = self.out.len().saturating_sub(LONGEST);
        while !self.out.is_char_boundary(from) {
            from += 1;
        }
        let near = &self.out[from..];
        let word = near.rsplit(char::is_whitespace).next().unwrap_or_default();
        let goes_on = self.state.in_address && word.len() == self.out.len();
        goes_on
            || word.contains("://")
            || word.trim_start_matches(['(', '[', '“', '‘', '«']).starts_with("www.")
    }

    /// Whether the character of this byte is copied wherever it stands.
    fn is_plain(&self, byte: u8) -> bool {
        PLAIN[usize::from(byte)] || byte == b'.' && !self.rules.marks.contains('.')
    }

    /// The character printed last, if need be by an earlier piece.
    pub(super) fn before(&self) -> Option<char> {
        self.out.chars().next_back().or(self.state.before)
    }

    /// Prints a space, or the dash that begins with it; returns the rest of `after`.
    fn space<'t>(&mut self, space: char, after: &'t str) -> &'t str {
        if self.state.just_opened {
            return after;
        }
        if let Some(behind) = self.after_dash(after) {
            let dash = self.rules.dash.as_str();
            let end = dash.trim_end_matches(is_space).len();
            self.out.push_str(&dash[..end]);
            let remaining = behind.strip_prefix(is_space).unwrap_or(behind);
            // The space between two dashes is that before the second one.
            if self.after_dash(remaining).is_some() || self.is_dash_at_end(remaining) {
                return behind;
            }
            self.out.push_str(&dash[end..]);
            return remaining;
        }
        if self.is_dash_at_end(after) {
            self.out.push_str(self.rules.dash.trim_end_matches(is_space));
            return "";
        }
        let kept = space == ' ' && self.stays_with(after);
        self.out.push(if kept { '\u{a0}' } else { space });
        after
    }

    /// For ` -- ` and the like: what follows the dash, from the second space on. `after` begins behind the first.
    fn after_dash<'t>(&self, after: &'t str) -> Option<&'t str> {
        // Most words begin with a letter, and no dash does.
        if after.bytes().next().is_none_or(|byte| PLAIN[usize::from(byte)]) {
            return None;
        }
        let before = self.before().filter(|c| !is_space(*c))?;
        self.rules.typed_dashes.iter().find_map(|dash| {
            let behind = after.strip_prefix(dash.as_str())?;
            let remaining = behind.strip_prefix(is_space)?;
            // "1942 - 1943" may be a range or a difference, "1942 -- 1943" is neither.
            let calculates = dash.chars().count() == 1
                && before.is_ascii_digit()
                && remaining.starts_with(|c: char| c.is_ascii_digit());
            (!calculates && !self.takes_space(remaining)).then_some(behind)
        })
    }

    /// Whether only a dash stands between this space and the end of the line.
    fn is_dash_at_end(&self, after: &str) -> bool {
        self.rules.typed_dashes.iter().any(|dash| dash == after)
            && self.before().is_some_and(|c| !c.is_whitespace())
            && self.following("").next().is_none_or(|c| c == '\n')
    }

    /// Prints the dash with which a line begins; returns what follows it.
    fn dash_at_start<'t>(&mut self, text: &'t str) -> &'t str {
        if text.bytes().next().is_none_or(|byte| PLAIN[usize::from(byte)])
            || self.before().is_some_and(|c| c != '\n')
        {
            return text;
        }
        let remaining = self.rules.typed_dashes.iter().find_map(|dash| {
            let remaining = text.strip_prefix(dash.as_str())?;
            let word = remaining.strip_prefix(is_space)?;
            // "- 5" is a number below zero.
            let calculates = dash.chars().count() == 1 && word.starts_with(|c: char| c.is_ascii_digit());
            (!calculates && !self.takes_space(word)).then_some(remaining)
        });
        let Some(remaining) = remaining else { return text };
        self.out.push_str(self.rules.dash.trim_matches(is_space));
        remaining
    }

    /// Whether the text behind a dash and a space begins with a mark whose rule takes the space for itself.
    fn takes_space(&self, after: &str) -> bool {
        after.trim_start_matches(is_space).chars().next().is_some_and(|c| self.has_space_before(c))
    }

    /// Whether the rules put a space before `c`.
    fn has_space_before(&self, c: char) -> bool {
        let closing =
            self.rules.quotes.iter().flatten().any(|pair| pair.close == c && !pair.before_close.is_empty());
        closing || self.rules.marks.contains(c)
    }

    fn character<'t>(&mut self, c: char, after: &'t str) -> &'t str {
        let next = after.chars().next();
        match c {
            '"' if self.is_seconds() => self.prime(1),
            '"' => self.straight(after),
            '\'' | '’' => self.apostrophe(c, after),
            _ if self.rules.marks.contains(c) => self.mark(c, next),
            _ => self.other(c, next),
        }
        after
    }

    pub(super) fn push(&mut self, c: char) {
        self.out.push(c);
        self.state.just_opened = false;
    }

    /// A straight quotation mark: the characters around it tell whether it opens or closes.
    fn straight(&mut self, after: &str) {
        // Where both marks look the same (”…” in Swedish), it does not matter.
        if let Some(pair) = self.rules.pair(Level::Outer)
            && pair.open == pair.close
        {
            return self.push(pair.open);
        }
        let next = self.following(after).next();
        let opens = self.may_open(next) || (self.state.open.is_empty() && self.opens_close_up(next));
        let next_in_word = next.is_some_and(is_of_word);
        match self.state.open.last().copied() {
            Some(level) if !opens || !self.begins_words(after) => {
                // A closing `’` in front of a letter would be taken for an apostrophe by a second pass.
                let ambiguous = next_in_word && self.rules.pair(level).is_some_and(|pair| pair.close == '’');
                if ambiguous { self.push('"') } else { self.close(level) }
            }
            // An opening `’` would likewise be taken for an apostrophe.
            Some(Level::Outer) if self.rules.pair(Level::Inner).is_some_and(|pair| pair.open != '’') => {
                self.open(Level::Inner);
            }
            _ if opens => self.open(Level::Outer),
            _ => self.push('"'),
        }
    }

    /// Whether what follows can be the beginning of a quotation inside another one, and not what comes after its end.
    fn begins_words(&self, after: &str) -> bool {
        let mut following = self.following(after);
        let Some(next) = following.next() else { return false };
        match next {
            '(' | '[' | '{' | '#' | '@' | '§' | '№' | '¿' | '¡' | '$' | '£' | '¥' | '€' | '₽' => {
                true
            }
            '…' | '\'' | '’' | '‘' | '‚' | '“' | '„' | '«' | '‹' => {
                following.next().is_some_and(char::is_alphanumeric)
            }
            // Three full stops, where no rule has made one sign of them.
            '.' => {
                following.next() == Some('.')
                    && following.next() == Some('.')
                    && following.next().is_some_and(char::is_alphanumeric)
            }
            '+' | '-' | '−' => following.next().is_some_and(|c| c.is_ascii_digit()),
            _ => next.is_alphanumeric(),
        }
    }

    pub(super) fn may_open(&self, next: Option<char>) -> bool {
        match self.before() {
            None => true,
            // As in `l'"Europe"`.
            Some('\'' | '’') => next.is_some_and(char::is_alphanumeric),
            Some('(' | '[' | '{' | '/' | '-' | '–' | '—' | '=' | '“' | '„' | '‚' | '‘' | '«' | '‹') => {
                true
            }
            Some('¿' | '¡') => true,
            Some(c) => c.is_whitespace(),
        }
    }

    /// Whether a quotation may open here although no space stands before it: between letters whose words have none
    /// between them, and behind an Arabic prefix.
    pub(super) fn opens_close_up(&self, next: Option<char>) -> bool {
        let (Some(before), Some(next)) = (self.before(), next) else { return false };
        let begins =
            next.is_alphanumeric() || matches!(next, '《' | '〈' | '「' | '『' | '（' | '【' | '(' | '[');
        match before {
            before if is_unspaced(before) => begins,
            before if is_arabic_letter(before) => next.is_alphabetic(),
            before => before.is_alphabetic() && next.is_alphabetic() && is_unspaced(next),
        }
    }

    /// Whether a colon ends a name between two: `:smile:`.
    fn ends_name(&self) -> bool {
        let in_name = |c: &char| c.is_alphanumeric() || matches!(c, '_' | '-' | '+');
        let length = self.backwards().take_while(in_name).count();
        let mut before = self.backwards().skip(length);
        length > 0 && before.next() == Some(':') && before.next().is_none_or(|c| !c.is_alphanumeric())
    }

    /// Punctuation that the locale prints with a space before it, such as the French `?`.
    fn mark(&mut self, mark: char, next: Option<char>) {
        // Part of a time, an address, a query or a smiley: `10:30`, `https://`, `?a=b`, `:-)`.
        let glued = next
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '\\' | '=' | '_' | '-' | '(' | ')'));
        let glued = glued || (mark == ':' && (next == Some(':') || self.ends_name()));
        let in_brackets = next == Some(')') && !matches!(mark, ':' | ';');
        if (!glued || in_brackets) && !self.state.just_opened {
            let spaced = self.out.ends_with(is_space);
            if spaced {
                self.trim_spaces();
            }
            let follows_word = self.before().is_some_and(|c| {
                c.is_alphanumeric() || matches!(c, ')' | ']' | '»' | '”' | '“' | '’' | '…' | '%' | '°' | '€')
            });
            if spaced || follows_word {
                self.out.push_str(&self.rules.mark_space);
            }
        }
        self.push(mark);
    }

    /// Quotation marks that the author has typed in their final form, and everything that no rule is about.
    fn other(&mut self, c: char, next: Option<char>) {
        let closing = |pair: &Quotes| pair.close == c;
        if let Some(level) = self.state.open.last().copied()
            && self.rules.pair(level).is_some_and(closing)
        {
            return self.close(level);
        }
        // In `‘90s` the opening mark was typed for an apostrophe.
        let digits_follow = next.is_some_and(|c| c.is_ascii_digit());
        if let Some(level) = self.rules.level_with(c, |pair| pair.open)
            && self.rules.pair(level).is_some_and(|pair| pair.close != c)
            && !(c == '‘' && digits_follow && self.state.open.is_empty())
        {
            return self.open(level);
        }
        if let Some(level) = self.rules.level_with(c, |pair| pair.close)
            && self.rules.pair(level).is_some_and(|pair| pair.open != c)
        {
            // Quotations inside this one that nobody closed end with it.
            if let Some(at) = self.state.open.iter().rposition(|open| open.printed() == level) {
                self.state.open.truncate(at + 1);
                return self.close(level);
            }
            if self.rules.pair(level).is_some_and(|pair| !pair.before_close.is_empty()) {
                return self.print_close(level);
            }
        }
        self.push(c);
    }

    pub(super) fn open(&mut self, level: Level) {
        let Some(pair) = self.rules.pair(level) else {
            return self.push('"');
        };
        self.out.push(pair.open);
        self.out.push_str(&pair.after_open);
        self.state.open.push(level);
        self.state.just_opened = true;
    }

    pub(super) fn close(&mut self, level: Level) {
        self.state.open.pop();
        self.print_close(level);
    }

    fn print_close(&mut self, level: Level) {
        let Some(pair) = self.rules.pair(level) else {
            return self.push('"');
        };
        self.trim_spaces();
        if !self.before().is_some_and(is_space) {
            self.out.push_str(&pair.before_close);
        }
        self.push(pair.close);
    }

    /// Removes the spaces printed last. Those of an earlier piece are out already and stay.
    fn trim_spaces(&mut self) {
        let length = self.out.trim_end_matches(is_space).len();
        self.out.truncate(length);
    }

    /// Whether a line must not break at this space.
    fn stays_with(&self, after: &str) -> bool {
        self.is_number_with_word(after)
            || self.is_number_with_unit(after)
            || self.is_initial_with_name(after)
            || self.is_bound_word(after)
    }

    /// The characters printed last, nearest first.
    pub(super) fn backwards(&self) -> impl Iterator<Item = char> + '_ {
        self.out.chars().rev().chain(self.state.before.filter(|_| !self.out.is_empty()))
    }

    /// "6 June", "1er mars", "12 letters", and "6. června" or "6. 6." where ordinals end so; not the end of
    /// 1944-06-06 or 10:30.
    fn is_number_with_word(&self, after: &str) -> bool {
        if !self.rules.keep_numbers || !self.may_end_in_number() {
            return false;
        }
        let is_ordinal = self.rules.ordinal.is_some() && self.before() == self.rules.ordinal;
        let is_word = |c: char| c.is_alphabetic() || is_ordinal && c.is_ascii_digit();
        if !after.starts_with(is_word) {
            return false;
        }
        let mark = usize::from(is_ordinal);
        let word: Vec<char> =
            self.backwards().skip(mark).take_while(|c| c.is_alphanumeric()).take(6).collect();
        let digits = word.iter().rev().take_while(|c| c.is_ascii_digit()).count();
        let ending = word.len() - digits;
        let joined =
            self.backwards().nth(mark + word.len()).is_some_and(|c| matches!(c, '-' | '.' | ',' | ':' | '/'));
        (1..=2).contains(&digits)
            && ending <= if is_ordinal { 0 } else { 3 }
            && word[..ending].iter().all(|c| c.is_alphabetic())
            && !joined
    }

    /// Whether there is a digit near the end of what is printed. Rules out most words without decoding characters.
    fn may_end_in_number(&self) -> bool {
        // The last digit and an ending of three letters after it, which have at most four bytes each.
        const REACH: usize = 13;
        let printed = self.out.as_bytes();
        let near = &printed[printed.len().saturating_sub(REACH)..];
        near.iter().any(u8::is_ascii_digit) || self.state.before.is_some_and(|c| c.is_ascii_digit())
    }

    /// "1944 г.", "XX в."
    fn is_number_with_unit(&self, after: &str) -> bool {
        let numeral = |c: char| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C');
        if !self.backwards().next().is_some_and(|c| c.is_ascii_digit() || numeral(c)) {
            return false;
        }
        let mut number = self.backwards().take_while(|c| c.is_alphanumeric()).peekable();
        let any = number.peek().is_some();
        let all = number.all(|c| c.is_ascii_digit() || numeral(c));
        any && all && self.rules.begins_with_unit(after)
    }

    /// "w Warszawie", "č. 5"
    fn is_bound_word(&self, after: &str) -> bool {
        if self.rules.before_word.is_empty() || self.following(after).next().is_none_or(char::is_whitespace) {
            return false;
        }
        let printed = self.out.rsplit(char::is_whitespace).next().unwrap_or_default();
        let word = printed.trim_start_matches(begins_phrase);
        // What this piece begins with may be the end of a word.
        let is_whole = word.len() < self.out.len()
            || self.state.before.is_none_or(|c| c.is_whitespace() || begins_phrase(c));
        let is =
            |known: &String| known == word || word.chars().flat_map(char::to_lowercase).eq(known.chars());
        is_whole && self.rules.before_word.iter().any(is)
    }

    /// "A. S. Pushkin"
    fn is_initial_with_name(&self, after: &str) -> bool {
        if !self.rules.keep_initials || !self.out.ends_with('.') {
            return false;
        }
        let mut before = self.backwards();
        let initial = before.next() == Some('.') && before.next().is_some_and(char::is_uppercase);
        let alone = before.next().is_none_or(|c| is_space(c) || c == '.' || c == '(');
        initial && alone && after.starts_with(char::is_uppercase)
    }
}

/// Whether a character belongs to a word that has its end at the first other one.
pub(super) fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() && !is_unspaced(c)
}

/// Whether a word may begin right behind this sign.
fn begins_phrase(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '"' | '\'' | '“' | '„' | '‘' | '‚' | '«' | '‹')
}
