//! Pages that stand for themselves: the choice of languages, 404, redirects, data.

use tera::{Context, Value};

use super::Rendered;
use crate::id::WorkRef;
use crate::locale::Locale;
use crate::render::frame::Frame;
use crate::render::{Site, json_ld, view};
use crate::route::{self, DataFile, Route};

/// `/`: the languages to choose from.
pub(in crate::render) fn root(site: &Site) -> Rendered {
    every_language(site, "root.html")
}

/// `/404.html`: in every language, since the address may name none.
///
/// Hosts show it at any address, so its links lead from the host's root.
pub(in crate::render) fn not_found(site: &Site) -> Rendered {
    let page = every_language(site, "not_found.html")?;
    Ok(route::link_through(page, site.settings.base.path()))
}

/// A page in all languages at once. Its templates are those of the first locale,
/// and say everything in the words of each through `languages`.
fn every_language(site: &Site, template: &str) -> Rendered {
    let locales = &site.settings.locales;
    let languages: Vec<Value> = locales
        .iter()
        .map(|locale| {
            let info = locales.info(locale);
            view! {
                "tag": info.tag.as_str(),
                "dir": info.direction(),
                "name": info.name.as_str(),
                "href": site.href_of(&Route::Home, locale),
                "url": site.url_of(&Route::Home, locale),
                "title": site.typeset(locale, site.settings.title(locale)),
                "tagline": site.typeset(locale, site.settings.tagline(locale)),
                "not_found_title": site.say(locale, "not-found-title", &[]),
                "not_found_text": site.say(locale, "not-found-text", &[]),
                "home": site.say(locale, "not-found-home", &[]),
            }
        })
        .collect();
    let first = locales.iter().next().expect("settings have at least one locale");
    let mut context = Context::new();
    context.insert_value("languages", Value::from(languages));
    context.insert_value("url", Value::from(site.root_url()));
    site.template(first, template, &context)
}

/// A page at an old address that leads to the new one.
pub(in crate::render) fn redirect(site: &Site, to: WorkRef, locale: Locale) -> Rendered {
    let mut context = Context::new();
    let route = Route::Work(site.archive.work(to).id.clone());
    context.insert_value("href", Value::from(site.href_of(&route, locale)));
    context.insert_value("url", Value::from(site.url_of(&route, locale)));
    context.insert_value("title", Value::from(site.title_text(to, locale)));
    site.template(locale, "redirect.html", &context)
}

/// `/_redirects`: the same for hosts that read it (one `from to 301` a line).
pub(in crate::render) fn redirects(site: &Site) -> Vec<u8> {
    let base = site.settings.base.path();
    let mut text = String::new();
    for (path, item) in site.plan.items() {
        if let crate::plan::Item::Redirect { to, locale } = item {
            let from = path.strip_suffix("index.html").unwrap_or(path);
            let route = Route::Work(site.archive.work(*to).id.clone());
            let to = route.path_in(site.settings.locales.tag(*locale));
            text.push_str(&format!("{base}{from} {base}{to} 301\n"));
        }
    }
    text.into_bytes()
}

/// The page that describes the files for machines.
pub(in crate::render) fn data(site: &Site, locale: Locale) -> Rendered {
    let title = site.say(locale, "data-title", &[]);
    let mut context = Frame {
        json_ld: json_ld::data(site, &title, locale),
        route: Route::Data,
        locale,
        description: site.say(locale, "data-lead", &[]),
        title,
        work: None,
        section: "data",
    }
    .context(site);
    let files: Vec<Value> = DataFile::ALL
        .into_iter()
        .map(|file| view! { "name": file.name(), "href": Route::DataFile(file).href() })
        .collect();
    context.insert_value("files", Value::from(files));
    context.insert_value("timeline_file", Value::from(site.href_of(&Route::TimelineData, locale)));
    site.template(locale, "data.html", &context)
}
