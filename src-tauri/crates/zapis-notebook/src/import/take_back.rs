//! Taking an import back.

use zapis_domain::EventId;
use zapis_record::{DocumentId, state_hash};
use zapis_store::{StepSide, StoreError};

use super::stream;
use crate::{Notebook, NotebookError, project};

impl Notebook {
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
}
