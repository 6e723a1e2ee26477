//! Site → disk: every path, in parallel, into a staging folder that then replaces the old site.
//!
//! The old site stays as it is until the new one is complete. A file that is
//! equal to the old one is carried over by a hard link. So it keeps its
//! modification time, by which uploads skip it, and nothing is written. Files of
//! the old site are never opened for writing.

mod carry;
mod checksum;
#[cfg(feature = "precompress")]
mod compressed;
mod exchange;
mod held;
mod standing;
mod target;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;
#[cfg(feature = "search")]
use std::{panic, thread, time::Instant};

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

use crate::cache::{Cache, CacheKey};
use crate::diagnostic::{Diagnostic, Report, Unit};
use crate::disk::{self, MadeFolders};
use crate::input;
use crate::interrupt::{self, Unfinished};
use crate::paths::resolve;
use crate::phrases::Phrase;
use crate::phrases::explain;
use crate::phrases::table as phrase;
#[cfg(feature = "search")]
use crate::search::{self, Corpus, Index};
use crate::site::{Content, Site};

use self::carry::{carry_or_copy, carry_or_link, carry_or_write};
pub use self::checksum::checksum;
#[cfg(feature = "preserve")]
pub(crate) use self::checksum::hexadecimal;
#[cfg(feature = "preserve")]
pub(crate) use self::exchange::take_rights;
use self::exchange::{aside_of, put_back, remove, remove_old, swap};
pub use self::standing::{Made, origin};
pub use self::target::check_apart;
pub(crate) use self::target::check_room;
use self::target::{Lock, check_replaceable};

/// The file by which a folder is known to be made by this program, which may replace it.
pub const MARKER: &str = ".tablecloth";
const MARKER_TEXT: &str = "This folder is made by tablecloth, and replaced whole at every build.\n";

/// The numbers of a finished publication.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files of the site, pages among them.
    pub files: usize,
    /// HTML pages.
    pub pages: usize,
    /// Bytes of all files.
    pub bytes: u64,
    /// Files that were equal to those of the old site.
    pub unchanged: usize,
    /// What came of the search index; `None` when the program has none.
    pub search: Option<IndexSummary>,
}

/// The numbers of the search index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IndexSummary {
    /// Pages that can be found, in all languages.
    pub pages: usize,
    /// How many of them were indexed anew, since a text in their language has changed.
    pub indexed: usize,
    /// How long it took when all pages were rendered: most of it is done beside that.
    pub time: Duration,
}

/// Why a site was not published.
#[derive(Debug)]
pub enum Failure {
    /// Pages could not be rendered; the report says why.
    Content(Report),
    /// The folder must not be replaced now: this program did not make it, or another build runs.
    Refused(Phrase),
    /// Reading or writing failed.
    Machine(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Machine(error)
    }
}

/// What is written beside the files of a site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Beside {
    /// Nothing.
    #[default]
    Nothing,
    /// Every text once more, compressed as servers send it: `.gz` and `.br`.
    #[cfg(feature = "precompress")]
    Compressed,
}

/// Called with the number of files done and of all files.
pub type Progress<'p> = &'p (dyn Fn(usize, usize) + Sync);

/// Refuses a folder for a site before the site is made: one of the archive, one with something else in it, one that no new
/// folder can take the place of. `inside` is a folder in it, as somebody would name it instead.
///
/// # Errors
/// When it is refused, and when the disk fails.
pub fn check_place(out: &Utf8Path, folders: &input::Folders, inside: &str) -> Result<(), Failure> {
    check_apart(out, folders)?;
    let out = resolve(out)?;
    check_replaceable(&out)?;
    check_room(&out, inside)
}

