//! Who is led where from `/`: `Accept-Language` (RFC 9110, 12.5.4) → a language of the site.
//!
//! Servers know regular expressions, and no more than that in common. So a reader gets the first language that their
//! browser names among those of the site, and browsers name them in the order in which readers like them; weights
//! are not compared. Whoever names none of them chooses at `/`.

use crate::pages::Pages;

/// How many of a reader's languages are looked at.
const DEPTH: usize = 5;

/// A choice: who is led there, as a pattern for the header whose letters mean capitals too, and where, a path with that
/// of the site at its front.
pub(super) struct Choice {
    pub(super) pattern: String,
    pub(super) to: String,
}

/// All choices, to be tried in order.
pub(super) fn choices(pages: &Pages) -> Vec<Choice> {
    let settings = &pages.settings;
    let tags: Vec<&str> = settings.locales.tags().collect();
    let base = settings.base.path();
    let names = names(&tags);
    // Nothing in a pattern means something to a server's own language: no braces, no backslashes.
    let choice = |depth: usize, name: &str, tag: &str| Choice {
        pattern: format!("^{} *{name}([-;, ]|$)", SKIPPED.repeat(depth)),
        to: format!("{base}{tag}/"),
    };
    let at = |depth: usize| names.iter().map(move |(name, tag)| choice(depth, name, tag));
    (0..DEPTH).flat_map(at).collect()
}

/// A language that a reader would rather have.
const SKIPPED: &str = "[^,]*,";

/// What browsers call the languages of a site, in the order in which they are compared, each with its tag: first by their
/// tags, so that a reader who names a variety gets that one; then by the language alone, which is that of the first of its varieties.
pub(super) fn names(tags: &[&str]) -> Vec<(String, String)> {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let mut names: Vec<(String, String)> =
        tags.iter().map(|tag| (tag.to_ascii_lowercase(), (*tag).to_owned())).collect();
    for tag in tags {
        let own = primary(tag);
        if names.iter().all(|(name, _)| *name != own) {
            names.push((own, (*tag).to_owned()));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variety_is_named_by_itself_and_the_first_by_its_language_too() {
        let named = |tags: &[&str]| {
            names(tags).into_iter().map(|(name, tag)| format!("{name} {tag}")).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(named(&["fr", "en"]), "fr fr, en en");
        assert_eq!(named(&["fr-CA", "fr"]), "fr-ca fr-CA, fr fr");
        assert_eq!(
            named(&["zh-Hans", "zh-Hant", "en-GB"]),
            "zh-hans zh-Hans, zh-hant zh-Hant, en-gb en-GB, zh zh-Hans, en en-GB"
        );
    }
}
