//! What the program brings, and what an archive lays over it.
//!
//! Templates, static files, wording and patterns are compiled into the program from the folders of its repository; an
//! archive need not have any. A file of the same path in the archive takes the place of the built-in one
//! ([`lay_over`]); messages do so each by itself (`messages`). Nothing downstream asks where a file came
//! from: it has a name, a path for reports, in which `<built-in>/` stands before what the archive does not have, and a
//! [`StoredFile`] of its bytes.

pub mod ejected;

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read};
use std::sync::OnceLock;

use camino::{Utf8Path, Utf8PathBuf};
use include_dir::{Dir, DirEntry, include_dir};

use crate::file_name::is_hidden;
use crate::phrases::explain;

/// What an archive may lay files over, each a folder of its root.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// How pages look.
    Templates,
    /// Files that go into the site as they are.
    Assets,
    /// The wording of the interface, a folder per locale.
    Messages,
    /// The charts of the embroidery.
    Patterns,
}

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static ASSETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/static");
static MESSAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/i18n");
static PATTERNS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/patterns");

impl Part {
    /// Every part, in the order in which they are listed.
    pub const ALL: [Part; 4] = [Part::Templates, Part::Assets, Part::Messages, Part::Patterns];

    /// The name of its folder.
    pub fn folder(self) -> &'static str {
        match self {
            Part::Templates => "templates",
            Part::Assets => "static",
            Part::Messages => "i18n",
            Part::Patterns => "patterns",
        }
    }

    /// The built-in files, sorted by name.
    pub fn built_in(self) -> &'static [BuiltIn] {
        static LISTS: [OnceLock<Vec<BuiltIn>>; Part::ALL.len()] =
            [const { OnceLock::new() }; Part::ALL.len()];
        LISTS[self as usize].get_or_init(|| {
            let mut files = Vec::new();
            let folder = match self {
                Part::Templates => &TEMPLATES,
                Part::Assets => &ASSETS,
                Part::Messages => &MESSAGES,
                Part::Patterns => &PATTERNS,
            };
            add_files(folder, self, &mut files);
            files.sort_by(|a, b| a.name().cmp(b.name()));
            files
        })
    }
}

fn add_files(folder: &'static Dir<'static>, part: Part, files: &mut Vec<BuiltIn>) {
    for entry in folder.entries() {
        let name = entry.path().to_str().expect("the names of this repository are ASCII").replace('\\', "/");
        // What a system left there while the program was compiled is none of ours.
        if is_hidden(name.rsplit('/').next().unwrap_or(&name)) {
            continue;
        }
        match entry {
            DirEntry::Dir(folder) => add_files(folder, part, files),
            DirEntry::File(file) => {
                files.push(BuiltIn {
                    path: format!("{}/{name}", part.folder()),
                    part,
                    bytes: file.contents(),
                });
            }
        }
    }
}

/// A file that is compiled into the program.
#[derive(Debug)]
pub struct BuiltIn {
    /// Path from the root of an archive that has it, such as `templates/story.html`.
    pub path: String,
    /// The part that it belongs to.
    pub part: Part,
    /// Its content.
    pub bytes: &'static [u8],
}

impl BuiltIn {
    /// Path below the folder of its part.
    pub fn name(&self) -> &str {
        &self.path[self.part.folder().len() + 1..]
    }

    /// The path by which reports call it.
    pub fn shown_path(&self) -> String {
        format!("{BUILT_IN}{}", self.path)
    }

    /// See [`fingerprint`].
    pub fn fingerprint(&self) -> String {
        fingerprint(self.bytes)
    }
}

/// Stands before the id of a city in the name of a pattern that is its emblem.
pub const EMBLEM: &str = "emblem-";

/// Stands before the path of a built-in file in reports.
const BUILT_IN: &str = "<built-in>/";

/// Whether a path in a report is that of a built-in file.
pub fn is_built_in(shown_path: &str) -> bool {
    shown_path.starts_with(BUILT_IN)
}

/// Every built-in file, part by part.
pub fn all() -> impl Iterator<Item = &'static BuiltIn> {
    Part::ALL.into_iter().flat_map(Part::built_in)
}

