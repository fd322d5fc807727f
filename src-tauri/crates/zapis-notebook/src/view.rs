//! What the window and the command line are shown: plain data, made from documents and tables.

mod collect;
mod report;

use serde::{Deserialize, Serialize};
use zapis_domain::completeness::Gaps;
use zapis_domain::{
    Area, Consent, ContentHash, Corners, Entry, EntryId, EntryKind, EventDate, EventId, Group, GroupId,
    Language, Look, Photo, PhotoId, Recipe, Session, Timestamp, Translation,
};

pub use collect::{
    Arrival, CollectRow, CollectState, CollectView, Counted, DeviceClaim, DeviceView, DifferenceKind,
    EntryDifference, FolderPacket, FolderPacketState, FolderView, HandOverView, HandedOut, HandedOver,
    OpenEntry, PacketContent, PacketNotice, PacketOutcome, PacketResult, ServingView, VersionDifference,
};
pub use report::{
    PageContents, PrintWay, ReportIssue, ReportIssueKind, ReportPages, ReportTheme, SavedFile, SavedFolder,
};

/// One line of the start screen.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct EventCard {
    pub id: EventId,
    pub title: String,
    pub date: Option<EventDate>,
    pub place: String,
    pub groups: u32,
    pub people: u32,
    pub entries: u32,
    pub sample: bool,
}

/// Everything the capture screen of one group shows.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct CaptureView {
    pub event: EventId,
    pub event_title: String,
    pub date: Option<EventDate>,
    pub group: Group,
    pub sessions: Vec<Session>,
    /// In stream order, without the trash.
    pub entries: Vec<Entry>,
    pub photos: Vec<Photo>,
    pub gaps: Gaps,
    pub undo: UndoState,
}

/// What Ctrl+Z and Ctrl+Y would do now; the names are ids of the text catalogue (`undo-…`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct UndoState {
    pub undo: Option<String>,
    pub redo: Option<String>,
}

/// The answer to every change: it is on disk when this arrives.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Saved {
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    /// Entries as they now are.
    pub entries: Vec<Entry>,
    /// All of the group's, as they now are.
    pub photos: Vec<Photo>,
    pub gaps: Gaps,
    pub undo: UndoState,
}

/// The fields of an entry that a person set; what is absent stays as it is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct EntryPatch {
    pub kind: Option<EntryKind>,
    pub text: Option<String>,
    /// The text that the new one was made from: what others wrote into it since is kept.
    pub text_before: Option<String>,
    pub deleted: Option<bool>,
    pub private: Option<bool>,
    /// Names the sitting in which this is edited: all of it is one step to take back.
    pub sitting: Option<String>,
    /// What was said, in one other language; no words take that translation away.
    pub translation: Option<Translation>,
}

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

/// What several entries are all to become; what is absent stays as it is in each.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct EntriesPatch {
    pub kind: Option<EntryKind>,
    /// Owners, tags, a day …, written as in a line; each entry gets them.
    pub fields: Option<String>,
    pub deleted: Option<bool>,
    pub private: Option<bool>,
}

/// An entry as it was edited: its words and its line of fields, and both as they were when editing began.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct EntryEdit {
    pub text: String,
    pub text_before: String,
    /// The words as they were last saved: what others wrote since is kept.
    pub text_saved: String,
    pub fields: String,
    pub fields_before: String,
    /// As in a patch; empty: a step of its own.
    #[serde(default)]
    pub sitting: String,
}

/// The words of an entry cut in two.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct EntryHalves {
    pub first: String,
    pub second: String,
    /// The whole text as it was last saved.
    pub text_saved: String,
}

/// A sentence to be told to a person: `error-<code>` of the text catalogue with these parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Problem {
    pub code: String,
    pub params: std::collections::BTreeMap<String, String>,
}

/// What the report is made of, as chosen on the report screen.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct ReportChoice {
    pub edition: Edition,
    pub language: Language,
    pub variant: ReportVariant,
    /// None leaves it to the variant.
    pub photos_per_page: Option<PhotosPerPage>,
    /// The id of a theme.
    pub theme: String,
}

impl ReportChoice {
    /// The whole report.
    pub fn whole(edition: Edition, language: Language) -> Self {
        ReportChoice {
            edition,
            language,
            variant: ReportVariant::Full,
            photos_per_page: None,
            theme: crate::themes::USUAL.to_owned(),
        }
    }
}

