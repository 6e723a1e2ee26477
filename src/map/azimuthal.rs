//! The sphere seen from above one point: Lambert's azimuthal equal-area projection.
//!
//! Right everywhere but at the antipode of its centre: it knows neither poles
//! nor the antimeridian, and great circles through the centre are straight.

use super::land::{BLOCK, Land, Ring};
use super::path::Spot;
use super::sphere::Point;

/// How far outside the circle what is cut away goes round, so that its line is not seen.
const OUTSIDE: f64 = 1.03;

/// The widest turn that a straight line takes outside the circle, as a cosine: 18°.
const WIDEST_TURN: f64 = 0.951;

/// The projection around a centre, in radii of the globe, north up.
#[derive(Clone, Copy, Debug)]
pub struct Azimuthal {
    centre: Point,
    east: Point,
    north: Point,
}

impl Azimuthal {
    /// The projection around a point.
    pub fn around(centre: Point) -> Azimuthal {
        let north = centre.north();
        Azimuthal { centre, east: north.cross(centre), north }
    }

    /// The distance from the centre at which points of this angle lie.
    pub fn radius(angle: f64) -> f64 {
        2.0 * libm::sin(angle / 2.0)
    }

    /// Where a point lies.
    pub fn project(&self, point: Point) -> Spot {
        let stretch = (2.0 / (1.0 + self.centre.dot(point)).max(1e-9)).sqrt();
        [point.dot(self.east) * stretch, -point.dot(self.north) * stretch]
    }

    /// The point that lies there; beyond the rim, the antipode of the centre.
    pub fn unproject(&self, [x, y]: Spot) -> Point {
        let square = (x * x + y * y).min(4.0);
        let level = (1.0 - square / 4.0).max(0.0).sqrt();
        let along = self.east.blend(x * level, self.north, -y * level);
        along.blend(1.0, self.centre, 1.0 - square / 2.0)
    }

    /// The land within an angle of the centre, as closed lines to be filled by the even-odd rule.
    ///
    /// What lies farther is drawn together to a line around the circle. A coast
    /// that runs round the antipode would be filled on the wrong side: the
    /// circle itself, as one more line, turns it over.
    pub fn land(&self, land: &Land, angle: f64) -> Vec<Vec<Spot>> {
        let mut lines = Vec::new();
        for ring in &land.rings {
            let mut walk = Walk::new(self, angle);
            walk.along(ring);
            if walk.winding > 0 {
                lines.push(walk.circle());
            }
            // A line that stays outside changes nothing unless it goes around.
            if walk.is_seen || walk.winding != 0 {
                lines.push(walk.line);
            }
        }
        lines
    }
}

/// A walk along a coast, in which what is outside the circle becomes a part of it.
struct Walk<'p> {
    projection: &'p Azimuthal,
    /// The cosine of the angle of the circle.
    edge: f64,
    angle: f64,
    radius: f64,
    line: Vec<Spot>,
    /// The direction of the last point, where that lies on the circle.
    on_circle: Option<Spot>,
    is_seen: bool,
    /// How often the walk has gone round the axis, counter-clockwise as seen from above.
    winding: i32,
}

/// A point of a walk.
#[derive(Clone, Copy)]
struct Step {
    /// East and south of the axis, on the sphere itself.
    plumb: Spot,
    spot: Spot,
    is_in: bool,
}

