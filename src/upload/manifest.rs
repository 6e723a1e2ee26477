//! What this program knows of a target: its own files there, and how sure it is of them.
//!
//! Three small files lie at the target. The **manifest** lists what the last publication that was completed has brought;
//! it is written last. A **journal** is there only while one runs, or when one was cut off: it lists what is there for
//! sure, and what may be there, old, new or in part. It is written before anything else changes, and again after many
//! files, by turns to two names: where one was cut short while it was written, the other still holds what was known before.
//!
//! What they say comes from elsewhere, so no path in them is used that could lead out of the target.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::phrases::Phrase;
use crate::phrases::table as phrase;

/// The name of the manifest.
pub const MANIFEST: &str = ".tablecloth-manifest.json";
/// The names of the journals.
pub const JOURNALS: [&str; 2] = [".tablecloth-begun-0.json", ".tablecloth-begun-1.json"];
/// The version of both; a program does not read later ones.
const VERSION: u32 = 1;

/// A file: what is in it, and how large it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The BLAKE3 hash of its bytes, in hexadecimal digits.
    pub hash: String,
    /// Its bytes.
    pub size: u64,
}

/// Files of a site by path.
pub type Entries = BTreeMap<String, Entry>;

/// What a completed publication has brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    version: u32,
    /// The address of the site; absent where an early version of the program has written it.
    #[serde(default)]
    site: Option<String>,
    /// All its files.
    pub files: Entries,
}

/// How far a publication is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    version: u32,
    /// The address of the site, as in the manifest.
    #[serde(default)]
    site: Option<String>,
    /// Counts the journals of a target; the higher is the newer.
    pub(super) number: u64,
    /// The hash of the manifest that the publication ends with; absent where it is the one that was there before.
    pub(super) goal: Option<String>,
    /// What is there for sure.
    pub(super) sure: Entries,
    /// What may be there.
    pub(super) unsure: BTreeSet<String>,
}

/// What is known of a target before it is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The address of the site that lies there, where it is told.
    pub site: Option<String>,
    /// Our own files; `None` where a file is perhaps not there, or not as a whole.
    pub files: BTreeMap<String, Option<Entry>>,
    /// The paths of the last publication that was completed; none where there was none.
    pub published: BTreeSet<String>,
    /// The number of the last journal that can be read.
    pub(super) number: u64,
    /// Whether a publication was begun and not completed.
    pub was_cut: bool,
    /// The journals that are there.
    pub(super) journals: Vec<String>,
    /// The bytes of the manifest.
    pub(super) manifest: Option<Vec<u8>>,
}

impl Manifest {
    /// The manifest of the site with this address, and these files.
    pub(super) fn new(site: &str, files: Entries) -> Manifest {
        Manifest { version: VERSION, site: Some(site.to_owned()), files }
    }

    /// Its bytes; those of equal manifests are equal.
    pub(super) fn bytes(&self) -> Vec<u8> {
        to_json(self)
    }
}

impl Journal {
    /// The journal of a publication that begins now, of the site with this address.
    pub(super) fn new(
        site: &str,
        number: u64,
        goal: Option<String>,
        sure: Entries,
        unsure: BTreeSet<String>,
    ) -> Journal {
        Journal { version: VERSION, site: Some(site.to_owned()), number, goal, sure, unsure }
    }

    /// Where it is written.
    pub(super) fn name(&self) -> &'static str {
        JOURNALS[usize::from(self.number % 2 == 1)]
    }

    /// Its bytes.
    pub(super) fn bytes(&self) -> Vec<u8> {
        to_json(self)
    }
}

fn to_json(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(value).expect("manifests are plain data");
    bytes.push(b'\n');
    bytes
}

/// The hash of bytes, as entries have it.
pub(super) fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// What one of the three files is.
enum Read<T> {
    Absent,
    /// Not what this program writes: cut short, or changed.
    Damaged,
    Good(T),
}

