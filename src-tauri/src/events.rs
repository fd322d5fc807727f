//! What the shell tells the window unasked.

use tauri::{AppHandle, Emitter};

/// Tells the window that something in the library changed, whoever did it.
pub fn changed(app: &AppHandle) -> impl Fn() + Send + Sync + use<> {
    let app = app.clone();
    move || {
        let _ = app.emit("changed", ());
    }
}
