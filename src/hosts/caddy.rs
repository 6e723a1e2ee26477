//! A file for Caddy, to be imported in the block of a site.

use super::headers::{FOREVER, REVALIDATED, SHARED, SHARED_FOLDERS, TYPES, constant_folders, of_all};
use super::languages::choices;
use super::{how_to_use, literally, moves};
use crate::pages::Pages;
use crate::route;

pub(super) fn render(pages: &Pages) -> String {
    let base = pages.settings.base.path();
    let mut text = how_to_use(&[
        "For Caddy 2: `import` this file in the block of the site, beside its `root`. The page `/` of the site is the file",
        &format!("`{base}index.html` below that root."),
    ]);
    for (at, one) in moves(pages).iter().enumerate() {
        // Addresses are decoded before they are compared.
        let from = route::decode(&one.from).unwrap_or_else(|| one.from.clone());
        text.push_str(&format!("@moved-{at} path_regexp {}\n", quoted(&format!("^{}$", literally(&from)))));
        text.push_str(&format!("redir @moved-{at} {} 301\n", quoted(&one.to)));
    }
    let root = quoted(&format!("^{}$", literally(base)));
    for (at, choice) in choices(pages).into_iter().enumerate() {
        text.push_str(&format!("@language-{at} {{\n\tpath_regexp {root}\n"));
        text.push_str(&format!(
            "\theader_regexp Accept-Language {}\n}}\n",
            quoted(&format!("(?i){}", choice.pattern))
        ));
        text.push_str(&format!("redir @language-{at} {} 302\n", quoted(&choice.to)));
    }
    text.push_str(&format!("@root path_regexp {root}\nheader @root +Vary Accept-Language\n"));
    text.push_str(&headers(pages));
    // What is for servers, and what is the program's own, is not for readers.
    for line in [
        format!("@hidden path {base}.hosts {base}.hosts/* {base}.tablecloth {base}.ht*"),
        "error @hidden 404".to_owned(),
        "file_server {\n\tprecompressed br gzip\n}".to_owned(),
        // Other errors, as that a password is wanted, must not send a page.
        "handle_errors {\n\t@404 expression {http.error.status_code} == 404\n\thandle @404 {".to_owned(),
        format!("\t\trewrite * {base}404.html"),
        // That there is nothing must not be kept for good.
        format!("\t\theader Cache-Control {}", quoted(REVALIDATED)),
        "\t\tfile_server {\n\t\t\tstatus 404\n\t\t}\n\t}\n}".to_owned(),
    ] {
        text.push_str(&format!("{line}\n"));
    }
    text
}

fn headers(pages: &Pages) -> String {
    let base = pages.settings.base.path();
    let all = of_all(pages);
    let lines = all.iter().map(|(name, value)| format!("\t{name} {}\n", quoted(value)));
    let mut text = format!("header {{\n{}}}\n", lines.collect::<String>());
    let paths = |folders: &[String]| {
        let paths: Vec<String> = folders.iter().map(|folder| format!("{base}{folder}*")).collect();
        paths.join(" ")
    };
    let constant = paths(&constant_folders(pages));
    text.push_str(&format!(
        "@changing not path {constant}\nheader @changing Cache-Control {}\n",
        quoted(REVALIDATED)
    ));
    text.push_str(&format!(
        "@constant path {constant}\nheader @constant Cache-Control {}\n",
        quoted(FOREVER)
    ));
    let shared = paths(&SHARED_FOLDERS.map(str::to_owned));
    text.push_str(&format!("@shared path {shared}\nheader @shared {} {}\n", SHARED.0, quoted(SHARED.1)));
    for (ending, is) in TYPES {
        text.push_str(&format!("@{ending} path *.{ending}\nheader @{ending} Content-Type {}\n", quoted(is)));
    }
    text
}

/// A text as one word, in which nothing has a meaning.
fn quoted(text: &str) -> String {
    format!("`{text}`")
}
