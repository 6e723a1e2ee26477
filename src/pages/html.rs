//! A body of Markdown → HTML, with links resolved for the readers of one locale.
//!
//! Everything that is Tablecloth's own is done here, in one pass over the
//! items of the body: links between works, numbered citations, disputed
//! figures, pictures with their credit, footnotes, typography.

use std::collections::{BTreeMap, HashSet};

use pulldown_cmark::{Alignment, CowStr, Event, Tag, TagEnd};

use super::Pages;
use super::figure::Figures;
use super::references::{References, backlink, noteref};
use super::text::RunningText;
use crate::archive::work::Shown;
use crate::document::address::{Address, address, encode_signs};
use crate::document::body::Heading;
use crate::document::figures::{Figure, figures_at};
use crate::document::markdown::{Citation, Item, picture_text};
use crate::id::{Kind, Slug, WorkId, WorkRef};
use crate::locale::Locale;
use crate::markup::escape;
use crate::media_type::MediaKind;
use crate::route::fragment;
use crate::wording::kind::{Lead, presentation};

/// A body as HTML.
#[derive(Debug, Default)]
pub(crate) struct Html {
    /// Whether there are pictures in it, at the head of the page or below.
    pub has_pictures: bool,
    /// Whether some of them are a gallery.
    pub has_gallery: bool,
    /// The figure at the head of the page; empty without one.
    pub lead: String,
    /// The text.
    pub body: String,
    /// The footnotes, as the items of an ordered list.
    pub notes: Vec<String>,
}

/// Renders the body of a work for the readers of `reader`.
pub(crate) fn render(pages: &Pages, work: WorkRef, reader: Locale, references: &mut References<'_>) -> Html {
    let shown = pages.archive.shown(work, reader);
    let mut writer = Writer {
        pages,
        work,
        reader,
        shown,
        figures: Figures {
            pages,
            work,
            reader,
            locale: shown.locale,
            any: false,
            in_galleries: 0,
            galleries: 0,
        },
        lead: String::new(),
        references,
        events: Vec::new(),
        text: RunningText::default(),
        named: HashSet::new(),
        note_numbers: BTreeMap::new(),
        note_marks: BTreeMap::new(),
        headings: shown.words.body.headings.iter(),
        links: Vec::new(),
        outer: Vec::new(),
        definitions: BTreeMap::new(),
        table: TableState::default(),
    };
    writer.convert(&shown.words.items());
    let body = print(std::mem::take(&mut writer.events));
    let notes = writer.notes();
    Html {
        has_pictures: writer.figures.any,
        has_gallery: writer.figures.galleries > 0,
        lead: writer.lead,
        body,
        notes,
    }
}

