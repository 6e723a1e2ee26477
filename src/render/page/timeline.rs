//! The timeline: whole, by decade, by city, by kind of entry, by topic.

use tera::{Context, Value};

use super::kind::page_of;
use super::{Rendered, filters};
use crate::archive::timeline::Entry;
use crate::date::EventDate;
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, Slug, WorkId, WorkRef};
use crate::locale::Locale;
use crate::render::frame::Frame;
use crate::render::{Site, json_ld, view};
use crate::route::Route;

/// Every entry, with the twinnings drawn above them.
pub(in crate::render) fn whole(site: &Site, locale: Locale) -> Rendered {
    let title = site.say(locale, "timeline-title", &[]);
    let entries: Vec<usize> = (0..site.archive.timeline().entries().len()).collect();
    let mut page = Page::new(site, Route::Timeline, &title, locale);
    page.context.insert_value("is_whole", Value::from(true));
    page.context.insert_value("shown_forms", Value::from(site.in_every_form(locale, "timeline-shown", &[])));
    let twinnings: Vec<WorkRef> = site.archive.of_kind(Kind::Twinning).map(|(at, _)| at).collect();
    page.draw(&twinnings, &entries);
    page.finish(&entries)
}

/// The entries that touch ten years.
pub(in crate::render) fn decade(site: &Site, year: i32, locale: Locale) -> Rendered {
    let title = site.say(locale, "timeline-of", &[("what", &site.decade_words(year, locale))]);
    let entries = site.archive.timeline().decades().get(&year).map(Vec::as_slice).unwrap_or_default();
    let mut page = Page::new(site, Route::Decade(year), &title, locale);
    page.only = Some(year);
    page.finish(entries)
}

/// The entries of one city, with its twinnings drawn above them.
pub(in crate::render) fn city(site: &Site, slug: &Slug, locale: Locale) -> Rendered {
    let (work, mut page) = Page::of_work(site, Kind::City, slug, Route::CityTimeline(slug.clone()), locale);
    let entries = site.archive.timeline().of_city(work);
    let twinnings = site.archive.twinnings_of(work);
    if !twinnings.is_empty() {
        page.draw(&twinnings, entries);
    }
    page.finish(entries)
}

/// The entries of one topic.
pub(in crate::render) fn topic(site: &Site, slug: &Slug, locale: Locale) -> Rendered {
    let (work, page) = Page::of_work(site, Kind::Topic, slug, Route::TopicTimeline(slug.clone()), locale);
    page.finish(site.archive.timeline().of_topic(work))
}

/// The entries of one kind.
pub(in crate::render) fn kind(site: &Site, kind: Kind, locale: Locale) -> Rendered {
    let name = site.say(locale, &kind.message_of_many(), &[]);
    let title = site.say(locale, "timeline-of", &[("what", &name)]);
    let entries = site.archive.timeline().kinds().get(&kind).map(Vec::as_slice).unwrap_or_default();
    Page::new(site, Route::KindTimeline(kind), &title, locale).finish(entries)
}

/// A page of the timeline while its view is being put together.
struct Page<'s> {
    site: &'s Site,
    route: Route,
    locale: Locale,
    context: Context,
    /// The decade that the page is about.
    only: Option<i32>,
}

