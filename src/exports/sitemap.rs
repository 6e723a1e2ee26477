//! The sitemap (sitemaps.org, with `xhtml:link` alternates and `x-default`), and robots.txt.

use crate::date::Day;
use crate::plan::Output;
use crate::route::{HarvestFile, Route, SharedRoute};

use super::xml::Xml;
use crate::edition::Edition;

/// Every page that has words of its own, with the same page in other languages.
pub(crate) fn render(edition: &Edition) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.declare();
    xml.open(
        "urlset",
        &[
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ],
    );
    // The choice of languages is one page with the first pages of all of them.
    let first = edition.settings.locales.first();
    entry(&mut xml, &edition.root_url(), None, &edition.alternates(&Route::Home, first));
    for (path, output) in edition.plan.outputs() {
        let Output::InLocale(route, locale) = output else { continue };
        let alternates = edition.alternates(route, *locale);
        if path.ends_with(".html") && !alternates.is_empty() {
            let changed = match route {
                Route::Work(id) => edition.archive.find(id).and_then(|at| edition.archive.work(at).newest()),
                _ => None,
            };
            entry(&mut xml, &edition.url_of(route, *locale), changed, &alternates);
        }
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
