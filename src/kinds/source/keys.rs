//! What editors say of a source.

use crate::diagnostic::Located;
use crate::document::keys::{MediaKeys, Unresolved, keys};
use crate::id::Slug;

keys! {
    /// The facts of a source, as they are typed.
    SourceKeys {
        words {
            /// The title of the publication, or what the source is called.
            title: needed title = "Dijon and Mainz, twin cities";
        }
        facts {
            /// What kind of evidence it is.
            r#type: needed word(SourceType) = "news-article", write_source_type;
            /// Who made it.
            creator: optional text = "A. Writer";
            /// Who published it.
            publisher: optional text = "House of Burgundy";
            /// When it was published.
            date: optional date = "2026-10-12";
            /// Where it can be read.
            url: optional text(WebAddress) = "https://example.org/article";
            /// When it was read there.
            accessed: optional date = "2026-10-30";
            /// Its language (BCP 47); `mul` for several.
            language: optional text(Language) = "en";
            /// Sources with the same text, which are one witness and not several.
            same_text_as: optional ids(Source) = "[other-printing]";
            /// The language that it was translated from by a machine (BCP 47).
            machine_translated_from: optional text(Language) = "de";
        }
    }
}

impl Unresolved for SourceKeys {
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
