//! A card → PNG with a palette.
//!
//! Every pixel of a card is linen, covered to some degree by one colour of ink or
//! thread. So the palette has linen and some shades between it and each colour,
//! and a pixel is one byte, an index of the palette. That makes small files, and
//! quick drawing: linen and borders are drawn once for all cards, one stitch is
//! drawn once and copied, and only the letters are drawn for each card.
//!
//! A letter is drawn once in each size, too: how much of each pixel it covers says which shade of its ink is copied.

use std::io;

use tiny_skia::{LineCap, Paint, PathBuilder, Pixmap, Stroke, Transform};

use super::encode::Frame;
use super::fonts::{Fonts, PlacedGlyph, Typeface};
use super::glyphs::{Coverage, Glyphs};
use super::layout::{LEADING, TextLines, break_note, break_title};
use super::{Card, HEIGHT, WIDTH, to_i32};
use crate::embroidery::{Chart, EMBLEM, Patterns, STITCH, STITCH_MARGIN, THREAD_WIDTH, Thread};
use crate::layers::StoredFile;

/// Linen, as `static/css/site.css` has it in the light.
const LINEN: [u8; 3] = [0xF7, 0xF2, 0xE8];
/// The colours of text: titles, notes, kinds.
const INKS: [[u8; 3]; 3] = [[0x24, 0x1F, 0x1A], [0x5B, 0x52, 0x48], [0x8F, 0x1D, 0x2C]];
/// How many shades lie between linen and a colour of text.
const SHADES: usize = 20;
/// The same for a thread.
const THREAD_SHADES: usize = 12;

/// The side of a stitch of the borders, in pixels.
const BORDER_STITCH: usize = 10;
/// From the edge of the card to a border, in pixels.
const BORDER_GAP: usize = 26;
/// The side of a stitch of a single emblem, in pixels.
const EMBLEM_STITCH: usize = 20;
/// The same, where there are two emblems.
const SMALL_STITCH: usize = 12;
/// Between two emblems, in pixels.
const EMBLEM_GAP: usize = 22;
/// From the left and right edges of the card to text and emblem, in pixels.
const MARGIN: usize = 76;
/// Between text and emblem, in pixels.
const GAP: usize = 52;
/// The width that text may take, in pixels.
const TEXT_WIDTH: usize = WIDTH as usize - 2 * MARGIN - EMBLEM * EMBLEM_STITCH - GAP;
/// From the upper edge of the card to where text may begin, in pixels.
const TEXT_TOP: usize = 112;
/// The height that text may take, in pixels.
const TEXT_HEIGHT: usize = HEIGHT as usize - 2 * TEXT_TOP;

#[derive(Debug)]
pub(super) struct Painter {
    fonts: Fonts,
    glyphs: Glyphs,
    /// Linen and borders, as indexes of the palette.
    background: Vec<u8>,
    /// How much of each pixel of a stitch the thread covers, up to 255.
    stitch: Vec<u8>,
    /// The same, where two emblems share the room of one.
    small_stitch: Vec<u8>,
    frame: Frame,
}

/// A line of text on a card.
struct Line {
    /// From the upper edge of the text down to what letters stand on, in pixels.
    baseline: f32,
    typeface: Typeface,
    /// The font size, in pixels.
    size: f32,
    /// The number of the colour.
    ink: usize,
    text: String,
}

impl Painter {
    pub(super) fn new(fonts: &[StoredFile], border: Option<&Chart>) -> Result<Painter, String> {
        let no_room = || "a social card cannot be drawn: there is no room for it".to_owned();
        let mut background = vec![0; WIDTH as usize * HEIGHT as usize];
        if let Some(border) = border {
            let stitch = draw_stitch(BORDER_STITCH).ok_or_else(no_room)?;
            let high = border.rows() * BORDER_STITCH;
            let wide = border.columns() * BORDER_STITCH;
            // The pattern is repeated whole; the rest of the width is left free at both ends.
            let repeats = (WIDTH as usize / wide.max(1)).max(1);
            let left = (WIDTH as usize).saturating_sub(repeats * wide) / 2;
            for top in [BORDER_GAP, (HEIGHT as usize).saturating_sub(BORDER_GAP + high)] {
                for repeat in 0..repeats {
                    draw_chart(&mut background, border, (left + repeat * wide, top), &stitch, BORDER_STITCH);
                }
            }
        }
        let frame = Frame::new(palette(), &background).map_err(|error| error.to_string())?;
        Ok(Painter {
            fonts: Fonts::read(fonts)?,
            glyphs: Glyphs::default(),
            background,
            stitch: draw_stitch(EMBLEM_STITCH).ok_or_else(no_room)?,
            small_stitch: draw_stitch(SMALL_STITCH).ok_or_else(no_room)?,
            frame,
        })
    }

