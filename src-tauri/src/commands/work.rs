use tauri::{AppHandle, State};

use crate::{closing, work::Works};

/// Stops what goes by this name; nothing half-made stays.
#[tauri::command]
pub fn stop_work(works: State<'_, Works>, task: String) {
    works.stop(&task);
}

/// What was typed is on disk, or the person closes all the same.
#[tauri::command]
pub fn close_window(app: AppHandle) {
    closing::close(&app);
}

/// Something is not saved: the person is asked, and the window stays.
#[tauri::command]
pub fn close_stay(app: AppHandle) {
    closing::stay(&app);
}
