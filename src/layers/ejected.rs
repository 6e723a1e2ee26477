//! What an archive's file says of the built-in one that it was made from.
//!
//! `eject` writes a note into the first line of a copy, as a comment of its language: `ejected from
//! templates/story.html, 3f9c2a71`, a path and the [fingerprint](super::fingerprint) of what was copied. A file that
//! can hold no comment has its note beside it, in `.<name>.ejected`.

use std::fs::File;
use std::io::{self, Read as _};

use camino::{Utf8Path, Utf8PathBuf};

use super::{BuiltIn, Part, find};
use crate::diagnostic::{Code, Diagnostic, Place, Report};
use crate::phrases::explain;
use crate::phrases::table as phrase;

const WORDS: &str = "ejected from ";

/// What a note says, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The path of the built-in file.
    pub path: String,
    /// The fingerprint of the built-in file when it was copied.
    pub fingerprint: String,
    /// Where the fingerprint stands.
    pub place: Place,
}

impl Origin {
    /// The built-in file, when it is no longer what was copied; `Some(None)` when the program no longer brings it.
    pub fn changed(&self) -> Option<Option<&'static BuiltIn>> {
        match find(&self.path) {
            Some(file) if file.fingerprint() == self.fingerprint => None,
            file => Some(file),
        }
    }
}

/// A copy of a built-in file for an archive, and the note beside it where it can hold none.
pub struct Copy {
    /// The bytes of the copy.
    pub bytes: Vec<u8>,
    /// What lies beside it, if anything.
    pub beside: Option<String>,
}

/// Makes the copy with its note.
pub fn copy(file: &BuiltIn) -> Copy {
    let note = format!("{WORDS}{}, {}", file.path, file.fingerprint());
    match comment(file) {
        Some((open, close)) => {
            let mut bytes = format!("{open}{note}{close}\n").into_bytes();
            bytes.extend_from_slice(file.bytes);
            Copy { bytes, beside: None }
        }
        None => Copy { bytes: file.bytes.to_vec(), beside: Some(format!("{note}\n")) },
    }
}

/// How a comment begins and ends in a file; `None` where there is none.
fn comment(file: &BuiltIn) -> Option<(&'static str, &'static str)> {
    let ending = Utf8Path::new(&file.path).extension().unwrap_or_default();
    match (file.part, ending) {
        // The engine drops it, with the line break behind it.
        (Part::Templates, _) => Some(("{#- ", " -#}")),
        (Part::Messages, _) => Some(("# ", "")),
        // Before the first empty line, a chart has words only.
        (Part::Patterns, _) => Some(("", "")),
        (Part::Assets, "css") => Some(("/* ", " */")),
        (Part::Assets, "js") => Some(("// ", "")),
        // A declaration of XML stands at the very beginning.
        (Part::Assets, "svg" | "md") if !file.bytes.starts_with(b"<?") => Some(("<!-- ", " -->")),
        (Part::Assets, _) => None,
    }
}

/// Where the note of a file lies that can hold none.
pub fn beside(file: &Utf8Path) -> Utf8PathBuf {
    file.with_file_name(format!(".{}.ejected", file.file_name().unwrap_or_default()))
}

/// A file without the note in its first line.
pub fn without_note(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| at + 1);
    let first = String::from_utf8_lossy(&bytes[..end]);
    if parse(&first).is_some() { &bytes[end..] } else { bytes }
}

/// Whether a file, without its note, has the words of a built-in one. How lines end does not count: on Windows, Git may
/// give a file other line ends than it was copied with.
pub fn has_words_of(own: &[u8], built_in: &BuiltIn) -> bool {
    let own = without_note(own);
    own == built_in.bytes
        || match (std::str::from_utf8(own), std::str::from_utf8(built_in.bytes)) {
            (Ok(own), Ok(built_in)) => own.contains("\r\n") && own.replace("\r\n", "\n") == built_in,
            _ => false,
        }
}

/// What a file of an archive says of its origin: `file` on the disk, `path` from the archive's root.
///
/// # Errors
/// When it cannot be read.
pub fn origin(file: &Utf8Path, path: &str) -> io::Result<Option<Origin>> {
    let at = |text: &str, path: &str| {
        let (origin, fingerprint, offset) = parse(text)?;
        let place = Place::in_text(&path.into(), text, offset);
        Some(Origin { path: origin.to_owned(), fingerprint: fingerprint.to_owned(), place })
    };
    if let Some(origin) = at(&first_line(file)?, path) {
        return Ok(Some(origin));
    }
    let note = beside(file);
    if !note.is_file() {
        return Ok(None);
    }
    let path = beside(Utf8Path::new(path));
    Ok(at(&first_line(&note)?, path.as_str()))
}

/// The first line of a file, as far as a note may reach.
fn first_line(file: &Utf8Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    let opened = File::open(file).map_err(|error| explain("read", file, error))?;
    opened.take(1_000).read_to_end(&mut bytes).map_err(|error| explain("read", file, error))?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

/// The path and the fingerprint that a line names, and the byte at which the fingerprint begins.
fn parse(line: &str) -> Option<(&str, &str, usize)> {
    let at = line.find(WORDS)? + WORDS.len();
    let (path, rest) = line[at..].split_once(", ")?;
    let fingerprint = rest.get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    Some((path, fingerprint, line.len() - rest.len()))
}

/// Reports a file that was made from what the program no longer brings.
///
/// # Errors
/// When it cannot be read.
pub fn check(file: &Utf8Path, path: &str, report: &mut Report) -> io::Result<()> {
    let Some(origin) = origin(file, path)? else { return Ok(()) };
    let (message, hint) = match origin.changed() {
        None => return Ok(()),
        Some(Some(now)) => (
            phrase::override_outdated(&origin.path),
            phrase::see_difference(path, now.fingerprint(), &origin.fingerprint),
        ),
        Some(None) => (phrase::override_of_nothing(&origin.path), phrase::delete_override(path)),
    };
    report.add(Diagnostic::new(Code::OverrideOutdated, origin.place, message).hint(hint));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::all;
    use super::*;

    #[test]
    fn every_copy_says_what_it_came_from() {
        let folder = tempfile::tempdir().expect("there is room");
        let root = Utf8Path::from_path(folder.path()).expect("it is UTF-8");
        for built_in in all() {
            let file = root.join(built_in.path.replace('/', "-"));
            let copy = copy(built_in);
            std::fs::write(&file, &copy.bytes).expect("there is room");
            if let Some(note) = &copy.beside {
                std::fs::write(beside(&file), note).expect("there is room");
            }
            let origin = origin(&file, &built_in.path).expect("it can be read").expect(&built_in.path);
            assert_eq!(
                (origin.path.as_str(), origin.fingerprint),
                (built_in.path.as_str(), built_in.fingerprint())
            );
            assert_eq!(without_note(&copy.bytes), built_in.bytes, "{}", built_in.path);
        }
    }

    #[test]
    fn a_note_is_read_whatever_stands_around_it() {
        assert_eq!(
            parse("/* ejected from static/a.css, 0123abcd */"),
            Some(("static/a.css", "0123abcd", 30))
        );
        assert_eq!(
            parse("# ejected from i18n/en/a.ftl, 0123abcd\r"),
            Some(("i18n/en/a.ftl", "0123abcd", 30))
        );
        for bad in [
            "",
            "ejected from a",
            "ejected from a, 12345",
            "ejected from a, 0123abcg",
            "ejected from a, é123abcd",
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
