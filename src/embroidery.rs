//! Charts of cross-stitch: the borders of pages, and an emblem for every city.
//!
//! A border is typed by hand in `patterns/`, as embroiderers draw their charts.
//! An emblem is computed from a city's id alone, so that a city keeps it for
//! ever, unless `patterns/emblem-<id>.txt` has one of its own; it is shown
//! wherever a city has no photograph. All are a [`Chart`], which
//! [`Chart::svg`] draws.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::id::Slug;
use crate::input::{Input, TextFile};
use crate::layers;
use crate::phrases::Phrase;
use crate::phrases::table as phrase;

/// A colour of thread. Every one stands out from light linen and from dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thread {
    /// Red, dyed with the root of the madder.
    Madder,
    /// Blue.
    Indigo,
    /// Yellow, for accents.
    Ochre,
    /// Green, for accents.
    Moss,
}

impl Thread {
    /// Every thread, in the order in which they are drawn.
    pub const ALL: [Thread; 4] = [Thread::Madder, Thread::Indigo, Thread::Ochre, Thread::Moss];

    /// Its letter in the charts of `patterns/`.
    fn letter(self) -> char {
        match self {
            Thread::Madder => 'r',
            Thread::Indigo => 'i',
            Thread::Ochre => 'o',
            Thread::Moss => 'm',
        }
    }

    /// Its colour (sRGB, `#rrggbb`).
    pub fn colour(self) -> &'static str {
        match self {
            Thread::Madder => "#b5404a",
            Thread::Indigo => "#5468ad",
            Thread::Ochre => "#c08a2e",
            Thread::Moss => "#5f8a5f",
        }
    }
}

/// A piece of linen with its stitches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    columns: usize,
    /// Row by row; `None` is bare linen.
    cells: Vec<Option<Thread>>,
}

/// The width and height of one stitch in a drawing, in user units.
pub const STITCH: usize = 10;
/// The bare linen around the thread of a stitch, a cross, in user units.
pub const STITCH_MARGIN: usize = 2;
/// How wide the thread is, in user units; its ends are round.
pub const THREAD_WIDTH: f32 = 3.6;

impl Chart {
    /// How many stitches lie side by side.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.cells.len() / self.columns
    }

    /// The stitches row by row, each as column, row and thread; the first column and row are 0.
    pub fn stitches(&self) -> impl Iterator<Item = (usize, usize, Thread)> {
        let cells = self.cells.iter().enumerate();
        cells.filter_map(|(at, cell)| Some((at % self.columns, at / self.columns, (*cell)?)))
    }

    /// The chart as an SVG 1.1 document. A stitch is [`STITCH`] units wide; the linen is transparent.
    pub fn svg(&self) -> String {
        let (width, height) = (self.columns * STITCH, self.rows() * STITCH);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" fill=\"none\" stroke-width=\"{THREAD_WIDTH}\" stroke-linecap=\"round\">"
        );
        for thread in Thread::ALL {
            let mut path = String::new();
            let length = STITCH - 2 * STITCH_MARGIN;
            for (column, row, _) in self.stitches().filter(|(_, _, other)| *other == thread) {
                let (x, y) = (column * STITCH + STITCH_MARGIN, row * STITCH + STITCH_MARGIN);
                let _ = write!(path, "M{x} {y}l{length} {length}m0-{length}l-{length} {length}");
            }
            if !path.is_empty() {
                let _ = write!(svg, "<path stroke=\"{}\" d=\"{path}\"/>", thread.colour());
            }
        }
        svg.push_str("</svg>\n");
        svg
    }
}

/// The charts of a site.
#[derive(Debug, Default)]
pub struct Patterns {
    /// By the names of their files without `.txt`.
    charts: BTreeMap<String, Chart>,
    /// The emblems that stand in place of those computed, by the ids of cities.
    emblems: BTreeMap<String, Located<Chart>>,
}

impl Patterns {
    /// The pattern of a name such as `border`.
    pub fn get(&self, name: &str) -> Option<&Chart> {
        self.charts.get(name)
    }

    /// The names of all patterns, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.charts.keys().map(String::as_str)
    }

    /// The emblem of a city: its own chart, else the one computed.
    pub fn emblem(&self, city: &Slug) -> Cow<'_, Chart> {
        let own = self.emblems.get(city.as_str());
        own.map_or_else(|| Cow::Owned(emblem(city)), |own| Cow::Borrowed(&own.value))
    }

    /// The emblems that have charts of their own, with the ids of their cities, sorted by these.
    pub fn own_emblems(&self) -> impl Iterator<Item = (&str, &Located<Chart>)> {
        self.emblems.iter().map(|(city, chart)| (city.as_str(), chart))
    }
}

