//! The archive in the words of each language: messages, dates, typography, names, the order of titles.
//!
//! [`Wording`] is what pages and exports share. Invariant: it knows no template and no plan of the site.

pub(crate) mod kind;

use std::borrow::Cow;
use std::sync::Arc;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};

use self::kind::words_of;
use crate::archive::Archive;
use crate::archive::timeline::Entry;
use crate::archive::work::Shown;
use crate::date::EventDate;
use crate::id::WorkRef;
use crate::kinds::city::City;
use crate::kinds::twinning::{Actor, Stage, Twinning};
use crate::locale::{self, Locale, LocaleInfo, Locales};
use crate::markup::escape;
use crate::memo::Memo;
use crate::messages::Messages;
use crate::route::{Route, SharedRoute};
use crate::settings::Settings;
use crate::typography::{Ahead, QuoteState, Typography};
use crate::unicode::is_unspaced;
use crate::words::{self, DateFormats};

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

/// The words of a date as HTML, in a `<time>` where it can be said exactly.
fn in_time(date: &EventDate, words: &str) -> String {
    let words = escape(words);
    match date.exact_iso() {
        Some(iso) => format!("<time datetime=\"{iso}\">{words}</time>"),
        None => words,
    }
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

    /// The title of a page as windows and previews show it, with that of the site.
    pub(crate) fn page_title(&self, title: &str, locale: Locale) -> String {
        let site = self.typeset(locale, self.settings.title(locale));
        self.say(locale, "page-title", &[("title", title), ("site", &site)])
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

    /// What a work is called in a locale; a twinning without a title is called after its cities.
    pub(crate) fn title(&self, work: WorkRef, locale: Locale) -> String {
        let own = self.archive.own_title(work, locale);
        own.or_else(|| {
            let [first, second] = self.archive.named_after(work)?.map(|city| self.title(city, locale));
            Some(self.say(locale, "twinning-title", &[("first", &first), ("second", &second)]))
        })
        .unwrap_or_default()
    }

    /// Sorts works by their titles, by the rules of a locale.
    pub(crate) fn sort_by_title(&self, works: &mut [WorkRef], locale: Locale) {
        let collator = &self.voice(locale).collator;
        works.sort_by_cached_key(|work| {
            // The collator compares texts; a sort key keeps each title once.
            let mut key = Vec::new();
            let title = self.title(*work, locale);
            let _ = collator.write_sort_key_to(&title, &mut key);
            (key, self.archive.rank(*work))
        });
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

    /// A decade in words.
    pub(crate) fn decade_words(&self, year: i32, locale: Locale) -> String {
        self.date_words(&EventDate::of_decade(year), locale)
    }

    /// A year, as it stands in headings.
    pub(crate) fn year_words(&self, year: i32, locale: Locale) -> String {
        self.date_short(&EventDate::of_year(year), locale)
    }

    /// A date in words.
    pub(crate) fn date_words(&self, date: &EventDate, locale: Locale) -> String {
        let say = |id: &str, args: &[(&str, &str)]| self.say(locale, id, args);
        self.bound(locale, &words::date_in_words(date, &self.voice(locale).dates, &say))
    }

    /// What kind of date it is, for messages that choose their preposition by it: `day`, `month` and so on.
    pub(crate) fn date_form(&self, date: &EventDate, locale: Locale) -> &'static str {
        let say = |id: &str, args: &[(&str, &str)]| self.say(locale, id, args);
        words::date_within(date, &self.voice(locale).dates, &say).0
    }

    /// The years of a date, for headings and labels.
    pub(crate) fn date_short(&self, date: &EventDate, locale: Locale) -> String {
        let say = |id: &str, args: &[(&str, &str)]| self.say(locale, id, args);
        self.bound(locale, &words::date_short(date, &self.voice(locale).dates, &say))
    }

    /// A date in words as HTML, with `<time>` where it can be said exactly.
    pub(crate) fn date_html(&self, date: &EventDate, locale: Locale) -> String {
        in_time(date, &self.date_words(date, locale))
    }

    /// The time between two dates in words as HTML, with `<time>` as above; absent where nobody knows either.
    pub(crate) fn period_html(
        &self,
        from: Option<&EventDate>,
        to: Option<&EventDate>,
        locale: Locale,
    ) -> Option<String> {
        match (from, to) {
            (Some(from), Some(to)) => Some(self.span_html(from, to, locale)),
            (Some(from), None) => Some(self.open_period_html("date-from", from, locale)),
            (None, Some(to)) => Some(self.open_period_html("date-until", to, locale)),
            (None, None) => None,
        }
    }

    fn span_html(&self, from: &EventDate, to: &EventDate, locale: Locale) -> String {
        let ends = [from, to].map(|date| self.date_words(date, locale));
        let apart = self.say(locale, "date-interval", &[("start", &ends[0]), ("end", &ends[1])]);
        let whole = EventDate::between(from, to).map(|date| self.date_words(&date, locale));
        if let Some(whole) = whole.filter(|whole| *whole != apart) {
            // What both have in common is said once, so that neither stands there whole.
            return escape(&whole);
        }
        let (start, end) = (in_time(from, &ends[0]), in_time(to, &ends[1]));
        self.say_html(locale, "date-interval", &[], &[("start", &start), ("end", &end)])
    }

    /// `id` is the message `date-from` or `date-until`.
    fn open_period_html(&self, id: &str, date: &EventDate, locale: Locale) -> String {
        let say = |id: &str, args: &[(&str, &str)]| self.say(locale, id, args);
        let formats = &self.voice(locale).dates;
        if date.exact_iso().is_none() {
            return escape(&self.bound(locale, &words::date_after(id, date, formats, &say)));
        }
        let (form, within) = words::date_within(date, formats, &say);
        self.say_html(
            locale,
            id,
            &[("form", form)],
            &[("within", &in_time(date, &self.bound(locale, &within)))],
        )
    }

    /// A title as HTML, typeset, with its language where it is not the page's.
    pub(crate) fn title_html(&self, work: WorkRef, locale: Locale) -> &str {
        self.titles[locale.index()].get_or_init(self.archive.rank(work), || self.write_title(work, locale))
    }

    fn write_title(&self, work: WorkRef, locale: Locale) -> String {
        let title = self.title(work, locale);
        match self.publication_language(work) {
            None => self.in_language(&title, self.title_locale(work, locale), locale),
            Some(language) => {
                let text = escape(&self.typeset_publication(&title, language));
                if language == self.settings.locales.tag(locale) {
                    return text;
                }
                let parsed = language.parse::<icu_locale::Locale>().ok();
                let dir = if parsed.as_ref().is_some_and(locale::is_right_to_left) { "rtl" } else { "ltr" };
                format!("<span lang=\"{}\" dir=\"{dir}\">{text}</span>", escape(language))
            }
        }
    }

    /// A title as plain text, typeset.
    pub(crate) fn title_text(&self, work: WorkRef, locale: Locale) -> String {
        let title = self.title(work, locale);
        match self.publication_language(work) {
            None => self.typeset(self.title_locale(work, locale), &title).into_owned(),
            Some(language) => self.typeset_publication(&title, language).into_owned(),
        }
    }

    /// The locale of a title; a twinning that is called after its cities is called so in the reader's.
    fn title_locale(&self, work: WorkRef, locale: Locale) -> Locale {
        let shown = self.archive.shown(work, locale);
        if shown.words.title.is_some() { shown.locale } else { locale }
    }

    /// The language of a source whose title is the publication's own: the same in every translation.
    fn publication_language(&self, work: WorkRef) -> Option<&str> {
        let language =
            self.archive.source(work)?.language.as_deref().filter(|language| *language != "mul")?;
        let mut titles = self.archive.work(work).translations.values().map(|words| words.title.as_deref());
        let first = titles.next()?;
        titles.all(|title| title == first).then_some(language)
    }

    /// A title by the rules of its own language, where the site knows them.
    fn typeset_publication<'t>(&self, title: &'t str, language: &str) -> Cow<'t, str> {
        match self.settings.locales.find(language) {
            Some(locale) => self.typeset(locale, title),
            None => Cow::Borrowed(title),
        }
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

    /// The name that a city bore at a date, as HTML.
    pub(crate) fn city_name_at(&self, work: WorkRef, date: &EventDate, locale: Locale) -> String {
        let shown = self.archive.shown(work, locale);
        let former = self.archive.city(work).and_then(|city| city.former_name_at(date));
        match former.and_then(|name| shown.words.label(&name.id)) {
            Some(name) => self.in_language(name, shown.locale, locale),
            None => self.title_html(work, locale).to_owned(),
        }
    }

    /// The same with today's name beside it: "Stalingrad (now Volgograd)".
    pub(crate) fn city_at(&self, work: WorkRef, date: &EventDate, locale: Locale) -> String {
        let then = self.city_name_at(work, date, locale);
        let now = self.title_html(work, locale);
        if then == now {
            then
        } else {
            self.say_html(locale, "city-then-now", &[], &[("then", &then), ("now", now)])
        }
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

    /// The summary of a work as HTML.
    pub(crate) fn summary_html(&self, work: WorkRef, locale: Locale) -> Option<String> {
        let shown = self.archive.shown(work, locale);
        let summary = shown.words.summary.as_deref()?;
        Some(self.in_language(summary, shown.locale, locale))
    }

    /// What search engines and feeds say of a work: its summary, or the beginning of its text.
    pub(crate) fn description(&self, work: WorkRef, locale: Locale) -> String {
        let shown = self.archive.shown(work, locale);
        self.typeset(shown.locale, &self.describe(shown)).into_owned()
    }

    /// The same as HTML.
    pub(crate) fn description_html(&self, work: WorkRef, locale: Locale) -> String {
        let shown = self.archive.shown(work, locale);
        match self.describe(shown) {
            text if text.is_empty() => String::new(),
            text => self.in_language(&text, shown.locale, locale),
        }
    }

    fn describe<'a>(&self, shown: Shown<'a>) -> Cow<'a, str> {
        let words = shown.words;
        match (&words.summary, cut(&words.body.beginning)) {
            (Some(summary), _) => summary.into(),
            (None, Some(text)) => self.say(shown.locale, "text-cut", &[("text", text)]).into(),
            (None, None) => words.body.beginning.as_str().into(),
        }
    }
}

/// As much of a text as a description has room for, cut between words; `None` when there is room for all of it.
fn cut(text: &str) -> Option<&str> {
    const MOST: usize = 200;
    let (end, _) = text.char_indices().nth(MOST)?;
    let cut = &text[..end];
    // Words that have no spaces between them may part anywhere.
    let ends = cut.char_indices().rev().find_map(|(at, c)| match c {
        ' ' => Some(at),
        c if is_unspaced(c) => Some(at + c.len_utf8()),
        _ => None,
    });
    let at = ends.unwrap_or(cut.len());
    Some(cut[..at].trim_end_matches([',', ';', ':', ' ', '،', '؛', '，', '；', '：', '、']))
}

fn collator(info: &LocaleInfo) -> CollatorBorrowed<'static> {
    let mut preferences: CollatorPreferences = (&info.formats).into();
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Tertiary);
    Collator::try_new(preferences, options).expect("the collation data is compiled in")
}
