//! What only the whole archive can tell: dead links, lost files, addresses twice.
//!
//! Works are looked at before their facts are resolved, so that a wrong fact
//! hides no other mistake of its work.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::document::address::{Address, address};
use crate::document::body::{Body, shorten};
use crate::document::failed_markup::destination;
use crate::document::front_matter::{FrontMatter, RawFacts, Table};
use crate::document::keys::MediaKeys;
use crate::document::meant_by;
use crate::file_name;
use crate::id::{Kind, Slug, WorkId};
use crate::input::Input;
use crate::locale::{Locale, Locales};
use crate::phrases::Phrase;
use crate::phrases::table as phrase;
use crate::pictures::{self, Fault};
use crate::route::{Route, alias};
use crate::settings::Settings;
use crate::spelling::{did_you_mean, nearest};

use super::catalogue::Catalogue;
use super::original::Chosen;
use super::work::Work;
use super::{Group, Works};

/// Links lead to works that exist; citations name sources.
pub(super) fn links(groups: &[Group<'_>], catalogue: &Catalogue, report: &mut Report) {
    for document in groups.iter().flat_map(|group| group.documents) {
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
    works: &[Option<Chosen<'_>>],
    catalogue: &Catalogue,
    settings: &Settings,
    report: &mut Report,
) {
    for Chosen { work, .. } in works.iter().flatten() {
        for (locale, words) in &work.translations {
            for link in &words.body.links {
                let Some(wanted) = link.heading.as_deref() else { continue };
                let finding = match &link.target {
                    None => missing_heading(&words.body, wanted, || phrase::no_heading_here(wanted)),
                    Some((kind, slug)) => {
                        let Some(target) = catalogue.find(*kind, slug) else { continue };
                        let Some(target) = &works[catalogue.roster().rank(target)] else { continue };
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
    target: &Chosen<'_>,
    reader: Locale,
    wanted: &str,
    settings: &Settings,
) -> Option<(Phrase, Phrase)> {
    if target.unread.contains(&reader) {
        return None;
    }
    let shown = target.work.shown_in(reader);
    let tag = settings.locales.tag(shown.locale);
    missing_heading(&shown.words.body, wanted, || phrase::no_heading_there(&target.work.id, tag, wanted))
}

/// Message and hint when a text has no such heading.
fn missing_heading(body: &Body, wanted: &str, message: impl FnOnce() -> Phrase) -> Option<(Phrase, Phrase)> {
    let known = || body.headings.iter().map(|heading| heading.id.as_str());
    if known().any(|id| id == wanted) {
        return None;
    }
    let hint = match nearest(wanted, known()) {
        Some(near) => phrase::did_you_mean(format!("#{near}")),
        None if body.headings.is_empty() => phrase::has_no_headings(),
        None => phrase::headings_are(known(), wanted),
    };
    Some((message(), hint))
}

/// Files beside the texts exist, are used, and pictures have credit and rights.
pub(super) fn media(works: &[Option<Chosen<'_>>], input: &Input, locales: &Locales, report: &mut Report) {
    let unread_beside = unread_texts(input, locales);
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
        // A file that was refused is there, and has its finding.
        let is_missing = |file: &str| {
            !own.contains_key(file) && !input.refused.iter().any(|name| **name == *work.id.file(file))
        };
        let mut used: BTreeSet<&str> = BTreeSet::new();
        for words in work.translations.values() {
            for file in &words.body.files {
                used.insert(&file.file);
                let place = || words.place(file.offset);
                if is_missing(&file.file) {
                    let known: Vec<String> = own.keys().filter_map(|name| destination(name)).collect();
                    report.add(missing_file(&file.file, place(), known.iter().map(String::as_str)));
                } else if own.contains_key(file.file.as_str())
                    && file.is_picture()
                    && !is_listed(&file.file, listed)
                {
                    report.add(missing_rights(&file.file, work.id.kind, place()));
                }
            }
        }
        for (name, path) in &own {
            if let Some(fault) = input.pictures.fault(&work.id.file(name)) {
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
        shared_names(&own, input, &work.id, report);
        let bodies = work.translations.values().map(|words| &words.body);
        let meant: BTreeSet<&str> = bodies.flat_map(|body| &body.files_meant).map(String::as_str).collect();
        // A text that cannot be read may use them.
        let is_read = unread.is_empty() && !unread_beside.contains(&work.id);
        let is_unused = |name: &str| is_read && !used.contains(name) && !meant.contains(name);
        for (name, path) in own.into_iter().filter(|(name, _)| is_unused(name)) {
            report.add(
                Diagnostic::new(Code::UnusedMedia, Place::file(path), phrase::unused_media())
                    .hint(way_to_show(name)),
            );
        }
    }
}

/// The works with a text that could not be read, or does not have its right name.
pub(super) fn unread_texts(input: &Input, locales: &Locales) -> BTreeSet<WorkId> {
    let is_misnamed = |name: &str| {
        let file = name.rsplit('/').next().unwrap_or(name);
        file_name::tag_of(file).is_none_or(|tag| locales.find(tag).is_none())
    };
    let misnamed = input.documents.iter().map(|file| &file.name).filter(|name| is_misnamed(name));
    misnamed.chain(&input.unread).filter_map(|name| meant_by(name, locales)).collect()
}

/// Two pictures whose names differ in the ending only, and some of whose sizes would have the same names.
fn shared_names(own: &BTreeMap<&str, &str>, input: &Input, id: &WorkId, report: &mut Report) {
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    for (name, path) in own {
        let Some(picture) = input.pictures.get(&id.file(name)) else { continue };
        // Some disks do not tell `A` from `a`.
        let published: Vec<String> =
            picture.variants().map(|variant| variant.name(name).to_lowercase()).collect();
        if let Some(first) = published.iter().find_map(|name| taken.get(name)) {
            let message = phrase::pictures_share_name(name, first);
            report.add(
                Diagnostic::new(Code::AddressCollision, Place::file(*path), message)
                    .hint(phrase::keep_master()),
            );
        }
        taken.extend(published.into_iter().map(|published| (published, *name)));
    }
}

/// How a text shows a file that none shows yet; some names can stand in no text.
fn way_to_show(name: &str) -> Phrase {
    let written = Some(name).filter(|name| matches!(address(name), Address::File(_))).and_then(destination);
    written.map_or_else(phrase::rename_without_odd_characters, phrase::show_or_delete)
}

/// A name as a value between the braces of YAML: between quotes where a sign in it would mean something.
fn yaml_value(name: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '_' | '-' | '(' | ')' | '+');
    let begins_well = name.starts_with(char::is_alphanumeric);
    if begins_well && name.chars().all(is_plain) {
        name.to_owned()
    } else {
        format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

fn is_listed(file: &str, listed: Option<&[MediaKeys]>) -> bool {
    listed.is_some_and(|listed| listed.iter().any(|media| media.file.value == file))
}

fn missing_file<'a>(file: &str, place: Place, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    let known: Vec<&str> = known.collect();
    let hint = if file.starts_with("www.") {
        phrase::web_address_begins(file)
    } else {
        did_you_mean(file, known).unwrap_or_else(phrase::put_file_here)
    };
    Diagnostic::new(Code::MissingMedia, place, phrase::missing_media(file)).hint(hint)
}

fn missing_rights(file: &str, kind: Kind, place: Place) -> Diagnostic {
    let message = phrase::no_rights(file);
    Diagnostic::new(Code::MissingRights, place, message).hint(if Table::of(kind).has_media() {
        phrase::add_media_entry(yaml_value(file))
    } else {
        phrase::pictures_stand_in_works()
    })
}

fn faulty_picture(file: &str, fault: &Fault, place: Place) -> Diagnostic {
    let (code, message, hint) = match fault {
        Fault::Broken => (Code::BrokenMedia, phrase::picture_broken(file), phrase::put_picture_again()),
        Fault::Heavy(bytes) => (
            Code::MediaTooLarge,
            phrase::picture_too_heavy(file, bytes / 1_000_000, pictures::MAX_FILE / 1_000_000),
            phrase::save_picture_smaller(),
        ),
        Fault::Large(width, height) => (
            Code::MediaTooLarge,
            phrase::picture_too_wide(
                file,
                *width,
                *height,
                pictures::MAX_POINTS / 1_000_000,
                pictures::LONGEST_SIDE,
            ),
            phrase::save_picture_smaller(),
        ),
        Fault::Mismatch(ending) => {
            (Code::MediaMismatch, phrase::picture_other_kind(file, ending), phrase::rename_to_ending(ending))
        }
        Fault::NoPicture(kind) => {
            (Code::MediaMismatch, phrase::picture_no_such_kind(file, kind), phrase::save_as_picture())
        }
        Fault::Unread(kind) => {
            (Code::UnsupportedMedia, phrase::picture_unread(file, kind), phrase::save_plainly(kind))
        }
        Fault::Pages(pages) => {
            (Code::UnsupportedMedia, phrase::picture_has_pages(file, *pages), phrase::save_each_page())
        }
    };
    Diagnostic::new(code, place, message).hint(hint)
}

fn unsafe_file(file: &Located<String>) -> Diagnostic {
    let message = phrase::path_leads_out(&file.value);
    Diagnostic::new(Code::UnsafePath, file.place.clone(), message).hint(phrase::put_file_beside_text())
}

/// The same two cities have one twinning.
pub(super) fn pairs(works: &[Option<Chosen<'_>>], report: &mut Report) {
    let mut seen: BTreeMap<[&Slug; 2], (&Work<&FrontMatter>, &Place)> = BTreeMap::new();
    for Chosen { work, .. } in works.iter().flatten() {
        let RawFacts::Twinning(twinning) = &work.facts.facts else { continue };
        let [a, b] = twinning.cities.items.as_slice() else { continue };
        let mut pair = [&a.value, &b.value];
        pair.sort();
        if let Some((first, also)) = seen.get(&pair) {
            let message = phrase::pair_repeated(&first.id.slug);
            report.add(
                Diagnostic::new(Code::RepeatedPair, twinning.cities.at.clone(), message)
                    .also((*also).clone())
                    .hint(phrase::bring_into_one_folder()),
            );
        } else if a.value != b.value {
            seen.insert(pair, (work, &twinning.cities.at));
        }
    }
}

/// An address that is in use.
struct Taken<'w> {
    by: &'w WorkId,
    /// Whether it is an old address of this work, and not its own.
    is_alias: bool,
    place: Place,
}

/// Aliases are addresses of the site, none is taken, none leads to itself.
pub(super) fn addresses(works: &[Option<Chosen<'_>>], settings: &Settings, report: &mut Report) {
    let works = || works.iter().flatten().map(|chosen| &chosen.work);
    let mut taken: BTreeMap<String, Taken<'_>> = BTreeMap::new();
    for work in works() {
        taken.insert(
            Route::Work(work.id.clone()).path(),
            Taken { by: &work.id, is_alias: false, place: work.top() },
        );
    }
    for work in works() {
        let own = Route::Work(work.id.clone()).path();
        for Located { value: old, place } in &work.aliases {
            let path = old.strip_prefix('/').unwrap_or(old);
            if !alias::is_safe(path) {
                let message = phrase::alias_unsafe(shorten(old));
                report.add(
                    Diagnostic::new(Code::UnsafePath, place.clone(), message).hint(phrase::write_alias()),
                );
                continue;
            }
            // An alias from the root may begin with a locale.
            let below_locale = match path.split_once('/') {
                Some((tag, rest)) if old.starts_with('/') && settings.locales.find(tag).is_some() => rest,
                _ => path,
            };
            let key = alias::path(below_locale);
            if key == own {
                let message = phrase::alias_to_itself(old);
                report.add(
                    Diagnostic::new(Code::AliasLoop, place.clone(), message).hint(phrase::delete_alias()),
                );
            } else if let Some(first) = taken.get(&key) {
                report.add(
                    Diagnostic::new(
                        Code::AddressCollision,
                        place.clone(),
                        if first.is_alias {
                            phrase::alias_is_taken(old, first.by)
                        } else {
                            phrase::alias_is_address(old, first.by)
                        },
                    )
                    .also(first.place.clone())
                    .hint(phrase::delete_taken_alias()),
                );
            } else {
                taken.insert(key, Taken { by: &work.id, is_alias: true, place: place.clone() });
            }
        }
    }
}

/// Sources that a story lists are cited in it.
pub(super) fn citations(works: &[Option<Chosen<'_>>], catalogue: &Catalogue, report: &mut Report) {
    for Chosen { work, .. } in works.iter().flatten() {
        let citations = &work.original_words().body.citations;
        let cited: BTreeSet<&str> = citations.iter().map(|citation| citation.source.as_str()).collect();
        for source in work.facts.facts.unresolved().sources_to_cite() {
            let slug = &source.value;
            if cited.contains(slug.as_str()) || catalogue.find(Kind::Source, slug).is_none() {
                continue;
            }
            report.add(
                Diagnostic::new(Code::UnusedCitation, source.place.clone(), phrase::unused_citation(slug))
                    .hint(phrase::cite_or_unlist(slug)),
            );
        }
    }
}

/// Sources that exist are used.
pub(super) fn sources(works: &Works, report: &mut Report) {
    for (at, work) in works.of_kind(Kind::Source) {
        if works.referrers(at).is_empty() {
            report.add(
                Diagnostic::new(Code::UnusedSource, work.top(), phrase::unused_source())
                    .hint(phrase::cite_or_delete()),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::faulty_picture;
    use crate::diagnostic::{Code, Place};
    use crate::pictures::Fault;

    /// A program without the feature `images` finds no such fault, but has the words.
    #[test]
    fn a_picture_is_told_in_millions() {
        let check = |fault: &Fault, code: Code, expected: &str| {
            let finding = faulty_picture("a.jpg", fault, Place::file("content/a.jpg"));
            assert_eq!((finding.code, finding.message.to_string().as_str()), (code, expected));
        };
        check(
            &Fault::Heavy(300_999_999),
            Code::MediaTooLarge,
            "the picture `a.jpg` has 300 MB; the most that is read is 268 MB",
        );
        check(
            &Fault::Large(60_000, 70_000),
            Code::MediaTooLarge,
            "the picture `a.jpg` has 60000 × 70000 points; the most that are read are 140 million, 65535 on a side",
        );
        check(
            &Fault::Broken,
            Code::BrokenMedia,
            "the picture `a.jpg` is broken: it cannot be read to its end",
        );
        check(
            &Fault::Mismatch("png"),
            Code::MediaMismatch,
            "the ending of `a.jpg` is wrong: this is a file of the kind `.png`",
        );
        check(
            &Fault::NoPicture("other"),
            Code::MediaMismatch,
            "the ending of `a.jpg` is wrong: this is no such picture",
        );
        check(
            &Fault::NoPicture("phone_photograph"),
            Code::MediaMismatch,
            "the ending of `a.jpg` is wrong: this is a photograph as phones take it (HEIC, HEIF)",
        );
        check(
            &Fault::Unread("tiff"),
            Code::UnsupportedMedia,
            "the TIFF `a.jpg` has colours, or a compression, that are not read (such as a palette, Lab, or JPEG of the old kind)",
        );
        check(
            &Fault::Pages(3),
            Code::UnsupportedMedia,
            "`a.jpg` has 3 pages, and a picture can show one only",
        );
    }
}
