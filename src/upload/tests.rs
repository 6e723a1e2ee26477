//! Which target is meant, how much goes at once, and a folder that is cut off at every moment there is.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::panic;
use std::rc::Rc;

use camino::Utf8PathBuf;
use walkdir::WalkDir;

use super::store::{Done, SmallFiles};
use super::*;
use crate::disk;
use crate::id::Slug;

const BASE: &str = "https://archive.dijon.fr/";

fn target(name: &str) -> Target {
    Target { name: Slug::new(name).expect("it is an id"), transport: Transport::Folder("../www".into()) }
}

#[test]
fn the_target_is_the_one_that_is_meant() {
    let check = |names: &[&str], name: Option<&str>, expected: Result<&str, &str>| {
        let targets: Vec<Target> = names.iter().map(|name| target(name)).collect();
        let chosen = choose(&targets, name);
        let chosen = chosen.as_ref().map(|target| target.name.as_str()).map_err(Phrase::id);
        assert_eq!(chosen, expected, "{names:?} {name:?}");
    };
    check(&[], None, Err("no_targets"));
    check(&[], Some("town"), Err("no_targets"));
    check(&["town"], None, Ok("town"));
    check(&["town"], Some("town"), Ok("town"));
    check(&["town", "office"], None, Err("which_target"));
    check(&["town", "office"], Some("office"), Ok("office"));
    check(&["town", "office"], Some("ofice"), Err("unknown_target_perhaps"));
    check(&["town", "office"], Some("elsewhere"), Err("unknown_target"));
    let which = choose(&[target("town"), target("office")], None).expect_err("there are two").to_string();
    assert!(which.contains("town, office"), "{which}");
}

#[test]
fn batches_hold_one_group_and_no_more_than_is_bearable() {
    let put = |path: &str, size: u64| Put { path: path.to_owned(), size, is_new: true };
    let mut files = vec![put("a.css", 10), put("b.webp", BYTES_AT_ONCE), put("c.webp", 1), put("a.html", 1)];
    files.extend((0..FILES_AT_ONCE + 1).map(|number| put(&format!("b{number}.html"), 1)));
    let sizes: Vec<usize> = batches(&files).iter().map(|batch| batch.len()).collect();
    assert_eq!(sizes, [1, 1, 1, FILES_AT_ONCE, 2]);
    assert!(batches(&[]).is_empty());
}

#[test]
fn more_is_not_deleted_than_is_allowed() {
    let plan = Plan { delete: vec!["a".to_owned(), "b".to_owned()], ..Plan::default() };
    assert!(check_limit(&plan, 2).is_ok());
    assert_eq!(check_limit(&plan, 1).expect_err("two are more than one").id(), "deletes_too_much");
    let of = |count: usize| Known {
        files: (0..count).map(|number| (number.to_string(), None)).collect(),
        ..Known::default()
    };
    assert_eq!((usual_limit(&of(30)), usual_limit(&of(900))), (100, 300));
}

/// A target that dies after so many steps; a step is to bring or to delete one file, and a half of it.
struct Mortal<'f> {
    inner: Folder,
    root: &'f Utf8Path,
    steps: Rc<Cell<usize>>,
    last: usize,
}

/// What a step panics with when the last one is done.
const DEAD: &str = "the machine is switched off";

impl Mortal<'_> {
    fn step(&self) {
        if self.steps.get() == self.last {
            panic::resume_unwind(Box::new(DEAD));
        }
        self.steps.set(self.steps.get() + 1);
    }
}

