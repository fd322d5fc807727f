use std::path::{Path, PathBuf};

use tauri::{
    AppHandle, State,
    ipc::{InvokeBody, Request},
};
use zapis_domain::{EventId, GroupId};
use zapis_notebook::{
    Acceptance, Trust, Welcome, dropped_file, take_packets,
    view::{CollectView, PacketOutcome, PacketResult, Problem},
};

use crate::{
    dialogs::{Dialogs, Purpose},
    error::{Answer, OrProblem, unknown},
    hand::Handed,
    held::Held,
    state::{Library, beside},
    work::Work,
};

#[tauri::command]
pub async fn collect(library: State<'_, Library>, event: EventId) -> Answer<CollectView> {
    library.with(move |notebook| notebook.collect(event).or_problem()).await
}

#[tauri::command]
pub async fn open_packets(
    app: AppHandle,
    library: State<'_, Library>,
    dialogs: State<'_, Box<dyn Dialogs>>,
    held: State<'_, Held>,
    event: Option<EventId>,
) -> Answer<Vec<PacketOutcome>> {
    let language = library.with(|n| n.settings().or_problem()).await?.language;
    let paths = dialogs.open(&app, &Purpose::Packets, language);
    import(&app, &library, &held, paths, event).await
}

/// Packets this program was started with, or a second copy was.
#[tauri::command]
pub async fn open_handed(
    app: AppHandle,
    library: State<'_, Library>,
    handed: State<'_, Handed>,
    held: State<'_, Held>,
) -> Answer<Vec<PacketOutcome>> {
    let paths = std::mem::take(&mut *handed.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
    import(&app, &library, &held, paths, None).await
}

/// A file dropped onto the window: its bytes in the body, its name percent-encoded in a header.
#[tauri::command]
pub async fn import_dropped(
    app: AppHandle,
    library: State<'_, Library>,
    held: State<'_, Held>,
    request: Request<'_>,
) -> Answer<PacketOutcome> {
    let InvokeBody::Raw(bytes) = request.body() else { return Err(unknown("body")) };
    let name = super::shown_name(&request);
    let event = super::header(&request, "x-event").parse().ok();
    if bytes.len() > LARGEST_DROPPED {
        return Err(Problem { code: "packet-too-large-to-drop".into(), params: Default::default() });
    }
    let (folder, bytes) = (library.folder().to_owned(), bytes.clone());
    let file = beside(move || dropped_file(&folder, &bytes).or_problem()).await?;
    let path = vec![file.path().to_owned()];
    let mut outcomes = import_welcome(&app, &library, &path, welcome(event, Trust::Known)).await?;
    let outcome = outcomes.pop().ok_or_else(|| unknown("outcome"))?;
    let kept = is_asked(&outcome).then(|| held.keep(&path[0], &name, event, Some(file)));
    Ok(PacketOutcome { file_name: name, held: kept, ..outcome })
}

/// In bytes: what is dropped goes through the window's memory, and more than once.
const LARGEST_DROPPED: usize = 256 << 20;

/// Which packets are welcome: a person named them, so that of unknown laptops that person is asked.
fn welcome(event: Option<EventId>, devices: Trust) -> Welcome {
    Welcome { devices, ..event.map_or(Acceptance::AnyEvent, Acceptance::Only).into() }
}

async fn import(
    app: &AppHandle,
    library: &Library,
    held: &Held,
    paths: Vec<PathBuf>,
    event: Option<EventId>,
) -> Answer<Vec<PacketOutcome>> {
    let mut outcomes = import_welcome(app, library, &paths, welcome(event, Trust::Known)).await?;
    for (outcome, path) in outcomes.iter_mut().zip(&paths) {
        if is_asked(outcome) {
            outcome.held = Some(held.keep(path, &outcome.file_name, event, None));
        }
    }
    Ok(outcomes)
}

fn is_asked(outcome: &PacketOutcome) -> bool {
    matches!(outcome.outcome, PacketResult::Unknown(_) | PacketResult::Locked)
}

/// One that a person said yes to, or unlocked.
pub async fn import_held(
    app: &AppHandle,
    library: &Library,
    path: &Path,
    file_name: &str,
    event: Option<EventId>,
) -> Answer<PacketOutcome> {
    let welcome = welcome(event, Trust::Everyone);
    let mut outcomes = import_welcome(app, library, &[path.to_owned()], welcome).await?;
    let outcome = outcomes.pop().ok_or_else(|| unknown("outcome"))?;
    Ok(PacketOutcome { file_name: file_name.to_owned(), ..outcome })
}

async fn import_welcome(
    app: &AppHandle,
    library: &Library,
    paths: &[PathBuf],
    welcome: Welcome,
) -> Answer<Vec<PacketOutcome>> {
    let work = Work::begin(app, "import");
    let trial = library.with(|notebook| Ok(notebook.trial())).await?;
    let (library, paths) = (library.clone(), paths.to_vec());
    work.run(move |told| Ok(take_packets(&library, trial, &paths, welcome, told))).await
}

/// The last part of a path, to be shown.
pub fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[tauri::command]
pub async fn export_packet(
    app: AppHandle,
    library: State<'_, Library>,
    dialogs: State<'_, Box<dyn Dialogs>>,
    group: GroupId,
) -> Answer<Option<String>> {
    let (language, name) = library
        .with(move |n| Ok((n.settings().or_problem()?.language, n.packet_file_name(group).or_problem()?)))
        .await?;
    let purpose = Purpose::SavePacket { name };
    let Some(path) = dialogs.save(&app, &purpose, language) else { return Ok(None) };
    let work = Work::begin(&app, "export");
    let parcel = library.with(move |notebook| notebook.parcel(group).or_problem()).await?;
    work.run(move |told| {
        parcel.write(&path, told).or_problem()?;
        Ok(path.file_name().map(|n| n.to_string_lossy().into_owned()))
    })
    .await
}

#[tauri::command]
pub async fn set_missing_reason(
    library: State<'_, Library>,
    event: EventId,
    group: GroupId,
    reason: String,
) -> Answer<CollectView> {
    library.with(move |notebook| notebook.set_missing_reason(event, group, &reason).or_problem()).await
}
