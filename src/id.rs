//! Ids: a kind and a slug, checked once and trusted afterwards; and the numbers that stand for them.
//!
//! The id of a work comes from its path and from nothing else, so a file with
//! broken front matter still exists for those who refer to it.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

/// Calls a macro with the kinds of works, one line each, in the order in which lists and reports name them.
///
/// A line gives the variant, the folder below `kinds/`, what its front matter is read into, the word in
/// links, and the folder below `content/`. This is the one place that registers a kind: every list and
/// every choice between kinds is made of these lines, or is a `match` that the compiler checks.
macro_rules! each_kind {
    ($then:ident) => {
        $then! {
            /// A text about what happened.
            Story: story, StoryKeys, "story", "stories";
            /// A city, under every name it has borne.
            City: city, CityKeys, "city", "cities";
            /// Two cities and what they agreed.
            Twinning: twinning, TwinningKeys, "twinning", "twinnings";
            /// Something that happened at a time.
            Event: event, EventKeys, "event", "events";
            /// A thing that is kept, or known by description.
            Object: object, ObjectKeys, "object", "objects";
            /// Evidence: a letter, an article, a data set.
            Source: source, SourceKeys, "source", "sources";
            /// A point on which sources differ.
            Question: question, QuestionKeys, "question", "questions";
            /// A theme that gathers stories.
            Topic: topic, TopicKeys, "topic", "topics";
            /// A page about the archive itself.
            Page: page, PageKeys, "page", "pages";
        }
    };
}
pub(crate) use each_kind;

macro_rules! define_kind {
    ($($(#[$doc:meta])* $kind:ident: $module:ident, $keys:ident, $name:literal, $folder:literal;)*) => {
        /// The kinds of works, in the order in which lists and reports name them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($(#[$doc])* $kind,)* }

        impl Kind {
            /// Every kind, in order.
            pub const ALL: [Kind; [$(Kind::$kind),*].len()] = [$(Kind::$kind),*];

            /// The word in links (`city:coventry`) and in messages.
            pub const fn name(self) -> &'static str {
                match self { $(Kind::$kind => $name,)* }
            }

            /// The folder under `content/`, also the part of the address.
            pub const fn folder(self) -> &'static str {
                match self { $(Kind::$kind => $folder,)* }
            }
        }
    };
}
each_kind!(define_kind);

impl Kind {
    /// The message that readers get: "story".
    pub fn message(self) -> String {
        format!("kind-{}", self.name())
    }

    /// The message for several: "stories".
    pub fn message_of_many(self) -> String {
        format!("kinds-{}", self.name())
    }

    /// The message for a number of them, `$count`: "12 stories".
    pub fn message_of_count(self) -> String {
        format!("figure-{}", self.name())
    }

    /// The kind with this [`Kind::name`].
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kind with this [`Kind::folder`].
    pub fn from_folder(folder: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.folder() == folder)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name in ASCII kebab-case: letters, digits and single hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

impl Slug {
    /// The slug that `text` is; `None` when it is not one.
    pub fn new(text: &str) -> Option<Slug> {
        let is_part = |part: &str| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        (text.len() <= 100 && text.split('-').all(is_part)).then(|| Slug(text.into()))
    }

    /// What a text begins with that has only signs of slugs; perhaps nothing.
    pub(crate) fn beginning_of(text: &str) -> &str {
        let is_sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        &text[..text.find(|c| !is_sign(c)).unwrap_or(text.len())]
    }

    /// The slug nearest to `text`, to be offered when `text` is none: `besancon` for “Besançon”, `koln` for “Köln”. `None`
    /// for addresses, and where no letter is left.
    pub fn suggest(text: &str) -> Option<Slug> {
        if text.contains("://") {
            return None;
        }
        let mut slug = String::new();
        for c in text.chars() {
            match c {
                ' ' | '_' | '-' | '.' | '\'' | '’' | '–' | '—'
                    if !slug.is_empty() && !slug.ends_with('-') =>
                {
                    slug.push('-');
                }
                _ if c.is_alphanumeric() => {
                    let latin = deunicode::deunicode_char(c).unwrap_or_default();
                    slug.extend(
                        latin.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()),
                    );
                }
                _ => {}
            }
        }
        Slug::new(slug.trim_end_matches('-'))
    }

    /// The text of the slug.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The id of a work: `city:coventry`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkId {
    /// The kind, from the folder under `content/`.
    pub kind: Kind,
    /// The name of the work's own folder.
    pub slug: Slug,
}

impl WorkId {
    /// The name of a file beside the work's texts, below `content/`.
    pub fn file(&self, name: &str) -> String {
        format!("{}/{}/{name}", self.kind.folder(), self.slug)
    }
}

impl fmt::Display for WorkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.slug)
    }
}

/// Stands for the id of a work; costs nothing to copy.
///
/// Invariant: has no order. Numbers come as works do, so that a work keeps its own whatever comes after
/// it; the order of works is that of their ids, and an archive knows the rank of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WorkRef(u32);

impl WorkRef {
    /// Any work, for tests that need no archive.
    #[cfg(test)]
    pub(crate) const ANY: WorkRef = WorkRef(0);

    /// Its number in its [`Register`], from 0 without gaps, for tables of everything that is registered.
    pub(crate) fn number(self) -> usize {
        self.0 as usize
    }
}

/// Gives each id a number when it comes for the first time, and the same ever after.
///
/// It outlives the archives that are numbered by it: in all of them one work has one [`WorkRef`]. Those of
/// two registers have nothing to do with each other.
#[derive(Clone, Debug, Default)]
pub struct Register(HashMap<WorkId, WorkRef>);

impl Register {
    /// One that knows no id yet.
    pub fn new() -> Register {
        Register::default()
    }

    /// What stands for an id.
    pub fn enter(&mut self, id: &WorkId) -> WorkRef {
        if let Some(known) = self.0.get(id) {
            return *known;
        }
        let new = WorkRef(u32::try_from(self.0.len()).expect("fewer works than that"));
        self.0.insert(id.clone(), new);
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_ascii_kebab_case() {
        for good in ["coventry", "st-petersburg-florida", "photo-1957", "2250"] {
            assert!(Slug::new(good).is_some(), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "Coventry", "köln", "a b", "a/b", "..", "a_b"] {
            assert!(Slug::new(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_slug_near_by_is_offered() {
        assert_eq!(Slug::suggest("Port Said").map(|slug| slug.to_string()), Some("port-said".into()));
        for (text, expected) in [
            ("Besançon", "besancon"),
            ("Élysée", "elysee"),
            ("Été_1959", "ete-1959"),
            ("l'arrivée", "l-arrivee"),
            ("Œuvre", "oeuvre"),
            ("Grüße", "grusse"),
            ("Łódź", "lodz"),
            ("Волгоград", "volgograd"),
            ("Visite à Dijon", "visite-a-dijon"),
        ] {
            assert_eq!(Slug::suggest(text).map(|slug| slug.to_string()).as_deref(), Some(expected), "{text}");
        }
        for none in ["https://example.org/a", "…", "", "-"] {
            assert_eq!(Slug::suggest(none), None, "{none}");
        }
    }

    #[test]
    fn an_id_keeps_its_number() {
        let mut register = Register::new();
        let id = |text: &str| WorkId { kind: Kind::City, slug: Slug::new(text).expect("it is a slug") };
        let numbers = ["ulm", "york", "ulm", "arles", "york"].map(|text| register.enter(&id(text)).number());
        assert_eq!(numbers, [0, 1, 0, 2, 1]);
    }
}
