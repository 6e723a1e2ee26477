//! Where a site may be written: apart from the archive, over nothing that this program did not make, by one build at a time.

use std::fs::{self, File};
use std::io;

use camino::{Utf8Path, Utf8PathBuf};

use super::held::patiently;
use super::{Failure, MARKER, lock_of};
use crate::disk::{self, MadeFolders, TRIES, is_at};
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

/// Tries whether a folder that is made beside `out` can come to its place, as making it may take long; nothing of that
/// stays. `inside` is a folder in it, as somebody would name it instead.
///
/// # Errors
/// When there can be no folder beside it, when the folder that is there cannot be moved, and while another build runs.
pub(crate) fn check_room(out: &Utf8Path, inside: &str) -> Result<(), Failure> {
    let Some(above) = out.parent() else { return Ok(()) };
    let trial = disk::draft_of(out).with_extension("tablecloth-try");
    let is_there = disk::is_folder(out)?;
    let no_room = |error: io::Error| {
        let there = if is_there { "yes" } else { "no" };
        io::Error::new(error.kind(), phrase::no_room_beside(above, out, there, inside, error))
    };
    let _made = MadeFolders::at(above)?;
    let _lock = Lock::take(lock_of(out)).map_err(|failure| match failure {
        Failure::Machine(error) if is_closed(&error) => no_room(error).into(),
        other => other,
    })?;
    // One that was killed may have left it. It is not listed: it has nothing in it but the marker.
    let take_away = || {
        for removed in [fs::remove_file(trial.join(MARKER)), fs::remove_dir(&trial)] {
            match removed {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(explain("remove", &trial, error));
                }
                _ => {}
            }
        }
        Ok(())
    };
    take_away()?;
    let unfinished = Unfinished::at(&trial);
    let tried = fs::create_dir(&trial).and_then(|()| File::create_new(trial.join(MARKER)));
    let tried = match tried {
        Ok(_) => unfinished
            .undisturbed(|| try_to_move(out, &trial))
            .map_err(|error| io::Error::new(error.kind(), phrase::not_movable(out, inside, error))),
        Err(error) if is_closed(&error) => Err(no_room(error)),
        Err(error) => Err(explain("create", &trial, error)),
    };
    if !is_there || disk::is_there(out) {
        let _ = take_away();
    }
    Ok(tried?)
}

/// Whether the system lets nobody write, now or later.
fn is_closed(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

/// Fails where the folder that is there cannot be moved: where a disk of its own begins, or out of a layer of another
/// system. It is tried by a move that can never be done, over a folder that is not empty.
#[cfg(unix)]
fn try_to_move(folder: &Utf8Path, taken: &Utf8Path) -> io::Result<()> {
    match fs::rename(folder, taken) {
        Err(error) if matches!(error.kind(), io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices) => {
            Err(error)
        }
        // Disks have various words for a place that is taken.
        Err(_) => Ok(()),
        // No disk should do it.
        Ok(()) => fs::rename(taken, folder),
    }
}

/// Windows gives folders to other disks by links, which are followed before.
#[cfg(not(unix))]
fn try_to_move(_: &Utf8Path, _: &Utf8Path) -> io::Result<()> {
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
        let mut last = io::Error::from(io::ErrorKind::NotFound);
        for _ in 0..TRIES {
            match Unfinished::made(&path, || lock_at(&path)) {
                Ok((file, unfinished)) => return Ok(Lock { path, _file: file, _unfinished: unfinished }),
                Err(NoLock::Gone(error)) => last = error,
                Err(NoLock::Failed(failure)) => return Err(failure),
            }
        }
        let _ = fs::remove_file(&path);
        Err(explain("look_at", &path, last).into())
    }
}

/// Why a lock was not taken.
enum NoLock {
    /// The build that had it has just removed the file, so a lock on it keeps nobody out.
    Gone(io::Error),
    Failed(Failure),
}

/// Opens the file at a path and takes its lock.
fn lock_at(path: &Utf8Path) -> Result<File, NoLock> {
    // Windows cuts no file short on which another program has a lock.
    let open = || File::options().write(true).create(true).truncate(false).open(path);
    let file = patiently(open).map_err(|error| NoLock::Failed(explain("create", path, error).into()))?;
    let fail = |doing, error| {
        let _ = fs::remove_file(path);
        Err(NoLock::Failed(explain(doing, path, error).into()))
    };
    match file.try_lock() {
        Ok(()) => match is_at(&file, path) {
            Ok(true) => Ok(file),
            Ok(false) => Err(NoLock::Gone(io::ErrorKind::NotFound.into())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(NoLock::Gone(error)),
            Err(error) => fail("look_at", error),
        },
        Err(fs::TryLockError::WouldBlock) => {
            Err(NoLock::Failed(Failure::Refused(phrase::another_build_runs())))
        }
        Err(fs::TryLockError::Error(error)) => fail("lock", error),
    }
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
        assert!(is_at(&file, &lock).expect("it can be told"));
        fs::remove_file(&lock).expect("the file can be removed");
        assert!(is_at(&file, &lock).is_err(), "it was removed");
        let other = File::create(&lock).expect("there is room for a file");
        assert!(!is_at(&file, &lock).expect("it can be told"), "another one is there");
        assert!(is_at(&other, &lock).expect("it can be told"));
    }
}
