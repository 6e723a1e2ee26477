//! Fluent files → [`Messages`]: the wording of the interface, complete in every locale.
//!
//! A message that is missing in a locale, takes other arguments there than
//! elsewhere, or is used by nothing, is a finding. So no page lacks a message.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use fluent_syntax::parser::ErrorKind;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::diagnostic::{Code, Diagnostic, Place, Report};
use crate::id::Kind;
use crate::input::{Input, TextFile};
use crate::locale::{Locale, Locales};
use crate::markup::escape_into;
use crate::phrases::Phrase;
use crate::phrases::table as phrase;
use crate::spelling::did_you_mean;
use crate::typography::{self, Typography};
use crate::vocabulary::{Rights, SourceType, StageKind};
use crate::words;

/// The interface's wording in every locale of the site.
pub struct Messages {
    bundles: Vec<FluentBundle<Arc<FluentResource>>>,
    numbers: Vec<DecimalFormatter>,
    /// The ids that the program itself asks for.
    asked: BTreeSet<Cow<'static, str>>,
}

/// The ids that the program itself asks for, except those that follow from a list: of kinds, rights, stages and so on.
const BY_PROGRAM: &[&str] = &[
    "calendar-anniversary",
    "calendar-stage",
    "calendar-world-day",
    "chart-decade",
    "chart-undated",
    "city-position",
    "city-then-now",
    "column-city",
    "column-date",
    "column-first-date",
    "column-id",
    "column-lists",
    "column-status",
    "column-status-date",
    "column-status-sources",
    "column-titles",
    "credit-source",
    "data-archive",
    "data-cities",
    "data-events",
    "data-lead",
    "data-title",
    "data-turtle",
    "data-twinnings",
    "fact-holder",
    "fact-kept-in",
    "fact-made",
    "feed-city-title",
    "former-name-period",
    "former-name-since",
    "former-name-until",
    "iiif-credit",
    "joined",
    "list-description",
    "map-description",
    "map-title",
    "not-found-home",
    "not-found-text",
    "not-found-title",
    "note-back",
    "note-mark",
    "page-title",
    "question-answers",
    "reference-mark",
    "reference-number",
    "reference-number-at",
    "rights-more",
    "search-description",
    "search-found",
    "search-found-chosen",
    "search-nothing",
    "search-title",
    "site-line",
    "status-by",
    "status-date",
    "status-date-by",
    "table-label",
    "text-cut",
    "timeline-all",
    "timeline-description",
    "timeline-earlier",
    "timeline-of",
    "timeline-shown",
    "timeline-title",
    "timeline-undated",
];

/// Every id that the program itself asks for.
pub(crate) fn asked_by_program() -> BTreeSet<Cow<'static, str>> {
    let fixed =
        BY_PROGRAM.iter().chain(words::MESSAGES).chain(typography::MESSAGES).copied().map(Cow::Borrowed);
    let kinds = Kind::ALL.into_iter();
    let kinds = kinds.flat_map(|kind| [kind.message(), kind.message_of_many(), kind.message_of_count()]);
    let rights = Rights::ALL.iter().flat_map(|rights| [rights.message(), rights.meaning()]);
    let stages = StageKind::ALL.iter().map(|stage| stage.message());
    let sources = SourceType::ALL.iter().map(|source| source.message());
    fixed.chain(kinds.chain(rights).chain(stages).chain(sources).map(Cow::Owned)).collect()
}

