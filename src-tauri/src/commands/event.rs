use tauri::{AppHandle, State};
use zapis_domain::{Event, EventId, Language, announcement::Announcement};
use zapis_notebook::{
    PhotoDetail, announcement_file, create_sample as create_sample_event,
    view::{EventCard, EventSaved},
};

use crate::{
    dialogs::{Dialogs, Purpose},
    error::{Answer, OrProblem},
    state::{Library, beside},
    work::Work,
};

/// The sample event is the same on every computer, so that people can talk about it.
const SAMPLE_SEED: u64 = 1;

#[tauri::command]
pub async fn events(library: State<'_, Library>) -> Answer<Vec<EventCard>> {
    library.with(|notebook| notebook.events().or_problem()).await
}

#[tauri::command]
pub async fn create_event(library: State<'_, Library>, title: String, language: Language) -> Answer<EventId> {
    library.with(move |notebook| notebook.create_event(&title, language).or_problem()).await
}

#[tauri::command]
pub async fn create_sample(app: AppHandle, library: State<'_, Library>, photos: bool) -> Answer<EventId> {
    let detail = if photos { PhotoDetail::Small } else { PhotoDetail::None };
    let work = Work::begin(&app, "sample");
    let (trial, library) = (library.with(|n| Ok(n.trial())).await?, library.inner().clone());
    work.run(move |told| {
        let folder = library.folder().to_owned();
        create_sample_event(&library, &folder, trial, SAMPLE_SEED, detail, told).or_problem()
    })
    .await
}

#[tauri::command]
pub async fn read_announcement(library: State<'_, Library>, text: String) -> Answer<Announcement> {
    library.with(move |notebook| notebook.read_announcement(&text).or_problem()).await
}

#[tauri::command]
pub async fn open_announcement(
    app: AppHandle,
    library: State<'_, Library>,
    dialogs: State<'_, Box<dyn Dialogs>>,
) -> Answer<Option<String>> {
    let language = library.with(|n| n.settings().or_problem()).await?.language;
    let Some(path) = dialogs.open(&app, &Purpose::Announcement, language).pop() else { return Ok(None) };
    beside(move || announcement_file(&path).map(Some).or_problem()).await
}

#[tauri::command]
pub async fn create_event_from_announcement(
    library: State<'_, Library>,
    announcement: Announcement,
) -> Answer<EventId> {
    library.with(move |notebook| notebook.create_event_from_announcement(announcement).or_problem()).await
}

#[tauri::command]
pub async fn event(library: State<'_, Library>, event: EventId) -> Answer<Event> {
    library.with(move |notebook| notebook.event(event).or_problem()).await
}

#[tauri::command]
pub async fn save_event(library: State<'_, Library>, event: Event) -> Answer<EventSaved> {
    library.with(move |notebook| notebook.save_event(&event).or_problem()).await
}

#[tauri::command]
pub async fn undo_event(library: State<'_, Library>, event: EventId) -> Answer<EventSaved> {
    library.with(move |notebook| notebook.undo_in_event(event).or_problem()).await
}

#[tauri::command]
pub async fn redo_event(library: State<'_, Library>, event: EventId) -> Answer<EventSaved> {
    library.with(move |notebook| notebook.redo_in_event(event).or_problem()).await
}
