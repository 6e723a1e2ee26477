//! The ids that exist, and what is said of one that does not.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Located, Place, Report};
use crate::id::{Kind, Register, Slug, WorkId, WorkRef};
use crate::phrases::table as phrase;
use crate::settings::Settings;
use crate::spelling::did_you_mean;

use super::roster::Roster;

/// The ids that exist, so that references to broken works are no mistakes of their own.
pub(super) struct Catalogue {
    roster: Roster,
    slugs: BTreeMap<Kind, Vec<Slug>>,
    drafts: BTreeSet<WorkId>,
    unread: BTreeSet<WorkId>,
}

impl Catalogue {
    /// `ids` are in order; `drafts` were left out, and of `unread` no file could be read.
    pub(super) fn new<'a>(
        ids: impl ExactSizeIterator<Item = &'a WorkId> + Clone,
        drafts: BTreeSet<WorkId>,
        unread: BTreeSet<WorkId>,
        register: &mut Register,
    ) -> Catalogue {
        let mut slugs: BTreeMap<Kind, Vec<Slug>> = BTreeMap::new();
        for id in ids.clone() {
            slugs.entry(id.kind).or_default().push(id.slug.clone());
        }
        Catalogue { roster: Roster::new(ids, register), slugs, drafts, unread }
    }

    /// The ids that exist, in order.
    pub(super) fn roster(&self) -> &Roster {
        &self.roster
    }

    /// The same for the works that were made of them.
    pub(super) fn into_roster(self) -> Roster {
        self.roster
    }

    pub(super) fn find(&self, kind: Kind, slug: &Slug) -> Option<WorkRef> {
        self.roster.find(&WorkId { kind, slug: slug.clone() })
    }

    /// The work of a kind and an id; `None`, with a finding, when the id names nothing.
    pub(super) fn look_up(
        &self,
        code: Code,
        kind: Kind,
        slug: &str,
        place: impl FnOnce() -> Place,
        report: &mut Report,
    ) -> Option<WorkRef> {
        let id = Slug::new(slug).map(|slug| WorkId { kind, slug });
        let found = id.as_ref().and_then(|id| self.find(kind, &id.slug));
        // A work whose files cannot be read exists all the same; they have their findings.
        let is_unread = id.is_some_and(|id| self.unread.contains(&id) && !self.drafts.contains(&id));
        if found.is_none() && !is_unread {
            report.add(self.unknown(code, kind, slug, place()));
        }
        found
    }

    /// The finding for an id that names nothing.
    fn unknown(&self, code: Code, kind: Kind, slug: &str, place: Place) -> Diagnostic {
        let is_draft = Slug::new(slug).is_some_and(|slug| self.drafts.contains(&WorkId { kind, slug }));
        let elsewhere = || {
            let slug = Slug::new(slug)?;
            let kind = Kind::ALL.into_iter().find(|kind| self.find(*kind, &slug).is_some())?;
            Some(phrase::id_belongs_to(WorkId { kind, slug }))
        };
        let message = match kind {
            Kind::City | Kind::Source => phrase::no_work_called(kind.name(), slug),
            Kind::Story
            | Kind::Twinning
            | Kind::Event
            | Kind::Object
            | Kind::Question
            | Kind::Topic
            | Kind::Page => phrase::no_such_work(kind.name(), slug),
        };
        let hint = if is_draft {
            Some(phrase::work_is_draft())
        } else {
            let known = self.slugs.get(&kind).into_iter().flatten().map(Slug::as_str);
            did_you_mean(slug, known).or_else(elsewhere)
        };
        Diagnostic::new(code, place, message)
            .hint(hint.unwrap_or_else(|| phrase::ids_are_folder_names(kind.folder())))
    }

    pub(super) fn home_city(&self, settings: &Settings, report: &mut Report) -> Option<WorkRef> {
        let home = settings.home_city.as_ref()?;
        self.resolve(Kind::City, home, report)
    }

    /// The work that an id names; an id that names none is a finding.
    pub(super) fn resolve(&self, kind: Kind, slug: &Located<Slug>, report: &mut Report) -> Option<WorkRef> {
        self.look_up(Code::UnknownId, kind, slug.value.as_str(), || slug.place.clone(), report)
    }
}
