//! The archive in the words of each language: messages, dates, typography, names, the order of titles.
//!
//! [`Wording`] is what pages and exports share. Invariant: it knows no template and no plan of the site.

mod dates;
pub(crate) mod kind;
mod summaries;
mod titles;

use std::borrow::Cow;
use std::sync::Arc;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};

use self::kind::words_of;
use crate::archive::Archive;
use crate::archive::timeline::Entry;
use crate::id::WorkRef;
use crate::kinds::city::City;
use crate::kinds::twinning::{Actor, Stage, Twinning};
use crate::locale::{Locale, LocaleInfo, Locales};
use crate::markup::escape;
use crate::memo::Memo;
use crate::messages::Messages;
use crate::route::{Route, SharedRoute};
use crate::settings::Settings;
use crate::typography::{Ahead, QuoteState, Typography};
use crate::words::DateFormats;

/// The archive with everything that puts it into words.
pub struct Wording {
    pub(crate) archive: Archive,
    pub(crate) settings: Settings,
    messages: Arc<Messages>,
    /// By locale.
    voices: Vec<Voice>,
    /// By locale, then by work: its title, as HTML.
    titles: Vec<Memo<String>>,
}

/// The rules of one language.
struct Voice {
    dates: DateFormats,
    collator: CollatorBorrowed<'static>,
    typography: Typography,
    /// Those of its rules that hold for what the program writes.
    binding: Typography,
    /// By locale: what each language of the site is called in this one.
    languages: Vec<String>,
}

impl Voice {
    fn new(locale: Locale, locales: &Locales, messages: &Messages) -> Voice {
        let info = locales.info(locale);
        let language = |language: Locale| {
            let LocaleInfo { tag, name, .. } = locales.info(language);
            // Where CLDR has no name for it, the one that it has for itself is better than a tag.
            Some(crate::country::language_name(tag, info))
                .filter(|found| found != tag)
                .unwrap_or_else(|| name.clone())
        };
        let say = |id: &str, args: &[(&str, &str)]| messages.say(locale, id, args);
        let typography = Typography::of(&say).unwrap_or_else(|_| Typography::as_typed());
        Voice {
            dates: DateFormats::new(&info.formats),
            collator: collator(info),
            binding: typography.binding(),
            typography,
            languages: locales.iter().map(language).collect(),
        }
    }
}

impl Wording {
    /// Puts an archive into the words of every locale of the settings.
    pub fn new(archive: Archive, settings: Settings, messages: Arc<Messages>) -> Wording {
        let locales = &settings.locales;
        let voices = locales.iter().map(|locale| Voice::new(locale, locales, &messages));
        Wording {
            voices: voices.collect(),
            titles: locales.iter().map(|_| Memo::new(archive.len())).collect(),
            archive,
            settings,
            messages,
        }
    }

    fn voice(&self, locale: Locale) -> &Voice {
        &self.voices[locale.index()]
    }

    /// A message of the interface.
    pub(crate) fn say(&self, locale: Locale, id: &str, args: &[(&str, &str)]) -> String {
        self.messages.say(locale, id, args)
    }

    /// The same as HTML, with the arguments in `html` as they are and all else escaped.
    pub(crate) fn say_html(
        &self,
        locale: Locale,
        id: &str,
        args: &[(&str, &str)],
        html: &[(&str, &str)],
    ) -> String {
        self.messages.say_html(locale, id, args, html)
    }

