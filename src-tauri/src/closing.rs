//! Closing the main window: the page first puts on disk what was typed, or asks the person.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use tauri::{AppHandle, Emitter, Manager, Window, WindowEvent};

use crate::projector::MAIN;

/// A page that has not answered by then never will: nobody is kept from closing a window that hangs.
const PATIENCE: Duration = Duration::from_secs(10);

/// When the page was asked; None once it said that the person decides.
#[derive(Default)]
pub struct Closing(Mutex<Option<Instant>>);

impl Closing {
    fn asked(&self) -> MutexGuard<'_, Option<Instant>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Holds the window back and asks its page.
pub fn ask(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    if window.label() != MAIN {
        return;
    }
    api.prevent_close();
    let app = window.app_handle();
    let now = Instant::now();
    let since = *app.state::<Closing>().asked().get_or_insert(now);
    if app.emit_to(MAIN, "close-asked", ()).is_err() {
        return close(app);
    }
    // Asked again while it has not answered: the first question counts.
    if since == now {
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            tokio::time::sleep(PATIENCE).await;
            if *app.state::<Closing>().asked() == Some(now) {
                tracing::warn!("the page did not say whether it may be closed");
                close(&app);
            }
        });
    }
}

/// Everything is on disk, or the person said to close all the same.
pub fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.destroy();
    }
}

/// The person is being asked and decides.
pub fn stay(app: &AppHandle) {
    app.state::<Closing>().asked().take();
}
