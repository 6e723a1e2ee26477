//! The files of one work → its original and its translations.
//!
//! The original is the file without `translated_from`. Shared facts stand in
//! it and nowhere else; a translation says which words it was made from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::document::Document;
use crate::document::front_matter::{FrontMatter, Table};
use crate::document::transcript::Transcript;
use crate::id::WorkId;
use crate::keys::Presence;
use crate::locale::Locale;
use crate::phrases::table as phrase;
use crate::settings::Settings;

use super::Group;
use super::work::{Freshness, Translation, Work};

/// A work whose original is known and whose facts are not resolved yet.
pub(super) struct Chosen<'d> {
    /// The work, with the front matter of its original in the place of facts.
    pub(super) work: Work<&'d FrontMatter>,
    /// For every translation whose labels could be read, these with their places.
    pub(super) labels: Vec<Labels<'d>>,
    /// The languages whose files could not be read; these have their findings.
    pub(super) unread: BTreeSet<Locale>,
    /// The shared facts that stand in a translation and should stand in the original, which has its finding.
    pub(super) misplaced: BTreeSet<&'d str>,
}

/// The words of one translation for keys of the shared facts.
pub(super) struct Labels<'d> {
    pub(super) locale: Locale,
    /// The top of its file.
    pub(super) top: Place,
    pub(super) words: &'d [(Located<String>, Located<String>)],
}

/// Finds the original; `None`, with findings, when there is none or more than one.
///
/// Of the works in `without_text` a text could not be read, which has its finding, and may be the original.
pub(super) fn choose<'d>(
    group: &Group<'d>,
    transcripts: &[Arc<Transcript>],
    settings: &Settings,
    without_text: &BTreeSet<WorkId>,
    report: &mut Report,
) -> Option<Chosen<'d>> {
    for document in group.documents {
        check_title(document, report);
    }
    // A document that could not be read has its finding; the others are judged without it.
    let (documents, unread): (Vec<&Arc<Document>>, Vec<&Arc<Document>>) =
        group.documents.iter().partition(|document| document.front.is_some());
    let unread: BTreeSet<Locale> = unread.iter().map(|document| document.locale).collect();
    let original = if unread.is_empty() {
        let has_original = documents.iter().filter_map(|document| document.front.as_ref()).any(is_unmarked);
        if !has_original && without_text.contains(group.id) {
            return None;
        }
        find_original(&documents, settings, report)?
    } else {
        documents.iter().find(|document| document.front.as_ref().is_some_and(has_facts))?
    };
    let misplaced = check_facts(&documents, original, report);

    let mut translations = BTreeMap::new();
    let mut labels = Vec::new();
    let labels_key = Table::of(group.id.kind).labels();
    for document in documents {
        let freshness = freshness(document, original, settings, report);
        let front = document.front.as_ref()?;
        let is_lacking = labels_key.is_some_and(|key| front.lacking.contains(key.name));
        if !front.labels.is_empty() || is_lacking {
            labels.push(Labels { locale: document.locale, top: document.top(), words: &front.labels });
        }
        translations.insert(document.locale, Translation::new(document, front, freshness));
    }
    let front = original.front.as_ref()?;
    let work = Work {
        id: group.id.clone(),
        original: original.locale,
        translations,
        aliases: front.aliases.clone(),
        transcripts: own_of(transcripts, group.id).to_vec(),
        published: front.published.as_ref().map(|day| day.value),
        updated: front.updated.as_ref().map(|day| day.value),
        authors: front.authors.iter().map(|name| name.value.clone()).collect(),
        doi: front.doi.clone(),
        ark: front.ark.clone(),
        facts: front,
    };
    Some(Chosen { work, labels, unread, misplaced })
}

/// The transcripts of a work, among all, which are sorted.
fn own_of<'t>(transcripts: &'t [Arc<Transcript>], id: &WorkId) -> &'t [Arc<Transcript>] {
    let start = transcripts.partition_point(|transcript| transcript.document.id < *id);
    let end = transcripts.partition_point(|transcript| transcript.document.id <= *id);
    &transcripts[start..end]
}

/// Whether a file does not say that it is a translation. What it says may be wrong.
fn is_unmarked(front: &FrontMatter) -> bool {
    front.lacking.contains("translated_from")
}

fn has_facts(front: &FrontMatter) -> bool {
    is_unmarked(front) && !front.fact_keys.is_empty()
}

