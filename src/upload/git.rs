//! A branch of a Git repository as a target: a commit, made without a working tree.
//!
//! What git needs is kept below `.cache/` in a repository without a working tree, so that it fetches only what it lacks. No
//! other repository on this machine is read or written, but for the one of the archive, which is asked who commits.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use camino::{Utf8Path, Utf8PathBuf};

use super::manifest::{Known, hash};
use super::plan::{Sight, Sights, folders_of};
use super::scratch::Scratch;
use super::store::{Built, Done, SmallFiles, Store};
use super::tool::{Ended, Runner, Verdict};
use crate::phrases::explain;
use crate::publish::Failure;

/// A branch, and the commit that is being made for it.
pub(super) struct Git<'r> {
    url: String,
    branch: String,
    runner: Runner<'r>,
    /// The repository with what git needs.
    own: Utf8PathBuf,
    scratch: Scratch,
    /// The commit at the tip of the branch, once it was asked for; `None` where there is no such branch.
    tip: Option<Option<String>>,
    /// What the tip holds: the names of the bytes by path.
    tree: BTreeMap<String, String>,
    /// What the new commit has otherwise; `None` for what it does not have.
    changes: BTreeMap<String, Option<String>>,
}

/// Variables by which git would use another repository; a hook that runs this program has them.
const OF_OTHERS: [&str; 7] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
];
/// Who sends nothing for a minute over HTTP is gone.
const PATIENCE: [&str; 4] = ["-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=60"];
const MESSAGE: &str = "Publish the site\n";

impl<'r> Git<'r> {
    pub(super) fn new(
        url: &str,
        branch: &str,
        cache: &Utf8Path,
        runner: Runner<'r>,
    ) -> Result<Git<'r>, Failure> {
        let own = cache.join(format!("publish-{}.git", &hash(url.as_bytes())[..16]));
        let own = camino::absolute_utf8(&own)?;
        Ok(Git {
            url: url.to_owned(),
            branch: branch.to_owned(),
            runner,
            own,
            scratch: Scratch::new()?,
            tip: None,
            tree: BTreeMap::new(),
            changes: BTreeMap::new(),
        })
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.current_dir(self.runner.folder);
        for name in OF_OTHERS {
            command.env_remove(name);
        }
        command.env("GIT_DIR", self.own.as_str());
        command.env("GIT_INDEX_FILE", self.scratch.path().join("index").as_str());
        command.args(arguments);
        command
    }

    /// Runs git on this machine only.
    fn plumb(&self, arguments: &[&str], input: &[u8]) -> Result<Ended, Failure> {
        self.runner.run(&mut self.command(arguments), input, |ended| match ended.code() {
            Some(0) => Verdict::Done,
            _ => Verdict::Never,
        })
    }

    /// Runs git with the other side.
    fn speak(&self, arguments: &[&str]) -> Result<Ended, Failure> {
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

    fn reference(&self) -> String {
        format!("refs/heads/{}", self.branch)
    }

    /// Fetches the tip of the branch, and reads what it holds.
    fn fetch(&mut self) -> Result<(), Failure> {
        if self.tip.is_some() {
            return Ok(());
        }
        let above = self.own.parent().unwrap_or(&self.own);
        fs::create_dir_all(above).map_err(|error| explain("create", above, error))?;
        // Where there is one, it stays, and what it lacks is added.
        self.plumb(&["init", "--quiet", "--bare", "--", self.own.as_str()], &[])?;
        let listed = self.speak(&["ls-remote", "--", &self.url, &self.reference()])?.text();
        let tip = listed.lines().find_map(|line| {
            let (commit, name) = line.split_once('\t')?;
            (name == self.reference()).then(|| commit.to_owned())
        });
        if let Some(tip) = &tip {
            let refspec = format!("+{}:refs/tablecloth/tip", self.reference());
            self.speak(&[
                "fetch",
                "--quiet",
                "--depth=1",
                "--no-tags",
                "--no-auto-gc",
                "--",
                &self.url,
                &refspec,
            ])?;
            let listed = self.plumb(&["ls-tree", "-r", "-z", "--full-tree", tip], &[])?;
            let listed = String::from_utf8_lossy(&listed.out);
            let named = listed.split('\0').filter_map(|line| {
                let (about, path) = line.split_once('\t')?;
                Some((path.to_owned(), about.rsplit(' ').next()?.to_owned()))
            });
            self.tree = named.collect();
        }
        self.tip = Some(tip);
        Ok(())
    }

    /// The names that git gives to the bytes of files, which it keeps if it is to.
    fn names(&self, from: &Utf8Path, paths: &[&str], is_to_keep: bool) -> Result<Vec<String>, Failure> {
        let from = from.canonicalize_utf8()?;
        let mut arguments = vec!["hash-object", "--no-filters", "--stdin-paths"];
        arguments.extend(is_to_keep.then_some("-w"));
        let mut command = self.command(&arguments);
        command.current_dir(from);
        let list: String = paths.iter().flat_map(|path| [*path, "\n"]).collect();
        let ended = self.runner.run(&mut command, list.as_bytes(), |ended| match ended.code() {
            Some(0) => Verdict::Done,
            _ => Verdict::Never,
        })?;
        Ok(ended.text().lines().map(str::to_owned).collect())
    }

    /// Who commits: whoever the archive's repository says, or the program.
    fn who(&self) -> (String, String) {
        let mut command = Command::new("git");
        command.current_dir(self.runner.folder).args(["var", "GIT_COMMITTER_IDENT"]);
        let told =
            command.stdin(std::process::Stdio::null()).output().ok().filter(|output| output.status.success());
        let told = told.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
        told.and_then(|line| {
            let (name, rest) = line.split_once(" <")?;
            Some((name.to_owned(), rest.split_once('>')?.0.to_owned()))
        })
        .unwrap_or_else(|| ("Tablecloth".to_owned(), "tablecloth@localhost".to_owned()))
    }

    /// Writes the tree of the new commit; gives its name.
    fn write_tree(&self) -> Result<String, Failure> {
        match self.tip.as_ref().and_then(Option::as_ref) {
            Some(tip) => self.plumb(&["read-tree", tip], &[])?,
            None => self.plumb(&["read-tree", "--empty"], &[])?,
        };
        let nothing = "0".repeat(40);
        // What goes makes room for what comes.
        let (gone, come): (Vec<_>, Vec<_>) = self.changes.iter().partition(|(_, blob)| blob.is_none());
        let line = |(path, blob): (&String, &Option<String>)| match blob {
            Some(blob) => format!("100644 {blob}\t{path}\0"),
            None => format!("0 {nothing}\t{path}\0"),
        };
        let input: String = gone.into_iter().chain(come).map(line).collect();
        self.plumb(&["update-index", "-z", "--index-info"], input.as_bytes())?;
        Ok(self.plumb(&["write-tree"], &[])?.text())
    }
}

