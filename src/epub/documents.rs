//! The documents of a book (XHTML): cover, title, contents, a document for each chapter or for many that run on.

use std::collections::HashMap;

use super::cover;
use super::resources::Resources;
use crate::book::chapter::is_entry;
use crate::book::tags::{attribute, with_attribute, with_tags};
use crate::book::{Book, Part};
use crate::markup::escape;
use crate::route::{self, ROOT, SharedRoute};
use crate::site::Site;

/// How many chapters that run on one document has at most: readers load a document whole.
const MOST: usize = 100;
/// The name of the contents.
pub(super) const CONTENTS: &str = "contents.xhtml";

/// A document of a book, in the order of reading.
pub(super) struct Document {
    /// Its path in the book.
    pub(super) path: String,
    /// All of it.
    pub(super) text: String,
    /// Whether there is a drawing in it.
    pub(super) has_drawing: bool,
}

/// All documents, in order; what they show is added to `resources`.
pub(super) fn of(site: &Site, book: &Book, resources: &mut Resources<'_>) -> Vec<Document> {
    let mut frame = Frame { site, book, files: files_of(book), resources, documents: Vec::new() };
    let cover = format!("<p><img src=\"../{}\" alt=\"{}\"/></p>", cover::PATH, escape(&book.title));
    frame.document("cover", &book.title, "cover", &format!("<div class=\"cover-page\">{cover}</div>"));
    frame.title_page();
    frame.contents();
    for part in &book.parts {
        frame.part(part);
    }
    frame.documents
}

/// By id of a chapter or part: the document that it stands in.
fn files_of(book: &Book) -> HashMap<&str, String> {
    let mut files = HashMap::new();
    for part in &book.parts {
        files.insert(part.id.as_str(), format!("{}.xhtml", part.id));
        for (at, chapter) in part.chapters.iter().enumerate() {
            let file = if part.runs_on { run_name(part, at / MOST) } else { chapter.id.clone() };
            files.insert(chapter.id.as_str(), format!("{file}.xhtml"));
        }
    }
    files
}

/// The name of the document of a run of chapters, from 0.
fn run_name(part: &Part, run: usize) -> String {
    if run == 0 { part.id.clone() } else { format!("{}-{}", part.id, run + 1) }
}

/// A book while its documents are written.
struct Frame<'b, 'r, 's> {
    site: &'b Site,
    book: &'b Book,
    files: HashMap<&'b str, String>,
    resources: &'r mut Resources<'s>,
    documents: Vec<Document>,
}

