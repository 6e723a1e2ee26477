//! A city: its names over time, its twinnings with their status, what happened there.

use tera::Value;

use super::City;
use crate::diagnostic::Diagnostic;
use crate::id::Kind;
use crate::pages::kind::KindPage;
use crate::pages::view;
use crate::pages::work_page::WorkPage;
use crate::route::{Route, Scope};

impl KindPage for City {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        let (pages, locale) = (page.pages, page.locale);
        page.summary();
        page.set("country", pages.country(self, locale));
        page.set("is_contested", !self.contested.is_empty());
        let statements: Vec<Value> = self
            .contested
            .iter()
            .map(|statement| {
                let marks = page.references.marks(&statement.sources);
                view! { "country": pages.country_name(statement.country.code(), locale), "marks": Value::safe_string(&marks) }
            })
            .collect();
        page.set("statements", statements);
        page.set("names", names(page, self));
        page.set("wikidata", self.wikidata.clone());
        let position = self.coordinates.map(|at| {
            let (latitude, longitude) = (format!("{:.4}", at.latitude), format!("{:.4}", at.longitude));
            pages.say(locale, "city-position", &[("latitude", &latitude), ("longitude", &longitude)])
        });
        page.set("position", position);
        page.set("locator", pages.locator_view(page.work, locale));

        let mut twinnings = pages.archive.twinnings_of(page.work);
        pages.sort_by_title(&mut twinnings, locale);
        let twinnings = page.cards(twinnings)?;
        page.section("twinnings", twinnings);
        page.body();
        let stories = page.referring_cards(Kind::Story)?;
        page.section("stories", stories);
        let objects = page.referring_cards(Kind::Object)?;
        page.section("objects", objects);

        let id = &pages.archive.work(page.work).id;
        let timeline = Route::Timeline(Scope::City(id.slug.clone()));
        let has_timeline = pages.plan.has(&timeline, pages.settings.locales.tag(locale));
        page.set("timeline_href", has_timeline.then(|| pages.href_of(&timeline, locale)));
        let entries = pages.archive.timeline().of_city(page.work).iter().take(MOST_ENTRIES);
        let entries: Result<Vec<Value>, Diagnostic> = entries.map(|at| pages.entry(*at, locale)).collect();
        page.section("entries", entries?);
        page.set("city_feed_href", pages.href_of(&Route::CityFeed(id.slug.clone()), locale));
        Ok(())
    }

    fn has_rights(&self) -> bool {
        false
    }
}

/// How many entries the page itself shows; the city's timeline has them all.
const MOST_ENTRIES: usize = 60;

/// The former names with their periods.
fn names(page: &WorkPage<'_>, city: &City) -> Vec<Value> {
    let (pages, locale) = (page.pages, page.locale);
    let shown = pages.archive.shown(page.work, locale);
    city.former_names
        .iter()
        .map(|name| {
            let word = shown.words.label(&name.id).unwrap_or(name.id.as_str());
            let word = pages.in_language(word, shown.locale, locale);
            let line = match pages.period_html(name.from.as_ref(), name.to.as_ref(), locale) {
                Some(period) => {
                    let html = [("name", word.as_str()), ("period", period.as_str())];
                    pages.say_html(locale, "former-name-period", &[], &html)
                }
                None => word,
            };
            Value::safe_string(&line)
        })
        .collect()
}
