//! What social cards say: a work, or the site, in the words of one language.

use crate::archive::facts::Facts;
use crate::archive::work::WorkRef;
use crate::cards::Card;
use crate::id::{Kind, Slug};
use crate::locale::Locale;

use super::Site;

/// The card of the first page of a language.
pub(super) fn home(site: &Site, locale: Locale) -> Card {
    Card {
        kind: String::new(),
        title: site.typeset(locale, site.settings.title(locale)).into_owned(),
        note: site.typeset(locale, site.settings.tagline(locale)).into_owned(),
        site: String::new(),
        is_from_right: is_from_right(site, locale),
        cities: site.archive.home_city().map(|city| slug(site, city)).into_iter().collect(),
    }
}

/// The card of a work.
pub(super) fn work(site: &Site, work: WorkRef, locale: Locale) -> Card {
    let kind = site.archive.work(work).id.kind;
    Card {
        kind: site.say(locale, &format!("kind-{}", kind.name()), &[]),
        title: site.title_text(work, locale),
        note: note(site, work, locale),
        site: site.typeset(locale, site.settings.title(locale)).into_owned(),
        is_from_right: is_from_right(site, locale),
        cities: cities(site, work),
    }
}

/// When it was or, of what has no date, what a line can say.
fn note(site: &Site, work: WorkRef, locale: Locale) -> String {
    match &site.archive.work(work).facts {
        Facts::Twinning(twinning) => site.status_words(work, twinning, locale),
        // Where sources differ on the country, a line has no room to say so.
        Facts::City(city) if city.contested.is_empty() => site.country(city, locale),
        Facts::Question(question) => {
            site.say(locale, "question-answers", &[("count", &question.answers.len().to_string())])
        }
        _ => site.archive.date(work).map(|date| site.date_words(date, locale)).unwrap_or_default(),
    }
}

/// The cities whose emblems stand on it: its own, two at the most, or that of the archive.
fn cities(site: &Site, work: WorkRef) -> Vec<Slug> {
    let archive = &site.archive;
    let own = match archive.work(work).id.kind {
        Kind::City => vec![work],
        _ => archive.cities_of(work),
    };
    let cities = if own.is_empty() { archive.home_city().into_iter().collect() } else { own };
    cities.into_iter().take(2).map(|city| slug(site, city)).collect()
}

fn slug(site: &Site, city: WorkRef) -> Slug {
    site.archive.work(city).id.slug.clone()
}

fn is_from_right(site: &Site, locale: Locale) -> bool {
    site.settings.locales.info(locale).direction() == "rtl"
}
