//! The drawing of the timeline: shapes of [`chart`](crate::chart) → a view with words and links.
//!
//! Places along the axis are percentages, so that the drawing fills any width while marks and letters
//! keep their size; in scripts that run from right to left, so does time.

use tera::Value;

use crate::chart::{self, Band, Column, Lifeline, LineStyle, Mark, Position, Segment, TimeChart};
use crate::date::EventDate;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::pages::{Pages, timeline, view};
use crate::pagination;
use crate::route::{Listing, Part, Route, Scope, fragment};
use crate::vocabulary::StageKind;

/// Pixels, as `timeline.css` has them too: how high the line of a twinning is, how far marks stand above each
/// other, and how high columns are.
const LINE: usize = 24;
const LEVEL: usize = 11;
const COLUMNS: usize = 64;

/// The drawing of twinnings and entries; `None` when there is nothing to draw.
///
/// Every anchor that it links to is that of one of the entries that are `listed` on the same page. More twinnings than a
/// page lists are not drawn.
pub(super) fn view(
    pages: &Pages,
    scope: &Scope,
    twinnings: &[WorkRef],
    entries: &[usize],
    listed: &[usize],
    locale: Locale,
) -> Option<Value> {
    let twinnings = if twinnings.len() > pagination::MOST { &[] } else { twinnings };
    let chart = chart::draw(&pages.archive, twinnings, entries)?;
    let drawing =
        ChartView { pages, scope, locale, entries: listed, is_mirrored: is_mirrored(pages, locale) };
    Some(drawing.view(&chart))
}

/// A strip for the first page: how much happened in which decade, and what the archive speaks of most.
pub(super) fn strip(pages: &Pages, locale: Locale) -> Option<Value> {
    let entries: Vec<usize> = (0..pages.archive.timeline().entries().len()).collect();
    let twinnings: Vec<WorkRef> = pages.archive.of_kind(Kind::Twinning).map(|(at, _)| at).collect();
    let chart = chart::draw(&pages.archive, &twinnings, &entries)?;
    let drawing = ChartView {
        pages,
        scope: &Scope::All,
        locale,
        entries: &[],
        is_mirrored: is_mirrored(pages, locale),
    };
    Some(view! {
        "columns": chart.density.columns.iter().map(|column| drawing.column(column)).collect::<Vec<_>>(),
        "bands": chart.density.bands.iter().map(|band| drawing.band(band)).collect::<Vec<_>>(),
        "milestones": drawing.milestones(),
        "href": pages.href_of(&Route::Timeline(Scope::All), locale),
    })
}

fn is_mirrored(pages: &Pages, locale: Locale) -> bool {
    pages.settings.locales.info(locale).right_to_left
}

struct ChartView<'s> {
    pages: &'s Pages,
    /// The timeline that is drawn.
    scope: &'s Scope,
    locale: Locale,
    /// The entries that stand on the same page, in order.
    entries: &'s [usize],
    is_mirrored: bool,
}

