//! Taking an import back.

use zapis_domain::EventId;
use zapis_record::{Document, DocumentId, state_hash};
use zapis_store::{ImportPart, Reader, StepSide, StoreError, Writer};

use super::stream;
use crate::{Notebook, NotebookError, project};

impl Notebook {
    /// Takes the newest import of an event back, unless something it brought was changed since.
    pub fn undo_import(&mut self, event: EventId) -> Result<(), NotebookError> {
        let reader = self.store.reader();
        let step = reader.next_step(&stream(event), StepSide::Undo)?.ok_or(NotebookError::NothingToUndo)?;
        let parts = reader.import_parts(step.seq)?;
        for part in &parts {
            if reader.changed_since(&part.document, step.seq)? {
                return Err(NotebookError::NothingToUndo);
            }
        }
        if leaves_orphans(&reader, event, &parts)? {
            return Err(NotebookError::NothingToUndo);
        }
        let damaged = |what: &str| StoreError::Damaged(what.to_owned());
        let arrival = String::from_utf8_lossy(&step.body).parse().map_err(|_| damaged("step"))?;
        let mut restored = Vec::new();
        for part in &parts {
            let id: DocumentId = part.document.parse().map_err(|()| damaged(&part.document))?;
            self.documents.remove(&id);
            let document = match &part.before {
                Some(bytes) => Some(Document::open(id, Some(bytes), &[], part.waiting.as_deref())?),
                None => None,
            };
            restored.push((id, document));
        }
        self.store.write(|writer| -> Result<(), NotebookError> {
            for (id, document) in &restored {
                put_back(writer, event, *id, document.as_ref())?;
            }
            writer.drop_arrival(arrival)?;
            Ok(writer.drop_step(step.seq)?)
        })
    }
}

/// Writes a document as it was before the import; one that was not there goes.
fn put_back(
    writer: &Writer<'_>,
    event: EventId,
    id: DocumentId,
    before: Option<&Document>,
) -> Result<(), NotebookError> {
    let name = id.to_string();
    project::forget(writer, id)?;
    let Some(document) = before else {
        return Ok(writer.forget_document(&name)?);
    };
    writer.put_document(&name, event, &document.snapshot()?, document.waiting()?.as_deref())?;
    writer.put_document_hash(&name, &state_hash(document).to_string())?;
    Ok(project::whole(writer, document)?)
}

/// Whether the import brought the event, and there are documents of it that it did not bring: without the frame
/// nobody would find what was written in them.
fn leaves_orphans(reader: &Reader<'_>, event: EventId, parts: &[ImportPart]) -> Result<bool, NotebookError> {
    let frame = crate::undo::frame_of(event).to_string();
    if !parts.iter().any(|part| part.document == frame && part.before.is_none()) {
        return Ok(false);
    }
    let brought = |name: &str| parts.iter().any(|part| part.document == name);
    Ok(reader.documents()?.iter().any(|(name, of)| *of == event && !brought(name)))
}
