//! Photographs and scans as editors hand them in → pictures fit for pages.
//!
//! A picture is measured once: whether it is sound, how large it is, and which
//! side is up. Pages then offer it in several widths, as WebP and in a format
//! that every program reads; each is made when it is first needed, or along
//! with the measures where all are ([`Purpose`]), and [kept](crate::cache).
//! Metadata (place, time, device) are not published: only pixels are, never the
//! file itself.
//!
//! Without the cargo feature `images` nothing is measured, and media are
//! published as they are, metadata included.

#[cfg(feature = "images")]
mod decode;
#[cfg(feature = "images")]
mod encode;
#[cfg(feature = "images")]
mod format;
#[cfg(feature = "images")]
mod measure;
#[cfg(feature = "images")]
mod resize;
#[cfg(feature = "images")]
mod tiff_pages;

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};

use crate::cache::{CacheKey, Recipe};
use crate::media_type;
use crate::route;
#[cfg(feature = "images")]
use crate::{paths, phrases::explain};

#[cfg(feature = "images")]
pub use self::measure::{measure, measure_all};

/// Measures nothing, since the program was built without the feature `images`.
///
/// # Errors
/// Never.
#[cfg(not(feature = "images"))]
pub fn measure_all(
    _: &[File<'_>],
    _: Purpose,
    _: &crate::cache::Cache,
    _: &(dyn Fn(usize, usize) + Sync),
) -> io::Result<Pictures> {
    Ok(Pictures::default())
}

/// The widths that pages offer, in pixels. The largest fills a column on a screen of twice the density.
const WIDTHS: [u32; 4] = [240, 480, 960, 1600];

/// The most pixels that a picture may have: twice those of an A3 page scanned at 600 dpi.
pub const MAX_POINTS: u64 = 140_000_000;
/// The longest side that a picture may have, in pixels: the limit of JPEG.
pub const LONGEST_SIDE: u32 = 65_535;
/// The most bytes that a file of a picture may have.
pub const MAX_FILE: u64 = 256 * 1024 * 1024;

/// The longest side that WebP can have, in pixels.
const MAX_SIDE: u32 = 16_383;

/// The context of keys in the cache. Its number must grow when the same picture begins to give other bytes.
const KEY_CONTEXT: &str = "tablecloth 2: a picture in its sizes";

/// The pictures among the media, by the name of their file below `content/`.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    by_name: BTreeMap<Arc<str>, Result<Picture, Fault>>,
}

impl Pictures {
    /// The picture of this name; `None` when there is none, or something is wrong with it.
    pub fn get(&self, name: &str) -> Option<&Picture> {
        self.by_name.get(name)?.as_ref().ok()
    }

    /// What is wrong with the picture of this name; `None` when it is sound, or there is none.
    pub fn fault(&self, name: &str) -> Option<&Fault> {
        self.by_name.get(name)?.as_ref().err()
    }
}

impl FromIterator<(Arc<str>, Result<Picture, Fault>)> for Pictures {
    fn from_iter<I: IntoIterator<Item = (Arc<str>, Result<Picture, Fault>)>>(pictures: I) -> Pictures {
        Pictures { by_name: pictures.into_iter().collect() }
    }
}

/// What pictures are measured for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To find mistakes, and to show the pages that are asked for: a size is made when somebody asks for it.
    Looking,
    /// To write the whole site: every size of every picture is needed, and made while its pixels are in memory.
    Publishing,
}

/// A file that may be a picture.
#[derive(Clone, Copy, Debug)]
pub struct File<'f> {
    /// Path below `content/`.
    pub name: &'f Arc<str>,
    /// Where to read it.
    pub on_disk: &'f Utf8Path,
    /// In bytes.
    pub size: u64,
}