impl Store for Git<'_> {
    fn check(&self) -> Result<(), Failure> {
        self.plumb(&["--version"], &[]).map(|_| ())
    }

    fn read(&mut self, names: &[&str]) -> Result<SmallFiles, Failure> {
        self.fetch()?;
        let mut files = SmallFiles::new();
        for name in names {
            if let Some(blob) = self.tree.get(*name) {
                files.insert((*name).to_owned(), self.plumb(&["cat-file", "blob", blob], &[])?.out);
            }
        }
        Ok(files)
    }

    /// All is known: git has names for the bytes of both sides.
    fn look(&mut self, site: &Built, known: &Known) -> Result<Sights, Failure> {
        self.fetch()?;
        let paths: Vec<&str> = site.files.keys().map(String::as_str).collect();
        let mut sights = Sights::new();
        for (path, name) in paths.iter().zip(self.names(&site.folder, &paths, false)?) {
            let sight = match self.tree.get(*path) {
                None => Sight::Absent,
                Some(blob) if *blob == name => Sight::Equal,
                Some(_) => Sight::Other(None),
            };
            sights.insert((*path).to_owned(), sight);
        }
        for path in known.files.keys().filter(|path| !site.files.contains_key(*path)) {
            let sight = if self.tree.contains_key(path) { Sight::Other(None) } else { Sight::Absent };
            sights.insert(path.clone(), sight);
        }
        // A file in the place of a folder, and a folder in the place of a file.
        let folders: BTreeSet<&str> = paths.iter().flat_map(|path| folders_of(path)).collect();
        for folder in folders.into_iter().filter(|folder| self.tree.contains_key(*folder)) {
            sights.entry(folder.to_owned()).or_insert(Sight::Other(None));
        }
        let taken: BTreeSet<&str> = self.tree.keys().flat_map(|path| folders_of(path)).collect();
        for path in paths.into_iter().filter(|path| taken.contains(path)) {
            sights.insert(path.to_owned(), Sight::Folder);
        }
        Ok(sights)
    }

    /// A commit is there, or it is not.
    fn tidy(&mut self, _: &[&str]) -> Result<(), Failure> {
        Ok(())
    }

    fn put(&mut self, from: &Utf8Path, paths: &[&str], done: Done<'_>) -> Result<(), Failure> {
        let names = self.names(from, paths, true)?;
        self.changes.extend(paths.iter().map(|path| (*path).to_owned()).zip(names.into_iter().map(Some)));
        done(paths.len());
        Ok(())
    }

    fn delete(&mut self, paths: &[&str]) -> Result<(), Failure> {
        self.changes.extend(paths.iter().map(|path| ((*path).to_owned(), None)));
        Ok(())
    }

    fn finish(&mut self) -> Result<(), Failure> {
        let tree = self.write_tree()?;
        let (name, email) = self.who();
        let mut arguments = vec!["commit-tree", &tree, "-F", "-"];
        if let Some(Some(tip)) = &self.tip {
            arguments.extend(["-p", tip]);
        }
        let mut command = self.command(&arguments);
        for (role, value) in [("NAME", &name), ("EMAIL", &email)] {
            command.env(format!("GIT_AUTHOR_{role}"), value).env(format!("GIT_COMMITTER_{role}"), value);
        }
        let commit = self.runner.run(&mut command, MESSAGE.as_bytes(), |ended| match ended.code() {
            Some(0) => Verdict::Done,
            _ => Verdict::Never,
        })?;
        let refspec = format!("{}:{}", commit.text(), self.reference());
        self.speak(&["push", "--quiet", "--no-verify", "--", &self.url, &refspec])?;
        Ok(())
    }

    fn command_lines(&self, puts: bool, deletes: bool) -> Vec<String> {
        let push = format!("git push -- {} …:{}", self.url, self.reference());
        (puts || deletes).then_some(push).into_iter().collect()
    }
}