/// The built-in file of a path such as `templates/story.html`.
pub fn find(path: &str) -> Option<&'static BuiltIn> {
    all().find(|file| file.path == path)
}

/// What tells a content from every other: the first eight hexadecimal digits of its BLAKE3 hash.
pub fn fingerprint(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..8].to_owned()
}

/// The files of a part, sorted by name: those of the archive, and the built-in ones that it has none in place of.
pub fn lay_over<T>(
    part: Part,
    own: Vec<T>,
    name: impl Fn(&T) -> &str,
    built_in: impl Fn(&'static BuiltIn) -> T,
) -> Vec<T> {
    let is_free = |file: &&BuiltIn| own.iter().all(|own| name(own) != file.name());
    let below: Vec<T> = part.built_in().iter().filter(is_free).map(built_in).collect();
    let mut files = own;
    files.extend(below);
    files.sort_by(|a, b| name(a).cmp(name(b)));
    files
}

/// Both layers of what is not laid over file by file.
#[derive(Clone, Debug, Default)]
pub struct Layers<T> {
    /// What the program brings.
    pub built_in: T,
    /// What the archive has of its own, which counts more.
    pub own: T,
}

/// Where the bytes of a file are.
#[derive(Clone, Debug)]
pub enum StoredFile {
    /// On the disk.
    Disk(Utf8PathBuf),
    /// In the program.
    Program(&'static BuiltIn),
}

impl StoredFile {
    /// What error messages call it.
    pub fn path(&self) -> Cow<'_, Utf8Path> {
        match self {
            StoredFile::Disk(path) => Cow::Borrowed(path),
            StoredFile::Program(file) => Cow::Owned(file.shown_path().into()),
        }
    }

    /// All bytes.
    ///
    /// # Errors
    /// When the disk cannot be read.
    pub fn read(&self) -> io::Result<Cow<'static, [u8]>> {
        match self {
            StoredFile::Disk(path) => {
                fs::read(path).map(Cow::Owned).map_err(|error| explain("read", path, error))
            }
            StoredFile::Program(file) => Ok(Cow::Borrowed(file.bytes)),
        }
    }

    /// The bytes, one after the other.
    ///
    /// # Errors
    /// When the disk cannot be read.
    pub fn open(&self) -> io::Result<Box<dyn Read>> {
        match self {
            StoredFile::Disk(path) => {
                let file = File::open(path).map_err(|error| explain("read", path, error))?;
                Ok(Box::new(file))
            }
            StoredFile::Program(file) => Ok(Box::new(file.bytes)),
        }
    }

    /// How many bytes there are.
    ///
    /// # Errors
    /// When the disk cannot be read.
    pub fn size(&self) -> io::Result<u64> {
        match self {
            StoredFile::Disk(path) => {
                fs::metadata(path).map(|file| file.len()).map_err(|error| explain("read", path, error))
            }
            StoredFile::Program(file) => Ok(file.bytes.len() as u64),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_archive_has_takes_the_place_of_what_is_built_in() {
        let own = vec!["story.html".to_owned(), "a/mine.html".to_owned()];
        let files = lay_over(Part::Templates, own, |name| name, |file| file.shown_path());
        assert_eq!(
            files.iter().filter(|name| name.ends_with("/story.html") || *name == "story.html").count(),
            1
        );
        assert!(files.contains(&"a/mine.html".to_owned()));
        assert!(files.contains(&"<built-in>/templates/parts/card.html".to_owned()));
        let bare = lay_over(Part::Templates, Vec::new(), String::as_str, |file| file.name().to_owned());
        assert_eq!(bare.len(), Part::Templates.built_in().len());
        assert!(bare.is_sorted());
    }

    #[test]
    fn built_in_files_are_found_by_their_path() {
        for path in
            ["templates/parts/card.html", "static/css/site.css", "i18n/en/dates.ftl", "patterns/border.txt"]
        {
            let file = find(path).expect(path);
            assert_eq!((file.path.as_str(), file.bytes.is_empty()), (path, false));
            assert_eq!(file.fingerprint().len(), 8);
        }
        assert!(find("templates/nothing.html").is_none() && find("content/site.yaml").is_none());
    }
}