impl Store for Mortal<'_> {
    fn check(&self) -> Result<(), Failure> {
        self.inner.check()
    }

    fn read(&mut self, names: &[&str]) -> Result<SmallFiles, Failure> {
        self.inner.read(names)
    }

    fn others(&self) -> Vec<&str> {
        self.inner.others()
    }

    fn look(&mut self, site: &Built, known: &Known) -> Result<plan::Sights, Failure> {
        self.inner.look(site, known)
    }

    fn tidy(&mut self, paths: &[&str]) -> Result<(), Failure> {
        self.inner.tidy(paths)
    }

    fn put(&mut self, from: &Utf8Path, paths: &[&str], done: Done<'_>) -> Result<(), Failure> {
        for path in paths {
            self.step();
            // Half of it lies beside its place when the second half of the step is not done.
            if self.steps.get() == self.last {
                let bytes = fs::read(from.join(path)).expect("it is there");
                let draft = disk::draft_of(&self.root.join(path));
                fs::create_dir_all(draft.parent().expect("it has one")).expect("there is room");
                fs::write(draft, &bytes[..bytes.len() / 2]).expect("there is room");
            }
            self.step();
            self.inner.put(from, &[path], done)?;
        }
        Ok(())
    }

    fn delete(&mut self, paths: &[&str]) -> Result<(), Failure> {
        for path in paths {
            self.step();
            self.inner.delete(&[path])?;
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<(), Failure> {
        self.inner.finish()
    }

    fn commands(&self, put: Option<&List<'_>>, delete: Option<&List<'_>>) -> Vec<Vec<String>> {
        self.inner.commands(put, delete)
    }

    fn list(&self, paths: &[&str]) -> Vec<u8> {
        self.inner.list(paths)
    }
}

struct Deaf;

impl Listener for Deaf {
    fn tell(&self, _: &Phrase) {}
    fn quote(&self, _: &str) {}
    fn progress(&self, _: usize, _: usize) {}
}

/// An archive beside a target, and some states of its site.
struct Desk {
    _guard: tempfile::TempDir,
    root: Utf8PathBuf,
    folders: Folders,
    target: Utf8PathBuf,
}

impl Desk {
    fn new() -> Desk {
        let guard = tempfile::tempdir().expect("there is room");
        let root = Utf8PathBuf::from_path_buf(guard.path().to_owned()).expect("its name is UTF-8");
        let archive = root.join("archive");
        fs::create_dir_all(archive.join("content")).expect("there is room");
        let target = root.join("www");
        let desk = Desk { _guard: guard, root, folders: Folders::below(&archive), target };
        desk.write("www/others/notes.html", "");
        desk
    }

    fn cache(&self) -> Utf8PathBuf {
        self.root.join("archive/.cache")
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().expect("it has one")).expect("there is room");
        fs::write(path, text).expect("there is room");
    }

    /// Builds a state of the site: each page names what it loads, line by line; what has a number in its name is another
    /// file in every state.
    fn build(&self, state: usize) -> Utf8PathBuf {
        let out = format!("archive/public-{state}");
        let put = |path: &str, text: &str| self.write(&format!("{out}/{path}"), text);
        put(".tablecloth", "");
        put("style.css", &"x".repeat(state));
        for page in 0..4 {
            // One page does not change, one comes and goes.
            let version = if page == 0 { 0 } else { state };
            if page == 3 && !state.is_multiple_of(2) {
                continue;
            }
            let asset = format!("media/{page}.{version}.webp");
            put(&asset, &format!("{asset}{}", "·".repeat(page)));
            put(&format!("en/{page}/index.html"), &format!("style.css\n{asset}\n"));
        }
        // A file becomes a folder, and a folder a file.
        put(if state.is_multiple_of(2) { "old.html" } else { "old.html/index.html" }, "style.css\n");
        put("en/feed.xml", &state.to_string());
        put("same.txt", "");
        self.root.join(out)
    }

    /// Publishes a state, of which so many steps are done; whether that was all of it, and the number of steps.
    fn publish(&self, state: usize, steps: usize) -> (bool, usize) {
        let out = self.build(state);
        let done = Rc::new(Cell::new(0));
        let inner = Folder::open("../www".into(), &self.folders, &out);
        let inner = inner.unwrap_or_else(|failure| panic!("{failure:?}"));
        let store = Mortal { inner, root: &self.target, steps: done.clone(), last: steps };
        let mut upload =
            Upload { store: Box::new(store), base: BASE, out: &out, cache: self.cache(), listener: &Deaf };
        let ended = panic::catch_unwind(panic::AssertUnwindSafe(|| {
            let comparison = upload.compare(Asked::default()).unwrap_or_else(|failure| panic!("{failure:?}"));
            upload.run(&comparison).unwrap_or_else(|failure| panic!("{failure:?}"))
        }));
        if let Err(reason) = &ended {
            assert_eq!(reason.downcast_ref::<&str>(), Some(&DEAD));
        }
        (ended.is_ok(), done.get())
    }

    fn files(&self) -> BTreeMap<String, String> {
        let files = WalkDir::new(&self.target).into_iter().map(|entry| entry.expect("it can be listed"));
        let files = files.filter(|entry| entry.file_type().is_file()).map(|entry| {
            let path = Utf8PathBuf::from_path_buf(entry.into_path()).expect("it is UTF-8");
            let text = fs::read_to_string(&path).expect("it can be read");
            (path.strip_prefix(&self.target).expect("it is below").as_str().replace('\\', "/"), text)
        });
        files.collect()
    }

    /// Every page finds what it loads, and what others have put there is there.
    #[track_caller]
    fn check(&self, when: &str) {
        let files = self.files();
        assert!(files.contains_key("others/notes.html"), "{when}");
        for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
            for asset in text.lines() {
                assert!(files.contains_key(asset), "{when}: {path} finds no {asset}");
            }
        }
    }
}

