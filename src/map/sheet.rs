//! Places and connections → the two large drawings: the world, and a closer view of where most places lie.

use super::azimuthal::Azimuthal;
use super::land::Land;
use super::path::{PathData, PlanePoint, Rectangle, clip_closed, clip_open, is_wide, simplify};
use super::sphere::{Cap, GreatCircle, Point};
use super::{CityPoint, Connection, ConnectionPath, Dot, dots, flat};

/// How wide every sheet is, in units: so many that rounding to whole ones is not seen.
pub const WIDTH: f64 = 2000.0;

/// How far a simplified thread and a simplified coast may be from the exact line, in units.
const TOLERANCES: (f64, f64) = (1.2, 2.0);

/// Islands and lakes that are narrower than this are left out, in units.
const SMALLEST: f64 = 6.0;

/// How far beyond its edge a sheet is drawn, so that no end of a line is seen.
const BLEED: f64 = 12.0;

/// The most radians between two points of a thread; the line between them is straight.
const STEP: f64 = 0.02;

/// The widest [reach](Dot::reach) of a dot, in units.
const WIDEST_REACH: f64 = 80.0;

/// A finished drawing.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its height in units; the width is [`WIDTH`].
    pub height: f64,
    /// The data of the path around the world, clipped to the drawing.
    pub sea: String,
    /// The data of the land's path, to be filled by the even-odd rule.
    pub land: String,
    /// The connections, as far as they lie in the drawing.
    pub threads: Vec<ConnectionPath>,
    /// The places that lie in the drawing.
    pub dots: Vec<Dot>,
    /// On the world, the data of a path around what the closer view shows.
    pub window: Option<String>,
}

/// The world and, where places lie close together, a closer view.
#[derive(Clone, Debug)]
pub struct Sheets {
    /// As much of the world as places and connections need.
    pub world: Sheet,
    /// The closer view, if there are enough places near each other.
    pub closer: Option<Sheet>,
}

/// Draws the places and connections of an archive; `None` without any place.
pub fn draw(places: &[CityPoint], connections: &[Connection]) -> Option<Sheets> {
    let frame = world_frame(places, connections)?;
    let view = close_up(places).filter(|view| view.is_closer_than(&frame));
    let closer = view.as_ref().map(|view| view.draw(places, connections));
    Some(Sheets { world: draw_world(&frame, view.as_ref(), places, connections), closer })
}

fn ways<'a>(
    places: &'a [CityPoint],
    connections: &'a [Connection],
) -> impl Iterator<Item = (usize, Vec<Point>)> + 'a {
    connections.iter().enumerate().map(|(number, connection)| {
        let [from, to] = connection.ends.map(|end| places[end].point);
        (number, GreatCircle::between(from, to).points(STEP).collect())
    })
}

/// A frame in the plane of a projection, and the scale by which it becomes a sheet.
struct SheetLayout {
    frame: Rectangle,
    scale: f64,
}

impl SheetLayout {
    fn of(frame: Rectangle) -> SheetLayout {
        SheetLayout { frame, scale: WIDTH / frame.size()[0] }
    }

    fn with_bleed(&self) -> Rectangle {
        self.frame.grown(BLEED / self.scale)
    }

    fn spot(&self, spot: PlanePoint) -> PlanePoint {
        [0, 1].map(|axis| (spot[axis] - self.frame.min[axis]) * self.scale)
    }

    fn simplified(&self, line: &[PlanePoint], tolerance: f64) -> Vec<PlanePoint> {
        let spots: Vec<PlanePoint> = line.iter().map(|spot| self.spot(*spot)).collect();
        simplify(&spots, tolerance)
    }

    fn closed(&self, lines: impl IntoIterator<Item = Vec<PlanePoint>>) -> String {
        let mut data = PathData::default();
        for line in lines {
            let line = self.simplified(&clip_closed(line, &self.with_bleed()), TOLERANCES.1);
            if is_wide(&line, SMALLEST) {
                data.closed(&line);
            }
        }
        data.finish()
    }

    fn thread(&self, connection: usize, lines: &[Vec<PlanePoint>]) -> Option<ConnectionPath> {
        let mut data = PathData::default();
        for piece in lines.iter().flat_map(|line| clip_open(line, &self.with_bleed())) {
            data.open(&self.simplified(&piece, TOLERANCES.0));
        }
        let path = data.finish();
        (!path.is_empty()).then_some(ConnectionPath { connection, path })
    }

    fn dots(&self, places: &[CityPoint], project: impl Fn(Point) -> Option<PlanePoint>) -> Vec<Dot> {
        let placed = places.iter().enumerate().filter_map(|(number, place)| {
            let spot = project(place.point).filter(|spot| self.frame.holds(*spot))?;
            Some((number, self.spot(spot)))
        });
        dots(&placed.collect::<Vec<_>>(), WIDEST_REACH)
    }

