//! An [`Input`] that is kept, to be brought up to date with the files that changed instead of being read anew.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Folders, Input, MAX_TEXT, TextFile, read_content};
use crate::cache::Cache;
use crate::diagnostic::Report;
use crate::pictures::Purpose;

/// What was read, with the findings of reading it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// What was read.
    pub input: Input,
    /// What is wrong with the files of the content themselves.
    of_content: Report,
    /// The same for what the archive lays over the program.
    of_parts: Report,
}

impl Kept {
    /// Reads everything.
    ///
    /// # Errors
    /// When the disk cannot be read.
    pub fn read(folders: &Folders, cache: &Cache) -> io::Result<Kept> {
        let (mut of_content, mut of_parts) = (Report::new(), Report::new());
        let mut input = read_content(Purpose::Looking, folders, cache, &|_, _| {}, &mut of_content)?;
        input.read_parts(folders, &mut of_parts)?;
        Ok(Kept { input, of_content, of_parts })
    }

    /// The findings of reading.
    pub fn report(&self) -> Report {
        let mut report = self.of_content.clone();
        report.merge(self.of_parts.clone());
        report
    }

    /// The same with these files read again.
    ///
    /// `changed` are paths on the disk, whether anything changed there or not.
    ///
    /// # Errors
    /// When the disk cannot be read.
    pub fn renew<'p>(
        self,
        folders: &Folders,
        cache: &Cache,
        changed: impl IntoIterator<Item = &'p PathBuf>,
    ) -> io::Result<Kept> {
        let Ok(content) = fs::canonicalize(&folders.content) else { return Kept::read(folders, cache) };
        let (texts, others): (Vec<&PathBuf>, Vec<&PathBuf>) =
            changed.into_iter().partition(|path| path.starts_with(&content));
        let mut kept = self;
        for path in texts {
            // More than texts has changed: what there is, and what it is called.
            if kept.read_again(path, &content).is_none() {
                return Kept::read(folders, cache);
            }
        }
        if !others.is_empty() {
            kept.of_parts = Report::new();
            kept.input.read_parts(folders, &mut kept.of_parts)?;
        }
        Ok(kept)
    }

    /// Reads a text again; `None` when that is not all that has to be done, since it is no text that was read before without
    /// a finding, or cannot be read without one now.
    fn read_again(&mut self, path: &Path, content: &Path) -> Option<()> {
        let name = name_below(path, content)?;
        let old = self.input.documents.iter_mut().find(|file| *file.name == *name)?;
        let metadata = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file)?;
        if metadata.len() > MAX_TEXT {
            return None;
        }
        let bytes = fs::read(path).ok()?;
        let text = TextFile::of(old.path.clone(), old.name.clone(), bytes).ok()?;
        if text.text != old.text {
            *old = text;
        }
        Some(())
    }
}

/// The name of a file below a folder, with `/`, if it is one that any system could have.
fn name_below(path: &Path, folder: &Path) -> Option<String> {
    let parts = path.strip_prefix(folder).ok()?.components().map(|part| part.as_os_str().to_str());
    Some(parts.collect::<Option<Vec<&str>>>()?.join("/"))
}