impl Known {
    /// Puts together what the files of a target say, which are given by name.
    ///
    /// # Errors
    /// When they were written by a later version of the program, or the manifest was changed by somebody.
    pub fn of(files: &BTreeMap<String, Vec<u8>>) -> Result<Known, Phrase> {
        let manifest: Read<Manifest> = read(files, MANIFEST)?;
        let mut newest: Option<Journal> = None;
        for name in JOURNALS {
            if let Read::Good(journal) = read::<Journal>(files, name)? {
                newest = newest.filter(|other| other.number > journal.number).or(Some(journal));
            }
        }
        let mut known = Known {
            number: newest.as_ref().map_or(0, |journal| journal.number),
            journals: JOURNALS
                .iter()
                .filter(|name| files.contains_key(**name))
                .map(|&name| name.to_owned())
                .collect(),
            manifest: files.get(MANIFEST).cloned(),
            ..Known::default()
        };
        let is_complete = |journal: &Journal| {
            let bytes = known.manifest.as_deref().map(hash);
            journal.goal.is_some() && bytes == journal.goal
        };
        let journal = newest.filter(|journal| !is_complete(journal));
        if let Read::Good(manifest) = &manifest {
            known.published = manifest.files.keys().cloned().collect();
        }
        match (journal, manifest) {
            (None, Read::Damaged) => return Err(phrase::manifest_damaged(MANIFEST)),
            (None, Read::Absent) => {}
            (None, Read::Good(manifest)) => {
                known.site = manifest.site;
                known.files = manifest.files.into_iter().map(|(path, entry)| (path, Some(entry))).collect();
            }
            (Some(journal), manifest) => {
                known.site = journal.site;
                let unsure = journal.unsure.into_iter().map(|path| (path, None));
                let sure = journal.sure.into_iter().map(|(path, entry)| (path, Some(entry)));
                known.files = unsure.chain(sure).collect();
                known.was_cut = true;
                if matches!(manifest, Read::Damaged) {
                    known.published = known.files.keys().cloned().collect();
                }
            }
        }
        // It is shown to people.
        known.site = known.site.filter(|site| !site.chars().any(char::is_control));
        Ok(known)
    }

    /// Whether nothing was ever published there.
    pub(super) fn is_new(&self) -> bool {
        self.manifest.is_none() && self.journals.is_empty()
    }
}

/// What the manifest and the journals have in common.
trait Listing: for<'d> Deserialize<'d> {
    fn paths(&self) -> impl Iterator<Item = &str>;
}

impl Listing for Manifest {
    fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}

impl Listing for Journal {
    fn paths(&self) -> impl Iterator<Item = &str> {
        self.sure.keys().chain(&self.unsure).map(String::as_str)
    }
}

fn read<T: Listing>(files: &BTreeMap<String, Vec<u8>>, name: &str) -> Result<Read<T>, Phrase> {
    #[derive(Deserialize)]
    struct Version {
        version: u32,
    }
    let Some(bytes) = files.get(name) else { return Ok(Read::Absent) };
    let Ok(Version { version }) = serde_json::from_slice(bytes) else { return Ok(Read::Damaged) };
    if version > VERSION {
        return Err(phrase::manifest_of_later_version(name));
    }
    let listing: Option<T> = serde_json::from_slice(bytes).ok();
    let listing = listing.filter(|listing| listing.paths().all(is_safe));
    Ok(listing.map_or(Read::Damaged, Read::Good))
}

