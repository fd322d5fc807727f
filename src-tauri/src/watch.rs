//! The watch of a shared folder: on its own thread, only after a person chose the folder, until a person stops it.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use chrono::Utc;
use tauri::{AppHandle, Emitter};
use zapis_carry::{FolderLook, FolderWatch};
use zapis_domain::EventId;
use zapis_notebook::{SharedFolder, Tried, unwatched, view::FolderView};

use crate::{
    error::{Answer, OrProblem},
    state::Library,
};

const PACKETS_AT_ONCE: usize = 8;

#[derive(Default)]
pub struct Watching(Mutex<Option<Watch>>);

struct Watch {
    folder: Shared,
    _watch: FolderWatch,
}

/// Locked after the library, never before it.
#[derive(Clone)]
pub struct Shared(Arc<Mutex<SharedFolder>>);

impl Shared {
    pub fn lock(&self) -> MutexGuard<'_, SharedFolder> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Watching {
    pub fn start(&self, app: &AppHandle, library: &Library, event: EventId, path: PathBuf) -> FolderView {
        self.stop();
        let folder = Shared(Arc::new(Mutex::new(SharedFolder::new(event, path.clone()))));
        let (app, library, shared) = (app.clone(), library.clone(), folder.clone());
        let watch = FolderWatch::start(path, move |look| {
            if let Err(problem) = take_in(&library, &shared, &look) {
                tracing::warn!(code = problem.code, "a shared folder was not taken in");
            }
            let view = shared.lock().view();
            let _ = app.emit("folder", view);
        });
        let view = folder.lock().view();
        *self.watch() = Some(Watch { folder, _watch: watch });
        view
    }

    pub fn stop(&self) {
        // Ended outside the lock: it waits for the thread's last look.
        let ended = self.watch().take();
        drop(ended);
    }

    pub fn folder(&self) -> Option<Shared> {
        self.watch().as_ref().map(|watch| watch.folder.clone())
    }

    fn watch(&self) -> MutexGuard<'_, Option<Watch>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Packets are read and tried away from the notebook, so that typing gets its turn.
fn take_in(library: &Library, shared: &Shared, look: &FolderLook) -> Answer<()> {
    let due = shared.lock().look(look, Utc::now());
    if !due.is_empty() {
        let mut trial = library.now(|notebook| Ok(notebook.trial()))?;
        let mut rest = due.as_slice();
        while !rest.is_empty() {
            let mut tried: Vec<Tried> = trial.of_first(rest, PACKETS_AT_ONCE);
            rest = &rest[tried.len()..];
            library.now(|notebook| shared.lock().weigh(notebook, &mut tried).or_problem())?;
            trial.fetch(&mut tried, &mut unwatched).or_problem()?;
            library.now(|notebook| shared.lock().take(notebook, tried).or_problem())?;
        }
    }
    if look.state != zapis_carry::FolderState::Absent {
        let photos = library.now(|notebook| shared.lock().photos(notebook).or_problem())?;
        photos.fetch(&mut unwatched);
    }
    Ok(())
}
