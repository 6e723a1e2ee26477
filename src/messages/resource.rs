//! One Fluent file → its messages, with the places and arguments of each.

use std::collections::{BTreeMap, BTreeSet};

use fluent::FluentResource;
use fluent_syntax::ast;
use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::diagnostic::{Code, Diagnostic, Place, Report};
use crate::input::TextFile;
use crate::phrases::Phrase;
use crate::phrases::table as phrase;
use crate::unicode::joins_letter;

/// A message as its file has it, for what is compared between files.
pub(super) struct Known {
    /// Where it stands.
    pub(super) place: Place,
    /// Its arguments; `None` when the message cannot be read, which has its finding.
    pub(super) variables: Option<BTreeSet<String>>,
}

/// Parses a file and lists its messages in `known`; what cannot be read, or is defined twice, is a finding.
pub(super) fn read_resource(
    file: &TextFile,
    known: &mut BTreeMap<String, Known>,
    report: &mut Report,
) -> FluentResource {
    let resource = match parsed(&file.text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let place = Place::in_text(&file.path, &file.text, error.pos.start);
                report.add(
                    Diagnostic::new(Code::FluentSyntax, place, syntax_error(&error.kind))
                        .hint(phrase::messages_look_like()),
                );
            }
            resource
        }
    };
    for (offset, escape) in escapes_of_marks(&file.text) {
        let place = Place::in_text(&file.path, &file.text, offset);
        report.add(
            Diagnostic::new(Code::FluentSyntax, place, phrase::fluent_escape_of_mark(escape))
                .hint(phrase::type_letter_with_mark()),
        );
    }
    let mut from = 0;
    for entry in resource.entries() {
        if let ast::Entry::Junk { content } = entry {
            from += file.text[from..].find(content).unwrap_or(0);
            if let Some(id) = id_of_junk(content) {
                let place = Place::in_text(&file.path, &file.text, from);
                known.entry(id.to_owned()).or_insert(Known { place, variables: None });
            }
        }
        let Some((id, variables)) = variables_of(entry) else { continue };
        let offset = find_definition(&file.text, &id, from);
        from = offset + id.len();
        let place = Place::in_text(&file.path, &file.text, offset);
        if let Some(first) = known.get(&id) {
            report.add(
                Diagnostic::new(Code::DuplicateMessage, place, phrase::message_twice(&id))
                    .also(first.place.clone())
                    .hint(phrase::keep_one_of_two()),
            );
        } else {
            known.insert(id, Known { place, variables: Some(variables) });
        }
    }
    resource
}

fn parsed(text: &str) -> Result<FluentResource, (FluentResource, Vec<ParserError>)> {
    let masked = with_masked_letters(text);
    match FluentResource::try_new(masked) {
        Err(broken) => Err(broken),
        // Whatever was masked stands in no place where the parser looks at it.
        Ok(resource) if resource.source() == text => Ok(resource),
        Ok(_) => FluentResource::try_new(text.to_owned()),
    }
}

/// The text with `?`, of the same length, for each letter that breaks off an escape: `{ "\u041П" }`. The parser panics on
/// one that is no ASCII.
fn with_masked_letters(text: &str) -> String {
    let mut masked = text.to_owned();
    for (at, _) in text.match_indices('\\') {
        let digits = match text.as_bytes().get(at + 1) {
            Some(b'u') => 4,
            Some(b'U') => 6,
            _ => continue,
        };
        let rest = &text[at + 2..];
        let read = rest.bytes().take(digits).take_while(u8::is_ascii_hexdigit).count();
        let next = rest[read..].chars().next().filter(|c| read < digits && !c.is_ascii());
        if let Some(letter) = next {
            let from = at + 2 + read;
            masked.replace_range(from..from + letter.len_utf8(), &"?".repeat(letter.len_utf8()));
        }
    }
    masked
}

/// The escapes that make no letter of their own, such as `\u0306`, with their offsets: the letter before one would be
/// written out as two code points where all else is NFC.
fn escapes_of_marks(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('\\') {
        let line = text[..at].rsplit('\n').next().unwrap_or_default();
        let digits = match text.as_bytes().get(at + 1) {
            Some(b'u') => 4,
            Some(b'U') => 6,
            _ => continue,
        };
        let end = at + 2 + digits;
        let c = text
            .get(at + 2..end)
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        if c.is_some_and(joins_letter) && !line.starts_with('#') && !line.ends_with('\\') {
            found.push((at, &text[at..end]));
        }
    }
    found
}

fn syntax_error(kind: &ErrorKind) -> Phrase {
    match kind {
        ErrorKind::ExpectedToken(token) => phrase::fluent_token_missing(token),
        other => phrase::fluent_unreadable(lower(&other.to_string())),
    }
}

/// The id that an unreadable message seems to have, so that it is not reported as missing too.
fn id_of_junk(content: &str) -> Option<&str> {
    let end = content.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c)));
    let id = &content[..end.unwrap_or(content.len())];
    (!id.is_empty()).then_some(id)
}

fn lower(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// The byte at which the line that defines `id` begins, at or after `from`.
fn find_definition(text: &str, id: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(found) = text[at..].find(id) {
        let start = at + found;
        let begins_line = start == 0 || text[..start].ends_with('\n');
        let rest = text[start + id.len()..].trim_start_matches(' ');
        if begins_line && rest.starts_with('=') {
            return start;
        }
        at = start + id.len();
    }
    from
}

/// The id of a message and the variables that it uses; `None` for comments and what cannot be read.
pub(crate) fn variables_of(entry: &ast::Entry<&str>) -> Option<(String, BTreeSet<String>)> {
    let (id, pattern, attributes) = match entry {
        ast::Entry::Message(message) => {
            (message.id.name.to_owned(), message.value.as_ref(), &message.attributes)
        }
        ast::Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
        ast::Entry::Comment(_)
        | ast::Entry::GroupComment(_)
        | ast::Entry::ResourceComment(_)
        | ast::Entry::Junk { .. } => return None,
    };
    let mut variables = BTreeSet::new();
    for pattern in pattern.into_iter().chain(attributes.iter().map(|attribute| &attribute.value)) {
        collect_variables(pattern, &mut variables);
    }
    Some((id, variables))
}

fn collect_variables(pattern: &ast::Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            collect_from_expression(expression, variables);
        }
    }
}

fn collect_from_expression(expression: &ast::Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => collect_from_inline(inline, variables),
        ast::Expression::Select { selector, variants } => {
            collect_from_inline(selector, variables);
            for variant in variants {
                collect_variables(&variant.value, variables);
            }
        }
    }
}

fn collect_from_inline(inline: &ast::InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_from_inline(argument, variables);
            }
        }
        ast::InlineExpression::Placeable { expression } => collect_from_expression(expression, variables),
        _ => {}
    }
}
