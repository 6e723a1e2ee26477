//! Pictures, links, citations and marks of footnotes that became none.

use pulldown_cmark::Tag;

use super::literal::{Literal, STAND_IN};
use super::{Failed, becomes, destination};
use crate::document::address::{Address, address as address_of};
use crate::document::markdown::{Item, items};
use crate::id::{Kind, Slug};
use crate::media_type;

/// Opening and closing marks that people put around a caption.
const QUOTES: &[char] = &['"', '\'', '“', '”', '„', '«', '»', '‘', '’'];

pub(super) fn find(block: &Literal, markdown: &str) -> Vec<Failed> {
    let text = &block.text;
    // Most blocks have none of it.
    if !text.contains(['[', ']']) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut ends = 0;
    for (at, _) in text.match_indices(']') {
        let rest = &text[at + 1..];
        let address_at =
            if rest.starts_with('(') { Some(at + 2) } else { rest.starts_with(" (").then_some(at + 3) };
        if let Some(address_at) = address_at.filter(|address_at| *address_at > ends)
            && let Some((failed, end)) = inline(block, markdown, at, address_at)
        {
            found.push(failed);
            ends = end;
        }
    }
    let is_free = |found: &[Failed], failed: &Failed| {
        let inside =
            |other: &Failed| (other.offset..other.offset + other.shown.len()).contains(&failed.offset);
        !found.iter().any(inside)
    };
    for (at, _) in text.match_indices('[') {
        let others = [exchanged, reference, picture, wiki, citation, footnote];
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
    let is_apart = text[close + 1..].starts_with(' ');
    let line_end = text[address_at..].find('\n').map_or(text.len(), |at| address_at + at);
    let inner = block.typed(markdown, address_at, end.unwrap_or(line_end));
    let open = opening(text, close);
    let is_picture = open.is_some_and(|open| text[..open].ends_with('!'));
    // Where the first bracket is escaped, both are meant to be seen.
    if open.is_none() && text[..close].contains(STAND_IN) {
        return None;
    }
    let target = Target::read(inner, end.is_some());
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
    let kind = if is_picture { "image" } else { "link" };
    let mut failed = Failed::at(block, markdown, (from, to), kind);
    if let (Some(open), Some(target)) = (open, target) {
        let words = block.typed(markdown, open + 1, close);
        failed.mended = target.mended(words, is_picture);
        failed.file = target.file();
    }
    Some((failed, to))
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

/// `[text][address]`, which is a link by reference to other programs too, with no definition here.
fn reference(block: &Literal, markdown: &str, at: usize) -> Option<Failed> {
    let text = &block.text;
    let end = closing(text, at + 1, '[', ']')?;
    let before = text[..at].strip_suffix(']')?;
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
    let failed = Failed::at(block, markdown, (at - 1, end), "image");
    let inner = text[at + 1..end].trim_matches(['[', ']']);
    let (name, words) = inner.split_once('|').unwrap_or((inner, ""));
    let target = Target::read(name, true).filter(|target| target.file().is_some());
    let mended = target.as_ref().and_then(|target| target.mended(words, true));
    Some(Failed { file: target.and_then(|target| target.file()), ..failed.mended(mended) })
}

/// `[[city:coventry]]`, `[[Coventry|city:coventry]]`, `[[Coventry]]`, `[[Coventry|the city]]`.
fn wiki(block: &Literal, markdown: &str, at: usize) -> Option<Failed> {
    let text = &block.text;
    let inner = text[at..].strip_prefix("[[")?;
    let inner = &inner[..inner.find("]]")?];
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

/// `[[Coventry]]`: which work bears the name, the archive knows.
fn named(block: &Literal, markdown: &str, at: usize, inner: &str) -> Option<Failed> {
    let (name, words) = inner.split_once('|').unwrap_or((inner, ""));
    let is_name = name.trim().starts_with(char::is_alphanumeric)
        && inner.len() <= 120
        && !inner.contains(['[', ']', '\n', STAND_IN]);
    let failed = Failed::at(block, markdown, (at, at + 2 + inner.len() + 2), "link");
    is_name.then(|| Failed { names: Some((name.trim().to_owned(), words.trim().to_owned())), ..failed })
}

/// `[@letter, p. 3` and `[see @letter, p. 3]`.
fn citation(block: &Literal, markdown: &str, at: usize) -> Option<Failed> {
    let text = &block.text;
    let inner = &text[at + 1..];
    let end = inner.find(['[', ']', '\n']).unwrap_or(inner.len());
    let is_closed = inner[end..].starts_with(']');
    let shown = (at, at + 1 + end + usize::from(is_closed));
    let inner = &inner[..end];
    let sign = inner.find('@')?;
    let (before, after) = (inner[..sign].trim_end_matches('-'), &inner[sign + 1..]);
    let id: String =
        after.chars().take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-').collect();
    let is_apart = before.is_empty() || before.ends_with(char::is_whitespace);
    if id.is_empty() || !is_apart || (before.trim().is_empty() && is_closed && sign == 0) {
        return None;
    }
    let mended = match before.trim() {
        _ if !is_closed => format!("[@{id}]"),
        "" => format!("[@{}]", after.trim()),
        before => format!("{before} [@{}]", after.trim()),
    };
    let is_citation = items(&mended).iter().any(|(item, _)| matches!(item, Item::Citation(_)));
    // Without its end nobody knows what belongs to it.
    let shown = if is_closed { shown } else { (at, at + 1 + sign + 1 + id.len()) };
    Some(Failed::at(block, markdown, shown, "citation").mended(is_citation.then_some(mended)))
}

/// `[^1`, `[^a b]`, `[^]`, and `^[a note]` of other programs. A mark with a good label has a finding of its own.
fn footnote(block: &Literal, markdown: &str, at: usize) -> Option<Failed> {
    let text = &block.text;
    if text[..at].ends_with('^') {
        let end = closing(text, at + 1, '[', ']').map_or(at + 1, |end| end + 1);
        return Some(Failed::at(block, markdown, (at - 1, end), "footnote_inline"));
    }
    let inner = text[at..].strip_prefix("[^")?;
    let end = inner.find(['[', ']', '\n']).unwrap_or(inner.len());
    let is_closed = inner[end..].starts_with(']');
    let label = &inner[..end];
    let is_good = is_closed && !label.is_empty() && !label.contains(char::is_whitespace);
    if is_good {
        return None;
    }
    let is_mark = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '*');
    let (label, to) = if is_closed {
        (label.split_whitespace().collect::<Vec<_>>().join("-"), at + 2 + end + 1)
    } else {
        let label: String = label.chars().take_while(|c| is_mark(*c)).collect();
        let to = at + 2 + label.len();
        (label, to)
    };
    let mended = (!label.is_empty() && label.chars().all(is_mark)).then(|| format!("[^{label}]"));
    Some(Failed::at(block, markdown, (at, to), "footnote").mended(mended))
}

/// Where something was to lead.
struct Target {
    address: String,
    /// The caption, without its quotation marks.
    title: String,
    /// How many bytes of what was read belong to it.
    length: usize,
    /// Whether everything between the brackets has a meaning.
    is_clear: bool,
}

impl Target {
    /// Reads what stands where an address should stand; `None` when it looks like none.
    fn read(inner: &str, is_closed: bool) -> Option<Target> {
        let trimmed = inner.trim();
        let (address, rest) = match trimmed.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
            Some((address, rest)) => (address.trim(), rest.trim()),
            None => {
                let (address, rest) = trimmed.split_at(end_of_address(trimmed));
                (address.trim(), rest.trim())
            }
        };
        let is_short = rest.len() <= 80 && !rest.contains('\n');
        let is_quoted = rest.starts_with(QUOTES);
        let is_file = matches!(address_of(address), Address::File(_));
        let (title, length) = (String::new(), inner.len());
        let mut target = Target { address: address.to_owned(), title, length, is_clear: true };
        if let Some(id) = id_with_blanks(trimmed).filter(|_| is_closed && !is_quoted) {
            target.address = id;
        } else if is_quoted || is_closed && is_file && is_short {
            let is_around =
                |c: char| c.is_whitespace() || QUOTES.contains(&c) || matches!(c, ',' | '|' | '=');
            let words = rest.trim_matches(is_around).split_whitespace();
            target.title = words.collect::<Vec<_>>().join(" ");
        } else if is_closed && is_short {
            target.is_clear = rest.is_empty();
        } else if !rest.is_empty() {
            // Nothing closes the bracket: these are words of the text.
            let before = inner.len() - inner.trim_start().len();
            target.length = before + trimmed[..trimmed.len() - rest.len()].trim_end().len();
        }
        target.is_one(rest.is_empty()).then_some(target)
    }

    /// Whether it looks like an address at all.
    fn is_one(&self, is_alone: bool) -> bool {
        !self.address.contains(STAND_IN)
            && match address_of(&self.address) {
                Address::Work(_, id, _) => !id.is_empty(),
                Address::Heading(_) | Address::Outside(_) => true,
                Address::File(name) => media_type::is_attachable(name) || is_alone && name.contains('.'),
                Address::Refused(_) => {
                    ["www.", "./", "../", "/"].iter().any(|beginning| self.address.starts_with(beginning))
                }
            }
    }

    /// Whether it can be nothing but an address, whatever stands before it.
    fn is_certain(&self) -> bool {
        match address_of(&self.address) {
            Address::Work(_, id, _) => !id.is_empty() && !id.contains(char::is_whitespace),
            Address::Outside(_) => true,
            Address::File(name) => media_type::is_attachable(name),
            Address::Heading(_) | Address::Refused(_) => false,
        }
    }

    fn file(&self) -> Option<String> {
        matches!(address_of(&self.address), Address::File(_)).then(|| self.address.clone())
    }

    /// The same as markup that works.
    fn mended(&self, words: &str, is_picture: bool) -> Option<String> {
        let address = destination(&self.address).filter(|_| self.is_clear)?;
        let title = match self.title.as_str() {
            "" => String::new(),
            title => format!(" \"{}\"", title.replace('"', "\\\"")),
        };
        let words = if words.trim().is_empty() && is_picture { "…" } else { words.trim() };
        let sign = if is_picture { "!" } else { "" };
        let mended = format!("{sign}[{words}]({address}{title})").replace('\n', " ");
        let is_meant = |tag: &Tag<'_>| match tag {
            Tag::Image { dest_url, .. } => is_picture && **dest_url == *self.address,
            Tag::Link { dest_url, .. } => !is_picture && **dest_url == *self.address,
            _ => false,
        };
        becomes(&mended, is_meant).then_some(mended)
    }
}

