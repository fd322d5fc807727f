//! Taking packets in: any order, any number of times, all of a packet or nothing of it.

use std::{collections::BTreeSet, ops::ControlFlow, path::Path};

use zapis_carry::{DocumentKind as PartKind, Limits, Manifest, Packet, receipt_code};
use zapis_domain::EventId;
use zapis_record::{Document, DocumentId, DocumentKind, Noun, StateHash, ThingKey, read_event, state_hash};
use zapis_store::{ArrivalRow, ImportPart, Reader, StepSide, StoreError};

use crate::{
    Notebook, NotebookError, Progress, project,
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

/// Packets read at once, before they are tried and taken in: bounds the memory.
const BATCH: usize = 32;

/// A document of a packet, and the hash of its content as it was found.
struct Incoming {
    id: DocumentId,
    bytes: Vec<u8>,
    hash: StateHash,
}

impl Notebook {
    /// Takes in packets one after the other; what became of each stands in the order given.
    pub fn import_packets(
        &mut self,
        paths: &[impl AsRef<Path>],
        acceptance: Acceptance,
        progress: Progress<'_>,
    ) -> Result<Vec<PacketOutcome>, NotebookError> {
        let mut outcomes = Vec::with_capacity(paths.len());
        for batch in paths.chunks(BATCH) {
            let mut read: Vec<_> = batch.iter().map(|path| read_packet(path.as_ref())).collect();
            let verdicts = self.try_documents(&read);
            for ((path, packet), verdicts) in batch.iter().zip(&mut read).zip(verdicts) {
                if progress(outcomes.len() as u64, paths.len() as u64) == ControlFlow::Break(()) {
                    return Err(NotebookError::Cancelled);
                }
                let file_name = file_name(path.as_ref());
                let result = match packet {
                    Ok(packet) => self.import_read(packet, &file_name, &verdicts, acceptance),
                    Err(error) => Err(std::mem::replace(error, NotebookError::Cancelled)),
                };
                let outcome = result.unwrap_or_else(|e| PacketResult::Refused { problem: e.problem() });
                outcomes.push(PacketOutcome { file_name, outcome });
            }
        }
        let _ = progress(paths.len() as u64, paths.len() as u64);
        Ok(outcomes)
    }

    /// The documents of all readable packets, tried in one child process.
    fn try_documents(&self, read: &[Result<Packet, NotebookError>]) -> Vec<Vec<Option<StateHash>>> {
        let documents: Vec<&[u8]> =
            read.iter().flatten().flat_map(|p| &p.documents).map(|d| d.bytes.as_slice()).collect();
        let mut verdicts = self.prober.probe(&documents).into_iter();
        let count = |packet: &Result<Packet, NotebookError>| packet.as_ref().map_or(0, |p| p.documents.len());
        read.iter().map(|packet| verdicts.by_ref().take(count(packet)).collect()).collect()
    }

    fn import_read(
        &mut self,
        packet: &mut Packet,
        file_name: &str,
        verdicts: &[Option<StateHash>],
        acceptance: Acceptance,
    ) -> Result<PacketResult, NotebookError> {
        self.check_event(&packet.manifest, acceptance)?;
        let incoming = incoming(packet, verdicts)?;
        let mut parts = Vec::new();
        let merged = self.merge(packet, &incoming, &mut parts).and_then(|new_photos| {
            let content = self.content(&packet.manifest, new_photos)?;
            if parts.is_empty() && new_photos == 0 {
                return Ok(PacketResult::AlreadyThere(content));
            }
            let after = self.write_import(packet, file_name, &incoming, &parts)?;
            Ok(PacketResult::Imported(PacketContent { entries_after: after, ..content }))
        });
        if merged.is_err() {
            // What was merged in memory was not written: forget it, the next use reads the disk.
            incoming.iter().for_each(|part| drop(self.documents.remove(&part.id)));
        }
        merged
    }

    fn check_event(&self, manifest: &Manifest, acceptance: Acceptance) -> Result<(), NotebookError> {
        let here = self.store.reader().event_titles()?;
        let known = here.iter().any(|(id, _)| *id == manifest.event.id);
        let welcome = match acceptance {
            Acceptance::AnyEvent => true,
            Acceptance::KnownEvent => known || here.is_empty(),
            Acceptance::Only(event) => manifest.event.id == event,
        };
        if welcome {
            return Ok(());
        }
        let wanted = match acceptance {
            Acceptance::Only(event) => here.iter().find(|(id, _)| *id == event),
            _ => here.first(),
        };
        Err(NotebookError::OtherEvent {
            packet: manifest.event.title.clone(),
            here: wanted.map(|(_, title)| title.clone()).unwrap_or_default(),
        })
    }

    /// Merges the documents in memory and stores the photos. `parts` gets what changed, as it was before.
    fn merge(
        &mut self,
        packet: &mut Packet,
        incoming: &[Incoming],
        parts: &mut Vec<ImportPart>,
    ) -> Result<u32, NotebookError> {
        for part in incoming {
            let name = part.id.to_string();
            let known = self.store.reader().document_hash(&name)?.is_some();
            let document = self.document(part.id)?;
            // Every packet of an event carries the same frame: two hundred times nothing new.
            if known && document.knows(&part.bytes) {
                continue;
            }
            let before = if known { Some(document.snapshot()?) } else { None };
            if document.import(&part.bytes)?.changed || !known {
                parts.push((name, before));
            }
        }
        self.check_frame(&packet.manifest, parts)?;
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

    /// The packet's frame must be of the event it names and have the group it names.
    fn check_frame(&mut self, manifest: &Manifest, parts: &[ImportPart]) -> Result<(), NotebookError> {
        let contradiction = |part: &str| NotebookError::PacketContradicts { part: part.to_owned() };
        let frame = crate::undo::frame_of(manifest.event.id);
        if !parts.iter().any(|(name, _)| *name == frame.to_string())
            && let Some(group) = &manifest.group
        {
            // The frame brought nothing: what the tables know of it holds.
            let owner = self.store.reader().event_of_group(group.id)?;
            return if owner == Some(manifest.event.id) { Ok(()) } else { Err(contradiction("group")) };
        }
        let event = read_event(self.document(frame)?).ok_or_else(|| contradiction("event"))?;
        match &manifest.group {
            Some(group) if event.group(group.id).is_none() => Err(contradiction("group")),
            _ => Ok(()),
        }
    }

    /// Everything of a packet in one transaction. Returns the group's entries afterwards.
    fn write_import(
        &mut self,
        packet: &Packet,
        file_name: &str,
        incoming: &[Incoming],
        parts: &[ImportPart],
    ) -> Result<u32, NotebookError> {
        let manifest = &packet.manifest;
        let event = manifest.event.id;
        let arrival = arrival(manifest, file_name, incoming, self.surroundings.now());
        let documents = &mut self.documents;
        self.store.write(|writer| -> Result<(), NotebookError> {
            for part in incoming.iter().filter(|p| parts.iter().any(|(name, _)| *name == p.id.to_string())) {
                let document = documents.get_mut(&part.id).expect("it was merged a moment ago");
                let touched: BTreeSet<ThingKey> = document.take_touched();
                check_owner(&writer.reader(), document, event, &touched)?;
                let name = part.id.to_string();
                writer.put_document(&name, event, &document.snapshot()?, document.waiting()?.as_deref())?;
                writer.put_document_hash(&name, &state_hash(document).to_string())?;
                project::touched_things(writer, document, event, &touched)?;
                project::found_conflicts(writer, document)?;
            }
            let arrival = writer.add_arrival(event, &arrival)?;
            writer.push_import(&stream(event), "undo-import", arrival.to_string().as_bytes(), parts)?;
            Ok(())
        })?;
        self.count_entries(manifest)
    }

    /// Takes the newest import of an event back, unless something it brought was changed since.
    pub fn undo_import(&mut self, event: EventId) -> Result<(), NotebookError> {
        let reader = self.store.reader();
        let step = reader.next_step(&stream(event), StepSide::Undo)?.ok_or(NotebookError::NothingToUndo)?;
        let parts = reader.import_parts(step.seq)?;
        for (document, _) in &parts {
            if reader.changed_since(document, step.seq)? {
                return Err(NotebookError::NothingToUndo);
            }
        }
        let damaged = |what: &str| StoreError::Damaged(what.to_owned());
        let arrival = String::from_utf8_lossy(&step.body).parse().map_err(|_| damaged("step"))?;
        let mut restored = Vec::new();
        for (name, before) in &parts {
            let id: DocumentId = name.parse().map_err(|()| damaged(name))?;
            self.documents.remove(&id);
            let document = match before {
                Some(bytes) => Some(zapis_record::Document::open(id, Some(bytes), &[], None)?),
                None => None,
            };
            restored.push((id, document));
        }
        self.store.write(|writer| -> Result<(), NotebookError> {
            for (id, document) in &restored {
                let name = id.to_string();
                project::forget(writer, *id)?;
                match document {
                    Some(document) => {
                        writer.put_document(&name, event, &document.snapshot()?, None)?;
                        writer.put_document_hash(&name, &state_hash(document).to_string())?;
                        project::whole(writer, document)?;
                    }
                    None => writer.forget_document(&name)?,
                }
            }
            writer.drop_arrival(arrival)?;
            Ok(writer.drop_step(step.seq)?)
        })
    }

    fn content(&self, manifest: &Manifest, new_photos: u32) -> Result<PacketContent, NotebookError> {
        let entries = self.count_entries(manifest)?;
        let group = manifest.group.as_ref();
        Ok(PacketContent {
            event: manifest.event.id,
            group: group.map(|g| g.id),
            number: group.map(|g| g.number),
            theme: group.map(|g| g.theme.clone()).unwrap_or_default(),
            entries_before: entries,
            entries_after: entries,
            new_photos,
            receipt: manifest.receipt.clone(),
        })
    }

    fn count_entries(&self, manifest: &Manifest) -> Result<u32, NotebookError> {
        match &manifest.group {
            Some(group) => Ok(self.store.reader().count_entries(group.id)?),
            None => Ok(0),
        }
    }
}

/// A packet that calls another event's group, or another group's entry, its own would move it over here.
fn check_owner(
    reader: &Reader<'_>,
    document: &Document,
    event: EventId,
    touched: &BTreeSet<ThingKey>,
) -> Result<(), NotebookError> {
    let contradiction = |part: &str| Err(NotebookError::PacketContradicts { part: part.to_owned() });
    if document.id().kind == DocumentKind::Frame {
        for group in read_event(document).iter().flat_map(|frame| &frame.groups) {
            if reader.event_of_group(group.id)?.is_some_and(|owner| owner != event) {
                return contradiction("group");
            }
        }
    }
    for thing in touched {
        let owner = match thing.noun {
            Noun::Entry => thing.id.parse().ok().map(|id| reader.group_of_entry(id)).transpose()?.flatten(),
            Noun::Photo => thing.id.parse().ok().map(|id| reader.group_of_photo(id)).transpose()?.flatten(),
            _ => None,
        };
        if owner.is_some_and(|owner| owner.0 != document.id().of) {
            return contradiction("entries");
        }
    }
    Ok(())
}

fn read_packet(path: &Path) -> Result<Packet, NotebookError> {
    Ok(zapis_carry::read(path, &Limits::default())?)
}

/// Only its last part: where a stick is mounted is nobody's business.
fn file_name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

fn stream(event: EventId) -> String {
    format!("import:{event}")
}

/// The packet's documents under our names, each sound, each where the manifest says it belongs.
fn incoming(packet: &mut Packet, verdicts: &[Option<StateHash>]) -> Result<Vec<Incoming>, NotebookError> {
    let contradiction = |part: &str| NotebookError::PacketContradicts { part: part.to_owned() };
    let manifest = &packet.manifest;
    if packet.documents.is_empty() || packet.documents.len() != verdicts.len() {
        return Err(contradiction("documents"));
    }
    let mut incoming = Vec::with_capacity(verdicts.len());
    for (part, verdict) in packet.documents.iter().zip(verdicts) {
        let (kind, belongs) = match part.kind {
            PartKind::Frame => (DocumentKind::Frame, part.id == manifest.event.id.0),
            PartKind::Record => {
                (DocumentKind::Record, manifest.group.as_ref().is_some_and(|g| g.id.0 == part.id))
            }
            PartKind::Summary => (DocumentKind::Summary, part.id == manifest.event.id.0),
        };
        if !belongs {
            return Err(contradiction("documents"));
        }
        let hash = verdict.ok_or(NotebookError::PacketUnsafe)?;
        incoming.push(Incoming { id: DocumentId { kind, of: part.id }, bytes: part.bytes.clone(), hash });
    }
    let stated = incoming.iter().find(|part| part.id.kind == DocumentKind::Record).or(incoming.first());
    if stated.is_none_or(|part| part.hash.to_string() != manifest.state_hash) {
        return Err(contradiction("state"));
    }
    Ok(incoming)
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
