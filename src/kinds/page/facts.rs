//! A page about the archive: its place in the menu.

use super::PageKeys;
use crate::archive::facts::{DatedEntry, KindFacts, Media, Resolve};
use crate::archive::resolver::Resolver;
use crate::date::EventDate;
use crate::id::WorkRef;

/// A page about the archive.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its position in the menu; `None` when it is not in it.
    pub menu: Option<i64>,
}

impl Resolve for Page {
    type Keys = PageKeys;

    fn resolve(keys: &PageKeys, _: &mut Resolver<'_>) -> Option<Page> {
        let PageKeys { menu } = keys;
        Some(Page { menu: menu.as_ref().map(|menu| menu.value) })
    }
}

impl KindFacts for Page {
    fn refer(&self, _: &mut dyn FnMut(WorkRef)) {}

    fn dates(&self) -> Vec<&EventDate> {
        Vec::new()
    }

    fn entries(&self, _: &str) -> Vec<DatedEntry<'_>> {
        Vec::new()
    }

    fn stands_for(&self) -> &[WorkRef] {
        &[]
    }

    fn cities(&self) -> &[WorkRef] {
        &[]
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
