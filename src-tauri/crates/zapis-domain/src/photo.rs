use serde::{Deserialize, Serialize};

use crate::{ContentHash, EntryId, PhotoId, Timestamp};

/// A flipchart photo in a record. The original's bytes are stored once, under their hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Photo {
    pub id: PhotoId,
    pub hash: ContentHash,
    pub media_type: MediaType,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub bytes: u64,
    /// One sentence; it becomes the alternative text.
    pub caption: String,
    /// Carries no information, by a person's choice; needs no caption.
    pub decorative: bool,
    pub entries: Vec<EntryId>,
    pub order: String,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub created_at: Timestamp,
    pub deleted: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum MediaType {
    #[serde(rename = "image/jpeg")]
    Jpeg,
    #[serde(rename = "image/png")]
    Png,
    #[serde(rename = "image/webp")]
    Webp,
    #[serde(rename = "image/heic")]
    Heic,
}
