//! A glyph in a size → how much of each pixel it covers, drawn once for all cards.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use skrifa::outline::OutlinePen;
use tiny_skia::{FillRule, Mask, Path, PathBuilder, Transform};

use super::fonts::{Fonts, Glyph};
use super::to_i32;

/// At how many places within a pixel a glyph may begin.
const STEPS: i32 = 4;
/// The most glyphs that are kept: every letter of the built-in fonts in a few sizes.
const MOST: usize = 20_000;

/// Glyphs as they have been drawn so far. What it gives is the same whatever it was asked before.
#[derive(Default)]
pub(super) struct Glyphs {
    drawn: RwLock<HashMap<Key, Arc<Coverage>>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    glyph: Glyph,
    /// The bits of the font size.
    size: u32,
    /// How many of [`STEPS`] the glyph begins behind the edge of a pixel.
    step: i32,
}

/// How much of each pixel a glyph covers, up to 255, row by row.
#[derive(Debug, Default)]
pub(super) struct Coverage {
    /// From the pixel in which the glyph begins to the first column.
    pub(super) left: i32,
    /// From the line that letters stand on down to the first row.
    pub(super) top: i32,
    pub(super) columns: usize,
    pub(super) pixels: Vec<u8>,
}

impl fmt::Debug for Glyphs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Glyphs").finish_non_exhaustive()
    }
}

impl Glyphs {
    /// A glyph that begins at `x`, in pixels, and the column of the pixel that this lies in.
    pub(super) fn at(&self, fonts: &Fonts, glyph: Glyph, size: f32, x: f32) -> (i32, Arc<Coverage>) {
        let steps = to_i32(x * to_f32(STEPS));
        let (column, step) = (steps.div_euclid(STEPS), steps.rem_euclid(STEPS));
        let key = Key { glyph, size: size.to_bits(), step };
        let known = self.drawn.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        let coverage = known.unwrap_or_else(|| {
            let coverage = Arc::new(draw(fonts, key).unwrap_or_default());
            let mut drawn = self.drawn.write().unwrap_or_else(PoisonError::into_inner);
            if drawn.len() < MOST {
                drawn.insert(key, coverage.clone());
            }
            coverage
        });
        (column, coverage)
    }
}

/// Draws a glyph; `None` for one without an outline, such as a space.
fn draw(fonts: &Fonts, Key { glyph, size, step }: Key) -> Option<Coverage> {
    let mut pen = Pen::default();
    fonts.outline(glyph, f32::from_bits(size), &mut pen);
    fill(&pen.0.finish()?, to_f32(step) / to_f32(STEPS))
}

/// Fills a path that is moved to the right by `shift`, in pixels.
fn fill(path: &Path, shift: f32) -> Option<Coverage> {
    let bounds = path.bounds();
    let (left, top) = (to_i32((bounds.left() + shift).floor()), to_i32(bounds.top().floor()));
    let (right, bottom) = (to_i32((bounds.right() + shift).ceil()), to_i32(bounds.bottom().ceil()));
    let (columns, rows) = (u32::try_from(right - left).ok()?, u32::try_from(bottom - top).ok()?);
    let mut mask = Mask::new(columns, rows)?;
    let place = Transform::from_translate(shift - to_f32(left), -to_f32(top));
    mask.fill_path(path, FillRule::Winding, true, place);
    Some(Coverage { left, top, columns: usize::try_from(columns).ok()?, pixels: mask.take() })
}

/// Turns outlines, which point upwards, into paths, which point downwards.
#[derive(Default)]
struct Pen(PathBuilder);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, -y);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, -y);
    }
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to(cx, -cy, x, -y);
    }
    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.cubic_to(ax, -ay, bx, -by, x, -y);
    }
    fn close(&mut self) {
        self.0.close();
    }
}

#[expect(clippy::cast_precision_loss, reason = "these are pixels of one card")]
fn to_f32(count: i32) -> f32 {
    count as f32
}
