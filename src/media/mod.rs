//! Files beside a text that are published as they are → what they are: kind, size, measures.
//!
//! Sound, film, captions, documents, and pictures that no page offers in sizes (GIF, AVIF). Only their heads and
//! tables are read, nothing is unpacked: whether the rest can be played, only a player can tell. What is in
//! none of these formats has its finding, so a page never shows what a browser cannot.
//!
//! `imagesize` reads the heads of pictures. Sound and film are read here. Of the libraries for MPEG-4, `symphonia` (0.6)
//! leaves out the matrix by which a telephone's film is turned, and forms that it does not know have no name; `mp4parse`
//! (0.17) reads through all that is played to find the tables behind it; `re_mp4` (0.5) needs a newer compiler. For Ogg,
//! `symphonia` panics on a Vorbis code book without dimensions, and `lofty` (0.25), which also takes ADPCM in WAVE for
//! broken, divides by zero on an Opus file of a few samples.

mod bmff;
mod captions;
mod ebml;
mod mpeg;
mod sound;
mod text;

use std::collections::BTreeMap;
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::time::Duration;

use crate::media_type::{self, MediaKind};

pub use self::captions::{Beside, beside};
pub(crate) use self::captions::{captions_meant, transcript_meant};

/// The files among the media, by their name below `content/`.
#[derive(Clone, Debug, Default)]
pub struct MediaFiles {
    by_name: BTreeMap<Arc<str>, Result<MediaFile, MediaFault>>,
}

impl MediaFiles {
    /// The file of this name; `None` when there is none, or something is wrong with it.
    pub fn get(&self, name: &str) -> Option<&MediaFile> {
        self.by_name.get(name)?.as_ref().ok()
    }

    /// What is wrong with the file of this name; `None` when it is sound, or there is none.
    pub fn fault(&self, name: &str) -> Option<&MediaFault> {
        self.by_name.get(name)?.as_ref().err()
    }

    /// The names that begin so, sorted, each with its file.
    pub fn beginning_with<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a MediaFile)> {
        let names =
            self.by_name.range::<str, _>((std::ops::Bound::Included(prefix), std::ops::Bound::Unbounded));
        let names = names.take_while(move |(name, _)| name.starts_with(prefix));
        names.filter_map(|(name, file)| Some((&**name, file.as_ref().ok()?)))
    }
}

impl FromIterator<(Arc<str>, Result<MediaFile, MediaFault>)> for MediaFiles {
    fn from_iter<I: IntoIterator<Item = (Arc<str>, Result<MediaFile, MediaFault>)>>(files: I) -> MediaFiles {
        MediaFiles { by_name: files.into_iter().collect() }
    }
}

/// A file that is in the format that its ending says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaFile {
    /// What readers do with it.
    pub kind: MediaKind,
    /// In bytes.
    pub size: u64,
    /// What its head says.
    pub measures: Measures,
}

impl MediaFile {
    /// Whether it can lie on a canvas of IIIF, which has sides, a length, or both.
    pub fn fits_canvas(&self) -> bool {
        let Measures { sides, duration, .. } = &self.measures;
        match self.kind {
            MediaKind::Picture => sides.is_some(),
            MediaKind::Sound => duration.is_some(),
            MediaKind::Film => sides.is_some() && duration.is_some(),
            MediaKind::Captions | MediaKind::Document => false,
        }
    }
}

/// What the head of a file says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measures {
    /// Width and height in pixels, upright; pictures and film have them.
    pub sides: Option<(u32, u32)>,
    /// How long it plays; `None` where the file does not say.
    pub duration: Option<Duration>,
    /// The form of its film or sound that few browsers play, as the file names it.
    pub unplayable: Option<String>,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MediaFault {
    /// It cannot be read as what it begins as.
    Broken,
    /// It has another format than its ending says: the right ending, where the format is known.
    Mismatch(Option<&'static str>),
    /// It has sound only, and the ending of film.
    OnlySound,
    /// It does not begin as captions do (WebVTT, 4.1).
    NoCaptions,
    /// It has no captions but the line that they begin with.
    NoCues,
    /// A line of captions says when they are shown, in a way that no browser reads.
    BadTiming(Spot, String),
    /// It is a text, and has another encoding than UTF-8.
    NotUtf8(Spot),
    /// There is nothing in it.
    Empty,
}

impl MediaFault {
    /// Where in the file it is; `None` where it is in all of it.
    pub fn spot(&self) -> Option<Spot> {
        match self {
            MediaFault::BadTiming(spot, _) | MediaFault::NotUtf8(spot) => Some(*spot),
            _ => None,
        }
    }
}

/// A place in a file that is a text: line and character, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The line.
    pub line: u32,
    /// The character in it.
    pub column: u32,
}

