//! A twinning: its status before anything else, then its life, both cities, what happened.

use tera::Value;

use super::WorkPage;
use crate::archive::facts::{Stage, Twinning};
use crate::diagnostic::Diagnostic;
use crate::id::Kind;
use crate::render::view;

pub(super) fn fill(page: &mut WorkPage<'_>, twinning: &Twinning) -> Result<&'static str, Diagnostic> {
    let (site, locale) = (page.site, page.locale);
    let summary = site.summary_html(page.work, locale).unwrap_or_default();
    page.set_html("summary", &summary);
    page.set("status", site.status_words(page.work, twinning, locale));
    page.set("status_kind", twinning.status().map(|stage| stage.kind.name()));
    let sources = twinning.status().map(|stage| stage.sources.clone()).unwrap_or_default();
    let marks = page.references.marks(&sources);
    page.set_html("status_marks", &marks);
    let stages: Vec<Value> = twinning.stages.iter().map(|stage| view_stage(page, stage)).collect();
    page.set("stages", stages);
    page.set("cities", page.links(&twinning.cities));
    page.set("locator", site.locator_view(page.work, locale));
    let cities = page.cards(twinning.cities)?;
    page.set("city_cards", cities);
    page.body();
    let stories = page.referring_cards(Kind::Story)?;
    page.set("stories", stories);

    // What the two cities share: entries that name the twinning or both of them.
    let events = page.referrers(Kind::Event);
    let timeline = site.archive.timeline();
    let entries = timeline.of_city(twinning.cities[0]).iter().copied().filter(|at| {
        let entry = &timeline.entries()[*at];
        entry.work == page.work || events.contains(&entry.work) || entry.cities.contains(&twinning.cities[1])
    });
    let entries: Result<Vec<Value>, Diagnostic> = entries.map(|at| site.entry(at, locale)).collect();
    page.set("entries", entries?);
    Ok("twinning.html")
}

fn view_stage(page: &mut WorkPage<'_>, stage: &Stage) -> Value {
    let (site, locale) = (page.site, page.locale);
    let date = stage.date.as_ref().map(|date| Value::safe_string(&site.date_html(date, locale)));
    let by = stage.by.as_ref().map(|by| site.actor(page.work, by, locale));
    let marks = page.references.marks(&stage.sources);
    view! {
        "kind": stage.kind.name(),
        "label": site.say(locale, &format!("stage-{}", stage.kind.name()), &[]),
        "date": date,
        "by": by,
        "marks": Value::safe_string(&marks),
    }
}
