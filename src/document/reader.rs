//! Reads the events of a body one by one, and collects what it refers to and what is wrong in it.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Document;
use super::address::{Address, Refusal, address};
use super::body::{Body, FileUse, Heading, Link, Mention, WikiLink, shorten};
use super::failed_markup;
use super::figures::figures_at;
use super::footnotes::Footnotes;
use super::heading_ids::HeadingIds;
use super::limits::Limits;
use super::markdown::{Citation, Item, text_of};
use super::raw_html::HtmlCheck;
use super::references;
use super::refused::refused;
use crate::diagnostic::{
    Code, Diagnostic, Place, Report, control_character, invisible_character, is_unprintable,
    turning_character, without_invisible,
};
use crate::id::Slug;
use crate::media_type::MediaKind;
use crate::phrases::Phrase;
use crate::phrases::table as phrase;

/// What is shown inside a line, each file with its offset and kind: there is no room in it for a player, or for credit and
/// rights.
type Lost = Vec<(usize, String, MediaKind)>;

/// The captions of a body's figures, by where these stand, and what is shown inside a line.
fn figures_and_lost(items: &[(Item<'_>, usize)]) -> (BTreeMap<usize, String>, Lost) {
    let (mut captions, mut lost, mut at) = (BTreeMap::new(), Vec::new(), 0);
    while at < items.len() {
        if let Some((figures, next)) = figures_at(items, at) {
            captions.extend(figures.iter().map(|figure| (figure.offset, figure.caption.to_owned())));
            at = next;
            continue;
        }
        if let (Item::Event(Event::Start(Tag::Image { dest_url, .. })), offset) = &items[at]
            && let Address::File(file) = address(dest_url)
            && let Some(kind) = MediaKind::of(file)
        {
            lost.push((*offset, file.to_owned(), kind));
        }
        at += 1;
    }
    (captions, lost)
}

/// [`Body::beginning`] of these items.
fn beginning(items: &[(Item<'_>, usize)]) -> String {
    let mut text = String::new();
    let mut depth = 0_usize;
    let mut in_other = false;
    let mut shown = None;
    let mut at = 0;
    while at < items.len() {
        if let Some((figures, next)) = figures_at(items, at) {
            shown = shown.or_else(|| figures.into_iter().next());
            at = next;
            continue;
        }
        let item = &items[at].0;
        at += 1;
        match item {
            // The space before a citation goes with it.
            Item::Citation(_) => text.truncate(text.trim_end().len()),
            Item::Event(Event::Start(tag)) => {
                depth += 1;
                in_other |= matches!(tag, Tag::Heading { .. } | Tag::FootnoteDefinition(_));
            }
            Item::Event(Event::End(tag)) => {
                depth -= 1;
                in_other &= !matches!(tag, TagEnd::Heading(_) | TagEnd::FootnoteDefinition);
                let is_end = depth == 0 || matches!(tag, TagEnd::Paragraph);
                if is_end && !text.trim().is_empty() {
                    break;
                }
                if matches!(tag, TagEnd::Item | TagEnd::TableCell) {
                    text.push(' ');
                }
            }
            Item::Event(event) if !in_other => text.extend(text_of(event)),
            Item::Event(_) => {}
        }
    }
    match (text.trim(), shown) {
        ("", Some(figure)) => figure.alt.trim().to_owned(),
        (text, _) => text.to_owned(),
    }
}

/// How many bytes before a source that is named without brackets one is looked for.
const WIDEST_BRACKET: usize = 1_000;

/// Collects what the body of a document refers to.
pub(super) fn parse(document: &Document, report: &mut Report) -> Body {
    let items = document.items();
    let mut reader = Reader::new(document, report);
    reader.body.beginning = beginning(&items);
    for (item, offset) in &items {
        match item {
            Item::Citation(citation) => reader.cite(citation),
            Item::Event(event) => reader.read(event, *offset),
        }
    }
    reader.find_failed_markup(&items);
    reader.find_figures(&items);
    reader.finish()
}

/// A heading whose end has not come yet.
struct OpenHeading {
    level: u8,
    /// The `{#id}` that its author gave it.
    id: Option<String>,
    text: String,
    offset: usize,
}

/// A picture whose end has not come yet.
struct OpenPicture {
    url: String,
    /// The words between its brackets.
    alt: String,
    offset: usize,
}

/// Follows the events of a body, and keeps what is open at the moment.
struct Reader<'d, 'r> {
    document: &'d Document,
    report: &'r mut Report,
    body: Body,
    ids: HeadingIds,
    html: HtmlCheck,
    heading: Option<OpenHeading>,
    picture: Option<OpenPicture>,
    /// The block of HTML that is open, with its offset.
    html_block: Option<(String, usize)>,
    in_code: bool,
    /// How many elements of Markdown are open.
    depth: usize,
    limits: Limits,
    footnotes: Footnotes,
}

impl<'d, 'r> Reader<'d, 'r> {
    fn new(document: &'d Document, report: &'r mut Report) -> Self {
        let is_empty = document.markdown().trim().is_empty();
        Reader {
            document,
            report,
            body: Body { is_empty, ..Body::default() },
            ids: HeadingIds::default(),
            html: HtmlCheck::default(),
            heading: None,
            picture: None,
            html_block: None,
            in_code: false,
            depth: 0,
            limits: Limits::default(),
            footnotes: Footnotes::default(),
        }
    }

    fn read(&mut self, event: &Event<'_>, offset: usize) {
        if references::is_unprintable_in(event) {
            self.report.add(control_character(self.document.place(offset)));
        }
        if let Some(text) = text_of(event) {
            let open = self.heading.iter_mut().map(|heading| &mut heading.text);
            for collected in open.chain(self.picture.iter_mut().map(|picture| &mut picture.alt)) {
                collected.push_str(text);
            }
        }
        match event {
            Event::Text(text) | Event::Code(text) => self.see_running(text, offset),
            Event::Html(html) | Event::InlineHtml(html) => {
                self.see_running(html, offset);
                self.see_running(&references::of_html(html).collect::<String>(), offset);
            }
            _ => {}
        }
        match event {
            Event::Start(tag) => self.start(tag, offset),
            Event::End(tag) => self.end(*tag),
            Event::Html(text) => match &mut self.html_block {
                Some((collected, _)) => collected.push_str(text),
                None => self.html.read(text, offset, self.depth),
            },
            Event::InlineHtml(text) => {
                self.html.read(text, offset, self.depth);
                self.sound(offset);
            }
            Event::Text(text) if !self.in_code => {
                self.mentions(text, offset);
                self.footnotes.read_text(self.document.markdown(), offset);
            }
            Event::FootnoteReference(label) => self.footnotes.refer(label),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, offset: usize) {
        self.depth += 1;
        self.sound(offset);
        if let Some(limit) = self.limits.begin(tag) {
            self.exceed(limit, offset);
        }
        match tag {
            Tag::Heading { level, id, classes, attrs } => {
                if !classes.is_empty() || !attrs.is_empty() {
                    let (message, hint) = (phrase::heading_with_attributes(), phrase::write_heading_id());
                    self.find(Code::ForbiddenHtml, offset, message, hint);
                }
                let id = id.as_ref().map(|id| id.to_string());
                self.heading = Some(OpenHeading { level: *level as u8, id, text: String::new(), offset });
            }
            Tag::Link { dest_url, title, .. } => {
                self.see(title, offset);
                self.link(dest_url, offset);
            }
            Tag::Image { dest_url, title, .. } => {
                self.see(title, offset);
                if let Some(failed) = failed_markup::find_in_plain_text(title, offset) {
                    self.report.add(failed.finding(self.document.place(offset)));
                }
                self.picture = Some(OpenPicture { url: dest_url.to_string(), alt: String::new(), offset });
            }
            Tag::CodeBlock(_) => self.in_code = true,
            Tag::HtmlBlock => self.html_block = Some((String::new(), offset)),
            Tag::FootnoteDefinition(label) => self.footnotes.define(label, offset),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                if let Some(OpenHeading { level, id, text, offset }) = self.heading.take() {
                    self.see(id.as_deref().unwrap_or_default(), offset);
                    let id = self.ids.next(id.as_deref().map(without_invisible).as_deref(), &text);
                    let text = text.trim().to_owned();
                    self.see(&text, offset);
                    self.body.headings.push(Heading { level: level.max(2), id, text });
                }
            }
            TagEnd::Image => {
                if let Some(OpenPicture { url, alt, offset }) = self.picture.take() {
                    self.see(&alt, offset);
                    self.picture(&url, &alt, offset);
                }
            }
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::HtmlBlock => {
                if let Some((text, offset)) = self.html_block.take() {
                    // What a block of HTML opens, a later one of the same depth may close.
                    self.html.read(&text, offset, self.depth - 1);
                    self.sound(offset);
                }
            }
            _ => {}
        }
        self.depth -= 1;
        self.html.end_of_block(self.depth);
    }

    fn sound(&mut self, offset: usize) {
        if let Some(limit) = self.limits.sound(self.depth + self.html.depth()) {
            self.exceed(limit, offset);
        }
    }

    fn exceed(&mut self, (message, hint): (Phrase, Phrase), offset: usize) {
        self.find(Code::TextTooComplex, offset, message, hint);
    }

    fn finish(mut self) -> Body {
        for problem in std::mem::take(&mut self.html).finish() {
            self.find(problem.code, problem.offset, problem.message, problem.hint);
        }
        for problem in std::mem::take(&mut self.footnotes).finish(self.document.markdown()) {
            self.find(problem.code, problem.offset, problem.message, problem.hint);
        }
        self.body
    }

    /// `@letter` and `(@letter)`, and `[letter-of-1943]`: a single word may stand in brackets for other reasons.
    fn mentions(&mut self, text: &str, offset: usize) {
        let bracketed = Slug::new(text).filter(|_| text.contains('-') && self.is_bracketed(text, offset));
        if let Some(source) = bracketed {
            self.body.mentions.push(Mention { source, shown: format!("[{text}]"), offset: offset - 1 });
        }
        for (at, _) in text.match_indices('@') {
            let rest = &text[at + 1..];
            let end = Slug::beginning_of(rest).len();
            let is_apart =
                text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || "([«“\"'—–".contains(c))
                    && !rest[end..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '@'));
            let Some(source) = Slug::new(&rest[..end]).filter(|_| is_apart) else { continue };
            let is_in_brackets = text[..at].ends_with('(') && rest[end..].starts_with(')');
            let (from, to) = (at - usize::from(is_in_brackets), at + 1 + end + usize::from(is_in_brackets));
            // Where a reference to a character stands before it, the place is that of the text.
            let shown = text[from..to].to_owned();
            let is_typed =
                self.document.markdown().get(offset + from..).is_some_and(|rest| rest.starts_with(&shown));
            let offset = if is_typed { offset + from } else { offset };
            // A bracket that failed has its own finding.
            let (before, after) = self.document.markdown().split_at(offset);
            // A bracket that is further away is not meant for it.
            let near = before.len().saturating_sub(WIDEST_BRACKET);
            let near = (near..=before.len()).find(|near| before.is_char_boundary(*near)).unwrap_or_default();
            let before = &before[near..];
            let is_in_brackets =
                before.rfind(['[', ']', '\n']).is_some_and(|last| before[last..].starts_with('['));
            let is_text_of_link = before.ends_with('[') && after[shown.len()..].starts_with("](");
            if is_in_brackets && !is_text_of_link {
                continue;
            }
            self.body.mentions.push(Mention { source, shown, offset });
        }
    }

    /// Whether a piece of text stands between brackets that mean nothing else.
    fn is_bracketed(&self, text: &str, offset: usize) -> bool {
        let (before, rest) = self.document.markdown().split_at(offset);
        let opens = before.strip_suffix('[').is_some_and(|before| !before.ends_with(['[', ']', '\\', '!']));
        let closes = rest.strip_prefix(text).and_then(|rest| rest.strip_prefix(']'));
        opens && closes.is_some_and(|after| !after.starts_with(['(', '[', ']', ':']))
    }

    fn find_failed_markup(&mut self, items: &[(Item<'_>, usize)]) {
        for failed in failed_markup::find(self.document.markdown(), items) {
            match failed.names {
                Some((name, words)) => {
                    let (shown, offset) = (failed.shown, failed.offset);
                    self.body.wiki_links.push(WikiLink { name, words, shown, offset });
                }
                None => {
                    self.report.add(failed.finding(self.document.place(failed.offset)));
                    self.body.files_meant.extend(failed.file);
                }
            }
        }
    }

    fn find_figures(&mut self, items: &[(Item<'_>, usize)]) {
        let (mut captions, lost) = figures_and_lost(items);
        for file in self.body.files.iter_mut().filter(|file| file.is_shown()) {
            let caption = captions.remove(&file.offset);
            file.is_figure = caption.is_some();
            file.caption = caption.unwrap_or_default();
        }
        for (offset, file, kind) in lost {
            let hint = phrase::put_in_paragraph(&file);
            match kind {
                MediaKind::Picture => {
                    self.find(Code::FailedMarkup, offset, phrase::figure_in_line(&file), hint);
                }
                _ => self.find(Code::UnplayableMedia, offset, phrase::no_figure_in_line(&file), hint),
            }
        }
    }

    fn find(&mut self, code: Code, offset: usize, message: Phrase, hint: Phrase) {
        self.report.add(Diagnostic::new(code, self.document.place(offset), message).hint(hint));
    }

    /// Looks for characters that nobody sees in a heading or its name, in an address, a caption or what stands for a
    /// picture.
    fn see(&mut self, text: &str, offset: usize) {
        if let Some(finding) = invisible_character(text, || self.document.place(offset)) {
            self.report.add(finding);
        }
    }

    /// Looks for characters in running text or code that turn others round.
    fn see_running(&mut self, text: &str, offset: usize) {
        if self.heading.is_some() || self.picture.is_some() {
            return; // Seen when it ends.
        }
        if let Some(finding) = turning_character(text, |at| self.place_within(text, at, offset)) {
            self.report.add(finding);
        }
    }

    /// The place of what stands `at` so many bytes in a text, whose Markdown begins at `offset`; its beginning, where a
    /// reference to a character makes it longer there.
    fn place_within(&self, text: &str, at: usize, offset: usize) -> Place {
        let is_typed = self.document.markdown().get(offset..).is_some_and(|rest| rest.starts_with(text));
        self.document.place(if is_typed { offset + at } else { offset })
    }

    fn cite(&mut self, citation: &Citation) {
        let source = without_invisible(&citation.source).into_owned();
        let seen = if source == citation.source { &citation.locator } else { &citation.source };
        self.see(seen, citation.offset);
        if citation.locator.contains(is_unprintable) {
            self.report.add(control_character(self.document.place(citation.offset)));
        }
        self.body.citations.push(Citation { source, ..citation.clone() });
    }

    fn link(&mut self, url: &str, offset: usize) {
        self.see(url, offset);
        let url = &without_invisible(url);
        match address(url) {
            Address::Work(kind, id, heading) => match Slug::new(id) {
                Some(slug) => {
                    let heading = heading.map(str::to_owned);
                    self.body.links.push(Link { target: Some((kind, slug)), heading, offset });
                }
                None => {
                    let meant = Slug::suggest(id).filter(|_| id.len() <= 80 && !id.contains('/'));
                    let hint = meant.map_or_else(phrase::links_look_like, |id| {
                        let heading = heading.map(|heading| format!("#{heading}")).unwrap_or_default();
                        phrase::did_you_mean(format!("{}:{id}{heading}", kind.name()))
                    });
                    self.find(Code::BadId, offset, phrase::not_an_id(shorten(id)), hint);
                }
            },
            Address::Heading(heading) => {
                self.body.links.push(Link { target: None, heading: Some(heading.to_owned()), offset });
            }
            Address::File(file) => {
                self.body.files.push(FileUse::new(file, None, offset));
            }
            Address::Outside(_) => {}
            Address::Refused(refusal) => self.refuse(refusal, url, offset),
        }
    }

    fn picture(&mut self, url: &str, alt: &str, offset: usize) {
        self.see(url, offset);
        let url = &without_invisible(url);
        match address(url) {
            Address::File(file) => {
                // A hint has dots where the words belong.
                if matches!(alt.trim(), "" | "…" | "...") {
                    let kind = MediaKind::of(file).unwrap_or(MediaKind::Picture).word();
                    let (message, hint) = (phrase::no_alt_text(kind, file), phrase::say_what_is_seen(kind));
                    self.find(Code::MissingAltText, offset, message, hint);
                }
                self.body.files.push(FileUse::new(file, Some(alt), offset));
            }
            Address::Refused(Refusal::Path) => self.refuse(Refusal::Path, url, offset),
            _ => self.find(
                Code::UnsafeUrl,
                offset,
                phrase::picture_not_in_folder(url),
                phrase::put_file_beside_text(),
            ),
        }
    }

    fn refuse(&mut self, refusal: Refusal, url: &str, offset: usize) {
        let (code, message, hint) = refused(refusal, url);
        self.find(code, offset, message, hint);
    }
}

#[cfg(test)]
mod tests {
    use super::super::markdown::items;
    use super::*;

    #[test]
    fn a_body_begins_with_its_first_block_that_is_no_heading() {
        let check = |markdown: &str, expected: &str| {
            assert_eq!(beginning(&items(markdown)), expected, "{markdown:?}");
        };
        check("", "");
        check("## A heading", "");
        check("## A heading\n\nOne *two*\nthree `four`.\n\nFive.", "One two three four.");
        check("## A heading\r\n\r\nOne.\r\n\r\nTwo.", "One.");
        check("Said [@a, 2] so.[^1]\n\n[^1]: Not here.", "Said so.");
        check("- one\n- two\n\nThree.", "one two");
        check("[^1]: A note.\n\nText[^1].", "Text.");
        check("![A view](a.jpg \"A caption\")\n\nOne.", "One.");
        check("## A heading\n\n![A view](a.jpg \"A caption\")", "A view");
        check("[One][far].\n\n[far]: https://example.org/", "One.");
        check("> One.\n>\n> Two.", "One.");
    }
}
