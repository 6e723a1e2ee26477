//! A city: its country, where it lies, the names that it bore.

use super::CityKeys;
use super::keys::{ContestedKeys, FormerNameKeys};
use crate::archive::facts::{DatedEntry, KindFacts, Media, Resolve};
use crate::archive::resolver::Resolver;
use crate::coordinates::Coordinates;
use crate::country;
use crate::date::EventDate;
use crate::diagnostic::{Code, Located};
use crate::document::keys::day;
use crate::id::{Kind, Slug, WorkRef};
use crate::phrases::table as phrase;

/// A city.
#[derive(Clone, Debug)]
pub struct City {
    /// Where it lies.
    pub country: Country,
    /// Latitude and longitude in degrees (WGS 84).
    pub coordinates: Option<Coordinates>,
    /// The item in Wikidata, such as `Q914`.
    pub wikidata: Option<String>,
    /// The names that it bore before, in the order of the file.
    pub former_names: Vec<FormerName>,
    /// What its facts rest on.
    pub sources: Vec<WorkRef>,
    /// What sources say of its country, where they differ.
    pub contested: Vec<Statement>,
}

impl City {
    /// The name that the city bore at a date, if it was another than today's.
    pub fn former_name_at(&self, date: &EventDate) -> Option<&FormerName> {
        self.former_names.iter().find(|name| name.covers(date))
    }
}

/// A country code of ISO 3166-1 alpha-2, or `XK`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country(String);

impl Country {
    /// The two letters.
    pub fn code(&self) -> &str {
        &self.0
    }
}

/// A name that a city bore.
#[derive(Clone, Debug)]
pub struct FormerName {
    /// The key of the words.
    pub id: Slug,
    /// When the name was given; `None` when nobody says.
    pub from: Option<EventDate>,
    /// When it was given up; `None` when nobody says.
    pub to: Option<EventDate>,
}

impl FormerName {
    /// Whether the city bore this name on the first day of `date`.
    ///
    /// In the year of a change the new name counts. A name without both ends
    /// covers nothing: it is not known when the city bore it.
    fn covers(&self, date: &EventDate) -> bool {
        match (&self.from, &self.to, date.earliest()) {
            (Some(from), Some(to), Some(day)) => {
                from.earliest().is_some_and(|first| first <= day)
                    && to.earliest().is_some_and(|last| day < last)
            }
            _ => false,
        }
    }
}

/// What some sources say of a city's country.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The country as they state it.
    pub country: Country,
    /// Who says so.
    pub sources: Vec<WorkRef>,
}

impl Resolve for City {
    type Keys = CityKeys;

    fn resolve(keys: &CityKeys, resolver: &mut Resolver<'_>) -> Option<City> {
        let CityKeys { country, coordinates, wikidata, former_names, sources, contested } = keys;
        let country = country.as_ref().and_then(|country| resolver.country(country));
        let wikidata = wikidata.as_ref().and_then(|item| resolver.wikidata(item));
        let former_names = former_names.iter().map(|name| resolver.former_name(name)).collect();
        let contested = contested.iter().filter_map(|statement| resolver.statement(statement)).collect();
        let sources = resolver.all(Kind::Source, sources);
        Some(City {
            country: country?,
            coordinates: *coordinates,
            wikidata,
            former_names,
            sources,
            contested,
        })
    }
}

impl KindFacts for City {
    fn refer(&self, visit: &mut dyn FnMut(WorkRef)) {
        let City { country: _, coordinates: _, wikidata: _, former_names: _, sources, contested } = self;
        sources.iter().for_each(|source| visit(*source));
        contested.iter().flat_map(|statement| &statement.sources).for_each(|source| visit(*source));
    }

    fn dates(&self) -> Vec<&EventDate> {
        Vec::new()
    }

    fn entries(&self, _: &str) -> Vec<DatedEntry<'_>> {
        Vec::new()
    }

    fn stands_for(&self) -> &[WorkRef] {
        &[]
    }

    fn cities(&self) -> &[WorkRef] {
        &[]
    }

    fn subjects(&self) -> &[WorkRef] {
        &[]
    }

    fn topics(&self) -> Option<&[WorkRef]> {
        None
    }

    fn media(&self) -> &[Media] {
        &[]
    }

    fn named_after(&self) -> Option<[WorkRef; 2]> {
        None
    }
}

/// The item that an address or a slip of Wikidata names: `https://www.wikidata.org/wiki/Q914`, `q 914`, `914`.
fn item_in(text: &str) -> Option<String> {
    let last = text.trim_end_matches('/').rsplit('/').next()?.trim();
    let digits = last.trim_start_matches(['Q', 'q']).trim();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| format!("Q{digits}"))
}

impl Resolver<'_> {
    fn country(&mut self, country: &Located<String>) -> Option<Country> {
        if country::is_country(&country.value) {
            return Some(Country(country.value.clone()));
        }
        let upper = country.value.to_uppercase();
        let today = country::successors(&upper);
        if !today.is_empty() {
            self.find(
                Code::UnknownCountry,
                country.place.clone(),
                phrase::country_of_the_past(&country.value),
                phrase::write_country_of_today(today),
            );
            return None;
        }
        let hint = if upper == "UK" {
            phrase::code_of_united_kingdom()
        } else if country::is_country(&upper) {
            phrase::write_country(&upper)
        } else if let Some(code) = country::code_of(&country.value, self.locales) {
            phrase::write_country(code)
        } else {
            phrase::country_codes_are()
        };
        self.find(Code::UnknownCountry, country.place.clone(), phrase::not_a_country(&country.value), hint);
        None
    }

    fn statement(&mut self, statement: &ContestedKeys) -> Option<Statement> {
        let country = self.country(&statement.country)?;
        Some(Statement { country, sources: self.all(Kind::Source, &statement.sources) })
    }

    fn wikidata(&mut self, item: &Located<String>) -> Option<String> {
        let digits = item.value.strip_prefix('Q').unwrap_or_default();
        let is_item = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !is_item {
            self.find(
                Code::UnknownValue,
                item.place.clone(),
                phrase::not_wikidata(&item.value),
                item_in(&item.value).map_or_else(phrase::wikidata_looks_like, phrase::did_you_mean),
            );
        }
        is_item.then(|| item.value.clone())
    }

    fn former_name(&mut self, name: &FormerNameKeys) -> FormerName {
        if let (Some(from), Some(to)) = (&name.from, &name.to)
            && to.value.latest() < from.value.earliest()
        {
            self.find(
                Code::PeriodBackwards,
                to.place.clone(),
                phrase::period_backwards(from.value.as_str(), to.value.as_str()),
                phrase::exchange_from_and_to(),
            );
        }
        self.new_word(&name.id);
        FormerName { id: name.id.value.clone(), from: day(name.from.as_ref()), to: day(name.to.as_ref()) }
    }
}
