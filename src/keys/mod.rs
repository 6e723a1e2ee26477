//! What a mapping of YAML may say: one table of keys, and the reader that follows from it.
//!
//! The settings, the front matter of each kind and the entries of its lists are declared once, with the macro
//! `mapping!`: name, type, whether the mapping can do without it, help and example. The struct that holds the values,
//! the reader, "known here: …", the findings on what is missing, the tables for editors and the
//! schemas for their programs all come from that declaration.

mod macros;

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Located, Place};
use crate::id::{Kind, Slug};
use crate::phrases::Phrase;
use crate::phrases::table as phrase;
use crate::yaml::Fields;

pub(crate) use self::macros::{
    field_of, field_type, finish, item_type, mapping, option, presence, read_value, table, value_type,
};

/// A key of the settings, of front matter, or of one entry of a list in them.
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
    /// A mapping: for each language of the site, a text.
    Localized,
    /// A text.
    Text(Form),
    /// A list of texts.
    Texts(Form),
    /// A word out of a closed list.
    Word(&'static [&'static str]),
    /// A list of words out of a closed list.
    Words(&'static [&'static str]),
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
    /// A mapping of names, which editors choose, to mappings with these keys.
    Named(&'static [KeySpec]),
}

impl ValueType {
    /// The keys of the mappings that it is made of, where it is.
    pub fn entries(self) -> Option<&'static [KeySpec]> {
        match self {
            ValueType::Entries(keys) | ValueType::Named(keys) => Some(keys),
            _ => None,
        }
    }
}

/// What a text looks like. Reading takes any text; whoever knows what it means says whether it has its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As the author likes.
    Free,
    /// The name of a person: not blank.
    Name,
    /// The name of a file beside the text.
    FileName,
    /// A country's code (ISO 3166-1 alpha-2, and `XK`).
    Country,
    /// An item of Wikidata, `Q914`.
    WikidataItem,
    /// A Digital Object Identifier, `10.5281/zenodo.1234567`.
    Doi,
    /// An Archival Resource Key, `ark:12345/x6np1wh8k`.
    Ark,
    /// An absolute address of the web, `https://…` or `http://…`.
    WebAddress,
    /// The tag of a language (BCP 47), as sources have it.
    Language,
    /// The tag of a locale (BCP 47), extensions included.
    Locale,
    /// The id of a work with its kind, `object:coventry-tablecloth`.
    WorkId,
    /// An old address of a work.
    Alias,
    /// The address of a site: scheme, host and path, without query and fragment.
    BaseUrl,
}

/// Whether a mapping can do without a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It can.
    Optional,
    /// The settings, or the original of a work, cannot; whoever resolves the values says so.
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

/// A text in each language of the site, before its keys are known to be locales.
#[derive(Clone, Debug)]
pub struct LocalizedText {
    /// The key that it stands under.
    pub key: &'static str,
    /// Where that key stands; `None` when it does not.
    pub place: Option<Place>,
    /// Tags of languages, each with its text.
    pub words: Vec<(Located<String>, Located<String>)>,
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

/// The name of a key whose field may be a raw identifier: `r#type` is `type`.
pub(crate) const fn key_name(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

impl KeySpec {
    /// The finding on a mapping that lacks this key: what to write is its own phrase, or follows from its name.
    pub(crate) fn missing_at(&self, place: Place) -> Diagnostic {
        let hint = self.missing.map_or_else(|| phrase::add_key(self.name), |missing| missing());
        Diagnostic::new(Code::MissingField, place, phrase::key_missing(self.name)).hint(hint)
    }
}

impl LocalizedText {
    pub(crate) fn read(fields: &mut Fields<'_>, key: &'static str) -> LocalizedText {
        let place = fields.keys().find(|other| other.value == key).map(|other| other.place.clone());
        LocalizedText { key, place, words: fields.words(key) }
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
    missing: Option<fn() -> Phrase>,
    lacking: &BTreeSet<&'static str>,
    entry: &mut Fields<'_>,
) -> Option<T> {
    if value.is_none() && lacking.contains(name) {
        let place = entry.place().clone();
        let hint = missing.map_or_else(|| phrase::add_key(name), |missing| missing());
        entry
            .report()
            .add(Diagnostic::new(Code::MissingField, place, phrase::key_missing_in_entry(name)).hint(hint));
    }
    value
}
