//! What a body of Markdown refers to: headings, links, citations, figures.
//!
//! Descriptions, lists and manifests are made from what is collected here; only a
//! page parses its text again ([`Document::items`](super::Document::items)). Offsets are bytes from the
//! beginning of the body. Knows nothing of how a page looks.

use std::collections::BTreeSet;

use super::markdown::Citation;
use crate::id::{Kind, Slug};

/// A body, and what it refers to.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// The first block that is neither a heading, a figure nor a footnote as plain text, without its citations and notes;
    /// what can be seen on the first figure where there is no such block.
    pub beginning: String,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// Its links to works and to headings.
    pub links: Vec<Link>,
    /// Its citations, in order.
    pub citations: Vec<Citation>,
    /// The ids with `@` before them that stand in the text without brackets.
    pub mentions: Vec<Mention>,
    /// The names between two pairs of brackets, as wikis write links.
    pub wiki_links: Vec<WikiLink>,
    /// The files beside the text that it shows or links to.
    pub files: Vec<FileUse>,
    /// The files that it names in what became no link and no picture.
    pub files_meant: Vec<String>,
    /// Whether there is any text at all.
    pub is_empty: bool,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 for a section, 3 for a part of it, and so on.
    pub level: u8,
    /// The fragment that leads to it; unique in the body.
    pub id: String,
    /// Its text without marks.
    pub text: String,
}

/// A link inside the archive.
#[derive(Clone, Debug)]
pub struct Link {
    /// The work that it leads to; `None` for a heading of the same page.
    pub target: Option<(Kind, Slug)>,
    /// The heading, without `#`.
    pub heading: Option<String>,
    /// Where it stands.
    pub offset: usize,
}

/// An id with `@` before it in the text, or in brackets without one: half a citation if it is that of a source.
#[derive(Clone, Debug)]
pub struct Mention {
    /// The id.
    pub source: Slug,
    /// What readers see.
    pub shown: String,
    /// Where it stands.
    pub offset: usize,
}

/// `[[Coventry]]`, a link of a wiki, which is none here.
#[derive(Clone, Debug)]
pub struct WikiLink {
    /// What it names: an id, or the title of a work.
    pub name: String,
    /// The words that readers were to see; empty where these are the name.
    pub words: String,
    /// What readers see.
    pub shown: String,
    /// Where it stands.
    pub offset: usize,
}

/// A file of the work's folder that the body uses.
#[derive(Clone, Debug)]
pub struct FileUse {
    /// Its name.
    pub file: String,
    /// If it is shown, and so needs a credit and rights: what the text says that can be seen on it, or heard.
    pub alt: Option<String>,
    /// Whether it stands by itself, with its transcript and its captions.
    pub is_figure: bool,
    /// What stands below it there; empty where there is nothing.
    pub caption: String,
    /// Where it is used.
    pub offset: usize,
}

impl FileUse {
    /// A use of which no more is known yet.
    pub(super) fn new(file: &str, alt: Option<&str>, offset: usize) -> FileUse {
        let alt = alt.map(str::to_owned);
        FileUse { file: file.to_owned(), alt, is_figure: false, caption: String::new(), offset }
    }

    /// Whether it is shown, and not only linked to.
    pub fn is_shown(&self) -> bool {
        self.alt.is_some()
    }
}

impl Body {
    /// The files that it shows, each once, in order.
    pub fn shown_files(&self) -> impl Iterator<Item = &str> {
        let mut seen = BTreeSet::new();
        let files = self.files.iter().filter(|file| file.is_shown()).map(|file| file.file.as_str());
        files.filter(move |file| seen.insert(*file))
    }

    /// What the text says that can be seen on a picture, where it first shows it.
    pub fn alt_of(&self, file: &str) -> Option<&str> {
        self.files.iter().filter(|used| used.file == file).find_map(|used| used.alt.as_deref())
    }

    /// What stands below a figure, where the text first has it with a caption.
    pub fn caption_of(&self, file: &str) -> Option<&str> {
        let captions = self.files.iter().filter(|used| used.file == file).map(|used| used.caption.as_str());
        captions.into_iter().find(|caption| !caption.is_empty())
    }
}

/// An address as a finding shows it: on one line, and not endless.
pub(crate) fn shorten(url: &str) -> String {
    let shown: String = url.chars().take(60).collect();
    let end = if shown.len() < url.len() { "…" } else { "" };
    shown.replace(char::is_control, "\u{fffd}") + end
}
