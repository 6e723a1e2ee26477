//! The front matter of one file → what it says, every value with its place.
//!
//! Which keys a kind has stands in its own table; see [`super::keys`]. Nothing is resolved here: ids may
//! name nothing, periods may run backwards. `archive` says what the values mean.

use std::collections::BTreeSet;
use std::fmt::Display;

use super::keys::{COMMON_FACTS, COMMON_WORDS, KindKeys, Unresolved};
use crate::date::Day;
use crate::diagnostic::{Code, Diagnostic, Located, Report};
use crate::id::{Kind, each_kind};
use crate::keys::{KeySpec, Mapping, Presence, ValueType};
use crate::persistent_id::{Ark, Doi};
use crate::phrases::Phrase;
use crate::phrases::table as phrase;
use crate::yaml::{Fields, Node, Subject};

/// The front matter of one file.
#[derive(Clone, Debug)]
pub struct FrontMatter {
    /// The title, or a city's name.
    pub title: Option<Located<String>>,
    /// One or two sentences about the work.
    pub summary: Option<Located<String>>,
    /// A word per key of the shared facts.
    pub labels: Vec<(Located<String>, Located<String>)>,
    /// Which words a translation was made from: a locale's tag and a fingerprint.
    pub translated_from: Option<Located<(String, String)>>,
    /// The keys of shared facts that stand in this file.
    pub fact_keys: Vec<Located<String>>,
    /// The keys of this kind that have nothing in this file, not even something wrong.
    pub lacking: BTreeSet<&'static str>,
    /// The lists that stand here without an entry.
    pub empty_lists: BTreeSet<&'static str>,
    /// Whether every value could be read.
    pub is_whole: bool,
    /// Old addresses that lead here.
    pub aliases: Vec<Located<String>>,
    /// The day on which the text came onto the site.
    pub published: Option<Located<Day>>,
    /// The day on which its words last changed in a way that readers should know.
    pub updated: Option<Located<Day>>,
    /// The names of those who wrote the text.
    pub authors: Vec<Located<String>>,
    /// The DOI under which it is registered.
    pub doi: Option<Doi>,
    /// The ARK under which it is kept.
    pub ark: Option<Ark>,
    /// The shared facts.
    pub facts: RawFacts,
}

/// The keys of a kind.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// The kind's own words, which every translation has.
    words: &'static [KeySpec],
    /// The kind's own facts, which the original has.
    facts: &'static [KeySpec],
}

impl Table {
    /// The keys of a kind, as they are declared in its folder.
    pub fn of(kind: Kind) -> Table {
        TABLES[kind as usize]
    }

    /// The keys of words, in the order in which they are read.
    pub fn words(self) -> impl Iterator<Item = &'static KeySpec> {
        self.words.iter().chain(COMMON_WORDS)
    }

    /// The keys of facts, in the order in which they are read.
    pub fn facts(self) -> impl Iterator<Item = &'static KeySpec> {
        COMMON_FACTS.iter().chain(self.facts)
    }

    /// The key of the title, or of a city's name.
    pub fn title(self) -> &'static KeySpec {
        self.word(|value| matches!(value, ValueType::Title)).expect("every kind has a title")
    }

    /// The key of the words for keys of the facts, where the kind has such words.
    pub fn labels(self) -> Option<&'static KeySpec> {
        self.word(|value| matches!(value, ValueType::Labels))
    }

    /// The key of the summary, where the kind has one.
    pub fn summary(self) -> Option<&'static KeySpec> {
        self.word(|value| matches!(value, ValueType::Summary))
    }

    fn word(self, is_meant: fn(ValueType) -> bool) -> Option<&'static KeySpec> {
        self.words.iter().find(|key| is_meant(key.value))
    }

    /// Whether files beside the text have credit and rights.
    pub fn has_media(self) -> bool {
        self.facts.iter().any(|key| key.name == "media")
    }
}

