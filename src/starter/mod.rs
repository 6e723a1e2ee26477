//! A name and some languages → the files of a small archive that builds, checks and serves.
//!
//! What it says stands in `starter/` of this program's repository, compiled in: the facts once, in `facts/`, and the
//! words of each language in a folder of its own. So the first language of an archive may be any of them: its files
//! hold the facts, the others say which words they were made from.

mod files;
#[cfg(test)]
mod tests;
mod wishes;

use camino::{Utf8Path, Utf8PathBuf};
use include_dir::{Dir, include_dir};

use self::wishes::Starter;
pub use self::wishes::Wishes;
use crate::disk;
use crate::paths;
use crate::phrases::table as phrase;
use crate::phrases::{Phrase, explain};

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter");

/// The folder of what no language has of its own.
const FACTS: &str = "facts";

/// The languages that there are words in, by their tags.
pub fn languages() -> Vec<&'static str> {
    let folders = STARTER.dirs().filter_map(|folder| folder.path().to_str());
    folders.filter(|name| *name != FACTS).collect()
}

/// Why no archive was begun.
#[derive(Debug)]
pub enum Failure {
    /// What was asked for cannot be done: why, and the way out.
    Refused(Phrase, Phrase),
    /// Writing failed.
    Machine(std::io::Error),
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        Failure::Machine(error)
    }
}

/// A new archive: what lies in it, and what was decided where nothing was wished.
#[derive(Debug)]
pub struct Begun {
    /// The paths of its files.
    pub files: Vec<Utf8PathBuf>,
    /// Its name in its first language.
    pub title: String,
    /// The city whose twins it is about, in the first language.
    pub city: String,
    /// The id of the city.
    pub id: String,
    /// Its languages, as they are written.
    pub locales: Vec<String>,
}

/// Writes a new archive into a folder, which must be empty or not there.
///
/// # Errors
/// When the folder holds something or lies in an archive, when a language is not known, when the disk fails. A failure
/// takes back what was written.
pub fn begin(folder: &Utf8Path, wishes: &Wishes) -> Result<Begun, Failure> {
    let archive = Starter::new(wishes)?;
    check_place(folder)?;
    let files: Vec<_> = archive.files().into_iter().map(|(path, text)| (folder.join(path), text)).collect();
    disk::write_all_new(&files)?;
    Ok(Begun {
        files: files.into_iter().map(|(path, _)| path).collect(),
        title: archive.title(0),
        city: archive.city(0),
        id: archive.home,
        locales: archive.locales.into_iter().map(|locale| locale.tag).collect(),
    })
}

/// Refuses a folder in which an archive cannot be begun.
fn check_place(folder: &Utf8Path) -> Result<(), Failure> {
    let refused = |reason| Err(Failure::Refused(reason, phrase::init_elsewhere()));
    if disk::is_there(folder) && !folder.is_dir() {
        return refused(phrase::init_is_a_file(folder));
    }
    if folder.is_dir() && folder.read_dir_utf8().map_or(true, |mut all| all.next().is_some()) {
        return refused(phrase::init_is_taken(folder));
    }
    let whole = paths::resolve(folder).map_err(|error| explain("read", folder, error))?;
    let around = whole.ancestors().skip(1).find(|above| above.join("content/site.yaml").is_file());
    match around {
        Some(archive) => refused(phrase::init_inside(folder, archive)),
        None => Ok(()),
    }
}

/// A file of the starter.
fn file(path: &str) -> Option<String> {
    STARTER.get_file(path)?.contents_utf8().map(str::to_owned)
}
