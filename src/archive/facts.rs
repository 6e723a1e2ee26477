//! What is true of a work in every language, one struct per kind, resolved.

use crate::date::EventDate;
use crate::id::Slug;

use super::work::WorkRef;

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

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every value, in order.
            pub const ALL: &[$name] = &[$($name::$variant,)*];

            /// The word in front matter and in the ids of messages.
            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }

            /// The value with this name.
            pub fn from_name(name: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|value| value.name() == name)
            }
        }
    };
}

vocabulary! {
    /// What can happen in the life of a twinning.
    StageKind {
        /// First contacts, letters, a friendship society.
        Contact = "contact",
        /// The cities called themselves twins.
        Declared = "declared",
        /// An agreement was signed.
        Signed = "signed",
        /// An agreement was renewed or widened.
        Renewed = "renewed",
        /// One side laid it to rest for a time.
        Suspended = "suspended",
        /// It was taken up again.
        Resumed = "resumed",
        /// It was ended.
        Ended = "ended",
        /// It stands in a list or a text, and no more is known.
        Listed = "listed",
    }
}

vocabulary! {
    /// What kind of evidence a source is.
    SourceType {
        /// A page on the web.
        WebPage = "web-page",
        /// An article in a newspaper or of a news agency.
        NewsArticle = "news-article",
        /// What an office told the press.
        PressRelease = "press-release",
        /// An article in a magazine.
        MagazineArticle = "magazine-article",
        /// A blog.
        Blog = "blog",
        /// A book.
        Book = "book",
        /// An encyclopedia.
        Encyclopedia = "encyclopedia",
        /// A dictionary or another work of reference.
        ReferenceWork = "reference-work",
        /// A data set.
        Dataset = "dataset",
        /// A letter meant for the public.
        OpenLetter = "open-letter",
        /// A museum's record of an object.
        ObjectRecord = "object-record",
        /// Several texts in one.
        Compilation = "compilation",
        /// A letter.
        Letter = "letter",
        /// A photograph.
        Photograph = "photograph",
        /// A charter or an agreement.
        Charter = "charter",
    }
}

vocabulary! {
    /// The licences of Creative Commons (as SPDX names them) and the twelve statements of rightsstatements.org.
    Rights {
        /// Creative Commons Zero 1.0: given to the public.
        Cc0 = "CC0-1.0",
        /// Creative Commons Public Domain Mark 1.0: free of copyright everywhere.
        CcPdm = "CC-PDM-1.0",
        /// Creative Commons Attribution 2.0.
        CcBy2 = "CC-BY-2.0",
        /// Creative Commons Attribution-ShareAlike 2.0.
        CcBySa2 = "CC-BY-SA-2.0",
        /// Creative Commons Attribution 3.0.
        CcBy3 = "CC-BY-3.0",
        /// Creative Commons Attribution-ShareAlike 3.0.
        CcBySa3 = "CC-BY-SA-3.0",
        /// Creative Commons Attribution 4.0.
        CcBy4 = "CC-BY-4.0",
        /// Creative Commons Attribution-ShareAlike 4.0.
        CcBySa4 = "CC-BY-SA-4.0",
        /// Creative Commons Attribution-NoDerivatives 4.0.
        CcByNd4 = "CC-BY-ND-4.0",
        /// Creative Commons Attribution-NonCommercial 4.0.
        CcByNc4 = "CC-BY-NC-4.0",
        /// Creative Commons Attribution-NonCommercial-ShareAlike 4.0.
        CcByNcSa4 = "CC-BY-NC-SA-4.0",
        /// Creative Commons Attribution-NonCommercial-NoDerivatives 4.0.
        CcByNcNd4 = "CC-BY-NC-ND-4.0",
        /// In copyright.
        InCopyright = "InC",
        /// In copyright, an orphan work of the European Union.
        OrphanWork = "InC-OW-EU",
        /// In copyright, educational use permitted.
        InCopyrightEducational = "InC-EDU",
        /// In copyright, non-commercial use permitted.
        InCopyrightNonCommercial = "InC-NC",
        /// In copyright, the holder of the rights cannot be found.
        HolderUnknown = "InC-RUU",
        /// No copyright, contractual restrictions.
        NoCopyrightContractual = "NoC-CR",
        /// No copyright, non-commercial use only.
        NoCopyrightNonCommercial = "NoC-NC",
        /// No copyright, other known legal restrictions.
        NoCopyrightOther = "NoC-OKLR",
        /// No copyright in the United States.
        NoCopyrightUs = "NoC-US",
        /// Copyright not evaluated.
        NotEvaluated = "CNE",
        /// Copyright undetermined.
        Undetermined = "UND",
        /// No known copyright.
        NoKnownCopyright = "NKC",
    }
}

impl Rights {
    /// The address that stands for these rights.
    pub fn url(self) -> &'static str {
        match self {
            Rights::Cc0 => "https://creativecommons.org/publicdomain/zero/1.0/",
            Rights::CcPdm => "https://creativecommons.org/publicdomain/mark/1.0/",
            Rights::CcBy2 => "https://creativecommons.org/licenses/by/2.0/",
            Rights::CcBySa2 => "https://creativecommons.org/licenses/by-sa/2.0/",
            Rights::CcBy3 => "https://creativecommons.org/licenses/by/3.0/",
            Rights::CcBySa3 => "https://creativecommons.org/licenses/by-sa/3.0/",
            Rights::CcBy4 => "https://creativecommons.org/licenses/by/4.0/",
            Rights::CcBySa4 => "https://creativecommons.org/licenses/by-sa/4.0/",
            Rights::CcByNd4 => "https://creativecommons.org/licenses/by-nd/4.0/",
            Rights::CcByNc4 => "https://creativecommons.org/licenses/by-nc/4.0/",
            Rights::CcByNcSa4 => "https://creativecommons.org/licenses/by-nc-sa/4.0/",
            Rights::CcByNcNd4 => "https://creativecommons.org/licenses/by-nc-nd/4.0/",
            Rights::InCopyright => "https://rightsstatements.org/vocab/InC/1.0/",
            Rights::OrphanWork => "https://rightsstatements.org/vocab/InC-OW-EU/1.0/",
            Rights::InCopyrightEducational => "https://rightsstatements.org/vocab/InC-EDU/1.0/",
            Rights::InCopyrightNonCommercial => "https://rightsstatements.org/vocab/InC-NC/1.0/",
            Rights::HolderUnknown => "https://rightsstatements.org/vocab/InC-RUU/1.0/",
            Rights::NoCopyrightContractual => "https://rightsstatements.org/vocab/NoC-CR/1.0/",
            Rights::NoCopyrightNonCommercial => "https://rightsstatements.org/vocab/NoC-NC/1.0/",
            Rights::NoCopyrightOther => "https://rightsstatements.org/vocab/NoC-OKLR/1.0/",
            Rights::NoCopyrightUs => "https://rightsstatements.org/vocab/NoC-US/1.0/",
            Rights::NotEvaluated => "https://rightsstatements.org/vocab/CNE/1.0/",
            Rights::Undetermined => "https://rightsstatements.org/vocab/UND/1.0/",
            Rights::NoKnownCopyright => "https://rightsstatements.org/vocab/NKC/1.0/",
        }
    }

    /// What versions of the same licence have in common, as the ids of messages name it: `CC-BY`.
    pub fn family(self) -> &'static str {
        let name = self.name();
        match name.rsplit_once('-') {
            Some((family, version)) if version.contains('.') => family,
            _ => name,
        }
    }
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
