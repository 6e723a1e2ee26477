//! What editors say of an object.

use crate::diagnostic::Located;
use crate::document::keys::{MediaKeys, Unresolved, keys};
use crate::id::Slug;

keys! {
    /// The facts of an object, as they are typed.
    ObjectKeys {
        words {
            /// What the object is called.
            title: needed title = "The charter of twinning";
            /// One or two sentences for lists, feeds and search engines.
            summary: optional summary = "The charter by which two cities became twins.";
            /// A word for the key that `holder` uses.
            labels: optional labels = "{city-archive: City archive}";
        }
        facts {
            /// When it was made.
            date: optional date = "1958~";
            /// Who keeps it: a key whose words stand in `labels`.
            holder: optional label_key = "city-archive";
            /// Where it is kept.
            city: optional id(City) = "dijon";
            /// What may be done with its pictures: a licence of Creative Commons as SPDX names it, or a statement of
            /// rightsstatements.org.
            rights: optional word(Rights) = "CC-BY-4.0";
            /// The files beside the text, each with who made it and what may be done with it.
            media: optional entries(MediaKeys) = "[{file: charter.jpg, credit: House of Burgundy, rights: CC-BY-4.0}]";
            /// What its facts rest on.
            sources: optional ids(Source) = "[house-of-burgundy]";
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
