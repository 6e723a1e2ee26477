//! Dates in words: `1943~` is "around 1943", « vers 1943 », «около 1943 г.»
//!
//! An [`EventDate`] enters, a phrase for running text leaves, or a short one for tables and headings.
//! ICU gives months, digits and lists ([`DateFormats`]); everything that CLDR has no words for is a message
//! `date-…` of the locale, which the caller gives by a function, [`Say`].
//!
//! Messages get strings, never numbers: a message chooses by word (`$form`, `$ordinal`, `$season`), so
//! [`Say`] must hand each argument to Fluent as a string; one that wants to choose by a number itself, as where
//! a language has words for “first” and “second”, asks for it with the functions of [`add_functions`].
//! `$date` is the date as it stands alone ("1940s"), `$within` as it stands after a preposition ("the 1940s"):
//! with an article or declined, as the language wants.
//!
//! Invariant: no code here names a language. A new locale needs its `dates.ftl` and nothing else.

mod calendar;
mod formats;
mod functions;
mod year;

use edtf_core::{
    Date, DateTime, Edtf, Interval, IntervalEndpoint, Precision as Grain, Set, SetElement, SetKind, TimeShift,
};

pub use self::formats::DateFormats;
pub use self::functions::add_functions;

use self::calendar::{PlainDate, plain};
use crate::date::EventDate;

/// The ids of the messages that dates are put into words with.
pub const MESSAGES: &[&str] = &[
    "date-around",
    "date-century",
    "date-century-numerals",
    "date-century-within",
    "date-day",
    "date-day-first",
    "date-day-listed",
    "date-decade",
    "date-decade-within",
    "date-from",
    "date-half",
    "date-interval",
    "date-millennium",
    "date-note-approximate",
    "date-note-approximate-parts",
    "date-note-between",
    "date-note-day",
    "date-note-day-unknown",
    "date-note-digits-unknown",
    "date-note-end-unknown",
    "date-note-month-and-day-unknown",
    "date-note-month-unknown",
    "date-note-northern",
    "date-note-one-of",
    "date-note-southern",
    "date-note-start-unknown",
    "date-note-uncertain",
    "date-note-uncertain-parts",
    "date-noted",
    "date-notes",
    "date-one-of-years",
    "date-or-earlier",
    "date-or-later",
    "date-part-day",
    "date-part-month",
    "date-part-of-year",
    "date-part-season",
    "date-part-year",
    "date-quarter",
    "date-range-days",
    "date-range-months",
    "date-range-years",
    "date-raw",
    "date-season",
    "date-season-name",
    "date-season-name-within",
    "date-short-around",
    "date-short-from",
    "date-short-uncertain",
    "date-short-until",
    "date-third",
    "date-unknown",
    "date-until",
    "date-with-time",
    "date-year",
    "date-year-far",
    "date-year-far-before",
    "date-year-unknown",
    "date-years",
];

/// Gives the text of a message by its id and its arguments, as pairs of name and value.
pub type Say<'a> = dyn Fn(&str, &[(&str, &str)]) -> String + 'a;

/// The date as a phrase for running text, such as "around June 1943", with no "in" or "on" before it.
pub fn date_in_words(date: &EventDate, formats: &DateFormats, say: &Say<'_>) -> String {
    let words = DateWording { formats, say, raw: date.as_str() };
    words.whole(words.phrase(date))
}

/// The date as an end of a time that is open on the other side: after the preposition of the message `id`, which is
/// `date-from` or `date-until`.
pub fn date_after(id: &str, date: &EventDate, formats: &DateFormats, say: &Say<'_>) -> String {
    let words = DateWording { formats, say, raw: date.as_str() };
    words.whole(words.after(id, words.phrase(date)))
}

/// What these messages get of the date: `$form` and `$within`, without the notes behind it.
pub fn date_within(date: &EventDate, formats: &DateFormats, say: &Say<'_>) -> (&'static str, String) {
    let phrase = DateWording { formats, say, raw: date.as_str() }.phrase(date);
    (phrase.form.as_str(), phrase.within)
}

