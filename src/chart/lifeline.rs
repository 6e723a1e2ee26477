//! A twinning as a line from its first date to its end, or to today, with its stages as marks.
//!
//! What is drawn follows from where the twinning stands ([`deciding`]). After a stage that has a date it is:
//!
//! | the twinning | is drawn as |
//! | --- | --- |
//! | has contacts, or is only listed | `Loose` |
//! | is in force | `Standing` |
//! | is suspended | `Suspended` |
//! | has ended | nothing |
//!
//! A stage without a date happened at some time between its neighbours. When it changes where the twinning stands, the
//! line between these neighbours is `FadingIn` if the twinning came into force, and `FadingOut` otherwise. Likewise
//! while the days of a doubtful date last.

use crate::date::{DOUBT, EventDate, Precision};
use crate::id::WorkRef;
use crate::kinds::twinning::{Stage, Standing, deciding};
use crate::vocabulary::StageKind;

use super::axis::{Axis, Position};

/// For how many days a line fades in whose beginning has no date.
const UNKNOWN: i64 = 5 * 365;
/// Marks that are closer than this, in units of [`Position`], stand one above the other.
const CLOSE: u16 = 260;
/// How many marks may stand above each other.
const MOST_LEVELS: u8 = 3;

/// The line of one twinning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lifeline {
    /// The twinning that it stands for.
    pub twinning: WorkRef,
    /// Its pieces, in the order of time; where nothing is drawn, there is none.
    pub segments: Vec<Segment>,
    /// Its dated stages on the axis, in the order of the file.
    pub marks: Vec<Mark>,
    /// How many levels the marks need; at least 1.
    pub levels: u8,
    /// Which stages lie before the axis, by their positions in the file, from 0.
    pub earlier: Vec<usize>,
    /// Which stages have no date, likewise.
    pub undated: Vec<usize>,
}

/// A piece of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// How it is drawn.
    pub style: LineStyle,
    /// Where it begins.
    pub from: Position,
    /// Where it ends; never before it begins.
    pub to: Position,
}

/// What a piece of a line says of the twinning at that time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineStyle {
    /// There were contacts, or a list names the pair, and no more is known.
    Loose,
    /// The twinning is in force.
    Standing,
    /// It is suspended.
    Suspended,
    /// It begins somewhere here.
    FadingIn,
    /// It ends, or is suspended, somewhere here.
    FadingOut,
}

/// A stage with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The position of the stage in the file, from 0.
    pub stage: usize,
    /// What happened.
    pub kind: StageKind,
    /// Where it stands: in the middle of the time that its date leaves open.
    pub at: Position,
    /// 0 on the line, 1 above, and so on.
    pub level: u8,
    /// Whether the date is known at least to the year.
    pub is_sure: bool,
}

/// When a stage happened, between two days ([`Day::number`](crate::date::Day::number)).
#[derive(Clone, Copy, Debug)]
pub(super) struct When {
    /// The earliest day of its date or, where that is open, the latest.
    pub(super) day: crate::date::Day,
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) is_sure: bool,
}

impl When {
    /// When a stage happened; `None` when its date has no day at all.
    pub(super) fn of(date: &EventDate) -> Option<When> {
        let day = date.earliest().or(date.latest())?;
        let first = day.number();
        let is_doubtful = date.is_uncertain() || date.is_approximate() || date.earliest().is_none();
        let is_precise = date.first_year().is_some() && date.precision() != Precision::Span;
        // A stage that took a while (`1944/1947`) is drawn at its beginning.
        let took_a_while = date.precision() == Precision::Span && date.first_year().is_some();
        let last = match date.latest() {
            Some(last) if !took_a_while => last.number(),
            _ => first,
        };
        let slack = if is_doubtful { DOUBT } else { 0 };
        let is_sure = !is_doubtful && (is_precise || took_a_while);
        Some(When { day, first: first - slack, last: last.max(first) + slack, is_sure })
    }

    fn middle(self) -> i64 {
        self.first + (self.last - self.first) / 2
    }
}

