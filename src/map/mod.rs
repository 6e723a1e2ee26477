//! Where the cities of the archive lie → drawings: the world, a closer view, a hoop for each work.
//!
//! A drawing consists of shapes: the data of SVG paths, positions of dots,
//! rectangles of names. It knows nothing of pages, languages or colours, which
//! `pages`, the templates and the style sheet add.
//!
//! Only land is drawn, never a border: borders have moved since many twinnings
//! began, and some are disputed.

pub mod azimuthal;
pub mod flat;
pub mod hoop;
pub mod labels;
pub mod land;
pub mod path;
pub mod sheet;
pub mod sphere;

use crate::kinds::twinning::Standing;

use self::sphere::Point;

/// A city that is drawn.
#[derive(Clone, Copy, Debug)]
pub struct CityPoint {
    /// Where it lies.
    pub point: Point,
    /// Whether it is the city whose twins the archive is about.
    pub is_home: bool,
}

/// A twinning that is drawn, as a thread between two places.
#[derive(Clone, Copy, Debug)]
pub struct Connection {
    /// Its two cities, as indexes of the places.
    pub ends: [usize; 2],
    /// How it stands.
    pub state: ConnectionState,
}

/// The state of a twinning, in the three degrees that lines on a map show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConnectionState {
    /// It was agreed, and neither suspended nor ended since. Later contacts and lists do not change that.
    Standing,
    /// It was suspended or ended.
    Broken,
    /// There were only contacts, or it is only named somewhere.
    Loose,
}

impl ConnectionState {
    /// All of them, in the order of the legend.
    pub const ALL: [ConnectionState; 3] =
        [ConnectionState::Standing, ConnectionState::Broken, ConnectionState::Loose];

    /// What is drawn of a twinning that stands so; loose, where nothing is known of it.
    pub fn of(standing: Option<Standing>) -> ConnectionState {
        match standing {
            Some(Standing::InForce) => ConnectionState::Standing,
            Some(Standing::Suspended | Standing::Ended) => ConnectionState::Broken,
            Some(Standing::Contact | Standing::Listed) | None => ConnectionState::Loose,
        }
    }

    /// Its name in CSS classes and in the ids of messages.
    pub fn name(self) -> &'static str {
        match self {
            ConnectionState::Standing => "standing",
            ConnectionState::Broken => "broken",
            ConnectionState::Loose => "loose",
        }
    }
}

/// The line of a twinning.
#[derive(Clone, Debug)]
pub struct ConnectionPath {
    /// The twinning, as an index of the connections.
    pub connection: usize,
    /// The attribute `d` of an SVG path.
    pub path: String,
}

/// The dot of a city.
#[derive(Clone, Copy, Debug)]
pub struct Dot {
    /// The city, as an index of the places.
    pub place: usize,
    /// Where it lies, in units of the drawing.
    pub at: [f64; 2],
    /// The radius around it in which a click means this dot, in units of the drawing.
    pub reach: f64,
}

/// Dots, each with half the distance to its nearest neighbour as its reach, but not more than `widest`.
fn dots(spots: &[(usize, [f64; 2])], widest: f64) -> Vec<Dot> {
    let mut by_x: Vec<[f64; 2]> = spots.iter().map(|(_, at)| *at).collect();
    by_x.sort_by(|a, b| a[0].total_cmp(&b[0]));
    let reach = |at: [f64; 2]| {
        let from = by_x.partition_point(|other| other[0] < at[0] - 2.0 * widest);
        let near = by_x[from..].iter().take_while(|other| other[0] <= at[0] + 2.0 * widest);
        let others = near.filter(|other| **other != at);
        others.map(|other| libm::hypot(other[0] - at[0], other[1] - at[1]) / 2.0).fold(widest, f64::min)
    };
    spots.iter().map(|(place, at)| Dot { place: *place, at: *at, reach: reach(*at) }).collect()
}
