//! Sound in MP3 (ISO/IEC 11172-3, layer III): frames, after tags of ID3.

use std::io::{self, Read, Seek};

use super::{Measured, Measures, Source, broken, seconds, u32_be};

/// How far behind the tags the first frame may begin, in bytes.
const MAX_PADDING: usize = 64 * 1024;
/// The most bytes that a frame has.
const MAX_FRAME: usize = 1441;
/// As many bytes as are looked at further on.
const PROBE: usize = 6 * MAX_FRAME;

/// Whether a file begins with a tag of ID3 or with a frame.
pub(super) fn is_sound(head: &[u8]) -> bool {
    has_tag(head) || Frame::read(head).is_some()
}

/// Whether a file begins with a tag of ID3, of version 2 to 4, and not with a word like it.
pub(super) fn has_tag(head: &[u8]) -> bool {
    head.starts_with(b"ID3") && head.get(3).is_some_and(|version| (2..=4).contains(version))
}

/// The measures of a sound.
pub(super) fn sound(source: &mut Source<impl Read + Seek>) -> Measured {
    let mut start = 0_u64;
    let head = source.at(0, 10)?;
    if has_tag(&head) {
        let size = head.get(6..10).ok_or_else(broken)?;
        let size = size.iter().fold(0_u64, |size, byte| size << 7 | u64::from(byte & 0x7F));
        start = 10 + size;
    }
    let bytes = source.at(start, MAX_PADDING)?;
    let first = (0..bytes.len()).find_map(|at| Some((at, Frame::read(&bytes[at..])?)));
    let (at, frame) = first.ok_or_else(broken)?;
    let own = &bytes[at..];
    let rest = source.size.saturating_sub(start + at as u64);
    let duration = match frame.count(own) {
        Some(count) => seconds(count * frame.samples, frame.sample_rate),
        None if is_constant(source, &frame, own, start + at as u64)? => {
            seconds(rest.saturating_mul(8), frame.bit_rate)
        }
        None => None,
    };
    Ok(Measures { duration, ..Measures::default() })
}

/// Whether all frames have the bit rate of the first, as far as those at its side, a quarter, half and three quarters of
/// the way tell.
fn is_constant(
    source: &mut Source<impl Read + Seek>,
    first: &Frame,
    beginning: &[u8],
    start: u64,
) -> io::Result<bool> {
    if !first.is_followed_by_its_like(beginning, usize::MAX) {
        return Ok(false);
    }
    let all = source.size.saturating_sub(start);
    let probes = [1, 2, 3].map(|quarter| all / 4 * quarter);
    for probe in probes.into_iter().filter(|probe| *probe > beginning.len() as u64) {
        let bytes = source.at(start + probe, PROBE)?;
        // The bytes of a frame may look like another one's head; those of three frames in a row do not.
        let is_like = |at: usize| {
            let bytes = &bytes[at..];
            Frame::read(bytes).is_some_and(|frame| {
                frame.bit_rate == first.bit_rate && first.is_followed_by_its_like(bytes, 3)
            })
        };
        if !(0..bytes.len().saturating_sub(3 * MAX_FRAME)).any(is_like) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What the head of a frame says.
struct Frame {
    /// In bits a second.
    bit_rate: u64,
    /// In hertz.
    sample_rate: u64,
    /// How many samples a frame has.
    samples: u64,
    /// Where the sound itself begins, in bytes from the frame's beginning.
    after_side: usize,
    /// How many bytes it has, with its head.
    length: usize,
}

impl Frame {
    fn read(bytes: &[u8]) -> Option<Frame> {
        const RATES: [u64; 3] = [44_100, 48_000, 32_000];
        const FIRST: [u64; 15] = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
        const LOW: [u64; 15] = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
        let [0xFF, second, third, fourth, ..] = *bytes else { return None };
        let (version, layer) = (second >> 3 & 3, second >> 1 & 3);
        // Eleven bits of ones, a version that there is, and layer III.
        if second >> 5 != 7 || version == 1 || layer != 1 {
            return None;
        }
        let is_first = version == 3;
        let rates = if is_first { FIRST } else { LOW };
        let kilobits = *rates.get(usize::from(third >> 4)).filter(|rate| **rate > 0)?;
        let divisor = match version {
            3 => 1,
            2 => 2,
            _ => 4,
        };
        let sample_rate = *RATES.get(usize::from(third >> 2 & 3))? / divisor;
        let is_mono = fourth >> 6 == 3;
        let side = match (is_first, is_mono) {
            (true, false) => 32,
            (true, true) | (false, false) => 17,
            (false, true) => 9,
        };
        let samples = if is_first { 1152 } else { 576 };
        let bit_rate = kilobits * 1000;
        let padding = u64::from(third >> 1 & 1);
        let length = usize::try_from(samples / 8 * bit_rate / sample_rate + padding).ok()?;
        Some(Frame { bit_rate, sample_rate, samples, after_side: 4 + side, length })
    }

    /// How many frames there are, where an encoder has noted it in the first.
    fn count(&self, frame: &[u8]) -> Option<u64> {
        // That of Fraunhofer stands in one place, whatever the channels.
        const VBRI: usize = 36;
        let note = frame.get(self.after_side..)?;
        let is_noted = note.starts_with(b"Xing") || note.starts_with(b"Info");
        if is_noted && u32_be(note, 4).is_some_and(|flags| flags & 1 == 1) {
            return u32_be(note, 8).map(u64::from);
        }
        let note = frame.get(VBRI..).filter(|note| note.starts_with(b"VBRI"))?;
        u32_be(note, 14).map(u64::from)
    }

    /// Whether the frames that follow it in some bytes, as many as are asked for, have its bit rate.
    fn is_followed_by_its_like(&self, bytes: &[u8], most: usize) -> bool {
        let mut at = 0;
        for _ in 0..most {
            let Some(rest) = bytes.get(at..).filter(|rest| rest.len() >= 4) else { break };
            let Some(frame) = Frame::read(rest) else { return is_tag(rest) };
            if (frame.bit_rate, frame.sample_rate) != (self.bit_rate, self.sample_rate) {
                return false;
            }
            at += frame.length;
        }
        true
    }
}

/// Whether a tag begins here, behind the last frame.
fn is_tag(bytes: &[u8]) -> bool {
    [b"TAG".as_slice(), b"APETAGEX", b"LYRICSBEGIN"].iter().any(|mark| bytes.starts_with(mark))
}
