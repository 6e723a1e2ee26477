//! Changes on disk → rings of a bell.

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

/// For how long the files must rest: editors save in several steps.
const REST: Duration = Duration::from_millis(150);

/// Asks for a build.
///
/// Invariant: rings that nobody has heard yet are one ring, so whatever
/// changes during a build causes one more build, not several.
#[derive(Clone)]
pub(super) struct Bell(SyncSender<()>);

/// A bell, and what hears it.
pub(super) fn bell() -> (Bell, Receiver<()>) {
    let (sender, receiver) = sync_channel(1);
    (Bell(sender), receiver)
}

impl Bell {
    pub(super) fn ring(&self) {
        // When it is full, it has been rung; when nobody hears it, the server has ended.
        let _ = self.0.try_send(());
    }
}

/// Rings when a file of the archive changes.
pub(super) struct Watcher {
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    folders: Folders,
    /// The folders that are watched. One that was deleted and made anew has another id.
    watched: BTreeMap<PathBuf, FileId>,
}

impl Watcher {
    /// Watches from now on.
    pub(super) fn start(folders: &Folders, bell: Bell) -> io::Result<Watcher> {
        let of_events = folders.clone();
        let hear = move |result: DebounceEventResult| {
            let areas = areas(&of_events);
            // Lost events may have been changes.
            if result.map_or(true, |events| events.iter().any(|event| matters(event, &areas))) {
                bell.ring();
            }
        };
        let mut debouncer = new_debouncer(REST, None, hear).map_err(|error| explain(&folders.root, error))?;
        // Tells when one of the folders comes into being.
        let root = fs::canonicalize(&folders.root)?;
        debouncer.watch(&root, RecursiveMode::NonRecursive).map_err(|error| explain(&folders.root, error))?;
        let mut watcher = Watcher { debouncer, folders: folders.clone(), watched: BTreeMap::new() };
        watcher.renew()?;
        Ok(watcher)
    }

    /// Watches the folders that have come into being since.
    pub(super) fn renew(&mut self) -> io::Result<()> {
        for folder in all(&self.folders) {
            let Ok(real) = fs::canonicalize(folder) else { continue };
            let id = get_file_id(&real)?;
            if self.watched.get(&real) == Some(&id) {
                continue;
            }
            if self.watched.remove(&real).is_some() {
                // The system has forgotten it together with the old folder.
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

/// The folders as events may name them: by where they stand, and by where a link in their place leads.
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
    // To read is no change; a build reads everything.
    let is_change = !matches!(event.kind, EventKind::Access(_));
    let is_ours = |path: &PathBuf| areas.iter().any(|area| path.strip_prefix(area).is_ok_and(is_visible));
    event.need_rescan() || (is_change && event.paths.iter().any(is_ours))
}

/// Whether no part of the path is one that `input` passes over, such as an editor's own files.
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
        let (bell, rings) = bell();
        bell.ring();
        let mut bell = Some(bell);
        let mut builds = 0;
        for () in rings {
            builds += 1;
            if builds == 1 {
                (0..5).for_each(|_| bell.as_ref().expect("it rings during the first build").ring());
            } else {
                bell = None;
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
