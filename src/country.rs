//! Names of countries and languages by the rules of a locale (CLDR), never typed by hand.

use icu_locale::LanguageIdentifier;
use icu_locale::names::{
    LanguageIdentifierDisplayName, LanguageIdentifierDisplayNameOptions, RegionDisplayName,
};
use icu_locale::subtags::Region;

use crate::locale::LocaleInfo;

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

/// Whether a text is a code of ISO 3166-1 alpha-2 that stands for a country.
pub fn is_country(code: &str) -> bool {
    // CLDR also names groups of countries, reserved codes and codes for private use.
    const NO_COUNTRIES: &[&str] =
        &["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"];
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
    use crate::locale::Locales;

    #[test]
    fn codes_are_those_of_the_standard() {
        for good in ["GB", "RU", "UA", "MD", "PS", "CD"] {
            assert!(is_country(good), "{good}");
        }
        for bad in ["UK", "EU", "gb", "GBR", "", "XX", "ZZ", "SU"] {
            assert!(!is_country(bad), "{bad}");
        }
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
