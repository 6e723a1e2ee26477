//! A folder for small files on their way, which goes away by itself.

use std::fs;
use std::io;
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};

use camino::{Utf8Path, Utf8PathBuf};

use super::store::SmallFiles;
use crate::phrases::explain;

/// A new empty folder among the temporary ones of the system.
pub(super) struct Scratch(Utf8PathBuf);

impl Scratch {
    /// Makes one that nobody else has.
    pub(super) fn new() -> io::Result<Scratch> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let above = Utf8PathBuf::from_path_buf(std::env::temp_dir())
            .map_err(|path| io::Error::other(format!("{} is not UTF-8", path.display())))?;
        loop {
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let path = above.join(format!("tablecloth-{}-{number}", process::id()));
            match create_private(&path) {
                Ok(()) => return Ok(Scratch(path)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(explain("create", &path, error)),
            }
        }
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Utf8Path {
        &self.0
    }

    /// Puts a file into it.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.0.join(name);
        fs::write(&path, bytes).map_err(|error| explain("write", &path, error))
    }

    /// The files in it.
    pub(super) fn files<E: From<io::Error>>(&self) -> Result<SmallFiles, E> {
        let read = |entry: io::Result<camino::Utf8DirEntry>| {
            let entry = entry?;
            Ok((entry.file_name().to_owned(), fs::read(entry.path())?))
        };
        let files: io::Result<SmallFiles> =
            self.0.read_dir_utf8().and_then(|entries| entries.map(read).collect());
        Ok(files.map_err(|error| explain("read", &self.0, error))?)
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
        let _ = fs::remove_dir_all(&self.0);
    }
}
