//! What only the whole archive can tell: dead links, lost files, addresses twice.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Place, Report, did_you_mean};
use crate::id::{Kind, Slug, WorkId};
use crate::input::Input;
use crate::locale::Locale;
use crate::route::Route;
use crate::settings::Settings;

use super::facts::{Facts, Media};
use super::resolve::Catalogue;
use super::work::{Translation, Work, WorkRef};

/// Links lead to works and headings that the reader gets; citations name sources.
pub(super) fn links(works: &[Option<Work>], catalogue: &Catalogue, settings: &Settings, report: &mut Report) {
    for work in works.iter().flatten() {
        for (locale, words) in &work.translations {
            for link in &words.body.links {
                let place = || words.place(link.offset);
                let Some((kind, slug)) = &link.target else {
                    heading(work, *locale, link.heading.as_deref(), &place(), settings, report, false);
                    continue;
                };
                let Some(target) = catalogue.find(*kind, slug) else {
                    report.add(catalogue.unknown(Code::DeadLink, *kind, slug.as_str(), place()));
                    continue;
                };
                let Some(target) = &works[target.index()] else { continue };
                for reader in readers_of(work, *locale, settings) {
                    if !heading(target, reader, link.heading.as_deref(), &place(), settings, report, true) {
                        break;
                    }
                }
            }
            for citation in &words.body.citations {
                let known = Slug::new(&citation.source).and_then(|slug| catalogue.find(Kind::Source, &slug));
                if known.is_none() {
                    report.add(catalogue.unknown(
                        Code::UnknownSource,
                        Kind::Source,
                        &citation.source,
                        words.place(citation.offset),
                    ));
                }
            }
        }
    }
}

/// The locales whose readers get this text: its own and, for an original, those without one.
fn readers_of(work: &Work, locale: Locale, settings: &Settings) -> Vec<Locale> {
    settings
        .locales
        .iter()
        .filter(|reader| *reader == locale || (locale == work.original && !work.is_translated(*reader)))
        .collect()
}

/// Whether a work has a heading in the text that readers of `locale` get.
fn heading(
    target: &Work,
    locale: Locale,
    wanted: Option<&str>,
    place: &Place,
    settings: &Settings,
    report: &mut Report,
    is_other: bool,
) -> bool {
    let Some(wanted) = wanted else { return true };
    let shown = target.shown_in(locale);
    let headings = &shown.words.body.headings;
    if headings.iter().any(|heading| heading.id == wanted) {
        return true;
    }
    let tag = settings.locales.tag(shown.locale);
    let whose =
        if is_other { format!("the text of `{}` in `{tag}`", target.id) } else { "this text".to_owned() };
    let known = || headings.iter().map(|heading| heading.id.as_str());
    let hint =
        did_you_mean(wanted, known()).unwrap_or_else(|| match known().collect::<Vec<_>>().join(", ") {
            none if none.is_empty() => "it has no headings: delete the part from `#` on".to_owned(),
            some => format!("its headings are {some}; `## Title {{#{wanted}}}` gives one a name of your own"),
        });
    report.add(
        Diagnostic::new(Code::DeadHeading, place.clone(), format!("{whose} has no heading `#{wanted}`"))
            .hint(hint),
    );
    false
}