macro_rules! define_facts {
    ($($(#[$doc:meta])* $kind:ident: $module:ident, $keys:ident, $name:literal, $folder:literal;)*) => {
        /// The shared facts of each kind, as they are typed.
        #[derive(Clone, Debug)]
        pub enum RawFacts { $($(#[$doc])* $kind(Box<crate::kinds::$module::$keys>),)* }

        impl RawFacts {
            fn read(kind: Kind, fields: &mut Fields<'_>) -> RawFacts {
                match kind { $(Kind::$kind => {
                    let facts = Mapping::read(fields).expect("no fact of a kind is required by its entry");
                    RawFacts::$kind(Box::new(facts))
                })* }
            }

            /// What the checks of the whole archive ask of them.
            pub fn unresolved(&self) -> &dyn Unresolved {
                match self { $(RawFacts::$kind(facts) => facts.as_ref(),)* }
            }
        }

        /// By kind.
        const TABLES: [Table; Kind::ALL.len()] = [$(Table {
            words: <crate::kinds::$module::$keys as KindKeys>::WORDS,
            facts: <crate::kinds::$module::$keys as Mapping>::TABLE,
        },)*];
    };
}
each_kind!(define_facts);

/// Reads the front matter of one file; `None` when it is no mapping.
pub(super) fn read(kind: Kind, node: Node, report: &mut Report) -> Option<FrontMatter> {
    let errors = report.errors();
    let mut fields = Fields::of(node, Subject::FrontMatter(kind), report)?;
    let table = Table::of(kind);
    let is_fact = |key: &str| table.facts().any(|fact| fact.name == key);
    let fact_keys: Vec<Located<String>> = fields.keys().filter(|key| is_fact(&key.value)).cloned().collect();

    let title = fields.text(table.title().name);
    let summary = table.summary().and_then(|key| fields.text(key.name));
    let labels = table.labels().map(|key| fields.words(key.name)).unwrap_or_default();
    let translated_from = read_fingerprint(&mut fields);
    let aliases = fields.texts("aliases");
    let (published, updated) = (fields.day("published"), fields.day("updated"));
    if let (Some(published), Some(updated)) = (&published, &updated)
        && updated.value < published.value
    {
        fields.report().add(
            Diagnostic::new(
                Code::PeriodBackwards,
                updated.place.clone(),
                phrase::updated_before_published(updated.value.to_string(), published.value.to_string()),
            )
            .also(published.place.clone())
            .hint(phrase::exchange_or_correct_days()),
        );
    }
    let authors = read_authors(&mut fields);
    let doi = read_persistent(&mut fields, "doi", [Doi::parse, Doi::within], |text| phrase::not_a_doi(text));
    let ark = read_persistent(&mut fields, "ark", [Ark::parse, Ark::within], |text| phrase::not_an_ark(text));
    let facts = RawFacts::read(kind, &mut fields);
    let lacking = fields.lacking();
    let is_empty = |key: &&str| fields.length(key) == Some(0);
    let empty_lists = table.facts().map(|key| key.name).filter(is_empty).collect();
    fields.finish();
    let is_whole = report.errors() == errors;
    Some(FrontMatter {
        title,
        summary,
        labels,
        translated_from,
        fact_keys,
        lacking,
        empty_lists,
        is_whole,
        aliases,
        published,
        updated,
        authors,
        doi,
        ark,
        facts,
    })
}

impl FrontMatter {
    /// What readers see as it stands, without marks: title, summary, labels.
    pub fn plain_texts(&self) -> impl Iterator<Item = &Located<String>> {
        [&self.title, &self.summary].into_iter().flatten().chain(self.labels.iter().map(|(_, word)| word))
    }

    /// The facts that the original of this kind cannot do without and that have nothing here, not even
    /// something wrong.
    ///
    /// Of an empty list whose length matters, the kind says itself what it lacks.
    pub fn missing_facts(&self, kind: Kind) -> impl Iterator<Item = &'static KeySpec> {
        let is_missing = |key: &&'static KeySpec| {
            let is_judged =
                key.count.is_some_and(|(least, _)| least > 1) && self.empty_lists.contains(key.name);
            key.presence == Presence::Needed && self.lacking.contains(key.name) && !is_judged
        };
        Table::of(kind).facts().filter(is_missing)
    }
}

/// The names under `authors`, without blanks around them.
fn read_authors(fields: &mut Fields<'_>) -> Vec<Located<String>> {
    let (names, blanks): (Vec<_>, Vec<_>) = fields
        .texts("authors")
        .into_iter()
        .map(|name| Located { value: name.value.trim().to_owned(), place: name.place })
        .partition(|name| !name.value.is_empty());
    for blank in blanks {
        fields.report().add(
            Diagnostic::new(Code::WrongType, blank.place, phrase::author_without_name())
                .hint(phrase::write_name_or_delete_entry()),
        );
    }
    names
}

/// A persistent identifier. What is none is a finding, which offers the one in it.
fn read_persistent<I: Display>(
    fields: &mut Fields<'_>,
    key: &'static str,
    [parse, within]: [fn(&str) -> Option<I>; 2],
    message: fn(&str) -> Phrase,
) -> Option<I> {
    let text = fields.text(key)?;
    let identifier = parse(&text.value);
    if identifier.is_none() {
        let hint =
            within(&text.value).map_or_else(|| phrase::identifier_looks_like(key), phrase::did_you_mean);
        let finding = Diagnostic::new(Code::UnknownValue, text.place, message(&text.value));
        fields.report().add(finding.hint(hint));
    }
    identifier
}

fn read_fingerprint(fields: &mut Fields<'_>) -> Option<Located<(String, String)>> {
    let text = fields.text("translated_from")?;
    let parts = text.value.rsplit_once('-').filter(|(tag, digits)| {
        !tag.is_empty() && digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    });
    match parts {
        Some((tag, digits)) => {
            let value = (tag.to_owned(), digits.to_ascii_lowercase());
            Some(Located { value, place: text.place })
        }
        None => {
            fields.report().add(
                Diagnostic::new(Code::BadFingerprint, text.place, phrase::not_a_fingerprint(&text.value))
                    .hint(phrase::delete_fingerprint()),
            );
            None
        }
    }
}
