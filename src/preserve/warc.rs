//! Files of a site → records of a web archive (WARC 1.1, ISO 28500:2017): what a server would have answered.
//!
//! Each record is a gzip member of its own, so that it can be read without those before it. What identifies a record follows
//! from its content: a UUID of version 8 (RFC 9562, 5.8), made of a hash.

use std::fs::File;
use std::io::{self, Read, Write};

use camino::Utf8Path;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use crate::media_type;
use crate::phrases::explain;
use crate::publish::hexadecimal;

/// A file as a server answers with it.
pub(super) struct Answer<'a> {
    /// Its whole address.
    pub(super) url: String,
    /// Its path in the site, by which its media type is known.
    pub(super) path: &'a str,
    /// Where its bytes are.
    pub(super) file: &'a Utf8Path,
    /// How many there are.
    pub(super) bytes: u64,
    /// Their SHA-256.
    pub(super) sha256: &'a str,
}

/// What is said of all records.
pub(super) struct Archivist {
    /// When everything was as it is (RFC 3339, in universal time).
    pub(super) moment: String,
    /// The record that describes the others.
    info: String,
}

impl Archivist {
    /// Writes the record that the others refer to; `about` has a line for each thing that it says.
    pub(super) fn new(moment: String, about: &str, out: impl Write) -> io::Result<Archivist> {
        let digest = hexadecimal(&Sha256::digest(about));
        let id = record_id(&["warcinfo", &moment, &digest]);
        let head = format!(
            "WARC/1.1\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: {id}\r\nWARC-Date: {moment}\r\n\
             WARC-Block-Digest: sha256:{digest}\r\nContent-Type: application/warc-fields\r\nContent-Length: {}\r\n\r\n",
            about.len()
        );
        let mut member = GzEncoder::new(out, Compression::default());
        member.write_all(format!("{head}{about}\r\n\r\n").as_bytes())?;
        member.finish()?;
        Ok(Archivist { moment, info: id })
    }

    /// Writes the record of an answer.
    ///
    /// # Errors
    /// When the file cannot be read; those of `out` say nothing of what was done.
    pub(super) fn write(&self, answer: &Answer<'_>, out: impl Write) -> io::Result<()> {
        let Answer { url, path, file, bytes, sha256 } = answer;
        let media_type = media_type::with_charset(path);
        let http =
            format!("HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {bytes}\r\n\r\n");
        let mut block = Sha256::new();
        block.update(&http);
        pass_on(file, |part| {
            block.update(part);
            Ok(())
        })?;
        let block = hexadecimal(&block.finalize());
        let head = format!(
            "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: {}\r\nWARC-Warcinfo-ID: {}\r\n\
             WARC-Target-URI: {url}\r\nWARC-Date: {}\r\nWARC-Payload-Digest: sha256:{sha256}\r\n\
             WARC-Block-Digest: sha256:{block}\r\nContent-Type: application/http; msgtype=response\r\n\
             Content-Length: {}\r\n\r\n{http}",
            record_id(&["response", url, &self.moment, &block]),
            self.info,
            self.moment,
            http.len() as u64 + bytes,
        );
        let mut member = GzEncoder::new(out, Compression::default());
        member.write_all(head.as_bytes())?;
        pass_on(file, |part| member.write_all(part))?;
        member.write_all(b"\r\n\r\n")?;
        member.finish().map(|_| ())
    }
}

/// Reads a file part by part.
fn pass_on(path: &Utf8Path, mut to: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
    let failed = |error| explain("read", path, error);
    let mut file = File::open(path).map_err(failed)?;
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(count) => to(&buffer[..count])?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(failed(error)),
        }
    }
}

/// What identifies a record with this content.
fn record_id(content: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in content {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    let mut uuid = [0; 16];
    uuid.copy_from_slice(&hasher.finalize()[..16]);
    uuid[6] = uuid[6] & 0x0f | 0x80; // version 8
    uuid[8] = uuid[8] & 0x3f | 0x80; // the variant of RFC 9562
    let [a, b, c, d, e] = [0..4, 4..6, 6..8, 8..10, 10..16].map(|part| hexadecimal(&uuid[part]));
    format!("<urn:uuid:{a}-{b}-{c}-{d}-{e}>")
}

#[cfg(test)]
mod tests {
    use flate2::read::MultiGzDecoder;

    use super::*;
    use crate::preserve::sums::Sums;

    #[test]
    fn a_record_is_an_answer_with_its_digests() {
        let folder = tempfile::tempdir().expect("there is room");
        let file = Utf8Path::from_path(folder.path()).expect("it is UTF-8").join("a");
        std::fs::write(&file, "Grüße").expect("there is room");
        let sums = Sums::of("Grüße".as_bytes());
        let mut archive = Vec::new();
        let moment = "2026-11-28T00:00:00Z".to_owned();
        let archivist = Archivist::new(moment, "software: x\r\n", &mut archive).expect("there is room");
        let url = "https://dijon.fr/de/a.txt".to_owned();
        let (path, bytes, sha256) = ("de/a.txt", sums.bytes, sums.sha256.as_str());
        let answer = Answer { url, path, file: &file, bytes, sha256 };
        archivist.write(&answer, &mut archive).expect("there is room");
        let mut text = String::new();
        MultiGzDecoder::new(archive.as_slice()).read_to_string(&mut text).expect("it is gzip");
        let (info, response) = text.split_at(text.rfind("WARC/1.1").expect("there are two"));
        assert!(info.ends_with("Content-Length: 13\r\n\r\nsoftware: x\r\n\r\n\r\n"), "{info}");
        let http =
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 7\r\n\r\nGrüße";
        for said in [
            format!("WARC-Payload-Digest: sha256:{}\r\n", sums.sha256),
            format!("WARC-Block-Digest: sha256:{}\r\n", Sums::of(http.as_bytes()).sha256),
            format!("Content-Length: {}\r\n\r\n{http}\r\n\r\n", http.len()),
            format!("WARC-Warcinfo-ID: {}\r\n", archivist.info),
        ] {
            assert!(response.contains(&said), "{said} is not in {response}");
        }
    }

    #[test]
    fn what_differs_has_another_name() {
        let id = record_id(&["a", "b"]);
        assert_eq!(id.len(), "<urn:uuid:00000000-0000-8000-8000-000000000000>".len());
        assert_eq!((&id[24..25], id.clone()), ("8", record_id(&["a", "b"])));
        assert!("89ab".contains(&id[29..30]), "{id}");
        assert_ne!(id, record_id(&["ab", ""]));
    }
}