impl Messages {
    /// The text of a message in a locale.
    ///
    /// # Errors
    /// With a phrase for the template's author, when there is no such message
    /// or it cannot be formatted with these arguments.
    pub fn format(&self, locale: Locale, id: &str, args: &FluentArgs<'_>) -> Result<String, String> {
        let bundle = &self.bundles[locale.index()];
        let pattern = bundle
            .get_message(id)
            .and_then(|message| message.value())
            .ok_or_else(|| format!("there is no message `{id}` in `i18n/`"))?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors);
        match errors.first() {
            None => Ok(text.into_owned()),
            Some(error) => Err(format!("the message `{id}` cannot be formatted: {error}")),
        }
    }

    /// The same as HTML: the arguments in `html` are HTML already, and all else is escaped.
    ///
    /// # Errors
    /// As [`format`](Self::format).
    pub fn format_html(
        &self,
        locale: Locale,
        id: &str,
        args: FluentArgs<'_>,
        html: &[(&str, &str)],
    ) -> Result<String, String> {
        // The message decides where each stands: a letter holds the place until all around it is escaped.
        let mut args = without_stand_ins(args);
        for ((name, _), letter) in html.iter().zip(STAND_INS) {
            args.set((*name).to_owned(), FluentValue::from(letter.to_string()));
        }
        let text = self.format(locale, id, &args)?;
        let mut out = String::with_capacity(text.len());
        for letter in text.chars() {
            match html.iter().zip(STAND_INS).find(|(_, stand_in)| *stand_in == letter) {
                Some(((_, html), _)) => out.push_str(html),
                None => escape_into(letter.encode_utf8(&mut [0; 4]), &mut out),
            }
        }
        Ok(out)
    }

    /// The text of a message that the program itself uses.
    ///
    /// A message that cannot be formatted shows its id, and `check` has reported it. Debug builds panic on an id
    /// that is not listed among those that the program asks for, since `check` would not look for it.
    pub fn say(&self, locale: Locale, id: &str, args: &[(&str, &str)]) -> String {
        let args = self.args_of(id, args);
        self.format(locale, id, &args).unwrap_or_else(|_| id.to_owned())
    }

    /// The same as HTML, with the arguments in `html` as they are and all else escaped.
    pub fn say_html(&self, locale: Locale, id: &str, args: &[(&str, &str)], html: &[(&str, &str)]) -> String {
        let args = self.args_of(id, args);
        self.format_html(locale, id, args, html).unwrap_or_else(|_| id.to_owned())
    }

    fn args_of<'a>(&self, id: &str, args: &[(&'a str, &'a str)]) -> FluentArgs<'a> {
        debug_assert!(self.asked.contains(id), "`{id}` is asked for, and stands in no list");
        args.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect()
    }
}

/// What stands in a message for arguments that are HTML: letters for private use, which no language has.
const STAND_INS: std::ops::RangeInclusive<char> = '\u{F0000}'..='\u{FFFFD}';

