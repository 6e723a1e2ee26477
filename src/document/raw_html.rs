//! What raw HTML a body may hold: marks on words, nothing that acts or breaks the page.
//!
//! Elements and attributes that are not listed are findings, never dropped
//! silently. Tags must be balanced within the block that they stand in.

use crate::diagnostic::{Code, did_you_mean};

/// Elements that are allowed, by the HTML Living Standard's names.
const ELEMENTS: &[&str] = &[
    "abbr", "b", "bdi", "bdo", "br", "cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
    "hr", "i", "ins", "kbd", "mark", "p", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong",
    "sub", "summary", "sup", "time", "u", "var", "wbr",
];
const VOID: &[&str] = &["br", "hr", "wbr"];
const ATTRIBUTES: &[&str] = &["lang", "dir", "title", "datetime"];

/// A tag that has been opened: its name, where, and how deep in the Markdown it stands.
#[derive(Debug)]
struct Open {
    name: String,
    offset: usize,
    depth: usize,
}

/// A mistake in raw HTML, at a byte of the body.
#[derive(Debug)]
pub(super) struct HtmlProblem {
    pub(super) code: Code,
    pub(super) offset: usize,
    pub(super) message: String,
    pub(super) hint: String,
}

/// Follows the raw HTML of one body and collects what is wrong with it.
#[derive(Default)]
pub(super) struct HtmlCheck {
    open: Vec<Open>,
    problems: Vec<HtmlProblem>,
}

impl HtmlCheck {
    /// Reads a piece of HTML that stands at `offset`, `depth` blocks deep.
    pub(super) fn read(&mut self, html: &str, offset: usize, depth: usize) {
        let mut at = 0;
        while let Some(found) = html[at..].find('<') {
            let start = at + found;
            let (tag, end) = read_tag(html, start);
            self.tag(tag, offset + start, depth);
            at = end;
        }
    }

    fn tag(&mut self, tag: Tag<'_>, offset: usize, depth: usize) {
        match tag {
            Tag::Other => self.problem(
                Code::ForbiddenHtml,
                offset,
                "comments, declarations and unfinished tags are not allowed in a text".to_owned(),
                "delete it; to show a `<`, write `&lt;`".to_owned(),
            ),
            Tag::Close(name) => {
                let name = name.to_ascii_lowercase();
                if self.open.last().is_some_and(|open| open.name == name && open.depth == depth) {
                    self.open.pop();
                } else if ELEMENTS.contains(&name.as_str()) {
                    self.problem(
                        Code::UnbalancedHtml,
                        offset,
                        format!("`</{name}>` closes nothing that was opened in this paragraph"),
                        format!("open it with `<{name}>` in the same paragraph, or delete it"),
                    );
                }
            }
            Tag::Open { name, attributes, closed } => {
                let name = name.to_ascii_lowercase();
                if !ELEMENTS.contains(&name.as_str()) {
                    let hint = did_you_mean(&name, ELEMENTS.iter().copied()).unwrap_or_else(|| {
                        "use Markdown; allowed are marks such as `<span lang=\"…\">`, `<sup>`, `<abbr>`"
                            .to_owned()
                    });
                    self.problem(
                        Code::ForbiddenHtml,
                        offset,
                        format!("the HTML element `<{name}>` is not allowed"),
                        hint,
                    );
                    return;
                }
                for attribute in attributes {
                    let attribute = attribute.to_ascii_lowercase();
                    if !ATTRIBUTES.contains(&attribute.as_str()) {
                        self.problem(
                            Code::ForbiddenHtml,
                            offset,
                            format!("the attribute `{attribute}` of `<{name}>` is not allowed"),
                            format!("allowed are {}", ATTRIBUTES.join(", ")),
                        );
                    }
                }
                if !closed && !VOID.contains(&name.as_str()) {
                    self.open.push(Open { name, offset, depth });
                }
            }
        }
    }

    /// A block has ended: what was opened in it must be closed.
    pub(super) fn end_of_block(&mut self, depth: usize) {
        while self.open.last().is_some_and(|open| open.depth > depth) {
            self.unclosed();
        }
    }

