//! Pictures, sound, film and documents that stand by themselves in a body.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::markdown::{Item, picture_text};

/// What stands by itself: alone in a paragraph, or with nothing but others of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Figure<'i> {
    /// The address of the file, as it is typed.
    pub(crate) file: &'i str,
    /// What can be seen, or heard.
    pub(crate) alt: String,
    /// Empty where there is none.
    pub(crate) caption: &'i str,
    /// Where it stands.
    pub(crate) offset: usize,
}

/// The figures in a row that begin at an item, and the position of what follows them; `None` where none begins.
pub(crate) fn figures_at<'i>(items: &'i [(Item<'_>, usize)], at: usize) -> Option<(Vec<Figure<'i>>, usize)> {
    let mut figures = Vec::new();
    let mut next = at;
    while let Some((own, end)) = paragraph_of_figures(items, next) {
        figures.extend(own);
        next = end;
    }
    (!figures.is_empty()).then_some((figures, next))
}

/// A paragraph that has figures and nothing else.
fn paragraph_of_figures<'i>(items: &'i [(Item<'_>, usize)], at: usize) -> Option<(Vec<Figure<'i>>, usize)> {
    let event = |at: usize| match items.get(at) {
        Some((Item::Event(event), _)) => Some(event),
        _ => None,
    };
    if !matches!(event(at)?, Event::Start(Tag::Paragraph)) {
        return None;
    }
    let (mut figures, mut at) = (Vec::new(), at + 1);
    loop {
        match event(at)? {
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let alt = picture_text(&items[at + 1..]);
                figures.push(Figure { file: dest_url, alt, caption: title, offset: items[at].1 });
                while !matches!(event(at)?, Event::End(TagEnd::Image)) {
                    at += 1;
                }
            }
            Event::SoftBreak | Event::HardBreak => {}
            Event::Text(text) if text.trim().is_empty() => {}
            Event::End(TagEnd::Paragraph) if !figures.is_empty() => return Some((figures, at + 1)),
            _ => return None,
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::markdown::items;
    use super::*;

    #[test]
    fn figures_stand_by_themselves() {
        let check = |markdown: &str, expected: &[&str]| {
            let items = items(markdown);
            let figures = figures_at(&items, 0).map(|(figures, _)| figures).unwrap_or_default();
            let found: Vec<String> = figures
                .iter()
                .map(|figure| format!("{} {} {}", figure.file, figure.alt, figure.caption))
                .collect();
            assert_eq!(found, expected, "{markdown:?}");
        };
        check("![One](a.jpg \"The first\")", &["a.jpg One The first"]);
        check("![One](a.jpg)\n\n![Two](b.mp3)\n\nText.", &["a.jpg One ", "b.mp3 Two "]);
        check(
            "![One](a.jpg)\n![Two](b.jpg)  \n![Three](c.jpg) ![Four](d.jpg)",
            &["a.jpg One ", "b.jpg Two ", "c.jpg Three ", "d.jpg Four "],
        );
        check("![*One* `x`](<a b.jpg>)", &["a b.jpg One x "]);
        check("![One](a.jpg) as it was", &[]);
        check("As it was: ![One](a.jpg)", &[]);
        check("[![One](a.jpg)](https://example.org/)", &[]);
        check("![One](a.jpg)[^1]\n\n[^1]: A note.", &[]);
        check("Text.\n\n![One](a.jpg)", &[]);
        check("", &[]);
    }
}
