//! Finished pages → what is indexed of them, and nothing else.
//!
//! Of a page, its main part is indexed; templates mark what of it counts with
//! `data-pagefind-body`. What readers narrow a search by, and what a result
//! says beside the title, comes from the facts: ids, so that a choice holds in
//! all languages, and words of the page's own.
//!
//! Invariant: a document depends on nothing else, such as style sheets, so
//! that equal documents mean an index that can be kept.

use std::sync::{Mutex, MutexGuard};

use crate::edition::Edition;
use crate::id::WorkRef;
use crate::locale::Locale;
use crate::markup::escape;
use crate::plan::Item;
use crate::route::Route;
use crate::site::Site;
use crate::wording::kind::presentation;

/// One page, as it is indexed.
pub(super) struct Document {
    /// Its address from the site's root on.
    pub(super) address: String,
    /// A small page of its own.
    pub(super) html: String,
}

/// The documents of a site, collected while its pages are rendered, on any thread.
pub struct Corpus {
    /// By locale.
    documents: Vec<Mutex<Vec<Document>>>,
}

impl Corpus {
    /// Nothing yet.
    pub fn new(site: &Site) -> Corpus {
        Corpus { documents: site.settings().locales.iter().map(|_| Mutex::new(Vec::new())).collect() }
    }

    /// Takes what is to be indexed of a finished page: of works that have words in its language.
    pub fn add(&self, site: &Site, path: &str, page: &[u8]) {
        let edition = site.edition();
        let Some(Item::InLocale(Route::Work(id), locale)) = edition.plan.get(path) else { return };
        let work = edition.archive.find(id).expect("the plan has works of the archive only");
        if edition.archive.work(work).is_translated(*locale) {
            let address = Route::Work(id.clone()).path_in(edition.settings.locales.tag(*locale));
            let html = document(edition, work, *locale, &String::from_utf8_lossy(page));
            self.of(*locale).push(Document { address, html });
        }
    }

    /// The documents of a language, by address.
    pub(super) fn take(&self, locale: Locale) -> Vec<Document> {
        let mut documents = std::mem::take(&mut *self.of(locale));
        documents.sort_by(|a, b| a.address.cmp(&b.address));
        documents
    }

    fn of(&self, locale: Locale) -> MutexGuard<'_, Vec<Document>> {
        self.documents[locale.index()].lock().expect("no thread panics while it holds the documents")
    }
}

fn document(edition: &Edition, work: WorkRef, locale: Locale, page: &str) -> String {
    let mut html = format!("<html lang=\"{}\"><body>\n", edition.settings.locales.tag(locale));
    let mut note = |what: &str, name: &str, value: &str| {
        html.push_str(&format!("<i data-pagefind-{what}=\"{name}:{}\"></i>\n", escape(&apart(value))));
    };
    let archive = &edition.archive;
    let kind = archive.work(work).id.kind;
    let cities = archive.cities_touched(work);
    note("meta", "title", &edition.title_text(work, locale));
    if let Some(city) = archive.city(work) {
        // Who asks for a name asks for the city first, under whichever it bore.
        let words = archive.shown(work, locale).words;
        let former = city.former_names.iter().filter_map(|name| words.label(&name.id));
        let names: Vec<&str> = words.title.as_deref().into_iter().chain(former).collect();
        note("meta", "name", &names.join(" · "));
    }
    note("filter", "kind", kind.name());
    cities.iter().for_each(|city| note("filter", "city", archive.work(*city).id.slug.as_str()));
    archive.decades_touched(work).iter().for_each(|year| note("filter", "decade", &year.to_string()));
    note("meta", "about", &about(edition, work, locale));
    // Otherwise the address of the first picture would be found as words.
    note("meta", "image", "");
    // Pagefind would write what a list defines into one word with its definition.
    let text = apart(main_part(page)).replace("<dd", " <dd");
    // A template that marks nothing means all of it.
    let body = if text.contains("data-pagefind-body") { "" } else { " data-pagefind-body" };
    html.push_str(&format!(
        "<div{body} data-pagefind-weight=\"{}\">\n{text}\n</div></body></html>\n",
        presentation(kind).search_weight
    ));
    html
}

/// Marks a place where a word ends for the index and not for the reader; `search.js` takes it out.
const JOINT: &str = "\u{E000} ";

/// Parts words at apostrophes and dashes, as in “l’épée” and “1942–1943”: Pagefind takes these for one word.
fn apart(text: &str) -> String {
    let mut parted = String::with_capacity(text.len() + text.len() / 64);
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        parted.push(c);
        let is_within = before.is_alphanumeric() && chars.peek().is_some_and(|next| next.is_alphanumeric());
        if is_within && matches!(c, '’' | 'ʼ' | '\u{2011}' | '–' | '—') {
            parted.push_str(JOINT);
        }
        before = c;
    }
    parted
}

/// When and where, in the words of the page.
fn about(edition: &Edition, work: WorkRef, locale: Locale) -> String {
    let archive = &edition.archive;
    let is_shown = presentation(archive.work(work).id.kind).shows_date;
    let date = archive.date(work).filter(|_| is_shown);
    let date = date.map(|date| edition.date_words(date, locale));
    let cities = if is_shown { archive.cities_of(work) } else { &[] };
    let cities = cities.iter().map(|city| edition.title_text(*city, locale));
    let join =
        |first: String, next: String| edition.say(locale, "joined", &[("first", &first), ("next", &next)]);
    date.into_iter().chain(cities).reduce(join).unwrap_or_default()
}

/// The element `main`, or the whole page when it has none.
fn main_part(page: &str) -> &str {
    let begin = page.find("<main").unwrap_or(0);
    let end = page.rfind("</main>").map_or(page.len(), |at| at + "</main>".len());
    page.get(begin..end).unwrap_or(page)
}

#[cfg(test)]
mod tests {
    use super::{apart, main_part};

    #[test]
    fn words_are_parted_where_the_index_would_join_them() {
        let check = |text: &str, expected: &str| assert_eq!(apart(text).replace('\u{E000}', "~"), expected);
        check("l’épée d’Aix", "l’~ épée d’~ Aix");
        check("1942–1943, Kiew — Moskau", "1942–~ 1943, Kiew — Moskau");
        check("‘the cities’ archives’", "‘the cities’ archives’");
        check("", "");
    }

    #[test]
    fn the_main_part_of_a_page_is_indexed() {
        assert_eq!(main_part("<p>a</p><main id=\"b\">c</main><p>d</p>"), "<main id=\"b\">c</main>");
        assert_eq!(main_part("<p>no such part</p>"), "<p>no such part</p>");
        assert_eq!(main_part("<p>a</p><main>never closed"), "<main>never closed");
    }
}
