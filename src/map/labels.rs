//! Dots and names → which names stand where, so that none lies on another or on a dot.
//!
//! Greedy: name after name takes the best room that is left, and a name without
//! room is left out. The font is the reader's, so widths are estimated
//! generously.

use super::path::{PlanePoint, Rectangle};

/// The font size in pixels, the same as in `static/css/map.css`.
pub const FONT_SIZE: f64 = 12.0;

/// How far names stand from the middle of their dots, in pixels.
const AWAY: f64 = 7.0;

/// How near another city's dot may be to a name, in pixels. Nearer, the name would seem to be that city's.
const CLEARANCE: f64 = 7.0;

/// The height of a name's rectangle, in pixels.
const LINE: f64 = 16.0;

/// How many names are tried at most: with more, nothing of the map would be seen, and a build would take long.
const MOST_TRIED: usize = 400;

/// Where the drawing ends.
#[derive(Clone, Copy, Debug)]
pub enum Bounds {
    /// At a rectangle.
    Rectangle(Rectangle),
    /// At the circle that touches this square.
    Circle(f64),
}

impl Bounds {
    fn hold(&self, label: &Rectangle) -> bool {
        match self {
            Bounds::Rectangle(frame) => frame.holds(label.min) && frame.holds(label.max),
            Bounds::Circle(size) => {
                let radius = size / 2.0;
                let corners =
                    [label.min, label.max, [label.min[0], label.max[1]], [label.max[0], label.min[1]]];
                corners.iter().all(|[x, y]| libm::hypot(x - radius, y - radius) < radius * 0.97)
            }
        }
    }
}

/// Which end of a name lies at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left end: the text goes on to the right.
    Start,
    /// The middle: the text goes on to both sides.
    Middle,
    /// The right end: the text goes on to the left.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub fn name(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

/// A name that is to be placed.
#[derive(Clone, Copy, Debug)]
pub struct Name<'t> {
    /// The dot that it belongs to, as an index of the dots.
    pub dot: usize,
    /// The name itself.
    pub text: &'t str,
    /// Whether it may cover other dots rather than be left out.
    pub is_needed: bool,
}

/// A name with its place.
#[derive(Clone, Copy, Debug)]
pub struct Label {
    /// The name, as an index of the names.
    pub name: usize,
    /// From the middle of the dot to the anchor on the base line of the text, in pixels.
    pub offset: PlanePoint,
    /// Which end of the text lies there.
    pub anchor: Anchor,
    /// The rectangle that it takes, in units of the drawing.
    pub room: Rectangle,
}

impl Label {
    /// Whether both names stand alike beside their dots.
    pub fn is_at_place_of(&self, other: &Label) -> bool {
        self.offset == other.offset && self.anchor == other.anchor
    }
}

/// Places the names that there is room for; `names` begins with the most important one.
///
/// `lines` are points along lines that names do not cover where they can avoid it. `scale` is the size of a pixel
/// in units of the drawing.
pub fn place(
    dots: &[PlanePoint],
    lines: &[PlanePoint],
    names: &[Name<'_>],
    scale: f64,
    bounds: &Bounds,
) -> Vec<Label> {
    let mut by_x: Vec<(usize, PlanePoint)> = dots.iter().copied().enumerate().collect();
    by_x.sort_by(|a, b| a.1[0].total_cmp(&b.1[0]));
    let hides_dot = |room: &Rectangle, own: usize| {
        let room = room.grown(CLEARANCE * scale);
        let from = by_x.partition_point(|(_, at)| at[0] < room.min[0]);
        let near = by_x[from..].iter().take_while(|(_, at)| at[0] <= room.max[0]);
        near.filter(|(number, at)| *number != own && *at != dots[own]).any(|(_, at)| room.holds(*at))
    };
    let mut labels: Vec<Label> = Vec::new();
    for (name, Name { dot, text, is_needed }) in names.iter().copied().enumerate().take(MOST_TRIED) {
        let around = candidates().map(|(offset, anchor)| Label {
            name,
            offset,
            anchor,
            room: room(dots[dot], width(text), offset, anchor, scale),
        });
        let is_free = |label: &&Label| {
            bounds.hold(&label.room) && !labels.iter().any(|other| other.room.meets(&label.room))
        };
        let free: Vec<&Label> = around.iter().filter(is_free).collect();
        let mut clear = free.iter().filter(|label| !hides_dot(&label.room, dot));
        let first_clear = clear.clone().next();
        let off_lines = clear.find(|label| !lines.iter().any(|at| label.room.holds(*at)));
        let best = off_lines.or(first_clear).or(free.first().filter(|_| is_needed));
        labels.extend(best.copied().copied());
    }
    labels
}

/// The offsets around a dot at which a name may stand, the best first.
fn candidates() -> [(PlanePoint, Anchor); 12] {
    // The base line is so far below the middle of the dot that small letters stand beside it.
    let middle = FONT_SIZE * 0.34;
    let (above, below) = (-AWAY - 1.0, AWAY + FONT_SIZE * 0.8);
    let (right, left) = ([AWAY, middle], [-AWAY, middle]);
    let near = AWAY * 0.6;
    [
        (right, Anchor::Start),
        (left, Anchor::End),
        ([0.0, above], Anchor::Middle),
        ([0.0, below], Anchor::Middle),
        ([near, above + 2.0], Anchor::Start),
        ([near, below - 2.0], Anchor::Start),
        ([-near, above + 2.0], Anchor::End),
        ([-near, below - 2.0], Anchor::End),
        ([AWAY, middle - LINE * 0.4], Anchor::Start),
        ([AWAY, middle + LINE * 0.4], Anchor::Start),
        ([-AWAY, middle - LINE * 0.4], Anchor::End),
        ([-AWAY, middle + LINE * 0.4], Anchor::End),
    ]
}

fn room(dot: PlanePoint, width: f64, offset: PlanePoint, anchor: Anchor, scale: f64) -> Rectangle {
    let from = match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => -width / 2.0,
        Anchor::End => -width,
    };
    let left = offset[0] + from;
    let base = offset[1] + LINE * 0.25;
    let corner = |x: f64, y: f64| [dot[0] + x * scale, dot[1] + y * scale];
    Rectangle { min: corner(left, base - LINE), max: corner(left + width, base) }
}