/// Measures a file; `None` for one whose ending is no concern of this room.
///
/// # Errors
/// When it cannot be read.
pub fn measure(name: &str, source: impl Read + Seek) -> io::Result<Option<Result<MediaFile, MediaFault>>> {
    let Some(kind) = kind_of(name) else { return Ok(None) };
    let mut source = Source::new(source)?;
    let ending = ending_of(name);
    let measured = match measure_as(&ending, kind, &mut source) {
        Ok(measures) => Ok(MediaFile { kind, size: source.size, measures }),
        Err(Failure::Fault(fault)) => Err(fault),
        Err(Failure::Disk(error)) => return Err(error),
    };
    Ok(Some(measured))
}

/// What a file is by its name; `None` for those that are no concern of this room, pictures in sizes among them.
pub fn kind_of(name: &str) -> Option<MediaKind> {
    let kind = MediaKind::of(name)?;
    let is_other_picture = kind == MediaKind::Picture && !matches!(ending_of(name).as_str(), "gif" | "avif");
    (!is_other_picture).then_some(kind)
}

fn ending_of(name: &str) -> String {
    name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase()
}

/// Why a file was not measured.
enum Failure {
    Fault(MediaFault),
    Disk(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Disk(error)
    }
}

type Measured = Result<Measures, Failure>;

fn broken() -> Failure {
    Failure::Fault(MediaFault::Broken)
}

fn measure_as(ending: &str, kind: MediaKind, source: &mut Source<impl Read + Seek>) -> Measured {
    if source.size == 0 {
        return Err(Failure::Fault(MediaFault::Empty));
    }
    let head = source.at(0, HEAD)?;
    if kind == MediaKind::Captions {
        return text::captions(source);
    }
    let is_text = matches!(ending, "txt" | "csv");
    if is_text && let Some(measured) = text::plain(&head, source)? {
        return measured;
    }
    let found = format_of(&head);
    let wanted = media_type::of_extension(ending);
    match found {
        Some(found) if media_type::of_extension(found).is_some_and(|found| Some(found) == wanted) => {}
        // Both are one format, whatever its streams are; with one of sound only, it is told as such.
        Some("m4a") if ending == "mp4" => {}
        Some("mp4") if ending == "m4a" => {}
        Some(found) => return Err(Failure::Fault(MediaFault::Mismatch(Some(found)))),
        None => return Err(Failure::Fault(MediaFault::Mismatch(None))),
    }
    match ending {
        "gif" => picture(source).and_then(|picture| {
            let is_whole = gif_is_whole(source)?;
            if is_whole { Ok(picture) } else { Err(broken()) }
        }),
        "avif" => {
            bmff::check_whole(source)?;
            picture(source)
        }
        "mp4" => bmff::film(source),
        "m4a" => bmff::sound(source),
        "webm" => ebml::film(source),
        "mp3" => mpeg::sound(source),
        "ogg" | "oga" | "opus" => sound::ogg(source),
        "wav" => sound::wave(source),
        "flac" => sound::flac(&head).ok_or_else(broken),
        _ => Ok(Measures::default()),
    }
}

/// As much of a file as its format is told by, in bytes.
const HEAD: usize = 4096;