impl<'p> Walk<'p> {
    fn new(projection: &'p Azimuthal, angle: f64) -> Walk<'p> {
        let radius = Azimuthal::radius(angle) * OUTSIDE;
        Walk {
            projection,
            edge: libm::cos(angle),
            angle,
            radius,
            line: Vec::new(),
            on_circle: None,
            is_seen: false,
            winding: 0,
        }
    }

    fn along(&mut self, ring: &Ring) {
        let first = self.step(ring.points[0]);
        self.arrive(first);
        let mut before = first;
        let mut go = |walk: &mut Self, point: Point| {
            let step = walk.step(point);
            walk.go(before, step);
            before = step;
        };
        for (points, cap) in ring.points.chunks(BLOCK).zip(&ring.blocks) {
            let away = self.projection.centre.angle_to(cap.centre);
            // Where a block does not touch the axis either, its ends tell how it runs round it.
            let is_far = away - cap.angle > self.angle && away + cap.angle < std::f64::consts::PI;
            if is_far {
                go(self, points[0]);
                go(self, points[points.len() - 1]);
            } else {
                points.iter().for_each(|point| go(self, *point));
            }
        }
        go(self, ring.points[0]);
    }

    fn step(&self, point: Point) -> Step {
        let Azimuthal { centre, east, north } = self.projection;
        let depth = centre.dot(point);
        let stretch = (2.0 / (1.0 + depth).max(1e-9)).sqrt();
        let plumb = [point.dot(*east), -point.dot(*north)];
        Step { plumb, spot: plumb.map(|along| along * stretch), is_in: depth >= self.edge }
    }

    /// The straight line from one point to the next, as far as it is seen.
    fn go(&mut self, from: Step, to: Step) {
        self.count_turn(from.plumb, to.plumb);
        if !(from.is_in && to.is_in) {
            for spot in self.crossings(from.spot, to.spot) {
                self.is_seen = true;
                self.turn_to(spot);
                self.on_circle = Some(direction(spot));
                self.line.push(spot);
            }
        }
        self.arrive(to);
    }

    fn arrive(&mut self, step: Step) {
        if step.is_in {
            self.is_seen = true;
            self.on_circle = None;
            self.line.push(step.spot);
        } else {
            self.turn_to(step.plumb);
        }
    }

    /// Goes along the circle until it lies in a direction; short ways wait for the next.
    fn turn_to(&mut self, towards: Spot) {
        let target = direction(towards);
        let Some(mut at) = self.on_circle else {
            // From inside, the crossing has just been passed.
            self.on_circle = Some(target);
            self.line.push(target.map(|along| along * self.radius));
            return;
        };
        while at[0] * target[0] + at[1] * target[1] < WIDEST_TURN {
            let right = at[0] * target[1] - at[1] * target[0] >= 0.0;
            at = turned(at, right);
            self.line.push(at.map(|along| along * self.radius));
            self.on_circle = Some(at);
        }
    }

    /// Where the line between two points meets the circle, in order.
    fn crossings(&self, from: Spot, to: Spot) -> impl Iterator<Item = Spot> + use<> {
        let way = [to[0] - from[0], to[1] - from[1]];
        let a = way[0] * way[0] + way[1] * way[1];
        let b = from[0] * way[0] + from[1] * way[1];
        let c = from[0] * from[0] + from[1] * from[1] - self.radius * self.radius;
        let root = b * b - a * c;
        let shares = if a > 0.0 && root > 0.0 {
            [(-b - root.sqrt()) / a, (-b + root.sqrt()) / a]
        } else {
            [f64::NAN; 2]
        };
        let between = shares.into_iter().filter(|share| (0.0..=1.0).contains(share));
        between.map(move |share| [from[0] + way[0] * share, from[1] + way[1] * share])
    }

    /// Counts passages of the half-plane east of the axis.
    fn count_turn(&mut self, from: Spot, to: Spot) {
        let side = from[0] * to[1] - from[1] * to[0];
        // South is down: towards smaller values is counter-clockwise.
        if from[1] >= 0.0 && to[1] < 0.0 && side < 0.0 {
            self.winding += 1;
        } else if from[1] < 0.0 && to[1] >= 0.0 && side > 0.0 {
            self.winding -= 1;
        }
    }

    /// The whole circle.
    fn circle(&self) -> Vec<Spot> {
        let mut at = [1.0, 0.0];
        (0..24)
            .map(|_| {
                at = turned(at, true);
                at.map(|along| along * self.radius)
            })
            .collect()
    }
}

/// The direction of a point, at length 1.
fn direction(spot: Spot) -> Spot {
    let length = libm::hypot(spot[0], spot[1]);
    if length > 0.0 { spot.map(|along| along / length) } else { [1.0, 0.0] }
}

/// A direction, turned by 15°.
fn turned([x, y]: Spot, right: bool) -> Spot {
    const COSINE: f64 = 0.965_925_826_289_068_3;
    const SINE: f64 = 0.258_819_045_102_520_74;
    let sine = if right { SINE } else { -SINE };
    [x * COSINE - y * sine, x * sine + y * COSINE]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asks whether points are on land, by the even-odd rule on the map around `centre`.
    fn land_around(centre: (f64, f64), angle: f64) -> impl Fn((f64, f64)) -> bool {
        let map = Azimuthal::around(Point::at(centre.0, centre.1));
        let lines = map.land(Land::coarse(), angle.to_radians());
        move |at| {
            let [x, y] = map.project(Point::at(at.0, at.1));
            let mut inside = false;
            for line in &lines {
                for (number, to) in line.iter().enumerate() {
                    let from = line[number.checked_sub(1).unwrap_or(line.len() - 1)];
                    let right = from[0] + (y - from[1]) / (to[1] - from[1]) * (to[0] - from[0]);
                    if (from[1] > y) != (to[1] > y) && x < right {
                        inside = !inside;
                    }
                }
            }
            inside
        }
    }

    const LAND: [(f64, f64); 9] = [
        (48.7, 44.5),
        (45.0, -100.0),
        (-25.0, 135.0),
        (-10.0, -55.0),
        (0.0, 25.0),
        (72.0, -40.0),
        (66.0, -173.0),
        (-80.0, 60.0),
        (36.2, 138.0),
    ];
    const WATER: [(f64, f64); 8] = [
        (30.0, -45.0),
        (0.0, -150.0),
        (-45.0, 90.0),
        (86.0, 10.0),
        (40.0, 180.0),
        (42.0, 51.0),
        (-55.0, -140.0),
        (15.0, 65.0),
    ];

    #[test]
    fn points_come_back() {
        let map = Azimuthal::around(Point::at(61.0, -171.0));
        for (latitude, longitude) in LAND.into_iter().chain(WATER) {
            let point = Point::at(latitude, longitude);
            assert!(map.unproject(map.project(point)).angle_to(point) < 1e-9);
        }
        assert_eq!(map.project(Point::at(61.0, -171.0)).map(|along| (along * 1e6).round() + 0.0), [0.0, 0.0]);
    }

    #[test]
    fn north_is_up_and_east_is_right() {
        for (latitude, longitude) in [(0.0, 0.0), (50.0, 179.9), (-60.0, -120.0)] {
            let map = Azimuthal::around(Point::at(latitude, longitude));
            assert!(map.project(Point::at(latitude + 1.0, longitude))[1] < 0.0);
            assert!(map.project(Point::at(latitude, longitude + 1.0))[0] > 0.0);
        }
    }

    /// Land is land from wherever one looks: no coast is filled on its wrong side.
    #[test]
    fn land_is_filled_on_the_right_side() {
        for latitude in (-90..=90).step_by(15) {
            for longitude in (-180..180).step_by(15) {
                let centre = (f64::from(latitude) + 0.3, f64::from(longitude) + 0.2);
                let away = |at: (f64, f64)| {
                    Point::at(centre.0, centre.1).angle_to(Point::at(at.0, at.1)).to_degrees()
                };
                for angle in [25.0, 80.0, 117.0, 150.0] {
                    let is_land = land_around(centre, angle);
                    let points = LAND.map(|at| (at, true)).into_iter().chain(WATER.map(|at| (at, false)));
                    for (at, expected) in points.filter(|(at, _)| away(*at) < angle - 1.0) {
                        assert_eq!(is_land(at), expected, "{at:?} from {centre:?} within {angle}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_small_circle_inland_is_all_land() {
        assert!(land_around((50.0, 30.0), 2.0)((50.0, 30.1)));
        assert!(!land_around((30.0, -45.0), 2.0)((30.0, -45.1)));
    }
}
