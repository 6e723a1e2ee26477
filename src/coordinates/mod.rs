//! Where a place lies, and what people type for it: `47°19'N 5°02'E`, `47,32 5,04`, the link of a map service.
//!
//! A text enters, the point that was probably meant leaves, or nothing where that would be a guess: the link of a
//! route has two places, and `47.3 x 5.0` no letters for sides.
//!
//! Invariant: what leaves lies on the earth.

mod iso_6709;
mod link;
mod text;

use std::fmt;

/// A point on the earth, in degrees (WGS 84).
///
/// `Display` gives the list that stands in front matter: `[48.7138, 44.4976]`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coordinates {
    /// From -90 to 90, north positive.
    pub latitude: f64,
    /// From -180 to 180, east positive.
    pub longitude: f64,
}

/// What was probably meant by a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meant {
    /// This point.
    One(Coordinates),
    /// One of two: `O` stands for the west in some languages and for the east in others.
    Either {
        /// The point in the west.
        west: Coordinates,
        /// The point in the east.
        east: Coordinates,
    },
}

impl Coordinates {
    /// The point with this latitude and longitude; `None` when there is none on the earth.
    pub fn new(latitude: f64, longitude: f64) -> Option<Coordinates> {
        // Also false for what is no number.
        let exists = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        exists.then_some(Coordinates { latitude, longitude })
    }

    /// As [`Coordinates::new`], or with both exchanged where only that is a point.
    fn in_any_order(first: f64, second: f64) -> Option<Coordinates> {
        Coordinates::new(first, second).or_else(|| Coordinates::new(second, first))
    }
}

impl fmt::Display for Coordinates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}, {}]", self.latitude, self.longitude)
    }
}

/// The point that somebody may have meant with `text`.
pub fn meant(text: &str) -> Option<Meant> {
    // Longer than any link of a map service; a whole paragraph got into the field.
    if text.len() > 2_000 {
        return None;
    }
    let text = text.trim();
    if link::is_link(text) { link::meant(text) } else { text::meant(text) }
}

/// A number rounded to so many decimals: 4 are some ten metres, 6 some ten centimetres.
fn rounded(number: f64, decimals: i32) -> f64 {
    let scale = 10_f64.powi(decimals);
    let rounded = (number * scale).round() / scale;
    // Nobody writes a zero with a sign.
    if rounded == 0.0 { 0.0 } else { rounded }
}

#[cfg(test)]
mod tests;
