//! A group's stream of entries: what the capture screen does.

mod edit;
mod many;
mod shape;

use std::collections::BTreeSet;

use fractional_index::FractionalIndex;
use zapis_domain::{
    Addressee, Entry, EntryId, Event, GroupId, Record,
    capture::{self, CaptureContext, CapturedLine},
    completeness::{gaps_of, gaps_of_record},
};
use zapis_record::{changes_between, creation, merged_text};

use crate::{
    Notebook, NotebookError, Op,
    undo::record_of,
    view::{CaptureView, EntryPatch, Saved, Understood},
};

/// Letters in one entry; a long note has its own editor, and this is five times the longest seen.
const MOST_LETTERS: usize = 100_000;

impl Notebook {
    pub fn capture(&self, group: GroupId) -> Result<CaptureView, NotebookError> {
        let event = self.event(self.event_of(group)?)?;
        let record = self.record(group)?;
        let unknown = || NotebookError::GroupUnknown { group: group.to_string() };
        Ok(CaptureView {
            event: event.id,
            event_title: event.title.clone(),
            date: event.date,
            group: event.group(group).cloned().ok_or_else(unknown)?,
            sessions: event.sessions,
            gaps: gaps_of_record(&record),
            entries: record.entries.into_iter().filter(|e| !e.deleted).collect(),
            photos: record.photos.into_iter().filter(|p| !p.deleted).collect(),
            undo: self.undo_state(record_of(group))?,
        })
    }

    /// Everything the group captured, trash included.
    pub fn record(&self, group: GroupId) -> Result<Record, NotebookError> {
        let reader = self.store.reader();
        Ok(Record {
            group,
            entries: reader.entries(group)?,
            photos: reader.photos(group)?,
            hand_over: reader.hand_over(group)?,
        })
    }

    /// How a line would be understood, and what in it one may ask about. Nothing is stored.
    pub fn understand_line(&self, group: GroupId, line: &str) -> Result<Understood, NotebookError> {
        let event = self.event(self.event_of(group)?)?;
        Ok(with_names(&event, &self.store.reader().entries(group)?, |names| understood(line, names)))
    }

    pub fn add_entry(&mut self, group: GroupId, line: &str) -> Result<Saved, NotebookError> {
        self.add_entries(group, &[line])
    }

    /// An entry for each line, all in one step; none when one of them cannot be taken.
    pub fn add_entries(&mut self, group: GroupId, lines: &[impl AsRef<str>]) -> Result<Saved, NotebookError> {
        let of = self.event_of(group)?;
        let event = self.event(of)?;
        let mut entries = self.store.reader().entries(group)?;
        let before = entries.len();
        for line in lines {
            entries.push(self.next_entry(&event, &entries, line.as_ref())?);
        }
        let added = entries.split_off(before);
        let changes: Vec<_> = added.iter().flat_map(creation).collect();
        let op = if added.len() == 1 { Op::AddEntry } else { Op::AddEntries };
        self.transact(op, record_of(group), of, &changes)?;
        self.saved(group, added)
    }

    /// A new entry at the end of the group's stream, as the line is understood. Nothing is stored.
    pub(crate) fn entry_of_line(&mut self, group: GroupId, line: &str) -> Result<Entry, NotebookError> {
        let event = self.event(self.event_of(group)?)?;
        let entries = self.store.reader().entries(group)?;
        self.next_entry(&event, &entries, line)
    }

    fn next_entry(&mut self, event: &Event, entries: &[Entry], line: &str) -> Result<Entry, NotebookError> {
        if line.trim().is_empty() {
            return Err(NotebookError::EmptyLine);
        }
        check_length(line)?;
        let read = with_names(event, entries, |names| capture::read_line(line, names));
        let id = EntryId(self.surroundings.new_id());
        Ok(Entry {
            typed: line.to_owned(),
            order: between(entries.last().map(|e| e.order.as_str()), None),
            owners: read.owners,
            partners: read.partners,
            addressees: read.addressees,
            due: read.due,
            tags: read.tags,
            dots: read.dots,
            place: read.place,
            contact: read.contact,
            ..Entry::new(id, read.kind, read.text, self.surroundings.now())
        })
    }

