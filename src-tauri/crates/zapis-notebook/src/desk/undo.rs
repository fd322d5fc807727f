//! Undo and redo at the desk: whatever the moderator did last, in the summary, in the private notes, or as the task
//! a match made in a group's record.

use zapis_domain::EventId;
use zapis_record::DocumentId;
use zapis_store::{StepRow, StepSide};

use super::{private::notes_of, view::DeskLayer};
use crate::{
    Notebook, NotebookError, Op,
    undo::{Direction, record_of, summary_of},
    view::UndoState,
};

impl Notebook {
    pub fn undo_at_desk(&mut self, event: EventId) -> Result<DeskLayer, NotebookError> {
        self.step_at_desk(event, Direction::Undo)
    }

    pub fn redo_at_desk(&mut self, event: EventId) -> Result<DeskLayer, NotebookError> {
        self.step_at_desk(event, Direction::Redo)
    }

    fn step_at_desk(&mut self, event: EventId, direction: Direction) -> Result<DeskLayer, NotebookError> {
        let side = side(direction);
        let (document, row) = self.next_at_desk(event, side)?.ok_or(NotebookError::NothingToUndo)?;
        self.step(document, event, direction)?;
        // A match is a task and a link, made and taken back together.
        if Op::of_match(&row.name)
            && let Some((other, next)) = self.next_at_desk(event, side)?
            && other != document
            && Op::of_match(&next.name)
        {
            self.step(other, event, direction)?;
        }
        self.desk_layer(event)
    }

    pub(super) fn desk_undo_state(&self, event: EventId) -> Result<UndoState, NotebookError> {
        let name = |found: Option<(DocumentId, StepRow)>| found.map(|(_, row)| row.name);
        Ok(UndoState {
            undo: name(self.next_at_desk(event, StepSide::Undo)?),
            redo: name(self.next_at_desk(event, StepSide::Redo)?),
        })
    }

    /// The newest step that undo would take back, or the oldest that redo would make again.
    fn next_at_desk(
        &self,
        event: EventId,
        side: StepSide,
    ) -> Result<Option<(DocumentId, StepRow)>, NotebookError> {
        let reader = self.store.reader();
        let mut found: Vec<(DocumentId, StepRow)> = Vec::new();
        for document in [summary_of(event), notes_of(event)] {
            found.extend(reader.next_step(&document.to_string(), side)?.map(|row| (document, row)));
        }
        for group in &self.event(event)?.groups {
            let document = record_of(group.id);
            let step = reader.next_step(&document.to_string(), side)?;
            // What was typed into a record is taken back there.
            found.extend(step.filter(|row| Op::of_match(&row.name)).map(|row| (document, row)));
        }
        Ok(match side {
            StepSide::Undo => found.into_iter().max_by_key(|(_, row)| row.seq),
            StepSide::Redo => found.into_iter().min_by_key(|(_, row)| row.seq),
        })
    }
}

fn side(direction: Direction) -> StepSide {
    if direction == Direction::Undo { StepSide::Undo } else { StepSide::Redo }
}
