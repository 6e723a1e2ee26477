//! What the program says to editors, as data: a [`Phrase`] is an id with typed arguments.
//!
//! Its words are Fluent messages in `phrases/<language>.ftl`, compiled into the program; the wording of the
//! site for its readers is elsewhere, in `i18n/`. [`table`] declares every phrase once, as a function whose
//! arguments the compiler checks. English has all of them; a phrase that another language lacks is said in English.
//! What keys say is a comment in their tables, in English; the other languages have it as messages ([`help`]).
//!
//! Invariant: no sentence is put together from pieces in code, since grammar joins them in another way in every
//! language. Where a piece is one of a few, such as "error" or "warning", the message chooses it by an argument.

pub mod table;

use std::fmt;
use std::sync::OnceLock;

use camino::Utf8Path;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use serde::ser::{Serialize, SerializeMap, Serializer};
use unic_langid::LanguageIdentifier;

/// A language that the program speaks to editors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English, in which every phrase is written first.
    #[default]
    English,
    /// French; so far what schemas say.
    French,
    /// Russian; so far what schemas say.
    Russian,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: &[Language] = &[Language::English, Language::French, Language::Russian];

    /// The tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::French => "fr",
            Language::Russian => "ru",
        }
    }

    fn source(self) -> &'static str {
        match self {
            Language::English => include_str!("en.ftl"),
            Language::French => include_str!("fr.ftl"),
            Language::Russian => include_str!("ru.ftl"),
        }
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        let slot = &BUNDLES[self as usize];
        slot.get_or_init(|| {
            let tag: LanguageIdentifier = self.tag().parse().expect("the tags of this program are good");
            let resource = FluentResource::try_new(self.source().to_owned())
                .unwrap_or_else(|(_, errors)| panic!("the phrases in {tag} cannot be read: {errors:?}"));
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            // Marks around arguments would be copied along with the words between backquotes.
            bundle.set_use_isolating(false);
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("a phrase stands twice: {errors:?}"));
            bundle
        })
    }
}

/// A sentence of the program, as data that becomes text in any language.
///
/// Ordered by id, then arguments, so that the order of findings depends on no language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phrase {
    id: &'static str,
    arguments: Box<[(&'static str, Argument)]>,
}

/// An argument of a phrase.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// What somebody wrote, or the name of something; shown as it is.
    Text(String),
    /// One of a few words by which a message chooses what it says.
    Word(&'static str),
    /// A number; messages choose plurals by it.
    Number(i64),
    /// Several names.
    List(Vec<String>),
}

impl Phrase {
    /// The id of the message, such as `unknown_key`.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The arguments by name, as data for programs.
    pub fn arguments(&self) -> Arguments<'_> {
        Arguments(&self.arguments)
    }

    /// The words in a language. They may have line breaks and control characters where an argument has them.
    pub fn in_language(&self, language: Language) -> String {
        let mut arguments = FluentArgs::with_capacity(self.arguments.len());
        for (name, argument) in &self.arguments {
            arguments.set(*name, argument.to_fluent());
        }
        // Tests see that every phrase of the table has its message in English, with these arguments.
        let said = say(self.id, Some(&arguments), language);
        said.or_else(|| say(self.id, Some(&arguments), Language::English))
            .expect("every phrase has a message in English")
    }

    /// Whether the language has words of its own for it.
    pub fn is_translated(&self, language: Language) -> bool {
        language.bundle().has_message(self.id)
    }
}

/// What a message says in a language; `None` where the language does not have it.
fn say(id: &str, arguments: Option<&FluentArgs<'_>>, language: Language) -> Option<String> {
    let bundle = language.bundle();
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let words = bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "{id}: {errors:?}");
    Some(words)
}

/// What the key `key` of the table `table` says, in a language; `english` is what the table itself has, and stands in for
/// a translation that is missing.
pub fn help(table: &str, key: &str, english: &str, language: Language) -> String {
    match language {
        Language::English => english.to_owned(),
        _ => say(&help_id(table, key), None, language).unwrap_or_else(|| english.to_owned()),
    }
}

/// The id of the message that translates what a key says.
pub(crate) fn help_id(table: &str, key: &str) -> String {
    format!("key-{table}-{key}")
}

