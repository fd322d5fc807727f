//! The ways by which photos come in.

use tauri::{
    AppHandle, Emitter, State,
    ipc::{InvokeBody, Request},
};
use zapis_domain::{Area, EntryId, GroupId, PhotoId};
use zapis_notebook::view::{PhoneCounts, PhoneView, PhotoArrival, Saved};

use crate::{
    clipboard::{Pasted, pasted},
    dialogs::{Dialogs, Purpose},
    error::{Answer, OrProblem, unknown},
    photos::{self, PhotoDesk},
    state::{Library, beside},
};

/// Asks for photos, or for a folder of them, and takes them in; each is told as `photo-arrived`. Answers with how
/// many there were.
#[tauri::command]
pub async fn choose_photos(
    app: AppHandle,
    library: State<'_, Library>,
    dialogs: State<'_, Box<dyn Dialogs>>,
    group: GroupId,
    folder: bool,
) -> Answer<u32> {
    let language = library.with(|n| n.settings().or_problem()).await?.language;
    let purpose = if folder { Purpose::PhotoFolder } else { Purpose::Photos };
    let mut paths = dialogs.open(&app, &purpose, language);
    if folder && let Some(chosen) = paths.pop() {
        paths = beside(move || zapis_notebook::photos_in(&chosen).or_problem()).await?;
    }
    let count = paths.len() as u32;
    if count > 0 {
        photos::take_in_files(&app, group, paths).await?;
    }
    Ok(count)
}

/// A photo dropped onto the window: its bytes in the body, its name percent-encoded in a header.
#[tauri::command]
pub async fn add_dropped_photo(app: AppHandle, request: Request<'_>) -> Answer<PhotoArrival> {
    let InvokeBody::Raw(bytes) = request.body() else { return Err(unknown("body")) };
    let name = super::shown_name(&request);
    let group = super::header(&request, "x-group").parse().map_err(|_| unknown("group"))?;
    let bytes = bytes.clone();
    Ok(photos::take_in(&app, group, name, move |album| album.take_in_bytes(&bytes)).await)
}

/// What lies on the clipboard: a picture, or files copied elsewhere. Answers with how many photos it tried.
#[tauri::command]
pub async fn paste_photos(app: AppHandle, group: GroupId) -> Answer<u32> {
    let found = tauri::async_runtime::spawn_blocking(pasted).await.map_err(|_| unknown("clipboard"))?;
    match found {
        Pasted::Nothing => Ok(0),
        Pasted::Files(paths) => {
            let count = paths.len() as u32;
            photos::take_in_files(&app, group, paths).await?;
            Ok(count)
        }
        Pasted::Picture(png) => {
            let told =
                photos::take_in(&app, group, String::new(), move |album| album.take_in_bytes(&png)).await;
            let _ = app.emit("photo-arrived", told);
            Ok(1)
        }
    }
}

/// Pairs of a group's photos that look alike and about which nobody has decided.
#[tauri::command]
pub async fn similar_photos(
    library: State<'_, Library>,
    desk: State<'_, PhotoDesk>,
    group: GroupId,
) -> Answer<Vec<(PhotoId, PhotoId)>> {
    let (album, photos) =
        library.with(move |n| Ok((n.album(), n.capture(group).or_problem()?.photos))).await?;
    let likenesses = desk.likenesses.clone();
    let pairs = tauri::async_runtime::spawn_blocking(move || likenesses.pairs(&album, &photos));
    pairs.await.map_err(|_| unknown("photos"))
}

#[tauri::command]
pub async fn keep_both_photos(library: State<'_, Library>, one: PhotoId, other: PhotoId) -> Answer<Saved> {
    library.with(move |notebook| notebook.keep_both_photos(one, other).or_problem()).await
}

/// Types an entry off a photo: it remembers the photo, and where on it.
#[tauri::command]
pub async fn add_entry_from_photo(
    library: State<'_, Library>,
    group: GroupId,
    line: String,
    photo: PhotoId,
    area: Option<Area>,
) -> Answer<Saved> {
    library.with(move |notebook| notebook.add_entry_from_photo(group, &line, photo, area).or_problem()).await
}

/// Says where on a photo an entry stands; without an area it is only tied to the photo.
#[tauri::command]
pub async fn place_entry(
    library: State<'_, Library>,
    photo: PhotoId,
    entry: EntryId,
    area: Option<Area>,
) -> Answer<Saved> {
    library.with(move |notebook| notebook.place_entry(photo, entry, area).or_problem()).await
}

/// Opens the door for phones on one network, the likeliest unless one is named by its address.
#[tauri::command]
pub async fn open_phone(app: AppHandle, group: GroupId, network: Option<String>) -> Answer<PhoneView> {
    photos::open_door(&app, group, network).await
}

/// None once the door is shut. Asking keeps it open.
#[tauri::command]
pub fn phone_counts(desk: State<'_, PhotoDesk>) -> Option<PhoneCounts> {
    desk.counts()
}

#[tauri::command]
pub fn close_phone(desk: State<'_, PhotoDesk>) {
    desk.shut();
}
