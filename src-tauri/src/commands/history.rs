use tauri::State;
use zapis_domain::{EntryId, GroupId};
use zapis_notebook::view::{ConflictView, EntryHistory, Saved};

use crate::{
    error::{Answer, OrProblem},
    state::Library,
};

#[tauri::command]
pub async fn history(library: State<'_, Library>, entry: EntryId) -> Answer<EntryHistory> {
    library.with(move |notebook| notebook.history(entry).or_problem()).await
}

#[tauri::command]
pub async fn restore_version(library: State<'_, Library>, entry: EntryId, version: String) -> Answer<Saved> {
    library.with(move |notebook| notebook.restore_version(entry, &version).or_problem()).await
}

#[tauri::command]
pub async fn conflicts(library: State<'_, Library>, group: GroupId) -> Answer<Vec<ConflictView>> {
    library.with(move |notebook| notebook.conflicts(group).or_problem()).await
}

#[tauri::command]
pub async fn settle_conflict(
    library: State<'_, Library>,
    entry: EntryId,
    field: String,
    value: serde_json::Value,
) -> Answer<Saved> {
    library.with(move |notebook| notebook.settle_conflict(entry, &field, &value).or_problem()).await
}
