//! The watch of a shared folder: on its own thread, only after a person chose the folder, until a person stops it.

use std::{
    ops::ControlFlow,
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use chrono::Utc;
use tauri::{AppHandle, Emitter};
use zapis_carry::{FolderLook, FolderWatch};
use zapis_domain::EventId;
use zapis_notebook::{SharedFolder, Tried, view::FolderView};

use crate::{
    error::{Answer, OrProblem},
    state::Library,
};

const PACKETS_AT_ONCE: usize = 8;

#[derive(Default)]
pub struct Watching(Mutex<Option<Watch>>);

struct Watch {
    folder: Shared,
    /// Set when nobody wants to hear of it any more.
    over: Arc<AtomicBool>,
    watch: FolderWatch,
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
        let over = Arc::new(AtomicBool::new(false));
        let wanted = over.clone();
        let watch = FolderWatch::start(path, move |look| {
            if let Err(problem) = take_in(&library, &shared, &look, &wanted) {
                tracing::warn!(code = problem.code, "a shared folder was not taken in");
            }
            if !wanted.load(Ordering::Relaxed) {
                let view = shared.lock().view();
                let _ = app.emit("folder", view);
            }
        });
        let view = folder.lock().view();
        *self.watch() = Some(Watch { folder, over, watch });
        view
    }

    /// Nothing is taken in or told after this. The thread's last look may hang with its drive: nobody waits for it.
    pub fn stop(&self) {
        let Some(Watch { over, watch, .. }) = self.watch().take() else { return };
        over.store(true, Ordering::Relaxed);
        std::thread::spawn(move || watch.stop());
    }

    /// A packet that was bad is read once more; the view says so until then.
    pub fn again(&self, held: &str) -> Option<FolderView> {
        let watching = self.watch();
        let Watch { folder, watch, .. } = watching.as_ref()?;
        let mut shared = folder.lock();
        let path = shared.again(held)?;
        watch.again(path);
        Some(shared.view())
    }

    pub fn folder(&self) -> Option<Shared> {
        self.watch().as_ref().map(|watch| watch.folder.clone())
    }

    fn watch(&self) -> MutexGuard<'_, Option<Watch>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Packets are read and tried away from the notebook, so that typing gets its turn.
fn take_in(library: &Library, shared: &Shared, look: &FolderLook, over: &AtomicBool) -> Answer<()> {
    let stopped = || over.load(Ordering::Relaxed);
    let go_on = |_, _| if stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let due = shared.lock().look(look, Utc::now());
    if !due.is_empty() {
        let mut trial = library.now(|notebook| Ok(notebook.trial()))?;
        let mut rest = due.as_slice();
        while !rest.is_empty() && !stopped() {
            let mut tried: Vec<Tried> = trial.of_first(rest, PACKETS_AT_ONCE);
            rest = &rest[tried.len()..];
            library.now(|notebook| shared.lock().weigh(notebook, &mut tried).or_problem())?;
            trial.fetch(&mut tried, &mut { go_on }).or_problem()?;
            if stopped() {
                return Ok(());
            }
            library.now(|notebook| shared.lock().take(notebook, tried).or_problem())?;
        }
    }
    if look.state != zapis_carry::FolderState::Absent && !stopped() {
        let photos = library.now(|notebook| shared.lock().photos(notebook).or_problem())?;
        photos.fetch(&mut { go_on });
    }
    Ok(())
}
