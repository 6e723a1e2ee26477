//! Photographs and scans as editors hand them in → pictures fit for pages.
//!
//! A picture is measured once: is it whole, how large, which side is up. Pages
//! then offer it in several widths, as WebP and in a form that everything
//! reads; each is made when it is first needed and [kept](crate::cache). What
//! a camera noted beside the picture (place, time, device) stays behind: only
//! points and colours are published, never the file itself.
//!
//! Without the cargo feature `images` nothing is measured, and media are
//! published as they are, with what is noted in them.

#[cfg(feature = "images")]
mod decode;
#[cfg(feature = "images")]
mod encode;
#[cfg(feature = "images")]
mod measure;

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};

use crate::cache::{Key, Recipe};
use crate::media_type;

#[cfg(feature = "images")]
pub use self::measure::measure_all;

/// Measures nothing: the program was built without pictures.
///
/// # Errors
/// Never.
#[cfg(not(feature = "images"))]
pub fn measure_all(_: &[File<'_>], _: &crate::cache::Cache) -> io::Result<Pictures> {
    Ok(Pictures::default())
}

/// The widths that pages are offered, in points. The largest fills a column on a screen of twice the density.
const WIDTHS: [u32; 4] = [240, 480, 960, 1600];

/// The most points that a picture may have: twice an A3 page scanned with 600 points an inch.
pub const MAX_POINTS: u64 = 140_000_000;
/// The longest side that a picture may have, in points: what JPEG can say.
pub const LONGEST_SIDE: u32 = 65_535;
/// The most bytes that a file of a picture may have.
pub const MAX_FILE: u64 = 256 * 1024 * 1024;

/// The longest side that WebP can have, in points.
const MAX_SIDE: u32 = 16_383;

/// Changes when the same picture begins to give other bytes.
const WAY: &str = "tablecloth 1: a picture in its sizes";

/// The pictures among the media, by the name of their file below `content/`.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    by_name: BTreeMap<Arc<str>, Result<Picture, Fault>>,
}

impl Pictures {
    /// The picture of this name, if it is one and whole.
    pub fn get(&self, name: &str) -> Option<&Picture> {
        self.by_name.get(name)?.as_ref().ok()
    }

    /// What is wrong with the picture of this name.
    pub fn fault(&self, name: &str) -> Option<&Fault> {
        self.by_name.get(name)?.as_ref().err()
    }
}

impl FromIterator<(Arc<str>, Result<Picture, Fault>)> for Pictures {
    fn from_iter<I: IntoIterator<Item = (Arc<str>, Result<Picture, Fault>)>>(pictures: I) -> Pictures {
        Pictures { by_name: pictures.into_iter().collect() }
    }
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
    /// It has more points than are read.
    Large(u32, u32),
    /// It is of another kind than its ending says: the right ending, where the kind is a known one.
    Mismatch(Option<&'static str>),
}

/// A picture that is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The hash of the file.
    pub hash: Key,
    /// In points, with the upper side up.
    pub width: u32,
    /// In points, with the upper side up.
    pub height: u32,
    /// Whether something shines through it.
    pub is_transparent: bool,
}

/// How a picture is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// For browsers of our days.
    WebP,
    /// For everything else.
    Jpeg,
    /// For everything else, where something shines through.
    Png,
}

impl Format {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Format::WebP => "webp",
            Format::Jpeg => "jpg",
            Format::Png => "png",
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
    /// In points.
    pub width: u32,
    /// In points.
    pub height: u32,
    /// How it is stored.
    pub format: Format,
}

impl Variant {
    /// The name of its file, for a picture that was handed in under the name `file`.
    pub fn name(&self, file: &str) -> String {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        format!("{stem}-{}.{}", self.width, self.format.ending())
    }
}

impl Picture {
    /// The format for those who do not read WebP. A JPEG has no transparency: what shines through would turn black.
    pub fn plain_format(&self) -> Format {
        if self.is_transparent { Format::Png } else { Format::Jpeg }
    }

