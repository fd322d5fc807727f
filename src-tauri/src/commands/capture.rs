use tauri::State;
use zapis_domain::{Entry, EntryId, EventId, GroupId, PhotoId};
use zapis_notebook::view::{
    CaptureView, EntriesPatch, EntryEdit, EntryHalves, EntryPatch, Saved, SearchHit, Understood,
};

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
) -> Answer<Understood> {
    library.with(move |notebook| notebook.understand_line(group, &line).or_problem()).await
}

#[tauri::command]
pub async fn add_entries(library: State<'_, Library>, group: GroupId, lines: Vec<String>) -> Answer<Saved> {
    library.with(move |notebook| notebook.add_entries(group, &lines).or_problem()).await
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
pub async fn edit_entry(library: State<'_, Library>, entry: EntryId, edit: EntryEdit) -> Answer<Saved> {
    library.with(move |notebook| notebook.edit_entry(entry, &edit).or_problem()).await
}

#[tauri::command]
pub async fn split_entry(library: State<'_, Library>, entry: EntryId, halves: EntryHalves) -> Answer<Saved> {
    library.with(move |notebook| notebook.split_entry(entry, &halves).or_problem()).await
}

#[tauri::command]
pub async fn join_entries(library: State<'_, Library>, entries: Vec<EntryId>) -> Answer<Saved> {
    library.with(move |notebook| notebook.join_entries(&entries).or_problem()).await
}

#[tauri::command]
pub async fn duplicate_entries(library: State<'_, Library>, entries: Vec<EntryId>) -> Answer<Saved> {
    library.with(move |notebook| notebook.duplicate_entries(&entries).or_problem()).await
}

#[tauri::command]
pub async fn patch_entries(
    library: State<'_, Library>,
    entries: Vec<EntryId>,
    patch: EntriesPatch,
) -> Answer<Saved> {
    library.with(move |notebook| notebook.patch_entries(&entries, &patch).or_problem()).await
}

#[tauri::command]
pub async fn move_entries(
    library: State<'_, Library>,
    entries: Vec<EntryId>,
    after: Option<EntryId>,
) -> Answer<Saved> {
    library.with(move |notebook| notebook.move_entries(&entries, after).or_problem()).await
}

#[tauri::command]
pub async fn link_photo(
    library: State<'_, Library>,
    photo: PhotoId,
    entries: Vec<EntryId>,
    linked: bool,
) -> Answer<Saved> {
    library.with(move |notebook| notebook.link_photo(photo, &entries, linked).or_problem()).await
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
