//! The sphere seen from above one point: Lambert's azimuthal equal-area projection.
//!
//! Poles and the antimeridian are points like all others to it, so there are no
//! special cases but the antipode of its centre. Great circles through the
//! centre are straight lines.

use super::land::{BLOCK, Land, Ring};
use super::path::PlanePoint;
use super::sphere::Point;

/// Coasts that are cut off run along a circle this much larger than the visible one, so that they are not seen.
const OUTSIDE: f64 = 1.03;

/// The longest step along that circle, as a cosine: 18°. A chord of more would cut into the visible circle.
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

    /// The distance from the centre, on the map, of points that are this angle (in radians) away from it.
    pub fn radius(angle: f64) -> f64 {
        2.0 * libm::sin(angle / 2.0)
    }

    /// The position of a point on the map.
    pub fn project(&self, point: Point) -> PlanePoint {
        let stretch = (2.0 / (1.0 + self.centre.dot(point)).max(1e-9)).sqrt();
        [point.dot(self.east) * stretch, -point.dot(self.north) * stretch]
    }

    /// The point at a position of the map; outside of the map, the antipode of the centre.
    pub fn unproject(&self, [x, y]: PlanePoint) -> Point {
        let square = (x * x + y * y).min(4.0);
        let level = (1.0 - square / 4.0).max(0.0).sqrt();
        let along = self.east.blend(x * level, self.north, -y * level);
        along.blend(1.0, self.centre, 1.0 - square / 2.0)
    }

    /// The land within an angle of the centre, as closed lines to be filled by the even-odd rule.
    ///
    /// By that rule a point is land when a ray from it crosses the lines an odd
    /// number of times: once for a point on a continent, twice for one in a
    /// lake of it, as the lake's shore is one more line.
    ///
    /// Parts of a coast outside of the circle are replaced by arcs along it. A
    /// ring with the antipode of the centre in it is turned inside out: on the
    /// map it encloses its outside, and would be filled on the wrong side. The
    /// whole circle, as one more line, makes odd numbers even and even ones odd.
    pub fn land(&self, land: &Land, angle: f64) -> Vec<Vec<PlanePoint>> {
        let mut lines = Vec::new();
        for ring in &land.rings {
            let mut clipper = Clipper::new(self, angle);
            clipper.clip(ring);
            if clipper.winding > 0 {
                lines.push(clipper.circle());
            }
            // A line that stays outside changes nothing unless it goes round the circle.
            if clipper.is_seen || clipper.winding != 0 {
                lines.push(clipper.line);
            }
        }
        lines
    }
}

/// Clips a coast to a circle: its parts outside become arcs just outside of the circle.
struct Clipper<'p> {
    projection: &'p Azimuthal,
    /// The cosine of the angle of the circle.
    edge: f64,
    angle: f64,
    radius: f64,
    line: Vec<PlanePoint>,
    /// The direction of the last point from the centre, where that point lies on the circle.
    on_circle: Option<PlanePoint>,
    /// Whether any part lies in the circle.
    is_seen: bool,
    /// How often the coast has gone round the centre or its antipode, counter-clockwise as seen from above.
    winding: i32,
}

/// A point of a coast.
#[derive(Clone, Copy)]
struct Vertex {
    /// Its orthographic projection: right and down, seen from far above the centre. Unlike `spot` it shows the
    /// direction of points near the antipode too.
    orthographic: PlanePoint,
    /// Its position on the map.
    spot: PlanePoint,
    is_in: bool,
}

impl<'p> Clipper<'p> {
    fn new(projection: &'p Azimuthal, angle: f64) -> Clipper<'p> {
        let radius = Azimuthal::radius(angle) * OUTSIDE;
        Clipper {
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

    fn clip(&mut self, ring: &Ring) {
        let first = self.vertex(ring.points[0]);
        self.add(first);
        let mut before = first;
        let mut line_to = |clipper: &mut Self, point: Point| {
            let vertex = clipper.vertex(point);
            clipper.add_segment(before, vertex);
            before = vertex;
        };
        for (points, cap) in ring.points.chunks(BLOCK).zip(&ring.blocks) {
            let away = self.projection.centre.angle_to(cap.centre);
            // Of a block outside of the circle that does not hold the antipode, the ends are enough: they show
            // in which direction it runs round the circle.
            let is_far = away - cap.angle > self.angle && away + cap.angle < std::f64::consts::PI;
            if is_far {
                line_to(self, points[0]);
                line_to(self, points[points.len() - 1]);
            } else {
                points.iter().for_each(|point| line_to(self, *point));
            }
        }
        line_to(self, ring.points[0]);
    }

    fn vertex(&self, point: Point) -> Vertex {
        let Azimuthal { centre, east, north } = self.projection;
        let depth = centre.dot(point);
        let stretch = (2.0 / (1.0 + depth).max(1e-9)).sqrt();
        let orthographic = [point.dot(*east), -point.dot(*north)];
        Vertex { orthographic, spot: orthographic.map(|along| along * stretch), is_in: depth >= self.edge }
    }

    /// Adds the straight line from one point to the next: crossings of the circle, then the point itself.
    fn add_segment(&mut self, from: Vertex, to: Vertex) {
        self.count_turn(from.orthographic, to.orthographic);
        if !(from.is_in && to.is_in) {
            for spot in self.crossings(from.spot, to.spot) {
                self.is_seen = true;
                self.arc_to(spot);
                self.on_circle = Some(direction(spot));
                self.line.push(spot);
            }
        }
        self.add(to);
    }

    fn add(&mut self, vertex: Vertex) {
        if vertex.is_in {
            self.is_seen = true;
            self.on_circle = None;
            self.line.push(vertex.spot);
        } else {
            self.arc_to(vertex.orthographic);
        }
    }

    /// Adds points along the circle up to a direction. What is left below [`WIDEST_TURN`] is for the next arc.
    fn arc_to(&mut self, towards: PlanePoint) {
        let target = direction(towards);
        let Some(mut at) = self.on_circle else {
            // The line comes from inside the circle, and has just crossed it.
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
    fn crossings(&self, from: PlanePoint, to: PlanePoint) -> impl Iterator<Item = PlanePoint> + use<> {
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

    /// Counts how often the line passes due east of the centre: up as 1, down as -1.
    fn count_turn(&mut self, from: PlanePoint, to: PlanePoint) {
        let side = from[0] * to[1] - from[1] * to[0];
        // South has the greater values, so passing to smaller ones is counter-clockwise.
        if from[1] >= 0.0 && to[1] < 0.0 && side < 0.0 {
            self.winding += 1;
        } else if from[1] < 0.0 && to[1] >= 0.0 && side > 0.0 {
            self.winding -= 1;
        }
    }

    /// The whole circle.
    fn circle(&self) -> Vec<PlanePoint> {
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
fn direction(spot: PlanePoint) -> PlanePoint {
    let length = libm::hypot(spot[0], spot[1]);
    if length > 0.0 { spot.map(|along| along / length) } else { [1.0, 0.0] }
}

/// A direction, turned by 15°.
fn turned([x, y]: PlanePoint, right: bool) -> PlanePoint {
    const COSINE: f64 = 0.965_925_826_289_068_3;
    const SINE: f64 = 0.258_819_045_102_520_74;
    let sine = if right { SINE } else { -SINE };
    [x * COSINE - y * sine, x * sine + y * COSINE]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A function that tells whether a point is on land, by the even-odd rule on the map around `centre`.
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

    /// Whatever the centre and the angle, no coast is filled on its wrong side.
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
