//! Kinds of files by their extensions: their media types (IANA; RFC 6838), and which of them editors may attach.

/// An extension in small letters, its media type, and whether files with it may lie beside a text.
struct Row(&'static str, &'static str, Attach);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Attach {
    /// Pictures, sound, film, documents.
    Allowed,
    /// What may run in a browser, and everything else that only the program itself and `static/` have.
    Refused,
}

use Attach::{Allowed, Refused};

/// What archives scan: published in sizes only, and so only where the program can make them.
const MASTER: Attach = if cfg!(feature = "images") { Allowed } else { Refused };

/// What readers do with a file, by which a figure is made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MediaKind {
    /// They look at it.
    Picture,
    /// They hear it.
    Sound,
    /// They see it move, and may hear it.
    Film,
    /// They read it below a film.
    Captions,
    /// They open it by itself: PDF, plain text, tables.
    Document,
}

impl MediaKind {
    /// What a file is by its name; `None` for one that may not lie beside a text.
    pub fn of(name: &str) -> Option<MediaKind> {
        let media_type = of(name);
        let family = media_type.split('/').next();
        is_attachable(name).then_some(match (family, media_type) {
            (Some("image"), _) => MediaKind::Picture,
            (Some("audio"), _) => MediaKind::Sound,
            (Some("video"), _) => MediaKind::Film,
            (_, "text/vtt") => MediaKind::Captions,
            _ => MediaKind::Document,
        })
    }

    /// The word by which the phrases say how to show it.
    pub fn word(self) -> &'static str {
        match self {
            MediaKind::Picture => "picture",
            MediaKind::Sound => "sound",
            MediaKind::Film => "film",
            MediaKind::Captions => "captions",
            MediaKind::Document => "document",
        }
    }
}

const TABLE: &[Row] = &[
    Row("jpg", "image/jpeg", Allowed),
    Row("jpeg", "image/jpeg", Allowed),
    Row("png", "image/png", Allowed),
    Row("webp", "image/webp", Allowed),
    Row("tif", "image/tiff", MASTER),
    Row("tiff", "image/tiff", MASTER),
    Row("bmp", "image/bmp", MASTER),
    Row("avif", "image/avif", Allowed),
    Row("gif", "image/gif", Allowed),
    Row("pdf", "application/pdf", Allowed),
    Row("txt", "text/plain", Allowed),
    Row("csv", "text/csv", Allowed),
    Row("mp3", "audio/mpeg", Allowed),
    Row("ogg", "audio/ogg", Allowed),
    Row("opus", "audio/ogg", Allowed),
    Row("wav", "audio/wav", Allowed),
    Row("flac", "audio/flac", Allowed),
    Row("m4a", "audio/mp4", Allowed),
    Row("oga", "audio/ogg", Allowed),
    Row("mp4", "video/mp4", Allowed),
    Row("webm", "video/webm", Allowed),
    Row("vtt", "text/vtt", Allowed),
    Row("html", "text/html", Refused),
    Row("htm", "text/html", Refused),
    // Old addresses may end so; what stands there is a page.
    Row("php", "text/html", Refused),
    Row("css", "text/css", Refused),
    Row("js", "text/javascript", Refused),
    Row("mjs", "text/javascript", Refused),
    Row("log", "text/plain", Refused),
    Row("md", "text/markdown", Refused),
    Row("ics", "text/calendar", Refused),
    Row("ttl", "text/turtle", Refused),
    Row("bib", "application/x-bibtex", Refused),
    Row("ris", "application/x-research-info-systems", Refused),
    Row("xml", "application/xml", Refused),
    Row("xsl", "application/xslt+xml", Refused),
    Row("xslt", "application/xslt+xml", Refused),
    Row("json", "application/json", Refused),
    Row("map", "application/json", Refused),
    Row("geojson", "application/geo+json", Refused),
    Row("webmanifest", "application/manifest+json", Refused),
    Row("svg", "image/svg+xml", Refused),
    Row("ico", "image/x-icon", Refused),
    Row("woff", "font/woff", Refused),
    Row("woff2", "font/woff2", Refused),
    Row("ttf", "font/ttf", Refused),
    Row("otf", "font/otf", Refused),
    Row("zip", "application/zip", Refused),
    Row("wasm", "application/wasm", Refused),
];

/// The media type of a file by the extension of its path, without parameters; `application/octet-stream` for others.
pub fn of(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let by_extension = name.rsplit_once('.').and_then(|(_, extension)| of_extension(extension));
    match by_extension {
        Some(media_type) => media_type,
        None if matches!(name, "_redirects" | "_headers") => "text/plain",
        None if name == "resourcesync" => "application/xml",
        None => "application/octet-stream",
    }
}

/// The media type of files with an extension, in any letters; `None` for one that is not in the table.
pub fn of_extension(extension: &str) -> Option<&'static str> {
    TABLE
        .iter()
        .find(|Row(known, ..)| extension.eq_ignore_ascii_case(known))
        .map(|Row(_, media_type, _)| *media_type)
}

/// The media type of a file as `Content-Type` says it: all texts of a site are UTF-8.
pub fn with_charset(path: &str) -> String {
    let media_type = of(path);
    // JSON is UTF-8 by its definition (RFC 8259, 8.1) and knows no charset.
    let is_text = media_type.starts_with("text/") || media_type.ends_with("xml");
    if is_text { format!("{media_type}; charset=utf-8") } else { media_type.to_owned() }
}

