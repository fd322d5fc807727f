//! Packets taken in together: merged in memory one by one, written in one transaction.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use zapis_domain::{ContentHash, EventId, GroupId};
use zapis_record::{Document, DocumentId, DocumentKind, StateHash, ThingKey, read_record, state_hash};
use zapis_store::{ArrivalRow, ImportPart, StoreError, Writer};

use super::{Incoming, checks, difference, stream};
use crate::{Notebook, NotebookError, project, view::VersionDifference};

/// What has been merged and not yet written.
#[derive(Default)]
pub(super) struct Batch {
    /// What each changed, to be taken back; None where it only says what a laptop shows.
    pub(super) arrivals: Vec<(EventId, ArrivalRow, Option<Vec<ImportPart>>)>,
    marks: Marks,
}

/// What a packet of the batch leaves for those after it; taken back when it is refused.
#[derive(Default, Clone)]
pub(super) struct Marks {
    documents: BTreeMap<DocumentId, Pending>,
    /// Whose each new entry and photo is: no later packet of the batch may claim it.
    owners: BTreeMap<ThingKey, DocumentId>,
    /// Bytes that a document holds by now: two hundred packets of an event carry the same frame.
    seen: HashSet<(DocumentId, ContentHash)>,
}

#[derive(Clone)]
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
    pub(super) fn add_arrival(&mut self, event: EventId, arrival: ArrivalRow, before: Option<Vec<Before>>) {
        let part =
            |b: Before| ImportPart { document: b.id.to_string(), before: b.snapshot, waiting: b.waiting };
        let parts = before.map(|before| before.into_iter().map(part).collect());
        self.arrivals.push((event, arrival, parts));
    }

    fn note(
        &mut self,
        part: &Incoming<'_>,
        event: EventId,
        things: BTreeSet<ThingKey>,
        hash: Option<StateHash>,
    ) {
        self.see(part.id, part.blake3.clone());
        self.marks.owners.extend(things.iter().map(|thing| (thing.clone(), part.id)));
        let new = hash.is_some();
        let pending = self.marks.documents.entry(part.id);
        let pending = pending.or_insert(Pending { event, new, hash, touched: BTreeSet::new() });
        pending.hash = hash;
        pending.touched.extend(things);
    }

    pub(super) fn has_seen(&self, id: DocumentId, bytes: &ContentHash) -> bool {
        self.marks.seen.contains(&(id, bytes.clone()))
    }

    pub(super) fn see(&mut self, id: DocumentId, bytes: ContentHash) {
        self.marks.seen.insert((id, bytes));
    }

    pub(super) fn holds(&self, id: DocumentId) -> bool {
        self.marks.documents.contains_key(&id)
    }

    pub(super) fn marks(&self) -> Marks {
        self.marks.clone()
    }

    pub(super) fn forget_since(&mut self, marks: Marks) {
        self.marks = marks;
    }
}

impl Notebook {
    /// Merges one document in memory. `before` gets what it replaced, unless it brought nothing new.
    pub(super) fn merge_part(
        &mut self,
        batch: &mut Batch,
        event: EventId,
        part: &Incoming<'_>,
        before: &mut Vec<Before>,
        difference: &mut Option<VersionDifference>,
    ) -> Result<(), NotebookError> {
        if batch.has_seen(part.id, &part.blake3) {
            return Ok(());
        }
        let on_disk = self.store.reader().document_hash(&part.id.to_string())?.is_some();
        let (things, hash) = if on_disk || batch.holds(part.id) {
            let Some(touched) = self.merge_known(part, before)? else {
                batch.see(part.id, part.blake3.clone());
                return Ok(());
            };
            if part.id.kind == DocumentKind::Record
                && let Some(was) = before.last()
            {
                *difference = Some(self.difference_to(was, batch.holds(part.id), &touched)?);
            }
            (touched, None)
        } else {
            // Opened rather than merged: no row is there yet that would have to be told what changed.
            let document = Document::open(part.id, Some(part.bytes), &[], None)?;
            let things = document.all_things();
            self.documents.insert(part.id, document);
            before.push(Before { id: part.id, snapshot: None, waiting: None });
            (things, Some(part.verdict.hash))
        };
        self.check_owner(batch, part.id, event, &things)?;
        batch.note(part, event, things, hash);
        Ok(())
    }

