//! Drawings → what templates print of them: shapes with the names and addresses of one language.

use std::collections::HashMap;

use tera::Value;

use crate::id::WorkRef;
use crate::locale::Locale;
use crate::map::labels::{self, Bounds, Label, Name};
use crate::map::path::{self, PathData, PlanePoint, Rectangle};
use crate::map::sheet::{Sheet, WIDTH};
use crate::map::{ConnectionPath, Dot, hoop};

use crate::route::fragment;

use super::atlas::Locator;
use super::{Pages, view};

/// How many units of a sheet a pixel is where a drawing is that narrow; each has its names placed anew.
///
/// The style sheet shows the names of one of them, by the width that a drawing has.
/// The last ones are for drawings that a script has made larger.
const TIERS: [f64; 6] = [6.6, 4.5, 3.1, 2.2, 1.2, 0.6];

/// From this tier on, the world has the names of what the closer view shows, too.
const DEEP: usize = 4;

/// How many units of a locator a pixel is.
const LOCATOR_SCALE: f64 = 1.6;

/// How many names a locator has at most.
const MOST_NAMES: usize = 8;

/// Half the width of a target on a wide screen and on a phone, in units: 24 pixels in all.
const REACHES: (f64, f64) = (28.0, 80.0);

/// Which of the large drawings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// The world.
    World,
    /// The closer view.
    Closer,
}

impl Pages {
    /// A large drawing in a language; `None` when the archive has none.
    pub(crate) fn drawing(&self, which: View, locale: Locale) -> Option<Value> {
        let atlas = self.atlas();
        let sheets = atlas.sheets.as_ref()?;
        let closer = sheets.closer.as_ref();
        let sheet = if which == View::World { &sheets.world } else { closer? };
        let key = if which == View::World { "world" } else { "closer" };
        let is_home = |place: usize| self.archive.home_city() == Some(atlas.cities[place]);
        // What the closer view shows is only a dot on the world, but for home.
        let mut is_closer = vec![false; atlas.cities.len()];
        closer.into_iter().flat_map(|closer| &closer.dots).for_each(|dot| is_closer[dot.place] = true);
        let is_deep = |dot: &Dot| which == View::World && is_closer[dot.place] && !is_home(dot.place);

        let names: Vec<String> = atlas.cities.iter().map(|city| self.title_text(*city, locale)).collect();
        let mut dots: Vec<&Dot> = sheet.dots.iter().collect();
        dots.sort_by_key(|dot| atlas.ranks[dot.place]);
        let tiers: Vec<HashMap<usize, Label>> = (0..TIERS.len())
            .map(|tier| {
                let named: Vec<&Dot> =
                    dots.iter().copied().filter(|dot| tier >= DEEP || !is_deep(dot)).collect();
                place_names(sheet, TIERS[tier], &named, |place| (&names[place], is_home(place)))
            })
            .collect();

        // In the order of the alphabet one finds a city with the tabulator key.
        let mut works: Vec<WorkRef> = atlas.cities.clone();
        self.sort_by_title(&mut works, locale);
        let alphabet: HashMap<WorkRef, usize> = works.into_iter().zip(0..).collect();
        dots.sort_by_key(|dot| alphabet[&atlas.cities[dot.place]]);
        let city = |dot: &&Dot| -> Value {
            let work = atlas.cities[dot.place];
            let slug = self.archive.work(work).id.slug.as_str();
            let wide = dot.reach.min(REACHES.0);
            let narrow = dot.reach.min(REACHES.1);
            view! {
                "href": self.href(work, locale),
                "id": slug,
                "name": names[dot.place].as_str(),
                "lang": self.foreign_name(work, locale),
                "is_home": is_home(dot.place),
                "is_deep": is_deep(dot),
                "x": path::round(dot.at[0]),
                "y": path::round(dot.at[1]),
                "reach": path::round(wide),
                "reach_narrow": (narrow > wide).then(|| path::round(narrow)),
                "labels": labels_of(dot.place, &tiers),
                "name_id": fragment::drawn_name(key, slug),
            }
        };
        let mut deep = PathData::default();
        dots.iter().filter(|dot| is_deep(dot)).for_each(|dot| deep.open(&[dot.at]));
        Some(view! {
            "key": key,
            "width": path::round(WIDTH),
            "height": path::round(sheet.height),
            "sea": sheet.sea.as_str(),
            "land": sheet.land.as_str(),
            "threads": sheet.threads.iter().map(|thread| self.thread(thread)).collect::<Vec<Value>>(),
            "window": sheet.window.clone(),
            "cities": dots.iter().map(city).collect::<Vec<Value>>(),
            "deep": deep.finish(),
            "units": TIERS.map(|scale| scale.to_string()).join(" "),
        })
    }

