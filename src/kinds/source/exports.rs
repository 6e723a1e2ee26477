//! What files for machines say of a source.

use oxrdf::NamedNode;
use serde_json::{Value, json};

use super::Source;
use crate::exports::data::{Record, date};
use crate::exports::json_ld::{Thing, iso};
use crate::exports::turtle::Graph;
use crate::exports::{Classes, KindExports};
use crate::vocabulary::SourceType;

pub(crate) const CLASSES: Classes = Classes { node: "CreativeWork", link: "CreativeWork", is_text: false };

impl KindExports for Source {
    fn json_ld(&self, thing: &mut Thing<'_>) {
        thing.set("@type", schema_type(self.source_type));
        thing.set("datePublished", iso(self.date.as_ref()));
        thing.set("inLanguage", self.language.clone());
        let named = |class: &str, name: &String| json!({"@type": class, "name": name});
        thing.set("author", self.creator.as_ref().map(|name| named("Person", name)));
        thing.set("publisher", self.publisher.as_ref().map(|name| named("Organization", name)));
        thing.set("sameAs", self.url.clone());
    }

    fn data(&self, record: &Record<'_>) -> Value {
        json!({
            "type": self.source_type.name(),
            "creator": self.creator,
            "publisher": self.publisher,
            "date": date(self.date.as_ref()),
            "url": self.url,
            "accessed": date(self.accessed.as_ref()),
            "language": self.language,
            "same_text_as": record.ids(&self.same_text_as),
            "machine_translated_from": self.machine_translated_from,
        })
    }

    fn turtle(&self, graph: &mut Graph<'_>, node: &NamedNode) {
        graph.links(node, "sameAs", &self.same_text_as);
    }
}

fn schema_type(source: SourceType) -> &'static str {
    match source {
        SourceType::NewsArticle | SourceType::PressRelease => "NewsArticle",
        SourceType::MagazineArticle => "Article",
        SourceType::Blog => "BlogPosting",
        SourceType::Book => "Book",
        SourceType::Dataset => "Dataset",
        SourceType::Photograph => "Photograph",
        SourceType::WebPage => "WebPage",
        SourceType::Encyclopedia
        | SourceType::ReferenceWork
        | SourceType::OpenLetter
        | SourceType::ObjectRecord
        | SourceType::Compilation
        | SourceType::Letter
        | SourceType::Charter => "CreativeWork",
    }
}
