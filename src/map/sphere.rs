//! Points on the globe as unit vectors, and the shortest ways between them.
//!
//! For vectors, poles and the antimeridian are points like all others, so nothing
//! here has special cases for them. Sines come from `libm`, since those of the
//! system differ in their last bits, and the same input must give the same bytes.

/// The mean radius of the earth in kilometres (IUGG).
const EARTH_RADIUS: f64 = 6371.0088;

/// A vector shorter than this has no direction.
const TINY: f64 = 1e-9;

/// A point of the unit sphere: `x` towards 0° 0°, `y` towards 0° 90° E, `z` towards the North Pole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Towards the equator at Greenwich.
    pub x: f64,
    /// Towards the equator at 90° E.
    pub y: f64,
    /// Towards the North Pole.
    pub z: f64,
}

impl Point {
    /// The point at a latitude and a longitude in degrees.
    pub fn at(latitude: f64, longitude: f64) -> Point {
        let (phi, lambda) = (latitude.to_radians(), longitude.to_radians());
        let ring = libm::cos(phi);
        Point { x: ring * libm::cos(lambda), y: ring * libm::sin(lambda), z: libm::sin(phi) }
    }

    /// Degrees north of the equator.
    pub fn latitude(self) -> f64 {
        libm::atan2(self.z, libm::hypot(self.x, self.y)).to_degrees()
    }

    /// Degrees east of Greenwich, from -180 to 180.
    pub fn longitude(self) -> f64 {
        libm::atan2(self.y, self.x).to_degrees()
    }

    /// The angle to another point, in radians.
    pub fn angle_to(self, other: Point) -> f64 {
        libm::atan2(self.cross(other).length(), self.dot(other))
    }

    /// The kilometres to another point along the great circle.
    pub fn kilometres_to(self, other: Point) -> f64 {
        self.angle_to(other) * EARTH_RADIUS
    }

    /// The cosine of the angle between two points.
    pub fn dot(self, other: Point) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    pub(super) fn cross(self, other: Point) -> Point {
        Point {
            x: self.y * other.z - self.z * other.y,
            y: self.z * other.x - self.x * other.z,
            z: self.x * other.y - self.y * other.x,
        }
    }

    pub(super) fn length(self) -> f64 {
        self.dot(self).sqrt()
    }

    /// The sum of both vectors, each multiplied by its share.
    pub(super) fn blend(self, share: f64, other: Point, other_share: f64) -> Point {
        Point {
            x: self.x * share + other.x * other_share,
            y: self.y * share + other.y * other_share,
            z: self.z * share + other.z * other_share,
        }
    }

    /// The point in the direction of this vector; `None` when it is too short to have one.
    pub(super) fn normalised(self) -> Option<Point> {
        let length = self.length();
        (length > TINY).then(|| self.blend(1.0 / length, self, 0.0))
    }

    /// The direction to the North Pole, as a tangent of length 1; on a pole itself, the direction to Greenwich.
    pub(super) fn north(self) -> Point {
        let pole = Point { x: 0.0, y: 0.0, z: 1.0 };
        let greenwich = Point { x: 1.0, y: 0.0, z: 0.0 };
        let tangent = |towards: Point| towards.blend(1.0, self, -self.dot(towards)).normalised();
        tangent(pole).or_else(|| tangent(greenwich)).unwrap_or(greenwich)
    }
}

/// The shortest way from one point to another.
///
/// Between antipodes all ways are equally short; it is then the one over the north.
#[derive(Clone, Copy, Debug)]
pub struct GreatCircle {
    from: Point,
    /// The direction in which it leaves `from`.
    tangent: Point,
    /// Its length, in radians.
    pub angle: f64,
}

impl GreatCircle {
    /// The way between two points.
    pub fn between(from: Point, to: Point) -> GreatCircle {
        let tangent = to.blend(1.0, from, -from.dot(to)).normalised().unwrap_or_else(|| from.north());
        GreatCircle { from, tangent, angle: from.angle_to(to) }
    }

