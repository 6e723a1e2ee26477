//! The timeline: whole, by decade, by city, by kind of entry, by topic.

use tera::{Context, Value};

use super::{Rendered, filters};
use crate::archive::timeline::Entry;
use crate::diagnostic::Diagnostic;
use crate::exports::json_ld;
use crate::id::{Kind, Slug, WorkId, WorkRef};
use crate::locale::Locale;
use crate::pages::frame::Frame;
use crate::pages::{Pages, view};
use crate::route::{Route, fragment};

/// Every entry, with the twinnings drawn above them.
pub(crate) fn whole(pages: &Pages, locale: Locale) -> Rendered {
    let title = pages.say(locale, "timeline-title", &[]);
    let entries: Vec<usize> = (0..pages.archive.timeline().entries().len()).collect();
    let mut page = TimelinePage::new(pages, Route::Timeline, &title, locale);
    page.context.insert_value("is_whole", Value::from(true));
    page.context.insert_value("shown_forms", Value::from(pages.in_every_form(locale, "timeline-shown", &[])));
    let twinnings: Vec<WorkRef> = pages.archive.of_kind(Kind::Twinning).map(|(at, _)| at).collect();
    page.draw(&twinnings, &entries);
    page.finish(&entries)
}

/// The entries that touch ten years.
pub(crate) fn decade(pages: &Pages, year: i32, locale: Locale) -> Rendered {
    let title = pages.say(locale, "timeline-of", &[("what", &pages.decade_words(year, locale))]);
    let entries = pages.archive.timeline().decades().get(&year).map(Vec::as_slice).unwrap_or_default();
    let mut page = TimelinePage::new(pages, Route::Decade(year), &title, locale);
    page.only = Some(year);
    page.finish(entries)
}

/// The entries of one city, with its twinnings drawn above them.
pub(crate) fn city(pages: &Pages, slug: &Slug, locale: Locale) -> Rendered {
    let (work, mut page) =
        TimelinePage::of_work(pages, Kind::City, slug, Route::CityTimeline(slug.clone()), locale);
    let entries = pages.archive.timeline().of_city(work);
    let twinnings = pages.archive.twinnings_of(work);
    if !twinnings.is_empty() {
        page.draw(&twinnings, entries);
    }
    page.finish(entries)
}

/// The entries of one topic.
pub(crate) fn topic(pages: &Pages, slug: &Slug, locale: Locale) -> Rendered {
    let (work, page) =
        TimelinePage::of_work(pages, Kind::Topic, slug, Route::TopicTimeline(slug.clone()), locale);
    page.finish(pages.archive.timeline().of_topic(work))
}

/// The entries of one kind.
pub(crate) fn kind(pages: &Pages, kind: Kind, locale: Locale) -> Rendered {
    let name = pages.say(locale, &kind.message_of_many(), &[]);
    let title = pages.say(locale, "timeline-of", &[("what", &name)]);
    let entries = pages.archive.timeline().kinds().get(&kind).map(Vec::as_slice).unwrap_or_default();
    TimelinePage::new(pages, Route::KindTimeline(kind), &title, locale).finish(entries)
}

/// A page of the timeline while its view is being put together.
struct TimelinePage<'s> {
    pages: &'s Pages,
    route: Route,
    locale: Locale,
    context: Context,
    /// The decade that the page is about.
    only: Option<i32>,
}

impl<'s> TimelinePage<'s> {
    fn new(pages: &'s Pages, route: Route, title: &str, locale: Locale) -> TimelinePage<'s> {
        let site_title = pages.settings.title(locale);
        let mut context = Frame {
            json_ld: json_ld::collection(pages, &route, title, locale),
            locale,
            title: title.to_owned(),
            description: pages.say(locale, "timeline-description", &[("title", title), ("site", site_title)]),
            work: None,
            section: "timeline",
            route: route.clone(),
        }
        .context(pages);
        context.insert_value("is_whole", Value::from(false));
        TimelinePage { pages, route, locale, context, only: None }
    }

    /// The page of a work's entries, which leads back to the work.
    fn of_work(
        pages: &'s Pages,
        kind: Kind,
        slug: &Slug,
        route: Route,
        locale: Locale,
    ) -> (WorkRef, TimelinePage<'s>) {
        let id = WorkId { kind, slug: slug.clone() };
        let work = pages.archive.find(&id).expect("the plan has works of the archive only");
        let title = pages.say(locale, "timeline-of", &[("what", &pages.title_text(work, locale))]);
        let mut page = TimelinePage::new(pages, route, &title, locale);
        let back = pages.title_html(work, locale);
        page.context.insert_value(
            "about",
            view! {
                "kind": pages.say(locale, &kind.message(), &[]),
                "href": pages.href(work, locale),
                "title": Value::safe_string(back),
            },
        );
        (work, page)
    }

    fn draw(&mut self, twinnings: &[WorkRef], entries: &[usize]) {
        let chart = super::chart::view(self.pages, twinnings, entries, self.locale);
        self.context.insert_value("chart", Value::from(chart));
    }

    fn finish(mut self, entries: &[usize]) -> Rendered {
        let decades = self.group(entries)?;
        let jumps: Vec<Value> = match self.only {
            Some(_) => decade_links(self.pages, self.locale, self.only),
            None => decades.iter().map(|decade| decade.jump(self.pages, self.locale)).collect(),
        };
        self.context.insert_value("decades", Value::from(jumps));
        let groups: Vec<Value> =
            decades.into_iter().map(|decade| decade.view(self.pages, self.locale, self.only)).collect();
        self.context.insert_value("groups", Value::from(groups));
        self.context.insert_value("filters", filters::bar(self.pages, &self.route, self.locale));
        self.pages.template(self.locale, "timeline.html", &self.context)
    }

    /// The entries under the decade and the year in which they begin.
    ///
    /// On the page of a decade, those that began before it come first and by themselves.
    fn group(&self, entries: &[usize]) -> Result<Vec<Decade>, Diagnostic> {
        let mut decades: Vec<Decade> = Vec::new();
        for at in entries {
            let entry = &self.pages.archive.timeline().entries()[*at];
            let line = self.pages.entry(*at, self.locale)?;
            let start = Start::of(entry, self.only);
            let decade = match decades.iter_mut().rev().find(|decade| decade.start == start) {
                Some(decade) => decade,
                None => {
                    decades.push(Decade { start, loose: Vec::new(), years: Vec::new() });
                    decades.last_mut().expect("one has just been added")
                }
            };
            let year = entry.date.first_year().filter(|_| matches!(start, Start::Decade(_)));
            match (year, decade.years.last_mut()) {
                (None, _) => decade.loose.push(line),
                (Some(year), Some((last, lines))) if *last == year => lines.push(line),
                (Some(year), _) => decade.years.push((year, vec![line])),
            }
        }
        Ok(decades)
    }
}

/// Under which heading an entry stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    /// It began before the decade that the page is about.
    Earlier,
    /// It began in the ten years from this one on.
    Decade(i32),
    /// Nobody can say.
    Unknown,
}

