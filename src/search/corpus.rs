//! Finished pages → the documents that are indexed.
//!
//! Of a page, the main part is indexed, and of that what the template marks with
//! `data-pagefind-body`. Filters and the data of a result come from the facts of
//! the work: filters as ids, which are the same in all languages, and dates and
//! cities in the words of the page's language.
//!
//! Invariant: a document depends on nothing else of the page, such as style
//! sheets, so that the index of equal documents can be taken from the cache.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::edition::Edition;
use crate::id::WorkRef;
use crate::locale::Locale;
use crate::markup::escape;
use crate::plan::Output;
use crate::route::Route;
use crate::site::Site;
use crate::unicode::is_unspaced;
use crate::wording::kind::presentation;

/// One page, as it is indexed.
pub(super) struct IndexedPage {
    /// The address of the page, from the site's root on.
    pub(super) address: String,
    /// What is indexed, as a small HTML page of its own.
    pub(super) html: String,
}

/// The documents of a site, collected while its pages are rendered, on any thread.
pub struct Corpus {
    /// By locale.
    lists: Vec<List>,
}

/// The documents of one language.
struct List {
    gathered: Mutex<Gathered>,
    has_changed: Condvar,
    /// How many there will be.
    expected: usize,
}

#[derive(Default)]
struct Gathered {
    documents: Vec<IndexedPage>,
    /// Whether no more will come.
    is_closed: bool,
}

/// Closes a [`Corpus`] when it is dropped.
#[must_use]
pub struct Closing<'c>(&'c Corpus);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        for list in &self.0.lists {
            list.gathered().is_closed = true;
            list.has_changed.notify_all();
        }
    }
}

impl Corpus {
    /// An empty one, with a list for each locale of the site.
    pub fn new(site: &Site) -> Corpus {
        let list = |locale| List {
            gathered: Mutex::default(),
            has_changed: Condvar::new(),
            expected: site.archive().translated(locale),
        };
        Corpus { lists: site.settings().locales.iter().map(list).collect() }
    }

    /// Adds the document of a finished page, if it is that of a work with words in its language.
    pub fn add(&self, site: &Site, path: &str, page: &[u8]) {
        let edition = site.edition();
        let Some(Output::InLocale(Route::Work(id), locale)) = edition.plan.get(path) else { return };
        let work = edition.archive.find(id).expect("the plan has works of the archive only");
        if edition.archive.work(work).is_translated(*locale) {
            let address = Route::Work(id.clone()).path_in(edition.settings.locales.tag(*locale));
            let html = document(edition, work, *locale, &String::from_utf8_lossy(page));
            let list = &self.lists[locale.index()];
            list.gathered().documents.push(IndexedPage { address, html });
            list.has_changed.notify_all();
        }
    }

    /// What says that no more pages come, however the work on them ends.
    pub fn closing(&self) -> Closing<'_> {
        Closing(self)
    }

    /// Waits until the documents of a language are all there, and takes them out, by address; `None` when the corpus was
    /// closed before.
    pub(super) fn take(&self, locale: Locale) -> Option<Vec<IndexedPage>> {
        let list = &self.lists[locale.index()];
        let is_waiting =
            |gathered: &mut Gathered| gathered.documents.len() < list.expected && !gathered.is_closed;
        let gathered = list.has_changed.wait_while(list.gathered(), is_waiting);
        let mut gathered = gathered.unwrap_or_else(PoisonError::into_inner);
        let mut documents = std::mem::take(&mut gathered.documents);
        drop(gathered);
        documents.sort_by(|a, b| a.address.cmp(&b.address));
        (documents.len() == list.expected).then_some(documents)
    }
}

