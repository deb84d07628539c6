//! Waiting until files are saved.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::files::Unreadable;

/// A program that saves writes several times, or renames. It has ended when nothing has happened for so long.
const QUIET: Duration = Duration::from_millis(50);
/// Whoever writes without end is not waited for.
const LONGEST: Duration = Duration::from_millis(500);

/// Files and folders that are watched. It ends when it is dropped.
pub struct Watch {
    events: Receiver<notify::Result<Event>>,
    names: Vec<PathBuf>,
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Starts to watch. A file is watched through its folder: programs that save by renaming put another file in its place,
    /// and a file that is gone may come back.
    pub fn new(names: &[PathBuf]) -> Result<Self, Unreadable> {
        let (sender, events) = channel();
        let first = names.first().map_or(Path::new(""), PathBuf::as_path);
        let mut watcher = notify::recommended_watcher(sender).map_err(|error| failed(first, &error))?;
        let mut whole = Vec::new();
        for name in names {
            // Where a link leads, changes happen there.
            let absolute = std::path::absolute(name).unwrap_or_else(|_| name.clone());
            let target = absolute.canonicalize().ok().filter(|target| *target != absolute);
            for path in [Some(absolute), target].into_iter().flatten() {
                let (folder, mode) = if path.is_dir() {
                    (path.as_path(), RecursiveMode::Recursive)
                } else {
                    (path.parent().unwrap_or(&path), RecursiveMode::NonRecursive)
                };
                watcher.watch(folder, mode).map_err(|error| failed(name, &error))?;
                whole.push(path);
            }
        }
        Ok(Self { events, names: whole, _watcher: watcher })
    }

    /// Waits until one of the files, or a bundle in one of the folders, has changed and then stays as it is.
    pub fn wait(&self) -> Result<(), Unreadable> {
        let ended = || {
            let name = self.names.first().map_or(Path::new(""), PathBuf::as_path);
            Unreadable::new(name, "it is no longer watched", "start this again")
        };
        loop {
            let event = self.events.recv().map_err(|_| ended())?;
            if self.concerns(&event) {
                break;
            }
        }
        let start = Instant::now();
        while start.elapsed() < LONGEST {
            match self.events.recv_timeout(QUIET) {
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return Err(ended()),
            }
        }
        Ok(())
    }

    fn concerns(&self, event: &notify::Result<Event>) -> bool {
        // Some events may be lost: then anything may have changed.
        let Ok(event) = event else { return true };
        let changes = match event.kind {
            EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
            _ => true,
        };
        let is_named = |path: &PathBuf| {
            self.names.iter().any(|name| path == name || name.is_dir() && path.starts_with(name) && may_matter(path))
        };
        changes && (event.need_rescan() || event.paths.iter().any(is_named))
    }
}

/// A bundle, or HTML that is made of one; a folder may hold some.
fn may_matter(path: &Path) -> bool {
    path.extension().is_none_or(|end| end == "json" || end == "html")
}

fn failed(name: &Path, error: &notify::Error) -> Unreadable {
    Unreadable::new(name, &format!("it cannot be watched: {error}"), "check that its folder is there and can be read")
}