    /// A twinning on a sheet, with the cities at its ends.
    fn thread(&self, thread: &ConnectionPath) -> Value {
        let atlas = self.atlas();
        let connection = atlas.twinnings[thread.connection].1;
        let [from, to] = connection.ends.map(|place| self.archive.work(atlas.cities[place]).id.slug.as_str());
        view! { "bond": connection.state.name(), "ends": format!("{from} {to}"), "path": thread.path.as_str() }
    }

    /// The small map of a work in a language, where there is one.
    pub(crate) fn locator_view(&self, work: WorkRef, locale: Locale) -> Option<Value> {
        let Locator { cities, states, hoop } = self.locator(work)?;
        let names: Vec<String> = cities.iter().map(|city| self.title_text(*city, locale)).collect();
        let spots: Vec<PlanePoint> = hoop.dots.iter().map(|dot| dot.at).collect();
        let wanted: Vec<Name<'_>> = names
            .iter()
            .enumerate()
            .map(|(dot, text)| Name { dot, text, is_needed: dot == 0 })
            .take(MOST_NAMES)
            .collect();
        let labels =
            labels::place(&spots, &hoop.stitches, &wanted, LOCATOR_SCALE, &Bounds::Circle(hoop::SIZE));
        let labels: Vec<Value> = labels
            .into_iter()
            .map(|label| {
                let at = spots[label.name];
                let place = |axis: usize| tenths(at[axis] + label.offset[axis] * LOCATOR_SCALE);
                view! { "name": names[label.name].as_str(), "x": place(0), "y": place(1), "anchor": label.anchor.name() }
            })
            .collect();
        let threads = hoop.threads.iter().zip(states);
        let threads: Vec<Value> =
            threads.map(|(path, state)| view! { "bond": state.name(), "path": path.as_str() }).collect();
        let home = self.archive.home_city();
        let dots: Vec<Value> = hoop
            .dots
            .iter()
            .map(|dot| view! { "x": path::round(dot.at[0]), "y": path::round(dot.at[1]), "is_home": home == Some(cities[dot.place]) })
            .collect();
        let kilometres = self.kilometres(work).map(|kilometres| self.number(&kilometres.to_string(), locale));
        Some(view! {
            "size": path::round(hoop::SIZE),
            "land": hoop.land.as_str(),
            "threads": threads,
            "dots": dots,
            "labels": labels,
            "kilometres": kilometres,
            "partners": cities.len() - 1,
        })
    }

    /// The language of a city's name, where it is not the page's.
    fn foreign_name(&self, city: WorkRef, locale: Locale) -> Option<&str> {
        let shown = self.archive.shown(city, locale);
        shown.is_fallback.then(|| self.settings.locales.tag(shown.locale))
    }
}

/// The names that have room at a scale, by the place that they belong to; each with whether it is needed.
fn place_names<'n>(
    sheet: &Sheet,
    scale: f64,
    by_rank: &[&Dot],
    name: impl Fn(usize) -> (&'n String, bool),
) -> HashMap<usize, Label> {
    let numbers: HashMap<usize, usize> = sheet.dots.iter().map(|dot| dot.place).zip(0..).collect();
    let spots: Vec<PlanePoint> = sheet.dots.iter().map(|dot| dot.at).collect();
    let named = by_rank.iter().map(|dot| {
        let (text, is_needed) = name(dot.place);
        Name { dot: numbers[&dot.place], text, is_needed }
    });
    let bounds = Bounds::Rectangle(Rectangle { min: [0.0; 2], max: [WIDTH, sheet.height] });
    let labels = labels::place(&spots, &[], &named.collect::<Vec<_>>(), scale, &bounds).into_iter();
    labels.map(|label| (by_rank[label.name].place, label)).collect()
}

/// Where the name of a place stands, each position with the tiers that have it. The name is written at the first; where
/// it goes from there, `dx` and `dy`, it is only shown again.
fn labels_of(place: usize, tiers: &[HashMap<usize, Label>]) -> Vec<Value> {
    let mut positions: Vec<(&Label, Vec<usize>)> = Vec::new();
    for (tier, labels) in tiers.iter().enumerate() {
        let Some(label) = labels.get(&place) else { continue };
        match positions.iter_mut().find(|(known, _)| known.is_at_place_of(label)) {
            Some((_, tiers)) => tiers.push(tier),
            None => positions.push((label, vec![tier])),
        }
    }
    let first = positions.first().map(|(label, _)| label.offset).unwrap_or_default();
    let view = |(label, tiers): &(&Label, Vec<usize>)| {
        view! {
            "tiers": tiers.clone(),
            "x": tenths(label.offset[0]),
            "y": tenths(label.offset[1]),
            "dx": tenths(label.offset[0] - first[0]),
            "dy": tenths(label.offset[1] - first[1]),
            "anchor": label.anchor.name(),
        }
    };
    positions.iter().map(view).collect()
}

/// A number with at most one digit after the point.
fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
