//! The bytes of a picture → its pixels, with eight bits a channel; then upright, and in sRGB.
//!
//! Files come from cameras, scanners and strangers. So sizes are checked in the
//! header before anything is unpacked, at most one large picture is in memory
//! at a time, and a file that ends too early is refused: decoders would fill
//! the rest with grey.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};

use image::metadata::Orientation;
use image::{
    ColorType, DynamicImage, GrayAlphaImage, GrayImage, ImageDecoder, ImageError, ImageFormat, ImageReader,
    ImageResult, Limits, RgbImage, RgbaImage,
};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::resize::shrink;
use super::{Fault, LONGEST_SIDE, MAX_POINTS, format, tiff_pages};

/// The memory, in bytes, above which pictures are read one after the other.
const LARGE: u64 = 100_000_000;
/// The most memory that a decoder may allocate, in bytes: four channels of sixteen bits for each pixel, and some more.
const MAX_MEMORY: u64 = MAX_POINTS * 8 + 64 * 1024 * 1024;

/// A picture in memory, as it lies in its file.
pub(super) struct Decoded {
    /// One to four channels of eight bits.
    pixels: DynamicImage,
    /// How it has to be turned.
    orientation: Orientation,
    /// The profile of its colours.
    profile: Option<Vec<u8>>,
    /// Held as long as a large picture is in memory.
    _alone: Option<MutexGuard<'static, ()>>,
}

/// Decodes a picture.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Fault> {
    // Decoders may panic on a broken file that nobody has tested them with.
    catch_unwind(AssertUnwindSafe(|| read(bytes))).unwrap_or(Err(Fault::Broken))
}

impl Decoded {
    /// Width and height in pixels, when it is upright.
    pub(super) fn sides(&self) -> (u32, u32) {
        self.turned(self.pixels.width(), self.pixels.height())
    }

    /// Whether any pixel is not fully opaque.
    pub(super) fn is_transparent(&self) -> bool {
        let is_clear = |pixel: &[u8]| pixel.last().is_some_and(|alpha| *alpha < u8::MAX);
        let color = self.pixels.color();
        let mut pixels = self.pixels.as_bytes().chunks_exact(usize::from(color.channel_count()));
        color.has_alpha() && pixels.any(is_clear)
    }

    /// The picture in a size that is no larger than its own, turned as its metadata say, in sRGB, with three channels, or
    /// four of a transparent one.
    ///
    /// It is made small first: few pixels are quickly turned and coloured, and the large ones go out of memory.
    pub(super) fn upright(self, width: u32, height: u32, is_transparent: bool) -> DynamicImage {
        let (across, down) = self.turned(width, height);
        let Decoded { pixels, orientation, profile, _alone } = self;
        let pixels = shrink(pixels, across, down);
        drop(_alone);
        let mut pixels: DynamicImage =
            if is_transparent { pixels.into_rgba8().into() } else { pixels.into_rgb8().into() };
        pixels.apply_orientation(orientation);
        let Some(profile) = profile else { return pixels };
        // A profile is as untrusted as the rest of the file.
        let coloured = catch_unwind(AssertUnwindSafe(|| {
            let mut pixels = pixels.clone();
            to_screen_colours(&mut pixels, &profile);
            pixels
        }));
        coloured.unwrap_or(pixels)
    }

    /// Two sides before the picture is turned, or after it.
    fn turned(&self, width: u32, height: u32) -> (u32, u32) {
        match self.orientation {
            Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH => (height, width),
            _ => (width, height),
        }
    }
}

fn read(bytes: &[u8]) -> Result<Decoded, Fault> {
    static ONE_LARGE: Mutex<()> = Mutex::new(());
    let kind = format::of(bytes).ok_or(Fault::Broken)?;
    let is_progressive = kind == ImageFormat::Jpeg && is_progressive(bytes).ok_or(Fault::Broken)?;
    let fault = |error| match error {
        ImageError::Unsupported(_) | ImageError::Limits(_) => {
            Fault::Unread(kind.extensions_str().first().copied().unwrap_or_default())
        }
        _ => Fault::Broken,
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), kind);
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(fault)?;
    let (width, height) = decoder.dimensions();
    let count = u64::from(width) * u64::from(height);
    if count > MAX_POINTS || width.max(height) > LONGEST_SIDE {
        return Err(Fault::Large(width, height));
    }
    if kind == ImageFormat::Tiff
        && let pages @ 2.. = tiff_pages::count(bytes)
    {
        return Err(Fault::Pages(pages));
    }
    // What comes in several passes is kept until the last one: three channels of sixteen bits.
    let memory = decoder.total_bytes() + if is_progressive { count * 6 } else { 0 };
    let _alone = (memory > LARGE).then(|| ONE_LARGE.lock().unwrap_or_else(PoisonError::into_inner));
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let pixels = pixels_of(decoder).map_err(fault)?;
    Ok(Decoded { pixels, orientation, profile, _alone })
}

