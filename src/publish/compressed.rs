//! Text files → the same, compressed, beside them: `page.html.gz` (RFC 1952) and `page.html.br` (RFC 7932).
//!
//! A server that is told to sends one of them in place of the file, and need not compress it at every visit. What gains
//! nothing is left out: servers send the file itself then.

use std::io::{self, Write as _};
use std::sync::Arc;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use crate::cache::{CacheKey, Recipe};

/// The endings of files that are text.
const TEXTS: [&str; 17] = [
    "html",
    "htm",
    "css",
    "js",
    "mjs",
    "json",
    "geojson",
    "xml",
    "svg",
    "txt",
    "csv",
    "ttl",
    "vtt",
    "ics",
    "md",
    "php",
    "webmanifest",
];
/// Whatever is smaller fits into one packet with its headers, compressed or not. In bytes.
const LEAST: usize = 512;

/// How bytes are compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coding {
    Gzip,
    Brotli,
}

impl Coding {
    const ALL: [Coding; 2] = [Coding::Gzip, Coding::Brotli];

    fn ending(self) -> &'static str {
        match self {
            Coding::Gzip => "gz",
            Coding::Brotli => "br",
        }
    }

    /// The same bytes for the same input: no time, no name.
    fn compress(self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Coding::Gzip => {
                let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
                encoder.write_all(bytes)?;
                encoder.finish()
            }
            Coding::Brotli => {
                // One step below the best takes a fifth of the time and adds a hundredth to the size.
                let parameters = BrotliEncoderParams { quality: 10, ..BrotliEncoderParams::default() };
                let mut compressed = Vec::new();
                brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
                Ok(compressed)
            }
        }
    }
}

/// Whether a file of the site is one that servers should send compressed.
pub(super) fn is_worth_it(path: &str, size: u64) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    // What is for hosts only is sent to nobody.
    size >= LEAST as u64 && TEXTS.contains(&ending) && !path.starts_with(['.', '_'])
}

/// How the compressed forms of a file are made, each with the path it gets.
pub(super) fn forms(path: &str, bytes: Vec<u8>) -> [(String, Compressed); 2] {
    let bytes: Arc<[u8]> = bytes.into();
    let hash = blake3::hash(&bytes);
    Coding::ALL.map(|coding| {
        (format!("{path}.{}", coding.ending()), Compressed { bytes: bytes.clone(), hash, coding })
    })
}

/// How a file is compressed. What comes out is empty where nothing is gained.
#[derive(Clone)]
pub(super) struct Compressed {
    bytes: Arc<[u8]>,
    hash: blake3::Hash,
    coding: Coding,
}

impl std::fmt::Debug for Compressed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Compressed({:?}, {})", self.coding, self.hash)
    }
}

impl Recipe for Compressed {
    fn key(&self) -> CacheKey {
        CacheKey::new(
            "tablecloth compressed text 1",
            [self.hash.as_bytes().as_slice(), self.coding.ending().as_bytes()],
        )
    }

    fn make(&self) -> io::Result<Vec<(CacheKey, Vec<u8>)>> {
        let compressed = self.coding.compress(&self.bytes)?;
        let gains = compressed.len() < self.bytes.len();
        Ok(vec![(self.key(), if gains { compressed } else { Vec::new() })])
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn what_is_compressed_is_read_back() {
        let text = "Coventry and Stalingrad. ".repeat(200);
        for (path, recipe) in forms("en/index.html", text.clone().into_bytes()) {
            let made = recipe.make().expect("memory can be written");
            let compressed = &made[0].1;
            assert!(compressed.len() * 10 < text.len(), "{path}: {}", compressed.len());
            assert_eq!(recipe.make().expect("it was made before"), made, "{path}");
            let mut back = String::new();
            match path.as_str() {
                "en/index.html.gz" => flate2::read::GzDecoder::new(&compressed[..]).read_to_string(&mut back),
                "en/index.html.br" => {
                    brotli::Decompressor::new(&compressed[..], 4096).read_to_string(&mut back)
                }
                _ => panic!("{path}"),
            }
            .expect("it is whole");
            assert_eq!(back, text, "{path}");
        }
    }

    #[test]
    fn what_gains_nothing_is_left_out() {
        let noise: Vec<u8> = (0..40u32).flat_map(|n| *blake3::hash(&n.to_le_bytes()).as_bytes()).collect();
        for (path, recipe) in forms("a.txt", noise) {
            assert!(recipe.make().expect("memory can be written")[0].1.is_empty(), "{path}");
        }
    }

    #[test]
    fn texts_are_known_by_their_endings() {
        for (path, size, is_worth) in [
            ("en/index.html", 512, true),
            ("en/index.html", 511, false),
            ("assets/css/site.0123abcd.css", 9_000, true),
            ("media/a.jpg", 9_000, false),
            ("html", 9_000, false),
            (".htaccess", 9_000, false),
            (".hosts/s3-website.json", 9_000, false),
            ("_redirects", 9_000, false),
        ] {
            assert_eq!(is_worth_it(path, size), is_worth, "{path}");
        }
    }
}
