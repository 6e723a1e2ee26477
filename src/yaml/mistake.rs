//! What is wrong with a text that should be YAML, said to an archivist.
//!
//! Enters: the text and the parser's error. Leaves: a finding at the line that
//! is to be changed, which is not always the one where the parser gave up.
//! Its words are those of the text, not those of the YAML specification.

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
    let spot = Spot { text, line: line.max(1), column: column.max(1) };
    let kind = scan.as_ref().map(|scan| scan.kind());
    if is_too_complex(error, kind) {
        return Diagnostic::new(Code::YamlTooComplex, spot.place(file), phrase::yaml_too_complex())
            .hint(phrase::write_out_values());
    }
    let trouble = match (kind, error) {
        (Some(kind), _) => of_syntax(kind, spot),
        (None, Error::UnknownAnchor { .. }) => special_beginning(spot),
        (None, Error::MultipleDocuments { .. }) => {
            spot.trouble(phrase::yaml_has_ended(), phrase::delete_line_before())
        }
        (None, Error::SerdeInvalidType { expected, .. }) if expected.contains("key") => {
            spot.trouble(phrase::yaml_bracket_as_key(), phrase::write_key_and_value())
        }
        _ => None,
    };
    let Trouble { spot, message, hint } = trouble.unwrap_or_else(|| Trouble {
        spot,
        message: phrase::yaml_unreadable(),
        hint: phrase::put_between_quotes_and_align(),
    });
    Diagnostic::new(Code::YamlSyntax, spot.place(file), message).hint(hint)
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

/// A point of the text: line and column count from 1, columns in characters.
#[derive(Clone, Copy)]
struct Spot<'t> {
    text: &'t str,
    line: usize,
    column: usize,
}

/// What to say, and of which point.
struct Trouble<'t> {
    spot: Spot<'t>,
    message: Phrase,
    hint: Phrase,
}

impl<'t> Spot<'t> {
    /// The line, without white space at its end.
    fn written(self) -> &'t str {
        self.text.lines().nth(self.line - 1).unwrap_or_default().trim_end()
    }

    /// The nearest line above that is not blank.
    fn above(self) -> Option<Spot<'t>> {
        let line = (1..self.line).rev().find(|line| !Spot { line: *line, ..self }.written().is_empty())?;
        Some(Spot { line, column: 1, ..self })
    }

    fn at_column(self, column: usize) -> Spot<'t> {
        Spot { column, ..self }
    }

    /// The point at a byte of the line.
    fn at_byte(self, byte: usize) -> Spot<'t> {
        self.at_column(self.written()[..byte].chars().count() + 1)
    }

    fn indent(self) -> usize {
        self.written().chars().take_while(|c| *c == ' ').count()
    }

    fn character(self) -> Option<char> {
        self.written().chars().nth(self.column - 1)
    }

    /// Key and value of a line `key: value`, without the dash of a list.
    fn pair(self) -> Option<(&'t str, &'t str)> {
        let (key, value) = self.written().split_once(": ")?;
        Some((key.trim_start_matches([' ', '-']), value.trim()))
    }

    fn place(self, file: &Arc<str>) -> Place {
        let clip = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Place { file: file.clone(), line: clip(self.line), column: clip(self.column) }
    }

    #[expect(clippy::unnecessary_wraps, reason = "it ends the arms of a match on what may be unknown")]
    fn trouble(self, message: Phrase, hint: Phrase) -> Option<Trouble<'t>> {
        Some(Trouble { spot: self, message, hint })
    }
}

fn of_syntax<'t>(kind: &ErrorKind, spot: Spot<'t>) -> Option<Trouble<'t>> {
    use ErrorKind as E;
    match kind {
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabInIndentation
        | E::TabAtBlockScalarStart
        | E::TabInPlainScalar => {
            spot.at_byte(spot.written().find('\t')?).trouble(phrase::yaml_tab(), phrase::two_spaces_for_tab())
        }
        E::UnknownAnchor | E::UnexpectedCharacter { .. } | E::MissingAnchorOrAliasName => {
            special_beginning(spot)
        }
        E::MappingValueNotAllowed => unexpected_colon(spot),
        E::SimpleKeyExpected => no_pair(spot),
        E::UnclosedQuotedScalar => spot.trouble(phrase::yaml_quote_unclosed(), phrase::close_quote()),
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => {
            spot.trouble(phrase::yaml_after_quote(), phrase::quote_whole_value())
        }
        E::UnknownQuotedScalarEscape | E::InvalidQuotedScalarHexEscape | E::InvalidUnicodeEscape => {
            let backslash = spot.written().find('\\').map_or(spot, |byte| spot.at_byte(byte));
            backslash.trouble(phrase::yaml_backslash(), phrase::double_backslash())
        }
        E::UnclosedFlowCollection { open } => never_closed(spot, *open),
        E::InvalidColonPlacement
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator
        | E::InvalidFlowScalarIndent
        | E::BlockEntryInFlowCollection => in_brackets(spot),
        E::MismatchedFlowCollectionEnd { open, close } => {
            spot.trouble(phrase::yaml_brackets_differ(open, close), phrase::match_brackets())
        }
        E::MisplacedFlowCollectionEnd => {
            spot.trouble(phrase::yaml_bracket_closes_nothing(), phrase::delete_or_quote())
        }
        E::BlockSequenceEntryNotAllowed => {
            spot.trouble(phrase::yaml_list_in_line(), phrase::entries_on_lines())
        }
        E::ExpectedBlockMappingKey
        | E::ExpectedBlockSequenceEntry
        | E::InvalidIndentation
        | E::MappingKeyNotAllowed => spot.trouble(phrase::yaml_indentation(), phrase::align_lines()),
        _ => None,
    }
}