struct Writer<'s, 'r, 'p, 'm> {
    pages: &'s Pages,
    work: WorkRef,
    /// Where links lead.
    reader: Locale,
    /// Its locale is that of every word here, since the whole text is marked with it.
    shown: Shown<'s>,
    references: &'r mut References<'p>,
    figures: Figures<'s>,
    /// The figure for the head of the page.
    lead: String,
    events: Vec<Event<'m>>,
    text: RunningText,
    /// Cities whose former name has been explained.
    named: HashSet<WorkRef>,
    note_numbers: BTreeMap<String, usize>,
    /// By number: how often the footnote is referred to.
    note_marks: BTreeMap<usize, usize>,
    /// The headings that have not come yet; reading the body gave them their fragments.
    headings: std::slice::Iter<'s, Heading>,
    /// The links that are open, the innermost last.
    links: Vec<OpenLink>,
    /// The footnotes that are open, each with what was written before it.
    outer: Vec<(String, Vec<Event<'m>>)>,
    /// The footnotes as HTML, by label.
    definitions: BTreeMap<String, String>,
    table: TableState,
}

/// What a link that is open will be closed with.
#[derive(Default)]
struct OpenLink {
    /// The words of a link that has none of its own, as HTML.
    text: Option<String>,
    /// What stands after the words, before the end tag.
    mark: Option<String>,
}

impl<'m> Writer<'_, '_, '_, 'm> {
    /// Writes all items, which leaves the body in `events` and the footnotes in `definitions`.
    fn convert(&mut self, items: &[(Item<'m>, usize)]) {
        let mut at = 0;
        while at < items.len() {
            if let Some((figures, next)) = figures_at(items, at) {
                self.figures(&figures, at);
                at = next;
                continue;
            }
            if let Item::Event(event) = &items[at].0 {
                self.text.note(event);
            }
            match &items[at].0 {
                Item::Event(Event::Text(_)) => {
                    let (text, next) = self.text.set(self.pages, self.shown.locale, items, at);
                    self.events.push(Event::Text(text.into()));
                    at = next;
                    continue;
                }
                Item::Citation(citation) => self.citation(citation),
                Item::Event(Event::Start(Tag::Image { dest_url, .. })) => {
                    // A picture inside a line of text.
                    let alt = picture_text(&items[at + 1..]);
                    let image = self.figures.image(dest_url, &alt);
                    self.raw(image);
                    while !matches!(items[at].0, Item::Event(Event::End(TagEnd::Image))) {
                        at += 1;
                    }
                }
                Item::Event(Event::Start(Tag::Link { dest_url, title, .. })) => {
                    let next = items.get(at + 1);
                    let is_empty = matches!(next, Some((Item::Event(Event::End(TagEnd::Link)), _)));
                    let link = self.open_link(dest_url, title, is_empty);
                    self.links.push(link);
                }
                Item::Event(event) => self.event(event.clone()),
            }
            at += 1;
        }
    }

    /// Writes an event that means the same whatever stands around it.
    fn event(&mut self, event: Event<'m>) {
        let (pages, locale) = (self.pages, self.shown.locale);
        if let Some(html) = self.table.html(&event, || pages.say(locale, "table-label", &[])) {
            self.raw(html);
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::FootnoteReference(label) => self.note_mark(&label),
            other => self.events.push(other),
        }
    }

    fn start(&mut self, tag: Tag<'m>) {
        match &tag {
            Tag::Heading { level, .. } => {
                let level = (*level as u8).max(2);
                let heading = self.headings.next().expect("the body was read from the same items");
                self.raw(format!("<h{level} id=\"{}\">", escape(&heading.id)));
                return;
            }
            Tag::FootnoteDefinition(label) => {
                let before = std::mem::take(&mut self.events);
                self.outer.push((label.to_string(), before));
                return;
            }
            _ => {}
        }
        self.events.push(Event::Start(tag));
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => self.raw(format!("</h{}>\n", (level as u8).max(2))),
            TagEnd::Link => {
                let OpenLink { text, mark } = self.links.pop().unwrap_or_default();
                let text = text.unwrap_or_default();
                self.text.pass(&text);
                self.raw(format!("{text}{}</a>", mark.unwrap_or_default()));
            }
            TagEnd::FootnoteDefinition => {
                if let Some((label, before)) = self.outer.pop() {
                    let own = std::mem::replace(&mut self.events, before);
                    self.definitions.insert(label, print(own));
                }
            }
            _ => self.events.push(Event::End(tag)),
        }
    }

    /// Whether a figure stands at the head of the page instead of in the text: an object's
    /// first one always, a story's only where the text begins with it.
    fn is_lead(&self, at: usize) -> bool {
        self.lead.is_empty()
            && match presentation(self.pages.archive.work(self.work).id.kind).lead {
                Lead::First => true,
                Lead::AtTop => at == 0,
                Lead::Never => false,
            }
    }

    /// The footnotes in the order of their numbers, each with a way back to every mark.
    fn notes(&mut self) -> Vec<String> {
        let mut numbers: Vec<(&String, &usize)> = self.note_numbers.iter().collect();
        numbers.sort_by_key(|(_, number)| **number);
        let note = |(label, number): (&String, &usize)| {
            let text = self.definitions.get(label).map(|text| text.trim_end()).unwrap_or_default();
            let marks = self.note_marks.get(number).copied().unwrap_or(0);
            let backs = (1..=marks).map(|count| {
                let label = match marks {
                    1 => self.pages.say(self.shown.locale, "note-back", &[]),
                    _ => {
                        self.pages.say(self.shown.locale, "reference-back", &[("number", &count.to_string())])
                    }
                };
                format!(" {}", backlink(&fragment::note_mark(*number, count), &label))
            });
            let backs: String = backs.collect();
            // At the end of the last line, where there is one.
            let (text, end) = text.strip_suffix("</p>").map_or((text, ""), |text| (text, "</p>"));
            format!("<li id=\"{}\">{text}{backs}{end}</li>", fragment::note(*number))
        };
        numbers.into_iter().map(note).collect()
    }

    /// The mark of a footnote, which leads to it.
    fn note_mark(&mut self, label: &str) {
        self.close_up();
        let next = self.note_numbers.len() + 1;
        let number = *self.note_numbers.entry(label.to_owned()).or_insert(next);
        let count = self.note_marks.entry(number).or_insert(0);
        *count += 1;
        let id = fragment::note_mark(number, *count);
        let locale = self.shown.locale;
        let mark = self.pages.say(locale, "note-number", &[("number", &number.to_string())]);
        let label = self.pages.say(locale, "note-label", &[("mark", &mark)]);
        self.raw(noteref("note", &fragment::note(number), &id, &label, &mark));
    }

    fn raw(&mut self, html: String) {
        self.events.push(Event::InlineHtml(CowStr::from(html)));
    }

    fn citation(&mut self, citation: &Citation) {
        let source = Slug::new(&citation.source)
            .and_then(|slug| self.pages.archive.find(&WorkId { kind: Kind::Source, slug }));
        // Assembling has reported citations of sources that do not exist.
        if let Some(source) = source {
            self.close_up();
            self.text.pass("]");
            let locator = self.pages.typeset(self.shown.locale, &citation.locator);
            let mark = self.references.mark(source, &locator, self.shown.locale);
            self.raw(mark);
        }
    }

    /// A mark stands close to the word that it follows, on its line.
    fn close_up(&mut self) {
        if matches!(self.events.last(), Some(Event::SoftBreak)) {
            self.events.pop();
        }
        if let Some(Event::Text(text)) = self.events.last_mut()
            && text.ends_with(' ')
        {
            *text = CowStr::from(text.trim_end_matches(' ').to_owned());
        }
    }

    fn open_link(&mut self, url: &str, title: &str, is_empty: bool) -> OpenLink {
        let mut link = OpenLink::default();
        let attribute = title_attribute(title);
        match address(url) {
            Address::Work(kind, id, heading) => {
                let target = Slug::new(id).and_then(|slug| self.pages.archive.find(&WorkId { kind, slug }));
                let Some(target) = target else { return link };
                let fragment = heading.map(|heading| format!("#{}", escape(heading))).unwrap_or_default();
                let href = escape(&self.pages.href(target, self.reader));
                if presentation(kind).is_dispute {
                    let say =
                        |message, args: &[(&str, &str)]| self.pages.say(self.shown.locale, message, args);
                    let label = say("disputed-label", &[]);
                    let title = match title {
                        "" => label,
                        title => say("joined", &[("first", title), ("next", &label)]),
                    };
                    let title = title_attribute(&title);
                    link.mark = Some(format!("<sup>{}</sup>", escape(&say("disputed-mark", &[]))));
                    self.raw(format!("<a href=\"{href}{fragment}\" class=\"disputed\"{title}>"));
                } else {
                    self.raw(format!("<a href=\"{href}{fragment}\"{attribute}>"));
                }
                if is_empty {
                    link.text = Some(self.name_of(target));
                }
            }
            Address::Heading(heading) => self.raw(format!("<a href=\"#{}\"{attribute}>", escape(heading))),
            Address::File(file) => {
                let href = self.figures.href(file);
                self.raw(format!("<a href=\"{}\"{attribute}>", escape(&href)));
                if is_empty {
                    link.text = Some(escape(file));
                }
            }
            Address::Outside(url) => {
                self.raw(format!("<a href=\"{}\" rel=\"external\"{attribute}>", escape(&encode_signs(url))));
                if is_empty {
                    link.text = Some(escape(url));
                }
            }
            Address::Refused(_) => {}
        }
        link
    }

    /// What a link without a text of its own says: a city under the name that it bore then.
    fn name_of(&mut self, target: WorkRef) -> String {
        let date = self.pages.archive.date(self.work);
        let is_first = self.named.insert(target);
        match date.filter(|_| self.pages.archive.city(target).is_some()) {
            Some(date) if is_first => self.pages.city_at(target, date, self.shown.locale),
            Some(date) => self.pages.city_name_at(target, date, self.shown.locale),
            None => self.pages.title_html(target, self.shown.locale).to_owned(),
        }
    }

    /// Figures in a row. Three pictures or more that follow each other are a gallery, which is never cut in two.
    fn figures(&mut self, figures: &[Figure<'_>], at: usize) {
        const GALLERY: usize = 3;
        let is_picture = |figure: &Figure<'_>| MediaKind::of(figure.file) == Some(MediaKind::Picture);
        let mut at = at;
        for row in figures.chunk_by(|one, other| is_picture(one) && is_picture(other)) {
            let pieces = if row.len() < GALLERY { 1 } else { row.len() };
            for piece in row.chunks(pieces) {
                let html = match piece {
                    [one] => self.figures.figure(one),
                    _ => self.figures.gallery(piece),
                };
                let is_document = MediaKind::of(piece[0].file) == Some(MediaKind::Document);
                if self.outer.is_empty() && !is_document && self.is_lead(at) {
                    self.lead = html;
                } else {
                    self.raw(html);
                }
                // What follows does not stand at the top.
                at += 1;
            }
        }
    }
}

/// The title of a link, with the space before it; nothing where it has none.
fn title_attribute(title: &str) -> String {
    if title.is_empty() { String::new() } else { format!(" title=\"{}\"", escape(title)) }
}

/// Tables, which scroll on narrow screens, with the scope of their headings.
#[derive(Default)]
pub(super) struct TableState {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    has_body: bool,
}

impl TableState {
    /// What a tag of a table is as HTML; `None` for all others. The label names a table to who cannot see it.
    pub(super) fn html(&mut self, event: &Event<'_>, label: impl FnOnce() -> String) -> Option<String> {
        Some(match event {
            Event::Start(Tag::Table(alignments)) => {
                *self = Self { alignments: alignments.clone(), ..Self::default() };
                let label = escape(&label());
                format!(
                    "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{label}\"><table>"
                )
            }
            Event::End(TagEnd::Table) => {
                format!("{}</table></div>\n", if self.has_body { "</tbody>" } else { "" })
            }
            Event::Start(Tag::TableHead) => {
                self.in_head = true;
                "<thead><tr>".to_owned()
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                "</tr></thead>".to_owned()
            }
            Event::Start(Tag::TableRow) => {
                self.column = 0;
                let is_first = !std::mem::replace(&mut self.has_body, true);
                if is_first { "<tbody><tr>" } else { "<tr>" }.to_owned()
            }
            Event::End(TagEnd::TableRow) => "</tr>".to_owned(),
            Event::Start(Tag::TableCell) => self.open_cell(),
            Event::End(TagEnd::TableCell) => if self.in_head { "</th>" } else { "</td>" }.to_owned(),
            _ => return None,
        })
    }

    fn open_cell(&mut self) -> String {
        let class = match self.alignments.get(self.column) {
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"end\"",
            _ => "",
        };
        self.column += 1;
        if self.in_head { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") }
    }
}

/// Events as HTML.
pub(super) fn print(events: Vec<Event<'_>>) -> String {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events.into_iter());
    html
}
