//! Texts beside a text: captions, plain text, tables. A site says of all its texts that they are UTF-8.

use std::io::{self, Read, Seek};

use super::{Failure, Measured, Measures, MediaFault, Source, Spot, captions, format_of, mpeg};

/// Captions are checked so far, in bytes: those of a film of some hours have a few hundred thousand.
const MAX_CAPTIONS: usize = 4 * 1024 * 1024;
/// As much of a text as is in memory at a time, in bytes.
const PIECE: usize = 256 * 1024;

/// Captions.
pub(super) fn captions(source: &mut Source<impl Read + Seek>) -> Measured {
    check_encoding(source)?;
    let mut bytes = source.at(0, MAX_CAPTIONS)?;
    if bytes.len() as u64 != source.size {
        let lines = bytes.iter().rposition(|byte| *byte == b'\n');
        bytes.truncate(lines.unwrap_or(0));
    }
    captions::check(&String::from_utf8_lossy(&bytes)).map_err(Failure::Fault)
}

/// Plain text or a table; `None` for a file of another format, which is told by its head.
///
/// A text that is one may begin with any word, even with the mark of another format; only a PDF can be all of a text.
pub(super) fn plain(head: &[u8], source: &mut Source<impl Read + Seek>) -> io::Result<Option<Measured>> {
    if head.starts_with(b"%PDF-") || head.starts_with(b"{\\rtf") {
        return Ok(None);
    }
    Ok(match check_encoding(source) {
        Ok(()) => Some(Ok(Measures::default())),
        Err(Failure::Disk(error)) => return Err(error),
        // Letters of other encodings may look like a frame of MP3.
        Err(Failure::Fault(_))
            if format_of(head).is_some_and(|found| found != "mp3" || mpeg::has_tag(head)) =>
        {
            None
        }
        Err(fault) => Some(Err(fault)),
    })
}

/// Checks that a file is a text in UTF-8, and has no signs that no text has.
fn check_encoding(source: &mut Source<impl Read + Seek>) -> Result<(), Failure> {
    let mut spot = Spot { line: 1, column: 1 };
    let mut at = 0;
    while at < source.size {
        let bytes = source.at(at, PIECE)?;
        let good = match std::str::from_utf8(&bytes) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
        };
        let text = good.split(is_of_no_text).next().unwrap_or_default();
        spot.pass(text, at == 0);
        let is_cut_by_piece = bytes.len() - good.len() < 4 && at + (bytes.len() as u64) < source.size;
        if text.len() < good.len() || (good.len() < bytes.len() && !is_cut_by_piece) || good.is_empty() {
            return Err(Failure::Fault(MediaFault::NotUtf8(spot)));
        }
        at += good.len() as u64;
    }
    Ok(())
}

/// Whether a sign stands in no text, such as the zeros that are half of UTF-16. Old programs end a file with a sign of
/// their own (26), and terminals colour texts (27).
fn is_of_no_text(sign: char) -> bool {
    sign.is_ascii_control() && !matches!(sign, '\t'..='\r' | '\x1A' | '\x1B' | '\x7F')
}

impl Spot {
    /// Goes on behind some text. Editors do not count a byte order mark.
    fn pass(&mut self, text: &str, is_beginning: bool) {
        let text = if is_beginning { text.trim_start_matches('\u{feff}') } else { text };
        let clip = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let (lines, last) = match text.rsplit_once('\n') {
            Some((before, last)) => (before.matches('\n').count() + 1, last),
            None => (0, text),
        };
        if lines > 0 {
            *self = Spot { line: self.line.saturating_add(clip(lines)), column: 1 };
        }
        self.column = self.column.saturating_add(clip(last.chars().count()));
    }
}