/// Whether a path stays below the target on every system, and is none of the program's own files.
fn is_safe(path: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part != "." && part != "..";
    path.split('/').all(is_part)
        && !path.contains(['\\', ':'])
        && !path.chars().any(char::is_control)
        && path != MANIFEST
        && !JOURNALS.contains(&path)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// An entry of a text.
    pub(in crate::upload) fn entry(text: &str) -> Entry {
        Entry { hash: hash(text.as_bytes()), size: text.len() as u64 }
    }

    /// Entries of paths with their texts.
    pub(in crate::upload) fn entries(files: &[(&str, &str)]) -> Entries {
        files.iter().map(|(path, text)| ((*path).to_owned(), entry(text))).collect()
    }

    fn manifest(text: &str) -> (String, Vec<u8>) {
        (
            MANIFEST.to_owned(),
            Manifest::new("https://archive.dijon.fr/", entries(&[("a.html", text)])).bytes(),
        )
    }

    fn journal(number: u64, goal: Option<String>, unsure: &str) -> (String, Vec<u8>) {
        let sure = entries(&[("b.css", "b")]);
        let journal = Journal::new(
            "https://archive.dijon.fr/",
            number,
            goal,
            sure,
            BTreeSet::from([unsure.to_owned()]),
        );
        (journal.name().to_owned(), journal.bytes())
    }

    #[track_caller]
    fn known(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Known {
        Known::of(&files.into_iter().collect()).expect("it can be read")
    }

    #[test]
    fn a_target_without_files_is_new() {
        let nothing = known([]);
        assert_eq!(nothing, Known::default());
    }

    #[test]
    fn the_manifest_tells_what_is_there() {
        let known = known([manifest("one")]);
        assert_eq!(known.files, BTreeMap::from([("a.html".to_owned(), Some(entry("one")))]));
        assert!(!known.was_cut && known.published.contains("a.html"));
    }

    #[test]
    fn they_say_whose_site_it_is() {
        let site = |files: Vec<(String, Vec<u8>)>| known(files).site;
        let expected = Some("https://archive.dijon.fr/".to_owned());
        assert_eq!(site(vec![manifest("one")]), expected);
        assert_eq!(site(vec![journal(1, None, "c.html")]), expected);
        // Early ones did not.
        let (name, bytes) = manifest("one");
        let early =
            String::from_utf8(bytes).expect("it is").replace(r#""site":"https://archive.dijon.fr/","#, "");
        let known = known([(name, early.into_bytes())]);
        assert!(known.site.is_none() && known.files.contains_key("a.html"));
    }

    #[test]
    fn the_newest_journal_wins_unless_it_was_cut_short() {
        let whole = known([manifest("one"), journal(3, None, "c.html"), journal(4, None, "d.html")]);
        assert!(whole.files.contains_key("d.html") && !whole.files.contains_key("c.html"));
        assert!(!whole.files.contains_key("a.html"), "the journal says all");
        assert_eq!((whole.number, whole.was_cut, whole.journals.len()), (4, true, 2));
        let (name, bytes) = journal(4, None, "d.html");
        let cut = known([manifest("one"), journal(3, None, "c.html"), (name.clone(), bytes[..20].to_vec())]);
        assert_eq!((cut.number, cut.files.get("c.html")), (3, Some(&None)));
        let first = known([manifest("one"), (name, bytes[..20].to_vec())]);
        assert!(first.files.contains_key("a.html") && !first.was_cut, "nothing had been begun");
    }

    #[test]
    fn a_manifest_that_was_cut_short_is_made_up_for_by_the_journal() {
        let (name, bytes) = manifest("one");
        let cut = (name, bytes[..9].to_vec());
        let made_up = known([cut.clone(), journal(1, None, "c")]);
        assert_eq!((made_up.files.len(), made_up.published.len()), (2, 2));
        let refused = Known::of(&BTreeMap::from([cut])).expect_err("somebody changed it");
        assert_eq!(refused.id(), "manifest_damaged");
    }

    #[test]
    fn a_journal_that_has_reached_its_goal_says_nothing() {
        let (name, bytes) = manifest("one");
        let goal = Some(hash(&bytes));
        let done = known([(name.clone(), bytes), journal(2, goal.clone(), "c")]);
        assert!(!done.was_cut && done.files.contains_key("a.html"));
        let on_the_way = known([manifest("two"), journal(2, goal, "c")]);
        assert!(on_the_way.was_cut && on_the_way.files.contains_key("c"));
    }

    #[test]
    fn no_path_leads_out_of_the_target() {
        for path in ["../a", "a/../b", "/a", "a//b", "a\\b", "c:a", "", "a\n", MANIFEST, JOURNALS[0]] {
            let bytes = Manifest::new("https://archive.dijon.fr/", entries(&[(path, "one")])).bytes();
            let refused = Known::of(&BTreeMap::from([(MANIFEST.to_owned(), bytes)]));
            assert!(refused.is_err(), "{path}");
        }
    }

    #[test]
    fn later_versions_are_not_read() {
        let bytes = br#"{"version": 2, "files": []}"#.to_vec();
        let refused = Known::of(&BTreeMap::from([(MANIFEST.to_owned(), bytes)])).expect_err("it is later");
        assert_eq!(refused.id(), "manifest_of_later_version");
    }
}
