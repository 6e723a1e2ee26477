//! Where a twinning stands: the one rule from which words, threads, maps, lists and data take it.

use super::Stage;
use crate::vocabulary::StageKind;

/// Where a twinning stands after some stages of its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// There were only contacts.
    Contact,
    /// A list or a text names the pair, and no act of either side is known.
    Listed,
    /// It was declared, signed, renewed or resumed, and neither suspended nor ended since.
    InForce,
    /// One side has laid it to rest.
    Suspended,
    /// It is over.
    Ended,
}

impl Standing {
    /// What it comes to when this kind of stage decides.
    pub fn of(kind: StageKind) -> Standing {
        match kind {
            StageKind::Contact => Standing::Contact,
            StageKind::Listed => Standing::Listed,
            StageKind::Declared | StageKind::Signed | StageKind::Renewed | StageKind::Resumed => {
                Standing::InForce
            }
            StageKind::Suspended => Standing::Suspended,
            StageKind::Ended => Standing::Ended,
        }
    }

    /// How much a stage of this kind decides: an act more than a list, and this more than a contact.
    fn weight(self) -> u8 {
        match self {
            Standing::Contact => 0,
            Standing::Listed => 1,
            Standing::InForce | Standing::Suspended | Standing::Ended => 2,
        }
    }
}

/// The stage that decides where a twinning stands, of stages in the order of time: the last act (declared, signed,
/// renewed, suspended, resumed, ended), without one the last list, without one the last contact.
///
/// A list that still names a pair shows that somebody counts it; it neither hides an act nor undoes it.
pub fn deciding(stages: &[Stage]) -> Option<&Stage> {
    stages.iter().max_by_key(|stage| Standing::of(stage.kind).weight())
}
