//! Finished pages → a book: the stories in order, what they name, timeline, map, questions, sources, an index.
//!
//! A [`Book`] is one value, of which both the EPUB ([`crate::epub`]) and the page for printing ([`page`]) are made. Its chapters are
//! cut out of the finished pages, where templates say `data-feed`, so that a book says what the site says; all else are
//! templates of its own, below `templates/parts/`. Links within the book begin with `#`, every id is the only one of its name
//! in the whole book, and pictures have the addresses of the site.

pub(crate) mod chapter;
mod index;
mod outline;
pub(crate) mod page;
mod parts;
pub(crate) mod tags;

use std::sync::{Arc, OnceLock};

use tera::{Context, Value};

use self::outline::{Outline, Text};
use crate::date::{Day, EventDate};
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::memo::Memo;
use crate::pages::{Pages, render_work};
use crate::route::Route;
use crate::wording::kind::presentation;

/// The archive as a book, in one language.
pub(crate) struct Book {
    /// Its language.
    pub(crate) locale: Locale,
    /// What the site is called.
    pub(crate) title: String,
    /// What the site is; perhaps empty.
    pub(crate) tagline: String,
    /// The day on which the newest of it came or changed.
    pub(crate) day: Option<Day>,
    /// What it says of itself, as XHTML.
    pub(crate) imprint: String,
    pub(crate) parts: Vec<Part>,
}

/// A part of a book.
pub(crate) struct Part {
    /// What it is called, in the book and for style sheets.
    pub(crate) id: String,
    /// Plain text.
    pub(crate) title: String,
    /// What stands before the chapters, as XHTML; perhaps nothing. Its headings are of the second level and below.
    pub(crate) opening: String,
    /// Whether the chapters follow each other without a new page, and are not listed one by one.
    pub(crate) runs_on: bool,
    pub(crate) chapters: Vec<Chapter>,
}

/// A work in a book.
pub(crate) struct Chapter {
    pub(crate) id: String,
    /// From 1, through the whole book; chapters that run on have none.
    pub(crate) number: Option<usize>,
    /// As HTML.
    pub(crate) title: String,
    /// The whole chapter as XHTML, whose heading is of the first level.
    pub(crate) text: String,
}

/// What books are made of: by language which works they have, and their texts, each cut out of its page once.
pub(crate) struct Books {
    outlines: Vec<OnceLock<Outline>>,
    /// By locale, then by rank of the work.
    texts: Vec<Memo<Arc<Text>>>,
}

impl Books {
    /// The books of an archive of which no page has been asked for yet.
    pub(crate) fn of(edition: &Edition) -> Books {
        let works = edition.archive.len();
        Books {
            outlines: edition.settings.locales.iter().map(|_| OnceLock::new()).collect(),
            texts: edition.settings.locales.iter().map(|_| Memo::new(works)).collect(),
        }
    }

    /// Takes the text of a work from its page, which is about to be thrown away, where the site has a page with the book. A
    /// book that asks for a text before its page has come makes the page once more.
    pub(crate) fn keep(&self, pages: &Pages, work: WorkRef, locale: Locale, page: &[u8]) {
        if pages.plan.has(&Route::Book, pages.settings.locales.tag(locale)) {
            let outline = self.outline(pages, locale);
            if let Some(id) = outline.id(work) {
                self.texts[locale.index()].get_or_init(pages.archive.rank(work), || outline.cut(page, id));
            }
        }
    }

    /// Puts the book of a language together.
    ///
    /// # Errors
    /// When the template of a page fails.
    pub(crate) fn book(&self, pages: &Pages, locale: Locale) -> Result<Book, Diagnostic> {
        let outline = self.outline(pages, locale);
        let text = |work: WorkRef, id: &str| {
            self.texts[locale.index()].get_or_try_init(pages.archive.rank(work), || {
                Ok(outline.cut(&render_work(pages, work, locale)?, id))
            })
        };
        let day = pages.archive.day_of_page(None);
        Ok(Book {
            locale,
            title: pages.typeset(locale, pages.settings.title(locale)).into_owned(),
            tagline: pages.tagline(locale).into_owned(),
            day,
            imprint: imprint(pages, day, locale)?,
            parts: parts::all(pages, locale, outline, &text)?,
        })
    }

    fn outline(&self, pages: &Pages, locale: Locale) -> &Outline {
        self.outlines[locale.index()].get_or_init(|| Outline::of(pages, locale))
    }
}

fn imprint(pages: &Pages, day: Option<Day>, locale: Locale) -> Result<String, Diagnostic> {
    let mut context = Context::new();
    let day = day.map(|day| Value::safe_string(&pages.date_html(&EventDate::of_day(day), locale)));
    context.insert_value("day", Value::from(day));
    context.insert_value("site_url", Value::from(pages.url_of(&Route::Home, locale)));
    let html = pages.template(locale, "parts/book_imprint.html", &context)?;
    Ok(String::from_utf8(html).expect("templates and values are UTF-8"))
}

/// The id of the part that has the works of a kind.
fn id_of_kind(kind: Kind) -> String {
    format!("part-{}", kind.folder())
}

/// Whether the works of a kind stand one after the other on one page.
fn runs_on(kind: Kind) -> bool {
    presentation(kind).is_evidence
}
