//! A question: what it is about, and at least two answers.

use super::QuestionKeys;
use super::keys::AnswerKeys;
use crate::archive::facts::{DatedEntry, KindFacts, Media, Resolve};
use crate::archive::resolver::Resolver;
use crate::date::EventDate;
use crate::diagnostic::{Code, Located};
use crate::document::keys::day;
use crate::id::{Kind, Slug, WorkRef};
use crate::phrases::table as phrase;

/// A point on which sources differ.
#[derive(Clone, Debug)]
pub struct Question {
    /// What it is about.
    pub about: Vec<WorkRef>,
    /// The answers, in the order of the file; at least two.
    pub answers: Vec<Answer>,
}

/// One answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The key of the words.
    pub id: Slug,
    /// The answer as a date.
    pub date: Option<EventDate>,
    /// The answer as a value.
    pub value: Option<String>,
    /// Who says so.
    pub sources: Vec<WorkRef>,
}

impl Resolve for Question {
    type Keys = QuestionKeys;

    fn resolve(keys: &QuestionKeys, resolver: &mut Resolver<'_>) -> Option<Question> {
        let QuestionKeys { about, answers } = keys;
        let about = about.iter().filter_map(|id| resolver.subject(id)).collect();
        if matches!(answers.written, Some(0 | 1)) {
            let top = resolver.top.clone();
            resolver.find(Code::MissingField, top, phrase::too_few_answers(), phrase::one_answer_is_a_fact());
        }
        let answers = answers.items.iter().map(|answer| resolver.answer(answer)).collect();
        Some(Question { about, answers })
    }
}

impl KindFacts for Question {
    fn refer(&self, visit: &mut dyn FnMut(WorkRef)) {
        let Question { about, answers } = self;
        about.iter().for_each(|work| visit(*work));
        answers.iter().flat_map(|answer| &answer.sources).for_each(|source| visit(*source));
    }

    fn dates(&self) -> Vec<&EventDate> {
        Vec::new()
    }

    fn entries(&self, _: &str) -> Vec<DatedEntry<'_>> {
        Vec::new()
    }

    fn stands_for(&self) -> &[WorkRef] {
        &[]
    }

    fn cities(&self) -> &[WorkRef] {
        &[]
    }

    fn subjects(&self) -> &[WorkRef] {
        &self.about
    }

    fn topics(&self) -> Option<&[WorkRef]> {
        None
    }

    fn media(&self) -> &[Media] {
        &[]
    }

    fn named_after(&self) -> Option<[WorkRef; 2]> {
        None
    }
}

impl Resolver<'_> {
    /// The work that an id with its kind names.
    fn subject(&mut self, id: &Located<String>) -> Option<WorkRef> {
        let parts = id
            .value
            .split_once(':')
            .and_then(|(kind, slug)| Some((Kind::from_name(kind)?, Slug::new(slug)?)));
        let Some((kind, value)) = parts else {
            self.find(
                Code::BadId,
                id.place.clone(),
                phrase::subject_without_kind(&id.value),
                phrase::write_subject(),
            );
            return None;
        };
        self.one(kind, &Located { value, place: id.place.clone() })
    }

    fn answer(&mut self, answer: &AnswerKeys) -> Answer {
        if answer.date.is_some()
            && let Some(value) = &answer.value
        {
            self.find(
                Code::UnknownKey,
                value.place.clone(),
                phrase::answer_date_and_value(),
                phrase::delete_one_of_two(),
            );
        }
        self.new_word(&answer.id);
        Answer {
            sources: self.all(Kind::Source, &answer.sources),
            id: answer.id.value.clone(),
            date: day(answer.date.as_ref()),
            value: answer.value.as_ref().map(|value| value.value.clone()),
        }
    }
}