    /// Draws a card, as PNG.
    pub(super) fn draw(&self, card: &Card, patterns: &Patterns) -> io::Result<Vec<u8>> {
        let mut pixels = self.background.clone();
        // A card without its title says too little for the rest of its words.
        if self.fonts.printable(&card.title, Typeface::Serif).is_some() {
            self.draw_emblems(card, patterns, &mut pixels);
            self.write(card, &mut pixels);
        } else {
            self.draw_emblems_alone(card, patterns, &mut pixels);
        }
        self.frame.encode(&pixels)
    }

    /// One large emblem in the middle, or two side by side.
    fn draw_emblems_alone(&self, card: &Card, patterns: &Patterns, pixels: &mut [u8]) {
        let (count, side) = (card.cities.len().min(2), EMBLEM * EMBLEM_STITCH);
        let wide = count * side + count.saturating_sub(1) * GAP;
        let (left, top) = ((WIDTH as usize - wide) / 2, (HEIGHT as usize - side) / 2);
        for (at, city) in card.cities.iter().take(2).enumerate() {
            let place = (left + at * (side + GAP), top);
            draw_chart(pixels, &patterns.emblem(city), place, &self.stitch, EMBLEM_STITCH);
        }
    }

    /// One large emblem, or two smaller ones above each other, beside the words.
    fn draw_emblems(&self, card: &Card, patterns: &Patterns, pixels: &mut [u8]) {
        let (stitch, size) = match card.cities.as_slice() {
            [] | [_] => (&self.stitch, EMBLEM_STITCH),
            _ => (&self.small_stitch, SMALL_STITCH),
        };
        let (column, side) = (EMBLEM * EMBLEM_STITCH, EMBLEM * size);
        let left = if card.is_from_right { MARGIN } else { WIDTH as usize - MARGIN - column };
        let count = card.cities.len().min(2);
        let high = count * side + count.saturating_sub(1) * EMBLEM_GAP;
        for (at, city) in card.cities.iter().take(2).enumerate() {
            let top = (HEIGHT as usize - high) / 2 + at * (side + EMBLEM_GAP);
            draw_chart(pixels, &patterns.emblem(city), (left + (column - side) / 2, top), stitch, size);
        }
    }

    /// Draws the texts.
    fn write(&self, card: &Card, pixels: &mut [u8]) {
        for Line { baseline, typeface, size, ink, text } in self.lines(card) {
            let (glyphs, width) = self.fonts.set(&text, typeface);
            let begin = if card.is_from_right {
                to_f32(WIDTH as usize - MARGIN) - width * size
            } else {
                to_f32(MARGIN)
            };
            for PlacedGlyph { glyph, x, y } in glyphs {
                let (column, coverage) = self.glyphs.at(&self.fonts, glyph, size, begin + x * size);
                let row = to_i32(to_f32(TEXT_TOP) + baseline - y * size);
                lay_glyph(pixels, &coverage, (column, row), ink);
            }
        }
    }

