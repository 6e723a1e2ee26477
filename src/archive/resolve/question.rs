//! A question: what it is about, and at least two answers.

use super::Resolver;
use crate::archive::facts::{Answer, Question};
use crate::diagnostic::{Code, Located};
use crate::document::front_matter as raw;
use crate::id::{Kind, Slug};

impl Resolver<'_> {
    pub(super) fn question(&mut self, question: raw::QuestionFacts) -> Question {
        let mut about = Vec::new();
        for id in &question.about {
            let parts = id
                .value
                .split_once(':')
                .and_then(|(kind, slug)| Some((Kind::from_name(kind)?, Slug::new(slug)?)));
            match parts {
                Some((kind, value)) => {
                    about.extend(self.one(kind, &Located { value, place: id.place.clone() }))
                }
                None => self.find(
                    Code::BadId,
                    id.place.clone(),
                    format!("`{}` does not say what the question is about", id.value),
                    "write kind and id, such as `object:coventry-tablecloth`",
                ),
            }
        }
        let mut answers = Vec::new();
        for answer in question.answers {
            if answer.date.is_some()
                && let Some(value) = &answer.value
            {
                self.find(
                    Code::UnknownKey,
                    value.place.clone(),
                    "an answer is a date or a value, not both",
                    "delete one of the two",
                );
            }
            self.new_word(&answer.id);
            answers.push(Answer {
                sources: self.all(Kind::Source, &answer.sources),
                id: answer.id.value,
                date: Self::date(answer.date),
                value: answer.value.map(|value| value.value),
            });
        }
        match question.answer_count {
            Some(2..) => {}
            Some(_) => {
                let top = self.top.clone();
                self.find(
                    Code::MissingField,
                    top,
                    "a question has at least two answers",
                    "with one answer it is a fact: write it where it belongs",
                );
            }
            None => self
                .missing("answers", "list at least two, such as `- {id: more, value: 900, sources: [...]}`"),
        }
        Question { about, answers }
    }
}
