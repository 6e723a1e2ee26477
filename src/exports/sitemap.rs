//! The sitemap (sitemaps.org, with `xhtml:link` alternates and `x-default`), whole or in parts, and robots.txt.

use crate::date::Day;
use crate::plan::{self, Output};
use crate::route::{HarvestFile, Route, SharedRoute};

use super::xml::Xml;
use crate::edition::Edition;

/// The namespace of sitemaps.
const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// Every page that has words of its own, with the same page in other languages; where they are more than one file may have,
/// the index of the parts.
pub(crate) fn render(edition: &Edition) -> Vec<u8> {
    let parts = edition.plan.sitemap_parts();
    if parts == 0 {
        return pages(edition, 0, usize::MAX);
    }
    let mut xml = Xml::new();
    xml.declare();
    xml.open("sitemapindex", &[NAMESPACE]);
    for part in (1..=parts).map(SharedRoute::SitemapPart) {
        xml.open("sitemap", &[]);
        xml.text("loc", &part.url(&edition.settings.base));
        xml.close("sitemap");
    }
    xml.close("sitemapindex");
    xml.finish()
}

/// One of the parts, from 1 on.
pub(crate) fn part(edition: &Edition, number: usize) -> Vec<u8> {
    let most = plan::pages_in_sitemap(edition.settings.locales.len());
    pages(edition, (number - 1) * most, most)
}

/// So many pages, after those that are skipped, in the order of their paths.
fn pages(edition: &Edition, skipped: usize, most: usize) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.declare();
    xml.open("urlset", &[NAMESPACE, ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")]);
    if skipped == 0 {
        // The choice of languages is one page with the first pages of all of them.
        let first = edition.settings.locales.first();
        entry(&mut xml, &edition.root_url(), None, &edition.alternates(&Route::Home, first));
    }
    let listed = edition.plan.outputs().filter_map(|(path, output)| match output {
        Output::InLocale(route, locale) if path.ends_with(".html") => Some((route, *locale)),
        _ => None,
    });
    let listed = listed.filter(|(route, locale)| plan::is_found(&edition.archive, route, *locale));
    // The page of all languages is one of those of the first part.
    for (route, locale) in listed.skip(skipped.saturating_sub(1)).take(most - usize::from(skipped == 0)) {
        let changed = match route {
            Route::Work(id) => edition.archive.find(id).and_then(|at| edition.archive.work(at).newest()),
            _ => None,
        };
        entry(&mut xml, &edition.url_of(route, locale), changed, &edition.alternates(route, locale));
    }
    xml.close("urlset");
    xml.finish()
}

fn entry(xml: &mut Xml, url: &str, changed: Option<Day>, alternates: &[(&str, String)]) {
    xml.open("url", &[]);
    xml.text("loc", url);
    if let Some(day) = changed {
        xml.text("lastmod", &day.to_string());
    }
    for (tag, url) in alternates {
        xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", tag), ("href", url)]);
    }
    xml.close("url");
}

/// Everybody may read everything; where the sitemap is (RFC 9309), and the list of all resources (ResourceSync).
pub(crate) fn robots(edition: &Edition) -> Vec<u8> {
    let mut text = "User-agent: *\nAllow: /\n\n".to_owned();
    let list = HarvestFile::Resources;
    let list = edition.plan.has_harvest_file(list).then_some(SharedRoute::HarvestFile(list));
    for sitemap in [SharedRoute::Sitemap].into_iter().chain(list) {
        text.push_str(&format!("Sitemap: {}\n", sitemap.url(&edition.settings.base)));
    }
    text.into_bytes()
}
