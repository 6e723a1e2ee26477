//! Files for machines: calendars, data, graphs, manifests, and what is said of a work in them.
//!
//! Every kind answers, each format asks. Exports see the archive, its words and addresses, and no template.

pub(crate) mod calendar;
pub(crate) mod citation;
pub(crate) mod data;
pub(crate) mod iiif;
pub(crate) mod json_ld;
pub(crate) mod media;
pub(crate) mod oai;
pub(crate) mod package;
pub(crate) mod resource_sync;
pub(crate) mod sitemap;
#[cfg(feature = "images")]
pub(crate) mod social;
pub(crate) mod tables;
pub(crate) mod timeline_js;
pub(crate) mod turtle;
pub(crate) mod xml;

use oxrdf::NamedNode;
use serde_json::Value;

use self::data::Record;
use self::json_ld::Thing;
use self::turtle::Graph;
use crate::archive::facts::Facts;
use crate::edition::Edition;
use crate::id::{Kind, each_kind};
use crate::route::{DataFile, HarvestFile};
use crate::wording::kind::presentation;

/// The bytes of a file for harvesters.
pub(crate) fn harvest_file(edition: &Edition, file: HarvestFile) -> Vec<u8> {
    let newest = edition.archive.newest_day().expect("without a day, the plan has no such file");
    match file {
        HarvestFile::Description => resource_sync::description(edition),
        HarvestFile::Capabilities => resource_sync::capabilities(edition),
        HarvestFile::Resources => resource_sync::resources(edition, newest),
        HarvestFile::Changes => resource_sync::changes(edition),
        HarvestFile::Records => oai::render(edition, newest),
    }
}

/// What exports ask of the facts of every kind. Nothing here has a default: a kind answers it all.
pub(crate) trait KindExports {
    /// Says what the work is in the words of schema.org; `@type` among the rest.
    fn json_ld(&self, thing: &mut Thing<'_>);

    /// The facts for `archive.json`, as an object; its sources are added to them.
    fn data(&self, record: &Record<'_>) -> Value;

    /// Adds what the graph says of the work beyond its class, names, addresses and date.
    fn turtle(&self, graph: &mut Graph<'_>, node: &NamedNode);
}

/// The classes of schema.org that stand for a kind.
pub(crate) struct Classes {
    /// In the graph.
    pub(crate) node: &'static str,
    /// Where the JSON-LD of another work links to it.
    pub(crate) link: &'static str,
    /// Whether the class is that of the archive's own text; otherwise the page about the thing is what was published.
    pub(crate) is_text: bool,
}

macro_rules! define_exports {
    ($($(#[$doc:meta])* $kind:ident: $module:ident, $keys:ident, $name:literal, $folder:literal;)*) => {
        /// What exports ask of the facts of a work.
        pub(crate) fn exports_of(facts: &Facts) -> &dyn KindExports {
            match facts { $(Facts::$kind(facts) => facts.as_ref(),)* }
        }

        /// The classes that stand for a kind.
        pub(crate) fn classes(kind: Kind) -> &'static Classes {
            match kind { $(Kind::$kind => &crate::kinds::$module::CLASSES,)* }
        }
    };
}
each_kind!(define_exports);

/// Whether the persistent identifiers of a work are those of the text about it; those of evidence are its own.
pub(crate) fn has_identified_text(kind: Kind) -> bool {
    !presentation(kind).is_evidence
}

/// What stands in a file for machines.
pub(crate) fn data_file(edition: &Edition, file: DataFile) -> Vec<u8> {
    match file {
        DataFile::Archive => data::archive(edition),
        DataFile::Cities => data::cities(edition),
        DataFile::Twinnings => tables::twinnings(edition),
        DataFile::Events => tables::events(edition),
        DataFile::Csl => citation::sources_csl(edition),
        DataFile::Bibtex => citation::sources_bibtex(edition),
        DataFile::Turtle => turtle::render(edition),
        DataFile::Shapes => turtle::SHAPES.into(),
        DataFile::Package => package::frictionless(edition),
        DataFile::Csvw => package::csvw(edition),
    }
}

/// A document of JSON, laid out for people who look into it.
pub(crate) fn print_json(document: &Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(document).expect("values are plain data");
    bytes.push(b'\n');
    bytes
}
