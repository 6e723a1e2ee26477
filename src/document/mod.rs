//! One Markdown file → one [`Document`]: known keys, placed values, a body as data.
//!
//! A document sees nothing but its own file. Whether what it refers to exists
//! is decided in `archive`; what it looks like as HTML, in `pages`.

pub mod address;
pub mod heading_ids;
pub mod markdown;
pub(crate) mod failed_markup;
pub(crate) mod figures;
mod footnotes;
pub mod body;
pub mod transcript;
pub mod keys;
pub mod front_matter;
pub(crate) mod meant;
mod limits;
mod raw_html;
mod references;
mod refused;
mod reader;

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Lines, Located, Place, Report, Unit};
use crate::file_name;
use crate::id::{Kind, Slug, WorkId};
use crate::input::{Input, TextFile};
use crate::locale::{Locale, Locales};
use crate::media;
use crate::paths;
use crate::phrases::table as phrase;
use crate::spelling::did_you_mean;
use crate::yaml;

use self::body::Body;
use self::front_matter::FrontMatter;
use self::markdown::Item;

/// One translation of a work, as its file has it.
#[derive(Clone, Debug)]
pub struct Document {
    /// The work that the file belongs to, from its path.
    pub id: WorkId,
    /// The language, from the file's name.
    pub locale: Locale,
    /// Path from the root.
    pub path: Arc<str>,
    /// The file, as it was read.
    pub text: Arc<str>,
    /// Where the body begins in `text`.
    pub body_start: usize,
    /// What stands between the `---` lines; `None` when it could not be read.
    pub front: Option<FrontMatter>,
    /// What the body refers to.
    pub body: Body,
    /// The fingerprint of the words: eight hexadecimal digits.
    pub fingerprint: String,
    /// Where the lines of `text` are, once a place was asked for.
    lines: OnceLock<Lines>,
}

impl Document {
    /// The Markdown after the front matter.
    pub fn markdown(&self) -> &str {
        &self.text[self.body_start..]
    }

    /// The Markdown, parsed: each item with its offset in the body.
    ///
    /// Not kept, since items take eight times as much room as their text. Reading a file parses it once and keeps
    /// what it refers to; writing its page parses it once more.
    pub fn items(&self) -> Vec<(Item<'_>, usize)> {
        markdown::items(self.markdown())
    }

    /// The place of a byte of the body.
    pub fn place(&self, body_offset: usize) -> Place {
        let lines = self.lines.get_or_init(|| Lines::of(&self.text));
        lines.place(&self.path, &self.text, self.body_start + body_offset)
    }

    /// The top of the file, for what is missing in it.
    pub fn top(&self) -> Place {
        Place { file: self.path.clone(), line: 1, column: 1 }
    }
}

/// The documents of a build, for the next one to share.
///
/// Invariant: nothing was found wrong in them, so that they depend on their own file and on the locales only.
#[derive(Debug, Default)]
pub struct Known {
    by_path: HashMap<Arc<str>, Arc<Document>>,
    /// The tags of the site's locales, by which documents are numbered.
    locales: Vec<String>,
}

impl Known {
    /// The document of a file, if it is known with the same text.
    fn get(&self, file: &TextFile) -> Option<Arc<Document>> {
        let known = self.by_path.get(&file.path)?;
        (Arc::ptr_eq(&known.text, &file.text) || known.text == file.text).then(|| known.clone())
    }
}

/// Parses every document that is not `known`, in parallel; the result is sorted by id and locale, and known from then on.
///
/// Whoever comes after borrows them or shares them.
pub fn parse_all(
    input: &Input,
    locales: &Locales,
    known: &mut Known,
    report: &mut Report,
) -> Vec<Arc<Document>> {
    if !known.locales.iter().map(String::as_str).eq(locales.tags()) {
        *known = Known { locales: locales.tags().map(str::to_owned).collect(), ..Known::default() };
    }
    let names: HashSet<&str> = input.documents.iter().map(|file| &*file.name).collect();
    let parse = |file: &TextFile| match known.get(file) {
        Some(document) => (Some(document), Report::new()),
        None => {
            let mut own = Report::new();
            let document = parse_among(file, locales, &|name| names.contains(name), &mut own);
            (document.map(Arc::new), own)
        }
    };
    let parsed: Vec<(Option<Arc<Document>>, Report)> = input.documents.par_iter().map(parse).collect();
    known.by_path.clear();
    let mut documents = Vec::with_capacity(parsed.len());
    for (document, own) in parsed {
        if let Some(document) = document {
            if own.is_empty() {
                known.by_path.insert(document.path.clone(), document.clone());
            }
            documents.push(document);
        }
        report.merge(own);
    }
    documents.sort_by(|a, b| (&a.id, a.locale).cmp(&(&b.id, b.locale)));
    documents
}

