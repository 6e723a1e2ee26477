//! Archive → shapes: the twinnings as lines through time, and how much happened when.
//!
//! A [`TimeChart`] has the positions of lines, marks and columns along an axis of time, as shares of its length, so
//! that a page can draw them at any width, and from right to left.
//!
//! Invariant: nothing here depends on languages, links, SVG or the clock; "today", where lines end, is
//! [`Archive::today`].

mod axis;
mod density;
mod lifeline;

pub use self::axis::{Axis, Position};
pub use self::density::{Band, Column, Density};
pub use self::lifeline::{Lifeline, LineStyle, Mark, Segment};

use crate::archive::Archive;
use crate::id::WorkRef;
use crate::kinds::twinning::Stage;

use self::lifeline::When;

/// Twinnings and entries along one axis.
#[derive(Clone, Debug)]
pub struct TimeChart {
    /// The time that is drawn.
    pub axis: Axis,
    /// The twinnings that have a date, sorted by their first one.
    pub lines: Vec<Lifeline>,
    /// The twinnings none of whose stages has a date.
    pub undated: Vec<WorkRef>,
    /// How many entries each year and decade has.
    pub density: Density,
}

/// The chart of twinnings and entries; `None` when none of them has a date.
///
/// `entries` are indexes into the entries of the archive's timeline.
pub fn draw(archive: &Archive, twinnings: &[WorkRef], entries: &[usize]) -> Option<TimeChart> {
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
    // The axis begins with the first line. Entries before that are counted (`Density::earlier`), not drawn.
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
    Some(TimeChart { axis, lines, undated, density })
}

fn when(stage: &Stage) -> Option<When> {
    stage.date.as_ref().and_then(When::of)
}
