//! An event: when and where it happened, and who says so.

use super::EventKeys;
use crate::archive::facts::{DatedEntry, KindFacts, Media, Resolve};
use crate::archive::resolver::Resolver;
use crate::date::EventDate;
use crate::document::keys::day;
use crate::id::{Kind, WorkRef};

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Event {
    /// When.
    pub date: EventDate,
    /// Where, or to whom.
    pub cities: Vec<WorkRef>,
    /// The twinnings that it belongs to.
    pub twinnings: Vec<WorkRef>,
    /// Who says so.
    pub sources: Vec<WorkRef>,
}

impl Resolve for Event {
    type Keys = EventKeys;

    fn resolve(keys: &EventKeys, resolver: &mut Resolver<'_>) -> Option<Event> {
        let EventKeys { date, cities, twinnings, sources } = keys;
        let cities = resolver.all(Kind::City, cities);
        let twinnings = resolver.all(Kind::Twinning, twinnings);
        let sources = resolver.all(Kind::Source, sources);
        Some(Event { date: day(date.as_ref())?, cities, twinnings, sources })
    }
}

impl KindFacts for Event {
    fn refer(&self, visit: &mut dyn FnMut(WorkRef)) {
        let Event { date: _, cities, twinnings, sources } = self;
        [cities, twinnings, sources].into_iter().flatten().for_each(|work| visit(*work));
    }

    fn dates(&self) -> Vec<&EventDate> {
        vec![&self.date]
    }

    fn entries(&self, name: &str) -> Vec<DatedEntry<'_>> {
        DatedEntry::of(Some(&self.date), name)
    }

    fn stands_for(&self) -> &[WorkRef] {
        &self.twinnings
    }

    fn cities(&self) -> &[WorkRef] {
        &self.cities
    }

    fn subjects(&self) -> &[WorkRef] {
        &[]
    }

    fn topics(&self) -> Option<&[WorkRef]> {
        None
    }

    fn media(&self) -> &[Media] {
        &[]
    }

    fn named_after(&self) -> Option<[WorkRef; 2]> {
        None
    }
}