    /// The texts that the fonts have letters for, line by line.
    fn lines(&self, card: &Card) -> Vec<Line> {
        const KIND: f32 = 30.0;
        const SITE: f32 = 27.0;
        let (kind, site) = (
            self.fonts.printable(&card.kind, Typeface::Sans),
            self.fonts.printable(&card.site, Typeface::Sans),
        );
        let (title, note) = (
            self.fonts.printable(&card.title, Typeface::Serif),
            self.fonts.printable(&card.note, Typeface::Sans),
        );
        let width = to_f32(TEXT_WIDTH);
        let mut lines = Vec::new();
        let mut line = |baseline: f32, typeface: Typeface, size: f32, ink: usize, text: String| {
            lines.push(Line { baseline, typeface, size, ink, text });
        };
        let fitted = |text: &str, size: f32| {
            let wide = self.fonts.width(text, Typeface::Sans, size);
            if wide > width { size * width / wide } else { size }
        };
        let foot = if site.is_some() { SITE * 2.1 } else { 0.0 };
        let head = if kind.is_some() { KIND * 1.75 } else { 0.0 };
        if let Some(site) = site {
            line(to_f32(TEXT_HEIGHT) - 8.0, Typeface::Sans, fitted(&site, SITE), 1, site);
        }
        let nothing = || TextLines { lines: Vec::new(), size: 0.0 };
        let note = note.map_or_else(nothing, |note| break_note(&note, width, &self.fonts));
        let gap = note.size * 0.5;
        let room = to_f32(TEXT_HEIGHT) - foot - head - gap - note.height();
        let title =
            title.map_or_else(nothing, |title| break_title(&title, (width * 0.985, room), &self.fonts));
        // Kind, title and note are centred in the room above the name of the site.
        let mut y = ((room - title.height()) / 2.0).max(0.0);
        if let Some(kind) = kind {
            line(y + KIND, Typeface::Sans, fitted(&kind, KIND), 2, kind);
        }
        y += head;
        for text in title.lines {
            line(y + title.size * 0.92, Typeface::Serif, title.size, 0, text);
            y += title.size * LEADING;
        }
        y += gap;
        for text in note.lines {
            line(y + note.size * 0.92, Typeface::Sans, note.size, 1, text);
            y += note.size * LEADING;
        }
        lines
    }
}

#[expect(clippy::cast_precision_loss, reason = "these are counts of pixels and lines on one card")]
fn to_f32(count: usize) -> f32 {
    count as f32
}

/// Draws one stitch; gives how much of each pixel the thread covers, up to 255.
fn draw_stitch(side: usize) -> Option<Vec<u8>> {
    let [near, far] = [STITCH_MARGIN, STITCH - STITCH_MARGIN].map(to_f32);
    let mut cross = PathBuilder::new();
    for (left, right) in [(near, far), (far, near)] {
        cross.move_to(left, near);
        cross.line_to(right, far);
    }
    let thread = Stroke { width: THREAD_WIDTH, line_cap: LineCap::Round, ..Stroke::default() };
    let scale = to_f32(side) / to_f32(STITCH);
    let pixels = u32::try_from(side).ok()?;
    let mut drawn = Pixmap::new(pixels, pixels)?;
    let colour = Paint { anti_alias: true, ..Paint::default() };
    drawn.stroke_path(&cross.finish()?, &colour, &thread, Transform::from_scale(scale, scale), None);
    Some(drawn.pixels().iter().map(|pixel| pixel.alpha()).collect())
}

/// Copies the stitch to every place where the chart has one, in its colour; those outside of the card are left out.
fn draw_chart(pixels: &mut [u8], chart: &Chart, (left, top): (usize, usize), stitch: &[u8], side: usize) {
    for (column, row, thread) in chart.stitches() {
        let (x, y) = (left + column * side, top + row * side);
        if x + side > WIDTH as usize || y + side > HEIGHT as usize {
            continue;
        }
        let first = thread_shades(thread);
        for (line, covers) in stitch.chunks_exact(side).enumerate() {
            let start = (y + line) * WIDTH as usize + x;
            for (to, cover) in pixels[start..start + side].iter_mut().zip(covers) {
                *to = shade(first, THREAD_SHADES, *cover).unwrap_or(*to);
            }
        }
    }
}

/// Lays a glyph over the card, which begins at a column and stands on a row; what would lie over a border is left out.
fn lay_glyph(pixels: &mut [u8], glyph: &Coverage, (column, row): (i32, i32), ink: usize) {
    let first = ink * SHADES;
    let lines = glyph.pixels.chunks_exact(glyph.columns.max(1)).zip(row + glyph.top..);
    for (covers, y) in lines {
        for (cover, x) in covers.iter().zip(column + glyph.left..) {
            let Some(to) = position(x, y).and_then(|at| pixels.get_mut(at)) else { continue };
            // Where two letters of one ink touch, the one that covers more is seen.
            if let Some(shade) = shade(first, SHADES, *cover)
                && !(usize::from(*to) > first && usize::from(*to) <= first + SHADES && *to > shade)
            {
                *to = shade;
            }
        }
    }
}

/// Where a pixel between the borders lies, row by row.
fn position(x: i32, y: i32) -> Option<usize> {
    let (x, y) = (usize::try_from(x).ok()?, usize::try_from(y).ok()?);
    (x < WIDTH as usize && Frame::rows().contains(&y)).then_some(y * WIDTH as usize + x)
}

