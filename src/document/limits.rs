//! How much of a kind a text may have: what is more takes the program long, and no browser shows it.

use pulldown_cmark::Tag;

use crate::phrases::Phrase;
use crate::phrases::table as phrase;

/// How long a title, a summary or a label may be, in characters: many a page, list and link repeats them.
pub(super) const LONGEST_WORDS: usize = 1_000;

/// How deep elements of a text may lie in one another. Browsers give up at 512 of their own; the deepest that people write
/// is a list in a list in a quotation.
const DEEPEST: usize = 100;

/// How many columns a table may have. Rows that are shorter are filled up, so that a few bytes can become many cells.
const WIDEST: usize = 100;

/// How many cells the tables of a text may have together.
const MOST_CELLS: usize = 50_000;

/// What a text has had so far. Each limit is told once: what is wrong, and the way out.
#[derive(Debug, Default)]
pub(super) struct Limits {
    /// How many columns the table has that is open.
    columns: usize,
    /// How many cells all rows have had.
    cells: usize,
    is_too_deep: bool,
}

impl Limits {
    /// An element begins.
    pub(super) fn begin(&mut self, tag: &Tag<'_>) -> Option<(Phrase, Phrase)> {
        match tag {
            Tag::Table(columns) => {
                self.columns = columns.len();
                let is_wide = self.columns > WIDEST;
                is_wide.then(|| (phrase::table_too_wide(self.columns), phrase::narrow_table(WIDEST)))
            }
            Tag::TableRow => {
                let before = self.cells;
                self.cells += self.columns;
                let is_last = before <= MOST_CELLS && self.cells > MOST_CELLS;
                is_last.then(|| (phrase::table_too_large(MOST_CELLS), phrase::attach_table()))
            }
            _ => None,
        }
    }

    /// So many elements are open.
    pub(super) fn sound(&mut self, depth: usize) -> Option<(Phrase, Phrase)> {
        let is_first = depth > DEEPEST && !self.is_too_deep;
        self.is_too_deep |= is_first;
        is_first.then(|| (phrase::text_too_deep(DEEPEST), phrase::write_less_deep()))
    }
}
