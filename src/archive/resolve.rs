//! Facts as typed → facts resolved: ids become works, words become vocabulary.

use std::collections::BTreeSet;

use crate::country;
use crate::date::EventDate;
use crate::diagnostic::{Code, Diagnostic, Located, Place, Report, did_you_mean};
use crate::document::front_matter as raw;
use crate::id::{Kind, Slug};
use crate::settings::Settings;

use super::catalogue::Catalogue;
use super::facts::{
    Actor, Answer, City, Coordinates, Country, Event, Facts, FormerName, Media, Object, Page, Question,
    Rights, Source, SourceType, Stage, StageKind, Statement, Story, Twinning,
};
use super::original::{Chosen, Labels};
use super::work::{Work, WorkRef};

/// Resolves one work; `None`, with findings, when something in it is wrong.
pub(super) fn work(
    chosen: Chosen,
    catalogue: &Catalogue,
    settings: &Settings,
    report: &mut Report,
) -> Option<Work> {
    let errors = report.errors();
    let top = chosen.work.top();
    let Work { id, original, translations, aliases, facts: front } = chosen.work;
    let mut resolver = Resolver { catalogue, report, top, lacking: front.lacking, words: Vec::new() };
    let facts = resolver.facts(front.facts);
    let words = resolver.words;
    check_labels(&chosen.labels, &words, settings, report);
    // Where a fact cannot be read, the word for it is not one too many.
    if front.is_whole {
        check_unused_labels(&chosen.labels, &words, report);
    }
    let facts = facts.filter(|_| report.errors() == errors)?;
    Some(Work { id, original, translations, aliases, facts })
}

/// Every key of the shared facts has a word in every translation.
fn check_labels(labels: &[Labels], wanted: &[Located<Slug>], settings: &Settings, report: &mut Report) {
    for Labels { locale, top, words: own } in labels {
        for key in wanted {
            if !own.iter().any(|(label, _)| label.value == key.value.as_str()) {
                report.add(
                    Diagnostic::new(
                        Code::MissingWord,
                        top.clone(),
                        format!(
                            "there is no word for `{}` in `{}`",
                            key.value,
                            settings.locales.tag(*locale)
                        ),
                    )
                    .also(key.place.clone())
                    .hint(format!("add `{}: …` to the names or labels of this file", key.value)),
                );
            }
        }
    }
}

/// Every word belongs to a key of the shared facts.
fn check_unused_labels(labels: &[Labels], wanted: &[Located<Slug>], report: &mut Report) {
    for Labels { words: own, .. } in labels {
        for (label, _) in own {
            if !wanted.iter().any(|key| key.value.as_str() == label.value) {
                report.add(
                    Diagnostic::new(
                        Code::UnusedWord,
                        label.place.clone(),
                        format!("no fact of this work asks for the word `{}`", label.value),
                    )
                    .hint(
                        did_you_mean(&label.value, wanted.iter().map(|key| key.value.as_str()))
                            .unwrap_or_else(|| "delete it".to_owned()),
                    ),
                );
            }
        }
    }
}

struct Resolver<'a> {
    catalogue: &'a Catalogue,
    report: &'a mut Report,
    top: Place,
    /// The keys that have nothing in the front matter, not even something wrong.
    lacking: BTreeSet<&'static str>,
    /// The keys for which every translation must have a word.
    words: Vec<Located<Slug>>,
}

