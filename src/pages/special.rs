//! Pages that stand for themselves: the choice of languages, 404, redirects, data.

use tera::{Context, Value};

use super::Rendered;
use crate::exports::data::message_of;
use crate::exports::json_ld;
use crate::exports::tables::{TITLE_MESSAGE, table_of, title_column};
use crate::id::WorkRef;
use crate::locale::Locale;
use crate::pages::frame::Frame;
use crate::pages::{Pages, view};
use crate::route::{self, DataFile, HarvestFile, Route, SharedRoute};

/// `/`: the languages to choose from.
pub(crate) fn root(pages: &Pages) -> Rendered {
    every_language(pages, "root.html")
}

/// `/404.html`: in every language, since the address may name none.
///
/// Hosts show it at any address, so its links lead from the host's root.
pub(crate) fn not_found(pages: &Pages) -> Rendered {
    let page = every_language(pages, "not_found.html")?;
    Ok(route::link_through(&page, pages.settings.base.path()))
}

/// A page in all languages at once. Its templates are those of the first locale,
/// and say everything in the words of each through `languages`.
fn every_language(pages: &Pages, template: &str) -> Rendered {
    let locales = &pages.settings.locales;
    let languages: Vec<Value> = locales
        .iter()
        .map(|locale| {
            let info = locales.info(locale);
            let title = pages.typeset(locale, pages.settings.title(locale));
            let tagline = pages.tagline(locale);
            let line = match &*tagline {
                "" => title.to_string(),
                tagline => pages.say(locale, "site-line", &[("title", &title), ("tagline", tagline)]),
            };
            view! {
                "tag": info.tag.as_str(),
                "dir": info.direction(),
                "name": info.name.as_str(),
                "href": pages.href_of(&Route::Home, locale),
                "url": pages.url_of(&Route::Home, locale),
                "line": line,
                "title": title,
                "tagline": tagline,
                "not_found_head": pages.page_title("404", locale),
                "not_found_title": pages.say(locale, "not-found-title", &[]),
                "not_found_text": pages.say(locale, "not-found-text", &[]),
                "home": pages.say(locale, "not-found-home", &[]),
            }
        })
        .collect();
    let first = locales.first();
    let mut context = Context::new();
    context.insert_value("languages", Value::from(languages));
    context.insert_value("url", Value::from(pages.root_url()));
    pages.template(first, template, &context)
}

/// A page at an old address that leads to the new one.
pub(crate) fn redirect(pages: &Pages, to: WorkRef, locale: Locale) -> Rendered {
    let mut context = Context::new();
    let route = Route::Work(pages.archive.work(to).id.clone());
    context.insert_value("href", Value::from(pages.href_of(&route, locale)));
    context.insert_value("url", Value::from(pages.url_of(&route, locale)));
    context.insert_value("title", Value::from(pages.title_text(to, locale)));
    pages.template(locale, "redirect.html", &context)
}

/// The page that describes the files for machines.
pub(crate) fn data(pages: &Pages, locale: Locale) -> Rendered {
    let title = pages.say(locale, "data-title", &[]);
    let mut context = Frame {
        json_ld: json_ld::data(pages, &title, locale),
        route: Route::Data,
        locale,
        description: pages.say(locale, "data-lead", &[]),
        title,
        work: None,
        section: "data",
    }
    .context(pages);
    let files: Vec<Value> =
        DataFile::ALL.iter().copied().map(|file| data_file(pages, file, locale)).collect();
    context.insert_value("files", Value::from(files));
    let harvest = |file: HarvestFile| {
        let href = SharedRoute::HarvestFile(file).href();
        Value::from(if pages.plan.has_harvest_file(file) { href } else { String::new() })
    };
    context.insert_value("resource_sync", harvest(HarvestFile::Capabilities));
    context.insert_value("records", harvest(HarvestFile::Records));
    context.insert_value("timeline_file", Value::from(pages.href_of(&Route::TimelineData, locale)));
    pages.template(locale, "data.html", &context)
}

/// A file with what it is and, for a table, what its columns are.
fn data_file(pages: &Pages, file: DataFile, locale: Locale) -> Value {
    let column = |names: &[&str], message: &str| {
        let names: Vec<Value> = names.iter().copied().map(Value::from).collect();
        view! { "names": names, "text": pages.say(locale, message, &[]) }
    };
    let mut columns = Vec::new();
    if let Some(table) = table_of(file) {
        columns.extend(table.groups.iter().map(|group| column(group.names, group.message)));
        if table.has_titles {
            // One for each language, with its tag in place of the dots.
            columns.push(column(&[&title_column("…")], TITLE_MESSAGE));
        }
    }
    view! {
        "name": file.name(),
        "href": SharedRoute::DataFile(file).href(),
        "text": pages.say(locale, message_of(file), &[]),
        "columns": columns,
    }
}