/// Arguments in which nothing can be taken for a stand-in: what editors write may have any letter.
fn without_stand_ins(args: FluentArgs<'_>) -> FluentArgs<'_> {
    let is_stand_in = |letter: char| STAND_INS.contains(&letter);
    let safe = |value: &FluentValue<'_>| match value {
        FluentValue::String(text) if text.contains(is_stand_in) => {
            Some(FluentValue::from(text.replace(is_stand_in, "\u{fffd}")))
        }
        _ => None,
    };
    let unsafe_ones: Vec<(String, FluentValue<'static>)> =
        args.iter().filter_map(|(name, value)| Some((name.to_owned(), safe(value)?))).collect();
    let mut args = args;
    unsafe_ones.into_iter().for_each(|(name, value)| args.set(name, value));
    args
}

impl Messages {
    /// A number such as `1234.5`, written by the rules of a locale; `None` when the text is no number.
    pub fn number(&self, locale: Locale, number: &str) -> Option<String> {
        let decimal: Decimal = number.parse().ok()?;
        Some(self.numbers[locale.index()].format(&decimal).to_string())
    }
}

/// Reads the messages of every locale of the site.
pub fn parse(input: &Input, locales: &Locales, report: &mut Report) -> Messages {
    let mut bundles = Vec::with_capacity(locales.len());
    let mut known: Vec<BTreeMap<String, Known>> = Vec::with_capacity(locales.len());
    for locale in locales.iter() {
        let info = locales.info(locale);
        let prefix = format!("{}/", info.tag);
        let files: Vec<&TextFile> = input
            .messages
            .iter()
            .filter(|file| file.name.starts_with(&prefix) && file.name.ends_with(".ftl"))
            .collect();
        if files.is_empty() {
            report.add(
                Diagnostic::new(
                    Code::MissingMessages,
                    Place::file(format!("i18n/{}", info.tag)),
                    phrase::no_messages(&info.tag),
                )
                .hint(phrase::copy_messages(&info.tag)),
            );
        }
        let language: LanguageIdentifier = info.formats.id.to_string().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format_number));
        bundle.add_builtins().expect("a new bundle has no functions yet");
        let mut messages = BTreeMap::new();
        for file in files {
            let resource = read_resource(file, &mut messages, report);
            // Messages defined twice have been reported while they were listed.
            bundle.add_resource_overriding(Arc::new(resource));
        }
        bundles.push(bundle);
        known.push(messages);
    }
    compare(&known, locales, report);
    check_use(&known, input, report);
    let numbers = locales
        .iter()
        .map(|locale| {
            let preferences = (&locales.info(locale).formats).into();
            DecimalFormatter::try_new(preferences, Default::default())
                .expect("the data of all locales is compiled in")
        })
        .collect();
    let messages = Messages { bundles, numbers, asked: asked_by_program() };
    check_typography(&messages, &known, locales, report);
    messages
}

/// Checks that the messages that state rules of typography have the form of rules.
fn check_typography(
    messages: &Messages,
    known: &[BTreeMap<String, Known>],
    locales: &Locales,
    report: &mut Report,
) {
    for locale in locales.iter() {
        let say = |id: &str, args: &[(&str, &str)]| messages.say(locale, id, args);
        let Err(error) = Typography::of(&say) else { continue };
        // A rule that is missing altogether has its finding.
        if let Some(message) = known[locale.index()].get(error.id) {
            report.add(
                Diagnostic::new(
                    Code::BadTypography,
                    message.place.clone(),
                    phrase::typography_not_a_rule(error.id, error.expected),
                )
                .hint(phrase::look_at_other_locale()),
            );
        }
    }
}

struct Known {
    place: Place,
    /// `None` when the message cannot be read; this has its finding.
    variables: Option<BTreeSet<String>>,
}

