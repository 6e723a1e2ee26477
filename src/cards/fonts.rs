//! The fonts of the site, unpacked, and what layout needs of them: which letters they have, and how wide.
//!
//! Each family is split into files by script; every letter of a text comes from
//! the first file that has it.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use resvg::usvg::fontdb::{Database, Family, ID, Query, Source, Style};
use resvg::usvg::{FontResolver, Options};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

use crate::layers::StoredFile;

/// A font family in one weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typeface {
    /// For titles.
    Serif,
    /// For everything else.
    Sans,
}

impl Typeface {
    /// The family, as `static/css/site.css` has it.
    pub(super) fn family(self) -> &'static str {
        match self {
            Typeface::Serif => "Lora",
            Typeface::Sans => "Wix Madefor Text",
        }
    }

    /// How bold, from 100 to 900.
    pub(super) fn weight(self) -> u16 {
        match self {
            Typeface::Serif => 600,
            Typeface::Sans => 500,
        }
    }
}

pub(super) struct Fonts {
    database: Arc<Database>,
    /// By typeface: the width of each letter, for a font size of 1.
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
    pub(super) fn read(files: &[StoredFile]) -> Result<Fonts, String> {
        let mut database = Database::new();
        for file in files {
            let packed = file.read().map_err(|error| error.to_string())?;
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
            let is_of = |typeface: Typeface| {
                face.families.iter().any(|(name, _)| name.starts_with(typeface.family()))
            };
            let typeface = [Typeface::Serif, Typeface::Sans].into_iter().find(|typeface| is_of(*typeface));
            database.with_face_data(face.id, |data, index| {
                let Ok(font) = FontRef::from_index(data, index) else { return };
                let weight = typeface.map_or(400, Typeface::weight);
                let location = font.axes().location([("wght", f32::from(weight))]);
                let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::from(&location));
                for (code, glyph) in font.charmap().mappings() {
                    let (Some(letter), Some(width)) = (char::from_u32(code), metrics.advance_width(glyph))
                    else {
                        continue;
                    };
                    files.entry(letter).or_default().push(face.id);
                    if let Some(typeface) = typeface {
                        widths[typeface as usize].entry(letter).or_insert(width);
                    }
                }
            });
        }
        Fonts { database: Arc::new(database), widths, files }
    }

    /// The text in letters that the fonts have; `None` when one is missing, or nothing is left to be printed.
    pub(super) fn printable(&self, text: &str, typeface: Typeface) -> Option<String> {
        let widths = &self.widths[typeface as usize];
        let letters = text.chars().filter_map(|c| match c {
            _ if widths.contains_key(&c) => Some(Some(c)),
            // Few fonts have spaces of every width: a thin or narrow one becomes an ordinary no-break space.
            '\u{2009}' | '\u{202f}' => Some(Some('\u{a0}')),
            '\u{2011}' => Some(Some('-')),
            // Invisible: soft hyphens, zero-width spaces, marks of direction.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}' => None,
            _ => Some(None),
        });
        letters.collect::<Option<String>>().filter(|text| !text.is_empty())
    }

    /// The width of a text, in pixels like `size`. Kerning, which is not counted, makes it a little less.
    pub(super) fn width(&self, text: &str, typeface: Typeface, size: f32) -> f32 {
        text.chars().filter_map(|c| self.widths[typeface as usize].get(&c)).sum::<f32>() * size
    }

    /// The options with which `resvg` finds these fonts.
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
