//! The original of a work and its translations → a [`Work`] whose facts are resolved.

use super::catalogue::Catalogue;
use super::facts::Facts;
use super::original::{Chosen, Labels};
use super::resolver::Resolver;
use super::work::Work;
use crate::diagnostic::{Code, Diagnostic, Located, Report};
use crate::document::front_matter::Table;
use crate::id::{Kind, Slug};
use crate::phrases::table as phrase;
use crate::settings::Settings;
use crate::spelling::did_you_mean;

/// Resolves one work; `None`, with findings, when something in it is wrong.
pub(super) fn work(
    chosen: Chosen<'_>,
    catalogue: &Catalogue,
    settings: &Settings,
    report: &mut Report,
) -> Option<Work> {
    let errors = report.errors();
    let top = chosen.work.top();
    let Work {
        id,
        original,
        translations,
        aliases,
        transcripts,
        published,
        updated,
        authors,
        doi,
        ark,
        facts: front,
    } = chosen.work;
    let is_misplaced = |key: &str| chosen.misplaced.contains(key);
    for key in front.missing_facts(id.kind).filter(|key| !is_misplaced(key.name)) {
        report.add(key.missing_at(top.clone()));
    }
    let unresolved = front.facts.unresolved();
    let is_undated = front.lacking.contains("published") && !is_misplaced("published");
    if unresolved.is_news() && !unresolved.is_draft() && is_undated {
        report.add(
            Diagnostic::new(Code::MissingPublished, top.clone(), phrase::published_missing(id.kind.name()))
                .hint(phrase::add_published()),
        );
    }
    let mut resolver = Resolver { catalogue, locales: &settings.locales, report, top, words: Vec::new() };
    let facts = Facts::resolve(&front.facts, &mut resolver);
    let words = resolver.words;
    check_labels(id.kind, &chosen.labels, &words, settings, report);
    // Where a fact cannot be read, the word for it is not one too many.
    if front.is_whole {
        check_unused_labels(&chosen.labels, &words, report);
    }
    let facts = facts.filter(|_| report.errors() == errors)?;
    Some(Work {
        id,
        original,
        translations,
        aliases,
        transcripts,
        published,
        updated,
        authors,
        doi,
        ark,
        facts,
    })
}

/// Every key of the shared facts has a word in every translation.
fn check_labels(
    kind: Kind,
    labels: &[Labels<'_>],
    wanted: &[Located<Slug>],
    settings: &Settings,
    report: &mut Report,
) {
    let key_of_words = Table::of(kind).labels().map_or("labels", |key| key.name);
    for Labels { locale, top, words: own } in labels {
        for key in wanted {
            if !own.iter().any(|(label, _)| label.value == key.value.as_str()) {
                report.add(
                    Diagnostic::new(
                        Code::MissingWord,
                        top.clone(),
                        phrase::word_missing(&key.value, settings.locales.tag(*locale)),
                    )
                    .also(key.place.clone())
                    .hint(if own.is_empty() {
                        phrase::add_words(key_of_words, &key.value)
                    } else {
                        phrase::add_word(key_of_words, &key.value)
                    }),
                );
            }
        }
    }
}

/// Every word belongs to a key of the shared facts.
fn check_unused_labels(labels: &[Labels<'_>], wanted: &[Located<Slug>], report: &mut Report) {
    for Labels { words: own, .. } in labels {
        for (label, _) in *own {
            if !wanted.iter().any(|key| key.value.as_str() == label.value) {
                report.add(
                    Diagnostic::new(Code::UnusedWord, label.place.clone(), phrase::word_unused(&label.value))
                        .hint(
                            did_you_mean(&label.value, wanted.iter().map(|key| key.value.as_str()))
                                .unwrap_or_else(phrase::delete_it),
                        ),
                );
            }
        }
    }
}