impl Lifeline {
    /// The line of a twinning; `when` has the date of each of its stages.
    pub(super) fn new(twinning: WorkRef, stages: &[Stage], when: &[Option<When>], axis: &Axis) -> Lifeline {
        let mut pen = Pen { axis, segments: Vec::new(), standing: None, open: None };
        let mut line = Lifeline {
            twinning,
            segments: Vec::new(),
            marks: Vec::new(),
            levels: 1,
            earlier: Vec::new(),
            undated: Vec::new(),
        };
        for (number, (stage, when)) in stages.iter().zip(when).enumerate() {
            let standing = deciding(&stages[..=number]).map(|stage| Standing::of(stage.kind));
            let Some(when) = when else {
                line.undated.push(number);
                pen.undated_stage(standing);
                continue;
            };
            pen.dated_stage(stage.kind, standing, *when);
            if axis.is_before(when.middle()) {
                line.earlier.push(number);
            } else {
                let at = axis.place(when.middle());
                line.marks.push(Mark {
                    stage: number,
                    kind: stage.kind,
                    at,
                    level: 0,
                    is_sure: when.is_sure,
                });
            }
        }
        pen.finish();
        line.segments = pen.segments;
        line.levels = stack(&mut line.marks);
        line
    }
}

/// Gives marks that would cover others a higher level; returns how many levels there are.
fn stack(marks: &mut [Mark]) -> u8 {
    let mut ends: Vec<Option<Position>> = vec![None; usize::from(MOST_LEVELS)];
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by_key(|number| marks[*number].at);
    let mut levels = 1;
    for number in order {
        let at = marks[number].at;
        let is_free = |end: &Option<Position>| end.is_none_or(|end| at.0 >= end.0.saturating_add(CLOSE));
        let level = ends.iter().position(is_free).unwrap_or_default();
        ends[level] = Some(at);
        let level = u8::try_from(level).unwrap_or_default();
        marks[number].level = level;
        levels = levels.max(level + 1);
    }
    levels
}

/// Draws along the axis, from stage to stage; the tables of this module say what.
struct Pen<'a> {
    axis: &'a Axis,
    segments: Vec<Segment>,
    /// Where the twinning stands; before its first stage nowhere.
    standing: Option<Standing>,
    /// Once a stage has had a date: what is being drawn, if anything, and since which day.
    open: Option<(Option<LineStyle>, i64)>,
}

impl Pen<'_> {
    fn draw(&mut self, style: Option<LineStyle>, from: i64, to: i64) {
        let (from, to) = (self.axis.place(from), self.axis.place(to));
        if let Some(style) = style
            && from < to
        {
            self.segments.push(Segment { style, from, to });
        }
    }

    /// Draws up to a stage with a date, after which the twinning stands as said, and begins what follows it.
    fn dated_stage(&mut self, kind: StageKind, standing: Option<Standing>, when: When) {
        let (until, since) =
            if when.is_sure { (when.middle(), when.middle()) } else { (when.first, when.last) };
        // Dates may leave open which stage came first; the line goes on all the same.
        let earlier = self.open.map_or(i64::MIN, |(_, from)| from);
        let (until, since) = (until.max(earlier), since.max(earlier));
        match self.open.take() {
            Some((style, from)) => {
                self.draw(style, from, until);
                let style = if style_of(self.standing) == style_of(standing) {
                    style_of(standing)
                } else {
                    Some(changing(standing))
                };
                self.draw(style, until, since);
            }
            None if self.has_begun_before(kind) => {
                self.draw(Some(LineStyle::FadingIn), until - UNKNOWN, since);
            }
            None if style_of(standing).is_some() => self.draw(Some(LineStyle::FadingIn), until, since),
            None => {}
        }
        self.standing = standing;
        self.open = Some((style_of(standing), since));
    }

    /// Whether an agreement must have gone before the first stage that has a date, at a time that is not known: one
    /// that stands above it without a date, or the one that was renewed, suspended, resumed or ended.
    fn has_begun_before(&self, kind: StageKind) -> bool {
        let is_agreed = matches!(self.standing, Some(Standing::InForce | Standing::Suspended));
        is_agreed
            || match kind {
                StageKind::Contact | StageKind::Listed | StageKind::Declared | StageKind::Signed => false,
                StageKind::Renewed | StageKind::Suspended | StageKind::Resumed | StageKind::Ended => true,
            }
    }

    /// Changes what is drawn because of a stage without a date, after which the twinning stands as said.
    fn undated_stage(&mut self, standing: Option<Standing>) {
        if let Some((style, _)) = &mut self.open
            && style_of(self.standing) != style_of(standing)
        {
            *style = Some(changing(standing));
        }
        self.standing = standing;
    }

    /// Draws what has not ended up to today.
    fn finish(&mut self) {
        if let Some((style, from)) = self.open.take() {
            self.draw(style, from, self.axis.today);
        }
    }
}

