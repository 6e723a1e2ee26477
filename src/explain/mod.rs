//! An address, a file or the id of a work → what it is made of, what leads to it, or why the site does not have it.
//!
//! What somebody typed is read first (`typed`), then answered by the plan, the archive and the files that
//! were read. An answer is data, an [`Explanation`]: as lines of words for people ([`Explanation::lines`]), as one object
//! for programs ([`Explanation::to_json`]). With errors in the archive there is no site; then the findings say what can
//! be said.

mod absent;
mod file;
mod listed;
mod output;
mod rows;
mod templates;
mod typed;
mod work;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use serde::Serialize;

use crate::diagnostic::report::JsonFinding;
use crate::diagnostic::{Diagnostic, Report, Severity};
use crate::input::Input;
use crate::phrases::table as phrase;
use crate::phrases::{Language, Phrase};
use crate::settings::{self, Settings};
use crate::site::Site;

use self::typed::Asked;

/// What is known of an archive when somebody asks.
pub struct Known<'a> {
    /// The root of the archive.
    root: Utf8PathBuf,
    /// The folder from which paths were typed.
    here: Utf8PathBuf,
    input: &'a Input,
    /// `None` when the archive has errors.
    site: Option<&'a Site>,
    /// `None` when they cannot be read.
    settings: Option<Cow<'a, Settings>>,
    findings: Vec<Diagnostic>,
}

impl<'a> Known<'a> {
    /// `input` is what the site was built from, `report` what was found then; `here` is the current folder.
    pub fn new(
        root: &Utf8Path,
        here: &Utf8Path,
        input: &'a Input,
        site: Option<&'a Site>,
        report: &Report,
    ) -> Known<'a> {
        let whole = |path: &Utf8Path| path.canonicalize_utf8().unwrap_or_else(|_| path.to_owned());
        let settings = match site {
            Some(site) => Some(Cow::Borrowed(site.settings())),
            // What is wrong with them was found before.
            None => settings::parse(input, &mut Report::new()).map(Cow::Owned),
        };
        Known { root: whole(root), here: whole(here), input, site, settings, findings: report.sorted() }
    }

    fn settings(&self) -> Option<&Settings> {
        self.settings.as_deref()
    }

    fn has(&self, path: &str) -> bool {
        self.site.is_some_and(|site| site.plan().get(path).is_some())
    }

    fn errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.code.severity() == Severity::Error).count()
    }

    /// The findings that are about one of these files, or about a folder that it lies in.
    fn about(&self, files: &[&str]) -> Vec<Diagnostic> {
        let is_at = |place: &str| {
            let is_in = |file: &&str| file.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'));
            files.iter().any(|file| *file == place || is_in(file))
        };
        let is_about = |finding: &&Diagnostic| {
            is_at(&finding.place.file) || finding.also.as_ref().is_some_and(|place| is_at(&place.file))
        };
        self.findings.iter().filter(is_about).cloned().collect()
    }
}

/// What came of a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// It is explained: what it is, or why the site does not have it.
    Explained,
    /// The archive has errors, so that little can be said.
    Held,
    /// There is no such thing.
    #[default]
    Nothing,
}