/// Writes the site to `out`, replacing the old site only when the new one is complete.
///
/// What is expensive comes out of the cache, or goes into it. Where it is known what the site is `made` of, nothing is rendered
/// when the old site was made of the same and is as it was left.
///
/// # Errors
/// When a page fails, when `out` holds something that this program did not
/// make, or when the disk fails. In every case a whole site stands: the old one, or where only removing what it has
/// become failed, the new one.
pub fn publish(
    site: &Site,
    out: &Utf8Path,
    cache: &Cache,
    beside: Beside,
    made: Option<Made>,
    progress: Progress<'_>,
) -> Result<Summary, Failure> {
    let place = Place::take(out)?;
    let Place { out, staging, .. } = &place;
    if let Some(made) = made
        && let Some((summary, was_flawless)) = standing::standing(cache, made.of, out, beside)
    {
        // What had been found was found in reading, and is no more.
        if made.is_flawless && !was_flawless {
            standing::remember(cache, made, out, beside, summary);
        }
        return Ok(summary);
    }
    let unfinished = Unfinished::at(staging);
    #[cfg(not(feature = "precompress"))]
    let Beside::Nothing = beside;
    let folders = Folders {
        old: out,
        new: staging,
        cache,
        #[cfg(feature = "precompress")]
        beside,
    };
    let written = write_site(site, folders, progress);
    let summary = match written {
        Ok(summary) => summary,
        Err(failure) => {
            let _ = remove(staging);
            return Err(failure);
        }
    };
    match unfinished.undisturbed(|| swap(staging, out)) {
        Ok(old) => {
            let _unfinished = Unfinished::at(&old);
            remove_old(&old)?;
        }
        Err(error) => {
            let _ = remove(staging);
            return Err(error.into());
        }
    }
    if let Some(made) = made {
        standing::remember(cache, made, out, beside, summary);
    }
    Ok(summary)
}

/// The numbers of the site in `out`, where it was made of the same (by [`origin`]), nothing was found wrong with it, and it is
/// as it was left: then nothing is to be done, nor to be said.
///
/// # Errors
/// When `out` holds something that this program did not make, another build of it runs, or the disk fails.
pub fn stands(
    out: &Utf8Path,
    cache: &Cache,
    beside: Beside,
    origin: CacheKey,
) -> Result<Option<Summary>, Failure> {
    let place = Place::take(out)?;
    let standing = standing::standing(cache, origin, &place.out, beside);
    Ok(standing.filter(|(_, is_flawless)| *is_flawless).map(|(summary, _)| summary))
}

/// The folder of a site, held by one program alone and tidied up.
struct Place {
    /// The folder, as it is called without links.
    out: Utf8PathBuf,
    /// Where a new site is made.
    staging: Utf8PathBuf,
    _made: MadeFolders,
    _lock: Lock,
}

impl Place {
    fn take(out: &Utf8Path) -> Result<Place, Failure> {
        let out = resolve(out)?;
        check_replaceable(&out)?;
        let parent = out.parent().unwrap_or(Utf8Path::new("."));
        if out.file_name().is_none() {
            return Err(Failure::Refused(phrase::folder_not_replaceable(&out)));
        }
        let made = MadeFolders::at(parent)?;
        let staging = disk::draft_of(&out);
        let lock = Lock::take(lock_of(&out))?;

        // A build that was killed may have left its staging folder, or the old site aside.
        let aside = aside_of(&staging);
        put_back(&aside, &out)?;
        remove_old(&aside)?;
        remove(&staging)?;
        Ok(Place { out, staging, _made: made, _lock: lock })
    }
}

/// Writes the site and the indexes of the search.
#[cfg(feature = "search")]
fn write_site(site: &Site, folders: Folders<'_>, progress: Progress<'_>) -> Result<Summary, Failure> {
    let corpus = Corpus::new(site);
    thread::scope(|scope| {
        // An index is made of finished pages while others are still rendered.
        let indexing = scope.spawn(|| search::index_all(site, folders.cache, &corpus));
        let closing = corpus.closing();
        let written = write_all(site, folders, progress, &|path, page| corpus.add(site, path, page));
        let begun = Instant::now();
        drop(closing);
        let indexes = indexing.join().unwrap_or_else(|panic| panic::resume_unwind(panic));
        let (written, indexes) = (written?, indexes?);
        // A page that was not shown to the corpus would silently be found by nobody.
        assert_eq!(
            indexes.len(),
            site.settings().locales.len(),
            "every language is indexed when all pages are written"
        );
        Ok(add_search(site, folders, &indexes, begun, written)?)
    })
}

