//! What works are called in a language, and what cities were called at a time.

use std::borrow::Cow;

use super::Wording;
use super::kind::{Order, presentation};
use crate::date::EventDate;
use crate::id::{Kind, WorkRef};
use crate::locale::{self, Locale};
use crate::markup::escape;

impl Wording {
    /// The title of a page as windows and previews show it, with that of the site.
    pub(crate) fn page_title(&self, title: &str, locale: Locale) -> String {
        let site = self.typeset(locale, self.settings.title(locale));
        self.say(locale, "page-title", &[("title", title), ("site", &site)])
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
        works.sort_by_cached_key(|work| {
            (self.sort_key(&self.title(*work, locale), locale), self.archive.rank(*work))
        });
    }

    /// Sorts works of a kind as their list has them.
    pub(crate) fn sort_for_list(&self, kind: Kind, works: &mut [WorkRef], locale: Locale) {
        match presentation(kind).order {
            Order::InTime => works.sort_by_cached_key(|work| {
                let date = self.archive.date(*work).cloned();
                (date.is_none(), date, self.archive.rank(*work))
            }),
            Order::ByTitle => self.sort_by_title(works, locale),
        }
    }

    /// What texts are sorted by, by the rules of a locale.
    pub(crate) fn sort_key(&self, text: &str, locale: Locale) -> Vec<u8> {
        // The collator compares texts; a sort key keeps each once.
        let mut key = Vec::new();
        let _ = self.voice(locale).collator.write_sort_key_to(text, &mut key);
        key
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
}
