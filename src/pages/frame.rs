//! What all pages share: language, alternates, navigation, metadata.

use tera::{Context, Value};

use crate::archive::work::{Freshness, Work};
use crate::date::{Day, EventDate};
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::route::{CitationFile, Route, Scope, SharedRoute, fragment};

use super::references::{References, backlink};
use super::{Pages, view};
use crate::edition::Edition;
use crate::exports::has_identified_text;
use crate::wording::kind::{Menu, presentation, ranked};

/// The values that every template of a language sees.
pub(super) fn globals(edition: &Edition, locale: Locale) -> Context {
    let info = edition.settings.locales.info(locale);
    let mut context = Context::new();
    context.insert_value("lang", Value::from(info.tag.as_str()));
    context.insert_value("dir", Value::from(info.direction()));
    context.insert_value("script", Value::from(info.script.as_str()));
    let emblem = edition.archive.home_city().map(|city| edition.archive.work(city).id.slug.clone());
    context.insert_value("site_emblem", Value::from(emblem.map(|city| SharedRoute::Emblem(city).href())));
    context.insert_value("site_title", Value::from(edition.typeset(locale, edition.settings.title(locale))));
    context.insert_value("tagline", Value::from(edition.tagline(locale)));
    context.insert_value("home_href", Value::from(edition.href_of(&Route::Home, locale)));
    context.insert_value("feed_href", Value::from(edition.href_of(&Route::Feed, locale)));
    context.insert_value("calendar_href", Value::from(edition.href_of(&Route::Calendar, locale)));
    context.insert_value("data_href", Value::from(edition.href_of(&Route::Data, locale)));
    let has_search = edition.plan.has(&Route::Search, &info.tag);
    let search_href = has_search.then(|| edition.href_of(&Route::Search, locale));
    context.insert_value("search_href", Value::from(search_href));
    let has_book = edition.plan.has(&Route::Book, &info.tag);
    let book_href = has_book.then(|| edition.href_of(&Route::Book, locale));
    context.insert_value("book_href", Value::from(book_href));
    context.insert_value("licence", Value::from(edition.settings.licence.as_str()));
    context.insert_value("licence_url", Value::from(edition.settings.licence_url()));
    context.insert_value("nav", Value::from(navigation(edition, locale)));
    context.insert_value("pages", Value::from(menu_pages(edition, locale)));
    context
}

/// The parts of the site that the head of every page leads to.
fn navigation(edition: &Edition, locale: Locale) -> Vec<Value> {
    let kinds = |menu: Menu| ranked().into_iter().filter(move |kind| presentation(*kind).menu == menu);
    let list = |kind: Kind| {
        let route = Route::List(kind);
        edition.plan.has(&route, edition.settings.locales.tag(locale)).then(|| {
            let title = edition.say(locale, &kind.message_of_many(), &[]);
            view! { "title": title, "href": edition.href_of(&route, locale), "key": presentation(kind).section }
        })
    };
    let timeline = view! {
        "title": edition.say(locale, "timeline-title", &[]),
        "href": edition.href_of(&Route::Timeline(Scope::All), locale),
        "key": "timeline",
    };
    let tag = edition.settings.locales.tag(locale);
    let map = edition.plan.has(&Route::Map, tag).then(|| {
        let title = edition.say(locale, "map-title", &[]);
        view! { "title": title, "href": edition.href_of(&Route::Map, locale), "key": "map" }
    });
    let before = kinds(Menu::First).filter_map(list);
    let after = kinds(Menu::Later).filter_map(list);
    before.chain(map).chain([timeline]).chain(after).collect()
}

