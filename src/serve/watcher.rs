//! Changes on disk → requests for a build.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::Duration;

use notify_debouncer_full::file_id::{FileId, get_file_id};
use notify_debouncer_full::notify::{self, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
};

use crate::input::Folders;
use crate::phrases::table as phrase;

/// How long files must be unchanged before a build, since editors save in several steps.
const DEBOUNCE: Duration = Duration::from_millis(150);

/// Requests builds.
///
/// Invariant: at most one request waits, so whatever changes during a build
/// causes one more build, not several.
#[derive(Clone)]
pub(super) struct Trigger(SyncSender<()>);

/// A trigger, and the receiver of its requests.
pub(super) fn trigger() -> (Trigger, Receiver<()>) {
    let (sender, receiver) = sync_channel(1);
    (Trigger(sender), receiver)
}

impl Trigger {
    pub(super) fn request_build(&self) {
        // When the channel is full, a request waits already; when it is closed, the server has ended.
        let _ = self.0.try_send(());
    }
}

/// Requests a build when a file of the archive changes.
pub(super) struct Watcher {
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    folders: Folders,
    /// The folders that are watched, with their ids: one that was deleted and made anew has another id.
    watched: BTreeMap<PathBuf, FileId>,
}

impl Watcher {
    /// Watches from now on.
    pub(super) fn start(folders: &Folders, trigger: Trigger) -> io::Result<Watcher> {
        let of_events = folders.clone();
        let listener = move |result: DebounceEventResult| {
            let areas = areas(&of_events);
            // An error may mean that events were lost, and with them a change.
            if result.map_or(true, |events| events.iter().any(|event| matters(event, &areas))) {
                trigger.request_build();
            }
        };
        let mut debouncer =
            new_debouncer(DEBOUNCE, None, listener).map_err(|error| explain(&folders.root, error))?;
        // The root tells when one of the folders in it is created.
        let root = fs::canonicalize(&folders.root)?;
        debouncer.watch(&root, RecursiveMode::NonRecursive).map_err(|error| explain(&folders.root, error))?;
        let mut watcher = Watcher { debouncer, folders: folders.clone(), watched: BTreeMap::new() };
        watcher.renew()?;
        Ok(watcher)
    }

    /// Watches the folders that have been created since, and no longer those that are gone.
    pub(super) fn renew(&mut self) -> io::Result<()> {
        for folder in all(&self.folders) {
            let Ok(real) = fs::canonicalize(folder) else { continue };
            let id = get_file_id(&real)?;
            if self.watched.get(&real) == Some(&id) {
                continue;
            }
            if self.watched.remove(&real).is_some() {
                // Fails where the system has dropped the watch together with the old folder.
                let _ = self.debouncer.unwatch(&real);
            }
            self.debouncer.watch(&real, RecursiveMode::Recursive).map_err(|error| explain(folder, error))?;
            self.watched.insert(real, id);
        }
        let gone: Vec<PathBuf> = self.watched.keys().filter(|real| !real.exists()).cloned().collect();
        for real in gone {
            self.watched.remove(&real);
            let _ = self.debouncer.unwatch(&real);
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

/// Whether something changed that a build reads.
fn matters(event: &DebouncedEvent, areas: &[PathBuf]) -> bool {
    // Reading is no change: every build reads everything, and would cause the next.
    let is_change = !matches!(event.kind, EventKind::Access(_));
    let is_ours = |path: &PathBuf| areas.iter().any(|area| path.strip_prefix(area).is_ok_and(is_visible));
    event.need_rescan() || (is_change && event.paths.iter().any(is_ours))
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
    use notify_debouncer_full::notify::Event;
    use notify_debouncer_full::notify::event::{AccessKind, CreateKind, Flag, ModifyKind};

    use super::*;

    #[test]
    fn a_burst_of_changes_during_a_build_causes_one_more_build() {
        let (trigger, requests) = trigger();
        trigger.request_build();
        let mut trigger = Some(trigger);
        let mut builds = 0;
        for () in requests {
            builds += 1;
            if builds == 1 {
                let trigger = trigger.as_ref().expect("it is there during the first build");
                (0..5).for_each(|_| trigger.request_build());
            } else {
                trigger = None;
            }
        }
        assert_eq!(builds, 2);
    }

    #[test]
    fn what_a_build_reads_matters_and_nothing_else() {
        let areas = [PathBuf::from("/archive/content"), PathBuf::from("/archive/templates")];
        let check = |kind: EventKind, path: &str, expected: bool| {
            let event =
                DebouncedEvent::new(Event::new(kind).add_path(path.into()), std::time::Instant::now());
            assert_eq!(matters(&event, &areas), expected, "{kind:?} {path}");
        };
        let changed = EventKind::Modify(ModifyKind::Any);
        check(changed, "/archive/content/pages/a/index.en.md", true);
        check(EventKind::Create(CreateKind::Folder), "/archive/templates", true);
        check(EventKind::Access(AccessKind::Any), "/archive/content/site.yaml", false);
        check(changed, "/archive/content/pages/a/.index.en.md.swp", false);
        check(changed, "/archive/content/pages/a/index.en.md~", false);
        check(changed, "/archive/public", false);
        check(changed, "/archive/contents/a", false);
        let lost = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert!(matters(&DebouncedEvent::new(lost, std::time::Instant::now()), &areas));
    }
}
