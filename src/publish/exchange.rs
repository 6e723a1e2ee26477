//! The new folder in the place of the old one: at once where the system can do it, else in two steps that can be taken back.

use std::fs;
use std::io;

use camino::{Utf8Path, Utf8PathBuf};

use super::MARKER;
use super::held::{is_held, patiently};
use crate::disk;
use crate::phrases::explain;
use crate::phrases::table as phrase;

/// Puts the new folder in the place of the old one; returns where the old one is then, if there was any.
pub(super) fn swap(staging: &Utf8Path, out: &Utf8Path) -> io::Result<Utf8PathBuf> {
    if !out.exists() {
        rename(staging, out).map_err(|error| explain_move("move_new_site", out, error))?;
        return Ok(staging.to_owned());
    }
    take_rights(out, staging);
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        // The exchange is atomic: at every moment there is a whole site.
        if renameat_with(CWD, staging.as_std_path(), CWD, out.as_std_path(), RenameFlags::EXCHANGE).is_ok() {
            return Ok(staging.to_owned());
        }
    }
    exchange_in_steps(staging, out)
}

/// Gives the new folder the rights and the owner of the one whose place it takes, as far as the system allows it.
#[cfg(unix)]
pub(crate) fn take_rights(from: &Utf8Path, to: &Utf8Path) {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};

    let (Ok(old), Ok(new)) = (fs::metadata(from), fs::metadata(to)) else { return };
    // Whoever may not give it away may still choose the group. The owner comes first, as it takes away some rights.
    if (old.uid(), old.gid()) != (new.uid(), new.gid())
        && chown(to, Some(old.uid()), Some(old.gid())).is_err()
    {
        let _ = chown(to, None, Some(old.gid()));
    }
    // Without its own rights to the folder, the program could not replace it again.
    let mode = old.mode() | 0o700;
    if mode != new.mode() {
        let _ = fs::set_permissions(to, fs::Permissions::from_mode(mode));
    }
}

/// Elsewhere, folders have the rights of those that they lie in.
#[cfg(not(unix))]
pub(crate) fn take_rights(_: &Utf8Path, _: &Utf8Path) {}

/// Exchanges two folders where the system cannot do it at once: between the two steps there is no site. Returns where
/// the old one is.
fn exchange_in_steps(staging: &Utf8Path, out: &Utf8Path) -> io::Result<Utf8PathBuf> {
    let aside = aside_of(staging);
    remove(&aside)?;
    rename(out, &aside).map_err(|error| explain_move("move_aside", out, error))?;
    if let Err(error) = rename(staging, out) {
        // Where this fails too, the next build puts it back.
        rename(&aside, out).map_err(|error| explain_move("move", &aside, error))?;
        return Err(explain_move("move_new_site", out, error));
    }
    Ok(aside)
}

/// Where the old site is while the new one is moved to its place.
pub(super) fn aside_of(staging: &Utf8Path) -> Utf8PathBuf {
    staging.with_extension("tablecloth-old")
}

/// Brings back the old site of a build that was killed between two steps.
pub(super) fn put_back(aside: &Utf8Path, out: &Utf8Path) -> io::Result<()> {
    if disk::is_file(&aside.join(MARKER))? && !disk::is_there(out) {
        rename(aside, out).map_err(|error| explain_move("move", aside, error))?;
    }
    Ok(())
}

fn rename(from: &Utf8Path, to: &Utf8Path) -> io::Result<()> {
    patiently(|| fs::rename(from, to))
}

/// What could not be moved, and why, where another program may hold a file of it.
fn explain_move(doing: &'static str, path: &Utf8Path, error: io::Error) -> io::Error {
    if is_held(&error) {
        io::Error::new(error.kind(), phrase::cannot_move_open(doing, path, error))
    } else {
        explain(doing, path, error)
    }
}

/// Removes the old site, once the new one stands. What another program holds of it, the next build removes.
pub(super) fn remove_old(folder: &Utf8Path) -> io::Result<()> {
    match patiently(|| fs::remove_dir_all(folder)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound && !is_held(&error) => {
            Err(explain("remove", folder, error))
        }
        _ => Ok(()),
    }
}

