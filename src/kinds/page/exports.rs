//! What files for machines say of a page about the archive.

use oxrdf::NamedNode;
use serde_json::{Value, json};

use super::Page;
use crate::exports::data::Record;
use crate::exports::json_ld::Thing;
use crate::exports::turtle::Graph;
use crate::exports::{Classes, KindExports};

pub(crate) const CLASSES: Classes = Classes { node: "WebPage", link: "CreativeWork", is_text: true };

impl KindExports for Page {
    fn json_ld(&self, thing: &mut Thing<'_>) {
        thing.set("@type", "WebPage");
        thing.set_language();
    }

    fn data(&self, _: &Record<'_>) -> Value {
        json!({})
    }

    fn turtle(&self, _: &mut Graph<'_>, _: &NamedNode) {}
}
