//! The cover of a book as a drawing (SVG): a border of cross-stitch, the emblem of the home city, the title.

use std::fmt::Write as _;

use crate::book::Book;
use crate::markup::escape;
use crate::site::{Content, Site};

/// Its path in the book.
pub(super) const PATH: &str = "cover.svg";

/// Width and height, in units: what shops and readers ask of covers.
const SIZE: (usize, usize) = (1600, 2400);
/// How large the emblem is drawn.
const EMBLEM: usize = 760;
/// How high the borders are drawn.
const BORDER: usize = 140;
/// How high the letters of the title and of the tagline are.
const LETTERS: (usize, usize) = (132, 58);
/// How many letters of these a line has: the cover without its margins, by their mean width.
const LINES: (usize, usize) = (19, 42);
/// How high the title and the tagline may be together with their lines; what is longer has smaller letters.
const ROOM: (usize, usize) = (500, 220);

/// Draws the cover.
pub(super) fn draw(site: &Site, book: &Book) -> String {
    let (width, height) = SIZE;
    let info = site.settings().locales.info(book.locale);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" xml:lang=\"{}\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"#f7f2e8\"/>\n",
        info.tag
    );
    let border = drawing(site, "patterns/border.svg");
    for y in [60, height - 60 - BORDER] {
        svg.push_str(&row(&border, y));
    }
    let edition = site.edition();
    if let Some(home) = edition.archive.home_city() {
        let emblem = drawing(site, &format!("emblems/{}.svg", edition.archive.work(home).id.slug));
        let _ = writeln!(svg, "{}", placed(&emblem, (width - EMBLEM) / 2, 400, EMBLEM, EMBLEM));
    }
    let mut y = 1420;
    let mut lines = |text: &str, letters: usize, most: usize, room: usize, look: &str| {
        let (size, lines) = fitted(text, letters, most, room);
        for line in lines {
            let _ = writeln!(
                svg,
                "<text x=\"{}\" y=\"{y}\" font-size=\"{size}\" {look} text-anchor=\"middle\" direction=\"{}\">{}</text>",
                width / 2,
                info.direction(),
                escape(&line)
            );
            y += size * 5 / 4;
        }
        y += 40;
    };
    lines(
        &book.title,
        LETTERS.0,
        LINES.0,
        ROOM.0,
        "font-family=\"Lora, 'Noto Serif', Georgia, serif\" font-weight=\"600\" fill=\"#241f1a\"",
    );
    lines(
        &book.tagline,
        LETTERS.1,
        LINES.1,
        ROOM.1,
        "font-family=\"'Wix Madefor Text', 'Noto Sans', sans-serif\" fill=\"#5b5248\"",
    );
    svg + "</svg>\n"
}

/// A drawing of the site; empty where an archive has done away with it.
fn drawing(site: &Site, path: &str) -> String {
    match site.render(path) {
        Some(Ok(Content::Bytes(bytes))) => String::from_utf8_lossy(&bytes).into_owned(),
        _ => String::new(),
    }
}

/// A border from edge to edge: as many pieces as there is room for, side by side in the middle.
fn row(piece: &str, y: usize) -> String {
    let sides =
        piece.split_once("viewBox=\"0 0 ").and_then(|(_, rest)| rest.split_once('"')?.0.split_once(' '));
    let sides = sides.and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    let Some((wide, high)) = sides.filter(|(wide, high): &(usize, usize)| *wide > 0 && *high > 0) else {
        return String::new();
    };
    let width = (wide * BORDER / high).max(1);
    let pieces = SIZE.0 / width;
    let from = (SIZE.0 - pieces * width) / 2;
    (0..pieces).map(|number| placed(piece, from + number * width, y, width, BORDER) + "\n").collect()
}

/// A drawing within another: as large as there is room, in the middle.
fn placed(svg: &str, x: usize, y: usize, width: usize, height: usize) -> String {
    let Some((head, rest)) = svg.split_once('>') else { return String::new() };
    let Some(view) = head.split_once("viewBox=\"").and_then(|(_, rest)| rest.split_once('"')) else {
        return String::new();
    };
    let look = view.1;
    format!(
        "<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" viewBox=\"{}\"{look}>{}",
        view.0,
        rest.trim_end()
    )
}

/// The lines of a text, and how high their letters are so that they have room: at most `letters`, of which a line has
/// `most`, and no lower than a third of that.
fn fitted(text: &str, letters: usize, most: usize, room: usize) -> (usize, Vec<String>) {
    const STEPS: usize = 20;
    let sizes = (0..).map(|step| letters * (STEPS - step) / STEPS).take(STEPS * 2 / 3 + 1);
    let tries = sizes.map(|size| (size, most * letters / size));
    let mut last = (letters, Vec::new());
    for (size, most) in tries {
        let lines = broken(text, most);
        let fits = lines.len() * size * 5 / 4 <= room && lines.iter().all(|line| width(line) <= most);
        last = (size, lines);
        if fits {
            break;
        }
    }
    last
}

/// How wide a text is, in letters; those of Chinese and Japanese are twice as wide.
fn width(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

fn is_wide(c: char) -> bool {
    u32::from(c) >= 0x2e80
}

/// A text in lines of so many letters, between words; letters that need no spaces part anywhere.
fn broken(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line) + 1 + width(word) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
        while let Some(line) = lines.last_mut().filter(|line| width(line) > most && line.contains(is_wide)) {
            let mut room = most;
            let end = line.char_indices().find(|(_, c)| {
                let wide = if is_wide(*c) { 2 } else { 1 };
                let is_full = room < wide;
                room = room.saturating_sub(wide);
                is_full
            });
            let Some((end, _)) = end.filter(|(end, _)| *end > 0) else { break };
            let rest = line.split_off(end);
            lines.push(rest);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_or_signs() {
        let check = |text: &str, expected: &[&str]| assert_eq!(broken(text, 10), expected, "{text}");
        check("", &[]);
        check("Dijon et Mainz, deux villes", &["Dijon et", "Mainz,", "deux", "villes"]);
        check("Partnerschaften", &["Partnerschaften"]);
        check("第戎与美因茨的友好", &["第戎与美因", "茨的友好"]);
    }

    #[test]
    fn what_is_long_has_smaller_letters() {
        assert_eq!(fitted("Dijon et ses villes jumelées", 132, 19, 500).0, 132);
        for text in ["Freundschaftsgesellschaften", &"une ville ".repeat(12), &"友好".repeat(30)] {
            let (size, lines) = fitted(text, 132, 19, 500);
            assert!(size < 132 && lines.len() * size * 5 / 4 <= 500, "{text}: {size}, {lines:?}");
            assert!(lines.iter().all(|line| width(line) <= 19 * 132 / size), "{text}: {size}, {lines:?}");
        }
    }

    #[test]
    fn a_drawing_keeps_its_look_within_another() {
        let svg =
            "<svg xmlns=\"n\" width=\"9\" height=\"9\" viewBox=\"0 0 9 9\" fill=\"none\"><path/></svg>\n";
        let expected =
            "<svg x=\"1\" y=\"2\" width=\"3\" height=\"4\" viewBox=\"0 0 9 9\" fill=\"none\"><path/></svg>";
        assert_eq!(placed(svg, 1, 2, 3, 4), expected);
        assert_eq!(placed("", 1, 2, 3, 4), "");
    }
}
