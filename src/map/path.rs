//! Lines in the plane → the data of SVG paths: clipped to a frame, simplified, in whole numbers.

use std::fmt::Write as _;

/// A point of the plane: how far to the right, and how far down.
pub type PlanePoint = [f64; 2];

/// A rectangle of the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rectangle {
    /// Left and top.
    pub min: PlanePoint,
    /// Right and bottom.
    pub max: PlanePoint,
}

impl Rectangle {
    /// The smallest frame around points; `None` without any.
    pub fn around(spots: impl IntoIterator<Item = PlanePoint>) -> Option<Rectangle> {
        spots.into_iter().fold(None, |frame: Option<Rectangle>, spot| {
            let Some(frame) = frame else { return Some(Rectangle { min: spot, max: spot }) };
            let pick =
                |pick: fn(f64, f64) -> f64, at: PlanePoint| [pick(at[0], spot[0]), pick(at[1], spot[1])];
            Some(Rectangle { min: pick(f64::min, frame.min), max: pick(f64::max, frame.max) })
        })
    }

    /// The same frame, wider by this on every side.
    pub fn grown(self, by: f64) -> Rectangle {
        Rectangle { min: [self.min[0] - by, self.min[1] - by], max: [self.max[0] + by, self.max[1] + by] }
    }

    /// Whether a point lies in it.
    pub fn holds(&self, spot: PlanePoint) -> bool {
        (0..2).all(|axis| self.min[axis] <= spot[axis] && spot[axis] <= self.max[axis])
    }

    /// Whether two frames have room in common.
    pub fn meets(&self, other: &Rectangle) -> bool {
        (0..2).all(|axis| self.min[axis] < other.max[axis] && other.min[axis] < self.max[axis])
    }

    /// Width and height.
    pub fn size(&self) -> PlanePoint {
        [self.max[0] - self.min[0], self.max[1] - self.min[1]]
    }

    /// The point in its middle.
    pub fn middle(&self) -> PlanePoint {
        [(self.min[0] + self.max[0]) / 2.0, (self.min[1] + self.max[1]) / 2.0]
    }

    /// The four edges: axis, position on it, and whether the inside has the greater positions.
    fn edges(&self) -> [(usize, f64, bool); 4] {
        [(0, self.min[0], true), (0, self.max[0], false), (1, self.min[1], true), (1, self.max[1], false)]
    }
}

/// Clips a closed line to a frame (Sutherland and Hodgman); where it leaves the frame, it follows its edge.
pub fn clip_closed(mut ring: Vec<PlanePoint>, frame: &Rectangle) -> Vec<PlanePoint> {
    for (axis, edge, greater) in frame.edges() {
        let is_in = |spot: &PlanePoint| if greater { spot[axis] >= edge } else { spot[axis] <= edge };
        if ring.iter().all(is_in) {
            continue;
        }
        let mut cut = Vec::with_capacity(ring.len());
        let mut before = ring.last().copied();
        for spot in &ring {
            let from = before.replace(*spot).unwrap_or(*spot);
            if is_in(&from) != is_in(spot) {
                cut.push(crossing(from, *spot, axis, edge));
            }
            if is_in(spot) {
                cut.push(*spot);
            }
        }
        ring = cut;
    }
    ring
}

/// Clips an open line to a frame, which gives any number of pieces.
pub fn clip_open(line: &[PlanePoint], frame: &Rectangle) -> Vec<Vec<PlanePoint>> {
    let mut pieces: Vec<Vec<PlanePoint>> = Vec::new();
    for pair in line.windows(2) {
        let Some((from, to)) = clip_segment(pair[0], pair[1], frame) else { continue };
        match pieces.last_mut() {
            Some(piece) if piece.last() == Some(&from) => piece.push(to),
            _ => pieces.push(vec![from, to]),
        }
    }
    pieces
}

fn clip_segment(
    mut from: PlanePoint,
    mut to: PlanePoint,
    frame: &Rectangle,
) -> Option<(PlanePoint, PlanePoint)> {
    for (axis, edge, greater) in frame.edges() {
        let is_in = |spot: PlanePoint| if greater { spot[axis] >= edge } else { spot[axis] <= edge };
        match (is_in(from), is_in(to)) {
            (true, true) => {}
            (false, false) => return None,
            (true, false) => to = crossing(from, to, axis, edge),
            (false, true) => from = crossing(from, to, axis, edge),
        }
    }
    Some((from, to))
}

/// Where a line between both sides of an edge meets it.
fn crossing(from: PlanePoint, to: PlanePoint, axis: usize, edge: f64) -> PlanePoint {
    let share = (edge - from[axis]) / (to[axis] - from[axis]);
    let mut spot = [0, 1].map(|axis| from[axis] + (to[axis] - from[axis]) * share);
    spot[axis] = edge;
    spot
}

/// Simplifies a line: leaves out points that lie within `tolerance` of the line without them (Douglas and Peucker).
pub fn simplify(line: &[PlanePoint], tolerance: f64) -> Vec<PlanePoint> {
    let mut keep = vec![false; line.len()];
    let mut open = vec![(0, line.len().saturating_sub(1))];
    while let Some((first, last)) = open.pop() {
        if let Some(kept) = keep.get_mut(first) {
            *kept = true;
        }
        if let Some(kept) = keep.get_mut(last) {
            *kept = true;
        }
        let inner = first + 1..last;
        let distances = inner.map(|at| (at, distance_to_segment(line[at], line[first], line[last])));
        let farthest = distances.max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((at, _)) = farthest.filter(|(_, distance)| *distance > tolerance) {
            open.push((first, at));
            open.push((at, last));
        }
    }
    line.iter().zip(keep).filter(|(_, keep)| *keep).map(|(spot, _)| *spot).collect()
}

