//! Bytes that are expensive to make, kept between builds under their [`CacheKey`]s.
//!
//! A key is the hash of everything that determines the bytes, so nothing in the
//! folder is ever out of date. It may be deleted at any time: a build makes
//! everything anew. The name of a file has the hashes of its key and of its
//! content, so that one that was cut short or changed is recognised. Files are
//! written under another name and then renamed, so several programs may use one
//! folder. What a whole build did not ask for is deleted at its end.
//!
//! Invariant: a cache that cannot be written costs time and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs::{self, File};
use std::io;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock};

use camino::{Utf8Path, Utf8PathBuf};

use crate::phrases::Phrase;
use crate::phrases::table as phrase;

/// The hash of everything that determines some bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CacheKey([u8; 16]);

impl CacheKey {
    /// The key of what is made from `parts`.
    ///
    /// `context` says what is made and has a version, such as `social card 3`: it has to change when the same
    /// parts begin to give other bytes.
    pub fn new<'p>(context: &str, parts: impl IntoIterator<Item = &'p [u8]>) -> CacheKey {
        let mut hasher = blake3::Hasher::new_derive_key(context);
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        CacheKey::from(hasher.finalize())
    }
}

impl From<blake3::Hash> for CacheKey {
    fn from(hash: blake3::Hash) -> CacheKey {
        CacheKey(*hash.as_bytes().first_chunk().expect("a hash has 32 bytes"))
    }
}

impl AsRef<[u8]> for CacheKey {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for CacheKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for CacheKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({self})")
    }
}

/// How something expensive is made. A pure value: equal keys mean equal bytes.
pub trait Recipe: fmt::Debug + Send + Sync {
    /// The key of the bytes, which is known without making them.
    fn key(&self) -> CacheKey;

    /// Equal for recipes that are made in one go, such as the sizes of one picture.
    fn batch(&self) -> CacheKey {
        self.key()
    }

    /// Makes the bytes and, with the same effort, perhaps those of other recipes of the batch, each with its key.
    ///
    /// Called with a lock held: it must not wait for other threads, so it uses no thread pool.
    ///
    /// # Errors
    /// When a file that it is made from cannot be read any more.
    fn make(&self) -> io::Result<Vec<(CacheKey, Vec<u8>)>>;
}

/// Bytes out of the cache.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The file that holds them, if there is one. It must not be written to.
    pub file: Option<Utf8PathBuf>,
}

/// A folder of bytes by their keys, which is opened when it is first needed.
pub struct Cache {
    folder: Option<Utf8PathBuf>,
    store: OnceLock<Option<Store>>,
    /// Locks, shared out by batch, that make a thread wait for another one that makes the same bytes.
    busy: [Mutex<()>; 256],
    used: Mutex<BTreeSet<CacheKey>>,
    /// Whether all that is there is wanted.
    keeps_all: AtomicBool,
    trouble: OnceLock<Phrase>,
}

/// The folder, opened.
struct Store {
    /// A file lock: shared by all programs that use the folder, exclusive while one prunes it.
    lock: File,
    /// By key: the hash of the content.
    known: Mutex<BTreeMap<CacheKey, CacheKey>>,
}

/// Marks the folder as one that need not be backed up (the Cache Directory Tagging Specification).
const TAG: &str = "CACHEDIR.TAG";
const TAG_TEXT: &str = "Signature: 8a477f597d28d172789f06886806bc55\n# What tablecloth made and would make anew; it may be deleted at any time.\n";
/// The end of the names of files that are being written.
const UNFINISHED: &str = ".new";

impl Cache {
    /// The cache in this folder, which need not exist.
    pub fn at(folder: &Utf8Path) -> Cache {
        Cache { folder: Some(folder.to_owned()), ..Cache::nowhere() }
    }

    /// A cache that keeps nothing.
    pub fn nowhere() -> Cache {
        Cache {
            folder: None,
            store: OnceLock::new(),
            busy: [const { Mutex::new(()) }; 256],
            used: Mutex::default(),
            keeps_all: AtomicBool::new(false),
            trouble: OnceLock::new(),
        }
    }

    /// The bytes that are kept under a key.
    pub fn get(&self, key: CacheKey) -> Option<Kept> {
        let hash = *locked(&self.store()?.known).get(&key)?;
        let file = self.folder.as_ref()?.join(name(key, hash));
        let bytes = fs::read(&file).ok()?;
        (hash_of(&bytes) == hash).then(|| {
            locked(&self.used).insert(key);
            Kept { bytes, file: Some(file) }
        })
    }

