//! A finished site on the disk → the same as browsers got it: a web archive (WACZ 1.1.1), which players show as if the site
//! still stood at its address.
//!
//! It is a ZIP of records ([`super::warc`]), their index ([`super::cdx`]), a list of pages ([`super::pages`]) and a
//! description. Nothing in it is compressed a second time, so that players find a record where the index says it is.

use std::fs::{self, File};
use std::io::{self, Write};

use camino::Utf8Path;
use rayon::prelude::*;
use serde_json::{Value, json};

use super::sums::{Summing, Sums};
use super::warc::{Answer, Archivist};
use super::{cdx, pages};
use crate::container::{Packing, Zip};
use crate::phrases::explain;

/// The name of the file of all records.
const RECORDS: &str = "data.warc.gz";
/// How many bytes of answers are compressed at the same time; a larger one is written as it is read.
const AT_ONCE: u64 = 32 << 20;

/// What is said of the whole.
pub(super) struct About<'a> {
    pub(super) title: &'a str,
    pub(super) description: &'a str,
    /// The whole address of the page to begin with.
    pub(super) url: String,
    /// When the site was as it is (RFC 3339).
    pub(super) moment: &'a str,
    /// The program and its version.
    pub(super) software: &'a str,
}

/// Writes the answers, which are sorted by path, as an archive; `listed` are the paths of the pages that readers begin with.
///
/// # Errors
/// When the disk fails.
pub(super) fn write(
    to: &Utf8Path,
    answers: &[Answer<'_>],
    listed: &[String],
    about: &About<'_>,
) -> io::Result<()> {
    let file = File::create_new(to).map_err(|error| explain("create", to, error))?;
    let mut package = Package { zip: Zip::new(file), resources: Vec::new() };
    // What has no phrase of its own is what the disk said of the archive.
    let filled = fill(&mut package, answers, listed, about).and_then(|()| package.zip.finish().map(drop));
    filled.map_err(|error| match error.get_ref() {
        Some(inner) if inner.is::<crate::phrases::Phrase>() => error,
        _ => explain("write", to, error),
    })
}

fn fill(
    package: &mut Package,
    answers: &[Answer<'_>],
    listed: &[String],
    about: &About<'_>,
) -> io::Result<()> {
    let bytes: u64 = answers.iter().map(|answer| answer.bytes + 2048).sum();
    package.zip.begin(&format!("archive/{RECORDS}"), Packing::Stored, bytes)?;
    let mut out = Summing::new(&mut package.zip);
    let mut lines = Vec::new();
    let said = format!(
        "software: {}\r\nformat: WARC File Format 1.1\r\nconformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\nisPartOf: {}\r\n",
        about.software, about.url
    );
    let archivist = Archivist::new(about.moment.to_owned(), &said, &mut out)?;
    for group in groups(answers) {
        let records = match group {
            [large] if large.bytes > AT_ONCE => {
                let offset = out.bytes();
                archivist.write(large, &mut out)?;
                lines.push(cdx::Line::new(large, RECORDS, offset, out.bytes() - offset));
                continue;
            }
            group => group.par_iter().map(|answer| {
                let mut record = Vec::new();
                archivist.write(answer, &mut record).map(|()| record)
            }),
        };
        for (answer, record) in group.iter().zip(records.collect::<io::Result<Vec<_>>>()?) {
            lines.push(cdx::Line::new(answer, RECORDS, out.bytes(), record.len() as u64));
            out.write_all(&record)?;
        }
    }
    let sums = out.sums();
    package.note(&format!("archive/{RECORDS}"), &sums);

    let stamp: String = about.moment.chars().filter(char::is_ascii_digit).collect();
    let index = cdx::index(&lines, &stamp)?;
    package.add("indexes/index.cdx.gz", &index.block)?;
    package.add("indexes/index.idx", index.head.as_bytes())?;
    package.add("pages/pages.jsonl", &list_of_pages(answers, listed, about)?)?;
    package.describe(about)
}

/// Answers that are made at once: all of them together are no larger than one may be.
fn groups<'g, 'a>(answers: &'g [Answer<'a>]) -> impl Iterator<Item = &'g [Answer<'a>]> {
    let mut rest = answers;
    std::iter::from_fn(move || {
        let mut bytes = 0;
        let fits = |answer: &&Answer<'_>| {
            bytes += answer.bytes;
            bytes <= AT_ONCE
        };
        let count = rest.iter().take_while(fits).count().max(1).min(rest.len());
        let (group, others) = rest.split_at(count);
        rest = others;
        (!group.is_empty()).then_some(group)
    })
}

fn list_of_pages(answers: &[Answer<'_>], listed: &[String], about: &About<'_>) -> io::Result<Vec<u8>> {
    let page = |path: &String| -> io::Result<Option<String>> {
        let Ok(at) = answers.binary_search_by(|answer| answer.path.cmp(path)) else { return Ok(None) };
        let Answer { url, file, .. } = &answers[at];
        let bytes = fs::read(file).map_err(|error| explain("read", file, error))?;
        let (title, text) = pages::words(&bytes);
        let page = pages::Page { id: path, url, ts: about.moment, title, text };
        Ok(Some(line(&page)))
    };
    let lines: io::Result<Vec<Option<String>>> = listed.par_iter().map(page).collect();
    let head = line(&pages::Head::new(about.title));
    Ok(std::iter::once(head).chain(lines?.into_iter().flatten()).collect::<String>().into_bytes())
}

fn line(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("it is plain data") + "\n"
}

/// The ZIP, and what it says of its files.
struct Package {
    zip: Zip<File>,
    resources: Vec<Value>,
}

impl Package {
    fn add(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.put(path, bytes)?;
        self.note(path, &Sums::of(bytes));
        Ok(())
    }

    fn put(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.zip.add(path, bytes, Packing::Stored)
    }

    fn note(&mut self, path: &str, sums: &Sums) {
        let name = path.rsplit('/').next().unwrap_or(path);
        let hash = format!("sha256:{}", sums.sha256);
        self.resources.push(json!({"name": name, "path": path, "hash": hash, "bytes": sums.bytes}));
    }

    /// Says what is in it.
    fn describe(&mut self, about: &About<'_>) -> io::Result<()> {
        let package = json!({
            "profile": "data-package",
            "wacz_version": "1.1.1",
            "title": about.title,
            "description": about.description,
            "software": about.software,
            "created": about.moment,
            "modified": about.moment,
            "mainPageUrl": about.url,
            "mainPageDate": about.moment,
            "resources": self.resources,
        });
        let mut package = serde_json::to_vec_pretty(&package).expect("it is plain data");
        package.push(b'\n');
        self.put("datapackage.json", &package)?;
        let digest = json!({
            "path": "datapackage.json",
            "hash": format!("sha256:{}", Sums::of(&package).sha256),
        });
        self.put("datapackage-digest.json", format!("{digest:#}\n").as_bytes())?;
        Ok(())
    }
}
