//! The whole world at once: the Equal Earth projection (Šavrič, Patterson and Jenny 2018).
//!
//! Areas are true and parallels straight. The seam, where the map ends on the
//! left and right, cuts no land but Antarctica, which is left out.

use super::land::Land;
use super::path::{PlanePoint, Rectangle, clip_closed};
use super::sphere::Point;

/// The longitude in the middle, chosen so that the seam opposite runs through the Bering Strait.
const MIDDLE: f64 = 11.5;

/// Land that lies wholly south of this latitude is not drawn.
const SOUTHERN_END: f64 = -60.0;

/// Projects a longitude, counted from the middle of the map, and a latitude, in degrees, to radii of the globe.
fn project_degrees([longitude, latitude]: [f64; 2]) -> PlanePoint {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    let root = 3.0_f64.sqrt();
    let theta = libm::asin(root / 2.0 * libm::sin(latitude.to_radians()));
    let square = theta * theta;
    let sixth = square * square * square;
    let slope = A[0] + 3.0 * A[1] * square + sixth * (7.0 * A[2] + 9.0 * A[3] * square);
    let x = 2.0 * root * longitude.to_radians() * libm::cos(theta) / (3.0 * slope);
    let y = theta * (A[0] + A[1] * square + sixth * (A[2] + A[3] * square));
    [x, -y]
}

/// The longitude counted from the middle of the map, from -180 to 180.
fn from_middle(longitude: f64) -> f64 {
    (longitude - MIDDLE + 540.0).rem_euclid(360.0) - 180.0
}

/// The position of a point on the map, in radii of the globe.
pub fn project(point: Point) -> PlanePoint {
    project_degrees([from_middle(point.longitude()), point.latitude()])
}

/// The edge of the map, as a closed line.
pub fn outline() -> Vec<PlanePoint> {
    let east = (-18..=18).map(|step| [180.0, f64::from(step) * 5.0]);
    let west = (-18..=18).rev().map(|step| [-180.0, f64::from(step) * 5.0]);
    east.chain(west).map(project_degrees).collect()
}

/// The rectangle around the whole map.
pub fn world() -> Rectangle {
    Rectangle::around(outline()).expect("the outline has points")
}

/// A line on the map, in two or more pieces where it crosses the seam; each ends at the edge.
pub fn line(points: impl IntoIterator<Item = Point>) -> Vec<Vec<PlanePoint>> {
    let mut pieces: Vec<Vec<PlanePoint>> = Vec::new();
    let mut before: Option<[f64; 2]> = None;
    for point in points {
        let at = [from_middle(point.longitude()), point.latitude()];
        match (before, pieces.last_mut()) {
            (Some(from), Some(piece)) if (at[0] - from[0]).abs() > 180.0 => {
                let side = if from[0] > 0.0 { 180.0 } else { -180.0 };
                // The longitude beyond the edge, as if the map went on there.
                let beyond = at[0] + 2.0 * side;
                let way = beyond - from[0];
                let share = if way == 0.0 { 0.0 } else { (side - from[0]) / way };
                let latitude = from[1] + (at[1] - from[1]) * share;
                piece.push(project_degrees([side, latitude]));
                pieces.push(vec![project_degrees([-side, latitude]), project_degrees(at)]);
            }
            (_, Some(piece)) => piece.push(project_degrees(at)),
            (_, None) => pieces.push(vec![project_degrees(at)]),
        }
        before = Some(at);
    }
    pieces
}

/// The land as closed lines, to be filled by the even-odd rule.
pub fn land(land: &Land) -> Vec<Vec<PlanePoint>> {
    let world = Rectangle { min: [-180.0, -90.0], max: [180.0, 90.0] };
    let mut lines = Vec::new();
    for ring in &land.rings {
        if ring.degrees.iter().all(|[_, latitude]| *latitude < SOUTHERN_END) {
            continue;
        }
        let unrolled = unroll(&ring.degrees);
        for shift in [0.0, 360.0, -360.0] {
            let copy = unrolled.iter().map(|[longitude, latitude]| [longitude + shift, *latitude]).collect();
            let cut = clip_closed(copy, &world);
            if !cut.is_empty() {
                lines.push(cut.into_iter().map(project_degrees).collect());
            }
        }
    }
    lines
}

/// The line with longitudes from the middle that do not jump at the seam: 179, 181 instead of 179, -179.
fn unroll(degrees: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let mut before = None;
    let longitudes = degrees.iter().map(|[longitude, latitude]| {
        let turn = from_middle(*longitude);
        let at = before.map_or(turn, |before: f64| turn + ((before - turn) / 360.0).round() * 360.0);
        before = Some(at);
        [at, *latitude]
    });
    longitudes.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::sphere::GreatCircle;

    #[test]
    fn the_poles_are_lines_and_the_middle_is_the_middle() {
        let check = |latitude: f64, longitude: f64, expected: PlanePoint| {
            let found = project(Point::at(latitude, longitude));
            let near = (0..2).all(|axis| (found[axis] - expected[axis]).abs() < 1e-4);
            assert!(near, "{found:?} instead of {expected:?}");
        };
        check(0.0, MIDDLE, [0.0, 0.0]);
        check(90.0, MIDDLE, [0.0, -1.317_36]);
        // The published extent of the projection: 5.41 wide, 2.63 high.
        let size = world().size();
        assert!((size[0] - 5.4133).abs() < 1e-3 && (size[1] - 2.6347).abs() < 1e-3, "{size:?}");
    }

    #[test]
    fn the_seam_cuts_no_land() {
        for ring in &Land::coarse().rings {
            let unrolled = unroll(&ring.degrees);
            if unrolled.iter().all(|[_, latitude]| *latitude < SOUTHERN_END) {
                continue;
            }
            assert!(unrolled.iter().all(|[longitude, _]| longitude.abs() <= 180.0), "{:?}", ring.degrees[0]);
        }
    }

    #[test]
    fn ways_over_the_seam_are_two_pieces() {
        let way = |from: (f64, f64), to: (f64, f64)| {
            line(GreatCircle::between(Point::at(from.0, from.1), Point::at(to.0, to.1)).points(0.02))
        };
        let pieces = way((34.4, 132.45), (43.7064, -79.3986));
        assert_eq!(pieces.len(), 2);
        let (end, begin) = (pieces[0][pieces[0].len() - 1], pieces[1][0]);
        assert!((end[1] - begin[1]).abs() < 1e-9 && (end[0] + begin[0]).abs() < 1e-9);
        // No piece runs across the map.
        for piece in &pieces {
            for pair in piece.windows(2) {
                assert!((pair[0][0] - pair[1][0]).abs() < 0.5, "{pair:?}");
            }
        }
        // The antimeridian itself is no seam.
        assert_eq!(way((0.0, 179.0), (0.0, -179.0)).len(), 1);
        assert_eq!(way((48.7, 44.5), (52.4, -1.5)).len(), 1);
    }
}
