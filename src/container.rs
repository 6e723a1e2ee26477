//! Files in one: ZIP (APPNOTE 6.3.10), as readers of books and web archives take it.
//!
//! No clock is asked: every file is as old as the calendar of ZIP. Paths are UTF-8, and are written in the order in which
//! they come. Invariant: no file and no container reaches 4 GB, which would need another form; [`Zip`] tells of one that does.

use std::io::{self, Write};

/// The first day that ZIP knows, 1 January 1980, as MS-DOS writes it.
const DAY: u16 = 1 << 5 | 1;
/// Paths are UTF-8.
const UTF_8: u16 = 1 << 11;
/// The version that knows DEFLATE and folders.
const VERSION: u16 = 20;

/// How the bytes of a file are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packing {
    /// As they are.
    Stored = 0,
    /// By DEFLATE (RFC 1951).
    Deflated = 8,
}

/// A ZIP file while it is written.
pub(crate) struct Zip<W> {
    out: W,
    written: u64,
    /// What the end says of the files.
    directory: Vec<u8>,
    files: u16,
}

impl<W: Write> Zip<W> {
    /// An empty one.
    pub(crate) fn new(out: W) -> Zip<W> {
        Zip { out, written: 0, directory: Vec::new(), files: 0 }
    }

    /// Adds a file.
    ///
    /// # Errors
    /// When writing fails, and when there is no more room.
    pub(crate) fn add(&mut self, path: &str, bytes: &[u8], packing: Packing) -> io::Result<()> {
        /// What makes the smallest files that are still made at once.
        const LEVEL: u8 = 9;
        let deflated = (packing == Packing::Deflated)
            .then(|| miniz_oxide::deflate::compress_to_vec(bytes, LEVEL))
            .filter(|deflated| deflated.len() < bytes.len());
        let (packing, kept) = match &deflated {
            Some(deflated) => (Packing::Deflated, deflated.as_slice()),
            None => (Packing::Stored, bytes),
        };
        let mut about = Vec::new();
        for number in [VERSION, UTF_8, packing as u16, 0, DAY] {
            about.extend(number.to_le_bytes());
        }
        about.extend(crc32fast::hash(bytes).to_le_bytes());
        about.extend(room(kept.len() as u64)?);
        about.extend(room(bytes.len() as u64)?);
        about.extend(u16::try_from(path.len()).map_err(|_| full())?.to_le_bytes());
        about.extend(0_u16.to_le_bytes());

        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&about);
        // No remark, the first disk, nothing that systems say of files.
        self.directory.extend([0; 10]);
        self.directory.extend(room(self.written)?);
        self.directory.extend(path.as_bytes());
        self.files = self.files.checked_add(1).ok_or_else(full)?;
        for part in [b"PK\x03\x04".as_slice(), &about, path.as_bytes(), kept] {
            self.write(part)?;
        }
        Ok(())
    }

    /// Writes the end.
    ///
    /// # Errors
    /// When writing fails, and when there is no more room.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        let at = room(self.written)?;
        let directory = std::mem::take(&mut self.directory);
        self.write(&directory)?;
        let mut end = b"PK\x05\x06\0\0\0\0".to_vec();
        end.extend(self.files.to_le_bytes());
        end.extend(self.files.to_le_bytes());
        end.extend(room(directory.len() as u64)?);
        end.extend(at);
        end.extend(0_u16.to_le_bytes());
        self.write(&end)?;
        Ok(self.out)
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.written += bytes.len() as u64;
        self.out.write_all(bytes)
    }
}

/// A size or a place, of which the greatest means that it stands elsewhere.
fn room(number: u64) -> io::Result<[u8; 4]> {
    let number = u32::try_from(number).ok().filter(|number| *number < u32::MAX);
    Ok(number.ok_or_else(full)?.to_le_bytes())
}

fn full() -> io::Error {
    io::Error::from(io::ErrorKind::FileTooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack(files: &[(&str, &[u8], Packing)]) -> Vec<u8> {
        let mut zip = Zip::new(Vec::new());
        files
            .iter()
            .for_each(|(path, bytes, packing)| zip.add(path, bytes, *packing).expect("there is room"));
        zip.finish().expect("there is room")
    }

    #[test]
    fn a_book_is_known_by_its_first_bytes() {
        let zip = pack(&[("mimetype", b"application/epub+zip", Packing::Stored)]);
        // The OCF asks for these bytes there (EPUB 3.3, 4.3.2).
        assert_eq!(&zip[..4], b"PK\x03\x04");
        assert_eq!(&zip[30..58], b"mimetypeapplication/epub+zip");
        assert_eq!(&zip[8..10], &[0, 0], "it is stored");
    }

    #[test]
    fn what_gets_no_smaller_is_stored() {
        let long = "a".repeat(1000);
        let zip = pack(&[("a", b"a", Packing::Deflated), ("b", long.as_bytes(), Packing::Deflated)]);
        assert_eq!(zip[8], 0);
        let second = zip.windows(4).skip(1).position(|at| at == b"PK\x03\x04").expect("there are two") + 1;
        assert_eq!(zip[second + 8], 8);
        assert!(zip.len() < 300, "{}", zip.len());
        let kept = &zip[second + 31..];
        let end = kept.windows(4).position(|at| at == b"PK\x01\x02").expect("there is a directory");
        let back = miniz_oxide::inflate::decompress_to_vec(&kept[..end]).expect("it was deflated");
        assert_eq!(back, long.as_bytes());
    }

    #[test]
    fn what_has_no_room_is_told() {
        assert!(room(u64::from(u32::MAX) - 1).is_ok());
        assert!(room(u64::from(u32::MAX)).is_err());
        assert!(Zip::new(Vec::new()).add(&"a".repeat(70_000), b"", Packing::Stored).is_err());
    }
}