    /// The sizes in one format, from the smallest to the largest; at least one, none larger than the picture.
    pub fn sizes(&self, format: Format) -> impl DoubleEndedIterator<Item = Variant> + '_ {
        // What is very tall would be higher than WebP can say.
        let tallest = u64::from(self.width) * u64::from(MAX_SIDE) / u64::from(self.height.max(1));
        let tallest = u32::try_from(tallest).unwrap_or(u32::MAX).max(1);
        let largest = self.width.min(WIDTHS[WIDTHS.len() - 1]).min(tallest);
        // Next to the largest, one that is hardly smaller would save nothing.
        let smaller = WIDTHS.into_iter().filter(move |width| width * 5 / 4 < largest);
        smaller.chain([largest]).map(move |width| {
            let height = u64::from(self.height) * u64::from(width) / u64::from(self.width.max(1));
            let height = u32::try_from(height).unwrap_or(u32::MAX);
            Variant { width, height: height.clamp(1, MAX_SIDE), format }
        })
    }

    /// The largest size in the format that everything reads.
    pub fn largest(&self) -> Variant {
        self.sizes(self.plain_format()).next_back().expect("there is at least one size")
    }

    /// The smallest size of at least this width, or the largest there is.
    pub fn at_least(&self, width: u32, format: Format) -> Variant {
        let mut sizes = self.sizes(format);
        sizes
            .find(|size| size.width >= width)
            .unwrap_or_else(|| self.sizes(format).next_back().expect("there is at least one size"))
    }

    /// Everything that is published of it.
    pub fn variants(&self) -> impl Iterator<Item = Variant> + '_ {
        [Format::WebP, self.plain_format()].into_iter().flat_map(|format| self.sizes(format))
    }

    /// How one of its variants is made from its file.
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

impl PictureRecipe {
    fn key_of(&self, variant: Variant) -> Key {
        let (width, ending) = (variant.width.to_le_bytes(), variant.format.ending().as_bytes());
        Key::new(WAY, [self.picture.hash.as_ref(), &width, ending])
    }
}

impl Recipe for PictureRecipe {
    fn key(&self) -> Key {
        self.key_of(self.variant)
    }

    fn batch(&self) -> Key {
        self.picture.hash
    }

    /// Reading a picture takes longer than shrinking it, so all its variants are made at once.
    fn make(&self) -> io::Result<Vec<(Key, Vec<u8>)>> {
        let made = make_all(&self.file, &self.picture)?;
        Ok(made.into_iter().map(|(variant, bytes)| (self.key_of(variant), bytes)).collect())
    }
}

#[cfg(feature = "images")]
fn make_all(file: &Utf8Path, picture: &Picture) -> io::Result<Vec<(Variant, Vec<u8>)>> {
    let bytes = read_file(file)?;
    let changed = || io::Error::other(format!("{file} has changed while the site was being built"));
    if Key::from(blake3::hash(&bytes)) != picture.hash {
        return Err(changed());
    }
    let read = decode::upright(&bytes).map_err(|_| changed())?;
    encode::all(read, picture).map_err(|error| io::Error::other(format!("cannot encode {file}: {error}")))
}

#[cfg(feature = "images")]
fn read_file(file: &Utf8Path) -> io::Result<Vec<u8>> {
    std::fs::read(file).map_err(|error| io::Error::new(error.kind(), format!("cannot read {file}: {error}")))
}

#[cfg(not(feature = "images"))]
fn make_all(_: &Utf8Path, _: &Picture) -> io::Result<Vec<(Variant, Vec<u8>)>> {
    Err(io::Error::other("this program was built without pictures"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32) -> Picture {
        Picture { hash: Key::new("test", []), width, height, is_transparent: false }
    }

    #[test]
    fn sizes_never_exceed_the_picture() {
        let check = |width: u32, height: u32, expected: &[(u32, u32)]| {
            let sizes: Vec<_> =
                picture(width, height).sizes(Format::WebP).map(|size| (size.width, size.height)).collect();
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
        assert_eq!(picture(6000, 4000).at_least(300, Format::Jpeg).width, 480);
        assert_eq!(picture(200, 100).at_least(300, Format::Jpeg).width, 200);
        assert_eq!(picture(6000, 4000).largest().name("a.b.tiff"), "a.b-1600.jpg");
    }
}
