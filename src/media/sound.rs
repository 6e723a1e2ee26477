//! Sound in Ogg (RFC 3533), WAVE and FLAC (RFC 9639).

use std::io::{Read, Seek};

use super::{
    Failure, Measured, Measures, MediaFault, Source, broken, seconds, u16_le, u32_be, u32_le, u64_be,
};

/// The last page of an Ogg file begins in its last 64 KiB.
const LAST_PAGE: usize = 128 * 1024;
/// The most chunks before the sound of a WAVE file.
const MAX_CHUNKS: usize = 1000;

/// The measures of a sound in Ogg: Opus (RFC 7845), Vorbis or FLAC.
pub(super) fn ogg(source: &mut Source<impl Read + Seek>) -> Measured {
    let head = source.at(0, 512)?;
    let segments = usize::from(*head.get(26).ok_or_else(broken)?);
    let packet = head.get(27 + segments..).ok_or_else(broken)?;
    let (skipped, rate) = match packet {
        _ if packet.starts_with(b"OpusHead") => (u16_le(packet, 10).map(u64::from), Some(48_000)),
        _ if packet.starts_with(b"\x01vorbis") => (Some(0), u32_le(packet, 12).map(u64::from)),
        _ if packet.starts_with(b"\x7FFLAC") => {
            (Some(0), u32_be(packet, 27).map(|bits| u64::from(bits >> 12)))
        }
        // Theora and the like: a film, which hardly any browser plays.
        _ if packet.starts_with(b"\x80theora") => {
            return Err(Failure::Fault(MediaFault::Mismatch(Some("ogv"))));
        }
        _ => {
            let form = packet.iter().take(8).copied().filter(u8::is_ascii_graphic).map(char::from).collect();
            return Ok(Measures { unplayable: Some(form), ..Measures::default() });
        }
    };
    let end = source.at(source.size.saturating_sub(LAST_PAGE as u64), LAST_PAGE)?;
    let last = end.windows(4).rposition(|mark| mark == b"OggS");
    let samples = last.and_then(|last| Some(u64_be(&end, last + 6)?.swap_bytes()));
    // Minus one means that no packet ends on the page.
    let samples = samples.filter(|samples| *samples != u64::MAX);
    let duration = samples.zip(skipped).zip(rate);
    let duration =
        duration.and_then(|((samples, skipped), rate)| seconds(samples.saturating_sub(skipped), rate));
    Ok(Measures { duration, ..Measures::default() })
}

/// The measures of a sound in WAVE.
pub(super) fn wave(source: &mut Source<impl Read + Seek>) -> Measured {
    let (mut at, mut form, mut a_second) = (12, None, None);
    for _ in 0..MAX_CHUNKS {
        let head = source.at(at, 24)?;
        let (Some(name), Some(size)) = (head.get(..4), u32_le(&head, 4)) else { break };
        match name {
            b"fmt " => (form, a_second) = (u16_le(&head, 8), u32_le(&head, 16)),
            b"data" => {
                let (form, a_second) = form.zip(a_second).ok_or_else(broken)?;
                // A recorder that was switched off leaves a size of nothing, or of all there can be.
                let size = u64::from(size).min(source.size - at - 8);
                let size = if size == 0 { source.size - at - 8 } else { size };
                let is_playable = matches!(form, 1 | 3 | 6 | 7 | 0xFFFE);
                let unplayable = (!is_playable).then(|| format!("WAVE {form:#06x}"));
                return Ok(Measures {
                    duration: seconds(size, u64::from(a_second)),
                    unplayable,
                    sides: None,
                });
            }
            _ => {}
        }
        // Chunks begin at even places.
        at += 8 + u64::from(size) + u64::from(size & 1);
    }
    Err(broken())
}

/// The measures of a sound in FLAC (RFC 9639, 8.2).
pub(super) fn flac(head: &[u8]) -> Option<Measures> {
    let bits = u64_be(head, 18)?;
    let (rate, samples) = (bits >> 44, bits & 0xF_FFFF_FFFF);
    (rate > 0).then(|| Measures { duration: seconds(samples, rate), ..Measures::default() })
}
