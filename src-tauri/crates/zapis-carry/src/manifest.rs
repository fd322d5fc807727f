//! What a packet says about itself: `manifest.json`, the second part of the file.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zapis_domain::{ContentHash, DeviceId, EventId, GroupId, MediaType, Timestamp};

use crate::{CarryError, Limits, PublicKey, layout, sign};

/// Readers refuse a greater major version and ignore what they do not know of a greater minor one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormatVersion {
    pub major: u32,
    pub minor: u32,
}

impl FormatVersion {
    pub const CURRENT: FormatVersion = FormatVersion { major: 1, minor: 1 };
}

/// The contents of a packet, without its documents' and photos' bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    pub format: FormatVersion,
    pub app_version: String,
    pub event: EventRef,
    /// Absent when the packet carries only the event's frame or the summary.
    pub group: Option<GroupRef>,
    pub device: DeviceRef,
    pub made_at: Timestamp,
    pub documents: Vec<DocumentEntry>,
    pub photos: Vec<PhotoEntry>,
    pub counts: Counts,
    /// Of the carried documents, as the sender computed it.
    pub state_hash: String,
    pub receipt: String,
    /// Of this manifest by `device.key`, 128 hexadecimal digits. Absent in packets of format 1.0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EventRef {
    pub id: EventId,
    pub title: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupRef {
    pub id: GroupId,
    pub number: u32,
    pub theme: String,
}

/// The laptop that made the packet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeviceRef {
    pub id: DeviceId,
    pub name: String,
    /// With which it signs. Absent in packets of format 1.0, which nobody signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<PublicKey>,
    /// How many packets this laptop had made, with this one. Two different packets with one number were made by two
    /// laptops that share an identity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<u64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DocumentKind {
    Frame,
    Record,
    Summary,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentEntry {
    pub kind: DocumentKind,
    pub id: Uuid,
    pub bytes: u64,
    pub blake3: ContentHash,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PhotoEntry {
    pub hash: ContentHash,
    pub bytes: u64,
    pub media_type: MediaType,
}

/// What the sender counted, shown beside the receipt on both laptops.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    pub by_kind: BTreeMap<String, u32>,
    pub entries: u32,
    pub photos: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_change: Option<Timestamp>,
}

/// Every major version has at least this, so that an older program can name the newer one.
#[derive(Deserialize)]
struct Versioned {
    format: FormatVersion,
}

impl Manifest {
    pub(crate) fn parse(json: &[u8]) -> Result<Self, CarryError> {
        let unreadable = |_| CarryError::damaged(layout::MANIFEST);
        let Versioned { format } = serde_json::from_slice(json).map_err(unreadable)?;
        if format.major > FormatVersion::CURRENT.major {
            return Err(CarryError::Newer { version: format!("{}.{}", format.major, format.minor) });
        }
        if format.major < FormatVersion::CURRENT.major {
            return Err(CarryError::damaged(layout::MANIFEST));
        }
        let manifest: Manifest = serde_json::from_slice(json).map_err(unreadable)?;
        sign::check(&manifest, json)?;
        Ok(manifest)
    }

    /// Numbers and sizes within `limits`, and nothing listed twice.
    pub(crate) fn check(&self, limits: &Limits) -> Result<(), CarryError> {
        within("documents", self.documents.len() as u64, limits.documents)?;
        within("photos", self.photos.len() as u64, limits.photos)?;
        let parts = 2 + self.documents.len() as u64 + self.photos.len() as u64;
        within("parts", parts, Limits::FORMAT_PARTS)?;
        let documents = self.documents.iter().fold(0, |sum: u64, d| sum.saturating_add(d.bytes));
        within("documents-bytes", documents, limits.documents_bytes.min(Limits::FORMAT_BYTES))?;
        for photo in &self.photos {
            within("photo-bytes", photo.bytes, limits.photo_bytes.min(Limits::FORMAT_BYTES))?;
        }
        self.check_distinct()
    }

    fn check_distinct(&self) -> Result<(), CarryError> {
        let documents: BTreeSet<_> = self.documents.iter().map(|d| (d.kind, d.id)).collect();
        let photos: BTreeSet<_> = self.photos.iter().map(|p| &p.hash).collect();
        let distinct = documents.len() == self.documents.len() && photos.len() == self.photos.len();
        if distinct { Ok(()) } else { Err(CarryError::damaged(layout::MANIFEST)) }
    }
}

pub(crate) fn within(what: &'static str, value: u64, limit: u64) -> Result<(), CarryError> {
    if value <= limit { Ok(()) } else { Err(CarryError::TooLarge { what, limit }) }
}
