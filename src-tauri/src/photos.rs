//! Photos on their way in: what the window started and may stop, and the door for phones while its dialog is open.

use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use tauri::{AppHandle, Emitter, Manager};
use zapis_domain::{GroupId, Language};
use zapis_notebook::{
    Album, Likenesses, NotebookError, StoredPicture,
    view::{PhoneCounts, PhoneNetwork, PhoneQr, PhoneView, PhotoArrival, PhotoOutcome, Problem},
};
use zapis_phone::{Arrival, Door, Limits, Network, Opening, Verdict, networks, qr_picture};
use zapis_text::Catalogue;

use crate::{
    error::{Answer, OrProblem, unknown},
    state::Library,
    work::{Work, Works},
};

/// What the window stops taking photos in by.
const TASK: &str = "photos";
/// The dialog asks every second. When nobody has for this long, it is gone, and the door with it.
const UNASKED: Duration = Duration::from_secs(15);

/// What is under way.
#[derive(Clone, Default)]
pub struct PhotoDesk {
    door: Arc<Mutex<Option<OpenDoor>>>,
    /// Since the program started.
    opened_before: Arc<AtomicBool>,
    pub likenesses: Arc<Likenesses>,
}

struct OpenDoor {
    door: Door,
    asked: Instant,
}

impl PhotoDesk {
    /// How lively it is at the door; None when it is shut. Whoever asks keeps it open.
    pub fn counts(&self) -> Option<PhoneCounts> {
        let mut open = lock(&self.door);
        let open = open.as_mut()?;
        open.asked = Instant::now();
        let counts = open.door.counts();
        Some(PhoneCounts {
            phones: counts.phones,
            arriving: counts.arriving,
            arrived: counts.arrived,
            refused: counts.refused,
        })
    }

    pub fn shut(&self) {
        drop(lock(&self.door).take());
    }

