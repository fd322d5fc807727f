//! Taking packets in: any order, any number of times, all of a packet or nothing of it.

mod ahead;
mod batch;
mod checks;
mod take_back;

use std::{
    collections::BTreeSet,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use zapis_carry::{DocumentKind as PartKind, Manifest, Packet, receipt_code};
use zapis_domain::{ContentHash, EventId};
use zapis_record::{DocumentId, DocumentKind, StateHash};
use zapis_store::ArrivalRow;

use ahead::Tried;
use batch::{Batch, Before};

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
        let in_memory: BTreeSet<DocumentId> = self.documents.keys().copied().collect();
        let prober = self.prober.clone();
        let outcomes = std::thread::scope(|scope| {
            let mut outcomes = Vec::with_capacity(paths.len());
            let mut batch = Batch::default();
            for packets in ahead::read_ahead(scope, prober, paths.clone()) {
                let end = outcomes.len() + packets.len();
                self.import_batch(&mut batch, &paths, packets, acceptance, &mut outcomes, progress);
                // Two hundred groups' records would fill the memory; what somebody has open stays.
                self.documents.retain(|id, _| in_memory.contains(id) || id.kind != DocumentKind::Record);
                if outcomes.len() < end {
                    break;
                }
            }
            outcomes
        });
        with_those_left(outcomes, &paths, progress)
    }

    /// Merges packet by packet and writes them together; those of a batch that cannot be written are refused
    /// together. Has fewer outcomes than packets when it was stopped.
    fn import_batch(
        &mut self,
        batch: &mut Batch,
        paths: &[PathBuf],
        packets: Vec<Tried>,
        acceptance: Acceptance,
        outcomes: &mut Vec<PacketOutcome>,
        progress: Progress<'_>,
    ) {
        let mut unwritten = outcomes.len();
        for packet in packets {
            if progress(outcomes.len() as u64, paths.len() as u64) == ControlFlow::Break(()) {
                break;
            }
            let file_name = file_name(&paths[outcomes.len()]);
            let new_frame = packet.as_ref().is_ok_and(|(packet, _)| self.brings_frame(batch, packet));
            if new_frame {
                self.write_merged(batch, &mut outcomes[unwritten..]);
                unwritten = outcomes.len();
            }
            let result = packet.and_then(|(packet, verdicts)| {
                self.import_read(batch, packet, &file_name, &verdicts, acceptance)
            });
            let outcome = result.unwrap_or_else(|error| PacketResult::Refused { problem: error.problem() });
            outcomes.push(PacketOutcome { file_name, outcome });
            if new_frame {
                self.write_merged(batch, &mut outcomes[unwritten..]);
                unwritten = outcomes.len();
            }
        }
        self.write_merged(batch, &mut outcomes[unwritten..]);
    }

    /// Whether the tables have to learn the packet's frame before they can say whose its group is.
    fn brings_frame(&mut self, batch: &Batch, packet: &Packet) -> bool {
        let frame = crate::undo::frame_of(packet.manifest.event.id);
        let known = self.store.reader().document_hash(&frame.to_string()).is_ok_and(|hash| hash.is_some());
        let parts = packet.manifest.documents.iter().zip(&packet.documents);
        let mut new =
            parts.filter(|(entry, part)| part.kind == PartKind::Frame && !batch.has_seen(&entry.blake3));
        !known || new.any(|(_, part)| self.document(frame).is_ok_and(|frame| !frame.knows(&part.bytes)))
    }

    fn write_merged(&mut self, batch: &mut Batch, outcomes: &mut [PacketOutcome]) {
        let Err(error) = self.write_batch(batch) else { return };
        for outcome in outcomes.iter_mut().filter(|o| !matches!(o.outcome, PacketResult::Refused { .. })) {
            outcome.outcome = PacketResult::Refused { problem: error.problem() };
        }
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
                self.put_back(batch, before)?;
                Err(error)
            }
            Ok(new_photos) => {
                let entries_after = self.count_entries(batch, &packet.manifest)?;
                let content = content(&packet.manifest, new_photos, entries_before, entries_after);
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
            before.extend(self.merge_part(batch, packet.manifest.event.id, part)?);
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

fn content(manifest: &Manifest, new_photos: u32, entries_before: u32, entries_after: u32) -> PacketContent {
    let group = manifest.group.as_ref();
    PacketContent {
        event: manifest.event.id,
        group: group.map(|g| g.id),
        number: group.map(|g| g.number),
        theme: group.map(|g| g.theme.clone()).unwrap_or_default(),
        entries_before,
        entries_after,
        new_photos,
        receipt: manifest.receipt.clone(),
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

/// Only its last part: where a stick is mounted is nobody's business.
fn file_name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

fn stream(event: EventId) -> String {
    format!("import:{event}")
}

fn arrival(
    manifest: &Manifest,
    file_name: &str,
    incoming: &[Incoming],
    now: zapis_domain::Timestamp,
) -> ArrivalRow {
    let state_hash = incoming
        .iter()
        .find(|part| part.id.kind == DocumentKind::Record)
        .or(incoming.first())
        .map(|part| part.hash.to_string())
        .unwrap_or_default();
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
