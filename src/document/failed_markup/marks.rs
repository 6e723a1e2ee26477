//! Emphasis that became none: `**` and `__` that open or close nothing, and the `==` of other programs.

use pulldown_cmark::Tag;

use super::literal::{Literal, STAND_IN};
use super::{Failed, becomes};

pub(super) fn find(block: &Literal, markdown: &str) -> Vec<Failed> {
    let one = |mark: &'static str, kind| emphasis(block, markdown, mark, kind);
    let found = [
        one("**", "emphasis"),
        one("__", "emphasis"),
        one("'''", "emphasis"),
        one("~~", "struck"),
        highlight(block, markdown),
        shortcode(block, markdown),
    ];
    found.into_iter().flatten().collect()
}

/// The first mark that opens or closes nothing, and what it was to be with the one that follows.
fn emphasis(block: &Literal, markdown: &str, mark: &'static str, kind: &'static str) -> Option<Failed> {
    let text = &block.text;
    if !text.contains(mark) {
        return None;
    }
    let marks: Vec<usize> =
        text.match_indices(mark).map(|(at, _)| at).filter(|at| is_mark(text, *at, mark)).collect();
    // `«__» 1943` is to be filled in.
    let is_at_word = |at: &usize| {
        let (before, after) = (text[..*at].chars().next_back(), text[at + mark.len()..].chars().next());
        [before, after].into_iter().flatten().any(char::is_alphanumeric)
    };
    if mark == "__" && !marks.iter().any(is_at_word) {
        return None;
    }
    let first = *marks.first()?;
    let Some(second) = marks.get(1).copied().filter(|second| *second > first + mark.len()) else {
        return Some(Failed::at(block, markdown, (first, first + mark.len()), kind));
    };
    let inner = block.typed(markdown, first + mark.len(), second);
    let outer = (text[..first].chars().next_back(), text[second + mark.len()..].chars().next());
    let mended = mend(inner, outer, if kind == "struck" { "~~" } else { "**" });
    Some(Failed::at(block, markdown, (first, second + mark.len()), kind).mended(mended))
}

/// Whether a run of signs is meant to mark words: two of them, at the edge of a word.
fn is_mark(text: &str, at: usize, mark: &str) -> bool {
    let sign = mark.chars().next().unwrap_or_default();
    let (before, after) = (text[..at].chars().next_back(), text[at + mark.len()..].chars().next());
    let run = text[at..].chars().take(mark.len() + 1).take_while(|c| *c == sign).count();
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_inside = is_word(before) && is_word(after);
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    // `____` is to be filled in, `f***` is not to be read, `5 ** 2` and `2**3` are arithmetic, `a__b`
    // is a name, and `**/*.md` a pattern.
    let is_arithmetic = is_digit(before) && is_digit(after);
    !(is_in_address(text, at) || is_arithmetic)
        && before != Some('/')
        && after != Some('/')
        && before != Some(sign)
        && run == mark.len()
        && !(is_inside && sign != '*')
        && !(before == Some(' ')
            && after.is_some_and(|c| c.is_ascii_digit() || c == ' ')
            && is_number_before(text, at))
}

/// Whether a byte stands in an address that is written out, within what browsers take.
fn is_in_address(text: &str, at: usize) -> bool {
    let from = (at.saturating_sub(2_000)..=at).find(|from| text.is_char_boundary(*from)).unwrap_or(at);
    let word = text[from..at].rsplit(char::is_whitespace).next().unwrap_or_default();
    word.contains("://") || word.starts_with("www.")
}

fn is_number_before(text: &str, at: usize) -> bool {
    text[..at].trim_end().ends_with(|c: char| c.is_ascii_digit())
}

/// Marks close to the first and last word, with the signs of punctuation outside (CommonMark 0.31, 6.2).
fn mend(inner: &str, outer: (Option<char>, Option<char>), mark: &str) -> Option<String> {
    let words = inner.trim();
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let core = words.trim_matches(|c: char| !c.is_alphanumeric());
    if core.is_empty() || words.contains('\n') || words.len() > 200 || has_end_of_sentence(words) {
        return None;
    }
    let start = words.find(core)?;
    let (before, after) = (&words[..start], &words[start + core.len()..]);
    let inside = format!("{mark}{words}{mark}");
    let outside = format!("{before}{mark}{core}{mark}{after}");
    let edge = |c: Option<char>| if is_word(c) { "a" } else { "" };
    [inside, outside].into_iter().find(|form| {
        // It has to work where it stands, close to its neighbours.
        let placed = format!("{}{form}{}", edge(outer.0), edge(outer.1));
        becomes(&placed, |tag| matches!(tag, Tag::Strong | Tag::Strikethrough))
    })
}

/// Whether a sentence ends between words: marks that lie in two sentences do not belong together.
fn has_end_of_sentence(words: &str) -> bool {
    let ends = words.match_indices(['.', '!', '?', '…']).map(|(at, sign)| &words[at + sign.len()..]);
    ends.into_iter().any(|rest| {
        let next = rest.trim_start();
        next.len() < rest.len() && next.starts_with(char::is_uppercase)
    })
}

/// `{{< figure >}}`, `{{Infobox}}`, `{| class="wikitable"`.
fn shortcode(block: &Literal, markdown: &str) -> Option<Failed> {
    let text = &block.text;
    let (at, end) = match (text.find("{{"), text.find("{|")) {
        (Some(at), _) => (at, at + text[at..].find("}}")? + 2),
        (None, Some(at)) if text[..at].trim().is_empty() => {
            (at, at + text[at..].find('\n').unwrap_or(text.len() - at))
        }
        _ => return None,
    };
    Some(Failed::at(block, markdown, (at, end), "shortcode"))
}

/// `==words==`.
fn highlight(block: &Literal, markdown: &str) -> Option<Failed> {
    let text = &block.text;
    let mut from = 0;
    while let Some(at) = text[from..].find("==").map(|at| from + at) {
        let inner = &text[at + 2..];
        let end = inner.find("==").unwrap_or(inner.len());
        let (words, rest) = inner.split_at(end);
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '=');
        let is_marked = rest.starts_with("==")
            && !is_in_address(text, at)
            && !rest.starts_with("===")
            && !is_word(text[..at].chars().next_back())
            && !words.starts_with(['=', ' '])
            && !words.ends_with(' ')
            && !words.is_empty()
            && !words.contains(['\n', STAND_IN]);
        if is_marked {
            let to = at + 2 + end + 2;
            let mended = format!("<mark>{words}</mark>");
            return Some(Failed::at(block, markdown, (at, to), "highlight").mended(Some(mended)));
        }
        from = at + 2;
    }
    None
}
