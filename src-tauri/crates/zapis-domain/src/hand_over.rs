use serde::{Deserialize, Serialize};

use crate::{Timestamp, completeness::Gaps};

/// A record was handed over although something was open, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct HandOver {
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    /// As the facilitator typed it.
    pub why: String,
    pub open: OpenThings,
}

/// What is open in a record when it is handed over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct OpenThings {
    pub gaps: Gaps,
    /// Fields with two values, between which nobody chose.
    pub conflicts: u32,
    /// Entries that were not read back to the group; notes and private entries are not read out.
    pub unread: u32,
}

impl OpenThings {
    pub fn is_empty(&self) -> bool {
        *self == OpenThings::default()
    }
}
