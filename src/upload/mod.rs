//! Built site → target: only what has changed, in an order in which every page at the target finds what it loads.
//!
//! The order, and what is whose, are decided here; files are brought by a `Store`, which is a folder of this
//! machine or a tool: git, rsync, rclone. What lies at the target, its manifest tells ([`manifest`]). A run that is cut off
//! at any moment leaves a target that works, and that the next run completes.
//!
//! Invariants: nothing is replaced or deleted that this program has not brought; what tools use to log in is not looked at.

mod folder;
mod git;
pub mod lost;
pub mod manifest;
pub mod plan;
mod rclone;
mod repository;
mod rsync;
mod scratch;
mod store;
#[cfg(test)]
mod tests;
mod tool;

use std::fs;
use std::io;
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};

use self::folder::Folder;
use self::git::Git;
use self::manifest::{JOURNALS, Journal, Known, MANIFEST, Manifest, hash};
use self::plan::{Extent, Plan, Put};
use self::rclone::Rclone;
use self::rsync::Rsync;
use self::scratch::Scratch;
use self::store::{Built, List, Store};
use self::tool::Runner;
use crate::input::Folders;
use crate::paths;
use crate::phrases::table as phrase;
use crate::phrases::{Phrase, explain};
use crate::publish::Failure;
use crate::spelling::nearest;
use crate::targets::{Target, Transport};

pub use self::tool::Listener;

/// How long to wait before a tool is run again, and how often that is done.
pub const WAITS: &[Duration] = &[Duration::from_secs(1), Duration::from_secs(4)];

/// How many files go at once at most, and how many bytes: what is brought again after a break.
const FILES_AT_ONCE: usize = 200;
const BYTES_AT_ONCE: u64 = 16_000_000;

/// The target that is meant: the one of this name, or the only one.
///
/// # Errors
/// When there is none, or it is not clear which.
pub fn choose<'t>(targets: &'t [Target], name: Option<&str>) -> Result<&'t Target, Phrase> {
    let names = || targets.iter().map(|target| target.name.as_str());
    match (targets, name) {
        ([], _) => Err(phrase::no_targets()),
        ([only], None) => Ok(only),
        (_, None) => Err(phrase::which_target(names())),
        (_, Some(name)) => targets.iter().find(|target| target.name.as_str() == name).ok_or_else(|| {
            match nearest(name, names()) {
                Some(near) => phrase::unknown_target_perhaps(name, near),
                None => phrase::unknown_target(name, names()),
            }
        }),
    }
}

/// How many files one run may delete if nobody says: a third of those at the target, and a hundred in any case.
pub fn usual_limit(known: &Known) -> usize {
    (known.files.len() / 3).max(100)
}

/// What whoever publishes asks for besides.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    /// How much goes.
    pub extent: Extent,
    /// Whether the target may hold another site, or be a branch with something else.
    pub take_over: bool,
}

/// A target with which one can speak.
pub struct Upload<'u> {
    store: Box<dyn Store + 'u>,
    /// The address of the site.
    base: &'u str,
    out: &'u Utf8Path,
    /// The folder of what may be made anew.
    cache: Utf8PathBuf,
    listener: &'u dyn Listener,
}

/// What there is to do at a target.
pub struct Comparison {
    /// What is known of it.
    pub known: Known,
    /// What makes it equal to the site.
    pub plan: Plan,
    site: Built,
}

