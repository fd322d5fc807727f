//! Taking packets in: any order, any number of times, all of a packet or nothing of it.
//!
//! What a stick, a share or a child process may make slow (reading, trying, photos) happens while others have the
//! notebook; it is asked for moments only, to see which packets are welcome and to write those that are.

mod batch;
mod checks;
mod devices;
mod difference;
mod live;
mod photos;
mod take_back;
mod trial;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{Arc, atomic::Ordering},
};

use zapis_carry::{CarryError, Counts, DocumentKind as PartKind, Manifest, Packet, receipt_code};
use zapis_domain::{ContentHash, EventId};
use zapis_record::{DocumentId, DocumentKind, read_hand_over};
use zapis_store::{ArrivalRow, StagedPicture, StoreError};

use batch::{Batch, Before};
pub(crate) use live::{LiveArrival, LiveTaken, read_live};
use trial::file_name;
pub use trial::{Trial, Tried};

use crate::{
    Lend, Notebook, NotebookError, Progress,
    probe::Verdict,
    view::{PacketContent, PacketOutcome, PacketResult, VersionDifference},
};

/// Which events' packets are welcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acceptance {
    /// Any; one of an event that is not here yet brings the event.
    AnyEvent,
    /// Any while the library is empty, then only those of events that are here.
    KnownEvent,
    /// Only those of this event.
    Only(EventId),
}

/// Whose packets are taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// Everyone's, because a person said so; their laptops are known from then on.
    Everyone,
    /// Those of laptops that are known, and the one that brings an event. Of others a person is asked.
    Known,
}

/// By which way a packet came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrier {
    File,
    Folder,
    Live,
}

impl Carrier {
    fn name(self) -> &'static str {
        match self {
            Carrier::File => "file",
            Carrier::Folder => "folder",
            Carrier::Live => "live",
        }
    }
}

/// Which packets are welcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Welcome {
    pub events: Acceptance,
    pub devices: Trust,
    pub by: Carrier,
}

impl From<Acceptance> for Welcome {
    fn from(events: Acceptance) -> Self {
        Welcome { events, devices: Trust::Everyone, by: Carrier::File }
    }
}

/// A document of a packet, and the hash of its content as it was found.
struct Incoming<'p> {
    id: DocumentId,
    bytes: &'p [u8],
    /// Of the bytes.
    blake3: ContentHash,
    verdict: Verdict,
}

/// Stands in the place of an arrival's difference: it brought the event to this laptop and nothing of a record. It is
/// kept so that the import can be taken back; its group has not handed anything over by it.
pub(crate) const EVENT_ALONE: &str = "\"event\"";

/// Borrows the notebook for a moment; does nothing once it is closed.
type Borrow<'a> = &'a mut dyn FnMut(&mut dyn FnMut(&mut Notebook));

/// Takes packets in while others use the notebook; what became of each stands in the order given. Stopped by
/// `progress`, it leaves those that were taken in whole, and of the others nothing.
pub fn take_packets(
    lend: &dyn Lend,
    trial: Trial,
    paths: &[PathBuf],
    welcome: impl Into<Welcome>,
    progress: Progress<'_>,
) -> Vec<PacketOutcome> {
    take_all(&mut |task| lend.lend(task), trial, paths, welcome.into(), progress)
}

fn take_all(
    borrow: Borrow<'_>,
    trial: Trial,
    paths: &[PathBuf],
    welcome: Welcome,
    progress: Progress<'_>,
) -> Vec<PacketOutcome> {
    let (pictures, total) = (trial.pictures.clone(), paths.len() as u64);
    let outcomes = std::thread::scope(|scope| {
        let mut outcomes = Vec::with_capacity(paths.len());
        let (batches, left) = trial::read_ahead(scope, trial, paths.to_vec());
        for mut batch in batches {
            let done = outcomes.len() as u64;
            let mut go_on = || progress(done, total);
            if go_on().is_break() || lent(borrow, |notebook| notebook.weigh(&mut batch, welcome)).is_none() {
                break;
            }
            if photos::fetch(&pictures, &mut batch, &mut go_on).is_break() || go_on().is_break() {
                break;
            }
            match lent(borrow, |notebook| notebook.import_tried(batch, welcome)) {
                Some(taken) => outcomes.extend(taken),
                None => break,
            }
        }
        // The scope waits for its reader: what it would still read from a slow stick nobody wants.
        left.store(true, Ordering::Relaxed);
        outcomes
    });
    with_those_left(outcomes, paths, progress)
}