impl ChartView<'_> {
    fn view(&self, chart: &TimeChart) -> Value {
        let pages = self.pages;
        let kinds: Vec<Value> = StageKind::ALL
            .iter()
            .filter(|kind| chart.lines.iter().flat_map(|line| &line.marks).any(|mark| mark.kind == **kind))
            .map(|kind| {
                let title = pages.say(self.locale, &kind.message(), &[]);
                view! { "kind": kind.name(), "title": title }
            })
            .collect();
        let has = |threads: &[LineStyle]| {
            chart.lines.iter().flat_map(|line| &line.segments).any(|it| threads.contains(&it.style))
        };
        let undated: Vec<Value> = chart
            .undated
            .iter()
            .map(|work| {
                let title = pages.title_html(*work, self.locale);
                view! { "href": pages.href(*work, self.locale), "title": Value::safe_string(title) }
            })
            .collect();
        view! {
            "lines": chart.lines.iter().map(|line| self.line(line)).collect::<Vec<_>>(),
            "undated": undated,
            "bands": chart.density.bands.iter().map(|band| self.band(band)).collect::<Vec<_>>(),
            "columns": chart.density.columns.iter().map(|column| self.column(column)).collect::<Vec<_>>(),
            "earlier": chart.density.earlier,
            "first_year": pages.year_words(chart.axis.first_year, self.locale),
            "kinds": kinds,
            "has_loose": has(&[LineStyle::Loose]),
            "has_suspended": has(&[LineStyle::Suspended]),
            "has_fading": has(&[LineStyle::FadingIn, LineStyle::FadingOut]),
            "today": self.today(),
        }
    }

    /// The day at which lines end that nothing has ended.
    fn today(&self) -> Option<String> {
        let today = EventDate::of_day(self.pages.archive.today()?);
        Some(self.pages.date_words(&today, self.locale))
    }

    fn line(&self, line: &Lifeline) -> Value {
        let (pages, twinning) = (self.pages, line.twinning);
        let height = LINE + LEVEL * usize::from(line.levels - 1);
        let y = height - LINE / 2;
        let slugs: Vec<&str> = pages
            .archive
            .cities_of(twinning)
            .iter()
            .map(|city| pages.archive.work(*city).id.slug.as_str())
            .collect();
        let title = pages.title_html(twinning, self.locale);
        view! {
            "href": pages.href(twinning, self.locale),
            "title": Value::safe_string(title),
            "cities": slugs.join(" "),
            "levels": line.levels,
            "y": y,
            "stretches": line.segments.iter().map(|segment| self.segment(segment)).collect::<Vec<_>>(),
            "marks": line.marks.iter().map(|mark| self.mark(twinning, mark, y)).collect::<Vec<_>>(),
            "notes": self.notes(line),
        }
    }

    /// What the drawing can't show: stages before the axis, and stages without a date.
    ///
    /// That a list without a date names the pair is no stage in its life.
    fn notes(&self, line: &Lifeline) -> Vec<String> {
        let Some(twinning) = self.pages.archive.twinning(line.twinning) else { return Vec::new() };
        let stage = |number: &usize| &twinning.stages[*number];
        let undated = line.undated.iter().map(stage).filter(|stage| stage.kind != StageKind::Listed);
        let undated = undated.map(|stage| {
            let words = self.pages.say(self.locale, &stage.kind.message(), &[]);
            self.pages.say(self.locale, "chart-undated", &[("stage", &words)])
        });
        let earlier = line.earlier.iter().map(stage);
        earlier
            .map(|stage| self.pages.stage_words(line.twinning, stage, self.locale))
            .chain(undated)
            .collect()
    }

    fn segment(&self, segment: &Segment) -> Value {
        let style = match (segment.style, self.is_mirrored) {
            (LineStyle::Loose, _) => "loose",
            (LineStyle::Standing, _) => "standing",
            (LineStyle::Suspended, _) => "suspended",
            (LineStyle::FadingIn, false) | (LineStyle::FadingOut, true) => "fade-in",
            (LineStyle::FadingOut, false) | (LineStyle::FadingIn, true) => "fade-out",
        };
        let (x, width) = self.span(segment.from, segment.to);
        view! { "thread": style, "x": x, "width": width }
    }

    fn mark(&self, twinning: WorkRef, mark: &Mark, y: usize) -> Value {
        let pages = self.pages;
        let stage = pages.archive.twinning(twinning).map(|facts| &facts.stages[mark.stage]);
        let title = stage.map(|stage| pages.stage_words(twinning, stage, self.locale)).unwrap_or_default();
        let entry = pages.archive.timeline().of_stage(twinning, mark.stage);
        let href = match entry.filter(|at| self.entries.binary_search(at).is_ok()) {
            Some(at) => format!("#{}", fragment::page_part(&pages.archive.timeline().entries()[at].anchor)),
            // An event that tells the stage may not name both cities.
            None => pages
                .href(entry.map_or(twinning, |at| pages.archive.timeline().entries()[at].work), self.locale),
        };
        view! {
            "href": href,
            "title": title,
            "kind": mark.kind.name(),
            "x": self.place(mark.at),
            "y": y - LEVEL * usize::from(mark.level),
            "foot": (mark.level > 0).then_some(y),
            "is_sure": mark.is_sure,
        }
    }

    fn column(&self, column: &Column) -> Value {
        let (x, width) = self.span(column.from, column.to);
        let height = (column.height * (COLUMNS - 4) / 100).max(2);
        view! { "x": x, "width": width, "y": COLUMNS - height, "height": height }
    }

    fn band(&self, band: &Band) -> Value {
        let (x, width) = self.span(band.from, band.to);
        let title = self.pages.decade_words(band.decade, self.locale);
        let count = band.count.to_string();
        let anchor = match self.entries {
            [] => {
                let part = Route::Part(Listing::Timeline(self.scope.clone()), Part::Decade(band.decade));
                self.pages.href_of(&part, self.locale)
            }
            _ => format!("#{}", fragment::decade(band.decade)),
        };
        view! {
            "x": x,
            "width": width,
            "edge": self.place(band.from),
            "label": self.pages.year_words(band.decade, self.locale),
            "title": self.pages.say(self.locale, "chart-decade", &[("decade", &title), ("count", &count)]),
            "anchor": anchor,
            "href": (band.count > 0).then(|| timeline::decade_href(self.pages, band.decade, self.locale)),
        }
    }

    /// The events that most works of the archive refer to, at most one a decade, in order of time.
    fn milestones(&self) -> Vec<Value> {
        const MOST: usize = 5;
        let (pages, archive) = (self.pages, &self.pages.archive);
        let timeline = archive.timeline();
        let events = timeline.kinds().get(&Kind::Event).map(Vec::as_slice).unwrap_or_default();
        let mut ranked: Vec<usize> = events.to_vec();
        ranked.sort_by_key(|at| {
            (std::cmp::Reverse(archive.referrers(timeline.entries()[*at].work).len()), *at)
        });
        let mut decades = std::collections::BTreeSet::new();
        let mut chosen: Vec<usize> = ranked
            .into_iter()
            .filter(|at| decades.insert(timeline.entries()[*at].date.decades().next()))
            .take(MOST)
            .collect();
        chosen.sort_unstable();
        chosen
            .into_iter()
            .map(|at| {
                let entry = &timeline.entries()[at];
                let date = pages.date_html(&entry.date, self.locale);
                let title = pages.title_html(entry.work, self.locale);
                view! {
                    "date": Value::safe_string(&date),
                    "title": Value::safe_string(title),
                    "href": pages.href(entry.work, self.locale),
                }
            })
            .collect()
    }

    /// Where a span begins on the page, and how wide it is.
    fn span(&self, from: Position, to: Position) -> (String, String) {
        let start = if self.is_mirrored { to.mirrored() } else { from };
        (percent(start), percent(Position(to.0 - from.0)))
    }

    fn place(&self, at: Position) -> String {
        percent(if self.is_mirrored { at.mirrored() } else { at })
    }
}

/// `12.34%`
fn percent(at: Position) -> String {
    format!("{}.{:02}%", at.0 / 100, at.0 % 100)
}
