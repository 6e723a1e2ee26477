//! Atom feeds (RFC 4287), one per language and one per city and language: each entry with the text of its page.
//!
//! The text is cut out of the finished page, so that a feed says what the page says, in whatever words and order templates
//! put it. That is why feeds are made below the room of pages, and are no export: these know no template.
//!
//! No clock is asked: an entry changed when its editors say so or else on the day on which the newest of its
//! sources was read, so the same content gives the same bytes.

mod content;

use std::sync::Arc;

use crate::date::Day;
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::exports::xml::Xml;
use crate::id::{Kind, Slug, WorkId, WorkRef};
use crate::locale::Locale;
use crate::memo::Memo;
use crate::pages::{self, Pages};
use crate::route::{self, Route};
use crate::vocabulary::FeedText;
use crate::wording::kind::presentation;

type Rendered = Result<Vec<u8>, Diagnostic>;

/// How many entries a feed has.
const MOST: usize = 50;

/// What feeds are made of: the texts of works, each cut out of its page once, however many feeds carry it.
pub(crate) struct Feeds {
    /// By locale, then by work.
    texts: Vec<Memo<Arc<str>>>,
}

impl Feeds {
    /// The feeds of an archive of which no page has been asked for yet.
    pub(crate) fn of(edition: &Edition) -> Feeds {
        let works = edition.archive.len();
        Feeds { texts: edition.settings.locales.iter().map(|_| Memo::new(works)).collect() }
    }

    /// The newest works of a language.
    ///
    /// # Errors
    /// When the template of a page fails.
    pub(crate) fn whole(&self, pages: &Pages, locale: Locale) -> Rendered {
        let kinds = Kind::ALL.into_iter().filter(|kind| presentation(*kind).is_in_feed);
        let works = kinds.flat_map(|kind| pages.archive.of_kind(kind)).map(|(at, _)| at);
        let title = pages.typeset(locale, pages.settings.title(locale)).into_owned();
        self.write(pages, locale, &Route::Feed, &title, works.collect())
    }

    /// What refers to a city.
    ///
    /// # Errors
    /// When the template of a page fails.
    pub(crate) fn city(&self, pages: &Pages, slug: &Slug, locale: Locale) -> Rendered {
        let id = WorkId { kind: Kind::City, slug: slug.clone() };
        let city = pages.archive.find(&id).expect("the plan has cities of the archive only");
        let referrers = pages.archive.referrers(city).iter().copied();
        let is_wanted = |work: &WorkRef| presentation(pages.archive.work(*work).id.kind).is_in_city_feed;
        let mut works: Vec<WorkRef> = referrers.filter(is_wanted).collect();
        works.insert(0, city);
        let title = pages.say(
            locale,
            "feed-city-title",
            &[("city", &pages.title_text(city, locale)), ("site", pages.settings.title(locale))],
        );
        self.write(pages, locale, &Route::CityFeed(slug.clone()), &title, works)
    }

    /// A feed has only what has words in its language.
    fn write(
        &self,
        pages: &Pages,
        locale: Locale,
        route: &Route,
        title: &str,
        works: Vec<WorkRef>,
    ) -> Rendered {
        let mut entries: Vec<(Option<Day>, WorkRef)> = works
            .into_iter()
            .filter(|work| pages.archive.work(*work).is_translated(locale))
            .map(|work| (pages.archive.as_of(work), work))
            .collect();
        entries.sort_by_key(|(day, work)| (std::cmp::Reverse(*day), pages.archive.rank(*work)));
        entries.truncate(MOST);
        let updated = moment(entries.first().and_then(|(day, _)| *day));

        let mut xml = Xml::new();
        xml.declare();
        let tag = pages.settings.locales.tag(locale);
        xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", tag)]);
        let own = pages.url_of(route, locale);
        xml.text("id", &own);
        xml.text("title", title);
        xml.text("subtitle", &pages.typeset(locale, pages.settings.tagline(locale)));
        xml.text("updated", &updated);
        xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)]);
        xml.empty(
            "link",
            &[("rel", "alternate"), ("type", "text/html"), ("href", &pages.url_of(&Route::Home, locale))],
        );
        xml.open("author", &[]);
        xml.text("name", pages.settings.title(locale));
        xml.close("author");
        xml.text("rights", &pages.settings.licence);
        for (day, work) in entries {
            self.entry(&mut xml, pages, locale, title, (day, work))?;
        }
        xml.close("feed");
        Ok(xml.finish())
    }

    /// An entry of the feed `title`, with the day on which it changed.
    fn entry(
        &self,
        xml: &mut Xml,
        pages: &Pages,
        locale: Locale,
        title: &str,
        (day, work): (Option<Day>, WorkRef),
    ) -> Result<(), Diagnostic> {
        let id = &pages.archive.work(work).id;
        let url = pages.url_of(&Route::Work(id.clone()), locale);
        xml.open("entry", &[]);
        xml.text("id", &url);
        xml.text("title", &pages.title_text(work, locale));
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &url)]);
        for author in &pages.archive.work(work).authors {
            xml.open("author", &[]);
            xml.text("name", author);
            xml.close("author");
        }
        if let Some(published) = pages.archive.work(work).published {
            xml.text("published", &moment(Some(published)));
        }
        xml.text("updated", &moment(day));
        xml.empty(
            "category",
            &[("term", id.kind.name()), ("label", &pages.say(locale, &id.kind.message(), &[]))],
        );
        let description = pages.description(work, locale);
        xml.text("summary", if description.is_empty() { title } else { &description });
        if pages.settings.feed == FeedText::Full {
            xml.markup("content", &[("type", "xhtml")], &self.text(pages, work, locale)?);
        }
        xml.close("entry");
        Ok(())
    }

    /// The text of a work as XHTML, in the one `div` that Atom asks for (RFC 4287, 3.1.1.3).
    fn text(&self, pages: &Pages, work: WorkRef, locale: Locale) -> Result<Arc<str>, Diagnostic> {
        self.texts[locale.index()].get_or_try_init(pages.archive.rank(work), || {
            let page = pages::render_work(pages, work, locale)?;
            let page = route::link_through(page, &pages.settings.base.whole(""));
            let url = pages.url_of(&Route::Work(pages.archive.work(work).id.clone()), locale);
            let text = content::of_page(&page, &url);
            Ok(format!("<div xmlns=\"http://www.w3.org/1999/xhtml\">\n{text}</div>").into())
        })
    }
}

/// A day as the moment at which it began, in UTC (RFC 3339).
fn moment(day: Option<Day>) -> String {
    match day {
        Some(day) if (1..=9999).contains(&day.year) => {
            format!("{:04}-{:02}-{:02}T00:00:00Z", day.year, day.month, day.day)
        }
        // Works without any date are as old as the calendar of computers.
        _ => "1970-01-01T00:00:00Z".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_the_beginning_of_a_day() {
        let check = |year: i32, expected: &str| {
            assert_eq!(moment(Some(Day { year, month: 2, day: 3 })), expected, "{year}");
        };
        check(2026, "2026-02-03T00:00:00Z");
        check(1, "0001-02-03T00:00:00Z");
        check(9999, "9999-02-03T00:00:00Z");
        // RFC 3339 knows no other years.
        check(0, "1970-01-01T00:00:00Z");
        check(-44, "1970-01-01T00:00:00Z");
        check(10_000, "1970-01-01T00:00:00Z");
        assert_eq!(moment(None), "1970-01-01T00:00:00Z");
    }
}