/// What there is to say of something. As JSON ([`Explanation::to_json`]), one object that always has all of these keys,
/// in this order; what does not apply is `null`, `false` or an empty list.
///
/// | key | value |
/// | --- | --- |
/// | `asked` | what was typed |
/// | `outcome` | `explained`, `held` (the archive has errors) or `nothing` (there is no such thing) |
/// | `what` | what it is: `work-page`, `list`, `text`, `medium`, `template` …; see the phrase `explain_what` |
/// | `name` | what tells it from others of this sort: an id, the name of a file |
/// | `file` | a file of the archive, by its path from the root |
/// | `path` | a file of the site, by its path |
/// | `address` | the whole address of that |
/// | `in_site` | whether the site has it |
/// | `reason` | why it does not, or what is odd about it: `draft`, `unknown-id` …; see [`Reason`] |
/// | `work`, `title` | the id of the work that it belongs to, and its title |
/// | `locale` | the tag of its language |
/// | `shown` | for the page of a work: `{locale, file, why}`, where `why` is `original`, `current`, `stale`, `unknown` or `fallback` |
/// | `texts` | the texts of the work: `{locale, file, freshness, address}`, where `freshness` is as `why`, without `fallback` |
/// | `files` | other files that it is made from: `{file, use}`, where `use` is `medium`, `captions`, `transcript` or `source` |
/// | `works` | the ids of the works that a list, map, timeline or feed shows |
/// | `layer` | where a file that archives may lay over others comes from: see `templates` |
/// | `templates` | `{file, how, layer}`; `how` is `page`, `extends`, `includes` or `component`, `layer` is `built-in`, `same`, `current`, `outdated`, `unknown` or `own` |
/// | `used_by` | what uses a template or a static file: files of the archive |
/// | `alternates` | the page in each language that has words of its own: `{locale, address}` |
/// | `pictures` | `{file, width, height, sizes}`, a size being `{path, width, height}` |
/// | `pages` | the paths of the pages that show a file, or are made with it |
/// | `linked_from` | the works that refer to the work: `{work, facts, places}`, where `facts` says whether its facts do so, and `places` are those in texts |
/// | `aliases` | old addresses that lead to it: paths |
/// | `leads_to` | where an old address leads |
/// | `listed` | `null`, or `{sitemap, search, feed, feeds}`: `yes` or the word of a reason, and the paths of the feeds |
/// | `message`, `hint` | the reason and the way out, in words |
/// | `findings` | what `check` finds in the files that it is made of, as `check --format json` prints them |
#[derive(Debug, Default, Serialize)]
pub struct Explanation {
    asked: String,
    outcome: Outcome,
    what: Option<&'static str>,
    name: Option<String>,
    file: Option<String>,
    path: Option<String>,
    address: Option<String>,
    in_site: bool,
    reason: Option<Reason>,
    work: Option<String>,
    title: Option<String>,
    locale: Option<String>,
    shown: Option<Shown>,
    texts: Vec<Text>,
    files: Vec<OtherFile>,
    works: Vec<String>,
    layer: Option<&'static str>,
    templates: Vec<Template>,
    used_by: Vec<String>,
    alternates: Vec<Alternate>,
    pictures: Vec<PictureSizes>,
    pages: Vec<String>,
    linked_from: Vec<Referrer>,
    aliases: Vec<String>,
    leads_to: Option<String>,
    listed: Option<Listed>,
    #[serde(skip)]
    message: Option<Phrase>,
    #[serde(skip)]
    hint: Option<Phrase>,
    #[serde(skip)]
    findings: Vec<Diagnostic>,
}

/// Why the site does not have something, or what is odd about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It is a draft.
    Draft,
    /// No work has this id.
    UnknownId,
    /// No kind of works has this name.
    UnknownKind,
    /// The site does not have this language.
    UnknownLocale,
    /// The site has no such address.
    NoSuchAddress,
    /// The address is one of another site.
    OtherSite,
    /// The archive has no such file.
    NoSuchFile,
    /// The file lies outside the archive.
    Outside,
    /// It is a folder, in which no single thing lies.
    Folder,
    /// Files with such names are ignored.
    Hidden,
    /// A finding says why the file is not read.
    Refused,
    /// No part of an archive is kept there.
    NoPart,
    /// It is published, but no page shows it.
    NoPage,
    /// Nothing uses it.
    Unused,
    /// It is published in sizes, and not itself.
    InSizes,
    /// No language of the site has this wording.
    OtherLanguage,
    /// It is an old address.
    Alias,
    /// The archive has errors.
    Errors,
    /// Nothing was typed.
    Empty,
}

#[derive(Debug, Serialize)]
struct Shown {
    locale: String,
    file: String,
    why: &'static str,
}

#[derive(Debug, Serialize)]
struct Text {
    locale: String,
    file: String,
    freshness: &'static str,
    address: String,
}

#[derive(Debug, Serialize)]
struct OtherFile {
    file: String,
    #[serde(rename = "use")]
    used_as: &'static str,
}

