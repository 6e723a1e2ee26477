//! The works of one archive in their order: by kind, then by slug.

use std::collections::HashMap;

use crate::id::{Register, WorkId, WorkRef};

/// Which works there are, and which rank each has.
#[derive(Clone, Debug)]
pub(super) struct Roster {
    /// By rank.
    works: Vec<WorkRef>,
    /// By number in the register: the rank; `None` for what only other archives have.
    ranks: Vec<Option<u32>>,
    by_id: HashMap<WorkId, WorkRef>,
}

impl Roster {
    /// The roster of these ids, which are in order; `register` gives or knows their numbers.
    pub(super) fn new<'a>(ids: impl ExactSizeIterator<Item = &'a WorkId>, register: &mut Register) -> Roster {
        let mut works = Vec::with_capacity(ids.len());
        let mut ranks = Vec::with_capacity(ids.len());
        let mut by_id = HashMap::with_capacity(ids.len());
        for (id, rank) in ids.zip(0..) {
            let work = register.enter(id);
            if ranks.len() <= work.number() {
                ranks.resize(work.number() + 1, None);
            }
            ranks[work.number()] = Some(rank);
            works.push(work);
            by_id.insert(id.clone(), work);
        }
        Roster { works, ranks, by_id }
    }

    /// The works in order.
    pub(super) fn works(&self) -> &[WorkRef] {
        &self.works
    }

    /// The work with this id.
    pub(super) fn find(&self, id: &WorkId) -> Option<WorkRef> {
        self.by_id.get(id).copied()
    }

    /// The position of a work in the order.
    ///
    /// Panics when the work is one of other archives only.
    pub(super) fn rank(&self, work: WorkRef) -> usize {
        let rank = self.ranks.get(work.number()).copied().flatten();
        rank.expect("an archive is asked for its own works") as usize
    }
}