impl Frame<'_, '_, '_> {
    fn title_page(&mut self) {
        let edition = self.site.edition();
        let home = edition.archive.home_city().map(|city| edition.archive.work(city).id.slug.clone());
        let emblem = home.map_or(String::new(), |city| {
            let src = SharedRoute::Emblem(city).href();
            format!("<p class=\"chapter-emblems\"><img src=\"{src}\" alt=\"\"/></p>\n")
        });
        let tagline = match self.book.tagline.as_str() {
            "" => String::new(),
            tagline => format!("<p class=\"lead\">{}</p>\n", escape(tagline)),
        };
        let (title, imprint) = (escape(&self.book.title), &self.book.imprint);
        let text = format!(
            "<section class=\"title-page\" epub:type=\"titlepage\">\n{emblem}<h1>{title}</h1>\n{tagline}<div class=\"imprint\">{imprint}</div>\n</section>"
        );
        self.document("title", &self.book.title.clone(), "frontmatter", &text);
    }

    /// The contents, which readers show in a menu too, with the parts that they know how to find (EPUB 3.3, 7).
    fn contents(&mut self) {
        let title = self.site.edition().say(self.book.locale, "book-contents", &[]);
        let parts = self.book.parts.iter().map(|part| {
            let chapters = part.chapters.iter().filter(|_| !part.runs_on).map(|chapter| {
                let number = self.number(chapter.number);
                format!("<li><a href=\"#{}\">{number}{}</a></li>\n", chapter.id, chapter.title)
            });
            let chapters: String = chapters.collect();
            let chapters = if chapters.is_empty() { chapters } else { format!("\n<ol>\n{chapters}</ol>") };
            format!("<li><a href=\"#{}\">{}</a>{chapters}</li>\n", part.id, escape(&part.title))
        });
        let parts: String = parts.collect();
        let first = self.book.parts.first().map_or("", |part| part.id.as_str());
        let heading = escape(&title);
        let text = format!(
            "<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\" aria-labelledby=\"toc-title\">\n<h1 id=\"toc-title\">{heading}</h1>\n<ol>\n{parts}</ol>\n</nav>\n\
             <nav epub:type=\"landmarks\" id=\"landmarks\" hidden=\"hidden\">\n<h2>{heading}</h2>\n<ol>\n\
             <li><a epub:type=\"cover\" href=\"cover.xhtml\">{}</a></li>\n\
             <li><a epub:type=\"toc\" href=\"{CONTENTS}\">{heading}</a></li>\n\
             <li><a epub:type=\"bodymatter\" href=\"#{first}\">{}</a></li>\n</ol>\n</nav>",
            escape(&self.book.title),
            self.book.parts.first().map_or(String::new(), |part| escape(&part.title)),
        );
        self.document("contents", &title, "frontmatter", &text);
    }

    /// The number of a chapter before its title.
    fn number(&self, number: Option<usize>) -> String {
        number.map_or(String::new(), |number| {
            let number = self.site.edition().number(&number.to_string(), self.book.locale);
            format!("<span class=\"number\">{number}</span> ")
        })
    }

    fn part(&mut self, part: &Part) {
        let title = escape(&part.title);
        let listed = part.chapters.iter().filter(|_| !part.runs_on).map(|chapter| {
            let number = self.number(chapter.number);
            format!("<li><a href=\"#{}\">{number}{}</a></li>\n", chapter.id, chapter.title)
        });
        let listed: String = listed.collect();
        let listed =
            if listed.is_empty() { listed } else { format!("<ul class=\"parts-list\">\n{listed}</ul>\n") };
        let head =
            format!("<h1 class=\"part-title\" id=\"{}\">{title}</h1>\n{}{listed}", part.id, part.opening);
        if !part.runs_on || part.chapters.is_empty() {
            self.document(&part.id, &part.title, "bodymatter", &format!("<section>\n{head}</section>"));
            for chapter in &part.chapters {
                let title = plain(&chapter.title);
                self.document(&chapter.id, &title, "bodymatter", &chapter.text);
            }
            return;
        }
        for (run, chapters) in part.chapters.chunks(MOST).enumerate() {
            let texts: Vec<String> =
                chapters.iter().map(|chapter| crate::book::tags::lowered(&chapter.text, 1)).collect();
            let head = if run == 0 { head.as_str() } else { "" };
            let text = format!("<section>\n{head}{}</section>", texts.join("\n"));
            self.document(&run_name(part, run), &part.title, "bodymatter", &text);
        }
    }

    /// Adds a document; `title` is plain text.
    fn document(&mut self, name: &str, title: &str, matter: &str, body: &str) {
        let info = self.site.settings().locales.info(self.book.locale);
        let (tag, direction) = (&info.tag, info.direction());
        let style = self.resources.style().map_or(String::new(), |style| {
            format!("<link rel=\"stylesheet\" type=\"text/css\" href=\"../{}\"/>\n", route::encode(style))
        });
        let file = format!("{name}.xhtml");
        let body = self.placed(body, &file);
        let matter = if matter == "cover" { "frontmatter" } else { matter };
        let text = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{tag}\" xml:lang=\"{tag}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>{}</title>\n{style}</head>\n<body epub:type=\"{matter}\">\n{body}\n</body>\n</html>\n",
            escape(title)
        );
        let has_drawing = text.contains("<svg");
        self.documents.push(Document { path: format!("text/{file}"), text, has_drawing });
    }

    /// A text as it stands in a document: links lead to documents, pictures are those of the book, marks and entries are
    /// named so that readers can show the one beside the other.
    fn placed(&mut self, text: &str, file: &str) -> String {
        with_tags(text, |tag| {
            if let Some(src) = attribute(tag, "src").and_then(|src| src.strip_prefix(ROOT)) {
                return Some(match self.resources.add(src) {
                    Some(path) => {
                        format!("<{}>", with_attribute(tag, "src", &format!("../{}", route::encode(&path))))
                    }
                    // Of a picture that readers may not know, its words stand here.
                    None => {
                        format!("<span class=\"elsewhere\">{}</span>", attribute(tag, "alt").unwrap_or(""))
                    }
                });
            }
            if let Some(to) = attribute(tag, "href").and_then(|href| href.strip_prefix('#')) {
                let other = self.file_of(to).filter(|other| *other != file);
                let href = match (other, self.files.contains_key(to)) {
                    // The chapter is the whole document.
                    (Some(other), true) if *other == format!("{to}.xhtml") => other.to_owned(),
                    (Some(other), _) => format!("{other}#{to}"),
                    (None, _) => format!("#{to}"),
                };
                let tag = with_attribute(tag, "href", &href);
                return Some(format!("<{}>", with_type(&tag)));
            }
            let is_entry = tag.starts_with("li ") && attribute(tag, "id").is_some_and(is_entry);
            is_entry.then(|| format!("<{tag} epub:type=\"footnote\">"))
        })
    }

    /// The document in which an id of the book stands.
    fn file_of(&self, id: &str) -> Option<&str> {
        let whole = id.split(['_', '.']).next().unwrap_or(id);
        self.files.get(whole).map(String::as_str)
    }
}

/// A link with what it is in the words of EPUB, beside its role.
fn with_type(tag: &str) -> String {
    match attribute(tag, "role") {
        Some("doc-noteref") => format!("{tag} epub:type=\"noteref\""),
        Some("doc-backlink") => format!("{tag} epub:type=\"backlink\""),
        _ => tag.to_owned(),
    }
}

/// A title without its marks.
fn plain(html: &str) -> String {
    let text = with_tags(html, |_| Some(String::new()));
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .into_iter()
        .fold(text, |text, (escaped, sign)| text.replace(escaped, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_plain() {
        assert_eq!(plain("A <span lang=\"ru\">Б</span> &amp;lt; &#39;C&#39;"), "A Б &lt; 'C'");
    }

    #[test]
    fn marks_are_named_for_readers() {
        assert_eq!(
            with_type("a href=\"#a\" role=\"doc-noteref\""),
            "a href=\"#a\" role=\"doc-noteref\" epub:type=\"noteref\""
        );
        assert_eq!(with_type("a href=\"#a\""), "a href=\"#a\"");
    }
}
