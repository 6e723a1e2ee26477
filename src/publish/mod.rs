//! Site → disk: every path, in parallel, into a staging folder that then replaces the old site.
//!
//! The old site stays as it is until the new one is complete. A file that is
//! equal to the old one is carried over by a hard link. So it keeps its
//! modification time, by which uploads skip it, and nothing is written. Files of
//! the old site are never opened for writing.

#[cfg(feature = "precompress")]
mod compressed;
mod held;
mod target;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Write as _};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;
#[cfg(feature = "search")]
use std::time::Instant;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

use crate::cache::{Cache, Kept};
use crate::diagnostic::{Diagnostic, Report, Unit};
use crate::layers::StoredFile;
use crate::paths::resolve;
use crate::phrases::Phrase;
use crate::phrases::explain;
use crate::phrases::table as phrase;
#[cfg(feature = "search")]
use crate::search::Corpus;
use crate::site::{Content, Site};

use self::held::{is_held, patiently};
pub use self::target::check_apart;
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
    /// How long it took.
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

/// Writes the site to `out`, replacing the old site only when the new one is complete.
///
/// What is expensive comes out of the cache, or goes into it.
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
    progress: Progress<'_>,
) -> Result<Summary, Failure> {
    let out = resolve(out)?;
    check_replaceable(&out)?;
    let parent = out.parent().unwrap_or(Utf8Path::new("."));
    fs::create_dir_all(parent).map_err(|error| explain("create", parent, error))?;
    let name = out.file_name().ok_or_else(|| Failure::Refused(phrase::folder_not_replaceable(&out)))?;
    let staging = parent.join(format!(".{name}.tablecloth-new"));
    let _lock = Lock::take(lock_of(&out))?;

    // A build that was killed may have left its staging folder, or the old site aside.
    let aside = aside_of(&staging);
    put_back(&aside, &out)?;
    remove_old(&aside)?;
    remove(&staging)?;
    #[cfg(feature = "search")]
    let corpus = Corpus::new(site);
    #[cfg(feature = "search")]
    let seen = |path: &str, page: &[u8]| corpus.add(site, path, page);
    #[cfg(not(feature = "search"))]
    let seen = |_: &str, _: &[u8]| ();
    let folders = Folders { old: &out, new: &staging, cache, beside };
    let written = write_all(site, folders, progress, &seen);
    #[cfg(feature = "search")]
    let written = written.and_then(|summary| Ok(add_search(site, folders, &corpus, summary)?));
    let summary = match written {
        Ok(summary) => summary,
        Err(failure) => {
            let _ = remove(&staging);
            return Err(failure);
        }
    };
    match swap(&staging, &out) {
        Ok(old) => remove_old(&old)?,
        Err(error) => {
            let _ = remove(&staging);
            return Err(error.into());
        }
    }
    Ok(summary)
}

/// Where a site is written, and what it is made with.
#[derive(Clone, Copy)]
struct Folders<'f> {
    /// The old site.
    old: &'f Utf8Path,
    /// The new one, until it is complete.
    new: &'f Utf8Path,
    cache: &'f Cache,
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