    pub fn patch_entry(&mut self, id: EntryId, patch: EntryPatch) -> Result<Saved, NotebookError> {
        let translated = patch.translation.as_ref().map(|translation| &translation.text);
        for text in [patch.text.as_ref(), patch.text_before.as_ref(), translated].into_iter().flatten() {
            check_length(text)?;
        }
        let op = match &patch {
            EntryPatch { deleted: Some(true), .. } => Op::TrashEntry,
            EntryPatch { deleted: Some(false), .. } => Op::RestoreEntry,
            EntryPatch { kind: Some(_), text: None, .. } => Op::ConvertEntry,
            EntryPatch { private: Some(_), text: None, .. } => Op::SetPrivate,
            EntryPatch { translation: Some(_), text: None, .. } => Op::TranslateEntry,
            _ => Op::EditEntry,
        };
        let sitting = patch.sitting.clone();
        self.change_entry_in(op, id, sitting.as_deref(), |entry| {
            entry.kind = patch.kind.unwrap_or(entry.kind);
            entry.deleted = patch.deleted.unwrap_or(entry.deleted);
            entry.private = patch.private.unwrap_or(entry.private);
            if let Some(translation) = &patch.translation {
                entry.translate(translation.language, &translation.text);
            }
            if let Some(text) = patch.text {
                let before = patch.text_before.as_ref().unwrap_or(&entry.text);
                entry.text = merged_text(before, &text, &entry.text);
            }
        })
    }

    /// Moves an entry to right after another one, or to the top.
    pub fn move_entry(&mut self, id: EntryId, after: Option<EntryId>) -> Result<Saved, NotebookError> {
        self.move_entries(&[id], after)
    }

    pub fn trash(&self, group: GroupId) -> Result<Vec<Entry>, NotebookError> {
        Ok(self.store.reader().entries(group)?.into_iter().filter(|e| e.deleted).collect())
    }

    pub(crate) fn change_entry(
        &mut self,
        op: Op,
        id: EntryId,
        change: impl FnOnce(&mut Entry),
    ) -> Result<Saved, NotebookError> {
        self.change_entry_in(op, id, None, change)
    }

    fn change_entry_in(
        &mut self,
        op: Op,
        id: EntryId,
        sitting: Option<&str>,
        change: impl FnOnce(&mut Entry),
    ) -> Result<Saved, NotebookError> {
        let group = self.group_of(id)?;
        let event = self.event_of(group)?;
        let document = self.document(record_of(group))?;
        let before = zapis_record::read_entry(document, id).ok_or(NotebookError::EntryUnknown)?;
        let mut after = before.clone();
        change(&mut after);
        let changes = changes_between(&before, &after);
        self.transact_in(op, record_of(group), event, &changes, sitting)?;
        self.saved(group, vec![after])
    }

    pub(crate) fn saved(&self, group: GroupId, entries: Vec<Entry>) -> Result<Saved, NotebookError> {
        // Asked after every change: the entries' texts need not be read for it.
        let reader = self.store.reader();
        let mut photos = reader.photos(group)?;
        photos.retain(|p| !p.deleted);
        Ok(Saved {
            at: self.surroundings.now(),
            entries,
            gaps: gaps_of(reader.given(group)?.into_iter(), photos.iter()),
            photos,
            undo: self.undo_state(record_of(group))?,
        })
    }

    pub(crate) fn group_of(&self, entry: EntryId) -> Result<GroupId, NotebookError> {
        self.store.reader().group_of_entry(entry)?.ok_or(NotebookError::EntryUnknown)
    }

    /// The entry as its document has it.
    fn entry(&mut self, id: EntryId) -> Result<Entry, NotebookError> {
        let group = self.group_of(id)?;
        zapis_record::read_entry(self.document(record_of(group))?, id).ok_or(NotebookError::EntryUnknown)
    }
}

