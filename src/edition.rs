//! The archive in words, laid out: which pages and pictures there are, and where.
//!
//! [`Edition`] is all that exports see. Invariant: it knows no template.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use crate::archive::facts::Media;
use crate::document::transcript::Transcript;
use crate::id::{Slug, WorkRef};
use crate::locale::Locale;
use crate::media::{self, MediaFile, MediaFiles};
use crate::media_type::MediaKind;
use crate::pagination::Pagination;
use crate::pictures::{Picture, Pictures, Variant};
use crate::plan::{self, Plan};
use crate::route::{self, Route};
use crate::wording::Wording;
use crate::wording::kind::presentation;

/// The archive in words, which it gives access to, with every address that the site has.
pub struct Edition {
    wording: Wording,
    pub(crate) pagination: Pagination,
    pub(crate) plan: Plan,
    pictures: Pictures,
    files: MediaFiles,
}

impl Deref for Edition {
    type Target = Wording;

    fn deref(&self) -> &Wording {
        &self.wording
    }
}

impl Edition {
    /// Lays words out as the plan has it.
    pub fn new(
        wording: Wording,
        pagination: Pagination,
        plan: Plan,
        pictures: Pictures,
        files: MediaFiles,
    ) -> Edition {
        Edition { wording, pagination, plan, pictures, files }
    }

    /// The whole address of the social card of a page, where the site has it.
    pub(crate) fn card_url(&self, route: &Route, locale: Locale) -> Option<String> {
        let (card, tag) = (route.card(), self.settings.locales.tag(locale));
        self.plan.has_card(&card, tag).then(|| self.settings.base.whole(&card.path_in(tag)))
    }

    /// The languages in which a page has words of its own, each with its address, and what all others get.
    ///
    /// What search engines are not to find is no alternate of anything ([`plan::is_found`]).
    pub(crate) fn alternates(&self, route: &Route, locale: Locale) -> Vec<(&str, String)> {
        let locales = &self.settings.locales;
        let work = match route {
            Route::Work(id) => self.archive.find(id).map(|at| self.archive.work(at)),
            _ => None,
        };
        if !plan::is_found(&self.archive, route, locale) {
            return Vec::new();
        }
        let has_words = |locale: &Locale| work.is_none_or(|work| work.is_translated(*locale));
        if route.is_lettered() {
            return [locales.tag(locale), "x-default"].map(|tag| (tag, self.url_of(route, locale))).into();
        }
        let own: Vec<Locale> = locales.iter().filter(has_words).collect();
        // The choice of languages is what readers of no listed language get.
        let fallback = match (route, work) {
            (Route::Home, _) => self.root_url(),
            (_, Some(work)) => self.url_of(route, work.original),
            (_, None) => self.url_of(route, own[0]),
        };
        let own = own.into_iter().map(|locale| (locales.tag(locale), self.url_of(route, locale)));
        own.chain([("x-default", fallback)]).collect()
    }

    /// The page of another language that shows what a page shows: languages have letters of their own, so that of a part by
    /// letter it is the whole list.
    pub(crate) fn counterpart(&self, route: &Route, from: Locale, to: Locale) -> Route {
        match route {
            Route::Part(listing, _) if route.is_lettered() && from != to => listing.route(),
            _ => route.clone(),
        }
    }

    /// The cities whose emblems stand for a work: those that it is about, two at the most.
    pub(crate) fn emblem_cities(&self, work: WorkRef) -> Vec<Slug> {
        const MOST: usize = 2;
        let own = [work];
        let is_city = self.archive.city(work).is_some();
        let cities = if is_city { own.as_slice() } else { self.archive.cities_of(work) };
        cities.iter().take(MOST).map(|city| self.archive.work(*city).id.slug.clone()).collect()
    }

    /// Where the manifest of an object or the collection of a city lies, if there is one.
    pub(crate) fn iiif_href(&self, work: WorkRef) -> Option<String> {
        let id = &self.archive.work(work).id;
        let route = (presentation(id.kind).iiif?)(id.slug.clone());
        self.plan.get(&route.path()).is_some().then(|| route.href())
    }

    /// A picture beside a text; `None` for files that are none, and where pictures are published as they are.
    pub(crate) fn picture(&self, work: WorkRef, file: &str) -> Option<&Picture> {
        let id = &self.archive.work(work).id;
        self.pictures.get(&id.file(file))
    }

    /// A file beside a text that is published as it is.
    pub(crate) fn media_file(&self, work: WorkRef, file: &str) -> Option<&MediaFile> {
        self.files.get(&self.archive.work(work).id.file(file))
    }

    /// What a picture or a film that a work shows is, with its width and height in pixels; `None` for others.
    pub(crate) fn sides_of(&self, work: WorkRef, file: &str) -> Option<(MediaKind, (u32, u32))> {
        if let Some(picture) = self.picture(work, file) {
            let size = picture.largest();
            return Some((MediaKind::Picture, (size.width, size.height)));
        }
        let known = self.media_file(work, file)?;
        Some((known.kind, known.measures.sides?))
    }

    /// The captions of a film, by language (BCP 47): the names of their files.
    pub(crate) fn captions_of(&self, work: WorkRef, file: &str) -> BTreeMap<String, String> {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let folder = self.archive.work(work).id.file("");
        let start = format!("{folder}{stem}.");
        let beside = self.files.beginning_with(&start).filter_map(|(name, _)| {
            let own = media::beside(&name[folder.len()..]).filter(|own| own.stem == stem)?;
            Some((own.language(), name[folder.len()..].to_owned()))
        });
        beside.collect()
    }

    /// The whole address of a file that is published as it is.
    pub(crate) fn file_url(&self, work: WorkRef, file: &str) -> String {
        let path = route::media_path(&self.archive.work(work).id.file(file));
        self.settings.base.whole(&route::encode(&path))
    }

    /// The transcripts of a file, in the order of the site's languages.
    pub(crate) fn transcripts_of<'e>(&'e self, work: WorkRef, file: &str) -> Vec<&'e Transcript> {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let own = self.archive.work(work).transcripts.iter();
        own.map(Arc::as_ref).filter(|transcript| transcript.stem == stem).collect()
    }

    /// The pictures that the texts of a work show, each once, those of its original first.
    pub(crate) fn pictures_of(&self, work: WorkRef) -> Vec<(&str, &Picture)> {
        self.archive.pictures_of(work, &self.pictures).collect()
    }

    /// The whole address of a picture in one size.
    pub(crate) fn picture_url(
        &self,
        work: WorkRef,
        file: &str,
        picture: &Picture,
        variant: Variant,
    ) -> String {
        self.settings.base.whole(&self.picture_path(work, file, picture, variant))
    }

    /// The path of a picture in one size, as addresses have it.
    pub(crate) fn picture_path(
        &self,
        work: WorkRef,
        file: &str,
        picture: &Picture,
        variant: Variant,
    ) -> String {
        route::encode(&picture.path(&self.archive.work(work).id.file(file), variant))
    }

    /// The entry of `media` for a file.
    pub(crate) fn media_of(&self, work: WorkRef, file: &str) -> Option<&Media> {
        self.archive.work(work).facts.common().media().iter().find(|media| media.file == file)
    }
}