fn find_original<'d>(
    documents: &[&'d Arc<Document>],
    settings: &Settings,
    report: &mut Report,
) -> Option<&'d Document> {
    let front =
        |document: &'d Document| document.front.as_ref().expect("documents without front matter were left");
    let documents: Vec<&'d Document> = documents.iter().copied().map(Arc::as_ref).collect();
    let unmarked: Vec<&Document> =
        documents.iter().copied().filter(|document| is_unmarked(front(document))).collect();
    let with_facts: Vec<&Document> =
        unmarked.iter().copied().filter(|document| has_facts(front(document))).collect();
    match (unmarked.as_slice(), with_facts.as_slice()) {
        ([only], _) => return Some(only),
        // Facts in two files are told one by one; the file with most of them then counts as the original, the first of
        // several.
        (_, [_, ..]) => {
            let most = with_facts.iter().copied().rev();
            return most
                .max_by_key(|document| document.front.as_ref().map_or(0, |front| front.fact_keys.len()));
        }
        ([], _) => {
            // One that cannot be read has its finding, and may be the one to be deleted.
            let told: Option<Vec<_>> =
                documents.iter().map(|document| front(document).translated_from.as_ref()).collect();
            report.add(
                Diagnostic::new(
                    Code::ConflictingOriginals,
                    told?.first()?.place.clone(),
                    phrase::none_is_original(),
                )
                .hint(phrase::delete_translated_from()),
            );
        }
        ([first, second, ..], []) => {
            // Without facts, what the translations name decides.
            let named = documents.iter().find_map(|document| {
                let (tag, _) = &front(document).translated_from.as_ref()?.value;
                settings.locales.find(tag)
            });
            let chosen = unmarked.iter().copied().find(|document| Some(document.locale) == named);
            if let Some(chosen) = chosen {
                return Some(chosen);
            }
            let tag = settings.locales.tag(first.locale);
            report.add(
                Diagnostic::new(Code::ConflictingOriginals, second.top(), phrase::two_could_be_original())
                    .also(first.top())
                    .hint(phrase::add_translated_from(tag, &first.fingerprint)),
            );
        }
    }
    None
}

/// Shared facts stand in the original only. Returns those that stand in translations and not in it.
fn check_facts<'d>(
    documents: &[&'d Arc<Document>],
    original: &Document,
    report: &mut Report,
) -> BTreeSet<&'d str> {
    let mut misplaced = BTreeSet::new();
    let own = original.front.as_ref().map(|front| front.fact_keys.as_slice()).unwrap_or_default();
    for document in documents.iter().filter(|document| document.locale != original.locale) {
        for key in document.front.iter().flat_map(|front| &front.fact_keys) {
            let twin = own.iter().find(|other| other.value == key.value);
            let finding = Diagnostic::new(
                Code::FactInTranslation,
                key.place.clone(),
                match twin {
                    Some(_) => phrase::fact_in_two_files(&key.value),
                    None => phrase::fact_in_translation(&key.value),
                },
            );
            report.add(match twin {
                Some(twin) => finding.also(twin.place.clone()).hint(phrase::keep_in_original()),
                None => finding.hint(phrase::move_line_to(&original.path)),
            });
            if twin.is_none() {
                misplaced.insert(key.value.as_str());
            }
        }
    }
    misplaced
}

fn check_title(document: &Document, report: &mut Report) {
    let Some(front) = &document.front else { return };
    let key = Table::of(document.id.kind).title();
    let is_blank = |title: &Located<String>| title.value.trim().is_empty();
    let missing = match &front.title {
        Some(title) if is_blank(title) => Some(title.place.clone()),
        Some(_) => None,
        None if key.presence == Presence::Optional || !front.lacking.contains(key.name) => None,
        None => Some(document.top()),
    };
    if let Some(place) = missing {
        let key = key.name;
        report.add(
            Diagnostic::new(Code::MissingTitle, place, phrase::title_missing(document.id.kind.name(), key))
                .hint(phrase::add_to_front_matter(key)),
        );
    }
}

fn freshness(
    document: &Document,
    original: &Document,
    settings: &Settings,
    report: &mut Report,
) -> Freshness {
    if document.locale == original.locale {
        return Freshness::Original;
    }
    let (tag, fingerprint) = (settings.locales.tag(original.locale), &original.fingerprint);
    let front = document.front.as_ref().expect("documents without front matter were left");
    match &front.translated_from {
        None if !is_unmarked(front) => Freshness::Unknown,
        None => {
            report.add(
                Diagnostic::new(Code::UnstampedTranslation, document.top(), phrase::translation_unstamped())
                    .hint(phrase::stamp_translation(tag, fingerprint)),
            );
            Freshness::Unknown
        }
        Some(from) if from.value.0 != tag => {
            report.add(
                Diagnostic::new(
                    Code::ConflictingOriginals,
                    from.place.clone(),
                    phrase::made_from_another(&from.value.0, tag),
                )
                .hint(phrase::restamp_when_agreed(tag, fingerprint)),
            );
            Freshness::Unknown
        }
        Some(from) if from.value.1 == *fingerprint => Freshness::Current,
        Some(from) => {
            report.add(
                Diagnostic::new(Code::StaleTranslation, from.place.clone(), phrase::translation_stale())
                    .hint(phrase::update_and_stamp(tag, fingerprint)),
            );
            Freshness::Stale
        }
    }
}
