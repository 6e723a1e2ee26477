//! The media of the input → [`Pictures`]: which of them are sound, and how large.
//!
//! Every picture is decoded only once for this: the cache keeps the result under
//! the hash of the file.

use std::io;

use rayon::prelude::*;

use super::{Fault, File, MAX_FILE, Picture, Pictures, decode, format, read_file};
use crate::cache::{Cache, CacheKey};

/// The context of keys in the cache. Its number must grow when the same file begins to give other measures.
const KEY_CONTEXT: &str = "tablecloth 1: the measures of a picture";

/// Measures every file that is, by its ending, a picture in a format that is read.
///
/// # Errors
/// When the disk cannot be read.
pub fn measure_all(files: &[File<'_>], cache: &Cache) -> io::Result<Pictures> {
    let known = files.par_iter().filter_map(|file| Some((file, format::of_ending(file.name)?)));
    let measured: io::Result<Vec<_>> = known
        .map(|(file, kind)| {
            let measured = if file.size > MAX_FILE {
                Err(Fault::Heavy(file.size))
            } else {
                measure_as(&read_file(file.on_disk)?, kind, cache)
            };
            Ok((file.name.clone(), measured))
        })
        .collect();
    Ok(measured?.into_iter().collect())
}

/// Measures the bytes of a file; `None` for one that is, by its ending, no picture in a format that is read.
pub fn measure(name: &str, bytes: &[u8]) -> Option<Result<Picture, Fault>> {
    Some(measure_as(bytes, format::of_ending(name)?, &Cache::nowhere()))
}

fn measure_as(bytes: &[u8], expected: image::ImageFormat, cache: &Cache) -> Result<Picture, Fault> {
    let hash = CacheKey::from(blake3::hash(bytes));
    format::check(bytes, expected)?;
    let key = CacheKey::new(KEY_CONTEXT, [hash.as_ref()]);
    if let Some(picture) = cache.get(key).and_then(|kept| parse(hash, &kept.bytes)) {
        return Ok(picture);
    }
    let read = decode::decode(bytes)?;
    let (width, height) = read.sides();
    let picture = Picture { hash, width, height, is_transparent: read.is_transparent() };
    cache.keep(key, print(&picture));
    Ok(picture)
}

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