/// Reads every pattern; one that cannot be read is left out, with a finding.
pub fn parse_all(input: &Input, report: &mut Report) -> Patterns {
    let mut patterns = Patterns::default();
    for file in &input.patterns {
        let Some(name) = file.name.strip_suffix(".txt") else { continue };
        let Some(chart) = parse(file, report) else { continue };
        match name.strip_prefix(layers::EMBLEM) {
            None => {
                patterns.charts.insert(name.to_owned(), chart);
            }
            Some(city) => {
                let place = Place { file: file.path.clone(), line: 1, column: 1 };
                if (chart.columns(), chart.rows()) == (EMBLEM, EMBLEM) {
                    patterns.emblems.insert(city.to_owned(), Located { value: chart, place });
                } else {
                    let message = phrase::emblem_has_other_size(chart.columns(), chart.rows());
                    let hint = phrase::make_emblem_of_size(EMBLEM);
                    report.add(Diagnostic::new(Code::PatternSyntax, place, message).hint(hint));
                }
            }
        }
    }
    patterns
}

/// Reads a chart: the lines after the first empty one, each a row with a letter or a dot for each stitch.
///
/// `None`, with a finding, when it cannot be read.
fn parse(file: &TextFile, report: &mut Report) -> Option<Chart> {
    let lines = || file.text.lines().zip(1..);
    let rows: Vec<(&str, u32)> = lines()
        .skip_while(|(line, _)| !line.trim().is_empty())
        .map(|(line, number)| (line.trim_end(), number))
        .filter(|(line, _)| !line.is_empty())
        .collect();
    let columns = rows.iter().map(|(line, _)| line.chars().count()).max().unwrap_or(0);
    let mut refuse = |line: u32, column: u32, message: Phrase, hint: Phrase| {
        let place = Place { file: file.path.clone(), line, column };
        report.add(Diagnostic::new(Code::PatternSyntax, place, message).hint(hint));
    };
    if columns == 0 {
        refuse(1, 1, phrase::pattern_empty(), phrase::write_pattern());
        return None;
    }
    let mut cells = Vec::with_capacity(columns * rows.len());
    for (row, line) in rows {
        let width = row.chars().count();
        if width != columns {
            refuse(line, 1, phrase::pattern_rows_differ(width, columns), phrase::fill_with_dots());
            return None;
        }
        for (letter, column) in row.chars().zip(1..) {
            let thread = Thread::ALL.into_iter().find(|thread| thread.letter() == letter);
            if thread.is_none() && letter != '.' {
                refuse(line, column, phrase::pattern_unknown_thread(letter), phrase::threads_are());
                return None;
            }
            cells.push(thread);
        }
    }
    Some(Chart { columns, cells })
}

/// From the middle of an emblem to its edge, in stitches, the middle one not counted.
const REACH: usize = 7;
/// The side of an emblem, in stitches.
pub const EMBLEM: usize = 2 * REACH + 1;

/// The emblem of a city: a rosette that this id has for ever, and hardly any other id has.
///
/// Its eighths mirror each other, as in the towels and tablecloths of many
/// countries. So it can never look like a turning sign such as a swastika.
fn emblem(id: &Slug) -> Chart {
    let mut tries = (0..TRIES).map(|number| rosette(id, number));
    let good = tries.find(|chart| {
        let stitches = chart.stitches().count();
        let touches_edge = chart.cells[..EMBLEM].iter().any(Option::is_some);
        (70..=150).contains(&stitches) && touches_edge
    });
    good.unwrap_or_else(|| rosette(id, 0))
}

/// How many rosettes are tried for an id until one is neither too empty nor too full.
const TRIES: u8 = 64;

fn rosette(id: &Slug, number: u8) -> Chart {
    let mut random = Random::new(id, number);
    // Mirrored into one eighth, a stitch has two coordinates: `far`, the greater
    // distance from the middle, and `near`, the smaller one. Three families of
    // lines run through it: square rings (`far`), diamond rings (`far + near`)
    // and parallels to the diagonal (`far - near`). Random bits for each line
    // decide together whether there is a stitch.
    let diamonds: [bool; 2 * REACH + 1] = std::array::from_fn(|_| random.below(2) == 0);
    let squares: [bool; REACH + 1] = std::array::from_fn(|_| random.below(4) != 0);
    let diagonals: [bool; REACH + 1] = std::array::from_fn(|_| random.below(2) == 0);
    let outline = REACH + 1 + random.below(4);
    let (inner, outer) = if random.below(2) == 0 {
        (Thread::Madder, Thread::Indigo)
    } else {
        (Thread::Indigo, Thread::Madder)
    };
    let middle = if random.below(2) == 0 { Thread::Ochre } else { Thread::Moss };
    let core = 2 + random.below(5);
    let (has_cross, has_diagonals, has_inner_diagonals) =
        (random.below(2) == 0, random.below(2) == 0, random.below(2) == 0);

    let stitch = |column: usize, row: usize| {
        let (x, y) = (column.abs_diff(REACH), row.abs_diff(REACH));
        let (far, near) = (x.max(y), x.min(y));
        let is_inside = far + near <= outline;
        let by_rings = diamonds[far + near] ^ (diagonals[far - near] && squares[far]);
        let by_lines = (has_cross && near == 0) || (has_diagonals && far == near);
        (is_inside && (by_rings || by_lines)).then_some(if far == 0 {
            middle
        } else if far + near <= core || (has_inner_diagonals && far - near <= 1) {
            inner
        } else {
            outer
        })
    };
    let cells = (0..EMBLEM * EMBLEM).map(|at| stitch(at % EMBLEM, at / EMBLEM)).collect();
    Chart { columns: EMBLEM, cells }
}

