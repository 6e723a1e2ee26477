//! What raw HTML a body may hold: marks on words, nothing that acts or breaks the page.
//!
//! Elements and attributes that are not listed are findings, never dropped
//! silently. Tags must be balanced within the block that they stand in.

use std::collections::BTreeMap;

use crate::diagnostic::Code;
use crate::phrases::Phrase;
use crate::phrases::table as phrase;
use crate::spelling::did_you_mean;

/// Elements that are allowed, by the HTML Living Standard's names.
const ELEMENTS: &[&str] = &[
    "abbr", "b", "bdi", "br", "cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "hr",
    "i", "ins", "kbd", "mark", "p", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub",
    "summary", "sup", "time", "u", "var", "wbr",
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
    pub(super) message: Phrase,
    pub(super) hint: Phrase,
}

/// Follows the raw HTML of one body and collects what is wrong with it.
#[derive(Default)]
pub(super) struct HtmlCheck {
    open: Vec<Open>,
    /// Names of elements that were opened and are not allowed, and how many of each are still open.
    refused: BTreeMap<String, usize>,
    problems: Vec<HtmlProblem>,
}

impl HtmlCheck {
    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

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
                phrase::html_not_a_mark(),
                phrase::delete_or_escape(),
            ),
            Tag::Close(name) => {
                let name = name.to_ascii_lowercase();
                if self.open.last().is_some_and(|open| open.name == name && open.depth == depth) {
                    self.open.pop();
                } else if let Some(open) = self.refused.get_mut(&name).filter(|open| **open > 0) {
                    // Its opening tag has been told.
                    *open -= 1;
                } else {
                    self.problem(
                        Code::UnbalancedHtml,
                        offset,
                        phrase::html_closes_nothing(&name),
                        phrase::open_tag_or_delete(&name),
                    );
                }
            }
            Tag::Open { name, attributes } => {
                let name = name.to_ascii_lowercase();
                if !ELEMENTS.contains(&name.as_str()) {
                    let hint =
                        did_you_mean(&name, ELEMENTS.iter().copied()).unwrap_or_else(phrase::use_markdown);
                    self.problem(Code::ForbiddenHtml, offset, phrase::html_element_forbidden(&name), hint);
                    *self.refused.entry(name).or_default() += 1;
                    return;
                }
                self.attributes(&name, attributes, offset);
                // HTML pays no heed to the slash in `<b/>`: only void elements end where they begin.
                if !VOID.contains(&name.as_str()) {
                    self.open.push(Open { name, offset, depth });
                }
            }
        }
    }

    /// Reads the attributes of an element that is allowed.
    fn attributes(&mut self, name: &str, attributes: Vec<&str>, offset: usize) {
        let mut seen = Vec::new();
        for attribute in attributes {
            let attribute = attribute.to_ascii_lowercase();
            if !ATTRIBUTES.contains(&attribute.as_str()) {
                self.problem(
                    Code::ForbiddenHtml,
                    offset,
                    phrase::html_attribute_forbidden(&attribute, name),
                    phrase::allowed_are(ATTRIBUTES),
                );
            } else if seen.contains(&attribute) {
                // Browsers take the first, and no page that has both is HTML (13.1.2.3).
                self.problem(
                    Code::ForbiddenHtml,
                    offset,
                    phrase::html_attribute_twice(&attribute, name),
                    phrase::delete_one_of_two(),
                );
            }
            seen.push(attribute);
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
                phrase::html_unclosed(&name),
                phrase::close_tag(&name),
            );
        }
    }

    fn problem(&mut self, code: Code, offset: usize, message: Phrase, hint: Phrase) {
        self.problems.push(HtmlProblem { code, offset, message, hint });
    }
}

enum Tag<'a> {
    Open { name: &'a str, attributes: Vec<&'a str> },
    Close(&'a str),
    Other,
}

/// Reads the tag that begins at `start`; gives it and the byte after it.
///
/// The grammar is that of CommonMark 0.31, 6.6, and nothing else: what it does not know, browsers
/// may read in ways of their own.
fn read_tag(html: &str, start: usize) -> (Tag<'_>, usize) {
    let mut scanner = Scanner { html, at: start + 1 };
    match scanner.tag() {
        Some(tag) => (tag, scanner.at),
        None => (Tag::Other, start + 1),
    }
}

