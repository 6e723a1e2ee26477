//! Facts as typed → facts resolved: ids become works, words become vocabulary.
//!
//! Here stands what all kinds share, and the kinds that need no more; the others have a room each.

mod city;
mod object;
mod question;
mod source;
mod twinning;

use std::collections::BTreeSet;

use crate::date::EventDate;
use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::document::front_matter as raw;
use crate::id::{Kind, Slug, WorkRef};
use crate::settings::Settings;
use crate::spelling::did_you_mean;

use crate::archive::catalogue::Catalogue;
use crate::archive::facts::{Event, Facts, Page, Story};
use crate::archive::original::{Chosen, Labels};
use crate::archive::work::Work;

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
}
