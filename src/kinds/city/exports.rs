//! What files for machines say of a city.

use oxrdf::{Literal, NamedNode};
use serde_json::{Value, json};

use super::City;
use crate::exports::data::{Record, date};
use crate::exports::json_ld::Thing;
use crate::exports::turtle::Graph;
use crate::exports::{Classes, KindExports};

pub(crate) const CLASSES: Classes = Classes { node: "City", link: "City", is_text: false };

impl KindExports for City {
    fn json_ld(&self, thing: &mut Thing<'_>) {
        thing.set("@type", "City");
        if self.contested.is_empty() {
            let name = thing.edition.country(self, thing.locale);
            thing.set("containedInPlace", json!({"@type": "Country", "name": name}));
        }
        if let Some(point) = self.coordinates {
            thing.set(
                "geo",
                json!({"@type": "GeoCoordinates", "latitude": point.latitude, "longitude": point.longitude}),
            );
        }
        let names: Vec<&str> = thing.shown.words.labels.values().map(String::as_str).collect();
        thing.set("alternateName", names);
        thing.set(
            "sameAs",
            self.wikidata.as_ref().map(|item| format!("https://www.wikidata.org/entity/{item}")),
        );
    }

    fn data(&self, record: &Record<'_>) -> Value {
        json!({
            "country": if self.contested.is_empty() { Value::from(self.country.code()) } else { Value::Null },
            "country_stated": self.contested.iter().map(|statement| json!({
                "country": statement.country.code(), "sources": record.ids(&statement.sources),
            })).collect::<Vec<_>>(),
            "coordinates": self.coordinates.map(|at| [at.latitude, at.longitude]),
            "wikidata": self.wikidata,
            "former_names": self.former_names.iter().map(|name| json!({
                "id": name.id.as_str(), "from": date(name.from.as_ref()), "to": date(name.to.as_ref()),
                "name": record.words(&name.id),
            })).collect::<Vec<_>>(),
        })
    }

    fn turtle(&self, graph: &mut Graph<'_>, node: &NamedNode) {
        if let Some(point) = self.coordinates {
            graph.schema(node, "latitude", &Literal::from(point.latitude));
            graph.schema(node, "longitude", &Literal::from(point.longitude));
        }
        if let Some(item) = &self.wikidata {
            let same = NamedNode::new_unchecked(format!("http://www.wikidata.org/entity/{item}"));
            graph.schema(node, "sameAs", &same);
        }
    }
}
