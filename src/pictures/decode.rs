//! The bytes of a picture → its pixels, upright, in sRGB, with eight bits a channel.
//!
//! Files come from cameras, scanners and strangers. So sizes are checked in the
//! header before anything is unpacked, at most one large picture is in memory
//! at a time, and a file that ends too early is refused: decoders would fill
//! the rest with grey.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};

use image::{DynamicImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader, Limits};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::{Fault, LONGEST_SIDE, MAX_POINTS, format, tiff_pages};

/// The number of pixels above which pictures are read one after the other.
const LARGE: u64 = 24_000_000;
/// The most memory that a decoder may allocate, in bytes: four channels of sixteen bits for each pixel, and some more.
const MAX_MEMORY: u64 = MAX_POINTS * 8 + 64 * 1024 * 1024;

/// A picture in memory.
pub(super) struct Decoded {
    /// Three or four channels of eight bits.
    pub(super) pixels: DynamicImage,
    /// Held as long as a large picture is in memory.
    _alone: Option<MutexGuard<'static, ()>>,
}

/// Decodes a picture, turned as its metadata say, and converted to sRGB.
pub(super) fn upright(bytes: &[u8]) -> Result<Decoded, Fault> {
    // Decoders may panic on a broken file that nobody has tested them with.
    catch_unwind(AssertUnwindSafe(|| read(bytes))).unwrap_or(Err(Fault::Broken))
}

impl Decoded {
    /// Whether any pixel is not fully opaque.
    pub(super) fn is_transparent(&self) -> bool {
        match &self.pixels {
            DynamicImage::ImageRgba8(pixels) => pixels.pixels().any(|pixel| pixel.0[3] < u8::MAX),
            _ => false,
        }
    }
}

fn read(bytes: &[u8]) -> Result<Decoded, Fault> {
    static ONE_LARGE: Mutex<()> = Mutex::new(());
    let kind = format::of(bytes).ok_or(Fault::Broken)?;
    if kind == ImageFormat::Jpeg && !ends(bytes) {
        return Err(Fault::Broken);
    }
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
    let _alone = (count > LARGE).then(|| ONE_LARGE.lock().unwrap_or_else(PoisonError::into_inner));
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let mut pixels = DynamicImage::from_decoder(decoder).map_err(fault)?;
    pixels = if pixels.color().has_alpha() { pixels.into_rgba8().into() } else { pixels.into_rgb8().into() };
    pixels.apply_orientation(orientation);
    if let Some(profile) = profile {
        to_screen_colours(&mut pixels, &profile);
    }
    Ok(Decoded { pixels, _alone })
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

/// Whether a JPEG has its end marker (ITU T.81, B.1.1). Segments are skipped by their lengths, since a thumbnail
/// in one of them has an end marker too.
fn ends(bytes: &[u8]) -> bool {
    const END: u8 = 0xD9;
    let mut at = 2;
    loop {
        let Some(marker) = next_marker(bytes, &mut at) else { return false };
        match marker {
            END => return true,
            // Restart markers and the like have no segment.
            0x01 | 0xD0..=0xD8 => {}
            _ => match bytes.get(at..at + 2) {
                Some(length) => at += usize::from(u16::from_be_bytes([length[0], length[1]])).max(2),
                None => return false,
            },
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