/// Where an address ends: that of a file after its ending, every other one at a blank.
fn end_of_address(inner: &str) -> usize {
    let blank = inner.find(char::is_whitespace).unwrap_or(inner.len());
    let is_other = inner[..blank].contains(':');
    if is_other { blank } else { end_of_file_name(inner).unwrap_or(blank) }
}

/// `city: coventry` and `city:New York` as the address that was meant: `city:coventry`, `city:new-york`.
fn id_with_blanks(inner: &str) -> Option<String> {
    let (kind, id) = inner.split_once(':')?;
    let kind = Kind::from_name(kind.trim())?;
    let is_one_line = id.len() <= 80 && id.trim().contains(char::is_whitespace) || id.starts_with(' ');
    let slug = Slug::suggest(id.trim()).filter(|_| is_one_line && !id.contains(['#', '\n', STAND_IN]))?;
    Some(format!("{}:{slug}", kind.name()))
}

/// Where the name of a file ends that has blanks in it: after the first ending that files beside texts have.
fn end_of_file_name(inner: &str) -> Option<usize> {
    let lower = inner.to_ascii_lowercase();
    let ends = media_type::attachable().flat_map(|ending| {
        let with_dot = format!(".{ending}");
        let ends: Vec<usize> = lower.match_indices(&with_dot).map(|(at, _)| at + with_dot.len()).collect();
        ends
    });
    let is_end = |end: &usize| {
        !inner[*end..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '/'))
    };
    ends.filter(is_end).min()
}

/// Where the bracket is that closes what has been opened before `from`.
fn closing(text: &str, from: usize, open: char, close: char) -> Option<usize> {
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
