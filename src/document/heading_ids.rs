//! Fragments for headings: one of its own for each, in any script.

use std::collections::{BTreeMap, BTreeSet};

use crate::route::fragment;

/// Gives every heading of a body a fragment of its own.
///
/// It is made from the heading's own `{#id}` or, without one, from its text: letters and digits, in any
/// script, in lower case and with hyphens. Where it begins as an id of the page
/// itself does, `section-` stands before it, and repeated ones get a number.
#[derive(Default)]
pub struct HeadingIds {
    used: BTreeSet<String>,
    /// By fragment: the number that was given last.
    numbers: BTreeMap<String, usize>,
}

impl HeadingIds {
    /// The fragment of the next heading.
    pub fn next(&mut self, own: Option<&str>, text: &str) -> String {
        let mut base = slug_of(own.unwrap_or(text));
        if base.is_empty() {
            base.push_str("section");
        }
        if fragment::is_reserved(&base) {
            base.insert_str(0, "section-");
        }
        let mut id = base.clone();
        while !self.used.insert(id.clone()) {
            let number = self.numbers.entry(base.clone()).or_insert(1);
            *number += 1;
            id = format!("{base}-{number}");
        }
        id
    }
}

fn slug_of(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') && !matches!(c, '\'' | '’') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_have_fragments_of_their_own_in_any_script() {
        let mut ids = HeadingIds::default();
        assert_eq!(ids.next(None, "Три имени"), "три-имени");
        assert_eq!(ids.next(None, "Три имени!"), "три-имени-2");
        assert_eq!(ids.next(Some("names"), "Les noms"), "names");
        assert_eq!(ids.next(None, "L’année"), "lannée");
        assert_eq!(ids.next(None, "?"), "section");
        assert_eq!(ids.next(None, "Page main"), "section-page-main");
        assert_eq!(ids.next(None, "Note 1"), "section-note-1");
        assert_eq!(ids.next(None, "Open questions"), "open-questions");
    }
}
