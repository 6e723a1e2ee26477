//! The repository in which git keeps what it needs of another one, and how git is run in it.
//!
//! It lies below `.cache/` and holds nothing that is not at the other end, so that git fetches only what it lacks; where it
//! is damaged, it is made anew. No other repository on this machine is read or written.

use std::fs;
use std::io;
use std::process::Command;

use camino::{Utf8Path, Utf8PathBuf};

use super::manifest::hash;
use super::scratch::Scratch;
use super::tool::{Ended, Runner, Verdict};
use crate::phrases::explain;
use crate::phrases::table as phrase;
use crate::publish::Failure;

/// A repository without a working tree, which is made when it is needed.
pub(super) struct Repository<'r> {
    own: Utf8PathBuf,
    scratch: Scratch,
    pub(super) runner: Runner<'r>,
}

/// Variables by which git would use another repository, or make one of another form; a hook that runs this program has
/// them. Those by which somebody logs in stay.
const OF_OTHERS: [&str; 19] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_ATTR_SOURCE",
    "GIT_COMMON_DIR",
    "GIT_CONFIG",
    "GIT_DEFAULT_HASH",
    "GIT_DEFAULT_REF_FORMAT",
    "GIT_DIR",
    "GIT_GRAFT_FILE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_INTERNAL_SUPER_PREFIX",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_QUARANTINE_PATH",
    "GIT_REPLACE_REF_BASE",
    "GIT_SHALLOW_FILE",
    "GIT_TEMPLATE_DIR",
    "GIT_WORK_TREE",
];
/// Who sends nothing for a minute over HTTP is gone.
const PATIENCE: [&str; 4] = ["-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=60"];
/// Whatever the user has made a template for, hooks have no place here.
const NO_TEMPLATE: &str = "--template=";

/// Git in a folder, with no repository in mind but that in which the folder lies.
pub(super) fn git(folder: &Utf8Path) -> Command {
    let mut command = Command::new("git");
    command.current_dir(folder);
    OF_OTHERS.iter().for_each(|name| _ = command.env_remove(name));
    command
}

impl<'r> Repository<'r> {
    /// The one for this address.
    pub(super) fn new(url: &str, runner: Runner<'r>) -> io::Result<Repository<'r>> {
        let own = runner.cache().join(format!("publish-{}.git", &hash(url.as_bytes())[..16]));
        Ok(Repository { own: camino::absolute_utf8(&own)?, scratch: Scratch::new(&runner.cache())?, runner })
    }

    pub(super) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = git(self.runner.folder);
        command.env("GIT_DIR", self.own.as_str());
        command.env("GIT_INDEX_FILE", self.scratch.path().join("index").as_str());
        command.args(arguments);
        command
    }

    /// Runs git on this machine only.
    pub(super) fn plumb(&self, arguments: &[&str], input: &[u8]) -> Result<Ended, Failure> {
        self.run(&mut self.command(arguments), input)
    }

    /// Does what [`Repository::plumb`] does, with a command that was made here.
    pub(super) fn run(&self, command: &mut Command, input: &[u8]) -> Result<Ended, Failure> {
        self.runner.run(command, input, |ended| match ended.code() {
            Some(0) => Verdict::Done,
            _ => Verdict::Never,
        })
    }

    /// Runs git with the other side.
    pub(super) fn speak(&self, arguments: &[&str]) -> Result<Ended, Failure> {
        let arguments = [&PATIENCE, arguments].concat();
        self.runner.run(&mut self.command(&arguments), &[], |ended| match ended.code() {
            Some(0) => Verdict::Done,
            // Somebody else has pushed.
            _ if ended.said.contains("[rejected]") || ended.said.contains("[remote rejected]") => {
                Verdict::Never
            }
            _ => Verdict::Again,
        })
    }

    /// Makes it where it is not there, with names as long as those of the other side; where that has none yet, git asks
    /// there how long they will be.
    pub(super) fn prepare(&self, url: &str, length: Option<usize>) -> Result<(), Failure> {
        if self.own.exists() {
            let form = self.plumb(&["rev-parse", "--show-object-format"], &[])?.text();
            if length.is_some_and(|length| form == form_of(length)) {
                return Ok(());
            }
            self.remove()?;
        }
        let above = self.own.parent().unwrap_or(&self.own);
        fs::create_dir_all(above).map_err(|error| explain("create", above, error))?;
        match length {
            Some(length) => {
                let form = format!("--object-format={}", form_of(length));
                self.plumb(&["init", "--quiet", "--bare", NO_TEMPLATE, &form, "--", self.own.as_str()], &[])?
            }
            None => self.speak(&["clone", "--quiet", "--bare", NO_TEMPLATE, "--", url, self.own.as_str()])?,
        };
        Ok(())
    }

    /// Fetches a commit, the tip of a branch at the other end, with all that it holds.
    pub(super) fn fetch(&self, url: &str, reference: &str) -> Result<(), Failure> {
        let refspec = format!("+{reference}:refs/tablecloth/tip");
        let options = ["fetch", "--quiet", "--depth=1", "--no-tags", "--no-auto-gc", "--"];
        self.speak(&[&options[..], &[url, &refspec]].concat())?;
        // Git takes what has a name for there.
        self.plumb(&["fsck", "--connectivity-only", "--no-dangling", "--no-progress"], &[])?;
        Ok(())
    }

    /// Does something in it; where that fails, and it is damaged, once more in a new one.
    pub(super) fn healed<T>(&self, work: impl Fn() -> Result<T, Failure>) -> Result<T, Failure> {
        work().or_else(|failure| if self.discard_damaged()? { work() } else { Err(failure) })
    }

    /// Removes it where it is damaged; whether it was.
    pub(super) fn discard_damaged(&self) -> Result<bool, Failure> {
        if !self.own.exists() {
            return Ok(false);
        }
        let checked = self.command(&["fsck", "--no-dangling", "--no-progress"]).output();
        if checked.is_ok_and(|output| output.status.success()) {
            return Ok(false);
        }
        self.remove()?;
        self.runner.listener.tell(&phrase::repository_made_anew(&self.own));
        Ok(true)
    }

    fn remove(&self) -> Result<(), Failure> {
        let removed =
            if self.own.is_dir() { fs::remove_dir_all(&self.own) } else { fs::remove_file(&self.own) };
        Ok(removed.map_err(|error| explain("remove", &self.own, error))?)
    }
}

/// The form of names that have so many digits.
fn form_of(length: usize) -> &'static str {
    if length == 64 { "sha256" } else { "sha1" }
}
