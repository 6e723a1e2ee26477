//! What editors say of a question.

use crate::diagnostic::Located;
use crate::document::keys::{MediaKeys, Unresolved, keys};
use crate::id::Slug;
use crate::keys::mapping;

mapping! {
    /// One answer to a question.
    AnswerKeys {
        /// The key of its wording under `labels`.
        id: required label_key = "n830";
        /// The answer as a date; an answer is a date or a value.
        date: optional date = "1944";
        /// The answer as a number or a text.
        value: optional text = "830";
        /// Who says so.
        sources: optional ids(Source) = "[gift-record]";
    }
}

keys! {
    /// The facts of a question, as they are typed.
    QuestionKeys {
        words {
            /// The question.
            title: needed title = "How many names are on the tablecloth?";
            /// A wording for each answer, under its id.
            labels: optional labels = "{n830: 830 women, n900: 900 women}";
        }
        facts {
            /// The works that it is about, each with its kind.
            about: optional texts(WorkId) = "[\"object:coventry-tablecloth\"]";
            /// The answers.
            answers: needed entries(AnswerKeys) [2, usize::MAX] =
                "[{id: n830, value: 830, sources: [gift-record]}, {id: n900, value: 900, sources: [warwick-association]}]",
                list_two_answers;
        }
    }
}

impl Unresolved for QuestionKeys {
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
