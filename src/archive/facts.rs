//! What is true of a work in every language, one struct per kind, resolved.

use crate::date::EventDate;
use crate::id::{Slug, WorkRef};

use super::vocabulary::{Rights, SourceType, StageKind};

/// The facts of a work.
#[derive(Clone, Debug)]
pub enum Facts {
    /// A story's facts.
    Story(Box<Story>),
    /// A city's facts.
    City(Box<City>),
    /// A twinning's facts.
    Twinning(Twinning),
    /// An event's facts.
    Event(Box<Event>),
    /// An object's facts.
    Object(Box<Object>),
    /// A source's facts.
    Source(Box<Source>),
    /// A question's facts.
    Question(Question),
    /// A topic has none.
    Topic,
    /// A page's facts.
    Page(Page),
}

/// A text about what happened.
#[derive(Clone, Debug)]
pub struct Story {
    /// When it happened.
    pub date: Option<EventDate>,
    /// Where it happened.
    pub cities: Vec<WorkRef>,
    /// The twinnings that it is part of.
    pub twinnings: Vec<WorkRef>,
    /// The objects that it is about.
    pub objects: Vec<WorkRef>,
    /// Its themes.
    pub topics: Vec<WorkRef>,
    /// What it rests on.
    pub sources: Vec<WorkRef>,
    /// Its pictures and files.
    pub media: Vec<Media>,
    /// Whether the home page shows it first.
    pub featured: bool,
}

/// A city.
#[derive(Clone, Debug)]
pub struct City {
    /// Where it lies.
    pub country: Country,
    /// Latitude and longitude in degrees (WGS 84).
    pub coordinates: Option<Coordinates>,
    /// The item in Wikidata, such as `Q914`.
    pub wikidata: Option<String>,
    /// The names that it bore before, in the order of the file.
    pub former_names: Vec<FormerName>,
    /// What its facts rest on.
    pub sources: Vec<WorkRef>,
    /// What sources say of its country, where they differ.
    pub contested: Vec<Statement>,
}

impl City {
    /// The name that the city bore at a date, if it was another than today's.
    pub fn former_name_at(&self, date: &EventDate) -> Option<&FormerName> {
        self.former_names.iter().find(|name| name.covers(date))
    }
}

/// A country code of ISO 3166-1 alpha-2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country(pub(super) String);

impl Country {
    /// The two letters.
    pub fn code(&self) -> &str {
        &self.0
    }
}

/// A point on the earth, in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coordinates {
    /// From -90 to 90, north positive.
    pub latitude: f64,
    /// From -180 to 180, east positive.
    pub longitude: f64,
}

/// A name that a city bore.
#[derive(Clone, Debug)]
pub struct FormerName {
    /// The key of the words.
    pub id: Slug,
    /// When the name was given; `None` when nobody says.
    pub from: Option<EventDate>,
    /// When it was given up; `None` when nobody says.
    pub to: Option<EventDate>,
}

impl FormerName {
    /// Whether the city bore this name on the first day of `date`.
    ///
    /// In the year of a change the new name counts. A name without both ends
    /// covers nothing: it is not known when the city bore it.
    fn covers(&self, date: &EventDate) -> bool {
        match (&self.from, &self.to, date.earliest()) {
            (Some(from), Some(to), Some(day)) => {
                from.earliest().is_some_and(|first| first <= day)
                    && to.earliest().is_some_and(|last| day < last)
            }
            _ => false,
        }
    }
}

/// What some sources say of a city's country.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The country as they state it.
    pub country: Country,
    /// Who says so.
    pub sources: Vec<WorkRef>,
}

/// Two cities and what they agreed.
#[derive(Clone, Debug)]
pub struct Twinning {
    /// The two, in the order of the file.
    pub cities: [WorkRef; 2],
    /// Its life, in order. The last stage is its status.
    pub stages: Vec<Stage>,
    /// What it rests on beyond the stages' own sources.
    pub sources: Vec<WorkRef>,
}

impl Twinning {
    /// The last known stage.
    pub fn status(&self) -> Option<&Stage> {
        self.stages.last()
    }

    /// The city on the other side.
    pub fn partner_of(&self, city: WorkRef) -> Option<WorkRef> {
        match self.cities {
            [a, b] if a == city => Some(b),
            [a, b] if b == city => Some(a),
            _ => None,
        }
    }
}

