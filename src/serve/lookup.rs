//! The path of a request → a path of the plan, and its media type.
//!
//! Invariant: only paths that the plan has, letter for letter, are found. No path
//! of a request is joined to one on disk, so `..` cannot lead out of the site.

use crate::{media_type, route};

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Lookup {
    /// This path of the plan.
    Path(String),
    /// Nothing itself, but what was meant is at this other address.
    Elsewhere(String),
    /// Nothing.
    Nothing,
}

/// Looks an address up: `asked` is the path of a request, `base` that of the site.
pub(super) fn find(has: impl Fn(&str) -> bool, base: &str, asked: &str) -> Lookup {
    let (Some(path), Some(base_path)) = (route::decode(asked), route::decode(base)) else {
        return Lookup::Nothing;
    };
    let Some(below) = path.strip_prefix(&base_path) else {
        let is_above = path == "/" || (base_path != "/" && base_path.strip_suffix('/') == Some(&path));
        return if is_above { Lookup::Elsewhere(base.to_owned()) } else { Lookup::Nothing };
    };
    let file = route::output_path(below);
    if has(&file) {
        return Lookup::Path(file);
    }
    // An address that began with `//` would lead to another host.
    if has(&route::output_path(&format!("{below}/"))) && !asked.starts_with("//") {
        return Lookup::Elsewhere(format!("{asked}/"));
    }
    Lookup::Nothing
}

/// Whether a person looks at the response, so that findings are shown as a page.
pub(super) fn is_for_reading(asked: &str, accept: &str) -> bool {
    let name = asked.rsplit('/').next().unwrap_or_default();
    accept.contains("text/html") || !name.contains('.') || media_type::of(name) == "text/html"
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: [&str; 5] =
        ["index.html", "en/index.html", "en/pages/é/index.html", "media/pages/é/a b.png", "css/site.css"];

    fn check(base: &str, asked: &str, expected: &str) {
        let found = match find(|path| PLAN.contains(&path), base, asked) {
            Lookup::Path(path) => path,
            Lookup::Elsewhere(address) => format!("-> {address}"),
            Lookup::Nothing => String::new(),
        };
        assert_eq!(found, expected, "{asked} below {base}");
    }

    #[test]
    fn addresses_lead_to_paths_of_the_plan() {
        check("/", "/", "index.html");
        check("/", "/en/", "en/index.html");
        check("/", "/en", "-> /en/");
        check("/", "/en/index.html", "en/index.html");
        check("/", "/en/pages/%C3%A9/", "en/pages/é/index.html");
        check("/", "/en/pages/%c3%a9", "-> /en/pages/%c3%a9/");
        check("/", "/media/pages/%C3%A9/a%20b.png", "media/pages/é/a b.png");
        check("/", "/css/site.css", "css/site.css");
    }

    #[test]
    fn a_site_may_stand_below_a_path() {
        check("/archive/", "/", "-> /archive/");
        check("/archive/", "/archive", "-> /archive/");
        check("/archive/", "/archive/", "index.html");
        check("/archive/", "/archive/en", "-> /archive/en/");
        check("/archive/", "/en/", "");
        check("/archive/", "/archives/en/", "");
        check("/%61/", "/a/en/", "en/index.html");
    }

    #[test]
    fn nothing_else_is_found() {
        for asked in [
            "/css/",
            "/css",
            "/css/site.css/",
            "/EN/",
            "//en/",
            "//en",
            "/en//",
            "/../en/",
            "/en/../en/",
            "/%2e%2e/en/",
            "/en/%2e/",
            "/en/%",
            "/en/%4",
            "/en/%zz",
            "/en/%+1",
            "/%ff/",
            "/en/%00",
            "/css\\site.css",
            "/css/site.css%00.png",
            "*",
            "",
        ] {
            check("/", asked, "");
        }
    }

    #[test]
    fn pages_are_meant_for_reading_and_files_for_programs() {
        assert!(
            is_for_reading("/en/pages/", "*/*")
                && is_for_reading("/en", "")
                && is_for_reading("/404.html", "")
        );
        assert!(
            is_for_reading("/feed.xml", "text/html,*/*;q=0.8")
                && !is_for_reading("/css/site.css", "text/css,*/*")
        );
    }
}