/// The years of the date alone, for tables and headings: "1942–1943", "1940s", "c. 1943".
pub fn date_short(date: &EventDate, formats: &DateFormats, say: &Say<'_>) -> String {
    let words = DateWording { formats, say, raw: date.as_str() };
    let Some(span) = date.year_span() else {
        return words.date_raw();
    };
    let (first, last) = (i64::from(*span.start()), i64::from(*span.end()));
    let years = match date.edtf() {
        // Decades and centuries have words, which follow “around” in a form of their own.
        Edtf::Date(one) if one.month.is_none() && one.year.has_unspecified() => {
            let phrase = words.year(&one.year);
            if date.is_approximate() { words.after("date-around", phrase).text } else { phrase.text }
        }
        _ => {
            let (first, last) = (words.short_year(first), words.short_year(last));
            let years = match (date.earliest(), date.latest()) {
                (None, _) => words.say("date-short-until", &[("year", &last)]),
                (_, None) => words.say("date-short-from", &[("year", &first)]),
                _ if first == last => first,
                _ => words.say("date-range-years", &[("start", &first), ("end", &last)]),
            };
            if date.is_approximate() { words.say("date-short-around", &[("date", &years)]) } else { years }
        }
    };
    if date.is_uncertain() { words.say("date-short-uncertain", &[("date", &years)]) } else { years }
}

/// What a phrase is about. Messages choose their preposition by it: "from 1940" is « depuis 1940 », but "from
/// 2 June" is « depuis le 2 juin ».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Year,
    Month,
    Day,
    Season,
    /// A quarter, third or half of a year.
    Part,
    Decade,
    Century,
    /// What has words of its own around it already: "around 1943", "June 1943 (day unknown)".
    Other,
}

impl Form {
    fn as_str(self) -> &'static str {
        match self {
            Form::Year => "year",
            Form::Month => "month",
            Form::Day => "day",
            Form::Season => "season",
            Form::Part => "part",
            Form::Decade => "decade",
            Form::Century => "century",
            Form::Other => "other",
        }
    }
}

/// A date in words, in both forms that a sentence may ask for.
#[derive(Clone, Debug)]
struct DatePhrase {
    form: Form,
    /// As it stands alone or in a list.
    text: String,
    /// As it stands after a preposition.
    within: String,
    /// What stands behind it in brackets, whatever goes before it.
    notes: Vec<String>,
}

impl DatePhrase {
    /// A phrase that is the same in both forms.
    fn new(form: Form, text: String) -> DatePhrase {
        DatePhrase { form, within: text.clone(), text, notes: Vec::new() }
    }

    /// The phrase with one more note.
    fn noted(mut self, note: String) -> DatePhrase {
        self.notes.push(note);
        self
    }
}

/// Everything needed to put one date in words.
struct DateWording<'a> {
    formats: &'a DateFormats,
    say: &'a Say<'a>,
    /// The EDTF text, shown where there are no words for the date.
    raw: &'a str,
}

