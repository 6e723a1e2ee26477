//! What front matter may say: a table of words and one of facts for each kind, declared in its folder below `kinds/`,
//! and the keys that all kinds have.

use crate::date::EventDate;
use crate::diagnostic::Located;
use crate::id::Slug;
use crate::keys::{KeySpec, Mapping, mapping, table};

/// Declares the front matter of a kind: its words, and a struct that holds its facts.
///
/// ```text
/// keys! {
///     /// What editors say of an event.
///     EventKeys {
///         words { … }
///         facts {
///             /// When it happened.
///             date: needed date = "1958", add_date_of_event;
///             /// Where it happened.
///             cities: optional ids(City) = "[dijon, mainz]";
///         }
///     }
/// }
/// ```
///
/// Rows are those of [`mapping!`].
macro_rules! keys {
    ($(#[doc = $about:literal])+ $name:ident { words { $($words:tt)* } facts { $($facts:tt)* } }) => {
        $crate::keys::mapping! { $(#[doc = $about])+ $name { $($facts)* } }

        impl $crate::document::keys::KindKeys for $name {
            const WORDS: &'static [$crate::keys::KeySpec] =
                $crate::keys::table! { $($words)* };
        }
    };
}

pub(crate) use keys;

/// The front matter of one kind.
///
/// Invariant: no fact is [`Presence::Required`](crate::keys::Presence::Required), so that [`Mapping::read`] gives the facts of every file.
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

/// The keys of every kind's words beside its own.
pub(crate) const COMMON_WORDS: &[KeySpec] = table! {
    /// Which words of the original this translation was made from: the original's language and a fingerprint,
    /// which `tablecloth check` tells. The original has no such line.
    translated_from: optional fingerprint = "en-3f9c2a71";
};

/// The keys of every kind's facts beside its own.
pub(crate) const COMMON_FACTS: &[KeySpec] = table! {
    /// Old addresses that lead here: in every language or, with a slash in front, one address of the site.
    aliases: optional texts(Alias) = "[stories/old-name/, /old/page.html]";
    /// The day on which the text came onto the site; feeds and search engines tell it.
    published: optional day = "2026-11-28";
    /// The day on which its words last changed in a way that readers should know.
    updated: optional day = "2026-12-06";
    /// Who wrote the text, by name, as they are to be cited; without it, the archive.
    authors: optional texts(Name) = "[Anna Petrova, Jean Martin]";
    /// The DOI under which it is registered: that of the text, or of what a source is.
    doi: optional text(Doi) = "10.5281/zenodo.1234567";
    /// The ARK under which an archive keeps it.
    ark: optional text(Ark) = "ark:12345/x6np1wh8k";
};

mapping! {
    /// Credit and rights of a file beside the text.
    MediaKeys {
        /// The name of the file.
        file: required text(FileName) = "exchange.jpg";
        /// Who made it.
        credit: needed text = "House of Burgundy";
        /// What may be done with it: a licence of Creative Commons as SPDX names it, or a statement of
        /// rightsstatements.org.
        rights: needed word(Rights) = "CC-BY-4.0";
        /// Where it comes from.
        source: optional id(Source) = "house-of-burgundy";
    }
}

/// A date with its place, where there is one.
pub(crate) fn day(date: Option<&Located<EventDate>>) -> Option<EventDate> {
    date.map(|date| date.value.clone())
}
