//! What readers narrow a search by: the cities and the decades that a work touches.

use std::collections::BTreeSet;

use crate::date::EventDate;
use crate::id::{Kind, WorkRef};

use super::Works;

impl Works {
    /// The cities that a work concerns, each once, by id: a city concerns itself, a question what it is about.
    pub fn cities_touched(&self, work: WorkRef) -> Vec<WorkRef> {
        let own = |work: WorkRef| {
            let is_city = self.work(work).id.kind == Kind::City;
            self.cities_of(work).iter().copied().chain(is_city.then_some(work))
        };
        let subjects = self.work(work).facts.common().subjects();
        self.in_order(own(work).chain(subjects.iter().copied().flat_map(own)))
    }

    /// The first years of the decades that a work tells of; every stage of a twinning counts.
    pub fn decades_touched(&self, work: WorkRef) -> BTreeSet<i32> {
        let dates = self.work(work).facts.common().dates();
        dates.into_iter().flat_map(EventDate::decades).collect()
    }
}