/// Writes the site.
#[cfg(not(feature = "search"))]
fn write_site(site: &Site, folders: Folders<'_>, progress: Progress<'_>) -> Result<Summary, Failure> {
    write_all(site, folders, progress, &|_, _| ())
}

/// Where a site is written, and what it is made with.
#[derive(Clone, Copy)]
struct Folders<'f> {
    /// The old site.
    old: &'f Utf8Path,
    /// The new one, until it is complete.
    new: &'f Utf8Path,
    cache: &'f Cache,
    #[cfg(feature = "precompress")]
    beside: Beside,
}

impl Folders<'_> {
    /// Writes what belongs beside a file of the new site, unless the site has a file of that name.
    #[cfg(feature = "precompress")]
    fn write_beside(
        self,
        site: &Site,
        path: &str,
        bytes: &dyn Fn() -> io::Result<Vec<u8>>,
        size: u64,
    ) -> io::Result<()> {
        if self.beside == Beside::Nothing || !compressed::is_worth_it(path, size) {
            return Ok(());
        }
        for (path, recipe) in compressed::forms(path, bytes()?) {
            let kept = self.cache.take(&recipe)?;
            if !kept.bytes.is_empty() && !site.plan().is_taken(&path) {
                carry_or_link(&kept, &self.old.join(&path), &self.new.join(&path))?;
            }
        }
        Ok(())
    }

    /// A program that cannot compress writes nothing more.
    #[cfg(not(feature = "precompress"))]
    fn write_beside(self, _: &Site, _: &str, _: &dyn Fn() -> io::Result<Vec<u8>>, _: u64) -> io::Result<()> {
        Ok(())
    }
}

/// Keeps builds away from a finished site as long as it lives.
pub struct Hold {
    _lock: Lock,
}

/// Takes hold of the site in `out`, which somebody reads from now on.
///
/// # Errors
/// When a build of it runs.
pub fn hold(out: &Utf8Path) -> Result<Hold, Failure> {
    Ok(Hold { _lock: Lock::take(lock_of(&resolve(out)?))? })
}

/// The file by which builds of a folder keep each other away.
fn lock_of(out: &Utf8Path) -> Utf8PathBuf {
    out.with_file_name(format!(".{}.tablecloth-lock", out.file_name().unwrap_or_default()))
}

/// Writes every path into the new site; `seen` is shown each page and file that was rendered.
fn write_all(
    site: &Site,
    folders: Folders<'_>,
    progress: Progress<'_>,
    seen: &(dyn Fn(&str, &[u8]) + Sync),
) -> Result<Summary, Failure> {
    let Folders { old, new: staging, cache, .. } = folders;
    let paths: Vec<&str> = site.plan().paths().collect();
    create_folders(&paths, staging)?;
    let marker = staging.join(MARKER);
    carry_or_write(MARKER_TEXT.as_bytes(), &old.join(MARKER), &marker)?;

    let (done, bytes, unchanged) = (AtomicUsize::new(0), AtomicU64::new(0), AtomicUsize::new(0));
    let report = Mutex::new(Report::new());
    let write = |(path, content): (&str, Result<Content, Diagnostic>)| -> io::Result<()> {
        let content = match content {
            Ok(content) => content,
            Err(finding) => {
                let mut report = report.lock().expect("no thread panics while it holds the report");
                report.add_touching(Unit::Pages, path, finding);
                return Ok(());
            }
        };
        interrupt::go_on();
        let new = staging.join(path);
        create_folder_of(&new)?;
        let written = match content {
            Content::Bytes(bytes) => {
                seen(path, &bytes);
                let written = carry_or_write(&bytes, &old.join(path), &new)?;
                folders.write_beside(site, path, &|| Ok(bytes.clone()), written.bytes)?;
                written
            }
            Content::File(file) => {
                let written = carry_or_copy(&file, &old.join(path), &new)?;
                folders.write_beside(site, path, &|| file.read().map(Cow::into_owned), written.bytes)?;
                written
            }
            Content::Derived(recipe) => carry_or_link(&cache.take(&*recipe)?, &old.join(path), &new)?,
        };
        bytes.fetch_add(written.bytes, Ordering::Relaxed);
        unchanged.fetch_add(usize::from(written.carried), Ordering::Relaxed);
        progress(done.fetch_add(1, Ordering::Relaxed) + 1, paths.len());
        Ok(())
    };
    for stage in site.stages() {
        stage.try_for_each(write)?;
    }
    let report = report.into_inner().expect("no thread panics while it holds the report");
    if !report.is_ok() {
        return Err(Failure::Content(report));
    }
    Ok(Summary {
        files: paths.len(),
        pages: paths.iter().filter(|path| path.ends_with(".html")).count(),
        bytes: bytes.into_inner(),
        unchanged: unchanged.into_inner(),
        search: None,
    })
}

