//! Tables that became none.

use pulldown_cmark::Tag;

use super::lines::Line;
use super::literal::Literal;
use super::{Failed, becomes};

impl Line<'_> {
    /// The number of cells between `|`.
    fn cells(&self) -> usize {
        let inner = self.text.trim();
        let inner = inner.strip_prefix('|').unwrap_or(inner);
        inner.strip_suffix('|').unwrap_or(inner).split('|').count()
    }

    fn is_row(&self) -> bool {
        let text = self.text.trim();
        text.starts_with('|') && text.len() > 1 && text[1..].contains('|')
    }

    /// Whether it is the line below the head of a table, as this or another program has it.
    fn is_rule(&self) -> bool {
        self.text.contains("--") && self.is_of_rule()
    }

    /// Whether it has the signs of such a line only.
    fn is_of_rule(&self) -> bool {
        let text = self.text.trim();
        text.contains(['|', '+'])
            && text.contains(['-', '='])
            && text.chars().all(|c| matches!(c, '|' | '-' | '+' | ':' | ' ' | '='))
    }
}

/// The line below the head of a table.
fn rule(cells: usize) -> String {
    format!("|{}", " --- |".repeat(cells.max(1)))
}

pub(super) fn table(block: &Literal, markdown: &str, lines: &[Line<'_>]) -> Option<Failed> {
    let rows = lines.windows(2).position(|pair| pair[0].is_row() && pair[1].is_row());
    let ruled = lines.iter().skip(1).position(Line::is_rule);
    let first = match (ruled, rows) {
        (Some(head), _) if lines[head].text.contains('|') || lines[head].is_rule() => head,
        (_, Some(rows)) => rows,
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
