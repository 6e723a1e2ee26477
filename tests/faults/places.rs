//! Places to which no new folder can be brought: that is said before the work; and what an empty folder was, a full one is.

use super::*;

/// The commands that bring a whole folder to a place, which is `ROOT/place`.
const COMMANDS: &[&str] = &[
    "build --out ROOT/place --root ROOT/archive",
    #[cfg(feature = "preserve")]
    "preserve ROOT/place --root ROOT/archive",
];

/// An archive beside an empty place.
fn set() -> (Scene, Utf8PathBuf) {
    let scene = Scene::set();
    let root = scene.folder.path().join("desk");
    copy_whole(&scene.folder.path().join("archive"), &root.join("archive"));
    fs::create_dir(root.join("place")).expect("there is room");
    (scene, root)
}

fn command(typed: &str, root: &Utf8Path) -> Command {
    commands::command(typed, root)
}

/// It has said why and what to do instead, before it read anything; the place is as it was, and nothing is beside it.
#[track_caller]
fn is_refused_at_once(run: &Output, root: &Utf8Path, why: &str) {
    let said = text(run);
    assert_eq!(run.status.code(), Some(3), "{said}");
    assert!(said.contains(why) && said.contains(root.join("place").as_str()), "{said}");
    assert!(said.contains("choose a folder in it, such as `") && said.lines().count() == 1, "{said}");
    assert!(run.stdout.is_empty(), "it has begun: {}", String::from_utf8_lossy(&run.stdout));
    assert_eq!(beside(root), ["archive", "place"], "{said}");
    assert!(common::files_below(&root.join("place")).is_empty(), "{said}");
}

#[test]
fn a_place_without_room_beside_it_is_told_at_once() {
    let (scene, root) = set();
    for typed in COMMANDS {
        for error in [EACCES, EROFS] {
            let mut command = command(typed, &root);
            command.env("LD_PRELOAD", &scene.shim).env("FAULT_CALL", "create").env("FAULT_FROM", "0");
            command.env("FAULT_BELOW", root.join(".place.")).env("FAULT_ERROR", error.to_string());
            let run = command.output().expect("the program can be started");
            is_refused_at_once(&run, &root, &words_of(error));
        }
    }
}

#[test]
fn a_folder_that_cannot_be_moved_is_told_at_once() {
    let (scene, root) = set();
    for typed in COMMANDS {
        for error in [EBUSY, EXDEV] {
            let mut command = command(typed, &root);
            command.env("LD_PRELOAD", &scene.shim).env("FAULT_CALL", "rename").env("FAULT_FROM", "0");
            command.env("FAULT_BELOW", root.join("place")).env("FAULT_ERROR", error.to_string());
            let run = command.output().expect("the program can be started");
            is_refused_at_once(&run, &root, &words_of(error));
        }
    }
}

/// The same with a real disk, where the system lets anybody put one somewhere.
#[test]
fn a_disk_of_its_own_is_told_at_once() {
    let (_scene, root) = set();
    let place = root.join("place");
    let mount = format!("mount -t tmpfs none '{place}'");
    let is_allowed = Command::new("unshare").args(["-rm", "sh", "-c", &mount]).stderr(Stdio::null()).status();
    if !is_allowed.is_ok_and(|status| status.success()) {
        println!("not tried: nobody may mount a disk here");
        return;
    }
    for typed in COMMANDS {
        let typed = typed.replace("ROOT", root.as_str());
        let script = format!("{mount} && exec '{}' {typed}", env!("CARGO_BIN_EXE_tablecloth"));
        let run = Command::new("unshare").args(["-rm", "sh", "-c", &script]).output();
        is_refused_at_once(&run.expect("it can be started"), &root, &words_of(EBUSY));
        // What it says to do instead is done.
        let script =
            script.replacen(place.as_str(), "\0", 1).replacen(place.as_str(), &format!("{place}/in"), 1);
        let script = script.replace('\0', place.as_str());
        let run = Command::new("unshare").args(["-rm", "sh", "-c", &script]).output();
        let run = run.expect("it can be started");
        assert!(run.status.success(), "{script}: {}", text(&run));
    }
}

#[test]
fn a_folder_keeps_its_rights_and_its_owner() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};

    let (_scene, root) = set();
    let place = root.join("place");
    for typed in COMMANDS {
        // Only root can give a folder away.
        let _ = chown(&place, Some(1), Some(1));
        fs::set_permissions(&place, fs::Permissions::from_mode(0o2751)).expect("it is ours");
        let of = || fs::metadata(&place).map(|place| (place.mode(), place.uid(), place.gid()));
        let before = of().expect("it is there");
        for _ in 0..2 {
            let run = command(typed, &root).output().expect("the program can be started");
            assert!(run.status.success(), "{}", text(&run));
            assert_eq!(of().expect("it is there"), before, "{typed}");
            if typed.starts_with("preserve") {
                break;
            }
        }
        Scene::remove(&place);
        fs::create_dir(&place).expect("there is room");
    }
}

/// What is made beside cannot come to its place in the end: the empty folder is still there.
#[test]
fn an_empty_folder_stays_where_nothing_takes_its_place() {
    let (scene, root) = set();
    for typed in COMMANDS {
        // A bag is filled by a build, whose site comes to its place first.
        let from = if typed.starts_with("preserve") { "1" } else { "0" };
        let mut command = command(typed, &root);
        command.env("LD_PRELOAD", &scene.shim).env("FAULT_CALL", "rename").env("FAULT_FROM", from);
        command.env("FAULT_BELOW", root.join(".place.tablecloth-new")).env("FAULT_ERROR", EIO.to_string());
        let run = command.env("FAULT_STEPS", "1").output().expect("the program can be started");
        let said = text(&run);
        assert_eq!(run.status.code(), Some(3), "{said}");
        assert_eq!(beside(&root), ["archive", "place"], "{said}");
        assert!(common::files_below(&root.join("place")).is_empty(), "{said}");
    }
}