/// The index of the shade that covers this much (up to 255) of a pixel; `None` where that is next to nothing.
///
/// `first` is the position of the colour's shades, not counting linen; `shades` is how many there are.
fn shade(first: usize, shades: usize, cover: u8) -> Option<u8> {
    let step = (usize::from(cover) * shades + 127) / 255;
    u8::try_from(step.checked_sub(1)? + first + 1).ok()
}

/// Where the shades of a thread begin, not counting linen.
fn thread_shades(thread: Thread) -> usize {
    let at = Thread::ALL.iter().position(|other| *other == thread).expect("all threads are listed");
    INKS.len() * SHADES + at * THREAD_SHADES
}

/// Linen, then the shades of each ink and of each thread; three bytes a colour.
fn palette() -> Vec<u8> {
    let inks = INKS.map(|ink| (ink, SHADES));
    let threads = Thread::ALL.map(|thread| (rgb(thread.colour()), THREAD_SHADES));
    let mut palette = LINEN.to_vec();
    for (colour, shades) in inks.into_iter().chain(threads) {
        for step in 1..=shades {
            for (linen, full) in LINEN.into_iter().zip(colour) {
                let mixed = (usize::from(linen) * (shades - step) + usize::from(full) * step) / shades;
                palette.push(u8::try_from(mixed).unwrap_or(u8::MAX));
            }
        }
    }
    palette
}

/// Reads `#rrggbb`.
fn rgb(colour: &str) -> [u8; 3] {
    let value = u32::from_str_radix(colour.trim_start_matches('#'), 16).unwrap_or(0);
    let [_, red, green, blue] = value.to_be_bytes();
    [red, green, blue]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Slug;
    use crate::layers::Part;

    /// The first and the last column, and the first and the last row, in which a card has anything but the background.
    fn bounds(painter: &Painter, card: &Card) -> Option<[usize; 4]> {
        let png = painter.draw(card, &Patterns::default()).expect("it can be drawn");
        let mut reader = png::Decoder::new(io::Cursor::new(png)).read_info().expect("it is a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("it is small")];
        reader.next_frame(&mut pixels).expect("it is whole");
        let changed =
            pixels.iter().zip(&painter.background).enumerate().filter(|(_, (pixel, bare))| pixel != bare);
        let (columns, rows): (Vec<usize>, Vec<usize>) =
            changed.map(|(at, _)| (at % WIDTH as usize, at / WIDTH as usize)).unzip();
        Some([*columns.iter().min()?, *columns.iter().max()?, *rows.iter().min()?, *rows.iter().max()?])
    }

    #[test]
    fn a_title_without_letters_leaves_emblems_in_the_middle() {
        let fonts = Part::Assets.built_in().iter().filter(|file| file.path.ends_with(".woff2"));
        let fonts: Vec<StoredFile> = fonts.map(StoredFile::Program).collect();
        let painter = Painter::new(&fonts, None).expect("the fonts can be read");
        let card = |title: &str, cities: &[&str]| Card {
            kind: "Story".to_owned(),
            title: title.to_owned(),
            note: "1944".to_owned(),
            site: "Archive".to_owned(),
            is_from_right: false,
            cities: cities.iter().map(|city| Slug::new(city).expect("it is one")).collect(),
        };
        for title in ["مفرش المائدة", "桌布", "\u{200b}"] {
            for (cities, wide) in [(&["dijon"][..], 1), (&["dijon", "mainz"], 2), (&["a", "b", "c"], 2)] {
                let [first, last, top, bottom] =
                    bounds(&painter, &card(title, cities)).expect("emblems are drawn");
                let (before, after) = (first, WIDTH as usize - 1 - last);
                assert!(before.abs_diff(after) <= EMBLEM_STITCH, "{title}: {before} and {after}");
                assert!(
                    top.abs_diff(HEIGHT as usize - 1 - bottom) <= EMBLEM_STITCH,
                    "{title}: {top}, {bottom}"
                );
                assert!(last - first > (wide - 1) * EMBLEM * EMBLEM_STITCH, "{title}: {cities:?}");
            }
            assert_eq!(bounds(&painter, &card(title, &[])), None, "{title}: words without a title");
        }
        let [first, ..] = bounds(&painter, &card("Nappe", &["dijon"])).expect("it is drawn");
        assert!(first < MARGIN + EMBLEM_STITCH, "the words begin at the left");
    }
}
