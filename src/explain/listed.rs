//! Whether a page is in the sitemap, in the search and in feeds; if not, why.

use super::Listed;
use crate::feed;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::route::Route;
use crate::site::Site;
use crate::wording::kind::presentation;

/// What lists the page of a route; `work` is the one that it shows.
pub(super) fn listed(site: &Site, route: &Route, work: Option<WorkRef>, locale: Locale) -> Listed {
    let edition = site.edition();
    let has_words = !edition.alternates(route, locale).is_empty();
    let sitemap = if has_words { "yes" } else { "fallback" };
    let Some(work) = work else {
        return Listed { sitemap, search: "no-work", feed: "no-work", feeds: Vec::new() };
    };
    let search = match has_words {
        false => "fallback",
        true if cfg!(feature = "search") => "yes",
        true => "no-search",
    };
    let tag = edition.settings.locales.tag(locale);
    let cities = edition.archive.of_kind(Kind::City).map(|(_, city)| Route::CityFeed(city.id.slug.clone()));
    let feeds = std::iter::once(Route::Feed).chain(cities);
    let carrying = feeds.filter(|feed| feed::entries(edition, feed, locale).contains(&work));
    let feeds: Vec<String> = carrying.map(|feed| feed.path_in(tag)).collect();
    let presentation = presentation(edition.archive.work(work).id.kind);
    let feed = match (feeds.is_empty(), has_words) {
        (false, _) => "yes",
        (true, false) => "fallback",
        (true, true) if presentation.is_in_feed || presentation.is_in_city_feed => "not-newest",
        (true, true) => "kind",
    };
    Listed { sitemap, search, feed, feeds }
}
