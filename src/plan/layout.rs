//! Two things may not meet at one path, on whatever disk and at whatever host.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::outline::Base;
use super::{HAS_SEARCH, Output};
use crate::diagnostic::{Code, Diagnostic, Place, Report};
#[cfg(feature = "images")]
use crate::locale::Locale;
use crate::phrases::Phrase;
use crate::phrases::table as phrase;
use crate::route;
#[cfg(feature = "images")]
use crate::route::Route;

/// Paths of a site, with what is written to them.
#[derive(Debug, Default)]
pub(super) struct Paths {
    pub(super) outputs: BTreeMap<String, Output>,
    /// Those that are not in small letters, by these: some disks do not tell `A` from `a`.
    folded: HashMap<String, String>,
    /// The folders of all, in small letters too, each with the first path in it.
    folders: HashMap<String, String>,
}

impl Paths {
    /// The path that is this one in small letters.
    fn file(&self, folded: &str) -> Option<&String> {
        self.outputs.get_key_value(folded).map(|(path, _)| path).or_else(|| self.folded.get(folded))
    }
}

/// A plan that grows: what it has, and what is added. No two of them meet.
pub(super) struct Layout<'r> {
    pub(super) base: Arc<Base>,
    pub(super) own: Paths,
    report: &'r mut Report,
}

impl<'r> Layout<'r> {
    /// Adds to what is laid out already.
    pub(super) fn upon(base: Arc<Base>, report: &'r mut Report) -> Self {
        Self { base, own: Paths::default(), report }
    }

    /// Lays out the card of a page that has one of its own: the first page, and every work.
    #[cfg(feature = "images")]
    pub(super) fn card(&mut self, route: &Route, locale: Locale, tag: &str) {
        if matches!(route, Route::Home | Route::Work(_)) {
            let card = route.card();
            self.put(card.path_in(tag), Output::Card(card, locale), None);
        }
    }

    /// Whether there was room for it; if not, there is a finding.
    pub(super) fn put(&mut self, path: String, output: Output, place: Option<Place>) -> bool {
        let first = path.split('/').next().unwrap_or_default();
        if first.eq_ignore_ascii_case(route::CONSTANT) {
            let message = phrase::path_in_assets(&path);
            let place = place.unwrap_or_else(|| Place::file(path));
            let finding = Diagnostic::new(Code::AddressCollision, place, message);
            self.report.add(finding.hint(phrase::rename_or_delete()));
            return false;
        }
        self.put_anywhere(path, output, place)
    }

    /// The same for what is named by its content.
    pub(super) fn put_constant(&mut self, path: String, output: Output, place: Option<Place>) -> bool {
        self.put_anywhere(path, output, place)
    }

    fn put_anywhere(&mut self, path: String, output: Output, place: Option<Place>) -> bool {
        let folded = in_small_letters(&path);
        let collision = self.collision(&path, &folded).map(|message| (message, phrase::rename_or_delete()));
        let usurped =
            || self.usurped(&path, &output).map(|message| (message, phrase::delete_alias_of_servers()));
        if let Some((message, hint)) = collision.or_else(usurped) {
            let place = place.unwrap_or_else(|| Place::file(path));
            self.report.add(Diagnostic::new(Code::AddressCollision, place, message).hint(hint));
            return false;
        }
        for folder in self.new_folders(&folded) {
            self.own.folders.insert(folder.to_owned(), path.clone());
        }
        if let Cow::Owned(folded) = folded {
            self.own.folded.insert(folded, path.clone());
        }
        self.own.outputs.insert(path, output);
        true
    }

