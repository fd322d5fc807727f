use serde::{Deserialize, Serialize};

use crate::{AmendmentId, EntryId, GroupId, Timestamp};

/// A change or addition proposed in the plenary, logged with its outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Amendment {
    pub id: AmendmentId,
    pub group: GroupId,
    /// None for an addition that changes no entry.
    pub entry: Option<EntryId>,
    pub text: String,
    pub outcome: AmendmentOutcome,
    /// Who asked for it, as it was typed; may be empty.
    pub asked_by: String,
    /// None when nobody counted.
    pub votes: Option<Votes>,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    pub deleted: bool,
}

/// A vote or a show of hands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Votes {
    pub yes: u32,
    pub no: u32,
    pub abstained: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum AmendmentOutcome {
    Adopted,
    /// Back to the group.
    Returned,
    Parked,
}
