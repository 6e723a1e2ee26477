//! Built-in files → an archive, to be changed there; and what has become of them since.
//!
//! A copy says in its first line what it came from ([`layers::ejected`]). So `check` tells when the built-in file has
//! changed, and [`diff`] shows how.

use std::fs;
use std::io;

use camino::Utf8Path;
use similar::TextDiff;
use walkdir::{DirEntry, WalkDir};

use crate::disk::{self, Draft};
use crate::file_name::is_hidden;
use crate::layers::ejected::{self, Origin};
use crate::layers::{self, BuiltIn, EMBLEM, Part};
use crate::paths;
use crate::phrases::table as phrase;
use crate::phrases::{Phrase, explain};
use crate::spelling::{did_you_mean, nearest};

/// Why nothing was done.
#[derive(Debug)]
pub enum Failure {
    /// What was asked for cannot be done: why, and the way out.
    Refused(Phrase, Phrase),
    /// Reading or writing failed.
    Machine(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Machine(error)
    }
}

/// How a file of the archive stands to a built-in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The archive has none of its own.
    BuiltIn,
    /// The archive's own has the same words.
    Same,
    /// The archive's own was made from what the program brings now.
    Current,
    /// It was made from what an earlier program brought.
    Outdated,
    /// It does not say what it was made from.
    Unknown,
    /// The program brings none of its path.
    Own,
}

impl State {
    /// The word by which phrases choose what they say.
    pub fn word(self) -> &'static str {
        match self {
            State::BuiltIn => "built-in",
            State::Same => "same",
            State::Current => "current",
            State::Outdated => "outdated",
            State::Unknown => "unknown",
            State::Own => "own",
        }
    }
}

/// The files of the archive in the folders that it lays over the program, then every other built-in file, each with its
/// state.
///
/// # Errors
/// When the archive cannot be read.
pub fn list(root: &Utf8Path) -> io::Result<Vec<(String, State)>> {
    let mut files = Vec::new();
    for part in Part::ALL {
        let mut paths: Vec<String> = part.built_in().iter().map(|file| file.path.clone()).collect();
        paths.extend(own_paths(root, part)?.into_iter().filter(|path| layers::find(path).is_none()));
        paths.sort();
        for path in paths {
            let state = state(root, &path)?;
            files.push((path, state));
        }
    }
    files.sort_by_key(|(_, state)| *state == State::BuiltIn);
    Ok(files)
}

/// The paths of what the archive has of a part, from its root.
fn own_paths(root: &Utf8Path, part: Part) -> io::Result<Vec<String>> {
    let folder = root.join(part.folder());
    let mut paths = Vec::new();
    if !folder.is_dir() {
        return Ok(paths);
    }
    // What is hidden is no part of an archive.
    let is_shown = |entry: &DirEntry| entry.depth() == 0 || !is_hidden(&entry.file_name().to_string_lossy());
    for entry in WalkDir::new(&folder).follow_links(true).into_iter().filter_entry(is_shown) {
        let entry = entry.map_err(|error| explain("read", &folder, error.into()))?;
        let path = entry.path().strip_prefix(root).ok().and_then(Utf8Path::from_path);
        if let Some(path) = path.filter(|_| entry.file_type().is_file()) {
            paths.push(paths::shown(path).into_owned());
        }
    }
    Ok(paths)
}

/// How the archive stands to the built-in file of a path.
///
/// # Errors
/// When the archive's own cannot be read.
pub fn state(root: &Utf8Path, path: &str) -> io::Result<State> {
    let file = root.join(path);
    if !file.is_file() {
        return Ok(State::BuiltIn);
    }
    let origin = ejected::origin(&file, path)?;
    let bytes = fs::read(&file).map_err(|error| explain("read", &file, error))?;
    let built_in = layers::find(origin.as_ref().map_or(path, |origin| &origin.path));
    Ok(match origin {
        _ if built_in.is_some_and(|built_in| ejected::has_words_of(&bytes, built_in)) => State::Same,
        Some(origin) if origin.changed().is_none() => State::Current,
        Some(_) => State::Outdated,
        None if built_in.is_some() => State::Unknown,
        None => State::Own,
    })
}

/// What was copied, and what was in the archive already and stayed as it was; paths from the archive's root.
#[derive(Debug, Default)]
pub struct Ejected {
    /// The copies.
    pub copied: Vec<String>,
    /// What stayed; only where a whole folder was asked for.
    pub left: Vec<String>,
}

/// Copies a built-in file, or all in a folder such as `i18n/en`, into the archive; never over one that is there.
///
/// # Errors
/// When there is no such file, when the archive has it, or when the disk fails.
pub fn eject(root: &Utf8Path, path: &str) -> Result<Ejected, Failure> {
    let path = from_root(root, path);
    let mut ejected = Ejected::default();
    if let Some(file) = layers::find(&path) {
        if disk::is_taken(&root.join(&path))? {
            return Err(Failure::Refused(phrase::eject_is_there(&path), phrase::eject_show_diff(&path)));
        }
        copy_all(root, &[file])?;
        ejected.copied.push(path);
        return Ok(ejected);
    }
    let inside = format!("{path}/");
    let mut lacking = Vec::new();
    for file in layers::all().filter(|file| file.path.starts_with(&inside)) {
        if disk::is_taken(&root.join(&file.path))? {
            ejected.left.push(file.path.clone());
        } else {
            lacking.push(file);
            ejected.copied.push(file.path.clone());
        }
    }
    copy_all(root, &lacking)?;
    if ejected.copied.is_empty() && ejected.left.is_empty() { Err(unknown(&path)) } else { Ok(ejected) }
}