/// What is wrong with a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be read to its end.
    Broken,
    /// The file is larger than is read, in bytes.
    Heavy(u64),
    /// It has more pixels than are read: width and height.
    Large(u32, u32),
    /// It has another format than its ending says, and one that has this ending.
    Mismatch(&'static str),
    /// It is something that is not published under any ending: a word by which the phrases say what.
    NoPicture(&'static str),
    /// It is sound, but stored in a way that is not read: the word of its format.
    Unread(&'static str),
    /// It has several pages: how many.
    Pages(usize),
}

/// The measures of a picture that is sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The hash of the file.
    pub hash: CacheKey,
    /// In pixels, when it is upright.
    pub width: u32,
    /// In pixels, when it is upright.
    pub height: u32,
    /// Whether any pixel is not fully opaque.
    pub is_transparent: bool,
}

/// The format of a file that is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PictureFormat {
    /// For current browsers.
    WebP,
    /// For all other programs.
    Jpeg,
    /// For all other programs, where the picture is transparent.
    Png,
}

impl PictureFormat {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            PictureFormat::WebP => "webp",
            PictureFormat::Jpeg => "jpg",
            PictureFormat::Png => "png",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        media_type::of_extension(self.ending()).expect("the table has every format of pictures")
    }
}

/// A picture in one size and format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// The format of its file.
    pub format: PictureFormat,
}

impl Variant {
    /// The name of its file, for a picture that was handed in under the name `file`.
    pub fn name(&self, file: &str) -> String {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        format!("{stem}-{}.{}", self.width, self.format.ending())
    }
}

impl Picture {
    /// The format for programs that do not read WebP: PNG where a JPEG would show transparent pixels black.
    pub fn plain_format(&self) -> PictureFormat {
        if self.is_transparent { PictureFormat::Png } else { PictureFormat::Jpeg }
    }

    /// The sizes in one format, from the smallest to the largest; at least one, none larger than the picture.
    pub fn sizes(&self, format: PictureFormat) -> impl DoubleEndedIterator<Item = Variant> + '_ {
        // A very tall picture is made narrower, so that its height is within the limit of WebP.
        let tallest = u64::from(self.width) * u64::from(MAX_SIDE) / u64::from(self.height.max(1));
        let tallest = u32::try_from(tallest).unwrap_or(u32::MAX).max(1);
        let largest = self.width.min(WIDTHS[WIDTHS.len() - 1]).min(tallest);
        // A width that is hardly smaller than the largest would save next to nothing.
        let smaller = WIDTHS.into_iter().filter(move |width| width * 5 / 4 < largest);
        smaller.chain([largest]).map(move |width| {
            let height = u64::from(self.height) * u64::from(width) / u64::from(self.width.max(1));
            let height = u32::try_from(height).unwrap_or(u32::MAX);
            Variant { width, height: height.clamp(1, MAX_SIDE), format }
        })
    }

    /// The largest size in the format that every program reads.
    pub fn largest(&self) -> Variant {
        self.sizes(self.plain_format()).next_back().expect("there is at least one size")
    }

    /// The smallest size of at least this width, or the largest there is.
    pub fn at_least(&self, width: u32, format: PictureFormat) -> Variant {
        let mut sizes = self.sizes(format);
        sizes
            .find(|size| size.width >= width)
            .unwrap_or_else(|| self.sizes(format).next_back().expect("there is at least one size"))
    }

    /// Everything that is published of it.
    pub fn variants(&self) -> impl Iterator<Item = Variant> + '_ {
        [PictureFormat::WebP, self.plain_format()].into_iter().flat_map(|format| self.sizes(format))
    }

    /// Where a variant is published, for a picture of this name below `content/`: how it is made decides its name.
    pub fn path(&self, name: &str, variant: Variant) -> String {
        let key = self.key_of(variant).to_string();
        route::content_path(&route::media_path(&variant.name(name)), &key[..8])
    }

    /// Known without making the variant: equal for equal bytes.
    fn key_of(&self, variant: Variant) -> CacheKey {
        let (width, ending) = (variant.width.to_le_bytes(), variant.format.ending().as_bytes());
        CacheKey::new(KEY_CONTEXT, [self.hash.as_ref(), &width, ending])
    }

    /// The recipe of one of its variants: its key, and how it is made from the file when the cache does not have it.
    pub fn recipe(&self, file: &Utf8Path, variant: Variant) -> Arc<dyn Recipe> {
        Arc::new(PictureRecipe { file: file.to_owned(), picture: *self, variant })
    }
}

