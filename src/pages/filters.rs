//! The bar over every page of the timeline: by kind, by city, by topic.
//!
//! Each choice is a link to a page of its own. On the page that has all entries, a script
//! makes them work in place.

use tera::Value;

use crate::id::{Kind, WorkId, WorkRef};
use crate::locale::Locale;
use crate::markup::escape;
use crate::pages::{Pages, view};
use crate::route::{Route, Scope};

/// The links that lead from a page of the timeline to the others.
pub(super) fn bar(pages: &Pages, current: &Route, locale: Locale) -> Value {
    let bar = Bar { pages, current, locale };
    view! { "kinds": bar.kinds(), "cities": bar.cities(), "topics": bar.topics() }
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
            None => archive.of_kind(Kind::City).map(|(city, _)| city).collect(),
        };
        self.pages.sort_by_title(&mut cities, self.locale);
        cities.dedup();
        self.works(&cities, |city| archive.timeline().of_city(city).len(), Scope::City)
    }

    fn topics(&self) -> Vec<Value> {
        let archive = &self.pages.archive;
        let mut topics: Vec<WorkRef> = archive.of_kind(Kind::Topic).map(|(topic, _)| topic).collect();
        self.pages.sort_by_title(&mut topics, self.locale);
        self.works(&topics, |topic| archive.timeline().of_topic(topic).len(), Scope::Topic)
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
