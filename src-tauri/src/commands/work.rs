use tauri::State;

use crate::work::Works;

/// Stops what goes by this name; nothing half-made stays.
#[tauri::command]
pub fn stop_work(works: State<'_, Works>, task: String) {
    works.stop(&task);
}
