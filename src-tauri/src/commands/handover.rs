use std::path::{Path, PathBuf};

use tauri::{AppHandle, State};
use zapis_domain::{EventId, GroupId};
use zapis_notebook::view::{
    CollectView, DeviceView, FolderView, HandOverView, HandedOut, HandedOver, PacketOutcome, PacketResult,
    ServingView,
};

use crate::{
    commands::collect::{import_held, name_of},
    dialogs::{Dialogs, Purpose},
    error::{Answer, OrProblem, unknown},
    held::Held,
    state::{Library, beside},
    watch::{Shared, Watching},
    work::{Told, Work},
};

#[tauri::command]
pub async fn hand_over_view(library: State<'_, Library>, group: GroupId) -> Answer<HandOverView> {
    library.with(move |notebook| notebook.hand_over_view(group).or_problem()).await
}

#[tauri::command]
pub async fn note_hand_over(
    library: State<'_, Library>,
    group: GroupId,
    why: String,
) -> Answer<HandOverView> {
    library.with(move |notebook| notebook.note_hand_over(group, &why).or_problem()).await
}

#[tauri::command]
pub async fn new_passphrase() -> Answer<String> {
    zapis_carry::new_passphrase().map_err(|_| unknown("random"))
}

/// Asks where to, writes, reads back; null when nobody said where to.
#[tauri::command]
pub async fn hand_over_file(
    app: AppHandle,
    library: State<'_, Library>,
    dialogs: State<'_, Box<dyn Dialogs>>,
    group: GroupId,
    passphrase: Option<String>,
) -> Answer<Option<HandedOver>> {
    let (language, name) = asked(&library, group).await?;
    let Some(path) = dialogs.save(&app, &Purpose::SavePacket { name }, language) else { return Ok(None) };
    let work = Work::begin(&app, "export");
    let parcel = library.with(move |notebook| notebook.parcel(group).or_problem()).await?;
    work.run(move |told| {
        let content = match passphrase {
            Some(passphrase) => parcel.write_locked(&path, &passphrase, told),
            None => parcel.write(&path, told),
        };
        Ok(Some(HandedOver { place: name_of(&path), content: content.or_problem()? }))
    })
    .await
}

async fn asked(library: &Library, group: GroupId) -> Answer<(zapis_domain::Language, String)> {
    library
        .with(move |n| Ok((n.settings().or_problem()?.language, n.packet_file_name(group).or_problem()?)))
        .await
}

/// Into the folder chosen now, or into the last one; with a passphrase locked.
#[tauri::command]
pub async fn hand_over_folder(
    app: AppHandle,
    library: State<'_, Library>,
    dialogs: State<'_, Box<dyn Dialogs>>,
    group: GroupId,
    again: bool,
    passphrase: Option<String>,
) -> Answer<Option<HandedOver>> {
    let Some(folder) = chosen(&app, &library, dialogs.as_ref(), again).await? else { return Ok(None) };
    let work = Work::begin(&app, "export");
    let parcel = library.with(move |notebook| notebook.folder_parcel(group, passphrase).or_problem()).await?;
    work.run(move |told| {
        let content = parcel.write(&folder, told).or_problem()?;
        Ok(Some(HandedOver { place: folder.display().to_string(), content }))
    })
    .await
}

/// A folder, remembered to be offered again.
async fn chosen(
    app: &AppHandle,
    library: &Library,
    dialogs: &dyn Dialogs,
    again: bool,
) -> Answer<Option<PathBuf>> {
    if again {
        return library.with(|n| Ok(n.shared_folder().or_problem()?.map(PathBuf::from))).await;
    }
    let language = library.with(|n| n.settings().or_problem()).await?.language;
    let Some(folder) = dialogs.open(app, &Purpose::Folder, language).pop() else { return Ok(None) };
    let kept = folder.clone();
    library.with(move |n| n.set_shared_folder(&kept).or_problem()).await?;
    Ok(Some(folder))
}

