//! Persistent identifiers that others give to a work: DOI and ARK.
//!
//! What editors type enters, an identifier leaves that names the work for good and leads to it through its resolver.
//! Whether anybody has registered it, nobody here asks.

use std::fmt;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// A Digital Object Identifier (ISO 26324): `10.5281/zenodo.1234567`. `Display` gives it without scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doi(String);

/// An Archival Resource Key (the ARK specification of 2018 and later): `ark:12345/x6np1wh8k`, with or without a slash
/// after the colon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ark(String);

/// The most characters of an identifier.
pub const LENGTH: usize = 200;

/// What both have in common: letters, digits and signs that can stand in a line, and no space.
fn is_plain(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LENGTH
        && text
            .chars()
            .all(|c| c.is_ascii_graphic() && !matches!(c, '{' | '}' | '\\' | '"' | '`' | '|' | '^'))
}

impl Doi {
    /// Parses a DOI as it is typed; `None` for anything else, its address among the rest.
    pub fn parse(text: &str) -> Option<Doi> {
        let (prefix, suffix) = text.split_once('/')?;
        let registrant = prefix.strip_prefix("10.")?;
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let mut parts = registrant.split('.');
        let is_registered = parts.next().is_some_and(|first| is_number(first) && first.len() >= 4);
        (is_registered && parts.all(is_number) && is_plain(text) && !suffix.is_empty())
            .then(|| Doi(text.to_owned()))
    }

    /// The DOI in what is not one: an address that leads to it, or the form with its name in front.
    pub fn within(text: &str) -> Option<Doi> {
        let text = percent_decode_str(text.trim()).decode_utf8().ok()?;
        let start = text.find("10.")?;
        let before = text[..start].to_ascii_lowercase();
        let is_known = before.ends_with("doi.org/") || before.trim_end().trim_end_matches(':') == "doi";
        is_known.then(|| Doi::parse(&text[start..])).flatten()
    }

    /// The address of its resolver.
    pub fn url(&self) -> String {
        const SIGNS: &AsciiSet =
            &CONTROLS.add(b'%').add(b'#').add(b'?').add(b'<').add(b'>').add(b'[').add(b']');
        format!("https://doi.org/{}", utf8_percent_encode(&self.0, SIGNS))
    }
}

impl Ark {
    /// Parses an ARK as it is typed; `None` for anything else, its address among the rest.
    pub fn parse(text: &str) -> Option<Ark> {
        let rest = text.strip_prefix("ark:")?;
        let (authority, name) = rest.strip_prefix('/').unwrap_or(rest).split_once('/')?;
        let is_letter = |byte: u8| byte.is_ascii_digit() || b"bcdfghjkmnpqrstvwxz".contains(&byte);
        let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || b"=~*+@_$/.-%".contains(&byte);
        let is_good = authority.len() >= 5
            && authority.bytes().all(is_letter)
            && name.bytes().all(is_sign)
            && !name.is_empty();
        (is_good && is_plain(text)).then(|| Ark(text.to_owned()))
    }

    /// The ARK in what is not one: an address that leads to it, or one in capitals.
    pub fn within(text: &str) -> Option<Ark> {
        let text = text.trim();
        let start = text.to_ascii_lowercase().find("ark:")?;
        let address = text[..start].to_ascii_lowercase();
        let is_known =
            address.is_empty() || address.starts_with("https://") || address.starts_with("http://");
        is_known.then(|| Ark::parse(&format!("ark:{}", &text[start + "ark:".len()..]))).flatten()
    }

    /// The address of the resolver for all of them.
    pub fn url(&self) -> String {
        format!("https://n2t.net/{}", self.0)
    }
}

impl fmt::Display for Doi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Ark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doi_has_a_registrant_and_a_name() {
        for text in [
            "10.5281/zenodo.1234567",
            "10.1000.10/123",
            "10.1002/(SICI)1097-4571(199801)49:1<16::AID-ASI3>3.0.CO;2-C",
        ] {
            assert_eq!(Doi::parse(text).map(|doi| doi.to_string()).as_deref(), Some(text));
        }
        for text in [
            "",
            "10.5281",
            "10.5281/",
            "10.52/x",
            "10.a281/x",
            "11.5281/x",
            "10.5281/a b",
            "10.5281/é",
            "10.5281/{x}",
            "10.5281/x\ny",
            "doi:10.5281/x",
            "https://doi.org/10.5281/x",
            "10.5281./x",
        ] {
            assert_eq!(Doi::parse(text), None, "{text:?}");
        }
        assert_eq!(Doi::parse(&format!("10.5281/{}", "x".repeat(LENGTH))), None);
    }

    #[test]
    fn a_doi_is_found_in_its_address() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(Doi::within(text).map(|doi| doi.to_string()).as_deref(), expected, "{text:?}");
        };
        check("https://doi.org/10.5281/zenodo.1", Some("10.5281/zenodo.1"));
        check("http://dx.doi.org/10.1002/a%3Cb%3E", Some("10.1002/a<b>"));
        check("DOI: 10.5281/zenodo.1", Some("10.5281/zenodo.1"));
        check("doi:10.5281/zenodo.1", Some("10.5281/zenodo.1"));
        check("https://example.org/10.5281/zenodo.1", None);
        check("https://doi.org/", None);
        check("zenodo.1", None);
    }

    #[test]
    fn an_ark_has_an_authority_and_a_name() {
        for text in ["ark:12345/x6np1wh8k", "ark:/12345/x6np1wh8k/c3/s5.v7", "ark:b5072/fk2-x"] {
            assert_eq!(Ark::parse(text).map(|ark| ark.to_string()).as_deref(), Some(text));
        }
        for text in [
            "",
            "ark:",
            "ark:12345",
            "ark:12345/",
            "ark:1234/x",
            "ark:abcde/x",
            "ark:12345/a b",
            "ark:12345/<",
            "12345/x",
        ] {
            assert_eq!(Ark::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn an_ark_is_found_in_its_address() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(Ark::within(text).map(|ark| ark.to_string()).as_deref(), expected, "{text:?}");
        };
        check("https://n2t.net/ark:/12345/x6", Some("ark:/12345/x6"));
        check("ARK:12345/x6", Some("ark:12345/x6"));
        check("bark:12345/x6", None);
        check("https://n2t.net/12345/x6", None);
    }

    #[test]
    fn both_lead_to_their_resolvers() {
        let url = |text: &str| Doi::parse(text).map(|doi| doi.url());
        assert_eq!(url("10.5281/zenodo.1").as_deref(), Some("https://doi.org/10.5281/zenodo.1"));
        assert_eq!(
            url("10.1002/a<b>#c?d%20").as_deref(),
            Some("https://doi.org/10.1002/a%3Cb%3E%23c%3Fd%2520")
        );
        let ark = Ark::parse("ark:12345/x6").map(|ark| ark.url());
        assert_eq!(ark.as_deref(), Some("https://n2t.net/ark:12345/x6"));
    }
}