/// The places between which an entry comes that is put right after another one, or at the top; what is being
/// moved does not count.
fn place_after(
    entries: &[Entry],
    after: Option<EntryId>,
    moved: &BTreeSet<EntryId>,
) -> Result<(Option<String>, Option<String>), NotebookError> {
    let entries: Vec<&Entry> = entries.iter().filter(|e| !moved.contains(&e.id)).collect();
    let Some(after) = after else { return Ok((None, entries.first().map(|e| e.order.clone()))) };
    let place = entries.iter().position(|e| e.id == after).ok_or(NotebookError::EntryUnknown)?;
    let above = &entries[place].order;
    // Entries typed on two laptops at once may share a place: the next different one bounds the gap.
    let below = entries[place + 1..].iter().map(|e| &e.order).find(|order| *order > above);
    Ok((Some(above.clone()), below.cloned()))
}

fn push_new<T, K: PartialEq + ?Sized>(list: &mut Vec<T>, one: T, key: impl Fn(&T) -> &K) {
    if !list.iter().any(|each| key(each) == key(&one)) {
        list.push(one);
    }
}

pub(crate) fn check_length(text: &str) -> Result<(), NotebookError> {
    if text.chars().count() > MOST_LETTERS {
        Err(NotebookError::TooLong { limit: MOST_LETTERS })
    } else {
        Ok(())
    }
}

/// Of several lines each is read as it will be saved; the first tells its kind.
fn understood(text: &str, names: &CaptureContext<'_>) -> Understood {
    const MOST_LINES: usize = 50;
    let mut first: Option<CapturedLine> = None;
    let (mut tokens, mut slips) = (Vec::new(), Vec::new());
    let mut start = 0;
    for line in text.split_inclusive('\n').take(MOST_LINES) {
        if !line.trim().is_empty() {
            let read = capture::read_line(line, names);
            slips.extend(capture::slips(line, &read, names).into_iter().map(|slip| slip.moved(start)));
            tokens.extend(read.tokens.iter().map(|token| token.clone().moved(start)));
            first.get_or_insert(read);
        }
        start += line.len() as u32;
    }
    let read = first.unwrap_or_else(|| capture::read_line(text, names));
    Understood { read: CapturedLine { tokens, ..read }, slips }
}

/// Reads with what the event knows. `known` are entries whose names are known, however they are written: what a group
/// wrote once in quotes it need not quote again.
fn with_names<R>(event: &Event, known: &[Entry], read: impl FnOnce(&CaptureContext<'_>) -> R) -> R {
    let known = known.iter().filter(|e| !e.deleted);
    let of_groups = event.groups.iter().flat_map(|g| [&g.facilitator, &g.note_taker]);
    let written = known.clone().flat_map(|e| e.owners.iter().chain(&e.partners)).map(|n| &n.name);
    let names: BTreeSet<&String> = of_groups.chain(written).collect();
    let addressees: BTreeSet<&Addressee> = known.flat_map(|e| &e.addressees).collect();
    let context = CaptureContext {
        event_day: event.date.map(|d| d.day),
        people: &event.people,
        organisations: &names.into_iter().cloned().collect::<Vec<_>>(),
        addressees: &addressees.into_iter().cloned().collect::<Vec<_>>(),
    };
    read(&context)
}

/// A place between two others. A place that is not one of ours (from a stranger's packet) bounds nothing.
pub(crate) fn between(above: Option<&str>, below: Option<&str>) -> String {
    let parse = |order: Option<&str>| order.and_then(|o| FractionalIndex::from_string(o).ok());
    let (above, below) = (parse(above), parse(below));
    FractionalIndex::new(above.as_ref(), below.as_ref())
        .or_else(|| above.as_ref().map(FractionalIndex::new_after))
        .unwrap_or_default()
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::between;

    #[test]
    fn a_place_lies_between_its_neighbours_as_text() {
        let first = between(None, None);
        let second = between(Some(&first), None);
        let middle = between(Some(&first), Some(&second));
        assert!(first < middle && middle < second, "{first} {middle} {second}");
        let top = between(None, Some(&first));
        assert!(top < first, "{top} {first}");
        assert!(!between(Some("no place"), None).is_empty(), "a stranger's place does no harm");
    }
}
