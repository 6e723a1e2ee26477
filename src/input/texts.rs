//! Files → texts: UTF-8 in NFC, lines as on Unix, nothing that cannot be printed.

use std::fs;
use std::io;
use std::sync::Arc;

use rayon::prelude::*;

use super::TextFile;
use super::listing::FoundFile;
use crate::diagnostic::{Code, Diagnostic, Place, Report, control_character, is_unprintable};
use crate::phrases::explain;
use crate::phrases::table as phrase;
use crate::unicode::into_nfc;

/// Texts above this size are not read, in bytes: a book of a thousand pages is smaller.
pub const MAX_TEXT: u64 = 4 * 1024 * 1024;

/// A text whose lines end as on Unix: what is made of an archive must not depend on the system that it lies on.
fn with_unix_line_ends(text: String) -> String {
    // To YAML and CommonMark, a `\r` alone ends a line too.
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

/// The texts, and the names of those that cannot be read, with a finding each.
pub(super) fn read_texts(
    files: Vec<FoundFile>,
    report: &mut Report,
) -> io::Result<(Vec<TextFile>, Vec<Arc<str>>)> {
    let names: Vec<Arc<str>> = files.iter().map(|file| file.name.clone()).collect();
    let read: Vec<io::Result<Result<TextFile, Diagnostic>>> = files.into_par_iter().map(read_text).collect();
    let mut texts = Vec::with_capacity(read.len());
    let mut unread = Vec::new();
    for (file, name) in read.into_iter().zip(names) {
        match file? {
            Ok(text) => texts.push(text),
            Err(finding) => {
                report.add(finding);
                unread.push(name);
            }
        }
    }
    Ok((texts, unread))
}

fn read_text(found: FoundFile) -> io::Result<Result<TextFile, Diagnostic>> {
    if found.size > MAX_TEXT {
        return Ok(Err(Diagnostic::new(
            Code::FileTooLarge,
            Place::file(found.path),
            phrase::file_too_large(found.size / 1_000_000, MAX_TEXT / 1_000_000),
        )
        .hint(phrase::split_or_attach())));
    }
    let bytes = fs::read(&found.on_disk).map_err(|error| explain("read", &found.on_disk, error))?;
    Ok(TextFile::of(found.path, found.name, bytes))
}

impl TextFile {
    /// The text that these bytes of a file are.
    ///
    /// # Errors
    /// With the finding, when they are not UTF-8, or a character in them cannot be printed.
    pub fn of(path: Arc<str>, name: Arc<str>, bytes: Vec<u8>) -> Result<TextFile, Diagnostic> {
        match String::from_utf8(bytes) {
            Ok(text) => {
                let text = into_nfc(with_unix_line_ends(text));
                match text.find(is_unprintable) {
                    None => Ok(TextFile { path, name, text: text.into() }),
                    Some(at) => Err(control_character(Place::in_text(&path, &text, at))),
                }
            }
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(&error.as_bytes()[..good]);
                let place = Place::in_text(&path, &text, good);
                Err(Diagnostic::new(Code::NotUtf8, place, phrase::not_utf8()).hint(phrase::save_as_utf8()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// To YAML a `\r` alone ends a line: if it stayed, findings in front matter would stand behind the end of the file.
    #[test]
    fn lines_end_alike_whoever_wrote_them() {
        let read = |text: &str| TextFile::of("a.md".into(), "a.md".into(), text.into()).map(|file| file.text);
        for text in ["a\nb\n\nc", "a\r\nb\r\n\r\nc", "a\rb\r\rc"] {
            assert_eq!(read(text), Ok("a\nb\n\nc".into()));
        }
    }
}