    /// What changed in a document that is here already; None when everything was known.
    fn merge_known(
        &mut self,
        part: &Incoming<'_>,
        before: &mut Vec<Before>,
    ) -> Result<Option<BTreeSet<ThingKey>>, NotebookError> {
        let document = self.document(part.id)?;
        if document.knows(part.bytes) {
            return Ok(None);
        }
        let was = Before { id: part.id, snapshot: Some(document.snapshot()?), waiting: document.waiting()? };
        let imported = document.import(part.bytes)?;
        if !imported.changed && !imported.waiting {
            return Ok(None);
        }
        let touched = document.take_touched();
        before.push(was);
        Ok(Some(touched))
    }

    /// What a merge changed in a group's record. The tables know it as it was, unless it changed in this batch already.
    fn difference_to(
        &self,
        was: &Before,
        unwritten: bool,
        touched: &BTreeSet<ThingKey>,
    ) -> Result<VersionDifference, NotebookError> {
        let earlier = match (&was.snapshot, unwritten) {
            (Some(bytes), true) => {
                read_record(&Document::open(was.id, Some(bytes), &[], was.waiting.as_deref())?)
            }
            _ => self.record(GroupId(was.id.of))?,
        };
        Ok(difference::between(&earlier, &self.documents[&was.id], touched))
    }

    fn check_owner(
        &self,
        batch: &Batch,
        id: DocumentId,
        event: EventId,
        things: &BTreeSet<ThingKey>,
    ) -> Result<(), NotebookError> {
        let elsewhere = |thing| batch.marks.owners.get(thing).is_some_and(|owner| *owner != id);
        if id.kind == DocumentKind::Record && things.iter().any(elsewhere) {
            return Err(NotebookError::PacketContradicts { part: "entries".to_owned() });
        }
        checks::owner(&self.store.reader(), &self.documents[&id], event, things)
    }

    /// A packet is refused after part of it was merged: the documents are again as they were before it.
    pub(super) fn put_back(&mut self, before: Vec<Before>) -> Result<(), NotebookError> {
        for Before { id, snapshot, waiting } in before.into_iter().rev() {
            self.documents.remove(&id);
            if let Some(bytes) = snapshot {
                self.documents.insert(id, Document::open(id, Some(&bytes), &[], waiting.as_deref())?);
            }
        }
        Ok(())
    }

    /// All that was merged goes to the disk, or nothing of it.
    pub(super) fn write_batch(&mut self, batch: &mut Batch) -> Result<(), NotebookError> {
        self.write_going_on(batch, None).map(drop)
    }

    /// The same; with `going_on`, an arrival that has come further, which stays one step back. Returns the last
    /// arrival.
    pub(super) fn write_going_on(
        &mut self,
        batch: &mut Batch,
        going_on: Option<i64>,
    ) -> Result<Option<i64>, NotebookError> {
        let Batch { arrivals, marks } = std::mem::take(batch);
        let pending = marks.documents;
        if arrivals.is_empty() {
            return Ok(going_on);
        }
        // What is typed from here on is a step of its own: taking the import back asks what came after it.
        self.sitting = self.sitting.take().filter(|sitting| !sitting.is_in_any(pending.keys()));
        let documents = &mut self.documents;
        let written = self.store.write(|writer| -> Result<Option<i64>, NotebookError> {
            for (id, pending) in &pending {
                let document = documents.get_mut(id).expect("it was merged a moment ago");
                write_document(writer, document, pending)?;
            }
            let mut last = going_on;
            for (event, arrival, parts) in &arrivals {
                if let Some(seq) = going_on
                    && writer.renew_arrival(seq, arrival)?
                {
                    continue;
                }
                let seq = writer.add_arrival(*event, arrival)?;
                if let Some(parts) = parts {
                    writer.push_import(&stream(*event), "undo-import", seq.to_string().as_bytes(), parts)?;
                }
                last = Some(seq);
            }
            Ok(last)
        });
        let written = written.map_err(|error| match error {
            NotebookError::Store(StoreError::Contradicts(_)) => {
                NotebookError::PacketContradicts { part: "documents".to_owned() }
            }
            other => other,
        });
        if written.is_err() {
            // What was merged in memory was not written: forget it, the next use reads the disk.
            pending.keys().for_each(|id| drop(self.documents.remove(id)));
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