/// Files beside the texts exist, are used, and pictures have credit and rights.
pub(super) fn media(works: &[Option<Work>], input: &Input, report: &mut Report) {
    let mut files: BTreeMap<(&str, &str), BTreeMap<&str, &str>> = BTreeMap::new();
    for file in &input.media {
        let mut parts = file.name.splitn(3, '/');
        if let (Some(folder), Some(slug), Some(name)) = (parts.next(), parts.next(), parts.next()) {
            files.entry((folder, slug)).or_default().insert(name, &file.path);
        }
    }
    for work in works.iter().flatten() {
        let own = files.remove(&(work.id.kind.folder(), work.id.slug.as_str())).unwrap_or_default();
        let listed = media_of(&work.facts);
        let mut used: BTreeSet<&str> = BTreeSet::new();
        for words in work.translations.values() {
            for file in &words.body.files {
                used.insert(&file.file);
                if !own.contains_key(file.file.as_str()) {
                    report.add(missing_file(&file.file, words.place(file.offset), own.keys().copied()));
                } else if file.is_picture && !listed.iter().any(|media| media.file == file.file) {
                    report.add(
                        Diagnostic::new(
                            Code::MissingRights,
                            words.place(file.offset),
                            format!("nothing says who made `{}` and what may be done with it", file.file),
                        )
                        .hint(format!(
                            "add `media: [{{file: {}, credit: …, rights: CC-BY-4.0}}]` to the original",
                            file.file
                        )),
                    );
                }
            }
        }
        for media in listed {
            if !own.contains_key(media.file.as_str()) && !used.contains(media.file.as_str()) {
                let place = Place { file: work.original_words().path.clone(), line: 1, column: 1 };
                report.add(missing_file(&media.file, place, own.keys().copied()));
            }
        }
        for (name, path) in own {
            if !used.contains(name) {
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
}

fn missing_file<'a>(file: &str, place: Place, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    let known: Vec<&str> = known.collect();
    Diagnostic::new(Code::MissingMedia, place, format!("there is no file `{file}` beside this text")).hint(
        did_you_mean(file, known)
            .unwrap_or_else(|| "put the file into this folder; capital letters count".to_owned()),
    )
}

fn media_of(facts: &Facts) -> &[Media] {
    match facts {
        Facts::Story(story) => &story.media,
        Facts::Object(object) => &object.media,
        _ => &[],
    }
}

/// Aliases are addresses of the site, none is taken, none leads to itself.
pub(super) fn addresses(works: &[Option<Work>], settings: &Settings, report: &mut Report) {
    let mut taken: BTreeMap<String, (String, Place)> = BTreeMap::new();
    for work in works.iter().flatten() {
        let top = Place { file: work.original_words().path.clone(), line: 1, column: 1 };
        taken.insert(Route::Work(work.id.clone()).path(), (work.id.to_string(), top));
    }
    for work in works.iter().flatten() {
        let place = Place { file: work.original_words().path.clone(), line: 1, column: 1 };
        let own = Route::Work(work.id.clone()).path();
        for alias in &work.aliases {
            let path = alias.trim_start_matches('/');
            if !is_safe_alias(path) {
                report.add(
                    Diagnostic::new(Code::UnsafePath, place.clone(), format!("the alias `{alias}` is not an address of this site"))
                        .hint("write the old path without the language, such as `stories/old-name/`, or with a `/` before it from the root of the site"),
                );
                continue;
            }
            // An alias from the root may begin with a locale.
            let below_locale = match path.split_once('/') {
                Some((tag, rest)) if alias.starts_with('/') && settings.locales.find(tag).is_some() => rest,
                _ => path,
            };
            let key = if below_locale.ends_with('/') || below_locale.ends_with(".html") {
                below_locale.to_owned()
            } else {
                format!("{below_locale}/")
            };
            if key == own {
                report.add(
                    Diagnostic::new(
                        Code::AliasLoop,
                        place.clone(),
                        format!("the alias `{alias}` leads to itself"),
                    )
                    .hint("an alias is an address that the work had before; delete this one"),
                );
            } else if let Some((other, first)) = taken.get(&key) {
                report.add(
                    Diagnostic::new(
                        Code::AddressCollision,
                        place.clone(),
                        format!("the alias `{alias}` is the address of `{other}`"),
                    )
                    .also(first.clone())
                    .hint("two things cannot stand at one address; delete the alias"),
                );
            } else {
                taken.insert(key, (work.id.to_string(), place.clone()));
            }
        }
    }
}

fn is_safe_alias(path: &str) -> bool {
    !path.is_empty()
        && path.trim_end_matches('/').split('/').all(|part| !part.is_empty() && part != "." && part != "..")
        && !path.chars().any(|c| c.is_control() || c.is_whitespace() || "\\?#%:*\"<>|&'".contains(c))
}

/// Sources that are listed are cited, and sources that exist are used.
pub(super) fn sources(works: &[Work], referrers: &[Vec<WorkRef>], report: &mut Report) {
    for (work, referrers) in works.iter().zip(referrers) {
        let words: &Translation = work.original_words();
        let top = Place { file: words.path.clone(), line: 1, column: 1 };
        if let Facts::Story(story) = &work.facts {
            let cited: BTreeSet<&str> =
                words.body.citations.iter().map(|citation| citation.source.as_str()).collect();
            for source in &story.sources {
                let WorkId { slug, .. } = &works[source.index()].id;
                if !cited.contains(slug.as_str()) {
                    report.add(
                        Diagnostic::new(
                            Code::UnusedCitation,
                            top.clone(),
                            format!("the source `{slug}` is listed here and never cited in the text"),
                        )
                        .hint(format!(
                            "put `[@{slug}]` after the statement that rests on it, or take it off the list"
                        )),
                    );
                }
            }
        }
        if work.id.kind == Kind::Source && referrers.is_empty() {
            report.add(
                Diagnostic::new(Code::UnusedSource, top, "nothing in the archive rests on this source")
                    .hint("cite it, or delete its folder"),
            );
        }
    }
}
