//! What social cards say: a work, or the site, in the words of one language.

use crate::cards::Card;
use crate::id::{Slug, WorkRef};
use crate::locale::Locale;

use crate::edition::Edition;
use crate::wording::kind::presentation;

/// The card of the first page of a language.
pub(crate) fn home(edition: &Edition, locale: Locale) -> Card {
    Card {
        kind: String::new(),
        title: edition.typeset(locale, edition.settings.title(locale)).into_owned(),
        note: edition.tagline(locale).into_owned(),
        site: String::new(),
        is_from_right: is_from_right(edition, locale),
        cities: home_city(edition),
    }
}

/// The card of a work.
pub(crate) fn work(edition: &Edition, work: WorkRef, locale: Locale) -> Card {
    let kind = edition.archive.work(work).id.kind;
    Card {
        kind: edition.say(locale, &kind.message(), &[]),
        title: edition.title_text(work, locale),
        note: note(edition, work, locale),
        site: edition.typeset(locale, edition.settings.title(locale)).into_owned(),
        is_from_right: is_from_right(edition, locale),
        cities: cities(edition, work),
    }
}

/// When it was or, of what has no date, what a line says of it.
fn note(edition: &Edition, work: WorkRef, locale: Locale) -> String {
    // A card has room for the date of a source instead of its kind.
    let has_note = presentation(edition.archive.work(work).id.kind).has_note_on_card;
    let words = if has_note { edition.note(work, locale) } else { String::new() };
    if !words.is_empty() {
        return words;
    }
    edition.archive.date(work).map(|date| edition.date_words(date, locale)).unwrap_or_default()
}

/// The cities whose emblems stand on it: its own, or that of the archive.
fn cities(edition: &Edition, work: WorkRef) -> Vec<Slug> {
    let own = edition.emblem_cities(work);
    if own.is_empty() { home_city(edition) } else { own }
}

fn home_city(edition: &Edition) -> Vec<Slug> {
    edition.archive.home_city().map(|city| edition.archive.work(city).id.slug.clone()).into_iter().collect()
}

fn is_from_right(edition: &Edition, locale: Locale) -> bool {
    edition.settings.locales.info(locale).right_to_left
}
