//! What files for machines say of an object.

use oxrdf::NamedNode;
use serde_json::{Value, json};

use super::Object;
use crate::exports::data::{Record, date};
use crate::exports::json_ld::{Thing, iso};
use crate::exports::turtle::Graph;
use crate::exports::{Classes, KindExports};
use crate::vocabulary::Rights;

pub(crate) const CLASSES: Classes = Classes { node: "CreativeWork", link: "CreativeWork", is_text: false };

impl KindExports for Object {
    fn json_ld(&self, thing: &mut Thing<'_>) {
        thing.set("@type", "CreativeWork");
        thing.set("dateCreated", iso(self.date.as_ref()));
        thing.set_language();
        thing.set("usageInfo", self.rights.map(Rights::url));
        thing.set_citations();
    }

    fn data(&self, record: &Record<'_>) -> Value {
        json!({
            "date": date(self.date.as_ref()),
            "city": self.city.map(|city| record.id(city)),
            "holder": self.holder.as_ref().map(|key| record.words(key)),
            "rights": self.rights.map(Rights::url),
        })
    }

    fn turtle(&self, graph: &mut Graph<'_>, node: &NamedNode) {
        graph.links(node, "contentLocation", self.city.as_slice());
    }
}
