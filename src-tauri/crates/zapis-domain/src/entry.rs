//! One line of a record.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{EntryId, PersonId, Timestamp};

/// One line of a record. Every kind has every field, so that converting one kind into another loses nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Entry {
    pub id: EntryId,
    pub kind: EntryKind,
    /// What was said, as Markdown.
    pub text: String,
    /// The line exactly as it was typed, before it was understood.
    pub typed: String,
    /// Place in the stream: a fractional index, compared as text; ties are broken by id.
    pub order: String,
    pub owners: Vec<Name>,
    pub partners: Vec<Name>,
    pub addressees: Vec<Addressee>,
    pub due: Option<Due>,
    pub status: TaskStatus,
    pub tags: Vec<String>,
    /// Sticker votes counted on the flipchart.
    pub dots: Option<u32>,
    /// Where a good practice works.
    pub place: String,
    pub contact: String,
    pub stance: Option<Stance>,
    /// Never leaves this event's internal edition.
    pub private: bool,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub created_at: Timestamp,
    /// In the trash; restorable with everything it had.
    pub deleted: bool,
}

impl Entry {
    pub fn new(id: EntryId, kind: EntryKind, text: impl Into<String>, created_at: Timestamp) -> Self {
        let text = text.into();
        Entry {
            id,
            kind,
            typed: text.clone(),
            text,
            order: String::new(),
            owners: Vec::new(),
            partners: Vec::new(),
            addressees: Vec::new(),
            due: None,
            status: TaskStatus::Open,
            tags: Vec::new(),
            dots: None,
            place: String::new(),
            contact: String::new(),
            stance: None,
            private: false,
            created_at,
            deleted: false,
        }
    }

    /// The order of the stream.
    pub fn position(&self) -> (&str, EntryId) {
        (&self.order, self.id)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum EntryKind {
    Arrangement,
    Task,
    Recommendation,
    Practice,
    Need,
    Offer,
    Question,
    Note,
}

impl EntryKind {
    /// In the order of a report's chapter.
    pub const ALL: [EntryKind; 8] = [
        EntryKind::Arrangement,
        EntryKind::Task,
        EntryKind::Recommendation,
        EntryKind::Practice,
        EntryKind::Need,
        EntryKind::Offer,
        EntryKind::Question,
        EntryKind::Note,
    ];

    /// The name in documents, tables and text ids.
    pub fn code(self) -> &'static str {
        match self {
            EntryKind::Arrangement => "arrangement",
            EntryKind::Task => "task",
            EntryKind::Recommendation => "recommendation",
            EntryKind::Practice => "practice",
            EntryKind::Need => "need",
            EntryKind::Offer => "offer",
            EntryKind::Question => "question",
            EntryKind::Note => "note",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }
}

/// An owner or partner: a person of the event, or a name as written until it is resolved.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Name {
    pub name: String,
    pub person: Option<PersonId>,
}

impl Name {
    pub fn written(name: impl Into<String>) -> Self {
        Name { name: name.into(), person: None }
    }
}

/// The body a recommendation speaks to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Addressee {
    pub name: String,
    pub level: Option<AddresseeLevel>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum AddresseeLevel {
    District,
    City,
    National,
    International,
    Ngo,
    Other,
}

/// When a task is due: the day it was understood as, and the words that were typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Due {
    pub day: NaiveDate,
    pub written: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum TaskStatus {
    #[default]
    Open,
    InProgress,
    Done,
    Dropped,
}

/// Outcome of the read-back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Stance {
    pub kind: StanceKind,
    /// The dissenting sentence, or why it was parked.
    pub reason: String,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum StanceKind {
    Agreed,
    Dissent,
    Parked,
}
