//! A finished site → one number that tells whether another is the same: SHA-256 (FIPS 180-4).

use std::fmt::Write as _;
use std::fs::File;
use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use sha2::{Digest as _, Sha256};
use walkdir::WalkDir;

use super::MARKER;
use crate::phrases::explain;

/// The checksum of the site in a folder, in hexadecimal digits: that of the lines which `sha256sum` prints of its files,
/// sorted by the bytes of their paths. The file by which the folder is known is no part of the site.
///
/// # Errors
/// When a file cannot be read.
pub fn checksum(out: &Utf8Path) -> io::Result<String> {
    let mut paths = Vec::new();
    for entry in WalkDir::new(out) {
        let entry = entry.map_err(|error| explain("read", out, error.into()))?;
        if entry.file_type().is_file() {
            let path = Utf8PathBuf::from_path_buf(entry.into_path()).expect("addresses are UTF-8");
            paths.push(path.strip_prefix(out).expect("it lies below").to_owned());
        }
    }
    paths.retain(|path| path != MARKER);
    paths.sort_unstable_by(|a, b| a.as_str().cmp(b.as_str()));
    let line = |path: &Utf8PathBuf| -> io::Result<String> {
        let file = out.join(path);
        let mut sum = Sha256::new();
        let read = File::open(&file).and_then(|mut file| io::copy(&mut file, &mut sum));
        read.map_err(|error| explain("read", &file, error))?;
        Ok(format!("{}  {path}\n", hexadecimal(&sum.finalize())))
    };
    let lines: Vec<String> = paths.par_iter().map(line).collect::<io::Result<_>>()?;
    Ok(hexadecimal(&Sha256::digest(lines.concat())))
}

/// Bytes in hexadecimal digits, two each.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a text cannot fail");
        text
    })
}
