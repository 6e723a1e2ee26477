//! A folder → its files, in an order that no disk decides, with names that every system can have.
//!
//! What cannot be read, or could not lie on another system, is a finding and is left out.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use walkdir::{DirEntry, WalkDir};

use super::{BinaryFile, Folders};
use crate::diagnostic::{Code, Diagnostic, Place, Report, Unit};
use crate::file_name::{self, is_hidden};
use crate::paths;
use crate::phrases::explain;
use crate::phrases::table as phrase;
use crate::pictures;
use crate::unicode::nfc;

/// What links may do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// Links must stay inside.
    None,
    /// Links may lead anywhere.
    Full,
}

/// A file that a build reads, with its names in NFC; on the disk it may have another form.
pub(super) struct FoundFile {
    pub(super) path: Arc<str>,
    pub(super) name: Arc<str>,
    pub(super) on_disk: Utf8PathBuf,
    pub(super) size: u64,
}

impl FoundFile {
    pub(super) fn is_text(&self) -> bool {
        let name = self.name.rsplit('/').next().unwrap_or(&self.name);
        file_name::is_text(name) || &*self.name == "site.yaml"
    }

    pub(super) fn as_picture(&self) -> pictures::File<'_> {
        pictures::File { name: &self.name, on_disk: &self.on_disk, size: self.size }
    }

    pub(super) fn into_binary(self) -> BinaryFile {
        BinaryFile { path: self.path, name: self.name, on_disk: self.on_disk }
    }
}

/// All files below a folder, sorted by path, and the names of those that were refused.
///
/// A folder that does not exist is empty.
pub(super) fn list(
    folder: &Utf8Path,
    folders: &Folders,
    trust: Trust,
    report: &mut Report,
) -> io::Result<(Vec<FoundFile>, Vec<Arc<str>>)> {
    let (mut files, mut refused) = (Vec::new(), Vec::new());
    if !folder.try_exists().map_err(|error| explain("look_at", folder, error))? {
        return Ok((files, refused));
    }
    let inside = fs::canonicalize(folder)?;
    let walk = WalkDir::new(folder)
        .follow_links(trust == Trust::Full)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(&entry.file_name().to_string_lossy()));
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                report.add(dead_link(&error, folders).ok_or_else(|| explain("read", folder, error.into()))?);
                continue;
            }
        };
        if entry.file_type().is_dir() {
            continue;
        }
        let named = match Named::new(&entry, folder, folders) {
            Ok(named) => named,
            Err(finding) => {
                report.add(finding);
                continue;
            }
        };
        let reserved = reserved_name(&named, trust);
        if let Some(finding) = refusal(&entry, &named, &inside) {
            if entry.file_type().is_symlink() {
                refused.push(named.name);
            }
            report.add(finding);
            continue;
        }
        if let Some(finding) = reserved {
            // A folder is told once for all that lies in it.
            if finding.place.file == named.path {
                report.add(finding);
            } else {
                report.add_touching(Unit::Files, &named.path, finding);
            }
            refused.push(named.name);
            continue;
        }
        let Named { path, name, on_disk } = named;
        let size = fs::metadata(&on_disk).map_err(|error| explain("read", &on_disk, error))?.len();
        files.push(FoundFile { path, name, on_disk, size });
    }
    Ok((without_doubles(files, report), refused))
}

/// A file that Windows cannot have, and the finding. Below `content/`, this is about files beside texts: what is wrong
/// with the names of texts and of their folders is told with a name to give them.
fn reserved_name(named: &Named, trust: Trust) -> Option<Diagnostic> {
    let parts: Vec<&str> = named.name.split('/').collect();
    let at = match trust {
        Trust::Full => parts.iter().position(|part| paths::is_reserved(part))?,
        Trust::None => Some(parts.len() - 1)
            .filter(|last| paths::is_reserved(parts[*last]) && !file_name::is_text(parts[*last]))?,
    };
    let below: usize = parts[at + 1..].iter().map(|part| part.len() + 1).sum();
    let place = Place::file(&named.path[..named.path.len() - below]);
    let finding = Diagnostic::new(Code::UnsafePath, place, phrase::name_reserved(parts[at]));
    Some(finding.hint(phrase::rename_for_windows()))
}

