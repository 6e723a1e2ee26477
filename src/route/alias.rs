//! Old addresses: which ones a site can have, and where they lie.

use crate::paths;

/// The path of an alias: it ends with `/` for a folder with a page in it, or it names a file of its own.
pub fn path(alias: &str) -> String {
    let is_file = [".html", ".htm", ".php"].iter().any(|ending| alias.ends_with(ending));
    if is_file { alias.to_owned() } else { format!("{}/", alias.trim_end_matches('/')) }
}

/// Whether an alias, without the `/` that may stand at its front, can be a path on every disk and an address as it is.
pub fn is_safe(alias: &str) -> bool {
    is_address(alias) && reserved_part(alias).is_none()
}

/// The part of an alias that is a name that Windows cannot have.
pub fn reserved_part(alias: &str) -> Option<&str> {
    alias.split('/').find(|part| paths::is_reserved(part))
}

/// Whether an alias can be an address as it is, and a path on every disk but for names that Windows keeps for itself.
///
/// No part is empty, begins with a dot or is longer than 200 bytes, the whole is at most 500 bytes long, and no
/// character is invisible, white space, or one with a meaning in addresses or to a file system.
pub fn is_address(alias: &str) -> bool {
    // File systems take names of 255 bytes; the program adds endings of its own.
    let is_part = |part: &str| !part.is_empty() && !part.starts_with('.') && part.len() <= 200;
    let is_hidden =
        |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    alias.len() <= 500
        && alias.strip_suffix('/').unwrap_or(alias).split('/').all(is_part)
        && !alias.chars().any(is_hidden)
        && !alias.chars().any(|c| c.is_control() || c.is_whitespace() || "\\?#%:*\"<>|&'`".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_are_files_or_folders_with_a_page() {
        let check = |alias: &str, expected: &str| assert_eq!(path(alias), expected);
        check("en/old.html", "en/old.html");
        check("old.php", "old.php");
        check("old.htm", "old.htm");
        check("old", "old/");
        check("old/", "old/");
        check("old.jpg/", "old.jpg/");
        check("old.html/", "old.html/");
        check("en/old/older", "en/old/older/");
    }

    #[test]
    fn aliases_are_paths_that_every_disk_and_browser_takes() {
        let (part, long_part) = ("a".repeat(200), "a".repeat(201));
        let path = format!("{}/{}/{}", "a".repeat(200), "b".repeat(200), "c".repeat(98));
        for good in ["a", "a/", "stories/old-name/", "old/page.html", "été", "a/b.c", &part, &path] {
            assert!(is_safe(good), "{good}");
        }
        for bad in [
            "",
            "/",
            "a//b",
            "a//",
            "/a",
            ".",
            "..",
            "a/../b",
            ".a",
            "a/.b",
            "a\\b",
            "a?b",
            "a#b",
            "a%b",
            "a:b",
            "a*b",
            "a\"b",
            "a<b",
            "a>b",
            "a|b",
            "a&b",
            "a'b",
            "a b",
            "a\u{a0}b",
            "a\u{1}b",
            "a\u{85}b",
            "a\u{200b}b",
            "a\u{202e}b",
            "a\u{2060}b",
            "con",
            "a/NUL.html",
            "a./b",
            &long_part,
            &format!("{path}c"),
        ] {
            assert!(!is_safe(bad), "{bad}");
        }
    }
}
