//! What files for machines say of a topic.

use oxrdf::NamedNode;
use serde_json::{Value, json};

use super::Topic;
use crate::render::data::Record;
use crate::render::exports::{Classes, KindExports};
use crate::render::json_ld::Thing;
use crate::render::turtle::Graph;

pub(crate) const CLASSES: Classes = Classes { node: "DefinedTerm", link: "CreativeWork" };

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
