//! Files beside the texts: whether they exist, are used, and can be shown, with credit and rights.
//!
//! Works are looked at before their facts are resolved, so that a wrong fact
//! hides no other mistake of its work.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Located, Place, Report, invisible_in_name, without_invisible};
use crate::document::address::{Address, address};
use crate::document::failed_markup::destination;
use crate::document::front_matter::{FrontMatter, Table};
use crate::document::keys::MediaKeys;
use crate::document::meant::without_sign_at_end;
use crate::document::transcript::Transcript;
use crate::id::{Kind, WorkId};
use crate::input::Input;
use crate::locale::Locales;
use crate::media::{self, MediaFault, Spot};
use crate::media_type::{self, MediaKind};
use crate::phrases::Phrase;
use crate::phrases::table as phrase;
use crate::spelling::did_you_mean;

use super::faulty_media::{faulty_file, faulty_picture};
use super::original::Chosen;
use super::work::Work;

/// The files of one folder: their paths, by name.
type Own<'i> = BTreeMap<&'i str, &'i str>;

/// Files beside the texts exist, are used, and what is shown has credit and rights.
///
/// Of the works in `without_text` a text could not be read, and may use any of them.
pub(super) fn media<'c>(
    works: &'c [Option<Chosen<'c>>],
    input: &Input,
    locales: &Locales,
    without_text: &BTreeSet<WorkId>,
    report: &mut Report,
) {
    let mut files: BTreeMap<(&str, &str), Own<'_>> = BTreeMap::new();
    for file in &input.media {
        let mut parts = file.name.splitn(3, '/');
        if let (Some(folder), Some(slug), Some(name)) = (parts.next(), parts.next(), parts.next()) {
            files.entry((folder, slug)).or_default().insert(name, &file.path);
        }
    }
    for Chosen { work, unread, .. } in works.iter().flatten() {
        let own = files.remove(&(work.id.kind.folder(), work.id.slug.as_str())).unwrap_or_default();
        let mut folder = Folder {
            works,
            work,
            own: &own,
            used: BTreeSet::new(),
            figures: BTreeSet::new(),
            has_told_rights: false,
            input,
            locales,
            report,
        };
        folder.check_used();
        folder.check_faults();
        folder.check_listed();
        folder.check_characters();
        if unread.is_empty() && !without_text.contains(&work.id) {
            folder.check_unused();
        }
    }
}

/// The folder of a work while it is looked through.
struct Folder<'c> {
    /// All works, with this one among them.
    works: &'c [Option<Chosen<'c>>],
    work: &'c Work<&'c FrontMatter>,
    own: &'c Own<'c>,
    /// The names that a text uses.
    used: BTreeSet<&'c str>,
    /// Whether a finding has said already how the list of files begins.
    has_told_rights: bool,
    /// Those that stand by themselves in a text.
    figures: BTreeSet<&'c str>,
    input: &'c Input,
    locales: &'c Locales,
    report: &'c mut Report,
}

