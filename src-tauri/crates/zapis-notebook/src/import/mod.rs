//! Taking packets in: any order, any number of times, all of a packet or nothing of it.

mod batch;
mod checks;
mod devices;
mod difference;
mod live;
mod take_back;
mod trial;

use std::{
    collections::BTreeSet,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use zapis_carry::{CarryError, Counts, DocumentKind as PartKind, Manifest, Packet, receipt_code};
use zapis_domain::{ContentHash, EventId};
use zapis_record::{DocumentId, DocumentKind};
use zapis_store::ArrivalRow;

use batch::{Batch, Before};
pub(crate) use live::{LiveArrival, LiveTaken, read_live};
use trial::file_name;
pub use trial::{Trial, Tried};

use crate::{
    Notebook, NotebookError, Progress,
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
struct Incoming {
    id: DocumentId,
    bytes: Vec<u8>,
    /// Of the bytes.
    blake3: ContentHash,
    verdict: Verdict,
}

impl Notebook {
    /// Takes in packets one after the other; what became of each stands in the order given.
    pub fn import_packets(
        &mut self,
        paths: &[impl AsRef<Path>],
        welcome: impl Into<Welcome>,
        progress: Progress<'_>,
    ) -> Vec<PacketOutcome> {
        let welcome = welcome.into();
        let paths: Vec<PathBuf> = paths.iter().map(|path| path.as_ref().to_owned()).collect();
        let trial = self.trial();
        let outcomes = std::thread::scope(|scope| {
            let mut outcomes = Vec::with_capacity(paths.len());
            for batch in trial::read_ahead(scope, trial, paths.clone()) {
                if progress(outcomes.len() as u64, paths.len() as u64) == ControlFlow::Break(()) {
                    break;
                }
                outcomes.extend(self.import_tried(batch, welcome));
            }
            outcomes
        });
        with_those_left(outcomes, &paths, progress)
    }

    /// What reads and tries packets for [`Notebook::import_tried`], away from the notebook.
    pub fn trial(&self) -> Trial {
        Trial::new(self.prober.clone())
    }

    /// Merges packet by packet and writes them together. When they cannot be written together each is taken in
    /// alone, so that one bad packet is no other's fault.
    pub fn import_tried(&mut self, packets: Vec<Tried>, welcome: impl Into<Welcome>) -> Vec<PacketOutcome> {
        let welcome = welcome.into();
        let in_memory: BTreeSet<DocumentId> = self.documents.keys().copied().collect();
        let mut outcomes = Vec::with_capacity(packets.len());
        let mut batch = Batch::default();
        let mut unwritten = Vec::new();
        for packet in packets {
            let alone = self.brings_frame(&mut batch, &packet);
            if alone {
                self.write_merged(&mut batch, std::mem::take(&mut unwritten), welcome, &mut outcomes);
            }
            unwritten.push((outcomes.len(), packet.path.clone(), packet.verdicts.clone()));
            outcomes.push(self.import_one(&mut batch, packet, welcome));
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
        packets: Vec<(usize, PathBuf, Vec<Option<Verdict>>)>,
        welcome: Welcome,
        outcomes: &mut [PacketOutcome],
    ) {
        let Err(error) = self.write_batch(batch) else { return };
        let merged = |outcome: &PacketOutcome| {
            matches!(outcome.outcome, PacketResult::Imported(_) | PacketResult::AlreadyThere(_))
        };
        if let [(at, _, _)] = packets[..] {
            if merged(&outcomes[at]) {
                outcomes[at].outcome = PacketResult::Refused { problem: error.problem() };
            }
            return;
        }
        for (at, path, verdicts) in packets {
            if merged(&outcomes[at]) {
                let again = Tried { packet: trial::read(&path), path, verdicts };
                outcomes[at] = self.import_one(batch, again, welcome);
                let (path, verdicts) = (PathBuf::new(), Vec::new());
                self.write_merged(batch, vec![(at, path, verdicts)], welcome, outcomes);
            }
        }
    }

    fn import_one(&mut self, batch: &mut Batch, tried: Tried, welcome: Welcome) -> PacketOutcome {
        let file_name = tried.file_name();
        let marks = batch.marks();
        let result = tried
            .packet
            .and_then(|packet| self.import_read(batch, packet, &file_name, &tried.verdicts, welcome));
        let outcome = result.unwrap_or_else(|error| {
            batch.forget_since(marks);
            refused(error)
        });
        PacketOutcome { file_name, outcome, held: None }
    }

    fn import_read(
        &mut self,
        batch: &mut Batch,
        mut packet: Packet,
        file_name: &str,
        verdicts: &[Option<Verdict>],
        welcome: Welcome,
    ) -> Result<PacketResult, NotebookError> {
        self.check_event(&packet.manifest, welcome.events)?;
        let new_event = self.check_device(&packet.manifest, welcome.devices)?;
        let incoming = checks::incoming(&mut packet, verdicts)?;
        let entries_before = self.count_entries(batch, &packet.manifest)?;
        let (mut before, mut difference) = (Vec::new(), None);
        let merged = self.merge(batch, &mut packet, &incoming, &mut before, &mut difference);
        let told = merged.and_then(|new_photos| {
            let changed = !before.is_empty() || new_photos > 0;
            let content = PacketContent {
                entries_before,
                entries_after: self.count_entries(batch, &packet.manifest)?,
                new_photos,
                new_event,
                receipt: receipt_of(&incoming),
                counted: crate::packets::counted(&counts_of(&packet.manifest, &incoming)),
                notice: self.notice(batch, &packet, changed)?,
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
        if !changed {
            return Ok(PacketResult::AlreadyThere(content));
        }
        let arrival = ArrivalRow {
            carrier: welcome.by.name().to_owned(),
            difference: difference.as_ref().map(as_json).unwrap_or_default(),
            ..arrival(&packet, file_name, &incoming, self.surroundings.now())
        };
        batch.add_arrival(packet.manifest.event.id, arrival, before);
        Ok(PacketResult::Imported(content))
    }

    /// Merges the documents in memory and stores the photos. `before` gets what changed, as it was.
    fn merge(
        &mut self,
        batch: &mut Batch,
        packet: &mut Packet,
        incoming: &[Incoming],
        before: &mut Vec<Before>,
        difference: &mut Option<VersionDifference>,
    ) -> Result<u32, NotebookError> {
        for part in incoming {
            self.merge_part(batch, packet.manifest.event.id, part, before, difference)?;
        }
        let frame = crate::undo::frame_of(packet.manifest.event.id);
        self.check_frame(&packet.manifest, batch.holds(frame))?;
        self.store_photos(packet)
    }

    fn store_photos(&mut self, packet: &mut Packet) -> Result<u32, NotebookError> {
        let hashes: Vec<_> = packet.manifest.photos.iter().map(|p| p.hash.clone()).collect();
        let mut new_photos = 0;
        for hash in hashes.iter().filter(|hash| !self.store.pictures().has(hash)).collect::<Vec<_>>() {
            let mut failed = None;
            let stored = self.store.pictures().put(hash, |sink| {
                packet.copy_photo(hash, sink).map(drop).map_err(|e| {
                    failed = Some(e);
                    std::io::Error::other("the packet's photo")
                })
            });
            if let Some(error) = failed {
                return Err(error.into());
            }
            new_photos += u32::from(stored?);
        }
        Ok(new_photos)
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
fn refused(error: NotebookError) -> PacketResult {
    match error {
        NotebookError::DeviceUnknown(claim) => PacketResult::Unknown(*claim),
        NotebookError::Carry(CarryError::Locked) => PacketResult::Locked,
        error => PacketResult::Refused { problem: error.problem() },
    }
}

/// What is in the packet, as it was counted here.
fn counts_of(manifest: &Manifest, incoming: &[Incoming]) -> Counts {
    let record = incoming.iter().find(|part| part.id.kind == DocumentKind::Record);
    record.map_or_else(|| manifest.counts.clone(), |part| part.verdict.counts())
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
fn state_of(incoming: &[Incoming]) -> String {
    let record = incoming.iter().find(|part| part.id.kind == DocumentKind::Record);
    record.or(incoming.first()).map(|part| part.verdict.hash.to_string()).unwrap_or_default()
}

/// Worked out here: what the packet says of itself is only a claim.
fn receipt_of(incoming: &[Incoming]) -> String {
    receipt_code(&state_of(incoming))
}

fn arrival(
    packet: &Packet,
    file_name: &str,
    incoming: &[Incoming],
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
