//! What there is to say of a file of the archive, or of one that is built in: what it is, and which pages it makes.

use std::io;

use super::{Explanation, Known, Outcome, Reason, Shown, absent, output, shorten, templates, work};
use crate::document;
use crate::file_name::{is_hidden, tag_of};
use crate::id::{Kind, Slug, WorkId, WorkRef};
use crate::input::{BinaryFile, TextFile};
use crate::layers::{self, Part};
use crate::locale::{Locale, same_language};
use crate::media;
use crate::pages::templates::PARTS;
use crate::phrases::table as phrase;
use crate::route::{self, Route, SharedRoute};
use crate::site::Site;

/// Explains a file, by its path from the root.
pub(super) fn explain(told: &mut Explanation, known: &Known<'_>, path: &str) -> io::Result<()> {
    told.file = Some(path.to_owned());
    told.in_site = false;
    let built_in = layers::find(path).map(layers::BuiltIn::shown_path);
    told.add_findings(known, &[path, built_in.as_deref().unwrap_or(path)]);
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    if path.split('/').any(is_hidden) {
        told.because(Reason::Hidden, phrase::explain_hidden());
        return Ok(());
    }
    if folder == "content" {
        content(told, known, name);
        return Ok(());
    }
    match Part::ALL.into_iter().find(|part| part.folder() == folder) {
        Some(part) => part_file(told, known, part, path, name)?,
        None => {
            told.because(Reason::NoPart, phrase::explain_no_part());
            told.hint = Some(phrase::explain_parts_are());
        }
    }
    Ok(())
}

/// Explains a folder, by its path from the root.
pub(super) fn folder(told: &mut Explanation, known: &Known<'_>, path: &str) {
    if let Some(id) = path.strip_prefix("content/").and_then(|name| work_of(&format!("{name}/"))) {
        return work::explain(told, known, id.kind, id.slug.as_str());
    }
    told.file = Some(path.to_owned());
    told.nothing(Reason::Folder, phrase::explain_folder(shorten(path)), Some(phrase::explain_give()));
}

/// The work in whose folder a file below `content/` lies.
fn work_of(name: &str) -> Option<WorkId> {
    let mut parts = name.split('/');
    let (kind, slug) = (Kind::from_folder(parts.next()?)?, Slug::new(parts.next()?)?);
    (parts.next().is_some() && parts.next().is_none()).then_some(WorkId { kind, slug })
}

/// Whether the texts of a work say that it is a draft.
pub(super) fn is_draft(known: &Known<'_>, id: &WorkId) -> bool {
    let Some(settings) = known.settings() else { return false };
    let folder = id.file("");
    let texts = known.input.documents.iter().filter(|file| file.name.starts_with(&folder));
    let read = texts.filter_map(|file| {
        // What is wrong with it was found before.
        document::parse(file, &settings.locales, &mut crate::diagnostic::Report::new())
    });
    let mut fronts = read.filter_map(|document| document.front);
    fronts.any(|front| front.facts.unresolved().is_draft())
}

fn content(told: &mut Explanation, known: &Known<'_>, name: &str) {
    let input = known.input;
    let is_it = |file: &&TextFile| *file.name == *name;
    if name == "site.yaml" {
        (told.what, told.in_site) = (Some("settings"), known.site.is_some());
        told.address = known.settings().map(|settings| settings.base.whole(""));
    } else if let Some(file) = input.documents.iter().find(is_it) {
        text(told, known, file);
    } else if let Some(file) = input.transcripts.iter().find(is_it) {
        transcript(told, known, file);
    } else if let Some(file) = input.media.iter().find(|file| *file.name == *name) {
        medium(told, known, file);
    } else if told.findings.is_empty() {
        told.because(Reason::NoPart, phrase::explain_no_part());
        told.hint = Some(phrase::explain_parts_are());
    } else {
        told.because(Reason::Refused, phrase::explain_refused());
    }
}

/// The work of a file in the site; where it is not there, that is explained.
fn planned<'k>(told: &mut Explanation, known: &Known<'k>, id: &WorkId) -> Option<(&'k Site, WorkRef)> {
    told.work = Some(id.to_string());
    let site = known.site?;
    let at = site.archive().find(id);
    match at {
        Some(at) => return Some((site, at)),
        None if is_draft(known, id) => absent::draft(told, known, id),
        None => told.because(Reason::Refused, phrase::explain_refused()),
    }
    None
}

