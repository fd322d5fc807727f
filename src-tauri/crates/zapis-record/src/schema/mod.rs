//! How each noun is laid out in its document. Field names are part of the file format: add, never rename.

mod entry;
mod event;
mod hand_over;
mod json;
mod notes;
mod photo;
mod summary;

use zapis_domain::{GroupId, Record};

use crate::{Document, Noun, ThingKey};

pub use event::{frame_changes, read_event};
pub use hand_over::{hand_over_changes, read_hand_over};
pub use notes::{notes_changes, read_notes};
pub use summary::{read_summary, summary_changes};

/// The group's record as the document has it, in stream order, trash included.
pub fn read_record(document: &Document) -> Record {
    let mut record = Record::empty(GroupId(document.id().of));
    record.entries =
        document.things(Noun::Entry).into_iter().filter_map(|(id, f)| entry::read(&id, &f)).collect();
    record.entries.sort_by(|a, b| a.position().cmp(&b.position()));
    record.photos =
        document.things(Noun::Photo).into_iter().filter_map(|(id, f)| photo::read(&id, &f)).collect();
    record.photos.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
    record.hand_over = read_hand_over(document);
    record
}

/// One entry, trash included.
pub fn read_entry(document: &Document, id: zapis_domain::EntryId) -> Option<zapis_domain::Entry> {
    let key = ThingKey::new(Noun::Entry, id);
    entry::read(&key.id, &document.thing(&key)?)
}

pub(crate) fn entry_of(id: &str, fields: &json::Json) -> Option<zapis_domain::Entry> {
    entry::read(id, fields)
}

/// One photo, trash included.
pub fn read_photo(document: &Document, id: zapis_domain::PhotoId) -> Option<zapis_domain::Photo> {
    let key = ThingKey::new(Noun::Photo, id);
    photo::read(&key.id, &document.thing(&key)?)
}
