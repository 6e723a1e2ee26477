//! A twinning: two cities and the stages of its life, in order.

use std::collections::HashMap;

use super::keys::StageKeys;
use super::{Standing, TwinningKeys, deciding};
use crate::archive::facts::{DatedEntry, KindFacts, Media, Resolve};
use crate::archive::resolver::Resolver;
use crate::date::EventDate;
use crate::diagnostic::{Code, Diagnostic, Located};
use crate::document::keys::day;
use crate::id::{Kind, Slug, WorkRef};
use crate::keys::Listed;
use crate::phrases::table as phrase;
use crate::vocabulary::StageKind;

/// Two cities and what they agreed.
#[derive(Clone, Debug)]
pub struct Twinning {
    /// The two, in the order of the file.
    pub cities: [WorkRef; 2],
    /// Its life, in order.
    pub stages: Vec<Stage>,
    /// What it rests on beyond the stages' own sources.
    pub sources: Vec<WorkRef>,
}

impl Twinning {
    /// The stage that decides where it stands; `None` only when no stage could be read.
    pub fn status(&self) -> Option<&Stage> {
        deciding(&self.stages)
    }

    /// Where it stands, likewise.
    pub fn standing(&self) -> Option<Standing> {
        self.status().map(|stage| Standing::of(stage.kind))
    }

    /// The city on the other side.
    pub fn partner_of(&self, city: WorkRef) -> Option<WorkRef> {
        match self.cities {
            [a, b] if a == city => Some(b),
            [a, b] if b == city => Some(a),
            _ => None,
        }
    }
}

/// One stage in the life of a twinning.
#[derive(Clone, Debug)]
pub struct Stage {
    /// When; `None` when nobody says.
    pub date: Option<EventDate>,
    /// What happened.
    pub kind: StageKind,
    /// Who acted.
    pub by: Option<Actor>,
    /// Who says so; never empty.
    pub sources: Vec<WorkRef>,
}

/// Who acted.
#[derive(Clone, Debug)]
pub enum Actor {
    /// One of the two cities.
    City(WorkRef),
    /// A body whose name stands in the labels.
    Label(Slug),
}

impl Resolve for Twinning {
    type Keys = TwinningKeys;

    fn resolve(keys: &TwinningKeys, resolver: &mut Resolver<'_>) -> Option<Twinning> {
        let TwinningKeys { cities, stages, sources } = keys;
        let slugs: Vec<&Slug> = cities.items.iter().map(|slug| &slug.value).collect();
        let pair = resolver.pair(cities);
        resolver.check_order(&stages.items);
        let stages = stages.items.iter().filter_map(|stage| resolver.stage(stage, &slugs)).collect();
        let sources = resolver.all(Kind::Source, sources);
        Some(Twinning { cities: pair?, stages, sources })
    }
}

impl KindFacts for Twinning {
    fn refer(&self, visit: &mut dyn FnMut(WorkRef)) {
        let Twinning { cities, stages, sources } = self;
        cities.iter().for_each(|city| visit(*city));
        stages.iter().flat_map(|stage| &stage.sources).for_each(|source| visit(*source));
        sources.iter().for_each(|source| visit(*source));
    }

    fn dates(&self) -> Vec<&EventDate> {
        self.stages.iter().filter_map(|stage| stage.date.as_ref()).collect()
    }

    fn entries(&self, name: &str) -> Vec<DatedEntry<'_>> {
        let mut names = HashMap::new();
        let stages = self.stages.iter().enumerate();
        let dated = stages.filter_map(|(number, stage)| Some((number, stage, stage.date.as_ref()?)));
        dated
            .map(|(number, stage, date)| {
                let anchor = stage_anchor(name, stage, date, &mut names);
                DatedEntry { date, stage: Some(number), anchor }
            })
            .collect()
    }

    fn stands_for(&self) -> &[WorkRef] {
        &[]
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
        Some(self.cities)
    }
}