fn text(told: &mut Explanation, known: &Known<'_>, file: &TextFile) {
    told.what = Some("text");
    let tag = file.name.rsplit('/').next().and_then(tag_of);
    told.locale = tag.map(str::to_owned);
    let Some(id) = work_of(&file.name) else {
        return told.because(Reason::Refused, phrase::explain_refused());
    };
    let Some((site, at)) = planned(told, known, &id) else { return };
    let work = site.archive().work(at);
    let Some(words) = work.translations.values().find(|words| words.path == file.path) else {
        return told.because(Reason::Refused, phrase::explain_refused());
    };
    told.in_site = true;
    work::describe(told, site, at);
    told.title = words.title.clone().or(told.title.take());
    let why = work::freshness_word(words.freshness);
    let locale = site.settings().locales.tag(words.locale).to_owned();
    told.shown = Some(Shown { locale, file: file.path.to_string(), why });
    told.pages = pages_where(site, at, |locale| work.shown_in(locale).locale == words.locale);
}

/// The pages of a work in the languages that are asked for.
pub(super) fn pages_where(site: &Site, at: WorkRef, is_wanted: impl Fn(Locale) -> bool) -> Vec<String> {
    let locales = &site.settings().locales;
    let route = Route::Work(site.archive().work(at).id.clone());
    locales
        .iter()
        .filter(|locale| is_wanted(*locale))
        .map(|locale| route.path_in(locales.tag(locale)))
        .collect()
}

/// The pages of a work whose texts use a file beside them that `is_it`.
fn pages_with(site: &Site, at: WorkRef, is_it: impl Fn(&str) -> bool) -> Vec<String> {
    pages_where(site, at, |locale| {
        let files = &site.archive().shown(at, locale).words.body.files;
        files.iter().any(|used| is_it(&used.file))
    })
}

