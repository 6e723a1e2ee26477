//! `.htaccess`: what Apache's httpd reads in the folder of the site.

use super::headers::{FOREVER, REVALIDATED, SHARED, SHARED_FOLDERS, TYPES, constant_folders, of_all};
use super::languages::{Choice, choices};
use super::{Move, how_to_use, literally, moves};
use crate::pages::Pages;
use crate::route;

pub(super) fn render(pages: &Pages) -> String {
    let base = pages.settings.base.path();
    let mut text = how_to_use(&[
        "For Apache httpd 2.4, which reads it where the folder has `AllowOverride All`, with the modules headers, rewrite",
        "and mime. A module that is missing is done without.",
    ]);
    text.push_str(&format!(
        "ErrorDocument 404 {base}404.html\nDirectoryIndex index.html\nDirectorySlash On\n"
    ));
    text.push_str("AddDefaultCharset utf-8\nOptions -Indexes -MultiViews\n");
    text.push_str(&module("mime", &mime()));
    text.push_str(&module("headers", &headers(pages)));
    text.push_str(&module("rewrite", &rewrites(pages)));
    text
}

fn mime() -> Vec<String> {
    let mut lines: Vec<String> = TYPES.iter().map(|(ending, is)| format!("AddType {is} .{ending}")).collect();
    for line in [
        "AddCharset utf-8 .css .js .json .xml .geojson .ttl .vtt .ics .txt .csv .svg",
        "RemoveType .gz",
        "AddEncoding gzip .gz",
        "AddEncoding br .br",
        // Elsewhere it is said to be Breton.
        "RemoveLanguage .br",
    ] {
        lines.push(line.to_owned());
    }
    lines
}

fn headers(pages: &Pages) -> Vec<String> {
    let base = literally(pages.settings.base.path());
    let always = |(name, value): &(&str, String)| format!("Header always set {name} {}", quoted(value));
    let mut lines: Vec<String> = of_all(pages).iter().map(always).collect();
    let below = |folders: &[String]| {
        let folders: Vec<String> = folders.iter().map(|folder| literally(folder)).collect();
        format!("\"expr=%{{REQUEST_URI}} =~ m#^{base}({})#\"", folders.join("|"))
    };
    // Without `always`, these are said where there is something: that there is nothing must not be kept for good.
    lines.push(format!("Header set Cache-Control {}", quoted(REVALIDATED)));
    lines.push(format!("Header set Cache-Control {} {}", quoted(FOREVER), below(&constant_folders(pages))));
    let shared = below(&SHARED_FOLDERS.map(str::to_owned));
    lines.push(format!("Header always set {} {} {shared}", SHARED.0, quoted(SHARED.1)));
    lines.push("Header always merge Vary Accept-Encoding".to_owned());
    lines.push(format!(
        "Header always merge Vary Accept-Language \"expr=%{{REQUEST_URI}} =~ m#^{base}(index\\.html.*)?$#\""
    ));
    lines
}

fn rewrites(pages: &Pages) -> Vec<String> {
    let base = pages.settings.base.path();
    let mut lines = vec!["RewriteEngine On".to_owned(), format!("RewriteBase {base}")];
    // What is for servers, and what is the program's own, is not for readers.
    lines.push("RewriteRule ^\\.(hosts|tablecloth) - [R=404,L]".to_owned());
    for Move { from, to } in moves(pages) {
        // Addresses are decoded before they are compared; a `%` in a new one would name a part of a condition.
        let from = route::decode(&from).unwrap_or(from);
        let pattern = quoted(&format!("^{}$", literally(from.strip_prefix(base).unwrap_or(&from))));
        lines.push(format!("RewriteRule {pattern} {} [R=301,L,NE]", quoted(&to.replace('%', "\\%"))));
    }
    for Choice { pattern, to } in choices(pages) {
        lines.push(format!("RewriteCond %{{HTTP:Accept-Language}} {} [NC]", quoted(&pattern)));
        lines.push(format!("RewriteRule ^$ {} [R=302,L]", quoted(&to)));
    }
    for (ending, coding) in [("br", "br"), ("gz", "gzip")] {
        for (path, file) in [("^(|.*/)$", "index.html"), ("^(.*[^/])$", "")] {
            let wanted = format!("(^|[, ]){coding} *(,|$|; *q=(1|0\\.0*[1-9]))");
            lines.push(format!("RewriteCond %{{HTTP:Accept-Encoding}} {}", quoted(&wanted)));
            lines.push(format!("RewriteCond \"%{{REQUEST_FILENAME}}{file}.{ending}\" -f"));
            lines.push(format!("RewriteRule {path} \"$1{file}.{ending}\" [L,E=no-gzip:1,E=no-brotli:1]"));
        }
    }
    lines
}

fn module(name: &str, lines: &[String]) -> String {
    let lines: String = lines.iter().map(|line| format!("    {line}\n")).collect();
    format!("\n<IfModule mod_{name}.c>\n{lines}</IfModule>\n")
}

/// A text in double quotes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\\\""))
}
