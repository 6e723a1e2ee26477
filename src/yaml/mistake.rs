//! What is wrong with a text that should be YAML, said to an archivist.
//!
//! Enters: the text and the parser's error. Leaves: a finding at the line that
//! is to be changed, which is not always the one where the parser gave up.
//! Its words are those of the text, not those of the YAML specification.

use std::sync::Arc;

use serde_saphyr::Error;
use serde_saphyr::granit_parser::{ErrorKind, Parser};

use crate::diagnostic::{Code, Diagnostic, Place};

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
        return Diagnostic::new(
            Code::YamlTooComplex,
            spot.place(file),
            "the YAML is nested or repeated too deeply to be read",
        )
        .hint("write the values out instead of using anchors, and keep lists flat");
    }
    let trouble = match (kind, error) {
        (Some(kind), _) => of_syntax(kind, spot),
        (None, Error::UnknownAnchor { .. }) => special_beginning(spot),
        (None, Error::MultipleDocuments { .. }) => spot.trouble(
            "the YAML has ended before this line",
            "delete the line `...` or `---` before it, or put it between quotes",
        ),
        (None, Error::SerdeInvalidType { expected, .. }) if expected.contains("key") => spot.trouble(
            "a key is a word, but a bracket stands here",
            "write `key: value`; a text with brackets stands between quotes",
        ),
        _ => None,
    };
    let Trouble { spot, message, hint } = trouble.unwrap_or_else(|| Trouble {
        spot,
        message: "YAML cannot be read from here on".to_owned(),
        hint: "put values with `: `, ` #`, quotes or brackets in them between quotes, and let the lines of a group begin in the same column".to_owned(),
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
    message: String,
    hint: String,
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
    fn trouble(self, message: impl Into<String>, hint: impl Into<String>) -> Option<Trouble<'t>> {
        Some(Trouble { spot: self, message: message.into(), hint: hint.into() })
    }
}

fn of_syntax<'t>(kind: &ErrorKind, spot: Spot<'t>) -> Option<Trouble<'t>> {
    use ErrorKind as E;
    match kind {
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabInIndentation
        | E::TabAtBlockScalarStart
        | E::TabInPlainScalar => spot.at_byte(spot.written().find('\t')?).trouble(
            "a tab stands here, but YAML is indented with spaces",
            "put two spaces in the place of the tab",
        ),
        E::UnknownAnchor | E::UnexpectedCharacter { .. } | E::MissingAnchorOrAliasName => {
            special_beginning(spot)
        }
        E::MappingValueNotAllowed => unexpected_colon(spot),
        E::SimpleKeyExpected => no_pair(spot),
        E::UnclosedQuotedScalar => spot.trouble(
            "the quotation mark that stands here is never closed",
            "put the same mark at the end of the value",
        ),
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => spot.trouble(
            "something stands after the closing quotation mark of a value",
            "put the whole value between quotation marks, and write those inside it as “ ” or ’",
        ),
        E::UnknownQuotedScalarEscape | E::InvalidQuotedScalarHexEscape | E::InvalidUnicodeEscape => {
            let backslash = spot.written().find('\\').map_or(spot, |byte| spot.at_byte(byte));
            backslash.trouble(
                "a backslash between double quotation marks begins a code, and this code is unknown",
                "write the backslash twice, or put the value between single quotation marks",
            )
        }
        E::UnclosedFlowCollection { open } => never_closed(spot, *open),
        E::InvalidColonPlacement
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator
        | E::InvalidFlowScalarIndent
        | E::BlockEntryInFlowCollection => in_brackets(spot),
        E::MismatchedFlowCollectionEnd { open, close } => spot.trouble(
            format!("a group that begins with `{open}` ends with `{close}` here"),
            "close `[` with `]`, and `{` with `}`",
        ),
        E::MisplacedFlowCollectionEnd => {
            spot.trouble("this bracket closes nothing", "delete it, or put the whole value between quotes")
        }
        E::BlockSequenceEntryNotAllowed => spot.trouble(
            "a list cannot begin in the middle of a line",
            "put every entry on a line of its own below the key, with a dash and a space before it",
        ),
        E::ExpectedBlockMappingKey
        | E::ExpectedBlockSequenceEntry
        | E::InvalidIndentation
        | E::MappingKeyNotAllowed => spot.trouble(
            "this line is indented otherwise than the lines that it belongs to",
            "let the keys of one group, and the dashes of one list, begin in the same column",
        ),
        _ => None,
    }
}

/// `title: @letter`: some characters have a meaning of their own at the beginning of a value.
fn special_beginning(spot: Spot<'_>) -> Option<Trouble<'_>> {
    let character = spot.character().filter(|c| "@`%*&!|>".contains(*c))?;
    spot.trouble(format!("a value cannot begin with `{character}`"), quoting(spot))
}

/// How a value looks between quotes.
fn quoting(spot: Spot<'_>) -> String {
    match spot.pair() {
        Some((key, value)) if value.chars().count() <= 60 && !value.contains(['"', '\\', '`']) => {
            format!("put the value between quotes: `{key}: \"{value}\"`")
        }
        _ => "put the value between quotes".to_owned(),
    }
}

/// `title: Coventry: a city`, or a line that seems to continue the one above.
fn unexpected_colon(spot: Spot<'_>) -> Option<Trouble<'_>> {
    let before: String = spot.written().chars().take(spot.column - 1).collect();
    if let (true, Some((key, _))) = (before.contains(": "), spot.pair()) {
        return spot.trouble(format!("the value of `{key}` has a colon in it"), quoting(spot));
    }
    let above = spot.above()?;
    if above.pair().is_none() && !above.written().ends_with(':') && above.written() != "---" {
        return no_pair(above);
    }
    if spot.indent() <= above.indent() {
        return None;
    }
    spot.at_column(spot.indent() + 1).trouble(
        "this line is indented deeper than the one above, which has a value already",
        "let the keys of one group begin in the same column",
    )
}

/// A line that is neither `key: value` nor `- entry`, for want of a space or a colon.
fn no_pair(spot: Spot<'_>) -> Option<Trouble<'_>> {
    let line = spot.written();
    let start = spot.at_column(spot.indent() + 1);
    if let Some(entry) = line.trim_start().strip_prefix('-').filter(|entry| !entry.starts_with(['-', ' '])) {
        return start.trouble("there is no space after the dash", format!("write `- {entry}`"));
    }
    match line.split_once(':') {
        Some((key, value)) if !key.trim().contains(' ') => spot.at_byte(key.len()).trouble(
            "there is no space after the colon",
            format!("write `{}: {}`", key.trim(), value.trim()),
        ),
        _ => start.trouble(
            "this line has no key",
            "write a key, a colon, a space and the value, such as `title: …`; a text of several lines stands between quotes",
        ),
    }
}

fn never_closed(spot: Spot<'_>, open: char) -> Option<Trouble<'_>> {
    let close = if open == '[' { ']' } else { '}' };
    spot.trouble(
        format!("the bracket `{open}` that stands here is never closed"),
        format!("put `{close}` at the end"),
    )
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
        return spot.trouble(
            "a value between brackets has a colon in it",
            "put the value between quotes, such as `{en: \"One: two\"}`",
        );
    }
    spot.trouble(
        "a comma or a closing bracket is missing before this",
        "put commas between the entries and a closing bracket at the end; a value with brackets stands between quotes",
    )
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
