//! The other commands that write, on disks that fail: what a command was asked for is there whole, or nothing has changed;
//! and once the disk works, it does what it would have done.

use super::*;

/// A command that writes, and what it finds.
struct Deed {
    /// What is typed; `ROOT` is the folder of a try.
    typed: &'static str,
    /// Lays what the command finds there, beside the archive.
    lay: fn(&Utf8Path),
    /// Whether it may have done some files and not the others when it fails.
    may_stop_between: bool,
}

const fn deed(typed: &'static str, lay: fn(&Utf8Path)) -> Deed {
    Deed { typed, lay, may_stop_between: false }
}

/// One that brings many files to their places, each whole.
const fn deed_of_many(typed: &'static str, lay: fn(&Utf8Path)) -> Deed {
    Deed { typed, lay, may_stop_between: true }
}

const DEEDS: &[Deed] = &[
    deed("init ROOT/new/town --city Dijon", nothing),
    deed("init ROOT/taken", foreign),
    deed("new story market --locale fr,ru --root ROOT/archive", nothing),
    deed("eject static/social.png --root ROOT/archive", stale_note),
    deed("eject i18n/en --root ROOT/archive", own_dates),
    deed("schema --write ROOT/new/schemas", nothing),
    deed_of_many("schema --lang fr --write ROOT/schemas", schemas),
    deed("schema --write ROOT/taken", foreign),
    deed("man ROOT/new/man", nothing),
    deed_of_many("man ROOT/man", pages),
    deed("book --locale fr --out ROOT/new/a.epub --root ROOT/archive", nothing),
    deed("book --locale fr --out ROOT/a.epub --root ROOT/archive", book),
    deed("book --locale fr --out ROOT/taken/site.schema.json --root ROOT/archive", foreign),
    #[cfg(feature = "preserve")]
    deed("preserve ROOT/new/bag --root ROOT/archive", nothing),
    #[cfg(feature = "preserve")]
    deed("preserve ROOT/bag --root ROOT/archive", empty),
    deed_of_many("publish --root ROOT/archive", published),
];

fn nothing(_: &Utf8Path) {}

fn foreign(root: &Utf8Path) {
    common::write(&root.join("taken/site.schema.json"), "{\"mine\": true}\n");
}

fn stale_note(root: &Utf8Path) {
    common::write(
        &root.join("archive/static/.social.png.ejected"),
        "ejected from static/social.png, 00000000\n",
    );
}

fn own_dates(root: &Utf8Path) {
    common::write(&root.join("archive/i18n/en/dates.ftl"), "# mine\n");
}

fn schemas(root: &Utf8Path) {
    run("schema --write ROOT/schemas", root);
}

fn pages(root: &Utf8Path) {
    common::write(&root.join("man/tablecloth.1"), "of an older program\n");
    common::write(&root.join("man/other.1"), "of another program\n");
}

fn book(root: &Utf8Path) {
    run("book --locale ru --out ROOT/a.epub --root ROOT/archive", root);
}

#[cfg(feature = "preserve")]
fn empty(root: &Utf8Path) {
    fs::create_dir(root.join("bag")).expect("there is room");
}

/// An archive that was published, and has changed since.
fn published(root: &Utf8Path) {
    let archive = root.join("archive");
    let settings = archive.join("content/site.yaml");
    let text = fs::read_to_string(&settings).expect("there are settings");
    let text = text.replace("https://example.org/", "https://archive.dijon.fr/");
    common::write(&settings, format!("{text}publish: {{disk: {{folder: ../www}}}}\n"));
    common::write(&root.join("www/notes.txt"), "not ours");
    common::write(&archive.join("static/fonts/old.txt"), "letters");
    let first = run("publish --root ROOT/archive", root);
    assert!(first.status.success(), "{}", self::text(&first));
    fs::remove_file(archive.join("static/fonts/old.txt")).expect("it was written");
    common::write(&archive.join("static/marks/new.txt"), "marks");
    let story = archive.join("content/stories/tablecloth/index.fr.md");
    let text = fs::read_to_string(&story).expect("there is a story");
    common::write(&story, format!("{text}\nUne phrase de plus.\n"));
}

/// Runs the program on a machine without faults.
fn run(typed: &str, root: &Utf8Path) -> Output {
    command(typed, root).output().expect("the program can be started")
}