    /// Keeps bytes under a key.
    pub fn keep(&self, key: CacheKey, bytes: Vec<u8>) -> Kept {
        let hash = hash_of(&bytes);
        let file = self.store().and_then(|store| {
            let file = self.folder.as_ref()?.join(name(key, hash));
            match write(&file, &bytes) {
                Ok(()) => {
                    locked(&store.known).insert(key, hash);
                    locked(&self.used).insert(key);
                    Some(file)
                }
                Err(error) => {
                    let _ = self.trouble.set(phrase::cannot_write_cache(&file, error));
                    None
                }
            }
        });
        Kept { bytes, file }
    }

    /// The bytes of a recipe, kept from an earlier build or made now.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn take(&self, recipe: &dyn Recipe) -> io::Result<Kept> {
        let key = recipe.key();
        if let Some(kept) = self.get(key) {
            return Ok(kept);
        }
        let _busy = locked(&self.busy[usize::from(recipe.batch().0[0])]);
        // While this one waited, another thread may have made them along with its own.
        if let Some(kept) = self.get(key) {
            return Ok(kept);
        }
        let mut wanted = None;
        for (made, bytes) in recipe.make()? {
            let kept = self.keep(made, bytes);
            if made == key {
                wanted = Some(kept);
            }
        }
        Ok(wanted.expect("a recipe makes what it is for"))
    }

    /// Wants all that is there, without asking for it.
    pub fn keep_all(&self) {
        self.keeps_all.store(true, Ordering::Relaxed);
    }

    /// Removes what was not asked for since this value was made; returns the number of files removed.
    ///
    /// Nothing is removed while another program uses the folder.
    pub fn prune(&self) -> usize {
        let (Some(folder), Some(store)) = (&self.folder, self.store()) else { return 0 };
        // Not every system says rightly whether it unlocked; a lock that is still held fails the next line.
        let _ = store.lock.unlock();
        let is_alone = store.lock.try_lock().is_ok();
        let keeps_all = self.keeps_all.load(Ordering::Relaxed);
        let mut removed = 0;
        if is_alone {
            let (known, used) = (locked(&store.known), locked(&self.used));
            let wanted: BTreeSet<String> =
                used.iter().filter_map(|key| known.get(key).map(|hash| name(*key, *hash))).collect();
            for file in names_in(folder) {
                let is_ours = parse_name(&file).is_some() || file.ends_with(UNFINISHED);
                let is_wanted = wanted.contains(&file) || keeps_all && parse_name(&file).is_some();
                if is_ours && !is_wanted && fs::remove_file(folder.join(&file)).is_ok() {
                    removed += 1;
                }
            }
            let _ = store.lock.unlock();
        }
        let _ = store.lock.lock_shared();
        removed
    }

    /// Whether it is worth while to make more than is asked for: what is made now is there when it is needed.
    pub fn keeps(&self) -> bool {
        self.store().is_some() && self.trouble().is_none()
    }

    /// The first reason why something was not kept.
    pub fn trouble(&self) -> Option<&Phrase> {
        self.trouble.get()
    }

    fn store(&self) -> Option<&Store> {
        let folder = self.folder.as_ref()?;
        let open = || {
            open(folder)
                .inspect_err(|error| {
                    let _ = self.trouble.set(phrase::cannot_use_cache(folder, error));
                })
                .ok()
        };
        self.store.get_or_init(open).as_ref()
    }
}

fn open(folder: &Utf8Path) -> io::Result<Store> {
    fs::create_dir_all(folder)?;
    let tag = folder.join(TAG);
    if !tag.exists() {
        write(&tag, TAG_TEXT.as_bytes())?;
    }
    let lock = File::open(tag)?;
    lock.lock_shared()?;
    let known = names_in(folder).filter_map(|file| parse_name(&file)).collect();
    Ok(Store { lock, known: Mutex::new(known) })
}

/// The names of what lies in a folder.
fn names_in(folder: &Utf8Path) -> impl Iterator<Item = String> {
    let entries = folder.read_dir_utf8().into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().to_owned())
}

/// Writes under another name first, so that nobody reads a file that is half written.
fn write(file: &Utf8Path, bytes: &[u8]) -> io::Result<()> {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let beside = Utf8PathBuf::from(format!("{file}.{}-{number}{UNFINISHED}", std::process::id()));
    fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, file)).inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}

fn hash_of(bytes: &[u8]) -> CacheKey {
    CacheKey::from(blake3::hash(bytes))
}

fn name(key: CacheKey, hash: CacheKey) -> String {
    format!("{key}-{hash}")
}

fn parse_name(name: &str) -> Option<(CacheKey, CacheKey)> {
    let (key, hash) = name.split_once('-')?;
    Some((parse_key(key)?, parse_key(hash)?))
}

fn parse_key(text: &str) -> Option<CacheKey> {
    let is_ours = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    Some(CacheKey(u128::from_str_radix(is_ours.then_some(text)?, 16).ok()?.to_be_bytes()))
}