    /// The folders that a path lies in, from the nearest up to the first that has anything in it already. That one is no
    /// file, nor are those above it.
    fn new_folders<'p>(&self, folded: &'p str) -> Vec<&'p str> {
        folders_of(folded).take_while(|folder| self.inside(folder).is_none()).collect()
    }

    fn collision(&self, path: &str, folded: &str) -> Option<Phrase> {
        // The index is made from finished pages: what its files are called is not known yet.
        if HAS_SEARCH && folded.split('/').next() == Some(route::SEARCH_INDEX) {
            return Some(phrase::path_in_search_index(path));
        }
        if let Some(first) = self.file(folded) {
            return Some(if first == path {
                phrase::path_twice(path)
            } else {
                phrase::paths_differ_in_capitals(path, first)
            });
        }
        if let Some(inside) = self.inside(folded) {
            return Some(phrase::path_is_folder_of(path, inside));
        }
        let file = self.new_folders(folded).into_iter().find_map(|folder| self.file(folder))?;
        Some(phrase::path_is_folder_of(file, path))
    }

    /// The path that is this one in small letters.
    fn file(&self, folded: &str) -> Option<&String> {
        self.base.paths.file(folded).or_else(|| self.own.file(folded))
    }

    /// A path in a folder that is this one in small letters.
    fn inside(&self, folded: &str) -> Option<&String> {
        self.base.paths.folders.get(folded).or_else(|| self.own.folders.get(folded))
    }

    fn output(&self, path: &str) -> Option<&Output> {
        self.base.paths.outputs.get(path).or_else(|| self.own.outputs.get(path))
    }

    /// What some servers would give to readers in the place of a page, if an old address lay there: `old/` is answered
    /// with `old.html`, a folder with its `index.php`, and what begins with `_` is a host's own.
    fn usurped(&self, path: &str, output: &Output) -> Option<Phrase> {
        if !matches!(output, Output::Redirect { .. }) {
            return None;
        }
        if path.starts_with('_') {
            return Some(phrase::path_is_the_hosts_own(path));
        }
        let (folder, name) = path.split_at(path.rfind('/').map_or(0, |at| at + 1));
        let (stem, ending) = name.rsplit_once('.')?;
        let page = match ending {
            _ if is_index(stem) => route::output_path(folder),
            "php" => return None,
            _ => route::output_path(&format!("{folder}{stem}/")),
        };
        let page = self.file(&page.to_lowercase())?;
        let is_page = !matches!(self.output(page), Some(Output::Redirect { .. }));
        is_page.then(|| phrase::path_in_place_of(path, page))
    }
}

/// Whether servers answer with a file of this name, of whatever ending, when they are asked for its folder.
fn is_index(stem: &str) -> bool {
    ["index", "default"].iter().any(|name| stem.eq_ignore_ascii_case(name))
}

/// The folders that a path lies in, from the nearest up.
fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    path.rmatch_indices('/').map(|(at, _)| &path[..at])
}

