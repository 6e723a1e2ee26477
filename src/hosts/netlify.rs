//! `_redirects` and `_headers`, as Netlify began them and Cloudflare Pages and GitLab Pages read them too.

use std::collections::BTreeSet;

use super::headers::{FOREVER, SHARED, SHARED_FOLDERS, constant_folders, of_all};
use super::languages::names;
use super::moves;
use crate::pages::Pages;
use crate::vocabulary::Host;

/// A line for each old address: `from to 301`.
pub(super) fn redirects(pages: &Pages) -> String {
    let settings = &pages.settings;
    let is_for = |host| settings.hosts.contains(&host);
    // Netlify serves the page that lies at an old address unless it is told not to, in words that others do not know.
    let is_only_netlify = is_for(Host::Netlify) && !is_for(Host::Cloudflare) && !is_for(Host::GitlabPages);
    let force = if is_only_netlify { "!" } else { "" };
    let lines = moves(pages).into_iter().map(|one| format!("{} {} 301{force}\n", one.from, one.to));
    let mut text: String = lines.collect();
    if is_only_netlify {
        let base = settings.base.path();
        let tags: Vec<&str> = settings.locales.tags().collect();
        for (name, tag) in names(&tags) {
            text.push_str(&format!("{base} {base}{tag}/ 302! Language={name}\n"));
        }
    }
    text
}

/// The headers of all addresses, and those that some have besides: no address gets one of them twice.
pub(super) fn headers(pages: &Pages) -> String {
    let base = pages.settings.base.path();
    let rule = |path: &str, headers: &[(&str, &str)]| {
        let lines = headers.iter().map(|(name, value)| format!("  {name}: {value}\n"));
        format!("{base}{path}*\n{}", lines.collect::<String>())
    };
    let all = of_all(pages);
    let all: Vec<(&str, &str)> = all.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mut text = rule("", &all);
    let constant = constant_folders(pages);
    let folders: BTreeSet<&str> = constant.iter().map(String::as_str).collect();
    for folder in folders {
        text.push_str(&rule(folder, &[("Cache-Control", FOREVER)]));
    }
    for folder in SHARED_FOLDERS {
        text.push_str(&rule(folder, &[SHARED]));
    }
    text
}
