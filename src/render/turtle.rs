//! The archive as a graph in Turtle (RDF 1.1), in the words of schema.org and Dublin Core.

use oxrdf::{Literal, NamedNode, NamedNodeRef, TermRef, TripleRef};
use oxttl::TurtleSerializer;

use crate::archive::facts::Facts;
use crate::date::EventDate;
use crate::id::WorkRef;
use crate::route::Route;

use super::Site;

const SCHEMA: &str = "https://schema.org/";
const DCTERMS: &str = "http://purl.org/dc/terms/";
const EDTF: &str = "http://id.loc.gov/datatypes/edtf";
const RDF_TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/// The whole graph. A node is the work's address without a language.
pub(super) fn render(site: &Site) -> Vec<u8> {
    let serializer = TurtleSerializer::new()
        .with_prefix("schema", SCHEMA)
        .and_then(|serializer| serializer.with_prefix("dcterms", DCTERMS))
        .expect("both prefixes are good addresses");
    let mut graph = Graph { site, writer: serializer.for_writer(Vec::new()) };
    for (at, _) in site.archive.works() {
        graph.work(at);
    }
    graph.writer.finish().expect("writing to memory cannot fail")
}

struct Graph<'s> {
    site: &'s Site,
    writer: oxttl::turtle::WriterTurtleSerializer<Vec<u8>>,
}

impl Graph<'_> {
    fn node(&self, work: WorkRef) -> NamedNode {
        let id = &self.site.archive.work(work).id;
        let base = &self.site.settings.base;
        let path = Route::Work(id.clone()).path();
        NamedNode::new_unchecked(base.whole(&format!("id/{}", path.trim_end_matches('/'))))
    }

    fn add<'t>(&mut self, subject: &'t NamedNode, predicate: &'t str, object: impl Into<TermRef<'t>>) {
        let predicate = NamedNodeRef::new_unchecked(predicate);
        self.writer
            .serialize_triple(TripleRef::new(subject, predicate, object))
            .expect("writing to memory cannot fail");
    }

    fn schema<'t>(&mut self, subject: &'t NamedNode, name: &str, object: impl Into<TermRef<'t>>) {
        let predicate = format!("{SCHEMA}{name}");
        let predicate = NamedNodeRef::new_unchecked(&predicate);
        self.writer
            .serialize_triple(TripleRef::new(subject.as_ref(), predicate, object.into()))
            .expect("writing to memory cannot fail");
    }

    fn links(&mut self, subject: &NamedNode, name: &str, works: &[WorkRef]) {
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
        let site = self.site;
        let work = site.archive.work(at);
        let node = self.node(at);
        let class = match &work.facts {
            Facts::Story(_) => "Article",
            Facts::City(_) => "City",
            Facts::Event(_) => "Event",
            Facts::Question(_) => "Question",
            Facts::Page(_) => "WebPage",
            Facts::Topic => "DefinedTerm",
            Facts::Twinning(_) | Facts::Object(_) | Facts::Source(_) => "CreativeWork",
        };
        let class = NamedNode::new_unchecked(format!("{SCHEMA}{class}"));
        self.add(&node, RDF_TYPE, &class);
        for locale in work.translations.keys() {
            let tag = site.settings.locales.tag(*locale);
            let title = Literal::new_language_tagged_literal_unchecked(
                site.archive.title(at, *locale),
                tag.to_lowercase(),
            );
            self.schema(&node, "name", &title);
            let page = NamedNode::new_unchecked(site.url_of(&Route::Work(work.id.clone()), *locale));
            self.schema(&node, "url", &page);
        }
        self.date(&node, site.archive.date(at));
        match &work.facts {
            Facts::Story(story) => {
                self.links(&node, "spatialCoverage", &story.cities);
                self.links(&node, "about", &story.topics);
                self.links(&node, "mentions", &story.objects);
            }
            Facts::City(city) => {
                if let Some(point) = city.coordinates {
                    self.schema(&node, "latitude", &Literal::from(point.latitude));
                    self.schema(&node, "longitude", &Literal::from(point.longitude));
                }
                if let Some(item) = &city.wikidata {
                    let same = NamedNode::new_unchecked(format!("http://www.wikidata.org/entity/{item}"));
                    self.schema(&node, "sameAs", &same);
                }
            }
            Facts::Twinning(twinning) => self.links(&node, "about", &twinning.cities),
            Facts::Event(event) => self.links(&node, "location", &event.cities),
            Facts::Object(object) => self.links(&node, "contentLocation", object.city.as_slice()),
            Facts::Question(question) => self.links(&node, "about", &question.about),
            Facts::Source(source) => self.links(&node, "sameAs", &source.same_text_as),
            Facts::Topic | Facts::Page(_) => {}
        }
        if !matches!(work.facts, Facts::Source(_)) {
            self.links(&node, "citation", &site.archive.sources_of(at));
        }
    }
}
