//! What the shell tells the window unasked.

use std::{
    ops::ControlFlow,
    time::{Duration, Instant},
};

use serde::Serialize;
use tauri::{AppHandle, Emitter};

#[derive(Clone, Serialize)]
struct Progress {
    task: &'static str,
    done: u64,
    total: u64,
}

/// Tells the window that something in the library changed, whoever did it.
pub fn changed(app: &AppHandle) -> impl Fn() + Send + Sync + use<> {
    let app = app.clone();
    move || {
        let _ = app.emit("changed", ());
    }
}

/// Tells the window how far a long work has come, at most twenty times a second.
pub fn progress(app: &AppHandle, task: &'static str) -> impl FnMut(u64, u64) -> ControlFlow<()> + use<> {
    let app = app.clone();
    let mut told = None::<Instant>;
    move |done, total| {
        if done == total || told.is_none_or(|at| at.elapsed() > Duration::from_millis(50)) {
            told = Some(Instant::now());
            let _ = app.emit("progress", Progress { task, done, total });
        }
        ControlFlow::Continue(())
    }
}