pub(super) fn remove(folder: &Utf8Path) -> io::Result<()> {
    match patiently(|| fs::remove_dir_all(folder)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(explain("remove", folder, error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{folder, put};
    use super::*;

    #[test]
    fn two_folders_are_exchanged_or_one_is_moved() {
        check_exchange(swap);
    }

    /// As on systems that cannot do it at once.
    #[test]
    fn two_folders_are_exchanged_in_steps() {
        check_exchange(
            |staging, out| {
                if out.exists() { exchange_in_steps(staging, out) } else { swap(staging, out) }
            },
        );
    }

    /// A build that was killed between two steps has left no site, but the old one aside.
    #[test]
    fn an_old_site_that_was_left_aside_is_put_back() {
        let (_guard, path) = folder();
        let (aside, out) = (path.join("aside"), path.join("out"));
        fs::create_dir(&aside).expect("there is room for a folder");
        put_back(&aside, &out).expect("there is nothing to do");
        assert!(!out.exists(), "only what the program made is moved");
        put(&aside.join(MARKER), b"");
        put_back(&aside, &out).expect("it can be moved");
        assert!(out.join(MARKER).is_file() && !aside.exists());
        fs::create_dir(&aside).expect("there is room for a folder");
        put(&aside.join(MARKER), b"");
        put_back(&aside, &out).expect("there is nothing to do");
        assert!(aside.exists(), "the site is there");
    }

    /// Windows moves no folder that is open: the old site stays whole, and it is told why.
    #[test]
    #[cfg(windows)]
    fn a_site_that_is_open_stays() {
        use std::os::windows::fs::OpenOptionsExt as _;
        let (_guard, path) = folder();
        let (staging, out) = (path.join("staging"), path.join("out"));
        for (folder, words) in [(&staging, b"new"), (&out, b"old")] {
            fs::create_dir(folder).expect("there is room for a folder");
            put(&folder.join("page"), words);
        }
        // A window that shows the folder.
        const BACKUP_SEMANTICS: u32 = 0x0200_0000;
        let mut open = File::options();
        open.read(true).share_mode(0).custom_flags(BACKUP_SEMANTICS);
        let held = open.open(&out).expect("it is there");
        let error = swap(&staging, &out).expect_err("the folder is open");
        assert!(error.to_string().contains("has a file in it open"), "{error}");
        drop(held);
        assert!(fs::read(out.join("page")).is_ok_and(|page| page == b"old"));
        let old = swap(&staging, &out).expect("it is closed");
        let held = open.open(&old).expect("the old site is there");
        assert!(remove(&old).is_err(), "it is open");
        remove_old(&old).expect("the new site stands");
        drop(held);
        assert!(fs::read(out.join("page")).is_ok_and(|page| page == b"new"));
    }

    #[track_caller]
    fn check_exchange(swap: fn(&Utf8Path, &Utf8Path) -> io::Result<Utf8PathBuf>) {
        let (_guard, path) = folder();
        let (staging, out) = (path.join("staging"), path.join("out"));
        let lay = |number: &[u8]| {
            fs::create_dir(&staging).expect("there is room for a folder");
            put(&staging.join("page"), number);
        };
        lay(b"1");
        swap(&staging, &out).expect("nothing is there yet");
        assert!(!staging.exists() && fs::read(out.join("page")).is_ok_and(|page| page == b"1"));
        lay(b"2");
        let old = swap(&staging, &out).expect("the old site can be moved");
        assert!(fs::read(out.join("page")).is_ok_and(|page| page == b"2"));
        assert!(fs::read(old.join("page")).is_ok_and(|page| page == b"1"));
        remove(&old).expect("it can be removed");
        assert!(!staging.exists() && !aside_of(&staging).exists());
        remove(&staging).expect("what is not there is no trouble");
        // Where the new site cannot be moved, the old one is put back.
        assert!(swap(&path.join("nothing"), &out).is_err());
        assert!(fs::read(out.join("page")).is_ok_and(|page| page == b"2"), "the old site stands");
        assert!(remove(&out.join("page")).is_err(), "a file is no folder");
    }
}
