//! A site → the files by which hosts know its old addresses, its headers and its languages.
//!
//! What holds for every host is said once: [`moves`] lists the old addresses, [`headers`] what every answer says of
//! itself, [`languages`] who is led where from `/`. A file for each host, or family of hosts, puts it into the form that
//! is read there. Hosts that know none of it serve the site as well: old addresses have pages that lead on, pages say
//! their own policy, and `/` offers the languages.

mod apache;
mod caddy;
mod headers;
mod languages;
mod netlify;
mod nginx;
mod s3;

use crate::edition::Edition;
use crate::pages::Pages;
use crate::plan::Output;
use crate::route::{self, HostFile, Route};

/// Writes one of the files that a site has for its hosts.
pub(crate) fn render(pages: &Pages, file: HostFile) -> Vec<u8> {
    let text = match file {
        HostFile::Redirects => netlify::redirects(pages),
        HostFile::Headers => netlify::headers(pages),
        HostFile::NoJekyll => String::new(),
        HostFile::Cname => format!("{}\n", pages.settings.base.host()),
        HostFile::Htaccess => apache::render(pages),
        HostFile::Nginx => nginx::render(pages),
        HostFile::Caddyfile => caddy::render(pages),
        HostFile::S3Website => s3::render(pages),
    };
    text.into_bytes()
}

/// An old address and where it leads, both with the path of the site at their front, as addresses have them.
struct Move {
    from: String,
    to: String,
}

/// Every old address, sorted.
fn moves(edition: &Edition) -> Vec<Move> {
    let base = edition.settings.base.path();
    let moved = |(path, output): (&str, &Output)| {
        let Output::Redirect { to, locale } = output else { return None };
        let route = Route::Work(edition.archive.work(*to).id.clone());
        Some(Move {
            from: format!("{base}{}", route::encode(route::path_of_output(path))),
            to: format!("{base}{}", route.path_in(edition.settings.locales.tag(*locale))),
        })
    };
    edition.plan.outputs().filter_map(moved).collect()
}

/// The first lines of a file for a server, as comments.
fn how_to_use(lines: &[&str]) -> String {
    lines.iter().map(|line| format!("# {line}\n")).collect::<String>() + "\n"
}

/// A text as a pattern that means itself, in all dialects of regular expressions that servers have.
fn literally(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for c in text.chars() {
        if r"\^$.|?*+()[]{}".contains(c) {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}
