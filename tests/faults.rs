//! The program on a machine that fails: disks that are full, read-only or broken, files that vanish, kills, interrupts, clocks
//! that are wrong, memory that does not suffice. After each, the old site stands whole or the new one, and the next build
//! leaves nothing stray. So it is with other commands (`commands`), and at places to which nothing can be brought (`places`).
//!
//! `TABLECLOTH_FAULTS` says how many times more of each than usual are tried.

#![cfg(target_os = "linux")]
#![expect(clippy::print_stdout, reason = "how much was tried, for those who look")]

mod common;
#[path = "faults/commands.rs"]
mod commands;
#[path = "faults/places.rs"]
mod places;

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};

type Files = BTreeMap<String, Vec<u8>>;

/// The errors that calls of a sort can have, by number and by what the system says of them. Where one is marked, the
/// program may do without the call.
const FAULTS: &[(&str, &[i32])] = &[
    ("read", &[EIO, EACCES, ENOENT]),
    ("list", &[EIO, EACCES]),
    ("look", &[EIO, EACCES]),
    ("create", &[ENOSPC, EROFS, EACCES, EMFILE]),
    ("write", &[ENOSPC, EIO, EDQUOT]),
    ("folder", &[ENOSPC, EROFS, EACCES]),
    ("rename", &[EIO, EACCES, EXDEV]),
    ("link", &[EPERM, EMLINK, EIO]),
    ("remove", &[EIO, EACCES]),
];

const EPERM: i32 = 1;
const ENOENT: i32 = 2;
const EIO: i32 = 5;
const EACCES: i32 = 13;
const EBUSY: i32 = 16;
const EXDEV: i32 = 18;
const EMFILE: i32 = 24;
const ENOSPC: i32 = 28;
const EROFS: i32 = 30;
const EMLINK: i32 = 31;
const ENOLCK: i32 = 37;
const EDQUOT: i32 = 122;

/// How many times more than usual.
fn times() -> usize {
    std::env::var("TABLECLOTH_FAULTS").ok().and_then(|number| number.parse().ok()).unwrap_or(1)
}

/// An archive with the site of an earlier build, and what the site is before and after the next one.
struct Scene {
    folder: common::Temporary,
    shim: Utf8PathBuf,
    old: Files,
    new: Files,
}

impl Scene {
    fn set() -> Scene {
        let folder = common::Temporary::new();
        let shim = folder.path().join("shim.so");
        let source = common::project().join("tests/faults/shim.c");
        let made = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-o", shim.as_str(), source.as_str(), "-ldl"])
            .status();
        assert!(made.expect("there is a C compiler").success());
        let root = folder.path().join("archive");
        common::copy(&common::site("one-of-each"), &root);
        let mut scene = Scene { folder, shim, old: Files::new(), new: Files::new() };
        scene.old = scene.finish(&root);
        let story = root.join("content/stories/tablecloth/index.fr.md");
        let text = fs::read_to_string(&story).expect("there is a story");
        common::write(&story, format!("{text}\nUne phrase de plus.\n"));
        // Something new that is no page, in a folder of its own.
        common::write(&root.join("static/fonts/own.txt"), "letters");
        let after = scene.folder.path().join("after");
        copy_whole(&root, &after);
        scene.new = scene.finish(&after);
        assert_ne!(scene.old, scene.new);
        scene
    }

    /// A copy of the archive for one try.
    fn copy(&self, name: &str) -> Utf8PathBuf {
        let root = self.folder.path().join(name);
        copy_whole(&self.folder.path().join("archive"), &root);
        root
    }

    /// Builds on a machine without faults; gives the site.
    fn finish(&self, root: &Utf8Path) -> Files {
        let built = build(root).output().expect("the program can be started");
        assert!(built.status.success(), "{root}: {}", String::from_utf8_lossy(&built.stderr));
        common::files_below(&root.join("public"))
    }

    /// The old site stands, or the new one; then the next build makes the new one, and leaves nothing else.
    fn check(&self, root: &Utf8Path, what: &str) -> bool {
        let site = common::files_below(&root.join("public"));
        assert!(site == self.old || site == self.new, "{what}: {}", difference(&site, &self.old, &self.new));
        assert_eq!(self.finish(root), self.new, "{what}: the next build makes the new site");
        assert_eq!(beside(root), ["content", "public", "static"], "{what}");
        site == self.new
    }

