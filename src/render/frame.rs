//! What all pages share: language, alternates, navigation, metadata.

use tera::{Context, Value};

use crate::archive::work::Freshness;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::route::Route;

use super::page::kind::{Menu, presentation, ranked};
use super::references::References;
use super::{Site, view};

/// The values that every template of a language sees.
pub(super) fn globals(site: &Site, locale: Locale) -> Context {
    let info = site.settings.locales.info(locale);
    let mut context = Context::new();
    context.insert_value("lang", Value::from(info.tag.as_str()));
    context.insert_value("dir", Value::from(info.direction()));
    context.insert_value("script", Value::from(info.script.as_str()));
    let emblem = site.archive.home_city().map(|city| site.archive.work(city).id.slug.clone());
    context.insert_value("site_emblem", Value::from(emblem.map(|city| Route::Emblem(city).href())));
    context.insert_value("site_title", Value::from(site.typeset(locale, site.settings.title(locale))));
    context.insert_value("tagline", Value::from(site.typeset(locale, site.settings.tagline(locale))));
    context.insert_value("home_href", Value::from(site.href_of(&Route::Home, locale)));
    context.insert_value("feed_href", Value::from(site.href_of(&Route::Feed, locale)));
    context.insert_value("calendar_href", Value::from(site.href_of(&Route::Calendar, locale)));
    context.insert_value("data_href", Value::from(site.href_of(&Route::Data, locale)));
    let has_search = site.plan.has(&Route::Search, &info.tag);
    let search_href = has_search.then(|| site.href_of(&Route::Search, locale));
    context.insert_value("search_href", Value::from(search_href));
    context.insert_value("licence", Value::from(site.settings.licence.as_str()));
    context.insert_value("nav", Value::from(navigation(site, locale)));
    context.insert_value("pages", Value::from(menu_pages(site, locale)));
    context
}

/// The parts of the site that the head of every page leads to.
fn navigation(site: &Site, locale: Locale) -> Vec<Value> {
    let kinds = |menu: Menu| ranked().into_iter().filter(move |kind| presentation(*kind).menu == menu);
    let list = |kind: Kind| {
        let route = Route::List(kind);
        site.plan.has(&route, site.settings.locales.tag(locale)).then(|| {
            let title = site.say(locale, &kind.message_of_many(), &[]);
            view! { "title": title, "href": site.href_of(&route, locale), "key": presentation(kind).section }
        })
    };
    let timeline = view! {
        "title": site.say(locale, "timeline-title", &[]),
        "href": site.href_of(&Route::Timeline, locale),
        "key": "timeline",
    };
    let tag = site.settings.locales.tag(locale);
    let map = site.plan.has(&Route::Map, tag).then(|| {
        let title = site.say(locale, "map-title", &[]);
        view! { "title": title, "href": site.href_of(&Route::Map, locale), "key": "map" }
    });
    let before = kinds(Menu::First).filter_map(list);
    let after = kinds(Menu::Later).filter_map(list);
    before.chain(map).chain([timeline]).chain(after).collect()
}

/// The pages about the archive, in the order of the menu.
fn menu_pages(site: &Site, locale: Locale) -> Vec<Value> {
    let mut pages: Vec<(i64, WorkRef)> = site
        .archive
        .of_kind(Kind::Page)
        .filter_map(|(at, _)| Some((site.archive.page(at)?.menu?, at)))
        .collect();
    pages.sort();
    pages
        .into_iter()
        .map(|(_, at)| {
            view! { "title": Value::safe_string(site.title_html(at, locale)), "href": site.href(at, locale) }
        })
        .collect()
}

/// What a page says of itself in its head and frame.
pub(super) struct Frame<'a> {
    pub(super) route: Route,
    pub(super) locale: Locale,
    /// Plain text.
    pub(super) title: String,
    /// Plain text.
    pub(super) description: String,
    /// The work that the page is about.
    pub(super) work: Option<WorkRef>,
    /// Which entry of the navigation the page belongs to.
    pub(super) section: &'a str,
    /// JSON-LD, as text.
    pub(super) json_ld: String,
}

