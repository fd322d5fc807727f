//! Taking packets in: any order, any number of times, all of a packet or nothing of it.

mod batch;
mod checks;
mod take_back;
mod trial;

use std::{
    collections::BTreeSet,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use zapis_carry::{DocumentKind as PartKind, Manifest, Packet, receipt_code};
use zapis_domain::{ContentHash, EventId};
use zapis_record::{DocumentId, DocumentKind, StateHash};
use zapis_store::ArrivalRow;

use batch::{Batch, Before};
use trial::file_name;
pub use trial::{Trial, Tried};

use crate::{
    Notebook, NotebookError, Progress,
    view::{PacketContent, PacketOutcome, PacketResult},
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

/// A document of a packet, and the hash of its content as it was found.
struct Incoming {
    id: DocumentId,
    bytes: Vec<u8>,
    /// Of the bytes.
    blake3: ContentHash,
    /// Of the content.
    hash: StateHash,
}

impl Notebook {
    /// Takes in packets one after the other; what became of each stands in the order given.
    pub fn import_packets(
        &mut self,
        paths: &[impl AsRef<Path>],
        acceptance: Acceptance,
        progress: Progress<'_>,
    ) -> Vec<PacketOutcome> {
        let paths: Vec<PathBuf> = paths.iter().map(|path| path.as_ref().to_owned()).collect();
        let trial = self.trial();
        let outcomes = std::thread::scope(|scope| {
            let mut outcomes = Vec::with_capacity(paths.len());
            for batch in trial::read_ahead(scope, trial, paths.clone()) {
                if progress(outcomes.len() as u64, paths.len() as u64) == ControlFlow::Break(()) {
                    break;
                }
                outcomes.extend(self.import_tried(batch, acceptance));
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
    pub fn import_tried(&mut self, packets: Vec<Tried>, acceptance: Acceptance) -> Vec<PacketOutcome> {
        let in_memory: BTreeSet<DocumentId> = self.documents.keys().copied().collect();
        let mut outcomes = Vec::with_capacity(packets.len());
        let mut batch = Batch::default();
        let mut unwritten = Vec::new();
        for packet in packets {
            let alone = self.brings_frame(&mut batch, &packet);
            if alone {
                self.write_merged(&mut batch, std::mem::take(&mut unwritten), acceptance, &mut outcomes);
            }
            unwritten.push((outcomes.len(), packet.path.clone(), packet.verdicts.clone()));
            outcomes.push(self.import_one(&mut batch, packet, acceptance));
            if alone {
                self.write_merged(&mut batch, std::mem::take(&mut unwritten), acceptance, &mut outcomes);
            }
        }
        self.write_merged(&mut batch, unwritten, acceptance, &mut outcomes);
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
        packets: Vec<(usize, PathBuf, Vec<Option<StateHash>>)>,
        acceptance: Acceptance,
        outcomes: &mut [PacketOutcome],
    ) {
        let Err(error) = self.write_batch(batch) else { return };
        let merged = |outcome: &PacketOutcome| !matches!(outcome.outcome, PacketResult::Refused { .. });
        if let [(at, _, _)] = packets[..] {
            if merged(&outcomes[at]) {
                outcomes[at].outcome = PacketResult::Refused { problem: error.problem() };
            }
            return;
        }
        for (at, path, verdicts) in packets {
            if merged(&outcomes[at]) {
                let again = Tried { packet: trial::read(&path), path, verdicts };
                outcomes[at] = self.import_one(batch, again, acceptance);
                let (path, verdicts) = (PathBuf::new(), Vec::new());
                self.write_merged(batch, vec![(at, path, verdicts)], acceptance, outcomes);
            }
        }
    }

    fn import_one(&mut self, batch: &mut Batch, tried: Tried, acceptance: Acceptance) -> PacketOutcome {
        let file_name = tried.file_name();
        let marks = batch.marks();
        let result = tried
            .packet
            .and_then(|packet| self.import_read(batch, packet, &file_name, &tried.verdicts, acceptance));
        let outcome = result.unwrap_or_else(|error| {
            batch.forget_since(marks);
            PacketResult::Refused { problem: error.problem() }
        });
        PacketOutcome { file_name, outcome }
    }

    fn import_read(
        &mut self,
        batch: &mut Batch,
        mut packet: Packet,
        file_name: &str,
        verdicts: &[Option<StateHash>],
        acceptance: Acceptance,
    ) -> Result<PacketResult, NotebookError> {
        self.check_event(&packet.manifest, acceptance)?;
        let incoming = checks::incoming(&mut packet, verdicts)?;
        let entries_before = self.count_entries(batch, &packet.manifest)?;
        let mut before = Vec::new();
        match self.merge(batch, &mut packet, &incoming, &mut before) {
            Err(error) => {
                self.put_back(before)?;
                Err(error)
            }
            Ok(new_photos) => {
                let entries_after = self.count_entries(batch, &packet.manifest)?;
                let receipt = receipt_of(&incoming);
                let content = content(&packet.manifest, receipt, new_photos, entries_before, entries_after);
                if before.is_empty() && new_photos == 0 {
                    return Ok(PacketResult::AlreadyThere(content));
                }
                let arrival = arrival(&packet.manifest, file_name, &incoming, self.surroundings.now());
                batch.add_arrival(packet.manifest.event.id, arrival, before);
                Ok(PacketResult::Imported(content))
            }
        }
    }

    /// Merges the documents in memory and stores the photos. `before` gets what changed, as it was.
    fn merge(
        &mut self,
        batch: &mut Batch,
        packet: &mut Packet,
        incoming: &[Incoming],
        before: &mut Vec<Before>,
    ) -> Result<u32, NotebookError> {
        for part in incoming {
            self.merge_part(batch, packet.manifest.event.id, part, before)?;
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

fn content(
    manifest: &Manifest,
    receipt: String,
    new_photos: u32,
    entries_before: u32,
    entries_after: u32,
) -> PacketContent {
    let group = manifest.group.as_ref();
    PacketContent {
        event: manifest.event.id,
        group: group.map(|g| g.id),
        number: group.map(|g| g.number),
        theme: group.map(|g| g.theme.clone()).unwrap_or_default(),
        entries_before,
        entries_after,
        new_photos,
        receipt,
    }
}

/// What was stopped midway says so of each packet whose turn had not come.
fn with_those_left(
    mut outcomes: Vec<PacketOutcome>,
    paths: &[PathBuf],
    progress: Progress<'_>,
) -> Vec<PacketOutcome> {
    for path in &paths[outcomes.len()..] {
        let outcome = PacketResult::Refused { problem: NotebookError::ImportStopped.problem() };
        outcomes.push(PacketOutcome { file_name: file_name(path), outcome });
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
    record.or(incoming.first()).map(|part| part.hash.to_string()).unwrap_or_default()
}

/// Worked out here: what the packet says of itself is only a claim.
fn receipt_of(incoming: &[Incoming]) -> String {
    receipt_code(&state_of(incoming))
}

fn arrival(
    manifest: &Manifest,
    file_name: &str,
    incoming: &[Incoming],
    now: zapis_domain::Timestamp,
) -> ArrivalRow {
    let state_hash = state_of(incoming);
    ArrivalRow {
        group: manifest.group.as_ref().map(|g| g.id),
        file_name: file_name.to_owned(),
        device: manifest.device.name.clone(),
        made_at: manifest.made_at,
        arrived_at: now,
        receipt: receipt_code(&state_hash),
        entries: manifest.counts.entries,
        photos: manifest.counts.photos,
        state_hash,
    }
}
