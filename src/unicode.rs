//! One form for texts that look alike: Unicode NFC (UAX #15).
//!
//! `й` may be one code point or two, and a Mac writes the second form into the names of files. What is read (texts,
//! names of files, YAML with its escapes, Markdown with its character references, addresses that are asked for) goes
//! through [`nfc`] at its entrance, so that all that is compared or written out afterwards has one form.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();

/// Whether a character is a mark on the one before it: its canonical combining class is not 0 (UAX 44, 5.7.4).
pub(crate) fn is_mark(c: char) -> bool {
    CanonicalCombiningClassMapBorrowed::new().get_u8(c) != 0
}

/// The text in NFC; borrowed where it is so already.
pub fn nfc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { NFC.normalize(text) }
}

/// Whether a character joins the letter before it in NFC, or has another form there.
pub fn joins_letter(c: char) -> bool {
    const BASES: [char; 10] = ['a', 'e', 'o', 'u', 'и', 'е', 'α', 'ا', 'か', '\u{1100}'];
    let is_mark = matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}');
    let changes = |text: &str| matches!(nfc(text), Cow::Owned(composed) if composed != text);
    is_mark || changes(c.encode_utf8(&mut [0; 4])) || BASES.iter().any(|base| changes(&format!("{base}{c}")))
}

/// Whether words of letters like this one stand side by side without spaces: Han, kana, Bopomofo and Yi, and the
/// full-width marks among them.
pub fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{312f}' | '\u{3190}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a letter is Arabic. What is a word before a name or a number elsewhere, such as “and” or “in”, is a prefix there.
pub fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d3}') && c.is_alphabetic()
}

/// The text in NFC, of one that is owned.
pub fn into_nfc(text: String) -> String {
    match nfc(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(composed) => composed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_join_the_letter_before_them() {
        for mark in [
            '\u{301}', '\u{306}', '\u{308}', '\u{327}', '\u{20dd}', '\u{653}', '\u{3099}', '\u{1161}',
            '\u{212b}',
        ] {
            assert!(joins_letter(mark), "{mark:?}");
        }
        for letter in ['a', 'и', 'й', 'é', '\u{a0}', '\u{2019}', '\u{200e}', '"', '1'] {
            assert!(!joins_letter(letter), "{letter:?}");
        }
    }

    #[test]
    fn some_letters_stand_without_spaces() {
        for c in ['友', '好', 'の', 'カ', 'ㄅ', '々', '，', '。', '：', '《', '　', '𠀀'] {
            assert!(is_unspaced(c), "{c:?}");
        }
        for c in ['a', 'я', 'م', '،', '한', 'ㄱ', '1', ' ', '“', '…', '—', '.'] {
            assert!(!is_unspaced(c), "{c:?}");
        }
    }

    #[test]
    fn some_letters_are_arabic() {
        assert!("وبـالمدينةپگ".chars().all(is_arabic_letter));
        assert!(!"a،؟1٤۴\u{64e}ש友".chars().any(is_arabic_letter));
    }

    #[test]
    fn texts_that_look_alike_are_alike() {
        for (decomposed, composed) in [
            ("\u{438}\u{306}.jpg", "й.jpg"),
            ("e\u{301}te\u{301}", "été"),
            ("\u{435}\u{308}", "ё"),
            ("A\u{30a}", "Å"),
            ("\u{212b}", "Å"),
            ("\u{3b1}\u{301}", "ά"),
            ("\u{1100}\u{1161}\u{11a8}", "각"),
            ("o\u{323}\u{302}", "ộ"),
            ("o\u{302}\u{323}", "ộ"),
            ("plain", "plain"),
            ("", ""),
        ] {
            assert_eq!(nfc(decomposed), composed);
            assert_eq!(nfc(composed), composed);
            assert_eq!(into_nfc(decomposed.to_owned()), composed);
        }
        // What is compatible is not the same: NFKC would take the sense from it.
        assert_eq!(nfc("ﬁ²½"), "ﬁ²½");
    }

    #[test]
    fn composed_texts_are_not_copied() {
        assert!(matches!(nfc("Нижний Новгород"), Cow::Borrowed(_)));
        assert!(matches!(nfc("Coventry"), Cow::Borrowed(_)));
    }
}
