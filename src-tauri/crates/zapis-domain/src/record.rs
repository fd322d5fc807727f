use serde::{Deserialize, Serialize};

use crate::{Entry, EntryKind, GroupId, HandOver, Photo};

/// Everything one group captured, trash included. Entries and photos stand in stream order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Record {
    pub group: GroupId,
    pub entries: Vec<Entry>,
    pub photos: Vec<Photo>,
    /// Present when it was handed over with something open.
    pub hand_over: Option<HandOver>,
}

impl Record {
    pub fn empty(group: GroupId) -> Self {
        Record { group, entries: Vec::new(), photos: Vec::new(), hand_over: None }
    }

    /// Nothing was ever written into it.
    pub fn is_untouched(&self) -> bool {
        self.entries.is_empty() && self.photos.is_empty() && self.hand_over.is_none()
    }

    /// Entries that are not in the trash.
    pub fn live_entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|e| !e.deleted)
    }

    pub fn live_photos(&self) -> impl Iterator<Item = &Photo> {
        self.photos.iter().filter(|p| !p.deleted)
    }

    /// Entries that wait to be read back.
    pub fn unread(&self) -> impl Iterator<Item = &Entry> {
        self.live_entries().filter(|e| !e.private && e.kind != EntryKind::Note && e.stance.is_none())
    }

    pub fn of_kind(&self, kind: EntryKind) -> impl Iterator<Item = &Entry> {
        self.live_entries().filter(move |e| e.kind == kind)
    }
}