#[tauri::command]
pub async fn save_recovery_sheet(
    app: AppHandle,
    library: State<'_, Library>,
    dialogs: State<'_, Box<dyn Dialogs>>,
    group: GroupId,
    passphrase: String,
) -> Answer<Option<String>> {
    let (language, name) = asked(&library, group).await?;
    let name = format!("{}.pdf", name.trim_end_matches(".zapis"));
    let Some(path) = dialogs.save(&app, &Purpose::SaveSheet { name }, language) else { return Ok(None) };
    let sheet = library.with(move |n| n.recovery_sheet(group, &passphrase, language).or_problem()).await?;
    beside(move || {
        sheet.write(&path).or_problem()?;
        Ok(Some(name_of(&path)))
    })
    .await
}

#[tauri::command]
pub async fn hand_out(
    app: AppHandle,
    library: State<'_, Library>,
    dialogs: State<'_, Box<dyn Dialogs>>,
    event: EventId,
) -> Answer<Option<HandedOut>> {
    let language = library.with(|n| n.settings().or_problem()).await?.language;
    let Some(folder) = dialogs.open(&app, &Purpose::Folder, language).pop() else { return Ok(None) };
    let work = Work::begin(&app, "export");
    let parcels = library.with(move |notebook| notebook.parcels(event).or_problem()).await?;
    work.run(move |told| parcels.write(&folder, told).map(Some).or_problem()).await
}

#[tauri::command]
pub async fn serving(library: State<'_, Library>, event: EventId) -> Answer<ServingView> {
    library.with(move |notebook| notebook.serving(event).or_problem()).await
}

#[tauri::command]
pub async fn serve(
    library: State<'_, Library>,
    event: EventId,
    group: Option<GroupId>,
    note_taker: String,
) -> Answer<ServingView> {
    library.with(move |notebook| notebook.serve(event, group, &note_taker).or_problem()).await
}

/// A person said that these packets are welcome; their laptops are known from now on.
#[tauri::command]
pub async fn accept_packets(
    app: AppHandle,
    library: State<'_, Library>,
    held: State<'_, Held>,
    names: Vec<String>,
) -> Answer<Vec<PacketOutcome>> {
    let mut outcomes = Vec::with_capacity(names.len());
    for name in names {
        let Some(packet) = held.take(&name) else { continue };
        outcomes.push(import_held(&app, &library, &packet.path, &packet.file_name, packet.event).await?);
    }
    Ok(outcomes)
}

/// Opens a locked packet. Whoever says its passphrase has said whose it is, too.
#[tauri::command]
pub async fn unlock_packet(
    app: AppHandle,
    library: State<'_, Library>,
    held: State<'_, Held>,
    name: String,
    passphrase: String,
) -> Answer<PacketOutcome> {
    let packet = held.take(&name).ok_or_else(|| unknown("held"))?;
    let unlocked = unlocked(&library, &packet.path, passphrase).await;
    let file = match unlocked {
        Ok(file) => file,
        Err(problem) => {
            let outcome = PacketResult::Refused { problem };
            let file_name = packet.file_name.clone();
            held.put_back(&name, packet);
            return Ok(PacketOutcome { file_name, outcome, held: Some(name) });
        }
    };
    import_held(&app, &library, file.path(), &packet.file_name, packet.event).await
}

async fn unlocked(library: &Library, path: &Path, passphrase: String) -> Answer<tempfile::NamedTempFile> {
    let mut file = library.with(|n| n.scratch_file().or_problem()).await?;
    let path = path.to_owned();
    let opened = tauri::async_runtime::spawn_blocking(move || {
        zapis_carry::unlock(&path, &passphrase, file.as_file_mut())
            .map_err(zapis_notebook::NotebookError::from)
            .or_problem()
            .map(|()| file)
    });
    opened.await.unwrap_or_else(|_| Err(unknown("task")))
}

/// Begins to watch the folder chosen now, or the last one.
#[tauri::command]
pub async fn watch_folder(
    app: AppHandle,
    library: State<'_, Library>,
    dialogs: State<'_, Box<dyn Dialogs>>,
    watching: State<'_, Watching>,
    event: EventId,
    again: bool,
) -> Answer<Option<FolderView>> {
    let Some(folder) = chosen(&app, &library, dialogs.as_ref(), again).await? else { return Ok(None) };
    Ok(Some(watching.start(&app, &library, event, folder)))
}

