//! The forms of texts as regular expressions (ECMA-262, as JSON Schema wants them), in the part of that language which
//! other engines read alike.
//!
//! Invariant: a pattern matches whatever the program accepts. It may match more: which days a month has, what a country
//! is called and what lies in a folder, no pattern knows.

use crate::id::Kind;

/// One date of EDTF (ISO 8601-2, levels 0 to 2) without intervals and sets: masks, doubts, years of more than four digits,
/// times of day.
macro_rules! one_date {
    () => {
        "(?:Y-?[0-9]+(?:E[0-9]+)?(?:S[0-9]+)?[?~%]?|[?~%]?-?[0-9X]{4}(?:S[0-9]+)?[?~%]?(?:-[?~%]?[0-4X][0-9X][?~%]?(?:-[?~%]?[0-3X][0-9X][?~%]?(?:T[0-9:Z+-]+)?)?)?)"
    };
}

/// A date: EDTF, with intervals (`1942-08/1943-02`, `../1944`) and sets (`[1947,1948]`).
pub(super) const DATE: &str = concat!(
    "^[\\[{]?(?:\\.\\.|[/,])*",
    one_date!(),
    "(?:(?:\\.\\.|[/,])+",
    one_date!(),
    ")*(?:\\.\\.|[/,])*[\\]}]?$"
);

/// A day of the calendar; EDTF lets a time of day follow.
pub(super) const DAY: &str = "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T[0-9:Z+-]+)?$";

/// A name in ASCII kebab-case.
pub(super) const SLUG: &str = "^[a-z0-9]+(?:-[a-z0-9]+)*$";

/// The language of an original, and eight hexadecimal digits.
pub(super) const FINGERPRINT: &str = "^[A-Za-z0-9-]+-[0-9A-Fa-f]{8}$";

/// Something that can be seen.
pub(super) const VISIBLE: &str = "\\S";

/// The name of a file in the same folder.
pub(super) const FILE_NAME: &str = "^[^./\\\\?#%:][^/\\\\?#%:]*$";

/// An item of Wikidata.
pub(super) const WIKIDATA_ITEM: &str = "^Q[0-9]+$";

/// A Digital Object Identifier (ISO 26324).
pub(super) const DOI: &str = "^10\\.[0-9]{4,}(?:\\.[0-9]+)*/[^\\s{}\\\\\"`|^]+$";

/// An Archival Resource Key.
pub(super) const ARK: &str = "^ark:/?[0-9bcdfghjkmnpqrstvwxz]{5,}/[A-Za-z0-9=~*+@_$/.%-]+$";

/// An absolute address of the web (RFC 3986, RFC 3987).
pub(super) const WEB_ADDRESS: &str = "^[Hh][Tt][Tt][Pp][Ss]?://\\S+$";

/// The tag of a language (BCP 47, also with the low lines of older systems).
pub(super) const LANGUAGE: &str = "^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{2,8})*$";

/// The tag of a locale, extensions included.
pub(super) const LOCALE: &str = "^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$";

/// An old address: no part is empty or begins with a dot.
pub(super) const ALIAS: &str = "^/?[^\\s./\\\\?#%:*\"<>|&'][^\\s/\\\\?#%:*\"<>|&']*(?:/[^\\s./\\\\?#%:*\"<>|&'][^\\s/\\\\?#%:*\"<>|&']*)*/?$";

/// The most characters of an old address, with the slash in front.
pub(super) const ALIAS_LENGTH: i64 = 501;

/// The most characters of an id.
pub(super) const SLUG_LENGTH: i64 = 100;

/// The address of a site: scheme, host and path.
pub(super) const BASE_URL: &str = "^https?://[A-Za-z0-9.:\\[\\]-]+(?:/[A-Za-z0-9/._~%-]*)?$";

