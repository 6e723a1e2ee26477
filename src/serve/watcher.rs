//! Changes on disk → requests for a build, with the paths that changed.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, ModifyKind};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::input::Folders;
use crate::phrases::table as phrase;

/// How long files must be unchanged before a build when all that was told of them says that they are complete: other files
/// of one save, or of one checkout, follow within less.
const CALM: Duration = Duration::from_millis(3);
/// The same when a file may still be written to.
const WRITTEN: Duration = Duration::from_millis(60);
/// How long a build waits at most while more and more files change.
const LONGEST: Duration = Duration::from_millis(100);

/// What changed since the last build.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Changes {
    /// Files at these paths, and nothing else.
    Files(BTreeSet<PathBuf>),
    /// Nobody knows what.
    Anything,
}

/// Where changes are noted and waited for.
#[derive(Clone, Default)]
pub(super) struct Requests(Arc<Shared>);

#[derive(Default)]
struct Shared {
    noted: Mutex<Noted>,
    is_noted: Condvar,
}

#[derive(Default)]
struct Noted {
    changes: Option<Changes>,
    /// When the first and the last of them came.
    times: Option<(Instant, Instant)>,
    /// Whether a file may still be written to.
    is_unfinished: bool,
}

impl Requests {
    /// Notes a change at these paths; none means that it may be anywhere. A file is finished when its writer says so.
    fn note(&self, paths: Vec<PathBuf>, is_finished: bool) {
        let mut noted = self.noted();
        noted.changes = Some(match noted.changes.take() {
            _ if paths.is_empty() => Changes::Anything,
            Some(Changes::Anything) => Changes::Anything,
            Some(Changes::Files(mut known)) => {
                known.extend(paths);
                Changes::Files(known)
            }
            None => Changes::Files(paths.into_iter().collect()),
        });
        let now = Instant::now();
        noted.times = Some((noted.times.map_or(now, |(first, _)| first), now));
        noted.is_unfinished = !is_finished;
        self.0.is_noted.notify_all();
    }