/// `title: @letter`: some characters have a meaning of their own at the beginning of a value.
fn special_beginning(spot: Spot<'_>) -> Option<Trouble<'_>> {
    let character = spot.character().filter(|c| "@`%*&!|>".contains(*c))?;
    spot.trouble(phrase::yaml_special_beginning(character), quoting(spot))
}

/// How a value looks between quotes.
fn quoting(spot: Spot<'_>) -> Phrase {
    match spot.pair() {
        Some((key, value)) if value.chars().count() <= 60 && !value.contains(['"', '\\', '`']) => {
            phrase::write_value_between_quotes(key, value)
        }
        _ => phrase::put_value_between_quotes(),
    }
}

/// `title: Coventry: a city`, or a line that seems to continue the one above.
fn unexpected_colon(spot: Spot<'_>) -> Option<Trouble<'_>> {
    let before: String = spot.written().chars().take(spot.column - 1).collect();
    if let (true, Some((key, _))) = (before.contains(": "), spot.pair()) {
        return spot.trouble(phrase::yaml_colon_in_value(key), quoting(spot));
    }
    let above = spot.above()?;
    if above.pair().is_none() && !above.written().ends_with(':') && above.written() != "---" {
        return no_pair(above);
    }
    if spot.indent() <= above.indent() {
        return None;
    }
    spot.at_column(spot.indent() + 1).trouble(phrase::yaml_indented_deeper(), phrase::align_keys())
}

/// A line that is neither `key: value` nor `- entry`, for want of a space or a colon.
fn no_pair(spot: Spot<'_>) -> Option<Trouble<'_>> {
    let line = spot.written();
    let start = spot.at_column(spot.indent() + 1);
    if let Some(entry) = line.trim_start().strip_prefix('-').filter(|entry| !entry.starts_with(['-', ' '])) {
        return start.trouble(phrase::yaml_no_space_after_dash(), phrase::write_entry(entry));
    }
    match line.split_once(':') {
        Some((key, value)) if !key.trim().contains(' ') => spot
            .at_byte(key.len())
            .trouble(phrase::yaml_no_space_after_colon(), phrase::write_pair(key.trim(), value.trim())),
        _ => start.trouble(phrase::yaml_line_without_key(), phrase::write_key_on_line()),
    }
}

fn never_closed(spot: Spot<'_>, open: char) -> Option<Trouble<'_>> {
    let close = if open == '[' { ']' } else { '}' };
    spot.trouble(phrase::yaml_bracket_unclosed(open), phrase::put_bracket_at_end(close))
}

/// A list or group between brackets that breaks off.
fn in_brackets(spot: Spot<'_>) -> Option<Trouble<'_>> {
    let (open_at, open) = innermost_bracket(spot)?;
    if open_at.line < spot.line {
        return never_closed(open_at, open);
    }
    let chars: Vec<char> = spot.written().chars().collect();
    let near = &chars[spot.column.saturating_sub(2).min(chars.len())..spot.column.min(chars.len())];
    if near.contains(&':') {
        return spot.trouble(phrase::yaml_colon_between_brackets(), phrase::quote_between_brackets());
    }
    spot.trouble(phrase::yaml_comma_missing(), phrase::put_commas_and_bracket())
}

/// The last bracket before `spot` that is open there. Quotes are not looked into.
fn innermost_bracket(spot: Spot<'_>) -> Option<(Spot<'_>, char)> {
    let mut open: Vec<(Spot<'_>, char)> = Vec::new();
    for (line, written) in (1..=spot.line).zip(spot.text.lines()) {
        for (column, c) in (1..).zip(written.chars()) {
            if line == spot.line && column >= spot.column {
                break;
            }
            match c {
                '[' | '{' => open.push((Spot { line, column, ..spot }, c)),
                ']' | '}' => drop(open.pop()),
                _ => {}
            }
        }
    }
    open.pop()
}
