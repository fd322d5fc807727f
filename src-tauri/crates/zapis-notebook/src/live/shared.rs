//! The notebook as the network sees it.

use std::{
    collections::HashMap,
    fs::File,
    io,
    ops::ControlFlow,
    path::Path,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use zapis_domain::{ContentHash, GroupId};
use zapis_live::{Holding, Library, LiveError, LiveEvent, Paired, PeerId, Refusal, Taken, WantedPhoto};
use zapis_store::Pictures;

use super::{Lend, LiveScope, holdings::Memory, in_step};
use crate::{
    Acceptance, Notebook, NotebookError,
    import::{LiveArrival, LiveTaken, read_live},
    undo::record_of,
};

/// What was worked out last, for which changes and photos.
type Told = (u64, u64, Vec<Holding>);

pub(super) struct Shared {
    lend: Arc<dyn Lend>,
    scope: LiveScope,
    pictures: Pictures,
    memory: Mutex<Memory>,
    told: Mutex<Option<Told>>,
    /// Photos that came since the start: they change what is told, but no document.
    photos: AtomicU64,
    /// Of each laptop since it connected, by group.
    arrivals: Mutex<HashMap<(PeerId, Option<GroupId>), LiveArrival>>,
    /// Lines of laptops that only took since they connected.
    in_step: Mutex<HashMap<(PeerId, GroupId), i64>>,
    /// What each laptop is called.
    names: Mutex<HashMap<PeerId, String>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn refusal(error: NotebookError) -> Refusal {
    let problem = error.problem();
    Refusal { code: problem.code, params: problem.params.into_iter().collect() }
}

impl Shared {
    pub(super) fn new(lend: Arc<dyn Lend>, scope: LiveScope) -> Result<Shared, NotebookError> {
        let (pictures, names) = with(lend.as_ref(), |notebook| {
            let names = notebook.live_peers()?.into_iter().map(|peer| (peer.id, peer.name)).collect();
            // An unknown group or event is said now and not when the first laptop comes.
            notebook.live_documents(scope)?;
            Ok((notebook.store.pictures(), names))
        })?;
        Ok(Shared {
            lend,
            scope,
            pictures,
            memory: Mutex::default(),
            told: Mutex::default(),
            photos: AtomicU64::new(0),
            arrivals: Mutex::default(),
            in_step: Mutex::default(),
            names: Mutex::new(names),
        })
    }

    pub(super) fn with<T>(
        &self,
        task: impl FnOnce(&mut Notebook) -> Result<T, NotebookError>,
    ) -> Result<T, NotebookError> {
        with(self.lend.as_ref(), task)
    }

    pub(super) fn scope(&self) -> LiveScope {
        self.scope
    }

    pub(super) fn change_count(&self) -> u64 {
        self.with(|notebook| notebook.change_count()).unwrap_or_default()
    }

    pub(super) fn name_of(&self, peer: PeerId) -> String {
        lock(&self.names).get(&peer).cloned().unwrap_or_default()
    }

    /// Keeps what is needed to speak of an event later.
    pub(super) fn note(&self, event: &LiveEvent) {
        match event {
            LiveEvent::Joined { peer, name } => {
                lock(&self.names).insert(*peer, name.clone());
                // A laptop that comes again begins a new line on the board.
                lock(&self.arrivals).retain(|(of, _), _| of != peer);
                lock(&self.in_step).retain(|(of, _), _| of != peer);
            }
            LiveEvent::Paired(paired) => {
                lock(&self.names).insert(paired.id, paired.name.clone());
            }
            _ => {}
        }
    }

    /// What this laptop holds, worked out once for all that ask. The notebook is borrowed for each document alone: a line
    /// that is typed meanwhile waits for one of two hundred records.
    pub(super) fn holdings_now(&self) -> Result<Vec<Holding>, NotebookError> {
        // Who asks at the same time waits here, without the notebook.
        let mut told = lock(&self.told);
        let photos = self.photos.load(Ordering::Acquire);
        let (mut count, documents) =
            self.with(|notebook| Ok((notebook.change_count()?, notebook.live_documents(self.scope)?)))?;
        if let Some((_, _, told)) = told.as_ref().filter(|told| (told.0, told.1) == (count, photos)) {
            return Ok(told.clone());
        }
        let mut memory = lock(&self.memory);
        let mut holdings = Vec::with_capacity(documents.len());
        for id in documents {
            holdings.push(self.with(|notebook| {
                let before = notebook.change_count()?;
                let holding = notebook.live_holding(id, &mut memory)?;
                // Hashes that were written here are counted as known; what somebody else changes meanwhile is not.
                count = count.wrapping_add(notebook.change_count()?.wrapping_sub(before));
                Ok(holding)
            })?);
        }
        holdings.sort_by(|a, b| a.name.cmp(&b.name));
        *told = Some((count, photos, holdings.clone()));
        Ok(holdings)
    }

    /// The group whose record a packet for this laptop may hold. A desk gives it to a laptop that speaks of it: one that
    /// serves another group by now would refuse it, and the whole packet with it.
    fn group_in_packet(
        &self,
        notebook: &Notebook,
        peer: PeerId,
        theirs: &[Holding],
    ) -> Result<Option<GroupId>, NotebookError> {
        let speaks_of = |group: GroupId| {
            let name = record_of(group).to_string();
            theirs.iter().any(|holding| holding.name == name)
        };
        let group = self.groups_for(notebook, peer)?;
        Ok(group.filter(|group| !matches!(self.scope, LiveScope::Desk(_)) || speaks_of(*group)))
    }

    /// The groups whose records this laptop may have.
    fn groups_for(&self, notebook: &Notebook, peer: PeerId) -> Result<Option<GroupId>, NotebookError> {
        match self.scope {
            LiveScope::New => Ok(None),
            LiveScope::Group(group) => Ok(Some(group)),
            LiveScope::Desk(_) => notebook.live_peer_group(peer),
        }
    }

    /// The lines of a laptop that holds the same as this one say so.
    fn note_in_step(&self, peer: PeerId, theirs: &[Holding]) -> Result<(), NotebookError> {
        let LiveScope::Desk(event) = self.scope else { return Ok(()) };
        let (mine, from) = (self.holdings_now()?, Paired { id: peer, name: self.name_of(peer) });
        for (group, tally) in in_step::same_records(&mine, theirs) {
            let going_on = lock(&self.arrivals).get(&(peer, Some(group))).map(LiveArrival::seq);
            let line = going_on.or_else(|| lock(&self.in_step).get(&(peer, group)).copied());
            let line = self.with(|notebook| notebook.note_in_step(event, group, &from, tally, line))?;
            if let Some(seq) = line.filter(|_| going_on.is_none()) {
                lock(&self.in_step).insert((peer, group), seq);
            }
        }
        Ok(())
    }

    fn take(&self, peer: PeerId, path: &Path) -> Result<bool, NotebookError> {
        let packet = read_live(path)?;
        let group = packet.manifest.group.as_ref().map(|group| group.id);
        let brings_record = packet.documents.iter().any(|d| d.kind == zapis_carry::DocumentKind::Record);
        let trial = self.with(|notebook| {
            let only = match self.scope {
                LiveScope::Group(group) => Some(group),
                _ => None,
            };
            let acceptance = match notebook.live_event(self.scope)? {
                Some(event) => Acceptance::Only(event),
                None => Acceptance::AnyEvent,
            };
            notebook.live_trial(packet, acceptance, only)
        })?;
        // The child process is waited for without the notebook: typing goes on.
        let tried = trial.run();
        let (from, key) = (Paired { id: peer, name: self.name_of(peer) }, (peer, group));
        let going_on = lock(&self.arrivals).get(&key).cloned();
        self.with(|notebook| {
            let LiveTaken { changed, arrival } = notebook.take_live(tried, &from, going_on)?;
            if let Some(arrival) = arrival {
                lock(&self.arrivals).insert(key, arrival);
            }
            if let (LiveScope::Desk(_), Some(group), true) = (self.scope, group, brings_record) {
                notebook.live_peer_brought(peer, group)?;
            }
            Ok(changed)
        })
    }
}

fn with<T>(
    lend: &dyn Lend,
    task: impl FnOnce(&mut Notebook) -> Result<T, NotebookError>,
) -> Result<T, NotebookError> {
    let (mut task, mut answer) = (Some(task), None);
    lend.lend(&mut |notebook| {
        if let Some(task) = task.take() {
            answer = Some(task(notebook));
        }
    });
    answer.unwrap_or_else(|| Err(LiveError::Stopped.into()))
}

impl Library for Shared {
    fn holdings(&self, _: PeerId) -> Result<Vec<Holding>, Refusal> {
        self.holdings_now().map_err(refusal)
    }

    fn packet_for(&self, peer: PeerId, theirs: &[Holding], to: &Path) -> Result<bool, Refusal> {
        let contents = self.with(|notebook| {
            let group = self.group_in_packet(notebook, peer, theirs)?;
            notebook.live_packet(self.scope, group, theirs)
        });
        let Some(contents) = contents.map_err(refusal)? else { return Ok(false) };
        let written = zapis_carry::write(to, &contents, &mut |_| ControlFlow::Continue(()));
        written.map(|_| true).map_err(|error| refusal(error.into()))
    }

    fn take_packet(&self, peer: PeerId, packet: &Path) -> Result<Taken, Refusal> {
        self.take(peer, packet).map(|changed| Taken { changed }).map_err(refusal)
    }

    fn wanted_photos(&self, peer: PeerId, theirs: &[Holding]) -> Result<Vec<WantedPhoto>, Refusal> {
        self.note_in_step(peer, theirs).map_err(refusal)?;
        self.with(|notebook| notebook.live_wanted(self.scope, theirs)).map_err(refusal)
    }

    fn open_photo(&self, peer: PeerId, hash: &ContentHash) -> Result<Option<File>, Refusal> {
        let may_have = self.with(|notebook| {
            let groups: Vec<GroupId> = self.groups_for(notebook, peer)?.into_iter().collect();
            notebook.live_names_photo(&groups, hash)
        });
        if !may_have.map_err(refusal)? || !self.pictures.has(hash) {
            return Ok(None);
        }
        self.pictures.open(hash).map(Some).map_err(|error| refusal(error.into()))
    }

    fn take_photo(&self, _: PeerId, hash: &ContentHash, file: &Path) -> Result<(), Refusal> {
        let stored = self.pictures.put(hash, |sink| io::copy(&mut File::open(file)?, sink).map(drop));
        stored.map_err(|error| refusal(error.into()))?;
        self.photos.fetch_add(1, Ordering::AcqRel);
        Ok(())
    }

    fn remember(&self, paired: &Paired) -> Result<(), Refusal> {
        self.with(|notebook| notebook.remember_live_peer(paired)).map_err(refusal)
    }
}
