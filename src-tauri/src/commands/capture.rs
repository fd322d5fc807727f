use tauri::{State, ipc::Response};
use zapis_domain::{ContentHash, Entry, EntryId, EventId, GroupId, capture::CapturedLine};
use zapis_notebook::view::{CaptureView, EntryPatch, Saved, SearchHit};

use crate::{
    error::{Answer, OrProblem},
    state::Library,
};

#[tauri::command]
pub async fn capture(library: State<'_, Library>, group: GroupId) -> Answer<CaptureView> {
    library.with(move |notebook| notebook.capture(group).or_problem()).await
}

#[tauri::command]
pub async fn understand_line(
    library: State<'_, Library>,
    group: GroupId,
    line: String,
) -> Answer<CapturedLine> {
    library.with(move |notebook| notebook.understand_line(group, &line).or_problem()).await
}

#[tauri::command]
pub async fn add_entry(library: State<'_, Library>, group: GroupId, line: String) -> Answer<Saved> {
    library.with(move |notebook| notebook.add_entry(group, &line).or_problem()).await
}

#[tauri::command]
pub async fn patch_entry(library: State<'_, Library>, entry: EntryId, patch: EntryPatch) -> Answer<Saved> {
    library.with(move |notebook| notebook.patch_entry(entry, patch).or_problem()).await
}

#[tauri::command]
pub async fn move_entry(
    library: State<'_, Library>,
    entry: EntryId,
    after: Option<EntryId>,
) -> Answer<Saved> {
    library.with(move |notebook| notebook.move_entry(entry, after).or_problem()).await
}

#[tauri::command]
pub async fn undo(library: State<'_, Library>, group: GroupId) -> Answer<Saved> {
    library.with(move |notebook| notebook.undo_in_group(group).or_problem()).await
}

#[tauri::command]
pub async fn redo(library: State<'_, Library>, group: GroupId) -> Answer<Saved> {
    library.with(move |notebook| notebook.redo_in_group(group).or_problem()).await
}

#[tauri::command]
pub async fn trash(library: State<'_, Library>, group: GroupId) -> Answer<Vec<Entry>> {
    library.with(move |notebook| notebook.trash(group).or_problem()).await
}

#[tauri::command]
pub async fn search(library: State<'_, Library>, event: EventId, words: String) -> Answer<Vec<SearchHit>> {
    library.with(move |notebook| notebook.search(Some(event), &words).or_problem()).await
}

/// JPEG bytes, not text: a picture has no business in JSON.
#[tauri::command]
pub async fn photo_image(library: State<'_, Library>, hash: ContentHash, long_edge: u32) -> Answer<Response> {
    // Scaling a large photo takes a while: not under the lock that typing needs.
    let album = library.with(|notebook| Ok(notebook.album())).await?;
    let bytes = tauri::async_runtime::spawn_blocking(move || album.image(&hash, long_edge).or_problem());
    bytes.await.unwrap_or_else(|_| Err(crate::error::unknown("photo"))).map(Response::new)
}
