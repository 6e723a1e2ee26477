//! What front matter may say: one table a kind, and the reader that follows from it.
//!
//! Each kind declares its keys once, with the macro `keys!`, in its folder below
//! `kinds/`: name, type, whether the kind can do without it, help and example.
//! The struct that holds the values, the reader, "known here: …", the findings
//! on what is missing and the tables for editors all come from that declaration.

use std::collections::BTreeSet;

use crate::date::EventDate;
use crate::diagnostic::{Code, Diagnostic, Located, Place};
use crate::id::{Kind, Slug};
use crate::phrases::Phrase;
use crate::phrases::table as phrase;
use crate::yaml::Fields;

/// A key of front matter, or of one entry of a list in it.
#[derive(Clone, Copy, Debug)]
pub struct KeySpec {
    /// The key as editors type it.
    pub name: &'static str,
    /// What stands after it.
    pub value: ValueType,
    /// Whether the mapping can do without it.
    pub presence: Presence,
    /// How many entries its list must have, at least and at most; `None` for any number, or for no list.
    pub count: Option<(usize, usize)>,
    /// What it says, in a sentence or two for editors.
    pub help: &'static str,
    /// A value as it can be typed.
    pub example: &'static str,
    /// What to write where it is missing; `None` where that follows from its name.
    pub missing: Option<fn() -> Phrase>,
}

/// What stands after a key.
#[derive(Clone, Copy, Debug)]
pub enum ValueType {
    /// The title of a work, or a city's name.
    Title,
    /// One or two sentences about a work.
    Summary,
    /// A mapping: for each key of words that the facts use, the words.
    Labels,
    /// The fingerprint of the words that a translation was made from.
    Fingerprint,
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// A word out of a closed list.
    Word(&'static [&'static str]),
    /// `true` or `false`; `false` when it is absent.
    Flag,
    /// A whole number.
    Integer,
    /// Latitude and longitude in degrees (WGS 84).
    Coordinates,
    /// A date (EDTF, levels 0 to 2).
    Date,
    /// A day of the calendar, `YYYY-MM-DD`.
    Day,
    /// The id of a work of this kind.
    Id(Kind),
    /// A list of ids of works of this kind.
    Ids(Kind),
    /// A key for which every translation has words of its own under the kind's labels.
    LabelKey,
    /// A list of mappings with these keys.
    Entries(&'static [KeySpec]),
}

/// Whether a mapping can do without a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It can.
    Optional,
    /// The original of a work cannot; whoever resolves the facts says so.
    Needed,
    /// An entry of a list cannot, and is left out without it.
    Required,
}

/// A list of which the length matters.
#[derive(Clone, Debug)]
pub struct Listed<T> {
    /// Where its key stands; where the mapping begins when there is no such key.
    pub at: Place,
    /// Where the mapping begins that the key belongs to.
    pub within: Place,
    /// How many entries are written, readable or not; `None` when there is no list.
    pub written: Option<usize>,
    /// Whether nothing stands there, not even something wrong.
    pub is_lacking: bool,
    /// The entries that could be read.
    pub items: Vec<T>,
}

/// A list of ids with their places.
pub type Slugs = Vec<Located<Slug>>;

/// A mapping whose keys are declared in a table.
pub trait Mapping: Sized {
    /// Its keys, in the order in which they are read and named.
    const TABLE: &'static [KeySpec];

    /// Reads a mapping; `None`, with findings, when it lacks a key that is [`Presence::Required`].
    fn read(fields: &mut Fields<'_>) -> Option<Self>;
}

/// The front matter of one kind.
///
/// Invariant: no fact is [`Presence::Required`], so that [`Mapping::read`] gives the facts of every file.
pub trait KindKeys: Mapping {
    /// The words that each translation has. The facts are [`Mapping::TABLE`].
    const WORDS: &'static [KeySpec];
}

/// What the checks of the whole archive ask of facts before these are resolved.
pub trait Unresolved {
    /// The entries of `media`; `None` for kinds that have no such key.
    fn media(&self) -> Option<&[MediaKeys]>;

