//! One form for texts that look alike: Unicode NFC (UAX #15).
//!
//! `й` may be one code point or two, and a Mac writes the second form into the names of files. What is read (texts,
//! names of files, YAML with its escapes, Markdown with its character references, addresses that are asked for) goes
//! through [`nfc`] at its entrance, so that all that is compared or written out afterwards has one form.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();

/// The text in NFC; borrowed where it is so already.
pub fn nfc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { NFC.normalize(text) }
}

/// The same of a text that is owned.
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
