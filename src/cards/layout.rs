//! A title → lines: as large as fits, and as even as can be.

use super::fonts::{Fonts, Hand};

/// A title in lines.
#[derive(Debug, PartialEq)]
pub(super) struct Lines {
    /// From the first to the last.
    pub(super) lines: Vec<String>,
    /// The height of letters, in points.
    pub(super) size: f32,
}

/// From one line to the next, for a size of one.
pub(super) const LEADING: f32 = 1.16;

/// Sizes to try, with the most lines that there is room for.
const SIZES: [(f32, usize); 6] = [(84.0, 2), (74.0, 3), (66.0, 3), (58.0, 4), (50.0, 5), (44.0, 6)];

/// Breaks a title into lines no wider than `width` points; one that is too long for any size is cut.
pub(super) fn break_title(title: &str, width: f32, fonts: &Fonts) -> Lines {
    let fits = SIZES.into_iter().find_map(|(size, most)| {
        let measure = |text: &str| fonts.width(text, Hand::Serif, size);
        let lines = break_lines(title, width, &measure)?;
        (lines.len() <= most).then(|| Lines { lines: even_out(title, lines, width, &measure), size })
    });
    fits.unwrap_or_else(|| {
        let (size, most) = SIZES[SIZES.len() - 1];
        let measure = |text: &str| fonts.width(text, Hand::Serif, size);
        Lines { lines: cut(title, width, most, &measure), size }
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

/// The pieces between which a line may end, each with the space after it; no-break spaces hold.
fn words(title: &str) -> impl Iterator<Item = &str> {
    title.split_inclusive([' ', '\t', '\n', '-', '–', '—', '/', '\u{200b}'])
}

/// The same number of lines, of about the same width.
fn even_out(title: &str, lines: Vec<String>, width: f32, measure: &dyn Fn(&str) -> f32) -> Vec<String> {
    const STEPS: u8 = 12;
    let narrower = (1..STEPS).map(|step| width * (1.0 - f32::from(step) / (2.0 * f32::from(STEPS))));
    let as_many = |narrow: f32| break_lines(title, narrow, measure).filter(|even| even.len() == lines.len());
    narrower.map_while(as_many).last().unwrap_or(lines)
}

/// As many lines as there is room for, letter by letter where it must be, and an ellipsis.
fn cut(title: &str, width: f32, most: usize, measure: &dyn Fn(&str) -> f32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words(title) {
        let line = lines.last_mut().expect("there is a first line");
        if measure(&format!("{line}{}…", word.trim_end())) <= width {
            line.push_str(word);
            continue;
        }
        if lines.len() == most && measure(word.trim_end()) <= width {
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
                break;
            }
        }
    }
    let mut lines: Vec<String> = lines.into_iter().map(|line| line.trim_end().to_owned()).collect();
    if lines.iter().map(|line| line.chars().count()).sum::<usize>()
        < title.chars().filter(|c| *c != ' ').count()
        && let Some(last) = lines.last_mut()
    {
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
        assert_eq!(cut("", 5.0, 2, &count), [""; 0]);
    }
}
