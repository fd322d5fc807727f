//! What other processes hand to this one: a packet opened by double click, a second copy of the app, and,
//! in a child process, foreign documents to try.

use std::{
    io::{Read, Write},
    path::PathBuf,
    sync::Mutex,
};

use tauri::{AppHandle, Emitter, Manager};

/// Packets named on the command line, until the window asks for them.
#[derive(Default)]
pub struct Handed(pub Mutex<Vec<PathBuf>>);

pub fn remember_arguments(app: &AppHandle) {
    let folder = std::env::current_dir().unwrap_or_default();
    app.manage(Handed(Mutex::new(packets(std::env::args_os().map(PathBuf::from), &folder))));
}

/// A second copy was started: this one comes to the front and takes over what the other was given.
pub fn second_copy(app: &AppHandle, arguments: &[String], folder: &str) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    let packets = packets(arguments.iter().map(PathBuf::from), &PathBuf::from(folder));
    if !packets.is_empty() {
        if let (Some(handed), false) = (app.try_state::<Handed>(), packets.is_empty()) {
            handed.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).extend(packets);
        }
        let _ = app.emit("packets-handed", ());
    }
}

fn packets(arguments: impl Iterator<Item = PathBuf>, folder: &std::path::Path) -> Vec<PathBuf> {
    let named = |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zapis"));
    arguments.skip(1).filter(named).map(|path| folder.join(path)).collect()
}

/// The child's side of trying foreign documents. Returns the exit code.
pub fn probe() -> i32 {
    let mut input = Vec::new();
    let done = zapis_carry::obey_limits()
        .and_then(|()| std::io::stdin().read_to_end(&mut input))
        .and_then(|_| std::io::stdout().write_all(&zapis_notebook::run_probe(&input)));
    i32::from(done.is_err())
}