impl List {
    fn gathered(&self) -> MutexGuard<'_, Gathered> {
        self.gathered.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn document(edition: &Edition, work: WorkRef, locale: Locale, page: &str) -> String {
    let mut html = format!("<html lang=\"{}\"><body>\n", edition.settings.locales.tag(locale));
    let mut note = |what: &str, name: &str, value: &str| {
        html.push_str(&format!(
            "<i data-pagefind-{what}=\"{name}:{}\"></i>\n",
            escape(&with_word_breaks(value))
        ));
    };
    let archive = &edition.archive;
    let kind = archive.work(work).id.kind;
    let cities = archive.cities_touched(work);
    note("meta", "title", &edition.title_text(work, locale));
    if let Some(city) = archive.city(work) {
        // All names of a city, former ones too; `search.js` ranks them highest, so that the city itself comes first.
        let words = archive.shown(work, locale).words;
        let former = city.former_names.iter().filter_map(|name| words.label(&name.id));
        let names: Vec<&str> = words.title.as_deref().into_iter().chain(former).collect();
        note("meta", "name", &names.join(" · "));
    }
    note("filter", "kind", kind.name());
    cities.iter().for_each(|city| note("filter", "city", archive.work(*city).id.slug.as_str()));
    archive.decades_touched(work).iter().for_each(|year| note("filter", "decade", &year.to_string()));
    note("meta", "about", &about(edition, work, locale));
    // Pagefind would index the address of the first picture as words.
    note("meta", "image", "");
    // Pagefind would join a term and its definition, `<dt>a</dt><dd>b</dd>`, to one word.
    let text = with_word_breaks(main_part(page)).replace("<dd", " <dd");
    // Where the template marks nothing, all of it is indexed.
    let body = if text.contains("data-pagefind-body") { "" } else { " data-pagefind-body" };
    html.push_str(&format!(
        "<div{body} data-pagefind-weight=\"{}\">\n{text}\n</div></body></html>\n",
        presentation(kind).search_weight
    ));
    html
}

/// A break between two words for the index, not for the reader: `search.js` removes it from what it shows.
const WORD_BREAK: &str = "\u{E000} ";

/// Adds breaks at apostrophes and dashes, as in “l’épée” and “1942–1943”, which Pagefind takes for one word, and around
/// each letter whose words have no spaces between them: of a Chinese sentence it would find the beginning only.
fn with_word_breaks(text: &str) -> String {
    let stands_alone = |c: char| is_unspaced(c) && c.is_alphanumeric();
    let parts = |c: char| matches!(c, '’' | 'ʼ' | '\u{2011}' | '–' | '—');
    // A joiner is there for lines, and would be part of a word.
    let is_joiner = |c: char| c == '\u{2060}';
    let mut parted = String::with_capacity(text.len() + text.len() / 64);
    let mut copied = 0;
    // All else, which is nearly all, is copied as it is.
    let matters = |c: char| c > '\u{2bb}' && (parts(c) || is_joiner(c) || is_unspaced(c));
    for (at, c) in text.char_indices().filter(|(_, c)| matters(*c)) {
        let end = at + c.len_utf8();
        parted.push_str(&text[copied..at]);
        copied = end;
        if is_joiner(c) {
            continue;
        }
        let before = text[..at].trim_end_matches(is_joiner).chars().next_back().unwrap_or(' ');
        let next = text[end..].chars().next();
        let is_alone = stands_alone(c);
        if is_alone && !before.is_whitespace() && !stands_alone(before) {
            parted.push_str(WORD_BREAK);
        }
        parted.push(c);
        let is_within = before.is_alphanumeric() && next.is_some_and(char::is_alphanumeric);
        // A letter that stands alone has its own break before it.
        let ends = if is_alone {
            next.is_some_and(|next| !next.is_whitespace())
        } else {
            is_within && parts(c) && !next.is_some_and(stands_alone)
        };
        if ends {
            parted.push_str(WORD_BREAK);
        }
    }
    parted.push_str(&text[copied..]);
    parted
}

/// Date and cities of a work, in the words of the page's language.
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
    use super::{main_part, with_word_breaks};

    #[test]
    fn words_are_parted_where_the_index_would_join_them() {
        let check = |text: &str, expected: &str| {
            assert_eq!(with_word_breaks(text).replace('\u{E000}', "~"), expected)
        };
        check("l’épée d’Aix", "l’~ épée d’~ Aix");
        check("1942–1943, Kiew — Moskau", "1942–~ 1943, Kiew — Moskau");
        check("‘the cities’ archives’", "‘the cities’ archives’");
        check("", "");
        check("友好城市。《桌布》", "友~ 好~ 城~ 市~ 。《~ 桌~ 布~ 》");
        check("<b>Coventry</b>的 1944年, 在Coventry", "<b>Coventry</b>~ 的 1944~ 年~ , 在~ Coventry");
        check("1942—年", "1942—~ 年");
        check("1942\u{2060}年", "1942~ 年");
    }

    #[test]
    fn the_main_part_of_a_page_is_indexed() {
        assert_eq!(main_part("<p>a</p><main id=\"b\">c</main><p>d</p>"), "<main id=\"b\">c</main>");
        assert_eq!(main_part("<p>no such part</p>"), "<p>no such part</p>");
        assert_eq!(main_part("<p>a</p><main>never closed"), "<main>never closed");
    }
}
