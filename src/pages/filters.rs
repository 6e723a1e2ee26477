//! The bar over timelines and their decades: by kind, by city, by topic.
//!
//! Each choice is a link to a page of its own. On the page that has all entries, a script
//! makes them work in place.

use tera::Value;

use crate::id::{Kind, WorkId, WorkRef};
use crate::locale::Locale;
use crate::markup::escape;
use crate::pages::{Pages, view};
use crate::pagination;
use crate::route::{Route, Scope};

/// The links that lead from a page of the timeline to the others.
pub(super) fn bar(pages: &Pages, current: &Route, locale: Locale) -> Value {
    let bar = Bar { pages, current, locale };
    let list = |kind, links: &[Value]| links.is_empty().then(|| bar.list_of_many(kind)).flatten();
    let (cities, topics) = (bar.cities(), bar.topics());
    view! {
        "kinds": bar.kinds(),
        "all_cities": list(Kind::City, &cities),
        "cities": cities,
        "all_topics": list(Kind::Topic, &topics),
        "topics": topics,
    }
}

struct Bar<'s> {
    pages: &'s Pages,
    current: &'s Route,
    locale: Locale,
}

impl Bar<'_> {
    /// `title` is HTML.
    fn link(&self, route: &Route, title: &str, value: &str, count: usize) -> Value {
        view! {
            "href": self.pages.href_of(route, self.locale),
            "title": Value::safe_string(title),
            "value": value,
            "count": count,
            "current": route == self.current,
        }
    }

    fn kinds(&self) -> Vec<Value> {
        let timeline = self.pages.archive.timeline();
        let all = self.pages.say(self.locale, "timeline-all", &[]);
        let all = self.link(&Route::Timeline(Scope::All), &escape(&all), "", timeline.entries().len());
        let kinds = timeline.kinds().iter().map(|(kind, entries)| {
            let title = self.pages.say(self.locale, &kind.message_of_many(), &[]);
            self.link(&Route::Timeline(Scope::Kind(*kind)), &escape(&title), kind.name(), entries.len())
        });
        [all].into_iter().chain(kinds).collect()
    }

    /// The cities of which something is dated; on the page of one of them, it and its twins:
    /// as many lists as cities, each of all cities, would be too much.
    fn cities(&self) -> Vec<Value> {
        let archive = &self.pages.archive;
        let own = match self.current {
            Route::Timeline(Scope::City(slug)) => {
                archive.find(&WorkId { kind: Kind::City, slug: slug.clone() })
            }
            _ => None,
        };
        let mut cities: Vec<WorkRef> = match own {
            Some(city) => {
                let twinnings = archive.twinnings_of(city);
                let facts = twinnings.iter().filter_map(|twinning| archive.twinning(*twinning));
                facts.filter_map(|twinning| twinning.partner_of(city)).chain([city]).collect()
            }
            None => self.of_kind(Kind::City),
        };
        self.pages.sort_by_title(&mut cities, self.locale);
        cities.dedup();
        self.works(&cities, |city| archive.timeline().of_city(city).len(), Scope::City)
    }

    fn topics(&self) -> Vec<Value> {
        let archive = &self.pages.archive;
        let mut topics = self.of_kind(Kind::Topic);
        self.pages.sort_by_title(&mut topics, self.locale);
        self.works(&topics, |topic| archive.timeline().of_topic(topic).len(), Scope::Topic)
    }

    /// All works of a kind; none of a kind that has more than a page lists, as each of them has a page like this one.
    fn of_kind(&self, kind: Kind) -> Vec<WorkRef> {
        let works: Vec<WorkRef> = self.pages.archive.of_kind(kind).map(|(work, _)| work).collect();
        if works.len() > pagination::MOST { Vec::new() } else { works }
    }

    /// The list of a kind of which there are more: each of these leads to its timeline.
    fn list_of_many(&self, kind: Kind) -> Option<Value> {
        let is_many = self.pages.archive.of_kind(kind).count() > pagination::MOST;
        is_many.then(|| {
            view! {
                "title": self.pages.say(self.locale, &kind.message_of_many(), &[]),
                "href": self.pages.href_of(&Route::List(kind), self.locale),
            }
        })
    }

    /// Links to the timelines of works that have entries.
    fn works(
        &self,
        works: &[WorkRef],
        count: impl Fn(WorkRef) -> usize,
        scope: impl Fn(crate::id::Slug) -> Scope,
    ) -> Vec<Value> {
        works
            .iter()
            .map(|work| (work, count(*work)))
            .filter(|(_, count)| *count > 0)
            .map(|(work, count)| {
                let slug = &self.pages.archive.work(*work).id.slug;
                let title = self.pages.title_html(*work, self.locale);
                self.link(&Route::Timeline(scope(slug.clone())), title, slug.as_str(), count)
            })
            .collect()
    }
}