    fn height(&self) -> f64 {
        (self.frame.size()[1] * self.scale).round()
    }
}

/// The frame of a sheet: `room` times as large as `spots`, at least as large as `least`, and with a height between
/// the two shares of its width.
fn framed(spots: Rectangle, room: f64, least: PlanePoint, [flattest, tallest]: [f64; 2]) -> Rectangle {
    let middle = spots.middle();
    let [width, height] = spots.size();
    let width = (width * room).max(least[0]);
    let height = (height * room).max(least[1]);
    let (width, height) = (width.max(height / tallest), height.max(width * flattest));
    Rectangle {
        min: [middle[0] - width / 2.0, middle[1] - height / 2.0],
        max: [middle[0] + width / 2.0, middle[1] + height / 2.0],
    }
}

/// As much of the world as places and connections need, but never so little that it is no world any more.
fn world_frame(places: &[CityPoint], connections: &[Connection]) -> Option<Rectangle> {
    let dots = places.iter().map(|place| flat::project(place.point));
    let lines = ways(places, connections).flat_map(|(_, way)| flat::line(way)).flatten();
    let world = flat::world();
    let [width, height] = world.size();
    let frame = framed(Rectangle::around(dots.chain(lines))?, 1.08, [width / 2.0, height / 2.0], [0.48, 0.6]);
    // The frame is moved into the world, or made as wide as it.
    let fit = |axis: usize| {
        let (least, most) = (world.min[axis], world.max[axis]);
        let size = frame.size()[axis].min(most - least);
        let from = frame.min[axis].clamp(least, most - size);
        (from, from + size)
    };
    let (x, y) = (fit(0), fit(1));
    Some(Rectangle { min: [x.0, y.0], max: [x.1, y.1] })
}

fn draw_world(
    frame: &Rectangle,
    view: Option<&CloseUp>,
    places: &[CityPoint],
    connections: &[Connection],
) -> Sheet {
    let drawing = SheetLayout::of(*frame);
    let threads = ways(places, connections)
        .filter_map(|(connection, way)| drawing.thread(connection, &flat::line(way)))
        .collect();
    let window = view.map(|view| {
        let mut data = PathData::default();
        for line in flat::line(view.outline()) {
            data.open(&drawing.simplified(&line, TOLERANCES.0));
        }
        data.finish()
    });
    Sheet {
        height: drawing.height(),
        sea: drawing.closed([flat::outline()]),
        land: drawing.closed(flat::land(Land::coarse())),
        threads,
        dots: drawing.dots(places, |point| Some(flat::project(point))),
        window,
    }
}

/// The part of the world in which most places lie.
struct CloseUp {
    projection: Azimuthal,
    centre: Point,
    frame: Rectangle,
    /// The places that it was made for.
    places: usize,
}

/// A closer view has at least so many places.
const FEWEST: usize = 6;

/// How many places are tried, at most, as the middle of the closer view.
const MOST_TRIED: usize = 64;

/// The smallest circle around a place that holds the home city and half of all places.
fn close_up(places: &[CityPoint]) -> Option<CloseUp> {
    let home = places.iter().find(|place| place.is_home).map(|place| place.point);
    let half = places.len().div_ceil(2);
    if half < FEWEST {
        return None;
    }
    let tried = places.iter().step_by(places.len().div_ceil(MOST_TRIED));
    let caps = tried.map(|place| {
        let centre = place.point;
        let mut nearness: Vec<f64> = places.iter().map(|other| -centre.dot(other.point)).collect();
        let (_, median, _) = nearness.select_nth_unstable_by(half - 1, f64::total_cmp);
        let nearness = home.map_or(*median, |home| median.max(-centre.dot(home)));
        (centre, nearness)
    });
    let (centre, nearness) = caps.min_by(|a, b| a.1.total_cmp(&b.1))?;
    let held = |point: Point| -centre.dot(point) <= nearness;
    let inside: Vec<Point> = places.iter().map(|place| place.point).filter(|point| held(*point)).collect();
    // A projection distorts least around its centre.
    let centre = Cap::around(&inside)?.centre;
    let projection = Azimuthal::around(centre);
    let spots = Rectangle::around(inside.iter().map(|point| projection.project(*point)))?;
    let frame = framed(spots, 1.14, [0.05, 0.05], [0.72, 0.85]);
    Some(CloseUp { projection, centre, frame, places: inside.len() })
}

impl CloseUp {
    /// Whether it shows much less of the world; else it is not worth its room.
    fn is_closer_than(&self, world: &Rectangle) -> bool {
        // Both projections are true to area, in radii of the globe, so the frames can be compared.
        let area = |frame: &Rectangle| frame.size()[0] * frame.size()[1];
        self.places >= FEWEST && area(&self.frame) < area(world) / 6.0
    }