fn lent<T>(borrow: Borrow<'_>, task: impl FnOnce(&mut Notebook) -> T) -> Option<T> {
    let (mut task, mut answer) = (Some(task), None);
    borrow(&mut |notebook| answer = task.take().map(|task| task(notebook)));
    answer
}

impl Notebook {
    /// [`take_packets`] for whoever has the notebook alone.
    pub fn import_packets(
        &mut self,
        paths: &[impl AsRef<Path>],
        welcome: impl Into<Welcome>,
        progress: Progress<'_>,
    ) -> Vec<PacketOutcome> {
        let paths: Vec<PathBuf> = paths.iter().map(|path| path.as_ref().to_owned()).collect();
        let trial = self.trial();
        take_all(&mut |task| task(self), trial, &paths, welcome.into(), progress)
    }

    /// What reads and tries packets away from the notebook.
    pub fn trial(&self) -> Trial {
        Trial::new(self.prober.clone(), self.store.pictures())
    }

    /// Which packets are welcome, and which of their photos are not here: nothing is read or stored for others.
    pub(crate) fn weigh(&mut self, tried: &mut [Tried], welcome: Welcome) {
        for one in tried {
            let Ok(packet) = &one.packet else { continue };
            match self.due_photos(packet, &one.verdicts, welcome) {
                Ok(due) => one.due = due,
                Err(error) => one.packet = Err(error),
            }
        }
    }

    /// Whether it is of the event asked for and of a laptop that needs no asking.
    pub(crate) fn is_welcome(&mut self, tried: &Tried, welcome: Welcome) -> Result<(), NotebookError> {
        let Ok(packet) = &tried.packet else { return Ok(()) };
        self.check_event(&packet.manifest, welcome.events)?;
        self.check_device(&packet.manifest, welcome.devices).map(drop)
    }

    fn due_photos(
        &mut self,
        packet: &Packet,
        verdicts: &[Option<Verdict>],
        welcome: Welcome,
    ) -> Result<Vec<ContentHash>, NotebookError> {
        self.check_event(&packet.manifest, welcome.events)?;
        self.check_device(&packet.manifest, welcome.devices)?;
        checks::incoming(packet, verdicts)?;
        let (pictures, photos) = (self.store.pictures(), &packet.manifest.photos);
        Ok(photos.iter().map(|photo| &photo.hash).filter(|hash| !pictures.has(hash)).cloned().collect())
    }

    /// Merges packet by packet and writes them together. When they cannot be written together each is taken in
    /// alone, so that one bad packet is no other's fault. Their photos have been fetched.
    pub(crate) fn import_tried(&mut self, packets: Vec<Tried>, welcome: Welcome) -> Vec<PacketOutcome> {
        let in_memory: BTreeSet<DocumentId> = self.documents.keys().copied().collect();
        let mut outcomes = Vec::with_capacity(packets.len());
        let mut batch = Batch::default();
        let mut unwritten = Vec::new();
        for packet in packets {
            let alone = self.brings_frame(&mut batch, &packet);
            if alone {
                self.write_merged(&mut batch, std::mem::take(&mut unwritten), welcome, &mut outcomes);
            }
            outcomes.push(self.import_one(&mut batch, &packet, welcome));
            unwritten.push((outcomes.len() - 1, packet));
            if alone {
                self.write_merged(&mut batch, std::mem::take(&mut unwritten), welcome, &mut outcomes);
            }
        }
        self.write_merged(&mut batch, unwritten, welcome, &mut outcomes);
        // Two hundred groups' records would fill the memory; what somebody has open stays.
        self.documents.retain(|id, _| in_memory.contains(id) || id.kind != DocumentKind::Record);
        outcomes
    }

    /// Whether the tables have to learn the packet's frame before they can say whose its group is.
    fn brings_frame(&mut self, batch: &mut Batch, tried: &Tried) -> bool {
        let Ok(packet) = &tried.packet else { return false };
        let frame = crate::undo::frame_of(packet.manifest.event.id);
        if !self.store.reader().document_hash(&frame.to_string()).is_ok_and(|hash| hash.is_some()) {
            return true;
        }
        let parts = packet.manifest.documents.iter().zip(&packet.documents).zip(&tried.verdicts);
        for ((entry, part), verdict) in parts.filter(|((entry, _), _)| entry.kind == PartKind::Frame) {
            // Bytes that failed the trial are not read here, and are refused in a moment.
            if verdict.is_none() || batch.has_seen(frame, &entry.blake3) {
                continue;
            }
            if !self.document(frame).is_ok_and(|frame| frame.knows(&part.bytes)) {
                return true;
            }
            batch.see(frame, entry.blake3.clone());
        }
        false
    }

