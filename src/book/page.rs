//! The book as one page, to be printed: `/<locale>/book/`.

use tera::Value;

use super::{Books, Chapter, tags};
use crate::diagnostic::Diagnostic;
use crate::exports::json_ld;
use crate::locale::Locale;
use crate::pages::frame::Frame;
use crate::pages::{Pages, view};
use crate::route::Route;

/// How many levels lower the headings of a chapter stand than in a document of their own: the book has a title, and parts.
const LOWER: u32 = 2;

/// Renders the page.
///
/// # Errors
/// When a template fails.
pub(crate) fn render(pages: &Pages, books: &Books, locale: Locale) -> Result<Vec<u8>, Diagnostic> {
    let book = books.book(pages, locale)?;
    let title = pages.say(locale, "book-title", &[]);
    let mut context = Frame {
        json_ld: json_ld::collection(pages, &Route::Book, &title, locale),
        route: Route::Book,
        locale,
        description: pages.say(locale, "book-description", &[("site", pages.settings.title(locale))]),
        title,
        work: None,
        section: "book",
    }
    .context(pages);
    context.insert_value("book_title", Value::from(book.title.as_str()));
    context.insert_value("tagline", Value::from(book.tagline.as_str()));
    context.insert_value("imprint", Value::safe_string(&book.imprint));
    context.insert_value("contents_title", Value::from(pages.say(locale, "book-contents", &[])));
    let parts = book.parts.iter().map(|part| {
        let chapters = part.chapters.iter().map(|chapter| chapter_view(pages, locale, chapter));
        view! {
            "id": part.id.as_str(),
            "title": part.title.as_str(),
            "opening": html(&part.opening, LOWER - 1),
            "runs_on": part.runs_on,
            "chapters": chapters.collect::<Vec<Value>>(),
        }
    });
    context.insert_value("parts", Value::from(parts.collect::<Vec<Value>>()));
    pages.template(locale, "book.html", &context)
}

/// A text of the book as HTML, its headings so many levels lower.
fn html(text: &str, levels: u32) -> Value {
    Value::safe_string(&tags::as_html(&tags::lowered(text, levels)))
}

fn chapter_view(pages: &Pages, locale: Locale, chapter: &Chapter) -> Value {
    view! {
        "id": chapter.id.as_str(),
        "number": chapter.number.map(|number| pages.number(&number.to_string(), locale)),
        "title": Value::safe_string(&chapter.title),
        "text": html(&chapter.text, LOWER),
    }
}
