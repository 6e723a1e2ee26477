//! A folder for small files on their way, which goes away by itself.
//!
//! It lies below `.cache/` with a lock beside its files. Where a program was killed, the lock is free, and whoever needs such
//! a folder next removes it.

use std::fs::{self, File};
use std::io;
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};

use camino::{Utf8Path, Utf8PathBuf};

use super::store::SmallFiles;
use crate::interrupt::Unfinished;
use crate::phrases::explain;

/// A new empty folder.
pub(super) struct Scratch {
    /// What goes away with it.
    whole: Utf8PathBuf,
    files: Utf8PathBuf,
    _lock: File,
    _unfinished: Unfinished,
}

/// How the names of such folders begin.
const NAME: &str = "publish-run-";
const LOCK: &str = "lock";

impl Scratch {
    /// Makes one in a folder, which nobody else has.
    pub(super) fn new(above: &Utf8Path) -> io::Result<Scratch> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let above = camino::absolute_utf8(above)?;
        fs::create_dir_all(&above).map_err(|error| explain("create", &above, error))?;
        remove_left(&above);
        loop {
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let whole = above.join(format!("{NAME}{}-{number}", process::id()));
            let unfinished = Unfinished::at(&whole);
            match create(&whole) {
                Ok(Some(lock)) => {
                    let files = whole.join("files");
                    return Ok(Scratch { whole, files, _lock: lock, _unfinished: unfinished });
                }
                // Somebody took it for one that was left.
                Ok(None) => {}
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(explain("create", &whole, error)),
            }
        }
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Utf8Path {
        &self.files
    }

    /// Puts a file into it.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.files.join(name);
        fs::write(&path, bytes).map_err(|error| explain("write", &path, error))
    }

    /// The files in it.
    pub(super) fn files<E: From<io::Error>>(&self) -> Result<SmallFiles, E> {
        let read = |entry: io::Result<camino::Utf8DirEntry>| {
            let entry = entry?;
            Ok((entry.file_name().to_owned(), fs::read(entry.path())?))
        };
        let files: io::Result<SmallFiles> =
            self.files.read_dir_utf8().and_then(|entries| entries.map(read).collect());
        Ok(files.map_err(|error| explain("read", &self.files, error))?)
    }
}

/// Makes the folder; `None` where somebody has removed it before it was locked.
fn create(whole: &Utf8Path) -> io::Result<Option<File>> {
    create_private(whole)?;
    let lock = File::create_new(whole.join(LOCK)).map(|lock| lock.try_lock().is_ok().then_some(lock));
    let made = lock.and_then(|lock| fs::create_dir(whole.join("files")).map(|()| lock));
    match made {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        made => made,
    }
}

/// Removes the folders of programs that no longer run.
fn remove_left(above: &Utf8Path) {
    let names = above.read_dir_utf8().into_iter().flatten().flatten();
    for entry in names.filter(|entry| entry.file_name().starts_with(NAME)) {
        match File::open(entry.path().join(LOCK)) {
            Ok(lock) if lock.try_lock().is_ok() => _ = fs::remove_dir_all(entry.path()),
            Ok(_) => {}
            // It is being made, or was when the program ended.
            Err(_) => _ = fs::remove_dir(entry.path()),
        }
    }
}

/// Nobody else may look into it.
fn create_private(path: &Utf8Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.whole);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_program_has_left_goes_and_what_runs_stays() {
        let above = tempfile::tempdir().expect("there is room");
        let above = Utf8Path::from_path(above.path()).expect("it is UTF-8");
        let running = Scratch::new(above).expect("there is room");
        running.write("a.json", b"a").expect("there is room");
        for left in ["publish-run-1-0", "publish-run-1-1", "publish-0123456789abcdef.git"] {
            fs::create_dir_all(above.join(left)).expect("there is room");
        }
        fs::write(above.join("publish-run-1-0").join(LOCK), "").expect("there is room");
        fs::write(above.join("publish-run-1-0/b.json"), "").expect("there is room");
        let next = Scratch::new(above).expect("there is room");
        let names = || above.read_dir_utf8().expect("it is there").count();
        assert_eq!(names(), 3, "two that run, and what has another name");
        let files: io::Result<SmallFiles> = running.files();
        assert_eq!(files.expect("they can be read").len(), 1);
        drop((running, next));
        assert_eq!(names(), 1);
    }
}
