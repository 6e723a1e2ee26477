//! Which known name a mistyped one was meant to be.

use crate::phrases::Phrase;
use crate::phrases::table as phrase;

/// The candidate nearest to `wanted`, if it is near enough to be a slip.
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Longer texts cannot be slips of each other; this also bounds the work.
    if wanted.len() > 80 {
        return None;
    }
    let folded = wanted.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| {
            (strsim::normalized_damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate)
        })
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}

/// The candidate that is a single slip away from `wanted`, or none but for capital letters.
pub fn nearly<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = nearest(wanted, candidates)?;
    (strsim::damerau_levenshtein(&wanted.to_lowercase(), near) <= 1).then_some(near)
}

/// The usual hint for a mistyped name.
pub fn did_you_mean<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<Phrase> {
    nearest(wanted, candidates).map(phrase::did_you_mean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = ["cities", "sources", "title"];
        assert_eq!(nearest("citys", known), Some("cities"));
        assert_eq!(nearest("Title", known), Some("title"));
        assert_eq!(nearest("wikidata", known), None);
        assert_eq!(nearly("Citeis", known), Some("cities"));
        assert_eq!(nearly("citys", known), None);
    }
}
