//! The letters under which a language lists what is sorted by title.
//!
//! Which these are says CLDR (exemplar characters for an index, UTS 35), and its collation which of them a title stands
//! under: "Ángel" under A in Spanish, "Łódź" under Ł in Polish.

use std::collections::BTreeMap;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale::exemplar_chars::ExemplarCharacters;
use icu_locale::locale;
use icu_properties::CodePointMapData;
use icu_properties::props::Script;

use crate::route::Part;

use super::Section;

/// Before a letter, it stands for where Chinese characters begin that are read with this letter (CLDR, index characters of
/// collations by sound); elsewhere it comes after all characters.
const HAN_INDEX: char = '\u{FDD0}';

/// The combining grapheme joiner, which keeps two signs from being one for a collation, and is nothing else to it.
const JOINER: &str = "\u{34F}";
/// The capital of `i` where `I` is that of `ı`, as in Turkish.
const DOTTED_CAPITAL: &str = "İ";

/// The alphabet of a language.
pub(super) struct Alphabet {
    /// Sorted as the language does.
    letters: Vec<Letter>,
    /// Takes letters that differ in accents or in size alone for the same.
    collator: CollatorBorrowed<'static>,
}

struct Letter {
    key: Vec<u8>,
    script: Script,
    /// As it stands in addresses.
    name: String,
    /// As it stands in an index.
    label: String,
}

impl Alphabet {
    /// The alphabet of a language; of one that is not written in Latin letters, with these after its own.
    pub(super) fn of(language: &icu_locale::Locale) -> Alphabet {
        let collator = collator(language, Strength::Primary);
        let mut alphabet = Alphabet { letters: Vec::new(), collator };
        let mut labels = [letters_of(language), letters_of(&locale!("en"))].concat();
        // Of letters that the language does not tell apart, the plain one comes first, and stands for all: Е for Ё.
        let exact = self::collator(language, Strength::Tertiary);
        labels.sort_by(|one, other| exact.compare(one, other));
        let has_dotted_capital = labels.iter().any(|label| label == DOTTED_CAPITAL);
        for label in labels {
            let Some(script) = label.chars().next().map(script_of) else { continue };
            let key = alphabet.key(&label);
            let is_new = alphabet.letters.iter().all(|other| other.key != key);
            if is_new && alphabet.is_one(&label) {
                let han = alphabet.key(&format!("{HAN_INDEX}{label}"));
                let name = match label.as_str() {
                    "I" if has_dotted_capital => "ı".to_owned(),
                    DOTTED_CAPITAL => "i".to_owned(),
                    _ => label.to_lowercase(),
                };
                let letter = |key, script| Letter { key, script, name: name.clone(), label: label.clone() };
                alphabet.letters.extend([letter(key, script), letter(han, Script::Han)]);
            }
        }
        alphabet.letters.sort_by(|one, other| one.key.cmp(&other.key));
        alphabet
    }

    /// Whether the collation takes a letter of several signs for one, as Czech does "Ch"; to one that does not, "Co" would come
    /// after all that begins with "Ch".
    fn is_one(&self, label: &str) -> bool {
        let apart: Vec<String> = label.chars().map(String::from).collect();
        apart.len() < 2 || self.key(label) != self.key(&apart.join(JOINER))
    }

    fn key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::new();
        // A vector takes all that is written to it.
        let _ = self.collator.write_sort_key_to(text, &mut key);
        key
    }

    /// The letter under which a title stands: that of the first letter or number in it.
    fn place_of(&self, title: &str) -> Option<usize> {
        let start = title.find(char::is_alphanumeric)?;
        let script = script_of(title[start..].chars().next()?);
        let key = self.key(&title[start..]);
        let after = self.letters.partition_point(|letter| letter.key <= key);
        let own = self.letters[..after].last().filter(|letter| letter.script == script)?;
        self.letters.iter().position(|letter| letter.name == own.name)
    }

    /// The parts of what has titles; within each, items keep their order.
    pub(super) fn sections<T: Copy>(&self, items: &[T], title: impl Fn(T) -> String) -> Vec<Section<T>> {
        let (mut groups, mut others) = (BTreeMap::<usize, Vec<T>>::new(), Vec::new());
        for item in items {
            match self.place_of(&title(*item)) {
                Some(letter) => groups.entry(letter).or_default().push(*item),
                None => others.push(*item),
            }
        }
        let letters = groups.into_iter().map(|(letter, items)| (&self.letters[letter], items)).map(
            |(Letter { name, label, .. }, items)| {
                Section::of(Part::Letter { name: name.clone(), label: label.clone() }, items)
            },
        );
        let others = (!others.is_empty()).then(|| Section::of(Part::OtherLetters, others));
        letters.chain(others).collect()
    }
}

