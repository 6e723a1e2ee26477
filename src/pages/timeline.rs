//! Timelines: of everything, of a city, of a kind of entry, of a topic; whole, or in parts.

use tera::{Context, Value};

use super::parts::{self, Parts};
use super::{Rendered, filters};
use crate::archive::timeline::Entry;
use crate::diagnostic::Diagnostic;
use crate::exports::json_ld;
use crate::id::{Kind, Slug, WorkId, WorkRef};
use crate::locale::Locale;
use crate::pages::frame::Frame;
use crate::pages::{Pages, view};
use crate::pagination::Sections;
use crate::route::{Listing, Part, Route, Scope, fragment};

/// A timeline, that of everything and those of cities with twinnings drawn above; where it is long, the ways to its parts.
pub(crate) fn render(pages: &Pages, scope: &Scope, locale: Locale) -> Rendered {
    let entries = entries_of(pages, scope);
    let cut = pages.pagination.timeline(scope).filter(|sections| sections.is_cut);
    let listed = if cut.is_some() { &[] } else { entries.as_slice() };
    let title = title_of(pages, scope, locale);
    let mut page = TimelinePage::new(pages, scope, Route::Timeline(scope.clone()), &title, locale);
    page.draw(&entries, listed);
    page.set_filters();
    if *scope == Scope::All && cut.is_none() {
        page.context.insert_value("is_whole", Value::from(true));
        page.context
            .insert_value("shown_forms", Value::from(pages.in_every_form(locale, "timeline-shown", &[])));
    }
    match cut {
        Some(sections) => {
            let links = page.parts(sections).down(&sections.all);
            page.context.insert_value("parts", Value::from(links));
        }
        None => page.list(listed, None, None)?,
    }
    page.finish()
}

/// The entries of a part of a timeline or, where these are many, the ways to its own parts.
pub(crate) fn part(pages: &Pages, scope: &Scope, part: &Part, locale: Locale) -> Rendered {
    let sections = pages.pagination.timeline(scope).expect("the plan has parts of timelines that have some");
    let section = sections.find(part).expect("the plan has parts that there are");
    let ways = Parts { pages, listing: Listing::Timeline(scope.clone()), sections, locale };
    let whole = title_of(pages, scope, locale);
    let own = ways.whole_title(part);
    let title = match scope {
        Scope::All => pages.say(locale, "timeline-of", &[("what", &own)]),
        _ => pages.say(locale, "joined", &[("first", &whole), ("next", &own)]),
    };
    let route = Route::Part(Listing::Timeline(scope.clone()), part.clone());
    let mut page = TimelinePage::new(pages, scope, route, &title, locale);
    let decade = match (scope, part) {
        (Scope::All, Part::Decade(year)) => Some(*year),
        _ => None,
    };
    if decade.is_some() {
        page.set_filters();
    }
    if sections.is_cut {
        ways.set_ways(&mut page.context, part, &whole);
    }
    if section.sections.is_empty() {
        page.list(&section.items, decade, Some(part))?;
    } else {
        page.context.insert_value("parts", Value::from(ways.down(&section.sections)));
    }
    page.finish()
}

/// The positions of the entries of a timeline.
fn entries_of(pages: &Pages, scope: &Scope) -> Vec<usize> {
    let timeline = pages.archive.timeline();
    let entries = match scope {
        Scope::All => return (0..timeline.entries().len()).collect(),
        Scope::Kind(kind) => timeline.kinds().get(kind).map(Vec::as_slice).unwrap_or_default(),
        Scope::City(city) => timeline.of_city(planned(pages, Kind::City, city)),
        Scope::Topic(topic) => timeline.of_topic(planned(pages, Kind::Topic, topic)),
    };
    entries.to_vec()
}

fn planned(pages: &Pages, kind: Kind, slug: &Slug) -> WorkRef {
    let id = WorkId { kind, slug: slug.clone() };
    pages.archive.find(&id).expect("the plan has works of the archive only")
}

fn title_of(pages: &Pages, scope: &Scope, locale: Locale) -> String {
    let what = match scope {
        Scope::All => return pages.say(locale, "timeline-title", &[]),
        Scope::Kind(kind) => pages.say(locale, &kind.message_of_many(), &[]),
        Scope::City(city) => pages.title_text(planned(pages, Kind::City, city), locale),
        Scope::Topic(topic) => pages.title_text(planned(pages, Kind::Topic, topic), locale),
    };
    pages.say(locale, "timeline-of", &[("what", &what)])
}

/// A page of the timeline while its view is being put together.
struct TimelinePage<'s> {
    pages: &'s Pages,
    scope: &'s Scope,
    route: Route,
    locale: Locale,
    context: Context,
}