/// Parses one document; `None` when its path names no work.
pub fn parse(file: &TextFile, locales: &Locales, report: &mut Report) -> Option<Document> {
    parse_among(file, locales, &|_| false, report)
}

/// Parses one document; `is_there` knows the others by their paths below `content/`.
fn parse_among(
    file: &TextFile,
    locales: &Locales,
    is_there: &dyn Fn(&str) -> bool,
    report: &mut Report,
) -> Option<Document> {
    let (id, locale) = identify(file, locales, is_there, report)?;
    let mut document = Document {
        id,
        locale,
        path: file.path.clone(),
        text: file.text.clone(),
        body_start: 0,
        front: None,
        body: Body::default(),
        fingerprint: String::new(),
        lines: OnceLock::new(),
    };
    let Some(body_start) = split(file, report) else { return Some(document) };
    document.body_start = body_start.body;
    let front_text = &file.text[body_start.front.clone()];
    if let Some(node) = yaml::parse(&file.path, front_text, report) {
        document.front = front_matter::read(document.id.kind, node, report);
    }
    if let Some(front) = &document.front {
        for Located { value, place } in front.plain_texts() {
            if value.chars().nth(limits::LONGEST_WORDS).is_some() {
                let message = phrase::words_too_long(limits::LONGEST_WORDS);
                report.add(
                    Diagnostic::new(Code::TextTooComplex, place.clone(), message)
                        .hint(phrase::write_words_into_text()),
                );
            }
            let failed = failed_markup::find_in_plain_text(value, 0);
            if let Some(failed) = failed {
                report.add(failed.finding(place.clone()));
            }
        }
    }
    document.body = reader::parse(&document, report);
    document.fingerprint = fingerprint(&document);
    Some(document)
}

/// The work and the language that a path names.
fn identify(
    file: &TextFile,
    locales: &Locales,
    is_there: &dyn Fn(&str) -> bool,
    report: &mut Report,
) -> Option<(WorkId, Locale)> {
    let whole = Place::file(file.path.clone());
    let mut parts = file.name.split('/');
    let (folder, slug_text, name) = (parts.next()?, parts.next()?, parts.next()?);
    let kind = Kind::from_folder(folder)?;
    let Some(slug) = Slug::new(slug_text) else {
        let work = file.path.strip_suffix(name).unwrap_or(&file.path).trim_end_matches('/');
        let message = phrase::folder_not_an_id(slug_text);
        report.add_touching(
            Unit::Files,
            &file.path,
            Diagnostic::new(Code::BadId, Place::file(work), message)
                .hint(Slug::suggest(slug_text).map_or_else(phrase::ids_look_like, phrase::rename_folder)),
        );
        return None;
    };
    if paths::is_reserved(slug_text) {
        let work = file.path.strip_suffix(name).unwrap_or(&file.path).trim_end_matches('/');
        let finding = Diagnostic::new(Code::BadId, Place::file(work), phrase::name_reserved(slug_text));
        let hint = phrase::rename_folder(format!("{kind}-{slug}"));
        report.add_touching(Unit::Files, &file.path, finding.hint(hint));
    }
    let tag = file_name::tag_of(name);
    if let Some(locale) = tag.and_then(|tag| locales.find(tag)) {
        return Some((WorkId { kind, slug }, locale));
    }
    let meant = file_name::meant(name, slug_text, locales);
    let other = file_name::tag_without_locale(name, locales).filter(|_| tag.is_none());
    let hint = match (&other, &meant[..]) {
        (Some(other), _) => Some(phrase::rename_and_add_locale(file_name::of_text(other), other)),
        (None, []) => None,
        (None, [one]) if is_there(&format!("{folder}/{slug_text}/{one}")) => Some(phrase::text_is_there(one)),
        (None, [one]) => Some(phrase::rename_file(one)),
        (None, all) => Some(phrase::rename_to_one_of(all)),
    };
    let transcript = media::transcript_meant(name, locales);
    let transcript_hint = transcript.map(|names| match &names[..] {
        [one] => phrase::rename_file(one),
        all => phrase::rename_to_one_of(all),
    });
    report.add(match (tag, hint) {
        (Some(tag), hint) => Diagnostic::new(Code::UnknownLocale, whole, phrase::unknown_locale(tag)).hint(
            hint.filter(|_| meant.len() == 1)
                .or_else(|| did_you_mean(tag, locales.tags()))
                .unwrap_or_else(|| phrase::locales_are(locales.tags())),
        ),
        (None, Some(hint)) => Diagnostic::new(Code::MisnamedText, whole, phrase::not_a_text(name)).hint(hint),
        (None, None) => match transcript_hint {
            Some(hint) => {
                Diagnostic::new(Code::MisnamedText, whole, phrase::not_a_transcript(name)).hint(hint)
            }
            None => Diagnostic::new(Code::StrayFile, whole, phrase::not_a_text(name))
                .hint(phrase::texts_are_called()),
        },
    });
    None
}