fn stem_of(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn transcript(told: &mut Explanation, known: &Known<'_>, file: &TextFile) {
    told.what = Some("transcript");
    let own = file.name.rsplit('/').next().and_then(media::beside);
    told.locale = own.map(|own| own.tag.to_owned());
    let Some((own, id)) = own.zip(work_of(&file.name)) else {
        return told.because(Reason::Refused, phrase::explain_refused());
    };
    let Some((site, at)) = planned(told, known, &id) else { return };
    told.title = Some(site.edition().title(at, site.archive().work(at).original));
    let is_read = site.archive().work(at).transcripts.iter().any(|read| read.document.path == file.path);
    if !is_read {
        return told.because(Reason::Refused, phrase::explain_refused());
    }
    told.pages = pages_with(site, at, |used| stem_of(used) == own.stem);
    told.in_site = !told.pages.is_empty();
    if !told.in_site {
        told.because(Reason::NoPage, phrase::explain_no_page());
    }
}

/// Explains a file beside a text.
pub(super) fn medium(told: &mut Explanation, known: &Known<'_>, file: &BinaryFile) {
    told.what = Some("medium");
    let Some(id) = work_of(&file.name) else {
        return told.because(Reason::Refused, phrase::explain_refused());
    };
    let name = file.name.rsplit('/').next().unwrap_or(&file.name);
    let captions = media::beside(name).filter(|own| !own.is_transcript);
    told.name = Some(name.to_owned());
    let Some((site, at)) = planned(told, known, &id) else { return };
    told.in_site = true;
    told.title = Some(site.edition().title(at, site.archive().work(at).original));
    match known.input.pictures.get(&file.name) {
        Some(picture) => told.pictures = vec![work::sizes(&file.name, picture)],
        None => {
            let path = route::media_path(&file.name);
            told.address = Some(output::address(site, &path));
            told.path = Some(path);
        }
    }
    told.pages = pages_with(site, at, |used| {
        used == name || captions.is_some_and(|captions| stem_of(used) == captions.stem)
    });
    if told.pages.is_empty() {
        told.because(Reason::NoPage, phrase::explain_no_page());
    }
}

fn part_file(
    told: &mut Explanation,
    known: &Known<'_>,
    part: Part,
    path: &str,
    name: &str,
) -> io::Result<()> {
    told.layer = Some(templates::layer(known, path)?);
    told.name = Some(name.to_owned());
    match part {
        Part::Templates => template(told, known, name)?,
        Part::Assets => asset(told, known, name)?,
        Part::Messages => messages(told, known, name),
        Part::Patterns => pattern(told, known, name),
    }
    Ok(())
}

fn template(told: &mut Explanation, known: &Known<'_>, name: &str) -> io::Result<()> {
    told.what = Some("template");
    told.templates = templates::chain(known, name)?;
    // It is the first of them itself.
    told.templates.remove(0);
    told.used_by = templates::users(known, name);
    let Some(site) = known.site else { return Ok(()) };
    let mut bring = std::collections::BTreeMap::new();
    for (path, output) in site.plan().outputs() {
        let Some(first) = templates::of_output(output) else { continue };
        let is_made = bring.entry(first).or_insert_with_key(|first| templates::brings_in(known, first, name));
        if *is_made {
            told.pages.push(path.to_owned());
        }
    }
    let is_part = PARTS.iter().any(|part| templates::brings_in(known, part, name));
    told.in_site = is_part || !told.pages.is_empty();
    if is_part {
        told.message = Some(phrase::explain_part_of_lists());
    } else if !told.in_site {
        told.because(Reason::Unused, phrase::explain_unused_template());
    }
    Ok(())
}

fn asset(told: &mut Explanation, known: &Known<'_>, name: &str) -> io::Result<()> {
    told.what = Some("static");
    told.used_by = {
        // They name it whole, between quotes.
        let is_named =
            |text: &str| ['"', '\'', '`'].iter().any(|quote| text.contains(&format!("{quote}{name}{quote}")));
        let templates = known.input.templates.iter().filter(|file| is_named(&file.text));
        templates.map(|file| format!("{}/{}", Part::Templates.folder(), file.name)).collect()
    };
    // Style sheets and scripts name files from where they lie.
    let last = name.rsplit('/').next().unwrap_or(name);
    for other in known.input.assets.iter().filter(|other| *other.name != *name) {
        let is_text = [".css", ".js"].iter().any(|ending| other.name.ends_with(ending));
        if is_text && String::from_utf8_lossy(&other.file.read()?).contains(last) {
            told.used_by.push(format!("{}/{}", Part::Assets.folder(), other.name));
        }
    }
    let asset = known.input.assets.iter().find(|asset| *asset.name == *name);
    let path = asset.map_or(name, |asset| &asset.address);
    if let Some(site) = known.site.filter(|_| known.has(path)) {
        told.in_site = true;
        told.path = Some(path.to_owned());
        told.address = Some(output::address(site, path));
    }
    Ok(())
}

fn messages(told: &mut Explanation, known: &Known<'_>, name: &str) {
    told.what = Some("messages");
    let Some((folder, _)) = name.split_once('/') else {
        return told.because(Reason::NoPart, phrase::explain_no_part());
    };
    told.locale = Some(folder.to_owned());
    let Some(settings) = known.settings() else { return };
    // A variety has the wording of its language.
    let mut tags = settings.locales.tags();
    told.in_site = known.site.is_some()
        && tags.any(|tag| tag == folder || same_language(tag, std::iter::once(folder)).is_some());
    if !told.in_site && known.site.is_some() {
        told.because(Reason::OtherLanguage, phrase::explain_other_language(folder));
        told.hint = Some(phrase::locales_are(settings.locales.tags()));
    }
}

fn pattern(told: &mut Explanation, known: &Known<'_>, name: &str) {
    told.what = Some("pattern");
    let Some(site) = known.site else { return };
    let stem = stem_of(name);
    let emblem =
        stem.strip_prefix(layers::EMBLEM).and_then(Slug::new).map(|city| SharedRoute::Emblem(city).path());
    let path = emblem.unwrap_or_else(|| SharedRoute::Pattern(stem.to_owned()).path());
    if known.has(&path) {
        told.in_site = true;
        told.address = Some(output::address(site, &path));
        told.path = Some(path);
    } else {
        told.because(Reason::Unused, phrase::explain_unused_pattern());
        told.outcome = Outcome::Explained;
    }
}
