//! What files for machines say of a twinning.

use oxrdf::{Literal, NamedNode};
use serde_json::{Value, json};

use super::{Actor, Twinning};
use crate::exports::data::{Record, date};
use crate::exports::json_ld::Thing;
use crate::exports::turtle::Graph;
use crate::exports::{Classes, KindExports};

pub(crate) const CLASSES: Classes = Classes { node: "CreativeWork", link: "CreativeWork", is_text: true };

impl KindExports for Twinning {
    fn json_ld(&self, thing: &mut Thing<'_>) {
        thing.set("@type", "CreativeWork");
        thing.set_language();
        thing.set("about", thing.links(&self.cities));
        thing.set("creativeWorkStatus", thing.edition.note(thing.at, thing.locale));
        thing.set_citations();
    }

    fn data(&self, record: &Record<'_>) -> Value {
        json!({
            "cities": record.ids(&self.cities),
            "status": self.status().map(|stage| stage.kind.name()),
            "stages": self.stages.iter().map(|stage| json!({
                "stage": stage.kind.name(),
                "date": date(stage.date.as_ref()),
                "by": match &stage.by {
                    Some(Actor::City(city)) => Value::from(record.id(*city)),
                    Some(Actor::Label(key)) => record.words(key),
                    None => Value::Null,
                },
                "sources": record.ids(&stage.sources),
            })).collect::<Vec<_>>(),
        })
    }

    fn turtle(&self, graph: &mut Graph<'_>, node: &NamedNode) {
        graph.links(node, "about", &self.cities);
        if let Some(stage) = self.status() {
            graph.schema(node, "creativeWorkStatus", &Literal::new_simple_literal(stage.kind.name()));
        }
    }
}