/// The ids of the messages of a language that translate what keys say.
#[cfg(test)]
pub(crate) fn help_ids(language: Language) -> std::collections::BTreeSet<String> {
    tests::messages(language).into_keys().filter(|id| id.starts_with("key-")).collect()
}

impl Argument {
    fn to_fluent(&self) -> FluentValue<'_> {
        match self {
            Argument::Text(text) => FluentValue::from(text.as_str()),
            Argument::Word(word) => FluentValue::from(*word),
            Argument::Number(number) => FluentValue::from(*number),
            Argument::List(items) => FluentValue::from(items.join(", ")),
        }
    }
}

impl Serialize for Argument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Argument::Text(text) => serializer.serialize_str(text),
            Argument::Word(word) => serializer.serialize_str(word),
            Argument::Number(number) => serializer.serialize_i64(*number),
            Argument::List(items) => items.serialize(serializer),
        }
    }
}

/// The arguments of a phrase; as JSON, an object in the order of the table.
#[derive(Clone, Copy, Debug)]
pub struct Arguments<'p>(&'p [(&'static str, Argument)]);

impl Serialize for Arguments<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, argument) in self.0 {
            map.serialize_entry(name, argument)?;
        }
        map.end()
    }
}

/// In English, for errors of Rust programs and for tests.
impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_language(Language::English))
    }
}

/// A phrase may be what an [`std::io::Error`] carries; see [`error_in_language`].
impl std::error::Error for Phrase {}

/// An error of the machine, with what was being done, by its word in the phrase `cannot`, and to which path.
pub fn explain(doing: &'static str, path: &Utf8Path, error: std::io::Error) -> std::io::Error {
    std::io::Error::new(error.kind(), table::cannot(doing, path, error))
}

/// The text of an error of the machine: in this language where it carries a [`Phrase`], else as it prints itself.
pub fn error_in_language(error: &std::io::Error, language: Language) -> String {
    let phrase = error.get_ref().and_then(|inner| inner.downcast_ref::<Phrase>());
    phrase.map_or_else(|| error.to_string(), |phrase| phrase.in_language(language))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::messages::variables_of;

    /// The messages of a language with the variables that they use.
    pub(super) fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let resource =
            FluentResource::try_new(language.source().to_owned()).expect("the phrases can be read");
        resource.entries().filter_map(variables_of).collect()
    }

    /// English has every phrase, the others some; none has one more, or with other arguments.
    #[test]
    fn phrases_have_the_arguments_of_the_table() {
        let table: BTreeMap<String, BTreeSet<String>> = table::ALL
            .iter()
            .map(|(id, names)| ((*id).to_owned(), names.iter().map(|name| (*name).to_owned()).collect()))
            .collect();
        for language in Language::ALL {
            let messages = messages(*language);
            for (id, arguments) in messages.iter().filter(|(id, _)| !id.starts_with("key-")) {
                assert_eq!(Some(arguments), table.get(id), "{} {id}", language.tag());
            }
        }
        let english = messages(Language::English);
        assert!(english.keys().eq(table.keys()), "English has every phrase");
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        let phrase = table::delete_it();
        for language in Language::ALL {
            let is_own = phrase.is_translated(*language);
            assert!(is_own || phrase.in_language(*language) == "delete it", "{}", language.tag());
        }
        assert_eq!(help("no-such-table", "key", "What it says.", Language::French), "What it says.");
    }

    #[test]
    fn one_is_counted_as_one() {
        let check =
            |phrase: Phrase, expected: &str| assert_eq!(phrase.in_language(Language::English), expected);
        check(table::coordinates_are_two(1), "coordinates are two numbers, but 1 stands here");
        check(table::pattern_rows_differ(1, 15), "this row has 1 stitch, another one 15");
        check(table::emblem_has_other_size(1, 1), "this emblem has 1 stitch side by side and 1 row");
        check(table::files_done(1, 1), "1 of 1 file");
    }

    #[test]
    fn what_editors_wrote_is_shown_as_it_is() {
        let phrase = table::unknown_footnote("{ $label } \u{2068}x");
        assert_eq!(phrase.in_language(Language::English), "there is no footnote `{ $label } \u{2068}x`");
    }
}
