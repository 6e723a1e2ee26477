//! A question: the answers side by side, each with who says so.

use std::collections::BTreeSet;

use tera::Value;

use super::WorkPage;
use crate::archive::facts::{Answer, Question};
use crate::diagnostic::Diagnostic;
use crate::id::WorkRef;
use crate::render::view;

pub(super) fn fill(page: &mut WorkPage<'_>, question: &Question) -> Result<&'static str, Diagnostic> {
    page.set("about", page.links(&question.about));
    let answers: Result<Vec<Value>, Diagnostic> =
        question.answers.iter().map(|answer| view_answer(page, answer)).collect();
    page.set("answers", answers?);
    page.set("same_texts", same_texts(page, question));
    page.body();
    Ok("question.html")
}

fn view_answer(page: &mut WorkPage<'_>, answer: &Answer) -> Result<Value, Diagnostic> {
    let (site, locale) = (page.site, page.locale);
    let shown = site.archive.shown(page.work, locale);
    let label = shown.words.label(&answer.id).unwrap_or(answer.id.as_str());
    let figure = match (&answer.date, &answer.value) {
        (Some(date), _) => site.date_html(date, locale),
        (None, Some(value)) => crate::render::html::escape(&site.number(value, locale)),
        (None, None) => String::new(),
    };
    let mut sources = Vec::new();
    for source in &answer.sources {
        let mark = page.references.mark(*source, "");
        let link = page.link(*source, site.title_html(*source, locale));
        sources.push(view! { "link": link, "mark": Value::safe_string(&mark) });
    }
    Ok(view! {
        "id": answer.id.as_str(),
        "figure": Value::safe_string(&figure),
        "label": Value::safe_string(&site.in_language(label, shown.locale, locale)),
        "sources": sources,
    })
}

/// The groups of sources here that have the same text, and so are one witness.
fn same_texts(page: &WorkPage<'_>, question: &Question) -> Vec<Value> {
    let here: BTreeSet<WorkRef> =
        question.answers.iter().flat_map(|answer| answer.sources.iter().copied()).collect();
    let mut told: BTreeSet<WorkRef> = BTreeSet::new();
    let mut groups = Vec::new();
    for source in &here {
        let Some(facts) = page.site.archive.source(*source) else { continue };
        let mut group: Vec<WorkRef> =
            facts.same_text_as.iter().copied().filter(|other| here.contains(other)).collect();
        group.push(*source);
        group.sort();
        group.dedup();
        if group.len() > 1 && !group.iter().any(|work| told.contains(work)) {
            told.extend(&group);
            groups.push(Value::from(page.links(&group)));
        }
    }
    groups
}
