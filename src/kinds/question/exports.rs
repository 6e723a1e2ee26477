//! What files for machines say of a question.

use oxrdf::NamedNode;
use serde_json::{Value, json};

use super::Question;
use crate::exports::data::{Record, date};
use crate::exports::json_ld::Thing;
use crate::exports::turtle::Graph;
use crate::exports::{Classes, KindExports};

pub(crate) const CLASSES: Classes = Classes { node: "Question", link: "CreativeWork", is_text: true };

impl KindExports for Question {
    fn json_ld(&self, thing: &mut Thing<'_>) {
        thing.set("@type", "Question");
        thing.set_language();
        thing.set("about", thing.links(&self.about));
        let answers: Vec<Value> = self
            .answers
            .iter()
            .map(|answer| {
                let text = thing.shown.words.label(&answer.id).unwrap_or(answer.id.as_str());
                json!({"@type": "Answer", "text": text, "citation": thing.links(&answer.sources)})
            })
            .collect();
        thing.set("suggestedAnswer", answers);
    }

    fn data(&self, record: &Record<'_>) -> Value {
        json!({
            "about": record.ids(&self.about),
            "answers": self.answers.iter().map(|answer| json!({
                "id": answer.id.as_str(),
                "date": date(answer.date.as_ref()),
                "value": answer.value,
                "label": record.words(&answer.id),
                "sources": record.ids(&answer.sources),
            })).collect::<Vec<_>>(),
        })
    }

    fn turtle(&self, graph: &mut Graph<'_>, node: &NamedNode) {
        graph.links(node, "about", &self.about);
    }
}
