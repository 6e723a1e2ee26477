//! The sitemap (sitemaps.org, with `xhtml:link` alternates and `x-default`), and robots.txt.

use crate::archive::work::Work;
use crate::locale::Locale;
use crate::plan::Item;
use crate::route::Route;

use super::Site;
use super::feed::Xml;

/// Every page that has words of its own, with the same page in other languages.
pub(super) fn render(site: &Site) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.declare();
    xml.open(
        "urlset",
        &[
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ],
    );
    let root = format!("{}{}", site.settings.base.origin(), site.settings.base.path());
    xml.open("url", &[]);
    xml.text("loc", &root);
    xml.close("url");
    let locales = &site.settings.locales;
    for (path, item) in site.plan.items() {
        let Item::InLocale(route, locale) = item else { continue };
        if !path.ends_with(".html") {
            continue;
        }
        let work = match route {
            Route::Work(id) => site.archive.find(id).map(|at| site.archive.work(at)),
            _ => None,
        };
        let own: Vec<Locale> = locales.iter().filter(|locale| has_words(work, *locale)).collect();
        if !own.contains(locale) {
            continue;
        }
        xml.open("url", &[]);
        xml.text("loc", &site.url_of(route, *locale));
        for other in &own {
            xml.empty(
                "xhtml:link",
                &[
                    ("rel", "alternate"),
                    ("hreflang", locales.tag(*other)),
                    ("href", &site.url_of(route, *other)),
                ],
            );
        }
        // The choice of languages is what readers of no listed language get.
        let fallback = match (route, work) {
            (Route::Home, _) => root.clone(),
            (_, Some(work)) => site.url_of(route, work.original),
            (_, None) => site.url_of(route, own[0]),
        };
        xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", "x-default"), ("href", &fallback)]);
        xml.close("url");
    }
    xml.close("urlset");
    xml.finish()
}

fn has_words(work: Option<&Work>, locale: Locale) -> bool {
    work.is_none_or(|work| work.is_translated(locale))
}

/// Everybody may read everything; where the sitemap is (RFC 9309).
pub(super) fn robots(site: &Site) -> Vec<u8> {
    let base = &site.settings.base;
    format!("User-agent: *\nAllow: /\n\nSitemap: {}{}\n", base.origin(), Route::Sitemap.href(base))
        .into_bytes()
}