/// The ending that fits the first bytes of a file; `None` for what is not known here.
fn format_of(head: &[u8]) -> Option<&'static str> {
    let at = |offset: usize, mark: &[u8]| head.get(offset..).is_some_and(|rest| rest.starts_with(mark));
    Some(match () {
        () if at(0, b"OggS") => "ogg",
        () if at(0, b"RIFF") && at(8, b"WAVE") => "wav",
        () if at(0, b"RIFF") && at(8, b"WEBP") => "webp",
        () if at(0, b"RIFF") && at(8, b"AVI ") => "avi",
        () if at(0, b"fLaC") => "flac",
        () if at(4, b"ftyp") => bmff::format_of(head.get(8..12)?),
        () if at(0, &ebml::MARK) => ebml::format_of(head),
        () if at(0, b"GIF87a") || at(0, b"GIF89a") => "gif",
        () if at(0, b"\x89PNG") => "png",
        () if at(0, b"\xFF\xD8\xFF") => "jpg",
        () if at(0, b"PK\x03\x04") => packed(head),
        () if at(0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") => "doc",
        () if at(0, b"{\\rtf") => "rtf",
        () if at(0, b"\x30\x26\xB2\x75\x8E\x66\xCF\x11") => "wmv",
        // Other programs put a few bytes before it (ISO 32000-1, annex H).
        () if head[..head.len().min(1024)].windows(5).any(|mark| mark == b"%PDF-") => "pdf",
        () if mpeg::is_sound(head) => "mp3",
        () => return None,
    })
}

/// The ending of what is packed: an office program names the parts of its documents.
fn packed(head: &[u8]) -> &'static str {
    const MARKS: [(&[u8], &str); 7] = [
        (b"mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
        (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "ods"),
        (b"mimetypeapplication/vnd.oasis.opendocument.presentation", "odp"),
        (b"mimetypeapplication/epub+zip", "epub"),
        (b"word/", "docx"),
        (b"xl/", "xlsx"),
        (b"ppt/", "pptx"),
    ];
    let has = |mark: &[u8]| head.windows(mark.len()).any(|own| own == mark);
    MARKS.iter().find(|(mark, _)| has(mark)).map_or("zip", |(_, ending)| ending)
}

/// Whether a GIF goes on to its trailer; programs that fill up their files put zeros behind it.
fn gif_is_whole(source: &mut Source<impl Read + Seek>) -> io::Result<bool> {
    const TRAILER: u8 = 0x3B;
    let end = source.at(source.size.saturating_sub(HEAD as u64), HEAD)?;
    Ok(end.iter().rev().find(|byte| !matches!(byte, 0 | b'\r' | b'\n')) == Some(&TRAILER))
}

/// The measures of a picture, upright.
fn picture(source: &mut Source<impl Read + Seek>) -> Measured {
    source.reader.seek(SeekFrom::Start(0))?;
    let size = imagesize::reader_size(io::BufReader::new(&mut source.reader)).map_err(|_| broken())?;
    let sides = u32::try_from(size.width).ok().zip(u32::try_from(size.height).ok());
    let sides = sides.filter(|(width, height)| *width > 0 && *height > 0).ok_or_else(broken)?;
    Ok(Measures { sides: Some(sides), ..Measures::default() })
}

/// A file that is read here and there.
struct Source<R> {
    reader: R,
    /// In bytes.
    size: u64,
}

impl<R: Read + Seek> Source<R> {
    fn new(mut reader: R) -> io::Result<Self> {
        let size = reader.seek(SeekFrom::End(0))?;
        Ok(Source { reader, size })
    }

    /// The bytes from `start` on: `length` of them, or fewer where the file ends.
    fn at(&mut self, start: u64, length: usize) -> io::Result<Vec<u8>> {
        let length = length.min(usize::try_from(self.size.saturating_sub(start)).unwrap_or(usize::MAX));
        let mut bytes = Vec::new();
        if length > 0 {
            self.reader.seek(SeekFrom::Start(start))?;
            self.reader.by_ref().take(length as u64).read_to_end(&mut bytes)?;
        }
        Ok(bytes)
    }
}

/// A number of so many parts of a second; `None` when that says nothing, as less than a thousandth does.
fn seconds(count: u64, a_second: u64) -> Option<Duration> {
    let milliseconds = u128::from(count) * 1000 / u128::from(a_second.max(1));
    let milliseconds = u64::try_from(milliseconds).ok()?;
    (milliseconds > 0 && a_second > 0).then(|| Duration::from_millis(milliseconds))
}

fn u16_be(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_be(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn u64_be(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_be_bytes(bytes.get(at..at.checked_add(8)?)?.try_into().ok()?))
}

fn u16_le(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_le(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

#[cfg(test)]
mod tests;