    /// The point at a share of the way: 0 is the beginning, 1 the end.
    pub fn point(&self, share: f64) -> Point {
        let angle = self.angle * share;
        self.from.blend(libm::cos(angle), self.tangent, libm::sin(angle))
    }

    /// Points along the way, both ends among them, at most `step` radians apart.
    pub fn points(self, step: f64) -> impl Iterator<Item = Point> {
        let steps = (self.angle / step).ceil().max(1.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number")]
        (0..=steps as u32).map(move |at| self.point(f64::from(at) / steps))
    }
}

/// A circle on the sphere: everything within an angle of its centre.
#[derive(Clone, Copy, Debug)]
pub struct Cap {
    /// Its centre.
    pub centre: Point,
    /// The greatest angle from the centre, in radians.
    pub angle: f64,
}

impl Cap {
    /// A cap around all points that is nearly the smallest; `None` without points.
    ///
    /// The centre moves towards the farthest point, each time less far (Bădoiu and Clarkson).
    pub fn around(points: &[Point]) -> Option<Cap> {
        let mut centre = *points.first()?;
        let farthest = |centre: Point| {
            points.iter().copied().min_by(|a, b| centre.dot(*a).total_cmp(&centre.dot(*b))).unwrap_or(centre)
        };
        for round in 1..=64 {
            let way = GreatCircle::between(centre, farthest(centre));
            centre = way.point(1.0 / f64::from(round + 1));
        }
        Some(Cap { centre, angle: centre.angle_to(farthest(centre)) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64, within: f64) {
        assert!((found - expected).abs() <= within, "{found} instead of {expected}");
    }

    #[test]
    fn distances_are_those_of_the_globe() {
        let kilometres =
            |a: (f64, f64), b: (f64, f64)| Point::at(a.0, a.1).kilometres_to(Point::at(b.0, b.1));
        let (hiroshima, toronto, volgograd) = ((34.4, 132.45), (43.7064, -79.3986), (48.7138, 44.4976));
        near(kilometres(hiroshima, toronto), 10750.1, 0.5);
        near(kilometres(hiroshima, volgograd), 7076.7, 0.5);
        near(kilometres(volgograd, volgograd), 0.0, 1e-6);
        near(kilometres((0.0, 179.5), (0.0, -179.5)), 111.2, 0.1);
        near(kilometres((90.0, 0.0), (-90.0, 77.0)), 20_015.1, 0.1);
    }

    #[test]
    fn ways_begin_and_end_where_they_should() {
        let check = |a: Point, b: Point| {
            let way = GreatCircle::between(a, b);
            near(way.point(0.0).angle_to(a), 0.0, 1e-9);
            near(way.point(1.0).angle_to(b), 0.0, 1e-7);
            let middle = way.point(0.5);
            near(middle.angle_to(a), middle.angle_to(b), 1e-7);
            near(middle.length(), 1.0, 1e-9);
        };
        check(Point::at(34.4, 132.45), Point::at(43.7064, -79.3986));
        check(Point::at(10.0, 20.0), Point::at(10.0, 20.0));
        check(Point::at(10.0, 20.0), Point::at(-10.0, -160.0));
        check(Point::at(90.0, 0.0), Point::at(-90.0, 0.0));
        check(Point::at(-33.0, 179.9), Point::at(-33.0, -179.9));
    }

    #[test]
    fn antipodes_are_joined_over_the_north() {
        let middle = GreatCircle::between(Point::at(10.0, 20.0), Point::at(-10.0, -160.0)).point(0.5);
        near(middle.latitude(), 80.0, 1e-6);
    }

    #[test]
    fn a_cap_holds_its_points() {
        let points = [Point::at(60.0, 170.0), Point::at(50.0, -160.0), Point::at(70.0, -170.0)];
        let cap = Cap::around(&points).expect("there are points");
        for point in points {
            assert!(cap.centre.angle_to(point) <= cap.angle + 1e-9);
        }
        assert!(cap.angle < 0.3, "{}", cap.angle);
        assert!(Cap::around(&[]).is_none());
    }
}
