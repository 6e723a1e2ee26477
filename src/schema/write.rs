//! The schemas as files of a folder.

use std::fs;
use std::io;

use camino::{Utf8Path, Utf8PathBuf};

use super::{ORIGIN, all};
use crate::disk;
use crate::phrases::explain;
use crate::phrases::table as phrase;
use crate::phrases::{Language, Phrase};

/// Why schemas were not written.
#[derive(Debug)]
pub enum Failure {
    /// Something else has the name of a schema.
    Refused(Phrase),
    /// Reading or writing failed; the error says what, and with which file.
    Machine(io::Error),
}

/// Writes all schemas to a folder, which is made where there is none; returns their paths.
///
/// Each file is whole at any time. Schemas that this program made are replaced.
///
/// # Errors
/// When a file that this program did not make has the name of a schema, before anything is written; when reading or
/// writing fails.
pub fn write(folder: &Utf8Path, language: Language) -> Result<Vec<Utf8PathBuf>, Failure> {
    let schemas: Vec<(Utf8PathBuf, String)> =
        all(language).into_iter().map(|(name, text)| (folder.join(name), text)).collect();
    for (path, _) in &schemas {
        if !may_replace(path).map_err(|error| Failure::Machine(explain("read", path, error)))? {
            return Err(Failure::Refused(phrase::not_replaced_file(path)));
        }
    }
    disk::replace_all(folder, &schemas).map_err(Failure::Machine)?;
    Ok(schemas.into_iter().map(|(path, _)| path).collect())
}

/// Whether there is nothing at a path, or a schema of this program with that name.
fn may_replace(path: &Utf8Path) -> io::Result<bool> {
    let bytes = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
        Ok(found) if !found.is_file() => return Ok(false),
        Ok(_) => fs::read(path)?,
    };
    let Ok(schema) = serde_json::from_slice::<serde_json::Value>(&bytes) else { return Ok(false) };
    Ok(schema["$comment"] == ORIGIN && schema["$id"] == path.file_name().unwrap_or_default())
}