    /// What the site is, typeset; empty where it does not say.
    pub(crate) fn tagline(&self, locale: Locale) -> Cow<'_, str> {
        self.typeset(locale, self.settings.tagline(locale).unwrap_or_default())
    }

    /// A text of a locale with the quotes, dashes and spaces of its language.
    pub(crate) fn typeset<'t>(&self, locale: Locale, text: &'t str) -> Cow<'t, str> {
        self.voice(locale).typography.apply(text, &mut QuoteState::default())
    }

    /// The same for one piece of a longer text.
    pub(crate) fn typeset_before(
        &self,
        locale: Locale,
        text: &str,
        ahead: &Ahead<'_>,
        quotes: &mut QuoteState,
    ) -> String {
        self.voice(locale).typography.apply_before(text, ahead, quotes).into_owned()
    }

    /// The address of a work, as links on unfinished pages have it.
    pub(crate) fn href(&self, work: WorkRef, locale: Locale) -> String {
        self.href_of(&Route::Work(self.archive.work(work).id.clone()), locale)
    }

    /// The address of a route in a locale, as links on unfinished pages have it.
    pub(crate) fn href_of(&self, route: &Route, locale: Locale) -> String {
        route.href_in(self.settings.locales.tag(locale))
    }

    /// The whole address of a route in a locale.
    pub(crate) fn url_of(&self, route: &Route, locale: Locale) -> String {
        route.url_in(self.settings.locales.tag(locale), &self.settings.base)
    }

    /// The whole address of the choice of languages.
    pub(crate) fn root_url(&self) -> String {
        SharedRoute::Root.url(&self.settings.base)
    }

    /// What a line says of a work beside its title: how a twinning stands, where a city lies, what a source is.
    pub(crate) fn note(&self, work: WorkRef, locale: Locale) -> String {
        words_of(&self.archive.work(work).facts).note(self, work, locale)
    }

    /// What happened in a stage, in words, where an entry is one.
    pub(crate) fn entry_stage(&self, entry: &Entry, locale: Locale) -> Option<String> {
        words_of(&self.archive.work(entry.work).facts).stage_label(self, entry.stage?, locale)
    }

    /// Names as a locale lists them: "A, B and C".
    pub(crate) fn names(&self, names: &[String], locale: Locale) -> String {
        self.bound(locale, &self.voice(locale).dates.all_of(names))
    }

    /// What CLDR and messages have made, with the words bound that stay on one line.
    fn bound(&self, locale: Locale, text: &str) -> String {
        self.voice(locale).binding.bind(text, None, false)
    }

    /// A text of one locale as HTML on a page of another.
    pub(crate) fn in_language(&self, text: &str, own: Locale, page: Locale) -> String {
        let text = escape(&self.typeset(own, text));
        if own == page {
            return text;
        }
        let info = self.settings.locales.info(own);
        format!("<span lang=\"{}\" dir=\"{}\">{text}</span>", info.tag, info.direction())
    }

    /// The country of a city, in words.
    pub(crate) fn country(&self, city: &City, locale: Locale) -> String {
        self.country_name(city.country.code(), locale)
    }

    /// The name of a country code.
    pub(crate) fn country_name(&self, code: &str, locale: Locale) -> String {
        crate::country::country_name(code, self.settings.locales.info(locale))
    }

    /// What a language of the site is called in one of them.
    pub(crate) fn locale_name(&self, language: Locale, locale: Locale) -> &str {
        &self.voice(locale).languages[language.index()]
    }

    /// The name of a language (BCP 47).
    pub(crate) fn language_name(&self, tag: &str, locale: Locale) -> String {
        crate::country::language_name(tag, self.settings.locales.info(locale))
    }

    /// A value with its number written by the rules of a locale; other text stays as it is.
    pub(crate) fn number(&self, value: &str, locale: Locale) -> String {
        let number = self.messages.number(locale, value);
        number.unwrap_or_else(|| self.typeset(locale, value).into_owned())
    }

    /// A stage in words: "suspended, 22 March 2022, by Coventry City Council".
    pub(crate) fn stage_words(&self, twinning: WorkRef, stage: &Stage, locale: Locale) -> String {
        let kind = self.say(locale, &stage.kind.message(), &[]);
        let date = stage.date.as_ref().map(|date| self.date_words(date, locale));
        let by = stage.by.as_ref().map(|by| self.actor(twinning, by, locale));
        let text = match (&date, &by) {
            (Some(date), Some(by)) => {
                self.say(locale, "status-date-by", &[("stage", &kind), ("date", date), ("by", by)])
            }
            (Some(date), None) => self.say(locale, "status-date", &[("stage", &kind), ("date", date)]),
            (None, Some(by)) => self.say(locale, "status-by", &[("stage", &kind), ("by", by)]),
            (None, None) => kind,
        };
        self.typeset(locale, &text).into_owned()
    }

    /// Who acted, as plain text.
    pub(crate) fn actor(&self, twinning: WorkRef, actor: &Actor, locale: Locale) -> String {
        match actor {
            Actor::City(city) => self.title_text(*city, locale),
            Actor::Label(key) => {
                let shown = self.archive.shown(twinning, locale);
                let label = shown.words.label(key).unwrap_or(key.as_str());
                self.typeset(shown.locale, label).into_owned()
            }
        }
    }

    /// The status of a twinning in words.
    pub(crate) fn status_words(&self, work: WorkRef, twinning: &Twinning, locale: Locale) -> String {
        twinning.status().map(|stage| self.stage_words(work, stage, locale)).unwrap_or_default()
    }
}

fn collator(info: &LocaleInfo) -> CollatorBorrowed<'static> {
    let mut preferences: CollatorPreferences = (&info.formats).into();
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Tertiary);
    Collator::try_new(preferences, options).expect("the collation data is compiled in")
}
