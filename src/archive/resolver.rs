//! What the kinds resolve their facts with: ids become works, words become vocabulary.

use super::catalogue::Catalogue;
use super::facts::Media;
use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::document::keys::MediaKeys;
use crate::id::{Kind, Slug, WorkRef};
use crate::locale::Locales;
use crate::phrases::Phrase;
use crate::phrases::table as phrase;
use crate::spelling::did_you_mean;
use crate::vocabulary::Rights;

/// Turns the facts of one work into resolved ones: ids become works, words become vocabulary.
pub struct Resolver<'a> {
    pub(super) catalogue: &'a Catalogue,
    /// The languages of the site.
    pub(crate) locales: &'a Locales,
    pub(crate) report: &'a mut Report,
    /// The top of the original.
    pub(crate) top: Place,
    /// The keys for which every translation must have a word.
    pub(crate) words: Vec<Located<Slug>>,
}

impl Resolver<'_> {
    pub(crate) fn find(&mut self, code: Code, place: Place, message: Phrase, hint: Phrase) {
        self.report.add(Diagnostic::new(code, place, message).hint(hint));
    }

    pub(crate) fn one(&mut self, kind: Kind, slug: &Located<Slug>) -> Option<WorkRef> {
        self.catalogue.resolve(kind, slug, self.report)
    }

    pub(crate) fn all(&mut self, kind: Kind, slugs: &[Located<Slug>]) -> Vec<WorkRef> {
        slugs.iter().filter_map(|slug| self.one(kind, slug)).collect()
    }

    /// A key for which there must be words, and which may stand once only.
    pub(crate) fn new_word(&mut self, key: &Located<Slug>) {
        if let Some(first) = self.words.iter().find(|known| known.value == key.value) {
            self.report.add(
                Diagnostic::new(Code::DuplicateKey, key.place.clone(), phrase::id_twice(&key.value))
                    .also(first.place.clone())
                    .hint(phrase::give_each_an_id()),
            );
        }
        self.words.push(key.clone());
    }

    /// A word of a fixed vocabulary.
    pub(crate) fn word<T: Copy>(
        &mut self,
        word: &Located<String>,
        key: &str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let found = all.iter().copied().find(|value| name(*value) == word.value);
        if found.is_none() {
            let names = || all.iter().map(|value| name(*value));
            let hint = did_you_mean(&word.value, names()).unwrap_or_else(|| phrase::is_one_of(names()));
            self.find(Code::UnknownValue, word.place.clone(), phrase::not_a_value(&word.value, key), hint);
        }
        found
    }

    /// A licence or a statement of rights. Nothing is offered that would allow more, or less, than what was written.
    pub(crate) fn rights(&mut self, word: &Located<String>) -> Option<Rights> {
        let found = Rights::from_name(&word.value);
        if found.is_none() {
            let hint = match &Rights::meant(&word.value)[..] {
                [] => phrase::is_one_of(Rights::NAMES),
                [one] => phrase::did_you_mean(one.name()),
                several => phrase::versions_are(several.iter().map(|rights| rights.name())),
            };
            self.find(
                Code::UnknownValue,
                word.place.clone(),
                phrase::not_a_value(&word.value, "rights"),
                hint,
            );
        }
        found
    }

    pub(crate) fn media(&mut self, media: &[MediaKeys]) -> Vec<Media> {
        let mut resolved = Vec::new();
        for entry in media {
            let source = entry.source.as_ref().and_then(|source| self.one(Kind::Source, source));
            for (key, value) in [("credit", &entry.credit), ("rights", &entry.rights)] {
                if value.is_none() {
                    self.find(
                        Code::MissingRights,
                        entry.file.place.clone(),
                        phrase::media_lacks(&entry.file.value, key),
                        phrase::add_to_media(key),
                    );
                }
            }
            let rights = entry.rights.as_ref().and_then(|rights| self.rights(rights));
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
}
