//! Housekeeping while the app runs: a checked backup every five minutes in which something changed, and where the
//! window stands.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use tauri::{AppHandle, Manager, Window, WindowEvent};
use tauri_plugin_window_state::{AppHandleExt, Builder, StateFlags};

use zapis_notebook::NotebookError;

use crate::{
    error::{Answer, OrProblem},
    state::Library,
    work::Work,
};

const EVERY: Duration = Duration::from_secs(5 * 60);
/// A window that is being pulled about is kept once it rests.
const REST: Duration = Duration::from_millis(400);

/// Where the window stands, and nothing of what is in it: it never comes back hidden or over the whole screen.
fn kept() -> StateFlags {
    StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED
}

pub fn window_state() -> tauri::plugin::TauriPlugin<tauri::Wry> {
    // The projector's window goes where the projector is, each time anew.
    Builder::default().with_state_flags(kept()).with_denylist(&[crate::projector::LABEL]).build()
}

/// Keeps the window's place and size soon after they change: not every shutdown lets a program finish.
pub fn keep_window(window: &Window, event: &WindowEvent) {
    static CHANGES: AtomicU64 = AtomicU64::new(0);
    if !matches!(event, WindowEvent::Resized(_) | WindowEvent::Moved(_) | WindowEvent::Focused(false)) {
        return;
    }
    let mine = CHANGES.fetch_add(1, Ordering::Relaxed) + 1;
    let app = window.app_handle().clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(REST).await;
        if CHANGES.load(Ordering::Relaxed) == mine {
            // There, and not here: it asks the window while it holds what the window's own events wait for.
            let saver = app.clone();
            let _ = app.run_on_main_thread(move || save_window(&saver));
        }
    });
}

fn save_window(app: &AppHandle) {
    if let Err(error) = app.save_window_state(kept()) {
        tracing::warn!(%error, "the window's place was not kept");
    }
}

pub fn start(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let mut ticks = tokio::time::interval(EVERY);
        ticks.tick().await;
        let mut last = None;
        loop {
            ticks.tick().await;
            let library = app.state::<Library>().inner().clone();
            match back_up(&app, &library, last).await {
                Ok(changes) => last = Some(changes),
                Err(problem) => tracing::warn!(code = problem.code, "no backup was made"),
            }
        }
    });
}

/// Unless nothing changed since. The copy is made and checked away from the notebook.
async fn back_up(app: &AppHandle, library: &Library, last: Option<u64>) -> Answer<u64> {
    let due = library.with(move |n| Ok((n.change_count().or_problem()?, n.backup_job()))).await?;
    let (changes, job) = due;
    if last != Some(changes) {
        let work = Work::begin(app, "backup");
        work.run(move |told| job.run_watched(told).map_err(NotebookError::from).or_problem()).await?;
    }
    Ok(changes)
}