/// The locale of the site that the name of a file has.
fn locale_of(tag: &str, file: &TextFile, locales: &Locales, report: &mut Report) -> Option<Locale> {
    let locale = locales.find(tag);
    if locale.is_none() {
        let place = Place::file(file.path.clone());
        report.add(
            Diagnostic::new(Code::UnknownLocale, place, phrase::unknown_locale(tag)).hint(
                did_you_mean(tag, locales.tags()).unwrap_or_else(|| phrase::locales_are(locales.tags())),
            ),
        );
    }
    locale
}

/// The work that a text would belong to if it could be read, or had its right name; `name` is its path below `content/`.
pub(crate) fn meant_by(name: &str, locales: &Locales) -> Option<WorkId> {
    let mut parts = name.split('/');
    let (folder, slug, file) = (parts.next()?, parts.next()?, parts.next()?);
    if file_name::tag_of(file).is_none() && file_name::meant(file, slug, locales).is_empty() {
        return None;
    }
    let slug = Slug::new(slug).or_else(|| Slug::suggest(slug))?;
    Some(WorkId { kind: Kind::from_folder(folder)?, slug })
}

struct Split {
    front: std::ops::Range<usize>,
    body: usize,
}

/// Where the front matter stands and where the body begins.
fn split(file: &TextFile, report: &mut Report) -> Option<Split> {
    let text: &str = &file.text;
    let top = Place { file: file.path.clone(), line: 1, column: 1 };
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    if text[start..].trim().is_empty() {
        report.add(
            Diagnostic::new(Code::EmptyFile, Place::file(file.path.clone()), phrase::empty_file())
                .hint(phrase::write_or_delete()),
        );
        return None;
    }
    let mut offset = start;
    for (number, line) in text[start..].split_inclusive('\n').enumerate() {
        let is_fence = line.trim_end() == "---";
        if number == 0 && !is_fence {
            let hyphens = line.trim();
            let hint = if hyphens.len() > 1 && hyphens.chars().all(|c| matches!(c, '-' | '–' | '—')) {
                phrase::write_three_hyphens()
            } else if text[start..].trim_start().starts_with("---") {
                phrase::delete_before_front_matter()
            } else {
                phrase::begin_with_front_matter()
            };
            report.add(Diagnostic::new(Code::NoFrontMatter, top, phrase::no_front_matter()).hint(hint));
            return None;
        }
        if number > 0 && is_fence {
            return Some(Split { front: start..offset, body: offset + line.len() });
        }
        offset += line.len();
    }
    report.add(
        Diagnostic::new(Code::UnclosedFrontMatter, top, phrase::front_matter_unclosed())
            .hint(phrase::close_front_matter()),
    );
    None
}

/// The fingerprint of a document's words: title, summary, labels and body.
///
/// Shared facts, line ends and white space at the ends of lines do not count.
fn fingerprint(document: &Document) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut add = |text: &str| {
        hasher.update(text.as_bytes());
        hasher.update(b"\0");
    };
    if let Some(front) = &document.front {
        for text in [&front.title, &front.summary].into_iter().flatten() {
            add(&text.value);
        }
        for (key, word) in &front.labels {
            add(&key.value);
            add(&word.value);
        }
    }
    for line in document.markdown().trim().lines() {
        add(line.trim_end());
    }
    hasher.finalize().to_hex()[..8].to_owned()
}

#[cfg(test)]
mod tests;