impl Resolver<'_> {
    fn facts(&mut self, facts: raw::Facts) -> Option<Facts> {
        Some(match facts {
            raw::Facts::Story(story) => Facts::Story(Box::new(self.story(*story))),
            raw::Facts::City(city) => Facts::City(Box::new(self.city(*city)?)),
            raw::Facts::Twinning(twinning) => Facts::Twinning(self.twinning(twinning)?),
            raw::Facts::Event(event) => Facts::Event(Box::new(self.event(event)?)),
            raw::Facts::Object(object) => Facts::Object(Box::new(self.object(*object))),
            raw::Facts::Source(source) => Facts::Source(Box::new(self.source(*source)?)),
            raw::Facts::Question(question) => Facts::Question(self.question(question)),
            raw::Facts::Topic => Facts::Topic,
            raw::Facts::Page(menu) => Facts::Page(Page { menu }),
        })
    }

    fn find(&mut self, code: Code, place: Place, message: impl Into<String>, hint: impl Into<String>) {
        self.report.add(Diagnostic::new(code, place, message).hint(hint));
    }

    /// A value that the work cannot do without; a wrong one has its finding already.
    fn missing(&mut self, key: &str, hint: &str) {
        if !self.lacking.contains(key) {
            return;
        }
        let top = self.top.clone();
        self.find(Code::MissingField, top, format!("`{key}` is missing"), hint);
    }

    fn one(&mut self, kind: Kind, slug: &Located<Slug>) -> Option<WorkRef> {
        self.catalogue.resolve(kind, slug, self.report)
    }

    fn all(&mut self, kind: Kind, slugs: &[Located<Slug>]) -> Vec<WorkRef> {
        slugs.iter().filter_map(|slug| self.one(kind, slug)).collect()
    }

    fn date(date: raw::Date) -> Option<EventDate> {
        date.map(|date| date.value)
    }

    fn story(&mut self, story: raw::StoryFacts) -> Story {
        Story {
            date: Self::date(story.date),
            cities: self.all(Kind::City, &story.cities),
            twinnings: self.all(Kind::Twinning, &story.twinnings),
            objects: self.all(Kind::Object, &story.objects),
            topics: self.all(Kind::Topic, &story.topics),
            sources: self.all(Kind::Source, &story.sources),
            media: self.media(&story.media),
            featured: story.featured,
        }
    }

    fn country(&mut self, country: &Located<String>) -> Option<Country> {
        if country::is_country(&country.value) {
            return Some(Country(country.value.clone()));
        }
        let upper = country.value.to_uppercase();
        let hint = if upper == "UK" {
            "the code of the United Kingdom is `GB`".to_owned()
        } else if country::is_country(&upper) {
            format!("write `{upper}`")
        } else {
            "codes are those of ISO 3166-1 with two letters, such as `GB`, `FR`, `RU`".to_owned()
        };
        self.find(
            Code::UnknownCountry,
            country.place.clone(),
            format!("`{}` is not the code of a country", country.value),
            hint,
        );
        None
    }

    fn city(&mut self, city: raw::CityFacts) -> Option<City> {
        let country = match &city.country {
            Some(country) => self.country(country),
            None => {
                self.missing("country", "add the country's code, such as `country: GB`");
                None
            }
        };
        let coordinates = city.coordinates.as_ref().and_then(|numbers| self.coordinates(numbers));
        let wikidata = city.wikidata.and_then(|item| {
            let is_item = item
                .value
                .strip_prefix('Q')
                .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()));
            if !is_item {
                self.find(
                    Code::UnknownValue,
                    item.place.clone(),
                    format!("`{}` is not an item of Wikidata", item.value),
                    "items look like `Q914`",
                );
            }
            is_item.then_some(item.value)
        });
        let mut former_names = Vec::new();
        for name in city.former_names {
            if let (Some(from), Some(to)) = (&name.from, &name.to)
                && to.value.latest() < from.value.earliest()
            {
                self.find(
                    Code::PeriodBackwards,
                    to.place.clone(),
                    format!("this name ends in {} and begins in {}", to.value.as_str(), from.value.as_str()),
                    "exchange `from` and `to`",
                );
            }
            self.new_word(&name.id);
            former_names.push(FormerName {
                id: name.id.value,
                from: Self::date(name.from),
                to: Self::date(name.to),
            });
        }
        let mut contested = Vec::new();
        for statement in &city.contested {
            if let Some(country) = self.country(&statement.country) {
                contested.push(Statement { country, sources: self.all(Kind::Source, &statement.sources) });
            }
        }
        let sources = self.all(Kind::Source, &city.sources);
        Some(City { country: country?, coordinates, wikidata, former_names, sources, contested })
    }

    /// A key for which there must be words, and which may stand once only.
    fn new_word(&mut self, key: &Located<Slug>) {
        if let Some(first) = self.words.iter().find(|known| known.value == key.value) {
            self.report.add(
                Diagnostic::new(
                    Code::DuplicateKey,
                    key.place.clone(),
                    format!("the id `{}` stands here a second time", key.value),
                )
                .also(first.place.clone())
                .hint("give each an id of its own"),
            );
        }
        self.words.push(key.clone());
    }

    fn coordinates(&mut self, numbers: &Located<Vec<f64>>) -> Option<Coordinates> {
        match numbers.value.as_slice() {
            [latitude, longitude] if latitude.abs() <= 90.0 && longitude.abs() <= 180.0 => {
                Some(Coordinates { latitude: *latitude, longitude: *longitude })
            }
            [latitude, longitude] if longitude.abs() <= 90.0 && latitude.abs() <= 180.0 => {
                self.find(
                    Code::BadCoordinates,
                    numbers.place.clone(),
                    format!("no place has the latitude {latitude}"),
                    format!("latitude comes first: `[{longitude}, {latitude}]`"),
                );
                None
            }
            [latitude, longitude] => {
                self.find(
                    Code::BadCoordinates,
                    numbers.place.clone(),
                    format!("no place lies at {latitude}, {longitude}"),
                    "latitude runs from -90 to 90, longitude from -180 to 180",
                );
                None
            }
            other => {
                self.find(
                    Code::BadCoordinates,
                    numbers.place.clone(),
                    format!("coordinates are two numbers, but {} stand here", other.len()),
                    "write latitude and longitude: `[48.7138, 44.4976]`",
                );
                None
            }
        }
    }

    fn twinning(&mut self, twinning: raw::TwinningFacts) -> Option<Twinning> {
        let cities = match (twinning.cities.as_slice(), twinning.city_count) {
            ([a, b], _) if a.value == b.value => {
                self.find(
                    Code::TwinnedWithItself,
                    b.place.clone(),
                    format!("`{}` is twinned with itself", a.value),
                    "name the other city here",
                );
                None
            }
            ([a, b], _) => {
                let (a, b) = (self.one(Kind::City, a), self.one(Kind::City, b));
                a.zip(b).map(|(a, b)| [a, b])
            }
            // Of two, one is no id, and has its finding.
            (_, Some(2)) => None,
            (_, Some(count)) => {
                self.find(
                    Code::MissingField,
                    twinning.cities_at.clone(),
                    format!("a twinning has two cities, and this list has {count}"),
                    "write `cities: [coventry, volgograd]`",
                );
                None
            }
            (_, None) => {
                self.missing("cities", "write `cities: [coventry, volgograd]`");
                None
            }
        };
        let pair: Vec<&Slug> = twinning.cities.iter().map(|slug| &slug.value).collect();
        self.check_order(&twinning.stages);
        let mut stages = Vec::new();
        for stage in &twinning.stages {
            stages.extend(self.stage(stage, &pair));
        }
        if twinning.stages.is_empty() {
            self.missing(
                "stages",
                "write at least `- {stage: listed, sources: [...]}`: what is known, and who says so",
            );
        }
        let sources = self.all(Kind::Source, &twinning.sources);
        Some(Twinning { cities: cities?, stages, sources })
    }

    fn check_order(&mut self, stages: &[raw::StageFacts]) {
        let dated: Vec<&Located<EventDate>> = stages.iter().filter_map(|stage| stage.date.as_ref()).collect();
        for pair in dated.windows(2) {
            if let [earlier, later] = pair
                && later.value < earlier.value
            {
                self.report.add(
                    Diagnostic::new(
                        Code::StagesOutOfOrder,
                        later.place.clone(),
                        format!(
                            "the stage of {} stands after the stage of {}",
                            later.value.as_str(),
                            earlier.value.as_str()
                        ),
                    )
                    .also(earlier.place.clone())
                    .hint("put the stages in the order of their dates"),
                );
            }
        }
    }

    fn stage(&mut self, stage: &raw::StageFacts, pair: &[&Slug]) -> Option<Stage> {
        let kind = self.word(&stage.stage, "stage", StageKind::ALL, StageKind::name);
        if stage.lacks_sources {
            self.find(
                Code::StageWithoutSource,
                stage.at.clone(),
                "this stage names no source",
                "add `sources: [...]`: who says so",
            );
        }
        let by = match &stage.by {
            None => None,
            Some(by) if pair.contains(&&by.value) => self.one(Kind::City, by).map(Actor::City),
            Some(by) => {
                self.words.push(by.clone());
                Some(Actor::Label(by.value.clone()))
            }
        };
        let sources = self.all(Kind::Source, &stage.sources);
        Some(Stage { date: Self::date(stage.date.clone()), kind: kind?, by, sources })
    }

    /// A word of a fixed vocabulary.
    fn word<T: Copy>(
        &mut self,
        word: &Located<String>,
        key: &str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let found = all.iter().copied().find(|value| name(*value) == word.value);
        if found.is_none() {
            let names = || all.iter().map(|value| name(*value));
            let hint = did_you_mean(&word.value, names())
                .unwrap_or_else(|| format!("it is one of {}", names().collect::<Vec<_>>().join(", ")));
            self.find(
                Code::UnknownValue,
                word.place.clone(),
                format!("`{}` is no value of `{key}`", word.value),
                hint,
            );
        }
        found
    }

    fn event(&mut self, event: raw::EventFacts) -> Option<Event> {
        if event.date.is_none() {
            self.missing("date", "add when it happened, such as `date: 1944-06-06` or `date: 194X`");
        }
        let cities = self.all(Kind::City, &event.cities);
        let twinnings = self.all(Kind::Twinning, &event.twinnings);
        let sources = self.all(Kind::Source, &event.sources);
        Some(Event { date: Self::date(event.date)?, cities, twinnings, sources })
    }

    fn object(&mut self, object: raw::ObjectFacts) -> Object {
        self.words.extend(object.holder.clone());
        Object {
            date: Self::date(object.date),
            holder: object.holder.map(|holder| holder.value),
            city: object.city.and_then(|city| self.one(Kind::City, &city)),
            rights: object.rights.and_then(|rights| self.word(&rights, "rights", Rights::ALL, Rights::name)),
            media: self.media(&object.media),
            sources: self.all(Kind::Source, &object.sources),
        }
    }

    fn media(&mut self, media: &[raw::MediaFacts]) -> Vec<Media> {
        let mut resolved = Vec::new();
        for entry in media {
            let source = entry.source.as_ref().and_then(|source| self.one(Kind::Source, source));
            for (key, value) in [("credit", &entry.credit), ("rights", &entry.rights)] {
                if value.is_none() {
                    self.find(
                        Code::MissingRights,
                        entry.file.place.clone(),
                        format!("`{}` has no `{key}`", entry.file.value),
                        format!("add `{key}: …` to this entry of `media`"),
                    );
                }
            }
            let rights = entry
                .rights
                .as_ref()
                .and_then(|rights| self.word(rights, "rights", Rights::ALL, Rights::name));
            if let (Some(credit), Some(rights)) = (&entry.credit, rights) {
                resolved.push(Media {
                    file: entry.file.value.clone(),
                    credit: credit.value.clone(),
                    rights,
                    source,
                });
            }
        }
        resolved
    }

    fn source(&mut self, source: raw::SourceFacts) -> Option<Source> {
        let source_type = match &source.source_type {
            Some(word) => self.word(word, "type", SourceType::ALL, SourceType::name),
            None => {
                self.missing("type", "say what it is, such as `type: news-article`");
                None
            }
        };
        if let Some(url) = &source.url
            && !is_web_address(&url.value)
        {
            self.find(
                Code::UnsafeUrl,
                url.place.clone(),
                format!("`{}` is not an address of the web", url.value),
                "write an address that begins with https:// or http://",
            );
        }
        for language in [&source.language, &source.machine_translated_from].into_iter().flatten() {
            if language.value.parse::<icu_locale::LanguageIdentifier>().is_err() {
                self.find(
                    Code::UnknownValue,
                    language.place.clone(),
                    format!("`{}` is not a language tag", language.value),
                    "tags are those of BCP 47: `en`, `fr`, `ru`, `pt-BR`",
                );
            }
        }
        let text = |value: Option<Located<String>>| value.map(|value| value.value);
        Some(Source {
            source_type: source_type?,
            creator: text(source.creator),
            publisher: text(source.publisher),
            date: Self::date(source.date),
            url: text(source.url),
            accessed: Self::date(source.accessed),
            language: text(source.language),
            same_text_as: self.all(Kind::Source, &source.same_text_as),
            machine_translated_from: text(source.machine_translated_from),
        })
    }

    fn question(&mut self, question: raw::QuestionFacts) -> Question {
        let mut about = Vec::new();
        for id in &question.about {
            let parts = id
                .value
                .split_once(':')
                .and_then(|(kind, slug)| Some((Kind::from_name(kind)?, Slug::new(slug)?)));
            match parts {
                Some((kind, value)) => {
                    about.extend(self.one(kind, &Located { value, place: id.place.clone() }))
                }
                None => self.find(
                    Code::BadId,
                    id.place.clone(),
                    format!("`{}` does not say what the question is about", id.value),
                    "write kind and id, such as `object:coventry-tablecloth`",
                ),
            }
        }
        let mut answers = Vec::new();
        for answer in question.answers {
            if answer.date.is_some()
                && let Some(value) = &answer.value
            {
                self.find(
                    Code::UnknownKey,
                    value.place.clone(),
                    "an answer is a date or a value, not both",
                    "delete one of the two",
                );
            }
            self.new_word(&answer.id);
            answers.push(Answer {
                sources: self.all(Kind::Source, &answer.sources),
                id: answer.id.value,
                date: Self::date(answer.date),
                value: answer.value.map(|value| value.value),
            });
        }
        match question.answer_count {
            Some(2..) => {}
            Some(_) => {
                let top = self.top.clone();
                self.find(
                    Code::MissingField,
                    top,
                    "a question has at least two answers",
                    "with one answer it is a fact: write it where it belongs",
                );
            }
            None => self
                .missing("answers", "list at least two, such as `- {id: more, value: 900, sources: [...]}`"),
        }
        Question { about, answers }
    }
}

fn is_web_address(url: &str) -> bool {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    is_web && !url.chars().any(|c| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c))
}
