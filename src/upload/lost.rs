//! Addresses that were public and are no longer: each a finding, with the alias that keeps it.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::Group;
use crate::archive::work::Work;
use crate::diagnostic::{Code, Diagnostic, Place, Report};
use crate::id::{Kind, WorkId};
use crate::phrases::table as phrase;
use crate::route::{self, Route};
use crate::site::Site;
use crate::spelling::nearest;

/// Reports the pages among the `published` paths that the site does not have; how many they are.
///
/// Pages of one work in several languages, which one alias keeps, are one finding; those of a language that the site no
/// longer has are another.
pub fn check<'p>(site: &Site, published: impl IntoIterator<Item = &'p str>, report: &mut Report) -> usize {
    let published: BTreeSet<&str> = published.into_iter().collect();
    let is_page =
        |path: &str| Group::of(path) == Group::Page && !path.ends_with(".gz") && !path.ends_with(".br");
    let is_lost = |path: &&str| {
        is_page(path) && site.plan().get(path).is_none() && !is_generated(&alias_of(site, path))
    };
    let mut lost: BTreeMap<String, &str> = BTreeMap::new();
    let mut given_up: BTreeMap<&str, usize> = BTreeMap::new();
    let mut count = 0;
    for path in published.iter().copied().filter(is_lost) {
        count += 1;
        match language_given_up(site, path, &published) {
            Some(tag) => *given_up.entry(tag).or_default() += 1,
            None => _ = lost.entry(alias_of(site, path)).or_insert(path),
        }
    }
    for (tag, pages) in given_up {
        let message = phrase::language_lost(tag, pages);
        let finding = Diagnostic::new(Code::LostAddress, Place::file("content/site.yaml"), message);
        report.add(finding.hint(phrase::bring_language_back(tag)));
    }
    let successors = Successors::of(site, &published);
    // What is pasted into one file holds all that it needs.
    let mut by_work: BTreeMap<&WorkId, Vec<&str>> = BTreeMap::new();
    for alias in lost.keys() {
        if let Some(work) = successors.find(alias) {
            by_work.entry(&work.id).or_default().push(alias);
        }
    }
    for (alias, path) in &lost {
        let message = phrase::address_lost(format!("/{}", route::path_of_output(path)));
        let (place, hint) = match successors.find(alias) {
            Some(work) => {
                let file = file_of(work);
                let own = work.aliases.iter().map(|alias| alias.value.as_str());
                let aliases = own.chain(by_work[&work.id].iter().copied());
                (file.clone(), phrase::write_alias_in(aliases, file))
            }
            None => (folder_of(alias), phrase::write_alias_somewhere(alias)),
        };
        report.add(Diagnostic::new(Code::LostAddress, Place::file(place), message).hint(hint));
    }
    count
}

/// The language that a page was in, where the site had it and has it no longer.
fn language_given_up<'p>(site: &Site, path: &'p str, published: &BTreeSet<&str>) -> Option<&'p str> {
    let (tag, _) = path.split_once('/')?;
    // Other folders have a first page too.
    let is_language = tag.parse::<icu_locale::Locale>().is_ok() && Kind::from_folder(tag).is_none();
    let had_it = || published.contains(route::output_path(&Route::Home.path_in(tag)).as_str());
    (is_language && site.settings().locales.find(tag).is_none() && had_it()).then_some(tag)
}

/// The alias that keeps a page: without language where the site has it, else whole.
fn alias_of(site: &Site, path: &str) -> String {
    let in_locale = path.split_once('/').filter(|(tag, _)| site.settings().locales.find(tag).is_some());
    match in_locale {
        Some((_, rest)) => route::path_of_output(rest).to_owned(),
        None => format!("/{}", route::path_of_output(path)),
    }
}

/// Whether a page is one that comes and goes with what the archive has, such as a list or a decade: no text could keep it.
fn is_generated(alias: &str) -> bool {
    let parts: Vec<&str> = alias.trim_matches('/').split('/').collect();
    match parts[..] {
        [""] | ["timeline" | "map" | "search" | "data" | "book", ..] => true,
        [kind] | [kind, _, "timeline"] => Kind::from_folder(kind).is_some(),
        _ => false,
    }
}

/// The kind and the id that an alias without language begins with.
fn work_of(alias: &str) -> Option<(Kind, &str)> {
    let mut parts = alias.split('/');
    let kind = Kind::from_folder(parts.next()?)?;
    Some((kind, parts.next().filter(|id| !id.is_empty())?))
}

/// Where the work was whose page this is.
fn folder_of(alias: &str) -> String {
    work_of(alias)
        .map_or_else(|| "content".to_owned(), |(kind, id)| format!("content/{}/{id}", kind.folder()))
}

/// The text of a work in which its aliases stand.
fn file_of(work: &Work) -> String {
    work.translations.get(&work.original).map(|text| text.path.to_string()).unwrap_or_default()
}

/// The works that no page of the old site was about, by kind.
struct Successors<'s> {
    by_kind: BTreeMap<Kind, Vec<&'s Work>>,
}

impl<'s> Successors<'s> {
    fn of(site: &'s Site, published: &BTreeSet<&str>) -> Successors<'s> {
        let locales = &site.settings().locales;
        let mut by_kind: BTreeMap<Kind, Vec<&Work>> = BTreeMap::new();
        for (_, work) in site.archive().works() {
            let route = Route::Work(work.id.clone());
            let path = |tag| route::output_path(&route.path_in(tag));
            if !locales.tags().any(|tag| published.contains(path(tag).as_str())) {
                by_kind.entry(work.id.kind).or_default().push(work);
            }
        }
        Successors { by_kind }
    }

    /// The work that the one of this address most likely became: the new one of the same kind with the nearest id, or the
    /// only new one.
    fn find(&self, alias: &str) -> Option<&'s Work> {
        let (kind, id) = work_of(alias)?;
        let new = self.by_kind.get(&kind)?;
        let near = nearest(id, new.iter().map(|work| work.id.slug.as_str()));
        match (near, new.as_slice()) {
            (Some(near), _) => new.iter().copied().find(|work| work.id.slug.as_str() == near),
            (None, [only]) => Some(only),
            (None, _) => None,
        }
    }
}