impl<'u> Upload<'u> {
    /// Opens a target for the site with the address `base`, which is built in `out`; tools wait so long before each new try.
    ///
    /// # Errors
    /// When the tool is missing, or the target is no place for a site.
    pub fn open(
        target: &Target,
        folders: &'u Folders,
        base: &'u str,
        out: &'u Utf8Path,
        waits: &'u [Duration],
        listener: &'u dyn Listener,
    ) -> Result<Upload<'u>, Failure> {
        // A relative path of one part has an empty folder above it.
        let folder = if folders.root.as_str().is_empty() { Utf8Path::new(".") } else { &folders.root };
        let runner = Runner { folder, waits, listener };
        let store: Box<dyn Store + 'u> = match &target.transport {
            Transport::Folder(path) => Box::new(Folder::open(&from_home(path)?, folders, out)?),
            Transport::Git { url, branch } => {
                Box::new(Git::new(from_home(url.as_ref())?.as_str(), branch, runner)?)
            }
            Transport::Rsync(place) => Box::new(Rsync::new(place, runner)),
            Transport::Rclone(place) => Box::new(Rclone::new(place, runner)),
        };
        store.check()?;
        Ok(Upload { store, base, out, cache: runner.cache(), listener })
    }

    /// Compares the target with what is built.
    ///
    /// # Errors
    /// When it cannot be reached or read, is somebody else's, or holds files of others in the place of new ones.
    pub fn compare(&mut self, asked: Asked) -> Result<Comparison, Failure> {
        let files = self.store.read(&[MANIFEST, JOURNALS[0], JOURNALS[1]])?;
        let known = Known::of(&files).map_err(Failure::Refused)?;
        if !asked.take_over {
            self.check_owner(&known).map_err(Failure::Refused)?;
        }
        let site = Built::read(self.out)?;
        let sights = self.store.look(&site, &known)?;
        let plan = Plan::new(&site.files, &known, &sights, asked.extent);
        let plan = plan.map_err(|paths| {
            let more = paths.len().saturating_sub(SHOWN);
            Failure::Refused(phrase::foreign_files_in_the_way(paths.iter().take(SHOWN), more))
        })?;
        Ok(Comparison { known, plan, site })
    }

    /// Sees to it that the target holds no other site, and no branch of something else.
    fn check_owner(&self, known: &Known) -> Result<(), Phrase> {
        if let Some(other) =
            known.site.as_deref().filter(|other| without_scheme(other) != without_scheme(self.base))
        {
            return Err(phrase::target_of_other_site(other, self.base));
        }
        let others = self.store.others();
        if known.is_new() && !others.is_empty() {
            let more = others.len().saturating_sub(SHOWN);
            return Err(phrase::branch_of_others(others.into_iter().take(SHOWN), more));
        }
        Ok(())
    }

    /// The commands by which the plan would be done, as a shell takes them; the paths are listed in files below `.cache/`.
    ///
    /// # Errors
    /// When a list cannot be written.
    pub fn command_lines(&self, plan: &Plan) -> io::Result<Vec<String>> {
        let put = plan.put.iter().map(|put| put.path.as_str()).collect();
        let deleted = plan.room.iter().chain(&plan.delete).map(String::as_str).collect();
        let folder = camino::absolute_utf8(&self.cache)?;
        let out = camino::absolute_utf8(self.out)?;
        let write = |name: &str, paths: Vec<&str>| -> io::Result<Option<Utf8PathBuf>> {
            let (file, bytes) = (folder.join(name), self.store.list(&paths));
            if bytes.is_empty() {
                return Ok(None);
            }
            fs::create_dir_all(&folder).map_err(|error| explain("create", &folder, error))?;
            fs::write(&file, bytes).map_err(|error| explain("write", &file, error))?;
            Ok(Some(file))
        };
        let (put, deleted) = (write("publish-put.txt", put)?, write("publish-delete.txt", deleted)?);
        let [put, deleted] =
            [&put, &deleted].map(|file| file.as_deref().map(|file| List { folder: &out, file }));
        let commands = self.store.commands(put.as_ref(), deleted.as_ref());
        Ok(commands.iter().map(|words| tool::mask(&tool::quote(words))).collect())
    }

    /// Does what the comparison has shown; whether there was anything to do.
    ///
    /// # Errors
    /// When something fails on the way; the next run goes on from there.
    pub fn run(&mut self, comparison: &Comparison) -> Result<bool, Failure> {
        let Comparison { known, plan, site } = comparison;
        let unsure = known.files.iter().filter(|(_, entry)| entry.is_none()).map(|(path, _)| path.as_str());
        let begun: Vec<&str> = unsure.chain(JOURNALS).chain([MANIFEST]).collect();
        self.store.tidy(&begun)?;
        let manifest = Manifest::new(self.base, site.files.clone()).bytes();
        if plan.is_empty()
            && !known.was_cut
            && known.journals.is_empty()
            && known.manifest.as_ref() == Some(&manifest)
        {
            return Ok(false);
        }
        let mut course = Course::new(known, plan, site, self.base, &manifest);
        self.note(&mut course)?;
        self.delete(&plan.room)?;
        let mut since = 0;
        let mut done = 0;
        for batch in batches(&plan.put) {
            let paths: Vec<&str> = batch.iter().map(|put| put.path.as_str()).collect();
            let listener = self.listener;
            self.store.put(&site.folder, &paths, &|some| listener.progress(done + some, plan.put.len()))?;
            done += batch.len();
            course.brought(&paths);
            since += batch.iter().map(|put| put.size).sum::<u64>();
            // A journal is large where a site is; it should not be most of what goes.
            if done < plan.put.len() && since > 4 * course.size {
                self.note(&mut course)?;
                since = 0;
            }
        }
        self.delete(&plan.delete)?;
        self.write(MANIFEST, &manifest)?;
        // The newer one is of this publication, which its manifest has ended; an older one alone would be believed.
        let newest = course.journal.name();
        for name in JOURNALS.into_iter().filter(|name| *name != newest).chain([newest]) {
            self.store.delete(&[name])?;
        }
        self.store.finish()?;
        Ok(true)
    }

    fn delete(&mut self, paths: &[String]) -> Result<(), Failure> {
        for batch in paths.chunks(FILES_AT_ONCE) {
            let paths: Vec<&str> = batch.iter().map(String::as_str).collect();
            self.store.delete(&paths)?;
        }
        Ok(())
    }

    /// Writes how far it is.
    fn note(&mut self, course: &mut Course<'_>) -> Result<(), Failure> {
        course.journal.number += 1;
        let bytes = course.journal.bytes();
        course.size = bytes.len() as u64;
        self.write(course.journal.name(), &bytes)
    }

    fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let scratch = Scratch::new(&self.cache)?;
        scratch.write(name, bytes)?;
        self.store.put(scratch.path(), &[name], &|_| ())
    }
}

