//! Names of countries and languages by the rules of a locale (CLDR), never typed by hand.

use std::collections::BTreeSet;

use icu_locale::LanguageIdentifier;
use icu_locale::names::{
    LanguageIdentifierDisplayName, LanguageIdentifierDisplayNameOptions, RegionDisplayName,
};
use icu_locale::subtags::Region;

use crate::locale::{LocaleInfo, Locales};

/// The name of a country (ISO 3166-1 alpha-2); its code where the locale has no name for it.
pub fn country_name(code: &str, locale: &LocaleInfo) -> String {
    match code.parse::<Region>() {
        Ok(region) => RegionDisplayName::new_light_with_fallback((&locale.formats).into(), region)
            .as_borrowed()
            .to_string(),
        Err(_) => code.to_owned(),
    }
}

/// The name of a language (BCP 47); the tag itself where the locale has no name for it.
pub fn language_name(tag: &str, locale: &LocaleInfo) -> String {
    let name = tag.parse::<LanguageIdentifier>().ok().and_then(|language| {
        let options = LanguageIdentifierDisplayNameOptions::default();
        LanguageIdentifierDisplayName::try_new_heavy((&locale.formats).into(), language, options).ok()
    });
    name.map_or_else(|| tag.to_owned(), |name| name.as_borrowed().to_string())
}

/// What ISO 3166-3 has of former states and territories: its code of four letters, which begins with that of two
/// letters from ISO 3166-1, the one of three letters, and the codes of the countries that lie there today.
#[rustfmt::skip]
const FORMER: &[(&str, &str, &str)] = &[
    ("AIDJ", "AFI", "DJ"),
    ("ANHH", "ANT", "BQ CW SX"),
    ("BQAQ", "ATB", "AQ"),
    ("BUMM", "BUR", "MM"),
    ("BYAA", "BYS", "BY"),
    ("CSHH", "CSK", "CZ SK"),
    ("CSXX", "SCG", "ME RS"),
    ("CTKI", "CTE", "KI"),
    ("DDDE", "DDR", "DE"),
    ("DYBJ", "DHY", "BJ"),
    ("FQHH", "ATF", "AQ TF"),
    ("FXFR", "FXX", "FR"),
    ("GEHH", "GEL", "KI TV"),
    ("HVBF", "HVO", "BF"),
    ("JTUM", "JTN", "UM"),
    ("MIUM", "MID", "UM"),
    ("NHVU", "NHB", "VU"),
    ("NQAQ", "ATN", "AQ"),
    ("NTHH", "NTZ", "IQ SA"),
    ("PCHH", "PCI", "FM MH MP PW"),
    ("PUUM", "PUS", "UM"),
    ("PZPA", "PCZ", "PA"),
    ("RHZW", "RHO", "ZW"),
    ("SKIN", "SKM", "IN"),
    ("SUHH", "SUN", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ"),
    ("TPTL", "TMP", "TL"),
    ("VDVN", "VDR", "VN"),
    ("WKUM", "WAK", "UM"),
    ("YDYE", "YMD", "YE"),
    ("YUCS", "YUG", "BA HR ME MK RS SI XK"),
    ("ZRCD", "ZAR", "CD"),
];

/// The codes of today for the land of a former state, which is given by its code in ISO 3166-1 (in capitals) or
/// ISO 3166-3; none for other texts, and for codes that have another country today, such as `GE`.
pub fn successors(code: &str) -> BTreeSet<&'static str> {
    let is_meant = |four: &str, three: &str| {
        [four, three].contains(&code) || (code.len() == 2 && four.starts_with(code) && !is_country(code))
    };
    let found = FORMER.iter().filter(|(four, three, _)| is_meant(four, three));
    found.flat_map(|(_, _, today)| today.split(' ')).collect()
}

/// The code of the country that has such a name in English or in a language of the site.
pub fn code_of(name: &str, locales: &Locales) -> Option<String> {
    let wanted = name.trim().to_lowercase();
    let english = icu_locale::locale!("en");
    codes().find(|code| {
        let Ok(region) = code.parse::<Region>() else { return false };
        let named = |formats: &icu_locale::Locale| {
            let name = RegionDisplayName::new_light_with_fallback(formats.into(), region);
            name.as_borrowed().to_string().to_lowercase() == wanted
        };
        named(&english) || locales.iter().any(|locale| named(&locales.info(locale).formats))
    })
}

