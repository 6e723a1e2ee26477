//! Pictures and links that became none, and whatever else stands between brackets.

use super::Failed;
use super::literal::{Literal, STAND_IN};
use super::notes::{citation, footnote};
use super::target::Target;

/// Up to which product of brackets and bytes a block is looked through: a page of text with a thousand brackets.
const MOST_WORK: usize = 10_000_000;

pub(super) fn find(block: &Literal, markdown: &str) -> Vec<Failed> {
    let text = &block.text;
    // Most blocks have none of it.
    if !text.contains(['[', ']']) && !text.contains("!(") {
        return Vec::new();
    }
    // Each bracket may be followed through the whole block, in which people write a few.
    let brackets = text.bytes().filter(|byte| matches!(byte, b'[' | b']' | b'(')).count();
    if brackets.saturating_mul(text.len()) > MOST_WORK {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut ends = 0;
    for (at, _) in text.match_indices(']') {
        let rest = &text[at + 1..];
        // Blanks or the end of a line between them.
        let apart = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\n']).len();
        let address_at = (apart <= 2 && rest[apart..].starts_with('(')).then_some(at + 1 + apart + 1);
        if let Some(address_at) = address_at.filter(|address_at| *address_at > ends)
            && let Some((failed, end)) = inline(block, markdown, at, address_at)
        {
            found.push(failed);
            ends = end;
        }
    }
    for (at, _) in text.match_indices("!(") {
        found.extend(without_text(block, markdown, at));
    }
    let is_free = |found: &[Failed], failed: &Failed| {
        let inside =
            |other: &Failed| (other.offset..other.offset + other.shown.len()).contains(&failed.offset);
        !found.iter().any(inside)
    };
    for (at, _) in text.match_indices('[') {
        let others = [exchanged, reference, picture, wiki, external, citation, footnote];
        let failed = others.iter().find_map(|judge| judge(block, markdown, at));
        if let Some(failed) = failed.filter(|failed| is_free(&found, failed)) {
            found.push(failed);
        }
    }
    found
}

/// `[text](address`, whatever is wrong with the address; gives also where it ends.
fn inline(block: &Literal, markdown: &str, close: usize, address_at: usize) -> Option<(Failed, usize)> {
    let text = &block.text;
    let end = closing(text, address_at, '(', ')');
    let is_apart = !text[close + 1..].starts_with('(');
    let line_end = text[address_at..].find('\n').map_or(text.len(), |at| address_at + at);
    let inner = block.typed(markdown, address_at, end.unwrap_or(line_end));
    let open = opening(text, close);
    let is_picture = open.is_some_and(|open| text[..open].ends_with('!'));
    // Where the first bracket is escaped, both are meant to be seen.
    if open.is_none() && text[..close].contains(STAND_IN) {
        return None;
    }
    // `[1] (https://example.org)` is a reference as people write them.
    let is_number = open.is_some_and(|open| text[open + 1..close].chars().all(|c| c.is_ascii_digit()));
    let target = Target::read(inner, end.is_some()).filter(|_| !(is_apart && is_number));
    match &target {
        Some(target) if is_apart => target.is_certain().then_some(())?,
        Some(_) => {}
        None => (is_picture && !is_apart).then_some(())?,
    }
    let from = open.map_or(close, |open| open - usize::from(is_picture));
    let to = match (&target, end) {
        (Some(target), _) if target.length < inner.len() => address_at + target.length,
        (_, Some(end)) => end + 1,
        (_, None) => line_end,
    };
    let has_size = target.as_ref().is_some_and(|target| target.has_size);
    let kind = match (is_picture, has_size) {
        (true, true) => "image_foreign",
        (true, false) => "image",
        (false, _) => "link",
    };
    let mut failed = Failed::at(block, markdown, (from, to), kind);
    if let (Some(open), Some(target)) = (open, target) {
        let words = block.typed(markdown, open + 1, close);
        failed.mended = target.mended(words, is_picture);
        failed.file = target.file();
    }
    Some((failed, to))
}

/// `!(photo.jpg)`.
fn without_text(block: &Literal, markdown: &str, at: usize) -> Option<Failed> {
    let text = &block.text;
    let end = closing(text, at + 2, '(', ')').filter(|end| !text[end + 1..].starts_with('['))?;
    let target = Target::read(block.typed(markdown, at + 2, end), true)?;
    let file = target.file().filter(|_| target.is_certain())?;
    let mended = target.mended("", true);
    Some(Failed { file: Some(file), ..Failed::at(block, markdown, (at, end + 1), "image").mended(mended) })
}

/// `(text)[address]`.
fn exchanged(block: &Literal, markdown: &str, at: usize) -> Option<Failed> {
    let text = &block.text;
    let end = closing(text, at + 1, '[', ']')?;
    let before = text[..at].strip_suffix(')')?;
    let open = before.rfind('(')?;
    let target = Target::read(block.typed(markdown, at + 1, end), true).filter(Target::is_certain)?;
    let is_picture = text[..open].ends_with('!');
    let from = open - usize::from(is_picture);
    let mended = target.mended(block.typed(markdown, open + 1, before.len()), is_picture);
    let failed = Failed::at(block, markdown, (from, end + 1), if is_picture { "image" } else { "link" });
    Some(Failed { file: target.file(), ..failed.mended(mended) })
}

/// `[text][address]` and `[text] [address]`, which is a link by reference to other programs too, with no definition here.
fn reference(block: &Literal, markdown: &str, at: usize) -> Option<Failed> {
    let text = &block.text;
    let end = closing(text, at + 1, '[', ']')?;
    let before = text[..at].trim_end_matches(' ').strip_suffix(']')?;
    let open = opening(text, before.len())?;
    let target = Target::read(block.typed(markdown, at + 1, end), true).filter(Target::is_certain)?;
    let is_picture = text[..open].ends_with('!');
    let from = open - usize::from(is_picture);
    let mended = target.mended(block.typed(markdown, open + 1, before.len()), is_picture);
    let failed = Failed::at(block, markdown, (from, end + 1), if is_picture { "image" } else { "link" });
    Some(Failed { file: target.file(), ..failed.mended(mended) })
}

/// `{width=50%}` behind a picture or a link, as other programs take it.
pub(super) fn attributes(block: &Literal, markdown: &str) -> Option<Failed> {
    let text = &block.text;
    let mut ends = text.match_indices(STAND_IN).map(|(at, _)| at + STAND_IN.len_utf8());
    ends.find_map(|at| {
        let inner = text[at..].strip_prefix('{')?;
        let inner = &inner[..inner.find(['}', '\n'])?];
        let is_attribute = inner.starts_with(['.', '#', ':']) || inner.contains('=');
        let end = at + 1 + inner.len() + 1;
        (is_attribute && text[..end].ends_with('}'))
            .then(|| Failed::at(block, markdown, (at, end), "attributes"))
    })
}

/// `![text]` without an address, `![[photo.jpg]]`.
fn picture(block: &Literal, markdown: &str, at: usize) -> Option<Failed> {
    let text = &block.text;
    let before = text[..at].strip_suffix('!')?;
    // `Hurrah![sic]`
    if before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '!' | '#')) {
        return None;
    }
    let end = closing(text, at + 1, '[', ']').map_or_else(|| line_end(text, at), |end| end + 1);
    let inner = text[at + 1..end].trim_matches(['[', ']']);
    // `![View][photo.jpg]` is judged at its second bracket.
    if text[end..].starts_with('[') {
        return None;
    }
    // `![[photo.jpg|300]]`: other programs take a size there.
    let (name, words) = inner.split_once('|').unwrap_or((inner, ""));
    let is_size = !words.is_empty() && words.chars().all(|c| c.is_ascii_digit() || c == 'x');
    let (kind, words) = if is_size { ("image_foreign", "") } else { ("image", words) };
    let failed = Failed::at(block, markdown, (at - 1, end), kind);
    let target = Target::read(name, true).filter(|target| target.file().is_some());
    let mended = target.as_ref().and_then(|target| target.mended(words, true));
    Some(Failed { file: target.and_then(|target| target.file()), ..failed.mended(mended) })
}

