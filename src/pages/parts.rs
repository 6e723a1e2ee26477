//! The ways between a list that is cut and its parts.

use tera::{Context, Value};

use crate::date::EventDate;
use crate::locale::Locale;
use crate::pages::{Pages, view};
use crate::pagination::{Section, Sections};
use crate::route::{Listing, Part, Route, fragment};

/// A list or timeline that has parts, in a language.
pub(super) struct Parts<'s, T> {
    pub(super) pages: &'s Pages,
    pub(super) listing: Listing,
    pub(super) sections: &'s Sections<T>,
    pub(super) locale: Locale,
}

/// Sets what a page has that has nothing to do with parts.
pub(super) fn set_none(context: &mut Context) {
    context.insert_value("parts", Value::from(Vec::<Value>::new()));
    for way in ["up", "before", "after"] {
        context.insert_value(way, Value::none());
    }
}

impl<T> Parts<'_, T> {
    /// The links down: each part with those that it is cut into itself.
    pub(super) fn down(&self, sections: &[Section<T>]) -> Vec<Value> {
        let link = |section: &Section<T>| {
            // Where an uncut timeline has what is of a decade, there is the way to it.
            let id = match section.part {
                Part::Decade(year) => Some(fragment::decade(year)),
                _ => None,
            };
            view! {
                "id": id,
                "title": self.title(&section.part),
                "href": self.href(&section.part),
                "count": section.items.len(),
                "parts": self.down(&section.sections),
            }
        };
        sections.iter().map(link).collect()
    }

    /// Sets the links of the page of a part: up, back and on.
    pub(super) fn set_ways(&self, context: &mut Context, part: &Part, title: &str) {
        let above = self.sections.above(part);
        let up = match above {
            Some(above) => view! { "title": self.whole_title(above), "href": self.href(above) },
            None => view! {
                "title": title,
                "href": self.pages.href_of(&self.listing.route(), self.locale),
            },
        };
        let (before, after) = self.sections.beside(part);
        let step = |part: Option<&Part>| {
            part.map(|part| view! { "title": self.whole_title(part), "href": self.href(part) })
        };
        context.insert_value("up", up);
        context.insert_value("before", Value::from(step(before)));
        context.insert_value("after", Value::from(step(after)));
    }

    /// The links across, from a page of a part to all parts of the list.
    pub(super) fn jumps(&self, part: &Part) -> Vec<Value> {
        let all = self.sections.all.iter();
        let link = |section: &Section<T>| {
            view! {
                "title": self.title(&section.part),
                "href": self.href(&section.part),
                "current": if section.part == *part { Some("page") } else { section.has(part).then_some("true") },
            }
        };
        all.map(link).collect()
    }

    /// What a part is called below what it belongs to.
    fn title(&self, part: &Part) -> String {
        let (pages, locale) = (self.pages, self.locale);
        match part {
            Part::Decade(year) => pages.decade_words(*year, locale),
            Part::Year(year) => pages.year_words(*year, locale),
            Part::Month(year, month) => pages.date_words(&EventDate::of_month(*year, *month), locale),
            Part::Earlier(_) => pages.say(locale, "timeline-earlier", &[]),
            Part::WithoutYear(_) | Part::Undated => pages.say(locale, "timeline-undated", &[]),
            Part::WithoutMonth(_) => pages.say(locale, "timeline-without-month", &[]),
            Part::Letter { label, .. } => label.clone(),
            Part::OtherLetters => pages.say(locale, "letters-other", &[]),
        }
    }

    /// What a part is called by itself.
    pub(super) fn whole_title(&self, part: &Part) -> String {
        let above = match part {
            Part::Earlier(year) | Part::WithoutYear(year) => Part::Decade(*year),
            Part::WithoutMonth(year) => Part::Year(*year),
            _ => return self.title(part),
        };
        let (first, next) = (self.title(&above), self.title(part));
        self.pages.say(self.locale, "joined", &[("first", &first), ("next", &next)])
    }

    pub(super) fn href(&self, part: &Part) -> String {
        self.pages.href_of(&Route::Part(self.listing.clone(), part.clone()), self.locale)
    }
}
