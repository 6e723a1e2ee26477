//! What a typed `'` is: an apostrophe, a quotation mark, minutes or feet; and the `"` of seconds and inches.

use super::typesetter::{Typesetter, is_of_word};
use super::{Level, is_space};

impl Typesetter<'_, '_> {
    pub(super) fn apostrophe(&mut self, c: char, after: &str) {
        let next = self.following(after).next();
        let next_in_word = next.is_some_and(is_of_word);
        if c == '\'' && self.rules.primes.is_some() && self.is_minutes(after) {
            return self.prime(0);
        }
        let goes_on = next_in_word || matches!(next, Some('_' | '/' | '-' | '=' | '&' | '%' | '+' | '#'));
        if c == '\'' && goes_on && self.is_in_address() {
            return self.push(c);
        }
        if self.is_elision(c, after) {
            return self.push(self.rules.apostrophe.unwrap_or(c));
        }
        let level = self.level_of_apostrophes();
        // A finished `’` closes only what has this mark.
        let may_close = c == '\'' || level != Some(Level::Apostrophes);
        if let Some(level) = level
            && self.state.open.last() == Some(&level)
            && may_close
            && !next_in_word
        {
            return self.close(level);
        }
        if c == '’' {
            return self.push(c);
        }
        let before = self.before();
        if let Some(level) = level
            && self.rules.pair(level).is_some_and(|pair| pair.open != '’')
            && (self.may_open(next) || self.opens_close_up(next))
            && next.is_some_and(char::is_alphabetic)
            && closes_later(self.following(after))
        {
            return self.open(level);
        }
        // Feet and minutes stay as they are: `6'`.
        let measures = before.is_some_and(|c| c.is_ascii_digit()) && !next.is_some_and(char::is_alphabetic);
        let in_word = before.is_some_and(is_of_word) || next_in_word;
        match self.rules.apostrophe {
            Some(apostrophe) if in_word && !measures => self.push(apostrophe),
            _ => self.push(c),
        }
    }

    /// The level of a quotation between apostrophes: the one that ends with an apostrophe, or else the inner one.
    fn level_of_apostrophes(&self) -> Option<Level> {
        let is_typed = |c: char| matches!(c, '"' | '\'');
        self.rules.level_with('’', |pair| pair.close).or_else(|| {
            let pair = self.rules.pair(Level::Inner)?;
            (!is_typed(pair.open) && !is_typed(pair.close)).then_some(Level::Apostrophes)
        })
    }

    pub(super) fn prime(&mut self, which: usize) {
        if let Some(primes) = self.rules.primes {
            self.push(primes[which]);
        }
    }

    /// `5'10`, `6' 2"`, and the minutes of `47°19'N` or `47°19.5'N`; not the thousands of `2'000`.
    fn is_minutes(&self, after: &str) -> bool {
        if !self.before().is_some_and(|c| c.is_ascii_digit()) {
            return false;
        }
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let spaced = after.trim_start_matches(is_space);
        let is_before_inches =
            matches!(digits(spaced), 1..=2) && spaced[digits(spaced)..].starts_with(['"', '″']);
        let mut before = self
            .backwards()
            .skip_while(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
            .skip_while(|c| is_space(*c));
        matches!(digits(after), 1..=2) || is_before_inches || before.next() == Some('°')
    }

    /// The mark behind `5′10`.
    pub(super) fn is_seconds(&self) -> bool {
        let Some([minutes, _]) = self.rules.primes else { return false };
        let mut before = self
            .backwards()
            .skip_while(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
            .skip_while(|c| is_space(*c));
        self.before().is_some_and(|c| c.is_ascii_digit()) && before.next() == Some(minutes)
    }

    /// Whether the apostrophe begins a word such as `'tis`, or ends one such as `'n'`.
    fn is_elision(&self, c: char, after: &str) -> bool {
        if self.rules.elisions.is_empty() {
            return false;
        }
        let is_letter = |c: &char| c.is_alphabetic();
        let length: usize = after.chars().take_while(is_letter).map(char::len_utf8).sum();
        let (word, behind) = after.split_at(length);
        let has_mark = behind.starts_with(['\'', '’']);
        let known = |word: &str, mark: &str| {
            let mut elisions = self.rules.elisions.iter();
            elisions.any(|one| one.strip_suffix(mark).is_some_and(|one| one == word && !one.ends_with('\'')))
        };
        let opens = !self.before().is_some_and(char::is_alphanumeric);
        if c == '\'' && opens && known(&word.to_lowercase(), if has_mark { "'" } else { "" }) {
            return true;
        }
        let ended: Vec<char> = self.backwards().take_while(is_letter).collect();
        let is_marked = matches!(self.backwards().nth(ended.len()), Some('\'' | '’'));
        let ended: String = ended.into_iter().rev().flat_map(char::to_lowercase).collect();
        length == 0 && is_marked && known(&ended, "'")
    }
}

/// Whether a later `'` could close a quotation that a `'` opens here; otherwise that one is an apostrophe.
fn closes_later(following: impl Iterator<Item = char>) -> bool {
    /// In characters; nobody puts more between apostrophes.
    const LONGEST: usize = 4_000;
    // The two characters before.
    let (mut earlier, mut before) = (' ', ' ');
    for c in following.take(LONGEST).chain([' ']) {
        if before == '\'' && !earlier.is_whitespace() && !is_of_word(c) {
            return true;
        }
        (earlier, before) = (before, c);
    }
    false
}
