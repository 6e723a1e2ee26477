//! Dates and times between them, in the words of a language.

use super::Wording;
use crate::date::EventDate;
use crate::locale::Locale;
use crate::markup::escape;
use crate::words;

impl Wording {
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
}

/// The words of a date as HTML, in a `<time>` where it can be said exactly.
fn in_time(date: &EventDate, words: &str) -> String {
    let words = escape(words);
    match date.exact_iso() {
        Some(iso) => format!("<time datetime=\"{iso}\">{words}</time>"),
        None => words,
    }
}
