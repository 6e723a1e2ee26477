//! What editors say of a twinning.

use crate::diagnostic::Located;
use crate::document::keys::{MediaKeys, Unresolved, keys};
use crate::id::Slug;
use crate::keys::mapping;

mapping! {
    /// One stage in the life of a twinning.
    StageKeys {
        /// When it happened.
        date: optional date = "1944-06-20";
        /// What happened.
        stage: required word(StageKind) = "declared";
        /// Who acted: one of the two cities, or a key whose words stand in `labels`.
        by: optional label_key = "coventry";
        /// Who says so.
        sources: needed ids(Source) [1, usize::MAX] = "[warwick-association]";
    }
}

keys! {
    /// The facts of a twinning, as they are typed.
    TwinningKeys {
        words {
            /// What the twinning is called; without it, after its cities: “Coventry – Volgograd”.
            title: optional title = "Coventry and Volgograd";
            /// One or two sentences for lists, feeds and search engines.
            summary: optional summary = "How two cities became twins.";
            /// A word for each key that `by` uses, in the form that follows “by” in this language.
            labels: optional labels = "{council: Coventry City Council}";
        }
        facts {
            /// The two cities.
            cities: needed ids(City) [2, 2] = "[coventry, volgograd]", write_two_cities;
            /// The stages of its life, in the order of their dates.
            stages: needed entries(StageKeys) [1, usize::MAX] =
                "[{date: 1944, stage: declared, sources: [warwick-association]}]",
                write_stages;
            /// What it rests on beyond the stages' own sources.
            sources: optional ids(Source) = "[warwick-association]";
        }
    }
}

impl Unresolved for TwinningKeys {
    fn media(&self) -> Option<&[MediaKeys]> {
        None
    }

    fn is_draft(&self) -> bool {
        false
    }

    fn is_news(&self) -> bool {
        false
    }

    fn sources_to_cite(&self) -> &[Located<Slug>] {
        &[]
    }
}
