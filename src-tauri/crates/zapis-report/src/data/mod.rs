//! [`Outline`] → the report as data: what CSV, XLSX, ICS and JSON are written from.
//!
//! The same numbers, names and omissions as in [`crate::blocks`]; nothing is typeset here.

mod build;
mod columns;
pub mod csv;
mod desk;
pub mod ics;
pub mod json;
pub mod lists;
pub mod xlsx;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::Serialize;
use zapis_domain::{AddresseeLevel, EntryKind, Language, StanceKind, TaskStatus, Timestamp};

use crate::withheld::Withheld;

pub use build::of;
pub use desk::{AmendmentData, ChangeData, ClusterData, SignedData, VersionData};

/// Markdown on one line, without any setting.
fn one_line(markdown: &str) -> String {
    crate::prose::flattened(&crate::parse::markdown(markdown)).words().trim().to_owned()
}

/// The whole report. Field names are the JSON's; `docs/outputs.md` describes them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Data {
    /// Always `zapis-report`.
    pub format: &'static str,
    /// Grows when a field changes its meaning or goes; new fields alone do not raise it.
    pub version: u32,
    /// `internal` or `public`.
    pub edition: &'static str,
    /// The language of the report; people's words are in their group's.
    pub language: Language,
    pub made: NaiveDateTime,
    pub made_utc: Timestamp,
    /// What the public edition leaves out or hides; nothing in the internal one.
    pub withheld: Withheld,
    pub app: String,
    pub event: EventData,
    /// Markdown.
    pub opening: String,
    pub groups: Vec<GroupData>,
    /// What several entries say alike, by the moderator's links.
    pub clusters: Vec<ClusterData>,
    pub amendments: Vec<AmendmentData>,
    pub signed: Option<SignedData>,
    pub packets: Vec<PacketData>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EventData {
    pub id: String,
    pub title: String,
    pub subtitle: String,
    pub date: Option<NaiveDate>,
    pub place: String,
    pub language: Language,
    /// People and records are invented.
    pub sample: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupData {
    pub number: u32,
    pub theme: String,
    pub room: String,
    pub language: Language,
    pub facilitator: String,
    pub note_taker: String,
    pub people: Option<u32>,
    pub received: bool,
    /// Why the record is missing, as the moderator typed it.
    pub missing_because: String,
    pub read_back: Option<NaiveTime>,
    /// The moderator's words, as Markdown.
    pub words: String,
    pub entries: Vec<EntryData>,
    pub photos: Vec<PhotoData>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EntryData {
    /// `3.4`, the same in every output and edition.
    pub number: String,
    /// Stable across reports of the same event.
    pub id: String,
    pub kind: EntryKind,
    /// Markdown.
    pub text: String,
    /// The same without any setting, on one line.
    pub plain: String,
    /// Markdown, in the report's language; empty where nobody put it into that.
    pub translation: String,
    /// The line as it was typed; only in the internal edition.
    pub typed: String,
    pub owners: Vec<String>,
    pub partners: Vec<String>,
    pub addressees: Vec<AddresseeData>,
    pub due: Option<NaiveDate>,
    pub status: TaskStatus,
    pub tags: Vec<String>,
    pub dots: Option<u32>,
    pub place: String,
    pub contact: String,
    pub stance: Option<StanceData>,
    pub private: bool,
    /// Picked for the plenary.
    pub highlight: bool,
    /// Numbers of entries the moderator tied to this one.
    pub same: Vec<String>,
    pub related: Vec<String>,
    pub contradicts: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AddresseeData {
    pub name: String,
    pub level: Option<AddresseeLevel>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StanceData {
    pub kind: StanceKind,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PhotoData {
    /// `3.2`
    pub number: String,
    /// The name it has beside the Markdown.
    pub file: String,
    pub caption: String,
    pub decorative: bool,
    /// Numbers of the entries it belongs to.
    pub entries: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PacketData {
    pub group: u32,
    pub theme: String,
    pub version: u32,
    pub receipt: String,
    pub entries: u32,
    pub photos: u32,
    pub made: NaiveDateTime,
    /// Only in the internal edition.
    pub device: String,
}
