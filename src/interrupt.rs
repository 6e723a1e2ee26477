//! What a command has begun on the disk, so that an interrupt (Ctrl-C, SIGINT, SIGTERM) leaves nothing of it.
//!
//! Whoever writes something that is not yet what it is to become says so with an [`Unfinished`]. An interrupt takes all of
//! these away, and the program ends. A killed one has no time for that: what it leaves, the next command takes away.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::mem;
use std::sync::{Mutex, MutexGuard, PoisonError};

use camino::{Utf8Path, Utf8PathBuf};

static UNFINISHED: Mutex<BTreeMap<Utf8PathBuf, Extent>> = Mutex::new(BTreeMap::new());

/// How much of a path is taken away.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// The file, or the folder with all that is in it.
    Whole,
    /// The folder, unless there is something in it.
    Empty,
}

/// How often a folder is taken away in which other threads still write.
const TRIES: usize = 100;

/// A file or folder that an interrupt takes away as long as this lives.
#[derive(Debug)]
pub struct Unfinished(Utf8PathBuf);

impl Unfinished {
    /// A file, or a folder with all that is in it. It need not be there yet, and need not stay.
    pub fn at(path: &Utf8Path) -> Unfinished {
        Unfinished::to(path, Extent::Whole)
    }

    /// A folder in which others may have put something: then it stays.
    pub fn folder(path: &Utf8Path) -> Unfinished {
        Unfinished::to(path, Extent::Empty)
    }

    fn to(path: &Utf8Path, extent: Extent) -> Unfinished {
        paths().insert(path.to_owned(), extent);
        Unfinished(path.to_owned())
    }

    /// Takes a step that is done or not done, and nothing between: an interrupt waits for its end.
    pub fn undisturbed<T>(&self, step: impl FnOnce() -> T) -> T {
        let _held = paths();
        step()
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        paths().remove(&self.0);
    }
}

fn paths() -> MutexGuard<'static, BTreeMap<Utf8PathBuf, Extent>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes away all that is unfinished. The program is to end: whoever finishes something waits from now on, for ever.
pub fn abandon() {
    let unfinished = paths();
    // What lies in a folder comes after it, and goes first.
    for (path, extent) in unfinished.iter().rev() {
        let tries = if *extent == Extent::Whole { TRIES } else { 1 };
        let _ = (0..tries).find(|_| remove(path, *extent).is_ok());
    }
    mem::forget(unfinished);
}

fn remove(path: &Utf8Path, extent: Extent) -> io::Result<()> {
    let removed = match fs::symlink_metadata(path) {
        Ok(_) if extent == Extent::Empty => fs::remove_dir(path),
        Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    removed.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}
