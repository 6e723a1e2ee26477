//! Records → the index by which players find them: CDXJ, sorted by addresses from the host's end on (SURT).
//!
//! It is one block of gzip, in which all is found whichever of the dialects of SURT a player speaks: those of pywb and of
//! wabac.js differ in the slash at the end of an address.

use std::io::{self, Write as _};

use flate2::Compression;
use flate2::write::GzEncoder;
use percent_encoding::percent_decode_str;
use serde::Serialize;

use super::sums::Sums;
use crate::media_type;

/// Where a record is, in the order in which CDXJ has it.
#[derive(Serialize)]
pub(super) struct Line {
    url: String,
    mime: &'static str,
    status: &'static str,
    digest: String,
    length: String,
    offset: String,
    filename: &'static str,
}

impl Line {
    /// The record of an answer in the file `filename`, from `offset` on.
    pub(super) fn new(
        answer: &super::warc::Answer<'_>,
        filename: &'static str,
        offset: u64,
        length: u64,
    ) -> Line {
        Line {
            url: answer.url.clone(),
            mime: media_type::of(answer.path),
            status: "200",
            digest: format!("sha256:{}", answer.sha256),
            length: length.to_string(),
            offset: offset.to_string(),
            filename,
        }
    }
}

/// An index: its block, and what leads to that.
pub(super) struct Index {
    /// `index.cdx.gz`.
    pub(super) block: Vec<u8>,
    /// `index.idx`.
    pub(super) head: String,
}

/// Sorts lines into an index; `stamp` is the moment of all records as CDXJ has it, in 14 digits.
pub(super) fn index(lines: &[Line], stamp: &str) -> io::Result<Index> {
    let mut sorted: Vec<String> = lines
        .iter()
        .map(|line| {
            let json = serde_json::to_string(line).expect("it is plain data");
            format!("{} {stamp} {json}\n", surt(&line.url))
        })
        .collect();
    sorted.sort_unstable();
    let mut block = GzEncoder::new(Vec::new(), Compression::default());
    for line in &sorted {
        block.write_all(line.as_bytes())?;
    }
    let block = block.finish()?;
    let first = sorted.first().map(|line| line.split(" {").next().unwrap_or_default());
    let place = serde_json::json!({
        "offset": 0,
        "length": block.len(),
        "digest": format!("sha256:{}", Sums::of(&block).sha256),
    });
    let head = format!(
        "!meta 0 {{\"format\": \"cdxj-gzip-1.0\", \"filename\": \"index.cdx.gz\"}}\n{} {place}\n",
        first.unwrap_or_default()
    );
    Ok(Index { block, head })
}

/// An address of a site as indexes are sorted by it: the parts of its host from the last on, then its path in small
/// letters, without a slash at the end.
///
/// It is what the `surt` of the Internet Archive makes of addresses without a query.
fn surt(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let authority = authority.to_ascii_lowercase();
    let at = authority.rfind(':').filter(|at| !authority[*at..].contains(']'));
    let (host, port) = authority.split_at(at.unwrap_or(authority.len()));
    let port = if matches!((scheme, port), ("https", ":443") | ("http", ":80")) { "" } else { port };
    let host = host.trim_matches(['[', ']']);
    let host: Vec<&str> = without_www(host).rsplit('.').collect();
    format!("{}{port})/{}", host.join(","), canonical(path))
}

/// A host without the `www.`, `www2.` before it.
fn without_www(host: &str) -> &str {
    let rest = host.strip_prefix("www").map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    rest.and_then(|rest| rest.strip_prefix('.')).unwrap_or(host)
}

/// The path of an address in the form that is compared: nothing encoded but what has to be, no empty part, small letters.
fn canonical(path: &str) -> String {
    let mut bytes: Vec<u8> = percent_decode_str(path).collect();
    bytes.dedup_by(|a, b| (*a, *b) == (b'/', b'/'));
    let mut text = String::with_capacity(path.len());
    for byte in bytes {
        match byte {
            0..=b' ' | 127.. | b'#' | b'%' => text.push_str(&format!("%{byte:02x}")),
            byte => text.push(char::from(byte.to_ascii_lowercase())),
        }
    }
    text.truncate(text.trim_end_matches('/').len());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the `surt` of Python says; tests of the built site ask it for every address.
    #[test]
    fn addresses_are_turned_round() {
        for (url, expected) in [
            ("https://example.org/", "org,example)/"),
            ("https://example.org/archive/", "org,example)/archive"),
            ("https://www.Example.org/en/Stories/", "org,example)/en/stories"),
            ("https://www2.example.org/", "org,example)/"),
            ("https://wwwx.example.org/", "org,example,wwwx)/"),
            ("https://example.org:8080/a", "org,example:8080)/a"),
            ("https://example.org:443/a", "org,example)/a"),
            ("http://[::1]/x", "::1)/x"),
            ("https://example.org/a%20b%C3%A9.jpg", "org,example)/a%20b%c3%a9.jpg"),
            ("https://example.org/a%281%29%25.jpg", "org,example)/a(1)%25.jpg"),
            ("https://example.org/a//b/", "org,example)/a/b"),
        ] {
            assert_eq!(surt(url), expected, "{url}");
        }
    }
}
