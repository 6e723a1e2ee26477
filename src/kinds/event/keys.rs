//! What editors say of an event.

use crate::diagnostic::Located;
use crate::document::keys::{MediaKeys, Unresolved, keys};
use crate::id::Slug;

keys! {
    /// The facts of an event, as they are typed.
    EventKeys {
        words {
            /// What the event is called.
            title: needed title = "The federation of twin cities is founded";
        }
        facts {
            /// When it happened.
            date: needed date = "1957-04-28", add_date_of_event;
            /// Where it happened, or whom it concerns.
            cities: optional ids(City) = "[coventry, volgograd]";
            /// The twinnings that it belongs to; a stage of the same date is told by the event.
            twinnings: optional ids(Twinning) = "[coventry-volgograd]";
            /// Who says so.
            sources: optional ids(Source) = "[warwick-association]";
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
