//! What editors say of a question.

use crate::diagnostic::Located;
use crate::document::keys::{MediaKeys, Unresolved, keys};
use crate::id::Slug;
use crate::keys::mapping;

mapping! {
    /// One answer to a question.
    AnswerKeys {
        /// The key of its wording under `labels`.
        id: required label_key = "n24";
        /// The answer as a date; an answer is a date or a value.
        date: optional date = "1958";
        /// The answer as a number or a text.
        value: optional text = "24";
        /// Who says so.
        sources: optional ids(Source) = "[exchange-report]";
    }
}

keys! {
    /// The facts of a question, as they are typed.
    QuestionKeys {
        words {
            /// The question.
            title: needed title = "How many pupils took part in the first exchange?";
            /// A wording for each answer, under its id.
            labels: optional labels = "{n24: 24 pupils, n30: 30 pupils}";
        }
        facts {
            /// The works that it is about, each with its kind.
            about: optional texts(WorkId) = "[\"story:first-exchange\"]";
            /// The answers.
            answers: needed entries(AnswerKeys) [2, usize::MAX] =
                "[{id: n24, value: 24, sources: [exchange-report]}, {id: n30, value: 30, sources: [house-of-burgundy]}]",
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
