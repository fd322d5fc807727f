//! Undo and redo: per document, over restarts, keeping what others did meanwhile.

use zapis_domain::{EventId, GroupId};
use zapis_record::{DocumentId, DocumentKind};
use zapis_store::StepSide;

use crate::{
    Notebook, NotebookError,
    transact::{decode, encode},
    view::{EventSaved, Saved, UndoState},
};

/// Steps are taken back by undo and made again by redo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Undo,
    Redo,
}

impl Notebook {
    pub fn undo_in_group(&mut self, group: GroupId) -> Result<Saved, NotebookError> {
        self.step_in_group(group, Direction::Undo)
    }

    pub fn redo_in_group(&mut self, group: GroupId) -> Result<Saved, NotebookError> {
        self.step_in_group(group, Direction::Redo)
    }

    pub fn undo_in_event(&mut self, event: EventId) -> Result<EventSaved, NotebookError> {
        self.step(frame_of(event), event, Direction::Undo)?;
        self.event_saved(event)
    }

    pub fn redo_in_event(&mut self, event: EventId) -> Result<EventSaved, NotebookError> {
        self.step(frame_of(event), event, Direction::Redo)?;
        self.event_saved(event)
    }

    pub(crate) fn undo_in_summary(&mut self, event: EventId) -> Result<(), NotebookError> {
        self.step(summary_of(event), event, Direction::Undo)
    }

    pub(crate) fn redo_in_summary(&mut self, event: EventId) -> Result<(), NotebookError> {
        self.step(summary_of(event), event, Direction::Redo)
    }

    fn step_in_group(&mut self, group: GroupId, direction: Direction) -> Result<Saved, NotebookError> {
        let event = self.event_of(group)?;
        self.step(record_of(group), event, direction)?;
        let entries = self.store.reader().entries(group)?;
        self.saved(group, entries.into_iter().filter(|e| !e.deleted).collect())
    }

    pub(crate) fn step(
        &mut self,
        document: DocumentId,
        event: EventId,
        direction: Direction,
    ) -> Result<(), NotebookError> {
        let side = if direction == Direction::Undo { StepSide::Undo } else { StepSide::Redo };
        let row = self
            .store
            .reader()
            .next_step(&document.to_string(), side)?
            .ok_or(NotebookError::NothingToUndo)?;
        let (at, device) = (self.surroundings.now(), self.surroundings.device_name());
        let step = decode(&row.body)?;
        let taken = self.document(document)?.take_back(&step, &device, at);
        // Half a change in memory is nobody's change: the next use reads the disk.
        let opposite = taken.inspect_err(|_| drop(self.documents.remove(&document)))?;
        self.commit(document, event, |writer| writer.turn_step(row.seq, side, &encode(&opposite)))?;
        Ok(())
    }

    pub(crate) fn undo_state(&self, document: DocumentId) -> Result<UndoState, NotebookError> {
        let (reader, name) = (self.store.reader(), document.to_string());
        Ok(UndoState {
            undo: reader.next_step_name(&name, StepSide::Undo)?,
            redo: reader.next_step_name(&name, StepSide::Redo)?,
        })
    }
}

pub(crate) fn frame_of(event: EventId) -> DocumentId {
    DocumentId { kind: DocumentKind::Frame, of: event.0 }
}

pub(crate) fn record_of(group: GroupId) -> DocumentId {
    DocumentId { kind: DocumentKind::Record, of: group.0 }
}

pub(crate) fn summary_of(event: EventId) -> DocumentId {
    DocumentId { kind: DocumentKind::Summary, of: event.0 }
}