/// Indexes what was collected of the pages, and writes the indexes beside them.
#[cfg(feature = "search")]
fn add_search(
    site: &Site,
    folders: Folders<'_>,
    corpus: &Corpus,
    mut summary: Summary,
) -> io::Result<Summary> {
    use crate::search;

    let Folders { old, new: staging, cache, .. } = folders;
    let begun = Instant::now();
    let mut searchable = IndexSummary::default();
    for (locale, index) in site.settings().locales.iter().zip(search::index_all(site, cache, corpus)?) {
        let folder = search::folder(site.settings().locales.tag(locale));
        for (name, bytes) in index.bundle.files() {
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

struct Written {
    bytes: u64,
    carried: bool,
}

fn carry_or_write(bytes: &[u8], old: &Utf8Path, new: &Utf8Path) -> io::Result<Written> {
    let size = bytes.len() as u64;
    if is_equal(bytes, old) && fs::hard_link(old, new).is_ok() {
        return Ok(Written { bytes: size, carried: true });
    }
    write(bytes, new)?;
    Ok(Written { bytes: size, carried: false })
}

/// Links to the old site or to the cache, so that bytes lie on the disk only once.
fn carry_or_link(kept: &Kept, old: &Utf8Path, new: &Utf8Path) -> io::Result<Written> {
    let carried = is_equal(&kept.bytes, old);
    let equal = if carried { Some(old) } else { kept.file.as_deref() };
    if equal.is_none_or(|equal| fs::hard_link(equal, new).is_err()) {
        write(&kept.bytes, new)?;
    }
    Ok(Written { bytes: kept.bytes.len() as u64, carried })
}

fn is_equal(bytes: &[u8], old: &Utf8Path) -> bool {
    is_plain_file_of(old, bytes.len() as u64) && fs::read(old).is_ok_and(|present| present == bytes)
}

fn write(bytes: &[u8], new: &Utf8Path) -> io::Result<()> {
    let mut file = File::create_new(new).map_err(|error| explain("create", new, error))?;
    file.write_all(bytes).map_err(|error| explain("write", new, error))
}

fn carry_or_copy(from: &StoredFile, old: &Utf8Path, new: &Utf8Path) -> io::Result<Written> {
    let size = from.size()?;
    if is_plain_file_of(old, size) && is_content_of(from, old)? && fs::hard_link(old, new).is_ok() {
        return Ok(Written { bytes: size, carried: true });
    }
    let mut source = from.open()?;
    let mut target = File::create_new(new).map_err(|error| explain("create", new, error))?;
    io::copy(&mut source, &mut target).map_err(|error| explain("write", new, error))?;
    Ok(Written { bytes: size, carried: false })
}

fn is_plain_file_of(path: &Utf8Path, size: u64) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.len() == size)
}

fn is_content_of(source: &StoredFile, file: &Utf8Path) -> io::Result<bool> {
    let hash = |mut bytes: Box<dyn Read>, path: &Utf8Path| -> io::Result<blake3::Hash> {
        let mut hasher = blake3::Hasher::new();
        io::copy(&mut bytes, &mut hasher).map_err(|error| explain("read", path, error))?;
        Ok(hasher.finalize())
    };
    let present = StoredFile::Disk(file.to_owned());
    Ok(hash(source.open()?, &source.path())? == hash(present.open()?, file)?)
}

/// Puts the new folder in the place of the old one; returns where the old one is then, if there was any.
fn swap(staging: &Utf8Path, out: &Utf8Path) -> io::Result<Utf8PathBuf> {
    if !out.exists() {
        rename(staging, out).map_err(|error| explain_move("move_new_site", out, error))?;
        return Ok(staging.to_owned());
    }
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        // The exchange is atomic: at every moment there is a whole site.
        if renameat_with(CWD, staging.as_std_path(), CWD, out.as_std_path(), RenameFlags::EXCHANGE).is_ok() {
            return Ok(staging.to_owned());
        }
    }
    exchange_in_steps(staging, out)
}

/// Exchanges two folders where the system cannot do it at once: between the two steps there is no site. Returns where
/// the old one is.
fn exchange_in_steps(staging: &Utf8Path, out: &Utf8Path) -> io::Result<Utf8PathBuf> {
    let aside = aside_of(staging);
    remove(&aside)?;
    rename(out, &aside).map_err(|error| explain_move("move_aside", out, error))?;
    if let Err(error) = rename(staging, out) {
        // Where this fails too, the next build puts it back.
        rename(&aside, out).map_err(|error| explain_move("move", &aside, error))?;
        return Err(explain_move("move_new_site", out, error));
    }
    Ok(aside)
}

/// Where the old site is while the new one is moved to its place.
fn aside_of(staging: &Utf8Path) -> Utf8PathBuf {
    staging.with_extension("tablecloth-old")
}

/// Brings back the old site of a build that was killed between two steps.
fn put_back(aside: &Utf8Path, out: &Utf8Path) -> io::Result<()> {
    if aside.join(MARKER).is_file() && !out.exists() {
        rename(aside, out).map_err(|error| explain_move("move", aside, error))?;
    }
    Ok(())
}

fn rename(from: &Utf8Path, to: &Utf8Path) -> io::Result<()> {
    patiently(|| fs::rename(from, to))
}

