//! Documents → [`Archive`]: every reference resolves, or a finding says why not.
//!
//! The work is the unit; a file is one translation of it. What is derived from
//! all works together (timeline, backlinks) is computed here, once, so that
//! nothing downstream has to ask what is missing.

mod catalogue;
mod check;
mod check_media;
mod faulty_media;
mod facets;
pub mod facts;
mod original;
pub mod resolver;
mod resolve;
mod roster;
pub mod timeline;
pub mod work;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Deref;
use std::sync::Arc;

use rayon::prelude::*;

use crate::date::{Day, EventDate};
use crate::diagnostic::Report;
use crate::document::transcript::Transcript;
use crate::document::{self, Document};
use crate::id::{Kind, Register, WorkId, WorkRef};
use crate::input::Input;
use crate::locale::Locale;
use crate::pictures::{Picture, Pictures};
use crate::settings::Settings;

use self::catalogue::Catalogue;
use self::original::Chosen;
use self::roster::Roster;
use self::timeline::Timeline;
use self::work::{Shown, Work};

/// Whether stories marked `draft: true` are part of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drafts {
    /// They are left out.
    Leave,
    /// They are shown like all others.
    Include,
}

/// The works of an archive; every reference between them resolves.
#[derive(Clone, Debug)]
pub struct Works {
    /// By rank.
    works: Vec<Work>,
    roster: Roster,
    /// By rank.
    referrers: Vec<Vec<WorkRef>>,
    home_city: Option<WorkRef>,
}

/// The whole archive: its works, which it gives access to, and what follows from all of them together.
#[derive(Clone, Debug)]
pub struct Archive {
    works: Works,
    timeline: Timeline,
    stories_in_time: Vec<WorkRef>,
    /// By story: its position in `stories_in_time`.
    places_in_time: HashMap<WorkRef, usize>,
    /// By rank: the newest day that the content of the work knows.
    as_of: Vec<Option<Day>>,
    today: Option<Day>,
    /// The newest day on which a work came onto the site or changed, or a source was read.
    newest: Option<Day>,
}

impl Deref for Archive {
    type Target = Works;

    fn deref(&self) -> &Works {
        &self.works
    }
}

/// Puts the archive together; `None`, with findings, when something in it is wrong.
///
/// `documents` are sorted by id and locale, as [`crate::document::parse_all`] gives them. With the `register`
/// of an archive before, every work that stayed has the same [`WorkRef`] in both.
pub fn assemble(
    documents: &[Arc<Document>],
    transcripts: &[Arc<Transcript>],
    input: &Input,
    settings: &Settings,
    drafts: Drafts,
    register: &mut Register,
    report: &mut Report,
) -> Option<Archive> {
    assert!(documents.is_sorted_by_key(|document| (&document.id, document.locale)), "documents are sorted");
    let (groups, left_out) = group(documents, drafts);
    let named = input.documents.iter().map(|file| &file.name).chain(&input.unread);
    let unread = named.filter_map(|name| document::meant_by(name, &settings.locales)).collect();
    let catalogue = Catalogue::new(groups.iter().map(|group| group.id), left_out, unread, register);
    let home_city = catalogue.home_city(settings, report);
    check::links(&groups, &catalogue, report);

    let without_text = check::unread_texts(input, &settings.locales);
    let chosen: Vec<Option<Chosen<'_>>> = on_every_core(groups.iter().collect(), report, |group, report| {
        original::choose(group, transcripts, settings, &without_text, report)
    });
    check::headings(&chosen, &catalogue, settings, report);
    check_media::media(&chosen, input, &settings.locales, &without_text, report);
    check::pairs(&chosen, report);
    check::addresses(&chosen, settings, report);
    check::citations(&chosen, &catalogue, report);

    // A work that could not be resolved has left an error.
    let works =
        on_every_core(chosen, report, |work, report| resolve::work(work?, &catalogue, settings, report));
    let works: Option<Vec<Work>> = works.into_iter().collect();
    let works = works.filter(|_| report.is_ok())?;
    let works = Works::new(works, catalogue.into_roster(), home_city);
    check::sources(&works, report);
    Some(Archive::new(works))
}

