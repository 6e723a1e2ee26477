//! Archive → shapes: the twinnings as lines through time, and how much happened when.
//!
//! A [`Chart`] says where lines, marks and columns stand along an axis of time. It says so in shares of the
//! axis, so that a page can draw it at any width, and from right to left.
//!
//! Invariant: knows nothing of languages, links or SVG, and asks no clock: lines lead up to
//! [`Archive::today`].

mod axis;
mod density;
mod lifeline;

pub use self::axis::{Axis, Position};
pub use self::density::{Band, Column, Density};
pub use self::lifeline::{Lifeline, Mark, Stretch, Thread};

use crate::archive::Archive;
use crate::id::WorkRef;
use crate::kinds::twinning::Stage;

use self::lifeline::When;

/// Twinnings and entries along one axis.
#[derive(Clone, Debug)]
pub struct Chart {
    /// The time that is drawn.
    pub axis: Axis,
    /// The twinnings with a date, by the first one.
    pub lines: Vec<Lifeline>,
    /// The twinnings of which nobody tells a date.
    pub undated: Vec<WorkRef>,
    /// How much happened when.
    pub density: Density,
}

/// Draws twinnings and entries; `None` when nothing among them has a date.
///
/// `entries` are positions in the timeline.
pub fn draw(archive: &Archive, twinnings: &[WorkRef], entries: &[usize]) -> Option<Chart> {
    let mut dated: Vec<(WorkRef, Vec<Option<When>>)> = Vec::new();
    let mut undated = Vec::new();
    for twinning in twinnings {
        let Some(facts) = archive.twinning(*twinning) else { continue };
        let when: Vec<Option<When>> = facts.stages.iter().map(when).collect();
        if when.iter().any(Option::is_some) {
            dated.push((*twinning, when));
        } else {
            undated.push(*twinning);
        }
    }
    dated.sort_by_key(|(twinning, when)| {
        (when.iter().flatten().map(|when| when.first).min(), archive.rank(*twinning))
    });

    let dates = entries.iter().map(|at| &archive.timeline().entries()[*at].date);
    let of_entries = dates.clone().filter_map(|date| date.earliest());
    let of_lines = dated.iter().flat_map(|(_, when)| when.iter().flatten().map(|when| when.day));
    // Lines decide where the axis begins; what was before the first of them is told, not drawn.
    let axis = match archive.today() {
        Some(today) if !dated.is_empty() => Axis::new(of_lines, today),
        Some(today) => Axis::new(of_entries, today),
        None => None,
    }?;
    let lines = dated
        .into_iter()
        .filter_map(|(twinning, when)| {
            let stages = archive.twinning(twinning)?.stages.as_slice();
            Some(Lifeline::new(twinning, stages, &when, &axis))
        })
        .collect();
    let density = Density::new(dates, &axis);
    Some(Chart { axis, lines, undated, density })
}

fn when(stage: &Stage) -> Option<When> {
    stage.date.as_ref().and_then(When::of)
}