/// Which document is made of the records.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum ReportVariant {
    #[default]
    Full,
    Summary,
    Group {
        group: GroupId,
    },
    Tasks {
        owner: String,
    },
    Letter {
        addressee: String,
    },
    Album,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum PhotosPerPage {
    One,
    Two,
    Four,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum Edition {
    #[default]
    Internal,
    Public,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct ReportPreview {
    /// Made by us from blocks, never people's HTML.
    pub html: String,
    pub markdown: String,
    /// Numbers of groups whose record is missing.
    pub groups_missing: Vec<u32>,
    /// Whose tasks may be printed alone, as this edition names them.
    pub owners: Vec<String>,
    /// To whom a letter of recommendations may be written.
    pub addressees: Vec<String>,
    /// File name in the HTML (`photos/3-2.jpg`) → the picture to show there.
    pub pictures: std::collections::BTreeMap<String, PictureShown>,
}

/// One hit of the search.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct SearchHit {
    pub entry: EntryId,
    pub group: GroupId,
    pub group_number: u32,
    pub kind: EntryKind,
    /// One line of the entry, around what was searched.
    pub text: String,
    /// Ranges of `text` that match, in UTF-16 units as the window counts.
    pub marks: Vec<(u32, u32)>,
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

/// What a person set for this computer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Settings {
    pub language: Language,
    pub theme: Theme,
    /// 80–300, in percent.
    pub text_size: u16,
    /// Words on photos are read by Tesseract, to search by.
    pub read_photos: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { language: Language::Pl, theme: Theme::System, text_size: 100, read_photos: false }
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// The answer to a change of the event.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct EventSaved {
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    pub event: zapis_domain::Event,
    pub undo: UndoState,
}

/// One field with two values; both are kept until somebody chooses.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct ConflictView {
    /// `entry <id>`, `photo <id>` …
    pub thing: String,
    pub entry: Option<EntryId>,
    /// For a member of a set: `owners/anna kowalska`.
    pub field: String,
    /// The value shown now comes first.
    pub values: Vec<ConflictValue>,
}

/// One of the values, and whose it is.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct ConflictValue {
    #[cfg_attr(feature = "ts", ts(type = "unknown"))]
    pub value: serde_json::Value,
    /// What the laptop is called; empty where it never said.
    pub device: String,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
}

/// Who changed an entry when.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct EntryHistory {
    pub entry: EntryId,
    /// Newest first.
    pub versions: Vec<HistoryVersion>,
    /// There were more, earlier ones.
    pub shortened: bool,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct HistoryVersion {
    pub id: String,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    /// What the laptop is called; empty where it never said.
    pub device: String,
    /// The entry was made here.
    pub made: bool,
    pub changes: Vec<FieldChange>,
}

/// One field of an entry, before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "what")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum FieldChange {
    Words {
        field: String,
        pieces: Vec<Piece>,
    },
    Names {
        field: String,
        added: Vec<String>,
        removed: Vec<String>,
    },
    Value {
        field: String,
        #[cfg_attr(feature = "ts", ts(type = "unknown"))]
        before: serde_json::Value,
        #[cfg_attr(feature = "ts", ts(type = "unknown"))]
        after: serde_json::Value,
    },
}

impl FieldChange {
    pub fn field(&self) -> &str {
        match self {
            FieldChange::Words { field, .. }
            | FieldChange::Names { field, .. }
            | FieldChange::Value { field, .. } => field,
        }
    }
}

/// A stretch of a text's difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Piece {
    pub kind: PieceKind,
    pub words: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum PieceKind {
    Same,
    Added,
    Removed,
    /// Unchanged words that are not told.
    LeftOut,
}

/// What the read-back of a group shows.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct ReadBackView {
    pub event: EventId,
    pub date: Option<EventDate>,
    pub group: Group,
    pub sessions: Vec<Session>,
    /// Read ones first, then those to be read; in each part by kind. Without notes unless they were asked for.
    pub entries: Vec<Entry>,
    /// Private entries are not read to the room.
    pub private: u32,
    pub notes: u32,
    pub undo: UndoState,
}