const ALL: usize = usize::MAX;

/// What a target has after these states were published one after the other, none of them cut off.
fn fresh(states: &[usize]) -> BTreeMap<String, String> {
    let desk = Desk::new();
    for state in states {
        assert!(desk.publish(*state, ALL).0);
        desk.check("fresh");
    }
    desk.files()
}

#[test]
fn what_was_published_before_leaves_nothing() {
    let first = fresh(&[2]);
    assert!(first.contains_key(MANIFEST) && first.len() == 14, "{:?}", first.keys());
    assert_eq!(fresh(&[1, 4, 3, 2]), first);
}

#[test]
fn an_unchanged_site_takes_no_step() {
    let desk = Desk::new();
    assert!(desk.publish(1, ALL).1 > 0);
    assert_eq!(desk.publish(1, ALL), (true, 0));
    // Of a site that has changed a little, a little goes: manifest and two journals, one file.
    desk.write("archive/public-1/same.txt", "other");
    let out = desk.root.join("archive/public-1");
    let mut upload = Upload {
        store: Box::new(Folder::open("../www".into(), &desk.folders, &out).expect("it is a folder")),
        base: BASE,
        out: &out,
        cache: desk.cache(),
        listener: &Deaf,
    };
    let comparison = upload.compare(Asked::default()).expect("it can be read");
    let put: Vec<&str> = comparison.plan.put.iter().map(|put| put.path.as_str()).collect();
    assert_eq!((put, comparison.plan.deleted()), (vec!["same.txt"], 0));
}

/// Every step of a first publication, and of one that follows another, is once the last. Then every page has what it loads,
/// and the next run makes of it what a run would have made that nothing had cut off.
#[test]
fn a_run_may_be_cut_off_at_every_step() {
    for (before, then) in [(None, 1), (Some(1), 2), (Some(2), 3), (Some(2), 4)] {
        let expected = fresh(&[then]);
        for steps in 0.. {
            let desk = Desk::new();
            before.inspect(|state| assert!(desk.publish(*state, ALL).0));
            let (is_whole, _) = desk.publish(then, steps);
            let when = format!("{before:?} {then} cut after {steps}");
            desk.check(&when);
            if is_whole {
                assert!(steps > 20, "there were steps");
                break;
            }
            assert!(desk.publish(then, ALL).0);
            desk.check(&when);
            assert_eq!(desk.files(), expected, "{when}");
            assert_eq!(desk.publish(then, ALL), (true, 0), "{when}");
        }
    }
}

/// The site changes while it cannot be brought, more than once.
#[test]
fn runs_may_be_cut_off_one_after_the_other() {
    let mut random = 7_u64;
    let mut next = |below: u64| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((random >> 33) % below).expect("it is small")
    };
    let expected: Vec<_> = (0..5).map(|state| fresh(&[state])).collect();
    for round in 0..60 {
        let desk = Desk::new();
        for cut in 0..4 {
            desk.publish(next(5), next(60));
            desk.check(&format!("round {round}, cut {cut}"));
        }
        let last = next(5);
        assert!(desk.publish(last, ALL).0);
        desk.check(&format!("round {round}"));
        assert_eq!(desk.files(), expected[last], "round {round}");
    }
}

#[test]
fn what_somebody_has_changed_is_replaced_and_told() {
    let desk = Desk::new();
    desk.publish(1, ALL);
    desk.write("www/en/1/index.html", "changed");
    desk.write("www/media/9.webp", "not ours");
    let out = desk.build(1);
    let mut upload = Upload {
        store: Box::new(Folder::open("../www".into(), &desk.folders, &out).expect("it is a folder")),
        base: BASE,
        out: &out,
        cache: desk.cache(),
        listener: &Deaf,
    };
    let comparison = upload.compare(Asked::default()).expect("it can be read");
    assert_eq!(comparison.plan.altered, ["en/1/index.html"]);
    upload.run(&comparison).expect("it can be written");
    assert_eq!(desk.files()["en/1/index.html"], "style.css\nmedia/1.1.webp\n");
    // What is not ours is refused, and stays.
    desk.write("archive/public-1/media/9.webp", "new");
    let refused = upload.compare(Asked::default()).map(|comparison| comparison.plan);
    assert!(
        matches!(&refused, Err(Failure::Refused(reason)) if reason.to_string().contains("media/9.webp")),
        "{refused:?}"
    );
    assert_eq!(desk.files()["media/9.webp"], "not ours");
}

