//! The first bytes of a file → its format, whatever its name says.

use image::ImageFormat;

use super::Fault;
use crate::media_type;

/// The format that the ending of a name stands for; `None` when it is none that is read.
pub(super) fn of_ending(name: &str) -> Option<ImageFormat> {
    match media_type::of(name) {
        "image/jpeg" => Some(ImageFormat::Jpeg),
        "image/png" => Some(ImageFormat::Png),
        "image/webp" => Some(ImageFormat::WebP),
        "image/tiff" => Some(ImageFormat::Tiff),
        "image/bmp" => Some(ImageFormat::Bmp),
        _ => None,
    }
}

/// The format of a picture; `None` for what is none.
pub(super) fn of(bytes: &[u8]) -> Option<ImageFormat> {
    // TIFF for files of more than 4 GB, which some programs write for smaller ones too.
    let is_big_tiff = bytes.starts_with(b"II+\0") || bytes.starts_with(b"MM\0+");
    if is_big_tiff { Some(ImageFormat::Tiff) } else { image::guess_format(bytes).ok() }
}

/// Checks whether a file has the format that its ending stands for.
pub(super) fn check(bytes: &[u8], expected: ImageFormat) -> Result<(), Fault> {
    match of(bytes) {
        Some(found) if found == expected => Ok(()),
        Some(found) => {
            let ending = found
                .extensions_str()
                .iter()
                .find(|ending| media_type::is_attachable(&format!("a.{ending}")));
            Err(ending.map_or(Fault::NoPicture("picture"), |ending| Fault::Mismatch(ending)))
        }
        // Too short to be anything.
        None if bytes.len() < 12 => Err(Fault::Broken),
        None => Err(other(bytes)),
    }
}

/// What a file is that is no picture which pages can show.
fn other(bytes: &[u8]) -> Fault {
    // ISO 14496-12, 4.3: the brands of files in the format of MPEG-4.
    if bytes.get(4..8) == Some(b"ftyp") {
        return match bytes.get(8..12) {
            Some(b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1") => {
                Fault::NoPicture("phone_photograph")
            }
            _ => Fault::Mismatch("mp4"),
        };
    }
    let beginning = String::from_utf8_lossy(&bytes[..bytes.len().min(256)]).to_lowercase();
    let beginning = beginning.trim_start_matches('\u{feff}').trim_start();
    match bytes {
        [b'%', b'P', b'D', b'F', ..] => Fault::Mismatch("pdf"),
        [b'8', b'B', b'P', b'S', ..] => Fault::NoPicture("layered_picture"),
        [b'P', b'K', 3, 4, ..] => Fault::NoPicture("package"),
        // JPEG 2000 (ISO 15444-1, I.5.1) and JPEG XL (ISO 18181-2).
        [0, 0, 0, 12, b'j' | b'J', ..] | [0xFF, 0x4F, 0xFF, 0x51, ..] | [0xFF, 0x0A, ..] => {
            Fault::NoPicture("picture")
        }
        _ if ["<!doctype html", "<html", "<head"].iter().any(|tag| beginning.starts_with(tag)) => {
            Fault::NoPicture("web_page")
        }
        _ => Fault::NoPicture("other"),
    }
}
