//! The timeline: dated entries of every kind, ordered across precisions.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::date::{Day, EventDate};
use crate::id::{Kind, WorkRef};

use super::Works;
use super::facts::DatedEntry;

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
    /// The topics that it belongs to: a story's own, and for all else those of the stories that name it.
    pub topics: Vec<WorkRef>,
    /// What it is called on every page, for good: `event-federation-founded`,
    /// `twinning-coventry-volgograd-declared-1944`.
    ///
    /// Other entries, also other stages of the twinning, have no part in it.
    pub anchor: String,
}

/// The entries in order: by earliest day, then latest, then id, then stage.
fn arrange(works: &Works) -> Vec<Entry> {
    let told = told_by_events(works);
    let mut entries = Vec::new();
    for (at, work) in works.works() {
        let name = format!("{}-{}", work.id.kind.name(), work.id.slug);
        let own = work.facts.common().entries(&name);
        if own.is_empty() {
            continue;
        }
        // The stages of a twinning have them in common.
        let (cities, topics) = (works.cities_of(at), topics_of(works, at));
        for DatedEntry { date, stage, anchor } in &own {
            if !is_told(&told, at, date, &own) {
                entries.push(Entry {
                    date: (*date).clone(),
                    work: at,
                    stage: *stage,
                    cities: cities.to_vec(),
                    topics: topics.clone(),
                    anchor: anchor.clone(),
                });
            }
        }
    }
    let rank = |entry: &Entry| (works.rank(entry.work), entry.stage);
    entries.sort_by(|a, b| a.date.cmp(&b.date).then_with(|| rank(a).cmp(&rank(b))));
    entries
}

/// A work's own topics or, of a kind that has none, those of the works that name it.
fn topics_of(works: &Works, work: WorkRef) -> Vec<WorkRef> {
    let own = |work: WorkRef| works.work(work).facts.common().topics();
    match own(work) {
        Some(topics) => topics.to_vec(),
        None => {
            let named = works.referrers(work).iter().filter_map(|referrer| own(*referrer)).flatten();
            works.in_order(named.copied())
        }
    }
}

/// The stories by date, then id; those without a date come last.
pub(super) fn stories(works: &Works) -> Vec<WorkRef> {
    let mut stories: Vec<WorkRef> = works.of_kind(Kind::Story).map(|(at, _)| at).collect();
    stories.sort_by_cached_key(|story| {
        let date = works.date(*story).cloned();
        (date.is_none(), date, works.rank(*story))
    });
    stories
}

/// The newest day that the content knows of.
pub(super) fn today(works: &Works, timeline: &Timeline) -> Option<Day> {
    let sources = works.of_kind(Kind::Source).filter_map(|(at, _)| works.source(at));
    let read = sources.filter_map(|source| source.accessed.as_ref()?.latest());
    let began = timeline.entries().iter().filter_map(|entry| entry.date.earliest());
    read.chain(began).max()
}

/// Whether an event tells the stage of a twinning that has this date. Of two stages of one date nobody knows which one
/// an event tells, so that both stand beside it.
fn is_told(
    told: &HashMap<(WorkRef, &str), WorkRef>,
    twinning: WorkRef,
    date: &EventDate,
    entries: &[DatedEntry<'_>],
) -> bool {
    told.contains_key(&(twinning, date.as_str()))
        && entries.iter().filter(|entry| entry.date.as_str() == date.as_str()).count() == 1
}

/// The stages that an event of the same date tells already, by twinning and date.
fn told_by_events(works: &Works) -> HashMap<(WorkRef, &str), WorkRef> {
    let mut told = HashMap::new();
    for (at, work) in works.works() {
        let facts = work.facts.common();
        let Some(date) = facts.dates().into_iter().next() else { continue };
        told.extend(facts.stands_for().iter().map(|other| ((*other, date.as_str()), at)));
    }
    told
}

/// The timeline with its indexes, so that no page has to search it.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    entries: Vec<Entry>,
    decades: BTreeMap<i32, Vec<usize>>,
    by_city: HashMap<WorkRef, Vec<usize>>,
    by_topic: HashMap<WorkRef, Vec<usize>>,
    by_kind: BTreeMap<Kind, Vec<usize>>,
    /// By twinning and number of the stage: the entry that tells it, its own or that of an event.
    by_stage: HashMap<(WorkRef, usize), usize>,
}

impl Timeline {
    /// The timeline of all works.
    pub(super) fn new(works: &Works) -> Timeline {
        let mut timeline = Timeline { entries: arrange(works), ..Timeline::default() };
        let mut by_work = HashMap::new();
        for (at, entry) in timeline.entries.iter().enumerate() {
            for decade in entry.date.decades() {
                timeline.decades.entry(decade).or_default().push(at);
            }
            for city in once(&entry.cities) {
                timeline.by_city.entry(city).or_default().push(at);
            }
            for topic in once(&entry.topics) {
                timeline.by_topic.entry(topic).or_default().push(at);
            }
            timeline.by_kind.entry(works.work(entry.work).id.kind).or_default().push(at);
            match entry.stage {
                Some(stage) => timeline.by_stage.insert((entry.work, stage), at),
                None => by_work.insert(entry.work, at),
            };
        }
        let told = told_by_events(works);
        for (twinning, _) in works.of_kind(Kind::Twinning) {
            let stages = works.twinning(twinning).map(|facts| facts.stages.as_slice()).unwrap_or_default();
            for (number, stage) in stages.iter().enumerate() {
                let event = stage.date.as_ref().and_then(|date| told.get(&(twinning, date.as_str())));
                if let Some(entry) = event.and_then(|event| by_work.get(event)) {
                    timeline.by_stage.entry((twinning, number)).or_insert(*entry);
                }
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

    /// The positions of the entries that belong to a topic.
    pub fn of_topic(&self, topic: WorkRef) -> &[usize] {
        self.by_topic.get(&topic).map(Vec::as_slice).unwrap_or_default()
    }

    /// The positions of the entries of each kind of work that has some.
    pub fn kinds(&self) -> &BTreeMap<Kind, Vec<usize>> {
        &self.by_kind
    }

    /// The position of the entry that tells a stage of a twinning; `None` for a stage without a date.
    pub fn of_stage(&self, twinning: WorkRef, stage: usize) -> Option<usize> {
        self.by_stage.get(&(twinning, stage)).copied()
    }
}

/// Each of the works once.
fn once(works: &[WorkRef]) -> HashSet<WorkRef> {
    works.iter().copied().collect()
}
