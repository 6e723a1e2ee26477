//! A file of the new site, from the old one where that is equal: it keeps its time then, and nothing is written.

use std::fs::{self, File};
use std::io::{self, Read, Write as _};

use camino::Utf8Path;

use crate::cache::Kept;
use crate::layers::StoredFile;
use crate::phrases::explain;

/// What became of a file.
pub(super) struct Written {
    pub(super) bytes: u64,
    pub(super) carried: bool,
}

pub(super) fn carry_or_write(bytes: &[u8], old: &Utf8Path, new: &Utf8Path) -> io::Result<Written> {
    let size = bytes.len() as u64;
    if is_equal(bytes, old) && fs::hard_link(old, new).is_ok() {
        return Ok(Written { bytes: size, carried: true });
    }
    write(bytes, new)?;
    Ok(Written { bytes: size, carried: false })
}

/// Links to the old site or to the cache, so that bytes lie on the disk only once.
pub(super) fn carry_or_link(kept: &Kept, old: &Utf8Path, new: &Utf8Path) -> io::Result<Written> {
    let carried = is_equal(&kept.bytes, old);
    let equal = if carried { Some(old) } else { kept.file.as_deref() };
    if equal.is_none_or(|equal| fs::hard_link(equal, new).is_err()) {
        write(&kept.bytes, new)?;
    }
    Ok(Written { bytes: kept.bytes.len() as u64, carried })
}

fn is_equal(bytes: &[u8], old: &Utf8Path) -> bool {
    is_plain_file_of(old, bytes.len() as u64) && fs::read(old).is_ok_and(|present| present == bytes)
}

fn write(bytes: &[u8], new: &Utf8Path) -> io::Result<()> {
    let mut file = File::create_new(new).map_err(|error| explain("create", new, error))?;
    file.write_all(bytes).map_err(|error| explain("write", new, error))
}

pub(super) fn carry_or_copy(from: &StoredFile, old: &Utf8Path, new: &Utf8Path) -> io::Result<Written> {
    let size = from.size()?;
    if is_plain_file_of(old, size) && is_content_of(from, old)? && fs::hard_link(old, new).is_ok() {
        return Ok(Written { bytes: size, carried: true });
    }
    let mut source = from.open()?;
    let mut target = File::create_new(new).map_err(|error| explain("create", new, error))?;
    io::copy(&mut source, &mut target).map_err(|error| explain("write", new, error))?;
    Ok(Written { bytes: size, carried: false })
}

fn is_plain_file_of(path: &Utf8Path, size: u64) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.len() == size)
}

fn is_content_of(source: &StoredFile, file: &Utf8Path) -> io::Result<bool> {
    let hash = |mut bytes: Box<dyn Read>, path: &Utf8Path| -> io::Result<blake3::Hash> {
        let mut hasher = blake3::Hasher::new();
        io::copy(&mut bytes, &mut hasher).map_err(|error| explain("read", path, error))?;
        Ok(hasher.finalize())
    };
    let present = StoredFile::Disk(file.to_owned());
    Ok(hash(source.open()?, &source.path())? == hash(present.open()?, file)?)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{folder, put};
    use super::*;
    use crate::disk::is_at;

    fn is_one_file(a: &Utf8Path, b: &Utf8Path) -> bool {
        is_at(&File::open(a).expect("the file is there"), b).expect("it can be told")
    }

    /// Every way to put a file into the new site, from bytes, from a file and from the cache, gives what is
    /// new, and carries the old file over only when it is equal in every byte.
    #[test]
    fn only_what_is_equal_is_carried_over() {
        let check = |old_bytes: Option<&[u8]>, bytes: &[u8], is_carried: bool| {
            for way in ["bytes", "file", "cache", "cache that keeps nothing"] {
                let (_guard, path) = folder();
                let (old, new, kept) = (path.join("old"), path.join("new"), path.join("kept"));
                old_bytes.inspect(|bytes| put(&old, bytes));
                put(&kept, bytes);
                let file = way.ends_with("cache").then(|| kept.clone());
                let written = match way {
                    "bytes" => carry_or_write(bytes, &old, &new),
                    "file" => carry_or_copy(&StoredFile::Disk(kept.clone()), &old, &new),
                    _ => carry_or_link(&Kept { bytes: bytes.to_vec(), file }, &old, &new),
                };
                let written = written.expect("there is room for a file");
                let case = format!("{way}: {old_bytes:?} became {bytes:?}");
                assert_eq!(fs::read(&new).expect("it is written"), bytes, "{case}");
                assert_eq!((written.carried, written.bytes), (is_carried, bytes.len() as u64), "{case}");
                assert_eq!(old_bytes.is_some() && is_one_file(&old, &new), is_carried, "{case}");
                assert_eq!(is_one_file(&kept, &new), way == "cache" && !is_carried, "{case}");
            }
        };
        check(Some(b"a picture"), b"a picture", true);
        check(Some(b""), b"", true);
        // A picture that was exchanged for one of the same size is another picture.
        check(Some(b"a picture"), b"b picture", false);
        check(Some(b"a picture"), b"a picturf", false);
        check(Some(b"a picture"), b"a pictur", false);
        check(Some(b"a picture"), b"a picture.", false);
        check(None, b"a picture", false);
    }

    /// A link could lead out of the site: it is never taken for the file that it leads to.
    #[test]
    #[cfg(unix)]
    fn links_are_not_carried_over() {
        let (_guard, path) = folder();
        let (old, real) = (path.join("old"), path.join("real"));
        put(&real, b"secret");
        std::os::unix::fs::symlink(&real, &old).expect("links can be made");
        let written = carry_or_write(b"secret", &old, &path.join("new")).expect("there is room for a file");
        assert!(!written.carried && path.join("new").symlink_metadata().is_ok_and(|new| new.is_file()));
        let written = carry_or_copy(&StoredFile::Disk(real.clone()), &old, &path.join("copy"))
            .expect("there is room for a file");
        assert!(!written.carried && !is_one_file(&real, &path.join("copy")));
    }

    #[test]
    fn what_is_there_is_never_written_over() {
        let (_guard, path) = folder();
        let (new, from) = (path.join("new"), path.join("from"));
        put(&new, b"old words");
        put(&from, b"new words");
        assert!(write(b"new words", &new).is_err());
        assert!(carry_or_copy(&StoredFile::Disk(from), &path.join("none"), &new).is_err());
        assert_eq!(fs::read(&new).expect("it is there"), b"old words");
    }
}
