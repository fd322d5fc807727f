//! The read-back: the group hears what was written, entry by entry, and says what it thinks of each.

use zapis_domain::{Entry, EntryId, EntryKind, GroupId, Stance, StanceKind};

use crate::{
    Notebook, NotebookError, Op,
    entries::check_length,
    undo::record_of,
    view::{ReadBackView, Saved},
};

/// What was settled comes before what is lacking, and what is open last.
const ORDER: [EntryKind; 8] = [
    EntryKind::Arrangement,
    EntryKind::Task,
    EntryKind::Recommendation,
    EntryKind::Need,
    EntryKind::Offer,
    EntryKind::Practice,
    EntryKind::Question,
    EntryKind::Note,
];

impl Notebook {
    /// Everything there is to read to the group: what was read already, then the rest, so that the reading goes on
    /// where it stopped. Notes only when asked for, private entries never.
    pub fn read_back(&self, group: GroupId, notes: bool) -> Result<ReadBackView, NotebookError> {
        let event = self.event(self.event_of(group)?)?;
        let mut entries: Vec<Entry> = self.record(group)?.entries;
        entries.retain(|entry| !entry.deleted);
        let private = count(&entries, |entry| entry.private);
        entries.retain(|entry| !entry.private);
        let all_notes = count(&entries, |entry| entry.kind == EntryKind::Note);
        entries.retain(|entry| notes || entry.kind != EntryKind::Note);
        // The sort keeps the order of the stream within a kind.
        entries
            .sort_by_key(|entry| (entry.stance.is_none(), ORDER.iter().position(|kind| *kind == entry.kind)));
        let unknown = || NotebookError::GroupUnknown { group: group.to_string() };
        Ok(ReadBackView {
            event: event.id,
            date: event.date,
            group: event.group(group).cloned().ok_or_else(unknown)?,
            sessions: event.sessions,
            entries,
            private,
            notes: all_notes,
            undo: self.undo_state(record_of(group))?,
        })
    }

    /// What the group thinks of an entry, with the moment. A dissent has a sentence; the entry stays as it was.
    pub fn set_stance(
        &mut self,
        entry: EntryId,
        kind: StanceKind,
        reason: &str,
    ) -> Result<Saved, NotebookError> {
        let reason = reason.trim().to_owned();
        check_length(&reason)?;
        if kind == StanceKind::Dissent && reason.is_empty() {
            return Err(NotebookError::DissentEmpty);
        }
        let at = self.surroundings.now();
        self.change_entry(Op::SetStance, entry, |entry| entry.stance = Some(Stance { kind, reason, at }))
    }
}

fn count(entries: &[Entry], which: impl Fn(&Entry) -> bool) -> u32 {
    entries.iter().filter(|entry| which(entry)).count() as u32
}
