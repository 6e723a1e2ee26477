//! A place that rclone knows as a target: S3, SFTP, WebDAV, FTP and many more.

use std::collections::BTreeSet;
use std::process::Command;

use camino::Utf8Path;

use super::manifest::Known;
use super::plan::{Sight, Sights, folders_of};
use super::scratch::Scratch;
use super::store::{Built, Done, List, SmallFiles, Store};
use super::tool::{Ended, Runner, Verdict};
use crate::publish::Failure;

/// A place that rclone brings files to.
pub(super) struct Rclone<'r> {
    place: String,
    runner: Runner<'r>,
}

/// Paths are read line by line. Who tries again is the room `tool`; rclone alone would try each file many times. Whoever
/// does not answer for 20 seconds is gone: a cut is noticed in 20 to 40, as a file that came in part is asked to go.
const LIST: [&str; 13] = [
    "--buffer-size",
    "0",
    "--retries",
    "1",
    "--low-level-retries",
    "1",
    "--contimeout",
    "10s",
    "--timeout",
    "20s",
    "--log-level",
    "ERROR",
    "--files-from-raw",
];
/// What has changed is known; sizes and times would tell it wrongly.
const PUT: [&str; 2] = ["copy", "--no-check-dest"];

impl<'r> Rclone<'r> {
    pub(super) fn new(place: &str, runner: Runner<'r>) -> Rclone<'r> {
        Rclone { place: place.to_owned(), runner }
    }

    fn run(
        &self,
        what: &[&str],
        places: &[&str],
        paths: &[&str],
        is_reading: bool,
    ) -> Result<Ended, Failure> {
        let mut command = Command::new("rclone");
        command.current_dir(self.runner.folder).args(what).args(LIST).args(["-", "--"]).args(places);
        self.runner.run_until(&mut command, &self.list(paths), is_error, |ended| judge(ended, is_reading))
    }
}

/// Whether rclone says that it could not bring or delete a file: where the connection is gone, it would go through all the
/// others first, and wait two seconds for each.
fn is_error(line: &str) -> bool {
    line.contains(" ERROR : ") && !line.contains("not found")
}

/// What an exit code of rclone means (its documentation, "List of exit codes").
fn judge(ended: &Ended, is_reading: bool) -> Verdict {
    match ended.code() {
        Some(0) => Verdict::Done,
        // A folder or file that is not there holds nothing, and need not be deleted.
        Some(3 | 4) if is_reading => Verdict::Done,
        Some(1 | 2 | 5 | 6) => Verdict::Again,
        _ => Verdict::Never,
    }
}

impl Store for Rclone<'_> {
    fn check(&self) -> Result<(), Failure> {
        let mut command = Command::new("rclone");
        self.runner.run(command.arg("version"), &[], |ended| judge(ended, false)).map(|_| ())
    }

    fn read(&mut self, names: &[&str]) -> Result<SmallFiles, Failure> {
        let scratch = Scratch::new(&self.runner.cache())?;
        self.run(&["copy"], &[&self.place, scratch.path().as_str()], names, true)?;
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
        let asked: Vec<&str> = asked.into_iter().collect();
        let ended = self.run(&["lsf", "--recursive", "--files-only"], &[&self.place], &asked, true)?;
        Ok(ended.text().lines().map(|line| (line.to_owned(), Sight::Other(None))).collect())
    }

    /// What lies there is up to the remote.
    fn tidy(&mut self, _: &[&str]) -> Result<(), Failure> {
        Ok(())
    }

    fn put(&mut self, from: &Utf8Path, paths: &[&str], done: Done<'_>) -> Result<(), Failure> {
        let from = from.canonicalize_utf8()?;
        self.run(&PUT, &[from.as_str(), &self.place], paths, false)?;
        done(paths.len());
        Ok(())
    }

    fn delete(&mut self, paths: &[&str]) -> Result<(), Failure> {
        self.run(&["delete"], &[&self.place], paths, true).map(|_| ())
    }

    fn finish(&mut self) -> Result<(), Failure> {
        Ok(())
    }

    fn commands(&self, put: Option<&List<'_>>, delete: Option<&List<'_>>) -> Vec<Vec<String>> {
        let command = |what: &[&str], list: &List<'_>, places: &[&str]| {
            let words = [&["rclone"][..], what, &LIST, &[list.file.as_str(), "--"], places].concat();
            words.into_iter().map(str::to_owned).collect()
        };
        let put = put.map(|list| command(&PUT, list, &[list.folder.as_str(), &self.place]));
        let delete = delete.map(|list| command(&["delete"], list, &[&self.place]));
        put.into_iter().chain(delete).collect()
    }

    fn list(&self, paths: &[&str]) -> Vec<u8> {
        paths.iter().flat_map(|path| path.bytes().chain([b'\n'])).collect()
    }
}
