//! A story: its facts in a box, its text, what happened before and after it.

use super::Story;
use crate::diagnostic::Diagnostic;
use crate::id::{Kind, WorkRef};
use crate::pages::kind::KindPage;
use crate::pages::work_page::WorkPage;

impl KindPage for Story {
    fn fill(&self, page: &mut WorkPage<'_>) -> Result<(), Diagnostic> {
        page.summary();
        page.date(self.date.as_ref());
        page.set("cities", page.city_links(&self.cities, self.date.as_ref()));
        page.set("twinnings", page.links(&self.twinnings));
        page.set("objects", page.links(&self.objects));
        page.set("topics", page.links(&self.topics));
        page.body();

        let (previous, next) = neighbours(page);
        page.set("previous", page.links(&previous));
        page.set("next", page.links(&next));
        let related = page.cards(related(page, self))?;
        page.set("related", related);
        Ok(())
    }

    fn has_rights(&self) -> bool {
        false
    }
}

/// The stories before and after this one in time, as lists of at most one.
fn neighbours(page: &WorkPage<'_>) -> (Vec<WorkRef>, Vec<WorkRef>) {
    let archive = &page.pages.archive;
    let stories = archive.stories_in_time();
    let Some(at) = archive.place_in_time(page.work) else {
        return (Vec::new(), Vec::new());
    };
    let previous = at.checked_sub(1).map(|before| stories[before]);
    (previous.into_iter().collect(), stories.get(at + 1).copied().into_iter().collect())
}

/// Stories that share topics, twinnings or objects with this one; those that share most come first.
///
/// A topic of thousands of stories says little of any of them: of each thing, only the
/// stories next to this one are looked at.
fn related(page: &WorkPage<'_>, story: &Story) -> Vec<WorkRef> {
    const MOST: usize = 4;
    const NEAR: usize = 12;
    let archive = &page.pages.archive;
    let mut shared: Vec<(usize, WorkRef)> = Vec::new();
    for thing in story.topics.iter().chain(&story.twinnings).chain(&story.objects) {
        let referrers = archive.referrers(*thing);
        let own = referrers.partition_point(|other| archive.rank(*other) < archive.rank(page.work));
        let near = own.saturating_sub(NEAR)..(own + NEAR + 1).min(referrers.len());
        for other in &referrers[near] {
            if *other == page.work || archive.work(*other).id.kind != Kind::Story {
                continue;
            }
            match shared.iter().position(|(_, known)| known == other) {
                Some(at) => shared[at].0 += 1,
                None => shared.push((1, *other)),
            }
        }
    }
    shared.sort_by_key(|(count, work)| (std::cmp::Reverse(*count), archive.rank(*work)));
    shared.into_iter().take(MOST).map(|(_, work)| work).collect()
}
