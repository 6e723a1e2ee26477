//! Characters that nobody sees: they turn words round, or make two different names look alike.
//!
//! A text enters; the first word with such a character leaves, and the text without them.
//! What scripts and emoji need is none of them: joiners beside letters that join (UAX 31, 2.3), spaces without width
//! where words stand without blanks (UAX 14, SA), selectors of variants after what has variants (UTS 37), joiners and
//! tags in emoji (UTS 51), and the marks of direction U+200E, U+200F and U+061C, which turn nothing round.

use std::borrow::Cow;

use super::{Code, Diagnostic, Place};
use crate::phrases::table as phrase;

/// How many letters before and after such a character a finding shows at most, where no blank ends the word.
const SHOWN: usize = 24;

/// The finding for the first invisible character of a text; `None` where there is none.
pub fn invisible_character(text: &str, place: impl FnOnce() -> Place) -> Option<Diagnostic> {
    let found = invisible(text).next()?;
    Some(finding(text, found, place()))
}

/// The finding for the first character of a text that turns those after it round (embeddings, overrides and isolates of
/// UAX 9), so that readers see other words than editors. `place` gets its offset in bytes. What else nobody sees, such as
/// a hyphen for the end of a line, may stand in running text.
pub fn turning_character(text: &str, place: impl FnOnce(usize) -> Place) -> Option<Diagnostic> {
    let found = text.char_indices().find(|(_, c)| is_turning(*c))?;
    Some(finding(text, found, place(found.0)))
}

/// Whether a character turns those after it round.
pub(crate) fn is_turning(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What is said of a character at an offset.
fn finding(text: &str, (at, found): (usize, char), place: Place) -> Diagnostic {
    let is_end = |(nth, c): &(usize, (usize, char))| *nth == SHOWN || c.1.is_whitespace();
    // U+2028 counts as a space itself.
    let after = at + found.len_utf8();
    let starts = text[..at].char_indices().rev().enumerate().find(is_end);
    let ends = text[after..].char_indices().enumerate().find(is_end).filter(|_| !found.is_whitespace());
    let is_cut = [starts, ends].iter().flatten().any(|(_, (_, c))| !c.is_whitespace());
    let starts = starts.map_or(0, |(_, (offset, c))| offset + c.len_utf8());
    let ends = match ends {
        Some((_, (offset, _))) => after + offset,
        None if found.is_whitespace() => after,
        None => text.len(),
    };
    let word = &text[starts..ends];
    let code = format!("U+{:04X}", u32::from(found));
    // Others must not turn the sentence round in which they are shown.
    let rest = &text[after..ends];
    let mut shown = format!("{}<{code}>", &text[starts..at]);
    let mut told = 0;
    for (at, other) in invisible(rest) {
        shown += &format!("{}<U+{:04X}>", &rest[told..at], u32::from(other));
        told = at + other.len_utf8();
    }
    shown.push_str(&rest[told..]);
    let hint = match without_invisible(word).trim() {
        word if is_cut || word.is_empty() => phrase::delete_it(),
        word => phrase::write_without_invisible(word),
    };
    Diagnostic::new(Code::InvisibleCharacter, place, phrase::invisible_character(code, shown)).hint(hint)
}

/// The finding for the first invisible character in the name of a file.
pub fn invisible_in_name(name: &str, place: Place) -> Option<Diagnostic> {
    let finding = invisible_character(name, || place)?;
    Some(match &*without_invisible(name) {
        // Nothing but an ending is no name.
        visible if visible.starts_with('.') || visible.is_empty() => {
            finding.hint(phrase::rename_without_odd_characters())
        }
        visible => finding.hint(phrase::rename_file(visible)),
    })
}

/// The text without its invisible characters.
pub fn without_invisible(text: &str) -> Cow<'_, str> {
    let mut found = invisible(text).peekable();
    if found.peek().is_none() {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = 0;
    for (at, c) in found {
        out.push_str(&text[rest..at]);
        rest = at + c.len_utf8();
    }
    out.push_str(&text[rest..]);
    out.into()
}

/// The invisible characters of a text, with their offsets.
fn invisible(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    text.char_indices().filter(|(at, c)| {
        // Most texts have none, and are decided by this range alone.
        *c > '\u{ac}' && is_invisible(*c, &text[..*at], &text[at + c.len_utf8()..])
    })
}

fn is_invisible(c: char, before: &str, after: &str) -> bool {
    match c {
        // The soft hyphen, the word joiner, invisible operators, the mark of byte order.
        '\u{ad}' | '\u{2060}'..='\u{2065}' | '\u{feff}' => true,
        // The space without width.
        '\u{200b}' => !(before.ends_with(has_no_blanks) && after.starts_with(has_no_blanks)),
        // Separators of lines, embeddings, overrides, isolates, and what Unicode has given up.
        '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => true,
        // Letters without a shape: fillers of Hangul, vowels of Khmer, the separator of vowels in Mongolian.
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{17b4}' | '\u{17b5}' => true,
        '\u{180e}' => !(before.ends_with(is_mongolian) && after.starts_with(is_mongolian)),
        // Marks for annotations and objects, for notes without a head and for the beams of notes.
        '\u{fff9}'..='\u{fffc}' | '\u{1d159}' | '\u{1d173}'..='\u{1d17a}' => true,
        // A joiner of graphemes, which keeps the points of Hebrew in their order, and the blank of Braille.
        '\u{34f}' => !before.ends_with(|c| matches!(c, '\u{591}'..='\u{5f4}')),
        '\u{2800}' => !(before.ends_with(is_braille) || after.starts_with(is_braille)),
        // Selectors of variants.
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => !before.ends_with(has_variants),
        '\u{180b}'..='\u{180d}' | '\u{180f}' => !before.ends_with(is_mongolian),
        // Before a stop, after letters of another script, between two parts of a word: one side is enough.
        '\u{200c}' => {
            before.ends_with('\u{200c}') || !(before.ends_with(is_joining) || after.starts_with(is_joining))
        }
        '\u{200d}' => !(before.ends_with(is_joining) || is_within_emoji(before, after)),
        // The letters of a flag, such as that of Scotland.
        '\u{e0000}'..='\u{e007f}' => {
            !before.trim_end_matches(|c| ('\u{e0020}'..='\u{e007f}').contains(&c)).ends_with('\u{1f3f4}')
        }
        _ => false,
    }
}

/// Whether a character is of a script in which letters join, or conjuncts are formed: Arabic, Syriac, those of India
/// and its neighbours, Khmer, Mongolian and others.
fn is_joining(c: char) -> bool {
    matches!(c,
        '\u{600}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{1a00}'..='\u{1cff}' | '\u{a800}'..='\u{a95f}'
        | '\u{a980}'..='\u{abff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10a00}'..='\u{11fff}'
        | '\u{1e900}'..='\u{1e95f}'
    )
}

/// Whether a character is of a script whose words stand without blanks between them: Thai, Lao, Burmese, Khmer, and
/// those of their neighbours.
fn has_no_blanks(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1950}'..='\u{19ff}'
        | '\u{1a20}'..='\u{1aaf}' | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aadf}'
    )
}

