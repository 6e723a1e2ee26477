//! What editors say of a city.

use crate::diagnostic::Located;
use crate::document::keys::{MediaKeys, Unresolved, keys};
use crate::id::Slug;
use crate::keys::mapping;

mapping! {
    /// A name that a city bore.
    FormerNameKeys {
        /// The key of its words under `names`.
        id: required label_key = "karl-marx-stadt";
        /// When it was given.
        from: optional date = "1953";
        /// When it was given up.
        to: optional date = "1990";
    }
}

mapping! {
    /// What some sources say of a city's country.
    ContestedKeys {
        /// The country's code (ISO 3166-1 alpha-2, and `XK`).
        country: required text(Country) = "DE";
        /// Who says so.
        sources: optional ids(Source) = "[city-history]";
    }
}

keys! {
    /// The facts of a city, as they are typed.
    CityKeys {
        words {
            /// What the city is called today.
            name: needed title = "Chemnitz";
            /// One or two sentences for lists, feeds and search engines.
            summary: optional summary = "In Saxony; Karl-Marx-Stadt from 1953 to 1990.";
            /// A word for each former name, under its id.
            names: optional labels = "{karl-marx-stadt: Karl-Marx-Stadt}";
        }
        facts {
            /// The country's code (ISO 3166-1 alpha-2, and `XK`).
            country: needed text(Country) = "DE", add_country;
            /// Latitude and longitude in degrees (WGS 84), north and east positive.
            coordinates: optional coordinates = "[50.8357, 12.9292]";
            /// The city's item in Wikidata.
            wikidata: optional text(WikidataItem) = "Q2795";
            /// The names that the city bore before, in order.
            former_names: optional entries(FormerNameKeys) = "[{id: karl-marx-stadt, from: 1953, to: 1990}]";
            /// What its facts rest on.
            sources: optional ids(Source) = "[city-history]";
            /// Where states disagree: the country as sources state it.
            contested: optional entries(ContestedKeys) = "[{country: DE, sources: [city-history]}]";
        }
    }
}

impl Unresolved for CityKeys {
    fn media(&self) -> Option<&[MediaKeys]> {
        None
    }

    fn is_draft(&self) -> bool {
        false
    }

    fn is_news(&self) -> bool {
        false
    }

    fn sources_to_cite(&self) -> &[Located<Slug>] {
        &[]
    }
}