/// One stage in the life of a twinning.
#[derive(Clone, Debug)]
pub struct Stage {
    /// When; `None` when nobody says.
    pub date: Option<EventDate>,
    /// What happened.
    pub kind: StageKind,
    /// Who acted.
    pub by: Option<Actor>,
    /// Who says so; never empty.
    pub sources: Vec<WorkRef>,
}

/// Who acted.
#[derive(Clone, Debug)]
pub enum Actor {
    /// One of the two cities.
    City(WorkRef),
    /// A body whose name stands in the labels.
    Label(Slug),
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Event {
    /// When.
    pub date: EventDate,
    /// Where, or to whom.
    pub cities: Vec<WorkRef>,
    /// The twinnings that it belongs to.
    pub twinnings: Vec<WorkRef>,
    /// Who says so.
    pub sources: Vec<WorkRef>,
}

/// A thing that is kept, or known by description.
#[derive(Clone, Debug)]
pub struct Object {
    /// When it was made.
    pub date: Option<EventDate>,
    /// Who keeps it; the name stands in the labels.
    pub holder: Option<Slug>,
    /// Where it is kept.
    pub city: Option<WorkRef>,
    /// What may be done with its pictures.
    pub rights: Option<Rights>,
    /// Its pictures.
    pub media: Vec<Media>,
    /// What its facts rest on.
    pub sources: Vec<WorkRef>,
}

/// Evidence.
#[derive(Clone, Debug)]
pub struct Source {
    /// What it is.
    pub source_type: SourceType,
    /// Who made it.
    pub creator: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published.
    pub date: Option<EventDate>,
    /// Where it can be read.
    pub url: Option<String>,
    /// When it was read there.
    pub accessed: Option<EventDate>,
    /// Its language (BCP 47).
    pub language: Option<String>,
    /// Sources with the same text: one witness, not several.
    pub same_text_as: Vec<WorkRef>,
    /// The language it was translated from by a machine (BCP 47).
    pub machine_translated_from: Option<String>,
}

/// A point on which sources differ.
#[derive(Clone, Debug)]
pub struct Question {
    /// What it is about.
    pub about: Vec<WorkRef>,
    /// The answers, in the order of the file; at least two.
    pub answers: Vec<Answer>,
}

/// One answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The key of the words.
    pub id: Slug,
    /// The answer as a date.
    pub date: Option<EventDate>,
    /// The answer as a value.
    pub value: Option<String>,
    /// Who says so.
    pub sources: Vec<WorkRef>,
}

/// A page about the archive.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its position in the menu; `None` when it is not in it.
    pub menu: Option<i64>,
}

/// A file beside a text.
#[derive(Clone, Debug)]
pub struct Media {
    /// Its name.
    pub file: String,
    /// Who made it.
    pub credit: String,
    /// What may be done with it.
    pub rights: Rights,
    /// Where it comes from.
    pub source: Option<WorkRef>,
}

/// Calls `visit` for every work that facts refer to, in the order of the fields.
pub(super) fn referred_by(facts: &Facts, visit: &mut dyn FnMut(WorkRef)) {
    let mut each = |works: &[WorkRef]| works.iter().for_each(|work| visit(*work));
    match facts {
        Facts::Story(story) => {
            for list in [&story.cities, &story.twinnings, &story.objects, &story.topics, &story.sources] {
                each(list);
            }
            story.media.iter().filter_map(|media| media.source).for_each(|source| each(&[source]));
        }
        Facts::City(city) => {
            each(&city.sources);
            city.contested.iter().for_each(|statement| each(&statement.sources));
        }
        Facts::Twinning(twinning) => {
            each(&twinning.cities);
            twinning.stages.iter().for_each(|stage| each(&stage.sources));
            each(&twinning.sources);
        }
        Facts::Event(event) => {
            each(&event.cities);
            each(&event.twinnings);
            each(&event.sources);
        }
        Facts::Object(object) => {
            object.city.iter().for_each(|city| each(&[*city]));
            object.media.iter().filter_map(|media| media.source).for_each(|source| each(&[source]));
            each(&object.sources);
        }
        Facts::Source(source) => each(&source.same_text_as),
        Facts::Question(question) => {
            each(&question.about);
            question.answers.iter().for_each(|answer| each(&answer.sources));
        }
        Facts::Topic | Facts::Page(_) => {}
    }
}