/// How a variant of a picture is made.
#[derive(Clone, Debug)]
struct PictureRecipe {
    file: Utf8PathBuf,
    picture: Picture,
    variant: Variant,
}

impl Recipe for PictureRecipe {
    fn key(&self) -> CacheKey {
        self.picture.key_of(self.variant)
    }

    fn batch(&self) -> CacheKey {
        self.picture.hash
    }

    /// Reading a picture takes longer than shrinking it, so all its variants are made at once.
    fn make(&self) -> io::Result<Vec<(CacheKey, Vec<u8>)>> {
        make_from_file(&self.file, &self.picture)
    }
}

#[cfg(feature = "images")]
fn make_from_file(file: &Utf8Path, picture: &Picture) -> io::Result<Vec<(CacheKey, Vec<u8>)>> {
    let bytes = read_file(file)?;
    let changed =
        || io::Error::other(format!("{} has changed while the site was being built", paths::shown(file)));
    if CacheKey::from(blake3::hash(&bytes)) != picture.hash {
        return Err(changed());
    }
    make_sizes(decode::decode(&bytes).map_err(|_| changed())?, picture, file)
}

#[cfg(not(feature = "images"))]
fn make_from_file(_: &Utf8Path, _: &Picture) -> io::Result<Vec<(CacheKey, Vec<u8>)>> {
    Err(io::Error::other("this program was built without pictures"))
}

/// Makes every variant of a picture that was read from a file, each with its key.
#[cfg(feature = "images")]
fn make_sizes(
    read: decode::Decoded,
    picture: &Picture,
    file: &Utf8Path,
) -> io::Result<Vec<(CacheKey, Vec<u8>)>> {
    let made = encode::all(read, picture)
        .map_err(|error| io::Error::other(format!("cannot encode {}: {error}", paths::shown(file))))?;
    Ok(made.into_iter().map(|(variant, bytes)| (picture.key_of(variant), bytes)).collect())
}

#[cfg(feature = "images")]
fn read_file(file: &Utf8Path) -> io::Result<Vec<u8>> {
    std::fs::read(file).map_err(|error| explain("read", file, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32) -> Picture {
        Picture { hash: CacheKey::new("test", []), width, height, is_transparent: false }
    }

    #[test]
    fn sizes_never_exceed_the_picture() {
        let check = |width: u32, height: u32, expected: &[(u32, u32)]| {
            let sizes: Vec<_> = picture(width, height)
                .sizes(PictureFormat::WebP)
                .map(|size| (size.width, size.height))
                .collect();
            assert_eq!(sizes, expected, "{width}x{height}");
        };
        check(6000, 4000, &[(240, 160), (480, 320), (960, 640), (1600, 1066)]);
        check(1600, 1200, &[(240, 180), (480, 360), (960, 720), (1600, 1200)]);
        check(1000, 500, &[(240, 120), (480, 240), (1000, 500)]);
        check(300, 200, &[(300, 200)]);
        check(1, 1, &[(1, 1)]);
        // As high as WebP can say, and no wider than that allows.
        check(2000, 60_000, &[(240, 7200), (546, 16_380)]);
        check(10_000, 1, &[(240, 1), (480, 1), (960, 1), (1600, 1)]);
    }

    #[test]
    fn a_thumbnail_is_the_next_larger_size() {
        assert_eq!(picture(6000, 4000).at_least(300, PictureFormat::Jpeg).width, 480);
        assert_eq!(picture(200, 100).at_least(300, PictureFormat::Jpeg).width, 200);
        assert_eq!(picture(6000, 4000).largest().name("a.b.tiff"), "a.b-1600.jpg");
    }
}
