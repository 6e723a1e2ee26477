//! Atom feeds (RFC 4287), one per language and one per city and language.
//!
//! No clock is asked: an entry changed when its editors say so or else on the day on which the newest of its
//! sources was read, so the same content gives the same bytes.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::date::Day;
use crate::id::{Kind, Slug, WorkId, WorkRef};
use crate::locale::Locale;
use crate::route::Route;

use crate::edition::Edition;
use crate::wording::kind::presentation;

/// How many entries a feed has.
const MOST: usize = 50;

/// The newest works of a language.
pub(crate) fn whole(edition: &Edition, locale: Locale) -> Vec<u8> {
    let kinds = Kind::ALL.into_iter().filter(|kind| presentation(*kind).is_in_feed);
    let works = kinds.flat_map(|kind| edition.archive.of_kind(kind)).map(|(at, _)| at);
    let title = edition.typeset(locale, edition.settings.title(locale)).into_owned();
    write(edition, locale, &Route::Feed, &title, works.collect())
}

/// What refers to a city.
pub(crate) fn city(edition: &Edition, slug: &Slug, locale: Locale) -> Vec<u8> {
    let id = WorkId { kind: Kind::City, slug: slug.clone() };
    let city = edition.archive.find(&id).expect("the plan has cities of the archive only");
    let referrers = edition.archive.referrers(city).iter().copied();
    let is_wanted = |work: &WorkRef| presentation(edition.archive.work(*work).id.kind).is_in_city_feed;
    let mut works: Vec<WorkRef> = referrers.filter(is_wanted).collect();
    works.insert(0, city);
    let title = edition.say(
        locale,
        "feed-city-title",
        &[("city", &edition.title_text(city, locale)), ("site", edition.settings.title(locale))],
    );
    write(edition, locale, &Route::CityFeed(slug.clone()), &title, works)
}

/// A feed has only what has words in its language.
fn write(edition: &Edition, locale: Locale, route: &Route, title: &str, works: Vec<WorkRef>) -> Vec<u8> {
    let mut entries: Vec<(Option<Day>, WorkRef)> = works
        .into_iter()
        .filter(|work| edition.archive.work(*work).is_translated(locale))
        .map(|work| (edition.archive.as_of(work), work))
        .collect();
    entries.sort_by_key(|(day, work)| (std::cmp::Reverse(*day), edition.archive.rank(*work)));
    entries.truncate(MOST);
    let updated = moment(entries.first().and_then(|(day, _)| *day));

    let mut xml = Xml::new();
    xml.declare();
    let tag = edition.settings.locales.tag(locale);
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", tag)]);
    let own = edition.url_of(route, locale);
    xml.text("id", &own);
    xml.text("title", title);
    xml.text("subtitle", &edition.typeset(locale, edition.settings.tagline(locale)));
    xml.text("updated", &updated);
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)]);
    xml.empty(
        "link",
        &[("rel", "alternate"), ("type", "text/html"), ("href", &edition.url_of(&Route::Home, locale))],
    );
    xml.open("author", &[]);
    xml.text("name", edition.settings.title(locale));
    xml.close("author");
    xml.text("rights", &edition.settings.licence);
    for (day, work) in entries {
        let id = &edition.archive.work(work).id;
        let url = edition.url_of(&Route::Work(id.clone()), locale);
        xml.open("entry", &[]);
        xml.text("id", &url);
        xml.text("title", &edition.title_text(work, locale));
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &url)]);
        for author in &edition.archive.work(work).authors {
            xml.open("author", &[]);
            xml.text("name", author);
            xml.close("author");
        }
        if let Some(published) = edition.archive.work(work).published {
            xml.text("published", &moment(Some(published)));
        }
        xml.text("updated", &moment(day));
        xml.empty(
            "category",
            &[("term", id.kind.name()), ("label", &edition.say(locale, &id.kind.message(), &[]))],
        );
        let description = edition.description(work, locale);
        xml.text("summary", if description.is_empty() { title } else { &description });
        xml.close("entry");
    }
    xml.close("feed");
    xml.finish()
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

/// Writes XML into memory.
pub(crate) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// An empty document that will be indented by two spaces.
    pub(crate) fn new() -> Xml {
        Xml(Writer::new_with_indent(Vec::new(), b' ', 2))
    }

    pub(crate) fn declare(&mut self) {
        self.event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    }

    fn event(&mut self, event: Event<'_>) {
        self.0.write_event(event).expect("writing to memory cannot fail");
    }

    pub(crate) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let element = quick_xml::events::BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.event(Event::Start(element));
    }

    pub(crate) fn close(&mut self, name: &str) {
        self.event(Event::End(quick_xml::events::BytesEnd::new(name)));
    }

    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let element = quick_xml::events::BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.event(Event::Empty(element));
    }

    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.0
            .create_element(name)
            .write_text_content(BytesText::new(text))
            .expect("writing to memory cannot fail");
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        let mut bytes = self.0.into_inner();
        bytes.push(b'\n');
        bytes
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

    #[test]
    fn texts_and_attributes_are_escaped() {
        let mut xml = Xml::new();
        xml.declare();
        xml.open("feed", &[("a", "<\"'&>")]);
        xml.text("title", "</title><\"'&>");
        xml.empty("link", &[("href", "?a=1&b=\"2\"")]);
        xml.close("feed");
        let expected = "<?xml version=\"1.0\" encoding=\"utf-8\"?>
<feed a=\"&lt;&quot;&apos;&amp;&gt;\">
  <title>&lt;/title&gt;&lt;&quot;&apos;&amp;&gt;</title>
  <link href=\"?a=1&amp;b=&quot;2&quot;\"/>
</feed>
";
        assert_eq!(String::from_utf8_lossy(&xml.finish()), expected);
    }
}
