//! A folder of this machine as a target.

use std::collections::BTreeSet;
use std::fs;
use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use walkdir::WalkDir;

use super::manifest::Known;
use super::plan::{Sight, Sights, folders_of};
use super::store::{Built, Done, List, SmallFiles, Store, entry_of};
use crate::disk::{MadeFolders, draft_of};
use crate::input::Folders;
use crate::interrupt::Unfinished;
use crate::paths;
use crate::phrases::explain;
use crate::phrases::table as phrase;
use crate::publish::{self, Failure, MARKER};

/// A folder to which files are copied, each beside its place and then into it.
pub(super) struct Folder {
    root: Utf8PathBuf,
}

impl Folder {
    /// The folder, unless the archive or what is built of it lies in it, or it in them.
    pub(super) fn open(folder: &Utf8Path, folders: &Folders, out: &Utf8Path) -> Result<Folder, Failure> {
        let root = folders.root.join(folder);
        let refuse = || Failure::Refused(phrase::target_in_archive(folder));
        publish::check_apart(&root, folders).map_err(|failure| match failure {
            Failure::Refused(_) => refuse(),
            other => other,
        })?;
        let (real, real_out) = (paths::resolve(&root)?, paths::resolve(out)?);
        if real.starts_with(&real_out) || real_out.starts_with(&real) {
            return Err(refuse());
        }
        if root.join(MARKER).exists() {
            return Err(Failure::Refused(phrase::target_is_built(folder)));
        }
        Ok(Folder { root })
    }

    fn sight(&self, path: &str, site: &Built) -> io::Result<Sight> {
        let place = self.root.join(path);
        let metadata = match fs::symlink_metadata(&place) {
            Ok(metadata) => metadata,
            // Below a file there is nothing.
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                return Ok(Sight::Absent);
            }
            Err(error) => return Err(explain("look_at", &place, error)),
        };
        if metadata.is_dir() {
            return Ok(if holds_files(&place) { Sight::Folder } else { Sight::Absent });
        }
        if !metadata.is_file() {
            return Ok(Sight::Other(None));
        }
        let entry = entry_of(&place)?;
        let is_equal = site.files.get(path) == Some(&entry);
        Ok(if is_equal { Sight::Equal } else { Sight::Other(Some(entry.hash)) })
    }
}

/// Whether there is anything but folders in a folder.
fn holds_files(folder: &Utf8Path) -> bool {
    // What cannot be read may hold some.
    WalkDir::new(folder).into_iter().any(|entry| !entry.is_ok_and(|entry| entry.file_type().is_dir()))
}

/// Removes a folder that holds nothing but folders; whatever else stands there stays.
fn remove_empty(folder: &Utf8Path) {
    for entry in WalkDir::new(folder).follow_root_links(false).contents_first(true).into_iter().flatten() {
        let _ = fs::remove_dir(entry.path());
    }
}

/// Creates a folder, and those above it that are missing, for a server to look into, whoever it runs as.
fn create_open(folder: &Utf8Path) -> io::Result<MadeFolders> {
    let made = MadeFolders::at(folder)?;
    for folder in made.paths() {
        allow(folder, 0o755).map_err(|error| explain("create", folder, error))?;
    }
    Ok(made)
}

/// Lets a server read a new file, unless another one stands at its place: then whoever may read that.
fn open_like(file: &Utf8Path, place: &Utf8Path) -> io::Result<()> {
    match fs::symlink_metadata(place) {
        Ok(standing) if standing.is_file() => fs::set_permissions(file, standing.permissions()),
        _ => allow(file, 0o644),
    }
}

/// Adds rights to those that the user's own mask has left.
#[cfg(unix)]
fn allow(path: &Utf8Path, rights: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut permissions = fs::metadata(path)?.permissions();
    permissions.set_mode(permissions.mode() | rights);
    fs::set_permissions(path, permissions)
}

/// Elsewhere, files have the rights of their folder.
#[cfg(not(unix))]
fn allow(_: &Utf8Path, _: u32) -> io::Result<()> {
    Ok(())
}

fn remove(file: &Utf8Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Err(explain("remove", file, error))
        }
        _ => Ok(()),
    }
}

impl Store for Folder {
    fn check(&self) -> Result<(), Failure> {
        Ok(())
    }

    fn read(&mut self, names: &[&str]) -> Result<SmallFiles, Failure> {
        let mut files = SmallFiles::new();
        for name in names {
            let path = self.root.join(name);
            // To open a pipe is to wait for whoever writes into it.
            if fs::metadata(&path).is_ok_and(|about| !about.is_file()) {
                return Err(Failure::Refused(phrase::manifest_no_file(*name)));
            }
            match fs::read(&path) {
                Ok(bytes) => _ = files.insert((*name).to_owned(), bytes),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(explain("read", &path, error).into()),
            }
        }
        Ok(files)
    }

    /// A site may lie beside whatever else there is.
    fn others(&self) -> Vec<&str> {
        Vec::new()
    }

    /// All is looked at: reading costs little here.
    fn look(&mut self, site: &Built, known: &Known) -> Result<Sights, Failure> {
        let mut sights = Sights::new();
        for path in site.files.keys().chain(known.files.keys()) {
            sights.insert(path.clone(), self.sight(path, site)?);
        }
        let folders: BTreeSet<&str> = site.files.keys().flat_map(|path| folders_of(path)).collect();
        for folder in folders {
            // A folder elsewhere, to which a link leads, will do.
            if self.root.join(folder).exists() && !self.root.join(folder).is_dir() {
                sights.entry(folder.to_owned()).or_insert(Sight::Other(None));
            }
        }
        Ok(sights)
    }

    fn tidy(&mut self, paths: &[&str]) -> Result<(), Failure> {
        Ok(paths.iter().try_for_each(|path| remove(&draft_of(&self.root.join(path))))?)
    }

    fn put(&mut self, from: &Utf8Path, paths: &[&str], done: Done<'_>) -> Result<(), Failure> {
        for (number, path) in paths.iter().enumerate() {
            let place = self.root.join(path);
            let folder = place.parent().unwrap_or(&self.root);
            let _made = create_open(folder)?;
            let draft = draft_of(&place);
            let _unfinished = Unfinished::at(&draft);
            // A link would be followed.
            remove(&draft)?;
            let copied = fs::copy(from.join(path), &draft).and_then(|_| open_like(&draft, &place));
            let placed = copied.and_then(|()| {
                done(number);
                remove_empty(&place);
                fs::rename(&draft, &place)
            });
            placed.map_err(|error| {
                let _ = fs::remove_file(&draft);
                explain("write", &place, error)
            })?;
            done(number + 1);
        }
        Ok(())
    }

    fn delete(&mut self, paths: &[&str]) -> Result<(), Failure> {
        for path in paths {
            let place = self.root.join(path);
            // Through a link lies what is not ours.
            if folders_of(path).any(|folder| self.root.join(folder).is_symlink()) {
                continue;
            }
            remove(&place)?;
            // The first folder in which something is left ends it.
            let _ = folders_of(path).rev().try_for_each(|folder| fs::remove_dir(self.root.join(folder)));
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<(), Failure> {
        Ok(())
    }

    fn commands(&self, _: Option<&List<'_>>, _: Option<&List<'_>>) -> Vec<Vec<String>> {
        Vec::new()
    }

    fn list(&self, _: &[&str]) -> Vec<u8> {
        Vec::new()
    }
}