/// Does something to each item, on every core; results and findings keep the order of the items.
fn on_every_core<T: Send, R: Send>(
    items: Vec<T>,
    report: &mut Report,
    act: impl Fn(T, &mut Report) -> R + Sync,
) -> Vec<R> {
    let done = items.into_par_iter().map(|item| {
        let mut own = Report::new();
        (act(item, &mut own), own)
    });
    let done: Vec<(R, Report)> = done.collect();
    done.into_iter()
        .map(|(result, own)| {
            report.merge(own);
            result
        })
        .collect()
}

/// The documents of one work.
struct Group<'d> {
    id: &'d WorkId,
    documents: &'d [Arc<Document>],
}

/// Groups documents by work; drafts come back as the ids that were left out.
fn group(documents: &[Arc<Document>], drafts: Drafts) -> (Vec<Group<'_>>, BTreeSet<WorkId>) {
    let groups = documents.chunk_by(|one, other| one.id == other.id);
    let groups = groups.map(|documents| Group { id: &documents[0].id, documents });
    let is_draft = |document: &Arc<Document>| {
        document.front.as_ref().is_some_and(|front| front.facts.unresolved().is_draft())
    };
    let is_left_out = |group: &Group<'_>| drafts == Drafts::Leave && group.documents.iter().any(is_draft);
    let (left_out, groups): (Vec<Group<'_>>, Vec<Group<'_>>) = groups.partition(is_left_out);
    (groups, left_out.into_iter().map(|group| group.id.clone()).collect())
}

/// For every work, the works that refer to it, in facts or in text, in order.
fn find_referrers(works: &[Work], roster: &Roster) -> Vec<Vec<WorkRef>> {
    let mut referrers: Vec<Vec<WorkRef>> = vec![Vec::new(); works.len()];
    for (from, work) in roster.works().iter().zip(works) {
        let mut targets: HashSet<WorkRef> = HashSet::new();
        work.facts.common().refer(&mut |target| {
            targets.insert(target);
        });
        for words in work.translations.values() {
            for link in &words.body.links {
                if let Some((kind, slug)) = &link.target {
                    let id = WorkId { kind: *kind, slug: slug.clone() };
                    targets.extend(roster.find(&id));
                }
            }
            for citation in &words.body.citations {
                if let Some(slug) = crate::id::Slug::new(&citation.source) {
                    targets.extend(roster.find(&WorkId { kind: Kind::Source, slug }));
                }
            }
        }
        targets.remove(from);
        // Each goes into a list of its own, so the order of the set does not show.
        for target in targets {
            referrers[roster.rank(target)].push(*from);
        }
    }
    referrers
}

impl Works {
    /// `works` are those of the roster, in its order.
    fn new(works: Vec<Work>, roster: Roster, home_city: Option<WorkRef>) -> Works {
        let referrers = find_referrers(&works, &roster);
        Works { works, roster, referrers, home_city }
    }

    /// All works, by kind and id.
    pub fn works(&self) -> impl Iterator<Item = (WorkRef, &Work)> + Clone {
        self.roster.works().iter().copied().zip(&self.works)
    }

