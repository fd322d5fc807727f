//! What the window and the command line are shown: plain data, made from documents and tables.

mod collect;
mod history;
mod photo;
mod report;

use serde::{Deserialize, Serialize};
use zapis_domain::capture::{CapturedLine, Slip};
use zapis_domain::completeness::Gaps;
use zapis_domain::{
    Entry, EntryId, EntryKind, EventDate, EventId, Group, GroupId, Language, Photo, Session, Timestamp,
    Translation,
};

pub use collect::{
    Arrival, CollectRow, CollectState, CollectView, Counted, DeviceClaim, DeviceView, DifferenceKind,
    EntryDifference, FolderPacket, FolderPacketState, FolderView, HandOverView, HandedOut, HandedOver,
    LaptopState, OpenEntry, PacketContent, PacketNotice, PacketOutcome, PacketResult, ServingView,
    VersionDifference,
};
pub use history::{ConflictValue, ConflictView, EntryHistory, FieldChange, HistoryVersion, Piece, PieceKind};
pub use photo::{
    PhoneCounts, PhoneNetwork, PhoneQr, PhoneView, PhotoArrival, PhotoOutcome, PhotoPatch, PhotoWordsHit,
    PictureShown, SheetProposal, TextReading,
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

/// A line as it is read while it is typed, and what in it one may ask about.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Understood {
    pub read: CapturedLine,
    pub slips: Vec<Slip>,
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