/// Whether a file of this name may lie beside a text: nothing that can run in a browser.
pub fn is_attachable(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, extension)| attachable().any(|known| extension.eq_ignore_ascii_case(known)))
}

/// The part of a file's name for which a server may run it: `php` in `list.php.txt`. Apache looks at all that stands
/// behind a dot (`mod_mime`, "Files with Multiple Extensions"), and many hosts have set up such programs.
pub fn runnable_part(name: &str) -> Option<&str> {
    const PROGRAMS: [&str; 12] =
        ["php", "phtml", "phar", "cgi", "fcgi", "pl", "py", "rb", "shtml", "asp", "aspx", "jsp"];
    let is_program = |part: &&str| {
        let part = part.to_ascii_lowercase();
        // `php5`, `php82`
        PROGRAMS.contains(&part.trim_end_matches(|c: char| c.is_ascii_digit()))
    };
    name.split('.').skip(1).find(is_program)
}

/// The extensions of files that may lie beside a text.
pub fn attachable() -> impl Iterator<Item = &'static str> {
    TABLE.iter().filter(|Row(.., attach)| *attach == Allowed).map(|Row(extension, ..)| *extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_by_their_extension() {
        assert_eq!(of("en/index.html"), "text/html");
        assert_eq!(of("media/a.b/Photo.JPG"), "image/jpeg");
        assert_eq!(of("a.b/_redirects"), "text/plain");
        assert_eq!(of(".well-known/resourcesync"), "application/xml");
        assert_eq!(of("media/a.b/unknown"), "application/octet-stream");
        assert_eq!(of("media/html"), "application/octet-stream");
        assert_eq!(of(".txt"), "text/plain");
    }

    #[test]
    fn texts_say_their_charset_and_nothing_else_does() {
        assert_eq!(with_charset("en/index.html"), "text/html; charset=utf-8");
        assert_eq!(with_charset("feed.xml"), "application/xml; charset=utf-8");
        assert_eq!(with_charset("patterns/border.svg"), "image/svg+xml; charset=utf-8");
        assert_eq!(with_charset("_redirects"), "text/plain; charset=utf-8");
        assert_eq!(with_charset("data/archive.json"), "application/json");
        assert_eq!(with_charset("a.png"), "image/png");
        assert_eq!(with_charset("a"), "application/octet-stream");
    }

    #[test]
    fn what_may_run_is_not_attached() {
        for good in ["a.jpg", "A.JPEG", "a.b.pdf", "a.vtt"] {
            assert!(is_attachable(good), "{good}");
        }
        for bad in
            ["a.svg", "a.html", "a.js", "a.xml", "a.php", "a.wasm", "a.zip", "a.exe", "jpg", "a.jpg.", ""]
        {
            assert!(!is_attachable(bad), "{bad}");
        }
        let masters = if cfg!(feature = "images") { "tif tiff bmp " } else { "" };
        let all = format!(
            "jpg jpeg png webp {masters}avif gif pdf txt csv mp3 ogg opus wav flac m4a oga mp4 webm vtt"
        );
        assert_eq!(attachable().collect::<Vec<_>>().join(" "), all);
    }

    #[test]
    fn what_may_run_on_a_server_is_seen_anywhere_in_a_name() {
        for (name, part) in
            [("a.php.txt", "php"), ("a.b.PHP8.jpg", "PHP8"), ("a.cgi.pdf", "cgi"), ("a.pl", "pl")]
        {
            assert_eq!(runnable_part(name), Some(part), "{name}");
        }
        for name in ["php.txt", "a-php.txt", "a.phpx.txt", "a.1950.jpg", "a..txt", "a", ""] {
            assert_eq!(runnable_part(name), None, "{name}");
        }
    }

    #[test]
    fn a_file_is_seen_heard_or_read() {
        let check =
            |name: &str, expected: Option<MediaKind>| assert_eq!(MediaKind::of(name), expected, "{name}");
        for name in ["a.jpg", "A.JPEG", "a.png", "a.webp", "a.avif", "a.GIF"] {
            check(name, Some(MediaKind::Picture));
        }
        for name in ["a.mp3", "a.ogg", "a.oga", "a.OPUS", "a.wav", "a.flac", "a.m4a"] {
            check(name, Some(MediaKind::Sound));
        }
        for name in ["a.mp4", "a.b.webm"] {
            check(name, Some(MediaKind::Film));
        }
        check("a.ru.vtt", Some(MediaKind::Captions));
        for name in ["a.pdf", "a.txt", "a.csv"] {
            check(name, Some(MediaKind::Document));
        }
        for name in ["a.svg", "a.md", "a.html", "a.docx", "a", "mp3", ""] {
            check(name, None);
        }
    }

    #[test]
    fn every_extension_stands_in_the_table_once() {
        for (at, Row(extension, ..)) in TABLE.iter().enumerate() {
            assert!(TABLE[at + 1..].iter().all(|Row(other, ..)| other != extension), "{extension}");
            assert_eq!(extension.to_lowercase(), *extension);
        }
    }
}
