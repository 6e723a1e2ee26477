//! What the tests share: the sites below `tests/sites`, and how one is built in memory.

#![allow(dead_code, reason = "every test file uses a part of it")]

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use regex::Regex;
use tablecloth::archive::Drafts;
use tablecloth::cache::Cache;
use tablecloth::diagnostic::{Report, ReportFormat};
use tablecloth::input::{self, Folders, Input};
use tablecloth::paths;
use tablecloth::phrases::Language;
use tablecloth::site::{Content, Site};

/// The folder of the project, which is an archive itself.
pub(crate) fn project() -> &'static Utf8Path {
    Utf8Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of the site for one behaviour.
pub(crate) fn site(behaviour: &str) -> Utf8PathBuf {
    project().join("tests/sites").join(behaviour)
}

/// The folders of all sites, by name.
pub(crate) fn sites() -> Vec<Utf8PathBuf> {
    let entries = project().join("tests/sites").read_dir_utf8().expect("the sites can be listed");
    let mut sites: Vec<Utf8PathBuf> =
        entries.map(|entry| entry.expect("the sites can be listed").into_path()).collect();
    sites.sort();
    sites
}

/// Reads a site: its own files, and what the program brings beside them.
pub(crate) fn read(root: &Utf8Path) -> Input {
    let mut report = Report::new();
    let input =
        input::read(&Folders::below(root), &Cache::nowhere(), &mut report).expect("the site can be read");
    assert_eq!(report.print(ReportFormat::Human, Language::English), "", "{root}");
    input
}

/// Builds what was read; panics with the findings when there is no site.
pub(crate) fn build(input: Input, drafts: Drafts) -> (Site, Report) {
    let mut report = Report::new();
    match tablecloth::build(input, drafts, &mut report) {
        Some(site) => (site, report),
        None => panic!("{}", report.print(ReportFormat::Human, Language::English)),
    }
}

/// Replaces `assets/css/site.0123abcd.css` by `assets/css/site.….css`: what tests ask for is named by its
/// own name.
pub(crate) fn without_fingerprints(text: &str) -> String {
    static NAME: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new("(assets/[^\n\"'()<>]*?)\\.[0-9a-f]{8}\\.").expect("it is a good expression")
    });
    NAME.replace_all(text, "$1.….").into_owned()
}

/// A cache that the tests share, as pictures and cards take long to make.
pub(crate) fn cache() -> Cache {
    Cache::at(&Utf8Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache"))
}

/// The finished site of a folder.
pub(crate) fn site_of(root: &Utf8Path) -> Site {
    build(read(root), Drafts::Leave).0
}

/// Every path of a site with its bytes; for a recipe, its key instead of the bytes that it determines.
pub(crate) fn render_all(site: &Site) -> BTreeMap<String, Vec<u8>> {
    let bytes = |path: &str, content| match content {
        Ok(Content::Bytes(bytes)) => bytes,
        Ok(Content::File(file)) => file.read().expect("files of the input can be read").into_owned(),
        Ok(Content::Derived(recipe)) => recipe.key().to_string().into_bytes(),
        Err(finding) => panic!("{path}: {finding:?}"),
    };
    let mut rendered = BTreeMap::new();
    for stage in site.stages() {
        rendered.par_extend(stage.map(|(path, content)| (path.to_owned(), bytes(path, content))));
    }
    rendered
}

/// Every file below a folder, by its path from there.
pub(crate) fn files_below(folder: &Utf8Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.expect("the folder can be listed");
        if entry.file_type().is_file() {
            let path = Utf8Path::from_path(entry.path()).expect("names are UTF-8");
            let name = paths::shown(path.strip_prefix(folder).expect("it lies below the folder"));
            files.insert(name.into_owned(), fs::read(path).expect("the file can be read"));
        }
    }
    files
}

/// Copies a site, so that a test may change it.
pub(crate) fn copy(root: &Utf8Path, to: &Utf8Path) {
    for part in ["templates", "static", "i18n", "patterns", "content"] {
        if root.join(part).is_dir() {
            for (name, bytes) in files_below(&root.join(part)) {
                write(&to.join(part).join(name), bytes);
            }
        }
    }
}

/// Writes a file, and the folders that it lies in.
pub(crate) fn write(path: &Utf8Path, bytes: impl AsRef<[u8]>) {
    fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the folder can be created");
    fs::write(path, bytes).expect("the file can be written");
}

/// A temporary folder, which is deleted when this value is dropped.
pub(crate) struct Temporary(tempfile::TempDir);

impl Temporary {
    /// An empty one.
    pub(crate) fn new() -> Temporary {
        Temporary(tempfile::tempdir().expect("there is room for a folder"))
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Utf8Path {
        Utf8Path::from_path(self.0.path()).expect("its name is UTF-8")
    }
}
