//! Sound in Ogg (RFC 3533), WAVE and FLAC (RFC 9639).

use std::io::{Read, Seek};

use super::{
    Failure, HEAD, Measured, Measures, MediaFault, Source, broken, seconds, u16_le, u32_be, u32_le, u64_be,
};

/// The last page of an Ogg file begins in its last 64 KiB.
const LAST_PAGE: usize = 128 * 1024;
/// The most chunks before the sound of a WAVE file.
const MAX_CHUNKS: usize = 1000;
/// From this size on, the size of what is played in a WAVE file is one that nobody knew yet.
const NO_SIZE: u32 = 0x7FFF_0000;

/// A stream of an Ogg file, as its first page has it.
struct Stream<'h> {
    serial: &'h [u8],
    packet: &'h [u8],
}

/// The streams of an Ogg file, all of which begin before anything else does (RFC 3533, 4).
fn streams(head: &[u8]) -> Vec<Stream<'_>> {
    let mut rest = head;
    let next = || {
        let (is_page, is_beginning) = (rest.starts_with(b"OggS"), rest.get(5)? & 2 != 0);
        let serial = rest.get(14..18).filter(|_| is_page && is_beginning)?;
        let segments = usize::from(*rest.get(26)?);
        let length: usize = rest.get(27..27 + segments)?.iter().copied().map(usize::from).sum();
        let body = &rest[27 + segments..];
        let (packet, after) = body.split_at(length.min(body.len()));
        rest = after;
        Some(Stream { serial, packet })
    };
    std::iter::from_fn(next).collect()
}

/// Before the first sample, and in a second: the samples of a sound in Opus (RFC 7845), Vorbis or FLAC.
fn samples_of(packet: &[u8]) -> Option<(Option<u64>, Option<u64>)> {
    Some(match packet {
        _ if packet.starts_with(b"OpusHead") => (u16_le(packet, 10).map(u64::from), Some(48_000)),
        _ if packet.starts_with(b"\x01vorbis") => (Some(0), u32_le(packet, 12).map(u64::from)),
        _ if packet.starts_with(b"\x7FFLAC") => {
            (Some(0), u32_be(packet, 27).map(|bits| u64::from(bits >> 12)))
        }
        _ => return None,
    })
}

/// The measures of a sound in Ogg.
pub(super) fn ogg(source: &mut Source<impl Read + Seek>) -> Measured {
    // Theora, Dirac and the films of OGM, which hardly any browser plays.
    const FILM: [&[u8]; 3] = [b"\x80theora", b"BBCD", b"\x01video"];
    let head = source.at(0, HEAD)?;
    let streams = streams(&head);
    let first = streams.first().ok_or_else(broken)?;
    if streams.iter().any(|stream| FILM.iter().any(|form| stream.packet.starts_with(form))) {
        return Err(Failure::Fault(MediaFault::Mismatch(Some("ogv"))));
    }
    let sound = streams.iter().find_map(|stream| Some((stream.serial, samples_of(stream.packet)?)));
    let Some((serial, (skipped, rate))) = sound else {
        let form = first.packet.iter().take(8).copied().filter(u8::is_ascii_graphic).map(char::from);
        return Ok(Measures { unplayable: Some(form.collect()), ..Measures::default() });
    };
    let end = source.at(source.size.saturating_sub(LAST_PAGE as u64), LAST_PAGE)?;
    let is_of_sound = |at: &usize| {
        end[*at..].starts_with(b"OggS") && end.get(at + 14..at + 18).is_some_and(|own| own == serial)
    };
    let last = (0..end.len()).rev().find(is_of_sound);
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
                // A recorder that was switched off leaves a size of nothing, or of about all there can be.
                let rest = source.size - at - 8;
                let size = match size {
                    0 | NO_SIZE.. => rest,
                    size if u64::from(size) > rest => return Err(broken()),
                    size => u64::from(size),
                };
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
