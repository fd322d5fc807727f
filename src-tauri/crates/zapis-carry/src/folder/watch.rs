//! Looking at a folder until told to stop: woken by the system where it tells of changes, by the clock everywhere,
//! because network drives tell nothing.

use std::{
    path::PathBuf,
    sync::mpsc::{self, RecvTimeoutError, Sender},
    thread::{self, JoinHandle},
    time::Duration,
};

use notify::{RecommendedWatcher, RecursiveMode, Watcher};

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
                    Ok(Wake::Changed) => {
                        thread::sleep(SETTLE);
                        if woken.try_iter().any(|wake| matches!(wake, Wake::Stop)) {
                            return;
                        }
                    }
                }
            }
        });
        FolderWatch { wake, thread: Some(thread) }
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
    let told = move |_| drop(changed.send(Wake::Changed));
    let mut watcher = notify::recommended_watcher(told).ok()?;
    watcher.watch(scanner.folder(), RecursiveMode::NonRecursive).ok()?;
    Some(watcher)
}