    fn remove(root: &Utf8Path) {
        fs::remove_dir_all(root).expect("it can be removed");
    }
}

/// Copies an archive with its site and its cache.
fn copy_whole(root: &Utf8Path, to: &Utf8Path) {
    common::files_below(root).into_iter().for_each(|(name, bytes)| common::write(&to.join(name), bytes));
}

/// What tells a site from both.
fn difference(site: &Files, old: &Files, new: &Files) -> String {
    let names = |other: &Files| {
        let all = site.keys().chain(other.keys());
        let mut names: Vec<String> =
            all.filter(|name| site.get(*name) != other.get(*name)).cloned().collect();
        names.dedup();
        names
    };
    format!("not the old site ({:?}) and not the new one ({:?})", names(old), names(new))
}

fn build(root: &Utf8Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tablecloth"));
    command.args(["build", "--quiet", "--root", root.as_str()]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// The names beside the site, hidden ones too, but for the cache.
fn beside(root: &Utf8Path) -> Vec<String> {
    let entries = root.read_dir_utf8().expect("the folder can be listed");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("the folder can be listed").file_name().to_owned()).collect();
    names.retain(|name| name != ".cache");
    names.sort();
    names
}

/// Does all tries, two at once.
fn each<T: Sync>(tries: &[T], act: impl Fn(usize, &T) + Sync) {
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((number, one)) = {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    tries.get(number).map(|one| (number, one))
                } {
                    act(number, one);
                }
            });
        }
    });
}

/// A disk that fails from a call on, or once.
#[derive(Debug)]
struct Fault {
    call: &'static str,
    error: i32,
    from: usize,
    is_once: bool,
}

impl Scene {
    fn with_shim(&self, root: &Utf8Path, call: &str) -> Command {
        let mut command = build(root);
        command.env("LD_PRELOAD", &self.shim).env("FAULT_BELOW", root).env("FAULT_CALL", call);
        command
    }

    /// How many calls of a sort a build makes.
    fn calls(&self, call: &str) -> usize {
        let root = self.copy(&format!("calls-{call}"));
        let told = self.folder.path().join(format!("told-{call}"));
        let run = self
            .with_shim(&root, call)
            .env("FAULT_TOLD", &told)
            .output()
            .expect("the program can be started");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        Scene::remove(&root);
        fs::read_to_string(&told).expect("it was told").trim().parse().expect("it is a number")
    }
}

/// What the system says of an error.
fn words_of(error: i32) -> String {
    let text = std::io::Error::from_raw_os_error(error).to_string();
    text.split(" (os error").next().unwrap_or_default().to_owned()
}

/// Whether one sentence says what the system does not do, and with which file.
fn is_told(said: &str, fault: &Fault, root: &Utf8Path) -> bool {
    said.contains(&words_of(fault.error)) && said.contains(root.as_str()) && said.lines().count() == 1
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_disk_that_fails_leaves_a_whole_site() {
    let scene = Scene::set();
    let mut tries = Vec::new();
    for (call, errors) in FAULTS {
        let calls = scene.calls(call);
        assert!(calls > 0, "a build makes no call of the sort `{call}`");
        let points = (2 * times()).min(calls);
        for (number, error) in errors.iter().enumerate() {
            for point in 0..points {
                // The first, the last, and some between; others for each error.
                let from =
                    (point * calls.saturating_sub(1) / points.saturating_sub(1).max(1) + number * 7) % calls;
                for is_once in [false, true] {
                    tries.push(Fault { call, error: *error, from, is_once });
                }
            }
        }
    }
    let (failed, did_without, wrong) = (AtomicUsize::new(0), AtomicUsize::new(0), Mutex::new(Vec::new()));
    each(&tries, |number, fault| {
        let root = scene.copy(&format!("try-{number}"));
        let mut command = scene.with_shim(&root, fault.call);
        command.env("FAULT_ERROR", fault.error.to_string()).env("FAULT_FROM", fault.from.to_string());
        if fault.is_once {
            command.env("FAULT_COUNT", "1");
        }
        let run = command.output().expect("the program can be started");
        let said = text(&run);
        let is_new = scene.check(&root, &format!("{fault:?}: {said}"));
        match run.status.code() {
            Some(0) => {
                assert!(is_new, "{fault:?}: it says that it is done");
                did_without.fetch_add(1, Ordering::Relaxed);
            }
            Some(3) if is_told(&said, fault, &root) => _ = failed.fetch_add(1, Ordering::Relaxed),
            code => wrong.lock().expect("nobody panics with it").push(format!("{fault:?}: {code:?}: {said}")),
        }
        Scene::remove(&root);
    });
    let wrong = wrong.into_inner().expect("nobody panics with it");
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), tries.len(), wrong.join("\n"));
    println!("{} faults: {failed:?} builds failed, {did_without:?} did without", tries.len());
    assert!(failed.into_inner() > 0 && did_without.into_inner() > 0);
}

