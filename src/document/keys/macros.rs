//! How a table of keys is written: one declaration → the struct, its reader, and the table for editors.

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
