//! A source: what it is, who made it, where it can be read.

use super::SourceKeys;
use crate::archive::facts::{DatedEntry, KindFacts, Media, Resolve};
use crate::archive::resolver::Resolver;
use crate::date::EventDate;
use crate::diagnostic::{Code, Located};
use crate::document::address::{encode_signs, is_web_address, without_user_name};
use crate::document::keys::day;
use crate::id::{Kind, WorkRef};
use crate::phrases::table as phrase;
use crate::vocabulary::SourceType;

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
    /// Where it can be read: an address of the web, with its signs encoded.
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

impl Resolve for Source {
    type Keys = SourceKeys;

    fn resolve(keys: &SourceKeys, resolver: &mut Resolver<'_>) -> Option<Source> {
        let SourceKeys {
            r#type,
            creator,
            publisher,
            date,
            url,
            accessed,
            language,
            same_text_as,
            machine_translated_from,
        } = keys;
        let word = r#type.as_ref();
        let source_type =
            word.and_then(|word| resolver.word(word, "type", SourceType::ALL, SourceType::name));
        if let Some(address) = url
            && !is_web_address(&address.value)
        {
            resolver.find(
                Code::UnsafeUrl,
                address.place.clone(),
                phrase::not_a_web_address(&address.value),
                without_user_name(&address.value)
                    .map_or_else(phrase::write_web_address, phrase::user_name_in_address),
            );
        }
        for tag in [language, machine_translated_from].into_iter().flatten() {
            if tag.value.parse::<icu_locale::LanguageIdentifier>().is_err() {
                resolver.find(
                    Code::UnknownValue,
                    tag.place.clone(),
                    phrase::not_a_language_tag(&tag.value),
                    phrase::tags_of_sources(),
                );
            }
        }
        let text = |value: &Option<Located<String>>| value.as_ref().map(|value| value.value.clone());
        Some(Source {
            source_type: source_type?,
            creator: text(creator),
            publisher: text(publisher),
            date: day(date.as_ref()),
            url: text(url).map(|url| encode_signs(&url)),
            accessed: day(accessed.as_ref()),
            language: text(language),
            same_text_as: resolver.all(Kind::Source, same_text_as),
            machine_translated_from: text(machine_translated_from),
        })
    }
}

impl KindFacts for Source {
    fn refer(&self, visit: &mut dyn FnMut(WorkRef)) {
        let Source {
            source_type: _,
            creator: _,
            publisher: _,
            date: _,
            url: _,
            accessed: _,
            language: _,
            same_text_as,
            machine_translated_from: _,
        } = self;
        same_text_as.iter().for_each(|source| visit(*source));
    }

    fn dates(&self) -> Vec<&EventDate> {
        self.date.iter().collect()
    }

    fn entries(&self, _: &str) -> Vec<DatedEntry<'_>> {
        Vec::new()
    }

    fn stands_for(&self) -> &[WorkRef] {
        &[]
    }

    fn cities(&self) -> &[WorkRef] {
        &[]
    }

    fn subjects(&self) -> &[WorkRef] {
        &[]
    }

    fn topics(&self) -> Option<&[WorkRef]> {
        None
    }

    fn media(&self) -> &[Media] {
        &[]
    }

    fn named_after(&self) -> Option<[WorkRef; 2]> {
        None
    }
}
