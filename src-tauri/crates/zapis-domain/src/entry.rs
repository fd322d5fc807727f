//! One line of a record.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{EntryId, Language, PersonId, Timestamp};

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
    /// What was said, put into other languages by a person; one for each language at most.
    pub translations: Vec<Translation>,
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
            translations: Vec::new(),
            created_at,
            deleted: false,
        }
    }

    /// What was said, in another language; None where nobody put it into that.
    pub fn translation(&self, language: Language) -> Option<&str> {
        let mut filled = self.translations.iter().filter(|t| !t.text.trim().is_empty());
        filled.find(|t| t.language == language).map(|t| t.text.as_str())
    }

    /// Puts what was said into another language; no words take the translation away.
    pub fn translate(&mut self, language: Language, text: &str) {
        let text = text.trim();
        let place = self.translations.iter().position(|t| t.language == language);
        match place {
            Some(place) if text.is_empty() => drop(self.translations.remove(place)),
            Some(place) => text.clone_into(&mut self.translations[place].text),
            None if text.is_empty() => {}
            None => self.translations.push(Translation { language, text: text.to_owned() }),
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

/// What was said, in another language than it was said in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Translation {
    pub language: Language,
    /// Markdown, as the text itself.
    pub text: String,
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
