//! Messages whose lines break where the typography of their language lets them: not behind “w” in Polish, nor before
//! «года» in Russian.
//!
//! What the messages themselves say is set, once, where they are loaded. Their arguments are not: they come as they are
//! printed, some by the rules of another language.

use fluent::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::typography::{self, Typography};

/// The text of a file with its words bound; `None` where nothing changes.
pub(super) fn bind(resource: &FluentResource, rules: &Typography) -> Option<String> {
    let mut binder = Binder { source: resource.source(), rules, changes: Vec::new() };
    for entry in resource.entries() {
        match entry {
            // What states the rules is data.
            Entry::Message(message) if typography::MESSAGES.contains(&message.id.name) => {}
            Entry::Message(message) => message.value.iter().for_each(|value| binder.pattern(value)),
            Entry::Term(term) => binder.pattern(&term.value),
            _ => {}
        }
    }
    let Binder { source, mut changes, .. } = binder;
    if changes.is_empty() {
        return None;
    }
    changes.sort_by_key(|(at, ..)| *at);
    let mut text = String::with_capacity(source.len() + changes.len() * 8);
    let mut rest = 0;
    for (at, length, bound) in changes {
        text.push_str(&source[rest..at]);
        text.push_str(&bound);
        rest = at + length;
    }
    text.push_str(&source[rest..]);
    Some(text)
}

struct Binder<'a> {
    source: &'a str,
    rules: &'a Typography,
    /// Where in the file a piece stands, in bytes; its length; what stands there instead.
    changes: Vec<(usize, usize, String)>,
}

impl<'a> Binder<'a> {
    fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        let mut before = None;
        let mut elements = pattern.elements.iter().peekable();
        while let Some(element) = elements.next() {
            let is_followed = matches!(elements.peek(), Some(PatternElement::Placeable { .. }));
            match element {
                PatternElement::TextElement { value } => {
                    self.piece(value, before, is_followed);
                    before = value.chars().next_back();
                }
                PatternElement::Placeable { expression } => before = self.expression(expression),
            }
        }
    }

    /// Sets what the expression says itself; returns what stands in for its last character.
    fn expression(&mut self, expression: &Expression<&'a str>) -> Option<char> {
        match expression {
            // Written out, it is a space, or nothing.
            Expression::Inline(InlineExpression::StringLiteral { .. }) => Some(' '),
            Expression::Inline(InlineExpression::Placeable { expression }) => self.expression(expression),
            // A value before a word that belongs to numbers is a number.
            Expression::Inline(_) => Some('0'),
            Expression::Select { variants, .. } => {
                variants.iter().for_each(|variant| self.pattern(&variant.value));
                None
            }
        }
    }

    fn piece(&mut self, piece: &'a str, before: Option<char>, is_followed: bool) {
        let bound = self.rules.bind(piece, before, is_followed);
        if bound != piece {
            // Every piece is a part of the file.
            let at = piece.as_ptr().addr() - self.source.as_ptr().addr();
            self.changes.push((at, piece.len(), bound));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layers::Part;

    fn rules(before_word: &str, after_number: &str) -> Typography {
        let say = |id: &str, _: &[(&str, &str)]| match id {
            "typography-before-word" => before_word.to_owned(),
            "typography-after-number" => after_number.to_owned(),
            "typography-quotes" | "typography-quotes-inside" => "„…”".to_owned(),
            _ => String::new(),
        };
        Typography::of(&say).unwrap().binding()
    }

    #[track_caller]
    fn check(rules: &Typography, source: &str, expected: &str) {
        let resource = FluentResource::try_new(source.to_owned()).unwrap();
        let bound = bind(&resource, rules).unwrap_or_else(|| source.to_owned());
        assert_eq!(bound.replace('\u{a0}', "·").replace('\u{2060}', "⁀"), expected);
        assert!(FluentResource::try_new(bound).is_ok());
    }

    #[test]
    fn short_words_stay_with_what_follows() {
        let rules = rules("w i", "roku");
        check(&rules, "a = Miasta w Polsce i { $name }\n", "a = Miasta w·Polsce i·{ $name }\n");
        check(&rules, "a = { $count } roku, w { $year } roku\n", "a = { $count }·roku, w·{ $year }·roku\n");
        check(&rules, "a = { $now }w { \"\" }i domu\n", "a = { $now }w { \"\" }i·domu\n");
        check(
            &rules,
            "a = { $n ->\n    [one] w domu\n   *[other] { $n } w domu\n} w\n    i dom\n",
            "a = { $n ->\n    [one] w·domu\n   *[other] { $n } w·domu\n} w\n    i·dom\n",
        );
        check(&rules, "# w domu\na = \"w domu\" - i...\n", "# w domu\na = \"w·domu\" - i...\n");
        check(&rules, "typography-before-word = w i o\n", "typography-before-word = w i o\n");
    }

    #[test]
    fn numbers_stay_with_words_that_no_space_parts() {
        let rules = rules("", "年 世纪");
        check(&rules, "a = { $year }年、20世纪、{ $count }条\n", "a = { $year }⁀年、20⁀世纪、{ $count }条\n");
    }

    #[test]
    fn without_rules_nothing_changes() {
        for file in Part::Messages.built_in() {
            let text = std::str::from_utf8(file.bytes).unwrap().to_owned();
            let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
            assert_eq!(bind(&resource, &rules("", "")), None, "{}", file.name());
        }
    }
}