    /// The works of one kind, by id.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (WorkRef, &Work)> + Clone {
        let start = self.works.partition_point(|work| work.id.kind < kind);
        let end = self.works.partition_point(|work| work.id.kind <= kind);
        self.roster.works()[start..end].iter().copied().zip(&self.works[start..end])
    }

    /// How many works there are.
    pub fn len(&self) -> usize {
        self.works.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.works.is_empty()
    }

    /// A work.
    pub fn work(&self, work: WorkRef) -> &Work {
        &self.works[self.rank(work)]
    }

    /// The position of a work among all, by kind and id: for what has a place for each work, and wherever
    /// ids decide what comes first.
    ///
    /// Numbers below [`Works::len`]; another archive may have the same work in another position.
    pub fn rank(&self, work: WorkRef) -> usize {
        self.roster.rank(work)
    }

    /// Each of these works once, by kind and id.
    pub fn in_order(&self, works: impl IntoIterator<Item = WorkRef>) -> Vec<WorkRef> {
        let mut works = Vec::from_iter(works);
        works.sort_unstable_by_key(|work| self.rank(*work));
        works.dedup();
        works
    }

    /// The work with this id.
    pub fn find(&self, id: &WorkId) -> Option<WorkRef> {
        self.roster.find(id)
    }

    /// The works that refer to a work, by kind and id.
    pub fn referrers(&self, work: WorkRef) -> &[WorkRef] {
        &self.referrers[self.rank(work)]
    }

    /// The city whose twins the archive is about.
    pub fn home_city(&self) -> Option<WorkRef> {
        self.home_city
    }

    /// A work as the readers of a locale get it.
    pub fn shown(&self, work: WorkRef, locale: Locale) -> Shown<'_> {
        self.work(work).shown_in(locale)
    }

    /// What a work is called in a locale by its own words or, without any, by its id; `None` where it is called after
    /// two cities.
    pub fn own_title(&self, work: WorkRef, locale: Locale) -> Option<String> {
        match &self.shown(work, locale).words.title {
            Some(title) => Some(title.clone()),
            None => self.named_after(work).is_none().then(|| self.work(work).id.slug.to_string()),
        }
    }

    /// The cities that a twinning without a title is called after.
    pub fn named_after(&self, work: WorkRef) -> Option<[WorkRef; 2]> {
        self.work(work).facts.common().named_after()
    }

    /// The date of a work, where its kind has one.
    pub fn date(&self, work: WorkRef) -> Option<&EventDate> {
        self.work(work).facts.common().dates().into_iter().next()
    }

    /// The sources that a work's facts name, each once, in the order of the file.
    pub fn sources_of(&self, work: WorkRef) -> Vec<WorkRef> {
        let mut sources = Vec::new();
        self.work(work).facts.common().refer(&mut |target| {
            if self.work(target).id.kind == Kind::Source && !sources.contains(&target) {
                sources.push(target);
            }
        });
        sources
    }

    /// The cities that a work's facts name.
    pub fn cities_of(&self, work: WorkRef) -> &[WorkRef] {
        self.work(work).facts.common().cities()
    }

    /// The files that the texts of a work show, each once: those of the original in order, then what only translations
    /// show.
    pub fn shown_files(&self, work: WorkRef) -> impl Iterator<Item = &str> {
        let work = self.work(work);
        let others = work.translations.values().filter(|words| words.locale != work.original);
        let files =
            [work.original_words()].into_iter().chain(others).flat_map(|words| words.body.shown_files());
        let mut seen = BTreeSet::new();
        files.filter(move |file| seen.insert(*file))
    }

    /// The pictures that the texts of a work show, likewise.
    pub fn pictures_of<'a>(
        &'a self,
        work: WorkRef,
        pictures: &'a Pictures,
    ) -> impl Iterator<Item = (&'a str, &'a Picture)> {
        let id = &self.work(work).id;
        self.shown_files(work).filter_map(move |file| Some((file, pictures.get(&id.file(file))?)))
    }

    /// The texts of every locale, counted: how many works have one of their own.
    pub fn translated(&self, locale: Locale) -> usize {
        self.works.iter().filter(|work| work.is_translated(locale)).count()
    }

    /// The twinnings of a city, by id.
    pub fn twinnings_of(&self, city: WorkRef) -> Vec<WorkRef> {
        let refers = self.referrers(city).iter().copied();
        refers
            .filter(|work| self.twinning(*work).is_some_and(|twinning| twinning.cities.contains(&city)))
            .collect()
    }

    /// The newest day that the archive knows: when words came onto the site or changed or, where no editor says that,
    /// when a source was read. All that is said of the archive as a whole is of that day, as no clock may be asked.
    pub fn newest_day(&self) -> Option<Day> {
        let words = self.works().filter_map(|(_, work)| work.newest()).max();
        // Of a month or a year the first day: harvesters that were told of a later one would miss what comes meanwhile.
        let read = |(at, _)| self.source(at)?.accessed.as_ref()?.earliest();
        let days = self.of_kind(Kind::Source).filter_map(read);
        words.or_else(|| days.filter(|day| (1..=9999).contains(&day.year)).max())
    }

    /// The newest day on which a source of a work, or the source that it is, was read.
    fn last_read(&self, work: WorkRef) -> Option<Day> {
        let own = self.source(work).and_then(|source| source.accessed.as_ref()?.latest());
        own.or_else(|| self.sources_last_read(work))
    }

    fn sources_last_read(&self, work: WorkRef) -> Option<Day> {
        let mut sources = self.sources_of(work);
        for words in self.work(work).translations.values() {
            for citation in &words.body.citations {
                let slug = crate::id::Slug::new(&citation.source);
                sources.extend(slug.and_then(|slug| self.find(&WorkId { kind: Kind::Source, slug })));
            }
        }
        sources.iter().filter_map(|source| self.source(*source)?.accessed.as_ref()?.latest()).max()
    }

    fn newest_day_of(&self, work: WorkRef) -> Option<Day> {
        self.sources_last_read(work).or_else(|| self.date(work)?.latest())
    }
}

