//! What files for machines say of an event.

use oxrdf::NamedNode;
use serde_json::{Value, json};

use super::Event;
use crate::exports::data::{Record, date};
use crate::exports::json_ld::{Thing, iso};
use crate::exports::turtle::Graph;
use crate::exports::{Classes, KindExports};

pub(crate) const CLASSES: Classes = Classes { node: "Event", link: "CreativeWork", is_text: false };

impl KindExports for Event {
    fn json_ld(&self, thing: &mut Thing<'_>) {
        thing.set("@type", "Event");
        thing.set("startDate", iso(Some(&self.date)));
        if let [only] = self.cities.as_slice() {
            thing.set("location", thing.link(*only));
        }
        thing.set("about", thing.links(&self.cities));
    }

    fn data(&self, record: &Record<'_>) -> Value {
        json!({
            "date": date(Some(&self.date)),
            "cities": record.ids(&self.cities),
            "twinnings": record.ids(&self.twinnings),
        })
    }

    fn turtle(&self, graph: &mut Graph<'_>, node: &NamedNode) {
        graph.links(node, "location", &self.cities);
    }
}