impl Start {
    fn of(entry: &Entry, only: Option<i32>) -> Start {
        match (entry.date.decades().next(), only) {
            (Some(decade), Some(only)) if decade < only => Start::Earlier,
            (Some(decade), _) => Start::Decade(decade),
            (None, _) => Start::Unknown,
        }
    }
}

/// The entries of ten years.
struct Decade {
    start: Start,
    /// Those of which the year is not known.
    loose: Vec<Value>,
    years: Vec<(i32, Vec<Value>)>,
}

impl Decade {
    fn id(&self) -> String {
        match self.start {
            Start::Earlier => fragment::page_part("earlier"),
            Start::Decade(year) => fragment::decade(year),
            Start::Unknown => fragment::page_part("undated"),
        }
    }

    fn title(&self, pages: &Pages, locale: Locale) -> String {
        match self.start {
            Start::Earlier => pages.say(locale, "timeline-earlier", &[]),
            Start::Decade(year) => pages.decade_words(year, locale),
            Start::Unknown => pages.say(locale, "timeline-undated", &[]),
        }
    }

    /// The link that leads down to it.
    fn jump(&self, pages: &Pages, locale: Locale) -> Value {
        let years: usize = self.years.iter().map(|(_, lines)| lines.len()).sum();
        view! {
            "title": self.title(pages, locale),
            "href": format!("#{}", self.id()),
            "count": self.loose.len() + years,
            "current": false,
        }
    }

    fn view(self, pages: &Pages, locale: Locale, only: Option<i32>) -> Value {
        let (title, id) = (self.title(pages, locale), self.id());
        let href = match self.start {
            Start::Decade(year) if only.is_none() => Some(pages.href_of(&Route::Decade(year), locale)),
            _ => None,
        };
        let years: Vec<Value> = self
            .years
            .into_iter()
            .map(|(year, lines)| {
                view! { "id": format!("y{year}"), "title": pages.year_words(year, locale), "entries": lines }
            })
            .collect();
        view! { "title": title, "id": id, "href": href, "loose": self.loose, "years": years }
    }
}

/// Links to the decades that have a page.
pub(super) fn decade_links(pages: &Pages, locale: Locale, current: Option<i32>) -> Vec<Value> {
    let decades = pages.archive.timeline().decades();
    decades
        .iter()
        .map(|(year, entries)| {
            view! {
                "title": pages.decade_words(*year, locale),
                "href": pages.href_of(&Route::Decade(*year), locale),
                "count": entries.len(),
                "current": current == Some(*year),
            }
        })
        .collect()
}

impl Pages {
    /// A line of the timeline; rendered once per language.
    pub(crate) fn entry(&self, at: usize, locale: Locale) -> Result<Value, Diagnostic> {
        self.memory.entries[locale.index()].get_or_try_init(at, || {
            let entry = &self.archive.timeline().entries()[at];
            let work = self.archive.work(entry.work);
            let mut context = Context::new();
            context.insert_value("kind", Value::from(work.id.kind.name()));
            let label = self.say(locale, &work.id.kind.message(), &[]);
            context.insert_value("kind_label", Value::from(label));
            context.insert_value("id", Value::from(fragment::page_part(&entry.anchor)));
            context.insert_value("href", Value::from(self.href(entry.work, locale)));
            context.insert_value("date", Value::safe_string(&self.date_html(&entry.date, locale)));
            context.insert_value("title", Value::safe_string(self.title_html(entry.work, locale)));
            let summary =
                self.summary_html(entry.work, locale).filter(|_| entry.stage.is_none()).unwrap_or_default();
            context.insert_value("summary", Value::safe_string(&summary));
            context.insert_value("stage", Value::from(self.entry_stage(entry, locale)));
            let slugs = |works: &[WorkRef]| {
                let slugs: Vec<&str> =
                    works.iter().map(|work| self.archive.work(*work).id.slug.as_str()).collect();
                Value::from(slugs.join(" "))
            };
            context.insert_value("cities", slugs(&entry.cities));
            context.insert_value("topics", slugs(&entry.topics));
            self.part(locale, "parts/entry.html", &context)
        })
    }
}
