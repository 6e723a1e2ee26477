//! Fluent files → [`Messages`]: the wording of the interface, complete in every locale.
//!
//! A message of the archive takes the place of the built-in one with the same id; all others stay. Their own words are
//! set here by the rules that they state for texts: messages are written with ordinary spaces.
//!
//! A message that is missing in a locale, takes other arguments there than
//! elsewhere, or is used by nothing, is a finding. So no page lacks a message.

mod asked;
mod binding;
mod check;
mod resource;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::types::FluentNumber;
use fluent::{FluentArgs, FluentResource, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::diagnostic::{Code, Diagnostic, Place, Report};
use crate::input::{Input, TextFile};
use crate::layers::{Layers, Part};
use crate::locale::{Locale, Locales, same_language};
use crate::markup::escape_into;
use crate::phrases::table as phrase;
use crate::typography::Typography;
use crate::words::add_functions;

pub(crate) use self::asked::asked_by_program;
use self::check::{check_locales, check_typography, check_use, compare};
#[cfg(test)]
pub(crate) use self::resource::variables_of;
use self::resource::{Known, read_resource};

/// The interface's wording in every locale of the site.
pub struct Messages {
    bundles: Vec<FluentBundle<Arc<FluentResource>>>,
    numbers: Vec<DecimalFormatter>,
    /// The ids that the program itself asks for.
    asked: BTreeSet<Cow<'static, str>>,
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
    /// Sets the messages of a locale, which are read, by the rules that they state themselves.
    fn bind(&mut self, locale: Locale, resources: Vec<Arc<FluentResource>>) {
        // A rule that has not the form of one has its finding.
        let Ok(rules) = Typography::of(&|id, args| self.say(locale, id, args)) else { return };
        let rules = rules.binding();
        for resource in resources {
            let bound = binding::bind(&resource, &rules).map(|text| {
                let read = FluentResource::try_new(text);
                // What could not be read before is not read now either.
                Arc::new(read.unwrap_or_else(|(resource, _)| resource))
            });
            // All of them, in their order: the later ones take the place of the earlier.
            self.bundles[locale.index()].add_resource_overriding(bound.unwrap_or(resource));
        }
    }

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
    let mut read: Vec<Vec<Arc<FluentResource>>> = Vec::with_capacity(locales.len());
    for locale in locales.iter() {
        let info = locales.info(locale);
        let language: LanguageIdentifier = info.formats.id.to_string().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format_number));
        bundle.add_builtins().expect("a new bundle has no functions yet");
        add_functions(&mut bundle, &info.formats);
        let mut messages = BTreeMap::new();
        let mut resources = Vec::new();
        for files in files_of(&input.messages, &info.tag) {
            let mut layer = BTreeMap::new();
            for file in files {
                let resource = Arc::new(read_resource(file, &mut layer, report));
                // Messages defined twice in one layer have been reported while they were listed.
                bundle.add_resource_overriding(resource.clone());
                resources.push(resource);
            }
            messages.extend(layer);
        }
        if messages.is_empty() {
            let place = Place::file(format!("{}/{}", Part::Messages.folder(), info.tag));
            report.add(
                Diagnostic::new(Code::MissingMessages, place, phrase::no_messages(&info.tag))
                    .hint(phrase::copy_messages(&info.tag, built_in_tags())),
            );
        }
        bundles.push(bundle);
        known.push(messages);
        read.push(resources);
    }
    check_locales(&input.messages, locales, report);
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
    let mut messages = Messages { bundles, numbers, asked: asked_by_program() };
    check_typography(&messages, &known, locales, report);
    locales.iter().zip(read).for_each(|(locale, resources)| messages.bind(locale, resources));
    messages
}

/// The files of a locale, layer by layer: the built-in ones of its language, then the archive's own.
fn files_of<'a>(messages: &'a Layers<Vec<TextFile>>, tag: &str) -> [Vec<&'a TextFile>; 2] {
    let of_locale = |files: &'a [TextFile], tag: &str| -> Vec<&'a TextFile> {
        let prefix = format!("{tag}/");
        files.iter().filter(|file| file.name.starts_with(&prefix) && file.name.ends_with(".ftl")).collect()
    };
    let built_in = same_language(tag, built_in_tags().into_iter());
    [
        built_in.map(|tag| of_locale(&messages.built_in, tag)).unwrap_or_default(),
        of_locale(&messages.own, tag),
    ]
}

/// The tags of the languages in which the program speaks to readers.
pub fn built_in_tags() -> BTreeSet<&'static str> {
    Part::Messages.built_in().iter().filter_map(|file| Some(file.name().split_once('/')?.0)).collect()
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
