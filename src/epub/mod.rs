//! A book → EPUB 3.3, a file that readers on phones and tablets open.
//!
//! In the container, what the book loads (pictures, emblems, fonts, a style sheet) has the path that it has in the site, so
//! that all of them name each other as they do there; its documents lie in `text/`. The style is `static/css/epub.css`, which
//! an archive may lay its own over. No clock is asked: the book changed on the newest day that its content knows.

mod cover;
mod documents;
mod package;
mod resources;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read as _, Write as _};

use camino::Utf8Path;

use self::documents::Document;
use self::resources::Resources;
use crate::book::Book;
use crate::cache::Cache;
use crate::container::{Packing, Zip};
use crate::diagnostic::Diagnostic;
use crate::disk::{Draft, MadeFolders};
use crate::id::Slug;
use crate::locale::Locale;
use crate::media_type;
use crate::phrases::table as phrase;
use crate::phrases::{Phrase, explain};
use crate::site::Site;

/// What the file begins with (EPUB 3.3, OCF 4.3).
const MEDIA_TYPE: &str = "application/epub+zip";
/// The folder of everything but what says where it is.
const FOLDER: &str = "book";

/// Why no book was written.
#[derive(Debug)]
pub enum Failure {
    /// A template fails.
    Content(Diagnostic),
    /// The archive or the arguments do not allow it: why, and a way out.
    Refused(Phrase, Option<Phrase>),
    /// The disk fails.
    Machine(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Machine(error)
    }
}

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How many works have a chapter.
    pub chapters: usize,
    /// How large the file is.
    pub bytes: u64,
}

/// The name of the book of a language, where nobody names it: after the title of the site.
pub fn file_name(site: &Site, locale: Locale) -> String {
    let settings = site.settings();
    let slug = Slug::suggest(settings.title(locale));
    let stem = slug.as_ref().map_or("book", Slug::as_str);
    format!("{stem}-{}.epub", settings.locales.tag(locale))
}

/// Writes the book of a language to `out`: whole or not at all, and over nothing but a book.
///
/// # Errors
/// When the archive has no story, `out` is something else, a template or the disk fails.
pub fn write(site: &Site, locale: Locale, cache: &Cache, out: &Utf8Path) -> Result<Summary, Failure> {
    if site.archive().stories_in_time().is_empty() {
        return Err(Failure::Refused(phrase::book_without_story(), Some(phrase::write_story())));
    }
    check_replaceable(out)?;
    let book = site.books().book(site.pages(), locale).map_err(Failure::Content)?;
    let _made = MadeFolders::for_file(out)?;
    let draft = Draft::of(out)?;
    let bytes = pack(site, &book, cache, draft.file(), out)?;
    draft.replace()?;
    Ok(Summary { chapters: book.parts.iter().map(|part| part.chapters.len()).sum(), bytes })
}

/// Refuses to write over anything but an earlier book.
fn check_replaceable(out: &Utf8Path) -> Result<(), Failure> {
    let mut begin = Vec::new();
    let is_file = match fs::metadata(out) {
        // A link that leads nowhere is no book.
        Err(error) if error.kind() == io::ErrorKind::NotFound => match fs::symlink_metadata(out) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            _ => false,
        },
        Err(error) => return Err(explain("look_at", out, error).into()),
        Ok(metadata) => metadata.is_file(),
    };
    if is_file {
        let file = File::open(out).map_err(|error| explain("read", out, error))?;
        file.take(58).read_to_end(&mut begin).map_err(|error| explain("read", out, error))?;
    }
    let is_book = begin.get(30..) == Some(format!("mimetype{MEDIA_TYPE}").as_bytes());
    if is_book { Ok(()) } else { Err(Failure::Refused(phrase::not_replaced_no_book(out), None)) }
}

/// Writes all of a book to an empty file, which is to be `to`; returns its size.
fn pack(site: &Site, book: &Book, cache: &Cache, file: &File, to: &Utf8Path) -> io::Result<u64> {
    let mut resources = Resources::of(site);
    let documents = documents::of(site, book, &mut resources);
    let mut texts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for Document { path, text, .. } in &documents {
        texts.insert(path.clone(), text.clone().into_bytes());
    }
    texts.insert(cover::PATH.to_owned(), cover::draw(site, book).into_bytes());
    let opf = package::render(site, book, &documents, &resources);

    let fail = |error| explain("write", to, error);
    let mut zip = Zip::new(BufWriter::new(file));
    zip.add("mimetype", MEDIA_TYPE.as_bytes(), Packing::Stored).map_err(fail)?;
    zip.add("META-INF/container.xml", package::container().as_bytes(), Packing::Deflated).map_err(fail)?;
    zip.add(&format!("{FOLDER}/{}", package::NAME), &opf, Packing::Deflated).map_err(fail)?;
    let paths = texts.keys().map(String::as_str).chain(resources.paths());
    let mut paths: Vec<&str> = paths.collect();
    paths.sort_unstable();
    for path in paths {
        let bytes = match texts.get(path) {
            Some(text) => text.clone(),
            None => resources.read(path, cache)?,
        };
        let is_text =
            media_type::of(path).starts_with("text/") || path.ends_with("xhtml") || path.ends_with("svg");
        let packing = if is_text { Packing::Deflated } else { Packing::Stored };
        zip.add(&format!("{FOLDER}/{path}"), &bytes, packing).map_err(fail)?;
    }
    let mut out = zip.finish().map_err(fail)?;
    out.flush().map_err(fail)?;
    file.sync_all().map_err(fail)?;
    Ok(file.metadata().map_err(fail)?.len())
}
