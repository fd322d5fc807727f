//! Which entries stand where on a photo.

use zapis_domain::{Area, EntryId, EntryPlace, GroupId, Photo, PhotoId};
use zapis_record::{changes_between, creation};

use crate::{Notebook, NotebookError, Op, undo::record_of, view::Saved};

impl Notebook {
    /// Types an entry off a photo: one change makes the entry and ties it to the photo, at `area` if one was shown.
    pub fn add_entry_from_photo(
        &mut self,
        group: GroupId,
        line: &str,
        photo: PhotoId,
        area: Option<Area>,
    ) -> Result<Saved, NotebookError> {
        let event = self.event_of(group)?;
        let entry = self.entry_of_line(group, line)?;
        let before = zapis_record::read_photo(self.document(record_of(group))?, photo)
            .ok_or(NotebookError::PhotoUnknown)?;
        let mut after = before.clone();
        tie(&mut after, entry.id, area);
        let mut changes = creation(&entry);
        changes.extend(changes_between(&before, &after));
        self.transact(Op::AddEntry, record_of(group), event, &changes)?;
        self.saved(group, vec![entry])
    }

    /// Says where on a photo an entry of its group stands; without an area it is only tied to the photo.
    pub fn place_entry(
        &mut self,
        photo: PhotoId,
        entry: EntryId,
        area: Option<Area>,
    ) -> Result<Saved, NotebookError> {
        if self.group_of(entry)? != self.group_of_photo(photo)? {
            return Err(NotebookError::EntryUnknown);
        }
        self.change_photo(Op::PlaceEntry, photo, |photo| tie(photo, entry, area))
    }
}

fn tie(photo: &mut Photo, entry: EntryId, area: Option<Area>) {
    if !photo.entries.contains(&entry) {
        photo.entries.push(entry);
    }
    photo.places.retain(|place| place.entry != entry);
    photo.places.extend(area.map(|area| EntryPlace { entry, area: area.ordered() }));
}
