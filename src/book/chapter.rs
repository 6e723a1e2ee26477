//! The finished page of a work → its text as it stands in a book.
//!
//! Every id gets that of the chapter in front; a link leads to what the book has, else to the site. Players are links to
//! their files, what is folded is unfolded, and pictures have one size.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::excerpt::{self, Element, Fate, Place};
use crate::id::WorkRef;
use crate::route::{ROOT, fragment};

/// Elements that are left out with all that is in them.
const LEFT_OUT: [&str; 8] = ["button", "form", "iframe", "object", "script", "source", "style", "template"];
/// Attributes that mean something on paper and in readers of books; all others are left out.
const KEPT: [&str; 37] = [
    "abbr",
    "alt",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "cite",
    "class",
    "colspan",
    "cx",
    "cy",
    "d",
    "datetime",
    "dir",
    "direction",
    "fill-rule",
    "height",
    "href",
    "hreflang",
    "id",
    "lang",
    "r",
    "rel",
    "reversed",
    "role",
    "rowspan",
    "scope",
    "src",
    "start",
    "text-anchor",
    "title",
    "transform",
    "type",
    "value",
    "viewbox",
    "width",
    "x",
    "y",
];

/// What a book has, for links to find it.
pub(super) struct Targets {
    /// By address below the root of the site: the work, and the id of its chapter.
    pub(super) works: HashMap<String, (WorkRef, String)>,
    /// The same for what is no work.
    pub(super) others: HashMap<String, String>,
    /// The whole address of the site.
    pub(super) root: String,
}

/// A place in a book at which a work is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// What is named.
    pub(super) work: WorkRef,
    /// The id of the place.
    pub(super) id: String,
}

/// The text of a chapter or an opening: what in an unfinished page is marked, with `id` before its own ids.
pub(super) fn text_of(page: &[u8], id: &str, targets: &Targets) -> (String, Vec<Mention>) {
    let mut leaf = Leaf { id, targets, mentions: Vec::new() };
    let text = excerpt::of_page(page, &mut leaf);
    (text, leaf.mentions)
}

/// The name of a part of a chapter in the whole book. No id of a work or a heading has `_`.
pub(super) fn part_id(chapter: &str, own: &str) -> String {
    let mut id = format!("{chapter}_");
    for c in own.chars() {
        if is_name_char(c) {
            id.push(c);
        } else {
            id.push_str(&format!("_{:x}_", u32::from(c)));
        }
    }
    id
}

/// Whether a sign may stand in the name of a thing (Namespaces in XML 1.0), behind its first.
fn is_name_char(c: char) -> bool {
    matches!(c,
        '-' | '.' | '0'..='9' | 'A'..='Z' | '_' | 'a'..='z' | '\u{b7}' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}'
        | '\u{f8}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}' | '\u{200d}' | '\u{203f}' | '\u{2040}'
        | '\u{2070}'..='\u{218f}' | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}'
        | '\u{fdf0}'..='\u{fffd}' | '\u{10000}'..='\u{effff}')
}

/// A page while its text is cut out for a book.
struct Leaf<'b> {
    id: &'b str,
    targets: &'b Targets,
    mentions: Vec<Mention>,
}

impl Place for Leaf<'_> {
    fn take<'t>(&mut self, element: Element<'t>) -> Fate<'t> {
        let is_ignored =
            element.get("data-feed-ignore").is_some() && element.get("role") != Some("doc-backlink");
        if is_ignored || element.get("hidden").is_some() || LEFT_OUT.contains(&&*element.name) {
            return Fate::LeftOut;
        }
        match &*element.name {
            "picture" => return Fate::Bare,
            // Whoever reads a book makes pictures large by other means.
            "a" if element.get("class") == Some("enlarge") => return Fate::Bare,
            "audio" | "video" => return player(&element),
            _ => {}
        }
        let element = self.placed(element);
        if element.name == "span" && element.attributes.is_empty() {
            Fate::Bare
        } else {
            Fate::Written(element)
        }
    }
}

/// What stands for a player: what it plays, in words. The link to its file follows.
fn player<'t>(element: &Element<'t>) -> Fate<'t> {
    let label = element.get("aria-label").unwrap_or_default().to_owned();
    let attributes = vec![("class".into(), "player".into())];
    Fate::Replaced(Element { name: "p".into(), attributes }, label)
}

