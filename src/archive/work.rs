//! What all kinds of works share: an original, its translations, their freshness.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use crate::date::Day;
use crate::diagnostic::{Located, Place};
use crate::document::Document;
use crate::document::front_matter::FrontMatter;
use crate::document::transcript::Transcript;
use crate::id::{Slug, WorkId};
use crate::locale::Locale;
use crate::persistent_id::{Ark, Doi};

use super::facts::Facts;

/// One thing in the archive, in all its languages.
///
/// While the archive is assembled, `F` is the facts as they are typed.
#[derive(Clone, Debug)]
pub struct Work<F = Facts> {
    /// Kind and slug.
    pub id: WorkId,
    /// The language that the others were translated from.
    pub original: Locale,
    /// Its texts; at least the original.
    pub translations: BTreeMap<Locale, Translation>,
    /// Old addresses, relative to the locale or, with `/`, to the site.
    pub aliases: Vec<Located<String>>,
    /// What is said in its recordings, by language and file.
    pub transcripts: Vec<Arc<Transcript>>,
    /// The day on which it came onto the site, where its editors say so.
    pub published: Option<Day>,
    /// The day on which its words last changed in a way that readers should know, likewise.
    pub updated: Option<Day>,
    /// The names of those who wrote the text; none where it is the archive's own.
    pub authors: Vec<String>,
    /// The DOI under which the text is registered, or what a source is.
    pub doi: Option<Doi>,
    /// The ARK under which an archive keeps it.
    pub ark: Option<Ark>,
    /// What is true in every language.
    pub facts: F,
}

/// A work in one language: its document, which it gives access to, and how that stands to the original.
#[derive(Clone, Debug)]
pub struct Translation {
    /// The title, or a city's name; `None` for a twinning that is called after its cities.
    pub title: Option<String>,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The words for keys of the shared facts.
    pub labels: BTreeMap<String, String>,
    /// Whether it says what the original says now.
    pub freshness: Freshness,
    /// The file as it was parsed; shared with whoever parsed it.
    pub document: Arc<Document>,
}

impl Deref for Translation {
    type Target = Document;

    fn deref(&self) -> &Document {
        &self.document
    }
}

impl Translation {
    /// The words of a document, whose front matter this is.
    pub(super) fn new(document: &Arc<Document>, front: &FrontMatter, freshness: Freshness) -> Translation {
        let trimmed = |text: &Located<String>| text.value.trim().to_owned();
        let labels = front.labels.iter().map(|(key, word)| (key.value.clone(), word.value.clone()));
        Translation {
            title: front.title.as_ref().map(trimmed),
            summary: front.summary.as_ref().map(trimmed),
            labels: labels.collect(),
            freshness,
            document: Arc::clone(document),
        }
    }

    /// Where the body first uses a file beside it.
    pub fn place_of(&self, file: &str) -> Option<Place> {
        let used = self.body.files.iter().find(|used| used.file == file)?;
        Some(self.place(used.offset))
    }

    /// The word for a key of the shared facts.
    pub fn label(&self, key: &Slug) -> Option<&str> {
        self.labels.get(key.as_str()).map(String::as_str)
    }
}

/// How a translation stands to the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// It is the original.
    Original,
    /// It was made from the words that the original has now.
    Current,
    /// The original has changed since.
    Stale,
    /// It does not say which words it was made from.
    Unknown,
}

/// A work as the readers of one locale get it.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The language of the words.
    pub locale: Locale,
    /// The words.
    pub words: &'a Translation,
    /// Whether the words are in another language than the reader's.
    pub is_fallback: bool,
}

impl<F> Work<F> {
    /// The day of its newest words, where its editors say so: when they changed, or came onto the site.
    pub fn newest(&self) -> Option<Day> {
        self.updated.or(self.published)
    }

    /// What the readers of a locale get: the translation, or the original.
    pub fn shown_in(&self, locale: Locale) -> Shown<'_> {
        let own = self.translations.get(&locale).map(|words| Shown { locale, words, is_fallback: false });
        own.unwrap_or_else(|| Shown {
            locale: self.original,
            words: self.original_words(),
            is_fallback: true,
        })
    }

    /// The words of the original.
    pub fn original_words(&self) -> &Translation {
        self.translations.get(&self.original).expect("assemble keeps the original of every work")
    }

    /// The top of the original, for what is missing in it.
    pub fn top(&self) -> Place {
        self.original_words().top()
    }

    /// Whether there is a text in this locale.
    pub fn is_translated(&self, locale: Locale) -> bool {
        self.translations.contains_key(&locale)
    }
}