    /// Whether the work is not yet to be shown.
    fn is_draft(&self) -> bool;

    /// Whether readers are told when such a text is new, so that it should say when it was published.
    fn is_news(&self) -> bool;

    /// The sources that are listed in order to be cited in the text.
    fn sources_to_cite(&self) -> &[Located<Slug>];
}

/// The name of a key whose field may be a raw identifier: `r#type` is `type`.
pub(crate) const fn key_name(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

impl<T> Listed<T> {
    pub(crate) fn new(
        items: Vec<T>,
        name: &'static str,
        lacking: &BTreeSet<&'static str>,
        fields: &Fields<'_>,
    ) -> Listed<T> {
        let key = fields.keys().find(|key| key.value == name);
        Listed {
            at: key.map_or_else(|| fields.place().clone(), |key| key.place.clone()),
            within: fields.place().clone(),
            written: fields.length(name),
            is_lacking: lacking.contains(name),
            items,
        }
    }
}

/// A value that its entry cannot do without; one that cannot be read has its finding already.
pub(crate) fn require<T>(
    value: Option<T>,
    name: &'static str,
    lacking: &BTreeSet<&'static str>,
    entry: &mut Fields<'_>,
) -> Option<T> {
    if value.is_none() && lacking.contains(name) {
        let place = entry.place().clone();
        entry.report().add(
            Diagnostic::new(Code::MissingField, place, phrase::key_missing_in_entry(name))
                .hint(phrase::add_key(name)),
        );
    }
    value
}

/// Declares the front matter of a kind: its words, and a struct that holds its facts.
///
/// ```text
/// keys! {
///     /// What editors say of an event.
///     EventKeys {
///         words { … }
///         facts {
///             /// When it happened.
///             date: needed date = "1944-06-06", add_date_of_event;
///             /// Where it happened.
///             cities: optional ids(City) = "[coventry]";
///         }
///     }
/// }
/// ```
///
/// A row is: help, name, presence, type, the numbers of entries from which and to which a list may go (in
/// brackets), an example and, where the name alone does not tell, the phrase that says what to write.
macro_rules! keys {
    ($(#[doc = $about:literal])+ $name:ident { words { $($words:tt)* } facts { $($facts:tt)* } }) => {
        $crate::document::keys::mapping! { $(#[doc = $about])+ $name { $($facts)* } }

        impl $crate::document::keys::KindKeys for $name {
            const WORDS: &'static [$crate::document::keys::KeySpec] =
                $crate::document::keys::table! { $($words)* };
        }
    };
}

/// Declares a mapping: a struct that holds its values, its table, and how it is read.
macro_rules! mapping {
    ($(#[doc = $about:literal])+ $name:ident { $(
        $(#[doc = $help:literal])+
        $field:ident: $presence:ident $type:ident $(($of:ident))? $([$($count:expr),+])? =
            $example:literal $(, $missing:ident)?;
    )* }) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug)]
        pub struct $name { $(
            $(#[doc = $help])+
            pub $field: $crate::document::keys::field_type!($presence $type $(($of))? $([$($count),+])?),
        )* }

        impl $crate::document::keys::Mapping for $name {
            const TABLE: &'static [$crate::document::keys::KeySpec] = $crate::document::keys::table! { $(
                $(#[doc = $help])+
                $field: $presence $type $(($of))? $([$($count),+])? = $example $(, $missing)?;
            )* };

            fn read(fields: &mut $crate::yaml::Fields<'_>) -> Option<Self> {
                $(let $field = $crate::document::keys::read_value!(
                    fields, $crate::document::keys::key_name(stringify!($field)), $type $(($of))?
                );)*
                // A mapping without keys has none that could lack.
                let _lacking = fields.lacking();
                $(let $field = $crate::document::keys::finish!(
                    $presence $([$($count),+])?, $field,
                    $crate::document::keys::key_name(stringify!($field)), &_lacking, fields
                );)*
                Some($name { $($field: $crate::document::keys::field_of!($presence $field),)* })
            }
        }
    };
}

/// Rows of a declaration → a slice of [`KeySpec`]s.
macro_rules! table {
    ($(
        $(#[doc = $help:literal])+
        $field:ident: $presence:ident $type:ident $(($of:ident))? $([$least:expr, $most:expr])? =
            $example:literal $(, $missing:ident)?;
    )*) => {
        &[$($crate::document::keys::KeySpec {
            name: $crate::document::keys::key_name(stringify!($field)),
            value: $crate::document::keys::value_type!($type $(($of))?),
            presence: $crate::document::keys::presence!($presence),
            count: $crate::document::keys::option!($(($least, $most))?),
            help: concat!($($help),+).trim_ascii_start(),
            example: $example,
            missing: $crate::document::keys::option!($($crate::phrases::table::$missing)?),
        },)*]
    };
}

macro_rules! option {
    () => {
        None
    };
    ($value:expr) => {
        Some($value)
    };
}

macro_rules! presence {
    (optional) => {
        $crate::document::keys::Presence::Optional
    };
    (needed) => {
        $crate::document::keys::Presence::Needed
    };
    (required) => {
        $crate::document::keys::Presence::Required
    };
}

/// The [`ValueType`] of a type's name in a row.
macro_rules! value_type {
    (title) => {
        $crate::document::keys::ValueType::Title
    };
    (summary) => {
        $crate::document::keys::ValueType::Summary
    };
    (labels) => {
        $crate::document::keys::ValueType::Labels
    };
    (fingerprint) => {
        $crate::document::keys::ValueType::Fingerprint
    };
    (text) => {
        $crate::document::keys::ValueType::Text
    };
    (texts) => {
        $crate::document::keys::ValueType::Texts
    };
    (word($list:ident)) => {
        $crate::document::keys::ValueType::Word($crate::vocabulary::$list::NAMES)
    };
    (flag) => {
        $crate::document::keys::ValueType::Flag
    };
    (integer) => {
        $crate::document::keys::ValueType::Integer
    };
    (coordinates) => {
        $crate::document::keys::ValueType::Coordinates
    };
    (date) => {
        $crate::document::keys::ValueType::Date
    };
    (day) => {
        $crate::document::keys::ValueType::Day
    };
    (id($kind:ident)) => {
        $crate::document::keys::ValueType::Id($crate::id::Kind::$kind)
    };
    (ids($kind:ident)) => {
        $crate::document::keys::ValueType::Ids($crate::id::Kind::$kind)
    };
    (label_key) => {
        $crate::document::keys::ValueType::LabelKey
    };
    (entries($entry:ident)) => {
        $crate::document::keys::ValueType::Entries(<$entry as $crate::document::keys::Mapping>::TABLE)
    };
}

/// The Rust type of one value.
macro_rules! item_type {
    (text) => { $crate::diagnostic::Located<String> };
    (texts) => { $crate::diagnostic::Located<String> };
    (word($list:ident)) => { $crate::diagnostic::Located<String> };
    (integer) => { $crate::diagnostic::Located<i64> };
    (coordinates) => { $crate::coordinates::Coordinates };
    (date) => { $crate::diagnostic::Located<$crate::date::EventDate> };
    (id($kind:ident)) => { $crate::diagnostic::Located<$crate::id::Slug> };
    (ids($kind:ident)) => { $crate::diagnostic::Located<$crate::id::Slug> };
    (label_key) => { $crate::diagnostic::Located<$crate::id::Slug> };
    (entries($entry:ident)) => { $entry };
}

/// The Rust type of a field: one value or none, a value for certain, a list, or a list whose length matters.
macro_rules! field_type {
    ($presence:ident $type:ident $(($of:ident))? [$least:expr, $most:expr]) => {
        $crate::document::keys::Listed<$crate::document::keys::item_type!($type $(($of))?)>
    };
    (required $type:ident $(($of:ident))?) => { $crate::document::keys::item_type!($type $(($of))?) };
    (optional flag) => { bool };
    ($presence:ident texts) => { Vec<$crate::document::keys::item_type!(texts)> };
    ($presence:ident ids($kind:ident)) => { Vec<$crate::document::keys::item_type!(ids($kind))> };
    ($presence:ident entries($entry:ident)) => { Vec<$entry> };
    ($presence:ident $type:ident $(($of:ident))?) => {
        Option<$crate::document::keys::item_type!($type $(($of))?)>
    };
}

/// Reads the value of a key, whether or not it has to be there.
macro_rules! read_value {
    ($fields:ident, $name:expr, text) => {
        $fields.text($name)
    };
    ($fields:ident, $name:expr, texts) => {
        $fields.texts($name)
    };
    ($fields:ident, $name:expr, word($list:ident)) => {
        $fields.text($name)
    };
    ($fields:ident, $name:expr, flag) => {
        $fields.flag($name).unwrap_or(false)
    };
    ($fields:ident, $name:expr, integer) => {
        $fields.integer($name)
    };
    ($fields:ident, $name:expr, coordinates) => {
        $fields.coordinates($name)
    };
    ($fields:ident, $name:expr, date) => {
        $fields.date($name)
    };
    ($fields:ident, $name:expr, id($kind:ident)) => {
        $fields.slug($name)
    };
    ($fields:ident, $name:expr, ids($kind:ident)) => {
        $fields.slugs($name)
    };
    ($fields:ident, $name:expr, label_key) => {
        $fields.slug($name)
    };
    ($fields:ident, $name:expr, entries($entry:ident)) => {
        $fields.each($name, <$entry as $crate::document::keys::Mapping>::read)
    };
}

/// What is left to do when all keys have been read.
macro_rules! finish {
    ($presence:ident [$least:expr, $most:expr], $value:expr, $name:expr, $lacking:expr, $fields:ident) => {
        $crate::document::keys::Listed::new($value, $name, $lacking, $fields)
    };
    (required, $value:expr, $name:expr, $lacking:expr, $fields:ident) => {
        $crate::document::keys::require($value, $name, $lacking, $fields)
    };
    ($presence:ident, $value:expr, $name:expr, $lacking:expr, $fields:ident) => {
        $value
    };
}

macro_rules! field_of {
    (required $field:ident) => {
        $field?
    };
    ($presence:ident $field:ident) => {
        $field
    };
}

pub(crate) use {
    field_of, field_type, finish, item_type, keys, mapping, option, presence, read_value, table, value_type,
};

/// The keys of every kind's words beside its own.
pub(crate) const COMMON_WORDS: &[KeySpec] = table! {
    /// Which words of the original this translation was made from: the original's language and a fingerprint,
    /// which `tablecloth check` tells. The original has no such line.
    translated_from: optional fingerprint = "en-3f9c2a71";
};

/// The keys of every kind's facts beside its own.
pub(crate) const COMMON_FACTS: &[KeySpec] = table! {
    /// Old addresses that lead here: in every language or, with a slash in front, one address of the site.
    aliases: optional texts = "[stories/old-name/, /old/page.html]";
    /// The day on which the text came onto the site; feeds and search engines tell it.
    published: optional day = "2026-11-28";
    /// The day on which its words last changed in a way that readers should know.
    updated: optional day = "2026-12-06";
};

mapping! {
    /// Credit and rights of a file beside the text.
    MediaKeys {
        /// The name of the file.
        file: required text = "tablecloth.jpg";
        /// Who made it.
        credit: needed text = "Warwick Association";
        /// What may be done with it: a licence of Creative Commons as SPDX names it, or a statement of
        /// rightsstatements.org.
        rights: needed word(Rights) = "CC-BY-4.0";
        /// Where it comes from.
        source: optional id(Source) = "warwick-association";
    }
}

/// A date with its place, where there is one.
pub(crate) fn day(date: Option<&Located<EventDate>>) -> Option<EventDate> {
    date.map(|date| date.value.clone())
}
