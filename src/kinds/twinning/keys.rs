//! What editors say of a twinning.

use crate::diagnostic::Located;
use crate::document::keys::{MediaKeys, Unresolved, keys};
use crate::id::Slug;
use crate::keys::mapping;

mapping! {
    /// One stage in the life of a twinning.
    StageKeys {
        /// When it happened.
        date: optional date = "1958";
        /// What happened.
        stage: required word(StageKind) = "signed";
        /// Who acted: one of the two cities, or a key whose words stand in `labels`.
        by: optional label_key = "council";
        /// Who says so.
        sources: needed ids(Source) [1, usize::MAX] = "[house-of-burgundy]";
    }
}

keys! {
    /// The facts of a twinning, as they are typed.
    TwinningKeys {
        words {
            /// What the twinning is called; without it, after its cities: “Dijon – Mainz”.
            title: optional title = "Dijon and Mainz";
            /// One or two sentences for lists, feeds and search engines.
            summary: optional summary = "How two cities became twins.";
            /// A word for each key that `by` uses, in the form that follows “by” in this language.
            labels: optional labels = "{council: the city councils}";
        }
        facts {
            /// The two cities.
            cities: needed ids(City) [2, 2] = "[dijon, mainz]", write_two_cities;
            /// The stages of its life, in the order of their dates.
            stages: needed entries(StageKeys) [1, usize::MAX] =
                "[{date: 1958, stage: signed, sources: [house-of-burgundy]}]",
                write_stages;
            /// What it rests on beyond the stages' own sources.
            sources: optional ids(Source) = "[house-of-burgundy]";
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
