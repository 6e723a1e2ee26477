//! Whether the messages of all locales are complete, alike, and used.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::Messages;
use super::asked::asked_by_program;
use super::resource::Known;
use crate::diagnostic::{Code, Diagnostic, Place, Report};
use crate::input::{Input, TextFile};
use crate::layers::{Layers, Part, is_built_in};
use crate::locale::{Locales, same_language};
use crate::phrases::table as phrase;
use crate::spelling::did_you_mean;
use crate::typography::Typography;

/// Checks that the messages that state rules of typography have the form of rules.
pub(super) fn check_typography(
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

/// Reports messages of the archive for a language that the site does not have. Copies of the program's are none of them:
/// its repository has all languages.
pub(super) fn check_locales(messages: &Layers<Vec<TextFile>>, locales: &Locales, report: &mut Report) {
    let folder = |file: &TextFile| file.name.split_once('/').map(|(folder, _)| folder.to_owned());
    let tags = || locales.iter().map(|locale| locales.tag(locale));
    let is_copy = |file: &&TextFile| {
        messages.built_in.iter().any(|other| other.name == file.name && other.text == file.text)
    };
    let own = messages.own.iter().filter(|file| !is_copy(file));
    for file in own.clone().filter(|file| file.name.ends_with(".ftl") && !file.name.contains('/')) {
        let first = tags().next().unwrap_or("en");
        let (message, hint) = (phrase::messages_without_locale(), phrase::move_into_folder_of_locale(first));
        report.add(Diagnostic::new(Code::UnusedOverride, Place::file(file.path.clone()), message).hint(hint));
    }
    // Notes lie there too.
    for file in own.clone().filter(|file| ![".ftl", ".md"].iter().any(|ending| file.name.ends_with(ending))) {
        let finding =
            Diagnostic::new(Code::UnusedOverride, Place::file(file.path.clone()), phrase::messages_unread());
        report.add(finding.hint(phrase::rename_to_ftl()));
    }
    let unread: BTreeSet<String> =
        own.filter_map(folder).filter(|folder| tags().all(|tag| tag != folder)).collect();
    for folder in unread {
        let place = Place::file(format!("{}/{folder}", Part::Messages.folder()));
        let variety = same_language(&folder, tags()).map(phrase::rename_folder_of_messages);
        let hint = variety.or_else(|| did_you_mean(&folder, tags()));
        let hint = hint.unwrap_or_else(|| phrase::add_locale_or_delete(&folder));
        let message = phrase::messages_of_no_locale(&folder);
        report.add(Diagnostic::new(Code::UnusedOverride, place, message).hint(hint));
    }
}

/// Checks that every message is there in every locale, with the same arguments.
pub(super) fn compare(known: &[BTreeMap<String, Known>], locales: &Locales, report: &mut Report) {
    let is_message = |id: &str| !id.starts_with('-');
    let ids: BTreeSet<&String> = known.iter().flat_map(BTreeMap::keys).filter(|id| is_message(id)).collect();
    for id in ids {
        let told = locales.iter().filter_map(|locale| {
            let Known { place, variables } = known[locale.index()].get(id)?;
            Some((locale, place, variables.as_ref()?))
        });
        // What the program brings is right; an archive's own may differ from it.
        let model = told.min_by_key(|(locale, place, _)| (!is_built_in(&place.file), *locale));
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
pub(super) fn check_use(known: &[BTreeMap<String, Known>], input: &Input, report: &mut Report) {
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
            // Templates of an archive need not use all that the program brings.
            let is_own = message.variables.is_some() && !is_built_in(&message.place.file);
            if is_own && !by_program && !used.contains(id.as_str()) && told.insert(id) {
                let asked = used.iter().copied().chain(asked.iter().map(AsRef::as_ref));
                let hint = did_you_mean(id, asked).unwrap_or_else(phrase::delete_in_every_locale);
                report.add(
                    Diagnostic::new(Code::UnusedMessage, message.place.clone(), phrase::message_unused(id))
                        .hint(hint),
                );
            }
        }
    }
}

/// The ids in `t(id="…")`, with where they stand; white space and the kind of quotes make no difference to tera.
fn ids_in_template(text: &str) -> impl Iterator<Item = (usize, &str)> {
    const CALL: &str = "t(";
    let is_in_name = |at: usize| text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    text.match_indices(CALL).filter(move |(at, _)| !is_in_name(*at)).filter_map(|(at, _)| {
        let rest = text[at + CALL.len()..].trim_start().strip_prefix("id")?;
        let rest = rest.trim_start().strip_prefix('=')?.trim_start();
        let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\'' | '`'))?;
        let (id, _) = rest[1..].split_once(quote)?;
        Some((text.len() - rest.len() + 1, id))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_however_a_template_writes_them() {
        let ids = |text| ids_in_template(text).collect::<Vec<_>>();
        assert_eq!(ids("{{ t(id=\"a-b\", n=1) }}"), [(9, "a-b")]);
        assert_eq!(ids("{{ t(id='a') }}{{ t( id = \"b\" ) }}"), [(9, "a"), (27, "b")]);
        assert_eq!(ids("{{ t(id=name) }} {{ part(id=\"x\") }}"), []);
    }
}