/// A path with the home folder in the place of `~`.
fn from_home(path: &Utf8Path) -> Result<Utf8PathBuf, Failure> {
    paths::from_home(path).ok_or_else(|| Failure::Refused(phrase::home_unknown(path)))
}

/// An address without what changes when a site is served with encryption.
fn without_scheme(base: &str) -> &str {
    base.split_once("://").map_or(base, |(_, rest)| rest)
}

/// How many paths a sentence names.
const SHOWN: usize = 5;

/// How far a publication is.
struct Course<'c> {
    site: &'c Built,
    journal: Journal,
    /// The bytes of the last journal.
    size: u64,
}

impl<'c> Course<'c> {
    fn new(known: &Known, plan: &Plan, site: &'c Built, base: &str, manifest: &[u8]) -> Course<'c> {
        let changed = plan.put.iter().map(|put| &put.path);
        let changed = changed.chain(&plan.room).chain(&plan.delete);
        let unsure = changed.cloned().collect();
        let mut sure = site.files.clone();
        plan.put.iter().for_each(|put| _ = sure.remove(&put.path));
        // Were it there already, it would not tell that the publication is completed.
        let goal = (known.manifest.as_deref() != Some(manifest)).then(|| hash(manifest));
        Course { site, journal: Journal::new(base, known.number, goal, sure, unsure), size: 0 }
    }

    fn brought(&mut self, paths: &[&str]) {
        for path in paths {
            self.journal.unsure.remove(*path);
            self.journal.sure.insert((*path).to_owned(), self.site.files[*path].clone());
        }
    }
}

/// Cuts what goes into parts of a bearable size, none with files of two groups.
fn batches(put: &[Put]) -> Vec<&[Put]> {
    let mut batches = Vec::new();
    let mut begin = 0;
    let mut bytes = 0;
    for (at, file) in put.iter().enumerate() {
        let is_other = at > begin && plan::Group::of(&file.path) != plan::Group::of(&put[begin].path);
        if at > begin && (is_other || at - begin == FILES_AT_ONCE || bytes + file.size > BYTES_AT_ONCE) {
            batches.push(&put[begin..at]);
            (begin, bytes) = (at, 0);
        }
        bytes += file.size;
    }
    if begin < put.len() {
        batches.push(&put[begin..]);
    }
    batches
}

/// Puts a publication back that would delete more than it may.
///
/// # Errors
/// When it would.
pub fn check_limit(plan: &Plan, limit: usize) -> Result<(), Phrase> {
    let deleted = plan.deleted();
    if deleted <= limit { Ok(()) } else { Err(phrase::deletes_too_much(deleted, limit)) }
}
