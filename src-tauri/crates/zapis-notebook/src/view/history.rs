//! Who changed what when, and values that two people set differently.

use serde::{Deserialize, Serialize};
use zapis_domain::{EntryId, Timestamp};

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
