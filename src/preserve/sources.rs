//! An archive on the disk → the files that its site is made from.

use std::io;

use crate::archive::Archive;
use crate::input::{self, BinaryFile, Folders};
use crate::plan::belongs_to_a_work;

/// What stands in `content/` of the works of a site, and what the archive lays over the program; by their paths from its
/// root. What belongs to a draft is none of it.
///
/// # Errors
/// When the disk cannot be read.
pub(super) fn of(archive: &Archive, folders: &Folders) -> io::Result<Vec<BinaryFile>> {
    let mut files = input::content_files(folders)?;
    files.retain(|file| &*file.name == "site.yaml" || belongs_to_a_work(&file.name, archive));
    files.extend(input::own_files(folders)?);
    Ok(files)
}