impl<'s> Page<'s> {
    fn new(site: &'s Site, route: Route, title: &str, locale: Locale) -> Page<'s> {
        let site_title = site.settings.title(locale);
        let mut context = Frame {
            json_ld: json_ld::collection(site, &route, title, locale),
            locale,
            title: title.to_owned(),
            description: site.say(locale, "timeline-description", &[("title", title), ("site", site_title)]),
            work: None,
            section: "timeline",
            route: route.clone(),
        }
        .context(site);
        context.insert_value("is_whole", Value::from(false));
        Page { site, route, locale, context, only: None }
    }

    /// The page of a work's entries, which leads back to the work.
    fn of_work(site: &'s Site, kind: Kind, slug: &Slug, route: Route, locale: Locale) -> (WorkRef, Page<'s>) {
        let id = WorkId { kind, slug: slug.clone() };
        let work = site.archive.find(&id).expect("the plan has works of the archive only");
        let title = site.say(locale, "timeline-of", &[("what", &site.title_text(work, locale))]);
        let mut page = Page::new(site, route, &title, locale);
        let back = site.title_html(work, locale);
        page.context.insert_value(
            "about",
            view! {
                "kind": site.say(locale, &kind.message(), &[]),
                "href": site.href(work, locale),
                "title": Value::safe_string(back),
            },
        );
        (work, page)
    }

    fn draw(&mut self, twinnings: &[WorkRef], entries: &[usize]) {
        let chart = super::chart::view(self.site, twinnings, entries, self.locale);
        self.context.insert_value("chart", Value::from(chart));
    }

    fn finish(mut self, entries: &[usize]) -> Rendered {
        let decades = self.group(entries)?;
        let jumps: Vec<Value> = match self.only {
            Some(_) => decade_links(self.site, self.locale, self.only),
            None => decades.iter().map(|decade| decade.jump(self.site, self.locale)).collect(),
        };
        self.context.insert_value("decades", Value::from(jumps));
        let groups: Vec<Value> =
            decades.into_iter().map(|decade| decade.view(self.site, self.locale, self.only)).collect();
        self.context.insert_value("groups", Value::from(groups));
        self.context.insert_value("filters", filters::bar(self.site, &self.route, self.locale));
        self.site.template(self.locale, "timeline.html", &self.context)
    }

    /// The entries under the decade and the year in which they begin.
    ///
    /// On the page of a decade, those that began before it come first and by themselves.
    fn group(&self, entries: &[usize]) -> Result<Vec<Decade>, Diagnostic> {
        let mut decades: Vec<Decade> = Vec::new();
        for at in entries {
            let entry = &self.site.archive.timeline().entries()[*at];
            let line = self.site.entry(*at, self.locale)?;
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
            Start::Earlier => "page-earlier".to_owned(),
            Start::Decade(year) => format!("page-{year}s"),
            Start::Unknown => "page-undated".to_owned(),
        }
    }

    fn title(&self, site: &Site, locale: Locale) -> String {
        match self.start {
            Start::Earlier => site.say(locale, "timeline-earlier", &[]),
            Start::Decade(year) => site.decade_words(year, locale),
            Start::Unknown => site.say(locale, "timeline-undated", &[]),
        }
    }

    /// The link that leads down to it.
    fn jump(&self, site: &Site, locale: Locale) -> Value {
        let years: usize = self.years.iter().map(|(_, lines)| lines.len()).sum();
        view! {
            "title": self.title(site, locale),
            "href": format!("#{}", self.id()),
            "count": self.loose.len() + years,
            "current": false,
        }
    }

    fn view(self, site: &Site, locale: Locale, only: Option<i32>) -> Value {
        let (title, id) = (self.title(site, locale), self.id());
        let href = match self.start {
            Start::Decade(year) if only.is_none() => Some(site.href_of(&Route::Decade(year), locale)),
            _ => None,
        };
        let years: Vec<Value> = self
            .years
            .into_iter()
            .map(|(year, lines)| {
                view! { "id": format!("y{year}"), "title": site.year_words(year, locale), "entries": lines }
            })
            .collect();
        view! { "title": title, "id": id, "href": href, "loose": self.loose, "years": years }
    }
}

/// Links to the decades that have a page.
pub(super) fn decade_links(site: &Site, locale: Locale, current: Option<i32>) -> Vec<Value> {
    let decades = site.archive.timeline().decades();
    decades
        .iter()
        .map(|(year, entries)| {
            view! {
                "title": site.decade_words(*year, locale),
                "href": site.href_of(&Route::Decade(*year), locale),
                "count": entries.len(),
                "current": current == Some(*year),
            }
        })
        .collect()
}

impl Site {
    /// A decade in words.
    pub(in crate::render) fn decade_words(&self, year: i32, locale: Locale) -> String {
        let first = year.div_euclid(10) * 10;
        // EDTF has no digit to leave open before the year 0.
        let edtf = if first < 0 {
            format!("-{:04}/-{:04}", first.unsigned_abs(), (first + 9).unsigned_abs())
        } else {
            format!("{:03}X", first / 10)
        };
        EventDate::parse(&edtf).map_or_else(|_| year.to_string(), |date| self.date_words(&date, locale))
    }

    /// A year, as it stands in headings.
    pub(super) fn year_words(&self, year: i32, locale: Locale) -> String {
        let edtf = if year < 0 { format!("-{:04}", year.unsigned_abs()) } else { format!("{year:04}") };
        EventDate::parse(&edtf).map_or_else(|_| year.to_string(), |date| self.date_short(&date, locale))
    }

    /// What happened in a stage, in words, where an entry is one.
    pub(in crate::render) fn entry_stage(&self, entry: &Entry, locale: Locale) -> Option<String> {
        page_of(&self.archive.work(entry.work).facts).stage_label(self, entry.stage?, locale)
    }

    /// A line of the timeline; rendered once per language.
    pub(crate) fn entry(&self, at: usize, locale: Locale) -> Result<Value, Diagnostic> {
        Site::kept(&self.language(locale).entries[at], || {
            let entry = &self.archive.timeline().entries()[at];
            let work = self.archive.work(entry.work);
            let mut context = Context::new();
            context.insert_value("kind", Value::from(work.id.kind.name()));
            let label = self.say(locale, &work.id.kind.message(), &[]);
            context.insert_value("kind_label", Value::from(label));
            context.insert_value("id", Value::from(format!("page-{}", entry.anchor)));
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