/// Whether a line is at least so wide or so high; smaller islands and lakes are not worth drawing.
pub fn is_wide(line: &[PlanePoint], least: f64) -> bool {
    Rectangle::around(line.iter().copied())
        .is_some_and(|frame| frame.size().into_iter().any(|size| size >= least))
}

/// The distance of a point from the segment between two others.
pub fn distance_to_segment(spot: PlanePoint, from: PlanePoint, to: PlanePoint) -> f64 {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let length = dx * dx + dy * dy;
    let along = ((spot[0] - from[0]) * dx + (spot[1] - from[1]) * dy) / length;
    let share = if length > 0.0 { along.clamp(0.0, 1.0) } else { 0.0 };
    libm::hypot(spot[0] - from[0] - dx * share, spot[1] - from[1] - dy * share)
}

/// Writes the data of a path: whole numbers, each line relative to its own beginning.
#[derive(Debug, Default)]
pub struct PathData {
    text: String,
}

impl PathData {
    /// Adds an open line.
    pub fn open(&mut self, line: &[PlanePoint]) {
        self.write(&whole(line));
    }

    /// Adds a closed line, unless it has no area left in whole numbers.
    pub fn closed(&mut self, ring: &[PlanePoint]) {
        let mut steps = whole(ring);
        if steps.len() > 1 && steps.first() == steps.last() {
            steps.pop();
        }
        if steps.len() > 2 {
            self.write(&steps);
            self.text.push('z');
        }
    }

    /// The attribute `d` of an SVG path.
    pub fn finish(self) -> String {
        self.text
    }

    fn write(&mut self, steps: &[[i64; 2]]) {
        let Some((first, rest)) = steps.split_first() else { return };
        self.text.push('M');
        self.number(first[0], true);
        self.number(first[1], false);
        let mut at = *first;
        for (number, step) in rest.iter().enumerate() {
            if number == 0 {
                self.text.push('l');
            }
            self.number(step[0] - at[0], number == 0);
            self.number(step[1] - at[1], false);
            at = *step;
        }
        if rest.is_empty() {
            self.text.push_str("h0"); // A line of length 0 is drawn as a point by its round ends.
        }
    }

    fn number(&mut self, number: i64, follows_letter: bool) {
        if !follows_letter && number >= 0 {
            self.text.push(' ');
        }
        let _ = write!(self.text, "{number}");
    }
}

/// In whole numbers, without points that fall together.
fn whole(line: &[PlanePoint]) -> Vec<[i64; 2]> {
    let mut steps: Vec<[i64; 2]> = line.iter().map(|spot| spot.map(round)).collect();
    steps.dedup();
    steps
}

/// The nearest whole number.
#[expect(clippy::cast_possible_truncation, reason = "a drawing is some thousands of units wide")]
pub fn round(value: f64) -> i64 {
    value.round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rectangle = Rectangle { min: [0.0, 0.0], max: [10.0, 10.0] };

    #[test]
    fn closed_lines_follow_the_frame() {
        let square = vec![[5.0, 5.0], [15.0, 5.0], [15.0, 15.0], [5.0, 15.0]];
        let cut = clip_closed(square, &FRAME);
        assert_eq!(
            Rectangle::around(cut.iter().copied()),
            Some(Rectangle { min: [5.0, 5.0], max: [10.0, 10.0] })
        );
        assert!(clip_closed(vec![[20.0, 20.0], [30.0, 20.0], [20.0, 30.0]], &FRAME).is_empty());
        let around = vec![[-5.0, -5.0], [15.0, -5.0], [15.0, 15.0], [-5.0, 15.0]];
        assert_eq!(Rectangle::around(clip_closed(around, &FRAME)), Some(FRAME));
    }

    #[test]
    fn open_lines_fall_into_pieces() {
        let line = [[5.0, 5.0], [15.0, 5.0], [15.0, 8.0], [5.0, 8.0], [4.0, 9.0]];
        let pieces = clip_open(&line, &FRAME);
        assert_eq!(pieces, [vec![[5.0, 5.0], [10.0, 5.0]], vec![[10.0, 8.0], [5.0, 8.0], [4.0, 9.0]]]);
        assert!(clip_open(&[[5.0, 5.0]], &FRAME).is_empty());
    }

    #[test]
    fn straight_lines_need_no_points_between() {
        let line = [[0.0, 0.0], [1.0, 0.1], [2.0, 0.0], [3.0, 5.0], [4.0, 0.0]];
        assert_eq!(simplify(&line, 0.5), [[0.0, 0.0], [2.0, 0.0], [3.0, 5.0], [4.0, 0.0]]);
        assert_eq!(simplify(&[], 0.5), [[0.0; 2]; 0]);
        assert_eq!(simplify(&line[..1], 0.5), line[..1]);
    }

    #[test]
    fn numbers_stand_close_together() {
        let mut data = PathData::default();
        data.closed(&[[1.2, 2.0], [3.0, -2.4], [10.0, 2.0], [1.0, 2.0]]);
        data.closed(&[[1.0, 1.0], [1.2, 1.2], [0.9, 1.0]]);
        data.open(&[[-7.0, 3.0], [-8.0, 3.0]]);
        data.open(&[[4.0, 4.0]]);
        assert_eq!(data.finish(), "M1 2l2-4 7 4zM-7 3l-1 0M4 4h0");
    }
}
