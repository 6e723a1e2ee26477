//! A city: its names over time, its twinnings with their status, what happened there.

use tera::Value;

use super::City;
use crate::date::EventDate;
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::render::Site;
use crate::render::page::kind::{KindPage, Lead, Menu, Order, Presentation};
use crate::render::page::work_page::WorkPage;
use crate::render::view;
use crate::route::Route;

pub(crate) const PRESENTATION: Presentation = Presentation {
    section: Kind::City.folder(),
    menu: Menu::First,
    rank: 10,
    is_counted: true,
    order: Order::ByTitle,
    shows_date: true,
    has_note_on_card: true,
    is_in_feed: false,
    is_in_city_feed: false,
    is_in_calendar: false,
    lead: Lead::Never,
    is_dispute: false,
    is_evidence: false,
    search_weight: 2.0,
    iiif: Some(Route::Collection),
};

impl KindPage for City {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        let (site, locale) = (page.site, page.locale);
        page.summary();
        page.set("country", site.country(self, locale));
        page.set("is_contested", !self.contested.is_empty());
        let statements: Vec<Value> = self
            .contested
            .iter()
            .map(|statement| {
                let marks = page.references.marks(&statement.sources);
                view! { "country": site.country_name(statement.country.code(), locale), "marks": Value::safe_string(&marks) }
            })
            .collect();
        page.set("statements", statements);
        page.set("names", names(page, self));
        page.set("wikidata", self.wikidata.clone());
        let position = self.coordinates.map(|at| format!("{:.4}, {:.4}", at.latitude, at.longitude));
        page.set("position", position);
        page.set("locator", site.locator_view(page.work, locale));

        let mut twinnings = site.archive.twinnings_of(page.work);
        site.sort_by_title(&mut twinnings, locale);
        let twinnings = page.cards(twinnings)?;
        page.set("twinnings", twinnings);
        page.body();
        let stories = page.referring_cards(Kind::Story)?;
        page.set("stories", stories);
        let objects = page.referring_cards(Kind::Object)?;
        page.set("objects", objects);

        let id = &site.archive.work(page.work).id;
        let timeline = Route::CityTimeline(id.slug.clone());
        let has_timeline = site.plan.has(&timeline, site.settings.locales.tag(locale));
        page.set("timeline_href", has_timeline.then(|| site.href_of(&timeline, locale)));
        let entries = site.archive.timeline().of_city(page.work).iter().take(MOST_ENTRIES);
        let entries: Result<Vec<Value>, Diagnostic> = entries.map(|at| site.entry(*at, locale)).collect();
        page.set("entries", entries?);
        page.set("city_feed_href", site.href_of(&Route::CityFeed(id.slug.clone()), locale));
        Ok(())
    }

    fn note(&self, site: &Site, _: WorkRef, locale: Locale) -> String {
        // Where sources differ on the country, a line has no room to say so.
        if self.contested.is_empty() { site.country(self, locale) } else { String::new() }
    }

    fn stage_label(&self, _: &Site, _: usize, _: Locale) -> Option<String> {
        None
    }

    fn has_rights(&self) -> bool {
        false
    }
}

/// How many entries the page itself shows; the city's timeline has them all.
const MOST_ENTRIES: usize = 60;

/// The former names with their periods.
fn names(page: &WorkPage<'_>, city: &City) -> Vec<Value> {
    let (site, locale) = (page.site, page.locale);
    let shown = site.archive.shown(page.work, locale);
    city.former_names
        .iter()
        .map(|name| {
            let word = shown.words.label(&name.id).unwrap_or(name.id.as_str());
            let date = |date: &EventDate| -> String { site.date_html(date, locale) };
            let (from, to) = (name.from.as_ref().map(date), name.to.as_ref().map(date));
            let period = from.as_deref().zip(to.as_deref()).map(|(from, to)| {
                let words = site.say(locale, "date-interval", &[("start", from), ("end", to)]);
                Value::safe_string(&words)
            });
            view! {
                "name": Value::safe_string(&site.in_language(word, shown.locale, locale)),
                "period": period,
                "from": from.map(|from| Value::safe_string(&from)),
                "to": to.map(|to| Value::safe_string(&to)),
            }
        })
        .collect()
}
