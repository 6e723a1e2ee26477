//! Paths as people and archives have them: with `/`, on every system.
//!
//! Windows writes `\` between the parts of a path and takes both; what this program prints and keeps has one form, so
//! that an archive says the same wherever it lies. Names that Windows cannot have are refused on every system, as an
//! archive is shared between systems.

use std::borrow::Cow;
use std::path::Path;

use camino::{Utf8Component, Utf8Path, Utf8PathBuf};

/// A path as it is printed.
pub fn shown(path: &Utf8Path) -> Cow<'_, str> {
    if cfg!(windows) { with_slashes(path.as_str()) } else { Cow::Borrowed(path.as_str()) }
}

/// A path as it is printed, with a sign in the place of what is not UTF-8.
pub fn shown_lossy(path: &Path) -> String {
    shown(Utf8Path::new(&path.to_string_lossy())).into_owned()
}

/// A path of Windows with `/`, and without the `\\?\` before those that are whole.
pub fn with_slashes(path: &str) -> Cow<'_, str> {
    let plain = match path.strip_prefix(r"\\?\UNC\") {
        Some(share) => Cow::Owned(format!(r"\\{share}")),
        None => Cow::Borrowed(path.strip_prefix(r"\\?\").unwrap_or(path)),
    };
    if plain.contains('\\') { Cow::Owned(plain.replace('\\', "/")) } else { plain }
}

/// The folder or file itself, without symbolic links and `..`; the end of its path need not exist.
///
/// # Errors
/// When the system cannot say which folder is the current one.
pub fn resolve(path: &Utf8Path) -> std::io::Result<Utf8PathBuf> {
    let absolute = camino::absolute_utf8(path)?;
    for there in absolute.ancestors() {
        if let Ok(real) = there.canonicalize_utf8() {
            let rest = absolute.strip_prefix(there).expect("it is above it");
            return Ok(rest.components().fold(real, |mut path, part| {
                match part {
                    Utf8Component::ParentDir => {
                        path.pop();
                    }
                    part => path.push(part),
                }
                path
            }));
        }
    }
    Ok(absolute)
}

/// A path that may begin with `~`, as shells take it: for the home folder of whoever runs this. `None` where the system does
/// not say where that is.
pub fn from_home(path: &Utf8Path) -> Option<Utf8PathBuf> {
    match path.strip_prefix("~") {
        Ok(rest) => Some(Utf8PathBuf::from_path_buf(std::env::home_dir()?).ok()?.join(rest)),
        Err(_) => Some(path.to_owned()),
    }
}

/// Whether Windows cannot have a file or folder of this name: one of a device, whatever its ending, or one with a dot or
/// a space at its end or a sign that means something there
/// (<https://learn.microsoft.com/windows/win32/fileio/naming-a-file>).
pub fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.to_ascii_lowercase();
    let is_port = |rest: &str| {
        matches!(rest, "¹" | "²" | "³") || (rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    let is_device = matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt")).is_some_and(is_port);
    is_device || name.ends_with(['.', ' ']) || name.contains(['<', '>', '"', '|', '?', '*', ':', '\\', '/'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_windows_have_slashes() {
        for (path, expected) in [
            (r"content\pages\a.md", "content/pages/a.md"),
            (r"C:\archive\content", "C:/archive/content"),
            (r"\\?\C:\archive\public", "C:/archive/public"),
            (r"\\?\UNC\server\share\archive", "//server/share/archive"),
            (r"\\server\share", "//server/share"),
            (r"..\a/b", "../a/b"),
            ("a/b", "a/b"),
            ("", ""),
        ] {
            assert_eq!(with_slashes(path), expected);
        }
        assert_eq!(shown(&Utf8Path::new("a").join("b")), "a/b");
    }

    #[test]
    fn a_path_is_resolved_as_far_as_it_is_there() {
        let folder = tempfile::tempdir().expect("there is room");
        let root = Utf8Path::from_path(folder.path()).expect("it is UTF-8");
        let real = root.canonicalize_utf8().expect("it is there");
        assert_eq!(resolve(&root.join("a/b")).expect("it can be said"), real.join("a").join("b"));
        assert_eq!(resolve(&root.join("a/../b")).expect("it can be said"), real.join("b"));
    }

    #[test]
    fn names_that_windows_cannot_have_are_known() {
        for name in [
            "con",
            "CON",
            "Aux",
            "nul",
            "prn",
            "com1",
            "COM0",
            "lpt9",
            "com¹",
            "con.jpg",
            "nul.tar.gz",
            "aux .txt",
            "conin$",
            "a.",
            "a ",
            "a. ",
            "a?",
            "a*b",
            "a<b",
            "a>",
            "a|b",
            "a\"b",
            "a:b",
            "a\\b",
            "...",
        ] {
            assert!(is_reserved(name), "{name}");
        }
        for name in [
            "con-1",
            "console",
            "com",
            "com10",
            "lpt",
            "comx",
            "a.con",
            "icon.png",
            "aux-1.jpg",
            "com-1.md",
            "a b",
            ".a",
            "été.jpg",
            "a(1).jpg",
            "",
        ] {
            assert!(!is_reserved(name), "{name}");
        }
    }
}
