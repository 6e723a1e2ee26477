//! What files for machines say of a story.

use oxrdf::NamedNode;
use serde_json::{Value, json};

use super::Story;
use crate::exports::data::{Record, date};
use crate::exports::json_ld::{Thing, span};
use crate::exports::turtle::Graph;
use crate::exports::{Classes, KindExports};

pub(crate) const CLASSES: Classes = Classes { node: "Article", link: "CreativeWork", is_text: true };

impl KindExports for Story {
    fn json_ld(&self, thing: &mut Thing<'_>) {
        thing.set("@type", "Article");
        thing.set("headline", thing.title());
        thing.set_language();
        thing.set("temporalCoverage", self.date.as_ref().and_then(span));
        thing.set("spatialCoverage", thing.links(&self.cities));
        thing.set("about", thing.links(&self.topics));
        thing.set("mentions", thing.links(&self.objects));
        thing.set_citations();
    }

    fn data(&self, record: &Record<'_>) -> Value {
        json!({
            "date": date(self.date.as_ref()),
            "cities": record.ids(&self.cities),
            "twinnings": record.ids(&self.twinnings),
            "objects": record.ids(&self.objects),
            "topics": record.ids(&self.topics),
        })
    }

    fn turtle(&self, graph: &mut Graph<'_>, node: &NamedNode) {
        graph.links(node, "spatialCoverage", &self.cities);
        graph.links(node, "about", &self.topics);
        graph.links(node, "mentions", &self.objects);
    }
}
