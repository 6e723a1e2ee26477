//! Tablecloth builds archives of twin cities: Markdown stories in many
//! languages become a static site with a page for each city and each twinning.
//!
//! # The flow
//!
//! A build is a few steps, each turning one finished value into the next.
//! Nothing is filled in later, nothing flows back, and only the first step and
//! those below rendering touch the disk.
//!
//! | step | from → to | what holding the result means |
//! | --- | --- | --- |
//! | [`input::read`] | folders → [`input::Input`] | every text is in memory, media are known by path |
//! | [`document::parse_all`] | files → [`document::Document`]s | known keys only, each value with its place; links and headings are data, no HTML yet |
//! | [`archive::assemble`] | documents → [`archive::Archive`] | every reference resolves; timeline and backlinks are computed |
//! | [`wording::Wording`] | archive + messages | all that can be said in each language, and in which order; no addresses |
//! | [`pagination::Pagination`] | wording → parts of lists | no page lists more than it should, and each part keeps its address |
//! | [`plan::lay_out`] | wording + parts → [`plan::Plan`] | every output path but the search index, once, pages and files alike |
//! | [`edition::Edition`], [`pages::Pages`] | wording + plan, + templates | what lays the archive out knows no template |
//! | [`site::Site::render`] | one path of the plan → bytes | a pure function: any page, in any order, on any thread |
//! | [`epub::write`] | site → an EPUB | the same chapters as the page for printing, cut out of finished pages |
//! | [`publish::publish`] | site → disk | the old site stands until the new one is complete |
//! | [`upload::Upload`] | disk → target | each page there finds what it loads, wherever it was cut off |
//!
//! [`build`] says it in code. `build` writes every path, `check` renders and
//! drops the bytes, `serve` renders the page that is asked for, tests keep them
//! in a map: one value, no modes, and memory that grows with the content, not
//! with the output.
//!
//! # What keeps the water running downhill
//!
//! - **A kind of work is a folder** below [`kinds`]; the rest of the program asks through interfaces without
//!   defaults, or matches on all kinds.
//! - **A sentence of the program is data**: a phrase with typed arguments ([`phrases`]), put into words at the end.
//! - **The work is the unit; a file is one translation of it.** Language switch
//!   and `hreflang` are an iteration over [`archive::work::Work::translations`].
//! - **Identity comes from the path**: a file with broken front matter still
//!   exists for those who refer to it. One mistake, one finding.
//! - **One fact, one place.** Dates, cities and sources stand in the original;
//!   a translation carries its words.
//! - **Route + locale → address is a pure function**, in [`route`] and nowhere else.
//! - **A name says what the content is**: what pages load is published below `assets/` under a name with its fingerprint,
//!   which [`input::read`] finds for static files and [`pictures`] for pictures; it may be kept for good.
//! - **What holds for every host is said once**, and put into the form of each (`hosts`).
//! - **Templates print, they do not fetch.** A page gets one view.
//! - **No default-language branch.** One loop over all locales; the fallback is
//!   one method, [`archive::work::Work::shown_in`].
//! - **A page links from where it stands.** What is rendered once for all pages
//!   marks the site's root; [`route::link_from`] puts the way there in at the end.
//! - **A feed says what the page says, and so does a book**: their texts are cut out of the finished pages (`excerpt`), where
//!   templates say `data-feed`.
//! - **What is unfinished on the disk says so** ([`interrupt`]), so that an interrupt leaves nothing of it.
//! - **Two layers, one room**: [`layers`] knows what is built into the program and what an archive lays over it; nobody
//!   after [`input::read`] asks where a file came from.
//! - **What is expensive is a recipe**, a pure value that names its result: the
//!   publisher takes it from the [`cache`], or makes and keeps it.
//! - **Drawings know no pages.** [`chart`], [`map`] and [`embroidery`] give shapes;
//!   their names, links and colours come with the page.
//! - **A bag is nobody else's**: what `preserve` hands on is a copy, of which no build knows.
//! - **The same values answer questions.** [`explain`] asks plan, archive and input why a page is as it is; nothing is
//!   noted for it on the way.
//! - **Parsed documents are shared.** Whoever comes after [`document::parse_all`] borrows them or keeps them whole:
//!   a document whose file did not change is part of the next build too ([`Former`]).
//! - **A number stands for an id, for good.** A work has the same [`id::WorkRef`] in every build with one
//!   [`id::Register`], whatever comes or goes beside it. It has no order; works are ordered by id ([`archive::Works::rank`]).
//! - **Same input, same bytes.** No clock, no hash order; what day it is, a new work ([`scaffold`]) is told from outside.
//!
//! # What a later build takes over
//!
//! Reuse is sharing of finished values, never a way back into a step. A preview hands [`Former`] from build to build:
//!
//! - [`input::Kept`] reads again only what the system says has changed: texts one by one, templates and styles as one part;
//!   what came or went means reading everything;
//! - [`document::Known`] gives an unchanged file's [`document::Document`] back, if nothing was wrong with it;
//! - [`plan::Known`] gives the paths back that follow from the works, if the same works, languages, timelines and parts of lists are there.
//!
//! All else is made anew each time. A `build` keeps no values but bytes ([`cache`]): recipes by their keys, and, of a whole
//! site, what it was made of ([`publish::origin`]), by which one that still stands is left standing, and not even assembled
//! where nothing was wrong with it. The test
//! `never_stale` compares a preview, after hundreds of random edits, with clean builds.
//!
//! # The rooms
//!
//! In reading order; a room knows those above it, never those below. [`kinds`] is the one exception: each of its files
//! belongs to another step, and is known there by the trait that it fills.

