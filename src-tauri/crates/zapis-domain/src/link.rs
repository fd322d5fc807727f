use serde::{Deserialize, Serialize};

use crate::{EntryId, LinkId, Timestamp};

/// The moderator's tie between two entries; it never rewrites them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Link {
    pub id: LinkId,
    pub kind: LinkKind,
    pub from: EntryId,
    pub to: EntryId,
    /// Digests of both entries as the moderator saw them: a later one says that the wording has changed since.
    /// Empty where nobody took them.
    pub from_seen: String,
    pub to_seen: String,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub created_at: Timestamp,
    pub deleted: bool,
}

impl Link {
    pub fn new(id: LinkId, kind: LinkKind, from: EntryId, to: EntryId, created_at: Timestamp) -> Self {
        let (from_seen, to_seen) = (String::new(), String::new());
        Link { id, kind, from, to, from_seen, to_seen, created_at, deleted: false }
    }

    /// Whether it ties these two, in either order.
    pub fn joins(&self, a: EntryId, b: EntryId) -> bool {
        (self.from, self.to) == (a, b) || (self.from, self.to) == (b, a)
    }

    /// The two it ties, in the order of their ids.
    pub fn pair(&self) -> [EntryId; 2] {
        [self.from.min(self.to), self.from.max(self.to)]
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum LinkKind {
    Same,
    Related,
    Contradicts,
    /// The moderator said that the two have nothing to do with each other: they are not proposed again.
    No,
}
