//! What files for machines say of a topic.

use oxrdf::NamedNode;
use serde_json::{Value, json};

use super::Topic;
use crate::exports::data::Record;
use crate::exports::json_ld::Thing;
use crate::exports::turtle::Graph;
use crate::exports::{Classes, KindExports};

pub(crate) const CLASSES: Classes = Classes { node: "DefinedTerm", link: "CreativeWork", is_text: false };

impl KindExports for Topic {
    fn json_ld(&self, thing: &mut Thing<'_>) {
        thing.set("@type", "CollectionPage");
        thing.set_language();
    }

    fn data(&self, _: &Record<'_>) -> Value {
        json!({})
    }

    fn turtle(&self, _: &mut Graph<'_>, _: &NamedNode) {}
}