/// A folder in which there is nothing is nobody's, however many are in it.
#[test]
fn an_empty_folder_is_not_in_the_way() {
    let desk = Desk::new();
    for path in ["www/style.css/a/b", "www/style.css/c", "www/old.html"] {
        fs::create_dir_all(desk.root.join(path)).expect("there is room");
    }
    assert!(desk.publish(2, ALL).0);
    desk.check("folders made way");
    assert_eq!(desk.files(), fresh(&[2]));
    // Beside a file of ours, in a folder that is to become a file.
    assert!(desk.publish(1, ALL).0);
    fs::create_dir_all(desk.root.join("www/old.html/left")).expect("there is room");
    assert!(desk.publish(2, ALL).0);
    assert_eq!(desk.files(), fresh(&[2]));
}

/// To open a pipe is to wait for ever.
#[test]
#[cfg(unix)]
fn a_manifest_that_is_no_file_is_refused() {
    for name in [MANIFEST, JOURNALS[0]] {
        for kind in ["mkfifo", "mkdir"] {
            let desk = Desk::new();
            let made = std::process::Command::new(kind).arg(desk.target.join(name)).status();
            assert!(made.is_ok_and(|status| status.success()));
            let out = desk.build(1);
            let mut store = Folder::open("../www".into(), &desk.folders, &out).expect("it is a folder");
            let read = store.read(&[name]);
            assert!(
                matches!(&read, Err(Failure::Refused(reason)) if reason.to_string().contains(name)),
                "{kind} {name}: {read:?}"
            );
        }
    }
}

#[test]
fn a_folder_of_the_archive_is_no_target() {
    let desk = Desk::new();
    let out = desk.build(1);
    desk.write("built/.tablecloth", "");
    let check = |folder: &str, expected: &str| {
        let opened = Folder::open(folder.into(), &desk.folders, &out).map(|_| ());
        assert!(
            matches!(&opened, Err(Failure::Refused(reason)) if reason.id() == expected),
            "{folder}: {opened:?}"
        );
    };
    for folder in [
        ".",
        "..",
        "content",
        "content/www",
        "public-1",
        "public-1/www",
        "static",
        ".cache/www",
        "../archive",
    ] {
        check(folder, "target_in_archive");
    }
    check("../built", "target_is_built");
}

/// A journal of another publication that stayed alone would be believed, although the manifest is complete: whichever of the
/// two names the newer one has, it goes last.
#[test]
fn of_two_journals_the_newer_one_goes_last() {
    for steps in 1..=40 {
        for first in [1, 2] {
            let desk = Desk::new();
            desk.publish(first, steps);
            // Cut off behind the manifest, with one of the journals gone.
            let complete = |files: &BTreeMap<String, String>| {
                let manifest =
                    Manifest::new(BASE, Built::read(&desk.build(3)).expect("it is built").files).bytes();
                files.get(MANIFEST).is_some_and(|text| text.as_bytes() == manifest)
            };
            let whole = Desk::new();
            whole.publish(first, steps);
            let (_, all) = whole.publish(3, ALL);
            desk.publish(3, all - 1);
            let files = desk.files();
            assert!(complete(&files), "{first} {steps}: the last step is to delete a journal");
            let files = files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
            let known = Known::of(&files).expect("it can be read");
            assert!(!known.was_cut, "{first} {steps}: {:?}", known.journals);
        }
    }
}

/// A link may lead out of the target; what lies there is not ours, whatever a manifest says.
#[test]
#[cfg(unix)]
fn nothing_is_deleted_through_a_link() {
    let desk = Desk::new();
    desk.publish(2, ALL);
    desk.write("elsewhere/3/index.html", "style.css\n");
    fs::rename(desk.root.join("www/en"), desk.root.join("moved")).expect("it can be moved");
    std::os::unix::fs::symlink(desk.root.join("elsewhere"), desk.root.join("www/en"))
        .expect("links can be made");
    fs::copy(desk.root.join("moved/3/index.html"), desk.root.join("elsewhere/3/index.html"))
        .expect("it is there");
    // The page comes and goes.
    desk.publish(1, ALL);
    assert!(desk.root.join("elsewhere/3/index.html").is_file());
}
