//! How a table of keys is written: one declaration → the struct, its reader, and the table for editors.

/// Declares a mapping: a struct that holds its values, its table, and how it is read.
///
/// ```text
/// mapping! {
///     /// One answer to a question.
///     AnswerKeys {
///         /// The key of its wording under `labels`.
///         id: required label_key = "n24";
///         /// The answer as a date.
///         date: optional date = "1958";
///         /// Who says so.
///         sources: needed ids(Source) [1, usize::MAX] = "[exchange-report]", add_sources;
///     }
/// }
/// ```
///
/// A row is: help, name, presence, type, the numbers of entries from which and to which a list may go (in
/// brackets), an example and, where the name alone does not tell, the phrase that says what to write.
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
            pub $field: $crate::keys::field_type!($presence $type $(($of))? $([$($count),+])?),
        )* }

        impl $crate::keys::Mapping for $name {
            const TABLE: &'static [$crate::keys::KeySpec] = $crate::keys::table! { $(
                $(#[doc = $help])+
                $field: $presence $type $(($of))? $([$($count),+])? = $example $(, $missing)?;
            )* };

            fn read(fields: &mut $crate::yaml::Fields<'_>) -> Option<Self> {
                $(let $field = $crate::keys::read_value!(
                    fields, $crate::keys::key_name(stringify!($field)), $type $(($of))?
                );)*
                // A mapping without keys has none that could lack.
                let _lacking = fields.lacking();
                $(let $field = $crate::keys::finish!(
                    $presence $([$($count),+])?, $field, $crate::keys::key_name(stringify!($field)), &_lacking,
                    fields $(, $missing)?
                );)*
                Some($name { $($field: $crate::keys::field_of!($presence $field),)* })
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
        &[$($crate::keys::KeySpec {
            name: $crate::keys::key_name(stringify!($field)),
            value: $crate::keys::value_type!($type $(($of))?),
            presence: $crate::keys::presence!($presence),
            count: $crate::keys::option!($(($least, $most))?),
            help: concat!($($help),+).trim_ascii_start(),
            example: $example,
            missing: $crate::keys::option!($($crate::phrases::table::$missing)?),
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
        $crate::keys::Presence::Optional
    };
    (needed) => {
        $crate::keys::Presence::Needed
    };
    (required) => {
        $crate::keys::Presence::Required
    };
}

/// The [`ValueType`] of a type's name in a row.
macro_rules! value_type {
    (title) => {
        $crate::keys::ValueType::Title
    };
    (summary) => {
        $crate::keys::ValueType::Summary
    };
    (labels) => {
        $crate::keys::ValueType::Labels
    };
    (fingerprint) => {
        $crate::keys::ValueType::Fingerprint
    };
    (localized) => {
        $crate::keys::ValueType::Localized
    };
    (text) => {
        $crate::keys::ValueType::Text($crate::keys::Form::Free)
    };
    (text($form:ident)) => {
        $crate::keys::ValueType::Text($crate::keys::Form::$form)
    };
    (texts($form:ident)) => {
        $crate::keys::ValueType::Texts($crate::keys::Form::$form)
    };
    (word($list:ident)) => {
        $crate::keys::ValueType::Word($crate::vocabulary::$list::NAMES)
    };
    (words($list:ident)) => {
        $crate::keys::ValueType::Words($crate::vocabulary::$list::NAMES)
    };
    (flag) => {
        $crate::keys::ValueType::Flag
    };
    (integer) => {
        $crate::keys::ValueType::Integer
    };
    (coordinates) => {
        $crate::keys::ValueType::Coordinates
    };
    (date) => {
        $crate::keys::ValueType::Date
    };
    (day) => {
        $crate::keys::ValueType::Day
    };
    (id($kind:ident)) => {
        $crate::keys::ValueType::Id($crate::id::Kind::$kind)
    };
    (ids($kind:ident)) => {
        $crate::keys::ValueType::Ids($crate::id::Kind::$kind)
    };
    (label_key) => {
        $crate::keys::ValueType::LabelKey
    };
    (entries($entry:ident)) => {
        $crate::keys::ValueType::Entries(<$entry as $crate::keys::Mapping>::TABLE)
    };
    (named($entry:ident)) => {
        $crate::keys::ValueType::Named(<$entry as $crate::keys::Mapping>::TABLE)
    };
}

/// The Rust type of one value.
macro_rules! item_type {
    (localized) => { $crate::keys::LocalizedText };
    (text) => { $crate::diagnostic::Located<String> };
    (text($form:ident)) => { $crate::diagnostic::Located<String> };
    (texts($form:ident)) => { $crate::diagnostic::Located<String> };
    (word($list:ident)) => { $crate::diagnostic::Located<String> };
    (words($list:ident)) => { $crate::diagnostic::Located<String> };
    (integer) => { $crate::diagnostic::Located<i64> };
    (coordinates) => { $crate::coordinates::Coordinates };
    (date) => { $crate::diagnostic::Located<$crate::date::EventDate> };
    (id($kind:ident)) => { $crate::diagnostic::Located<$crate::id::Slug> };
    (ids($kind:ident)) => { $crate::diagnostic::Located<$crate::id::Slug> };
    (label_key) => { $crate::diagnostic::Located<$crate::id::Slug> };
    (entries($entry:ident)) => { $entry };
    (named($entry:ident)) => { ($crate::diagnostic::Located<$crate::id::Slug>, $entry) };
}

/// The Rust type of a field: one value or none, a value for certain, a list, or a list whose length matters.
macro_rules! field_type {
    ($presence:ident $type:ident $(($of:ident))? [$least:expr, $most:expr]) => {
        $crate::keys::Listed<$crate::keys::item_type!($type $(($of))?)>
    };
    (required $type:ident $(($of:ident))?) => { $crate::keys::item_type!($type $(($of))?) };
    (optional flag) => { bool };
    ($presence:ident localized) => { $crate::keys::item_type!(localized) };
    ($presence:ident texts($form:ident)) => { Vec<$crate::keys::item_type!(texts($form))> };
    ($presence:ident words($list:ident)) => { Vec<$crate::keys::item_type!(words($list))> };
    ($presence:ident ids($kind:ident)) => { Vec<$crate::keys::item_type!(ids($kind))> };
    ($presence:ident entries($entry:ident)) => { Vec<$entry> };
    ($presence:ident named($entry:ident)) => { Vec<$crate::keys::item_type!(named($entry))> };
    ($presence:ident $type:ident $(($of:ident))?) => {
        Option<$crate::keys::item_type!($type $(($of))?)>
    };
}

/// Reads the value of a key, whether or not it has to be there.
macro_rules! read_value {
    ($fields:ident, $name:expr, localized) => {
        $crate::keys::LocalizedText::read($fields, $name)
    };
    ($fields:ident, $name:expr, text $(($form:ident))?) => {
        $fields.text($name)
    };
    ($fields:ident, $name:expr, texts($form:ident)) => {
        $fields.texts($name)
    };
    ($fields:ident, $name:expr, word($list:ident)) => {
        $fields.text($name)
    };
    ($fields:ident, $name:expr, words($list:ident)) => {
        $fields.texts($name)
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
        $fields.each($name, <$entry as $crate::keys::Mapping>::read)
    };
    ($fields:ident, $name:expr, named($entry:ident)) => {
        $fields.named($name, <$entry as $crate::keys::Mapping>::read)
    };
}

/// What is left to do when all keys have been read.
macro_rules! finish {
    (
        $presence:ident [$least:expr, $most:expr], $value:expr, $name:expr, $lacking:expr, $fields:ident
        $(, $missing:ident)?
    ) => {
        $crate::keys::Listed::new($value, $name, $lacking, $fields)
    };
    (required, $value:expr, $name:expr, $lacking:expr, $fields:ident $(, $missing:ident)?) => {{
        let missing: Option<fn() -> $crate::phrases::Phrase> =
            $crate::keys::option!($($crate::phrases::table::$missing)?);
        $crate::keys::require($value, $name, missing, $lacking, $fields)
    }};
    ($presence:ident, $value:expr, $name:expr, $lacking:expr, $fields:ident $(, $missing:ident)?) => {
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
    field_of, field_type, finish, item_type, mapping, option, presence, read_value, table, value_type,
};