pub(super) fn command(typed: &str, root: &Utf8Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tablecloth"));
    command.args(typed.split(' ').map(|argument| argument.replace("ROOT", root.as_str())));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs a program, and ends it when it hangs: then it has no exit code.
fn in_time(mut command: Command) -> Output {
    let mut child = command.spawn().expect("the program can be started");
    let begun = Instant::now();
    while child.try_wait().expect("it can be asked").is_none() {
        if begun.elapsed() > Duration::from_secs(40) {
            child.kill().expect("it can be ended");
        }
        thread::sleep(Duration::from_millis(4));
    }
    child.wait_with_output().expect("it has ended")
}

/// All that lies below a folder, but for what may be made anew; folders have no bytes.
type Tree = BTreeMap<String, Option<Vec<u8>>>;

fn tree(root: &Utf8Path) -> Tree {
    let mut tree = Tree::new();
    let is_kept = |entry: &walkdir::DirEntry| entry.file_name() != ".cache";
    for entry in walkdir::WalkDir::new(root).min_depth(1).into_iter().filter_entry(is_kept) {
        let entry = entry.expect("the folder can be listed");
        let path = Utf8Path::from_path(entry.path()).expect("names are UTF-8");
        let bytes = entry.file_type().is_file().then(|| fs::read(path).expect("the file can be read"));
        tree.insert(path.strip_prefix(root).expect("it lies below").to_string(), bytes);
    }
    tree
}

/// The paths in which two trees differ.
fn apart<'t>(one: &'t Tree, other: &'t Tree) -> Vec<&'t String> {
    let mut paths: Vec<&String> =
        one.keys().chain(other.keys()).filter(|path| one.get(*path) != other.get(*path)).collect();
    paths.sort();
    paths.dedup();
    paths
}

/// What one command does on a machine without faults.
struct Course<'s> {
    deed: &'s Deed,
    /// What each try begins with.
    start: Utf8PathBuf,
    shim: Utf8PathBuf,
    before: Tree,
    after: Tree,
    code: Option<i32>,
}