#[tauri::command]
pub async fn stop_watching(watching: State<'_, Watching>) -> Answer<()> {
    watching.stop();
    Ok(())
}

#[tauri::command]
pub async fn watched_folder(watching: State<'_, Watching>) -> Answer<Option<FolderView>> {
    Ok(watching.folder().map(|folder| folder.lock().view()))
}

/// Reads a packet of the watched folder that was bad once more.
#[tauri::command]
pub async fn retry_from_folder(watching: State<'_, Watching>, name: String) -> Answer<Option<FolderView>> {
    Ok(watching.again(&name))
}

/// Takes in a packet of the watched folder that waited for a person: a newer version, an unknown laptop's, a locked one.
#[tauri::command]
pub async fn accept_from_folder(
    app: AppHandle,
    library: State<'_, Library>,
    watching: State<'_, Watching>,
    name: String,
    passphrase: Option<String>,
) -> Answer<PacketOutcome> {
    let folder = watching.folder().ok_or_else(|| unknown("folder"))?;
    let path = folder.lock().path_of(&name).ok_or_else(|| unknown("held"))?;
    let file_name = name_of(&path);
    let scratch = match passphrase {
        Some(passphrase) => match unlocked(&library, &path, passphrase).await {
            Ok(file) => Some(file),
            Err(problem) => {
                let outcome = PacketResult::Refused { problem };
                return Ok(PacketOutcome { file_name, outcome, held: Some(name) });
            }
        },
        None => None,
    };
    let from = scratch.as_ref().map_or(path, |file| file.path().to_owned());
    let (work, library) = (Work::begin(&app, "import"), library.inner().clone());
    let outcome = work.run(move |told| accepted(&library, &folder, &name, from, told)).await?;
    Ok(PacketOutcome { file_name, ..outcome })
}

/// Reads the packet, takes it in, and fetches the photos that lie beside it.
fn accepted(
    library: &Library,
    folder: &Shared,
    name: &str,
    from: PathBuf,
    told: Told<'_>,
) -> Answer<PacketOutcome> {
    let mut trial = library.now(|notebook| Ok(notebook.trial()))?;
    let mut tried = trial.of_first(&[from], 1);
    // Told to stop while a share did not answer: nobody waits for this packet any more.
    if told(0, 1).is_break() {
        return Err(zapis_notebook::NotebookError::Cancelled.problem());
    }
    library.now(|notebook| {
        folder.lock().weigh_accepted(notebook, name, &mut tried);
        Ok(())
    })?;
    trial.fetch(&mut tried, told).or_problem()?;
    if told(0, 1).is_break() {
        return Err(zapis_notebook::NotebookError::Cancelled.problem());
    }
    let tried = tried.pop().ok_or_else(|| unknown("packet"))?;
    let (outcome, photos) = library.now(|notebook| {
        let outcome = folder.lock().accept(notebook, name, tried).ok_or_else(|| unknown("outcome"))?;
        Ok((outcome, folder.lock().photos(notebook).or_problem()?))
    })?;
    photos.fetch(told);
    Ok(outcome)
}

#[tauri::command]
pub async fn sign_off_group(
    library: State<'_, Library>,
    event: EventId,
    group: GroupId,
    signed: bool,
) -> Answer<CollectView> {
    library.with(move |notebook| notebook.sign_off_group(event, group, signed).or_problem()).await
}

#[tauri::command]
pub async fn undo_collect(library: State<'_, Library>, event: EventId) -> Answer<CollectView> {
    library.with(move |notebook| notebook.undo_in_collect(event).or_problem()).await
}

#[tauri::command]
pub async fn redo_collect(library: State<'_, Library>, event: EventId) -> Answer<CollectView> {
    library.with(move |notebook| notebook.redo_in_collect(event).or_problem()).await
}

#[tauri::command]
pub async fn renew_device(library: State<'_, Library>) -> Answer<DeviceView> {
    library.with(|notebook| notebook.renew_device().or_problem()).await
}
