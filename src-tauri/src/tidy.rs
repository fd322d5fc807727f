//! Housekeeping while the app runs: a checked backup every five minutes in which something changed, and where the
//! window stands.

use std::time::Duration;

use tauri::{AppHandle, Manager, Window, WindowEvent};
use tauri_plugin_window_state::{AppHandleExt, StateFlags};

use crate::{error::OrProblem, state::Library};

const EVERY: Duration = Duration::from_secs(5 * 60);

/// Keeps the window's place and size when one turns away from it: not every shutdown lets a program finish.
pub fn keep_window(window: &Window, event: &WindowEvent) {
    if matches!(event, WindowEvent::Focused(false))
        && let Err(error) = window.app_handle().save_window_state(StateFlags::all())
    {
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
            let backed_up = library
                .with(move |notebook| {
                    let changes = notebook.change_count().or_problem()?;
                    if last != Some(changes) {
                        notebook.back_up().or_problem()?;
                    }
                    Ok(changes)
                })
                .await;
            match backed_up {
                Ok(changes) => last = Some(changes),
                Err(problem) => tracing::warn!(code = problem.code, "no backup was made"),
            }
        }
    });
}
