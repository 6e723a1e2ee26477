//! What readers narrow a search by: the cities and the decades that a work touches.

use std::collections::BTreeSet;

use crate::id::{Kind, WorkRef};

use super::Archive;
use super::facts::Facts;

impl Archive {
    /// The cities that a work concerns, each once: a city concerns itself, a question what it is about.
    pub fn cities_touched(&self, work: WorkRef) -> BTreeSet<WorkRef> {
        let own = |work: WorkRef| {
            let is_city = self.work(work).id.kind == Kind::City;
            self.cities_of(work).into_iter().chain(is_city.then_some(work))
        };
        match &self.work(work).facts {
            Facts::Question(question) => question.about.iter().copied().flat_map(own).collect(),
            _ => own(work).collect(),
        }
    }

    /// The first years of the decades that a work tells of; every stage of a twinning counts.
    pub fn decades_touched(&self, work: WorkRef) -> BTreeSet<i32> {
        match &self.work(work).facts {
            Facts::Twinning(twinning) => {
                let dates = twinning.stages.iter().filter_map(|stage| stage.date.as_ref());
                dates.flat_map(|date| date.decades()).collect()
            }
            _ => self.date(work).into_iter().flat_map(|date| date.decades()).collect(),
        }
    }
}
