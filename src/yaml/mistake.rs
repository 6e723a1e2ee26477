//! What is wrong with a text that should be YAML, in words for archivists.
//!
//! The text and the parser's error enter. A finding leaves, at the line that
//! has to be changed: often the parser gives up only on a later one. It speaks
//! of quotes, colons and lines, not of the terms of the YAML specification.

use std::sync::Arc;

use serde_saphyr::Error;
use serde_saphyr::granit_parser::{ErrorKind, Parser};

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::phrases::Phrase;
use crate::phrases::table as phrase;

/// The finding for a text that cannot be read. `error` must come from parsing this very text.
pub(super) fn explain(error: &Error, file: &Arc<str>, text: &str) -> Diagnostic {
    let error = error.without_snippet();
    let scan = Parser::new_from_str(text).find_map(Result::err);
    let (line, column) = match (&scan, error.location()) {
        (Some(scan), _) => (scan.marker().line(), scan.marker().col() + 1),
        (None, Some(at)) => (usize_of(at.line()), usize_of(at.column())),
        (None, None) => (1, 1),
    };
    let position = TextPosition { text, line: line.max(1), column: column.max(1) };
    let kind = scan.as_ref().map(|scan| scan.kind());
    if is_too_complex(error, kind) {
        return Diagnostic::new(Code::YamlTooComplex, position.place(file), phrase::yaml_too_complex())
            .hint(phrase::write_out_values());
    }
    let tab =
        position.tab_near().and_then(|tab| tab.mistake(phrase::yaml_tab(), phrase::two_spaces_for_tab()));
    let mistake = tab.or_else(|| match (kind, error) {
        (Some(kind), _) => of_syntax(kind, position),
        (None, Error::UnknownAnchor { .. }) => special_beginning(position),
        (None, Error::MultipleDocuments { .. }) => {
            position.mistake(phrase::yaml_has_ended(), phrase::delete_line_before())
        }
        (None, Error::SerdeInvalidType { expected, .. }) if expected.contains("key") => {
            position.mistake(phrase::yaml_bracket_as_key(), phrase::write_key_and_value())
        }
        _ => None,
    });
    let Mistake { position, message, hint } = mistake.unwrap_or_else(|| Mistake {
        position,
        message: phrase::yaml_unreadable(),
        hint: phrase::put_between_quotes_and_align(),
    });
    Diagnostic::new(Code::YamlSyntax, position.place(file), message).hint(hint)
}

fn is_too_complex(error: &Error, kind: Option<&ErrorKind>) -> bool {
    matches!(kind, Some(ErrorKind::RecursionLimitExceeded))
        || matches!(
            error,
            Error::Budget { .. }
                | Error::AliasError { .. }
                | Error::AliasReplayCounterOverflow { .. }
                | Error::AliasReplayLimitExceeded { .. }
                | Error::AliasExpansionLimitExceeded { .. }
                | Error::AliasReplayStackDepthExceeded { .. }
                | Error::RecursiveReferencesRequireWeakTypes { .. }
        )
}

fn usize_of(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A position in the text: line and column are counted from 1, columns in characters.
#[derive(Clone, Copy)]
struct TextPosition<'t> {
    text: &'t str,
    line: usize,
    column: usize,
}

/// What is wrong, where, and the way out.
struct Mistake<'t> {
    position: TextPosition<'t>,
    message: Phrase,
    hint: Phrase,
}