impl Course<'_> {
    fn of<'d>(deed: &'d Deed, number: usize, scene: &Scene) -> Course<'d> {
        let start = scene.folder.path().join(format!("deed-{number}"));
        copy_whole(&scene.folder.path().join("archive"), &start.join("archive"));
        fs::remove_dir_all(start.join("archive/public")).expect("it can be removed");
        (deed.lay)(&start);
        let mut course = Course {
            deed,
            start,
            shim: scene.shim.clone(),
            before: Tree::new(),
            after: Tree::new(),
            code: None,
        };
        let root = course.copy("whole");
        course.before = tree(&root);
        let run = run(deed.typed, &root);
        assert!(matches!(run.status.code(), Some(0 | 2)), "{}: {}", deed.typed, text(&run));
        course.code = run.status.code();
        course.after = tree(&root);
        assert_eq!(course.code == Some(0), course.after != course.before, "{}", deed.typed);
        Scene::remove(&root);
        course
    }

    /// Whether each file is the old one or the new one, where a command may stop between two files; the site is the old one
    /// or the new one.
    fn is_between(&self, left: &Tree) -> bool {
        const JOURNALS: [&str; 2] = ["www/.tablecloth-begun-0.json", "www/.tablecloth-begun-1.json"];
        let is_either = |path: &String, bytes| {
            [self.before.get(path), self.after.get(path)].contains(&Some(bytes))
                || JOURNALS.contains(&path.as_str())
        };
        let of_site = |tree: &Tree| {
            let paths = tree.iter().filter(|(path, _)| path.starts_with("archive/public"));
            paths.map(|(path, bytes)| (path.clone(), bytes.clone())).collect::<Tree>()
        };
        self.deed.may_stop_between
            && left.iter().all(|(path, bytes)| is_either(path, bytes))
            && self.before.keys().all(|path| left.contains_key(path) || !self.after.contains_key(path))
            && [&self.before, &self.after].into_iter().any(|whole| of_site(whole) == of_site(left))
    }

    fn copy(&self, name: &str) -> Utf8PathBuf {
        let root = Utf8PathBuf::from(format!("{}-{name}", self.start));
        copy_whole(&self.start, &root);
        // Those in which nothing lies.
        for entry in walkdir::WalkDir::new(&self.start).min_depth(1).max_depth(1) {
            let entry = entry.expect("the folder can be listed");
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.file_type().is_dir() {
                fs::create_dir_all(root.join(name)).expect("there is room");
            }
        }
        root
    }

    fn with_shim(&self, root: &Utf8Path, call: &str) -> Command {
        let mut command = command(self.deed.typed, root);
        command.env("LD_PRELOAD", &self.shim).env("FAULT_BELOW", root).env("FAULT_CALL", call);
        command
    }

    fn calls(&self, call: &str) -> usize {
        let root = self.copy(call);
        let told = root.with_extension("told");
        let run = self.with_shim(&root, call).env("FAULT_TOLD", &told).output();
        assert_eq!(run.expect("the program can be started").status.code(), self.code);
        Scene::remove(&root);
        fs::read_to_string(&told).expect("it was told").trim().parse().expect("it is a number")
    }

    /// The faults to try: for each error another call of its sort; by option the first, the last, and some between.
    fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (call, errors) in FAULTS.iter().chain(MORE_FAULTS) {
            let calls = self.calls(call);
            let points = times().min(calls);
            for (number, error) in errors.iter().enumerate() {
                for point in 0..points {
                    let last = calls.saturating_sub(1);
                    let from = (point * last / points.saturating_sub(1).max(1) + number * 3) % calls;
                    let both = [false, true].into_iter().filter(|is_once| {
                        // Usually one of two.
                        times() > 1 || *is_once == ((number + point) % 2 == 0)
                    });
                    faults.extend(both.map(|is_once| Fault { call, error: *error, from, is_once }));
                }
            }
        }
        faults
    }

    /// What is wrong after a fault, if anything; and whether the command did without the call.
    fn suffer(&self, number: usize, fault: &Fault) -> Result<bool, String> {
        let root = self.copy(&number.to_string());
        let mut command = self.with_shim(&root, fault.call);
        command.env("FAULT_ERROR", fault.error.to_string()).env("FAULT_FROM", fault.from.to_string());
        if fault.is_once {
            command.env("FAULT_COUNT", "1");
        }
        let run = in_time(command);
        let said = text(&run);
        let code = run.status.code();
        let did_without = code == self.code;
        let wanted = if did_without { &self.after } else { &self.before };
        let mut left = tree(&root);
        let fail = |why: String| {
            Err(format!("{}: {fault:?}: {code:?}: {why}\n    {}", self.deed.typed, said.trim()))
        };
        if !did_without && (code != Some(3) || !is_told(&said, fault, &root)) {
            return fail("it does not say what failed".to_owned());
        }
        if fault.call == "remove" {
            // What cannot be removed stays, by a name that says what it is, and so do the folders that it lies in.
            let is_known = |path: &String| {
                wanted.contains_key(path) || self.deed.may_stop_between && self.after.contains_key(path)
            };
            left.retain(|path, bytes| is_known(path) || bytes.is_some() && !path.contains(".tablecloth-"));
        }
        if left != *wanted && !(code == Some(3) && self.is_between(&left)) {
            return fail(format!("it has left {:?}", apart(&left, wanted)));
        }
        if code == Some(3) {
            let again = self::run(self.deed.typed, &root);
            let made = tree(&root);
            if again.status.code() != self.code || made != self.after {
                return fail(format!(
                    "the next one gives {:?}, {:?}: {}",
                    again.status.code(),
                    apart(&made, &self.after),
                    text(&again).trim()
                ));
            }
        }
        Scene::remove(&root);
        Ok(did_without)
    }
}

/// Sorts of calls that `build` can do without.
const MORE_FAULTS: &[(&str, &[i32])] = &[("sync", &[EIO, ENOSPC]), ("lock", &[ENOLCK])];

#[test]
fn a_disk_that_fails_leaves_all_or_nothing() {
    let scene = Scene::set();
    let mut wrong = Vec::new();
    for (number, deed) in DEEDS.iter().enumerate() {
        let course = Course::of(deed, number, &scene);
        let faults = course.faults();
        let (failed, did_without) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let complaints = Mutex::new(Vec::new());
        each(&faults, |number, fault| match course.suffer(number, fault) {
            Ok(true) => _ = did_without.fetch_add(1, Ordering::Relaxed),
            Ok(false) => _ = failed.fetch_add(1, Ordering::Relaxed),
            Err(complaint) => complaints.lock().expect("nobody panics with it").push(complaint),
        });
        println!("{}: {} faults, {failed:?} failed, {did_without:?} did without", deed.typed, faults.len());
        wrong.extend(complaints.into_inner().expect("nobody panics with it"));
    }
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}