/// Letters of Mongolian, and the selectors of their variants.
fn is_mongolian(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{1820}'..='\u{18aa}')
}

fn is_braille(c: char) -> bool {
    matches!(c, '\u{2800}'..='\u{28ff}')
}

/// Whether Unicode has variants of a character, roughly: of what begins an emoji, of signs of East Asia, of signs in
/// mathematics, and in Burmese, Phags-pa and Manichaean.
fn has_variants(c: char) -> bool {
    matches!(c,
        '0'..='9' | '#' | '*' | '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{1000}'..='\u{109f}'
        | '\u{2100}'..='\u{2bff}' | '\u{2e80}'..='\u{9fff}' | '\u{a840}'..='\u{a87f}' | '\u{aa60}'..='\u{aa7f}'
        | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{10ac0}'..='\u{10aff}'
        | '\u{1f000}'..='\u{1faff}' | '\u{20000}'..='\u{3ffff}'
    )
}

fn is_within_emoji(before: &str, after: &str) -> bool {
    let is_emoji = |c: char| matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
    before.trim_end_matches('\u{fe0f}').ends_with(is_emoji) && after.starts_with(is_emoji)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = invisible_character(text, || Place::file("a")).map_or_else(
            || "-".to_owned(),
            |finding| {
                let hint = finding.hint.as_ref().map_or_else(String::new, ToString::to_string);
                format!("{} → {hint}", finding.message)
            },
        );
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn what_nobody_sees_is_found() {
        let found = |c: char| {
            let text = format!("the Volgo{c}grad twin");
            let message =
                format!("the invisible character U+{:04X} stands in `Volgo<U+{0:04X}>grad`", u32::from(c));
            check(&text, &format!("{message} → write `Volgograd`"));
            assert_eq!(without_invisible(&text), "the Volgograd twin");
        };
        [
            '\u{ad}',
            '\u{200b}',
            '\u{200c}',
            '\u{200d}',
            '\u{202a}',
            '\u{202d}',
            '\u{202e}',
            '\u{2060}',
            '\u{2063}',
            '\u{2066}',
            '\u{2069}',
            '\u{feff}',
            '\u{3164}',
            '\u{180e}',
            '\u{180b}',
            '\u{34f}',
            '\u{2065}',
            '\u{2800}',
            '\u{fe00}',
            '\u{fe0f}',
            '\u{fffc}',
            '\u{1d159}',
            '\u{e0100}',
            '\u{e01ef}',
            '\u{e0041}',
        ]
        .into_iter()
        .for_each(found);
    }

    #[test]
    fn the_word_is_shown_with_what_nobody_sees() {
        check("a \u{200b} b", "the invisible character U+200B stands in `<U+200B>` → delete it");
        check(
            "Волго\u{ad}град",
            "the invisible character U+00AD stands in `Волго<U+00AD>град` → write `Волгоград`",
        );
        check(
            "می\u{200c}\u{200c}رود",
            "the invisible character U+200C stands in `می\u{200c}<U+200C>رود` → write `می\u{200c}رود`",
        );
        check(
            "\u{202e}a\u{202c}b",
            "the invisible character U+202E stands in `<U+202E>a<U+202C>b` → write `ab`",
        );
        check(
            "ไทยa\u{200b}ไทย",
            "the invisible character U+200B stands in `ไทยa<U+200B>ไทย` → write `ไทยaไทย`",
        );
        check(
            &format!("{}\u{202e}{}", "城市".repeat(40), "市".repeat(40)),
            &format!(
                "the invisible character U+202E stands in `{}<U+202E>{}` → delete it",
                "城市".repeat(12),
                "市".repeat(24)
            ),
        );
        check("a\u{a0}b\u{202e}c", "the invisible character U+202E stands in `b<U+202E>c` → write `bc`");
    }

    #[test]
    fn running_text_may_have_what_turns_nothing() {
        let place = |text: &str| turning_character(text, |at| Place::in_text(&"a".into(), text, at));
        for text in ["Volgo\u{ad}grad", "a\u{200b}b\u{200e}c\u{2060}", "\u{feff}"] {
            assert!(place(text).is_none(), "{text:?}");
        }
        for c in [
            '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}',
            '\u{2069}',
        ] {
            let finding = place(&format!("so\u{ad}ft a{c}b")).expect("it is found");
            let message = format!("the invisible character U+{:04X} stands in `a<U+{0:04X}>b`", u32::from(c));
            assert_eq!(finding.message.to_string(), message);
        }
    }

    #[test]
    fn files_are_renamed() {
        for (name, expected) in [
            ("p\u{200b}.jpg", Some("rename it to `p.jpg`")),
            ("\u{200b}.jpg", Some("rename it with letters, digits, dots and hyphens")),
            ("نمی\u{200c}خواهم.jpg", None),
            ("p.jpg", None),
        ] {
            let finding = invisible_in_name(name, Place::file("a"));
            let hint = finding.and_then(|finding| finding.hint).map(|hint| hint.to_string());
            assert_eq!(hint.as_deref(), expected, "{name:?}");
        }
    }

    #[test]
    fn what_scripts_and_emoji_need_is_none() {
        for text in [
            "Coventry",
            "Сталинград",
            "Saint\u{a0}Étienne",
            "a\u{202f}: b",
            "نمی\u{200c}خواهم",
            "ه\u{200c}.ش.",
            "نامه\u{200c} را",
            "CD\u{200c}ها",
            "«فرهنگ»\u{200c}ها",
            "ᠬᠠᠷ\u{180e}ᠠ",
            "ᠨᠢᠭ\u{180b}ᠡ",
            "ภาษา\u{200b}ไทย",
            "ភាសា\u{200b}ខ្មែរ",
            "မြန်မာ\u{200b}စာ",
            "ພາສາ\u{200b}ລາວ",
            "葛\u{e0100}城",
            "1\u{fe0f}\u{20e3} Ⓜ\u{fe0f} ©\u{fe0f}",
            "\u{2803}\u{2800}\u{2803}",
            "\u{5d1}\u{5b7}\u{34f}\u{5bd}",
            "क्\u{200d}ष",
            "ශ්\u{200d}රී",
            "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
            "\u{2764}\u{fe0f}\u{200d}\u{1f525}",
            "\u{1f469}\u{1f3fd}\u{200d}\u{1f33e}",
            "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
            "\u{200e}CIA\u{200f}",
            "\u{61c}1944",
            "e\u{301}",
            "\u{2708}\u{fe0f}",
            "",
        ] {
            check(text, "-");
            assert_eq!(without_invisible(text), text);
        }
    }
}
