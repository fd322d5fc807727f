//! What the report screen is shown.

use serde::Serialize;
use zapis_domain::{EntryId, GroupId};
use zapis_report::preview::ContentsLine;

use super::Problem;

/// A laid-out report; its pages are asked for one by one.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct ReportPages {
    /// Which layout this is: pages are asked for by it.
    pub stamp: u32,
    pub pages: u32,
    /// In points.
    pub width: f32,
    pub height: f32,
    pub contents: Vec<ContentsLine>,
    /// What the app says about it beside its pages.
    pub about: PageContents,
}

/// What is in a report, and what it lacks.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PageContents {
    /// Numbers of groups whose record is missing.
    pub groups_missing: Vec<u32>,
    /// Whose tasks may be printed alone, as this edition names them.
    pub owners: Vec<String>,
    /// To whom a letter of recommendations may be written.
    pub addressees: Vec<String>,
    /// Photos that are here and not scaled yet: their places are empty until they are.
    pub photos_due: u32,
    /// What could still be mended in the record.
    pub issues: Vec<ReportIssue>,
    /// What had to be changed about the theme.
    pub theme_notes: Vec<Problem>,
}

/// One kind of thing a group's record lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct ReportIssue {
    pub kind: ReportIssueKind,
    pub group: GroupId,
    pub group_number: u32,
    pub count: u32,
    /// Where to begin.
    pub entry: Option<EntryId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum ReportIssueKind {
    Missing,
    Conflicts,
    Photos,
    PicturesGone,
    Owners,
    Dues,
    Addressees,
    ReadBack,
}

/// A theme that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct ReportTheme {
    pub id: String,
    /// An organisation's own name for it; empty for those that come with Zapis.
    pub name: String,
}

/// Files that were written together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct SavedFolder {
    /// The folder's name, without the way to it.
    pub folder: String,
    pub files: Vec<SavedFile>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct SavedFile {
    pub name: String,
    /// What it is opened by.
    pub number: u32,
}

/// How a report was given to be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum PrintWay {
    /// It is open in the system's viewer.
    Viewer,
    /// It went to the printer.
    Printer,
}