impl Leaf<'_> {
    fn placed<'t>(&mut self, element: Element<'t>) -> Element<'t> {
        let name = match &*element.name {
            "details" => "div".into(),
            "summary" => "p".into(),
            _ => element.name.clone(),
        };
        let is_summary = element.name == "summary";
        let mut attributes: Vec<(Cow<'t, str>, Cow<'t, str>)> = Vec::new();
        if element.name == "svg" {
            attributes.push(("xmlns".into(), "http://www.w3.org/2000/svg".into()));
        }
        if is_summary {
            attributes.push(("class".into(), "summary".into()));
        }
        let mut named = None;
        for (key, value) in element.attributes {
            if !KEPT.contains(&key.as_ref()) || is_summary && key == "class" {
                continue;
            }
            let value = match key.as_ref() {
                "id" => part_id(self.id, &value).into(),
                "aria-labelledby" => {
                    value.split(' ').map(|id| part_id(self.id, id)).collect::<Vec<_>>().join(" ").into()
                }
                "href" => {
                    let (href, work) = self.led(&value);
                    named = work;
                    href
                }
                _ => value,
            };
            let key = if key == "viewbox" { "viewBox".into() } else { key };
            attributes.push((key, value));
        }
        if let Some(work) = named.filter(|_| name == "a") {
            let id = attributes.iter().find(|(key, _)| key == "id").map(|(_, id)| id.to_string());
            let id = id.unwrap_or_else(|| {
                let id = format!("{}.{}", self.id, self.mentions.len() + 1);
                attributes.push(("id".into(), id.clone().into()));
                id
            });
            self.mentions.push(Mention { work, id });
        }
        Element { name, attributes }
    }

    /// Where a link leads in the book, and the work that it names if the book has it.
    fn led<'t>(&self, href: &str) -> (Cow<'t, str>, Option<WorkRef>) {
        if let Some(own) = href.strip_prefix('#') {
            return (format!("#{}", part_id(self.id, own)).into(), None);
        }
        let Some(way) = href.strip_prefix(ROOT) else { return (href.to_owned().into(), None) };
        let (path, own) = way.split_once('#').map_or((way, None), |(path, own)| (path, Some(own)));
        let to = |id: &str| match own {
            Some(own) => format!("#{}", part_id(id, own)),
            None => format!("#{id}"),
        };
        match (self.targets.works.get(path), self.targets.others.get(path)) {
            (Some((work, id)), _) => (to(id).into(), Some(*work)),
            // Of these, the book has other parts than the page.
            (_, Some(id)) => (format!("#{id}").into(), None),
            (None, None) => (format!("{}{way}", self.targets.root).into(), None),
        }
    }
}

/// Whether an id is that of an entry which a mark leads to: a note, or a source.
pub(crate) fn is_entry(id: &str) -> bool {
    let own = id.rsplit_once('_').map_or("", |(_, own)| own);
    let number = |start: &str| own.strip_prefix(start).is_some_and(|number| number.parse::<usize>().is_ok());
    [fragment::note(0), fragment::source(0)].iter().any(|entry| number(entry.trim_end_matches('0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn targets() -> Targets {
        let works = [("en/cities/ulm/".to_owned(), (WorkRef::ANY, "city-ulm".to_owned()))];
        let others = [("en/map/".to_owned(), "part-map".to_owned())];
        Targets { works: works.into(), others: others.into(), root: "https://example.org/".into() }
    }

    #[track_caller]
    fn check(page: &str, expected: &str) {
        let (text, _) = text_of(format!("<div data-feed>{page}</div>").as_bytes(), "story-a", &targets());
        assert_eq!(text, format!("<div>{expected}</div>\n"));
    }

    #[test]
    fn links_lead_to_what_the_book_has_else_to_the_site() {
        check("<a href=\"\u{2}en/cities/ulm/\">U</a>", "<a href=\"#city-ulm\" id=\"story-a.1\">U</a>");
        check("<a href=\"\u{2}en/cities/ulm/#b\">U</a>", "<a href=\"#city-ulm_b\" id=\"story-a.1\">U</a>");
        check("<a href=\"\u{2}en/map/#page-closer\">M</a>", "<a href=\"#part-map\">M</a>");
        check(
            "<a href=\"\u{2}en/topics/b/#c\">T</a>",
            "<a href=\"https://example.org/en/topics/b/#c\">T</a>",
        );
        check("<a href=\"https://a.example/\">A</a>", "<a href=\"https://a.example/\">A</a>");
    }

    #[test]
    fn ids_have_that_of_the_chapter_in_front() {
        check(
            "<sup><a href=\"#source-1\" id=\"cite-1-1\" role=\"doc-noteref\">1</a></sup>",
            "<sup><a href=\"#story-a_source-1\" id=\"story-a_cite-1-1\" role=\"doc-noteref\">1</a></sup>",
        );
        check("<h2 id=\"три\">3</h2>", "<h2 id=\"story-a_три\">3</h2>");
        // XML has fewer signs for names than HTML.
        check("<h2 id=\"m²\">M</h2>", "<h2 id=\"story-a_m_b2_\">M</h2>");
        check("<p aria-labelledby=\"a b\">P</p>", "<p aria-labelledby=\"story-a_a story-a_b\">P</p>");
    }

    #[test]
    fn ways_back_stay_and_what_acts_goes() {
        check(
            "<a class=\"back\" data-feed-ignore href=\"#cite-1-1\" role=\"doc-backlink\">↑</a>",
            "<a class=\"back\" href=\"#story-a_cite-1-1\" role=\"doc-backlink\">↑</a>",
        );
        check("<p data-feed-ignore>A</p><button>B</button><p hidden>C</p>", "");
    }

    #[test]
    fn what_plays_or_folds_is_there_to_be_read() {
        check(
            "<audio src=\"\u{2}a.mp3\" aria-label=\"A song\" controls></audio>",
            "<p class=\"player\">A song</p>",
        );
        check(
            "<details class=\"rights\"><summary>CC</summary><p>B</p></details>",
            "<div class=\"rights\"><p class=\"summary\">CC</p><p>B</p></div>",
        );
        check(
            "<a class=\"enlarge\" href=\"\u{2}l.jpg\"><picture><source srcset=\"\u{2}a.webp 1w\"><img src=\"\u{2}a.jpg\" alt=\"\" loading=\"lazy\"></picture></a>",
            "<img alt=\"\" src=\"\u{2}a.jpg\"/>",
        );
        check(
            "<svg viewBox=\"0 0 1 1\"><path d=\"M0\"/></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0\"/></svg>",
        );
    }

    #[test]
    fn entries_are_notes_and_sources() {
        for (id, expected) in [
            ("story-a_note-2", true),
            ("story-a_source-12", true),
            ("story-a_note-ref-2", false),
            ("source-1957", false),
            ("story-source-1_cite-1-1", false),
        ] {
            assert_eq!(is_entry(id), expected, "{id}");
        }
    }
}