#[derive(Debug, Serialize)]
struct Template {
    file: String,
    how: &'static str,
    layer: &'static str,
}

#[derive(Debug, Serialize)]
struct Alternate {
    locale: String,
    address: String,
}

#[derive(Debug, Serialize)]
struct PictureSizes {
    file: String,
    width: u32,
    height: u32,
    sizes: Vec<PictureSize>,
}

#[derive(Debug, Serialize)]
struct PictureSize {
    path: String,
    width: u32,
    height: u32,
}

#[derive(Debug, Serialize)]
struct Referrer {
    work: String,
    facts: bool,
    places: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Listed {
    sitemap: &'static str,
    search: &'static str,
    feed: &'static str,
    feeds: Vec<String>,
}

impl Explanation {
    /// What came of the question.
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// Whether the site has it.
    pub fn is_in_site(&self) -> bool {
        self.in_site
    }

    /// Why the site does not have it, or what is odd about it.
    pub fn reason(&self) -> Option<Reason> {
        self.reason
    }

    /// One object, in one line; see [`Explanation`].
    pub fn to_json(&self, language: Language) -> String {
        #[derive(Serialize)]
        struct Whole<'a> {
            #[serde(flatten)]
            explanation: &'a Explanation,
            message: Option<String>,
            hint: Option<String>,
            findings: Vec<JsonFinding<'a>>,
        }
        let words = |phrase: &Option<Phrase>| phrase.as_ref().map(|phrase| phrase.in_language(language));
        let whole = Whole {
            explanation: self,
            message: words(&self.message),
            hint: words(&self.hint),
            findings: self.findings.iter().map(|finding| finding.as_json(language)).collect(),
        };
        serde_json::to_string(&whole).expect("an explanation is plain data") + "\n"
    }

    fn because(&mut self, reason: Reason, message: Phrase) {
        (self.reason, self.message) = (Some(reason), Some(message));
    }

    /// There is no such thing.
    fn nothing(&mut self, reason: Reason, message: Phrase, hint: Option<Phrase>) {
        self.because(reason, message);
        (self.outcome, self.hint) = (Outcome::Nothing, hint);
    }

    /// Adds what was found in files. An error keeps the site back.
    fn add_findings(&mut self, known: &Known<'_>, files: &[&str]) {
        self.findings = known.about(files);
    }
}

/// Says what there is to say of what somebody typed.
///
/// # Errors
/// When a file of the archive cannot be read any more.
pub fn explain(asked: &str, known: &Known<'_>) -> io::Result<Explanation> {
    let mut explanation =
        Explanation { asked: asked.to_owned(), outcome: Outcome::Explained, ..Explanation::default() };
    let told = &mut explanation;
    match typed::read(asked, known) {
        Asked::Empty => told.nothing(Reason::Empty, phrase::explain_empty(), Some(phrase::explain_give())),
        Asked::OtherSite(base) => {
            let hint = base.map(phrase::explain_site_is_at);
            told.nothing(Reason::OtherSite, phrase::explain_other_site(shorten(asked)), hint);
        }
        Asked::Outside => {
            let hint = Some(phrase::explain_archive_is_in(&known.root));
            told.nothing(Reason::Outside, phrase::explain_outside(shorten(asked)), hint);
        }
        Asked::UnknownKind(kind) => absent::kind(told, &kind),
        Asked::Work(kind, slug) => work::explain(told, known, kind, &slug),
        Asked::Address(path) => output::explain(told, known, &path)?,
        Asked::File(path) => file::explain(told, known, &path)?,
        Asked::Folder(path) => file::folder(told, known, &path),
        Asked::NoFile(path) => absent::file(told, known, &path),
    }
    if known.site.is_none() && explanation.outcome == Outcome::Explained {
        explanation.outcome = Outcome::Held;
        if explanation.reason.is_none() {
            explanation.because(Reason::Errors, phrase::explain_held(known.errors()));
        }
    }
    Ok(explanation)
}

/// What was typed, as a phrase shows it.
fn shorten(text: &str) -> String {
    crate::document::body::shorten(text)
}
