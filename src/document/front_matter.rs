//! Front matter as people type it: one struct per kind, every value with its place.
//!
//! Nothing is resolved here: ids may name nothing, periods may run backwards.
//! `archive` says what the values mean.

use std::collections::BTreeSet;

use crate::date::EventDate;
use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::id::{Kind, Slug};
use crate::yaml::{Fields, Node};

/// The front matter of one file.
#[derive(Clone, Debug)]
pub struct FrontMatter {
    /// `title`, or a city's `name`.
    pub title: Option<Located<String>>,
    /// `summary`.
    pub summary: Option<Located<String>>,
    /// `labels`, or a city's `names`: a word per key of the shared facts.
    pub labels: Vec<(Located<String>, Located<String>)>,
    /// Which words a translation was made from: a locale's tag and a fingerprint.
    pub translated_from: Option<Located<(String, String)>>,
    /// The keys of shared facts that stand in this file.
    pub fact_keys: Vec<Located<String>>,
    /// The keys of this kind that have nothing in this file, not even something wrong.
    pub lacking: BTreeSet<&'static str>,
    /// Whether every value could be read.
    pub is_whole: bool,
    /// Old addresses that lead here.
    pub aliases: Vec<Located<String>>,
    /// The shared facts.
    pub facts: Facts,
}

/// A list of ids with their places.
pub type Slugs = Vec<Located<Slug>>;
/// A date with its place.
pub type Date = Option<Located<EventDate>>;

/// The shared facts of each kind.
#[derive(Clone, Debug)]
pub enum Facts {
    /// Facts of a story.
    Story(Box<StoryFacts>),
    /// Facts of a city.
    City(Box<CityFacts>),
    /// Facts of a twinning.
    Twinning(TwinningFacts),
    /// Facts of an event.
    Event(EventFacts),
    /// Facts of an object.
    Object(Box<ObjectFacts>),
    /// Facts of a source.
    Source(Box<SourceFacts>),
    /// Facts of a question.
    Question(QuestionFacts),
    /// A topic has words only.
    Topic,
    /// The position of a page in the menu; `None` when it is not in it.
    Page(Option<i64>),
}

/// See `content/stories/`.
#[derive(Clone, Debug)]
pub struct StoryFacts {
    pub(crate) date: Date,
    pub(crate) cities: Slugs,
    pub(crate) twinnings: Slugs,
    pub(crate) objects: Slugs,
    pub(crate) topics: Slugs,
    pub(crate) sources: Slugs,
    pub(crate) media: Vec<MediaFacts>,
    pub(crate) featured: bool,
    pub(crate) draft: bool,
}

/// See `content/cities/`.
#[derive(Clone, Debug)]
pub struct CityFacts {
    pub(crate) country: Option<Located<String>>,
    pub(crate) coordinates: Option<Located<Vec<f64>>>,
    pub(crate) wikidata: Option<Located<String>>,
    pub(crate) former_names: Vec<FormerNameFacts>,
    pub(crate) sources: Slugs,
    pub(crate) contested: Vec<ContestedFacts>,
}

/// A name that a city bore.
#[derive(Clone, Debug)]
pub struct FormerNameFacts {
    pub(crate) id: Located<Slug>,
    pub(crate) from: Date,
    pub(crate) to: Date,
}

/// What some sources say of a city's country.
#[derive(Clone, Debug)]
pub struct ContestedFacts {
    pub(crate) country: Located<String>,
    pub(crate) sources: Slugs,
}

/// See `content/twinnings/`.
#[derive(Clone, Debug)]
pub struct TwinningFacts {
    pub(crate) cities: Slugs,
    pub(crate) cities_at: Place,
    /// How many cities are listed, ids or not; `None` when there is no list.
    pub(crate) city_count: Option<usize>,
    pub(crate) stages: Vec<StageFacts>,
    pub(crate) sources: Slugs,
}

/// One stage in the life of a twinning.
#[derive(Clone, Debug)]
pub struct StageFacts {
    pub(crate) at: Place,
    pub(crate) date: Date,
    pub(crate) stage: Located<String>,
    pub(crate) by: Option<Located<Slug>>,
    pub(crate) sources: Slugs,
    /// Whether nothing stands under `sources`, not even something wrong.
    pub(crate) lacks_sources: bool,
}

/// See `content/events/`.
#[derive(Clone, Debug)]
pub struct EventFacts {
    pub(crate) date: Date,
    pub(crate) cities: Slugs,
    pub(crate) twinnings: Slugs,
    pub(crate) sources: Slugs,
}

