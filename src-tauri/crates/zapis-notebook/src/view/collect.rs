//! Collecting and handing over: plain data.

use serde::{Deserialize, Serialize};
use zapis_domain::{
    EntryId, EntryKind, EventId, Group, GroupId, HandOver, OpenThings, PhotoId, Timestamp,
    completeness::{Gap, Gaps},
};

use super::{FieldChange, Problem, UndoState};

/// The arrival board.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct CollectView {
    pub event: EventId,
    pub title: String,
    pub rows: Vec<CollectRow>,
    pub arrived: u32,
    pub signed_off: u32,
    pub entries: u32,
    pub photos: u32,
    /// Of the moderator's own layer: reasons, sign-offs.
    pub undo: UndoState,
    /// The shared folder that was chosen last.
    pub folder: Option<String>,
}

/// One group on the arrival board.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct CollectRow {
    pub group: GroupId,
    pub number: u32,
    pub theme: String,
    pub note_taker: String,
    pub room: String,
    pub state: CollectState,
    pub entries: u32,
    pub photos: u32,
    /// Photos the record names whose picture has not come yet.
    pub photos_missing: u32,
    pub gaps: Gaps,
    /// Entries that were not read back.
    pub unread: u32,
    /// Handed over with something open, and why.
    pub hand_over: Option<HandOver>,
    /// It was signed off, and is not the same any more.
    pub changed_since_signed: bool,
    pub sensitive: bool,
    /// Fields to which two laptops gave different values; nobody has chosen yet.
    pub conflicts: u32,
    /// Of the group's record as it is here, whatever it was merged from.
    pub receipt: Option<String>,
    /// What stands beside it; when it last changed is not told.
    pub counted: Counted,
    /// What each laptop of the group shows on its own screen, as far as it came; the latest last.
    pub laptops: Vec<LaptopState>,
    /// Every packet taken in, newest last.
    pub arrivals: Vec<Arrival>,
    /// Why nothing came, as the moderator typed it.
    pub missing_reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum CollectState {
    /// Nothing has come yet.
    Expected,
    /// Nothing will come, and somebody typed why.
    Missing,
    /// Entries are here, some photos are not.
    Arriving,
    Arrived,
    /// Captured on this very laptop, no packet needed.
    Here,
    /// The moderator looked at it as it is.
    SignedOff,
}

/// The newest that came from one laptop: its code is the one that laptop shows.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct LaptopState {
    pub device: String,
    pub fingerprint: Option<String>,
    /// Which of the group's arrivals it is, from 1.
    pub version: u32,
    pub carrier: String,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub arrived_at: Timestamp,
    pub receipt: String,
    pub counted: Counted,
    /// The record here is the same: the two codes are one.
    pub same_here: bool,
}

/// One packet taken in.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Arrival {
    pub file_name: String,
    pub device: String,
    /// Of the key it was signed with; None for packets of older programs.
    pub fingerprint: Option<String>,
    /// `file`, `folder` or `live`.
    pub carrier: String,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub made_at: Timestamp,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub arrived_at: Timestamp,
    pub receipt: String,
    pub entries: u32,
    pub photos: u32,
    pub counted: Counted,
    /// What it changed in the group's record; None for the first packet.
    pub difference: Option<VersionDifference>,
}

/// What stands beside a receipt on both laptops.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Counted {
    /// Kind → entries.
    pub by_kind: std::collections::BTreeMap<String, u32>,
    pub entries: u32,
    pub photos: u32,
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub last_change: Option<Timestamp>,
}