/// The one of some languages (BCP 47) that has such a name in any of them.
pub fn language_of<'a>(name: &str, tags: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = name.trim().to_lowercase();
    let named = |tag: &str, formats: &icu_locale::Locale| {
        let Ok(mut language) = tag.parse::<LanguageIdentifier>() else { return false };
        let is_called = |language: LanguageIdentifier| {
            let options = LanguageIdentifierDisplayNameOptions::default();
            LanguageIdentifierDisplayName::try_new_heavy(formats.into(), language, options)
                .is_ok_and(|name| name.as_borrowed().to_string().to_lowercase() == wanted)
        };
        // “Chinese” is enough for simplified Chinese.
        let whole = is_called(language.clone());
        language.script = None;
        whole || is_called(language)
    };
    let tags: Vec<&str> = tags.into_iter().collect();
    let spoken: Vec<icu_locale::Locale> = tags.iter().filter_map(|tag| tag.parse().ok()).collect();
    tags.into_iter().find(|tag| spoken.iter().any(|formats| named(tag, formats)))
}

/// Every code that [`is_country`], in the order of the alphabet.
pub fn codes() -> impl Iterator<Item = String> {
    let letters = || b'A'..=b'Z';
    let pairs = letters().flat_map(move |a| letters().map(move |b| [a, b].map(char::from)));
    pairs.map(String::from_iter).filter(|code| is_country(code))
}

/// Whether a text is a code of ISO 3166-1 alpha-2 that stands for a country, or `XK`, by which CLDR names Kosovo:
/// states disagree about it, and an archive says so with `contested`.
pub fn is_country(code: &str) -> bool {
    // CLDR also names groups of countries, reserved codes and codes for private use.
    const NO_COUNTRIES: &[&str] =
        &["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"];
    if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) || NO_COUNTRIES.contains(&code)
    {
        return false;
    }
    let english = icu_locale::locale!("en");
    code.parse::<Region>()
        .is_ok_and(|region| RegionDisplayName::try_new_light((&english).into(), region).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_standard() {
        for good in ["GB", "RU", "UA", "MD", "PS", "CD", "XK", "GE", "SK", "BY"] {
            assert!(is_country(good), "{good}");
        }
        for bad in ["UK", "EU", "gb", "GBR", "", "XX", "ZZ", "XA"] {
            assert!(!is_country(bad), "{bad}");
        }
    }

    #[test]
    fn a_country_is_known_by_its_name() {
        let mut locales = Locales::default();
        locales.add("fr", "Français", "fr".parse().expect("it is a tag")).expect("it is there once");
        for (name, code) in [("Germany", "DE"), ("Allemagne", "DE"), ("russie", "RU"), ("Royaume-Uni", "GB")]
        {
            assert_eq!(code_of(name, &locales).as_deref(), Some(code), "{name}");
        }
        for none in ["", "Atlantis", "Германия", "Europe"] {
            assert_eq!(code_of(none, &locales), None, "{none}");
        }
    }

    #[test]
    fn former_states_have_codes_of_today() {
        let check = |code: &str, expected: &str| {
            let today: Vec<&str> = successors(code).into_iter().collect();
            assert_eq!(today.join(" "), expected, "{code}");
        };
        check("DD", "DE");
        check("SU", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ");
        check("YU", "BA HR ME MK RS SI XK");
        // Two states had this code.
        check("CS", "CZ ME RS SK");
        check("CSHH", "CZ SK");
        check("TP", "TL");
        check("ZR", "CD");
        check("BU", "MM");
        check("AN", "BQ CW SX");
        check("HV", "BF");
        check("VD", "VN");
        check("YD", "YE");
        check("DDR", "DE");
        check("SUN", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ");
        check("YUG", "BA HR ME MK RS SI XK");
        // The code has gone to another country since.
        for code in ["GE", "SK", "AI", "BQ", "BY", "GB", "", "U", "XX"] {
            check(code, "");
        }
        for (four, _, today) in FORMER {
            assert!(today.split(' ').all(is_country), "{four}: {today}");
            assert!(four.len() == 4);
        }
        // CLDR knows none of them as a country, but for those codes that have gone to another.
        let again: Vec<&str> =
            FORMER.iter().map(|(four, ..)| &four[..2]).filter(|two| is_country(two)).collect();
        assert_eq!(again, ["AI", "BQ", "BY", "GE", "SK"]);
    }

    #[test]
    fn names_are_those_of_the_locale() {
        let check = |tag: &str, country: &str, language: &str| {
            let mut locales = Locales::default();
            let locale = locales.add(tag, tag, tag.parse().expect(tag)).expect(tag);
            assert_eq!(country_name("DE", locales.info(locale)), country);
            assert_eq!(language_name("cs", locales.info(locale)), language);
        };
        check("en", "Germany", "Czech");
        check("fr", "Allemagne", "tchèque");
        check("ru", "Германия", "чешский");
    }
}
