use tauri::{State, ipc::Response};
use zapis_domain::{ContentHash, EventId, GroupId, Look, Photo, PhotoId};
use zapis_notebook::view::{PhotoPatch, PhotoWordsHit, Saved, SheetProposal};

use crate::{
    error::{Answer, OrProblem},
    state::Library,
};

#[tauri::command]
pub async fn patch_photo(library: State<'_, Library>, photo: PhotoId, patch: PhotoPatch) -> Answer<Saved> {
    library.with(move |notebook| notebook.patch_photo(photo, &patch).or_problem()).await
}

#[tauri::command]
pub async fn move_photo(
    library: State<'_, Library>,
    photo: PhotoId,
    after: Option<PhotoId>,
) -> Answer<Saved> {
    library.with(move |notebook| notebook.move_photo(photo, after).or_problem()).await
}

#[tauri::command]
pub async fn photo_trash(library: State<'_, Library>, group: GroupId) -> Answer<Vec<Photo>> {
    library.with(move |notebook| notebook.photo_trash(group).or_problem()).await
}

/// JPEG bytes, not text: a picture has no business in JSON.
#[tauri::command]
pub async fn photo_image(
    library: State<'_, Library>,
    hash: ContentHash,
    long_edge: u32,
    look: Option<Look>,
) -> Answer<Response> {
    // Scaling a large photo takes a while: not under the lock that typing needs.
    let album = library.with(|notebook| Ok(notebook.album())).await?;
    let made = move || album.shown(&hash, &look.unwrap_or_default(), long_edge).or_problem();
    let bytes = tauri::async_runtime::spawn_blocking(made);
    bytes.await.unwrap_or_else(|_| Err(crate::error::unknown("photo"))).map(Response::new)
}

/// Where the sheet is on a photo; a moment's work, in the background.
#[tauri::command]
pub async fn find_sheet(library: State<'_, Library>, hash: ContentHash) -> Answer<SheetProposal> {
    let album = library.with(|notebook| Ok(notebook.album())).await?;
    let found = tauri::async_runtime::spawn_blocking(move || album.find_sheet(&hash).or_problem());
    found.await.unwrap_or_else(|_| Err(crate::error::unknown("sheet")))
}

/// Photos on which a machine read these words.
#[tauri::command]
pub async fn search_photos(
    library: State<'_, Library>,
    event: EventId,
    words: String,
) -> Answer<Vec<PhotoWordsHit>> {
    library.with(move |notebook| notebook.search_photos(event, &words).or_problem()).await
}