/// The pages about the archive, in the order of the menu.
fn menu_pages(edition: &Edition, locale: Locale) -> Vec<Value> {
    let mut menu: Vec<(i64, WorkRef)> = edition
        .archive
        .of_kind(Kind::Page)
        .filter_map(|(at, _)| Some((edition.archive.page(at)?.menu?, at)))
        .collect();
    menu.sort_by_key(|(place, at)| (*place, edition.archive.rank(*at)));
    menu.into_iter()
        .map(|(_, at)| {
            view! { "title": Value::safe_string(edition.title_html(at, locale)), "href": edition.href(at, locale) }
        })
        .collect()
}

/// What a page says of itself in its head and frame.
pub(crate) struct Frame<'a> {
    pub(crate) route: Route,
    pub(crate) locale: Locale,
    /// Plain text.
    pub(crate) title: String,
    /// Plain text.
    pub(crate) description: String,
    /// The work that the page is about.
    pub(crate) work: Option<WorkRef>,
    /// Which entry of the navigation the page belongs to.
    pub(crate) section: &'a str,
    /// JSON-LD, as text.
    pub(crate) json_ld: String,
}

impl Frame<'_> {
    /// The context of the page, to which its own values are added.
    pub(crate) fn context(&self, pages: &Pages) -> Context {
        let mut context = Context::new();
        let locale = self.locale;
        let work = self.work.map(|at| pages.archive.work(at));
        let shown = work.map(|work| work.shown_in(locale));
        let is_fallback = shown.is_some_and(|shown| shown.is_fallback);
        let text_locale = shown.map_or(locale, |shown| shown.locale);
        let text = pages.settings.locales.info(text_locale);
        let home = matches!(self.route, Route::Home);
        let site_title = pages.typeset(locale, pages.settings.title(locale)).into_owned();
        let head_title = if home { site_title.clone() } else { pages.page_title(&self.title, locale) };
        // What is no work has the card of the first page.
        let social_alt = if work.is_some() { head_title.clone() } else { site_title.clone() };

        context.insert_value("title", Value::from(self.title.as_str()));
        context.insert_value("head_title", Value::from(head_title));
        context.insert_value("description", Value::from(self.description.as_str()));
        context.insert_value("section", Value::from(self.section));
        context.insert_value("href", Value::from(pages.href_of(&self.route, locale)));
        context.insert_value("url", Value::from(pages.url_of(&self.route, locale)));
        context.insert_value("canonical", Value::from(pages.url_of(&self.route, text_locale)));
        context.insert_value("languages", Value::from(self.languages(pages)));
        context.insert_value("alternates", Value::from(self.alternates(pages)));
        context.insert_value("is_home", Value::from(home));
        context.insert_value("is_fallback", Value::from(is_fallback));
        context.insert_value("text_lang", Value::from(text.tag.as_str()));
        context.insert_value("text_dir", Value::from(text.direction()));
        context.insert_value("text_script", Value::from(text.script.as_str()));
        context.insert_value("text_language", Value::from(pages.locale_name(text_locale, locale)));
        let is_stale = shown.is_some_and(|shown| shown.words.freshness == Freshness::Stale);
        context.insert_value("is_stale", Value::from(is_stale));
        let original = work.map_or(locale, |work| work.original);
        context.insert_value("original_href", Value::from(pages.href_of(&self.route, original)));
        context.insert_value("original_lang", Value::from(pages.settings.locales.tag(original)));
        context.insert_value("original_language", Value::from(pages.locale_name(original, locale)));
        let date = self
            .work
            .and_then(|at| pages.archive.date(at))
            .and_then(|date| date.exact_iso().map(str::to_owned));
        context.insert_value("iso_date", Value::from(date));
        context.insert_value("og_type", Value::from(if work.is_some() { "article" } else { "website" }));
        let day = |day: Option<Day>| Value::from(day.map(|day| day.to_string()));
        let words = |day: Option<Day>| {
            day.map(|day| Value::safe_string(&pages.date_html(&EventDate::of_day(day), locale)))
        };
        set_identifiers(&mut context, work);
        context.insert_value("citations", Value::from(self.citations(pages)));
        let authors = work.map(|work| work.authors.as_slice()).unwrap_or_default();
        context.insert_value("authors", Value::from(pages.names(authors, locale)));
        let creators = if authors.is_empty() { std::slice::from_ref(&site_title) } else { authors };
        let creators: Vec<Value> = creators.iter().map(|name| Value::from(name.as_str())).collect();
        context.insert_value("creators", Value::from(creators));
        context.insert_value("day", day(pages.archive.day_of_page(self.work)));
        let (published, updated) = work.map(|work| (work.published, work.updated)).unwrap_or_default();
        context.insert_value("published", day(published));
        context.insert_value("published_words", Value::from(words(published)));
        context.insert_value("updated", day(updated));
        context.insert_value("updated_words", Value::from(words(updated)));
        context.insert_value("social_alt", Value::from(social_alt));
        context.insert_value("social_card", Value::from(pages.card_url(&self.route, locale)));
        context.insert_value("json_ld", Value::safe_string(&self.json_ld));
        context
    }

    /// The files by which a work is cited in the language of its words; none on other pages.
    fn citations(&self, pages: &Pages) -> Vec<Value> {
        let Some(at) = self.work else { return Vec::new() };
        let locale = pages.archive.shown(at, self.locale).locale;
        let id = &pages.archive.work(at).id;
        let file = |file: CitationFile| {
            view! {
                "format": file.format(),
                "href": pages.href_of(&Route::Citation(id.clone(), file), locale),
            }
        };
        CitationFile::ALL.into_iter().map(file).collect()
    }

    /// The same page in every language, for the reader to choose from.
    fn languages(&self, pages: &Pages) -> Vec<Value> {
        let locales = &pages.settings.locales;
        locales
            .iter()
            .map(|locale| {
                let info = locales.info(locale);
                view! {
                    "tag": info.tag.as_str(),
                    "dir": info.direction(),
                    "name": info.name.as_str(),
                    "href": pages.href_of(&pages.counterpart(&self.route, self.locale, locale), locale),
                    "current": locale == self.locale,
                }
            })
            .collect()
    }

    /// The languages in which the page has words of its own, for machines.
    fn alternates(&self, pages: &Pages) -> Vec<Value> {
        pages
            .alternates(&self.route, self.locale)
            .into_iter()
            .map(|(tag, url)| view! { "tag": tag, "url": url })
            .collect()
    }
}

