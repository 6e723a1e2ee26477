//! What only the whole archive can tell: dead links, lost files, addresses twice.
//!
//! Works are looked at before their facts are resolved, so that a wrong fact
//! hides no other mistake of its work.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::document::address::{Address, address};
use crate::document::body::{Body, shorten};
use crate::document::front_matter::{FrontMatter, RawFacts, Table};
use crate::document::keys::MediaKeys;
use crate::id::{Kind, Slug, WorkRef};
use crate::input::Input;
use crate::locale::Locale;
use crate::pictures::{self, Fault};
use crate::route::Route;
use crate::settings::Settings;
use crate::spelling::{did_you_mean, nearest};

use super::Group;
use super::catalogue::Catalogue;
use super::original::Chosen;
use super::work::Work;

/// Links lead to works that exist; citations name sources.
pub(super) fn links(groups: &[Group], catalogue: &Catalogue, report: &mut Report) {
    for document in groups.iter().flat_map(|group| &group.documents) {
        for link in &document.body.links {
            if let Some((kind, slug)) = &link.target {
                let place = || document.place(link.offset);
                catalogue.look_up(Code::DeadLink, *kind, slug.as_str(), place, report);
            }
        }
        for citation in &document.body.citations {
            let place = || document.place(citation.offset);
            catalogue.look_up(Code::UnknownSource, Kind::Source, &citation.source, place, report);
        }
    }
}

/// Links to headings lead to headings of the text that the reader gets.
pub(super) fn headings(
    works: &[Option<Chosen>],
    catalogue: &Catalogue,
    settings: &Settings,
    report: &mut Report,
) {
    for Chosen { work, .. } in works.iter().flatten() {
        for (locale, words) in &work.translations {
            for link in &words.body.links {
                let Some(wanted) = link.heading.as_deref() else { continue };
                let finding = match &link.target {
                    None => missing_heading(&words.body, wanted, "this text"),
                    Some((kind, slug)) => {
                        let Some(target) = catalogue.find(*kind, slug) else { continue };
                        let Some(target) = &works[target.index()] else { continue };
                        let mut readers = readers_of(work, *locale, settings);
                        readers.find_map(|reader| missing_for(target, reader, wanted, settings))
                    }
                };
                if let Some((message, hint)) = finding {
                    let place = words.place(link.offset);
                    report.add(Diagnostic::new(Code::DeadHeading, place, message).hint(hint));
                }
            }
        }
    }
}

/// The locales whose readers get this text: its own and, for an original, those without one.
fn readers_of<F>(work: &Work<F>, locale: Locale, settings: &Settings) -> impl Iterator<Item = Locale> {
    let is_read =
        move |reader: &Locale| *reader == locale || (locale == work.original && !work.is_translated(*reader));
    settings.locales.iter().filter(is_read)
}

/// What to say when the readers of a locale do not find a heading in another work.
fn missing_for(
    target: &Chosen,
    reader: Locale,
    wanted: &str,
    settings: &Settings,
) -> Option<(String, String)> {
    if target.unread.contains(&reader) {
        return None;
    }
    let shown = target.work.shown_in(reader);
    let tag = settings.locales.tag(shown.locale);
    missing_heading(&shown.words.body, wanted, &format!("the text of `{}` in `{tag}`", target.work.id))
}

/// Message and hint when a text has no such heading.
fn missing_heading(body: &Body, wanted: &str, whose: &str) -> Option<(String, String)> {
    let known = || body.headings.iter().map(|heading| heading.id.as_str());
    if known().any(|id| id == wanted) {
        return None;
    }
    let hint = match (nearest(wanted, known()), known().collect::<Vec<_>>().join(", ")) {
        (Some(near), _) => format!("did you mean `#{near}`?"),
        (None, none) if none.is_empty() => "it has no headings: delete the part from `#` on".to_owned(),
        (None, some) => {
            format!("its headings are {some}; `## Title {{#{wanted}}}` gives one a name of your own")
        }
    };
    Some((format!("{whose} has no heading `#{wanted}`"), hint))
}

