//! The same archive gives the same site, byte for byte, on any machine: in another folder, with other threads, time zone,
//! language, umask, with files that were made in another order and at other times, with a cache and without.

#![cfg(unix)]

mod common;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::process::Command;
use std::time::{Duration, SystemTime};

use camino::Utf8Path;

type Files = BTreeMap<String, Vec<u8>>;

/// A machine on which a site is built.
struct Machine {
    folder: &'static str,
    threads: &'static str,
    zone: &'static str,
    language: &'static str,
    umask: &'static str,
    /// Whether the files of the archive were made in the order of their names.
    is_in_order: bool,
    /// Seconds between the time of a file and that of the next.
    step: u64,
}

const MACHINES: [Machine; 3] = [
    Machine {
        folder: "a",
        threads: "1",
        zone: "UTC",
        language: "C",
        umask: "022",
        is_in_order: true,
        step: 0,
    },
    Machine {
        folder: "another/deep folder/ж",
        threads: "7",
        zone: "Pacific/Kiritimati",
        language: "ru_RU.UTF-8",
        umask: "077",
        is_in_order: false,
        step: 86_400,
    },
    Machine {
        folder: "b",
        threads: "2",
        zone: "America/St_Johns",
        language: "tr_TR.UTF-8",
        umask: "000",
        is_in_order: false,
        step: 3_333_333,
    },
];

impl Machine {
    /// Lays an archive down as it would lie there.
    fn lay(&self, archive: &Files, root: &Utf8Path) {
        let mut files: Vec<(&String, &Vec<u8>)> = archive.iter().collect();
        if !self.is_in_order {
            files.sort_by_key(|(name, _)| name.bytes().rev().collect::<Vec<u8>>());
        }
        for (number, (name, bytes)) in files.into_iter().enumerate() {
            let path = root.join(name);
            common::write(&path, bytes);
            let age = Duration::from_secs(self.step * u64::try_from(number).unwrap_or_default());
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(315_532_800) + age;
            File::options()
                .write(true)
                .open(&path)
                .and_then(|file| file.set_modified(time))
                .expect("times can be set");
        }
    }

    /// Builds there; gives what the program says.
    fn build(&self, root: &Utf8Path) -> String {
        let program = env!("CARGO_BIN_EXE_tablecloth");
        let command = format!("umask {} && exec '{program}' build --quiet --manifest", self.umask);
        let mut shell = Command::new("sh");
        shell.args(["-c", &command]).current_dir(root);
        shell.env("RAYON_NUM_THREADS", self.threads).env("TZ", self.zone);
        shell.env("LANG", self.language).env("LC_ALL", self.language);
        let built = shell.output().expect("there is a shell");
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        String::from_utf8(built.stdout).expect("it speaks UTF-8")
    }
}

/// The first file that differs, by its path.
fn first_difference<'f>(one: &'f Files, other: &'f Files) -> Option<&'f String> {
    let mut names: Vec<&String> = one.keys().chain(other.keys()).collect();
    names.sort();
    names.into_iter().find(|name| one.get(*name) != other.get(*name))
}

/// What an archive owns, without what was made of it.
fn archive(root: &Utf8Path) -> Files {
    let temporary = common::Temporary::new();
    common::copy(root, temporary.path());
    common::files_below(temporary.path())
}

#[test]
fn every_machine_builds_the_same_site() {
    for name in ["one-of-each", "pictures", "figures", "new-locales"] {
        let archive = archive(&common::site(name));
        let mut first: Option<(Files, String)> = None;
        for machine in &MACHINES {
            let temporary = common::Temporary::new();
            let root = temporary.path().join(machine.folder);
            machine.lay(&archive, &root);
            for is_cached in [false, true] {
                let said = machine.build(&root);
                let site = common::files_below(&root.join("public"));
                let where_it_was = format!("{name} in `{}`, cached: {is_cached}", machine.folder);
                match &first {
                    None => first = Some((site, said)),
                    Some((other, hash)) => {
                        assert_eq!(first_difference(other, &site), None, "{where_it_was}");
                        assert_eq!(*hash, said, "{where_it_was}");
                    }
                }
                // Nothing is carried over from the site before.
                fs::remove_dir_all(root.join("public")).expect("it is there");
            }
        }
    }
}

/// What `--manifest` prints, anybody can work out again.
#[test]
fn the_checksum_is_that_of_other_programs() {
    let temporary = common::Temporary::new();
    let root = temporary.path();
    common::copy(&common::site("one-of-each"), root);
    let said = MACHINES[0].build(root);
    let listing = "cd public && find . -type f ! -name .tablecloth | sed 's,^./,,' | LC_ALL=C sort | while IFS= read -r path; do sha256sum \"$path\"; done | sha256sum";
    let other =
        Command::new("sh").args(["-c", listing]).current_dir(root).output().expect("there is a shell");
    let other = String::from_utf8(other.stdout).expect("digits are");
    if let Some(digits) = other.split_whitespace().next().filter(|digits| digits.len() == 64) {
        assert_eq!(said, format!("sha256:{digits}\n"));
    }
    common::write(&root.join("public/robots.txt"), "changed");
    let changed = tablecloth::publish::checksum(&root.join("public")).expect("it can be read");
    assert_ne!(said.trim(), format!("sha256:{changed}"));
}
