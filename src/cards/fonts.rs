//! The fonts of the site, unpacked: which letters they have, how wide these are, and where each of a line stands.
//!
//! Each family is split into files by script; a letter comes from the file of the letter before it, or from the first
//! that has it.

use std::collections::HashMap;
use std::fmt;

use harfrust::{ShaperData, ShaperInstance, UnicodeBuffer};
use skrifa::attribute::Style;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

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
    const ALL: [Typeface; 2] = [Typeface::Serif, Typeface::Sans];

    /// The family, as `static/css/site.css` has it.
    fn family(self) -> &'static str {
        match self {
            Typeface::Serif => "Lora",
            Typeface::Sans => "Wix Madefor Text",
        }
    }

    /// How bold, from 100 to 900.
    fn weight(self) -> f32 {
        match self {
            Typeface::Serif => 600.0,
            Typeface::Sans => 500.0,
        }
    }
}

/// A file of a family, in its weight.
struct Face {
    bytes: Vec<u8>,
    shaping: ShaperData,
    instance: ShaperInstance,
    /// The width of each letter that it has, for a font size of 1.
    widths: HashMap<char, f32>,
}

/// The files of both families.
pub(super) struct Fonts {
    /// By typeface.
    faces: [Vec<Face>; 2],
}

/// A glyph of a file of [`Fonts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Glyph {
    typeface: usize,
    face: usize,
    id: u32,
}

/// A glyph on its line, in units of the font size: from the beginning of the line, and above it.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlacedGlyph {
    pub(super) glyph: Glyph,
    pub(super) x: f32,
    pub(super) y: f32,
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fonts").field("files", &self.faces.each_ref().map(Vec::len)).finish()
    }
}

impl Fonts {
    /// Reads and unpacks the upright fonts; a file that is no font is passed over.
    pub(super) fn read(files: &[StoredFile]) -> Result<Fonts, String> {
        let mut faces = [Vec::new(), Vec::new()];
        for file in files {
            let packed = file.read().map_err(|error| error.to_string())?;
            if let Ok(bytes) = wuff::decompress_woff2(&packed)
                && let Some((typeface, face)) = Face::read(bytes)
            {
                faces[typeface as usize].push(face);
            }
        }
        Ok(Fonts { faces })
    }