/// `[[city:coventry]]`, `[[Coventry|city:coventry]]`, `[[Coventry]]`, `[[Coventry|the city]]`.
fn wiki(block: &Literal, markdown: &str, at: usize) -> Option<Failed> {
    let text = &block.text;
    let inner = text[at..].strip_prefix("[[")?;
    let inner = &inner[..inner.find("]]").filter(|end| !inner[..*end].contains("]["))?];
    if let Some(failed) = wiki_picture(block, markdown, at, inner) {
        return Some(failed);
    }
    let (one, other) = inner.split_once('|').unwrap_or((inner, ""));
    let certain = |text: &str| Target::read(text, true).filter(Target::is_certain);
    let (target, words) = match (certain(one), certain(other)) {
        (Some(target), _) => (target, other),
        (None, Some(target)) => (target, one),
        _ => return named(block, markdown, at, inner),
    };
    let end = at + 2 + inner.len() + 2;
    let mended = target.mended(words, false);
    let failed = Failed::at(block, markdown, (at, end), "link").mended(mended);
    Some(Failed { file: target.file(), ..failed })
}

/// `[[File:photo.jpg|thumb|The square]]`.
fn wiki_picture(block: &Literal, markdown: &str, at: usize, inner: &str) -> Option<Failed> {
    const NAMESPACES: [&str; 5] = ["file", "image", "fichier", "файл", "изображение"];
    let mut parts = inner.split('|');
    let (namespace, name) = parts.next()?.split_once(':')?;
    let is_file = NAMESPACES.contains(&namespace.trim().to_lowercase().as_str());
    let mut target = Target::read(name, true).filter(|target| is_file && target.is_certain())?;
    target.title = parts.next_back().unwrap_or_default().trim().to_owned();
    let mended = target.mended("", true);
    let failed = Failed::at(block, markdown, (at, at + 2 + inner.len() + 2), "image_foreign").mended(mended);
    Some(Failed { file: target.file(), ..failed })
}

