//! What editors say of a city.

use crate::diagnostic::Located;
use crate::document::keys::{MediaKeys, Unresolved, keys};
use crate::id::Slug;
use crate::keys::mapping;

mapping! {
    /// A name that a city bore.
    FormerNameKeys {
        /// The key of its words under `names`.
        id: required label_key = "stalingrad";
        /// When it was given.
        from: optional date = "1925";
        /// When it was given up.
        to: optional date = "1961";
    }
}

mapping! {
    /// What some sources say of a city's country.
    ContestedKeys {
        /// The country's code (ISO 3166-1 alpha-2, and `XK`).
        country: required text(Country) = "UA";
        /// Who says so.
        sources: optional ids(Source) = "[twin-cities-compilation]";
    }
}

keys! {
    /// The facts of a city, as they are typed.
    CityKeys {
        words {
            /// What the city is called today.
            name: needed title = "Volgograd";
            /// One or two sentences for lists, feeds and search engines.
            summary: optional summary = "On the Volga; Stalingrad until 1961.";
            /// A word for each former name, under its id.
            names: optional labels = "{tsaritsyn: Tsaritsyn, stalingrad: Stalingrad}";
        }
        facts {
            /// The country's code (ISO 3166-1 alpha-2, and `XK`).
            country: needed text(Country) = "RU", add_country;
            /// Latitude and longitude in degrees (WGS 84), north and east positive.
            coordinates: optional coordinates = "[48.7138, 44.4976]";
            /// The city's item in Wikidata.
            wikidata: optional text(WikidataItem) = "Q914";
            /// The names that the city bore before, in order.
            former_names: optional entries(FormerNameKeys) = "[{id: stalingrad, from: 1925, to: 1961}]";
            /// What its facts rest on.
            sources: optional ids(Source) = "[twin-cities-compilation]";
            /// Where states disagree: the country as sources state it.
            contested: optional entries(ContestedKeys) = "[{country: UA, sources: [twin-cities-compilation]}]";
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
