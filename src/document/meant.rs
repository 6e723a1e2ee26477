//! What an address was meant to be that is none here, for the findings on it.

use percent_encoding::percent_decode_str;

use super::address::{Address, address};
use super::failed_markup;
use crate::media_type;

/// Whether an address of the web lacks its beginning only: `example.org/page`.
pub(super) fn is_host_with_path(url: &str) -> bool {
    let Some((host, _)) = url.split_once('/') else { return false };
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-') && !label.starts_with('-')
    };
    labels.len() > 1
        && labels.iter().all(is_label)
        && labels.last().is_some_and(|top| top.chars().count() > 1 && top.chars().all(char::is_alphabetic))
}

/// Whether it is the name of a file with a sign that means something else in an address: `100%.jpg`, `photo #1.jpg`.
pub(super) fn is_name_with_signs(url: &str) -> bool {
    media_type::is_attachable(url) && url.contains(['%', '#', '?']) && !url.contains(['/', '\\'])
}

/// An address without the sign of the sentence that was taken along: `example.org/page.`
pub(crate) fn without_sign_at_end(url: &str) -> &str {
    url.trim_end_matches(['.', ',', ';', ':', '!', '?', '»', '”', '"'])
}

/// The file beside the text that a path means as other programs write it: `./a.jpg`, `A%20B.jpg`, `a.pdf#page=2`.
pub(super) fn file_meant(url: &str) -> Option<String> {
    let path = url.strip_prefix("./").unwrap_or(url);
    // What stands before the sign is a file, or the sign is a part of its name.
    let before_sign = path.split_once(['#', '?']).map(|(path, _)| path);
    let path = before_sign.filter(|path| media_type::is_attachable(path)).unwrap_or(path);
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    matches!(address(&decoded), Address::File(_)).then(|| failed_markup::destination(&decoded)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_another_program_is_a_file_beside_the_text() {
        let check = |url: &str, expected: Option<&str>| {
            assert_eq!(file_meant(url).as_deref(), expected, "{url}");
        };
        check("./a.jpg", Some("a.jpg"));
        check("A%20B.JPG", Some("<A B.JPG>"));
        check("./%D0%92%D0%B8%D0%B4.jpg", Some("Вид.jpg"));
        check("report.pdf#page=2", Some("report.pdf"));
        check("report.pdf?v=2", Some("report.pdf"));
        check("photo #1.jpg", None);
        check("../a.jpg", None);
        check("..%2fa.jpg", None);
        check("%FF.jpg", None);
        check("a/b.jpg", None);
        check("", None);
    }

    #[test]
    fn names_of_files_have_no_signs_of_addresses() {
        for (url, expected) in [
            ("100%.jpg", true),
            ("photo #1.jpg", true),
            ("what?.pdf", true),
            ("a.jpg", false),
            ("a/b%.jpg", false),
        ] {
            assert_eq!(is_name_with_signs(url), expected, "{url}");
        }
    }

    #[test]
    fn the_sign_of_a_sentence_is_no_part_of_an_address() {
        for (url, expected) in [
            ("example.org/page.", "example.org/page"),
            ("example.org/a.b,", "example.org/a.b"),
            ("example.org/a?", "example.org/a"),
            ("example.org/a/", "example.org/a/"),
        ] {
            assert_eq!(without_sign_at_end(url), expected, "{url}");
        }
    }

    #[test]
    fn a_host_and_a_path_are_an_address_of_the_web() {
        for (url, expected) in [
            ("example.org/page", true),
            ("www.example.org/", true),
            ("архив.рф/страница", true),
            ("example.org", false),
            ("texts/index.md", false),
            ("../a/b", false),
            (".hidden/a", false),
            ("a.1/b", false),
            ("/a.org/b", false),
            ("two words.org/b", false),
        ] {
            assert_eq!(is_host_with_path(url), expected, "{url}");
        }
    }
}