/// Files beside the texts exist, are used, and pictures have credit and rights.
pub(super) fn media(works: &[Option<Chosen>], input: &Input, report: &mut Report) {
    let mut files: BTreeMap<(&str, &str), BTreeMap<&str, &str>> = BTreeMap::new();
    for file in &input.media {
        let mut parts = file.name.splitn(3, '/');
        if let (Some(folder), Some(slug), Some(name)) = (parts.next(), parts.next(), parts.next()) {
            files.entry((folder, slug)).or_default().insert(name, &file.path);
        }
    }
    for Chosen { work, unread, .. } in works.iter().flatten() {
        let own = files.remove(&(work.id.kind.folder(), work.id.slug.as_str())).unwrap_or_default();
        let listed = work.facts.facts.unresolved().media();
        let folder = format!("{}/{}", work.id.kind.folder(), work.id.slug);
        // A file that was refused is there, and has its finding.
        let is_missing = |file: &str| {
            !own.contains_key(file) && !input.refused.iter().any(|name| **name == *format!("{folder}/{file}"))
        };
        let mut used: BTreeSet<&str> = BTreeSet::new();
        for words in work.translations.values() {
            for file in &words.body.files {
                used.insert(&file.file);
                let place = || words.place(file.offset);
                if is_missing(&file.file) {
                    report.add(missing_file(&file.file, place(), own.keys().copied()));
                } else if own.contains_key(file.file.as_str())
                    && file.is_picture
                    && !is_listed(&file.file, listed)
                {
                    report.add(missing_rights(&file.file, work.id.kind, place()));
                }
            }
        }
        for (name, path) in &own {
            if let Some(fault) = input.pictures.fault(&format!("{folder}/{name}")) {
                let entry = listed.unwrap_or_default().iter().find(|media| media.file.value == *name);
                let shown = || work.translations.values().find_map(|words| words.place_of(name));
                let place = entry.map(|media| media.file.place.clone()).or_else(shown);
                report.add(faulty_picture(name, fault, place.unwrap_or_else(|| Place::file(*path))));
            }
        }
        for MediaKeys { file, .. } in listed.unwrap_or_default() {
            if !matches!(address(&file.value), Address::File(_)) {
                report.add(unsafe_file(file));
            } else if is_missing(&file.value) && !used.contains(file.value.as_str()) {
                report.add(missing_file(&file.value, file.place.clone(), own.keys().copied()));
            }
        }
        // A text that cannot be read may use them.
        for (name, path) in own.into_iter().filter(|(name, _)| unread.is_empty() && !used.contains(name)) {
            report.add(
                Diagnostic::new(
                    Code::UnusedMedia,
                    Place::file(path),
                    "no text shows this file or links to it",
                )
                .hint(format!("show it with `![what is to be seen]({name} \"Caption\")`, or delete it")),
            );
        }
    }
}

fn is_listed(file: &str, listed: Option<&[MediaKeys]>) -> bool {
    listed.is_some_and(|listed| listed.iter().any(|media| media.file.value == file))
}

fn missing_file<'a>(file: &str, place: Place, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    let known: Vec<&str> = known.collect();
    let hint = if file.starts_with("www.") {
        format!("an address of the web begins with https://: `https://{file}`")
    } else {
        did_you_mean(file, known)
            .unwrap_or_else(|| "put the file into this folder; capital letters count".to_owned())
    };
    Diagnostic::new(Code::MissingMedia, place, format!("there is no file `{file}` beside this text"))
        .hint(hint)
}

fn missing_rights(file: &str, kind: Kind, place: Place) -> Diagnostic {
    let message = format!("nothing says who made `{file}` and what may be done with it");
    Diagnostic::new(Code::MissingRights, place, message).hint(if Table::of(kind).has_media() {
        format!("add `media: [{{file: {file}, credit: …, rights: CC-BY-4.0}}]` to the original")
    } else {
        "pictures stand in stories and objects, whose `media` says it; link to one of these".to_owned()
    })
}

fn faulty_picture(file: &str, fault: &Fault, place: Place) -> Diagnostic {
    let (code, message, hint) = match fault {
        Fault::Broken => (
            Code::BrokenMedia,
            format!("the picture `{file}` is broken: it cannot be read to its end"),
            "put the file here again from where it came from, or save it anew in a program that shows it"
                .to_owned(),
        ),
        Fault::Heavy(bytes) => (
            Code::MediaTooLarge,
            format!(
                "the picture `{file}` has {} MB; the most that is read is {} MB",
                bytes / 1_000_000,
                pictures::MAX_FILE / 1_000_000
            ),
            SMALLER.to_owned(),
        ),
        Fault::Large(width, height) => (
            Code::MediaTooLarge,
            format!(
                "the picture `{file}` has {width} × {height} points; the most that are read are {} million, {} on a side",
                pictures::MAX_POINTS / 1_000_000,
                pictures::LONGEST_SIDE
            ),
            SMALLER.to_owned(),
        ),
        Fault::Mismatch(Some(ending)) => (
            Code::MediaMismatch,
            format!("the ending of `{file}` is wrong: this is a picture of the kind `.{ending}`"),
            format!("rename the file so that it ends with `.{ending}`, here and beside the text"),
        ),
        Fault::Mismatch(None) => (
            Code::MediaMismatch,
            format!("the ending of `{file}` is wrong: this is no such picture"),
            "save it as JPEG, PNG or WebP in a program that shows it".to_owned(),
        ),
    };
    Diagnostic::new(code, place, message).hint(hint)
}

/// What to do about a picture that is too large.
const SMALLER: &str = "save it smaller; pages show it no wider than 1600 points";

fn unsafe_file(file: &Located<String>) -> Diagnostic {
    let message = format!("the path `{}` may lead out of this folder", file.value);
    Diagnostic::new(Code::UnsafePath, file.place.clone(), message)
        .hint("put the file beside the text and write its name only")
}

