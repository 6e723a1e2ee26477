//! Film and sound of MPEG-4: boxes within boxes (ISO/IEC 14496-12).

use std::io::{Read, Seek};

use super::{Failure, Measured, Measures, MediaFault, Source, broken, seconds, u16_be, u32_be, u64_be};

/// The most bytes of tables that are read: those of a film of some hours have a few million.
const MAX_TABLES: u64 = 64 * 1024 * 1024;
/// The most boxes that a box is looked through for.
const MAX_BOXES: usize = 10_000;
/// The forms of film that browsers since 2022 play: AVC, VP8, VP9, AV1 (RFC 6381).
const FILM: [&[u8; 4]; 5] = [b"avc1", b"avc3", b"vp08", b"vp09", b"av01"];
/// The forms of sound that they play: AAC or MP3, Opus, FLAC.
const SOUND: [&[u8; 4]; 4] = [b"mp4a", b"Opus", b"fLaC", b".mp3"];

/// The ending that fits the brand of a file.
pub(super) fn format_of(brand: &[u8]) -> &'static str {
    match brand {
        b"avif" | b"avis" => "avif",
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" | b"msf1" => "heic",
        b"qt  " => "mov",
        b"M4A " | b"M4B " => "m4a",
        _ => "mp4",
    }
}

/// The measures of a film.
pub(super) fn film(source: &mut Source<impl Read + Seek>) -> Measured {
    let moov = table(source, b"moov")?.ok_or_else(broken)?;
    let tracks: Vec<Track> =
        children(&moov).filter(|child| &child.kind == b"trak").filter_map(track).collect();
    let film = tracks.iter().find(|track| &track.handler == b"vide");
    let Some(film) = film else {
        let is_sound = tracks.iter().any(|track| &track.handler == b"soun");
        return Err(if is_sound { Failure::Fault(MediaFault::OnlySound) } else { broken() });
    };
    let sides = film.sides.ok_or_else(broken)?;
    let sound = tracks.iter().find(|track| &track.handler == b"soun");
    let unplayable = film.unplayable(&FILM).or_else(|| sound.and_then(|sound| sound.unplayable(&SOUND)));
    Ok(Measures { sides: Some(sides), duration: duration(&moov), unplayable })
}

/// The measures of a sound.
pub(super) fn sound(source: &mut Source<impl Read + Seek>) -> Measured {
    let moov = table(source, b"moov")?.ok_or_else(broken)?;
    let mut tracks = children(&moov).filter(|child| &child.kind == b"trak").filter_map(track);
    let sound = tracks.find(|track| &track.handler == b"soun").ok_or_else(broken)?;
    Ok(Measures { sides: None, duration: duration(&moov), unplayable: sound.unplayable(&SOUND) })
}

/// One box: its kind and what is in it.
struct Child<'b> {
    kind: [u8; 4],
    body: &'b [u8],
}

/// The boxes in some bytes; what is cut off is left out.
fn children(bytes: &[u8]) -> impl Iterator<Item = Child<'_>> {
    let mut rest = bytes;
    let next = move || {
        let kind = rest.get(4..8)?.try_into().ok()?;
        let (start, size) = match u32_be(rest, 0)? {
            0 => (8, rest.len()),
            1 => (16, usize::try_from(u64_be(rest, 8)?).ok()?),
            size => (8, usize::try_from(size).ok()?),
        };
        let body = rest.get(start..size)?;
        rest = &rest[size..];
        Some(Child { kind, body })
    };
    std::iter::from_fn(next).take(MAX_BOXES)
}

/// What is in the first box of a kind.
fn child<'b>(bytes: &'b [u8], kind: &[u8; 4]) -> Option<&'b [u8]> {
    children(bytes).find(|child| &child.kind == kind).map(|child| child.body)
}

/// What is in the first box of a kind at the top of a file, all of whose boxes are there to their ends.
fn table(source: &mut Source<impl Read + Seek>, kind: &[u8; 4]) -> Result<Option<Vec<u8>>, Failure> {
    let (mut at, mut table) = (0_u64, None);
    for _ in 0..MAX_BOXES {
        let head = source.at(at, 16)?;
        let (Some(size), Some(found)) = (u32_be(&head, 0), head.get(4..8)) else { break };
        let (start, size) = match size {
            0 => (8, source.size - at),
            1 => (16, u64_be(&head, 8).unwrap_or(0)),
            size => (8, u64::from(size)),
        };
        if size < start || size > source.size - at {
            // Some programs leave a few bytes behind the last box.
            if matches!(found, b"mdat" | b"moov" | b"meta") {
                return Err(broken());
            }
            break;
        }
        if found == kind && table.is_none() {
            let length = usize::try_from((size - start).min(MAX_TABLES)).unwrap_or(usize::MAX);
            table = Some(source.at(at + start, length)?);
        }
        at += size;
    }
    Ok(table)
}

/// Refuses a picture that is cut off.
pub(super) fn check_whole(source: &mut Source<impl Read + Seek>) -> Result<(), Failure> {
    table(source, b"meta")?.map(drop).ok_or_else(broken)
}

/// How long it plays (8.2.2).
fn duration(moov: &[u8]) -> Option<std::time::Duration> {
    let header = child(moov, b"mvhd")?;
    match header.first()? {
        0 => seconds(u64::from(u32_be(header, 16)?), u64::from(u32_be(header, 12)?)),
        _ => seconds(u64_be(header, 24)?, u64::from(u32_be(header, 20)?)),
    }
}

/// A track of film or sound.
struct Track {
    handler: [u8; 4],
    sides: Option<(u32, u32)>,
    /// The form of its samples.
    form: [u8; 4],
}

impl Track {
    fn unplayable(&self, playable: &[&[u8; 4]]) -> Option<String> {
        let is_playable = playable.contains(&&self.form);
        (!is_playable).then(|| self.form.escape_ascii().to_string().trim().to_owned())
    }
}

fn track(track: Child<'_>) -> Option<Track> {
    let mdia = child(track.body, b"mdia")?;
    let handler = child(mdia, b"hdlr")?.get(8..12)?.try_into().ok()?;
    let stsd = child(child(child(mdia, b"minf")?, b"stbl")?, b"stsd")?;
    let sample = children(stsd.get(8..)?).next()?;
    let shown = child(track.body, b"tkhd").and_then(shown_sides);
    let stored = || Some((u32::from(u16_be(sample.body, 24)?), u32::from(u16_be(sample.body, 26)?)));
    let sides = shown.or_else(stored).filter(|(width, height)| *width > 0 && *height > 0);
    Some(Track { handler, sides, form: sample.kind })
}

/// Width and height as a film is shown, which phones turn by a matrix (8.3.2).
fn shown_sides(header: &[u8]) -> Option<(u32, u32)> {
    let matrix = if header.first()? == &0 { 40 } else { 52 };
    let (width, height) = (u32_be(header, matrix + 36)? >> 16, u32_be(header, matrix + 40)? >> 16);
    let is_turned = u32_be(header, matrix)? == 0 && u32_be(header, matrix + 4)? != 0;
    let sides = if is_turned { (height, width) } else { (width, height) };
    (width > 0 && height > 0).then_some(sides)
}