/// Sets the identifiers under which a work is registered, each with the address that it leads to.
fn set_identifiers(context: &mut Context, work: Option<&Work>) {
    let doi = work.and_then(|work| work.doi.as_ref()).map(|doi| ("DOI", doi.to_string(), doi.url()));
    let ark = work.and_then(|work| work.ark.as_ref()).map(|ark| ("ARK", ark.to_string(), ark.url()));
    let view = |(name, text, url)| view! { "name": name, "text": text, "url": url };
    let identifiers: Vec<Value> = doi.into_iter().chain(ark).map(view).collect();
    context.insert_value("identifiers", Value::from(identifiers));
    let has_identified_text = work.is_some_and(|work| has_identified_text(work.id.kind));
    context.insert_value("has_identified_text", Value::from(has_identified_text));
}

/// The list of sources at the foot of a page.
pub(super) fn references(
    pages: &Pages,
    locale: Locale,
    references: &References<'_>,
) -> Result<Vec<Value>, crate::diagnostic::Diagnostic> {
    references
        .list()
        .map(|(number, source, count)| {
            let backs: Vec<Value> = (1..=count)
                .map(|mark| {
                    let label = pages.say(locale, "reference-back", &[("number", &mark.to_string())]);
                    Value::safe_string(&backlink(&fragment::source_mark(number, mark), &label))
                })
                .collect();
            let line = pages.source_line(source, locale)?;
            Ok(view! { "id": fragment::source(number), "line": line, "backs": backs })
        })
        .collect()
}
