//! A work that does not exist yet → its folder, with a text whose front matter is filled in and explained.
//!
//! What the front matter says comes from the tables of keys ([`crate::keys`]): needed keys have a value that `check`
//! passes, the others stand below as comments with an example ([`Outline`]). Explanations are in the language of the
//! text where the program speaks it, in English elsewhere.
//!
//! One file is made, in one language, since a text that nobody has written should not count as translated. Where several
//! languages are asked for, the first is the original, and the others are translations of it. Where the work is there
//! already, all are.
//!
//! Invariants: knows no clock, today comes as an argument; nothing is written over anything, and all files or none.

mod known;
mod outline;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::io;

use camino::{Utf8Path, Utf8PathBuf};

use self::known::{Known, Lacking};
use self::outline::quoted;
use crate::cache::Cache;
use crate::date::Day;
use crate::diagnostic::{Report, is_unprintable, without_invisible};
use crate::disk;
use crate::document::front_matter::{FrontMatter, Table};
use crate::document::{self, Document};
use crate::file_name;
use crate::id::{Kind, Slug, WorkId};
use crate::input::{self, Folders, Input, TextFile};
use crate::locale::{Locale, Locales, same_language};
use crate::paths;
use crate::phrases::table as phrase;
use crate::phrases::{Language, Phrase};
use crate::settings::{self, Settings};
use crate::spelling::did_you_mean;
use crate::unicode::nfc;

pub use self::outline::Outline;

/// What stands for every language of the site among those that are asked for.
pub const EVERY_LOCALE: &str = "all";

/// What is to be made.
#[derive(Clone, Debug)]
pub struct Wanted<'w> {
    /// The work.
    pub id: WorkId,
    /// The tags of its languages, or [`EVERY_LOCALE`]; without one, the first of the site.
    pub locales: &'w [String],
    /// Its title; without it, one is made of the id.
    pub title: Option<&'w str>,
    /// The day on which it comes onto the site.
    pub today: Day,
}

/// Why nothing was made.
#[derive(Debug)]
pub enum Failure {
    /// It cannot be made: why, and the way out.
    Refused(Phrase, Phrase),
    /// The settings of the archive cannot be read, without which its languages are not known.
    Content(Report),
    /// Reading or writing failed.
    Machine(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Machine(error)
    }
}

/// Why a text is no id for a new work.
#[derive(Clone, Debug)]
pub struct NotAnId {
    /// Why.
    pub reason: Phrase,
    /// An id near by, where there is one.
    pub suggestion: Option<Slug>,
    /// The text as a title, where the title that would be made of the suggestion is another one.
    pub title: Option<String>,
}

/// The kind with this name.
///
/// # Errors
/// When no kind has it, with those that there are; somebody may have meant the name of its folder.
pub fn kind_named(name: &str) -> Result<Kind, Failure> {
    let names = || Kind::ALL.into_iter().map(Kind::name);
    Kind::from_name(name).ok_or_else(|| {
        let lower = name.to_lowercase();
        let meant = Kind::from_name(&lower).or_else(|| Kind::from_folder(lower.trim_end_matches('/')));
        let hint =
            meant.map(|kind| phrase::did_you_mean(kind.name())).or_else(|| did_you_mean(name, names()));
        Failure::Refused(phrase::new_no_such_kind(name), hint.unwrap_or_else(|| phrase::is_one_of(names())))
    })
}

/// The id of a new work of this kind, which works on every system.
///
/// # Errors
/// When the text is no id, or one that Windows keeps for itself.
pub fn id_of(kind: Kind, text: &str) -> Result<WorkId, NotAnId> {
    let free = |slug: Slug| {
        let other = || Slug::new(&format!("{kind}-{slug}"));
        if paths::is_reserved(slug.as_str()) { other() } else { Some(slug) }
    };
    match Slug::new(text) {
        Some(slug) if paths::is_reserved(slug.as_str()) => {
            Err(NotAnId { reason: phrase::new_reserved(text), suggestion: free(slug), title: None })
        }
        Some(slug) => Ok(WorkId { kind, slug }),
        None => {
            let words = clean(text);
            let suggestion = suggest(&words).and_then(free);
            let title = suggestion.as_ref().filter(|slug| title_of(slug) != words).map(|_| words.clone());
            Err(NotAnId { reason: phrase::new_not_an_id(words), suggestion, title })
        }
    }
}

/// An id for a title; of a long one, its beginning.
fn suggest(title: &str) -> Option<Slug> {
    let ends = title.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
    let mut ends: Vec<usize> = ends.collect();
    ends.push(title.len());
    ends.into_iter().rev().find_map(|end| Slug::suggest(&title[..end]))
}