mod memo;
mod markup;
pub mod paths;
pub mod phrases;
pub mod diagnostic;
pub mod spelling;
pub mod unicode;
pub mod date;
pub mod coordinates;
pub mod words;
pub mod typography;
pub mod locale;
pub mod country;
pub mod media_type;
pub mod id;
pub mod persistent_id;
pub mod file_name;
pub mod interrupt;
pub mod disk;
mod container;
pub mod layers;
pub mod eject;
pub mod yaml;
pub mod media;
pub mod cache;
pub mod pictures;
pub mod vocabulary;
pub mod keys;
pub mod input;
pub mod embroidery;
#[cfg(feature = "images")]
pub mod cards;
pub mod targets;
pub mod settings;
pub mod route;
pub mod messages;
pub mod document;
pub mod archive;
pub mod kinds;
pub mod schema;
pub mod scaffold;
pub mod chart;
pub mod map;
pub mod wording;
pub mod pagination;
pub mod plan;
pub mod edition;
pub mod exports;
pub mod pages;
mod excerpt;
pub mod feed;
mod book;
mod hosts;
pub mod site;
pub mod epub;
pub mod starter;
pub mod explain;
#[cfg(feature = "search")]
pub mod search;
pub mod publish;
pub mod upload;
#[cfg(feature = "preserve")]
pub mod preserve;
#[cfg(feature = "serve")]
pub mod serve;

use std::sync::Arc;

use crate::archive::Drafts;
use crate::diagnostic::Report;
use crate::edition::Edition;
use crate::id::Register;
use crate::input::Input;
use crate::pages::{Pages, templates};
use crate::pagination::Pagination;
use crate::site::Site;
use crate::wording::Wording;

/// Prepares the site. Authors' mistakes go to `report`; with errors there is no site.
pub fn build(input: Input, drafts: Drafts, report: &mut Report) -> Option<Site> {
    build_with(input, drafts, &mut Former::default(), report)
}

/// What builds leave for the next one. It makes that quicker, and nothing else.
#[derive(Debug, Default)]
pub struct Former {
    /// The numbers of works: one that stayed keeps its [`id::WorkRef`].
    pub register: Register,
    /// Documents: one whose file did not change is not parsed again.
    pub documents: document::Known,
    /// The paths that follow from the works.
    pub plan: plan::Known,
}

/// Does what [`build`] does, after other builds.
pub fn build_with(input: Input, drafts: Drafts, former: &mut Former, report: &mut Report) -> Option<Site> {
    let Former { register, documents: known, plan: laid_out } = former;
    let settings = settings::parse(&input, report)?;
    let messages = Arc::new(messages::parse(&input, &settings.locales, report));
    // What is trusted and what is not need each other as little as their findings, which are sorted in the end.
    let mut of_looks = Report::new();
    let ((patterns, engines), archive) = rayon::join(
        || {
            let patterns = embroidery::parse_all(&input, &mut of_looks);
            (patterns, templates::parse(&input, &settings, &messages, &mut of_looks))
        },
        || {
            let documents = document::parse_all(&input, &settings.locales, known, report);
            let transcripts = document::transcript::parse_all(&input, &settings.locales, report);
            archive::assemble(&documents, &transcripts, &input, &settings, drafts, register, report)
        },
    );
    report.merge(of_looks);
    report.go_on()?; // One run shows every mistake in the content.

    let archive = archive?;
    let wording = Wording::new(archive, settings, messages);
    let pagination = Pagination::of(&wording);
    let plan = plan::lay_out(&wording, &pagination, &patterns, &input, laid_out, report);
    report.go_on()?;
    let edition = Edition::new(wording, pagination, plan, input.pictures, input.files);
    let pages = Pages::new(edition, engines?, input.templates);
    #[cfg(feature = "images")]
    let site = Site::new(pages, patterns, &input.assets);
    #[cfg(not(feature = "images"))]
    let site = Site::new(pages, patterns);
    Some(site)
}
