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
    let at = |depth: usize| {
        let tags = tags.iter().enumerate();
        tags.map(move |(at, tag)| (depth, at, *tag))
    };
    // Nothing in a pattern means something to a server's own language: no braces, no backslashes.
    let choice = |(depth, at, tag): (usize, usize, &str)| Choice {
        pattern: format!("^{} *{}", SKIPPED.repeat(depth), wanted(tag, &tags[..at], &tags)),
        to: format!("{base}{tag}/"),
    };
    (0..DEPTH).flat_map(at).map(choice).collect()
}

/// A language that a reader would rather have.
const SKIPPED: &str = "[^,]*,";

/// What a reader names who gets a language: its tag, or a longer one; and its primary language, if it is the first
/// language of the site that has it.
fn wanted(tag: &str, before: &[&str], all: &[&str]) -> String {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let own = primary(tag);
    if before.iter().any(|other| primary(other) == own) {
        return format!("{tag}([-;, ]|$)");
    }
    // A reader who names another variety of the site gets that one.
    let others: Vec<&&str> = all.iter().filter(|other| **other != tag && primary(other) == own).collect();
    if others.is_empty() { format!("{own}([-;, ]|$)") } else { format!("({tag}|{own})([;, ]|$)") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variety_is_named_by_itself_where_there_are_several() {
        let all = ["fr", "zh-Hans", "zh-Hant"];
        assert_eq!(wanted("fr", &[], &all), "fr([-;, ]|$)");
        assert_eq!(wanted("zh-Hans", &all[..1], &all), "(zh-Hans|zh)([;, ]|$)");
        assert_eq!(wanted("zh-Hant", &all[..2], &all), "zh-Hant([-;, ]|$)");
        assert_eq!(wanted("en-GB", &[], &["en-GB"]), "en([-;, ]|$)");
    }
}
