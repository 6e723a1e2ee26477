//! Texts → lines: in the largest font size that fits, and of about the same length.

use super::fonts::{Fonts, Typeface};

/// A text in lines.
#[derive(Debug, PartialEq)]
pub(super) struct TextLines {
    pub(super) lines: Vec<String>,
    /// The font size, in pixels.
    pub(super) size: f32,
}

impl TextLines {
    /// The height of all lines, in pixels.
    pub(super) fn height(&self) -> f32 {
        self.lines.iter().map(|_| self.size * LEADING).sum()
    }
}

/// From one line to the next, for a font size of 1.
pub(super) const LEADING: f32 = 1.16;

/// The font sizes to try for titles, each with the most lines that look well in it. Cards that are kept in the cache
/// show a change only when `KEY_CONTEXT` changes too.
const TITLES: [(f32, usize); 7] =
    [(84.0, 2), (74.0, 3), (66.0, 3), (58.0, 4), (50.0, 5), (44.0, 6), (38.0, 7)];
/// The same for the note below the title.
const NOTES: [(f32, usize); 2] = [(32.0, 2), (28.0, 4)];

/// Breaks a title into lines no wider than `width` and together no higher than `height`, in pixels.
pub(super) fn break_title(title: &str, (width, height): (f32, f32), fonts: &Fonts) -> TextLines {
    fit(title, &TITLES, (width, height), &|text| fonts.width(text, Typeface::Serif, 1.0))
}

/// Breaks the note below a title into lines no wider than `width` pixels.
pub(super) fn break_note(note: &str, width: f32, fonts: &Fonts) -> TextLines {
    fit(note, &NOTES, (width, f32::INFINITY), &|text| fonts.width(text, Typeface::Sans, 1.0))
}

/// The text in the largest size that fits, or cut when none does. `measure` gives widths for a font size of 1.
fn fit(
    text: &str,
    sizes: &[(f32, usize)],
    (width, height): (f32, f32),
    measure: &dyn Fn(&str) -> f32,
) -> TextLines {
    let fits = sizes.iter().find_map(|(size, most)| {
        let measure = |text: &str| measure(text) * size;
        let lines = TextLines { lines: break_lines(text, width, &measure)?, size: *size };
        let is_good = lines.lines.len() <= *most && lines.height() <= height;
        is_good.then(|| TextLines { lines: even_out(text, lines.lines, width, &measure), ..lines })
    });
    fits.unwrap_or_else(|| {
        let (size, most) = sizes[sizes.len() - 1];
        let room = (1..most)
            .take_while(|above| TextLines { lines: vec![String::new(); above + 1], size }.height() <= height);
        let measure = |text: &str| measure(text) * size;
        TextLines { lines: cut(text, width, room.count() + 1, &measure), size }
    })
}

/// Fills line after line; `None` when a word is wider than a line.
fn break_lines(title: &str, width: f32, measure: &dyn Fn(&str) -> f32) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in words(title) {
        match lines.last_mut() {
            Some(line) if measure(&format!("{line}{}", word.trim_end())) <= width => line.push_str(word),
            _ if measure(word.trim_end()) <= width => lines.push(word.to_owned()),
            _ => return None,
        }
    }
    Some(lines.into_iter().map(|line| line.trim_end().to_owned()).collect())
}

/// The pieces between which a line may break, each with the space or dash after it.
fn words(title: &str) -> impl Iterator<Item = &str> {
    title.split_inclusive([' ', '\t', '\n', '-', '–', '—', '/', '\u{200b}'])
}

/// Breaks the text into as many lines, but of about the same width: into the narrowest that do not need one more.
fn even_out(title: &str, lines: Vec<String>, width: f32, measure: &dyn Fn(&str) -> f32) -> Vec<String> {
    const STEPS: u8 = 12;
    let narrower = (1..STEPS).map(|step| width * (1.0 - f32::from(step) / (2.0 * f32::from(STEPS))));
    let as_many = |narrow: f32| break_lines(title, narrow, measure).filter(|even| even.len() == lines.len());
    narrower.map_while(as_many).last().unwrap_or(lines)
}

/// Fills `most` lines, breaking words that are wider than a line, and ends with an ellipsis where text is left.
fn cut(title: &str, width: f32, most: usize, measure: &dyn Fn(&str) -> f32) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut is_whole = true;
    for word in words(title) {
        let line = lines.last_mut().expect("there is a first line");
        if measure(&format!("{line}{}…", word.trim_end())) <= width {
            line.push_str(word);
            continue;
        }
        if lines.len() == most && measure(word.trim_end()) <= width {
            is_whole = false;
            break;
        }
        if measure(word.trim_end()) <= width {
            lines.push(word.to_owned());
            continue;
        }
        for letter in word.chars() {
            let line = lines.last_mut().expect("there is a first line");
            if measure(&format!("{line}{letter}…")) <= width {
                line.push(letter);
            } else if lines.len() < most {
                lines.push(letter.to_string());
            } else {
                is_whole = false;
                break;
            }
        }
    }
    let mut lines: Vec<String> = lines.into_iter().map(|line| line.trim_end().to_owned()).collect();
    if let Some(last) = lines.last_mut().filter(|_| !is_whole) {
        last.push('…');
    }
    lines.retain(|line| !line.is_empty());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter is one wide.
    fn count(text: &str) -> f32 {
        text.chars().map(|_| 1.0).sum()
    }

    #[test]
    fn lines_are_even() {
        let check = |title: &str, width: f32, expected: &[&str]| {
            let lines = break_lines(title, width, &count).expect("every word fits");
            assert_eq!(even_out(title, lines, width, &count), expected, "{title}");
        };
        check("one", 10.0, &["one"]);
        check("one two three four", 14.0, &["one two", "three four"]);
        check("a\u{a0}b\u{a0}c d", 5.0, &["a\u{a0}b\u{a0}c", "d"]);
        check("Rhein-Ruhr", 8.0, &["Rhein-", "Ruhr"]);
    }

    #[test]
    fn a_word_that_is_too_wide_does_not_fit() {
        assert_eq!(break_lines("a longword b", 5.0, &count), None);
    }

    #[test]
    fn what_is_too_long_is_cut() {
        assert_eq!(cut("aaaa bbbb cccc dddd", 6.0, 2, &count), ["aaaa", "bbbb…"]);
        assert_eq!(cut("aaaaaaaaaaaa", 5.0, 2, &count), ["aaaa", "aaaa…"]);
        assert_eq!(cut("a b c d e f g h", 10.0, 1, &count), ["a b c d e…"]);
        assert_eq!(cut("a b c d e", 10.0, 1, &count), ["a b c d e"]);
        assert_eq!(cut("", 5.0, 2, &count), [""; 0]);
    }
}