/// The letters and groups of letters that an index of the language has.
fn letters_of(language: &icu_locale::Locale) -> Vec<String> {
    let Ok(exemplars) = ExemplarCharacters::try_new_index(&language.into()) else { return Vec::new() };
    let single = exemplars.code_points().iter_chars().map(String::from);
    single.chain(exemplars.strings().iter().map(str::to_owned)).collect()
}

fn collator(language: &icu_locale::Locale, strength: Strength) -> CollatorBorrowed<'static> {
    let mut options = CollatorOptions::default();
    options.strength = Some(strength);
    let preferences = CollatorPreferences::from(language);
    Collator::try_new(preferences, options).expect("the collation data is compiled in")
}

/// The script of a letter. Both kinds of Japanese syllables are one alphabet.
fn script_of(letter: char) -> Script {
    match CodePointMapData::<Script>::new().get(letter) {
        Script::Katakana => Script::Hiragana,
        script => script,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: &str, titles: &[(&str, &str)]) {
        let alphabet = Alphabet::of(&language.parse().expect("it is a tag"));
        for (title, expected) in titles {
            let name = alphabet.place_of(title).map_or("other", |at| alphabet.letters[at].name.as_str());
            assert_eq!(name, *expected, "{title} in {language}");
        }
    }

    #[test]
    fn each_language_has_an_alphabet_of_its_own() {
        check(
            "en",
            &[("Éclair", "e"), ("zoo", "z"), ("Волгоград", "other"), ("1943", "other"), ("«Abc»", "a")],
        );
        check("fr", &[("étude", "e"), ("Œuvre", "o"), ("Łódź", "l"), ("", "other"), ("—", "other")]);
        check("ru", &[("Ёлка", "е"), ("яблоко", "я"), ("Coventry", "c"), ("Івано", "и"), ("Ђ", "д")]);
        check("pl", &[("Łódź", "ł"), ("Świdnica", "ś"), ("Sopot", "s"), ("Żory", "ż"), ("Źródło", "ź")]);
        check("cs", &[("Chomutov", "ch"), ("Cheb", "ch"), ("Cidlina", "c"), ("Č", "č"), ("Hodonín", "h")]);
        check("es", &[("Ñandú", "ñ"), ("Ángel", "a"), ("Nube", "n")]);
        check("uk", &[("Ґава", "ґ"), ("Їжак", "ї"), ("Євпаторія", "є")]);
        check("de", &[("Über", "u"), ("ßa", "s")]);
        check("tr", &[("Isparta", "ı"), ("İstanbul", "i"), ("izmir", "i")]);
        check("ka", &[("თბილისი", "თ")]);
        check("ja", &[("コヴェントリー", "か"), ("ヴォルゴグラード", "あ"), ("広島", "other")]);
        // CLDR has "CH" and "ДЬ" in their index, and no collation that knows these.
        check("qu", &[("Cusco", "c"), ("Chaco", "c")]);
        check("sah", &[("Дэлгэй", "д")]);
        check("ar", &[("بغداد", "ب"), ("أربيل", "ا")]);
        let chinese = Alphabet::of(&locale!("zh-Hans"));
        let sections = chinese.sections(&["北京", "Berlin"], str::to_owned);
        let letter = Part::Letter { name: "b".to_owned(), label: "B".to_owned() };
        assert_eq!(sections, [Section::of(letter, vec!["北京", "Berlin"])]);
        check("zh-Hans", &[("北京", "b"), ("上海", "s"), ("Chemnitz", "c")]);
    }
}
