//! Where a site may be written: apart from the archive, over nothing that this program did not make, by one build at a time.

use std::fs::{self, File};
use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use same_file::Handle;

use super::held::patiently;
use super::{Failure, MARKER};
use crate::disk;
use crate::input::Folders;
use crate::interrupt::Unfinished;
use crate::paths::resolve;
use crate::phrases::explain;
use crate::phrases::table as phrase;

/// Refuses an output folder that lies in a folder of the archive, or in which one lies: the site would be read as content,
/// or replace it.
///
/// # Errors
/// When the disk cannot say where the folder is.
pub fn check_apart(out: &Utf8Path, folders: &Folders) -> Result<(), Failure> {
    let real_out = resolve(out)?;
    // All that is in `.cache` may be deleted.
    let cache = folders.root.join(".cache");
    for folder in folders.all().into_iter().chain([cache.as_path()]) {
        let real = resolve(folder)?;
        if real_out.starts_with(&real) {
            return Err(Failure::Refused(phrase::out_in_archive(out, folder)));
        }
        if real.starts_with(&real_out) {
            return Err(Failure::Refused(phrase::out_around_archive(out, folder)));
        }
    }
    Ok(())
}

/// Refuses an output folder unless it is absent, empty, or marked as made by this program.
pub(super) fn check_replaceable(out: &Utf8Path) -> Result<(), Failure> {
    match fs::symlink_metadata(out) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(explain("look_at", out, error).into()),
        Ok(metadata) if !metadata.is_dir() => Err(Failure::Refused(phrase::not_replaced_no_folder(out))),
        Ok(_) if disk::is_file(&out.join(MARKER))? => Ok(()),
        Ok(_) => {
            let mut entries = fs::read_dir(out).map_err(|error| explain("read", out, error))?;
            match entries.next() {
                None => Ok(()),
                Some(_) => Err(Failure::Refused(phrase::not_replaced_foreign(out, MARKER))),
            }
        }
    }
}

/// Keeps a second build of the same folder out while this one runs.
pub(super) struct Lock {
    path: Utf8PathBuf,
    _file: File,
    _unfinished: Unfinished,
}

impl Lock {
    pub(super) fn take(path: Utf8PathBuf) -> Result<Lock, Failure> {
        loop {
            match Unfinished::made(&path, || lock_at(&path)) {
                Ok((file, unfinished)) => return Ok(Lock { path, _file: file, _unfinished: unfinished }),
                Err(Some(failure)) => return Err(failure),
                // The build that had the lock has just removed the file, so a lock on it keeps nobody out.
                Err(None) => {}
            }
        }
    }
}

/// Opens the file at a path and takes its lock; without a failure when the file is no longer there.
fn lock_at(path: &Utf8Path) -> Result<File, Option<Failure>> {
    // Windows cuts no file short on which another program has a lock.
    let open = || File::options().write(true).create(true).truncate(false).open(path);
    let file = patiently(open).map_err(|error| Some(explain("create", path, error).into()))?;
    match file.try_lock() {
        Ok(()) => is_at(&file, path).then_some(file).ok_or(None),
        Err(fs::TryLockError::WouldBlock) => Err(Some(Failure::Refused(phrase::another_build_runs()))),
        Err(fs::TryLockError::Error(error)) => Err(Some(explain("lock", path, error).into())),
    }
}

/// Whether an open file is the one at this path.
pub(super) fn is_at(file: &File, path: &Utf8Path) -> bool {
    let open = file.try_clone().and_then(Handle::from_file);
    matches!((open, Handle::from_path(path)), (Ok(a), Ok(b)) if a == b)
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::folder;
    use super::*;

    #[test]
    fn a_lock_keeps_others_out_until_it_is_dropped() {
        let (_guard, path) = folder();
        let path = path.join("lock");
        let lock = Lock::take(path.clone()).expect("nobody holds it");
        assert!(matches!(Lock::take(path.clone()), Err(Failure::Refused(_))));
        assert!(path.exists(), "who was refused leaves the lock to whom it belongs");
        drop(lock);
        assert!(!path.exists());
        drop(Lock::take(path.clone()).expect("nobody holds it any more"));
    }

    /// A build that ends removes its lock file: who opened it just before holds a lock on nothing. Windows may keep the
    /// name of a removed file until it is closed.
    #[test]
    #[cfg(unix)]
    fn a_lock_file_that_was_replaced_locks_nothing() {
        let (_guard, path) = folder();
        let lock = path.join("lock");
        let file = File::create(&lock).expect("there is room for a file");
        assert!(is_at(&file, &lock));
        fs::remove_file(&lock).expect("the file can be removed");
        assert!(!is_at(&file, &lock), "it was removed");
        let other = File::create(&lock).expect("there is room for a file");
        assert!(!is_at(&file, &lock), "another one is there");
        assert!(is_at(&other, &lock));
    }
}
