//! The fonts of the site, unpacked, with what a layout asks of them: which letters, and how wide.
//!
//! A family is cut into files by script; a text takes each letter from the
//! first file that has it.

use std::collections::HashMap;
use std::fmt;
use std::fs;
use std::sync::Arc;

use camino::Utf8PathBuf;
use resvg::usvg::fontdb::{Database, Family, ID, Query, Source, Style};
use resvg::usvg::{FontResolver, Options};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

/// A way to write: a family in one weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hand {
    /// For titles.
    Serif,
    /// For everything else.
    Sans,
}

impl Hand {
    /// The family, as `static/css/site.css` has it.
    pub(super) fn family(self) -> &'static str {
        match self {
            Hand::Serif => "Lora",
            Hand::Sans => "Wix Madefor Text",
        }
    }

    /// How bold, from 100 to 900.
    pub(super) fn weight(self) -> u16 {
        match self {
            Hand::Serif => 600,
            Hand::Sans => 500,
        }
    }
}

pub(super) struct Fonts {
    database: Arc<Database>,
    /// By hand: the width of each letter, for a size of one.
    widths: [HashMap<char, f32>; 2],
    /// By letter: the files that have it, in order.
    files: HashMap<char, Vec<ID>>,
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fonts").field("files", &self.database.len()).finish()
    }
}

impl Fonts {
    /// Reads and unpacks the upright fonts; a file that is no font is passed over.
    pub(super) fn read(paths: &[Utf8PathBuf]) -> Result<Fonts, String> {
        let mut database = Database::new();
        for path in paths {
            let packed = fs::read(path).map_err(|error| format!("cannot read {path}: {error}"))?;
            if let Ok(font) = wuff::decompress_woff2(&packed) {
                database.load_font_source(Source::Binary(Arc::new(font)));
            }
        }
        let slanted: Vec<ID> =
            database.faces().filter(|face| face.style != Style::Normal).map(|face| face.id).collect();
        slanted.into_iter().for_each(|id| database.remove_face(id));
        Ok(Fonts::measure(database))
    }

    fn measure(database: Database) -> Fonts {
        let (mut widths, mut files) = ([HashMap::new(), HashMap::new()], HashMap::<char, Vec<ID>>::new());
        for face in database.faces() {
            let is_of = |hand: Hand| face.families.iter().any(|(name, _)| name.starts_with(hand.family()));
            let hand = [Hand::Serif, Hand::Sans].into_iter().find(|hand| is_of(*hand));
            database.with_face_data(face.id, |data, index| {
                let Ok(font) = FontRef::from_index(data, index) else { return };
                let weight = hand.map_or(400, Hand::weight);
                let location = font.axes().location([("wght", f32::from(weight))]);
                let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::from(&location));
                for (code, glyph) in font.charmap().mappings() {
                    let (Some(letter), Some(width)) = (char::from_u32(code), metrics.advance_width(glyph))
                    else {
                        continue;
                    };
                    files.entry(letter).or_default().push(face.id);
                    if let Some(hand) = hand {
                        widths[hand as usize].entry(letter).or_insert(width);
                    }
                }
            });
        }
        Fonts { database: Arc::new(database), widths, files }
    }

    /// A text in the letters that there are; `None` where one is missing, or nothing is to be written.
    pub(super) fn spell(&self, text: &str, hand: Hand) -> Option<String> {
        let widths = &self.widths[hand as usize];
        let letters = text.chars().filter_map(|c| match c {
            _ if widths.contains_key(&c) => Some(Some(c)),
            // Few fonts have every width of space; those that hold words together go on doing so.
            '\u{2009}' | '\u{202f}' => Some(Some('\u{a0}')),
            '\u{2011}' => Some(Some('-')),
            // Marks that are not seen.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}' => None,
            _ => Some(None),
        });
        letters.collect::<Option<String>>().filter(|text| !text.is_empty())
    }

    /// How wide a text is; letters that stand closer together than usual make it a little less.
    pub(super) fn width(&self, text: &str, hand: Hand, size: f32) -> f32 {
        text.chars().filter_map(|c| self.widths[hand as usize].get(&c)).sum::<f32>() * size
    }

    /// What the painter of SVG needs.
    pub(super) fn options(&self) -> Options<'_> {
        Options {
            fontdb: self.database.clone(),
            font_resolver: FontResolver {
                select_font: Box::new(|font, database| {
                    let family = font.families().first()?.to_string();
                    let family = family.trim_matches('"');
                    database.query(&Query { families: &[Family::Name(family)], ..Query::default() })
                }),
                select_fallback: Box::new(|letter, used, database| {
                    let family = |id: &ID| database.face(*id).map(|face| face.families.clone());
                    let own = used.first().and_then(family);
                    let files = self.files.get(&letter)?.iter().filter(|id| !used.contains(id));
                    files.clone().find(|id| family(id) == own).or_else(|| files.clone().next()).copied()
                }),
            },
            ..Options::default()
        }
    }
}
