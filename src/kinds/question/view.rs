//! A question: the answers side by side, each with who says so.

use std::collections::HashSet;
use tera::Value;

use super::{Answer, Question};
use crate::diagnostic::Diagnostic;
use crate::id::WorkRef;
use crate::pages::kind::KindPage;
use crate::pages::view;
use crate::pages::work_page::WorkPage;
use crate::route::fragment;

impl KindPage for Question {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        page.set("about", page.links(&self.about));
        let answers: Result<Vec<Value>, Diagnostic> =
            self.answers.iter().map(|answer| view_answer(page, answer)).collect();
        page.set("answers", answers?);
        page.set("same_texts", same_texts(page, self));
        page.body();
        Ok(())
    }

    fn has_rights(&self) -> bool {
        false
    }
}

fn view_answer(page: &mut WorkPage<'_>, answer: &Answer) -> Result<Value, Diagnostic> {
    let (pages, locale) = (page.pages, page.locale);
    let shown = pages.archive.shown(page.work, locale);
    let label = shown.words.label(&answer.id).unwrap_or(answer.id.as_str());
    let figure = match (&answer.date, &answer.value) {
        (Some(date), _) => pages.date_html(date, locale),
        (None, Some(value)) => crate::markup::escape(&pages.number(value, locale)),
        (None, None) => String::new(),
    };
    let mut sources = Vec::new();
    for source in &answer.sources {
        let mark = page.references.mark(*source, "", page.locale);
        let link = page.link(*source, pages.title_html(*source, locale));
        sources.push(view! { "link": link, "mark": Value::safe_string(&mark) });
    }
    Ok(view! {
        "id": fragment::page_part(&format!("answer-{}", answer.id)),
        "figure": Value::safe_string(&figure),
        "label": Value::safe_string(&pages.in_language(label, shown.locale, locale)),
        "sources": sources,
    })
}

/// The groups of sources here that have the same text, and so are one witness.
fn same_texts(page: &WorkPage<'_>, question: &Question) -> Vec<Value> {
    let archive = &page.pages.archive;
    let here = archive.in_order(question.answers.iter().flat_map(|answer| answer.sources.iter().copied()));
    let mut told: HashSet<WorkRef> = HashSet::new();
    let mut groups = Vec::new();
    for source in &here {
        let Some(facts) = archive.source(*source) else { continue };
        let others = facts.same_text_as.iter().copied().filter(|other| here.contains(other));
        let group = archive.in_order(others.chain([*source]));
        if group.len() > 1 && !group.iter().any(|work| told.contains(work)) {
            told.extend(&group);
            groups.push(Value::from(page.links(&group)));
        }
    }
    groups
}
