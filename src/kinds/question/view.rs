//! A question: the answers side by side, each with who says so.

use std::collections::BTreeSet;
use tera::Value;

use super::{Answer, Question};
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::render::Site;
use crate::render::page::kind::{KindPage, Lead, Menu, Order, Presentation};
use crate::render::page::work_page::WorkPage;
use crate::render::view;

pub(crate) const PRESENTATION: Presentation = Presentation {
    section: Kind::Question.folder(),
    menu: Menu::Later,
    rank: 50,
    is_counted: true,
    order: Order::ByTitle,
    shows_date: true,
    has_note_on_card: true,
    is_in_feed: true,
    is_in_city_feed: true,
    is_in_calendar: false,
    lead: Lead::Never,
    is_dispute: true,
    is_evidence: false,
    search_weight: 1.0,
    iiif: None,
};

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

    fn note(&self, site: &Site, _: WorkRef, locale: Locale) -> String {
        site.say(locale, "question-answers", &[("count", &self.answers.len().to_string())])
    }

    fn stage_label(&self, _: &Site, _: usize, _: Locale) -> Option<String> {
        None
    }

    fn has_rights(&self) -> bool {
        false
    }
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