/// The pixels, with eight bits a channel.
fn pixels_of(decoder: impl ImageDecoder) -> ImageResult<DynamicImage> {
    let (width, height) = decoder.dimensions();
    let color = decoder.color_type();
    if !matches!(color, ColorType::L16 | ColorType::La16 | ColorType::Rgb16 | ColorType::Rgba16) {
        let pixels = DynamicImage::from_decoder(decoder)?;
        return Ok(match pixels {
            DynamicImage::ImageRgb32F(_) => pixels.into_rgb8().into(),
            DynamicImage::ImageRgba32F(_) => pixels.into_rgba8().into(),
            pixels => pixels,
        });
    }
    let mut values = vec![0; usize::try_from(decoder.total_bytes()).unwrap_or(usize::MAX)];
    decoder.read_image(&mut values)?;
    // In place: a second copy of a large scan would be more than many machines have.
    for at in 0..values.len() / 2 {
        let value = u16::from_ne_bytes([values[2 * at], values[2 * at + 1]]);
        values[at] = u8::try_from((u32::from(value) + 128) / 257).unwrap_or(u8::MAX);
    }
    values.truncate(values.len() / 2);
    let pixels = match color {
        ColorType::L16 => GrayImage::from_raw(width, height, values).map(DynamicImage::from),
        ColorType::La16 => GrayAlphaImage::from_raw(width, height, values).map(DynamicImage::from),
        ColorType::Rgb16 => RgbImage::from_raw(width, height, values).map(DynamicImage::from),
        _ => RgbaImage::from_raw(width, height, values).map(DynamicImage::from),
    };
    Ok(pixels.expect("a decoder fills what it asks for"))
}

/// Converts colours by the profile of the scanner or camera to sRGB; a profile that cannot be used is ignored.
fn to_screen_colours(pixels: &mut DynamicImage, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let (screen, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let row = pixels.width() as usize * usize::from(pixels.color().channel_count());
    let (layout, values): (Layout, &mut [u8]) = match pixels {
        DynamicImage::ImageRgb8(pixels) => (Layout::Rgb, pixels),
        DynamicImage::ImageRgba8(pixels) => (Layout::Rgba, pixels),
        _ => return,
    };
    let Ok(transform) = profile.create_transform_8bit(layout, &screen, layout, options) else { return };
    let mut before = vec![0; row];
    for after in values.chunks_exact_mut(row) {
        before.copy_from_slice(after);
        // It fails on a layout that it was not made for, and this one it was.
        let _ = transform.transform(&before, after);
    }
}

/// Whether a JPEG is progressive; `None` for one without its end marker (ITU T.81, B.1.1). Segments are skipped by their
/// lengths, since a thumbnail in one of them has an end marker too.
fn is_progressive(bytes: &[u8]) -> Option<bool> {
    const END: u8 = 0xD9;
    const PROGRESSIVE: u8 = 0xC2;
    let mut at = 2;
    let mut is_progressive = false;
    loop {
        let marker = next_marker(bytes, &mut at)?;
        is_progressive |= marker == PROGRESSIVE;
        match marker {
            END => return Some(is_progressive),
            // Restart markers and the like have no segment.
            0x01 | 0xD0..=0xD8 => {}
            _ => {
                let length = bytes.get(at..at + 2)?;
                at += usize::from(u16::from_be_bytes([length[0], length[1]])).max(2);
            }
        }
    }
}

/// The next marker and, in `at`, the byte after it; data between is skipped.
fn next_marker(bytes: &[u8], at: &mut usize) -> Option<u8> {
    loop {
        let next = at.checked_add(bytes.get(*at..)?.iter().position(|byte| *byte == 0xFF)?)?;
        let code = *bytes.get(next + 1)?;
        // `FF 00` is the byte FF of image data, `FF FF` is padding.
        *at = if code == 0xFF { next + 1 } else { next + 2 };
        if code != 0x00 && code != 0xFF {
            return Some(code);
        }
    }
}