/// The id of a work with its kind.
pub(super) fn work_id() -> String {
    let kinds: Vec<&str> = Kind::ALL.into_iter().map(Kind::name).collect();
    format!("^(?:{}):[a-z0-9]+(?:-[a-z0-9]+)*$", kinds.join("|"))
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;
    use proptest::sample::Index;
    use regex::Regex;

    use super::*;
    use crate::country;
    use crate::date::EventDate;
    use crate::document::address::{Address, address, is_web_address};
    use crate::id::Slug;
    use crate::persistent_id::{Ark, Doi};
    use crate::route::alias;
    use crate::settings::BaseUrl;

    /// Compiled once.
    static EVERY: LazyLock<Vec<(&str, Regex)>> = LazyLock::new(|| {
        let patterns = [DATE, SLUG, DOI, ARK, WEB_ADDRESS, BASE_URL, FILE_NAME, ALIAS, LANGUAGE, LOCALE];
        patterns.map(|pattern| (pattern, Regex::new(pattern).expect("it is one"))).into()
    });

    #[track_caller]
    fn check(pattern: &str, good: &[&str], bad: &[&str]) {
        let regex = Regex::new(pattern).expect("it is a regular expression");
        for text in good {
            assert!(regex.is_match(text), "{text} is matched by {pattern}");
        }
        for text in bad {
            assert!(!regex.is_match(text), "{text} is not matched by {pattern}");
        }
    }

    #[test]
    fn dates_are_told_from_what_people_write() {
        check(
            DATE,
            &[
                "1944",
                "1944-06-06",
                "194X",
                "1943~",
                "?2004-06-~11",
                "Y-17E7",
                "1942-08/1943-02",
                "../1944",
                "/1944",
            ],
            &[
                "",
                "44",
                "1990s",
                "6 June 1944",
                "c. 1943",
                "1944-6",
                "1944-99",
                "19440606",
                "1944 / 1945",
                "06.06.1944",
            ],
        );
        check(
            DATE,
            &["[1947,1948]", "{1947..1949}", "..1943/1944", "1944-06-06T10:00:00+02:00"],
            &["[]", "..", "/"],
        );
        check(
            DAY,
            &["2026-11-28", "2026-11-28T10:00:00Z"],
            &["2026-11", "2026-13-01", "28.11.2026", "2026-11-28?"],
        );
    }

    #[test]
    fn other_forms_are_told_from_what_people_write() {
        check(SLUG, &["a", "st-petersburg-2", "2250"], &["", "A", "a--b", "-a", "a_b", "é"]);
        check(
            &work_id(),
            &["object:coventry-tablecloth", "page:about"],
            &["coventry", "town:a", "city:", "city:A"],
        );
        check(
            FINGERPRINT,
            &["en-3f9c2a71", "pt-BR-3F9C2A71"],
            &["3f9c2a71", "-3f9c2a71", "en-3f9c2a7", "en 3f9c2a71"],
        );
        check(LANGUAGE, &["en", "zh-Hant", "mul", "pt_BR"], &["", "e", "English language", "en-"]);
        check(LOCALE, &["en-GB", "en-u-ca-buddhist"], &["", "../up", "en-"]);
        check(
            DOI,
            &["10.5281/zenodo.1", "10.1000.10/1:<>;()"],
            &["10.52/x", "10.5281/", "doi:10.5281/x", "10.5281/a b"],
        );
        check(
            ARK,
            &["ark:12345/x6", "ark:/12345/x6/c3.v7"],
            &["ark:1234/x", "ark:12345/", "ark:12345/a b", "12345/x"],
        );
        check(WIKIDATA_ITEM, &["Q914"], &["914", "q914", "Q", "Q9a"]);
        check(VISIBLE, &["a", " a "], &["", " ", "\u{a0}"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

        /// Dates, more than there are, and what becomes of them when a sign is changed.
        #[test]
        fn every_date_is_matched(
            dates in prop::collection::vec(
                "(\\.\\.)?([?~%]?-?[0-9X]{4}(S[0-9]{1,2})?[?~%]?(-[?~%]?[0-4X][0-9X][?~%]?(-[?~%]?[0-3X][0-9X][?~%]?)?)?|\
                 Y-?[1-9][0-9]{0,6}(E[0-9])?(S[0-9])?[?~%]?|[0-9]{4}-0[1-9]-[0-2][0-9]T[012][0-9]:[0-5][0-9]:[0-5][0-9](Z|[+-]0[0-9](:[0-5]0)?)?)(\\.\\.)?",
                1..4,
            ),
            mark in "[/,]|\\.\\.",
            set in "[\\[{ ]",
            at in any::<Index>(),
            sign in "[-0-9XYEST?~%:Z+./,\\[\\]{}]{0,1}",
            is_changed: bool,
        ) {
            let close = match set.as_str() { "[" => "]", "{" => "}", _ => "" };
            let mut text = format!("{}{}{close}", set.trim(), dates.join(&mark));
            if is_changed {
                let at = at.index(text.len());
                text.replace_range(at..=at, &sign);
            }
            if EventDate::parse(&text).is_ok() {
                prop_assert!(EVERY[0].1.is_match(&text), "{}", text);
            }
        }

        #[test]
        fn what_the_program_accepts_is_matched(text in "[a-zA-Z0-9 ./\\\\?#%:*\"<>|&'_~@é\u{a0}-]{0,12}|https?://[a-z0-9.:\\[\\]/~%_@?-]{0,12}|10\\.[0-9]{4}/[!-~]{1,8}|ark:/?[0-9b-z]{5}/[!-~]{1,8}") {
            let matches = |pattern: &str| {
                let found = EVERY.iter().find(|(own, _)| *own == pattern);
                found.expect("it is compiled").1.is_match(&text)
            };
            prop_assert!(Slug::new(&text).is_none() || matches(SLUG), "{text}");
            prop_assert!(Doi::parse(&text).is_none() || matches(DOI), "{text}");
            prop_assert!(Ark::parse(&text).is_none() || matches(ARK), "{text}");
            prop_assert!(!is_web_address(&text) || matches(WEB_ADDRESS), "{text}");
            prop_assert!(BaseUrl::parse(&text).is_none() || matches(BASE_URL), "{text}");
            prop_assert!(!matches!(address(&text), Address::File(_)) || matches(FILE_NAME), "{text}");
            prop_assert!(!alias::is_safe(text.strip_prefix('/').unwrap_or(&text)) || matches(ALIAS), "{text}");
            prop_assert!(text.parse::<icu_locale::LanguageIdentifier>().is_err() || matches(LANGUAGE), "{text}");
            prop_assert!(text.parse::<icu_locale::Locale>().is_err() || matches(LOCALE), "{text}");
        }
    }

    #[test]
    fn countries_are_those_that_the_program_knows() {
        let codes: Vec<String> = country::codes().collect();
        assert!(codes.is_sorted() && codes.len() > 240, "{codes:?}");
        for (code, is_there) in [("GB", true), ("XK", true), ("UK", false), ("EU", false), ("SU", false)] {
            assert_eq!(codes.iter().any(|known| known == code), is_there, "{code}");
        }
    }
}
