//! What every kind of target can do, and the built site that goes there.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use walkdir::WalkDir;

use super::manifest::{Entries, Entry, Known};
use super::plan::Sights;
use crate::paths;
use crate::phrases::explain;
use crate::publish::{Failure, MARKER};

/// Small files by name.
pub(super) type SmallFiles = BTreeMap<String, Vec<u8>>;

/// Called with the number of files of a batch that are done.
pub(super) type Done<'d> = &'d dyn Fn(usize);

/// Files of a folder that are named in a file.
pub(super) struct List<'l> {
    /// The folder.
    pub(super) folder: &'l Utf8Path,
    /// The file with their paths.
    pub(super) file: &'l Utf8Path,
}

/// A target, by whoever brings files there.
pub(super) trait Store {
    /// Sees to it that the tool is there, before anything takes long.
    fn check(&self) -> Result<(), Failure>;

    /// Those of these files that are there.
    fn read(&mut self, names: &[&str]) -> Result<SmallFiles, Failure>;

    /// What lies there, of a target that as a whole is for the site or for something else; of others nothing.
    fn others(&self) -> Vec<&str>;

    /// Looks at the paths of the site and of our own files, and at the folders above them; each kind of target as closely
    /// as it can do cheaply.
    fn look(&mut self, site: &Built, known: &Known) -> Result<Sights, Failure>;

    /// Removes what a run that was cut off may have left beside these files.
    fn tidy(&mut self, paths: &[&str]) -> Result<(), Failure>;

    /// Brings these files, which lie below a folder, in any order.
    fn put(&mut self, from: &Utf8Path, paths: &[&str], done: Done<'_>) -> Result<(), Failure>;

    /// Deletes these files; those that are gone are no mistake. Folders that are empty then go where that costs nothing.
    fn delete(&mut self, paths: &[&str]) -> Result<(), Failure>;

    /// Makes all of it valid, where that is one step.
    fn finish(&mut self) -> Result<(), Failure>;

    /// The commands by which the tool would bring the files of a list, and delete those of another one, for people; none
    /// where no tool does it. Each list has its folder, and lies in a file.
    fn commands(&self, put: Option<&List<'_>>, delete: Option<&List<'_>>) -> Vec<Vec<String>>;

    /// A list of paths as the tool reads it.
    fn list(&self, paths: &[&str]) -> Vec<u8>;
}

/// The site as it lies on this machine.
pub(super) struct Built {
    /// Its folder.
    pub(super) folder: Utf8PathBuf,
    /// Its files, without the one by which a build knows the folder.
    pub(super) files: Entries,
}

impl Built {
    /// Reads every file below a folder.
    pub(super) fn read(folder: &Utf8Path) -> io::Result<Built> {
        let mut paths = Vec::new();
        for entry in WalkDir::new(folder) {
            let entry = entry.map_err(|error| explain("read", folder, error.into()))?;
            if !entry.file_type().is_file() {
                continue;
            }
            let path = Utf8Path::from_path(entry.path()).and_then(|path| path.strip_prefix(folder).ok());
            // A build writes no other names.
            paths.extend(
                path.map(|path| paths::with_slashes(path.as_str()).into_owned())
                    .filter(|path| path != MARKER),
            );
        }
        let entries = paths.into_par_iter().map(|path| {
            let entry = entry_of(&folder.join(&path))?;
            Ok((path, entry))
        });
        Ok(Built { folder: folder.to_owned(), files: entries.collect::<io::Result<Entries>>()? })
    }
}

/// What is in a file.
pub(super) fn entry_of(path: &Utf8Path) -> io::Result<Entry> {
    let mut file = File::open(path).map_err(|error| explain("read", path, error))?;
    let mut hasher = blake3::Hasher::new();
    let size = io::copy(&mut file, &mut hasher).map_err(|error| explain("read", path, error))?;
    Ok(Entry { hash: hasher.finalize().to_hex().to_string(), size })
}
