//! What is shown of photos, and what a person says about them.

use serde::{Deserialize, Serialize};
use zapis_domain::{Area, Consent, ContentHash, Corners, GroupId, Language, Look, Photo, PhotoId, Recipe};

use super::{Problem, Saved};

/// What a person said about a photo; what is absent stays as it is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct PhotoPatch {
    pub caption: Option<String>,
    /// The caption that the new one was made from: what others wrote into it since is kept.
    pub caption_before: Option<String>,
    pub decorative: Option<bool>,
    pub consent: Option<Consent>,
    pub recipe: Option<Recipe>,
    /// Takes the recipe away: the photo is shown as it was taken.
    pub reset: Option<bool>,
    pub blurs: Option<Vec<Area>>,
    pub deleted: Option<bool>,
}

/// One photo that came, or did not: chosen, dropped, pasted, or sent by a phone.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PhotoArrival {
    pub group: GroupId,
    /// What its file is called; empty where it has no name.
    pub name: String,
    pub outcome: PhotoOutcome,
    /// None when nothing changed.
    pub saved: Option<Saved>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase", tag = "result")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum PhotoOutcome {
    Added {
        photo: PhotoId,
    },
    /// The group had thrown it away.
    Restored {
        photo: PhotoId,
    },
    /// The same bytes are stored once.
    AlreadyThere {
        photo: PhotoId,
    },
    Refused {
        problem: Problem,
    },
}

/// The open door for phones.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PhoneView {
    /// The link; None when this laptop is in no network.
    pub address: Option<String>,
    pub qr: Option<PhoneQr>,
    /// The address of the network it listens on.
    pub chosen: String,
    /// The likeliest first.
    pub networks: Vec<PhoneNetwork>,
}

/// A QR code as an SVG path on a grid of `size` × `size`.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PhoneQr {
    pub size: u32,
    pub path: String,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PhoneNetwork {
    pub name: String,
    pub address: String,
    /// `phone-network-<kind>` of the text catalogue.
    pub kind: String,
}

/// How lively it is at the door.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PhoneCounts {
    pub phones: u32,
    pub arriving: u32,
    pub arrived: u32,
    pub refused: u32,
}

/// Where the sheet is on a photo, for a person to confirm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct SheetProposal {
    /// All of the photo unless `sure`.
    pub corners: Corners,
    pub sure: bool,
    /// The likeliest sheet, also where it may be none.
    pub guess: Option<Corners>,
}

/// A picture and how it is to look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PictureShown {
    pub hash: ContentHash,
    pub look: Look,
}

impl PictureShown {
    pub fn of(photo: &Photo) -> Self {
        PictureShown { hash: photo.hash.clone(), look: photo.look() }
    }
}

/// A photo on which a machine read what was searched. Never more than a hint where to look.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PhotoWordsHit {
    pub photo: PhotoId,
    pub group: GroupId,
    pub group_number: u32,
    /// In the group's strip, from 1.
    pub number: u32,
    /// One line of what was read, around what was searched.
    pub text: String,
    /// Ranges of `text` that match, in UTF-16 units as the window counts.
    pub marks: Vec<(u32, u32)>,
}

/// Whether words on photos can be read on this computer, and how far that has come.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct TextReading {
    pub installed: bool,
    pub languages: Vec<Language>,
    /// Photos that were read as they look now.
    pub read: u32,
    /// There are more to read.
    pub unread: bool,
}
