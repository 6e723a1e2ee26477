//! How long lists are cut: which parts each has, and what stands in them.
//!
//! What is sorted by date is cut into decades, these into years, and these into months, wherever there is more than a page
//! should have; what is sorted by title, into the letters of each language's alphabet. A list that is cut keeps its address,
//! which leads to the parts.
//!
//! Invariant: the part in which something stands follows from it alone, so that no address of a part ever leads to anything
//! else; and a part is there as long as something stands in it and its list is too long for one page.

mod alphabet;
mod time;

use std::collections::HashMap;

use crate::archive::Archive;
use crate::archive::timeline::Entry;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::route::{Listing, Part, Route, Scope};
use crate::wording::Wording;
use crate::wording::kind::{Order, presentation};

use self::alphabet::Alphabet;

/// How many entries a page lists at most, where there is a way to cut it.
pub(crate) const MOST: usize = 300;

/// A part of a list, with what stands in it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Section<T> {
    pub(crate) part: Part,
    pub(crate) items: Vec<T>,
    /// The parts of a part that is itself too long for a page, which then leads to these.
    pub(crate) sections: Vec<Section<T>>,
}

/// The parts of a list, in its order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Sections<T> {
    pub(crate) all: Vec<Section<T>>,
    /// Whether the page of the list leads to them, in the place of listing everything itself.
    pub(crate) is_cut: bool,
}

/// The parts of all lists and timelines that have some.
#[derive(Debug, Default)]
pub struct Pagination {
    timelines: HashMap<Scope, Sections<usize>>,
    dated: HashMap<Kind, Sections<WorkRef>>,
    /// By locale.
    lettered: Vec<HashMap<Kind, Sections<WorkRef>>>,
}

impl<T> Section<T> {
    fn of(part: Part, items: Vec<T>) -> Section<T> {
        Section { part, items, sections: Vec::new() }
    }

    /// Whether a part is this one or lies in it.
    pub(crate) fn has(&self, part: &Part) -> bool {
        self.flat().iter().any(|section| section.part == *part)
    }

    /// This part and all within it.
    fn flat(&self) -> Vec<&Section<T>> {
        std::iter::once(self).chain(self.sections.iter().flat_map(Section::flat)).collect()
    }
}

impl<T> Sections<T> {
    /// The parts of a list that is too long. Where there is one part only, itself not cut, nobody is helped by a way to it;
    /// it has its address for when others come.
    fn of_list(all: Vec<Section<T>>) -> Sections<T> {
        let is_cut = all.len() > 1 || all.iter().any(|section| !section.sections.is_empty());
        Sections { all, is_cut }
    }

    fn flat(&self) -> impl Iterator<Item = &Section<T>> {
        self.all.iter().flat_map(Section::flat)
    }

    /// One of the parts, or of their parts.
    pub(crate) fn find(&self, part: &Part) -> Option<&Section<T>> {
        self.flat().find(|section| section.part == *part)
    }

    /// The part that a part belongs to; `None` for those of the list itself.
    pub(crate) fn above(&self, part: &Part) -> Option<&Part> {
        let is_within = |section: &&Section<T>| section.sections.iter().any(|own| own.part == *part);
        self.flat().find(is_within).map(|section| &section.part)
    }

    /// The parts before and after one: of a page that lists something, those that do so too, through the whole list; of one
    /// that leads to parts, those that belong to the same.
    pub(crate) fn beside(&self, part: &Part) -> (Option<&Part>, Option<&Part>) {
        let is_cut = self.find(part).is_some_and(|section| !section.sections.is_empty());
        let above = self.above(part);
        let is_alike = |section: &&Section<T>| match is_cut {
            true => self.above(&section.part) == above,
            false => section.sections.is_empty(),
        };
        let alike: Vec<&Section<T>> = self.flat().filter(is_alike).collect();
        let at = alike.iter().position(|section| section.part == *part);
        let part_at = |at: Option<usize>| at.and_then(|at| alike.get(at)).map(|section| &section.part);
        (part_at(at.and_then(|at| at.checked_sub(1))), part_at(at.map(|at| at + 1)))
    }
}

impl Pagination {
    /// Cuts all that is too long.
    pub fn of(wording: &Wording) -> Pagination {
        let archive = &wording.archive;
        let is_long = |kind: &Kind| archive.of_kind(*kind).count() > MOST;
        let (dated, titled): (Vec<Kind>, Vec<Kind>) = Kind::ALL
            .into_iter()
            .filter(is_long)
            .partition(|kind| presentation(*kind).order == Order::InTime);
        let lettered = wording.settings.locales.iter().map(|locale| {
            // Most archives have no list that asks for it.
            let alphabet =
                (!titled.is_empty()).then(|| Alphabet::of(&wording.settings.locales.info(locale).formats));
            let cut = |(kind, alphabet): (&Kind, &Alphabet)| {
                let works = in_order(wording, *kind, locale);
                let all = alphabet.sections(&works, |work| wording.title(work, locale));
                (*kind, Sections::of_list(all))
            };
            titled.iter().zip(alphabet.iter().cycle()).map(cut).collect()
        });
        let by_date = dated.iter().map(|kind| {
            let works = in_order(wording, *kind, wording.settings.locales.first());
            (*kind, Sections::of_list(time::sections(&works, |work| archive.date(work))))
        });
        Pagination { timelines: timelines(archive), dated: by_date.collect(), lettered: lettered.collect() }
    }

