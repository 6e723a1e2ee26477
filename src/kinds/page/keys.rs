//! What editors say of a page about the archive.

use crate::diagnostic::Located;
use crate::document::keys::{MediaKeys, Unresolved, keys};
use crate::id::Slug;

keys! {
    /// The facts of a page, as they are typed.
    PageKeys {
        words {
            /// What the page is called.
            title: needed title = "About this archive";
        }
        facts {
            /// Its position in the menu; without one it is not in it.
            menu: optional integer = "1";
        }
    }
}

impl Unresolved for PageKeys {
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
