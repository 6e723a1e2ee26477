//! What a command has begun on the disk, so that an interrupt (Ctrl-C, SIGINT, SIGTERM) leaves nothing of it.
//!
//! Whoever writes something that is not yet what it is to become says so with an [`Unfinished`]. An interrupt takes all of
//! these away, and the program ends. A killed one has no time for that: what it leaves, the next command takes away.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::mem;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

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

/// How often a folder is looked for in which other threads may still write, and how long is waited between.
const TRIES: u32 = 20;
const WAIT: Duration = Duration::from_millis(3);

/// Whether everything unfinished is taken away.
static IS_OVER: AtomicBool = AtomicBool::new(false);

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

    /// A file that may be somebody else's until it is made: it is this program's from then on, and not before.
    ///
    /// # Errors
    /// When it is not made.
    pub fn made<T, E>(path: &Utf8Path, make: impl FnOnce() -> Result<T, E>) -> Result<(T, Unfinished), E> {
        let mut paths = paths();
        let made = make()?;
        paths.insert(path.to_owned(), Extent::Whole);
        Ok((made, Unfinished(path.to_owned())))
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

/// Goes on, unless all that is unfinished is being taken away: then whoever asks waits for the end of the program. Threads
/// that write much ask before each file.
pub fn go_on() {
    while IS_OVER.load(Ordering::Relaxed) {
        thread::park();
    }
}

fn paths() -> MutexGuard<'static, BTreeMap<Utf8PathBuf, Extent>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes away all that is unfinished. The program is to end: whoever finishes something waits from now on, for ever.
pub fn abandon() {
    let unfinished = paths();
    IS_OVER.store(true, Ordering::Relaxed);
    for _ in 0..TRIES {
        // What lies in a folder comes after it, and goes first.
        for (path, extent) in unfinished.iter().rev() {
            let _ = remove(path, *extent);
        }
        // A thread may be about to write one more file.
        thread::sleep(WAIT);
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
