//! A city: its country, where it lies, the names that it bore.

use super::Resolver;
use crate::archive::facts::{City, Coordinates, Country, FormerName, Statement};
use crate::country;
use crate::diagnostic::{Code, Located};
use crate::document::front_matter as raw;
use crate::id::Kind;

impl Resolver<'_> {
    fn country(&mut self, country: &Located<String>) -> Option<Country> {
        if country::is_country(&country.value) {
            return Some(Country(country.value.clone()));
        }
        let upper = country.value.to_uppercase();
        let hint = if upper == "UK" {
            "the code of the United Kingdom is `GB`".to_owned()
        } else if country::is_country(&upper) {
            format!("write `{upper}`")
        } else {
            "codes are those of ISO 3166-1 with two letters, such as `GB`, `FR`, `RU`".to_owned()
        };
        self.find(
            Code::UnknownCountry,
            country.place.clone(),
            format!("`{}` is not the code of a country", country.value),
            hint,
        );
        None
    }

    pub(super) fn city(&mut self, city: raw::CityFacts) -> Option<City> {
        let country = match &city.country {
            Some(country) => self.country(country),
            None => {
                self.missing("country", "add the country's code, such as `country: GB`");
                None
            }
        };
        let coordinates = city.coordinates.as_ref().and_then(|numbers| self.coordinates(numbers));
        let wikidata = city.wikidata.and_then(|item| {
            let is_item = item
                .value
                .strip_prefix('Q')
                .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()));
            if !is_item {
                self.find(
                    Code::UnknownValue,
                    item.place.clone(),
                    format!("`{}` is not an item of Wikidata", item.value),
                    "items look like `Q914`",
                );
            }
            is_item.then_some(item.value)
        });
        let mut former_names = Vec::new();
        for name in city.former_names {
            if let (Some(from), Some(to)) = (&name.from, &name.to)
                && to.value.latest() < from.value.earliest()
            {
                self.find(
                    Code::PeriodBackwards,
                    to.place.clone(),
                    format!("this name ends in {} and begins in {}", to.value.as_str(), from.value.as_str()),
                    "exchange `from` and `to`",
                );
            }
            self.new_word(&name.id);
            former_names.push(FormerName {
                id: name.id.value,
                from: Self::date(name.from),
                to: Self::date(name.to),
            });
        }
        let mut contested = Vec::new();
        for statement in &city.contested {
            if let Some(country) = self.country(&statement.country) {
                contested.push(Statement { country, sources: self.all(Kind::Source, &statement.sources) });
            }
        }
        let sources = self.all(Kind::Source, &city.sources);
        Some(City { country: country?, coordinates, wikidata, former_names, sources, contested })
    }

    fn coordinates(&mut self, numbers: &Located<Vec<f64>>) -> Option<Coordinates> {
        match numbers.value.as_slice() {
            [latitude, longitude] if latitude.abs() <= 90.0 && longitude.abs() <= 180.0 => {
                Some(Coordinates { latitude: *latitude, longitude: *longitude })
            }
            [latitude, longitude] if longitude.abs() <= 90.0 && latitude.abs() <= 180.0 => {
                self.find(
                    Code::BadCoordinates,
                    numbers.place.clone(),
                    format!("no place has the latitude {latitude}"),
                    format!("latitude comes first: `[{longitude}, {latitude}]`"),
                );
                None
            }
            [latitude, longitude] => {
                self.find(
                    Code::BadCoordinates,
                    numbers.place.clone(),
                    format!("no place lies at {latitude}, {longitude}"),
                    "latitude runs from -90 to 90, longitude from -180 to 180",
                );
                None
            }
            other => {
                self.find(
                    Code::BadCoordinates,
                    numbers.place.clone(),
                    format!("coordinates are two numbers, but {} stand here", other.len()),
                    "write latitude and longitude: `[48.7138, 44.4976]`",
                );
                None
            }
        }
    }
}
