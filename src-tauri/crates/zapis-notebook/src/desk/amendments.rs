//! What the room asks for in the plenary: additions, and other wordings, each with its outcome. The entry keeps its
//! own words.

use zapis_domain::{Amendment, AmendmentId, AmendmentOutcome, EntryId, EventId, Summary, Votes};

use super::view::{DeskLayer, NewAmendment};
use crate::{Notebook, NotebookError, Op, entries::check_length};

impl Notebook {
    /// Logs what was asked for, with the moment.
    pub fn add_amendment(&mut self, event: EventId, new: NewAmendment) -> Result<DeskLayer, NotebookError> {
        let text = new.text.trim().to_owned();
        if text.is_empty() {
            return Err(NotebookError::EmptyLine);
        }
        check_length(&text)?;
        check_length(&new.asked_by)?;
        let group = match new.entry {
            // An entry has one group, whatever was said.
            Some(entry) => self.entry_of(event, entry)?.0,
            None if self.event_of(new.group)? == event => new.group,
            None => return Err(NotebookError::GroupUnknown { group: new.group.to_string() }),
        };
        let amendment = Amendment {
            id: AmendmentId(self.surroundings.new_id()),
            group,
            entry: new.entry,
            text,
            outcome: new.outcome,
            asked_by: new.asked_by.trim().to_owned(),
            votes: new.votes,
            at: self.surroundings.now(),
            deleted: false,
        };
        self.at_desk(Op::AddAmendment, event, |summary| summary.amendments.push(amendment))
    }

    /// Adopted, returned to the group or parked.
    pub fn decide_amendment(
        &mut self,
        event: EventId,
        id: AmendmentId,
        outcome: AmendmentOutcome,
    ) -> Result<DeskLayer, NotebookError> {
        self.change_amendment(event, id, |amendment| amendment.outcome = outcome)
    }

    /// Votes or hands as they were counted; None when nobody counted.
    pub fn set_votes(
        &mut self,
        event: EventId,
        id: AmendmentId,
        votes: Option<Votes>,
    ) -> Result<DeskLayer, NotebookError> {
        self.change_amendment(event, id, |amendment| amendment.votes = votes)
    }

    pub fn edit_amendment(
        &mut self,
        event: EventId,
        id: AmendmentId,
        text: &str,
        asked_by: &str,
    ) -> Result<DeskLayer, NotebookError> {
        [text, asked_by].into_iter().try_for_each(check_length)?;
        if text.trim().is_empty() {
            return Err(NotebookError::EmptyLine);
        }
        self.change_amendment(event, id, |amendment| {
            amendment.text = text.trim().to_owned();
            amendment.asked_by = asked_by.trim().to_owned();
        })
    }

    pub fn remove_amendment(&mut self, event: EventId, id: AmendmentId) -> Result<DeskLayer, NotebookError> {
        self.change_amendment(event, id, |amendment| amendment.deleted = true)
    }

    fn change_amendment(
        &mut self,
        event: EventId,
        id: AmendmentId,
        change: impl FnOnce(&mut Amendment),
    ) -> Result<DeskLayer, NotebookError> {
        self.at_desk(Op::EditAmendment, event, |summary| {
            if let Some(amendment) = summary.amendments.iter_mut().find(|a| a.id == id) {
                change(amendment);
            }
        })
    }

    /// An entry was shown in the plenary, or is to be shown again.
    pub fn present(
        &mut self,
        event: EventId,
        entry: EntryId,
        shown: bool,
    ) -> Result<DeskLayer, NotebookError> {
        self.entry_of(event, entry)?;
        let at = self.surroundings.now();
        self.at_desk(Op::Present, event, |summary| {
            if shown {
                summary.presented.entry(entry).or_insert(at);
            } else {
                summary.presented.remove(&entry);
            }
        })
    }
}

/// Live ones as they came.
pub(super) fn in_order(summary: &Summary) -> Vec<Amendment> {
    let mut live: Vec<Amendment> = summary.live_amendments().cloned().collect();
    live.sort_by_key(|amendment| (amendment.at, amendment.id));
    live
}
