//! A branch of a Git repository as a target: a commit, made without a working tree. The archive's own repository is asked
//! who commits, and for nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Stdio;

use camino::Utf8Path;

use super::manifest::Known;
use super::plan::{Sight, Sights, folders_of};
use super::repository::{Repository, git};
use super::store::{Built, Done, List, SmallFiles, Store};
use super::tool::Runner;
use crate::publish::Failure;

/// A branch, and the commit that is being made for it.
pub(super) struct Git<'r> {
    url: String,
    branch: String,
    repository: Repository<'r>,
    /// The commit at the tip of the branch, once it was asked for; `None` where there is no such branch.
    tip: Option<Option<String>>,
    /// What the tip holds: the names of the bytes by path.
    tree: BTreeMap<String, String>,
    /// What the new commit has otherwise; `None` for what it does not have.
    changes: BTreeMap<String, Option<String>>,
}

const MESSAGE: &str = "Publish the site\n";

impl<'r> Git<'r> {
    pub(super) fn new(url: &str, branch: &str, runner: Runner<'r>) -> Result<Git<'r>, Failure> {
        Ok(Git {
            url: url.to_owned(),
            branch: branch.to_owned(),
            repository: Repository::new(url, runner)?,
            tip: None,
            tree: BTreeMap::new(),
            changes: BTreeMap::new(),
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
        let (repository, reference) = (&self.repository, self.reference());
        let listed =
            repository.healed(|| repository.speak(&["ls-remote", "--heads", "--", &self.url]))?.text();
        let mut branches = listed.lines().filter_map(|line| line.split_once('\t')).peekable();
        let length = branches.peek().map(|(commit, _)| commit.len());
        let tip = branches.find(|(_, name)| *name == reference).map(|(commit, _)| commit.to_owned());
        let listed = repository.healed(|| {
            repository.prepare(&self.url, length)?;
            let Some(tip) = &tip else { return Ok(Vec::new()) };
            repository.fetch(&self.url, &reference)?;
            Ok(repository.plumb(&["ls-tree", "-r", "-z", "--full-tree", tip], &[])?.out)
        })?;
        let listed = String::from_utf8_lossy(&listed);
        let named = listed.split('\0').filter_map(|line| {
            let (about, path) = line.split_once('\t')?;
            Some((path.to_owned(), about.rsplit(' ').next()?.to_owned()))
        });
        self.tree = named.collect();
        self.tip = Some(tip);
        Ok(())
    }

    fn small_files(&self, names: &[&str]) -> Result<SmallFiles, Failure> {
        let named = names.iter().filter_map(|name| Some((*name, self.tree.get(*name)?)));
        let read = |(name, blob): (&str, &String)| {
            Ok((name.to_owned(), self.repository.plumb(&["cat-file", "blob", blob], &[])?.out))
        };
        named.map(read).collect()
    }

    /// The names that git gives to the bytes of files, which it keeps if it is to.
    fn names(&self, from: &Utf8Path, paths: &[&str], is_to_keep: bool) -> Result<Vec<String>, Failure> {
        let from = from.canonicalize_utf8()?;
        let mut arguments = vec!["hash-object", "--no-filters", "--stdin-paths"];
        arguments.extend(is_to_keep.then_some("-w"));
        let mut command = self.repository.command(&arguments);
        command.current_dir(from);
        let list: String = paths.iter().flat_map(|path| [*path, "\n"]).collect();
        let ended = self.repository.run(&mut command, list.as_bytes())?;
        Ok(ended.text().lines().map(str::to_owned).collect())
    }

    /// Who commits: whoever the archive's repository says, or the program.
    fn who(&self) -> (String, String) {
        let mut command = git(self.repository.runner.folder);
        command.args(["var", "GIT_COMMITTER_IDENT"]);
        let told = command.stdin(Stdio::null()).output().ok().filter(|output| output.status.success());
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
            Some(tip) => self.repository.plumb(&["read-tree", tip], &[])?,
            None => self.repository.plumb(&["read-tree", "--empty"], &[])?,
        };
        let some = self.changes.values().flatten().next().or(self.tip.as_ref().and_then(Option::as_ref));
        let nothing = "0".repeat(some.map_or(40, String::len));
        // What goes makes room for what comes.
        let (gone, come): (Vec<_>, Vec<_>) = self.changes.iter().partition(|(_, blob)| blob.is_none());
        let line = |(path, blob): (&String, &Option<String>)| match blob {
            Some(blob) => format!("100644 {blob}\t{path}\0"),
            None => format!("0 {nothing}\t{path}\0"),
        };
        let input: String = gone.into_iter().chain(come).map(line).collect();
        self.repository.plumb(&["update-index", "-z", "--index-info"], input.as_bytes())?;
        Ok(self.repository.plumb(&["write-tree"], &[])?.text())
    }

    /// Makes the commit, and gives it to the other side.
    fn commit(&self) -> Result<(), Failure> {
        let tree = self.write_tree()?;
        let (name, email) = self.who();
        let mut arguments = vec!["commit-tree", &tree, "-F", "-"];
        if let Some(Some(tip)) = &self.tip {
            arguments.extend(["-p", tip]);
        }
        let mut command = self.repository.command(&arguments);
        for (role, value) in [("NAME", &name), ("EMAIL", &email)] {
            command.env(format!("GIT_AUTHOR_{role}"), value).env(format!("GIT_COMMITTER_{role}"), value);
        }
        let commit = self.repository.run(&mut command, MESSAGE.as_bytes())?;
        let refspec = format!("{}:{}", commit.text(), self.reference());
        self.repository.speak(&["push", "--quiet", "--no-verify", "--", &self.url, &refspec])?;
        Ok(())
    }
}

impl Store for Git<'_> {
    fn check(&self) -> Result<(), Failure> {
        self.repository.plumb(&["--version"], &[]).map(|_| ())
    }

    fn read(&mut self, names: &[&str]) -> Result<SmallFiles, Failure> {
        self.fetch()?;
        self.small_files(names).or_else(|failure| {
            if !self.repository.discard_damaged()? {
                return Err(failure);
            }
            self.tip = None;
            self.fetch()?;
            self.small_files(names)
        })
    }

    fn others(&self) -> Vec<&str> {
        self.tree.keys().map(String::as_str).collect()
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
        // What a damaged repository has been given is lost with it; the next run begins with a new one.
        self.commit().or_else(|failure| self.repository.discard_damaged().and(Err(failure)))
    }

    /// A commit has its name only when it is made.
    fn commands(&self, _: Option<&List<'_>>, _: Option<&List<'_>>) -> Vec<Vec<String>> {
        Vec::new()
    }

    fn list(&self, _: &[&str]) -> Vec<u8> {
        Vec::new()
    }
}
