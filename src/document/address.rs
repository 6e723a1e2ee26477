//! What an address in a body is: a work, a heading, a file, the web, or nothing for a page.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::id::Kind;

/// The parts of a link's address, as this program sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address<'a> {
    /// A work of the archive, with an optional heading.
    Work(Kind, &'a str, Option<&'a str>),
    /// A heading of the same page.
    Heading(&'a str),
    /// A file in the work's own folder.
    File(&'a str),
    /// The web, or a mailbox.
    Outside(&'a str),
    /// Not safe on a page, or not part of the archive.
    Refused(Refusal),
}

/// Why an address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A scheme that may run a program or hide where it leads.
    Scheme,
    /// A user name before the host, which looks as if it were the host (RFC 3986, 7.6).
    UserName,
    /// A path that may lead out of the work's folder.
    Path,
}

/// Says what an address in a body is.
pub fn address(url: &str) -> Address<'_> {
    if let Some(heading) = url.strip_prefix('#') {
        return Address::Heading(heading);
    }
    let scheme_end = url.find(':').filter(|end| !url[..*end].contains(['/', '?', '#']));
    if let Some(end) = scheme_end {
        let scheme = url[..end].to_ascii_lowercase();
        if let Some(kind) = Kind::from_name(&scheme) {
            let rest = &url[end + 1..];
            let (id, heading) =
                rest.split_once('#').map_or((rest, None), |(id, heading)| (id, Some(heading)));
            return Address::Work(kind, id, heading);
        }
        let is_mailbox = scheme == "mailto" && url.chars().all(is_neither_space_nor_control);
        return if is_mailbox || is_web_address(url) {
            Address::Outside(url)
        } else if without_user_name(url).is_some_and(|rest| is_web_address(&rest)) {
            Address::Refused(Refusal::UserName)
        } else {
            Address::Refused(Refusal::Scheme)
        };
    }
    if url.starts_with("//") || url.starts_with("\\") {
        return Address::Refused(Refusal::Scheme);
    }
    let is_file = !url.is_empty() && !url.starts_with('.') && !url.contains(['/', '\\', '?', '#', '%']);
    if is_file { Address::File(url) } else { Address::Refused(Refusal::Path) }
}

/// Whether an address leads to the web: `https://` or `http://` with something after it, no user name, which would be
/// taken for the host, and no white space and no control character, which would hide where it leads or break the line
/// that it stands in.
pub fn is_web_address(url: &str) -> bool {
    let rest = url
        .split_once("://")
        .filter(|(scheme, _)| ["https", "http"].iter().any(|known| scheme.eq_ignore_ascii_case(known)));
    rest.is_some_and(|(_, rest)| !rest.is_empty())
        && without_user_name(url).is_none()
        && url.chars().all(is_neither_space_nor_control)
}

/// An address with a user name, without it: `https://b.example/` for `https://a.example@b.example/`.
pub fn without_user_name(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    // Browsers take `\` for `/` here.
    let authority = &rest[..rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len())];
    let at = authority.rfind('@')?;
    Some(format!("{scheme}://{}", &rest[at + 1..]))
}

fn is_neither_space_nor_control(c: char) -> bool {
    !c.is_whitespace() && !c.is_control()
}

