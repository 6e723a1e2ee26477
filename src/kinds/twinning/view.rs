//! A twinning: its status before anything else, then its life, both cities, what happened.

use tera::Value;

use super::{Stage, Twinning};
use crate::diagnostic::Diagnostic;
use crate::id::Kind;
use crate::pages::kind::KindPage;
use crate::pages::view;
use crate::pages::work_page::WorkPage;

impl KindPage for Twinning {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        let (pages, locale) = (page.pages, page.locale);
        page.summary();
        page.set("status", pages.status_words(page.work, self, locale));
        page.set("status_kind", self.status().map(|stage| stage.kind.name()));
        let sources = self.status().map(|stage| stage.sources.clone()).unwrap_or_default();
        let marks = page.references.marks(&sources);
        page.set_html("status_marks", &marks);
        let stages: Vec<Value> = self.stages.iter().map(|stage| view_stage(page, stage)).collect();
        page.set("stages", stages);
        page.set("cities", page.links(&self.cities));
        page.set("locator", pages.locator_view(page.work, locale));
        let cities = page.cards(self.cities)?;
        page.set("city_cards", cities);
        page.body();
        let stories = page.referring_cards(Kind::Story)?;
        page.section("stories", stories);

        // What the two cities share: entries that name the twinning or both of them.
        let events = page.referrers(Kind::Event);
        let timeline = pages.archive.timeline();
        let entries = timeline.of_city(self.cities[0]).iter().copied().filter(|at| {
            let entry = &timeline.entries()[*at];
            entry.work == page.work || events.contains(&entry.work) || entry.cities.contains(&self.cities[1])
        });
        let entries: Result<Vec<Value>, Diagnostic> = entries.map(|at| pages.entry(at, locale)).collect();
        page.section("entries", entries?);
        Ok(())
    }

    fn has_rights(&self) -> bool {
        false
    }
}

fn view_stage(page: &mut WorkPage<'_>, stage: &Stage) -> Value {
    let (pages, locale) = (page.pages, page.locale);
    let date = stage.date.as_ref().map(|date| Value::safe_string(&pages.date_html(date, locale)));
    let by = stage.by.as_ref().map(|by| pages.actor(page.work, by, locale));
    let marks = page.references.marks(&stage.sources);
    view! {
        "kind": stage.kind.name(),
        "label": pages.say(locale, &stage.kind.message(), &[]),
        "date": date,
        "by": by,
        "marks": Value::safe_string(&marks),
    }
}
