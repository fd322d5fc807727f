use serde::{Deserialize, Serialize};

use crate::{Area, EntryId};

/// Where on a photo an entry stands: an area of the upright original, so that it stays right however the photo is
/// straightened later. A point is an area without size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct EntryPlace {
    pub entry: EntryId,
    pub area: Area,
}
