//! Film in WebM: elements within elements (RFC 8794, RFC 9559).

use std::io::{Read, Seek};

use super::{Failure, Measured, Measures, MediaFault, Source, broken, seconds};

/// What a file begins with.
pub(super) const MARK: [u8; 4] = [0x1A, 0x45, 0xDF, 0xA3];
/// Tracks and times stand before what is played: so much of a file is looked through, in bytes.
const MAX_TABLES: usize = 1024 * 1024;

const DOC_TYPE: u32 = 0x4282;
const SEGMENT: u32 = 0x1853_8067;
const INFO: u32 = 0x1549_A966;
const TIMESTAMP_SCALE: u32 = 0x2A_D7B1;
const DURATION: u32 = 0x4489;
const TRACKS: u32 = 0x1654_AE6B;
const TRACK_ENTRY: u32 = 0xAE;
const TRACK_TYPE: u32 = 0x83;
const VIDEO: u32 = 0xE0;
const PIXEL_WIDTH: u32 = 0xB0;
const PIXEL_HEIGHT: u32 = 0xBA;
const CROP_LEFT: u32 = 0x54CC;
const CROP_RIGHT: u32 = 0x54DD;
const CROP_TOP: u32 = 0x54BB;
const CROP_BOTTOM: u32 = 0x54AA;
const DISPLAY_WIDTH: u32 = 0x54B0;
const DISPLAY_HEIGHT: u32 = 0x54BA;
const DISPLAY_UNIT: u32 = 0x54B2;

/// The ending that fits a file: WebM is a part of Matroska, and browsers play no more of it.
pub(super) fn format_of(head: &[u8]) -> &'static str {
    let doc_type = element(head, u32::from_be_bytes(MARK)).and_then(|header| element(header, DOC_TYPE));
    if doc_type.is_some_and(|name| name.starts_with(b"webm")) { "webm" } else { "mkv" }
}

/// The measures of a film.
pub(super) fn film(source: &mut Source<impl Read + Seek>) -> Measured {
    let bytes = source.at(0, MAX_TABLES)?;
    let segment = element(&bytes, SEGMENT).ok_or_else(broken)?;
    let tracks = element(segment, TRACKS).ok_or_else(broken)?;
    let entries = || elements(tracks).filter(|(id, _)| *id == TRACK_ENTRY);
    let Some(video) = entries().find_map(|(_, entry)| element(entry, VIDEO)) else {
        let is_sound = entries().any(|(_, entry)| element(entry, TRACK_TYPE) == Some(&[2]));
        return Err(if is_sound { Failure::Fault(MediaFault::OnlySound) } else { broken() });
    };
    let sides = shown_sides(video).ok_or_else(broken)?;
    let duration = element(segment, INFO).and_then(duration);
    Ok(Measures { sides: Some(sides), duration, unplayable: None })
}

/// Width and height as a film is shown, which need not be those that are stored (RFC 9559, 5.1.4.1.28).
fn shown_sides(video: &[u8]) -> Option<(u32, u32)> {
    let value = |id| element(video, id).map(number);
    let stored = |side: u32, cut: [u32; 2]| {
        let cuts = cut.into_iter();
        let left = cuts.fold(value(side)?, |side, cut| side.saturating_sub(value(cut).unwrap_or(0)));
        (left > 0).then_some(left)
    };
    let stored_width = stored(PIXEL_WIDTH, [CROP_LEFT, CROP_RIGHT])?;
    let stored_height = stored(PIXEL_HEIGHT, [CROP_TOP, CROP_BOTTOM])?;
    let shown = |id, stored| value(id).filter(|side| *side > 0).unwrap_or(stored);
    let (width, height) = (shown(DISPLAY_WIDTH, stored_width), shown(DISPLAY_HEIGHT, stored_height));
    let (width, height) = match value(DISPLAY_UNIT).unwrap_or(0) {
        // Pixels.
        0 => (width, height),
        // A ratio: no side is stored smaller than it is shown.
        3 => {
            let (wide, high) = (stored_height.checked_mul(width)?, stored_width.checked_mul(height)?);
            if wide > high { (wide / height, stored_height) } else { (stored_width, high / width) }
        }
        _ => (stored_width, stored_height),
    };
    let sides = u32::try_from(width).ok().zip(u32::try_from(height).ok());
    sides.filter(|(width, height)| *width > 0 && *height > 0)
}

/// How long it plays: a number of ticks, each of so many nanoseconds.
fn duration(info: &[u8]) -> Option<std::time::Duration> {
    let tick = element(info, TIMESTAMP_SCALE).map_or(1_000_000, number);
    let ticks = element(info, DURATION)?;
    let ticks = match ticks.len() {
        4 => f64::from(f32::from_be_bytes(ticks.try_into().ok()?)),
        _ => f64::from_be_bytes(ticks.try_into().ok()?),
    };
    let nanoseconds = ticks * tick as f64;
    let is_sane = nanoseconds.is_finite() && (0.0..1e18).contains(&nanoseconds);
    if is_sane { seconds(nanoseconds as u64, 1_000_000_000) } else { None }
}

/// What is in the first element of this id.
fn element(bytes: &[u8], wanted: u32) -> Option<&[u8]> {
    elements(bytes).find(|(id, _)| *id == wanted).map(|(_, body)| body)
}

/// The elements in some bytes. One of unknown or larger size has the rest.
fn elements(bytes: &[u8]) -> impl Iterator<Item = (u32, &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let (id, after_id) = variable(rest, false)?;
        let (size, body) = variable(after_id, true)?;
        let size = usize::try_from(size).unwrap_or(usize::MAX).min(body.len());
        let (body, after) = body.split_at(size);
        rest = after;
        Some((u32::try_from(id).ok()?, body))
    })
}

/// A number of variable length (RFC 8794, 4), and what follows it; `is_size` takes its mark away.
fn variable(bytes: &[u8], is_size: bool) -> Option<(u64, &[u8])> {
    let first = *bytes.first()?;
    let length = first.leading_zeros() as usize + 1;
    let (own, rest) = bytes.split_at_checked(length).filter(|_| length <= 8)?;
    let value = number(own);
    if !is_size {
        return Some((value, rest));
    }
    let mark = 1_u64 << (7 * length);
    // All ones: nobody knew the size yet.
    Some((if value == mark * 2 - 1 { u64::MAX } else { value & (mark - 1) }, rest))
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}
