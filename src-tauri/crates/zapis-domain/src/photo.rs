use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::{Area, Consent, ContentHash, EntryId, EntryPlace, Look, PhotoId, Recipe, Timestamp};

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
    /// Where some of these entries stand on it.
    pub places: Vec<EntryPlace>,
    /// Place in the strip: a fractional index, compared as text; ties are broken by id.
    pub order: String,
    /// When the camera says it was taken: local time, which names no time zone.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub taken: Option<NaiveDateTime>,
    pub consent: Consent,
    /// How it is shown; None until a person confirmed how.
    pub recipe: Option<Recipe>,
    /// Burnt into every version made of it, never into the original.
    pub blurs: Vec<Area>,
    /// Photos that look like this one and are to be kept all the same.
    pub apart: Vec<PhotoId>,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub created_at: Timestamp,
    pub deleted: bool,
}

impl Photo {
    /// A photo about which nothing has been said yet.
    pub fn new(
        id: PhotoId,
        hash: ContentHash,
        media_type: MediaType,
        bytes: u64,
        created_at: Timestamp,
    ) -> Self {
        Photo {
            id,
            hash,
            media_type,
            bytes,
            caption: String::new(),
            decorative: false,
            entries: Vec::new(),
            places: Vec::new(),
            order: String::new(),
            taken: None,
            consent: Consent::default(),
            recipe: None,
            blurs: Vec::new(),
            apart: Vec::new(),
            created_at,
            deleted: false,
        }
    }

    pub fn look(&self) -> Look {
        Look { recipe: self.recipe, blurs: self.blurs.clone() }
    }
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