struct Scanner<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.html[self.at..]
    }

    fn eat(&mut self, prefix: &str) -> Option<()> {
        self.rest().starts_with(prefix).then(|| self.at += prefix.len())
    }

    /// Takes what `is_wanted`; it may be nothing.
    fn take(&mut self, is_wanted: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let taken = &rest[..rest.find(|c| !is_wanted(c)).unwrap_or(rest.len())];
        self.at += taken.len();
        taken
    }

    /// White space as HTML has it: never that of Unicode.
    fn space(&mut self) -> bool {
        !self.take(|c| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')).is_empty()
    }

    fn name(&mut self, is_first: impl Fn(char) -> bool, is_next: impl Fn(char) -> bool) -> Option<&'a str> {
        self.rest().starts_with(is_first).then(|| self.take(is_next))
    }

    fn tag(&mut self) -> Option<Tag<'a>> {
        let is_closing = self.eat("/").is_some();
        let name = self.name(|c| c.is_ascii_alphabetic(), |c| c.is_ascii_alphanumeric() || c == '-')?;
        let mut attributes = Vec::new();
        loop {
            let spaced = self.space();
            if is_closing {
                return self.eat(">").map(|()| Tag::Close(name));
            }
            if self.eat(">").is_some() || self.eat("/>").is_some() {
                return Some(Tag::Open { name, attributes });
            }
            if !spaced {
                return None;
            }
            attributes.push(self.attribute()?);
        }
    }

    /// The name of an attribute, after its value has been read too.
    fn attribute(&mut self) -> Option<&'a str> {
        let is_first = |c: char| c.is_ascii_alphabetic() || c == '_' || c == ':';
        let name = self.name(is_first, |c| is_first(c) || c.is_ascii_digit() || c == '.' || c == '-')?;
        let before = self.at;
        self.space();
        if self.eat("=").is_none() {
            self.at = before;
            return Some(name);
        }
        self.space();
        for quote in ["\"", "'"] {
            if self.eat(quote).is_some() {
                self.take(|c| !quote.contains(c));
                return self.eat(quote).map(|()| name);
            }
        }
        let is_bare = |c: char| !c.is_whitespace() && !c.is_control() && !"\"'=<>`".contains(c);
        (!self.take(is_bare).is_empty()).then_some(name)
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
        check("</main>", &[Code::UnbalancedHtml]);
        check("<b/>", &[Code::UnbalancedHtml]);
        for hidden in ["<div \">", "<div =\">", "<div lang=\"x\"\">", "<div lang=a\u{a0}\">"] {
            check(&format!("{hidden}<script>\">"), &[Code::ForbiddenHtml, Code::ForbiddenHtml]);
        }
    }

    #[test]
    fn attributes_are_those_of_commonmark() {
        for good in
            ["lang", "lang title=x", "lang = x", "lang\n=\t'x'", "lang='a\"b'", "LANG=x", "title=\"\""]
        {
            check(&format!("<b {good}>x</b>"), &[]);
        }
        // Attributes, but none that are allowed: the tag is one all the same.
        for unknown in ["_a=x", ":a=x", "a.b=x", "a-b=x", "a1=x", "a_b:c"] {
            check(&format!("<b {unknown}>x</b>"), &[Code::ForbiddenHtml]);
        }
        check("<b lang=a Lang=b title=x>x</b>", &[Code::ForbiddenHtml]);
        check("<b _a :b>x</b>", &[Code::ForbiddenHtml, Code::ForbiddenHtml]);
        for broken in
            ["1a=x", "-a=x", ".a=x", "lang=", "lang=x\"", "lang=a=b", "lang=a`b", "lang=a\u{1}b", "lang='x'y"]
        {
            check(&format!("<b {broken}>x</b>"), &[Code::ForbiddenHtml, Code::UnbalancedHtml]);
        }
        check("</b >", &[Code::UnbalancedHtml]);
        check("</b lang=x>", &[Code::ForbiddenHtml]);
        check("<b/ >", &[Code::ForbiddenHtml]);
        check("<h1>x</h1><b-c>x</b-c>", &[Code::ForbiddenHtml, Code::ForbiddenHtml]);
    }

    /// Of one tag after another, every finding stands at its own.
    #[test]
    fn problems_stand_where_their_tags_begin() {
        let mut check = HtmlCheck::default();
        check.read("é <i>x</i> <foo> </u> <b>", 100, 2);
        check.end_of_block(2);
        check.read("</b> <u> <s>", 200, 2);
        check.read("</s>", 300, 3);
        check.end_of_block(1);
        let found: Vec<usize> = check.finish().iter().map(|problem| problem.offset).collect();
        assert_eq!(found, [112, 118, 300, 209, 205]);
    }
}
