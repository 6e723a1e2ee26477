//! Tables that became none.

use pulldown_cmark::{Event, Tag};

use super::lines::Line;
use super::literal::Literal;
use super::{Failed, becomes};
use crate::document::markdown::Item;

impl Line<'_> {
    /// The number of cells between `|`.
    fn cells(&self) -> usize {
        let inner = self.text.trim();
        let inner = inner.strip_prefix('|').unwrap_or(inner);
        inner.strip_suffix('|').unwrap_or(inner).split('|').count()
    }

    fn is_row(&self) -> bool {
        let text = self.text.trim();
        text.starts_with('|')
            && text.len() > 1
            && text[1..].contains('|')
            && (self.has_words_only() || self.is_of_rule())
    }

    /// Whether each cell is empty or has words in it: `|x| + |y|` is no row.
    fn has_words_only(&self) -> bool {
        let cells = || self.text.split('|').map(str::trim).filter(|cell| !cell.is_empty());
        let has_words = |cell: &str| cell.contains(|c: char| c.is_alphanumeric() || is_dash(c));
        cells().next().is_some() && cells().all(has_words)
    }

    /// Whether it is a row without a line at its edges: `City | Year`.
    fn is_open_row(&self) -> bool {
        let cells: Vec<&str> = self.text.split(" | ").collect();
        // Verses are cut so, too, where a letter stands for a syllable.
        let has_word = |cell: &str| cell.split(|c: char| !c.is_alphanumeric()).any(|word| word.len() > 1);
        cells.len() > 1 && cells.iter().all(|cell| has_word(cell) && !cell.contains('|'))
    }

    /// Whether it is the line below the head of a table, as this or another program has it.
    fn is_rule(&self) -> bool {
        (self.text.contains("--") || self.text.contains(['–', '—'])) && self.is_of_rule()
    }

    /// Whether it has the signs of such a line only.
    fn is_of_rule(&self) -> bool {
        let text = self.text.trim();
        text.contains(['|', '+'])
            && text.contains(|c| c == '=' || is_dash(c))
            && text.chars().all(|c| matches!(c, '|' | '+' | ':' | ' ' | '=') || is_dash(c))
    }
}

/// Hyphens, and what word processors make of them.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—')
}

/// The line below the head of a table.
fn rule(cells: usize) -> String {
    format!("|{}", " --- |".repeat(cells.max(1)))
}

pub(super) fn table(block: &Literal, markdown: &str, lines: &[Line<'_>]) -> Option<Failed> {
    // A table of characters, as for a typewriter.
    if let Some(edge) = lines.iter().find(|line| line.text.trim().starts_with("+-") && line.is_of_rule()) {
        return Some(Failed::at(block, markdown, edge.range(), "table_grid"));
    }
    if let Some(first) = lines.first().filter(|line| line.text.contains('|') && line.is_rule()) {
        return Some(Failed::at(block, markdown, first.range(), "table_begin"));
    }
    let rows = lines.windows(2).position(|pair| pair[0].is_row() && pair[1].is_row());
    let are_open = lines.len() > 1 && lines.iter().all(Line::is_open_row);
    let is_alone = lines.len() == 1 && lines[0].is_row() && lines[0].text.trim().ends_with('|');
    let ruled = lines.iter().skip(1).position(Line::is_rule);
    let first = match (ruled, rows) {
        (Some(head), _) if lines[head].text.contains('|') || lines[head].is_rule() => head,
        (_, Some(rows)) => rows,
        _ if are_open || is_alone => 0,
        _ => return None,
    };
    let head = &lines[first];
    let failed = Failed::at(block, markdown, head.range(), "table");
    let is_table = |text: &str| becomes(text, |tag| matches!(tag, Tag::Table(_)));
    let below: Vec<&str> = lines[first..].iter().map(|line| line.text).collect();
    if is_table(&below.join("\n")) {
        return Some(Failed { kind: "table_after_text", ..failed });
    }
    let rule = rule(head.cells());
    let mended = is_table(&format!("{}\n{rule}\n{}", head.text, head.text)).then_some(rule);
    // A rule that is there, and has other signs or too few cells.
    if let Some(wrong) = lines.get(first + 1).filter(|line| line.is_of_rule()) {
        return Some(Failed::at(block, markdown, wrong.range(), "table_rule").mended(mended));
    }
    Some(failed.mended(mended))
}

/// Rows of tables that are there: those with cells that are left out, and text that has become one.
pub(super) fn rows(markdown: &str, items: &[(Item<'_>, usize)]) -> Vec<Failed> {
    let (mut columns, mut failed) = (0, Vec::new());
    for (item, offset) in items {
        match item {
            Item::Event(Event::Start(Tag::Table(alignments))) => columns = alignments.len(),
            Item::Event(Event::Start(Tag::TableRow)) => {
                let line = markdown[*offset..].lines().next().unwrap_or_default().trim_end();
                let cells = typed_cells(line);
                let kind = match cells {
                    1 if columns > 1 && !line.contains('|') => "table_text",
                    more if more > columns => "table_cut",
                    _ => continue,
                };
                failed.push(Failed { shown: line.to_owned(), ..Failed::new(kind, *offset) });
            }
            _ => {}
        }
    }
    failed
}

/// The number of cells of a row as it was typed: between `|` that have no `\` before them (GFM 0.29, 4.10).
fn typed_cells(line: &str) -> usize {
    let inner = line.trim();
    let inner = inner.strip_prefix('|').unwrap_or(inner);
    let (mut bars, mut is_escaped, mut ends_in_bar) = (0, false, false);
    for c in inner.chars() {
        ends_in_bar = c == '|' && !is_escaped;
        bars += usize::from(ends_in_bar);
        is_escaped = c == '\\' && !is_escaped;
    }
    bars + usize::from(!ends_in_bar)
}
