//! How many pages a TIFF has: scanners put a whole letter into one file, and a picture shows one page.

use std::collections::BTreeSet;

/// Directories are not followed further than this; nobody scans so many pages into one file.
const MOST: usize = 10_000;

/// The number of pages: of directories that hold neither a smaller copy nor a mask (TIFF 6.0, sections 2 and 8).
pub(super) fn count(bytes: &[u8]) -> usize {
    let Some(tiff) = Tiff::new(bytes) else { return 0 };
    let mut pages = 0;
    // A broken file may lead round and round.
    let mut seen = BTreeSet::new();
    let mut at = tiff.first();
    while let Some(directory) = at.filter(|at| *at != 0 && seen.len() < MOST && seen.insert(*at)) {
        let Some((is_page, next)) = tiff.directory(directory) else { break };
        pages += usize::from(is_page);
        at = next;
    }
    pages
}

/// A TIFF, or a BigTIFF, whose offsets have eight bytes.
struct Tiff<'b> {
    bytes: &'b [u8],
    is_little: bool,
    is_big: bool,
}

impl<'b> Tiff<'b> {
    fn new(bytes: &'b [u8]) -> Option<Tiff<'b>> {
        let is_little = match bytes.get(..2)? {
            b"II" => true,
            b"MM" => false,
            _ => return None,
        };
        let tiff = Tiff { bytes, is_little, is_big: false };
        Some(Tiff { is_big: tiff.number(2, 2)? == 43, ..tiff })
    }

    /// The whole number of so many bytes at a place.
    fn number(&self, at: usize, size: usize) -> Option<usize> {
        let bytes = self.bytes.get(at..at.checked_add(size)?)?;
        let add = |sum: u64, byte: &u8| sum << 8 | u64::from(*byte);
        let number = if self.is_little { bytes.iter().rev().fold(0, add) } else { bytes.iter().fold(0, add) };
        usize::try_from(number).ok()
    }

    /// Where the first directory is.
    fn first(&self) -> Option<usize> {
        if self.is_big { self.number(8, 8) } else { self.number(4, 4) }
    }

    /// Whether a directory is a page, and where the next one is.
    fn directory(&self, at: usize) -> Option<(bool, Option<usize>)> {
        const NEW_SUBFILE_TYPE: usize = 254;
        const SUBFILE_TYPE: usize = 255;
        let (head, entry, offset) = if self.is_big { (8, 20, 8) } else { (2, 12, 4) };
        let entries = self.number(at, head)?;
        let first = at.checked_add(head)?;
        let end = first.checked_add(entries.checked_mul(entry)?)?;
        let mut is_page = true;
        for number in 0..entries.min(256) {
            let at = first + number * entry;
            let value = || self.number(at + entry - offset, if self.number(at + 2, 2)? == 3 { 2 } else { 4 });
            match self.number(at, 2)? {
                NEW_SUBFILE_TYPE => is_page &= value()? & 0b101 == 0,
                SUBFILE_TYPE => is_page &= value()? != 2,
                _ => {}
            }
        }
        Some((is_page, self.number(end, offset)))
    }
}