/// See `content/objects/`.
#[derive(Clone, Debug)]
pub struct ObjectFacts {
    pub(crate) date: Date,
    pub(crate) holder: Option<Located<Slug>>,
    pub(crate) city: Option<Located<Slug>>,
    pub(crate) rights: Option<Located<String>>,
    pub(crate) media: Vec<MediaFacts>,
    pub(crate) sources: Slugs,
}

/// See `content/sources/`.
#[derive(Clone, Debug)]
pub struct SourceFacts {
    pub(crate) source_type: Option<Located<String>>,
    pub(crate) creator: Option<Located<String>>,
    pub(crate) publisher: Option<Located<String>>,
    pub(crate) date: Date,
    pub(crate) url: Option<Located<String>>,
    pub(crate) accessed: Date,
    pub(crate) language: Option<Located<String>>,
    pub(crate) same_text_as: Slugs,
    pub(crate) machine_translated_from: Option<Located<String>>,
}

/// See `content/questions/`.
#[derive(Clone, Debug)]
pub struct QuestionFacts {
    pub(crate) about: Vec<Located<String>>,
    pub(crate) answers: Vec<AnswerFacts>,
    /// How many answers are listed, readable or not; `None` when there is no list.
    pub(crate) answer_count: Option<usize>,
}

/// One answer to a question.
#[derive(Clone, Debug)]
pub struct AnswerFacts {
    pub(crate) id: Located<Slug>,
    pub(crate) date: Date,
    pub(crate) value: Option<Located<String>>,
    pub(crate) sources: Slugs,
}

/// Credit and rights of a media file.
#[derive(Clone, Debug)]
pub struct MediaFacts {
    pub(crate) file: Located<String>,
    pub(crate) credit: Option<Located<String>>,
    pub(crate) rights: Option<Located<String>>,
    pub(crate) source: Option<Located<Slug>>,
}

/// The keys of each kind that are shared by all its translations.
fn shared_keys(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Story => &[
            "date",
            "cities",
            "twinnings",
            "objects",
            "topics",
            "sources",
            "media",
            "featured",
            "draft",
            "aliases",
        ],
        Kind::City => {
            &["country", "coordinates", "wikidata", "former_names", "sources", "contested", "aliases"]
        }
        Kind::Twinning => &["cities", "stages", "sources", "aliases"],
        Kind::Event => &["date", "cities", "twinnings", "sources", "aliases"],
        Kind::Object => &["date", "holder", "city", "rights", "media", "sources", "aliases"],
        Kind::Source => &[
            "type",
            "creator",
            "publisher",
            "date",
            "url",
            "accessed",
            "language",
            "same_text_as",
            "machine_translated_from",
            "aliases",
        ],
        Kind::Question => &["about", "answers", "aliases"],
        Kind::Topic => &["aliases"],
        Kind::Page => &["menu", "aliases"],
    }
}

/// Reads the front matter of one file; `None` when it is no mapping.
pub(super) fn read(kind: Kind, node: Node, report: &mut Report) -> Option<FrontMatter> {
    let errors = report.errors();
    let mut fields = Fields::of(node, "the front matter", report)?;
    let shared = shared_keys(kind);
    let fact_keys: Vec<Located<String>> =
        fields.keys().filter(|key| shared.contains(&key.value.as_str())).cloned().collect();

    let title = fields.text(title_key(kind));
    let has_summary = matches!(kind, Kind::Story | Kind::City | Kind::Twinning | Kind::Object);
    let summary = if has_summary { fields.text("summary") } else { None };
    let labels = match kind {
        Kind::City | Kind::Twinning | Kind::Object | Kind::Question => fields.words(labels_key(kind)),
        _ => Vec::new(),
    };
    let translated_from = read_fingerprint(&mut fields);
    let aliases = fields.texts("aliases");
    let facts = read_facts(kind, &mut fields);
    let lacking = fields.lacking();
    fields.finish(&format!("the front matter of this {kind}"));
    let is_whole = report.errors() == errors;
    Some(FrontMatter {
        title,
        summary,
        labels,
        translated_from,
        fact_keys,
        lacking,
        is_whole,
        aliases,
        facts,
    })
}

/// The key of a kind's words for the keys of its shared facts.
pub(crate) fn labels_key(kind: Kind) -> &'static str {
    if kind == Kind::City { "names" } else { "labels" }
}

/// The key of a kind's title.
pub(crate) fn title_key(kind: Kind) -> &'static str {
    if kind == Kind::City { "name" } else { "title" }
}

fn read_fingerprint(fields: &mut Fields<'_>) -> Option<Located<(String, String)>> {
    let text = fields.text("translated_from")?;
    let parts = text.value.rsplit_once('-').filter(|(tag, digits)| {
        !tag.is_empty() && digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    });
    match parts {
        Some((tag, digits)) => {
            let value = (tag.to_owned(), digits.to_ascii_lowercase());
            Some(Located { value, place: text.place })
        }
        None => {
            fields.report().add(
                Diagnostic::new(
                    Code::BadFingerprint,
                    text.place,
                    format!("`{}` is not a fingerprint", text.value),
                )
                .hint("delete the line; `tablecloth check` then says what to write, such as `en-3f9c2a71`"),
            );
            None
        }
    }
}

