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
    title: String,
    /// How many bytes of what was read belong to it.
    pub(super) length: usize,
    /// Whether everything between the brackets has a meaning.
    is_clear: bool,
}

impl Target {
    /// Reads what stands where an address should stand; `None` when it looks like none.
    pub(super) fn read(inner: &str, is_closed: bool) -> Option<Target> {
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
