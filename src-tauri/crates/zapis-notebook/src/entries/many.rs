//! What is done to several entries at once: one change, one step to take back.

use std::collections::BTreeSet;

use zapis_domain::{Entry, EntryId, GroupId, PhotoId, capture};
use zapis_record::{Change, changes_between};

use super::{between, check_length, edit::add_meaning, place_after, with_names};
use crate::{
    Notebook, NotebookError, Op,
    undo::record_of,
    view::{EntriesPatch, Saved},
};

/// No record has more; what asks for more was not made by the window.
const MOST_ENTRIES: usize = 20_000;

impl Notebook {
    /// Sets the same for all of them. `fields` is written as in a line and adds to what each has.
    pub fn patch_entries(&mut self, ids: &[EntryId], patch: &EntriesPatch) -> Result<Saved, NotebookError> {
        let (group, entries) = self.entries_of(ids)?;
        let fields = patch.fields.as_deref().unwrap_or_default();
        check_length(fields)?;
        let event = self.event(self.event_of(group)?)?;
        // Reading what the group wrote takes its time, and only fields need its names.
        let known = if fields.is_empty() { Vec::new() } else { self.store.reader().entries(group)? };
        let read = with_names(&event, &known, |names| capture::read_fields(fields, names));
        if !read.text.is_empty() {
            // Nothing of it is a field of anything: dropping it in silence would lose it.
            return Err(NotebookError::FieldsUnread { words: read.text });
        }
        let op = match patch {
            EntriesPatch { deleted: Some(true), .. } => Op::TrashEntries,
            EntriesPatch { deleted: Some(false), .. } => Op::RestoreEntry,
            EntriesPatch { kind: Some(_), fields: None, .. } => Op::ConvertEntries,
            EntriesPatch { private: Some(_), fields: None, .. } => Op::SetPrivate,
            _ => Op::EditEntries,
        };
        self.change_entries(op, group, entries, |entry| {
            read.tokens.iter().for_each(|token| add_meaning(entry, token.meaning.clone()));
            entry.kind = patch.kind.unwrap_or(entry.kind);
            entry.deleted = patch.deleted.unwrap_or(entry.deleted);
            entry.private = patch.private.unwrap_or(entry.private);
        })
    }

    /// Moves them, in the order given, to right after another entry, or to the top.
    pub fn move_entries(&mut self, ids: &[EntryId], after: Option<EntryId>) -> Result<Saved, NotebookError> {
        let (group, entries) = self.entries_of(ids)?;
        let moved: BTreeSet<EntryId> = entries.iter().map(|e| e.id).collect();
        let all = self.store.reader().entries(group)?;
        let (mut above, below) = place_after(&all, after, &moved)?;
        let op = if entries.len() == 1 { Op::MoveEntry } else { Op::MoveEntries };
        self.change_entries(op, group, entries, |entry| {
            entry.order = between(above.as_deref(), below.as_deref());
            above = Some(entry.order.clone());
        })
    }

    /// Ties a photo to entries of its group, or unties it.
    pub fn link_photo(
        &mut self,
        photo: PhotoId,
        ids: &[EntryId],
        linked: bool,
    ) -> Result<Saved, NotebookError> {
        let (group, entries) = self.entries_of(ids)?;
        let event = self.event_of(group)?;
        let before = zapis_record::read_photo(self.document(record_of(group))?, photo)
            .ok_or(NotebookError::PhotoUnknown)?;
        let mut after = before.clone();
        let untied = |entry: &EntryId| !linked && entries.iter().any(|e| e.id == *entry);
        after.entries.retain(|entry| !untied(entry));
        after.places.retain(|place| !untied(&place.entry));
        for entry in entries.iter().filter(|_| linked) {
            super::push_new(&mut after.entries, entry.id, |id| id);
        }
        self.transact(Op::LinkPhoto, record_of(group), event, &changes_between(&before, &after))?;
        self.saved(group, entries)
    }

    /// The entries in the order given, each once; all belong to one group.
    pub(super) fn entries_of(&mut self, ids: &[EntryId]) -> Result<(GroupId, Vec<Entry>), NotebookError> {
        let first = *ids.first().ok_or(NotebookError::EntryUnknown)?;
        if ids.len() > MOST_ENTRIES {
            return Err(NotebookError::TooLong { limit: MOST_ENTRIES });
        }
        let group = self.group_of(first)?;
        let document = self.document(record_of(group))?;
        let mut seen = BTreeSet::new();
        let once = ids.iter().filter(|id| seen.insert(**id));
        let read = |id: &EntryId| zapis_record::read_entry(document, *id).ok_or(NotebookError::EntryUnknown);
        Ok((group, once.map(read).collect::<Result<_, _>>()?))
    }

    fn change_entries(
        &mut self,
        op: Op,
        group: GroupId,
        entries: Vec<Entry>,
        mut change: impl FnMut(&mut Entry),
    ) -> Result<Saved, NotebookError> {
        let (mut changes, mut changed): (Vec<Change>, Vec<Entry>) = Default::default();
        for before in entries {
            let mut after = before.clone();
            change(&mut after);
            changes.extend(changes_between(&before, &after));
            changed.push(after);
        }
        let event = self.event_of(group)?;
        self.transact(op, record_of(group), event, &changes)?;
        self.saved(group, changed)
    }
}
