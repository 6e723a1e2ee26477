//! What an archive has already, out of which a new work takes what it cannot do without.

use std::collections::{BTreeMap, BTreeSet};

use super::outline::{Outline, entries, quoted};
use crate::diagnostic::Report;
use crate::document;
use crate::document::front_matter::RawFacts;
use crate::id::{Kind, Slug, WorkId};
use crate::input::{Input, TextFile};
use crate::keys::{KeySpec, Presence, ValueType};
use crate::phrases::Language;
use crate::phrases::table as phrase;
use crate::schema::keys_of;
use crate::settings::Settings;

/// Keys for words, in the order in which they are given out.
const LABELS: [&str; 3] = ["first", "second", "third"];

/// The ids that a new work may name.
pub(super) struct Known {
    /// Those of each kind, the likeliest first: what the new id speaks of, then the home city, then by id.
    ids: BTreeMap<Kind, Vec<Slug>>,
    /// The twinning of each pair of cities, in both orders; only where a twinning is made.
    pairs: BTreeMap<(Slug, Slug), Slug>,
}

/// What a work names that the archive does not have: the kinds, or the twinning that the pair has.
pub(super) enum Lacking {
    /// Works of these kinds are to be made first.
    Works(BTreeSet<Kind>),
    /// The two cities of the id have this one.
    PairIsTaken(Slug),
}

impl Known {
    /// What is known to a work with this id.
    pub(super) fn new(id: &WorkId, input: &Input, settings: &Settings) -> Known {
        let mut found: BTreeSet<WorkId> = input.documents.iter().filter_map(work_of).collect();
        found.remove(id);
        let mut ids: BTreeMap<Kind, Vec<Slug>> = BTreeMap::new();
        for WorkId { kind, slug } in found {
            ids.entry(kind).or_default().push(slug);
        }
        let home = settings.home_city.as_ref().map(|home| &home.value);
        for (kind, slugs) in &mut ids {
            let mentions = mentions(&id.slug, slugs);
            // The order of ids stays where nothing else decides.
            slugs.sort_by_key(|slug| {
                let position = mentions.get(slug).copied();
                let is_home = *kind == Kind::City && Some(slug) == home;
                (position.is_none(), position, !is_home)
            });
        }
        let pairs = if id.kind == Kind::Twinning { pairs(input, settings) } else { BTreeMap::new() };
        Known { ids, pairs }
    }

    /// Puts something under every key that the kind cannot do without and that has nothing yet, and under the keys that
    /// follow from these; examples name works that are there.
    pub(super) fn fill(&self, id: &WorkId, language: Language, outline: Outline) -> Result<Outline, Lacking> {
        let kind = id.kind;
        let mut lacking = BTreeSet::new();
        let mut labels: Vec<&str> = Vec::new();
        let mut outline = outline;
        for (_, key) in keys_of(kind) {
            let is_needed = key.presence != Presence::Optional && !matches!(key.value, ValueType::Title);
            match (key.value, is_needed) {
                (ValueType::Ids(Kind::City), true) if kind == Kind::Twinning => match self.pair(&id.slug)? {
                    Some([one, other]) => outline = outline.with(key.name, format!("[{one}, {other}]")),
                    None => lacking.extend([Kind::City]),
                },
                (_, true) => match self.value(key, language, &mut labels) {
                    Ok(value) => outline = outline.with(key.name, value),
                    Err(kinds) => lacking.extend(kinds),
                },
                (ValueType::Id(_) | ValueType::Ids(_), false) => {
                    if let Ok(value) = self.value(key, language, &mut labels) {
                        outline = outline.with_example(key.name, value);
                    }
                }
                _ => {}
            }
        }
        if !lacking.is_empty() {
            return Err(Lacking::Works(lacking));
        }
        let of_labels = keys_of(kind).into_iter().find(|(_, key)| matches!(key.value, ValueType::Labels));
        if let (Some((_, key)), false) = (of_labels, labels.is_empty()) {
            outline = outline.with(key.name, words_of(&labels, language));
        }
        Ok(outline)
    }