/// `[https://example.org the page]` and `[[https://example.org][the page]]`.
fn external(block: &Literal, markdown: &str, at: usize) -> Option<Failed> {
    let text = &block.text;
    let inner = &text[at + 1..];
    let (from, end) = match inner.strip_prefix('[') {
        Some(double) => (at + 2, at + 2 + double.find("]]")? + 2),
        None => (at + 1, closing(text, at + 1, '[', ']')? + 1),
    };
    let inner = text.get(from..end)?.trim_end_matches(']');
    let (url, words) = inner.split_once("][").or_else(|| inner.split_once(' ')).unwrap_or((inner, ""));
    let is_plain =
        !inner.contains(['[', '\n', STAND_IN]) || from == at + 2 && !inner.contains(['\n', STAND_IN]);
    if !is_plain || text[..at].ends_with([']', '[']) || text[end..].starts_with('(') {
        return None;
    }
    let target = Target::read(url, true)?;
    let is_outside = url.contains("://") && target.is_certain();
    // In single brackets an address alone is a reference, as people write them.
    if !is_outside || words.trim().is_empty() && from == at + 1 {
        return None;
    }
    let words = if words.trim().is_empty() { url } else { words };
    Some(Failed::at(block, markdown, (at, end), "link").mended(target.mended(words, false)))
}

/// `[[Coventry]]`: which work bears the name, the archive knows.
fn named(block: &Literal, markdown: &str, at: usize, inner: &str) -> Option<Failed> {
    let (name, words) = inner.split_once('|').unwrap_or((inner, ""));
    let is_name = name.trim().starts_with(char::is_alphanumeric)
        && inner.len() <= 120
        && !inner.contains(['[', ']', '\n', STAND_IN]);
    let failed = Failed::at(block, markdown, (at, at + 2 + inner.len() + 2), "link");
    is_name.then(|| Failed { names: Some((name.trim().to_owned(), words.trim().to_owned())), ..failed })
}

/// Where the bracket is that closes what has been opened before `from`.
pub(super) fn closing(text: &str, from: usize, open: char, close: char) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.get(from..)?.char_indices() {
        match c {
            c if c == open => depth += 1,
            c if c == close && depth == 0 => return Some(from + at),
            c if c == close => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Where the bracket is that the one at `close` closes.
fn opening(text: &str, close: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text[..close].char_indices().rev() {
        match c {
            ']' => depth += 1,
            '[' if depth == 0 => return Some(at),
            '[' => depth -= 1,
            _ => {}
        }
    }
    None
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |at| from + at)
}