impl Archive {
    fn new(works: Works) -> Archive {
        let timeline = Timeline::new(&works);
        let stories_in_time = timeline::stories(&works);
        Archive {
            as_of: works.works().map(|(work, _)| works.newest_day_of(work)).collect(),
            today: timeline::today(&works, &timeline),
            newest: works.works().filter_map(|(at, work)| work.newest().max(works.last_read(at))).max(),
            places_in_time: stories_in_time.iter().copied().zip(0..).collect(),
            stories_in_time,
            timeline,
            works,
        }
    }

    /// What happened, in order.
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// The stories by date; those without one come last.
    pub fn stories_in_time(&self) -> &[WorkRef] {
        &self.stories_in_time
    }

    /// The position of a story among [`Archive::stories_in_time`].
    pub fn place_in_time(&self, story: WorkRef) -> Option<usize> {
        self.places_in_time.get(&story).copied()
    }

    /// The day on which a work last changed for its readers: as its editors say or else the newest that its content
    /// knows, when a source of it was read.
    ///
    /// Feeds need a moment at which an entry changed, and no clock may be asked.
    pub fn as_of(&self, work: WorkRef) -> Option<Day> {
        self.work(work).newest().or(self.as_of[self.rank(work)])
    }

    /// The day on which a work came onto the site, likewise.
    pub fn new_since(&self, work: WorkRef) -> Option<Day> {
        self.work(work).published.or(self.as_of[self.rank(work)])
    }

    /// The day that a page bears for machines: when the text came onto the site or, where its editors say nothing, the
    /// newest on which a source of it was read. Without a work, and without sources, it is that of the whole archive.
    ///
    /// Never one of which the text tells: that is what foreign readers take where a page bears no day.
    pub fn day_of_page(&self, work: Option<WorkRef>) -> Option<Day> {
        let stated = work.and_then(|at| self.work(at).published.or(self.work(at).updated));
        stated.or_else(|| self.last_read(work?)).or(self.newest)
    }

    /// The newest day that the content knows of: when a source was last read, or when something began after that.
    ///
    /// It is what "today" means to the archive, which may ask no clock.
    pub fn today(&self) -> Option<Day> {
        self.today
    }
}
