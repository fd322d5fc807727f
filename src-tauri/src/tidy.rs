//! Housekeeping while the app runs: a checked backup every five minutes in which something changed.

use std::time::Duration;

use tauri::{AppHandle, Manager};

use crate::{error::OrProblem, state::Library};

const EVERY: Duration = Duration::from_secs(5 * 60);

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
