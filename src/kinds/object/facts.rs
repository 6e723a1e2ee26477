//! An object: when it was made, who keeps it, and its files, each with credit and rights.

use super::ObjectKeys;
use crate::archive::facts::{DatedEntry, KindFacts, Media, Resolve};
use crate::archive::resolver::Resolver;
use crate::date::EventDate;
use crate::document::keys::day;
use crate::id::{Kind, Slug, WorkRef};
use crate::vocabulary::Rights;

/// A thing that is kept, or known by description.
#[derive(Clone, Debug)]
pub struct Object {
    /// When it was made.
    pub date: Option<EventDate>,
    /// Who keeps it; the name stands in the labels.
    pub holder: Option<Slug>,
    /// Where it is kept.
    pub city: Option<WorkRef>,
    /// What may be done with its pictures.
    pub rights: Option<Rights>,
    /// Its pictures.
    pub media: Vec<Media>,
    /// What its facts rest on.
    pub sources: Vec<WorkRef>,
}

impl Resolve for Object {
    type Keys = ObjectKeys;

    fn resolve(keys: &ObjectKeys, resolver: &mut Resolver<'_>) -> Option<Object> {
        let ObjectKeys { date, holder, city, rights, media, sources } = keys;
        resolver.words.extend(holder.clone());
        Some(Object {
            date: day(date.as_ref()),
            holder: holder.as_ref().map(|holder| holder.value.clone()),
            city: city.as_ref().and_then(|city| resolver.one(Kind::City, city)),
            rights: rights.as_ref().and_then(|rights| resolver.rights(rights)),
            media: resolver.media(media),
            sources: resolver.all(Kind::Source, sources),
        })
    }
}

impl KindFacts for Object {
    fn refer(&self, visit: &mut dyn FnMut(WorkRef)) {
        let Object { date: _, holder: _, city, rights: _, media, sources } = self;
        city.iter().for_each(|city| visit(*city));
        media.iter().filter_map(|media| media.source).for_each(&mut *visit);
        sources.iter().for_each(|source| visit(*source));
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
        self.city.as_slice()
    }

    fn subjects(&self) -> &[WorkRef] {
        &[]
    }

    fn topics(&self) -> Option<&[WorkRef]> {
        None
    }

    fn media(&self) -> &[Media] {
        &self.media
    }

    fn named_after(&self) -> Option<[WorkRef; 2]> {
        None
    }
}