    /// The text in letters that the fonts have; `None` when one is missing, or nothing is left to be printed.
    pub(super) fn printable(&self, text: &str, typeface: Typeface) -> Option<String> {
        let letters = text.chars().filter_map(|c| match c {
            _ if self.letter_width(c, typeface).is_some() => Some(Some(c)),
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
        text.chars().filter_map(|c| self.letter_width(c, typeface)).sum::<f32>() * size
    }

    fn letter_width(&self, letter: char, typeface: Typeface) -> Option<f32> {
        self.faces[typeface as usize].iter().find_map(|face| face.widths.get(&letter)).copied()
    }

    /// Sets a line: its glyphs, and its width for a font size of 1.
    pub(super) fn set(&self, text: &str, typeface: Typeface) -> (Vec<PlacedGlyph>, f32) {
        let (mut line, mut end) = (Vec::new(), 0.0);
        for (face, run) in self.runs(text, typeface) {
            self.faces[typeface as usize][face].shape(&run, |id, x, y, advance| {
                let glyph = Glyph { typeface: typeface as usize, face, id };
                line.push(PlacedGlyph { glyph, x: end + x, y });
                end += advance;
            });
        }
        (line, end)
    }

    /// The parts of a text that come from one file each, by the numbers of the files; letters that none has are left out.
    fn runs(&self, text: &str, typeface: Typeface) -> Vec<(usize, String)> {
        let faces = &self.faces[typeface as usize];
        let mut runs: Vec<(usize, String)> = Vec::new();
        for letter in text.chars() {
            match runs.last_mut() {
                Some((face, run)) if faces[*face].widths.contains_key(&letter) => run.push(letter),
                _ => {
                    let face = faces.iter().position(|face| face.widths.contains_key(&letter));
                    runs.extend(face.map(|face| (face, letter.to_string())));
                }
            }
        }
        runs
    }

    /// Draws a glyph with the pen: its outline in pixels, upwards from its place on the line.
    pub(super) fn outline(&self, glyph: Glyph, size: f32, pen: &mut impl OutlinePen) {
        let face = &self.faces[glyph.typeface][glyph.face];
        let Some(font) = face.font() else { return };
        let settings = DrawSettings::unhinted(Size::new(size), LocationRef::new(face.instance.coords()));
        if let Some(outline) = font.outline_glyphs().get(GlyphId::new(glyph.id)) {
            // A broken outline is left out, as in browsers.
            let _ = outline.draw(settings, pen);
        }
    }
}

impl Face {
    /// An upright font of one of the families.
    fn read(bytes: Vec<u8>) -> Option<(Typeface, Face)> {
        let font = FontRef::new(&bytes).ok()?;
        if font.attributes().style != Style::Normal {
            return None;
        }
        let names: Vec<String> = [StringId::TYPOGRAPHIC_FAMILY_NAME, StringId::FAMILY_NAME]
            .into_iter()
            .flat_map(|id| font.localized_strings(id))
            .map(|name| name.to_string())
            .collect();
        let is_of = |typeface: &Typeface| names.iter().any(|name| name.starts_with(typeface.family()));
        let typeface = Typeface::ALL.into_iter().find(is_of)?;
        let instance = ShaperInstance::from_variations(&font, [("wght", typeface.weight())]);
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::new(instance.coords()));
        let letters = font
            .charmap()
            .mappings()
            .filter_map(|(code, glyph)| Some((char::from_u32(code)?, metrics.advance_width(glyph)?)));
        let widths = letters.collect();
        let shaping = ShaperData::new(&font);
        Some((typeface, Face { shaping, instance, widths, bytes }))
    }

    fn font(&self) -> Option<FontRef<'_>> {
        FontRef::new(&self.bytes).ok()
    }

    /// Calls `place` with each glyph of a text: where it stands beside the end of those before, and how far it moves that.
    fn shape(&self, text: &str, mut place: impl FnMut(u32, f32, f32, f32)) {
        let Some(font) = self.font() else { return };
        let shaper = self.shaping.shaper(&font).instance(Some(&self.instance)).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = shaper.shape(buffer, harfrust::ShapeOptions::default());
        let units = to_f32(shaper.units_per_em().max(1));
        for (info, at) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let [x, y, advance] = [at.x_offset, at.y_offset, at.x_advance].map(|value| to_f32(value) / units);
            place(info.glyph_id, x, y, advance);
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "fonts count in some thousands of units")]
fn to_f32(units: i32) -> f32 {
    units as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layers::Part;

    /// A text may have letters of several files, and even of several scripts: none is shown as the box of a missing one.
    #[test]
    fn every_letter_comes_from_a_file_that_has_it() {
        let fonts = Part::Assets.built_in().iter().filter(|file| file.path.ends_with(".woff2"));
        let fonts: Vec<StoredFile> = fonts.map(StoredFile::Program).collect();
        let fonts = Fonts::read(&fonts).expect("they can be read");
        for text in ["Jumelage de Łowicz", "Дижон (Mainz) № 5", "Đồng Hới – Žďár", "Ма́ма 1944 €"]
        {
            for typeface in Typeface::ALL {
                let printable = fonts.printable(text, typeface).expect("the fonts have all letters");
                let (line, width) = fonts.set(&printable, typeface);
                assert!(line.iter().all(|placed| placed.glyph.id != 0), "{text}: {line:?}");
                let without_kerning = fonts.width(&printable, typeface, 1.0);
                assert!((width - without_kerning).abs() < without_kerning * 0.1, "{text}: {width}");
                assert!(line.is_sorted_by(|one, other| one.x <= other.x + 0.6), "{text}");
            }
        }
        assert_eq!(fonts.set("", Typeface::Sans).0.len(), 0);
        assert_eq!(fonts.set("桌布", Typeface::Serif).0.len(), 0, "what no file has is left out");
    }
}