#[test]
fn a_disk_that_can_do_less_is_enough() {
    let scene = Scene::set();
    // Neither a second name for a file, nor two folders exchanged in one step; a clock before 1970.
    let root = scene.copy("less");
    let mut command = scene.with_shim(&root, "link");
    let run =
        command.env("FAULT_ERROR", EPERM.to_string()).env("FAULT_FROM", "0").env("FAULT_STEPS", "1").output();
    let run = run.expect("the program can be started");
    assert!(run.status.success(), "{}", text(&run));
    assert_eq!(common::files_below(&root.join("public")), scene.new);
    assert!(scene.check(&root, "a disk that can do less"));
    for clock in ["-86400", "0", "1", "4102444800"] {
        let root = scene.copy(&format!("clock-{clock}"));
        let run = scene
            .with_shim(&root, "none")
            .env("FAULT_CLOCK", clock)
            .output()
            .expect("the program can be started");
        assert!(run.status.success(), "{clock}: {}", text(&run));
        assert!(scene.check(&root, clock), "{clock}");
    }
}

#[test]
fn an_exchange_in_steps_can_be_cut_anywhere() {
    let scene = Scene::set();
    let (mut failed, mut gone) = (0, 0);
    // The trial whether there is room, aside, to its place and, where that fails, back; and the moves of files before.
    for from in 0..6 {
        let root = scene.copy(&format!("steps-{from}"));
        let mut command = scene.with_shim(&root, "rename");
        command
            .env("FAULT_ERROR", EIO.to_string())
            .env("FAULT_FROM", from.to_string())
            .env("FAULT_STEPS", "1");
        let run = command.output().expect("the program can be started");
        let said = text(&run);
        assert!(matches!(run.status.code(), Some(0 | 3)), "{from}: {said}");
        failed += usize::from(run.status.code() == Some(3));
        if root.join("public").exists() {
            scene.check(&root, &format!("{from}: {said}"));
        } else {
            // Not even the old site could be moved back: the next build does it, and the sentence says where it is.
            gone += 1;
            assert!(said.contains(".tablecloth-old"), "{from}: {said}");
            assert_eq!(scene.finish(&root), scene.new);
            assert_eq!(beside(&root), ["content", "public", "static"]);
        }
    }
    assert!(failed > 0 && gone > 0, "{failed} failed, {gone} left no site");
}

/// Starts a build, waits, and ends it with a signal; gives its exit code and what it said.
fn end_with(signal: &str, root: &Utf8Path, wait: Duration) -> (Option<i32>, String) {
    let child = build(root).spawn().expect("the program can be started");
    thread::sleep(wait);
    let sent = Command::new("kill").args([signal, &child.id().to_string()]).stderr(Stdio::null()).status();
    sent.expect("signals can be sent");
    let output = child.wait_with_output().expect("it ends");
    (output.status.code(), text(&output))
}

/// How long a build takes now.
fn length(scene: &Scene) -> Duration {
    let root = scene.copy("length");
    let begun = Instant::now();
    scene.finish(&root);
    Scene::remove(&root);
    begun.elapsed()
}

/// Moments of a build, one for each of `number`.
fn moments(scene: &Scene, number: usize) -> Vec<Duration> {
    let whole = length(scene) * 12 / 10;
    (0..number)
        .map(|at| whole * u32::try_from(at).unwrap_or(0) / u32::try_from(number).unwrap_or(1))
        .collect()
}

