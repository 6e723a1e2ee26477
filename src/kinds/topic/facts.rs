//! A topic: its stories name it, and it names nothing.

use super::TopicKeys;
use crate::archive::facts::{DatedEntry, KindFacts, Media, Resolve};
use crate::archive::resolver::Resolver;
use crate::date::EventDate;
use crate::id::WorkRef;

/// A theme that gathers stories; it has no facts of its own.
#[derive(Clone, Copy, Debug)]
pub struct Topic;

impl Resolve for Topic {
    type Keys = TopicKeys;

    fn resolve(TopicKeys {}: &TopicKeys, _: &mut Resolver<'_>) -> Option<Topic> {
        Some(Topic)
    }
}

impl KindFacts for Topic {
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