/// The estimated width of a text in pixels, rather too much than too little.
fn width(text: &str) -> f64 {
    text.chars().map(width_of).sum::<f64>() * FONT_SIZE + 2.0
}

/// The estimated width of a letter, as a share of the font size.
fn width_of(letter: char) -> f64 {
    match letter {
        // Combining marks stand on the letter before them.
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{903}' => 0.0,
        ' ' | '\u{a0}' | '\u{202f}' | 'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '’' | '|' | '!' | ':'
        | ';' => 0.34,
        'f' | 't' | 'r' | '(' | ')' | '-' | '‑' => 0.44,
        'm' | 'w' | 'M' | 'W' | 'ж' | 'м' | 'ш' | 'щ' | 'ы' | 'ю' | 'ф' | 'Ж' | 'М' | 'Ш' | 'Щ' | 'Ы'
        | 'Ю' | 'Ф' | '—' => 0.96,
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{1f300}'..='\u{3ffff}' => 1.1,
        letter if letter.is_uppercase() => 0.75,
        letter if letter.is_ascii() => 0.6,
        _ => 0.66,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FRAME: Rectangle = Rectangle { min: [0.0, 0.0], max: [2000.0, 1000.0] };

    fn name(dot: usize, text: &str) -> Name<'_> {
        Name { dot, text, is_needed: false }
    }

    #[test]
    fn a_needed_name_hides_dots_rather_than_being_left_out() {
        let mut dots = vec![[500.0, 500.0]];
        dots.extend(
            (0..400).map(|at| [f64::from(at % 20) * 10.0 + 400.0, f64::from(at / 20) * 10.0 + 400.0]),
        );
        let placed = |is_needed| {
            let home = Name { is_needed, ..name(0, "Волгоград") };
            place(&dots, &[], &[home], 2.0, &Bounds::Rectangle(FRAME)).len()
        };
        assert_eq!((placed(false), placed(true)), (0, 1));
    }

    #[test]
    fn a_name_stands_to_the_right_where_there_is_room() {
        let labels = place(
            &[[500.0, 500.0], [1990.0, 500.0]],
            &[],
            &[name(0, "Köln"), name(1, "Köln")],
            2.0,
            &Bounds::Rectangle(FRAME),
        );
        assert_eq!(labels[0].anchor, Anchor::Start);
        assert_eq!(labels[1].anchor, Anchor::End);
    }

    #[test]
    fn a_name_leaves_a_line_free_where_it_can() {
        let line: Vec<PlanePoint> = (0..40).map(|step| [500.0 + f64::from(step) * 5.0, 500.0]).collect();
        let labels = place(&[[500.0, 500.0]], &line, &[name(0, "Köln")], 2.0, &Bounds::Rectangle(FRAME));
        assert_eq!(labels[0].anchor, Anchor::End);
    }

    #[test]
    fn names_without_room_are_left_out() {
        let dots = [[500.0, 500.0]; 12];
        let names: Vec<Name<'_>> = (0..12).map(|dot| name(dot, "Волгоград")).collect();
        let labels = place(&dots, &[], &names, 2.0, &Bounds::Rectangle(FRAME));
        assert!((1..9).contains(&labels.len()), "{}", labels.len());
        assert_eq!(labels[0].name, 0);
        assert!(place(&dots, &[], &names, 60.0, &Bounds::Circle(400.0)).is_empty());
    }

    proptest! {
        /// No name lies on another, on another city's dot, or outside.
        #[test]
        fn names_never_overlap(
            towns in prop::collection::vec((0.0..2000.0_f64, 0.0..1000.0_f64, "[A-Zа-я][a-zа-яé -]{2,14}"), 0..90),
            scale in 0.5..8.0_f64,
        ) {
            let dots: Vec<PlanePoint> = towns.iter().map(|town| [town.0, town.1]).collect();
            let names: Vec<Name<'_>> =
                towns.iter().enumerate().map(|(at, town)| name(at, &town.2)).collect();
            let labels = place(&dots, &[], &names, scale, &Bounds::Rectangle(FRAME));
            for (number, label) in labels.iter().enumerate() {
                prop_assert!(FRAME.holds(label.room.min) && FRAME.holds(label.room.max));
                for other in &labels[number + 1..] {
                    prop_assert!(!label.room.meets(&other.room), "{label:?} {other:?}");
                }
                for (dot, at) in dots.iter().enumerate() {
                    prop_assert!(dot == names[label.name].dot || !label.room.holds(*at));
                }
            }
        }
    }
}
