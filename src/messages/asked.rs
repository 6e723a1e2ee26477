//! Which messages the program itself asks for, beside those that templates use.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::id::Kind;
use crate::vocabulary::{Rights, SourceType, StageKind};
use crate::{typography, words};

/// The ids that the program itself asks for, except those that follow from a list: of kinds, rights, stages and so on.
const BY_PROGRAM: &[&str] = &[
    "book-accessibility",
    "book-contents",
    "book-description",
    "book-index",
    "book-title",
    "calendar-anniversary",
    "calendar-stage",
    "calendar-world-day",
    "chart-decade",
    "chart-undated",
    "city-position",
    "city-then-now",
    "column-city",
    "column-date",
    "column-first-date",
    "column-id",
    "column-lists",
    "column-status",
    "column-status-date",
    "column-status-sources",
    "column-titles",
    "credit-source",
    "data-archive",
    "data-cities",
    "data-csvw",
    "data-events",
    "data-lead",
    "data-package",
    "data-shapes",
    "data-sources-bib",
    "data-sources-csl",
    "data-title",
    "data-turtle",
    "data-twinnings",
    "disputed-label",
    "disputed-mark",
    "fact-holder",
    "fact-kept-in",
    "fact-made",
    "fact-status",
    "feed-city-title",
    "former-name-period",
    "gallery",
    "gallery-close",
    "gallery-next",
    "gallery-previous",
    "gallery-whole",
    "iiif-credit",
    "joined",
    "letters-other",
    "list-description",
    "map-description",
    "map-title",
    "not-found-home",
    "not-found-text",
    "not-found-title",
    "note-back",
    "note-label",
    "note-number",
    "page-title",
    "preserve-about",
    "preserve-checksums",
    "preserve-metadata",
    "preserve-rights",
    "preserve-site",
    "preserve-sources",
    "preserve-wacz",
    "question-answers",
    "reference-back",
    "reference-label",
    "reference-number",
    "reference-number-at",
    "rights-more",
    "search-description",
    "search-found",
    "search-found-chosen",
    "search-nothing",
    "search-title",
    "site-line",
    "size-gigabytes",
    "size-kilobytes",
    "size-megabytes",
    "status-by",
    "status-date",
    "status-date-by",
    "table-label",
    "text-cut",
    "timeline-all",
    "timeline-description",
    "timeline-earlier",
    "timeline-of",
    "timeline-shown",
    "timeline-title",
    "timeline-undated",
    "timeline-without-month",
    "transcript",
    "transcript-in",
    "twinning-title",
];

/// Every id that the program itself asks for.
pub(crate) fn asked_by_program() -> BTreeSet<Cow<'static, str>> {
    let fixed =
        BY_PROGRAM.iter().chain(words::MESSAGES).chain(typography::MESSAGES).copied().map(Cow::Borrowed);
    let kinds = Kind::ALL.into_iter();
    let kinds = kinds.flat_map(|kind| [kind.message(), kind.message_of_many(), kind.message_of_count()]);
    let rights = Rights::ALL.iter().flat_map(|rights| [rights.message(), rights.meaning()]);
    let stages = StageKind::ALL.iter().map(|stage| stage.message());
    let sources = SourceType::ALL.iter().map(|source| source.message());
    fixed.chain(kinds.chain(rights).chain(stages).chain(sources).map(Cow::Owned)).collect()
}