/// Reports files whose names differ in capital letters only: many disks hold one of the two.
pub(super) fn check_capitals(files: &[FoundFile], report: &mut Report) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for file in files {
        match seen.entry(file.name.to_lowercase()) {
            Entry::Vacant(free) => _ = free.insert(&file.name),
            Entry::Occupied(first) => report.add(
                Diagnostic::new(
                    Code::DuplicateFileName,
                    Place::file(file.path.clone()),
                    phrase::paths_differ_in_capitals(&file.name, first.get()),
                )
                .hint(phrase::rename_or_delete()),
            ),
        }
    }
}

/// The files in the order of their names; of two whose names differ in their form of Unicode only, the first, with a
/// finding.
fn without_doubles(mut files: Vec<FoundFile>, report: &mut Report) -> Vec<FoundFile> {
    files.sort_by(|a, b| {
        a.name.split('/').cmp(b.name.split('/')).then_with(|| a.on_disk.as_str().cmp(b.on_disk.as_str()))
    });
    files.dedup_by(|file, first| {
        let is_double = file.name == first.name;
        if is_double {
            report.add(
                Diagnostic::new(
                    Code::DuplicateFileName,
                    Place::file(file.path.clone()),
                    phrase::duplicate_file_name(),
                )
                .hint(phrase::delete_one_of_two_files()),
            );
        }
        is_double
    });
    files
}

/// An entry of a folder whose name can be used, with its names in NFC; on the disk it may have another form.
struct Named {
    path: Arc<str>,
    name: Arc<str>,
    on_disk: Utf8PathBuf,
}

impl Named {
    /// The names of an entry below `folder`, or what is wrong with them.
    fn new(entry: &DirEntry, folder: &Utf8Path, folders: &Folders) -> Result<Named, Diagnostic> {
        let Some(on_disk) = Utf8Path::from_path(entry.path()) else {
            let shown = entry.path().strip_prefix(&folders.root).unwrap_or(entry.path());
            let place = Place::file(paths::shown_lossy(shown));
            return Err(Diagnostic::new(Code::NotUtf8, place, phrase::file_name_not_utf8())
                .hint(phrase::rename_with_latin_letters()));
        };
        let path = with_slashes(on_disk.strip_prefix(&folders.root).unwrap_or(on_disk));
        let name = with_slashes(on_disk.strip_prefix(folder).unwrap_or(on_disk));
        // A backslash is a part of a name on one system and a way out of a folder on another.
        if name.contains(['\\', ':']) || name.chars().any(char::is_control) {
            let place = Place::file(path.replace(char::is_control, "\u{fffd}"));
            return Err(Diagnostic::new(Code::UnsafePath, place, phrase::file_name_unsafe())
                .hint(phrase::rename_without_odd_characters()));
        }
        Ok(Named { path, name, on_disk: on_disk.to_owned() })
    }
}

/// The finding for a link that was followed and leads nowhere, or round in a circle; `None` for what the disk did.
fn dead_link(error: &walkdir::Error, folders: &Folders) -> Option<Diagnostic> {
    let is_nowhere = error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound);
    let path = error.path().filter(|_| is_nowhere || error.loop_ancestor().is_some())?;
    let place = Place::file(nfc(&paths::shown_lossy(path.strip_prefix(&folders.root).unwrap_or(path))));
    Some(
        Diagnostic::new(Code::LinkLeavesArchive, place, phrase::file_link_leads_nowhere())
            .hint(phrase::copy_instead_of_link()),
    )
}

/// Why an entry is not read: a link that leads out of `inside`, or something that is neither file nor folder.
fn refusal(entry: &DirEntry, named: &Named, inside: &Path) -> Option<Diagnostic> {
    let place = || Place::file(named.path.clone());
    if entry.file_type().is_symlink() {
        let target = fs::canonicalize(&named.on_disk);
        let is_inside = target.is_ok_and(|target| target.starts_with(inside) && target.is_file());
        (!is_inside).then(|| {
            Diagnostic::new(Code::LinkLeavesArchive, place(), phrase::link_leaves_archive())
                .hint(phrase::copy_instead_of_link())
        })
    } else {
        (!entry.file_type().is_file()).then(|| {
            Diagnostic::new(Code::StrayFile, place(), phrase::neither_file_nor_folder())
                .hint(phrase::delete_it())
        })
    }
}

/// A path with `/` between its parts, on any system.
pub(super) fn with_slashes(path: &Utf8Path) -> Arc<str> {
    let parts: Vec<&str> = path.components().map(|part| part.as_str()).collect();
    nfc(&parts.join("/")).into()
}
