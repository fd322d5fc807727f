//! What a record still lacks: "12 tasks, 3 without owner". Said gently, never enforced.

use serde::{Deserialize, Serialize};

use crate::{Entry, EntryKind, Photo, Record};

/// What one entry lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum Gap {
    Owner,
    Due,
    Addressee,
}

/// How many entries and photos of a record lack something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Gaps {
    pub tasks_without_owner: u32,
    pub tasks_without_due: u32,
    pub recommendations_without_addressee: u32,
    pub photos_without_caption: u32,
}

impl Gaps {
    pub fn is_complete(&self) -> bool {
        *self == Gaps::default()
    }
}

/// What an entry has of that which may be lacking: enough to count gaps without reading its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    pub kind: EntryKind,
    pub owner: bool,
    pub due: bool,
    pub addressee: bool,
}

impl Given {
    pub fn by(entry: &Entry) -> Given {
        Given {
            kind: entry.kind,
            owner: !entry.owners.is_empty(),
            due: entry.due.is_some(),
            addressee: !entry.addressees.is_empty(),
        }
    }

    pub fn gaps(self) -> impl Iterator<Item = Gap> {
        let task = self.kind == EntryKind::Task;
        let recommendation = self.kind == EntryKind::Recommendation;
        [
            (task && !self.owner).then_some(Gap::Owner),
            (task && !self.due).then_some(Gap::Due),
            (recommendation && !self.addressee).then_some(Gap::Addressee),
        ]
        .into_iter()
        .flatten()
    }
}

pub fn gaps_of_entry(entry: &Entry) -> Vec<Gap> {
    Given::by(entry).gaps().collect()
}

/// A photo needs a caption unless somebody said it is decorative.
pub fn photo_lacks_caption(photo: &Photo) -> bool {
    !photo.decorative && photo.caption.trim().is_empty()
}

pub fn gaps_of_record(record: &Record) -> Gaps {
    gaps_of(record.live_entries().map(Given::by), record.live_photos())
}

/// The same from what entries have given; photos and entries of the trash are left out by the caller.
pub fn gaps_of<'a>(entries: impl Iterator<Item = Given>, photos: impl Iterator<Item = &'a Photo>) -> Gaps {
    let mut gaps = Gaps::default();
    for gap in entries.flat_map(Given::gaps) {
        match gap {
            Gap::Owner => gaps.tasks_without_owner += 1,
            Gap::Due => gaps.tasks_without_due += 1,
            Gap::Addressee => gaps.recommendations_without_addressee += 1,
        }
    }
    gaps.photos_without_caption = photos.filter(|p| photo_lacks_caption(p)).count() as u32;
    gaps
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{EntryId, GroupId, Name, Timestamp};

    fn task() -> Entry {
        Entry::new(EntryId(Uuid::nil()), EntryKind::Task, "Zadzwonić", Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn a_task_without_owner_and_date_lacks_both() {
        assert_eq!(gaps_of_entry(&task()), [Gap::Owner, Gap::Due], "nothing was given");
        let owned = Entry { owners: vec![Name::written("Anna")], ..task() };
        assert_eq!(gaps_of_entry(&owned), [Gap::Due], "an owner was given");
    }

    #[test]
    fn an_entry_in_the_trash_lacks_nothing() {
        let mut record = Record::empty(GroupId(Uuid::nil()));
        record.entries.push(Entry { deleted: true, ..task() });
        assert!(gaps_of_record(&record).is_complete(), "trash is not counted");
    }
}
