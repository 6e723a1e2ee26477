//! The path of a request → a path of the plan, and what kind of file that is.
//!
//! Invariant: nothing is found but what the plan has, letter for letter; no
//! path of a request is ever joined to one on disk.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::route;

/// What stands at an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// This path of the plan.
    Path(String),
    /// Nothing; it stands at this address.
    Elsewhere(String),
    /// Nothing.
    Nothing,
}

/// Looks an address up: `asked` is the path of a request, `base` that of the site.
pub(super) fn find(has: impl Fn(&str) -> bool, base: &str, asked: &str) -> Found {
    let (Some(path), Some(base_path)) = (decode(asked), decode(base)) else { return Found::Nothing };
    let Some(below) = path.strip_prefix(&base_path) else {
        let is_above = path == "/" || (base_path != "/" && base_path.strip_suffix('/') == Some(&path));
        return if is_above { Found::Elsewhere(base.to_owned()) } else { Found::Nothing };
    };
    let file = route::output_path(below);
    if has(&file) {
        return Found::Path(file);
    }
    // An address that began with `//` would lead to another host.
    if has(&route::output_path(&format!("{below}/"))) && !asked.starts_with("//") {
        return Found::Elsewhere(format!("{asked}/"));
    }
    Found::Nothing
}

/// Undoes percent-encoding (RFC 3986, 2.1); `None` when it is broken or not UTF-8.
fn decode(text: &str) -> Option<String> {
    // The decoder leaves a `%` alone that begins no code; no address has one.
    let is_code = |code: &[u8]| matches!(code, [a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit());
    let mut codes = text.split('%').skip(1);
    let text = codes.all(|code| is_code(code.as_bytes())).then(|| percent_decode_str(text))?;
    text.decode_utf8().ok().map(Cow::into_owned)
}

/// Whether an answer to the request is meant to be looked at as a page.
pub(super) fn is_for_reading(asked: &str, accept: &str) -> bool {
    let name = asked.rsplit('/').next().unwrap_or_default();
    accept.contains("text/html") || !name.contains('.') || is_html(media_type(name))
}

pub(super) fn is_html(media_type: &str) -> bool {
    media_type.starts_with("text/html")
}

/// What kind of file a path names, by its extension, as `Content-Type` says it.
pub(super) fn media_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    match extension.as_str() {
        // Old addresses may end with `.php`; what stands there is a page.
        "html" | "htm" | "php" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "txt" | "log" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "ttl" => "text/turtle; charset=utf-8",
        "vtt" => "text/vtt; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "xsl" | "xslt" => "application/xslt+xml; charset=utf-8",
        // JSON is UTF-8 by its definition (RFC 8259, 8.1) and knows no charset.
        "json" | "map" => "application/json",
        "geojson" => "application/geo+json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "tif" | "tiff" => "image/tiff",
        "ico" => "image/x-icon",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" | "oga" | "opus" => "audio/ogg",
        "wav" => "audio/wav",
        "flac" => "audio/flac",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "woff" => "font/woff",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "wasm" => "application/wasm",
        _ if name == "_redirects" || name == "_headers" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: [&str; 5] =
        ["index.html", "en/index.html", "en/pages/é/index.html", "media/pages/é/a b.png", "css/site.css"];

    fn check(base: &str, asked: &str, expected: &str) {
        let found = match find(|path| PLAN.contains(&path), base, asked) {
            Found::Path(path) => path,
            Found::Elsewhere(address) => format!("-> {address}"),
            Found::Nothing => String::new(),
        };
        assert_eq!(found, expected, "{asked} below {base}");
    }

    #[test]
    fn addresses_lead_to_paths_of_the_plan() {
        check("/", "/", "index.html");
        check("/", "/en/", "en/index.html");
        check("/", "/en", "-> /en/");
        check("/", "/en/index.html", "en/index.html");
        check("/", "/en/pages/%C3%A9/", "en/pages/é/index.html");
        check("/", "/en/pages/%c3%a9", "-> /en/pages/%c3%a9/");
        check("/", "/media/pages/%C3%A9/a%20b.png", "media/pages/é/a b.png");
        check("/", "/css/site.css", "css/site.css");
    }

    #[test]
    fn a_site_may_stand_below_a_path() {
        check("/archive/", "/", "-> /archive/");
        check("/archive/", "/archive", "-> /archive/");
        check("/archive/", "/archive/", "index.html");
        check("/archive/", "/archive/en", "-> /archive/en/");
        check("/archive/", "/en/", "");
        check("/archive/", "/archives/en/", "");
        check("/%61/", "/a/en/", "en/index.html");
    }

    #[test]
    fn nothing_else_is_found() {
        for asked in [
            "/css/",
            "/css",
            "/css/site.css/",
            "/EN/",
            "//en/",
            "//en",
            "/en//",
            "/../en/",
            "/en/../en/",
            "/%2e%2e/en/",
            "/en/%2e/",
            "/en/%",
            "/en/%4",
            "/en/%zz",
            "/en/%+1",
            "/%ff/",
            "/en/%00",
            "/css\\site.css",
            "/css/site.css%00.png",
            "*",
            "",
        ] {
            check("/", asked, "");
        }
    }

    #[test]
    fn files_are_named_by_their_extension() {
        assert_eq!(media_type("en/index.html"), "text/html; charset=utf-8");
        assert_eq!(media_type("media/a.b/Photo.JPG"), "image/jpeg");
        assert_eq!(media_type("a.b/_redirects"), "text/plain; charset=utf-8");
        assert_eq!(media_type("media/a.b/unknown"), "application/octet-stream");
        assert!(
            is_for_reading("/en/pages/", "*/*")
                && is_for_reading("/en", "")
                && is_for_reading("/404.html", "")
        );
        assert!(
            is_for_reading("/feed.xml", "text/html,*/*;q=0.8")
                && !is_for_reading("/css/site.css", "text/css,*/*")
        );
    }
}