fn read_facts(kind: Kind, fields: &mut Fields<'_>) -> Facts {
    match kind {
        Kind::Story => Facts::Story(Box::new(StoryFacts {
            date: fields.date("date"),
            cities: fields.slugs("cities"),
            twinnings: fields.slugs("twinnings"),
            objects: fields.slugs("objects"),
            topics: fields.slugs("topics"),
            sources: fields.slugs("sources"),
            media: read_media(fields),
            featured: fields.flag("featured").unwrap_or(false),
            draft: fields.flag("draft").unwrap_or(false),
        })),
        Kind::City => Facts::City(Box::new(CityFacts {
            country: fields.text("country"),
            coordinates: fields.numbers("coordinates"),
            wikidata: fields.text("wikidata"),
            former_names: fields.each("former_names", |entry| {
                let (id, from, to) = (entry.slug("id"), entry.date("from"), entry.date("to"));
                Some(FormerNameFacts { id: required(id, "id", entry)?, from, to })
            }),
            sources: fields.slugs("sources"),
            contested: fields.each("contested", |entry| {
                let (country, sources) = (entry.text("country"), entry.slugs("sources"));
                Some(ContestedFacts { country: required(country, "country", entry)?, sources })
            }),
        })),
        Kind::Twinning => {
            let cities_at = fields.keys().find(|key| key.value == "cities").map(|key| key.place.clone());
            Facts::Twinning(TwinningFacts {
                cities_at: cities_at.unwrap_or_else(|| fields.place().clone()),
                cities: fields.slugs("cities"),
                city_count: fields.length("cities"),
                stages: fields.each("stages", |entry| {
                    let (date, stage, by) = (entry.date("date"), entry.text("stage"), entry.slug("by"));
                    let sources = entry.slugs("sources");
                    let at = entry.place().clone();
                    let lacks_sources = entry.lacking().contains("sources");
                    let stage = required(stage, "stage", entry)?;
                    Some(StageFacts { at, date, stage, by, sources, lacks_sources })
                }),
                sources: fields.slugs("sources"),
            })
        }
        Kind::Event => Facts::Event(EventFacts {
            date: fields.date("date"),
            cities: fields.slugs("cities"),
            twinnings: fields.slugs("twinnings"),
            sources: fields.slugs("sources"),
        }),
        Kind::Object => Facts::Object(Box::new(ObjectFacts {
            date: fields.date("date"),
            holder: fields.slug("holder"),
            city: fields.slug("city"),
            rights: fields.text("rights"),
            media: read_media(fields),
            sources: fields.slugs("sources"),
        })),
        Kind::Source => Facts::Source(Box::new(SourceFacts {
            source_type: fields.text("type"),
            creator: fields.text("creator"),
            publisher: fields.text("publisher"),
            date: fields.date("date"),
            url: fields.text("url"),
            accessed: fields.date("accessed"),
            language: fields.text("language"),
            same_text_as: fields.slugs("same_text_as"),
            machine_translated_from: fields.text("machine_translated_from"),
        })),
        Kind::Question => Facts::Question(QuestionFacts {
            about: fields.texts("about"),
            answers: fields.each("answers", |entry| {
                let (id, date, value) = (entry.slug("id"), entry.date("date"), entry.text("value"));
                let sources = entry.slugs("sources");
                Some(AnswerFacts { id: required(id, "id", entry)?, date, value, sources })
            }),
            answer_count: fields.length("answers"),
        }),
        Kind::Topic => Facts::Topic,
        Kind::Page => Facts::Page(fields.integer("menu").map(|menu| menu.value)),
    }
}

fn read_media(fields: &mut Fields<'_>) -> Vec<MediaFacts> {
    fields.each("media", |entry| {
        let (file, credit, rights) = (entry.text("file"), entry.text("credit"), entry.text("rights"));
        let source = entry.slug("source");
        Some(MediaFacts { file: required(file, "file", entry)?, credit, rights, source })
    })
}

fn required<T>(value: Option<T>, key: &str, entry: &mut Fields<'_>) -> Option<T> {
    // A value that cannot be read has a finding already.
    if value.is_none() && entry.lacking().contains(key) {
        let place = entry.place().clone();
        entry.report().add(
            Diagnostic::new(Code::MissingField, place, format!("`{key}` is missing in this entry"))
                .hint(format!("add `{key}: …`")),
        );
    }
    value
}