impl DateWording<'_> {
    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        (self.say)(id, args)
    }

    fn date_raw(&self) -> String {
        self.say("date-raw", &[("date", self.raw)])
    }

    fn phrase(&self, date: &EventDate) -> DatePhrase {
        match date.edtf() {
            Edtf::Date(date) => self.date(date),
            Edtf::DateTime(moment) => DatePhrase::new(Form::Other, self.moment(moment)),
            Edtf::Interval(interval) => self.interval(interval),
            Edtf::Set(set) => DatePhrase::new(Form::Other, self.set(set)),
        }
    }

    /// `phrase` after the preposition of the message `id`.
    fn after(&self, id: &str, phrase: DatePhrase) -> DatePhrase {
        let text = self.say(id, &[("form", phrase.form.as_str()), ("within", &phrase.within)]);
        DatePhrase { notes: phrase.notes, ..DatePhrase::new(Form::Other, text) }
    }

    /// The phrase, and behind it all its notes in one pair of brackets.
    fn whole(&self, phrase: DatePhrase) -> String {
        let DatePhrase { text, notes, .. } = phrase;
        let note = notes
            .into_iter()
            .reduce(|first, next| self.say("date-notes", &[("first", &first), ("next", &next)]));
        match note {
            Some(note) => self.say("date-noted", &[("date", &text), ("note", &note)]),
            None => text,
        }
    }

    fn date_whole(&self, date: &Date) -> String {
        self.whole(self.date(date))
    }

    /// One date with its masks and doubts.
    fn date(&self, date: &Date) -> DatePhrase {
        let mut phrase = self.undoubted(date);
        let parts = [
            ("date-part-day", date.day.map(|day| day.qualifier)),
            (
                if date.precision() == Grain::Season { "date-part-season" } else { "date-part-month" },
                date.month.map(|month| month.qualifier),
            ),
            ("date-part-year", Some(date.year.qualifier)),
        ];
        // Whether the whole date is doubted; if not, the names of the parts that are.
        let doubt = |about: fn(edtf_core::Qualifier) -> bool| -> (bool, Vec<String>) {
            let present =
                parts.iter().filter_map(|(id, qualifier)| qualifier.map(|qualifier| (id, about(qualifier))));
            let whole = present.clone().all(|(_, doubted)| doubted);
            let some = present.filter(|(_, doubted)| *doubted && !whole);
            (whole, some.map(|(id, _)| self.say(id, &[])).collect())
        };
        let (approximate, approximate_parts) = doubt(|qualifier| qualifier.approximate);
        let (uncertain, uncertain_parts) = doubt(|qualifier| qualifier.uncertain);

        if approximate && phrase.notes.is_empty() {
            phrase = self.after("date-around", phrase);
        } else if approximate {
            phrase = phrase.noted(self.say("date-note-approximate", &[]));
        }
        if uncertain {
            phrase = phrase.noted(self.say("date-note-uncertain", &[]));
        }
        for (id, parts) in [
            ("date-note-approximate-parts", approximate_parts),
            ("date-note-uncertain-parts", uncertain_parts),
        ] {
            if !parts.is_empty() {
                phrase = phrase.noted(self.say(id, &[("parts", &self.formats.all_of(&parts))]));
            }
        }
        phrase
    }

    fn moment(&self, moment: &DateTime) -> String {
        let time = &moment.time;
        let mut clock = format!("{:02}:{:02}", time.hour, time.minute);
        if time.second != 0 {
            clock += &format!(":{:02}", time.second);
        }
        match time.shift {
            None => {}
            Some(TimeShift::Utc) => clock += "\u{a0}UTC",
            Some(TimeShift::Offset { minutes, .. }) => {
                let sign = if minutes < 0 { '−' } else { '+' };
                let minutes = minutes.unsigned_abs();
                clock += &format!("\u{a0}UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60);
            }
        }
        self.say("date-with-time", &[("date", &self.date_whole(&moment.date)), ("time", &clock)])
    }

    fn interval(&self, interval: &Interval) -> DatePhrase {
        use IntervalEndpoint::{Date, OnOrAfter, OnOrBefore, Open, Unknown};

        let note = |id: &str| self.say(id, &[]);
        let phrase = |end: &IntervalEndpoint| match end {
            Date(date) => self.date(date),
            OnOrBefore(date) => self.or_earlier(date),
            OnOrAfter(date) => self.or_later(date),
            Open | Unknown => DatePhrase::new(Form::Other, self.date_raw()),
        };
        match (&interval.start, &interval.end) {
            (Date(start), Date(end)) => self.span(start, end),
            // Cannot be: the parser refuses an interval without any date.
            (Open | Unknown, Open | Unknown) => DatePhrase::new(Form::Other, self.date_raw()),
            (start, Open) => self.after("date-from", phrase(start)),
            (start, Unknown) => self.after("date-from", phrase(start)).noted(note("date-note-end-unknown")),
            (Open, end) => self.after("date-until", phrase(end)),
            (Unknown, end) => self.after("date-until", phrase(end)).noted(note("date-note-start-unknown")),
            (start, end) => self.joined(&self.whole(phrase(start)), &self.whole(phrase(end))),
        }
    }

    /// From one date to another; a month or year that both have is said once.
    fn span(&self, start: &Date, end: &Date) -> DatePhrase {
        if start == end {
            return self.date(start);
        }
        let short = plain(start).zip(plain(end)).and_then(|(start, end)| self.short_span(&start, &end));
        short.unwrap_or_else(|| self.joined(&self.date_whole(start), &self.date_whole(end)))
    }

    fn short_span(&self, start: &PlainDate, end: &PlainDate) -> Option<DatePhrase> {
        let text = match (start, end) {
            (PlainDate::Year(start), PlainDate::Year(end)) => {
                self.say("date-years", &[("years", &self.bare_span(*start, *end)?)])
            }
            (PlainDate::Month(year, start), PlainDate::Month(other, end)) if year == other => {
                self.month_range(Some(*year), *start, *end)?
            }
            (PlainDate::Day(year, month, start), PlainDate::Day(other, same, end))
                if (year, month) == (other, same) =>
            {
                self.day_range(Some(*year), *month, *start, *end)?
            }
            (PlainDate::Day(year, first, start), PlainDate::Day(other, last, end)) if year == other => {
                return self.days_of_year(*year, (*first, *start), (*last, *end));
            }
            _ => return None,
        };
        Some(DatePhrase::new(Form::Other, text))
    }

    fn joined(&self, start: &str, end: &str) -> DatePhrase {
        DatePhrase::new(Form::Other, self.say("date-interval", &[("start", start), ("end", end)]))
    }

    fn or_earlier(&self, date: &Date) -> DatePhrase {
        DatePhrase::new(Form::Other, self.say("date-or-earlier", &[("date", &self.date_whole(date))]))
    }

    fn or_later(&self, date: &Date) -> DatePhrase {
        DatePhrase::new(Form::Other, self.say("date-or-later", &[("date", &self.date_whole(date))]))
    }

    fn set(&self, set: &Set) -> String {
        let list = |items: &[String]| match set.kind {
            SetKind::OneMember => self.formats.one_of(items),
            SetKind::AllMembers => self.formats.all_of(items),
        };
        if let [SetElement::Date(date)] = set.elements[..] {
            return self.date_whole(&date);
        }

        // A set of years alone shares what a language adds to a year: in Russian, one «гг.» for all.
        let years: Option<Vec<String>> =
            set.elements.iter().map(|element| self.bare_years(element)).collect();
        let text = match (years, set.kind) {
            (Some(years), SetKind::OneMember) => self.say("date-one-of-years", &[("years", &list(&years))]),
            (Some(years), SetKind::AllMembers) => self.say("date-years", &[("years", &list(&years))]),
            (None, _) => {
                let members: Vec<String> = set.elements.iter().map(|element| self.member(element)).collect();
                list(&members)
            }
        };
        match (set.kind, &set.elements[..]) {
            // `[1670..1672]` is one of three years, and must not read like the interval `1670/1672`.
            (SetKind::OneMember, [SetElement::Range(..)]) => {
                let note = self.say("date-note-one-of", &[]);
                self.whole(DatePhrase::new(Form::Other, text).noted(note))
            }
            _ => text,
        }
    }

    fn member(&self, element: &SetElement) -> String {
        match element {
            SetElement::Date(date) => self.date_whole(date),
            SetElement::OnOrBefore(date) => self.whole(self.or_earlier(date)),
            SetElement::OnOrAfter(date) => self.whole(self.or_later(date)),
            SetElement::Range(start, end) => self.whole(self.span(start, end)),
        }
    }

    /// A member of a set in digits, such as "1670–1672"; `None` unless it consists of plain years.
    fn bare_years(&self, element: &SetElement) -> Option<String> {
        match element {
            SetElement::Date(date) => match plain(date)? {
                PlainDate::Year(year) => self.bare_year(year),
                _ => None,
            },
            SetElement::Range(start, end) => match (plain(start)?, plain(end)?) {
                (PlainDate::Year(start), PlainDate::Year(end)) => self.bare_span(start, end),
                _ => None,
            },
            SetElement::OnOrBefore(_) | SetElement::OnOrAfter(_) => None,
        }
    }

    fn bare_span(&self, start: i64, end: i64) -> Option<String> {
        let (start, end) = (self.bare_year(start)?, self.bare_year(end)?);
        Some(self.say("date-range-years", &[("start", &start), ("end", &end)]))
    }
}

#[cfg(test)]
mod tests;
