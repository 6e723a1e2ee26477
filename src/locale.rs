//! The languages of a site: BCP 47 tags, in the order of the settings.
//!
//! A [`Locale`] is a number that stands for one of the site's [`Locales`]; it
//! costs nothing to copy and sorts as the settings list it. No code outside
//! the settings and `i18n/` names a language.

use icu_locale::{Direction, LocaleDirectionality, LocaleExpander};

/// One of the site's locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(u8);

impl Locale {
    /// Its position among the site's locales.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// What the site knows of a locale.
#[derive(Clone, Debug)]
pub struct LocaleInfo {
    /// The tag as it stands in file names and addresses, such as `en` or `pt-BR`.
    pub tag: String,
    /// The language's own name for itself, such as "Français".
    pub name: String,
    /// The locale whose rules dates, numbers and lists follow, such as `en-GB`.
    pub formats: icu_locale::Locale,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
    /// The script it is written in (ISO 15924), such as `Cyrl`; empty where CLDR knows none.
    pub script: String,
}

impl LocaleInfo {
    /// The value of the HTML attribute `dir`.
    pub fn direction(&self) -> &'static str {
        if self.right_to_left { "rtl" } else { "ltr" }
    }
}

/// The site's locales, each once, in the order of the settings.
///
/// Invariant: at most 255, no tag twice.
#[derive(Clone, Debug, Default)]
pub struct Locales(Vec<LocaleInfo>);

impl Locales {
    /// Adds a locale; `None` when the tag is there already, in whatever letters, or there are too many.
    pub fn add(&mut self, tag: &str, name: &str, formats: icu_locale::Locale) -> Option<Locale> {
        let is_there = self.tags().any(|other| other.eq_ignore_ascii_case(tag));
        let index = u8::try_from(self.0.len()).ok().filter(|_| !is_there)?;
        let right_to_left = is_right_to_left(&formats);
        let script = script_of(&formats);
        self.0.push(LocaleInfo {
            tag: tag.to_owned(),
            name: name.to_owned(),
            formats,
            right_to_left,
            script,
        });
        Some(Locale(index))
    }

    /// The locale with this tag.
    pub fn find(&self, tag: &str) -> Option<Locale> {
        let index = self.0.iter().position(|info| info.tag == tag)?;
        u8::try_from(index).ok().map(Locale)
    }

    /// What is known of a locale.
    pub fn info(&self, locale: Locale) -> &LocaleInfo {
        &self.0[locale.index()]
    }

    /// The tag of a locale.
    pub fn tag(&self, locale: Locale) -> &str {
        &self.info(locale).tag
    }

    /// The first, in which the site says what has room for one language only.
    pub fn first(&self) -> Locale {
        self.iter().next().expect("settings have at least one locale")
    }

    /// All locales, in order.
    pub fn iter(&self) -> impl Iterator<Item = Locale> + Clone + use<> {
        (0..u8::try_from(self.0.len()).expect("`add` keeps it below 256")).map(Locale)
    }

    /// All tags, in order.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|info| info.tag.as_str())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The script that a language is written in (CLDR's likely subtags).
fn script_of(locale: &icu_locale::Locale) -> String {
    let mut id = locale.id.clone();
    LocaleExpander::new_common().maximize(&mut id);
    id.script.map(|script| script.to_string()).unwrap_or_default()
}

/// The one of `tags`, at best the same, that is the same language in the same script, by CLDR's likely subtags: `en` for `en-GB`, `zh-Hans`
/// for `zh`, and nothing of Serbian in Cyrillic for `sr-Latn`.
pub fn same_language<'a>(tag: &str, tags: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let expander = LocaleExpander::new_common();
    let language = |tag: &str| {
        let mut id = tag.parse::<icu_locale::Locale>().ok()?.id;
        expander.maximize(&mut id);
        Some((id.language, id.script))
    };
    let wanted = language(tag)?;
    tags.filter(|tag| language(tag) == Some(wanted)).min_by_key(|other| (*other != tag, other.len()))
}

/// Whether a language is written from right to left (CLDR).
pub fn is_right_to_left(locale: &icu_locale::Locale) -> bool {
    LocaleDirectionality::new_common().get(&locale.id) == Some(Direction::RightToLeft)
}
