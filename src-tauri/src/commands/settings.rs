use tauri::{AppHandle, State};
use zapis_notebook::view::{Settings, TextReading};

use crate::{
    error::{Answer, OrProblem},
    reading::Reading,
    state::Library,
};

#[tauri::command]
pub async fn settings(library: State<'_, Library>) -> Answer<Settings> {
    library.with(|notebook| notebook.settings().or_problem()).await
}

#[tauri::command]
pub async fn set_settings(library: State<'_, Library>, settings: Settings) -> Answer<()> {
    library.with(move |notebook| notebook.set_settings(&settings).or_problem()).await
}

/// Whether words on photos can be read here, and how far that has come.
#[tauri::command]
pub async fn text_reading(library: State<'_, Library>, reading: State<'_, Reading>) -> Answer<TextReading> {
    let asked = reading.inner().clone();
    // Asking Tesseract takes a moment: not under the lock that typing needs.
    let languages = tauri::async_runtime::spawn_blocking(move || asked.languages()).await.unwrap_or_default();
    reading.wake();
    library.with(move |notebook| notebook.text_reading(languages).or_problem()).await
}

/// For a library that does not open: the newest backup takes its place, the damaged file is set aside.
#[tauri::command]
pub async fn restore_backup(library: State<'_, Library>) -> Answer<()> {
    library.restore().await
}

/// The first screen stands. Prints the moment when asked to, for measuring the start.
#[tauri::command]
pub fn ui_ready(_app: AppHandle) {
    if std::env::var_os("ZAPIS_TIMING").is_some() {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        eprintln!("ready at {} ms", now.as_millis());
    }
}