fn read_resource(
    file: &TextFile,
    known: &mut BTreeMap<String, Known>,
    report: &mut Report,
) -> FluentResource {
    let resource = match FluentResource::try_new(file.text.to_string()) {
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

/// Checks that every message is there in every locale, with the same arguments.
fn compare(known: &[BTreeMap<String, Known>], locales: &Locales, report: &mut Report) {
    let is_message = |id: &str| !id.starts_with('-');
    let ids: BTreeSet<&String> = known.iter().flat_map(BTreeMap::keys).filter(|id| is_message(id)).collect();
    for id in ids {
        let model = locales.iter().find_map(|locale| {
            let Known { place, variables } = known[locale.index()].get(id)?;
            Some((locale, place, variables.as_ref()?))
        });
        let Some((first, also, wanted)) = model else { continue };
        for locale in locales.iter() {
            let tag = locales.tag(locale);
            let messages = &known[locale.index()];
            match messages.get(id) {
                // A locale without any message has one finding of its own.
                None if messages.is_empty() => {}
                None => report.add(
                    Diagnostic::new(Code::MissingMessage, also.clone(), phrase::message_missing_in(id, tag))
                        .hint(phrase::add_message_in(id, tag)),
                ),
                Some(Known { place, variables: Some(own) }) if own != wanted => {
                    let odd: Vec<String> =
                        own.symmetric_difference(wanted).map(|name| format!("${name}")).collect();
                    report.add(
                        Diagnostic::new(
                            Code::MessageArguments,
                            place.clone(),
                            phrase::message_arguments_differ(id, locales.tag(first), odd),
                        )
                        .also(also.clone())
                        .hint(phrase::same_arguments()),
                    );
                }
                Some(_) => {}
            }
        }
    }
}

/// Checks that every message is used, and that those which templates and the program ask for exist.
fn check_use(known: &[BTreeMap<String, Known>], input: &Input, report: &mut Report) {
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for template in &input.templates {
        for (offset, id) in ids_in_template(&template.text) {
            used.insert(id);
            if known.iter().all(|messages| !messages.contains_key(id))
                && known.iter().any(|messages| !messages.is_empty())
            {
                let candidates = known.iter().flat_map(|messages| messages.keys().map(String::as_str));
                report.add(
                    Diagnostic::new(
                        Code::MissingMessage,
                        Place::in_text(&template.path, &template.text, offset),
                        phrase::no_such_message(id),
                    )
                    .hint(did_you_mean(id, candidates).unwrap_or_else(|| phrase::add_message_or_correct(id))),
                );
            }
        }
    }
    let asked = asked_by_program();
    let has = |messages: &BTreeMap<String, Known>, id: &str| messages.contains_key(id);
    // One that a template asks for as well has been reported there.
    let is_missing =
        |id: &&Cow<'_, str>| !used.contains(id.as_ref()) && known.iter().all(|messages| !has(messages, id));
    // A site whose every locale lacks all messages has a finding for each locale.
    for id in asked.iter().filter(is_missing).filter(|_| known.iter().any(|messages| !messages.is_empty())) {
        report.add(
            Diagnostic::new(Code::MissingMessage, Place::file("i18n"), phrase::program_asks_for_message(id))
                .hint(phrase::add_message(id)),
        );
    }
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for messages in known {
        for (id, message) in messages {
            let by_program = id.starts_with('-') || asked.contains(id.as_str());
            let is_readable = message.variables.is_some();
            if is_readable && !by_program && !used.contains(id.as_str()) && told.insert(id) {
                report.add(
                    Diagnostic::new(Code::UnusedMessage, message.place.clone(), phrase::message_unused(id))
                        .hint(phrase::delete_in_every_locale()),
                );
            }
        }
    }
}

/// The ids in `t(id="…")`, with where they stand.
fn ids_in_template(text: &str) -> impl Iterator<Item = (usize, &str)> {
    const CALL: &str = "t(id=\"";
    text.match_indices(CALL).filter_map(|(at, _)| {
        let start = at + CALL.len();
        let length = text[start..].find('"')?;
        Some((start, &text[start..start + length]))
    })
}

/// Writes the numbers in messages by the rules of the locale.
fn format_number(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, .. }) = value else { return None };
    #[expect(clippy::cast_possible_truncation, reason = "counts are whole and far below the limit")]
    let whole = (value.fract() == 0.0 && value.abs() < 1e15).then_some(*value as i64)?;
    memoizer
        .with_try_get::<Numbers, _, _>((), |numbers| numbers.0.format(&Decimal::from(whole)).to_string())
        .ok()
}

/// A number formatter that the bundle of a locale keeps.
struct Numbers(DecimalFormatter);

impl Memoizable for Numbers {
    type Args = ();
    type Error = String;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Numbers, String> {
        let locale: icu_locale::Locale = language.to_string().parse().map_err(|_| "no locale".to_owned())?;
        DecimalFormatter::try_new((&locale).into(), Default::default())
            .map(Numbers)
            .map_err(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_editors_write_is_never_taken_for_a_stand_in() {
        let args = [("name", FluentValue::from("a\u{F0000}b\u{FFFFD}")), ("count", FluentValue::from(2))];
        let args = without_stand_ins(args.into_iter().collect());
        assert_eq!(args.get("name"), Some(&FluentValue::from("a\u{fffd}b\u{fffd}")));
        assert_eq!(args.get("count"), Some(&FluentValue::from(2)));
    }
}
