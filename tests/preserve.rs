//! `preserve`: a bag, whole or not at all. Foreign tools judge it in `tests/site/preserve.py`.
#![cfg(feature = "preserve")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Output, Stdio};

use camino::{Utf8Path, Utf8PathBuf};

/// An archive with a draft and a file of its own, and room beside it.
struct Desk {
    guard: common::Temporary,
}

impl Desk {
    fn new(behaviour: &str) -> Desk {
        let guard = common::Temporary::new();
        common::copy(&common::site(behaviour), &guard.path().join("archive"));
        Desk { guard }
    }

    fn archive(&self) -> Utf8PathBuf {
        self.guard.path().join("archive")
    }

    fn beside(&self, name: &str) -> Utf8PathBuf {
        self.guard.path().join(name)
    }

    fn run(&self, to: &Utf8Path) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tablecloth"));
        command.args(["preserve", to.as_str(), "--root", self.archive().as_str()]);
        command.stdin(Stdio::null()).output().expect("the program can be started")
    }

    #[track_caller]
    fn preserve(&self, to: &Utf8Path) -> BTreeMap<String, Vec<u8>> {
        let output = self.run(to);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        common::files_below(to)
    }

    /// Nothing is written, and it is said why.
    #[track_caller]
    fn refuse(&self, to: &Utf8Path, code: i32, said: &str) {
        let before = common::files_below(self.guard.path());
        let output = self.run(to);
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{error}");
        assert!(error.contains(said), "{error}");
        let mut after = common::files_below(self.guard.path());
        after.retain(|path, _| !path.starts_with("archive/.cache/"));
        let mut before = before;
        before.retain(|path, _| !path.starts_with("archive/.cache/"));
        assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
    }
}

fn text(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8(files.get(path).unwrap_or_else(|| panic!("there is no {path}")).clone()).expect(path)
}

#[test]
fn a_bag_has_the_site_and_what_it_is_made_from() {
    let desk = Desk::new("one-of-each");
    common::write(&desk.archive().join("static/css/own.css"), "h1 { color: green }\n");
    let bag = desk.beside("library/2026");
    let files = desk.preserve(&bag);
    for path in
        ["data/site/index.html", "data/site/en/index.html", "data/site.wacz", "README.txt", "bagit.txt"]
    {
        assert!(files.contains_key(path), "there is no {path}");
    }
    assert!(!files.keys().any(|path| path.contains(".tablecloth") || path.starts_with(".site")));
    for path in ["content/site.yaml", "static/css/own.css"] {
        let own = fs::read(desk.archive().join(path)).expect("it is there");
        assert_eq!(files[&format!("data/sources/{path}")], own, "{path}");
    }
    let payload: Vec<&Vec<u8>> =
        files.iter().filter(|(path, _)| path.starts_with("data/")).map(|(_, bytes)| bytes).collect();
    let bytes: usize = payload.iter().map(|bytes| bytes.len()).sum();
    let info = text(&files, "bag-info.txt");
    assert!(info.contains(&format!("Payload-Oxum: {bytes}.{}\n", payload.len())), "{info}");
    let manifest = text(&files, "manifest-sha512.txt");
    assert_eq!(manifest.lines().count(), payload.len());
    let beside: Vec<_> = bag.parent().expect("it has one").read_dir_utf8().expect("it is there").collect();
    assert_eq!(beside.len(), 1, "nothing is left beside it: {beside:?}");
}

#[test]
fn drafts_are_not_in_it() {
    let desk = Desk::new("drafts");
    let files = desk.preserve(&desk.beside("bag"));
    let built = common::site_of(&desk.archive());
    let mut left_out = 0;
    for path in common::files_below(&desk.archive().join("content")).into_keys() {
        let Some((folder, _)) = path.rsplit_once('/') else { continue };
        let is_shown = built
            .archive()
            .works()
            .any(|(_, work)| folder == format!("{}/{}", work.id.kind.folder(), work.id.slug));
        assert_eq!(files.contains_key(&format!("data/sources/content/{path}")), is_shown, "{path}");
        left_out += usize::from(!is_shown);
    }
    assert!(left_out > 0, "there is a draft");
}

