//! What is wished for → what an archive is made from, or what cannot be done and the way out.

use icu_locale::LocaleCanonicalizer;

use super::{Failure, languages};
use crate::country;
use crate::date::Day;
use crate::id::{Kind, Slug};
use crate::locale::same_language;
use crate::paths;
use crate::phrases::table as phrase;
use crate::scaffold::clean;

/// The id of the example of a twin.
pub(super) const TWIN: &str = "twin-town";

/// What the archive is to be.
#[derive(Clone, Debug)]
pub struct Wishes {
    /// Its languages (BCP 47), the first one first; each must be one of [`languages`] or a variety of one.
    pub locales: Vec<String>,
    /// Its name; without one, it is made from the city's.
    pub title: Option<String>,
    /// The city whose twins it is about; without one, an example.
    pub city: Option<String>,
    /// The id of the city; without one, it is made from the city's name.
    pub id: Option<String>,
    /// The day on which its texts are published.
    pub today: Day,
}

/// A language of the archive.
pub(super) struct StarterLocale {
    pub(super) tag: String,
    /// The folder of its words.
    pub(super) folder: &'static str,
}

/// The archive before it is written out.
pub(super) struct Starter {
    pub(super) locales: Vec<StarterLocale>,
    pub(super) city: Option<String>,
    pub(super) title: Option<String>,
    pub(super) home: String,
    pub(super) today: Day,
}

impl Starter {
    /// # Errors
    /// When a language is not known, or no id can be made from a name.
    pub(super) fn new(wishes: &Wishes) -> Result<Starter, Failure> {
        let known = languages();
        let mut locales: Vec<StarterLocale> = Vec::new();
        for tag in wishes.locales.iter().map(|tag| tag.trim()) {
            let Some(folder) = same_language(tag, known.iter().copied()) else {
                let hint = match meant(tag, &known) {
                    Some(meant) => phrase::did_you_mean(meant),
                    None => phrase::init_languages_are(known.iter().copied()),
                };
                return Err(Failure::Refused(phrase::init_unknown_language(tag), hint));
            };
            // `FR` is `fr`, as it should stand in names of files and in addresses.
            let tag =
                tag.parse::<icu_locale::Locale>().map_or_else(|_| tag.to_owned(), |tag| tag.to_string());
            if locales.iter().all(|other| other.tag != tag) {
                locales.push(StarterLocale { tag, folder });
            }
        }
        if locales.is_empty() {
            let hint = phrase::init_languages_are(known.iter().copied());
            return Err(Failure::Refused(phrase::init_no_language(), hint));
        }
        for name in wishes.city.iter().chain(&wishes.title) {
            if clean(name).is_empty() || name.chars().any(char::is_control) {
                return Err(Failure::Refused(
                    phrase::init_no_city(name.escape_debug()),
                    phrase::init_name_city(),
                ));
            }
        }
        let [city, title] = [&wishes.city, &wishes.title].map(|name| name.as_deref().map(clean));
        Ok(Starter { locales, city, title, home: home(wishes)?, today: wishes.today })
    }

    /// The id of the twinning of the two cities.
    pub(super) fn twinning(&self) -> String {
        twinning(&self.home)
    }
}

/// The id of the city: the one wished for, or one made from its name.
fn home(wishes: &Wishes) -> Result<String, Failure> {
    // The id of the example of a twin is taken, and that of the twinning must not be too long.
    let is_free = |id: &str| {
        Slug::new(id).is_some() && id != TWIN && !paths::is_reserved(id) && Slug::new(&twinning(id)).is_some()
    };
    let suggest = |name: &str| {
        let id = Slug::suggest(name)?.to_string();
        [format!("{}-{id}", Kind::City), id].into_iter().rfind(|id| is_free(id))
    };
    if let Some(id) = wishes.id.as_deref() {
        let hint = || suggest(id).map_or_else(phrase::init_name_id, phrase::did_you_mean);
        return match is_free(id) {
            true => Ok(id.to_owned()),
            false => Err(Failure::Refused(phrase::init_no_id(id), hint())),
        };
    }
    let Some(city) = wishes.city.as_deref() else { return Ok("our-town".to_owned()) };
    let no_id = || match Slug::suggest(city) {
        Some(_) => Failure::Refused(phrase::init_no_id(city), phrase::init_name_id()),
        None => Failure::Refused(phrase::init_no_city(city), phrase::init_name_city()),
    };
    suggest(city).ok_or_else(no_id)
}

/// The id of the twinning of a city with the example of a twin.
fn twinning(home: &str) -> String {
    let mut cities = [home, TWIN];
    cities.sort_unstable();
    cities.join("-")
}

/// The language of the starter that somebody means who wrote `French` or `fra` for `fr`.
fn meant(wanted: &str, known: &[&'static str]) -> Option<&'static str> {
    let canonical = wanted.parse::<icu_locale::Locale>().ok().map(|mut locale| {
        LocaleCanonicalizer::new_common().canonicalize(&mut locale);
        locale.to_string()
    });
    let by_code = canonical.and_then(|tag| same_language(&tag, known.iter().copied()));
    by_code.or_else(|| country::language_of(wanted, known.iter().copied()))
}
