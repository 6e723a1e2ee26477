//! What was made up to try the program keeps its promises: the files of `fuzz/corpus`, which reach most of what it does with
//! what comes from elsewhere, and those of `fuzz/found`, each of which once broke one. `scripts/fuzz` makes up more.

use std::panic::{AssertUnwindSafe, catch_unwind};

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

#[path = "../fuzz/src/lib.rs"]
#[allow(dead_code, unreachable_pub, reason = "it is a crate of its own too")]
mod targets;

/// The files of a target in a folder, sorted.
fn files(folder: &str, target: &str) -> Vec<Utf8PathBuf> {
    let folder = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(folder).join(target);
    let Ok(entries) = folder.read_dir_utf8() else { return Vec::new() };
    let mut files: Vec<Utf8PathBuf> =
        entries.map(|entry| entry.expect("the folder can be listed").into_path()).collect();
    files.sort();
    files
}

#[test]
fn what_was_made_up_breaks_no_promise() {
    let mut all = Vec::new();
    for (name, target) in targets::TARGETS {
        let kept = files("corpus", name);
        assert!(!kept.is_empty(), "{name} has a corpus");
        all.extend(kept.into_iter().chain(files("found", name)).map(|file| (file, *target)));
    }
    let broken: Vec<&Utf8PathBuf> = all
        .par_iter()
        .filter(|(file, target)| {
            let bytes = std::fs::read(file).expect("the file can be read");
            catch_unwind(AssertUnwindSafe(|| target(&bytes))).is_err()
        })
        .map(|(file, _)| file)
        .collect();
    assert!(broken.is_empty(), "what these files bring breaks a promise: {broken:#?}");
}