impl Frame<'_> {
    /// The context of the page, to which its own values are added.
    pub(super) fn context(&self, site: &Site) -> Context {
        let mut context = Context::new();
        let locale = self.locale;
        let work = self.work.map(|at| site.archive.work(at));
        let shown = work.map(|work| work.shown_in(locale));
        let is_fallback = shown.is_some_and(|shown| shown.is_fallback);
        let text_locale = shown.map_or(locale, |shown| shown.locale);
        let text = site.settings.locales.info(text_locale);
        let home = matches!(self.route, Route::Home);
        let site_title = site.typeset(locale, site.settings.title(locale)).into_owned();
        let head_title = if home { site_title.clone() } else { format!("{} · {site_title}", self.title) };
        // What is no work has the card of the first page.
        let social_alt = if work.is_some() { head_title.clone() } else { site_title };

        context.insert_value("title", Value::from(self.title.as_str()));
        context.insert_value("head_title", Value::from(head_title));
        context.insert_value("description", Value::from(self.description.as_str()));
        context.insert_value("section", Value::from(self.section));
        context.insert_value("href", Value::from(site.href_of(&self.route, locale)));
        context.insert_value("url", Value::from(site.url_of(&self.route, locale)));
        context.insert_value("canonical", Value::from(site.url_of(&self.route, text_locale)));
        context.insert_value("languages", Value::from(self.languages(site)));
        context.insert_value("alternates", Value::from(self.alternates(site)));
        context.insert_value("is_home", Value::from(home));
        context.insert_value("is_fallback", Value::from(is_fallback));
        context.insert_value("text_lang", Value::from(text.tag.as_str()));
        context.insert_value("text_dir", Value::from(text.direction()));
        context.insert_value("text_language", Value::from(text.name.as_str()));
        let is_stale = shown.is_some_and(|shown| shown.words.freshness == Freshness::Stale);
        context.insert_value("is_stale", Value::from(is_stale));
        let original = work.map_or(locale, |work| work.original);
        context.insert_value("original_href", Value::from(site.href_of(&self.route, original)));
        context.insert_value("original_lang", Value::from(site.settings.locales.tag(original)));
        context.insert_value(
            "original_language",
            Value::from(site.settings.locales.info(original).name.as_str()),
        );
        let date = self
            .work
            .and_then(|at| site.archive.date(at))
            .and_then(|date| date.exact_iso().map(str::to_owned));
        context.insert_value("iso_date", Value::from(date));
        context.insert_value("og_type", Value::from(if work.is_some() { "article" } else { "website" }));
        context.insert_value("social_alt", Value::from(social_alt));
        context.insert_value("social_card", Value::from(site.card_url(&self.route, locale)));
        context.insert_value("json_ld", Value::safe_string(&self.json_ld));
        context
    }

    /// The same page in every language, for the reader to choose from.
    fn languages(&self, site: &Site) -> Vec<Value> {
        let locales = &site.settings.locales;
        locales
            .iter()
            .map(|locale| {
                let info = locales.info(locale);
                view! {
                    "tag": info.tag.as_str(),
                    "dir": info.direction(),
                    "name": info.name.as_str(),
                    "href": site.href_of(&self.route, locale),
                    "current": locale == self.locale,
                }
            })
            .collect()
    }

    /// The languages in which the page has words of its own, for machines.
    fn alternates(&self, site: &Site) -> Vec<Value> {
        alternates(site, &self.route, self.locale)
            .into_iter()
            .map(|(tag, url)| view! { "tag": tag, "url": url })
            .collect()
    }
}

/// The languages in which a page has words of its own, each with its address, and what all others get.
///
/// A page that shows another language's words is no alternate of anything.
pub(super) fn alternates<'s>(site: &'s Site, route: &Route, locale: Locale) -> Vec<(&'s str, String)> {
    let locales = &site.settings.locales;
    let work = match route {
        Route::Work(id) => site.archive.find(id).map(|at| site.archive.work(at)),
        _ => None,
    };
    let has_words = |locale: Locale| work.is_none_or(|work| work.is_translated(locale));
    if !has_words(locale) {
        return Vec::new();
    }
    let own: Vec<Locale> = locales.iter().filter(|locale| has_words(*locale)).collect();
    // The choice of languages is what readers of no listed language get.
    let fallback = match (route, work) {
        (Route::Home, _) => site.root_url(),
        (_, Some(work)) => site.url_of(route, work.original),
        (_, None) => site.url_of(route, own[0]),
    };
    let own = own.into_iter().map(|locale| (locales.tag(locale), site.url_of(route, locale)));
    own.chain([("x-default", fallback)]).collect()
}

/// The list of sources at the foot of a page.
pub(super) fn references(
    site: &Site,
    locale: Locale,
    references: &References,
) -> Result<Vec<Value>, crate::diagnostic::Diagnostic> {
    references
        .list()
        .map(|(number, source, count)| {
            let backs: Vec<Value> =
                (1..=count).map(|mark| Value::from(format!("#cite-{number}-{mark}"))).collect();
            Ok(view! { "number": number, "line": site.source_line(source, locale)?, "backs": backs })
        })
        .collect()
}
