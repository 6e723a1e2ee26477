//! Where something was to lead that became no link and no picture.

use pulldown_cmark::Tag;

use super::literal::STAND_IN;
use super::{becomes, destination};
use crate::document::address::{Address, address as address_of};
use crate::id::{Kind, Slug};
use crate::media_type;

/// Opening and closing marks that people put around a caption.
const QUOTES: &[char] = &['"', '\'', '“', '”', '„', '«', '»', '‘', '’'];

/// An address, and what stands beside it.
pub(super) struct Target {
    address: String,
    /// The caption, without its quotation marks.
    pub(super) title: String,
    /// How many bytes of what was read belong to it.
    pub(super) length: usize,
    /// Whether a size stood behind it, as other programs take it.
    pub(super) has_size: bool,
    /// Whether everything between the brackets has a meaning.
    is_clear: bool,
}

impl Target {
    /// Reads what stands where an address should stand; `None` when it looks like none.
    pub(super) fn read(inner: &str, is_closed: bool) -> Option<Target> {
        let joined = joined(inner.trim());
        let trimmed = joined.as_str();
        let (address, rest) = match trimmed.strip_prefix('<') {
            // Where nothing closes the angle bracket, it is no part of a name.
            Some(rest) => rest.split_once('>').unwrap_or_else(|| rest.split_at(end_of_address(rest))),
            None => trimmed.split_at(end_of_address(trimmed)),
        };
        let (address, typed) = (address.trim(), rest.trim());
        let rest = without_size(typed);
        let is_short = rest.len() <= 80 && !rest.contains('\n');
        let is_quoted = rest.starts_with(QUOTES);
        let is_file = matches!(address_of(address), Address::File(_)) && !is_telephone(address);
        let (title, length) = (String::new(), inner.len());
        let mut target =
            Target { address: address.to_owned(), title, length, has_size: rest != typed, is_clear: true };
        if let Some(id) = id_with_blanks(trimmed).filter(|_| is_closed && !is_quoted) {
            target.address = id;
        } else if is_quoted || is_closed && is_file && is_short {
            let is_around =
                |c: char| c.is_whitespace() || QUOTES.contains(&c) || matches!(c, ',' | '|' | '=');
            target.has_size |= caption(rest) != rest;
            let words = caption(rest).trim_matches(is_around).split_whitespace();
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
                Address::File(name) => {
                    media_type::is_attachable(name) || is_alone && name.contains('.') || is_telephone(name)
                }
                Address::Refused(_) => {
                    ["www.", "./", "../", "/"].iter().any(|beginning| self.address.starts_with(beginning))
                }
            }
    }

    /// Whether it can be nothing but an address, whatever stands before it.
    pub(super) fn is_certain(&self) -> bool {
        match address_of(&self.address) {
            Address::Work(_, id, _) => !id.is_empty() && !id.contains(char::is_whitespace),
            Address::Outside(_) => true,
            Address::File(name) => media_type::is_attachable(name),
            Address::Heading(_) | Address::Refused(_) => false,
        }
    }

    pub(super) fn file(&self) -> Option<String> {
        matches!(address_of(&self.address), Address::File(_)).then(|| self.address.clone())
    }

    /// The same as markup that works.
    pub(super) fn mended(&self, words: &str, is_picture: bool) -> Option<String> {
        let is_plain = !self.address.contains(char::is_control);
        let address = destination(&self.address).filter(|_| self.is_clear && is_plain)?;
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

/// `+44 24 …`, up to its first blank.
fn is_telephone(address: &str) -> bool {
    let number = address.strip_prefix('+');
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// An address with a blank or the end of a line behind its scheme, without it: `https: //example.org`.
fn joined(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once(':') else { return text.to_owned() };
    let close = rest.trim_start();
    let is_web = matches!(scheme, "http" | "https" | "mailto") && close.len() < rest.len();
    if is_web { format!("{scheme}:{close}") } else { text.to_owned() }
}

/// What stands behind an address, without the size that other programs take there: `=300x200`.
fn without_size(rest: &str) -> &str {
    let size = rest.strip_prefix('=').map_or(0, |size| {
        let end = size.find(|c: char| !c.is_ascii_digit() && !matches!(c, 'x' | '*' | '%'));
        1 + end.unwrap_or(size.len())
    });
    if size > 1 { rest[size..].trim_start() } else { rest }
}

/// The quotation that something begins with, or all of it: `"A" width=50%` is the caption `A`.
fn caption(rest: &str) -> &str {
    let Some(inner) = rest.strip_prefix('"') else { return rest };
    match inner.split_once('"') {
        Some((quoted, behind)) if behind.contains('=') => quoted,
        _ => rest,
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
    let has_blanks =
        id.len() <= 80 && id.trim().contains(char::is_whitespace) || id.starts_with(char::is_whitespace);
    let id = id.split_whitespace().collect::<Vec<_>>().join(" ");
    let slug = Slug::suggest(&id).filter(|_| has_blanks && !id.contains(['#', STAND_IN]))?;
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
