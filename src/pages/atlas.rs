//! Archive → what is drawn of it on maps, the same for every language: which cities, which twinnings, which shapes.

use std::collections::HashMap;

use crate::archive::Archive;
use crate::id::{Kind, WorkRef};
use crate::kinds::twinning::Twinning;
use crate::map::hoop::{self, Hoop};
use crate::map::sheet::{self, Sheets};
use crate::map::sphere::Point;
use crate::map::{CityPoint, Connection, ConnectionState};

use super::Pages;

/// The cities and twinnings that maps show, with the two large drawings.
pub(super) struct Atlas {
    /// The cities of which the archive knows where they lie: the places of the drawings.
    pub(super) cities: Vec<WorkRef>,
    /// The twinnings between them: the connections of the drawings.
    pub(super) twinnings: Vec<(WorkRef, Connection)>,
    /// By city: its rank when not all names find room. Home is first, then whoever has more twinnings.
    pub(super) ranks: Vec<usize>,
    /// `None` when no city can be drawn.
    pub(super) sheets: Option<Sheets>,
}

/// The small drawing of a work.
pub(super) struct Locator {
    /// Its cities: the places of the drawing.
    pub(super) cities: Vec<WorkRef>,
    /// How each connection stands.
    pub(super) states: Vec<ConnectionState>,
    /// The drawing.
    pub(super) hoop: Hoop,
}

impl Atlas {
    fn of(archive: &Archive) -> Atlas {
        let located = archive.of_kind(Kind::City).filter_map(|(at, _)| Some((at, position(archive, at)?)));
        let (cities, points): (Vec<WorkRef>, Vec<Point>) = located.unzip();
        let places: Vec<CityPoint> = cities
            .iter()
            .zip(points)
            .map(|(city, point)| CityPoint { point, is_home: archive.home_city() == Some(*city) })
            .collect();
        let numbers: HashMap<WorkRef, usize> = cities.iter().copied().zip(0..).collect();
        let twinnings: Vec<(WorkRef, Connection)> = archive
            .of_kind(Kind::Twinning)
            .filter_map(|(at, _)| {
                let [from, to] = archive.twinning(at)?.cities;
                let ends = [*numbers.get(&from)?, *numbers.get(&to)?];
                Some((at, Connection { ends, state: state(archive, at) }))
            })
            .collect();
        let connections: Vec<Connection> = twinnings.iter().map(|(_, connection)| *connection).collect();
        let mut weights = vec![0_usize; cities.len()];
        connections.iter().flat_map(|connection| connection.ends).for_each(|end| weights[end] += 1);
        let mut by_weight: Vec<usize> = (0..cities.len()).collect();
        by_weight.sort_by_key(|city| {
            (std::cmp::Reverse(places[*city].is_home), std::cmp::Reverse(weights[*city]), *city)
        });
        let mut ranks = vec![0; cities.len()];
        by_weight.into_iter().zip(0..).for_each(|(city, rank)| ranks[city] = rank);
        Atlas { sheets: sheet::draw(&places, &connections), cities, twinnings, ranks }
    }
}

/// Where a city lies, if the archive knows.
fn position(archive: &Archive, city: WorkRef) -> Option<Point> {
    let at = archive.city(city)?.coordinates?;
    Some(Point::at(at.latitude, at.longitude))
}

fn state(archive: &Archive, twinning: WorkRef) -> ConnectionState {
    ConnectionState::of(archive.twinning(twinning).and_then(Twinning::standing))
}

impl Pages {
    /// What the large maps show; drawn once.
    pub(super) fn atlas(&self) -> &Atlas {
        self.memory.atlas.get_or_init(|| Atlas::of(&self.archive))
    }

    /// The small map of a city or a twinning; drawn once.
    pub(super) fn locator(&self, work: WorkRef) -> Option<&Locator> {
        self.memory.locators.get_or_init(self.archive.rank(work), || self.draw_locator(work)).as_ref()
    }

    fn draw_locator(&self, work: WorkRef) -> Option<Locator> {
        let archive = &self.archive;
        let (first, tied): (WorkRef, Vec<(WorkRef, WorkRef)>) = match archive.twinning(work) {
            Some(twinning) => (twinning.cities[0], vec![(work, twinning.cities[1])]),
            None => {
                let twinnings = archive.twinnings_of(work).into_iter();
                let partner = |at: WorkRef| Some((at, archive.twinning(at)?.partner_of(work)?));
                (work, twinnings.filter_map(partner).collect())
            }
        };
        let point = position(archive, first)?;
        let located: Vec<(WorkRef, (Point, ConnectionState))> = tied
            .into_iter()
            .filter_map(|(at, city)| Some((city, (position(archive, city)?, state(archive, at)))))
            .collect();
        // Of a pair both ends have to be known.
        if located.is_empty() && archive.twinning(work).is_some() {
            return None;
        }
        let (partners, ends): (Vec<WorkRef>, Vec<(Point, ConnectionState)>) = located.into_iter().unzip();
        let states = ends.iter().map(|(_, state)| *state).collect();
        let points: Vec<Point> = ends.iter().map(|(point, _)| *point).collect();
        let cities = std::iter::once(first).chain(partners).collect();
        Some(Locator { cities, states, hoop: hoop::draw(point, &points) })
    }

    /// The distance between the cities of a twinning in whole kilometres, if it is known where both lie.
    pub(super) fn kilometres(&self, twinning: WorkRef) -> Option<u64> {
        let [from, to] = self.archive.twinning(twinning)?.cities.map(|city| position(&self.archive, city));
        let kilometres = from?.kilometres_to(to?).round();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "no two places are farther apart than half the globe"
        )]
        Some(kilometres as u64)
    }
}