/// What is drawn while a twinning stands so.
fn style_of(standing: Option<Standing>) -> Option<LineStyle> {
    match standing? {
        Standing::Contact | Standing::Listed => Some(LineStyle::Loose),
        Standing::InForce => Some(LineStyle::Standing),
        Standing::Suspended => Some(LineStyle::Suspended),
        Standing::Ended => None,
    }
}

/// What is drawn while a twinning comes to stand so, at some time that is not known exactly.
fn changing(standing: Option<Standing>) -> LineStyle {
    match standing {
        Some(Standing::InForce) => LineStyle::FadingIn,
        _ => LineStyle::FadingOut,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::StageKind::{
        Contact, Declared, Ended, Listed, Renewed, Resumed, Signed, Suspended,
    };

    /// The axis is a hundred years long, so that a year is a percent; "today" is the end of 1999.
    ///
    /// `expected` is the segments, such as `--- 44 57`, and the marks, such as `declared 44 level 1`.
    #[track_caller]
    fn check(stages: &[(&str, StageKind)], expected: &[&str]) {
        let stages: Vec<Stage> = stages
            .iter()
            .map(|(date, kind)| {
                let date = (!date.is_empty()).then(|| EventDate::parse(date).expect("it is a date"));
                Stage { date, kind: *kind, by: None, sources: Vec::new() }
            })
            .collect();
        let when: Vec<Option<When>> =
            stages.iter().map(|stage| stage.date.as_ref().and_then(When::of)).collect();
        let line = Lifeline::new(WorkRef::ANY, &stages, &when, &Axis::between(1900, 1999));
        // Leap days make a year a little more or less than a percent.
        let show = |at: Position| (at.0 + 10) / 100;
        let segments = line.segments.iter().map(|segment| {
            let style = match segment.style {
                LineStyle::Loose => "...",
                LineStyle::Standing => "---",
                LineStyle::Suspended => "///",
                LineStyle::FadingIn => " --",
                LineStyle::FadingOut => "-- ",
            };
            format!("{style} {} {}", show(segment.from), show(segment.to))
        });
        let marks = line.marks.iter().map(|mark| {
            let doubt = if mark.is_sure { "" } else { "?" };
            format!("{}{doubt} {} level {}", mark.kind.name(), show(mark.at), mark.level)
        });
        let earlier = line.earlier.iter().map(|number| format!("before: {number}"));
        let undated = line.undated.iter().map(|number| format!("undated: {number}"));
        let found: Vec<String> = segments.chain(marks).chain(earlier).chain(undated).collect();
        assert_eq!(found, expected, "{stages:?}");
    }

    #[test]
    fn a_line_goes_from_its_first_date_to_today() {
        check(&[("1944", Declared)], &["--- 44 100", "declared 44 level 0"]);
        check(
            &[("1920", Contact), ("1944-06-06", Signed), ("1960", Renewed)],
            &[
                "... 20 44",
                "--- 44 60",
                "--- 60 100",
                "contact 20 level 0",
                "signed 44 level 0",
                "renewed 60 level 0",
            ],
        );
        check(
            &[("1944", Declared), ("1950", Ended)],
            &["--- 44 50", "declared 44 level 0", "ended 50 level 0"],
        );
        // A contact after the end does not make them twins again.
        check(
            &[("1944", Declared), ("1950", Ended), ("1960", Contact), ("1970", Signed)],
            &[
                "--- 44 50",
                "--- 70 100",
                "declared 44 level 0",
                "ended 50 level 0",
                "contact 60 level 0",
                "signed 70 level 0",
            ],
        );
    }

    #[test]
    fn it_rests_from_suspended_to_resumed() {
        check(
            &[
                ("1910", Signed),
                ("1940", Suspended),
                ("1942", Contact),
                ("1950", Resumed),
                ("1980", Suspended),
            ],
            &[
                "--- 10 40",
                "/// 40 42",
                "/// 42 50",
                "--- 50 80",
                "/// 80 100",
                "signed 10 level 0",
                "suspended 40 level 0",
                "contact 42 level 1",
                "resumed 50 level 0",
                "suspended 80 level 0",
            ],
        );
    }

    #[test]
    fn doubt_fades() {
        check(&[("1944~", Declared)], &[" -- 43 46", "--- 46 100", "declared? 44 level 0"]);
        check(
            &[("[1947,1948,1949]", Declared), ("197X", Ended)],
            &[" -- 47 50", "--- 50 70", "--  70 80", "declared? 48 level 0", "ended? 75 level 0"],
        );
        // It is not known when it began …
        check(&[("1944", Ended)], &[" -- 39 44", "ended 44 level 0"]);
        check(&[("1944", Renewed)], &[" -- 39 44", "--- 44 100", "renewed 44 level 0"]);
        // … when it was agreed, or when it ended.
        check(&[("1944", Contact), ("", Signed)], &[" -- 44 100", "contact 44 level 0", "undated: 1"]);
        check(&[("1944", Signed), ("", Ended)], &["--  44 100", "signed 44 level 0", "undated: 1"]);
        check(&[("", Listed)], &["undated: 0"]);
        check(
            &[("", Signed), ("1990", Contact)],
            &[" -- 85 90", "--- 90 100", "contact 90 level 0", "undated: 0"],
        );
        // A later list that still names it does not make it stand again.
        check(
            &[("1960", Signed), ("", Ended), ("1980", Listed)],
            &["--  60 80", "signed 60 level 0", "listed 80 level 0", "undated: 1"],
        );
    }

    #[test]
    fn what_is_before_the_axis_is_told() {
        check(
            &[("1589", Declared), ("1944/1947", Signed)],
            &["--- 0 44", "--- 44 100", "signed 44 level 0", "before: 0"],
        );
        check(&[("-0044", Declared), ("1899", Ended)], &["before: 0", "before: 1"]);
        check(&[("2050", Declared)], &["declared 100 level 0"]);
    }

    #[test]
    fn close_marks_stand_above_each_other() {
        check(
            &[("1941", Contact), ("1942", Contact), ("1943", Declared), ("1944", Signed)],
            &[
                "... 41 42",
                "... 42 43",
                "--- 43 44",
                "--- 44 100",
                "contact 41 level 0",
                "contact 42 level 1",
                "declared 43 level 2",
                "signed 44 level 0",
            ],
        );
    }

    /// Whatever the stages and whichever of them have a date: up to today the line says where the twinning stands.
    #[test]
    fn a_line_ends_as_the_twinning_stands() {
        let axis = Axis::between(1900, 1999);
        let kinds = StageKind::ALL.len();
        for number in 0..kinds.pow(4) * 16 {
            let (mut kind, mut is_dated) = (number / 16, number % 16);
            let stages: Vec<Stage> = (191..195)
                .map(|decade| {
                    let date = (is_dated % 2 == 1).then(|| EventDate::parse(&format!("{decade}0")));
                    let date = date.map(|date| date.expect("it is a date"));
                    let stage =
                        Stage { kind: StageKind::ALL[kind % kinds], date, by: None, sources: Vec::new() };
                    (kind, is_dated) = (kind / kinds, is_dated / 2);
                    stage
                })
                .collect();
            let when: Vec<Option<When>> =
                stages.iter().map(|stage| stage.date.as_ref().and_then(When::of)).collect();
            let line = Lifeline::new(WorkRef::ANY, &stages, &when, &axis);
            let end = axis.place(axis.today);
            let last = line.segments.last().filter(|segment| segment.to == end).map(|segment| segment.style);
            let standing = deciding(&stages).map(|stage| Standing::of(stage.kind)).expect("there are stages");
            let fits = match standing {
                _ if when.iter().all(Option::is_none) => line.segments.is_empty(),
                Standing::Contact | Standing::Listed => last == Some(LineStyle::Loose),
                Standing::InForce => matches!(last, Some(LineStyle::Standing | LineStyle::FadingIn)),
                Standing::Suspended => matches!(last, Some(LineStyle::Suspended | LineStyle::FadingOut)),
                Standing::Ended => matches!(last, None | Some(LineStyle::FadingOut)),
            };
            assert!(fits, "{standing:?} {stages:?}: {:?}", line.segments);
            assert!(line.segments.is_sorted_by_key(|segment| (segment.from, segment.to)), "{stages:?}");
        }
    }
}
