//! Who changed an entry when, an earlier version put back, and choosing between two values of one field.

use serde_json::Value;
use zapis_domain::{Entry, EntryId, GroupId};
use zapis_record::{Conflict, EntryVersion, Noun, conflicts, entry_history};

use crate::{
    Notebook, NotebookError, Op,
    difference::field_changes,
    transact::encode,
    undo::record_of,
    view::{ConflictValue, ConflictView, EntryHistory, HistoryVersion, Saved},
};

impl Notebook {
    /// The versions of an entry, newest first.
    pub fn history(&mut self, entry: EntryId) -> Result<EntryHistory, NotebookError> {
        let versions = self.versions(entry)?;
        let shortened = versions.first().is_some_and(|oldest| oldest.before.is_some());
        let versions = versions.into_iter().rev().map(version_view).collect();
        Ok(EntryHistory { entry, versions, shortened })
    }

    /// Puts the entry back to an earlier version, by a new change: what came between stays in the history.
    /// It keeps its place in the stream.
    pub fn restore_version(&mut self, entry: EntryId, version: &str) -> Result<Saved, NotebookError> {
        let wanted = self.versions(entry)?.into_iter().find(|each| each.id == version);
        let earlier = wanted.ok_or(NotebookError::VersionUnknown)?.after;
        self.change_entry(Op::RestoreVersion, entry, |now| {
            *now = Entry { order: now.order.clone(), created_at: now.created_at, deleted: false, ..earlier };
        })
    }

    fn versions(&mut self, entry: EntryId) -> Result<Vec<EntryVersion>, NotebookError> {
        let group = self.group_of(entry)?;
        Ok(entry_history(self.document(record_of(group))?, entry)?)
    }

    /// The fields of a group's record that have two values.
    pub fn conflicts(&mut self, group: GroupId) -> Result<Vec<ConflictView>, NotebookError> {
        // The table knows whether there is anything to look for in the history.
        if self.store.reader().conflicts(&record_of(group).to_string())?.is_empty() {
            return Ok(Vec::new());
        }
        Ok(conflicts(self.document(record_of(group))?).into_iter().map(conflict_view).collect())
    }

    /// Chooses one of the values of a contested field of an entry.
    pub fn settle_conflict(
        &mut self,
        entry: EntryId,
        field: &str,
        value: &Value,
    ) -> Result<Saved, NotebookError> {
        let group = self.group_of(entry)?;
        let (event, document) = (self.event_of(group)?, record_of(group));
        let (at, device) = (self.surroundings.now(), self.surroundings.device_name());
        let record = self.document(document)?;
        let stands = |c: &Conflict| {
            c.thing.noun == Noun::Entry
                && c.thing.id == entry.to_string()
                && c.field == field
                && c.values.contains(value)
        };
        let conflict = conflicts(record).into_iter().find(stands).ok_or(NotebookError::ConflictGone)?;
        let step = record.settle(&conflict, value, &device, at)?;
        self.commit(document, event, |writer| {
            writer.push_step(&document.to_string(), Op::SettleConflict.text_id(), &encode(&step)).map(drop)
        })?;
        let settled = zapis_record::read_entry(self.document(document)?, entry);
        self.saved(group, settled.into_iter().collect())
    }
}

fn version_view(version: EntryVersion) -> HistoryVersion {
    HistoryVersion {
        changes: field_changes(version.before.as_ref(), &version.after),
        made: version.before.is_none(),
        id: version.id,
        device: version.device,
        at: version.at,
    }
}

fn conflict_view(conflict: Conflict) -> ConflictView {
    let values = conflict.values.into_iter().zip(conflict.authors);
    ConflictView {
        entry: (conflict.thing.noun == Noun::Entry).then(|| conflict.thing.id.parse().ok()).flatten(),
        thing: format!("{} {}", crate::project::noun_name(conflict.thing.noun), conflict.thing.id),
        field: conflict.field,
        values: values.map(|(value, by)| ConflictValue { value, at: by.time(), device: by.device }).collect(),
    }
}