/// Locks; ignores that another thread has panicked, as every change to these values is a single step.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    /// Makes two things at once and counts how often.
    #[derive(Debug)]
    struct Pair<'c>(CacheKey, &'c AtomicUsize);

    impl Recipe for Pair<'_> {
        fn key(&self) -> CacheKey {
            self.0
        }
        fn batch(&self) -> CacheKey {
            CacheKey::new("batch", [])
        }
        fn make(&self) -> io::Result<Vec<(CacheKey, Vec<u8>)>> {
            self.1.fetch_add(1, Ordering::Relaxed);
            Ok(vec![(key("a"), b"first".to_vec()), (key("b"), b"second".to_vec())])
        }
    }

    fn key(text: &str) -> CacheKey {
        CacheKey::new("test", [text.as_bytes()])
    }

    fn folder() -> (tempfile::TempDir, Utf8PathBuf) {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let path = Utf8PathBuf::from_path_buf(folder.path().join("x/cache")).expect("its name is UTF-8");
        (folder, path)
    }

    fn taken(cache: &Cache, which: &str, made: &AtomicUsize) -> Vec<u8> {
        cache.take(&Pair(key(which), made)).expect("it can be made").bytes
    }

    #[test]
    fn a_thing_is_made_once() {
        let (_guard, path) = folder();
        let made = AtomicUsize::new(0);
        for _ in 0..2 {
            let cache = Cache::at(&path);
            assert!(cache.keeps());
            assert_eq!(taken(&cache, "a", &made), b"first");
            assert_eq!(taken(&cache, "b", &made), b"second");
            assert_eq!(cache.trouble(), None);
        }
        assert_eq!(made.into_inner(), 1);
    }

    #[test]
    fn what_is_broken_is_made_anew() {
        let (_guard, path) = folder();
        let made = AtomicUsize::new(0);
        let file = Cache::at(&path).take(&Pair(key("a"), &made)).expect("it can be made").file;
        let file = file.expect("it is kept");
        for broken in [&b"firs"[..], b"", b"firsT"] {
            fs::write(&file, broken).expect("the file can be written");
            assert_eq!(taken(&Cache::at(&path), "a", &made), b"first");
        }
        fs::remove_file(&file).expect("the file can be removed");
        assert_eq!(taken(&Cache::at(&path), "a", &made), b"first");
        assert_eq!(made.into_inner(), 5);
    }

    #[test]
    fn what_nobody_asked_for_is_pruned() {
        let (_guard, path) = folder();
        let made = AtomicUsize::new(0);
        let first = Cache::at(&path);
        first.keep(key("old"), b"old".to_vec());
        fs::write(path.join("of-a-killed-build.new"), "half").expect("the file can be written");
        fs::write(path.join("someone-else's"), "whole").expect("the file can be written");
        let second = Cache::at(&path);
        assert_eq!(taken(&second, "a", &made), b"first");
        assert_eq!(second.prune(), 0, "the first one still uses the folder");
        drop(first);
        let unasked = Cache::at(&path);
        unasked.keep_all();
        assert_eq!(unasked.prune(), 0, "the second one still uses the folder");
        drop(unasked);
        assert_eq!(second.prune(), 2, "the old one and the half one");
        let third = Cache::at(&path);
        assert_eq!(third.get(key("old")), None);
        assert!(third.get(key("a")).is_some() && third.get(key("b")).is_some());
        assert!(path.join("someone-else's").exists());
    }

    #[test]
    fn without_a_folder_everything_is_made() {
        let made = AtomicUsize::new(0);
        let (_guard, path) = folder();
        fs::create_dir_all(path.parent().expect("it has one")).expect("the folder can be created");
        fs::write(&path, "a file").expect("the file can be written");
        for cache in [Cache::nowhere(), Cache::at(&path)] {
            assert!(!cache.keeps());
            assert_eq!(taken(&cache, "a", &made), b"first");
            assert_eq!(taken(&cache, "a", &made), b"first");
            assert_eq!(cache.prune(), 0);
        }
        assert_eq!(made.into_inner(), 4);
        assert!(Cache::at(&path).get(key("a")).is_none());
    }

    #[test]
    fn keys_differ_where_their_parts_do() {
        assert_ne!(CacheKey::new("x", [&b"ab"[..], b"c"]), CacheKey::new("x", [&b"a"[..], b"bc"]));
        assert_ne!(CacheKey::new("x 1", [&b"a"[..]]), CacheKey::new("x 2", [&b"a"[..]]));
        assert_eq!(parse_name(&name(key("a"), key("b"))), Some((key("a"), key("b"))));
    }
}
