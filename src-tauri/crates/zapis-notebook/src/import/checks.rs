//! Whether a packet is welcome, and whether it is what its manifest says.

use std::collections::BTreeSet;

use zapis_carry::{Counts, DocumentKind as PartKind, Manifest, Packet};
use zapis_domain::EventId;
use zapis_record::{Document, DocumentId, DocumentKind, Noun, ThingKey, read_event};
use zapis_store::Reader;

use super::{Acceptance, Incoming};
use crate::{Notebook, NotebookError, probe::Verdict};

impl Notebook {
    pub(super) fn check_event(
        &self,
        manifest: &Manifest,
        acceptance: Acceptance,
    ) -> Result<(), NotebookError> {
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

    /// The packet's frame must be of the event it names and have the group it names.
    pub(super) fn check_frame(&mut self, manifest: &Manifest, new_frame: bool) -> Result<(), NotebookError> {
        let contradiction = |part: &str| NotebookError::PacketContradicts { part: part.to_owned() };
        let frame = crate::undo::frame_of(manifest.event.id);
        if !new_frame && let Some(group) = &manifest.group {
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
}

/// A packet that calls another event's group, or another group's entry, its own would move it over here.
pub(super) fn owner(
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

/// The packet's documents under our names, each sound, and the state and counts the manifest says.
pub(super) fn incoming<'p>(
    packet: &'p Packet,
    verdicts: &[Option<Verdict>],
) -> Result<Vec<Incoming<'p>>, NotebookError> {
    let incoming = parts(packet, verdicts)?;
    let contradiction = |part: &str| NotebookError::PacketContradicts { part: part.to_owned() };
    let manifest = &packet.manifest;
    let stated = incoming.iter().find(|part| part.id.kind == DocumentKind::Record).or(incoming.first());
    let Some(stated) = stated.filter(|part| part.verdict.hash.to_string() == manifest.state_hash) else {
        return Err(contradiction("state"));
    };
    if stated.id.kind == DocumentKind::Record && !agree(&manifest.counts, &stated.verdict.counts()) {
        return Err(contradiction("counts"));
    }
    Ok(incoming)
}

/// The packet's documents under our names, each sound.
pub(super) fn parts<'p>(
    packet: &'p Packet,
    verdicts: &[Option<Verdict>],
) -> Result<Vec<Incoming<'p>>, NotebookError> {
    let contradiction = |part: &str| NotebookError::PacketContradicts { part: part.to_owned() };
    let manifest = &packet.manifest;
    if packet.documents.len() != verdicts.len() {
        return Err(contradiction("documents"));
    }
    let mut incoming = Vec::with_capacity(packet.documents.len());
    for ((part, entry), verdict) in packet.documents.iter().zip(&manifest.documents).zip(verdicts) {
        let kind = match part.kind {
            PartKind::Frame => DocumentKind::Frame,
            PartKind::Record => DocumentKind::Record,
            PartKind::Summary => DocumentKind::Summary,
        };
        let verdict = verdict.ok_or(NotebookError::PacketUnsafe)?;
        incoming.push(Incoming {
            id: DocumentId { kind, of: part.id },
            bytes: &part.bytes,
            blake3: entry.blake3.clone(),
            verdict,
        });
    }
    Ok(incoming)
}

/// Whether the packet holds what it says it holds. The moment of the last change was not said in format 1.0.
fn agree(said: &Counts, found: &Counts) -> bool {
    let last_change = said.last_change.or(found.last_change);
    let by_kind = said.by_kind.iter().filter(|(_, count)| **count > 0).eq(found.by_kind.iter());
    by_kind
        && said.entries == found.entries
        && said.photos == found.photos
        && last_change == found.last_change
}
