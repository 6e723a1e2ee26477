//! Files in one: ZIP (APPNOTE 6.3), as readers of books and players of web archives take it.
//!
//! No clock is asked and no system: every file is as old as the calendar of ZIP and may be read by all. Paths are UTF-8, and are
//! written in the order in which they come.

use std::cell::RefCell;
use std::io::{self, Seek, SeekFrom, Write};
use std::rc::Rc;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// How the bytes of a file are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packing {
    /// As they are.
    Stored,
    /// By DEFLATE (RFC 1951).
    Deflated,
}

/// A ZIP file while it is written. What is written to it goes into the file that was begun last.
pub(crate) struct Zip<W: Write + Seek> {
    writer: ZipWriter<Once<W>>,
    failure: Failure,
}

/// The first failure to write, until it is told; and whether there was one.
type Failure = Rc<RefCell<(Option<io::Error>, bool)>>;

/// What fails once and takes no more: a [`ZipWriter`] that is dropped goes on writing, and panics where it is not as it has
/// left it.
struct Once<W> {
    to: W,
    failure: Failure,
    at: u64,
}

impl<W> Once<W> {
    /// Does something unless something has failed.
    fn unless_failed<T>(&mut self, instead: T, act: impl FnOnce(&mut W) -> io::Result<T>) -> io::Result<T> {
        let mut failure = self.failure.borrow_mut();
        if failure.1 {
            return Ok(instead);
        }
        match act(&mut self.to) {
            Err(error) if error.kind() != io::ErrorKind::Interrupted => {
                *failure = (Some(error), true);
                Ok(instead)
            }
            done => done,
        }
    }
}

impl<W: Write> Write for Once<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.unless_failed(bytes.len(), |to| to.write(bytes))?;
        self.at += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.unless_failed((), Write::flush)
    }
}

impl<W: Seek> Seek for Once<W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let instead = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::Current(by) | SeekFrom::End(by) => self.at.saturating_add_signed(by),
        };
        self.at = self.unless_failed(instead, |out| out.seek(to))?;
        Ok(self.at)
    }
}

impl<W: Write + Seek> Zip<W> {
    /// An empty one.
    pub(crate) fn new(to: W) -> Zip<W> {
        let failure = Failure::default();
        Zip { writer: ZipWriter::new(Once { to, failure: Rc::clone(&failure), at: 0 }), failure }
    }

    /// What came of something, and of the disk.
    fn told<T>(&self, done: io::Result<T>) -> io::Result<T> {
        match self.failure.borrow_mut().0.take() {
            Some(error) => Err(error),
            None => done,
        }
    }

    /// Begins a file of about so many bytes.
    ///
    /// # Errors
    /// When writing fails, and when ZIP has no room for its name.
    pub(crate) fn begin(&mut self, path: &str, packing: Packing, bytes: u64) -> io::Result<()> {
        /// What makes the smallest files.
        const LEVEL: i64 = 9;
        let options = SimpleFileOptions::default()
            .last_modified_time(DateTime::DEFAULT)
            .unix_permissions(0o644)
            .system(System::Unix)
            .large_file(bytes >= u64::from(u32::MAX));
        let options = match packing {
            Packing::Stored => options.compression_method(CompressionMethod::Stored),
            Packing::Deflated => {
                options.compression_method(CompressionMethod::Deflated).compression_level(Some(LEVEL))
            }
        };
        let begun = self.writer.start_file(path, options).map_err(io::Error::from);
        self.told(begun)
    }

    /// Adds a file.
    ///
    /// # Errors
    /// As [`Zip::begin`].
    pub(crate) fn add(&mut self, path: &str, bytes: &[u8], packing: Packing) -> io::Result<()> {
        self.begin(path, packing, bytes.len() as u64)?;
        self.write_all(bytes)
    }

    /// Writes the end.
    ///
    /// # Errors
    /// When writing fails.
    pub(crate) fn finish(self) -> io::Result<W> {
        let Zip { writer, failure } = self;
        let finished = writer.finish().map_err(io::Error::from);
        match failure.borrow_mut().0.take() {
            Some(error) => Err(error),
            None => finished.map(|once| once.to),
        }
    }
}

impl<W: Write + Seek> Write for Zip<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.writer.write(bytes);
        self.told(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.writer.flush();
        self.told(flushed)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn pack(files: &[(&str, &[u8], Packing)]) -> Vec<u8> {
        let mut zip = Zip::new(Cursor::new(Vec::new()));
        for (path, bytes, packing) in files {
            zip.add(path, bytes, *packing).expect("there is room");
        }
        zip.finish().expect("there is room").into_inner()
    }

    #[test]
    fn a_book_is_known_by_its_first_bytes() {
        let zip = pack(&[("mimetype", b"application/epub+zip", Packing::Stored)]);
        // The OCF asks for these bytes there (EPUB 3.3, 4.3.2), without anything that systems say of files.
        assert_eq!(&zip[..4], b"PK\x03\x04");
        assert_eq!(&zip[30..58], b"mimetypeapplication/epub+zip");
        assert_eq!(&zip[8..10], &[0, 0], "it is stored");
    }

    #[test]
    fn the_same_files_are_the_same_bytes() {
        let long = "a".repeat(1000);
        let files = [("a", b"a".as_slice(), Packing::Stored), ("б/b", long.as_bytes(), Packing::Deflated)];
        let zip = pack(&files);
        assert_eq!(zip, pack(&files));
        assert!(zip.len() < 400, "{}", zip.len());
        let mut read = zip::ZipArchive::new(Cursor::new(zip)).expect("it is one");
        assert_eq!(read.file_names().collect::<Vec<_>>(), ["a", "б/b"]);
        let mut back = String::new();
        io::Read::read_to_string(&mut read.by_name("б/b").expect("it is there"), &mut back)
            .expect("it is whole");
        assert_eq!(back, long);
    }

    /// A disk that fails for a moment: the failure is told, and is the only thing that is heard of it.
    #[test]
    fn a_disk_that_fails_once_is_told() {
        struct Failing(Cursor<Vec<u8>>, usize);
        impl Write for Failing {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                self.1 = self.1.wrapping_sub(1);
                if self.1 == 0 { Err(io::Error::other("for a moment")) } else { self.0.write(bytes) }
            }
            fn flush(&mut self) -> io::Result<()> {
                self.0.flush()
            }
        }
        impl Seek for Failing {
            fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
                self.0.seek(to)
            }
        }
        let files = [("a", Packing::Deflated), ("b", Packing::Stored), ("c", Packing::Deflated)];
        let write = |failing: usize| {
            let mut zip = Zip::new(Failing(Cursor::default(), failing));
            files.iter().try_for_each(|(path, packing)| zip.add(path, &[7; 70_000], *packing))?;
            zip.finish()
        };
        let left = write(0).expect("there is room").1;
        let writes = 0_usize.wrapping_sub(left);
        for failing in 1..=writes {
            let error = write(failing).err().expect("it fails").to_string();
            assert_eq!(error, "for a moment", "{failing} of {writes}");
        }
    }

    #[test]
    fn a_name_without_room_is_told() {
        let mut zip = Zip::new(Cursor::new(Vec::new()));
        assert!(zip.add(&"a".repeat(70_000), b"", Packing::Stored).is_err());
    }
}
