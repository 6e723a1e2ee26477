//! Some places → a small round drawing, as in an embroidery hoop, with all of them in it.
//!
//! The projection is centred on the middle of the places, so that drawings across
//! the antimeridian and around the poles are as good as any other.

use super::azimuthal::Azimuthal;
use super::land::Land;
use super::path::{PathData, PlanePoint, is_wide, simplify};
use super::sphere::{Cap, GreatCircle, Point};
use super::{Dot, dots};

/// Width and height of a hoop, in units.
pub const SIZE: f64 = 400.0;

/// How far a simplified line may be from the exact one, in units.
const TOLERANCE: f64 = 1.2;

/// Islands and lakes that are narrower than this are left out.
const SMALLEST: f64 = 5.0;

/// The smallest and the widest circle, as angles in radians: 700 km around the middle, and nearly the whole world.
const ANGLES: (f64, f64) = (0.11, 2.75);

/// A circle wider than nearly a hemisphere, in radians, need not hold the shortest ways between its points.
const HEMISPHERE: f64 = 1.4;

/// How many points a thread has from the middle of a hoop to its rim.
const STITCHES: u32 = 24;

/// How much larger the circle is than the one around the places.
const ROOM: f64 = 1.28;

/// A finished hoop.
#[derive(Clone, Debug)]
pub struct Hoop {
    /// The data of the land's path, to be filled by the even-odd rule.
    pub land: String,
    /// The data of the paths from the first place to each of the others.
    pub threads: Vec<String>,
    /// Points along these paths, close together; names keep away from them.
    pub stitches: Vec<PlanePoint>,
    /// One for each place, the first place first.
    pub dots: Vec<Dot>,
}

/// The hoop around a place and those that threads lead to from it.
///
/// Its dots are the first place, then the others in their order.
pub fn draw(first: Point, others: &[Point]) -> Hoop {
    let mut points = vec![first];
    points.extend(others);
    let cap = frame(&points);
    let projection = Azimuthal::around(cap.centre);
    let scale = SIZE / 2.0 / Azimuthal::radius(cap.angle);
    let spot = |spot: PlanePoint| spot.map(|along| along * scale + SIZE / 2.0);

    let mut land = PathData::default();
    for line in projection.land(Land::coarse(), cap.angle) {
        let line: Vec<PlanePoint> = line.into_iter().map(spot).collect();
        if is_wide(&line, SMALLEST) {
            land.closed(&simplify(&line, TOLERANCE));
        }
    }
    let step = cap.angle / f64::from(STITCHES);
    let ways: Vec<Vec<PlanePoint>> = others
        .iter()
        .map(|to| {
            let way = GreatCircle::between(first, *to).points(step);
            way.map(|point| spot(projection.project(point))).collect()
        })
        .collect();
    let threads = ways.iter().map(|way| {
        let mut data = PathData::default();
        data.open(&simplify(way, TOLERANCE / 2.0));
        data.finish()
    });
    let threads = threads.collect();
    let spots: Vec<(usize, PlanePoint)> =
        points.iter().enumerate().map(|(place, point)| (place, spot(projection.project(*point)))).collect();
    Hoop { land: land.finish(), threads, stitches: ways.concat(), dots: dots(&spots, SIZE) }
}

/// The circle around places: the smallest, or, where that is wider than [`HEMISPHERE`], one around the first place.
fn frame(points: &[Point]) -> Cap {
    let first = points[0];
    let middle = match points {
        // Half-way, also where two places are antipodes.
        [_, second] => {
            let way = GreatCircle::between(first, *second);
            Cap { centre: way.point(0.5), angle: way.angle / 2.0 }
        }
        _ => Cap::around(points).unwrap_or(Cap { centre: first, angle: 0.0 }),
    };
    let cap = if points.len() > 2 && middle.angle > HEMISPHERE {
        // Ways from the centre are straight on the map, so that all of them stay in the circle.
        let farthest = points.iter().map(|point| first.angle_to(*point)).fold(0.0, f64::max);
        Cap { centre: first, angle: farthest }
    } else {
        middle
    };
    let least = if points.len() > 1 { ANGLES.0 } else { 2.0 * ANGLES.0 };
    Cap { centre: cap.centre, angle: (cap.angle * ROOM).clamp(least, ANGLES.1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VOLGOGRAD: (f64, f64) = (48.7138, 44.4976);
    const HIROSHIMA: (f64, f64) = (34.4, 132.45);
    const TORONTO: (f64, f64) = (43.7064, -79.3986);

    fn hoop(first: (f64, f64), others: &[(f64, f64)]) -> Hoop {
        let others: Vec<Point> = others.iter().map(|at| Point::at(at.0, at.1)).collect();
        draw(Point::at(first.0, first.1), &others)
    }

    /// Every dot and thread lies in the hoop.
    fn check(first: (f64, f64), others: &[(f64, f64)]) -> Hoop {
        let hoop = hoop(first, others);
        assert_eq!((hoop.dots.len(), hoop.threads.len()), (others.len() + 1, others.len()));
        for dot in &hoop.dots {
            let away = libm::hypot(dot.at[0] - SIZE / 2.0, dot.at[1] - SIZE / 2.0);
            assert!(away < SIZE / 2.0, "{dot:?}");
        }
        for thread in &hoop.threads {
            assert!(thread.starts_with('M') && !thread.contains("NaN"), "{}", thread);
        }
        hoop
    }

    #[test]
    fn pairs_lie_on_one_straight_thread() {
        for (a, b) in [(HIROSHIMA, TORONTO), (HIROSHIMA, VOLGOGRAD), (VOLGOGRAD, (52.4, -1.5))] {
            let hoop = check(a, &[b]);
            // The middle of the way is the middle of the hoop, and the way through it is straight.
            assert!(hoop.threads[0].matches([' ', '-']).count() <= 4, "{}", hoop.threads[0]);
            let [one, two] = [hoop.dots[0].at, hoop.dots[1].at];
            assert!((0..2).all(|axis| (one[axis] + two[axis] - SIZE).abs() < 1e-3), "{one:?} {two:?}");
            assert!(!hoop.land.is_empty());
        }
    }

    #[test]
    fn unusual_pairs_have_hoops_too() {
        check((10.0, 20.0), &[(-10.0, -160.0)]);
        check((90.0, 0.0), &[(-90.0, 0.0)]);
        check(VOLGOGRAD, &[VOLGOGRAD]);
        check((89.9, 0.0), &[(89.9, 180.0)]);
        check((0.0, 179.9), &[(0.0, -179.9)]);
        check(VOLGOGRAD, &[]);
    }

    #[test]
    fn a_city_with_twins_everywhere_is_the_middle() {
        let hoop = check(VOLGOGRAD, &[HIROSHIMA, TORONTO, (-37.8, 145.0), (-33.4, -70.6)]);
        assert!(hoop.dots[0].at.iter().all(|along| (along - SIZE / 2.0).abs() < 1e-6));
    }

    #[test]
    fn hoops_are_small() {
        for others in
            [&[HIROSHIMA][..], &[(52.4, -1.5)], &[TORONTO, HIROSHIMA, (-37.8, 145.0), (-33.4, -70.6)]]
        {
            let hoop = hoop(VOLGOGRAD, others);
            assert!(hoop.land.len() < 6_000, "{} bytes", hoop.land.len());
        }
    }
}