    /// Waits for changes until they pause, and takes them. Whatever changes after that is for the next call.
    pub(super) fn wait(&self) -> Changes {
        let mut noted = self.noted();
        loop {
            let Some((first, last)) = noted.times else {
                noted = self.0.is_noted.wait(noted).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let pause = if noted.is_unfinished { WRITTEN } else { CALM };
            let due = (last + pause).min(first + LONGEST);
            let left = due.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let taken = std::mem::take(&mut *noted);
                return taken.changes.expect("what has a time has changes");
            }
            let waited = self.0.is_noted.wait_timeout(noted, left);
            noted = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn noted(&self) -> MutexGuard<'_, Noted> {
        self.0.noted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Notes when a file of the archive changes.
pub(super) struct Watcher {
    system: RecommendedWatcher,
    folders: Folders,
    /// The paths by which events may name the folders.
    areas: Arc<Mutex<Vec<PathBuf>>>,
    /// The folders that are watched.
    watched: Vec<PathBuf>,
}

impl Watcher {
    /// Watches from now on.
    pub(super) fn start(folders: &Folders, requests: Requests) -> io::Result<Watcher> {
        let areas = Arc::new(Mutex::new(areas(folders)));
        let of_events = areas.clone();
        let listener = move |event: notify::Result<Event>| match event {
            Ok(event) if event.need_rescan() => requests.note(Vec::new(), true),
            // Every file that a build reads is told of. More of that than the system can hold would look like a change.
            Ok(event) if !is_change(event.kind) => (),
            Ok(event) => {
                let areas = of_events.lock().unwrap_or_else(PoisonError::into_inner);
                let paths = relevant(&event, &areas);
                if paths.iter().any(|path| areas.contains(path)) {
                    // A whole folder came, went, or was exchanged, and with it what was watched.
                    requests.note(Vec::new(), is_finished(event.kind));
                } else if !paths.is_empty() {
                    requests.note(paths, is_finished(event.kind));
                }
            }
            // Events may have been lost, and with them a change.
            Err(_) => requests.note(Vec::new(), true),
        };
        let mut system =
            notify::recommended_watcher(listener).map_err(|error| explain(&folders.root, error))?;
        // The root tells when one of the folders in it is created.
        let root = fs::canonicalize(&folders.root)?;
        system.watch(&root, RecursiveMode::NonRecursive).map_err(|error| explain(&folders.root, error))?;
        let mut watcher = Watcher { system, folders: folders.clone(), areas, watched: Vec::new() };
        watcher.renew(&Changes::Anything)?;
        Ok(watcher)
    }

    /// Watches anew, where it may be that not all is watched: a folder that was deleted and made again at the same place is
    /// another one, and a folder in it of which nobody was told is not watched.
    pub(super) fn renew(&mut self, changes: &Changes) -> io::Result<()> {
        if *changes != Changes::Anything {
            return Ok(());
        }
        *self.areas.lock().unwrap_or_else(PoisonError::into_inner) = areas(&self.folders);
        for real in self.watched.drain(..) {
            // Fails where the system has dropped the watch together with the old folder.
            let _ = self.system.unwatch(&real);
        }
        for folder in all(&self.folders) {
            let Ok(real) = fs::canonicalize(folder) else { continue };
            match self.system.watch(&real, RecursiveMode::Recursive) {
                Ok(()) => self.watched.push(real),
                // It went away meanwhile, which is told.
                Err(_) if !real.exists() => (),
                Err(error) => return Err(explain(folder, error)),
            }
        }
        Ok(())
    }
}

fn all(folders: &Folders) -> [&camino::Utf8Path; 5] {
    [&folders.content, &folders.templates, &folders.assets, &folders.messages, &folders.patterns]
}

/// The paths by which events may name the folders: their own and, for symbolic links, those of their targets.
fn areas(folders: &Folders) -> Vec<PathBuf> {
    all(folders)
        .into_iter()
        .flat_map(|folder| {
            let beside = folder.parent().and_then(|parent| fs::canonicalize(parent).ok());
            let standing = beside.zip(folder.file_name()).map(|(parent, name)| parent.join(name));
            [standing, fs::canonicalize(folder).ok()]
        })
        .flatten()
        .collect()
}

/// The paths of an event at which something changed that a build reads.
fn relevant(event: &Event, areas: &[PathBuf]) -> Vec<PathBuf> {
    let is_ours = |path: &&PathBuf| areas.iter().any(|area| path.strip_prefix(area).is_ok_and(is_visible));
    event.paths.iter().filter(|_| is_change(event.kind)).filter(is_ours).cloned().collect()
}

/// Whether anything is other than it was. Reading is no change: every build reads, and would cause the next.
fn is_change(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(_)) || is_written(kind)
}

/// Whether somebody who wrote to a file has closed it.
fn is_written(kind: EventKind) -> bool {
    kind == EventKind::Access(AccessKind::Close(AccessMode::Write))
}

/// Whether what changed is complete: other events tell of a file that somebody may still write to.
fn is_finished(kind: EventKind) -> bool {
    is_written(kind) || matches!(kind, EventKind::Modify(ModifyKind::Name(_)) | EventKind::Remove(_))
}

/// Whether no part of the path has a name that `input` skips, such as those of an editor's backup files.
fn is_visible(below: &Path) -> bool {
    below.components().all(|part| match part {
        Component::Normal(name) => {
            let name = name.to_string_lossy();
            !name.starts_with('.') && !name.ends_with('~')
        }
        _ => true,
    })
}

fn explain(path: &camino::Utf8Path, error: notify::Error) -> io::Error {
    match error.kind {
        notify::ErrorKind::MaxFilesWatch => io::Error::other(phrase::cannot_watch_more(path)),
        _ => io::Error::other(phrase::cannot_watch(path, error)),
    }
}

#[cfg(test)]
mod tests {
    use notify::event::{CreateKind, DataChange, RenameMode};

    use super::*;

    fn files(paths: &[&str]) -> Changes {
        Changes::Files(paths.iter().map(PathBuf::from).collect())
    }

    #[test]
    fn changes_are_taken_together_and_once() {
        let requests = Requests::default();
        for path in ["b", "a", "b"] {
            requests.note(vec![path.into()], true);
        }
        assert_eq!(requests.wait(), files(&["a", "b"]));
        requests.note(vec!["c".into()], true);
        assert_eq!(requests.wait(), files(&["c"]));
        requests.note(vec!["a".into()], true);
        requests.note(Vec::new(), true);
        requests.note(vec!["b".into()], true);
        assert_eq!(requests.wait(), Changes::Anything);
    }

    #[test]
    fn what_is_complete_is_not_waited_for() {
        let requests = Requests::default();
        let wait = |is_finished: bool| {
            requests.note(vec!["a".into()], is_finished);
            let begun = Instant::now();
            requests.wait();
            begun.elapsed()
        };
        assert!(wait(false) >= WRITTEN - CALM);
        assert!(wait(true) >= CALM / 2);
        // A write that is followed by its end is complete.
        requests.note(vec!["a".into()], false);
        assert!(wait(true) < WRITTEN, "on a machine that is not asleep");
    }

    /// While files go on changing, they are built now and then.
    #[test]
    fn a_long_burst_is_built_now_and_then() {
        let requests = Requests::default();
        let writer = requests.clone();
        let writing = std::thread::spawn(move || {
            let begun = Instant::now();
            while begun.elapsed() < 5 * LONGEST {
                writer.note(vec!["a".into()], true);
                std::thread::sleep(CALM / 8);
            }
        });
        let mut builds = 0;
        while !writing.is_finished() {
            requests.wait();
            builds += 1;
        }
        assert!((2..=200).contains(&builds), "{builds}");
        writing.join().expect("it does not panic");
    }

    #[test]
    fn what_a_build_reads_matters_and_nothing_else() {
        let areas = [PathBuf::from("/archive/content"), PathBuf::from("/archive/templates")];
        let check = |kind: EventKind, path: &str, expected: bool| {
            let event = Event::new(kind).add_path(path.into());
            assert_eq!(!relevant(&event, &areas).is_empty(), expected, "{kind:?} {path}");
        };
        let changed = EventKind::Modify(ModifyKind::Any);
        check(changed, "/archive/content/pages/a/index.en.md", true);
        check(EventKind::Create(CreateKind::Folder), "/archive/templates", true);
        check(EventKind::Access(AccessKind::Close(AccessMode::Write)), "/archive/content/site.yaml", true);
        check(EventKind::Access(AccessKind::Close(AccessMode::Read)), "/archive/content/site.yaml", false);
        check(EventKind::Access(AccessKind::Any), "/archive/content/site.yaml", false);
        check(changed, "/archive/content/pages/a/.index.en.md.swp", false);
        check(changed, "/archive/content/pages/a/index.en.md~", false);
        check(changed, "/archive/public", false);
        check(changed, "/archive/contents/a", false);
    }

    #[test]
    fn a_file_is_complete_when_its_writer_or_its_folder_says_so() {
        assert!(is_finished(EventKind::Modify(ModifyKind::Name(RenameMode::To))));
        assert!(is_finished(EventKind::Access(AccessKind::Close(AccessMode::Write))));
        assert!(!is_finished(EventKind::Modify(ModifyKind::Data(DataChange::Any))));
        assert!(!is_finished(EventKind::Create(CreateKind::File)));
    }
}
