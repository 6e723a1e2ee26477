//! What answers say of themselves, in one list for all hosts.

use crate::pages::Pages;
use crate::route;

/// What pages may load and do (CSP 3): that of the page which may most, the search. Each page says its own, which is
/// stricter, and both hold.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
    base-uri 'none'";

/// That other sites show pages in frames; pages cannot say so themselves.
const FRAMES: &str = "frame-ancestors 'self'";

/// How long browsers keep what never changes: a year, the longest that counts.
pub(super) const FOREVER: &str = "public, max-age=31536000, immutable";
/// What may change is asked for again, and not sent again where it is the same.
pub(super) const REVALIDATED: &str = "public, max-age=0, must-revalidate";

/// The headers of every answer, by name.
pub(super) fn of_all(pages: &Pages) -> Vec<(&'static str, String)> {
    // Templates of an archive may allow more than the built-in ones, and what is said here must not forbid it.
    let policy = match pages.has_own_policy() {
        true => FRAMES.to_owned(),
        false => format!("{POLICY}; {FRAMES}"),
    };
    let mut headers = vec![
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
        (
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()".to_owned(),
        ),
    ];
    if pages.settings.hsts {
        headers.push(("Strict-Transport-Security", "max-age=31536000".to_owned()));
    }
    headers
}

/// The folders, from the root of the site, whose files never change: their names say what their content is.
pub(super) fn constant_folders(pages: &Pages) -> Vec<String> {
    let index = |tag: &str| {
        let index = format!("{}/{tag}/", route::SEARCH_INDEX);
        ["fragment/", "index/"].map(|folder| format!("{index}{folder}"))
    };
    std::iter::once("assets/".to_owned()).chain(pages.settings.locales.tags().flat_map(index)).collect()
}

/// The folders that programs on other sites may read, such as viewers of pictures (CORS).
pub(super) const SHARED_FOLDERS: [&str; 4] = ["data/", "iiif/", "media/", "assets/media/"];
/// What says so.
pub(super) const SHARED: (&str, &str) = ("Access-Control-Allow-Origin", "*");

/// The types of files that servers know no type for, by their endings.
pub(super) const TYPES: [(&str, &str); 5] = [
    ("mjs", "text/javascript"),
    ("geojson", "application/geo+json"),
    ("ttl", "text/turtle"),
    ("vtt", "text/vtt"),
    ("ics", "text/calendar"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layers::{Part, find};

    /// Both are written by hand; what one has more than the other would be forbidden.
    #[test]
    fn the_policy_is_that_of_the_pages() {
        let template = |name: &str| {
            let file = find(&format!("{}/{name}", Part::Templates.folder())).expect(name);
            std::str::from_utf8(file.bytes).expect("it is text")
        };
        let between = |text: &'static str, begin: &str, end: &str| {
            let rest = &text[text.find(begin).expect(begin) + begin.len()..];
            &rest[..rest.find(end).expect(end)]
        };
        let base = between(template("base.html"), "Content-Security-Policy\" content=\"", "\">");
        let more = between(template("search.html"), "{%- block script_policy %}", "{% endblock");
        assert_eq!(base.replace("{% block script_policy %}{% endblock script_policy %}", more), POLICY);
    }
}
