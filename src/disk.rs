//! Files that a command makes: whole or not at all.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write as _};

use camino::{Utf8Path, Utf8PathBuf};
use same_file::Handle;

use crate::interrupt::{self, Unfinished};
use crate::phrases::explain;
use crate::phrases::table as phrase;

/// Whether something has this path, be it a link that leads nowhere.
pub fn is_there(path: &Utf8Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// The same, where what is done next depends on it.
///
/// # Errors
/// When the disk cannot tell.
pub fn is_taken(path: &Utf8Path) -> io::Result<bool> {
    Ok(found(fs::symlink_metadata(path), path)?.is_some())
}

/// Whether there is a folder at a path, or at the end of a link. That the disk does not say so is not a no.
///
/// # Errors
/// When the disk cannot tell.
pub fn is_folder(path: &Utf8Path) -> io::Result<bool> {
    Ok(look_at(path)?.is_some_and(|metadata| metadata.is_dir()))
}

/// The same for a file.
///
/// # Errors
/// When the disk cannot tell.
pub fn is_file(path: &Utf8Path) -> io::Result<bool> {
    Ok(look_at(path)?.is_some_and(|metadata| metadata.is_file()))
}

fn look_at(path: &Utf8Path) -> io::Result<Option<fs::Metadata>> {
    found(fs::metadata(path), path)
}

/// What the disk has found, if anything.
fn found(looked: io::Result<fs::Metadata>, path: &Utf8Path) -> io::Result<Option<fs::Metadata>> {
    match looked {
        Ok(metadata) => Ok(Some(metadata)),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(error) => Err(explain("look_at", path, error)),
    }
}

/// Where a file or a folder lies until it is whole: hidden, beside its place.
pub fn draft_of(place: &Utf8Path) -> Utf8PathBuf {
    place.with_file_name(format!(".{}.tablecloth-new", place.file_name().unwrap_or_default()))
}

/// The folder that something lies in.
fn folder_of(path: &Utf8Path) -> &Utf8Path {
    path.parent().filter(|folder| !folder.as_str().is_empty()).unwrap_or(Utf8Path::new("."))
}

/// Folders that are made for what is to lie in them: where nothing came to lie in one, it goes again with this value.
#[derive(Debug, Default)]
pub struct MadeFolders(Vec<(Utf8PathBuf, Unfinished)>);

impl MadeFolders {
    /// Makes a folder, and those above it that are missing.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn at(folder: &Utf8Path) -> io::Result<MadeFolders> {
        let mut made = MadeFolders::default();
        made.add(folder)?;
        Ok(made)
    }

    /// Makes the folder of a file.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn for_file(file: &Utf8Path) -> io::Result<MadeFolders> {
        MadeFolders::at(folder_of(file))
    }

    /// Makes one more.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn add(&mut self, folder: &Utf8Path) -> io::Result<()> {
        let mut missing = Vec::new();
        for above in folder.ancestors().filter(|above| !above.as_str().is_empty()) {
            if is_taken(above)? {
                break;
            }
            missing.push(above);
        }
        interrupt::go_on();
        for folder in missing.into_iter().rev() {
            self.0.push((folder.to_owned(), Unfinished::folder(folder)));
            match fs::create_dir(folder) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                    return Err(explain("create", folder, error));
                }
                _ => {}
            }
        }
        if folder.as_str().is_empty() || is_folder(folder)? {
            Ok(())
        } else {
            Err(explain("create", folder, io::ErrorKind::NotADirectory.into()))
        }
    }

    /// Those that were missing, each after the one that it lies in.
    pub fn paths(&self) -> impl Iterator<Item = &Utf8Path> {
        self.0.iter().map(|(folder, _)| folder.as_path())
    }
}

impl Drop for MadeFolders {
    fn drop(&mut self) {
        // One that somebody has put something into stays.
        self.0.iter().rev().for_each(|(folder, _)| _ = fs::remove_dir(folder));
    }
}

/// A file that is not whole yet, and lies beside its place. What is not brought there goes with this value.
#[derive(Debug)]
pub struct Draft {
    place: Utf8PathBuf,
    path: Utf8PathBuf,
    file: File,
    is_gone: bool,
    _unfinished: Unfinished,
}

