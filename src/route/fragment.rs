//! What stands after `#` in addresses (RFC 3986, 3.5): the ids that pages themselves give to their parts.
//!
//! The parts that a template writes have ids that begin with `page-`, or `site-search-` for the field on every page
//! (the search page, which has no text of a work, uses `search-`); those that are counted are made here. Headings of
//! texts get none of these: see [`is_reserved`].

/// A part of the page itself, such as `page-1940s`.
pub fn page_part(name: &str) -> String {
    format!("page-{name}")
}

/// The entries of ten years on a page of the timeline.
pub fn decade(year: i32) -> String {
    page_part(&format!("{year}s"))
}

/// A footnote, from 1 on.
pub fn note(number: usize) -> String {
    format!("note-{number}")
}

/// A mark of a footnote in the text; `count` is 1 for the first that refers to it.
pub fn note_mark(number: usize, count: usize) -> String {
    if count > 1 { format!("note-ref-{number}-{count}") } else { format!("note-ref-{number}") }
}

/// A source at the foot of a page, from 1 on.
pub fn source(number: usize) -> String {
    format!("source-{number}")
}

/// A mark of a source in the text; `count` is 1 for the first that refers to it.
pub fn source_mark(number: usize, count: usize) -> String {
    format!("cite-{number}-{count}")
}

/// Pictures in a row, from 1 on.
pub fn gallery(number: usize) -> String {
    format!("gallery-{number}")
}

/// A picture of a gallery, from 1 on, counted through the whole page.
pub fn picture(number: usize) -> String {
    format!("picture-{number}")
}

/// The name of a city on a drawing, where the drawing shows it at several places.
pub fn drawn_name(drawing: &str, city: &str) -> String {
    page_part(&format!("{drawing}-{city}"))
}

/// Whether pages use ids with this beginning themselves, so that no heading of a text may have it.
pub fn is_reserved(id: &str) -> bool {
    ["page-", "site-search-", "note-", "source-", "cite-", "gallery-", "picture-"]
        .iter()
        .any(|prefix| id.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fragments are parts of addresses that people have noted.
    #[test]
    fn every_fragment_stays_and_is_reserved() {
        for (fragment, expected) in [
            (page_part("main"), "page-main"),
            (decade(1940), "page-1940s"),
            (note(2), "note-2"),
            (note_mark(2, 1), "note-ref-2"),
            (note_mark(2, 3), "note-ref-2-3"),
            (source(2), "source-2"),
            (source_mark(2, 1), "cite-2-1"),
            (gallery(2), "gallery-2"),
            (picture(2), "picture-2"),
            (drawn_name("world", "dijon"), "page-world-dijon"),
        ] {
            assert_eq!(fragment, expected);
            assert!(is_reserved(&fragment), "{fragment}");
        }
        for free in
            ["", "pages", "notes", "open-note-2", "sources", "citadel", "a-page-1", "galleryes", "pictures"]
        {
            assert!(!is_reserved(free), "{free}");
        }
    }
}