    /// The body has ended.
    pub(super) fn finish(mut self) -> Vec<HtmlProblem> {
        while !self.open.is_empty() {
            self.unclosed();
        }
        self.problems
    }

    fn unclosed(&mut self) {
        if let Some(open) = self.open.pop() {
            let Open { name, offset, .. } = open;
            self.problem(
                Code::UnbalancedHtml,
                offset,
                format!("`<{name}>` is opened here and not closed in the same paragraph"),
                format!("close it with `</{name}>`"),
            );
        }
    }

    fn problem(&mut self, code: Code, offset: usize, message: String, hint: String) {
        self.problems.push(HtmlProblem { code, offset, message, hint });
    }
}

enum Tag<'a> {
    Open { name: &'a str, attributes: Vec<&'a str>, closed: bool },
    Close(&'a str),
    Other,
}

/// Reads the tag that begins at `start`; gives it and the byte after it.
fn read_tag(html: &str, start: usize) -> (Tag<'_>, usize) {
    let is_name =
        |c: char| c.is_ascii_alphanumeric() || c == '-' || c == ':' || c == '_' || c == '@' || c == '.';
    let rest = &html[start + 1..];
    let (closing, rest_at) = if rest.starts_with('/') { (true, start + 2) } else { (false, start + 1) };
    let name_len = html[rest_at..].find(|c| !is_name(c)).unwrap_or(html.len() - rest_at);
    let name = &html[rest_at..rest_at + name_len];
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return (Tag::Other, start + 1);
    }
    let mut at = rest_at + name_len;
    let mut attributes = Vec::new();
    let mut closed = false;
    loop {
        let Some(next) = html[at..].chars().next() else { return (Tag::Other, html.len()) };
        match next {
            '>' => {
                let tag = if closing { Tag::Close(name) } else { Tag::Open { name, attributes, closed } };
                return (tag, at + 1);
            }
            '/' => {
                closed = true;
                at += 1;
            }
            '"' | '\'' => match html[at + 1..].find(next) {
                Some(length) => at += length + 2,
                None => return (Tag::Other, html.len()),
            },
            '=' => {
                at += 1;
                at += html[at..].len() - html[at..].trim_start().len();
                // An unquoted value ends at white space or at the end of the tag.
                if !html[at..].starts_with(['"', '\'']) {
                    at += html[at..].find(|c: char| c.is_whitespace() || c == '>').unwrap_or(html.len() - at);
                }
            }
            c if is_name(c) => {
                let length = html[at..].find(|c| !is_name(c)).unwrap_or(html.len() - at);
                attributes.push(&html[at..at + length]);
                at += length;
            }
            c if c.is_whitespace() => at += c.len_utf8(),
            c => {
                // Whatever else stands there is taken as an attribute, and refused as one.
                attributes.push(&html[at..at + c.len_utf8()]);
                at += c.len_utf8();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &[Code]) {
        let mut check = HtmlCheck::default();
        check.read(html, 0, 1);
        check.end_of_block(0);
        let found: Vec<Code> = check.finish().iter().map(|problem| problem.code).collect();
        assert_eq!(found, expected, "{html}");
    }

    #[test]
    fn marks_pass_and_active_content_does_not() {
        check("<span lang=\"ru\">", &[Code::UnbalancedHtml]);
        check("<span lang=\"ru\">x</span><br><wbr/>", &[]);
        check("<script>alert(1)</script>", &[Code::ForbiddenHtml]);
        check("<span onclick='x()'>a</span>", &[Code::ForbiddenHtml]);
        check("<SPAN ONMOUSEOVER=x>a</SPAN>", &[Code::ForbiddenHtml]);
        check("<a href=\"javascript:x\">a</a>", &[Code::ForbiddenHtml]);
        check("<!-- note -->", &[Code::ForbiddenHtml]);
        check("</div>", &[Code::UnbalancedHtml]);
        check("<i><b></i></b>", &[Code::UnbalancedHtml, Code::UnbalancedHtml]);
        check("<span lang=\"a>b\" title=x>y</span>", &[]);
        check("<span", &[Code::ForbiddenHtml]);
    }
}