/// What could not be moved, and why, where another program may hold a file of it.
fn explain_move(doing: &'static str, path: &Utf8Path, error: io::Error) -> io::Error {
    if is_held(&error) {
        io::Error::new(error.kind(), phrase::cannot_move_open(doing, path, error))
    } else {
        explain(doing, path, error)
    }
}

/// Removes the old site, once the new one stands. What another program holds of it, the next build removes.
fn remove_old(folder: &Utf8Path) -> io::Result<()> {
    match patiently(|| fs::remove_dir_all(folder)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound && !is_held(&error) => {
            Err(explain("remove", folder, error))
        }
        _ => Ok(()),
    }
}

fn remove(folder: &Utf8Path) -> io::Result<()> {
    match patiently(|| fs::remove_dir_all(folder)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(explain("remove", folder, error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::target::is_at;
    use super::*;

    /// A folder that goes away by itself, and where it is.
    pub(super) fn folder() -> (tempfile::TempDir, Utf8PathBuf) {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let path = Utf8PathBuf::from_path_buf(folder.path().to_owned()).expect("its name is UTF-8");
        (folder, path)
    }

    fn put(path: &Utf8Path, bytes: &[u8]) {
        fs::write(path, bytes).expect("the file can be written");
    }

    fn is_one_file(a: &Utf8Path, b: &Utf8Path) -> bool {
        is_at(&File::open(a).expect("the file is there"), b)
    }

    /// Every way to put a file into the new site, from bytes, from a file and from the cache, gives what is
    /// new, and carries the old file over only when it is equal in every byte.
    #[test]
    fn only_what_is_equal_is_carried_over() {
        let check = |old_bytes: Option<&[u8]>, bytes: &[u8], is_carried: bool| {
            for way in ["bytes", "file", "cache", "cache that keeps nothing"] {
                let (_guard, path) = folder();
                let (old, new, kept) = (path.join("old"), path.join("new"), path.join("kept"));
                old_bytes.inspect(|bytes| put(&old, bytes));
                put(&kept, bytes);
                let file = way.ends_with("cache").then(|| kept.clone());
                let written = match way {
                    "bytes" => carry_or_write(bytes, &old, &new),
                    "file" => carry_or_copy(&StoredFile::Disk(kept.clone()), &old, &new),
                    _ => carry_or_link(&Kept { bytes: bytes.to_vec(), file }, &old, &new),
                };
                let written = written.expect("there is room for a file");
                let case = format!("{way}: {old_bytes:?} became {bytes:?}");
                assert_eq!(fs::read(&new).expect("it is written"), bytes, "{case}");
                assert_eq!((written.carried, written.bytes), (is_carried, bytes.len() as u64), "{case}");
                assert_eq!(old_bytes.is_some() && is_one_file(&old, &new), is_carried, "{case}");
                assert_eq!(is_one_file(&kept, &new), way == "cache" && !is_carried, "{case}");
            }
        };
        check(Some(b"a picture"), b"a picture", true);
        check(Some(b""), b"", true);
        // A picture that was exchanged for one of the same size is another picture.
        check(Some(b"a picture"), b"b picture", false);
        check(Some(b"a picture"), b"a picturf", false);
        check(Some(b"a picture"), b"a pictur", false);
        check(Some(b"a picture"), b"a picture.", false);
        check(None, b"a picture", false);
    }

    /// A link could lead out of the site: it is never taken for the file that it leads to.
    #[test]
    #[cfg(unix)]
    fn links_are_not_carried_over() {
        let (_guard, path) = folder();
        let (old, real) = (path.join("old"), path.join("real"));
        put(&real, b"secret");
        std::os::unix::fs::symlink(&real, &old).expect("links can be made");
        let written = carry_or_write(b"secret", &old, &path.join("new")).expect("there is room for a file");
        assert!(!written.carried && path.join("new").symlink_metadata().is_ok_and(|new| new.is_file()));
        let written = carry_or_copy(&StoredFile::Disk(real.clone()), &old, &path.join("copy"))
            .expect("there is room for a file");
        assert!(!written.carried && !is_one_file(&real, &path.join("copy")));
    }

    #[test]
    fn what_is_there_is_never_written_over() {
        let (_guard, path) = folder();
        let (new, from) = (path.join("new"), path.join("from"));
        put(&new, b"old words");
        put(&from, b"new words");
        assert!(write(b"new words", &new).is_err());
        assert!(carry_or_copy(&StoredFile::Disk(from), &path.join("none"), &new).is_err());
        assert_eq!(fs::read(&new).expect("it is there"), b"old words");
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

    #[test]
    fn two_folders_are_exchanged_or_one_is_moved() {
        check_exchange(swap);
    }

    /// As on systems that cannot do it at once.
    #[test]
    fn two_folders_are_exchanged_in_steps() {
        check_exchange(
            |staging, out| {
                if out.exists() { exchange_in_steps(staging, out) } else { swap(staging, out) }
            },
        );
    }

    /// A build that was killed between two steps has left no site, but the old one aside.
    #[test]
    fn an_old_site_that_was_left_aside_is_put_back() {
        let (_guard, path) = folder();
        let (aside, out) = (path.join("aside"), path.join("out"));
        fs::create_dir(&aside).expect("there is room for a folder");
        put_back(&aside, &out).expect("there is nothing to do");
        assert!(!out.exists(), "only what the program made is moved");
        put(&aside.join(MARKER), b"");
        put_back(&aside, &out).expect("it can be moved");
        assert!(out.join(MARKER).is_file() && !aside.exists());
        fs::create_dir(&aside).expect("there is room for a folder");
        put(&aside.join(MARKER), b"");
        put_back(&aside, &out).expect("there is nothing to do");
        assert!(aside.exists(), "the site is there");
    }

    /// Windows moves no folder that is open: the old site stays whole, and it is told why.
    #[test]
    #[cfg(windows)]
    fn a_site_that_is_open_stays() {
        use std::os::windows::fs::OpenOptionsExt as _;
        let (_guard, path) = folder();
        let (staging, out) = (path.join("staging"), path.join("out"));
        for (folder, words) in [(&staging, b"new"), (&out, b"old")] {
            fs::create_dir(folder).expect("there is room for a folder");
            put(&folder.join("page"), words);
        }
        // A window that shows the folder.
        const BACKUP_SEMANTICS: u32 = 0x0200_0000;
        let mut open = File::options();
        open.read(true).share_mode(0).custom_flags(BACKUP_SEMANTICS);
        let held = open.open(&out).expect("it is there");
        let error = swap(&staging, &out).expect_err("the folder is open");
        assert!(error.to_string().contains("has a file in it open"), "{error}");
        drop(held);
        assert!(fs::read(out.join("page")).is_ok_and(|page| page == b"old"));
        let old = swap(&staging, &out).expect("it is closed");
        let held = open.open(&old).expect("the old site is there");
        assert!(remove(&old).is_err(), "it is open");
        remove_old(&old).expect("the new site stands");
        drop(held);
        assert!(fs::read(out.join("page")).is_ok_and(|page| page == b"new"));
    }

    #[track_caller]
    fn check_exchange(swap: fn(&Utf8Path, &Utf8Path) -> io::Result<Utf8PathBuf>) {
        let (_guard, path) = folder();
        let (staging, out) = (path.join("staging"), path.join("out"));
        let lay = |number: &[u8]| {
            fs::create_dir(&staging).expect("there is room for a folder");
            put(&staging.join("page"), number);
        };
        lay(b"1");
        swap(&staging, &out).expect("nothing is there yet");
        assert!(!staging.exists() && fs::read(out.join("page")).is_ok_and(|page| page == b"1"));
        lay(b"2");
        let old = swap(&staging, &out).expect("the old site can be moved");
        assert!(fs::read(out.join("page")).is_ok_and(|page| page == b"2"));
        assert!(fs::read(old.join("page")).is_ok_and(|page| page == b"1"));
        remove(&old).expect("it can be removed");
        assert!(!staging.exists() && !aside_of(&staging).exists());
        remove(&staging).expect("what is not there is no trouble");
        // Where the new site cannot be moved, the old one is put back.
        assert!(swap(&path.join("nothing"), &out).is_err());
        assert!(fs::read(out.join("page")).is_ok_and(|page| page == b"2"), "the old site stands");
        assert!(remove(&out.join("page")).is_err(), "a file is no folder");
    }
}
