//! The media of the input → [`Pictures`]: which of them are sound, and how large.
//!
//! Only decoding tells whether a file is sound, so every picture is decoded for this, once: the cache keeps the result
//! under the hash of the file. Where the whole site is to be written, the sizes of the picture are made of the same
//! pixels, and wait in the cache for the publisher.

use std::error::Error;
use std::fmt;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};

use camino::Utf8Path;
use rayon::prelude::*;

use super::{Fault, File, MAX_FILE, Picture, Pictures, Purpose, decode, format, make_sizes, read_file};
use crate::cache::{Cache, CacheKey, Recipe};

/// The context of keys in the cache. Its number must grow when the same file begins to give other measures.
const KEY_CONTEXT: &str = "tablecloth 1: the measures of a picture";

/// Measures every file that is, by its ending, a picture in a format that is read. `progress` is called with the number
/// of pictures done and of all pictures.
///
/// # Errors
/// When the disk cannot be read.
pub fn measure_all(
    files: &[File<'_>],
    purpose: Purpose,
    cache: &Cache,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> io::Result<Pictures> {
    let pictures: Vec<_> =
        files.iter().filter_map(|file| Some((file, format::of_ending(file.name)?))).collect();
    let done = AtomicUsize::new(0);
    // One by one: each may take seconds, and no thread is to end with ten of them while another one has none.
    let measured = pictures.par_iter().with_max_len(1).map(|(file, kind)| {
        let measured = if file.size > MAX_FILE {
            Err(Fault::Heavy(file.size))
        } else {
            measure_as(&read_file(file.on_disk)?, file.on_disk, *kind, purpose, cache)?
        };
        progress(done.fetch_add(1, Ordering::Relaxed) + 1, pictures.len());
        Ok((file.name.clone(), measured))
    });
    let measured: io::Result<Vec<_>> = measured.collect();
    Ok(measured?.into_iter().collect())
}

/// Measures the bytes of a file; `None` for one that is, by its ending, no picture in a format that is read.
pub fn measure(name: &str, bytes: &[u8]) -> Option<Result<Picture, Fault>> {
    let kind = format::of_ending(name)?;
    let measured = measure_as(bytes, name.into(), kind, Purpose::Looking, &Cache::nowhere());
    Some(measured.expect("measuring alone reads nothing from the disk"))
}

fn measure_as(
    bytes: &[u8],
    file: &Utf8Path,
    expected: image::ImageFormat,
    purpose: Purpose,
    cache: &Cache,
) -> io::Result<Result<Picture, Fault>> {
    if let Err(fault) = format::check(bytes, expected) {
        return Ok(Err(fault));
    }
    let hash = CacheKey::from(blake3::hash(bytes));
    // What nobody keeps would be made twice.
    let purpose = if cache.keeps() { purpose } else { Purpose::Looking };
    match cache.take(&Measuring { bytes, file, hash, purpose }) {
        Ok(kept) => Ok(Ok(parse(hash, &kept.bytes).expect("the key says that these are measures"))),
        Err(error) => error.downcast().map(|Refused(fault)| Err(fault)),
    }
}

/// How the measures of a picture are made, and with them, where they are needed, its sizes.
struct Measuring<'b> {
    bytes: &'b [u8],
    /// Where the bytes come from.
    file: &'b Utf8Path,
    hash: CacheKey,
    purpose: Purpose,
}

impl Recipe for Measuring<'_> {
    fn key(&self) -> CacheKey {
        CacheKey::new(KEY_CONTEXT, [self.hash.as_ref()])
    }

    fn batch(&self) -> CacheKey {
        self.hash
    }

    fn make(&self) -> io::Result<Vec<(CacheKey, Vec<u8>)>> {
        let read = decode::decode(self.bytes).map_err(|fault| io::Error::other(Refused(fault)))?;
        let (width, height) = read.sides();
        let picture = Picture { hash: self.hash, width, height, is_transparent: read.is_transparent() };
        let mut made = vec![(self.key(), print(&picture))];
        if self.purpose == Purpose::Publishing {
            made.extend(make_sizes(read, &picture, self.file)?);
        }
        Ok(made)
    }
}

impl fmt::Debug for Measuring<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Measuring({}, {:?})", self.file, self.purpose)
    }
}

/// A fault, on its way through a recipe.
#[derive(Debug)]
struct Refused(Fault);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl Error for Refused {}

/// Width, height and transparency, as the cache holds them.
fn print(picture: &Picture) -> Vec<u8> {
    let sides = [picture.width.to_le_bytes(), picture.height.to_le_bytes()];
    let mut bytes = sides.concat();
    bytes.push(u8::from(picture.is_transparent));
    bytes
}

fn parse(hash: CacheKey, bytes: &[u8]) -> Option<Picture> {
    let (width, rest) = bytes.split_first_chunk()?;
    let (height, rest) = rest.split_first_chunk()?;
    let is_transparent = rest == [1];
    Some(Picture {
        hash,
        width: u32::from_le_bytes(*width),
        height: u32::from_le_bytes(*height),
        is_transparent,
    })
}
