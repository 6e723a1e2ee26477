//! Whether the site in a folder is, as it stands, the one that would be written again.
//!
//! After a site is published, the cache keeps what it was made of, as a key, with the state of its folder: names, sizes
//! and times of all that lies there. When both are the same at the next build, nothing has to be rendered.

use std::fs;
use std::io;
use std::time::{Duration, SystemTime};

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use walkdir::WalkDir;

use super::{Beside, IndexSummary, Summary};
use crate::cache::{Cache, CacheKey};
use crate::input::Input;
use crate::phrases::explain;

/// The context of keys of what a site is made of.
const ORIGIN: &str = "tablecloth 1: what a site is made of";
/// The context of keys in the cache.
const STANDING: &str = "tablecloth 2: a site that stands";
/// The context of keys of the state of a folder.
const STATE: &str = "tablecloth 1: the state of a folder";

/// How long a file must have been as it is before its time is trusted: some file systems count in seconds, FAT in two.
const SETTLED: Duration = Duration::from_secs(3);

/// What a site that is written has come of.
#[derive(Clone, Copy, Debug)]
pub struct Made {
    /// All that it is made of, by [`origin`].
    pub of: CacheKey,
    /// Whether nothing was found wrong with it: of such a site, nothing has to be said again.
    pub is_flawless: bool,
}

/// All that a site is made of, as a key: the program, what it was asked for, and what it read.
///
/// `None` where that cannot be told: the program's own file cannot be read, or a file that is published as it is has changed
/// so lately that it could change again within the same tick of its file system.
pub fn origin(input: &Input, asked: &[u8]) -> Option<CacheKey> {
    let program = fs::read(std::env::current_exe().ok()?).ok()?;
    let program = CacheKey::new(ORIGIN, [&program[..]]);
    let now = SystemTime::now();
    let plain: Option<Vec<String>> =
        input.plain_files().par_bridge().map(|file| settled(file, now)).collect::<Option<Vec<_>>>();
    let mut plain = plain?;
    plain.sort_unstable();
    let parts =
        [program.as_ref(), asked].into_iter().chain(input.texts()).chain(plain.iter().map(String::as_bytes));
    Some(CacheKey::new(ORIGIN, parts))
}

/// A file by its path, size and time, if it has been so for a while.
fn settled(file: &Utf8Path, now: SystemTime) -> Option<String> {
    let metadata = fs::metadata(file).ok()?;
    let modified = metadata.modified().ok()?;
    // A time in the future tells nothing.
    now.duration_since(modified).is_ok_and(|age| age > SETTLED).then_some(())?;
    let since = modified.duration_since(SystemTime::UNIX_EPOCH).ok()?;
    Some(format!("{file}\0{}\0{}", metadata.len(), since.as_nanos()))
}

/// The numbers of the site in `out`, if it is just as it was when it was made of the same; and whether nothing was found
/// wrong with it.
pub(super) fn standing(
    cache: &Cache,
    origin: CacheKey,
    out: &Utf8Path,
    beside: Beside,
) -> Option<(Summary, bool)> {
    let find = |is_flawless: bool| {
        let kept = cache.get(key(Made { of: origin, is_flawless }, out, beside))?;
        let (state, numbers) = kept.bytes.split_first_chunk::<16>()?;
        Some((*state, parse(numbers)?, is_flawless))
    };
    let found: Vec<([u8; 16], Summary, bool)> = [true, false].into_iter().filter_map(find).collect();
    let state = (!found.is_empty()).then(|| state(out).ok()).flatten()?;
    let (_, summary, is_flawless) = found.into_iter().find(|(own, ..)| own == state.as_ref())?;
    // Whatever the site was made with is wanted as long as it stands.
    cache.keep_all();
    Some((summary, is_flawless))
}

/// Remembers that the site in `out` was made of this. A folder that cannot be read is not remembered.
pub(super) fn remember(cache: &Cache, made: Made, out: &Utf8Path, beside: Beside, summary: Summary) {
    if let Ok(state) = state(out) {
        cache.keep(key(made, out, beside), [state.as_ref(), &print(summary)].concat());
    }
}

fn key(made: Made, out: &Utf8Path, beside: Beside) -> CacheKey {
    let beside: &[u8] = if beside == Beside::Nothing { b"alone" } else { b"compressed" };
    let flawless: &[u8] = if made.is_flawless { b"flawless" } else { b"" };
    CacheKey::new(STANDING, [made.of.as_ref(), out.as_str().as_bytes(), beside, flawless])
}

