//! Files in one: ZIP (APPNOTE 6.3), as readers of books and players of web archives take it.
//!
//! No clock is asked and no system: every file is as old as the calendar of ZIP and may be read by all. Paths are UTF-8, and are
//! written in the order in which they come.

use std::io::{self, Seek, Write};

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
pub(crate) struct Zip<W: Write + Seek>(ZipWriter<W>);

impl<W: Write + Seek> Zip<W> {
    /// An empty one.
    pub(crate) fn new(out: W) -> Zip<W> {
        Zip(ZipWriter::new(out))
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
        self.0.start_file(path, options).map_err(io::Error::from)
    }

    /// Adds a file.
    ///
    /// # Errors
    /// As [`Zip::begin`].
    pub(crate) fn add(&mut self, path: &str, bytes: &[u8], packing: Packing) -> io::Result<()> {
        self.begin(path, packing, bytes.len() as u64)?;
        self.0.write_all(bytes)
    }

    /// Writes the end.
    ///
    /// # Errors
    /// When writing fails.
    pub(crate) fn finish(self) -> io::Result<W> {
        self.0.finish().map_err(io::Error::from)
    }
}

impl<W: Write + Seek> Write for Zip<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
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

    #[test]
    fn a_name_without_room_is_told() {
        let mut zip = Zip::new(Cursor::new(Vec::new()));
        assert!(zip.add(&"a".repeat(70_000), b"", Packing::Stored).is_err());
    }
}
