//! The timeline: whole, by decade, by city.

use tera::{Context, Value};

use super::Rendered;
use crate::archive::facts::Facts;
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, Slug, WorkId};
use crate::locale::Locale;
use crate::render::frame::Frame;
use crate::render::{Site, json_ld, view};
use crate::route::Route;

/// Every entry, under its first decade.
pub(in crate::render) fn whole(site: &Site, locale: Locale) -> Rendered {
    let title = site.say(locale, "timeline-title", &[]);
    let entries: Vec<usize> = (0..site.archive.timeline().entries().len()).collect();
    render(site, Route::Timeline, &title, None, &entries, locale)
}

/// The entries that touch ten years.
pub(in crate::render) fn decade(site: &Site, year: i32, locale: Locale) -> Rendered {
    let name = site.decade_words(year, locale);
    let title = site.say(locale, "timeline-of", &[("what", &name)]);
    let entries = site.archive.timeline().decades().get(&year).map(Vec::as_slice).unwrap_or_default();
    render(site, Route::Decade(year), &title, Some(year), entries, locale)
}

/// The entries of one city.
pub(in crate::render) fn city(site: &Site, slug: &Slug, locale: Locale) -> Rendered {
    let id = WorkId { kind: Kind::City, slug: slug.clone() };
    let work = site.archive.find(&id).expect("the plan has cities of the archive only");
    let title = site.say(locale, "timeline-of", &[("what", &site.title_text(work, locale))]);
    let entries = site.archive.timeline().of_city(work);
    render(site, Route::CityTimeline(slug.clone()), &title, None, entries, locale)
}

fn render(
    site: &Site,
    route: Route,
    title: &str,
    decade: Option<i32>,
    entries: &[usize],
    locale: Locale,
) -> Rendered {
    let mut context = Frame {
        json_ld: json_ld::collection(site, &route, title, locale),
        locale,
        title: title.to_owned(),
        description: site.say(
            locale,
            "timeline-description",
            &[("title", title), ("site", site.settings.title(locale))],
        ),
        work: None,
        section: "timeline",
        route: route.clone(),
    }
    .context(site);
    context.insert_value("decades", Value::from(decade_links(site, locale, decade)));
    context.insert_value("is_whole", Value::from(route == Route::Timeline));
    if let Route::CityTimeline(slug) = &route {
        let id = WorkId { kind: Kind::City, slug: slug.clone() };
        context.insert_value("city_href", Value::from(site.href_of(&Route::Work(id), locale)));
    }
    context.insert_value("groups", Value::from(group(site, entries, decade, locale)?));
    site.template(locale, "timeline.html", &context)
}

/// The entries under the decade in which they begin, or under `only`.
fn group(
    site: &Site,
    entries: &[usize],
    only: Option<i32>,
    locale: Locale,
) -> Result<Vec<Value>, Diagnostic> {
    let mut groups: Vec<(Option<i32>, Vec<Value>)> = Vec::new();
    for at in entries {
        let entry = &site.archive.timeline().entries()[*at];
        let decade = only.or_else(|| entry.date.decades().next());
        let line = site.entry(*at, locale)?;
        match groups.last_mut() {
            Some((last, lines)) if *last == decade => lines.push(line),
            _ => groups.push((decade, vec![line])),
        }
    }
    Ok(groups
        .into_iter()
        .map(|(decade, lines)| {
            let title = decade.map_or_else(
                || site.say(locale, "timeline-undated", &[]),
                |year| site.decade_words(year, locale),
            );
            let id = decade.map_or_else(|| "page-undated".to_owned(), |year| format!("page-{year}s"));
            view! { "title": title, "id": id, "entries": lines }
        })
        .collect())
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
    pub(super) fn decade_words(&self, year: i32, locale: Locale) -> String {
        let edtf = format!("{:03}X", year.div_euclid(10));
        match crate::date::EventDate::parse(&edtf) {
            Ok(date) => self.date_words(&date, locale),
            Err(_) => year.to_string(),
        }
    }

    /// A line of the timeline; rendered once per language.
    pub(super) fn entry(&self, at: usize, locale: Locale) -> Result<Value, Diagnostic> {
        Site::kept(&self.language(locale).entries[at], || {
            let entry = &self.archive.timeline().entries()[at];
            let work = self.archive.work(entry.work);
            let mut context = Context::new();
            context.insert_value("kind", Value::from(work.id.kind.name()));
            let label = self.say(locale, &format!("kind-{}", work.id.kind.name()), &[]);
            context.insert_value("kind_label", Value::from(label));
            let stage = entry.stage.map(|number| format!("-{}", number + 1)).unwrap_or_default();
            context.insert_value(
                "id",
                Value::from(format!("page-{}-{}{stage}", work.id.kind.name(), work.id.slug)),
            );
            context.insert_value("href", Value::from(self.href(entry.work, locale)));
            context.insert_value("date", Value::safe_string(&self.date_html(&entry.date, locale)));
            context.insert_value("title", Value::safe_string(&self.title_html(entry.work, locale)));
            let summary =
                self.summary_html(entry.work, locale).filter(|_| entry.stage.is_none()).unwrap_or_default();
            context.insert_value("summary", Value::safe_string(&summary));
            let stage = match (&work.facts, entry.stage) {
                (Facts::Twinning(twinning), Some(number)) => {
                    let stage = &twinning.stages[number];
                    Some(self.say(locale, &format!("stage-{}", stage.kind.name()), &[]))
                }
                _ => None,
            };
            context.insert_value("stage", Value::from(stage));
            self.part(locale, "parts/entry.html", &context)
        })
    }
}
