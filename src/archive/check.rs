//! What only the whole archive can tell: dead links, addresses twice, sources that nobody cites.
//!
//! Works are looked at before their facts are resolved, so that a wrong fact
//! hides no other mistake of its work.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::document::body::{Body, Mention, WikiLink, shorten};
use crate::document::failed_markup::cite_each;
use crate::document::front_matter::{FrontMatter, RawFacts};
use crate::document::markdown::Citation;
use crate::document::meant_by;
use crate::file_name;
use crate::id::{Kind, Slug, WorkId};
use crate::input::Input;
use crate::locale::{Locale, Locales};
use crate::phrases::Phrase;
use crate::phrases::table as phrase;
use crate::route::{Route, alias};
use crate::settings::Settings;
use crate::spelling::nearest;

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
            check_citation(citation, || document.place(citation.offset), catalogue, report);
        }
        for WikiLink { name, words, shown, offset } in &document.body.wiki_links {
            // Two pairs of brackets may also mean brackets, as where a text was deleted.
            let Some(id) = called(name, document.locale, groups, catalogue) else { continue };
            let words = if words.is_empty() { name } else { words };
            report.add(
                Diagnostic::new(
                    Code::FailedMarkup,
                    document.place(*offset),
                    phrase::failed_markup("link", shown),
                )
                .hint(phrase::write_form(format!("[{words}]({id})"))),
            );
        }
        for Mention { source, shown, offset } in &document.body.mentions {
            if catalogue.find(Kind::Source, source).is_some() {
                report.add(
                    Diagnostic::new(
                        Code::FailedMarkup,
                        document.place(*offset),
                        phrase::failed_markup("citation", shown),
                    )
                    .hint(phrase::write_form(format!("[@{source}]"))),
                );
            }
        }
    }
}

/// The work that a text in a language calls so: by its title there, in any language, or by its id; of several that
/// bear the name, a city.
fn called(name: &str, locale: Locale, groups: &[Group<'_>], catalogue: &Catalogue) -> Option<WorkId> {
    let folded = |text: &str| text.trim().to_lowercase();
    let name = folded(name);
    let documents = || groups.iter().flat_map(|group| group.documents);
    let titled = documents().filter_map(|document| {
        let title = document.front.as_ref()?.title.as_ref()?;
        (folded(&title.value) == name).then_some((document.locale != locale, &document.id))
    });
    let slug = Slug::suggest(&name);
    let of_id = Kind::ALL.into_iter().filter_map(|kind| {
        let id = WorkId { kind, slug: slug.clone()? };
        catalogue.find(kind, &id.slug).map(|_| id)
    });
    let ranked = titled.map(|(is_other, id)| ((id.kind != Kind::City, is_other), id.clone()));
    let all = ranked.chain(of_id.map(|id| ((id.kind != Kind::City, true), id)));
    all.min().map(|(_, id)| id)
}

/// A citation names a source, and only one.
fn check_citation(
    citation: &Citation,
    place: impl Fn() -> Place,
    catalogue: &Catalogue,
    report: &mut Report,
) {
    let look_up = |id: &str, report: &mut Report| {
        catalogue.look_up(Code::UnknownSource, Kind::Source, id, &place, report);
    };
    let finding =
        |code, message, form| Diagnostic::new(code, place(), message).hint(phrase::write_form(form));
    if Slug::new(&citation.source).is_some() {
        look_up(&citation.source, report);
        // `[@letter, p. 3; @diary]` has a locator with a source in it.
        if ids_in(&citation.locator).any(|id| is_source(id, catalogue)) {
            let whole = format!("@{}, {}", citation.source, citation.locator);
            let message = phrase::failed_markup("citation", format!("[{whole}]"));
            report.add(finding(Code::FailedMarkup, message, cite_each(&whole)));
        }
    } else if let Some(meant) = meant_citation(citation, catalogue) {
        let message = phrase::no_work_called(Kind::Source.name(), &citation.source);
        report.add(finding(Code::UnknownSource, message, meant));
    } else {
        let ids: Vec<&str> = citation.source.split(';').map(|id| id.trim().trim_start_matches('@')).collect();
        if ids.len() > 1 && ids.iter().all(|id| Slug::new(id).is_some()) {
            ids.into_iter().for_each(|id| look_up(id, report));
        } else {
            look_up(&citation.source, report);
        }
    }
}

fn is_source(id: &str, catalogue: &Catalogue) -> bool {
    Slug::new(id).is_some_and(|id| catalogue.find(Kind::Source, &id).is_some())
}

/// What may be ids behind an `@`.
fn ids_in(text: &str) -> impl Iterator<Item = &str> {
    text.split('@').skip(1).map(Slug::beginning_of)
}

/// The citation that was meant by one whose id has more in it: `[@letter p. 5]`, `[@letter; @diary, p. 2]`.
fn meant_citation(citation: &Citation, catalogue: &Catalogue) -> Option<String> {
    let written = match citation.locator.as_str() {
        "" => citation.source.clone(),
        locator => format!("{}, {locator}", citation.source),
    };
    let mended = written.split(';').map(|one| {
        let one = one.trim().trim_start_matches('@');
        let end =
            one.find(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | '.' | '/')).unwrap_or(one.len());
        let (id, place) = one.split_at(end);
        let place =
            place.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | '.' | '/'));
        let place = if place.is_empty() { String::new() } else { format!(", {place}") };
        is_source(id, catalogue).then(|| format!("[@{id}{place}]"))
    });
    mended.collect()
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
    // Out of the address bar of a browser.
    let decoded = percent_decode_str(wanted).decode_utf8_lossy();
    let hint = match nearest(&decoded, known()) {
        Some(near) => phrase::did_you_mean(format!("#{near}")),
        None if body.headings.is_empty() => phrase::has_no_headings(),
        None => phrase::headings_are(known(), wanted),
    };
    Some((message(), hint))
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
                let reserved = alias::reserved_part(path).filter(|_| alias::is_address(path));
                let hint = reserved.map_or_else(phrase::write_alias, phrase::leave_alias_out);
                report.add(Diagnostic::new(Code::UnsafePath, place.clone(), message).hint(hint));
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