impl Draft {
    /// An empty one, in a folder that is there. Nobody else has it as long as it lives.
    ///
    /// # Errors
    /// When the disk fails, and while another program writes to the same place.
    pub fn of(place: &Utf8Path) -> io::Result<Draft> {
        interrupt::go_on();
        let path = draft_of(place);
        let (file, unfinished) = Unfinished::made(&path, || create_alone(&path)).map_err(|error| {
            let is_busy = error.kind() == io::ErrorKind::WouldBlock;
            if is_busy {
                io::Error::new(error.kind(), phrase::is_being_written(place))
            } else {
                explain("create", place, error)
            }
        })?;
        Ok(Draft { place: place.to_owned(), path, file, is_gone: false, _unfinished: unfinished })
    }

    /// The file, to write into.
    pub fn file(&self) -> &File {
        &self.file
    }

    /// Writes all of it, until the disk has it.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn fill(&self, bytes: &[u8]) -> io::Result<()> {
        let written = self.file().write_all(bytes).and_then(|()| self.file.sync_all());
        written.map_err(|error| explain("write", &self.place, error))
    }

    /// Brings it to its place, over whatever file is there.
    ///
    /// # Errors
    /// When the disk fails; then what was there stays.
    pub fn replace(mut self) -> io::Result<()> {
        fs::rename(&self.path, &self.place).map_err(|error| explain("write", &self.place, error))?;
        self.is_gone = true;
        Ok(())
    }

    /// Brings it to its place, where nothing is yet.
    ///
    /// # Errors
    /// With [`io::ErrorKind::AlreadyExists`] when the path is taken; when the disk fails.
    pub fn put_new(self) -> io::Result<()> {
        // A second name is given only where there is none; then the first is taken away.
        let named = match fs::hard_link(&self.path, &self.place) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists && !is_there(&self.place) => {
                // A disk without second names.
                self.copy_new()
            }
            named => named,
        };
        named.map_err(|error| explain("create", &self.place, error))
    }

    fn copy_new(&self) -> io::Result<()> {
        // Windows lets nobody read what is locked.
        let _ = self.file.unlock();
        let mut from = File::open(&self.path)?;
        let mut to = File::create_new(&self.place)?;
        let copied = io::copy(&mut from, &mut to).and_then(|_| to.sync_all());
        copied.inspect_err(|_| _ = fs::remove_file(&self.place))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.is_gone {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// How often a file is made anew that somebody else takes away at once. A disk that never finds what was made is broken.
pub(crate) const TRIES: usize = 100;

/// Makes a file that nobody else has; with [`io::ErrorKind::WouldBlock`] while somebody has it.
fn create_alone(path: &Utf8Path) -> io::Result<File> {
    let mut last = io::Error::from(io::ErrorKind::NotFound);
    for _ in 0..TRIES {
        match File::create_new(path) {
            // On a disk without locks, whoever comes first is not known.
            Ok(file) => {
                let is_alone = !matches!(file.try_lock(), Err(TryLockError::WouldBlock));
                match is_at(&file, path) {
                    Ok(true) if is_alone => return Ok(file),
                    // Somebody took it for one that was left.
                    Ok(_) => {}
                    Err(error) if error.kind() == io::ErrorKind::NotFound => last = error,
                    Err(error) => {
                        let _ = fs::remove_file(path);
                        return Err(error);
                    }
                }
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => remove_left(path)?,
            Err(error) => return Err(error),
        }
    }
    let _ = fs::remove_file(path);
    Err(last)
}

/// Removes what a killed program has left, which may be another name of a file that stands.
fn remove_left(path: &Utf8Path) -> io::Result<()> {
    let is_file = fs::symlink_metadata(path).is_ok_and(|left| left.is_file());
    let left = if is_file { File::open(path).ok() } else { None };
    if left.is_some_and(|left| matches!(left.try_lock(), Err(TryLockError::WouldBlock))) {
        return Err(io::ErrorKind::WouldBlock.into());
    }
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Whether an open file is the one at this path.
///
/// # Errors
/// When nothing is there, and when the disk cannot tell.
pub(crate) fn is_at(file: &File, path: &Utf8Path) -> io::Result<bool> {
    Ok(Handle::from_file(file.try_clone()?)? == Handle::from_path(path)?)
}

/// Writes a new file, and the folders that it lies in.
///
/// # Errors
/// With [`io::ErrorKind::AlreadyExists`] when the path is taken; when the disk fails. Either leaves what was there.
pub fn write_new(path: &Utf8Path, bytes: &[u8]) -> io::Result<()> {
    let _made = MadeFolders::for_file(path)?;
    let draft = Draft::of(path)?;
    draft.fill(bytes)?;
    draft.put_new()
}

/// Writes new files, all or none, in this order; folders that were made for them go too when one fails.
///
/// # Errors
/// As [`write_new`] does.
pub fn write_all_new<P: AsRef<Utf8Path>, B: AsRef<[u8]>>(files: &[(P, B)]) -> io::Result<()> {
    let paths = || files.iter().map(|(path, _)| path.as_ref());
    let mut made = MadeFolders::default();
    let _unfinished: Vec<Unfinished> = paths().filter(|path| !is_there(path)).map(Unfinished::at).collect();
    for (number, (path, bytes)) in files.iter().enumerate() {
        let written =
            made.add(folder_of(path.as_ref())).and_then(|()| write_new(path.as_ref(), bytes.as_ref()));
        if let Err(error) = written {
            paths().take(number).for_each(|path| _ = fs::remove_file(path));
            return Err(error);
        }
    }
    Ok(())
}

/// Writes files, each over the one that is there, if any; and the folder that they all lie in.
///
/// # Errors
/// When the disk fails; then each is the old one or the new one, mostly all are the old ones, and none is there that was not.
pub fn replace_all<B: AsRef<[u8]>>(folder: &Utf8Path, files: &[(Utf8PathBuf, B)]) -> io::Result<()> {
    let _made = MadeFolders::at(folder)?;
    let draft = |(path, bytes): &(Utf8PathBuf, B)| {
        let draft = Draft::of(path)?;
        draft.fill(bytes.as_ref())?;
        Ok(draft)
    };
    let drafts = files.iter().map(draft).collect::<io::Result<Vec<Draft>>>()?;
    let mut new = Vec::new();
    for draft in drafts {
        let place = draft.place.clone();
        let replaced = is_taken(&place).and_then(|is_old| draft.replace().map(|()| is_old));
        match replaced {
            Ok(true) => {}
            Ok(false) => new.push(place),
            Err(error) => {
                new.iter().for_each(|place| _ = fs::remove_file(place));
                return Err(error);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_once() {
        let folder = tempfile::tempdir().expect("there is room");
        let path = Utf8Path::from_path(folder.path()).expect("it is UTF-8").join("a/b/c.txt");
        write_new(&path, b"first").expect("there is room");
        let error = write_new(&path, b"second").expect_err("it is there");
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).expect("it is there"), b"first");
        let beside: Vec<_> =
            path.parent().expect("it has one").read_dir_utf8().expect("it is there").collect();
        assert_eq!(beside.len(), 1, "{beside:?}");
    }

    #[test]
    fn of_several_files_all_are_written_or_none() {
        let folder = tempfile::tempdir().expect("there is room");
        let root = Utf8Path::from_path(folder.path()).expect("it is UTF-8");
        let files =
            [(root.join("a/b/one"), "1"), (root.join("a/two"), "2"), (root.join("a/b/one/three"), "3")];
        assert!(write_all_new(&files).is_err(), "a file is no folder");
        assert!(!is_there(&root.join("a")));
        fs::create_dir(root.join("a")).expect("there is room");
        assert!(write_all_new(&files).is_err());
        assert_eq!(root.join("a").read_dir_utf8().expect("it is there").count(), 0, "what was there stays");
        write_all_new(&files[..2]).expect("there is room");
        assert!(is_there(&files[0].0) && is_there(&files[1].0));
    }

    #[test]
    #[cfg(unix)]
    fn a_link_that_leads_nowhere_is_something() {
        let folder = tempfile::tempdir().expect("there is room");
        let path = Utf8Path::from_path(folder.path()).expect("it is UTF-8").join("link");
        std::os::unix::fs::symlink("nowhere", &path).expect("links can be made");
        assert!(is_there(&path) && write_new(&path, b"text").is_err());
    }
}
