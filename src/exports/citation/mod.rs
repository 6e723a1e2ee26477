//! What can be cited, as files for citation programs: CSL JSON, BibTeX and RIS.
//!
//! A page of the archive and a source that it rests on become the same value, a [`Reference`]; each format asks it.
//! Names are never taken apart: nobody here knows which part of one is the family's.

mod bibtex;
mod csl;
mod ris;

use super::has_identified_text;
use crate::date::{EventDate, Precision};
use crate::edition::Edition;
use crate::id::{Kind, WorkRef};
use crate::kinds::source::Source;
use crate::locale::Locale;
use crate::persistent_id::{Ark, Doi};
use crate::route::{CitationFile, Route};
use crate::vocabulary::SourceType;

/// What something is to those who cite it; each format has its own word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Newspaper,
    Magazine,
    Blog,
    WebPage,
    Book,
    Encyclopedia,
    Dataset,
    Picture,
    Letter,
    Collection,
    Document,
}

/// Something that can be cited.
struct Reference {
    /// What texts call it by: letters, digits and hyphens.
    key: String,
    class: Class,
    /// What it is, in a word of its language, where the class does not tell.
    genre: Option<String>,
    title: String,
    /// Whole names.
    authors: Vec<String>,
    /// The paper or site that it appeared in.
    container: Option<String>,
    publisher: Option<String>,
    issued: Option<Dated>,
    accessed: Option<Dated>,
    url: Option<String>,
    doi: Option<Doi>,
    ark: Option<Ark>,
    /// A tag (BCP 47).
    language: Option<String>,
}

/// A date, with its words in the language of what is cited.
struct Dated {
    date: EventDate,
    words: String,
}

impl Dated {
    fn new(edition: &Edition, date: &EventDate, locale: Locale) -> Dated {
        Dated { date: date.clone(), words: edition.date_words(date, locale) }
    }

    /// Whether it is one year, month or day that nothing is open of, though it may be doubted.
    fn is_single(&self) -> bool {
        matches!(self.date.precision(), Precision::Day | Precision::Month | Precision::Year)
    }

    /// The only year that it can mean.
    fn year(&self) -> Option<i32> {
        let (first, last) = (self.date.earliest()?.year, self.date.latest()?.year);
        (first == last).then_some(first)
    }
}

impl Reference {
    /// The page of a work in a language in which it has words.
    fn of_page(edition: &Edition, at: WorkRef, locale: Locale) -> Reference {
        let (work, tag) = (edition.archive.work(at), edition.settings.locales.tag(locale));
        let day = work.published.or(work.updated).map(EventDate::of_day);
        let is_text = has_identified_text(work.id.kind);
        Reference {
            key: format!("{}-{}-{tag}", work.id.kind.name(), work.id.slug),
            class: Class::WebPage,
            genre: None,
            title: edition.title(at, locale),
            authors: work.authors.clone(),
            container: Some(edition.settings.title(locale).to_owned()),
            publisher: None,
            issued: day.map(|date| Dated::new(edition, &date, locale)),
            accessed: None,
            url: Some(edition.url_of(&Route::Work(work.id.clone()), locale)),
            doi: work.doi.clone().filter(|_| is_text),
            ark: work.ark.clone().filter(|_| is_text),
            language: Some(tag.to_owned()),
        }
    }

    /// A source itself, under the id by which texts cite it.
    fn of_source(edition: &Edition, at: WorkRef, source: &Source) -> Reference {
        let work = edition.archive.work(at);
        let class = class_of(source.source_type);
        let genre = || edition.say(work.original, &source.source_type.message(), &[]);
        let is_periodical = matches!(class, Class::Newspaper | Class::Magazine | Class::Blog);
        let dated = |date: &EventDate| Dated::new(edition, date, work.original);
        Reference {
            key: work.id.slug.to_string(),
            class,
            genre: matches!(class, Class::Document | Class::Collection | Class::Picture).then(genre),
            title: edition.title(at, work.original),
            authors: source.creator.iter().cloned().collect(),
            container: source.publisher.clone().filter(|_| is_periodical),
            publisher: source.publisher.clone().filter(|_| !is_periodical),
            issued: source.date.as_ref().map(dated),
            accessed: source.accessed.as_ref().map(dated),
            url: source.url.clone(),
            doi: work.doi.clone(),
            ark: work.ark.clone(),
            language: source.language.clone().filter(|tag| tag != "mul"),
        }
    }

    /// Its address; that of a persistent identifier where it has no other.
    fn url(&self) -> Option<String> {
        let own = self.url.clone();
        own.or_else(|| self.ark.as_ref().map(Ark::url))
    }
}

fn class_of(source: SourceType) -> Class {
    match source {
        SourceType::WebPage => Class::WebPage,
        SourceType::NewsArticle => Class::Newspaper,
        SourceType::MagazineArticle => Class::Magazine,
        SourceType::Blog => Class::Blog,
        SourceType::Book => Class::Book,
        SourceType::Encyclopedia => Class::Encyclopedia,
        SourceType::Dataset => Class::Dataset,
        SourceType::Photograph => Class::Picture,
        SourceType::Letter => Class::Letter,
        SourceType::Compilation => Class::Collection,
        SourceType::PressRelease
        | SourceType::ReferenceWork
        | SourceType::OpenLetter
        | SourceType::ObjectRecord
        | SourceType::Charter => Class::Document,
    }
}

/// A text in one line: what breaks a line or cannot be seen is a space.
fn in_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split(|c: char| c.is_control() || c.is_ascii_whitespace()).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<&str>>().join(" ")
}

/// The file by which the page of a work is cited.
pub(crate) fn of_page(edition: &Edition, at: WorkRef, locale: Locale, file: CitationFile) -> Vec<u8> {
    let page = Reference::of_page(edition, at, locale);
    match file {
        CitationFile::Bibtex => bibtex::print(&[page]),
        CitationFile::Ris => ris::print(&[page]),
        CitationFile::Csl => csl::print(&[page]),
    }
}

fn sources(edition: &Edition) -> Vec<Reference> {
    let archive = &edition.archive;
    let sources = archive.of_kind(Kind::Source).filter_map(|(at, _)| Some((at, archive.source(at)?)));
    sources.map(|(at, source)| Reference::of_source(edition, at, source)).collect()
}

/// Every source, in CSL JSON.
pub(crate) fn sources_csl(edition: &Edition) -> Vec<u8> {
    csl::print(&sources(edition))
}

/// Every source, in BibTeX.
pub(crate) fn sources_bibtex(edition: &Edition) -> Vec<u8> {
    bibtex::print(&sources(edition))
}

#[cfg(test)]
mod tests;