impl<'s> TimelinePage<'s> {
    /// A page without entries; one of a work's leads back to the work.
    fn new(
        pages: &'s Pages,
        scope: &'s Scope,
        route: Route,
        title: &str,
        locale: Locale,
    ) -> TimelinePage<'s> {
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
        for list in ["groups", "decades"] {
            context.insert_value(list, Value::from(Vec::<Value>::new()));
        }
        context.insert_value("filters", Value::none());
        parts::set_none(&mut context);
        let about = match scope {
            Scope::All | Scope::Kind(_) => None,
            Scope::City(city) => Some((Kind::City, planned(pages, Kind::City, city))),
            Scope::Topic(topic) => Some((Kind::Topic, planned(pages, Kind::Topic, topic))),
        };
        if let Some((kind, work)) = about {
            let title = Value::safe_string(pages.title_html(work, locale));
            let kind = pages.say(locale, &kind.message(), &[]);
            let about = view! { "kind": kind, "href": pages.href(work, locale), "title": title };
            context.insert_value("about", about);
        }
        TimelinePage { pages, scope, route, locale, context }
    }

    fn parts(&self, sections: &'s Sections<usize>) -> Parts<'s, usize> {
        let listing = Listing::Timeline(self.scope.clone());
        Parts { pages: self.pages, listing, sections, locale: self.locale }
    }

    /// The drawing of the twinnings that a timeline is about; `listed` are the entries that stand below it.
    fn draw(&mut self, entries: &[usize], listed: &[usize]) {
        let archive = &self.pages.archive;
        let twinnings: Vec<WorkRef> = match self.scope {
            Scope::All => archive.of_kind(Kind::Twinning).map(|(at, _)| at).collect(),
            Scope::City(city) => archive.twinnings_of(planned(self.pages, Kind::City, city)),
            Scope::Kind(_) | Scope::Topic(_) => return,
        };
        if *self.scope == Scope::All || !twinnings.is_empty() {
            let chart = super::chart::view(self.pages, self.scope, &twinnings, entries, listed, self.locale);
            self.context.insert_value("chart", Value::from(chart));
        }
    }

    fn set_filters(&mut self) {
        self.context.insert_value("filters", filters::bar(self.pages, &self.route, self.locale));
    }

    /// Lists entries: those of a part, where there is one, under the headings that it leaves to say.
    fn list(&mut self, entries: &[usize], only: Option<i32>, part: Option<&Part>) -> Result<(), Diagnostic> {
        let (pages, locale) = (self.pages, self.locale);
        let decades = self.group(entries, only)?;
        let jumps = match (part, pages.pagination.timeline(self.scope)) {
            (Some(part), Some(sections)) => self.parts(sections).jumps(part),
            _ => decades.iter().map(|decade| decade.jump(pages, locale)).collect(),
        };
        self.context.insert_value("decades", Value::from(jumps));
        let is_one = part.is_some_and(|part| !matches!(part, Part::Decade(_)));
        let groups: Vec<Value> = match is_one {
            true => vec![
                view! { "title": Value::none(), "loose": decades.into_iter().flat_map(Decade::lines).collect::<Vec<_>>(), "years": Vec::<Value>::new() },
            ],
            false => decades.into_iter().map(|decade| decade.view(pages, locale, only)).collect(),
        };
        self.context.insert_value("groups", Value::from(groups));
        Ok(())
    }

    fn finish(self) -> Rendered {
        self.pages.template(self.locale, "timeline.html", &self.context)
    }

    /// The entries under the decade and the year in which they begin.
    ///
    /// On the page of a decade, those that began before it come first and by themselves.
    fn group(&self, entries: &[usize], only: Option<i32>) -> Result<Vec<Decade>, Diagnostic> {
        let mut decades: Vec<Decade> = Vec::new();
        for at in entries {
            let entry = &self.pages.archive.timeline().entries()[*at];
            let line = self.pages.entry(*at, self.locale)?;
            let start = Start::of(entry, only);
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
        view! {
            "title": self.title(pages, locale),
            "href": format!("#{}", self.id()),
        }
    }

    /// All that stands under it, in order.
    fn lines(self) -> Vec<Value> {
        self.loose.into_iter().chain(self.years.into_iter().flat_map(|(_, lines)| lines)).collect()
    }

    fn view(self, pages: &Pages, locale: Locale, only: Option<i32>) -> Value {
        let (title, id) = (self.title(pages, locale), self.id());
        let href = match self.start {
            Start::Decade(year) if only.is_none() => Some(decade_href(pages, year, locale)),
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

/// Where everything of a decade is listed.
pub(super) fn decade_href(pages: &Pages, decade: i32, locale: Locale) -> String {
    let all = Listing::Timeline(Scope::All);
    pages.href_of(&Route::Part(all, Part::Decade(decade)), locale)
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