impl<'c> Folder<'c> {
    fn listed(&self) -> &'c [MediaKeys] {
        let work: &'c Work<&'c FrontMatter> = self.work;
        work.facts.facts.unresolved().media().unwrap_or_default()
    }

    /// A file that was refused, or whose name has an invisible character, is there, and has its finding.
    fn is_missing(&self, file: &str) -> bool {
        !self.own.contains_key(file)
            && !self.own.keys().any(|name| without_invisible(name) == file)
            && !self.input.refused.iter().any(|name| **name == *self.work.id.file(file))
    }

    /// Whether this is the name of a transcript of the work.
    fn has_transcript(&self, file: &str) -> bool {
        let name = self.work.id.file(file);
        self.input.transcripts.iter().any(|transcript| *transcript.name == *name)
    }

    /// What texts show or link to.
    fn check_used(&mut self) {
        let work: &'c Work<&'c FrontMatter> = self.work;
        for words in work.translations.values() {
            for file in &words.body.files {
                self.used.insert(&file.file);
                if file.is_figure {
                    self.figures.insert(&file.file);
                }
                let place = || words.place(file.offset);
                if self.has_transcript(&file.file) {
                    let message = phrase::transcript_linked(&file.file);
                    self.report.add(
                        Diagnostic::new(Code::UnplayableMedia, place(), message)
                            .hint(phrase::delete_link_to_transcript()),
                    );
                } else if self.is_missing(&file.file) {
                    let is_file = |name: &&&str| matches!(address(name), Address::File(_));
                    let known = self.own.keys().filter(is_file).filter_map(|name| destination(name));
                    let known: Vec<String> = known.collect();
                    let missing = missing_file(&file.file, place(), known.iter().map(String::as_str));
                    self.report.add(match self.work_called(&file.file) {
                        Some(id) => missing.hint(phrase::did_you_mean(id)),
                        None => missing,
                    });
                } else if self.own.contains_key(file.file.as_str()) && file.is_shown() {
                    if let Some(finding) = self.unplayable(&file.file, place) {
                        self.report.add(finding);
                    } else if !self.listed().iter().any(|media| media.file.value == file.file) {
                        let is_first = self.listed().is_empty() && !self.has_told_rights;
                        self.has_told_rights = true;
                        self.report.add(missing_rights(&file.file, is_first, work.id.kind, place()));
                    }
                }
            }
        }
    }

    /// Why a file that is sound in itself cannot be shown.
    fn unplayable(&self, file: &str, place: impl Fn() -> Place) -> Option<Diagnostic> {
        let found = |message| Diagnostic::new(Code::UnplayableMedia, place(), message);
        if MediaKind::of(file) == Some(MediaKind::Captions) {
            return Some(found(phrase::captions_shown(file)).hint(phrase::captions_are_named()));
        }
        let measured = self.input.files.get(&self.work.id.file(file))?;
        let form = measured.measures.unplayable.as_ref()?;
        let hint = match measured.kind {
            MediaKind::Film => phrase::save_as_film(),
            _ => phrase::save_as_sound(),
        };
        Some(found(phrase::form_unplayable(file, form)).hint(hint))
    }

    /// What is no such file as its ending says.
    fn check_faults(&mut self) {
        for (name, path) in self.own {
            let full = self.work.id.file(name);
            let entry = self.listed().iter().find(|media| media.file.value == **name);
            let shown = || self.work.translations.values().find_map(|words| words.place_of(name));
            let place = entry.map(|media| media.file.place.clone()).or_else(shown);
            // Captions are a text, which nobody lists.
            let in_text = |spot: Spot| Place { file: (*path).into(), line: spot.line, column: spot.column };
            let is_text = MediaKind::of(name) == Some(MediaKind::Captions);
            let whole = || if is_text { in_text(Spot { line: 1, column: 1 }) } else { Place::file(*path) };
            let place = match self.input.files.fault(&full).and_then(MediaFault::spot) {
                Some(spot) => in_text(spot),
                None => place.unwrap_or_else(whole),
            };
            if let Some(fault) = self.input.pictures.fault(&full) {
                self.report.add(faulty_picture(name, fault, place));
            } else if let Some(fault) = self.input.files.fault(&full) {
                self.report.add(faulty_file(name, fault, place));
            }
        }
    }

    /// The work whose id was written without its kind: `[the city](coventry)`.
    fn work_called(&self, file: &str) -> Option<&'c WorkId> {
        let ids = self.works.iter().flatten().map(|chosen| &chosen.work.id);
        ids.filter(|id| id.slug.as_str() == file).min_by_key(|id| (id.kind != Kind::City, *id))
    }

    /// What `media` lists.
    fn check_listed(&mut self) {
        for MediaKeys { file, .. } in self.listed() {
            if !matches!(address(&file.value), Address::File(_)) {
                self.report.add(unsafe_file(file));
            } else if self.is_missing(&file.value) && !self.used.contains(file.value.as_str()) {
                self.report.add(missing_file(&file.value, file.place.clone(), self.own.keys().copied()));
            }
        }
    }

    /// What names have that nobody sees.
    fn check_characters(&mut self) {
        let found = self.own.iter().filter_map(|(name, path)| invisible_in_name(name, Place::file(*path)));
        found.for_each(|finding| self.report.add(finding));
    }

    /// What nobody shows: also captions of no film, and transcripts of nothing.
    fn check_unused(&mut self) {
        let unused = |path: &str, message, hint| {
            Diagnostic::new(Code::UnusedMedia, Place::file(path), message).hint(hint)
        };
        let bodies = self.work.translations.values().map(|words| &words.body);
        let meant: BTreeSet<&str> = bodies.flat_map(|body| &body.files_meant).map(String::as_str).collect();
        // A name with an invisible character has its finding.
        let is_unused = |name: &str| {
            !self.used.contains(name) && !meant.contains(name) && without_invisible(name) == name
        };
        for (name, path) in self.own.iter().filter(|(name, _)| is_unused(name)) {
            if MediaKind::of(name) == Some(MediaKind::Captions) {
                if let Some((message, hint)) = self.unused_captions(name) {
                    self.report.add(unused(path, message, hint));
                }
            } else if let Some(meant) = self.transcript_meant(name) {
                self.report.add(unused(path, phrase::not_a_transcript(*name), rename_to(&meant)));
            } else {
                self.report.add(unused(path, phrase::unused_media(), way_to_show(name)));
            }
        }
        for transcript in &self.work.transcripts {
            if with_stem(&self.figures, &transcript.stem).next().is_none() {
                let (message, hint) = self.unused_transcript(transcript);
                self.report.add(unused(&transcript.document.path, message, hint));
            }
        }
    }

    /// Why captions are not shown, and the way out; `None` where they are.
    fn unused_captions(&self, name: &str) -> Option<(Phrase, Phrase)> {
        let is_film = |name: &&str| MediaKind::of(name) == Some(MediaKind::Film);
        let Some(own) = media::beside(name) else {
            // The longest name is that of its film: `visit.vtt` belongs to `visit.mp4`, `visit-2.vtt` to `visit-2.mp4`.
            let belongs = |film: &&str| {
                name.strip_prefix(stem_of(film)).is_some_and(|rest| rest.starts_with(['.', '_', '-', ' ']))
            };
            let films = self.figures.iter().copied().filter(|film| is_film(film) && belongs(film));
            return Some(match films.max_by_key(|film| stem_of(film).len()) {
                Some(film) => {
                    let meant = media::captions_meant(name, stem_of(film), self.locales);
                    (phrase::captions_without_language(film), rename_to(&meant))
                }
                None => (phrase::captions_of_nothing(), phrase::captions_are_named()),
            });
        };
        if with_stem(&self.figures, own.stem).any(|film| is_film(&film)) {
            return None;
        }
        Some(match with_stem(&self.used, own.stem).find(is_film) {
            Some(film) => unshown(film),
            None => (phrase::captions_of_nothing(), phrase::captions_are_named()),
        })
    }

    /// Why a transcript is not shown, and the way out.
    fn unused_transcript(&self, transcript: &Transcript) -> (Phrase, Phrase) {
        let stem = transcript.stem.as_str();
        if let Some(file) = with_stem(&self.used, stem).next() {
            return unshown(file);
        }
        // `interview.mp3.transcript.en.md`, or `Interview.transcript.en.md`.
        let is_meant = |file: &&str| *file == stem || stem_of(file).to_lowercase() == stem.to_lowercase();
        let meant = self.figures.iter().copied().find(is_meant);
        let tag = self.locales.tag(transcript.locale);
        let hint = meant.map_or_else(phrase::transcripts_are_named, |file| {
            phrase::rename_file(format!("{}.transcript.{tag}.md", stem_of(file)))
        });
        (phrase::transcript_of_nothing(stem), hint)
    }

    /// The names that a transcript which was saved as plain text was meant to have; `None` for what is none.
    fn transcript_meant(&self, name: &str) -> Option<Vec<String>> {
        let is_plain = media_type::of(name) == "text/plain";
        media::transcript_meant(name, self.locales).filter(|_| is_plain)
    }
}

