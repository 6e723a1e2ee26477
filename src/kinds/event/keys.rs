//! What editors say of an event.

use crate::diagnostic::Located;
use crate::document::keys::{MediaKeys, Unresolved, keys};
use crate::id::Slug;

keys! {
    /// The facts of an event, as they are typed.
    EventKeys {
        words {
            /// What the event is called.
            title: needed title = "Dijon and Mainz become twins";
        }
        facts {
            /// When it happened.
            date: needed date = "1958", add_date_of_event;
            /// Where it happened, or whom it concerns.
            cities: optional ids(City) = "[dijon, mainz]";
            /// The twinnings that it belongs to; a stage of the same date is told by the event.
            twinnings: optional ids(Twinning) = "[dijon-mainz]";
            /// Who says so.
            sources: optional ids(Source) = "[house-of-burgundy]";
        }
    }
}

impl Unresolved for EventKeys {
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
