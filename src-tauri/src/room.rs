//! The room's network: open from the moment a person says so until that person ends it or the window closes.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use tauri::{AppHandle, Emitter};
use zapis_notebook::{
    Lend, LiveHandOver, LiveNews, LiveOptions, LiveScope, Notebook, NotebookError, view::Problem,
};

use crate::{
    error::{Answer, OrProblem, unknown},
    state::Library,
};

/// How often the window is told of what it asks for every second anyway.
const OFTEN: Duration = Duration::from_millis(150);

#[derive(Default)]
pub struct Room {
    place: Mutex<Option<Arc<LiveHandOver>>>,
    /// Goes up whenever somebody ends the network, so that one still opening learns of it.
    turns: AtomicU64,
}

impl Lend for Library {
    /// A library that cannot be opened lends nothing: whoever asked hears that the network is off.
    fn lend(&self, task: &mut dyn FnMut(&mut Notebook)) {
        let _ = self.now(|notebook| {
            task(notebook);
            Ok(())
        });
    }
}

impl Room {
    /// Ends what was open before.
    pub async fn start(
        &self,
        app: &AppHandle,
        library: &Library,
        scope: LiveScope,
        options: LiveOptions,
    ) -> Answer<()> {
        self.stop().await;
        let turn = self.turns.load(Ordering::SeqCst);
        let (library, news) = (library.clone(), news(app));
        let starting = tauri::async_runtime::spawn_blocking(move || {
            LiveHandOver::start(Arc::new(library), scope, options, news).or_problem()
        });
        let open = starting.await.unwrap_or_else(|_| Err(unknown("task")))?;
        let open = Arc::new(open);
        let still_wanted = {
            let mut place = self.open();
            let wanted = self.turns.load(Ordering::SeqCst) == turn;
            if wanted {
                *place = Some(open.clone());
            }
            wanted
        };
        if still_wanted {
            return Ok(());
        }
        // Somebody ended it while it was opening.
        let _ = tauri::async_runtime::spawn_blocking(move || drop(open)).await;
        Err(closed())
    }

    /// Says good-bye and closes the sockets; that takes a moment.
    pub async fn stop(&self) {
        let ended = {
            let mut place = self.open();
            self.turns.fetch_add(1, Ordering::SeqCst);
            place.take()
        };
        let _ = tauri::async_runtime::spawn_blocking(move || drop(ended)).await;
    }

    /// None while the network is closed.
    pub async fn ask<T: Send + 'static>(
        &self,
        task: impl FnOnce(&LiveHandOver) -> Result<T, NotebookError> + Send + 'static,
    ) -> Answer<Option<T>> {
        let Some(open) = self.open().clone() else { return Ok(None) };
        let asking = tauri::async_runtime::spawn_blocking(move || task(&open).map(Some).or_problem());
        asking.await.unwrap_or_else(|_| Err(unknown("task")))
    }

    /// The same for what makes no sense while it is closed.
    pub async fn with<T: Send + 'static>(
        &self,
        task: impl FnOnce(&LiveHandOver) -> Result<T, NotebookError> + Send + 'static,
    ) -> Answer<T> {
        self.ask(task).await?.ok_or_else(closed)
    }

    fn open(&self) -> MutexGuard<'_, Option<Arc<LiveHandOver>>> {
        self.place.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn closed() -> Problem {
    Problem { code: "live-stopped".into(), params: Default::default() }
}

/// Tells the window what happened. How far photos have come would be told a thousand times a second.
fn news(app: &AppHandle) -> Arc<dyn Fn(LiveNews) + Send + Sync> {
    let app = app.clone();
    let told = Mutex::new(None::<Instant>);
    Arc::new(move |news| {
        if matches!(news, LiveNews::Progress { .. } | LiveNews::Nearby) {
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            if told.is_some_and(|at| at.elapsed() < OFTEN) {
                return;
            }
            *told = Some(Instant::now());
        }
        let _ = app.emit("live", news);
    })
}