/// A name without its ending.
pub(super) fn stem_of(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Those of some names that have this stem.
fn with_stem<'n>(names: &BTreeSet<&'n str>, stem: &str) -> impl Iterator<Item = &'n str> {
    names.iter().copied().filter(move |name| name.rsplit_once('.').is_some_and(|(own, _)| own == stem))
}

/// What lies beside a file that no text shows by itself.
fn unshown(file: &str) -> (Phrase, Phrase) {
    let kind = MediaKind::of(file).map_or("picture", MediaKind::word);
    let address = destination(file).unwrap_or_else(|| file.to_owned());
    (phrase::beside_unshown(file), phrase::show_by_itself(kind, address))
}

fn rename_to(names: &[String]) -> Phrase {
    match names {
        [one] => phrase::rename_file(one),
        all => phrase::rename_to_one_of(all),
    }
}

/// How a text shows a file that none shows yet; some names can stand in no text.
fn way_to_show(name: &str) -> Phrase {
    let written = Some(name).filter(|name| matches!(address(name), Address::File(_))).and_then(destination);
    let show =
        |address| phrase::show_or_delete(MediaKind::of(name).map_or("picture", MediaKind::word), address);
    written.map_or_else(phrase::rename_without_odd_characters, show)
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

fn missing_file<'a>(file: &str, place: Place, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    let known: Vec<&str> = known.collect();
    let is_mailbox =
        |name: &str| name.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'));
    let hint = if file.starts_with("www.") {
        phrase::web_address_begins(without_sign_at_end(file))
    } else if let Some(hint) = did_you_mean(file, known) {
        hint
    } else if is_mailbox(file) {
        phrase::did_you_mean(format!("mailto:{file}"))
    } else {
        phrase::put_file_here()
    };
    Diagnostic::new(Code::MissingMedia, place, phrase::missing_media(file)).hint(hint)
}

