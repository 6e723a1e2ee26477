//! Atom feeds (RFC 4287), one per language and one per city and language: each entry with the text of its page.
//!
//! The text is cut out of the finished page, so that a feed says what the page says, in whatever words and order templates
//! put it. That is why feeds are made below the room of pages, and are no export: these know no template.
//!
//! No clock is asked: an entry changed when its editors say so or else on the day on which the newest of its
//! sources was read, so the same content gives the same bytes.

mod content;

use std::cmp::Reverse;
use std::sync::{Arc, OnceLock};

use crate::date::Day;
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::exports::xml::Xml;
use crate::id::{Kind, Slug, WorkId, WorkRef};
use crate::locale::Locale;
use crate::memo::Memo;
use crate::pages::{self, Pages};
use crate::route::Route;
use crate::vocabulary::FeedText;
use crate::wording::kind::presentation;

type Rendered = Result<Vec<u8>, Diagnostic>;

/// How many entries a feed has.
const MOST: usize = 50;

/// What feeds are made of: the texts of works, each cut out of its page once, however many feeds carry it.
pub(crate) struct Feeds {
    /// By locale, then by rank of the work.
    texts: Vec<Memo<Arc<str>>>,
    /// Which of them a feed carries, alike; found out when the first page is kept.
    carried: OnceLock<Vec<Vec<bool>>>,
}

impl Feeds {
    /// The feeds of an archive of which no page has been asked for yet.
    pub(crate) fn of(edition: &Edition) -> Feeds {
        let works = edition.archive.len();
        let texts = edition.settings.locales.iter().map(|_| Memo::new(works)).collect();
        Feeds { texts, carried: OnceLock::new() }
    }

    /// The newest works of a language.
    ///
    /// # Errors
    /// When the template of a page fails.
    pub(crate) fn whole(&self, pages: &Pages, locale: Locale) -> Rendered {
        let title = pages.typeset(locale, pages.settings.title(locale)).into_owned();
        self.write(pages, locale, &Route::Feed, &title, newest(pages, locale, whole(pages)))
    }

    /// What refers to a city.
    ///
    /// # Errors
    /// When the template of a page fails.
    pub(crate) fn city(&self, pages: &Pages, slug: &Slug, locale: Locale) -> Rendered {
        let id = WorkId { kind: Kind::City, slug: slug.clone() };
        let city = pages.archive.find(&id).expect("the plan has cities of the archive only");
        let title = pages.say(
            locale,
            "feed-city-title",
            &[("city", &pages.title_text(city, locale)), ("site", pages.settings.title(locale))],
        );
        self.write(
            pages,
            locale,
            &Route::CityFeed(slug.clone()),
            &title,
            newest(pages, locale, of_city(pages, city)),
        )
    }

    /// Takes the text of a work from its page, which is about to be thrown away, where a feed will carry it. A feed that
    /// asks for a text before its page has come makes the page once more.
    pub(crate) fn keep(&self, pages: &Pages, work: WorkRef, locale: Locale, page: &[u8]) {
        let carried = self.carried.get_or_init(|| carried(pages));
        if carried[locale.index()][pages.archive.rank(work)] {
            self.texts[locale.index()]
                .get_or_init(pages.archive.rank(work), || cut(pages, work, locale, page));
        }
    }

    fn write(
        &self,
        pages: &Pages,
        locale: Locale,
        route: &Route,
        title: &str,
        entries: Vec<(Option<Day>, WorkRef)>,
    ) -> Rendered {
        let updated = moment(entries.first().and_then(|(day, _)| *day));

        let mut xml = Xml::new();
        xml.declare();
        let tag = pages.settings.locales.tag(locale);
        xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", tag)]);
        let own = pages.url_of(route, locale);
        xml.text("id", &own);
        xml.text("title", title);
        let tagline = pages.tagline(locale);
        if !tagline.is_empty() {
            xml.text("subtitle", &tagline);
        }
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
            Ok(cut(pages, work, locale, &pages::render_work(pages, work, locale)?))
        })
    }
}

fn cut(pages: &Pages, work: WorkRef, locale: Locale, page: &[u8]) -> Arc<str> {
    let url = pages.url_of(&Route::Work(pages.archive.work(work).id.clone()), locale);
    let text = content::of_page(page, &pages.settings.base.whole(""), &url);
    let info = pages.settings.locales.info(locale);
    let (tag, direction) = (&info.tag, info.direction());
    format!(
        "<div xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"{tag}\" lang=\"{tag}\" dir=\"{direction}\">\n{text}</div>"
    )
    .into()
}

/// What the feed of a language is chosen from.
fn whole(pages: &Pages) -> Vec<WorkRef> {
    let kinds = Kind::ALL.into_iter().filter(|kind| presentation(*kind).is_in_feed);
    kinds.flat_map(|kind| pages.archive.of_kind(kind)).map(|(at, _)| at).collect()
}

/// What the feed of a city is chosen from.
fn of_city(pages: &Pages, city: WorkRef) -> Vec<WorkRef> {
    let referrers = pages.archive.referrers(city).iter().copied();
    let is_wanted = |work: &WorkRef| presentation(pages.archive.work(*work).id.kind).is_in_city_feed;
    std::iter::once(city).chain(referrers.filter(is_wanted)).collect()
}

/// The newest of some works, each with the day on which it changed. A feed has only what has words in its language.
fn newest(pages: &Pages, locale: Locale, works: Vec<WorkRef>) -> Vec<(Option<Day>, WorkRef)> {
    let mut entries: Vec<(Option<Day>, WorkRef)> = works
        .into_iter()
        .filter(|work| pages.archive.work(*work).is_translated(locale))
        .map(|work| (pages.archive.as_of(work), work))
        .collect();
    entries.sort_by_key(|(day, work)| (Reverse(*day), pages.archive.rank(*work)));
    entries.truncate(MOST);
    entries
}

/// Which works' texts the feeds carry: by locale, then by rank of the work.
fn carried(pages: &Pages) -> Vec<Vec<bool>> {
    let locales = &pages.settings.locales;
    let mut carried = vec![vec![false; pages.archive.len()]; locales.iter().count()];
    if pages.settings.feed == FeedText::Full {
        for locale in locales.iter() {
            let cities = pages.archive.of_kind(Kind::City).map(|(city, _)| of_city(pages, city));
            for works in cities.chain([whole(pages)]) {
                for (_, work) in newest(pages, locale, works) {
                    carried[locale.index()][pages.archive.rank(work)] = true;
                }
            }
        }
    }
    carried
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
