//! The archive as a graph in Turtle (RDF 1.1), in the words of schema.org and Dublin Core.

use oxrdf::{Literal, NamedNode, NamedNodeRef, TermRef, TripleRef};
use oxttl::TurtleSerializer;

use crate::date::EventDate;
use crate::id::{Kind, WorkRef};
use crate::media_type;
use crate::persistent_id::{Ark, Doi};
use crate::route::{self, Route};

use super::{classes, exports_of, media};
use crate::edition::Edition;

const SCHEMA: &str = "https://schema.org/";
const DCTERMS: &str = "http://purl.org/dc/terms/";
const EDTF: &str = "http://id.loc.gov/datatypes/edtf";
const XSD_DATE: &str = "http://www.w3.org/2001/XMLSchema#date";
const RDF_TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/// The shapes (SHACL) that every graph keeps to.
pub(super) const SHAPES: &str = include_str!("shapes.ttl");

/// The whole graph. A node is the work's address without a language.
pub(crate) fn render(edition: &Edition) -> Vec<u8> {
    let serializer = TurtleSerializer::new()
        .with_prefix("schema", SCHEMA)
        .and_then(|serializer| serializer.with_prefix("dcterms", DCTERMS))
        .expect("both prefixes are good addresses");
    let mut graph = Graph { edition, writer: serializer.for_writer(Vec::new()) };
    for (at, _) in edition.archive.works() {
        graph.work(at);
    }
    graph.writer.finish().expect("writing to memory cannot fail")
}

/// The graph while it is written.
pub(crate) struct Graph<'s> {
    edition: &'s Edition,
    writer: oxttl::turtle::WriterTurtleSerializer<Vec<u8>>,
}

impl Graph<'_> {
    fn node(&self, work: WorkRef) -> NamedNode {
        let id = &self.edition.archive.work(work).id;
        NamedNode::new_unchecked(self.edition.settings.base.whole(&route::node_path(id)))
    }

    fn add<'t>(&mut self, subject: &'t NamedNode, predicate: &'t str, object: impl Into<TermRef<'t>>) {
        let predicate = NamedNodeRef::new_unchecked(predicate);
        self.writer
            .serialize_triple(TripleRef::new(subject, predicate, object))
            .expect("writing to memory cannot fail");
    }

    /// Says something of a node in the words of schema.org.
    pub(crate) fn schema<'t>(&mut self, subject: &'t NamedNode, name: &str, object: impl Into<TermRef<'t>>) {
        let predicate = format!("{SCHEMA}{name}");
        let predicate = NamedNodeRef::new_unchecked(&predicate);
        self.writer
            .serialize_triple(TripleRef::new(subject.as_ref(), predicate, object.into()))
            .expect("writing to memory cannot fail");
    }

    /// Leads from a node to those of other works.
    pub(crate) fn links(&mut self, subject: &NamedNode, name: &str, works: &[WorkRef]) {
        for work in works {
            let node = self.node(*work);
            self.schema(subject, name, &node);
        }
    }

    fn date(&mut self, subject: &NamedNode, date: Option<&EventDate>) {
        if let Some(date) = date {
            let edtf = Literal::new_typed_literal(date.as_str(), NamedNode::new_unchecked(EDTF));
            self.add(subject, &format!("{DCTERMS}date"), &edtf);
        }
    }

    fn work(&mut self, at: WorkRef) {
        let edition = self.edition;
        let work = edition.archive.work(at);
        let node = self.node(at);
        let class = classes(work.id.kind).node;
        let class = NamedNode::new_unchecked(format!("{SCHEMA}{class}"));
        self.add(&node, RDF_TYPE, &class);
        for locale in work.translations.keys() {
            let tag = edition.settings.locales.tag(*locale);
            let title = Literal::new_language_tagged_literal_unchecked(
                edition.title(at, *locale),
                tag.to_lowercase(),
            );
            self.schema(&node, "name", &title);
            let page = NamedNode::new_unchecked(edition.url_of(&Route::Work(work.id.clone()), *locale));
            self.schema(&node, "url", &page);
        }
        self.date(&node, edition.archive.date(at));
        for (name, day) in [("issued", work.published), ("modified", work.updated)] {
            if let Some(day) = day {
                let day = Literal::new_typed_literal(day.to_string(), NamedNode::new_unchecked(XSD_DATE));
                self.add(&node, &format!("{DCTERMS}{name}"), &day);
            }
        }
        for author in &work.authors {
            self.add(&node, &format!("{DCTERMS}creator"), &Literal::new_simple_literal(author));
        }
        let addresses = [work.doi.as_ref().map(Doi::url), work.ark.as_ref().map(Ark::url)];
        for address in addresses.into_iter().flatten() {
            self.schema(&node, "identifier", &NamedNode::new_unchecked(address));
        }
        exports_of(&work.facts).turtle(self, &node);
        for (property, class, file) in media::recordings(edition.archive.shown_files(at)) {
            let recording = NamedNode::new_unchecked(edition.file_url(at, file));
            self.schema(&node, property, &recording);
            let class = NamedNode::new_unchecked(format!("{SCHEMA}{class}"));
            self.add(&recording, RDF_TYPE, &class);
            let format = Literal::new_simple_literal(media_type::of(file));
            self.schema(&recording, "encodingFormat", &format);
        }
        if work.id.kind != Kind::Source {
            self.links(&node, "citation", &edition.archive.sources_of(at));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SHAPES;
    use crate::exports::classes;
    use crate::id::Kind;
    use crate::vocabulary::StageKind;

    #[test]
    fn the_shapes_know_every_class_and_every_stage() {
        for kind in Kind::ALL {
            let class = classes(kind).node;
            let targets = SHAPES.split("sh:targetClass").nth(1).and_then(|rest| rest.split(';').next());
            let is_known = targets.is_some_and(|targets| {
                targets.split(',').any(|known| known.trim() == format!("schema:{class}"))
            });
            assert!(is_known, "{class}");
        }
        let stages: Vec<String> = StageKind::NAMES.iter().map(|name| format!("\"{name}\"")).collect();
        assert!(SHAPES.contains(&format!("( {} )", stages.join(" "))), "{stages:?}");
    }
}
