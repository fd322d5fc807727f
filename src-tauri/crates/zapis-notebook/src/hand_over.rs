//! Handing a record over: what is open in it, and that somebody handed it over nevertheless.

use std::path::Path;

use zapis_domain::{ContentHash, EntryId, EntryKind, GroupId, HandOver, OpenThings, completeness};
use zapis_record::hand_over_changes;

use crate::{
    Notebook, NotebookError, Op, Progress,
    entries::check_length,
    packets::{counted, counts_of, receipt_of},
    undo::record_of,
    view::{HandOverView, OpenEntry, PacketContent},
};

impl Notebook {
    /// Everything the hand-over screen shows.
    pub fn hand_over_view(&mut self, group: GroupId) -> Result<HandOverView, NotebookError> {
        let event = self.event(self.event_of(group)?)?;
        let unknown = || NotebookError::GroupUnknown { group: group.to_string() };
        let record = self.record(group)?;
        let (open, entries) = self.open_things(group)?;
        let document = self.document(record_of(group))?;
        let (receipt, counts) = (receipt_of(document), counts_of(document, &record));
        let nameless = record.live_photos().filter(|photo| completeness::photo_lacks_caption(photo));
        Ok(HandOverView {
            event: event.id,
            event_title: event.title.clone(),
            group: event.group(group).cloned().ok_or_else(unknown)?,
            open,
            entries,
            photos_without_caption: nameless.map(|photo| photo.id).collect(),
            hand_over: record.hand_over,
            receipt,
            counted: counted(&counts),
            undo: self.undo_state(record_of(group))?,
            device: self.this_device()?,
            folder: self.shared_folder()?,
        })
    }

    /// What is open, counted, and the entries it stands at.
    fn open_things(&self, group: GroupId) -> Result<(OpenThings, Vec<OpenEntry>), NotebookError> {
        let record = self.record(group)?;
        let conflicts = self.store.reader().conflicts(&record_of(group).to_string())?;
        let contested = |entry: EntryId| conflicts.iter().any(|row| row.thing == format!("entry {entry}"));
        let mut entries = Vec::new();
        for entry in record.live_entries() {
            let gaps = completeness::gaps_of_entry(entry);
            let unread = !entry.private && entry.kind != EntryKind::Note && entry.stance.is_none();
            let conflict = contested(entry.id);
            if !gaps.is_empty() || unread || conflict {
                let text = entry.text.chars().take(200).collect();
                entries.push(OpenEntry { entry: entry.id, kind: entry.kind, text, gaps, unread, conflict });
            }
        }
        let open = OpenThings {
            gaps: completeness::gaps_of_record(&record),
            conflicts: conflicts.len() as u32,
            unread: record.unread().count() as u32,
        };
        Ok((open, entries))
    }

    /// Before a packet is made: writes into the record what is open and why it is handed over nevertheless. When
    /// nothing is open, the record no longer says that something was.
    pub fn note_hand_over(&mut self, group: GroupId, why: &str) -> Result<HandOverView, NotebookError> {
        let why = why.trim();
        check_length(why)?;
        let (open, _) = self.open_things(group)?;
        let before = self.record(group)?.hand_over;
        let said = |hand_over: &HandOver| hand_over.open == open && hand_over.why == why;
        if open.is_empty() {
            if before.is_some() {
                self.put_hand_over(group, None)?;
            }
        } else if why.is_empty() {
            return Err(NotebookError::HandOverWhy);
        } else if !before.as_ref().is_some_and(said) {
            let at = self.surroundings.now();
            self.put_hand_over(group, Some(&HandOver { at, why: why.to_owned(), open }))?;
        }
        self.hand_over_view(group)
    }

    fn put_hand_over(&mut self, group: GroupId, hand_over: Option<&HandOver>) -> Result<(), NotebookError> {
        let event = self.event_of(group)?;
        let changes = hand_over_changes(hand_over);
        self.transact(Op::HandOver, record_of(group), event, &changes).map(drop)
    }

    /// Writes the group's packet into a shared folder and lays its photos beside it, those that are not there yet.
    pub fn put_into_folder(
        &mut self,
        group: GroupId,
        folder: &Path,
        progress: Progress<'_>,
    ) -> Result<PacketContent, NotebookError> {
        self.folder_parcel(group, None)?.write(folder, progress)
    }

    /// The same locked with a passphrase, photos and all.
    pub fn put_locked_into_folder(
        &mut self,
        group: GroupId,
        folder: &Path,
        passphrase: &str,
        progress: Progress<'_>,
    ) -> Result<PacketContent, NotebookError> {
        self.folder_parcel(group, Some(passphrase.to_owned()))?.write(folder, progress)
    }

    /// The folder a person chose last, to be offered again. Nothing is looked at before somebody says so.
    pub fn shared_folder(&self) -> Result<Option<String>, NotebookError> {
        Ok(self.store.reader().setting(FOLDER)?.filter(|path| !path.is_empty()))
    }

    pub fn set_shared_folder(&mut self, folder: &Path) -> Result<(), NotebookError> {
        let text = folder.to_string_lossy().into_owned();
        Ok(self.store.write(|writer| writer.put_setting(FOLDER, &text))?)
    }

    /// Photos that a group's record names and that are not here.
    pub(crate) fn photos_due(&self, group: GroupId) -> Result<Vec<ContentHash>, NotebookError> {
        let photos = self.store.reader().photos(group)?.into_iter().filter(|photo| !photo.deleted);
        Ok(photos.map(|photo| photo.hash).filter(|hash| !self.store.pictures().has(hash)).collect())
    }
}

const FOLDER: &str = "shared-folder";
