//! A twinning: its status before anything else, then its life, both cities, what happened.

use tera::Value;

use super::{Stage, Twinning};
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::render::Site;
use crate::render::page::kind::{KindPage, Lead, Menu, Order, Presentation};
use crate::render::page::work_page::WorkPage;
use crate::render::view;

pub(crate) const PRESENTATION: Presentation = Presentation {
    section: Kind::Twinning.folder(),
    menu: Menu::First,
    rank: 20,
    is_counted: true,
    order: Order::ByTitle,
    shows_date: false,
    has_note_on_card: true,
    is_in_feed: false,
    is_in_city_feed: true,
    is_in_calendar: true,
    lead: Lead::Never,
    is_dispute: false,
    is_evidence: false,
    search_weight: 2.0,
    iiif: None,
};

impl KindPage for Twinning {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        let (site, locale) = (page.site, page.locale);
        page.summary();
        page.set("status", site.status_words(page.work, self, locale));
        page.set("status_kind", self.status().map(|stage| stage.kind.name()));
        let sources = self.status().map(|stage| stage.sources.clone()).unwrap_or_default();
        let marks = page.references.marks(&sources);
        page.set_html("status_marks", &marks);
        let stages: Vec<Value> = self.stages.iter().map(|stage| view_stage(page, stage)).collect();
        page.set("stages", stages);
        page.set("cities", page.links(&self.cities));
        page.set("locator", site.locator_view(page.work, locale));
        let cities = page.cards(self.cities)?;
        page.set("city_cards", cities);
        page.body();
        let stories = page.referring_cards(Kind::Story)?;
        page.set("stories", stories);

        // What the two cities share: entries that name the twinning or both of them.
        let events = page.referrers(Kind::Event);
        let timeline = site.archive.timeline();
        let entries = timeline.of_city(self.cities[0]).iter().copied().filter(|at| {
            let entry = &timeline.entries()[*at];
            entry.work == page.work || events.contains(&entry.work) || entry.cities.contains(&self.cities[1])
        });
        let entries: Result<Vec<Value>, Diagnostic> = entries.map(|at| site.entry(at, locale)).collect();
        page.set("entries", entries?);
        Ok(())
    }

    fn note(&self, site: &Site, work: WorkRef, locale: Locale) -> String {
        site.status_words(work, self, locale)
    }

    fn stage_label(&self, site: &Site, stage: usize, locale: Locale) -> Option<String> {
        let stage = self.stages.get(stage)?;
        Some(site.say(locale, &stage.kind.message(), &[]))
    }

    fn has_rights(&self) -> bool {
        false
    }
}

fn view_stage(page: &mut WorkPage<'_>, stage: &Stage) -> Value {
    let (site, locale) = (page.site, page.locale);
    let date = stage.date.as_ref().map(|date| Value::safe_string(&site.date_html(date, locale)));
    let by = stage.by.as_ref().map(|by| site.actor(page.work, by, locale));
    let marks = page.references.marks(&stage.sources);
    view! {
        "kind": stage.kind.name(),
        "label": site.say(locale, &stage.kind.message(), &[]),
        "date": date,
        "by": by,
        "marks": Value::safe_string(&marks),
    }
}
