//! Sound in MP3 (ISO/IEC 11172-3, layer III): frames, after tags of ID3.

use std::io::{Read, Seek};
use std::time::Duration;

use super::{Measured, Measures, Source, broken, seconds, u32_be};

/// How far behind the tags the first frame may begin, in bytes.
const MAX_PADDING: usize = 64 * 1024;

/// Whether a file begins with a tag of ID3 or with a frame.
pub(super) fn is_sound(head: &[u8]) -> bool {
    head.starts_with(b"ID3") || Frame::read(head).is_some()
}

/// The measures of a sound.
pub(super) fn sound(source: &mut Source<impl Read + Seek>) -> Measured {
    let mut start = 0_u64;
    let head = source.at(0, 10)?;
    if head.starts_with(b"ID3") {
        let size = head.get(6..10).ok_or_else(broken)?;
        let size = size.iter().fold(0_u64, |size, byte| size << 7 | u64::from(byte & 0x7F));
        start = 10 + size;
    }
    let bytes = source.at(start, MAX_PADDING)?;
    let first = (0..bytes.len()).find_map(|at| Some((at, Frame::read(&bytes[at..])?)));
    let (at, frame) = first.ok_or_else(broken)?;
    let rest = source.size.saturating_sub(start + at as u64);
    Ok(Measures { duration: frame.duration(&bytes[at..], rest), ..Measures::default() })
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
        Some(Frame { bit_rate: kilobits * 1000, sample_rate, samples, after_side: 4 + side })
    }

    /// By the count of frames that encoders note in the first; without one, all frames are as large as it is.
    fn duration(&self, frame: &[u8], bytes: u64) -> Option<Duration> {
        let note = frame.get(self.after_side..).unwrap_or_default();
        let has_count = note.starts_with(b"Xing") || note.starts_with(b"Info");
        if has_count && u32_be(note, 4).is_some_and(|flags| flags & 1 == 1) {
            return seconds(u64::from(u32_be(note, 8)?) * self.samples, self.sample_rate);
        }
        seconds(bytes.saturating_mul(8), self.bit_rate)
    }
}