/// Writes the indexes of the search, which has been waited for since `begun`.
#[cfg(feature = "search")]
fn add_search(
    site: &Site,
    folders: Folders<'_>,
    indexes: &[Index],
    begun: Instant,
    mut summary: Summary,
) -> io::Result<Summary> {
    let Folders { old, new: staging, .. } = folders;
    let mut searchable = IndexSummary::default();
    for (locale, index) in site.settings().locales.iter().zip(indexes) {
        let folder = search::folder(site.settings().locales.tag(locale));
        for (name, bytes) in index.bundle.files() {
            interrupt::go_on();
            let path = format!("{folder}{name}");
            let new = staging.join(&path);
            let above = new.parent().unwrap_or(staging);
            fs::create_dir_all(above).map_err(|error| explain("create", above, error))?;
            let written = carry_or_write(bytes, &old.join(&path), &new)?;
            folders.write_beside(site, &path, &|| Ok(bytes.to_vec()), written.bytes)?;
            summary.files += 1;
            summary.bytes += written.bytes;
            summary.unchanged += usize::from(written.carried);
        }
        searchable.pages += index.pages;
        searchable.indexed += if index.is_reused { 0 } else { index.pages };
    }
    searchable.time = begun.elapsed();
    summary.search = Some(searchable);
    Ok(summary)
}

/// Creates the folders that hold folders. Those that hold files are created with the files, by all threads.
fn create_folders(paths: &[&str], staging: &Utf8Path) -> io::Result<()> {
    let above = |path: &str| -> Option<String> {
        let (folder, _) = path.rsplit_once('/')?;
        folder.rsplit_once('/').map(|(above, _)| above.to_owned())
    };
    let folders: BTreeSet<String> = paths.iter().filter_map(|path| above(path)).collect();
    fs::create_dir_all(staging).map_err(|error| explain("create", staging, error))?;
    for folder in folders {
        let folder = staging.join(folder);
        fs::create_dir_all(&folder).map_err(|error| explain("create", &folder, error))?;
    }
    Ok(())
}

/// Creates the folder of a file; the folder above it exists.
fn create_folder_of(path: &Utf8Path) -> io::Result<()> {
    let Some(folder) = path.parent() else { return Ok(()) };
    match fs::create_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(explain("create", folder, error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder that goes away by itself, and where it is.
    pub(super) fn folder() -> (tempfile::TempDir, Utf8PathBuf) {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let path = Utf8PathBuf::from_path_buf(folder.path().to_owned()).expect("its name is UTF-8");
        (folder, path)
    }

    pub(super) fn put(path: &Utf8Path, bytes: &[u8]) {
        fs::write(path, bytes).expect("the file can be written");
    }

    #[test]
    fn folders_come_before_what_lies_in_them() {
        let (_guard, path) = folder();
        let staging = path.join("staging");
        let paths = ["robots.txt", "en/index.html", "en/cities/coventry/index.html", "en/cities/a/b/c.jpg"];
        create_folders(&paths, &staging).expect("there is room for folders");
        for path in paths {
            let file = staging.join(path);
            create_folder_of(&file).expect("the folder above is there");
            create_folder_of(&file).expect("a folder that is there is fine");
            put(&file, b"");
        }
        assert!(create_folder_of(&path.join("nowhere/at/all")).is_err());
    }
}