    fn shut_if_unasked(&self) -> bool {
        let mut open = lock(&self.door);
        if open.as_ref().is_some_and(|open| open.asked.elapsed() > UNASKED) {
            *open = None;
        }
        open.is_none()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Opens the door on the network with this address, or on the likeliest one. A door that was open is shut: its link
/// is worth nothing from now on.
pub async fn open_door(app: &AppHandle, group: GroupId, wanted: Option<String>) -> Answer<PhoneView> {
    let (desk, library) = (app.state::<PhotoDesk>(), app.state::<Library>());
    desk.shut();
    let networks = networks();
    let of_wanted = networks.iter().find(|n| wanted.as_ref() == Some(&n.address.to_string()));
    let Some(network) = of_wanted.or(networks.first()).cloned() else { return Ok(nowhere()) };
    let fresh = !desk.opened_before.swap(true, Ordering::Relaxed);
    let (folder, language) = library
        .with(move |notebook| {
            Ok((notebook.incoming_folder(fresh).or_problem()?, notebook.settings().or_problem()?.language))
        })
        .await?;
    let chosen = network.address;
    let opening = Opening { network, folder, limits: Limits::default(), language };
    let (door, arrivals) = Door::open(opening).await.map_err(|error| {
        tracing::warn!(%error, "the door for phones stayed shut");
        Problem { code: "phone-no-listening".into(), params: Default::default() }
    })?;
    let address = door.address().to_owned();
    *lock(&desk.door) = Some(OpenDoor { door, asked: Instant::now() });
    tauri::async_runtime::spawn(receive(app.clone(), group, arrivals));
    tauri::async_runtime::spawn(watch(desk.inner().clone()));
    Ok(PhoneView {
        qr: qr_picture(&address).map(|qr| PhoneQr { size: qr.size, path: qr.path }),
        address: Some(address),
        chosen: chosen.to_string(),
        networks: networks.into_iter().map(shown).collect(),
    })
}

fn nowhere() -> PhoneView {
    PhoneView { address: None, qr: None, chosen: String::new(), networks: Vec::new() }
}

fn shown(network: Network) -> PhoneNetwork {
    PhoneNetwork {
        kind: network.kind.code().to_owned(),
        name: network.name,
        address: network.address.to_string(),
    }
}

async fn watch(desk: PhotoDesk) {
    let mut ticks = tokio::time::interval(Duration::from_secs(1));
    loop {
        ticks.tick().await;
        if desk.shut_if_unasked() {
            return;
        }
    }
}

/// Takes photos in as phones send them, until the door is shut.
async fn receive(app: AppHandle, group: GroupId, mut arrivals: tokio::sync::mpsc::Receiver<Arrival>) {
    while let Some(arrival) = arrivals.recv().await {
        let path = arrival.file.to_path_buf();
        let (name, language) = (arrival.name.clone(), arrival.language);
        let told = take_in(&app, group, name, move |album| album.take_in(&path)).await;
        arrival.answer(verdict(&told.outcome, language));
        let _ = app.emit("photo-arrived", told);
    }
}

fn verdict(outcome: &PhotoOutcome, language: Language) -> Verdict {
    match outcome {
        PhotoOutcome::Added { .. } | PhotoOutcome::Restored { .. } => Verdict::Stored,
        PhotoOutcome::AlreadyThere { .. } => Verdict::Already,
        PhotoOutcome::Refused { problem } => Verdict::Refused(problem.sentence(Catalogue::of(language))),
    }
}

/// Takes one photo in: the picture on a thread of its own, then its row.
pub async fn take_in(
    app: &AppHandle,
    group: GroupId,
    name: String,
    picture: impl FnOnce(&Album) -> Result<StoredPicture, NotebookError> + Send + 'static,
) -> PhotoArrival {
    let library = app.state::<Library>().inner().clone();
    let stored = async {
        let album = library.with(|notebook| Ok(notebook.album())).await?;
        let stored = tauri::async_runtime::spawn_blocking(move || picture(&album).or_problem());
        stored.await.unwrap_or_else(|_| Err(unknown("photo")))
    };
    match stored.await {
        Ok(stored) => library
            .with(move |notebook| Ok(row(notebook, group, name, &stored)))
            .await
            .unwrap_or_else(|problem| refused(group, String::new(), problem)),
        Err(problem) => refused(group, name, problem),
    }
}

/// Takes many files in, telling the window of each, until all are done or it says stop.
pub async fn take_in_files(app: &AppHandle, group: GroupId, paths: Vec<PathBuf>) -> Answer<()> {
    let library = app.state::<Library>().inner().clone();
    // Somebody who chooses others has given those before up.
    app.state::<Works>().stop(TASK);
    let work = Work::begin(app, TASK);
    let (app, stop) = (app.clone(), work.sign());
    let album = library.with(|notebook| Ok(notebook.album())).await?;
    let all = paths.len() as u64;
    work.run(move |told| {
        let _ = told(0, all);
        album.take_in_all(&paths, &stop, |n, stored| {
            let name =
                paths[n].file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let arrived = match stored.or_problem() {
                Ok(stored) => library
                    .now(|notebook| Ok(row(notebook, group, name.clone(), &stored)))
                    .unwrap_or_else(|problem| refused(group, name, problem)),
                Err(problem) => refused(group, name, problem),
            };
            let _ = app.emit("photo-arrived", arrived);
            let _ = told(n as u64 + 1, all);
        });
        Ok(())
    })
    .await
}

fn row(
    notebook: &mut zapis_notebook::Notebook,
    group: GroupId,
    name: String,
    stored: &StoredPicture,
) -> PhotoArrival {
    match notebook.add_picture(group, stored).or_problem() {
        Ok((outcome, saved)) => PhotoArrival { group, name, outcome, saved: Some(saved) },
        Err(problem) => refused(group, name, problem),
    }
}

fn refused(group: GroupId, name: String, problem: Problem) -> PhotoArrival {
    PhotoArrival { group, name, outcome: PhotoOutcome::Refused { problem }, saved: None }
}
