//! An [`Input`] that is kept, to be brought up to date with the files that changed instead of being read anew.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Folders, Input, MAX_TEXT, TextFile, read};
use crate::cache::Cache;
use crate::diagnostic::Report;

/// What was read, with the findings of reading it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// What was read.
    pub input: Input,
    /// What is wrong with the files themselves.
    pub report: Report,
}

impl Kept {
    /// Reads everything.
    ///
    /// # Errors
    /// When the disk cannot be read.
    pub fn read(folders: &Folders, cache: &Cache) -> io::Result<Kept> {
        let mut report = Report::new();
        let input = read(folders, cache, &mut report)?;
        Ok(Kept { input, report })
    }

    /// The same with these files read again; `None` when that is not all that has to be done, since one of them is no text
    /// that was read before without a finding, or cannot be read without one now.
    ///
    /// `changed` are paths on the disk, whether anything changed there or not.
    pub fn with<'p>(
        &self,
        folders: &Folders,
        changed: impl IntoIterator<Item = &'p PathBuf>,
    ) -> Option<Kept> {
        let content = fs::canonicalize(&folders.content).ok()?;
        let mut input = self.input.clone();
        for path in changed {
            let name = name_below(path, &content)?;
            let at = input.documents.iter().position(|file| *file.name == *name)?;
            let old = &input.documents[at];
            let metadata = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file)?;
            if metadata.len() > MAX_TEXT {
                return None;
            }
            let bytes = fs::read(path).ok()?;
            let text = TextFile::of(old.path.clone(), old.name.clone(), bytes).ok()?;
            if text.text != old.text {
                input.documents[at] = text;
            }
        }
        Some(Kept { input, report: self.report.clone() })
    }
}

/// The name of a file below a folder, with `/`, if it is one that any system could have.
fn name_below(path: &Path, folder: &Path) -> Option<String> {
    let parts = path.strip_prefix(folder).ok()?.components().map(|part| part.as_os_str().to_str());
    Some(parts.collect::<Option<Vec<&str>>>()?.join("/"))
}