/// What lies in a bag is nobody else's: a build never changes it, nor does it change what the next build takes.
#[test]
#[cfg(unix)]
fn no_file_of_a_bag_is_shared() {
    use std::os::unix::fs::MetadataExt as _;
    let desk = Desk::new("pictures");
    let bag = desk.beside("bag");
    for path in desk.preserve(&bag).into_keys() {
        let links = fs::metadata(bag.join(&path)).expect("it is there").nlink();
        assert_eq!(links, 1, "{path} is one file with another");
    }
}

#[test]
fn nothing_is_written_over() {
    let desk = Desk::new("one-of-each");
    let taken = desk.beside("taken");
    common::write(&taken.join("mine.txt"), "mine");
    desk.refuse(&taken, 2, "is not empty");
    desk.refuse(&taken.join("mine.txt"), 2, "is a file");
    desk.refuse(&desk.archive().join("content/bag"), 2, "belongs to its own");
    desk.refuse(&desk.archive().join("i18n"), 2, "belongs to its own");
    common::write(&desk.archive().join("public/.tablecloth"), "");
    desk.refuse(&desk.archive().join("public/bag"), 2, "replaces whole");
    let empty = desk.beside("empty");
    fs::create_dir(&empty).expect("there is room");
    desk.preserve(&empty);
}

#[test]
fn an_archive_with_mistakes_is_not_preserved() {
    let desk = Desk::new("one-of-each");
    common::write(&desk.archive().join("content/stories/broken/index.en.md"), "---\ntitle: [\n---\n");
    desk.refuse(&desk.beside("bag"), 1, "error");
}

#[test]
fn a_machine_that_fails_is_3() {
    let desk = Desk::new("one-of-each");
    common::write(&desk.beside("notes.txt"), "Notes.");
    desk.refuse(&desk.beside("notes.txt/bag"), 3, "notes.txt");
}

/// A disk that is full while the bag is filled leaves nothing of it.
#[test]
#[cfg(unix)]
fn a_full_disk_leaves_nothing_half_made() {
    let desk = Desk::new("one-of-each");
    let bag = desk.beside("bag");
    let program = env!("CARGO_BIN_EXE_tablecloth");
    // Pages fit into 200 kB each, the web archive does not.
    let script = format!(
        "trap '' XFSZ && ulimit -f 400 && exec {program} preserve '{bag}' --root '{}'\n",
        desk.archive()
    );
    let output = Command::new("sh").args(["-c", &script]).output().expect("there is a shell");
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{error}");
    assert!(error.contains("cannot write") && error.contains("site.wacz"), "{error}");
    let beside: Vec<_> = desk.guard.path().read_dir_utf8().expect("it is there").collect();
    assert_eq!(beside.len(), 1, "{beside:?}");
}

/// Who changes his mind finds everything as it was.
#[test]
#[cfg(unix)]
fn an_interrupt_leaves_nothing_half_made() {
    // It may be done before it hears of it. Shells have programs in the background ignore SIGINT.
    assert!((0..20).any(|_| is_interrupted()), "it is always too late");
}

/// Interrupts it while it writes; whether it was in time.
#[cfg(unix)]
fn is_interrupted() -> bool {
    let desk = Desk::new("one-of-each");
    let bag = desk.beside("bag");
    let mut command = Command::new(env!("CARGO_BIN_EXE_tablecloth"));
    command.args(["preserve", bag.as_str(), "--root", desk.archive().as_str()]).stdout(Stdio::null());
    let mut child = command.spawn().expect("the program can be started");
    let staging = desk.beside(".bag.tablecloth-new");
    while !staging.exists() && child.try_wait().expect("it can be asked").is_none() {
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    if !staging.exists() {
        return false;
    }
    let sent = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
    assert!(sent.expect("there is `kill`").success());
    if child.wait().expect("it ends").success() {
        return false;
    }
    let beside: Vec<_> = desk.guard.path().read_dir_utf8().expect("it is there").collect();
    assert_eq!(beside.len(), 1, "{beside:?}");
    true
}
