//! A source: what it is, who made it, where it can be read.

use super::Resolver;
use crate::archive::facts::Source;
use crate::archive::vocabulary::SourceType;
use crate::diagnostic::{Code, Located};
use crate::document::front_matter as raw;
use crate::id::Kind;

impl Resolver<'_> {
    pub(super) fn source(&mut self, source: raw::SourceFacts) -> Option<Source> {
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
}

fn is_web_address(url: &str) -> bool {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    is_web && !url.chars().any(|c| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c))
}
