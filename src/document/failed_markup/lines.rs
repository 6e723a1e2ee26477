//! What the lines of a block look like: tables without a rule, headings without a space, and what only other programs
//! know: lists of tasks, alerts, lists of definitions.

use pulldown_cmark::Tag;

use super::literal::{Block, Literal};
use super::tables::table;
use super::{Failed, becomes};

/// The signs that word processors put before the items of a list.
pub(super) const BULLETS: [char; 6] = ['•', '◦', '▪', '●', '‣', '·'];

pub(super) fn find(block: &Literal, markdown: &str) -> Vec<Failed> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in block.text.split('\n') {
        lines.push(Line { start, text: line });
        start += line.len() + 1;
    }
    let own = match block.block {
        Block::Paragraph => definition(block, markdown, &lines)
            .or_else(|| fence(block, markdown, &lines))
            .or_else(|| list(block, markdown, &lines)),
        Block::Item => task(block, markdown, &lines),
        Block::Quotation => alert(block, markdown, &lines),
        Block::Other => return Vec::new(),
    };
    // Below a list or a quotation, a table without an empty line above it is a part of these.
    let all = [own, table(block, markdown, &lines), heading(block, markdown, &lines)];
    all.into_iter().flatten().collect()
}

pub(super) struct Line<'t> {
    /// Where it begins in the text of its block.
    pub(super) start: usize,
    pub(super) text: &'t str,
}

impl Line<'_> {
    pub(super) fn range(&self) -> (usize, usize) {
        let begin = self.start + self.text.len() - self.text.trim_start().len();
        (begin, self.start + self.text.trim_end().len())
    }
}

/// `##Heading`, `== Heading ==`; one `#` may be that of a hashtag.
fn heading(block: &Literal, markdown: &str, lines: &[Line<'_>]) -> Option<Failed> {
    let (line, signs, level) = lines.iter().find_map(|line| {
        let signs = |sign: char| line.text.len() - line.text.trim_start_matches(sign).len();
        let begins_with_words = |from: usize| {
            let is_before = |c: char| c.is_whitespace() || "«„“\"'(".contains(c);
            line.text[from..].trim_start_matches(is_before).starts_with(char::is_alphanumeric)
        };
        let (hashes, equals) = (signs('#'), signs('='));
        let is_wiki = (2..=6).contains(&equals)
            && line.text[equals..].starts_with(' ')
            && line.text.trim_end().ends_with(&line.text[..equals]);
        if (2..=6).contains(&hashes) && begins_with_words(hashes) {
            Some((line, hashes, hashes))
        } else {
            (is_wiki && begins_with_words(equals)).then_some((line, equals, equals))
        }
    })?;
    let typed = block.typed(markdown, line.start + signs, line.range().1);
    let words = typed.trim().trim_end_matches(['#', '=']).trim_end();
    let mended = format!("{} {words}", "#".repeat(level));
    let is_heading = becomes(&mended, |tag| matches!(tag, Tag::Heading { .. }));
    Some(Failed::at(block, markdown, line.range(), "heading").mended(is_heading.then_some(mended)))
}

/// Lines that begin with a sign that word processors put before the items of a list.
fn list(block: &Literal, markdown: &str, lines: &[Line<'_>]) -> Option<Failed> {
    let is_item = |line: &&Line<'_>| {
        let rest = line.text.trim_start().strip_prefix(BULLETS);
        rest.is_some_and(|rest| rest.starts_with([' ', '\t', '\u{a0}']))
    };
    let first = lines.iter().find(is_item)?;
    (lines.iter().filter(is_item).count() > 1).then(|| Failed::at(block, markdown, first.range(), "list"))
}

/// A term, and below it `: what it means`.
fn definition(block: &Literal, markdown: &str, lines: &[Line<'_>]) -> Option<Failed> {
    let meaning = |line: &Line<'_>| {
        let rest = line.text.strip_prefix(':')?;
        let words = rest.trim();
        (rest.starts_with([' ', '\t']) && !words.is_empty())
            .then_some(line.start + line.text.len() - rest.trim_start().len())
    };
    let at = lines.iter().position(|line| meaning(line).is_some())?;
    let from = meaning(&lines[at])?;
    let shown = Failed::at(block, markdown, lines[at].range(), "definition");
    let Some(term) = at.checked_sub(1).map(|before| &lines[before]) else { return Some(shown) };
    // Before a colon at the beginning of a line there may be French, wrapped in the middle of a sentence.
    let words = term.text.trim();
    let is_short = words.chars().count() <= 40 && words.split_whitespace().count() <= 5;
    // `Il dit` and below it `: « Oui »` is speech.
    let is_meaning = block.text[from..].starts_with(char::is_alphanumeric);
    let is_term = at == 1 && is_short && is_meaning && !words.contains([':', ';', '.', ',', '!', '?', '…']);
    let (begin, end) = term.range();
    let mended = format!(
        "- **{}**: {}",
        block.typed(markdown, begin, end),
        block.typed(markdown, from, lines[at].range().1)
    );
    is_term
        .then(|| Failed::at(block, markdown, (begin, lines[at].range().1), "definition").mended(Some(mended)))
}

/// `::: note`, a box of other programs.
fn fence(block: &Literal, markdown: &str, lines: &[Line<'_>]) -> Option<Failed> {
    let line = lines.iter().find(|line| line.text.trim_start().starts_with(":::"))?;
    Some(Failed::at(block, markdown, line.range(), "fence"))
}

/// `- [ ] something to do`.
fn task(block: &Literal, markdown: &str, lines: &[Line<'_>]) -> Option<Failed> {
    let line = lines.first()?;
    let text = line.text.trim_start();
    let mark = ["[ ]", "[x]", "[X]"]
        .into_iter()
        .find(|mark| text.strip_prefix(*mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))?;
    let (begin, _) = line.range();
    let sign = if mark == "[ ]" { "☐" } else { "☑" };
    Some(Failed::at(block, markdown, (begin, begin + mark.len()), "task").mended(Some(sign.to_owned())))
}

/// `> [!NOTE]`.
fn alert(block: &Literal, markdown: &str, lines: &[Line<'_>]) -> Option<Failed> {
    let line = lines.first()?;
    let word = line.text.trim_start().strip_prefix("[!")?;
    let (word, behind) = word.split_at(word.find(']')?);
    let is_word = word.starts_with(char::is_alphabetic)
        && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    // `[!note]-` can be folded elsewhere.
    let fold = usize::from(behind.starts_with("]-") || behind.starts_with("]+"));
    let (begin, _) = line.range();
    let mut letters = word.chars();
    let first: String = letters.next()?.to_uppercase().collect();
    let mended = format!("**{first}{}.**", letters.as_str().to_lowercase());
    is_word.then(|| {
        Failed::at(block, markdown, (begin, begin + word.len() + 3 + fold), "alert").mended(Some(mended))
    })
}
