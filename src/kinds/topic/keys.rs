//! What editors say of a topic: words, and no facts but those of all kinds.

use crate::diagnostic::Located;
use crate::document::keys::{MediaKeys, Unresolved, keys};
use crate::id::Slug;

keys! {
    /// The facts of a topic: it has none of its own.
    TopicKeys {
        words {
            /// What the topic is called.
            title: needed title = "Schools";
        }
        facts {}
    }
}

impl Unresolved for TopicKeys {
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