/// Copies files with their notes, all or none.
fn copy_all(root: &Utf8Path, files: &[&BuiltIn]) -> io::Result<()> {
    let mut copies = Vec::new();
    // Notes of copies that were deleted since.
    let mut notes = Vec::new();
    for file in files {
        let path = root.join(&file.path);
        let copy = ejected::copy(file);
        if let Some(note) = copy.beside {
            let beside = ejected::beside(&path);
            let is_left = disk::is_taken(&beside)?;
            if is_left { &mut notes } else { &mut copies }.push((beside, note.into_bytes()));
        }
        copies.push((path, copy.bytes));
    }
    disk::write_all_new(&copies)?;
    for (path, note) in &notes {
        let written = Draft::of(path).and_then(|draft| draft.fill(note).and_then(|()| draft.replace()));
        written.inspect_err(|_| copies.iter().for_each(|(path, _)| _ = fs::remove_file(path)))?;
    }
    Ok(())
}

/// A path as somebody typed it, from the archive's root and with `/`.
fn from_root(root: &Utf8Path, typed: &str) -> String {
    let typed = typed.replace('\\', "/");
    let path = Utf8Path::new(typed.trim_end_matches('/'));
    if path.is_absolute() {
        // As Windows knows one folder by several paths, both are made into one form.
        let below = paths::resolve(path).ok().zip(paths::resolve(root).ok());
        let below = below.and_then(|(path, root)| Some(path.strip_prefix(root).ok()?.to_owned()));
        return below.map_or_else(|| path.to_string(), |below| paths::shown(&below).into_owned());
    }
    path.strip_prefix("./").unwrap_or(path).as_str().to_owned()
}

fn unknown(path: &str) -> Failure {
    let names = || layers::all().map(|file| file.path.as_str());
    if is_for_archive(path) {
        return Failure::Refused(phrase::eject_nothing(path), phrase::eject_write_anew(path));
    }
    // `story.html` is enough to know what is meant.
    let ending = format!("/{path}");
    let by_name = names().find(|name| name.ends_with(&ending)).map(phrase::did_you_mean);
    let hint = by_name.or_else(|| did_you_mean(path, names())).unwrap_or_else(phrase::eject_list_shows);
    Failure::Refused(phrase::eject_nothing(path), hint)
}

/// Whether an archive may have a file of its own at a path where the program brings none: style sheet, emblem, messages.
fn is_for_archive(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["static", "css", "own.css"] => true,
        ["patterns", name] => name.starts_with(EMBLEM) && name.ends_with(".txt"),
        // A slip in the name of a built-in file is more likely than a file of the same folder.
        ["i18n", locale, name] if name.ends_with(".ftl") => {
            let names = Part::Messages.built_in().iter().filter_map(|file| file.name().split_once('/'));
            let names = names.filter(|(other, _)| other == locale).map(|(_, name)| name);
            nearest(name, names).is_none()
        }
        _ => false,
    }
}

/// How a file of the archive differs from the built-in one that it was made from, as a unified diff; empty when it does
/// not. Lines with `+` are the archive's.
///
/// # Errors
/// When there is no such file, or it cannot be read.
pub fn diff(root: &Utf8Path, path: &str) -> Result<String, Failure> {
    let path = from_root(root, path);
    let file = root.join(&path);
    if !file.is_file() {
        return Err(match layers::find(&path) {
            Some(_) => Failure::Refused(phrase::eject_not_there(&path), phrase::eject_first(&path)),
            None => unknown(&path),
        });
    }
    let origin = ejected::origin(&file, &path)?;
    let origin = origin.map_or_else(|| path.clone(), |Origin { path, .. }| path);
    let Some(built_in) = layers::find(&origin) else { return Err(unknown(&origin)) };
    let own = fs::read(&file).map_err(|error| explain("read", &file, error))?;
    if ejected::has_words_of(&own, built_in) {
        return Ok(String::new());
    }
    let own = ejected::without_note(&own);
    match (std::str::from_utf8(built_in.bytes), std::str::from_utf8(own)) {
        (Ok(before), Ok(after)) => {
            let after = after.replace("\r\n", "\n");
            let diff = TextDiff::from_lines(before, &after);
            Ok(diff.unified_diff().header(&built_in.shown_path(), &path).to_string())
        }
        // As other programs say it.
        _ => Ok(format!("Binary files {} and {path} differ\n", built_in.shown_path())),
    }
}

#[cfg(test)]
mod tests {
    use camino::Utf8PathBuf;