/// Names, sizes and times of all files and folders in a folder, as a key.
fn state(folder: &Utf8Path) -> io::Result<CacheKey> {
    let mut entries = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|error| explain("read", folder, error.into()))?;
        entries.push(Utf8PathBuf::from_path_buf(entry.into_path()).map_err(|_| io::ErrorKind::InvalidData)?);
    }
    let told = entries.par_iter().map(|path| -> io::Result<String> {
        let metadata = fs::symlink_metadata(path).map_err(|error| explain("read", path, error))?;
        let modified = metadata.modified()?.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let size = if metadata.is_file() { metadata.len() } else { 0 };
        let kind = metadata.file_type();
        let below = path.strip_prefix(folder).expect("it lies below");
        Ok(format!("{below}\0{size}\0{}\0{}{}", modified.as_nanos(), kind.is_file(), kind.is_dir()))
    });
    let mut told: Vec<String> = told.collect::<io::Result<_>>()?;
    told.sort_unstable();
    Ok(CacheKey::new(STATE, told.iter().map(String::as_bytes)))
}

/// The numbers as the cache holds them.
fn print(summary: Summary) -> Vec<u8> {
    let Summary { files, pages, bytes, unchanged: _, search } = summary;
    let searchable = search.map_or(u64::MAX, |search| search.pages as u64);
    [files as u64, pages as u64, bytes, searchable].map(u64::to_le_bytes).concat()
}

fn parse(bytes: &[u8]) -> Option<Summary> {
    let numbers: Vec<u64> =
        bytes.as_chunks::<8>().0.iter().map(|number| u64::from_le_bytes(*number)).collect();
    let [files, pages, bytes, searchable] = numbers.try_into().ok()?;
    let [files, pages] = [files, pages].map(|number| usize::try_from(number).unwrap_or(usize::MAX));
    let search = (searchable != u64::MAX).then(|| IndexSummary {
        pages: usize::try_from(searchable).unwrap_or(usize::MAX),
        ..IndexSummary::default()
    });
    Some(Summary { files, pages, bytes, unchanged: files, search })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{folder, put};
    use super::*;

    fn summary() -> Summary {
        let search = Some(IndexSummary { pages: 3, ..IndexSummary::default() });
        Summary { files: 7, pages: 5, bytes: 1 << 40, unchanged: 7, search }
    }

    #[test]
    fn numbers_are_kept() {
        assert_eq!(parse(&print(summary())), Some(summary()));
        let without = Summary { search: None, ..summary() };
        assert_eq!(parse(&print(without)), Some(without));
        assert_eq!(parse(b"short"), None);
    }

    /// Whatever is touched in the folder, by whomever, it is written anew.
    #[test]
    fn a_site_stands_until_anything_changes() {
        let origin = CacheKey::new("test", [&b"made of this"[..]]);
        type Change<'c> = (&'c str, &'c dyn Fn(&Utf8Path));
        let changes: [Change<'_>; 6] = [
            ("nothing", &|_| ()),
            ("a page", &|out| put(&out.join("en/index.html"), b"other words")),
            ("a page gone", &|out| fs::remove_file(out.join("en/index.html")).expect("it can be removed")),
            ("one more", &|out| put(&out.join("en/more.html"), b"")),
            ("an empty folder", &|out| fs::create_dir(out.join("de")).expect("it can be made")),
            ("all gone", &|out| fs::remove_dir_all(out).expect("it can be removed")),
        ];
        for (what, change) in changes {
            let (_guard, path) = folder();
            let (out, cache) = (path.join("out"), Cache::at(&path.join("cache")));
            fs::create_dir_all(out.join("en")).expect("they can be made");
            put(&out.join("en/index.html"), b"some words ");
            let is_flawless = what.len() > 8;
            remember(&cache, Made { of: origin, is_flawless }, &out, Beside::Nothing, summary());
            change(&out);
            let found = standing(&cache, origin, &out, Beside::Nothing);
            assert_eq!(found, (what == "nothing").then(|| (summary(), is_flawless)), "{what}");
            let other = CacheKey::new("test", [&b"made of that"[..]]);
            assert_eq!(standing(&cache, other, &out, Beside::Nothing), None, "{what}");
            assert_eq!(standing(&Cache::nowhere(), origin, &out, Beside::Nothing), None, "{what}");
        }
    }
}
