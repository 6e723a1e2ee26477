//! The words of a page → its social card, the picture that other sites show beside a link to it.
//!
//! A card has 1200 × 630 pixels: title, kind, date and name of the site on
//! linen, between two stitched borders, with the emblem of a city. It is drawn
//! with the fonts of the site and kept in the [cache](crate::cache). A text
//! that the fonts have no letters for is left out; where that is the title, the
//! emblems stand alone, in the middle.

mod encode;
mod fonts;
mod glyphs;
mod layout;
mod paint;

use std::io;
use std::sync::{Arc, OnceLock};

use self::paint::Painter;
use crate::cache::{CacheKey, Recipe};
use crate::embroidery::{Chart, Patterns};
use crate::id::Slug;
use crate::input::Asset;
use crate::layers::StoredFile;

/// The width of every card, in pixels.
pub const WIDTH: u32 = 1200;
/// The height of every card, in pixels.
pub const HEIGHT: u32 = 630;

/// The context of keys in the cache. Its number must grow when the same card begins to give other bytes.
const KEY_CONTEXT: &str = "tablecloth 4: a social card";

/// What a card shows. Texts are plain; an empty one is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What kind of thing the page is about.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// When it was, or what else belongs below the title.
    pub note: String,
    /// The name of the site.
    pub site: String,
    /// Whether it is written from right to left.
    pub is_from_right: bool,
    /// The cities whose emblems it bears; there is room for two.
    pub cities: Vec<Slug>,
}

/// The pattern that runs above and below.
const BORDER: &str = "border";

/// What all cards of a site share. Fonts are unpacked when the first card is drawn.
#[derive(Debug)]
pub struct CardRenderer {
    fonts: Vec<StoredFile>,
    patterns: Arc<Patterns>,
    /// The key of the fonts, the border and the emblems that were typed, which is part of that of every card.
    key: CacheKey,
    painter: OnceLock<Result<Painter, String>>,
}

impl CardRenderer {
    /// Takes the fonts from the static files; the pattern `border` is above and below.
    pub fn new(assets: &[Asset], patterns: Arc<Patterns>) -> CardRenderer {
        let fonts = assets.iter().filter(|asset| asset.name.ends_with(".woff2"));
        let mut parts: Vec<&[u8]> = fonts.clone().map(|font| font.fingerprint.as_bytes()).collect();
        let drawn = patterns.get(BORDER).map(Chart::svg).unwrap_or_default();
        parts.push(drawn.as_bytes());
        let own: Vec<String> =
            patterns.own_emblems().map(|(city, chart)| format!("{city} {}", chart.value.svg())).collect();
        parts.extend(own.iter().map(String::as_bytes));
        CardRenderer {
            key: CacheKey::new(KEY_CONTEXT, parts),
            fonts: fonts.map(|font| font.file.clone()).collect(),
            patterns,
            painter: OnceLock::new(),
        }
    }

    /// The recipe of a card: its key, and how it is drawn when the cache does not have it.
    pub fn recipe(self: &Arc<CardRenderer>, card: Card) -> Arc<dyn Recipe> {
        Arc::new(CardRecipe { renderer: self.clone(), card })
    }

    fn painter(&self) -> io::Result<&Painter> {
        let painter = self.painter.get_or_init(|| Painter::new(&self.fonts, self.patterns.get(BORDER)));
        painter.as_ref().map_err(|error| io::Error::other(error.clone()))
    }
}

#[derive(Debug)]
struct CardRecipe {
    renderer: Arc<CardRenderer>,
    card: Card,
}

impl Recipe for CardRecipe {
    fn key(&self) -> CacheKey {
        let Card { kind, title, note, site, is_from_right, cities } = &self.card;
        let words = [kind, title, note, site].map(|word| word.as_bytes());
        let cities = cities.iter().map(|city| city.as_str().as_bytes());
        let side: &[u8] = if *is_from_right { b"right" } else { b"left" };
        CacheKey::new(KEY_CONTEXT, [self.renderer.key.as_ref(), side].into_iter().chain(words).chain(cities))
    }

    fn make(&self) -> io::Result<Vec<(CacheKey, Vec<u8>)>> {
        Ok(vec![(self.key(), self.renderer.painter()?.draw(&self.card, &self.renderer.patterns)?)])
    }
}

/// Rounds; a card is far smaller than the numbers that this leaves out.
#[expect(clippy::cast_possible_truncation, reason = "`as` gives the nearest number that there is")]
fn to_i32(pixels: f32) -> i32 {
    pixels.round() as i32
}