/// What a later version of a group's record brought.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct VersionDifference {
    pub added: u32,
    pub changed: u32,
    pub removed: u32,
    /// New ones.
    pub photos: u32,
    pub entries: Vec<EntryDifference>,
    /// There are more entries than are listed.
    pub shortened: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct EntryDifference {
    pub entry: EntryId,
    pub kind: EntryKind,
    /// As it is now, or was when it went into the trash; its beginning.
    pub text: String,
    pub what: DifferenceKind,
    /// Of a changed entry.
    pub changes: Vec<FieldChange>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum DifferenceKind {
    Added,
    Changed,
    /// Into the trash.
    Removed,
    /// Out of the trash.
    Restored,
}

/// What becomes of one packet of a shared folder.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct FolderPacket {
    /// To be named when it is to be taken in.
    pub held: String,
    pub file_name: String,
    pub state: FolderPacketState,
    pub group: Option<GroupId>,
    pub number: Option<u32>,
    pub device: String,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub bytes: u64,
    /// Of a newer version: what it would change.
    pub difference: Option<VersionDifference>,
    /// Of an unknown laptop.
    pub claim: Option<DeviceClaim>,
    /// Why it cannot be read.
    pub problem: Option<Problem>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum FolderPacketState {
    /// Still being copied.
    Arriving,
    /// Taken in, or known before.
    Taken,
    /// A newer version of a record that is here: a person decides.
    Newer,
    /// Of a laptop nobody knows: a person decides.
    Unknown,
    /// Behind a passphrase.
    Locked,
    Bad,
}

/// What the watched folder shows.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct FolderView {
    pub event: EventId,
    pub path: String,
    pub here: bool,
    /// Not everything in it was looked at.
    pub too_many: bool,
    /// When it was last there.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub seen: Option<Timestamp>,
    pub packets: Vec<FolderPacket>,
}

/// Everything the hand-over screen shows.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct HandOverView {
    pub event: EventId,
    pub event_title: String,
    pub group: Group,
    pub open: OpenThings,
    /// Entries at which something is open, in stream order.
    pub entries: Vec<OpenEntry>,
    pub photos_without_caption: Vec<PhotoId>,
    /// What the record says of an earlier hand-over with something open.
    pub hand_over: Option<HandOver>,
    pub receipt: String,
    pub counted: Counted,
    pub undo: UndoState,
    pub device: DeviceView,
    /// The shared folder that was chosen last.
    pub folder: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct OpenEntry {
    pub entry: EntryId,
    pub kind: EntryKind,
    /// Its beginning.
    pub text: String,
    pub gaps: Vec<Gap>,
    pub unread: bool,
    pub conflict: bool,
}

/// A laptop: this one, or one whose packets are taken in without asking.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct DeviceView {
    /// 64 hexadecimal digits.
    pub key: String,
    /// The key in eight letters, to be compared by voice.
    pub fingerprint: String,
    pub name: String,
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub since: Option<Timestamp>,
}

/// Which group this laptop serves.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct ServingView {
    pub event: EventId,
    pub title: String,
    /// Somebody answered.
    pub asked: bool,
    /// None: no group's laptop.
    pub group: Option<GroupId>,
    pub groups: Vec<Group>,
}

/// Packets for all laptops were written.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct HandedOut {
    /// Its last part.
    pub folder: String,
    pub files: Vec<String>,
    /// Those of them that lie under another name than usual: under that one something lies that is not this laptop's.
    pub renamed: Vec<String>,
}

/// A record was handed over, and what was written has been read back.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct HandedOver {
    /// A file's name or a folder's path.
    pub place: String,
    pub content: PacketContent,
}

/// Whose a packet says it is. Nothing of it is proven but that one key signed it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct DeviceClaim {
    pub event: EventId,
    pub device: String,
    /// None: an older program made it, nobody signed it.
    pub fingerprint: Option<String>,
    pub group: Option<GroupId>,
    pub number: Option<u32>,
    pub theme: String,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub made_at: Timestamp,
    pub entries: u32,
    pub photos: u32,
}

/// Something a person should know of a packet that was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum PacketNotice {
    /// Made on this very laptop.
    Own,
    /// Two laptops share one identity: one's disk was copied from the other's.
    Twin { device: String, other: String },
}

/// What became of one packet.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PacketOutcome {
    pub file_name: String,
    pub outcome: PacketResult,
    /// To be named when a person says yes or the passphrase.
    pub held: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase", tag = "result")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum PacketResult {
    Imported(PacketContent),
    /// Everything in it was known before; nothing changed.
    AlreadyThere(PacketContent),
    Refused {
        problem: Problem,
    },
    /// Of a laptop nobody knows here: a person is asked.
    Unknown(DeviceClaim),
    /// Behind a passphrase.
    Locked,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PacketContent {
    pub event: EventId,
    pub group: Option<GroupId>,
    pub number: Option<u32>,
    pub theme: String,
    pub entries_before: u32,
    pub entries_after: u32,
    pub new_photos: u32,
    pub receipt: String,
    pub counted: Counted,
    /// It brought an event that was not here.
    pub new_event: bool,
    pub notice: Option<PacketNotice>,
}
