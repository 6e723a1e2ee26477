//! The map: the world, a closer view where most cities lie, and the same facts as a table.

use tera::Value;

use super::Rendered;
use crate::id::{Kind, WorkRef};
use crate::kinds::twinning::Twinning;
use crate::locale::Locale;
use crate::map::Bond;
use crate::render::drawing::View;
use crate::render::frame::Frame;
use crate::render::{Site, json_ld, view};
use crate::route::Route;

pub(in crate::render) fn render(site: &Site, locale: Locale) -> Rendered {
    let archive = &site.archive;
    let title = site.say(locale, "map-title", &[]);
    let mut context = Frame {
        json_ld: json_ld::collection(site, &Route::Map, &title, locale),
        route: Route::Map,
        locale,
        description: site.say(locale, "map-description", &[("site", site.settings.title(locale))]),
        title,
        work: None,
        section: "map",
    }
    .context(site);
    context.insert_value("world", Value::from(site.drawing(View::World, locale)));
    context.insert_value("closer", Value::from(site.drawing(View::Closer, locale)));
    let drawn = |bond: &&Bond| site.atlas().twinnings.iter().any(|(_, tie)| tie.bond == **bond);
    let bonds: Vec<&str> = Bond::ALL.iter().filter(drawn).map(|bond| bond.name()).collect();
    context.insert_value("bonds", Value::from(bonds));

    let mut twinnings: Vec<WorkRef> = archive.of_kind(Kind::Twinning).map(|(at, _)| at).collect();
    site.sort_by_title(&mut twinnings, locale);
    let rows = twinnings.into_iter().filter_map(|at| Some(row(site, at, archive.twinning(at)?, locale)));
    context.insert_value("rows", Value::from(rows.collect::<Vec<Value>>()));

    let is_unknown = |at: WorkRef| archive.city(at).is_some_and(|city| city.coordinates.is_none());
    let cities = archive.of_kind(Kind::City).map(|(at, _)| at);
    let mut unlocated: Vec<WorkRef> = cities.filter(|at| is_unknown(*at)).collect();
    site.sort_by_title(&mut unlocated, locale);
    let unlocated: Vec<Value> = unlocated.into_iter().map(|at| link(site, at, locale)).collect();
    context.insert_value("unlocated", Value::from(unlocated));
    site.template(locale, "map.html", &context)
}

/// What the table says of a twinning.
fn row(site: &Site, at: WorkRef, twinning: &Twinning, locale: Locale) -> Value {
    let status = twinning.status();
    let since = status.and_then(|stage| stage.date.as_ref()).map(|date| site.date_html(date, locale));
    let kilometres = site.kilometres(at).map(|kilometres| site.number(&kilometres.to_string(), locale));
    view! {
        "link": link(site, at, locale),
        "cities": twinning.cities.map(|city| link(site, city, locale)).to_vec(),
        "bond": Bond::of(&twinning.stages).name(),
        "status": status.map(|stage| site.say(locale, &stage.kind.message(), &[])),
        "since": since.map(|date| Value::safe_string(&date)),
        "kilometres": kilometres,
    }
}

fn link(site: &Site, work: WorkRef, locale: Locale) -> Value {
    view! { "href": site.href(work, locale), "title": Value::safe_string(site.title_html(work, locale)) }
}