    fn write_merged(
        &mut self,
        batch: &mut Batch,
        packets: Vec<(usize, Tried)>,
        welcome: Welcome,
        outcomes: &mut [PacketOutcome],
    ) {
        let Err(error) = self.write_batch(batch) else { return };
        let merged = |outcome: &PacketOutcome| {
            matches!(outcome.outcome, PacketResult::Imported(_) | PacketResult::AlreadyThere(_))
        };
        if let [(at, _)] = packets[..] {
            if merged(&outcomes[at]) {
                outcomes[at].outcome = PacketResult::Refused { problem: error.problem() };
            }
            return;
        }
        for (at, tried) in packets {
            if merged(&outcomes[at]) {
                outcomes[at] = self.import_one(batch, &tried, welcome);
                self.write_merged(batch, vec![(at, tried)], welcome, outcomes);
            }
        }
    }

    fn import_one(&mut self, batch: &mut Batch, tried: &Tried, welcome: Welcome) -> PacketOutcome {
        let marks = batch.marks();
        let outcome = match &tried.packet {
            Ok(packet) => self.import_read(batch, packet, tried, welcome).unwrap_or_else(|error| {
                batch.forget_since(marks);
                refused(&error)
            }),
            Err(error) => refused(error),
        };
        PacketOutcome { file_name: tried.file_name(), outcome, held: None }
    }

    fn import_read(
        &mut self,
        batch: &mut Batch,
        packet: &Packet,
        tried: &Tried,
        welcome: Welcome,
    ) -> Result<PacketResult, NotebookError> {
        self.check_event(&packet.manifest, welcome.events)?;
        let new_event = self.check_device(&packet.manifest, welcome.devices)?;
        let incoming = checks::incoming(packet, &tried.verdicts)?;
        let entries_before = self.count_entries(batch, &packet.manifest)?;
        let (mut before, mut difference) = (Vec::new(), None);
        let merged = self
            .merge(batch, &packet.manifest, &incoming, &mut before, &mut difference)
            .and_then(|()| self.store_photos(&packet.manifest, &tried.photos));
        let told = merged.and_then(|new_photos| {
            let changed = !before.is_empty() || new_photos > 0;
            let content = PacketContent {
                entries_before,
                entries_after: self.count_entries(batch, &packet.manifest)?,
                new_photos,
                new_event,
                receipt: receipt_of(&incoming),
                counted: crate::packets::counted(&counts_of(&packet.manifest, &incoming)),
                notice: self.notice(batch, packet, changed)?,
                ..crate::packets::written(&packet.manifest)
            };
            self.remember_device(&packet.manifest)?;
            Ok((changed, content))
        });
        let (changed, content) = match told {
            Ok(told) => told,
            // Whatever failed: what is in memory must not be ahead of the disk.
            Err(error) => return self.put_back(before).and(Err(error)),
        };
        let arrival = arrival(packet, &tried.file_name(), &incoming, self.surroundings.now());
        // Who handed over with a reason has handed over, however little there is.
        let handed_over = match arrival.group {
            Some(group) => read_hand_over(self.document(crate::undo::record_of(group))?).is_some(),
            None => false,
        };
        let difference = match (new_event && !handed_over, arrival.entries, arrival.photos) {
            (true, 0, 0) => EVENT_ALONE.to_owned(),
            _ => difference.as_ref().map(as_json).unwrap_or_default(),
        };
        let arrival = ArrivalRow { carrier: welcome.by.name().to_owned(), difference, ..arrival };
        let event = packet.manifest.event.id;
        if !changed {
            if self.shows_another_code(batch, event, &arrival)? {
                let arrival = ArrivalRow { difference: no_difference(), ..arrival };
                batch.add_arrival(event, arrival, None);
            }
            return Ok(PacketResult::AlreadyThere(content));
        }
        batch.add_arrival(event, arrival, Some(before));
        Ok(PacketResult::Imported(content))
    }

