//! A place that rsync knows as a target: another machine over SSH, or a daemon.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use camino::Utf8Path;

use super::manifest::Known;
use super::plan::{Sight, Sights, folders_of};
use super::scratch::Scratch;
use super::store::{Built, Done, List, SmallFiles, Store};
use super::tool::{Ended, Runner, Verdict};
use crate::phrases::explain;
use crate::publish::Failure;

/// A place that rsync brings files to, each beside its place and then into it.
pub(super) struct Rsync<'r> {
    /// It ends with a slash.
    place: String,
    runner: Runner<'r>,
}

/// Paths are read one by one, with a zero byte after each; a server's shell sees none of them.
const LIST: [&str; 2] = ["--from0", "--protect-args"];
const FROM_US: &str = "--files-from=-";
/// Who does not answer for a minute is gone.
const PATIENCE: &str = "--timeout=60";
/// Rsync takes it only where it connects by itself, to a daemon.
const PATIENCE_AT_FIRST: &str = "--contimeout=10";
/// Files whose bytes are equal are passed over, whatever their time. New ones may be read by a server, whatever the mask
/// of the user here; the mask at the other end still counts, and what stands there keeps its rights.
const PUT: [&str; 5] =
    ["--checksum", "--times", "--omit-dir-times", "--chmod=Du+rwx,Dgo+rx,Fu+rw,Fgo+r", DIRS];
const DELETE: &str = "--delete-missing-args";
/// A link in the place of a folder stays what it is.
const DIRS: &str = "--no-implied-dirs";

impl<'r> Rsync<'r> {
    pub(super) fn new(place: &str, runner: Runner<'r>) -> Rsync<'r> {
        let place = if place.ends_with(['/', ':']) { place.to_owned() } else { format!("{place}/") };
        Rsync { place, runner }
    }

    fn command(&self, options: &[&str]) -> Command {
        let mut command = Command::new("rsync");
        command
            .current_dir(self.runner.folder)
            .args(self.patience())
            .args(LIST)
            .args(options)
            .args([FROM_US, "--"]);
        command
    }

    fn patience(&self) -> impl Iterator<Item = &'static str> {
        let is_daemon = self.place.starts_with("rsync://") || self.place.contains("::");
        [PATIENCE].into_iter().chain(is_daemon.then_some(PATIENCE_AT_FIRST))
    }

    fn run(&self, command: &mut Command, paths: &[&str]) -> Result<Ended, Failure> {
        self.runner.run(command, &self.list(paths), judge)
    }
}

/// What an exit code of rsync means (its manual, "EXIT VALUES").
fn judge(ended: &Ended) -> Verdict {
    match ended.code() {
        Some(0) => Verdict::Done,
        // Sockets, the stream of data, and waiting too long; 5 is a daemon with too many at once, 24 a file that another run
        // has just moved, 255 whatever SSH says.
        Some(5 | 10 | 12 | 24 | 30 | 35 | 255) => Verdict::Again,
        _ => Verdict::Never,
    }
}

/// The same, when reading: a folder that is not there yet holds nothing.
fn judge_reading(ended: &Ended) -> Verdict {
    let is_missing = ended.said.contains("change_dir") && ended.said.contains("No such file or directory");
    match ended.code() {
        // 12 is what the other side says over SSH.
        Some(3 | 12 | 23) if is_missing => Verdict::Done,
        _ => judge(ended),
    }
}