/// A path in small letters; borrowed where it has no others.
fn in_small_letters(path: &str) -> Cow<'_, str> {
    let is_small = path.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    let folded = || path.to_lowercase();
    if is_small {
        Cow::Borrowed(path)
    } else {
        Some(folded()).filter(|folded| folded != path).map_or(Cow::Borrowed(path), Cow::Owned)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Plan;
    use super::*;
    use crate::id::{Kind, Register, Slug, WorkId};
    use crate::layers::StoredFile;
    use crate::locale::Locales;
    use crate::route::SharedRoute;

    /// Puts files at these paths, one after the other; `expected` is what is found.
    #[track_caller]
    fn check(paths: &[&str], expected: &[Phrase]) {
        let mut report = Report::new();
        let mut layout = Layout::upon(Arc::default(), &mut report);
        let put: Vec<bool> = paths
            .iter()
            .map(|path| layout.put((*path).to_owned(), Output::File(StoredFile::Disk(path.into())), None))
            .collect();
        let plan = Plan { own: layout.own.outputs, base: layout.base };
        let messages = report.sorted().into_iter().map(|finding| finding.message.to_string());
        let messages: Vec<String> = messages.collect();
        let expected: Vec<String> = expected.iter().map(ToString::to_string).collect();
        assert_eq!(messages, expected, "{paths:?}");
        assert_eq!(put.iter().filter(|put| !**put).count(), expected.len(), "{paths:?}");
        assert_eq!(plan.len(), paths.len() - expected.len(), "{paths:?}");
        assert_eq!(plan.is_empty(), paths.len() == expected.len(), "{paths:?}");
    }

    #[test]
    fn paths_may_not_meet_on_any_disk() {
        check(&[], &[]);
        check(&["en/index.html", "en/a/index.html", "en/a/b.html", "fr/index.html", "en.html"], &[]);
        check(&["a.html", "a.html"], &[phrase::path_twice("a.html")]);
        // Some disks do not tell `A` from `a`, nor `É` from `é`.
        check(
            &["en/Cloth.html", "en/cloth.html"],
            &[phrase::paths_differ_in_capitals("en/cloth.html", "en/Cloth.html")],
        );
        check(
            &["en/été.html", "en/ÉTÉ.html"],
            &[phrase::paths_differ_in_capitals("en/ÉTÉ.html", "en/été.html")],
        );
        check(&["EN/a.html", "en/b.html"], &[]);
        // A file is no folder, whichever comes first, however deep, and in whatever letters.
        check(
            &["old.html", "old.html/older/index.html"],
            &[phrase::path_is_folder_of("old.html", "old.html/older/index.html")],
        );
        check(
            &["old.html/older/index.html", "old.html"],
            &[phrase::path_is_folder_of("old.html", "old.html/older/index.html")],
        );
        check(&["OLD.html", "old.html/a"], &[phrase::path_is_folder_of("OLD.html", "old.html/a")]);
        check(&["old.html/a", "OLD.html"], &[phrase::path_is_folder_of("OLD.html", "old.html/a")]);
        check(&["a/b/c/d", "a/b"], &[phrase::path_is_folder_of("a/b", "a/b/c/d")]);
        check(&["a/b", "a/b/c/d"], &[phrase::path_is_folder_of("a/b", "a/b/c/d")]);
        check(&["ab", "a/b", "abc/d"], &[]);
    }

    #[test]
    fn the_folder_of_what_is_named_by_its_content_is_its_own() {
        check(&["assets/logo.png", "en/assets/a.png"], &[phrase::path_in_assets("assets/logo.png")]);
        check(&["Assets"], &[phrase::path_in_assets("Assets")]);
    }

    #[test]
    #[cfg(feature = "search")]
    fn the_folder_of_the_search_index_is_its_own() {
        check(&["pagefind/own.css"], &[phrase::path_in_search_index("pagefind/own.css")]);
        check(&["PageFind"], &[phrase::path_in_search_index("PageFind")]);
        check(&["pagefinder/own.css", "en/pagefind/own.css"], &[]);
    }

    #[test]
    fn old_addresses_take_no_place_of_a_page() {
        let mut locales = Locales::default();
        let locale = locales.add("en", "English", icu_locale::locale!("en")).unwrap();
        let to = Register::new().enter(&WorkId { kind: Kind::Page, slug: Slug::new("a").unwrap() });
        let check = |paths: &[&str], expected: &[Phrase]| {
            let mut report = Report::new();
            let mut layout = Layout::upon(Arc::default(), &mut report);
            layout.put("en/index.html".to_owned(), Output::ForAll(SharedRoute::Root), None);
            for path in paths {
                layout.put((*path).to_owned(), Output::Redirect { to, locale }, None);
            }
            let messages: Vec<String> =
                report.sorted().into_iter().map(|finding| finding.message.to_string()).collect();
            let expected: Vec<String> = expected.iter().map(ToString::to_string).collect();
            assert_eq!(messages, expected, "{paths:?}");
        };
        for path in ["en.html", "en.htm", "EN.html", "en/index.php", "en/Index.htm", "en/Default.html"] {
            check(&[path], &[phrase::path_in_place_of(path, "en/index.html")]);
        }
        for path in ["_worker.js/index.html", "_redirects/index.html", "_old.html"] {
            check(&[path], &[phrase::path_is_the_hosts_own(path)]);
        }
        check(&["en.php", "fr.html", "fr/index.php", "en/default/index.html", "en/_old.html"], &[]);
        // Two old addresses may lie side by side.
        check(&["fr/old/index.html", "fr/old.html"], &[]);
    }

    #[test]
    fn folders_are_those_above() {
        let folders = |path| folders_of(path).collect::<Vec<_>>();
        assert_eq!(folders("a/b/c.html"), ["a/b", "a"]);
        assert_eq!(folders("c.html"), [""; 0]);
    }
}