    /// The angle within which all of it lies.
    fn angle(&self) -> f64 {
        let Rectangle { min, max } = self.frame.grown(0.02);
        let corners = [min, max, [min[0], max[1]], [max[0], min[1]]];
        let angles = corners.map(|corner| self.centre.angle_to(self.projection.unproject(corner)));
        angles.into_iter().fold(0.0, f64::max)
    }

    /// The line around it.
    fn outline(&self) -> Vec<Point> {
        let Rectangle { min, max } = self.frame;
        let corners = [min, [max[0], min[1]], max, [min[0], max[1]], min];
        let mut outline = Vec::new();
        for side in corners.windows(2) {
            for step in 0..=16 {
                let share = f64::from(step) / 16.0;
                let spot = [0, 1].map(|axis| side[0][axis] + (side[1][axis] - side[0][axis]) * share);
                outline.push(self.projection.unproject(spot));
            }
        }
        outline
    }

    fn draw(&self, places: &[CityPoint], connections: &[Connection]) -> Sheet {
        let drawing = SheetLayout::of(self.frame);
        let angle = self.angle();
        let near = |point: &Point| self.centre.angle_to(*point) < angle;
        let threads = ways(places, connections).filter_map(|(connection, way)| {
            let pieces = way.split(|point| !near(point)).map(|piece| {
                piece.iter().map(|point| self.projection.project(*point)).collect::<Vec<PlanePoint>>()
            });
            drawing.thread(connection, &pieces.collect::<Vec<_>>())
        });
        Sheet {
            height: drawing.height(),
            threads: threads.collect(),
            sea: drawing.closed([self
                .outline()
                .iter()
                .map(|point| self.projection.project(*point))
                .collect()]),
            land: drawing.closed(self.projection.land(Land::fine(), angle)),
            dots: drawing.dots(places, |point| near(&point).then(|| self.projection.project(point))),
            window: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::ConnectionState;

    fn places(list: &[(f64, f64)]) -> Vec<CityPoint> {
        let place = |(number, at): (usize, &(f64, f64))| CityPoint {
            point: Point::at(at.0, at.1),
            is_home: number == 0,
        };
        list.iter().enumerate().map(place).collect()
    }

    const EUROPE: [(f64, f64); 8] = [
        (48.7, 44.5),
        (52.4, -1.5),
        (51.0, 13.7),
        (45.0, 7.7),
        (47.3, 5.0),
        (50.9, 7.0),
        (55.7, 37.6),
        (59.9, 30.3),
    ];

    #[test]
    fn the_closer_view_is_where_most_places_lie() {
        let mut list = EUROPE.to_vec();
        list.extend([(34.4, 132.5), (43.7, -79.4), (-37.8, 145.0), (-22.9, -43.2)]);
        let places = places(&list);
        let view = close_up(&places).expect("eight of twelve lie in Europe");
        let (latitude, longitude) = (view.centre.latitude(), view.centre.longitude());
        assert!((45.0..60.0).contains(&latitude) && (10.0..35.0).contains(&longitude));
        let sheets = draw(&places, &[]).expect("there are places");
        assert_eq!(sheets.world.dots.len(), 12);
        let closer = sheets.closer.expect("there is a closer view");
        assert!(closer.dots.iter().any(|dot| dot.place == 0), "home is in it");
        assert!(closer.dots.len() >= 6);
        assert!(sheets.world.window.is_some());
    }

    #[test]
    fn few_places_and_near_places_have_no_closer_view() {
        assert!(draw(&[], &[]).is_none());
        let one = draw(&places(&EUROPE[..1]), &[]).expect("there is a place");
        assert!(one.closer.is_none() && one.world.dots.len() == 1);
        let same = places(&[(10.0, 10.0); 14]);
        let connection = Connection { ends: [3, 4], state: ConnectionState::Standing };
        let sheets = draw(&same, &[connection]).expect("there are places");
        assert_eq!(sheets.world.threads.len(), 1);
    }

    #[test]
    fn threads_leave_the_closer_view_at_its_edge() {
        let mut list = EUROPE.to_vec();
        list.extend([(-41.0, 174.8), (43.7, -79.4), (41.9, 12.5)]);
        let places = places(&list);
        let connections: Vec<Connection> = (1..places.len())
            .map(|end| Connection { ends: [0, end], state: ConnectionState::Loose })
            .collect();
        let sheets = draw(&places, &connections).expect("there are places");
        assert_eq!(sheets.world.threads.len(), 10);
        assert_eq!(sheets.closer.expect("there is a closer view").threads.len(), 10);
    }
}