impl Store for Rsync<'_> {
    fn check(&self) -> Result<(), Failure> {
        self.runner.run(Command::new("rsync").arg("--version"), &[], judge).map(|_| ())
    }

    fn read(&mut self, names: &[&str]) -> Result<SmallFiles, Failure> {
        let scratch = Scratch::new(&self.runner.cache())?;
        // A daemon of rsync 3.5 looks in the wrong folder for the files of a list.
        let mut command = Command::new("rsync");
        command.current_dir(self.runner.folder).args(self.patience()).args(["--protect-args", "--dirs"]);
        command.args(names.iter().map(|name| format!("--include=/{name}"))).args(["--exclude=*", "--"]);
        command.arg(&self.place).arg(format!("{}/", scratch.path()));
        self.runner.run(&mut command, &[], judge_reading)?;
        scratch.files()
    }

    /// A site may lie beside whatever else there is.
    fn others(&self) -> Vec<&str> {
        Vec::new()
    }

    /// Which of the paths that are not ours yet are taken. What is ours, the manifest knows.
    fn look(&mut self, site: &Built, known: &Known) -> Result<Sights, Failure> {
        let new = || site.files.keys().filter(|path| !known.files.contains_key(*path));
        let asked: BTreeSet<&str> = new().flat_map(|path| folders_of(path).chain([path.as_str()])).collect();
        if asked.is_empty() {
            return Ok(Sights::new());
        }
        let scratch = Scratch::new(&self.runner.cache())?;
        let mut command = self.command(&[
            "--ignore-missing-args",
            "--dry-run",
            "--links",
            "--8-bit-output",
            "--out-format=%n",
        ]);
        command.arg(&self.place).arg(format!("{}/", scratch.path()));
        let asked: Vec<&str> = asked.into_iter().collect();
        let ended = self.runner.run(&mut command, &self.list(&asked), judge_reading)?;
        let sights = ended.text();
        Ok(sights
            .lines()
            .map(|line| match line.strip_suffix('/') {
                Some(folder) => (folder.to_owned(), Sight::Folder),
                None => (line.to_owned(), Sight::Other(None)),
            })
            .collect())
    }

    /// Rsync removes it when it ends, and names it by chance.
    fn tidy(&mut self, _: &[&str]) -> Result<(), Failure> {
        Ok(())
    }

    fn put(&mut self, from: &Utf8Path, paths: &[&str], done: Done<'_>) -> Result<(), Failure> {
        let from = from.canonicalize_utf8()?;
        let mut command = self.command(&PUT);
        command.arg(format!("{from}/")).arg(&self.place);
        self.run(&mut command, paths)?;
        done(paths.len());
        Ok(())
    }

    /// What is named and not there on this side is deleted on the other: all that is named, as this side has folders only.
    fn delete(&mut self, paths: &[&str]) -> Result<(), Failure> {
        let scratch = Scratch::new(&self.runner.cache())?;
        for folder in paths.iter().filter_map(|path| folders_of(path).next_back()) {
            let folder = scratch.path().join(folder);
            fs::create_dir_all(&folder).map_err(|error| explain("create", &folder, error))?;
        }
        let mut command = self.command(&[DELETE, DIRS]);
        command.arg(format!("{}/", scratch.path())).arg(&self.place);
        self.run(&mut command, paths).map(|_| ())
    }

    fn finish(&mut self) -> Result<(), Failure> {
        Ok(())
    }

    /// The folders of what is deleted may lie in the site still; a command of its own need not have empty ones.
    fn commands(&self, put: Option<&List<'_>>, delete: Option<&List<'_>>) -> Vec<Vec<String>> {
        let command = |options: &[&str], list: &List<'_>| {
            let patience: Vec<&str> = self.patience().collect();
            let (paths, from) = (format!("--files-from={}", list.file), format!("{}/", list.folder));
            let words =
                [&["rsync"][..], &patience, &LIST, options, &[&paths, "--", &from, &self.place]].concat();
            words.into_iter().map(str::to_owned).collect()
        };
        let put = put.map(|list| command(&PUT, list));
        let delete = delete.map(|list| command(&[DELETE, DIRS], list));
        put.into_iter().chain(delete).collect()
    }

    fn list(&self, paths: &[&str]) -> Vec<u8> {
        paths.iter().flat_map(|path| path.bytes().chain([0])).collect()
    }
}