/// Twinning, kind and date name a stage; of those that share all three, the later ones get a number.
///
/// The signs of a date (`1944~`, `../1944`) are words in its name, so that another date of the same digits, put above
/// it, does not take the name away.
fn stage_anchor(name: &str, stage: &Stage, date: &EventDate, names: &mut HashMap<String, usize>) -> String {
    let mut words = String::new();
    for c in date.as_str().replace("..", "+").chars() {
        let word = match c {
            c if c.is_ascii_alphanumeric() => {
                words.push(c);
                continue;
            }
            '-' => "",
            '~' => "about",
            '?' => "unsure",
            '%' => "about-unsure",
            '/' => "to",
            '+' => "open",
            ',' => "or",
            _ => "",
        };
        words.extend(["-", word, "-"]);
    }
    let parts: Vec<&str> = words.split('-').filter(|part| !part.is_empty()).collect();
    let anchor = format!("{name}-{}-{}", stage.kind.name(), parts.join("-"));
    let count = names.entry(anchor.clone()).or_insert(0);
    *count += 1;
    if *count == 1 { anchor } else { format!("{anchor}-no-{count}") }
}

impl Resolver<'_> {
    /// The two cities.
    fn pair(&mut self, cities: &Listed<Located<Slug>>) -> Option<[WorkRef; 2]> {
        match (cities.items.as_slice(), cities.written) {
            ([a, b], _) if a.value == b.value => {
                self.find(
                    Code::TwinnedWithItself,
                    b.place.clone(),
                    phrase::twinned_with_itself(&a.value),
                    phrase::name_other_city(),
                );
                None
            }
            ([a, b], _) => {
                let (a, b) = (self.one(Kind::City, a), self.one(Kind::City, b));
                a.zip(b).map(|(a, b)| [a, b])
            }
            // Of two, one is no id, and has its finding; that there is no list is told of all kinds alike.
            (_, Some(2) | None) => None,
            (_, Some(count)) => {
                self.find(
                    Code::MissingField,
                    cities.at.clone(),
                    phrase::not_two_cities(count),
                    phrase::write_two_cities(),
                );
                None
            }
        }
    }

    /// Tells of stages that certainly lie before one that stands above them; where dates leave it open, the order of
    /// the file says which came first.
    fn check_order(&mut self, stages: &[StageKeys]) {
        let mut before: Option<(&Located<EventDate>, i64)> = None;
        for date in stages.iter().filter_map(|stage| stage.date.as_ref()) {
            let (first, last) = date.value.widest();
            match before {
                Some((earlier, begin)) if last.is_some_and(|last| last < begin) => self.report.add(
                    Diagnostic::new(
                        Code::StagesOutOfOrder,
                        date.place.clone(),
                        phrase::stages_out_of_order(date.value.as_str(), earlier.value.as_str()),
                    )
                    .also(earlier.place.clone())
                    .hint(phrase::order_stages()),
                ),
                Some((_, begin)) if first.is_none_or(|first| first < begin) => {}
                _ => before = first.map(|first| (date, first)),
            }
        }
    }

    fn stage(&mut self, stage: &StageKeys, pair: &[&Slug]) -> Option<Stage> {
        let kind = self.word(&stage.stage, "stage", StageKind::ALL, StageKind::name);
        if stage.sources.is_lacking {
            self.find(
                Code::StageWithoutSource,
                stage.sources.within.clone(),
                phrase::stage_without_source(),
                phrase::add_sources_of_stage(),
            );
        }
        let by = match &stage.by {
            None => None,
            Some(by) if pair.contains(&&by.value) => self.one(Kind::City, by).map(Actor::City),
            Some(by) => {
                self.words.push(by.clone());
                Some(Actor::Label(by.value.clone()))
            }
        };
        let sources = self.all(Kind::Source, &stage.sources.items);
        Some(Stage { date: day(stage.date.as_ref()), kind: kind?, by, sources })
    }
}