/// Random numbers whose seed is an id, so that they are the same on every machine.
struct Random(blake3::OutputReader);

impl Random {
    fn new(id: &Slug, number: u8) -> Random {
        let mut hasher = blake3::Hasher::new_derive_key("tablecloth emblem of a city 1");
        hasher.update(id.as_str().as_bytes()).update(&[0, number]);
        Random(hasher.finalize_xof())
    }

    /// A number below `limit`, which is at most 256.
    fn below(&mut self, limit: usize) -> usize {
        let mut byte = [0];
        self.0.fill(&mut byte);
        usize::from(byte[0]) * limit / 256
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Chart>, String) {
        let mut report = Report::new();
        let file = TextFile { path: "patterns/p.txt".into(), name: "p.txt".into(), text: text.into() };
        let chart = parse(&file, &mut report);
        (chart, report.print(crate::diagnostic::ReportFormat::Human, crate::phrases::Language::English))
    }

    #[test]
    fn a_chart_is_drawn_stitch_by_stitch() {
        let (chart, findings) = read("A border.\n\nr.\n.i\n");
        let chart = chart.expect("it is a good chart");
        assert_eq!(findings, "");
        let stitches: Vec<_> = chart.stitches().collect();
        assert_eq!(stitches, [(0, 0, Thread::Madder), (1, 1, Thread::Indigo)]);
        assert!(chart.svg().contains("d=\"M12 12l6 6m0-6l-6 6\""), "{}", chart.svg());
    }

    #[test]
    fn a_bad_chart_is_told_with_its_place() {
        let check = |text: &str, expected: &str| {
            let (chart, findings) = read(text);
            assert!(chart.is_none() && findings.contains(expected), "{text:?}: {findings}");
        };
        check("only words", "patterns/p.txt:1:1");
        check("A border.\n\nr.\n.x\n", "patterns/p.txt:4:2");
        check("A border.\n\nr.\n...\n", "patterns/p.txt:3:1");
    }

    #[test]
    fn emblems_mirror_and_differ() {
        let emblem_of = |id: &str| emblem(&Slug::new(id).expect(id));
        for id in ["coventry", "volgograd", "a", "x-1"] {
            let chart = emblem_of(id);
            let cell = |column: usize, row: usize| chart.cells[row * EMBLEM + column];
            for (column, row) in (0..EMBLEM).flat_map(|row| (0..EMBLEM).map(move |column| (column, row))) {
                let here = cell(column, row);
                assert_eq!(here, cell(row, column), "{id}");
                assert_eq!(here, cell(EMBLEM - 1 - column, row), "{id}");
            }
            assert!(chart.stitches().count() > 60, "{id}");
            assert_eq!(chart, emblem_of(id), "{id}");
        }
        assert_ne!(emblem_of("coventry"), emblem_of("volgograd"));
    }

    /// A city keeps its emblem: if this test has to change, so does a picture on the pages of every city.
    #[test]
    fn an_emblem_is_for_ever() {
        let emblem_of = |id: &str| emblem(&Slug::new(id).expect(id));
        let chart = emblem_of("coventry");
        let letter = |cell: &Option<Thread>| cell.map_or('.', Thread::letter);
        let rows: Vec<String> =
            chart.cells.chunks(EMBLEM).map(|row| row.iter().map(letter).collect()).collect();
        let expected = [
            "......iii......",
            ".......i.......",
            ".....iiiii.....",
            "...r.i.r.i.r...",
            "....rrrrrrr....",
            "..iirr.r.rrii..",
            "i.i.r.rrr.r.i.i",
            "iiirrrrmrrrriii",
            "i.i.r.rrr.r.i.i",
            "..iirr.r.rrii..",
            "....rrrrrrr....",
            "...r.i.r.i.r...",
            ".....iiiii.....",
            ".......i.......",
            "......iii......",
        ];
        assert_eq!(rows, expected);
        let check = |id: &str, expected: &str| {
            let hash = blake3::hash(emblem_of(id).svg().as_bytes()).to_hex();
            assert_eq!(&hash[..16], expected, "{id}");
        };
        check("coventry", "e945ebd779f6d7bf");
        check("volgograd", "c8b78ce1f9662525");
        check("a", "97406dd5b5c949ff");
        check("x-1", "79103e155f1bdf31");
        check("new-york-2", "fd94fc50148ca3e2");
    }
}
