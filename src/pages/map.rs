//! The map: the world, a closer view where most cities lie, and the same facts as a table.

use tera::Value;

use super::Rendered;
use crate::exports::json_ld;
use crate::id::{Kind, WorkRef};
use crate::kinds::twinning::Twinning;
use crate::locale::Locale;
use crate::map::ConnectionState;
use crate::pages::drawing::View;
use crate::pages::frame::Frame;
use crate::pages::{Pages, view};
use crate::route::Route;

pub(crate) fn render(pages: &Pages, locale: Locale) -> Rendered {
    let archive = &pages.archive;
    let title = pages.say(locale, "map-title", &[]);
    let mut context = Frame {
        json_ld: json_ld::collection(pages, &Route::Map, &title, locale),
        route: Route::Map,
        locale,
        description: pages.say(locale, "map-description", &[("site", pages.settings.title(locale))]),
        title,
        work: None,
        section: "map",
    }
    .context(pages);
    context.insert_value("world", Value::from(pages.drawing(View::World, locale)));
    context.insert_value("closer", Value::from(pages.drawing(View::Closer, locale)));
    context.insert_value("bonds", Value::from(pages.drawn_bonds()));

    let mut twinnings: Vec<WorkRef> = archive.of_kind(Kind::Twinning).map(|(at, _)| at).collect();
    pages.sort_by_title(&mut twinnings, locale);
    let rows = twinnings.into_iter().filter_map(|at| Some(row(pages, at, archive.twinning(at)?, locale)));
    context.insert_value("rows", Value::from(rows.collect::<Vec<Value>>()));

    let is_unknown = |at: WorkRef| archive.city(at).is_some_and(|city| city.coordinates.is_none());
    let cities = archive.of_kind(Kind::City).map(|(at, _)| at);
    let mut unlocated: Vec<WorkRef> = cities.filter(|at| is_unknown(*at)).collect();
    pages.sort_by_title(&mut unlocated, locale);
    let unlocated: Vec<Value> = unlocated.into_iter().map(|at| link(pages, at, locale)).collect();
    context.insert_value("unlocated", Value::from(unlocated));
    pages.template(locale, "map.html", &context)
}

impl Pages {
    /// In which ways the twinnings stand that the large maps show.
    pub(crate) fn drawn_bonds(&self) -> Vec<&'static str> {
        let is_drawn = |state: &&ConnectionState| {
            self.atlas().twinnings.iter().any(|(_, connection)| connection.state == **state)
        };
        ConnectionState::ALL.iter().filter(is_drawn).map(|state| state.name()).collect()
    }
}

/// What the table says of a twinning.
fn row(pages: &Pages, at: WorkRef, twinning: &Twinning, locale: Locale) -> Value {
    let status = twinning.status();
    let since = status.and_then(|stage| stage.date.as_ref()).map(|date| pages.date_html(date, locale));
    let kilometres = pages.kilometres(at).map(|kilometres| pages.number(&kilometres.to_string(), locale));
    view! {
        "link": link(pages, at, locale),
        "cities": twinning.cities.map(|city| link(pages, city, locale)).to_vec(),
        "bond": ConnectionState::of(twinning.standing()).name(),
        "status": status.map(|stage| pages.say(locale, &stage.kind.message(), &[])),
        "since": since.map(|date| Value::safe_string(&date)),
        "kilometres": kilometres,
    }
}

fn link(pages: &Pages, work: WorkRef, locale: Locale) -> Value {
    view! { "href": pages.href(work, locale), "title": Value::safe_string(pages.title_html(work, locale)) }
}
