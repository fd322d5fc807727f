//! The moderator's notes to themselves. Their document is not the summary's: what prints the summary cannot print
//! them, and what packs documents does not know it.

use uuid::Uuid;
use zapis_domain::EventId;
use zapis_record::{DocumentId, DocumentKind, notes_changes, read_notes};

use super::view::PrivateNote;
use crate::{Notebook, NotebookError, Op, entries::check_length};

pub(super) fn notes_of(event: EventId) -> DocumentId {
    DocumentId { kind: DocumentKind::Notes, of: event.0 }
}

impl Notebook {
    /// All of them. Only the desk asks.
    pub fn private_notes(&self, event: EventId) -> Result<Vec<PrivateNote>, NotebookError> {
        let notes = self.store.reader().private_notes(event)?;
        Ok(notes.about.into_iter().map(|(about, text)| PrivateNote { about, text }).collect())
    }

    /// Notes something about the event, a group or an entry, by its id; empty takes the note away.
    pub fn set_private_note(
        &mut self,
        event: EventId,
        about: Uuid,
        text: &str,
    ) -> Result<Vec<PrivateNote>, NotebookError> {
        check_length(text)?;
        self.event(event)?;
        let before = read_notes(self.document(notes_of(event))?);
        let mut after = before.clone();
        match text.trim() {
            "" => after.about.remove(&about),
            text => after.about.insert(about, text.to_owned()),
        };
        self.transact(Op::EditPrivateNote, notes_of(event), event, &notes_changes(&before, &after))?;
        self.private_notes(event)
    }
}
