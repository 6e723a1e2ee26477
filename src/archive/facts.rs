//! What is true of a work in every language, resolved; each kind's own facts stand in its folder below `kinds/`.

use super::Works;
use super::resolver::Resolver;
use crate::date::EventDate;
use crate::document::front_matter::RawFacts;
use crate::id::{WorkRef, each_kind};
use crate::vocabulary::Rights;

/// Facts as they are typed → facts whose every reference resolves.
pub trait Resolve: Sized {
    /// What editors type.
    type Keys;

    /// Resolves the facts of one work; `None`, with findings, when it cannot do without what is wrong.
    fn resolve(keys: &Self::Keys, resolver: &mut Resolver<'_>) -> Option<Self>;
}

/// What the archive asks of the facts of every kind. Nothing here has a default: a kind answers it all.
pub trait KindFacts {
    /// Calls `visit` for every work that the facts refer to, in the order in which sources are listed.
    fn refer(&self, visit: &mut dyn FnMut(WorkRef));

    /// The dates that the work tells of; the first is its own.
    fn dates(&self) -> Vec<&EventDate>;

    /// What the timeline shows of it; `name` is unique to the work.
    fn entries(&self, name: &str) -> Vec<DatedEntry<'_>>;

    /// The works whose own entries of the same date this one tells in their stead.
    fn stands_for(&self) -> &[WorkRef];

    /// The cities that it concerns.
    fn cities(&self) -> &[WorkRef];

    /// The works of which it tells nothing but that sources differ.
    fn subjects(&self) -> &[WorkRef];

    /// Its themes; `None` for a kind that has those of the works that name it.
    fn topics(&self) -> Option<&[WorkRef]>;

    /// The files beside its text.
    fn media(&self) -> &[Media];

    /// The two cities that it is called after when it has no title.
    fn named_after(&self) -> Option<[WorkRef; 2]>;
}

/// What a kind shows on the timeline.
#[derive(Clone, Debug)]
pub struct DatedEntry<'a> {
    /// When.
    pub date: &'a EventDate,
    /// Which stage of a twinning it is.
    pub stage: Option<usize>,
    /// What it is called on every page, for good; other entries have no part in it.
    pub anchor: String,
}

impl<'a> DatedEntry<'a> {
    /// The only entry of a work, where it has a date.
    pub(crate) fn of(date: Option<&'a EventDate>, name: &str) -> Vec<DatedEntry<'a>> {
        date.into_iter().map(|date| DatedEntry { date, stage: None, anchor: name.to_owned() }).collect()
    }
}

macro_rules! define_facts {
    ($($(#[$doc:meta])* $kind:ident: $module:ident, $keys:ident, $name:literal, $folder:literal;)*) => {
        /// The facts of a work.
        #[derive(Clone, Debug)]
        pub enum Facts { $($(#[$doc])* $kind(Box<crate::kinds::$module::$kind>),)* }

        impl Facts {
            /// Resolves facts as they are typed; `None` when something in them is wrong.
            pub(super) fn resolve(facts: &RawFacts, resolver: &mut Resolver<'_>) -> Option<Facts> {
                match facts { $(RawFacts::$kind(keys) => {
                    Resolve::resolve(keys.as_ref(), resolver).map(|facts| Facts::$kind(Box::new(facts)))
                })* }
            }

            /// What all kinds answer.
            pub fn common(&self) -> &dyn KindFacts {
                match self { $(Facts::$kind(facts) => facts.as_ref(),)* }
            }
        }

        impl Works { $(
            #[doc = concat!("The facts of a work that is a ", $name, "; `None` for other kinds.")]
            pub fn $module(&self, work: WorkRef) -> Option<&crate::kinds::$module::$kind> {
                match &self.work(work).facts {
                    Facts::$kind(facts) => Some(facts),
                    _ => None,
                }
            }
        )* }
    };
}
each_kind!(define_facts);

/// A file beside a text.
#[derive(Clone, Debug)]
pub struct Media {
    /// Its name.
    pub file: String,
    /// Who made it.
    pub credit: String,
    /// What may be done with it.
    pub rights: Rights,
    /// Where it comes from.
    pub source: Option<WorkRef>,
}
