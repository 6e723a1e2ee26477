//! A file for nginx, to be included in the `server` of a site.

use super::headers::{FOREVER, REVALIDATED, SHARED, SHARED_FOLDERS, TYPES, constant_folders, of_all};
use super::languages::choices;
use super::{how_to_use, literally, moves};
use crate::pages::Pages;
use crate::route;

pub(super) fn render(pages: &Pages) -> String {
    let base = pages.settings.base.path();
    let mut text = how_to_use(&[
        "For nginx: `include` this file in a `server { … }` that has nothing else but `listen`, `server_name`, what HTTPS",
        &format!(
            "needs, and `root`. The page `/` of the site is the file `{base}index.html` below that root."
        ),
        "",
        "Files beside others whose names end in .gz are sent in their place, as `tablecloth build --precompress` writes them;",
        "those in .br too, where nginx has the module for it, by `brotli_static on;`.",
    ]);
    for line in [
        "gzip_static on;".to_owned(),
        "gzip_vary on;".to_owned(),
        "charset utf-8;".to_owned(),
        "charset_types text/css text/plain text/xml text/turtle text/vtt text/calendar application/javascript \
         text/javascript application/json application/geo+json;"
            .to_owned(),
        "absolute_redirect off;".to_owned(),
        format!("error_page 404 {};\n", quoted(&format!("{base}404.html"))),
    ] {
        text.push_str(&format!("{line}\n"));
    }
    for one in moves(pages) {
        // Addresses are decoded before they are compared.
        let from = route::decode(&one.from).unwrap_or_else(|| one.from.clone());
        let lines = [headers(pages, ""), vec![format!("return 301 {};", quoted(&one.to))]].concat();
        text.push_str(&location("=", &from, &lines));
    }
    text.push_str(&root(pages));
    // What is for servers, and what is the program's own, is not for readers.
    let hidden = format!("^{}\\.(hosts|tablecloth|ht)", literally(base));
    text.push_str(&location("~", &hidden, &["return 404;".to_owned()]));
    for folder in constant_folders(pages) {
        let lines = [headers(pages, &folder), types()].concat();
        text.push_str(&location("^~", &format!("{base}{folder}"), &lines));
    }
    for folder in SHARED_FOLDERS {
        let lines = [headers(pages, folder), types()].concat();
        text.push_str(&location("^~", &format!("{base}{folder}"), &lines));
    }
    let files = ["index index.html;".to_owned(), "try_files $uri $uri/ =404;".to_owned()];
    text.push_str(&location("", base, &[headers(pages, ""), files.to_vec(), types()].concat()));
    text
}

/// `/` itself, which leads on to a language of the reader.
fn root(pages: &Pages) -> String {
    let base = pages.settings.base.path();
    let choice = |choice: super::languages::Choice| {
        let (pattern, to) = (quoted(&choice.pattern), quoted(&choice.to));
        format!("if ($http_accept_language ~* {pattern}) {{ return 302 {to}; }}")
    };
    let mut lines = vec!["add_header Vary \"Accept-Language\" always;".to_owned()];
    lines.extend(headers(pages, ""));
    lines.extend(choices(pages).into_iter().map(choice));
    lines.push(format!("try_files {} =404;", quoted(&format!("{base}index.html"))));
    location("=", base, &lines)
}

/// The headers of a folder. A place that has headers of its own has no others, so each names all.
fn headers(pages: &Pages, folder: &str) -> Vec<String> {
    let always = |name: &str, value: &str| format!("add_header {name} {} always;", quoted(value));
    let mut lines: Vec<String> = of_all(pages).iter().map(|(name, value)| always(name, value)).collect();
    let is_constant = constant_folders(pages).iter().any(|constant| folder.starts_with(constant));
    // An answer that says that there is nothing must not be kept for good.
    let cache = quoted(if is_constant { FOREVER } else { REVALIDATED });
    lines.push(format!("add_header Cache-Control {cache};"));
    if SHARED_FOLDERS.contains(&folder) {
        lines.push(always(SHARED.0, SHARED.1));
    }
    lines
}

fn types() -> Vec<String> {
    let of_ending = |(ending, is): &(&str, &str)| {
        format!("location ~ {} {{ types {{ }} default_type {is}; }}", quoted(&format!("\\.{ending}$")))
    };
    TYPES.iter().map(of_ending).collect()
}

fn location(how: &str, which: &str, lines: &[String]) -> String {
    let lines: String = lines.iter().map(|line| format!("    {line}\n")).collect();
    let how = if how.is_empty() { String::new() } else { format!("{how} ") };
    format!("location {how}{} {{\n{lines}}}\n", quoted(which))
}

/// A text in double quotes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