    use super::*;

    fn folder() -> (tempfile::TempDir, Utf8PathBuf) {
        let folder = tempfile::tempdir().expect("there is room");
        let path = Utf8PathBuf::from_path_buf(folder.path().to_owned()).expect("it is UTF-8");
        (folder, path)
    }

    fn state_of(root: &Utf8Path, path: &str) -> State {
        let list = list(root).expect("it can be read");
        list.into_iter().find(|(other, _)| other == path).expect(path).1
    }

    #[test]
    fn a_copy_is_known_until_it_is_changed_and_after() {
        let (_guard, root) = folder();
        for path in
            ["templates/story.html", "static/css/site.css", "static/social.png", "patterns/border.txt"]
        {
            assert_eq!(state_of(&root, path), State::BuiltIn);
            assert_eq!(eject(&root, path).expect(path).copied, [path]);
            assert_eq!(state_of(&root, path), State::Same);
            assert_eq!(diff(&root, path).expect(path), "");
            assert!(matches!(eject(&root, path), Err(Failure::Refused(..))), "{path} is there already");

            let file = root.join(path);
            let mut bytes = fs::read(&file).expect("it was copied");
            // As Git may check it out on Windows.
            if let Ok(text) = std::str::from_utf8(&bytes) {
                fs::write(&file, text.replace('\n', "\r\n")).expect("there is room");
                assert_eq!(state_of(&root, path), State::Same);
                assert_eq!(diff(&root, path).expect(path), "");
            }
            bytes.extend_from_slice(b"more\n");
            fs::write(&file, &bytes).expect("there is room");
            assert_eq!(state_of(&root, path), State::Current);
            let told = diff(&root, path).expect(path);
            assert!(told.contains("\n+more\n") || told.starts_with("Binary files"), "{told}");
        }
        let beside = root.join("static/.social.png.ejected");
        fs::write(&beside, "ejected from static/social.png, 00000000\n").expect("there is room");
        assert_eq!(state_of(&root, "static/social.png"), State::Outdated);
        fs::write(root.join("templates/story.html"), "mine").expect("there is room");
        assert_eq!(state_of(&root, "templates/story.html"), State::Unknown);
        disk::write_new(&root.join("static/css/own.css"), b"mine").expect("there is room");
        assert_eq!(state_of(&root, "static/css/own.css"), State::Own);
        let states: Vec<bool> =
            list(&root).expect("it can be read").iter().map(|(_, state)| *state == State::BuiltIn).collect();
        assert!(states.is_sorted(), "the archive's own come first");
    }

    #[test]
    fn a_folder_is_copied_and_what_is_there_stays() {
        let (_guard, root) = folder();
        disk::write_new(&root.join("i18n/en/dates.ftl"), b"mine").expect("there is room");
        let ejected = eject(&root, "i18n/en/").expect("there is such a folder");
        assert_eq!(ejected.copied, ["i18n/en/interface.ftl", "i18n/en/typography.ftl"]);
        assert_eq!(ejected.left, ["i18n/en/dates.ftl"]);
        assert_eq!(fs::read(root.join("i18n/en/dates.ftl")).expect("it is there"), b"mine");
        // A beginning for another language is known by what it came from.
        fs::rename(root.join("i18n/en"), root.join("i18n/eo")).expect("there is room");
        assert_eq!(state_of(&root, "i18n/eo/interface.ftl"), State::Same);
    }

    #[test]
    fn a_path_may_be_typed_whole_and_with_the_slashes_of_windows() {
        let (_guard, root) = folder();
        for typed in
            ["templates\\story.html", "./templates/story.html", root.join("templates/story.html").as_str()]
        {
            assert_eq!(eject(&root, typed).expect(typed).copied, ["templates/story.html"]);
            fs::remove_file(root.join("templates/story.html")).expect("it was copied");
        }
    }

    #[test]
    fn what_there_is_not_is_refused_with_a_way_out() {
        let (_guard, root) = folder();
        let hint = |result: Result<(), Failure>| match result {
            Err(Failure::Refused(_, hint)) => hint.to_string(),
            other => panic!("{other:?}"),
        };
        let ejected = |path| hint(eject(&root, path).map(|_| ()));
        assert_eq!(ejected("templates/storry.html"), "did you mean `templates/story.html`?");
        assert_eq!(ejected("story.html"), "did you mean `templates/story.html`?");
        assert!(ejected("content/site.yaml").contains("eject --list"));
        assert!(ejected("../templates").contains("eject --list"));
        for own in ["static/css/own.css", "patterns/emblem-dijon.txt", "i18n/fr/our-words.ftl"] {
            assert_eq!(ejected(own), format!("it is yours to make: write `{own}`, and the program reads it"));
        }
        assert_eq!(ejected("i18n/fr/date.ftl"), "did you mean `i18n/fr/dates.ftl`?");
        assert!(hint(diff(&root, "templates/story.html").map(|_| ())).contains("eject templates/story.html"));
        assert!(fs::read_dir(&root).expect("it is there").next().is_none(), "something was written");
    }
}
