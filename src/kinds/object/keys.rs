//! What editors say of an object.

use crate::diagnostic::Located;
use crate::document::keys::{MediaKeys, Unresolved, keys};
use crate::id::Slug;

keys! {
    /// The facts of an object, as they are typed.
    ObjectKeys {
        words {
            /// What the object is called.
            title: needed title = "The Coventry tablecloth";
            /// One or two sentences for lists, feeds and search engines.
            summary: optional summary = "A linen cloth with the names of its givers.";
            /// A word for the key that `holder` uses.
            labels: optional labels = "{panorama-museum: Panorama museum}";
        }
        facts {
            /// When it was made.
            date: optional date = "1943~";
            /// Who keeps it: a key whose words stand in `labels`.
            holder: optional label_key = "panorama-museum";
            /// Where it is kept.
            city: optional id(City) = "volgograd";
            /// What may be done with its pictures: a licence of Creative Commons as SPDX names it, or a statement of
            /// rightsstatements.org.
            rights: optional word(Rights) = "CC-BY-4.0";
            /// The files beside the text, each with who made it and what may be done with it.
            media: optional entries(MediaKeys) = "[{file: tablecloth.jpg, credit: Warwick Association, rights: CC-BY-4.0}]";
            /// What its facts rest on.
            sources: optional ids(Source) = "[warwick-association]";
        }
    }
}

impl Unresolved for ObjectKeys {
    fn media(&self) -> Option<&[MediaKeys]> {
        Some(&self.media)
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