/// An address of the web in which signs are encoded that none may have (RFC 3986, 2; RFC 3987), as machines want it.
pub fn encode_signs(url: &str) -> String {
    const SIGNS: &AsciiSet =
        &CONTROLS.add(b'"').add(b'<').add(b'>').add(b'\\').add(b'^').add(b'`').add(b'{').add(b'|').add(b'}');
    // Brackets stand around the number of a host, and nowhere else.
    const SIGNS_OF_PATHS: &AsciiSet = &SIGNS.add(b'[').add(b']');
    let authority = url.find("://").map_or(0, |at| at + "://".len());
    let path = url[authority..].find(['/', '?', '#']).map_or(url.len(), |at| authority + at);
    let is_code = |at: usize| {
        let digits = url.as_bytes().get(at + 1..at + 3);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    let encode = |(at, c): (usize, char)| match c {
        '%' if !is_code(at) => "%25".to_owned(),
        _ if c.is_ascii() => {
            let signs = if at < path { SIGNS } else { SIGNS_OF_PATHS };
            utf8_percent_encode(c.encode_utf8(&mut [0; 4]), signs).to_string()
        }
        // Letters of other scripts stay: they may stand in an IRI as they are.
        _ => c.to_string(),
    };
    url.char_indices().map(encode).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_sorted_by_what_they_are() {
        assert_eq!(address("city:coventry#names"), Address::Work(Kind::City, "coventry", Some("names")));
        assert_eq!(address("#names"), Address::Heading("names"));
        assert_eq!(address("a.jpg"), Address::File("a.jpg"));
        assert_eq!(address("https://example.org/?a:b"), Address::Outside("https://example.org/?a:b"));
        for bad in [
            "javascript:alert(1)",
            "JAVASCRIPT:x",
            "data:text/html,x",
            "vbscript:x",
            "//evil.example",
            "java\nscript:x",
            "\\\\evil.example",
            "ftp://example.org/",
            "file:///etc/passwd",
            "blob:https://example.org/x",
            ":",
        ] {
            assert_eq!(address(bad), Address::Refused(Refusal::Scheme), "{bad:?}");
        }
        for bad in ["../a.jpg", "/a", "a/b", "..", "%2e%2e", "a?b", "", "a#b", "a\\b", ".a", "a/b:c", "?a:b"]
        {
            assert_eq!(address(bad), Address::Refused(Refusal::Path), "{bad:?}");
        }
    }

    #[test]
    fn addresses_on_the_web_have_a_scheme_of_the_web() {
        for good in [
            "https://example.org/ü?a=b#c",
            "http://example.org/",
            "HTTPS://example.org/",
            "mailto:a@b.example",
        ] {
            assert_eq!(address(good), Address::Outside(good));
        }
    }

    #[test]
    fn addresses_of_the_web_lead_somewhere() {
        for good in
            ["https://example.org/", "http://example.org", "HTTPS://example.org/ü?a=(b)#c", "https://a/%7C"]
        {
            assert!(is_web_address(good), "{good:?}");
            assert_eq!(address(good), Address::Outside(good));
        }
        for bad in [
            "https:",
            "https://",
            "https:example.org",
            "https:/example.org",
            "ftp://example.org/",
            "//example.org/",
            "example.org",
            "",
        ] {
            assert!(!is_web_address(bad), "{bad:?}");
        }
    }

    /// What stands before the `@` is not where the link leads.
    #[test]
    fn user_names_are_no_part_of_an_address() {
        let check = |url: &str, without: Option<&str>| {
            assert_eq!(without_user_name(url).as_deref(), without, "{url}");
            let expected = without.map_or(Address::Outside(url), |_| Address::Refused(Refusal::UserName));
            assert_eq!(address(url), expected, "{url}");
            assert_eq!(is_web_address(url), without.is_none(), "{url}");
        };
        check("https://a.example@b.example/c@d", Some("https://b.example/c@d"));
        check("HTTP://a:b@b.example", Some("HTTP://b.example"));
        check("https://a@b@c.example?x", Some("https://c.example?x"));
        check("https://a.example/@b", None);
        check("https://a.example/x?mail=a@b.example#@", None);
        check("https://a.example\\@b", None);
        assert_eq!(address("https://a@"), Address::Refused(Refusal::Scheme));
    }

    #[test]
    fn signs_that_no_address_may_have_are_encoded() {
        assert_eq!(encode_signs("https://a/ü?b=(c)&d='%7C'#e"), "https://a/ü?b=(c)&d='%7C'#e");
        assert_eq!(encode_signs("https://a/\"<>\\^`{|}"), "https://a/%22%3C%3E%5C%5E%60%7B%7C%7D");
        assert_eq!(
            encode_signs("https://[::1]/a[1]?b[]=%zz%41#%"),
            "https://[::1]/a%5B1%5D?b%5B%5D=%25zz%41#%25"
        );
        assert_eq!(encode_signs("mailto:a@b.example"), "mailto:a@b.example");
    }

    /// What shows nothing may hide where a link leads, or break the line that it stands in.
    #[test]
    fn control_characters_and_spaces_are_no_part_of_an_address() {
        for scheme in ["https://example.org/", "http://example.org/", "mailto:"] {
            for c in "\0\u{1}\t\n\u{b}\r \u{1b}\u{7f}\u{80}\u{85}\u{9f}\u{a0}\u{2003}\u{2028}\u{2029}\u{3000}"
                .chars()
            {
                for bad in [format!("{scheme}a{c}b"), format!("{scheme}{c}"), format!("{scheme}a{c}")] {
                    assert_eq!(address(&bad), Address::Refused(Refusal::Scheme), "{bad:?}");
                }
            }
        }
    }
}