/// The same two cities have one twinning.
pub(super) fn pairs(works: &[Option<Chosen>], report: &mut Report) {
    let mut seen: BTreeMap<[&Slug; 2], (&Work<FrontMatter>, &Place)> = BTreeMap::new();
    for Chosen { work, .. } in works.iter().flatten() {
        let RawFacts::Twinning(twinning) = &work.facts.facts else { continue };
        let [a, b] = twinning.cities.items.as_slice() else { continue };
        let mut pair = [&a.value, &b.value];
        pair.sort();
        if let Some((first, also)) = seen.get(&pair) {
            let message = format!("`{}` is a twinning of the same two cities", first.id.slug);
            report.add(
                Diagnostic::new(Code::RepeatedPair, twinning.cities.at.clone(), message)
                    .also((*also).clone())
                    .hint("bring both into one folder: a twinning has one page and many stages"),
            );
        } else if a.value != b.value {
            seen.insert(pair, (work, &twinning.cities.at));
        }
    }
}

/// Aliases are addresses of the site, none is taken, none leads to itself.
pub(super) fn addresses(works: &[Option<Chosen>], settings: &Settings, report: &mut Report) {
    let works = || works.iter().flatten().map(|chosen| &chosen.work);
    let mut taken: BTreeMap<String, (String, Place)> = BTreeMap::new();
    for work in works() {
        taken.insert(
            Route::Work(work.id.clone()).path(),
            (format!("the address of `{}`", work.id), work.top()),
        );
    }
    for work in works() {
        let own = Route::Work(work.id.clone()).path();
        for Located { value: alias, place } in &work.aliases {
            let path = alias.strip_prefix('/').unwrap_or(alias);
            if !is_safe_alias(path) {
                let message = format!("the alias `{}` is not an address of this site", shorten(alias));
                report.add(Diagnostic::new(Code::UnsafePath, place.clone(), message).hint(
                    "write the old path without the language, such as `stories/old-name/`, or with a `/` before it from the root of the site",
                ));
                continue;
            }
            // An alias from the root may begin with a locale.
            let below_locale = match path.split_once('/') {
                Some((tag, rest)) if alias.starts_with('/') && settings.locales.find(tag).is_some() => rest,
                _ => path,
            };
            let key = if is_page_name(below_locale) || below_locale.ends_with('/') {
                below_locale.to_owned()
            } else {
                format!("{below_locale}/")
            };
            if key == own {
                let message = format!("the alias `{alias}` leads to itself");
                report.add(
                    Diagnostic::new(Code::AliasLoop, place.clone(), message)
                        .hint("an alias is an address that the work had before; delete this one"),
                );
            } else if let Some((what, first)) = taken.get(&key) {
                report.add(
                    Diagnostic::new(
                        Code::AddressCollision,
                        place.clone(),
                        format!("the alias `{alias}` is {what}"),
                    )
                    .also(first.clone())
                    .hint("two things cannot stand at one address; delete the alias"),
                );
            } else {
                taken.insert(key, (format!("an alias of `{}` already", work.id), place.clone()));
            }
        }
    }
}

/// Whether an alias names a file of its own rather than a folder with a page in it.
pub(crate) fn is_page_name(alias: &str) -> bool {
    [".html", ".htm", ".php"].iter().any(|ending| alias.ends_with(ending))
}

fn is_safe_alias(path: &str) -> bool {
    // File systems take names of 255 bytes; the program adds endings of its own.
    let is_part = |part: &str| !part.is_empty() && !part.starts_with('.') && part.len() <= 200;
    let is_hidden =
        |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    path.len() <= 500
        && path.strip_suffix('/').unwrap_or(path).split('/').all(is_part)
        && !path.chars().any(is_hidden)
        && !path.chars().any(|c| c.is_control() || c.is_whitespace() || "\\?#%:*\"<>|&'".contains(c))
}

/// Sources that a story lists are cited in it.
pub(super) fn citations(works: &[Option<Chosen>], catalogue: &Catalogue, report: &mut Report) {
    for Chosen { work, .. } in works.iter().flatten() {
        let citations = &work.original_words().body.citations;
        let cited: BTreeSet<&str> = citations.iter().map(|citation| citation.source.as_str()).collect();
        for source in work.facts.facts.unresolved().sources_to_cite() {
            let slug = &source.value;
            if cited.contains(slug.as_str()) || catalogue.find(Kind::Source, slug).is_none() {
                continue;
            }
            report.add(
                Diagnostic::new(
                    Code::UnusedCitation,
                    source.place.clone(),
                    format!("the source `{slug}` is listed here and never cited in the text"),
                )
                .hint(format!(
                    "put `[@{slug}]` after the statement that rests on it, or take it off the list"
                )),
            );
        }
    }
}

/// Sources that exist are used.
pub(super) fn sources(works: &[Work], referrers: &[Vec<WorkRef>], report: &mut Report) {
    for (work, referrers) in works.iter().zip(referrers) {
        if work.id.kind == Kind::Source && referrers.is_empty() {
            report.add(
                Diagnostic::new(
                    Code::UnusedSource,
                    work.top(),
                    "nothing in the archive rests on this source",
                )
                .hint("cite it, or delete its folder"),
            );
        }
    }
}