    /// Something that may stand under a key, or the kinds of works of which there are too few.
    fn value(
        &self,
        key: &KeySpec,
        language: Language,
        labels: &mut Vec<&'static str>,
    ) -> Result<String, BTreeSet<Kind>> {
        let least = key.count.map_or(1, |(least, _)| least);
        match key.value {
            ValueType::Id(kind) => Ok(self.first(kind, 1)?[0].to_string()),
            ValueType::Ids(kind) => {
                let ids: Vec<String> = self.first(kind, least)?.iter().map(Slug::to_string).collect();
                Ok(format!("[{}]", ids.join(", ")))
            }
            ValueType::LabelKey => {
                let label = LABELS[labels.len()];
                labels.push(label);
                Ok(label.to_owned())
            }
            ValueType::Entries(keys) => {
                let mut values = Vec::new();
                let mut lacking = BTreeSet::new();
                for _ in 0..least {
                    let mut entry = BTreeMap::new();
                    for key in keys.iter().filter(|key| key.presence != Presence::Optional) {
                        match self.value(key, language, labels) {
                            Ok(value) => _ = entry.insert(key.name, value),
                            Err(kinds) => lacking.extend(kinds),
                        }
                    }
                    values.push(entry);
                }
                if lacking.is_empty() { Ok(entries(key, keys, &values, language)) } else { Err(lacking) }
            }
            _ => Ok(key.example.to_owned()),
        }
    }

    /// The likeliest works of a kind, or the kind where there are too few.
    fn first(&self, kind: Kind, number: usize) -> Result<&[Slug], BTreeSet<Kind>> {
        let found = self.ids.get(&kind).and_then(|ids| ids.get(..number));
        found.ok_or_else(|| BTreeSet::from([kind]))
    }

    /// The likeliest two cities that are no twins yet; `None` where all are. Of an id that speaks of two, no others are
    /// taken.
    fn pair(&self, id: &Slug) -> Result<Option<[&Slug; 2]>, Lacking> {
        let cities: &[Slug] = self.ids.get(&Kind::City).map_or(&[], Vec::as_slice);
        if let [one, other, ..] = cities
            && mentions(id, cities).len() > 1
            && let Some(twinning) = self.pairs.get(&(one.clone(), other.clone()))
        {
            return Err(Lacking::PairIsTaken(twinning.clone()));
        }
        let mut pairs = cities
            .iter()
            .enumerate()
            .flat_map(|(number, one)| cities[number + 1..].iter().map(move |other| [one, other]));
        Ok(pairs.find(|[one, other]| !self.pairs.contains_key(&((*one).clone(), (*other).clone()))))
    }
}

/// Words for keys, to be replaced.
fn words_of(labels: &[&str], language: Language) -> String {
    let words = labels.iter().zip(1_usize..).map(|(label, number)| {
        format!("{label}: {}", quoted(&phrase::new_label(number).in_language(language)))
    });
    format!("{{{}}}", words.collect::<Vec<String>>().join(", "))
}

/// The work that a file is a text of, by its path.
fn work_of(file: &TextFile) -> Option<WorkId> {
    let mut parts = file.name.split('/');
    Some(WorkId { kind: Kind::from_folder(parts.next()?)?, slug: Slug::new(parts.next()?)? })
}

/// Where in an id others stand, between hyphens or its ends; what stands inside a longer one is not meant.
fn mentions(id: &Slug, slugs: &[Slug]) -> BTreeMap<Slug, usize> {
    let whole = format!("-{id}-");
    let find = |slug: &Slug| Some((slug.clone(), whole.find(&format!("-{slug}-"))?));
    let found: Vec<(Slug, usize)> = slugs.iter().filter_map(find).collect();
    let is_inside = |(slug, at): &(Slug, usize)| {
        found.iter().any(|(longer, begin)| {
            let end = begin + longer.as_str().len();
            longer.as_str().len() > slug.as_str().len() && begin <= at && at + slug.as_str().len() <= end
        })
    };
    found.iter().filter(|mention| !is_inside(mention)).cloned().collect()
}

/// The pairs of cities that are twins already, in both orders.
fn pairs(input: &Input, settings: &Settings) -> BTreeMap<(Slug, Slug), Slug> {
    let mut pairs = BTreeMap::new();
    let of_twinnings =
        input.documents.iter().filter(|file| work_of(file).is_some_and(|work| work.kind == Kind::Twinning));
    for file in of_twinnings {
        let parsed = document::parse(file, &settings.locales, &mut Report::new());
        let Some((id, front)) = parsed.and_then(|parsed| Some((parsed.id, parsed.front?))) else { continue };
        if let RawFacts::Twinning(facts) = front.facts
            && let [one, other] = facts.cities.items.as_slice()
        {
            pairs.insert((one.value.clone(), other.value.clone()), id.slug.clone());
            pairs.insert((other.value.clone(), one.value.clone()), id.slug);
        }
    }
    pairs
}
