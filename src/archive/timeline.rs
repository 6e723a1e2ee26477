//! The timeline: dated entries of every kind, ordered across precisions.

use std::collections::{BTreeMap, BTreeSet};

use crate::date::EventDate;
use crate::id::Kind;

use super::Archive;
use super::facts::Facts;
use super::work::WorkRef;

/// One line of the timeline.
#[derive(Clone, Debug)]
pub struct Entry {
    /// When.
    pub date: EventDate,
    /// The work that it leads to.
    pub work: WorkRef,
    /// Which stage of a twinning it is.
    pub stage: Option<usize>,
    /// The cities that it concerns.
    pub cities: Vec<WorkRef>,
}

/// The entries in order: by earliest day, then latest, then id, then stage.
pub(super) fn arrange(archive: &Archive) -> Vec<Entry> {
    let told = told_by_events(archive);
    let mut entries = Vec::new();
    for (at, work) in archive.works() {
        let cities = archive.cities_of(at);
        let mut add = |date: &EventDate, stage: Option<usize>| {
            entries.push(Entry { date: date.clone(), work: at, stage, cities: cities.clone() });
        };
        match &work.facts {
            Facts::Story(story) => story.date.iter().for_each(|date| add(date, None)),
            Facts::Event(event) => add(&event.date, None),
            Facts::Object(object) => object.date.iter().for_each(|date| add(date, None)),
            Facts::Twinning(twinning) => {
                for (number, stage) in twinning.stages.iter().enumerate() {
                    if let Some(date) =
                        stage.date.as_ref().filter(|date| !told.contains(&(at, date.as_str())))
                    {
                        add(date, Some(number));
                    }
                }
            }
            _ => {}
        }
    }
    entries.sort_by(|a, b| (&a.date, a.work, a.stage).cmp(&(&b.date, b.work, b.stage)));
    entries
}

/// The stories by date, then id; those without a date come last.
pub(super) fn stories(archive: &Archive) -> Vec<WorkRef> {
    let mut stories: Vec<WorkRef> = archive.of_kind(Kind::Story).map(|(at, _)| at).collect();
    stories.sort_by_cached_key(|story| {
        let date = archive.date(*story).cloned();
        (date.is_none(), date, *story)
    });
    stories
}

/// The stages that an event of the same date tells already.
fn told_by_events(archive: &Archive) -> BTreeSet<(WorkRef, &str)> {
    archive
        .of_kind(Kind::Event)
        .filter_map(|(at, _)| archive.event(at))
        .flat_map(|event| event.twinnings.iter().map(|twinning| (*twinning, event.date.as_str())))
        .collect()
}

/// The timeline with its indexes, so that no page has to search it.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    entries: Vec<Entry>,
    decades: BTreeMap<i32, Vec<usize>>,
    by_city: BTreeMap<WorkRef, Vec<usize>>,
}

impl Timeline {
    /// Indexes entries that are in order.
    pub(super) fn new(entries: Vec<Entry>) -> Timeline {
        let mut timeline = Timeline { entries, ..Timeline::default() };
        for (at, entry) in timeline.entries.iter().enumerate() {
            for decade in entry.date.decades() {
                timeline.decades.entry(decade).or_default().push(at);
            }
            let cities: BTreeSet<WorkRef> = entry.cities.iter().copied().collect();
            for city in cities {
                timeline.by_city.entry(city).or_default().push(at);
            }
        }
        timeline
    }

    /// Every entry, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The positions of the entries that touch each decade, by its first year.
    pub fn decades(&self) -> &BTreeMap<i32, Vec<usize>> {
        &self.decades
    }

    /// The positions of the entries that concern a city.
    pub fn of_city(&self, city: WorkRef) -> &[usize] {
        self.by_city.get(&city).map(Vec::as_slice).unwrap_or_default()
    }
}
