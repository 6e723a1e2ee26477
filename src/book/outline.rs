//! Which works a book has, in which order, under which ids: all that is known before their texts are.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::chapter::{self, Mention, Targets};
use super::runs_on;
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, WorkRef};
use crate::locale::Locale;
use crate::pages::Pages;
use crate::route::{Route, Scope};
use crate::wording::kind::{InBook, presentation, ranked};

/// The part with the timeline.
pub(super) const TIMELINE: &str = "part-timeline";
/// The part with the map.
pub(super) const MAP: &str = "part-map";

/// The text of a chapter, and what is named in it.
pub(super) type Text = (String, Vec<Mention>);

/// What gives the text of a work, by the id of its chapter.
pub(super) type Reading<'r> = dyn Fn(WorkRef, &str) -> Result<Arc<Text>, Diagnostic> + Sync + 'r;

/// A work that a book has, before its text is there.
pub(super) struct Told {
    pub(super) work: WorkRef,
    pub(super) id: String,
    /// From 1; what runs on has none.
    pub(super) number: Option<usize>,
}

/// What a book has.
pub(super) struct Outline {
    /// The works by kind, in the order of chapters; no kind without any.
    pub(super) kinds: Vec<(Kind, Vec<Told>)>,
    pub(super) targets: Targets,
    /// By work: the id of its chapter.
    ids: HashMap<WorkRef, String>,
}

impl Outline {
    /// Finds out what the book of a language has.
    pub(super) fn of(pages: &Pages, locale: Locale) -> Outline {
        let kinds = works_by_kind(pages, locale);
        let told = || kinds.iter().flat_map(|(_, told)| told);
        let targets = targets(pages, locale, told());
        let ids = told().map(|told| (told.work, told.id.clone())).collect();
        Outline { kinds, targets, ids }
    }

    /// The id of a work's chapter; `None` where it has none.
    pub(super) fn id(&self, work: WorkRef) -> Option<&str> {
        self.ids.get(&work).map(String::as_str)
    }

    /// Cuts the text of a chapter out of an unfinished page.
    pub(super) fn cut(&self, page: &[u8], id: &str) -> Arc<Text> {
        Arc::new(chapter::text_of(page, id, &self.targets))
    }
}

/// The works of the book by kind, in the order of chapters.
fn works_by_kind(pages: &Pages, locale: Locale) -> Vec<(Kind, Vec<Told>)> {
    let archive = &pages.archive;
    let is = |work: WorkRef, place: InBook| presentation(archive.work(work).id.kind).book == place;
    let named = |by: &HashSet<WorkRef>| -> HashSet<WorkRef> {
        let works = archive.works().map(|(at, _)| at).filter(|at| is(*at, InBook::Named));
        works.filter(|at| archive.referrers(*at).iter().any(|referrer| by.contains(referrer))).collect()
    };
    let told: HashSet<WorkRef> =
        archive.works().map(|(at, _)| at).filter(|at| is(*at, InBook::Told)).collect();
    let mut wanted = named(&told);
    // Of a twinning there are both cities.
    let pairs = wanted.iter().filter_map(|work| archive.twinning(*work)).flat_map(|twinning| twinning.cities);
    let cities: Vec<WorkRef> = pairs.collect();
    wanted.extend(cities);

    let mut number = 0;
    let mut kinds = Vec::new();
    let places = [InBook::Told, InBook::Named, InBook::AtEnd];
    for kind in
        places.iter().flat_map(|place| ranked().into_iter().filter(|kind| presentation(*kind).book == *place))
    {
        let all = archive.of_kind(kind).map(|(at, _)| at);
        let is_wanted = |at: &WorkRef| presentation(kind).book != InBook::Named || wanted.contains(at);
        let mut works: Vec<WorkRef> = all.filter(is_wanted).collect();
        pages.sort_for_list(kind, &mut works, locale);
        let told = works.into_iter().map(|work| {
            let id = &archive.work(work).id;
            let counted = (!runs_on(kind)).then(|| {
                number += 1;
                number
            });
            Told { work, id: format!("{}-{}", id.kind.name(), id.slug), number: counted }
        });
        let told: Vec<Told> = told.collect();
        if !told.is_empty() {
            kinds.push((kind, told));
        }
    }
    kinds
}

fn targets<'t>(pages: &Pages, locale: Locale, told: impl Iterator<Item = &'t Told>) -> Targets {
    let tag = pages.settings.locales.tag(locale);
    let works = told.map(|Told { work, id, .. }| {
        let route = Route::Work(pages.archive.work(*work).id.clone());
        (route.path_in(tag), (*work, id.clone()))
    });
    let others = [(Route::Timeline(Scope::All), TIMELINE), (Route::Map, MAP)];
    let others = others.into_iter().filter(|(route, _)| pages.plan.has(route, tag));
    Targets {
        works: works.collect(),
        others: others.map(|(route, id)| (route.path_in(tag), id.to_owned())).collect(),
        root: pages.settings.base.whole(""),
    }
}
