//! What social cards say: a work, or the site, in the words of one language.

use crate::cards::Card;
use crate::id::{Slug, WorkRef};
use crate::locale::Locale;

use super::Site;
use super::page::kind::presentation;

/// The card of the first page of a language.
pub(super) fn home(site: &Site, locale: Locale) -> Card {
    Card {
        kind: String::new(),
        title: site.typeset(locale, site.settings.title(locale)).into_owned(),
        note: site.typeset(locale, site.settings.tagline(locale)).into_owned(),
        site: String::new(),
        is_from_right: is_from_right(site, locale),
        cities: home_city(site),
    }
}

/// The card of a work.
pub(super) fn work(site: &Site, work: WorkRef, locale: Locale) -> Card {
    let kind = site.archive.work(work).id.kind;
    Card {
        kind: site.say(locale, &kind.message(), &[]),
        title: site.title_text(work, locale),
        note: note(site, work, locale),
        site: site.typeset(locale, site.settings.title(locale)).into_owned(),
        is_from_right: is_from_right(site, locale),
        cities: cities(site, work),
    }
}

/// When it was or, of what has no date, what a line says of it.
fn note(site: &Site, work: WorkRef, locale: Locale) -> String {
    // A card has room for the date of a source instead of its kind.
    let has_note = presentation(site.archive.work(work).id.kind).has_note_on_card;
    let words = if has_note { site.note(work, locale) } else { String::new() };
    if !words.is_empty() {
        return words;
    }
    site.archive.date(work).map(|date| site.date_words(date, locale)).unwrap_or_default()
}

/// The cities whose emblems stand on it: its own, or that of the archive.
fn cities(site: &Site, work: WorkRef) -> Vec<Slug> {
    let own = site.emblem_cities(work);
    if own.is_empty() { home_city(site) } else { own }
}

fn home_city(site: &Site) -> Vec<Slug> {
    site.archive.home_city().map(|city| site.archive.work(city).id.slug.clone()).into_iter().collect()
}

fn is_from_right(site: &Site, locale: Locale) -> bool {
    site.settings.locales.info(locale).right_to_left
}