#[test]
fn a_kill_at_any_moment_leaves_a_whole_site() {
    let scene = Scene::set();
    let (unfinished, finished) = (AtomicUsize::new(0), AtomicUsize::new(0));
    each(&moments(&scene, 60 * times()), |number, wait| {
        let root = scene.copy(&format!("kill-{number}"));
        let (code, _) = end_with("-KILL", &root, *wait);
        let is_new = scene.check(&root, &format!("killed after {wait:?}"));
        assert!(code.is_none() || is_new);
        if is_new { &finished } else { &unfinished }.fetch_add(1, Ordering::Relaxed);
        Scene::remove(&root);
    });
    println!("kills: {unfinished:?} before the new site stood, {finished:?} after");
    assert!(unfinished.into_inner() > 0);
}

#[test]
fn an_interrupt_at_any_moment_leaves_nothing_behind() {
    let scene = Scene::set();
    let interrupted = AtomicUsize::new(0);
    each(&moments(&scene, 30 * times()), |number, wait| {
        let root = scene.copy(&format!("interrupt-{number}"));
        let signal = if number % 2 == 0 { "-INT" } else { "-TERM" };
        let (code, said) = end_with(signal, &root, *wait);
        let what = format!("{signal} after {wait:?}: {said}");
        assert_eq!(beside(&root), ["content", "public", "static"], "{what}");
        // One that comes before the program has begun ends it as signals do.
        let of_signal = if signal == "-INT" { 130 } else { 143 };
        assert!(code.is_none() || code == Some(0) || code == Some(of_signal), "{what}: {code:?}");
        if code == Some(of_signal) {
            assert!(said.contains("interrupted: ") && said.lines().count() == 1, "{what}");
            interrupted.fetch_add(1, Ordering::Relaxed);
        }
        scene.check(&root, &what);
        Scene::remove(&root);
    });
    println!("{interrupted:?} interrupts");
    assert!(interrupted.into_inner() > 0);
}

#[test]
fn too_little_memory_ends_with_a_sentence() {
    let scene = Scene::set();
    let root = scene.copy("memory");
    let mut ended = 0;
    let mut is_enough = false;
    for megabytes in (100..=600).step_by(20) {
        let program = env!("CARGO_BIN_EXE_tablecloth");
        let limited =
            format!("ulimit -v {} && exec '{program}' build --quiet --root '{root}'", megabytes * 1024);
        let run = Command::new("sh").args(["-c", &limited]).output().expect("there is a shell");
        let said = text(&run);
        match run.status.code() {
            Some(0) => is_enough = true,
            Some(3) => {
                assert!(said.contains("memory") && said.lines().count() == 1, "{megabytes} MB: {said}");
                ended += 1;
            }
            code => panic!("{megabytes} MB: {code:?}: {said}"),
        }
        scene.check(&root, &format!("{megabytes} MB"));
    }
    assert!(ended > 0 && is_enough, "{ended} builds had too little");
}

/// Files that change or vanish while they are read are a finding, a failure, or not there; never a broken site.
#[test]
fn content_that_moves_is_read_as_it_was_or_as_it_is() {
    let scene = Scene::set();
    let root = scene.copy("moving");
    let story = root.join("content/stories/tablecloth/index.ru.md");
    let text_of_story = fs::read_to_string(&story).expect("there is one");
    let part = text_of_story.char_indices().nth(40).map_or(0, |(at, _)| at);
    let is_over = std::sync::atomic::AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            while !is_over.load(Ordering::Relaxed) {
                let _ = fs::remove_file(&story);
                thread::sleep(Duration::from_millis(3));
                common::write(&story, &text_of_story[..part]);
                thread::sleep(Duration::from_millis(3));
                common::write(&story, &text_of_story);
                thread::sleep(Duration::from_millis(3));
            }
        });
        for attempt in 0..10 * times() {
            let run = build(&root).output().expect("the program can be started");
            let said = text(&run);
            let is_told =
                said.starts_with("error[") || said.starts_with("warning[") || said.contains(story.as_str());
            assert!(run.status.success() || is_told, "{attempt}: {said}");
            assert!(matches!(run.status.code(), Some(0 | 1 | 3)), "{attempt}: {said}");
        }
        is_over.store(true, Ordering::Relaxed);
    });
    common::write(&story, &text_of_story);
    assert_eq!(scene.finish(&root), scene.new);
    assert_eq!(beside(&root), ["content", "public", "static"]);
}
