//! Texts that become pages.

use tablecloth::diagnostic::Report;
use tablecloth::input::TextFile;

use super::base::{self, Base};
use super::promises;

/// The story whose body is made up. It has words in one language only, so that the other shows it too.
const STORY: &str = "stories/tablecloth/index.en.md";

/// The body of a story → the pages, the feeds and the book that show it.
pub fn body(bytes: &[u8]) {
    let plain = &Base::plain().input;
    let story = plain.documents.iter().find(|file| &*file.name == STORY).expect("the site has the story");
    let begin = story.text.rfind("---\n").expect("it has front matter") + "---\n".len();
    let whole = [&story.text.as_bytes()[..begin], bytes].concat();
    build(base::text(STORY, &whole), |path| {
        let is_page = path.ends_with("stories/tablecloth/index.html");
        is_page || path.ends_with("feed.xml") || path.ends_with("book/index.html")
    });
}

/// Pieces of HTML, as they may stand within a sentence and between paragraphs.
pub fn raw_html(bytes: &[u8]) {
    // A line that is empty ends both, so the pieces are the same in each place.
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let within = text.replace('\n', " ");
    body(
        format!("Some words {within} and more.\n\n{text}\n\n- one\n  {within}\n\n> two {within}\n")
            .as_bytes(),
    );
}

/// A whole file of a work of any kind → all that the site says of it.
///
/// The first byte chooses the file that it stands for.
pub fn work(bytes: &[u8]) {
    let Some((which, bytes)) = bytes.split_first() else { return };
    let documents = &Base::plain().input.documents;
    let file = &documents[usize::from(which.wrapping_sub(b'a')) % documents.len()];
    build(base::text(&file.name, bytes), |path| {
        let is_text = [".html", ".xml", ".json", ".geojson", ".ttl", ".ics", ".bib", ".ris", ".csv"];
        (path.starts_with("en/") || path.starts_with("data/"))
            && is_text.iter().any(|ending| path.ends_with(ending))
    });
}

fn build(text: Result<TextFile, tablecloth::diagnostic::Diagnostic>, is_asked: impl Fn(&str) -> bool) {
    let mut report = Report::new();
    match text {
        Ok(text) => match Base::plain().build(vec![text], &mut report) {
            Some(site) => promises::of_outputs(&site, is_asked),
            None => assert!(!report.is_ok(), "there is no site, and no reason"),
        },
        Err(finding) => report.add(finding),
    }
    promises::of_findings(&report);
}
