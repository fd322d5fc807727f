//! What a group's later version brought: entries added, changed, put into the trash, each before and after.

use std::collections::{BTreeMap, BTreeSet};

use zapis_carry::DocumentKind as PartKind;
use zapis_domain::{Entry, EntryId, GroupId, Record};
use zapis_record::{Document, Noun, ThingKey, read_entry, read_photo};

use super::Tried;
use crate::{
    Notebook, NotebookError,
    difference::field_changes,
    undo::record_of,
    view::{DifferenceKind, EntryDifference, VersionDifference},
};

/// More are counted and not listed.
const MOST_LISTED: usize = 200;

/// Letters of an entry that are told.
const MOST_LETTERS: usize = 400;

/// What differs between a record as it was and the document as it is, among the things that were touched.
pub(super) fn between(
    earlier: &Record,
    document: &Document,
    touched: &BTreeSet<ThingKey>,
) -> VersionDifference {
    let before: BTreeMap<EntryId, &Entry> = earlier.entries.iter().map(|entry| (entry.id, entry)).collect();
    let mut found = VersionDifference::default();
    for thing in touched {
        match thing.noun {
            Noun::Entry => {
                let after = thing.id.parse().ok().and_then(|id| read_entry(document, id));
                let change = after.and_then(|after| of_entry(before.get(&after.id).copied(), &after));
                found.add(change);
            }
            Noun::Photo => {
                let here = earlier.photos.iter().any(|photo| photo.id.to_string() == thing.id);
                let photo = thing.id.parse().ok().and_then(|id| read_photo(document, id));
                found.photos += u32::from(!here && photo.is_some_and(|photo| !photo.deleted));
            }
            _ => {}
        }
    }
    found
}

impl VersionDifference {
    fn add(&mut self, change: Option<EntryDifference>) {
        let Some(change) = change else { return };
        match change.what {
            DifferenceKind::Added | DifferenceKind::Restored => self.added += 1,
            DifferenceKind::Changed => self.changed += 1,
            DifferenceKind::Removed => self.removed += 1,
        }
        if self.entries.len() < MOST_LISTED {
            self.entries.push(change);
        } else {
            self.shortened = true;
        }
    }
}

fn of_entry(before: Option<&Entry>, after: &Entry) -> Option<EntryDifference> {
    let what = match (before, after.deleted) {
        // Made and put into the trash before anybody here saw it.
        (None, true) => return None,
        (None, false) => DifferenceKind::Added,
        (Some(before), true) if !before.deleted => DifferenceKind::Removed,
        (Some(before), false) if before.deleted => DifferenceKind::Restored,
        (Some(_), _) => DifferenceKind::Changed,
    };
    let mut changes = match what {
        DifferenceKind::Changed => field_changes(before, after),
        _ => Vec::new(),
    };
    // Where it stands among the others is nobody's news.
    changes.retain(|change| change.field() != "order");
    if what == DifferenceKind::Changed && changes.is_empty() {
        return None;
    }
    let text = after.text.chars().take(MOST_LETTERS).collect();
    Some(EntryDifference { entry: after.id, kind: after.kind, text, what, changes })
}

impl Notebook {
    /// What a packet would change in its group's record; None when everything in it is known. Nothing is stored.
    pub fn preview(&mut self, tried: &Tried) -> Result<Option<VersionDifference>, NotebookError> {
        let packet = tried.packet.as_ref().map_err(|_| NotebookError::PacketUnsafe)?;
        let parts = packet.manifest.documents.iter().zip(&packet.documents).zip(&tried.verdicts);
        let mut found = None;
        for ((entry, part), verdict) in parts.filter(|((entry, _), _)| entry.kind == PartKind::Record) {
            verdict.ok_or(NotebookError::PacketUnsafe)?;
            let group = GroupId(entry.id);
            let document = self.document(record_of(group))?;
            if document.knows(&part.bytes) {
                continue;
            }
            let mut copy = document.fork();
            copy.import(&part.bytes)?;
            let touched = copy.take_touched();
            found = Some(between(&self.record(group)?, &copy, &touched));
        }
        Ok(found)
    }
}
