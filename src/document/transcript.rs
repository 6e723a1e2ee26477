//! What is said in a recording, or stands on a picture, as a text beside it: `interview.transcript.en.md`.
//!
//! A transcript is Markdown without front matter, and refers to nothing: what there is to say of the
//! recording stands in the text that shows it.

use std::sync::{Arc, OnceLock};

use pulldown_cmark::{Event, Tag, TagEnd};

use super::body::Body;
use super::markdown::{Item, text_of};
use super::{Document, locale_of, reader};
use crate::diagnostic::{Code, Diagnostic, Place, Report};
use crate::id::{Kind, Slug, WorkId};
use crate::input::{Input, TextFile};
use crate::locale::{Locale, Locales};
use crate::media::beside;
use crate::phrases::table as phrase;

/// What is said in a recording, in one language.
#[derive(Clone, Debug)]
pub struct Transcript {
    /// The name of the recording, without its ending.
    pub stem: String,
    /// The language.
    pub locale: Locale,
    /// The file. Its front matter and its fingerprint are empty.
    pub document: Document,
}

impl Transcript {
    /// What it says, without marks: a line for each paragraph.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for (item, _) in &self.document.items() {
            let Item::Event(event) = item else { continue };
            if matches!(event, Event::End(TagEnd::Paragraph | TagEnd::Item)) && !text.ends_with('\n') {
                text.push('\n');
            }
            text.extend(text_of(event));
        }
        text.trim_end().to_owned()
    }
}

/// Parses all transcripts; the result is sorted by id and locale. Those whose path names no work have their findings.
pub fn parse_all(input: &Input, locales: &Locales, report: &mut Report) -> Vec<Arc<Transcript>> {
    let transcripts = input.transcripts.iter().filter_map(|file| parse(file, locales, report));
    let mut transcripts: Vec<Arc<Transcript>> = transcripts.map(Arc::new).collect();
    transcripts.sort_by(|a, b| (&a.document.id, a.locale, &a.stem).cmp(&(&b.document.id, b.locale, &b.stem)));
    transcripts
}

fn parse(file: &TextFile, locales: &Locales, report: &mut Report) -> Option<Transcript> {
    let mut parts = file.name.split('/');
    let (folder, slug, name) = (parts.next()?, parts.next()?, parts.next()?);
    // A folder that is no work has its finding with the text in it.
    let id = WorkId { kind: Kind::from_folder(folder)?, slug: Slug::new(slug)? };
    let own = beside(name).filter(|own| own.is_transcript)?;
    let locale = locale_of(own.tag, file, locales, report)?;
    if file.text.trim_start_matches('\u{feff}').trim().is_empty() {
        let place = Place::file(file.path.clone());
        report.add(
            Diagnostic::new(Code::EmptyFile, place, phrase::transcript_empty())
                .hint(phrase::write_transcript_or_delete()),
        );
        return None;
    }
    let mut document = Document {
        id,
        locale,
        path: file.path.clone(),
        text: file.text.clone(),
        body_start: if file.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 },
        front: None,
        body: Body::default(),
        fingerprint: String::new(),
        lines: OnceLock::new(),
    };
    document.body = reader::parse(&document, report);
    check(&document, report);
    Some(Transcript { stem: own.stem.to_owned(), locale, document })
}

/// A transcript has nothing that leads elsewhere, or to which something could lead.
fn check(document: &Document, report: &mut Report) {
    let has_front_matter = document.markdown().lines().next().is_some_and(|line| line.trim_end() == "---");
    if has_front_matter {
        report.add(
            Diagnostic::new(Code::TranscriptMarkup, document.top(), phrase::transcript_has("front-matter"))
                .hint(phrase::transcript_is_text()),
        );
        return;
    }
    for (item, offset) in &document.items() {
        let what = match item {
            Item::Citation(_) => "citation",
            Item::Event(Event::Start(Tag::Heading { .. })) => "heading",
            Item::Event(Event::Start(Tag::Link { .. })) => "link",
            Item::Event(Event::Start(Tag::Image { .. })) => "picture",
            Item::Event(Event::Start(Tag::FootnoteDefinition(_))) => "note",
            _ => continue,
        };
        report.add(
            Diagnostic::new(Code::TranscriptMarkup, document.place(*offset), phrase::transcript_has(what))
                .hint(phrase::transcript_is_text()),
        );
        // The first tells it.
        return;
    }
}