    /// The parts that are the same in all languages.
    pub fn routes(&self) -> Vec<Route> {
        let timelines = self
            .timelines
            .iter()
            .flat_map(|(scope, sections)| routes_of(Listing::Timeline(scope.clone()), sections));
        let dated = self.dated.iter().flat_map(|(kind, sections)| routes_of(Listing::Works(*kind), sections));
        let mut routes: Vec<Route> = timelines.chain(dated).collect();
        routes.sort();
        routes
    }

    /// The parts that a language has by its alphabet.
    pub fn routes_in(&self, locale: Locale) -> Vec<Route> {
        let own = self.lettered.get(locale.index()).into_iter().flatten();
        let mut routes: Vec<Route> =
            own.flat_map(|(kind, sections)| routes_of(Listing::Works(*kind), sections)).collect();
        routes.sort();
        routes
    }

    /// The parts of a timeline; `None` for one that has none.
    pub(crate) fn timeline(&self, scope: &Scope) -> Option<&Sections<usize>> {
        self.timelines.get(scope)
    }

    /// The parts of the list of a kind; `None` for one that has none.
    pub(crate) fn list(&self, kind: Kind, locale: Locale) -> Option<&Sections<WorkRef>> {
        self.dated.get(&kind).or_else(|| self.lettered.get(locale.index())?.get(&kind))
    }
}

fn in_order(wording: &Wording, kind: Kind, locale: Locale) -> Vec<WorkRef> {
    let mut works: Vec<WorkRef> = wording.archive.of_kind(kind).map(|(at, _)| at).collect();
    wording.sort_for_list(kind, &mut works, locale);
    works
}

fn routes_of<T>(listing: Listing, sections: &Sections<T>) -> impl Iterator<Item = Route> {
    sections.flat().map(move |section| Route::Part(listing.clone(), section.part.clone()))
}

/// The timelines that are cut, and the whole one, of which every decade has a page.
fn timelines(archive: &Archive) -> HashMap<Scope, Sections<usize>> {
    let timeline = archive.timeline();
    let slug = |work: WorkRef| archive.work(work).id.slug.clone();
    let kinds = timeline.kinds().iter().map(|(kind, entries)| (Scope::Kind(*kind), entries.as_slice()));
    let cities = archive.of_kind(Kind::City).map(|(at, _)| (Scope::City(slug(at)), timeline.of_city(at)));
    let topics = archive.of_kind(Kind::Topic).map(|(at, _)| (Scope::Topic(slug(at)), timeline.of_topic(at)));
    let long = kinds.chain(cities).chain(topics).filter(|(_, entries)| entries.len() > MOST);
    let entry = |at: usize| -> &Entry { &timeline.entries()[at] };
    let cut = |entries: &[usize]| time::sections(entries, |at| Some(&entry(at).date));
    let mut all: HashMap<Scope, Sections<usize>> =
        long.map(|(scope, entries)| (scope, Sections::of_list(cut(entries)))).collect();
    let decades = timeline.decades().iter();
    let decades =
        decades.map(|(decade, entries)| time::decade(*decade, entries.clone(), &|at| Some(&entry(at).date)));
    let undated: Vec<usize> =
        (0..timeline.entries().len()).filter(|at| entry(*at).date.year_span().is_none()).collect();
    let is_cut = timeline.entries().len() > MOST;
    let undated = (is_cut && !undated.is_empty()).then(|| Section::of(Part::Undated, undated));
    all.insert(Scope::All, Sections { all: decades.chain(undated).collect(), is_cut });
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sections() -> Sections<u8> {
        let leaf = |part: Part| Section::of(part, vec![1]);
        let cut = Section {
            part: Part::Decade(1940),
            items: vec![1, 2],
            sections: vec![leaf(Part::Year(1941)), leaf(Part::Year(1943))],
        };
        Sections { all: vec![leaf(Part::Decade(1930)), cut, leaf(Part::Undated)], is_cut: true }
    }

    #[test]
    fn parts_know_what_is_beside_and_above_them() {
        let sections = sections();
        let around = |part: Part| {
            let (before, after) = sections.beside(&part);
            [before, sections.above(&part), after].map(|part| part.map(Part::name))
        };
        let named = |names: [&str; 3]| names.map(|name| (!name.is_empty()).then(|| name.to_owned()));
        assert_eq!(around(Part::Decade(1930)), named(["", "", "1941"]));
        assert_eq!(around(Part::Year(1941)), named(["1930s", "1940s", "1943"]));
        assert_eq!(around(Part::Year(1943)), named(["1941", "1940s", "undated"]));
        assert_eq!(around(Part::Decade(1940)), named(["1930s", "", "undated"]));
        assert_eq!(around(Part::Undated), named(["1943", "", ""]));
        assert_eq!(around(Part::Year(1950)), named(["", "", ""]));
    }
}
