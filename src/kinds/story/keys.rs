//! What editors say of a story.

use crate::diagnostic::Located;
use crate::document::keys::{MediaKeys, Unresolved, keys};
use crate::id::Slug;

keys! {
    /// The facts of a story, as they are typed.
    StoryKeys {
        words {
            /// What the story is called.
            title: needed title = "The first exchange";
            /// One or two sentences for lists, feeds and search engines.
            summary: optional summary = "How pupils of two cities came to visit one another.";
        }
        facts {
            /// When it happened.
            date: optional date = "1958-09/1959-03-31";
            /// Where it happened, or whom it concerns.
            cities: optional ids(City) = "[dijon, mainz]";
            /// The twinnings that it is part of.
            twinnings: optional ids(Twinning) = "[dijon-mainz]";
            /// The objects that it tells of.
            objects: optional ids(Object) = "[charter-of-twinning]";
            /// Its themes.
            topics: optional ids(Topic) = "[schools]";
            /// What it rests on; each is cited in the text.
            sources: optional ids(Source) = "[house-of-burgundy]";
            /// The files beside the text, each with who made it and what may be done with it.
            media: optional entries(MediaKeys) = "[{file: exchange.jpg, credit: House of Burgundy, rights: CC-BY-4.0}]";
            /// Whether the first page shows it before the others.
            featured: optional flag = "true";
            /// Whether it is left out of the site until it is finished.
            draft: optional flag = "true";
        }
    }
}

impl Unresolved for StoryKeys {
    fn media(&self) -> Option<&[MediaKeys]> {
        Some(&self.media)
    }

    fn is_draft(&self) -> bool {
        self.draft
    }

    fn is_news(&self) -> bool {
        true
    }

    fn sources_to_cite(&self) -> &[Located<Slug>] {
        &self.sources
    }
}