impl<'t> TextPosition<'t> {
    /// The line, without white space at its end.
    fn line_text(self) -> &'t str {
        self.text.lines().nth(self.line - 1).unwrap_or_default().trim_end()
    }

    /// The first tab of this line, or of the one before or behind it, that stands where spaces should.
    fn tab_near(self) -> Option<TextPosition<'t>> {
        (self.line.saturating_sub(1).max(1)..=self.line + 1).find_map(|line| {
            let near = TextPosition { line, ..self };
            let indent = near.line_text().len() - near.line_text().trim_start_matches([' ', '\t']).len();
            near.line_text()[..indent].find('\t').map(|byte| near.at_byte(byte))
        })
    }

    /// The nearest line above that is not blank.
    fn above(self) -> Option<TextPosition<'t>> {
        let line =
            (1..self.line).rev().find(|line| !TextPosition { line: *line, ..self }.line_text().is_empty())?;
        Some(TextPosition { line, column: 1, ..self })
    }

    fn at_column(self, column: usize) -> TextPosition<'t> {
        TextPosition { column, ..self }
    }

    /// The position of a byte of the line.
    fn at_byte(self, byte: usize) -> TextPosition<'t> {
        self.at_column(self.line_text()[..byte].chars().count() + 1)
    }

    fn indent(self) -> usize {
        self.line_text().chars().take_while(|c| *c == ' ').count()
    }

    fn character(self) -> Option<char> {
        self.line_text().chars().nth(self.column - 1)
    }

    /// Key and value of a line `key: value`, without the dash of a list.
    fn pair(self) -> Option<(&'t str, &'t str)> {
        let (key, value) = self.line_text().split_once(": ")?;
        Some((key.trim_start_matches([' ', '-']), value.trim()))
    }

    fn place(self, file: &Arc<str>) -> Place {
        let clip = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Place { file: file.clone(), line: clip(self.line), column: clip(self.column) }
    }

    #[expect(clippy::unnecessary_wraps, reason = "it ends the arms of a match on what may be unknown")]
    fn mistake(self, message: Phrase, hint: Phrase) -> Option<Mistake<'t>> {
        Some(Mistake { position: self, message, hint })
    }
}

fn of_syntax<'t>(kind: &ErrorKind, position: TextPosition<'t>) -> Option<Mistake<'t>> {
    use ErrorKind as E;
    match kind {
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabInIndentation
        | E::TabAtBlockScalarStart
        | E::TabInPlainScalar => position
            .at_byte(position.line_text().find('\t')?)
            .mistake(phrase::yaml_tab(), phrase::two_spaces_for_tab()),
        E::UnknownAnchor | E::UnexpectedCharacter { .. } | E::MissingAnchorOrAliasName => {
            special_beginning(position)
        }
        E::MappingValueNotAllowed => unexpected_colon(position),
        E::SimpleKeyExpected => no_pair(position),
        E::UnclosedQuotedScalar => position.mistake(phrase::yaml_quote_unclosed(), phrase::close_quote()),
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => {
            position.mistake(phrase::yaml_after_quote(), phrase::quote_whole_value())
        }
        E::UnknownQuotedScalarEscape | E::InvalidQuotedScalarHexEscape | E::InvalidUnicodeEscape => {
            let backslash = position.line_text().find('\\').map_or(position, |byte| position.at_byte(byte));
            backslash.mistake(phrase::yaml_backslash(), phrase::double_backslash())
        }
        E::UnclosedFlowCollection { open } => never_closed(position, *open),
        E::InvalidColonPlacement
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator
        | E::InvalidFlowScalarIndent
        | E::BlockEntryInFlowCollection => in_brackets(position),
        E::MismatchedFlowCollectionEnd { open, close } => {
            position.mistake(phrase::yaml_brackets_differ(open, close), phrase::match_brackets())
        }
        E::MisplacedFlowCollectionEnd => {
            position.mistake(phrase::yaml_bracket_closes_nothing(), phrase::delete_or_quote())
        }
        E::BlockSequenceEntryNotAllowed => {
            position.mistake(phrase::yaml_list_in_line(), phrase::entries_on_lines())
        }
        E::ExpectedBlockMappingKey
        | E::ExpectedBlockSequenceEntry
        | E::InvalidIndentation
        | E::MappingKeyNotAllowed => position.mistake(phrase::yaml_indentation(), phrase::align_lines()),
        _ => None,
    }
}

