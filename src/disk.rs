//! Files that a command makes for an archive: whole or not at all, and never over one that is there.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write as _};

use camino::Utf8Path;

use crate::interrupt::{self, Unfinished};
use crate::phrases::explain;

/// Whether something has this path, be it a link that leads nowhere.
pub fn is_there(path: &Utf8Path) -> bool {
    fs::symlink_metadata(path).is_ok()
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
    match fs::metadata(path) {
        Ok(metadata) => Ok(Some(metadata)),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(error) => Err(explain("look_at", path, error)),
    }
}

/// Writes a new file, and the folders that it lies in.
///
/// # Errors
/// With [`io::ErrorKind::AlreadyExists`] when the path is taken; when the disk fails. Either leaves what was there.
pub fn write_new(path: &Utf8Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_str().is_empty()).unwrap_or(Utf8Path::new("."));
    interrupt::go_on();
    fs::create_dir_all(folder).map_err(|error| explain("create", folder, error))?;
    let draft = folder.join(format!(".{}.tablecloth-new", path.file_name().unwrap_or_default()));
    let _unfinished = Unfinished::at(&draft);
    // One that was killed may have left it, as another name of a file that stands.
    let _ = fs::remove_file(&draft);
    let written =
        File::create_new(&draft).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    // A second name is given only where there is none; then the first is taken away.
    let named = written.and_then(|()| match fs::hard_link(&draft, path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists && !is_there(path) => {
            // A disk without second names.
            fs::copy(&draft, path).map(|_| ()).inspect_err(|_| _ = fs::remove_file(path))
        }
        named => named,
    });
    let _ = fs::remove_file(&draft);
    named.map_err(|error| explain("create", path, error))
}

/// Writes new files, all or none, in this order; folders that were made for them go too when one fails.
///
/// # Errors
/// As [`write_new`] does.
pub fn write_all_new<P: AsRef<Utf8Path>, B: AsRef<[u8]>>(files: &[(P, B)]) -> io::Result<()> {
    let paths = || files.iter().map(|(path, _)| path.as_ref());
    let made: BTreeSet<&Utf8Path> = paths()
        .flat_map(|path| path.ancestors().skip(1))
        .filter(|folder| !folder.as_str().is_empty() && !is_there(folder))
        .collect();
    let own = paths().filter(|path| !is_there(path)).map(Unfinished::at);
    let _unfinished: Vec<Unfinished> = own.chain(made.iter().copied().map(Unfinished::folder)).collect();
    for (number, (path, bytes)) in files.iter().enumerate() {
        if let Err(error) = write_new(path.as_ref(), bytes.as_ref()) {
            paths().take(number).for_each(|path| _ = fs::remove_file(path));
            // The deepest first. One that somebody else has put something into stays.
            made.into_iter().rev().for_each(|folder| _ = fs::remove_dir(folder));
            return Err(error);
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