    /// Merges the documents in memory. `before` gets what changed, as it was.
    fn merge(
        &mut self,
        batch: &mut Batch,
        manifest: &Manifest,
        incoming: &[Incoming<'_>],
        before: &mut Vec<Before>,
        difference: &mut Option<VersionDifference>,
    ) -> Result<(), NotebookError> {
        for part in incoming {
            self.merge_part(batch, manifest.event.id, part, before, difference)?;
        }
        self.check_frame(manifest, batch.holds(crate::undo::frame_of(manifest.event.id)))
    }

    /// Gives the photos that were fetched their places.
    fn store_photos(
        &self,
        manifest: &Manifest,
        fetched: &[Arc<StagedPicture>],
    ) -> Result<u32, NotebookError> {
        let pictures = self.store.pictures();
        let came: BTreeSet<&ContentHash> = fetched.iter().map(|picture| picture.hash()).collect();
        let known = |hash: &ContentHash| came.contains(hash) || pictures.has(hash);
        if !manifest.photos.iter().all(|photo| known(&photo.hash)) {
            return Err(StoreError::PictureMissing.into());
        }
        Ok(pictures.keep(fetched.iter().map(Arc::as_ref))?)
    }

    /// The group's entries, those not yet written included.
    fn count_entries(&self, batch: &Batch, manifest: &Manifest) -> Result<u32, NotebookError> {
        let Some(group) = &manifest.group else { return Ok(0) };
        let record = crate::undo::record_of(group.id);
        match self.documents.get(&record) {
            Some(document) if batch.holds(record) => Ok(document.count_entries()),
            _ => Ok(self.store.reader().count_entries(group.id)?),
        }
    }
}

/// Why a packet was not taken in: for some reasons a person can do something about it at once.
pub(crate) fn refused(error: &NotebookError) -> PacketResult {
    match error {
        NotebookError::DeviceUnknown(claim) => PacketResult::Unknown(claim.as_ref().clone()),
        NotebookError::Carry(CarryError::Locked) => PacketResult::Locked,
        error => PacketResult::Refused { problem: error.problem() },
    }
}

/// What is in the packet, as it was counted here.
fn counts_of(manifest: &Manifest, incoming: &[Incoming<'_>]) -> Counts {
    let record = incoming.iter().find(|part| part.id.kind == DocumentKind::Record);
    record.map_or_else(|| manifest.counts.clone(), |part| part.verdict.counts())
}

/// Of an arrival that changed nothing here.
pub(crate) fn no_difference() -> String {
    as_json(&VersionDifference::default())
}

fn as_json(difference: &VersionDifference) -> String {
    serde_json::to_string(difference).expect("a difference is plain data")
}

/// What was stopped midway says so of each packet whose turn had not come.
fn with_those_left(
    mut outcomes: Vec<PacketOutcome>,
    paths: &[PathBuf],
    progress: Progress<'_>,
) -> Vec<PacketOutcome> {
    for path in &paths[outcomes.len()..] {
        let outcome = PacketResult::Refused { problem: NotebookError::ImportStopped.problem() };
        outcomes.push(PacketOutcome { file_name: file_name(path), outcome, held: None });
    }
    let _ = progress(paths.len() as u64, paths.len() as u64);
    outcomes
}

fn stream(event: EventId) -> String {
    format!("import:{event}")
}

/// What a packet is compared by: its record, or the frame where it has none.
fn state_of(incoming: &[Incoming<'_>]) -> String {
    let record = incoming.iter().find(|part| part.id.kind == DocumentKind::Record);
    record.or(incoming.first()).map(|part| part.verdict.hash.to_string()).unwrap_or_default()
}

/// Worked out here: what the packet says of itself is only a claim.
fn receipt_of(incoming: &[Incoming<'_>]) -> String {
    receipt_code(&state_of(incoming))
}

fn arrival(
    packet: &Packet,
    file_name: &str,
    incoming: &[Incoming<'_>],
    now: zapis_domain::Timestamp,
) -> ArrivalRow {
    let (manifest, state_hash) = (&packet.manifest, state_of(incoming));
    let counts = counts_of(manifest, incoming);
    ArrivalRow {
        group: manifest.group.as_ref().map(|g| g.id),
        file_name: file_name.to_owned(),
        device: manifest.device.name.clone(),
        made_at: manifest.made_at,
        arrived_at: now,
        receipt: receipt_code(&state_hash),
        entries: counts.entries,
        photos: counts.photos,
        state_hash,
        device_id: manifest.device.id.to_string(),
        device_key: manifest.device.key.map(|key| key.to_string()),
        serial: manifest.device.serial.filter(|serial| i64::try_from(*serial).is_ok()),
        identity: packet.identity().to_string(),
        carrier: Carrier::File.name().to_owned(),
        by_kind: counts.by_kind,
        last_change: counts.last_change,
        difference: String::new(),
    }
}
