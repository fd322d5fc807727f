//! The plenary: what stands on the projector, and how it goes on. The projector's window may ask `projected`,
//! `projected_photo`, `steer_plenary` and `close_projector`, and nothing else.

use tauri::{AppHandle, State, ipc::Response};
use zapis_domain::{ContentHash, EventId};
use zapis_notebook::{
    NotebookError,
    desk::view::{Projected, Step},
};

use crate::{
    error::{Answer, OrProblem, unknown},
    projector,
    state::Library,
};

/// The moderator comes to the plenary of an event: where it was, or at its beginning.
#[tauri::command]
pub async fn begin_plenary(app: AppHandle, library: State<'_, Library>, event: EventId) -> Answer<Projected> {
    let shown = library.with(move |notebook| notebook.begin_plenary(event).or_problem()).await?;
    projector::told(&app);
    Ok(shown)
}

/// What the projector shows: only what was picked for everybody. None before a plenary has begun.
#[tauri::command]
pub async fn projected(library: State<'_, Library>) -> Answer<Option<Projected>> {
    library.with(|notebook| notebook.projected().or_problem()).await
}

#[tauri::command]
pub async fn steer_plenary(app: AppHandle, library: State<'_, Library>, step: Step) -> Answer<Projected> {
    let shown = library.with(move |notebook| notebook.steer_plenary(&step).or_problem()).await?;
    projector::told(&app);
    Ok(shown)
}

/// A picture of an item on the stage, and no other.
#[tauri::command]
pub async fn projected_photo(
    library: State<'_, Library>,
    hash: ContentHash,
    long_edge: u32,
) -> Answer<Response> {
    let (album, photo) = library
        .with(move |notebook| {
            let shown = notebook.projected().or_problem()?;
            let items = shown.iter().flat_map(|s| &s.view.groups).flat_map(|group| &group.items);
            let found = items.flat_map(|item| &item.photos).find(|photo| photo.hash == hash).cloned();
            let unknown = || NotebookError::PhotoUnknown.problem();
            found.map(|photo| (notebook.album(), photo)).ok_or_else(unknown)
        })
        .await?;
    // As its people want it to look: cropped, and with faces made unrecognisable.
    let bytes = tauri::async_runtime::spawn_blocking(move || {
        album.shown(&photo.hash, &photo.look, long_edge).or_problem()
    });
    bytes.await.unwrap_or_else(|_| Err(unknown("photo"))).map(Response::new)
}

/// Opens the projector's window on the second screen, or over this one.
#[tauri::command]
pub async fn open_projector(app: AppHandle, library: State<'_, Library>) -> Answer<()> {
    library.with(|notebook| notebook.set_projector(true).or_problem()).await?;
    projector::open(&app)?;
    projector::told(&app);
    Ok(())
}

#[tauri::command]
pub async fn close_projector(app: AppHandle) -> Answer<()> {
    projector::close(&app);
    Ok(())
}

/// The size of the projector's picture; None when its window is not open.
#[tauri::command]
pub async fn projector_size(app: AppHandle) -> Answer<Option<(u32, u32)>> {
    Ok(projector::size(&app))
}

/// Whether the projector's window was closed because its screen went away.
#[tauri::command]
pub async fn projector_lost(app: AppHandle) -> Answer<bool> {
    Ok(projector::is_lost(&app))
}