/// A text in one line, in one form, without what cannot be seen. Of several spaces one is left: a no-break one, such as
/// keyboards and typists put before a question mark, where there is any.
pub(crate) fn clean(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut rest = text.trim();
    while let Some(at) = rest.find(char::is_whitespace) {
        line.push_str(&rest[..at]);
        let word = rest[at..].trim_start();
        let spaces = &rest[at..rest.len() - word.len()];
        line.push(spaces.chars().find(|c| matches!(c, '\u{a0}' | '\u{202f}')).unwrap_or(' '));
        rest = word;
    }
    line.push_str(rest);
    let line: String = nfc(&line).chars().filter(|c| !is_unprintable(*c)).collect();
    without_invisible(&line).trim().to_owned()
}

/// A title for an id: its words.
fn title_of(id: &Slug) -> String {
    let words = id.as_str().replace('-', " ");
    words[..1].to_uppercase() + &words[1..]
}

/// Makes a work, or translations of one that is there; returns the paths of the new files.
///
/// # Errors
/// When there is such a file already; when a language is not one of the site; when the archive lacks the works that this
/// one cannot do without; when the disk fails. Nothing is made then.
pub fn new(folders: &Folders, wanted: &Wanted<'_>) -> Result<Vec<Utf8PathBuf>, Failure> {
    let mut report = Report::new();
    let input = input::read(folders, &Cache::at(&folders.cache), &mut report)?;
    let settings = settings::parse(&input, &mut report);
    let Some(settings) = settings else { return Err(Failure::Content(report)) };
    let folder = folders.content.join(wanted.id.kind.folder()).join(wanted.id.slug.as_str());
    let present = Present::find(&wanted.id, &input, &settings);

    let locales = present.choose(wanted, &folder, &settings.locales)?;
    let file = |locale: Locale| folder.join(file_name::of_text(settings.locales.tag(locale)));
    if let Some(taken) = locales.iter().map(|locale| file(*locale)).find(|path| disk::is_there(path)) {
        return Err(present.is_there(&taken, &settings.locales));
    }
    let texts = if present.is_none() {
        let known = Known::new(&wanted.id, &input, &settings);
        new_work(wanted, &locales, &settings.locales, &known)?
    } else {
        let original = present.original(&folder)?;
        let front = original.front.as_ref().expect("an original has front matter");
        let from = stamp(settings.locales.tag(original.locale), original);
        let translate = |locale: &Locale| translation(wanted, front, settings.locales.tag(*locale), &from);
        locales.iter().map(translate).collect()
    };
    let files: Vec<(Utf8PathBuf, String)> = locales.into_iter().map(file).zip(texts).collect();
    disk::write_all_new(&files)?;
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// What there is of a work.
struct Present {
    /// Its texts.
    documents: Vec<Document>,
    /// Whether some could not be read.
    has_unread: bool,
}

impl Present {
    fn find(id: &WorkId, input: &Input, settings: &Settings) -> Present {
        let folder = id.file("");
        let documents = input.documents.iter().filter(|file| file.name.starts_with(&folder));
        let documents =
            documents.filter_map(|file| document::parse(file, &settings.locales, &mut Report::new()));
        let has_unread = input.unread.iter().any(|name| name.starts_with(&folder));
        Present { documents: documents.collect(), has_unread }
    }

    /// Whether there is no text of it, though perhaps pictures.
    fn is_none(&self) -> bool {
        self.documents.is_empty() && !self.has_unread
    }

    /// The languages in which it is to be made, each once.
    fn choose(
        &self,
        wanted: &Wanted<'_>,
        folder: &Utf8Path,
        locales: &Locales,
    ) -> Result<Vec<Locale>, Failure> {
        let lacking = locales.iter().filter(|locale| !self.has(*locale));
        let mut chosen = Vec::new();
        for tag in wanted.locales {
            match locales.find(tag) {
                Some(locale) if chosen.contains(&locale) => {}
                Some(locale) => chosen.push(locale),
                None if tag == EVERY_LOCALE => {
                    let new: Vec<Locale> =
                        lacking.clone().filter(|locale| !chosen.contains(locale)).collect();
                    chosen.extend(new);
                }
                None => {
                    let hint = did_you_mean(tag, locales.tags())
                        .unwrap_or_else(|| phrase::locales_are(locales.tags()));
                    return Err(Failure::Refused(phrase::unknown_locale(tag), hint));
                }
            }
        }
        // Without a language, a new work is meant; that it is there already should not make a translation of it.
        match (chosen.is_empty(), self.is_none()) {
            (true, true) => Ok(locales.iter().take(1).collect()),
            (true, false) => Err(self.is_there(folder, locales)),
            (false, _) => Ok(chosen),
        }
    }

    fn has(&self, locale: Locale) -> bool {
        self.documents.iter().any(|document| document.locale == locale)
    }

    /// That something has this path, and in which languages there is something to do.
    fn is_there(&self, path: &Utf8Path, locales: &Locales) -> Failure {
        let lacking = locales.iter().filter(|locale| !self.has(*locale));
        let lacking: Vec<&str> = lacking.map(|locale| locales.tag(locale)).collect();
        let hint = if lacking.is_empty() || self.is_none() {
            phrase::new_other_id()
        } else {
            phrase::new_translate(lacking)
        };
        Failure::Refused(phrase::new_is_there(shown(path)), hint)
    }

    /// The text that the others are translations of.
    fn original(&self, folder: &Utf8Path) -> Result<&Document, Failure> {
        let is_unmarked = |front: &FrontMatter| front.lacking.contains("translated_from");
        let unmarked =
            self.documents.iter().filter(|document| document.front.as_ref().is_some_and(is_unmarked));
        let unmarked: Vec<&Document> = unmarked.collect();
        let is_read = !self.has_unread && self.documents.iter().all(|document| document.front.is_some());
        match unmarked.as_slice() {
            [only] if is_read => Ok(only),
            _ => Err(Failure::Refused(phrase::new_no_original(shown(folder)), phrase::new_check_first())),
        }
    }
}

/// The texts of a work that is not there yet, in these languages; the first is the original.
fn new_work(
    wanted: &Wanted<'_>,
    chosen: &[Locale],
    locales: &Locales,
    known: &Known,
) -> Result<Vec<String>, Failure> {
    let tag = locales.tag(chosen[0]);
    let language = language_of(tag);
    let kind = wanted.id.kind;
    let mut outline = Outline::new(kind, language).with("published", wanted.today.to_string());
    if let Some(title) = title(wanted) {
        outline = outline.with_text(Table::of(kind).title().name, &title);
    }
    let outline = known.fill(&wanted.id, language, outline).map_err(|lacking| refuse(kind, lacking))?;
    let text = outline.original(&body(kind, language));

    // Read as it will be read from the disk, so that translations name the words that are in it.
    let file = TextFile {
        path: file_name::of_text(tag).into(),
        name: wanted.id.file(&file_name::of_text(tag)).into(),
        text: text.as_str().into(),
    };
    let original = document::parse(&file, locales, &mut Report::new()).expect("its path names a work");
    let front = original.front.as_ref().expect("the program writes front matter that it reads");
    let from = stamp(tag, &original);
    let translations =
        chosen[1..].iter().map(|locale| translation(wanted, front, locales.tag(*locale), &from));
    let translations: Vec<String> = translations.collect();
    Ok(std::iter::once(text).chain(translations).collect())
}

/// The text of a translation: the words of the original, to be replaced.
fn translation(wanted: &Wanted<'_>, original: &FrontMatter, tag: &str, from: &str) -> String {
    let language = language_of(tag);
    let kind = wanted.id.kind;
    let table = Table::of(kind);
    let mut outline = Outline::new(kind, language);
    let own = wanted.title.map(clean).filter(|title| !title.is_empty());
    if let Some(title) = own.or_else(|| original.title.as_ref().map(|title| title.value.clone())) {
        outline = outline.with_text(table.title().name, &title);
    }
    if let (Some(key), Some(summary)) = (table.summary(), &original.summary) {
        outline = outline.with_text(key.name, &summary.value);
    }
    if let (Some(key), false) = (table.labels(), original.labels.is_empty()) {
        let words = original.labels.iter();
        let words = words.map(|(key, word)| format!("\n  {}: {}", quoted(&key.value), quoted(&word.value)));
        outline = outline.with(key.name, words.collect::<String>());
    }
    outline.translation(from, &body(kind, language))
}

/// The title of a new work: the one that is asked for, or that of its id where the kind needs one.
fn title(wanted: &Wanted<'_>) -> Option<String> {
    let own = wanted.title.map(clean).filter(|title| !title.is_empty());
    let is_needed = Table::of(wanted.id.kind).title().presence != crate::keys::Presence::Optional;
    own.or_else(|| is_needed.then(|| title_of(&wanted.id.slug)))
}

/// What stands in the place of the text.
fn body(kind: Kind, language: Language) -> String {
    phrase::new_body(kind.name()).in_language(language)
}

/// The line by which a translation names the words of its original.
fn stamp(tag: &str, original: &Document) -> String {
    format!("{tag}-{}", original.fingerprint)
}

fn refuse(kind: Kind, lacking: Lacking) -> Failure {
    match lacking {
        Lacking::PairIsTaken(twinning) => {
            let twinning = WorkId { kind: Kind::Twinning, slug: twinning };
            Failure::Refused(phrase::pair_repeated(twinning), phrase::new_add_stage())
        }
        Lacking::Works(kinds) => {
            let commands: BTreeSet<String> =
                kinds.into_iter().map(|kind| format!("`tablecloth new {kind} ID`")).collect();
            Failure::Refused(phrase::new_lacks(kind.name()), phrase::new_make_first(commands))
        }
    }
}

/// A path without the dot that stands for the current folder.
fn shown(path: &Utf8Path) -> &Utf8Path {
    path.strip_prefix(".").unwrap_or(path)
}

/// The language in which the program explains a text of this locale.
fn language_of(tag: &str) -> Language {
    let spoken = same_language(tag, Language::ALL.iter().map(|language| language.tag()));
    Language::ALL.iter().copied().find(|language| Some(language.tag()) == spoken).unwrap_or_default()
}
