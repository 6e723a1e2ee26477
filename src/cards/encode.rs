//! The pixels of a card → PNG (ISO/IEC 15948), with what all cards have above and below compressed once for all.
//!
//! The pixels of a PNG are one stream (RFC 1950) of blocks (RFC 1951). Where a block ends with a byte and nothing after
//! it looks back beyond its end, streams can be cut and put together: that of a card is the rows of the upper border,
//! its own rows, and the rows of the lower border.

use std::io;

use flate2::{Compress, Compression, FlushCompress};
use png::{BitDepth, ColorType, Encoder, EncodingError, chunk};
use simd_adler32::Adler32;

use super::{HEIGHT, WIDTH};

/// How many rows above, and as many below, belong to the border: [`Frame::rows`] are those of a card.
const BORDER: usize = 96;
/// How hard the rows of a card are compressed: beyond it, a card takes much longer and gets hardly smaller.
const EFFORT: u32 = 4;
/// The same for what is compressed once.
const MOST_EFFORT: u32 = 9;
/// The first two bytes of a stream: 32 KB are looked back at (RFC 1950, 2.2).
const STREAM: [u8; 2] = [0x78, 0x9C];

/// What all cards have in common: palette and borders.
#[derive(Debug)]
pub(super) struct Frame {
    palette: Vec<u8>,
    above: Vec<u8>,
    /// The checksum of the rows above.
    checksum: u32,
    below: Vec<u8>,
    /// The rows below, as they are compressed.
    rows_below: Vec<u8>,
}

impl Frame {
    /// Takes the borders from the pixels of an empty card.
    pub(super) fn new(palette: Vec<u8>, background: &[u8]) -> io::Result<Frame> {
        let (above, below) = (rows_of(background, 0..BORDER), rows_of(background, lowest()..HEIGHT as usize));
        let mut checksum = Adler32::new();
        checksum.write(&above);
        Ok(Frame {
            palette,
            above: deflate(&above, MOST_EFFORT, FlushCompress::Full)?,
            checksum: checksum.finish(),
            below: deflate(&below, MOST_EFFORT, FlushCompress::Finish)?,
            rows_below: below,
        })
    }

    /// The rows that a card has of its own.
    pub(super) fn rows() -> std::ops::Range<usize> {
        BORDER..lowest()
    }

    /// A card as PNG. Of its pixels, indexes of the palette row by row, those of the borders are not looked at.
    pub(super) fn encode(&self, pixels: &[u8]) -> io::Result<Vec<u8>> {
        let rows = rows_of(pixels, Frame::rows());
        let mut checksum = Adler32::from_checksum(self.checksum);
        checksum.write(&rows);
        checksum.write(&self.rows_below);
        let own = deflate(&rows, EFFORT, FlushCompress::Full)?;
        let stream = [&STREAM[..], &self.above, &own, &self.below, &checksum.finish().to_be_bytes()].concat();
        self.wrap(&stream).map_err(io::Error::other)
    }

    fn wrap(&self, stream: &[u8]) -> Result<Vec<u8>, EncodingError> {
        let mut bytes = Vec::with_capacity(stream.len() + self.palette.len() + 100);
        let mut encoder = Encoder::new(&mut bytes, WIDTH, HEIGHT);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(self.palette.as_slice());
        let mut writer = encoder.write_header()?;
        writer.write_chunk(chunk::IDAT, stream)?;
        writer.finish()?;
        Ok(bytes)
    }
}

/// The first row of the lower border.
fn lowest() -> usize {
    HEIGHT as usize - BORDER
}

/// Some rows as they are compressed: before each row stands its filter, and they have none.
fn rows_of(pixels: &[u8], rows: std::ops::Range<usize>) -> Vec<u8> {
    let width = WIDTH as usize;
    let pixels = &pixels[rows.start * width..rows.end * width];
    let mut bytes = Vec::with_capacity(pixels.len() + rows.len());
    for row in pixels.chunks_exact(width) {
        bytes.push(0);
        bytes.extend_from_slice(row);
    }
    bytes
}

/// Compresses to whole bytes, after which anything may come, or nothing with [`FlushCompress::Finish`].
fn deflate(bytes: &[u8], effort: u32, end: FlushCompress) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::with_capacity(64 * 1024);
    let mut compress = Compress::new(Compression::new(effort), false);
    loop {
        let done = usize::try_from(compress.total_in()).unwrap_or(usize::MAX);
        compress.compress_vec(&bytes[done..], &mut compressed, end).map_err(io::Error::other)?;
        // With room to spare, all of it is out.
        if compressed.len() < compressed.capacity() {
            return Ok(compressed);
        }
        compressed.reserve(64 * 1024);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(png: &[u8]) -> Vec<u8> {
        let mut reader = png::Decoder::new(io::Cursor::new(png)).read_info().expect("it is a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("it is small")];
        reader.next_frame(&mut pixels).expect("it is whole");
        pixels
    }

    /// Pixels that hardly repeat, by a linear congruence.
    fn noise(seed: u32) -> Vec<u8> {
        let next = |state: &u32| Some(state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
        let numbers = std::iter::successors(Some(seed), next).map(|state| state.to_be_bytes()[0]);
        numbers.take(WIDTH as usize * HEIGHT as usize).collect()
    }

    #[test]
    fn a_card_has_its_own_rows_between_the_borders() {
        let palette: Vec<u8> = (0..=255).flat_map(|level| [level; 3]).collect();
        let plain = vec![7; WIDTH as usize * HEIGHT as usize];
        for background in [plain.clone(), noise(1)] {
            let frame = Frame::new(palette.clone(), &background).expect("it can be compressed");
            for card in [plain.clone(), noise(2)] {
                let mut expected = background.clone();
                let own = Frame::rows().start * WIDTH as usize..Frame::rows().end * WIDTH as usize;
                expected[own.clone()].copy_from_slice(&card[own]);
                assert!(decoded(&frame.encode(&card).expect("it can be compressed")) == expected);
            }
        }
    }
}