/// `is_first` when the list of files does not stand in the front matter yet.
fn missing_rights(file: &str, is_first: bool, kind: Kind, place: Place) -> Diagnostic {
    let message = phrase::no_rights(file);
    Diagnostic::new(Code::MissingRights, place, message).hint(match (Table::of(kind).has_media(), is_first) {
        (false, _) => phrase::pictures_stand_in_works(MediaKind::of(file).map_or("picture", MediaKind::word)),
        (true, true) => phrase::add_media_entry(yaml_value(file)),
        (true, false) => phrase::add_to_media_list(yaml_value(file)),
    })
}

fn unsafe_file(file: &Located<String>) -> Diagnostic {
    let message = phrase::path_leads_out(&file.value);
    Diagnostic::new(Code::UnsafePath, file.place.clone(), message).hint(phrase::put_file_beside_text())
}

#[cfg(test)]
mod tests {
    use super::missing_file;
    use crate::diagnostic::Place;

    #[test]
    fn what_is_no_file_is_told_as_what_it_is() {
        let check = |file: &str, expected: &str| {
            let finding =
                missing_file(file, Place::file("a.md"), ["photo.jpg", "info@example.jpg"].into_iter());
            assert_eq!(finding.hint.map(|hint| hint.to_string()).as_deref(), Some(expected), "{file}");
        };
        check("phota.jpg", "did you mean `photo.jpg`?");
        check("ada.lind@archive.example", "did you mean `mailto:ada.lind@archive.example`?");
        check("info@example.jpeg", "did you mean `info@example.jpg`?");
        check("www.example.org", "an address of the web begins with https://: `https://www.example.org`");
        check("@home", "put the file into this folder; capital letters count");
    }
}
