//! Looking at a folder until told to stop: woken by the system where it tells of changes, by the clock everywhere,
//! because network drives tell nothing.

use std::{
    iter,
    path::PathBuf,
    sync::mpsc::{self, RecvTimeoutError, Sender},
    thread::{self, JoinHandle},
    time::Duration,
};

use notify::{
    Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher,
    event::{AccessKind, AccessMode},
};

use super::{FileState, FolderLook, FolderState, Scanner};
use crate::Limits;

/// Between two looks when nothing is on its way.
const PAUSE: Duration = Duration::from_secs(3);
/// While something is.
const SHORT_PAUSE: Duration = Duration::from_millis(500);
/// A file being copied tells many times a second.
const SETTLE: Duration = Duration::from_millis(200);

/// Ends with [`FolderWatch::stop`] or when it is dropped; nothing is told after that.
pub struct FolderWatch {
    wake: Sender<Wake>,
    thread: Option<JoinHandle<()>>,
}

enum Wake {
    Changed,
    Again(PathBuf),
    Stop,
}

impl FolderWatch {
    /// `told` hears of every look, on a thread of the watch's own.
    pub fn start(folder: PathBuf, mut told: impl FnMut(FolderLook) + Send + 'static) -> FolderWatch {
        let (wake, woken) = mpsc::channel();
        let changed = wake.clone();
        let thread = thread::spawn(move || {
            let mut scanner = Scanner::new(folder, Limits::default());
            let mut system = None;
            loop {
                let look = scanner.look();
                match look.state {
                    FolderState::Absent => system = None,
                    _ if system.is_none() => system = listen(&scanner, changed.clone()),
                    _ => {}
                }
                let moving = look.files.iter().any(|file| matches!(file.state, FileState::Arriving { .. }));
                told(look);
                match woken.recv_timeout(if moving { SHORT_PAUSE } else { PAUSE }) {
                    Ok(Wake::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                    Err(RecvTimeoutError::Timeout) => {}
                    Ok(first) => {
                        thread::sleep(SETTLE);
                        for wake in iter::once(first).chain(woken.try_iter()) {
                            match wake {
                                Wake::Stop => return,
                                Wake::Again(path) => scanner.again(&path),
                                Wake::Changed => {}
                            }
                        }
                    }
                }
            }
        });
        FolderWatch { wake, thread: Some(thread) }
    }

    /// Reads a file that was bad once more.
    pub fn again(&self, path: PathBuf) {
        let _ = self.wake.send(Wake::Again(path));
    }

    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let _ = self.wake.send(Wake::Stop);
        if let Some(thread) =
            self.thread.take().filter(|thread| thread.thread().id() != thread::current().id())
        {
            let _ = thread.join();
        }
    }
}

impl Drop for FolderWatch {
    fn drop(&mut self) {
        self.end();
    }
}

/// None where the system tells nothing of this folder: then the clock alone wakes.
fn listen(scanner: &Scanner, changed: Sender<Wake>) -> Option<RecommendedWatcher> {
    let told = move |event| {
        if is_news(&event) {
            let _ = changed.send(Wake::Changed);
        }
    };
    let mut watcher = notify::recommended_watcher(told).ok()?;
    watcher.watch(scanner.folder(), RecursiveMode::NonRecursive).ok()?;
    Some(watcher)
}

/// Linux tells of looking, too: a look that woke the next one would never end.
fn is_news(event: &notify::Result<Event>) -> bool {
    match event.as_ref().map(|event| event.kind) {
        Ok(EventKind::Access(access)) => access == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use notify::event::{CreateKind, ModifyKind, RemoveKind};

    use super::*;

    #[test]
    fn looking_is_no_news_and_writing_is() {
        let news = |kind| is_news(&Ok(Event::new(kind)));
        for access in [
            AccessKind::Any,
            AccessKind::Read,
            AccessKind::Open(AccessMode::Any),
            AccessKind::Close(AccessMode::Read),
        ] {
            assert!(!news(EventKind::Access(access)), "{access:?}: our own look does this");
        }
        for change in [
            EventKind::Access(AccessKind::Close(AccessMode::Write)),
            EventKind::Create(CreateKind::File),
            EventKind::Modify(ModifyKind::Any),
            EventKind::Remove(RemoveKind::File),
            EventKind::Any,
        ] {
            assert!(news(change), "{change:?}: somebody else did this");
        }
        assert!(is_news(&Err(notify::Error::generic("overflow"))), "what was missed is looked for");
    }

    #[test]
    fn a_quiet_folder_that_is_looked_at_wakes_nobody_and_a_file_that_comes_does() {
        const LOOKS: usize = 50;
        let folder = tempfile::tempdir().unwrap();
        let (changed, woken) = mpsc::channel();
        let mut scanner = Scanner::new(folder.path(), Limits::default());
        let Some(_system) = listen(&scanner, changed) else {
            eprintln!("left out: the system tells nothing of folders here");
            return;
        };
        for _ in 0..LOOKS {
            scanner.look();
        }
        fs::write(folder.path().join("a.zapis"), b"x").unwrap();
        assert!(woken.recv_timeout(Duration::from_secs(60)).is_ok(), "the file is told of");
        // The system tells in order: what the looks caused would come first, once for each of them.
        let mut told = 1;
        while woken.recv_timeout(PAUSE).is_ok() {
            told += 1;
        }
        assert!(told < LOOKS / 2, "one file is told of a few times, a look never: {told}");
    }
}
