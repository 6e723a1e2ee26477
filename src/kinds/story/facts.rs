//! A story: when, where and of what it tells, with its files.

use super::StoryKeys;
use crate::archive::facts::{DatedEntry, KindFacts, Media, Resolve};
use crate::archive::resolver::Resolver;
use crate::date::EventDate;
use crate::document::keys::day;
use crate::id::{Kind, WorkRef};

/// A text about what happened.
#[derive(Clone, Debug)]
pub struct Story {
    /// When it happened.
    pub date: Option<EventDate>,
    /// Where it happened.
    pub cities: Vec<WorkRef>,
    /// The twinnings that it is part of.
    pub twinnings: Vec<WorkRef>,
    /// The objects that it is about.
    pub objects: Vec<WorkRef>,
    /// Its themes.
    pub topics: Vec<WorkRef>,
    /// What it rests on.
    pub sources: Vec<WorkRef>,
    /// Its pictures and files.
    pub media: Vec<Media>,
    /// Whether the home page shows it first.
    pub featured: bool,
}

impl Resolve for Story {
    type Keys = StoryKeys;

    fn resolve(keys: &StoryKeys, resolver: &mut Resolver<'_>) -> Option<Story> {
        // What is a draft has been left out by now, or is shown like all others.
        let StoryKeys { date, cities, twinnings, objects, topics, sources, media, featured, draft: _ } = keys;
        Some(Story {
            date: day(date.as_ref()),
            cities: resolver.all(Kind::City, cities),
            twinnings: resolver.all(Kind::Twinning, twinnings),
            objects: resolver.all(Kind::Object, objects),
            topics: resolver.all(Kind::Topic, topics),
            sources: resolver.all(Kind::Source, sources),
            media: resolver.media(media),
            featured: *featured,
        })
    }
}

impl KindFacts for Story {
    fn refer(&self, visit: &mut dyn FnMut(WorkRef)) {
        let Story { date: _, cities, twinnings, objects, topics, sources, media, featured: _ } = self;
        let lists = [cities, twinnings, objects, topics, sources];
        lists.into_iter().flatten().for_each(|work| visit(*work));
        media.iter().filter_map(|media| media.source).for_each(visit);
    }

    fn dates(&self) -> Vec<&EventDate> {
        self.date.iter().collect()
    }

    fn entries(&self, name: &str) -> Vec<DatedEntry<'_>> {
        DatedEntry::of(self.date.as_ref(), name)
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
        Some(&self.topics)
    }

    fn media(&self) -> &[Media] {
        &self.media
    }

    fn named_after(&self) -> Option<[WorkRef; 2]> {
        None
    }
}
