//! Packets taken in together: merged in memory one by one, written in one transaction.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use zapis_domain::{ContentHash, EventId};
use zapis_record::{Document, DocumentId, StateHash, ThingKey, state_hash};
use zapis_store::{ArrivalRow, ImportPart, Writer};

use super::{Incoming, checks, stream};
use crate::{Notebook, NotebookError, project};

/// What has been merged and not yet written; and, as long as the import goes on, which bytes were met.
#[derive(Default)]
pub(super) struct Batch {
    arrivals: Vec<(EventId, ArrivalRow, Vec<ImportPart>)>,
    documents: BTreeMap<DocumentId, Pending>,
    /// Whose each new entry and photo is: no later packet of the batch may claim it.
    owners: BTreeMap<ThingKey, DocumentId>,
    /// Bytes that were taken in: two hundred packets of an event carry the same frame.
    seen: HashSet<ContentHash>,
}

struct Pending {
    event: EventId,
    /// Not on disk before.
    new: bool,
    /// Known without computing it: the document is what one packet brought.
    hash: Option<StateHash>,
    touched: BTreeSet<ThingKey>,
}

/// A document as it was before a packet; all None where there was none.
pub(super) struct Before {
    id: DocumentId,
    snapshot: Option<Vec<u8>>,
    waiting: Option<Vec<u8>>,
}

impl Batch {
    pub(super) fn add_arrival(&mut self, event: EventId, arrival: ArrivalRow, before: Vec<Before>) {
        let parts = before.into_iter().map(|b| (b.id.to_string(), b.snapshot)).collect();
        self.arrivals.push((event, arrival, parts));
    }

    pub(super) fn has_seen(&self, bytes: &ContentHash) -> bool {
        self.seen.contains(bytes)
    }

    pub(super) fn holds(&self, id: DocumentId) -> bool {
        self.documents.contains_key(&id)
    }
}

impl Notebook {
    /// Merges one document in memory. Says what it replaced, or None when it brought nothing new.
    pub(super) fn merge_part(
        &mut self,
        batch: &mut Batch,
        event: EventId,
        part: &Incoming,
    ) -> Result<Option<Before>, NotebookError> {
        if batch.has_seen(&part.blake3) {
            return Ok(None);
        }
        let on_disk = self.store.reader().document_hash(&part.id.to_string())?.is_some();
        if !on_disk && !batch.holds(part.id) {
            // Opened rather than merged: no row is there yet that would have to be told what changed.
            let document = Document::open(part.id, Some(&part.bytes), &[], None)?;
            let things = document.all_things();
            self.check_owner(batch, &document, event, &things)?;
            self.documents.insert(part.id, document);
            batch.owners.extend(things.into_iter().map(|thing| (thing, part.id)));
            let pending = Pending { event, new: true, hash: Some(part.hash), touched: BTreeSet::new() };
            batch.documents.insert(part.id, pending);
            batch.seen.insert(part.blake3.clone());
            return Ok(Some(Before { id: part.id, snapshot: None, waiting: None }));
        }
        let document = self.document(part.id)?;
        if document.knows(&part.bytes) {
            batch.seen.insert(part.blake3.clone());
            return Ok(None);
        }
        let before =
            Before { id: part.id, snapshot: Some(document.snapshot()?), waiting: document.waiting()? };
        if !document.import(&part.bytes)?.changed {
            return Ok(None);
        }
        let touched = document.take_touched();
        if let Err(error) = self.check_owner(batch, &self.documents[&part.id], event, &touched) {
            self.put_back(batch, [before])?;
            return Err(error);
        }
        batch.owners.extend(touched.iter().map(|thing| (thing.clone(), part.id)));
        let pending = batch.documents.entry(part.id).or_insert(Pending {
            event,
            new: false,
            hash: None,
            touched: BTreeSet::new(),
        });
        pending.hash = None;
        pending.touched.extend(touched);
        batch.seen.insert(part.blake3.clone());
        Ok(Some(before))
    }

    fn check_owner(
        &self,
        batch: &Batch,
        document: &Document,
        event: EventId,
        things: &BTreeSet<ThingKey>,
    ) -> Result<(), NotebookError> {
        let elsewhere = |thing| batch.owners.get(thing).is_some_and(|owner| *owner != document.id());
        if document.id().kind == zapis_record::DocumentKind::Record && things.iter().any(elsewhere) {
            return Err(NotebookError::PacketContradicts { part: "entries".to_owned() });
        }
        checks::owner(&self.store.reader(), document, event, things)
    }

    /// A packet is refused after part of it was merged: the documents are again as they were before it.
    pub(super) fn put_back(
        &mut self,
        batch: &mut Batch,
        before: impl IntoIterator<Item = Before>,
    ) -> Result<(), NotebookError> {
        batch.seen.clear();
        for Before { id, snapshot, waiting } in before {
            self.documents.remove(&id);
            match snapshot {
                None => drop(batch.documents.remove(&id)),
                Some(bytes) => {
                    let document = Document::open(id, Some(&bytes), &[], waiting.as_deref())?;
                    self.documents.insert(id, document);
                }
            }
        }
        Ok(())
    }

    /// All that was merged goes to the disk, or nothing of it.
    pub(super) fn write_batch(&mut self, batch: &mut Batch) -> Result<(), NotebookError> {
        let (arrivals, pending) = (std::mem::take(&mut batch.arrivals), std::mem::take(&mut batch.documents));
        batch.owners.clear();
        if arrivals.is_empty() {
            return Ok(());
        }
        let documents = &mut self.documents;
        let written = self.store.write(|writer| -> Result<(), NotebookError> {
            for (id, pending) in &pending {
                let document = documents.get_mut(id).expect("it was merged a moment ago");
                write_document(writer, document, pending)?;
            }
            for (event, arrival, parts) in &arrivals {
                let arrival = writer.add_arrival(*event, arrival)?;
                writer.push_import(&stream(*event), "undo-import", arrival.to_string().as_bytes(), parts)?;
            }
            Ok(())
        });
        if written.is_err() {
            // What was merged in memory was not written: forget it, the next use reads the disk.
            pending.keys().for_each(|id| drop(self.documents.remove(id)));
            batch.seen.clear();
        }
        written
    }
}

/// A document's bytes and rows.
fn write_document(
    writer: &Writer<'_>,
    document: &mut Document,
    pending: &Pending,
) -> Result<(), NotebookError> {
    let name = document.id().to_string();
    writer.put_document(&name, pending.event, &document.snapshot()?, document.waiting()?.as_deref())?;
    let hash = pending.hash.unwrap_or_else(|| state_hash(document));
    writer.put_document_hash(&name, &hash.to_string())?;
    document.take_touched();
    if pending.new {
        return Ok(project::whole(writer, document)?);
    }
    project::touched_things(writer, document, pending.event, &pending.touched)?;
    Ok(project::found_conflicts(writer, document)?)
}