/// `title: @letter`: some characters have a meaning of their own at the beginning of a value.
fn special_beginning(position: TextPosition<'_>) -> Option<Mistake<'_>> {
    let character = position.character().filter(|c| "@`%*&!|>".contains(*c))?;
    position.mistake(phrase::yaml_special_beginning(character), quoting(position))
}

/// How a value looks between quotes.
fn quoting(position: TextPosition<'_>) -> Phrase {
    match position.pair() {
        Some((key, value)) if value.chars().count() <= 60 && !value.contains(['"', '\\', '`']) => {
            phrase::write_value_between_quotes(key, value)
        }
        _ => phrase::put_value_between_quotes(),
    }
}

/// `title: Coventry: a city`, or a line that seems to continue the one above.
fn unexpected_colon(position: TextPosition<'_>) -> Option<Mistake<'_>> {
    let before: String = position.line_text().chars().take(position.column - 1).collect();
    if let (true, Some((key, _))) = (before.contains(": "), position.pair()) {
        return position.mistake(phrase::yaml_colon_in_value(key), quoting(position));
    }
    let above = position.above()?;
    if above.pair().is_none() && !above.line_text().ends_with(':') && above.line_text() != "---" {
        return no_pair(above);
    }
    if position.indent() <= above.indent() {
        return None;
    }
    position.at_column(position.indent() + 1).mistake(phrase::yaml_indented_deeper(), phrase::align_keys())
}

/// A line that is neither `key: value` nor `- entry`, for want of a space or a colon.
fn no_pair(position: TextPosition<'_>) -> Option<Mistake<'_>> {
    let line = position.line_text();
    let start = position.at_column(position.indent() + 1);
    if let Some(entry) = line.trim_start().strip_prefix('-').filter(|entry| !entry.starts_with(['-', ' '])) {
        return start.mistake(phrase::yaml_no_space_after_dash(), phrase::write_entry(entry));
    }
    match line.split_once(':') {
        Some((key, value)) if !key.trim().contains(' ') => position
            .at_byte(key.len())
            .mistake(phrase::yaml_no_space_after_colon(), phrase::write_pair(key.trim(), value.trim())),
        _ => start.mistake(phrase::yaml_line_without_key(), phrase::write_key_on_line()),
    }
}

fn never_closed(position: TextPosition<'_>, open: char) -> Option<Mistake<'_>> {
    let close = if open == '[' { ']' } else { '}' };
    position.mistake(phrase::yaml_bracket_unclosed(open), phrase::put_bracket_at_end(close))
}

/// A list or group between brackets that breaks off.
fn in_brackets(position: TextPosition<'_>) -> Option<Mistake<'_>> {
    let (open_at, open) = innermost_bracket(position)?;
    if open_at.line < position.line {
        return never_closed(open_at, open);
    }
    let chars: Vec<char> = position.line_text().chars().collect();
    let near = &chars[position.column.saturating_sub(2).min(chars.len())..position.column.min(chars.len())];
    if near.contains(&':') {
        return position.mistake(phrase::yaml_colon_between_brackets(), phrase::quote_between_brackets());
    }
    position.mistake(phrase::yaml_comma_missing(), phrase::put_commas_and_bracket())
}

/// The last bracket before `position` that is open there. Quotes are not looked into.
fn innermost_bracket(position: TextPosition<'_>) -> Option<(TextPosition<'_>, char)> {
    let mut open: Vec<(TextPosition<'_>, char)> = Vec::new();
    for (line, written) in (1..=position.line).zip(position.text.lines()) {
        for (column, c) in (1..).zip(written.chars()) {
            if line == position.line && column >= position.column {
                break;
            }
            match c {
                '[' | '{' => open.push((TextPosition { line, column, ..position }, c)),
                ']' | '}' => drop(open.pop()),
                _ => {}
            }
        }
    }
    open.pop()
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Report;

    /// `expected` is "line:column message → hint".
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut report = Report::new();
        let read = crate::yaml::parse(&"a.yaml".into(), text, &mut report);
        assert!(read.is_none(), "{text} can be read");
        let found = report.sorted().into_iter().map(|finding| {
            let hint = finding.hint.as_ref().map(ToString::to_string).unwrap_or_default();
            format!("{}:{} {} → {hint}", finding.place.line, finding.place.column, finding.message)
        });
        assert_eq!(found.collect::<Vec<_>>(), [expected], "{text}");
    }

    #[test]
    fn a_value_that_begins_with_a_sign() {
        let quote = |at: &str, sign: &str, hint: &str| {
            format!("{at} a value cannot begin with `{sign}` → put the value between quotes{hint}")
        };
        check("title: @letter\n", &quote("1:8", "@", ": `title: \"@letter\"`"));
        check("  - key: &\n", &quote("1:10", "&", ": `key: \"&\"`"));
        check("- - @x\n", &quote("1:5", "@", ""));
        check("a: *b\n", &quote("1:4", "*", ": `a: \"*b\"`"));
        check("a: >\n b\nc: %\n", &quote("3:4", "%", ": `c: \"%\"`"));
        // A mark of code in the hint would end its own.
        check("é: é @letter\nb: `x\n", &quote("2:4", "`", ""));
    }

    #[test]
    fn a_colon_in_a_value() {
        let quote = |at: &str, key: &str, hint: &str| {
            format!("{at} the value of `{key}` has a colon in it → put the value between quotes{hint}")
        };
        check("a: b\n\n\nc: One: two\n", &quote("4:7", "c", ": `c: \"One: two\"`"));
        check("\"é\": é: two\n", &quote("1:7", "\"é\"", ": `\"é\": \"é: two\"`"));
        check("a: [b]: c\n", &quote("1:7", "a", ": `a: \"[b]: c\"`"));
        check("a: One:  \"two\"\n", &quote("1:7", "a", ""));
        check("a: b: c\\d\n", &quote("1:5", "a", ""));
        let (fits, long) = ("é".repeat(57), "é".repeat(58));
        check(&format!("a: {fits}: b\n"), &quote("1:61", "a", &format!(": `a: \"{fits}: b\"`")));
        check(&format!("a: {long}: b\n"), &quote("1:62", "a", ""));
    }

    #[test]
    fn lines_that_belong_to_nothing() {
        let no_key = |at: &str| {
            format!(
                "{at} this line has no key → write a key, a colon, a space and the value, \
                 such as `title: …`; a text of several lines stands between quotes"
            )
        };
        check("some words\nb: c\n", &no_key("1:1"));
        check("---\nsome words\n\nb: c\n", &no_key("2:1"));
        check("a: b\n  c\n  d: e\n", &no_key("2:3"));
        check("a: b\nc\n", &no_key("2:1"));
        check("two words:x\nb: c\n", &no_key("1:1"));
        check("é:x\nb: c\n", "1:2 there is no space after the colon → write `é: x`");
        check("  é:x\n  b: c\n", "1:4 there is no space after the colon → write `é: x`");
        check("-x\nb: c\n", "1:1 there is no space after the dash → write `- x`");
        check("a:\n  - y\n  -x\n", "3:3 there is no space after the dash → write `- x`");
        let deeper = |at: &str| {
            format!(
                "{at} this line is indented deeper than the one above, which has a value already → \
                 let the keys of one group begin in the same column"
            )
        };
        check("a: b\n c: d\n", &deeper("2:2"));
        check("a: b\n\n  c: d\n", &deeper("3:3"));
        check("a:\n  - b: c\n      d: e\n", &deeper("3:7"));
        let otherwise = |at: &str| {
            format!(
                "{at} this line is indented otherwise than the lines that it belongs to → \
                 let the keys of one group, and the dashes of one list, begin in the same column"
            )
        };
        check("a:\n  - b\n c: d\n", &otherwise("3:2"));
        check("a:\n    b: c\n  d: e\n", &otherwise("3:3"));
    }

    #[test]
    fn brackets() {
        let unclosed = |at: &str, open: char, close: char| {
            format!("{at} the bracket `{open}` that stands here is never closed → put `{close}` at the end")
        };
        check("a: [b, c\nd: e\n", &unclosed("1:4", '[', ']'));
        check("a: {b: c\nd: e\n", &unclosed("1:4", '{', '}'));
        check("[a, b\n", &unclosed("1:1", '[', ']'));
        check("a: [\n  b,\n  c\nd: e\n", &unclosed("1:4", '[', ']'));
        check("a: [b,\n  c: [d, e\n", &unclosed("2:6", '[', ']'));
        check("a: [{b: c},\n {d: e}, f\ng: h\n", &unclosed("1:4", '[', ']'));
        let colon = |at: &str| {
            format!(
                "{at} a value between brackets has a colon in it → \
                 put the value between quotes, such as `{{en: \"One: two\"}}`"
            )
        };
        check("a: [b, {c: d e: f}]\n", &colon("1:15"));
        check("a: {b: c, d: e: f}\n", &colon("1:15"));
        let comma = |at: &str| {
            format!(
                "{at} a comma or a closing bracket is missing before this → put commas between the entries \
                 and a closing bracket at the end; a value with brackets stands between quotes"
            )
        };
        check("a: [{b: c} d]\n", &comma("1:12"));
        check("a: {b: [c] d: e}\n", &comma("1:12"));
        check(
            "a: [b}\n",
            "1:4 a group that begins with `[` ends with `}` here → close `[` with `]`, and `{` with `}`",
        );
        check("a: ]\n", "1:4 this bracket closes nothing → delete it, or put the whole value between quotes");
        let key = "a key is a word, but a bracket stands here → \
                   write `key: value`; a text with brackets stands between quotes";
        check("{a: b}: c\n", &format!("1:1 {key}"));
        check("? [a]\n: b\n", &format!("1:3 {key}"));
    }

    #[test]
    fn quotes_and_backslashes() {
        let after = "something stands after the closing quotation mark of a value → \
                     put the whole value between quotation marks, and write those inside it as “ ” or ’";
        check("title: \"x\" y\n", &format!("1:12 {after}"));
        check("a: 'b' c\n", &format!("1:8 {after}"));
        check("a: \"b\nc\": d\n", &format!("2:3 {after}"));
        check("a: [\"b\" \"c\"]\n", &format!("1:9 {after}"));
        let unclosed = "the quotation mark that stands here is never closed → \
                        put the same mark at the end of the value";
        check("a: 'b\n", &format!("1:4 {unclosed}"));
        check("a: b\nc: \"d\ne: f\n", &format!("2:4 {unclosed}"));
        let backslash = "a backslash between double quotation marks begins a code, and this code is unknown → \
                         write the backslash twice, or put the value between single quotation marks";
        check("a: \"b\\d\"\n", &format!("1:6 {backslash}"));
        check("é: \"é\\d\"\n", &format!("1:6 {backslash}"));
        check("a: \"\\xZZ\"\n", &format!("1:5 {backslash}"));
    }

    #[test]
    fn the_rest_has_words_too() {
        let ended = "the YAML has ended before this line → \
                     delete the line `...` or `---` before it, or put it between quotes";
        check("a: b\n...\nc: d\n", &format!("3:1 {ended}"));
        check("a: b\n---\nc: d\n", &format!("3:1 {ended}"));
        check(
            "a: - b\n",
            "1:4 a list cannot begin in the middle of a line → put every entry on a line of its own below \
             the key, with a dash and a space before it",
        );
        check(
            "a:\n\t- b\n",
            "2:1 a tab stands here, but YAML is indented with spaces → put two spaces in the place of the tab",
        );
        let tab =
            "a tab stands here, but YAML is indented with spaces → put two spaces in the place of the tab";
        check("---\n\ttitle: a\nb: c\n", &format!("2:1 {tab}"));
        check("a: b\n\tc: d\n", &format!("2:1 {tab}"));
        check("a:\n  - b: c\n\td: e\n", &format!("3:1 {tab}"));
        let unreadable = "YAML cannot be read from here on → put values with `: `, ` #`, quotes or brackets in \
                          them between quotes, and let the lines of a group begin in the same column";
        check("a: |x\n", &format!("1:4 {unreadable}"));
        check("a: b\u{1}\n", &format!("1:4 {unreadable}"));
        let complex = "the YAML is nested or repeated too deeply to be read → \
                       write the values out instead of using anchors, and keep lists flat";
        check(&"- ".repeat(20), &format!("1:33 {complex}"));
        check(&"[".repeat(300), &format!("1:256 {complex}"));
    }
}
