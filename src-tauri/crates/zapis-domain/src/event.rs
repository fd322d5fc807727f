//! The event and what is prepared before it: agenda, groups, people.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::{EventId, GroupId, Language, PersonId, SessionId};

/// One conference, with its agenda, groups and people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Event {
    pub id: EventId,
    pub title: String,
    /// A line under the title, such as "Working conference".
    pub subtitle: String,
    pub date: Option<EventDate>,
    pub start: Option<NaiveTime>,
    pub end: Option<NaiveTime>,
    pub place: String,
    pub goals: Vec<String>,
    /// What the meeting sets out to do ("meeting tasks"); not to be confused with entries of kind task.
    pub tasks: Vec<String>,
    pub language: Language,
    /// Invented people and records, made by "Sample event".
    pub sample: bool,
    pub sessions: Vec<Session>,
    pub groups: Vec<Group>,
    pub people: Vec<Person>,
}

impl Event {
    pub fn new(id: EventId, title: impl Into<String>, language: Language) -> Self {
        Event {
            id,
            title: title.into(),
            subtitle: String::new(),
            date: None,
            start: None,
            end: None,
            place: String::new(),
            goals: Vec::new(),
            tasks: Vec::new(),
            language,
            sample: false,
            sessions: Vec::new(),
            groups: Vec::new(),
            people: Vec::new(),
        }
    }

    pub fn group(&self, id: GroupId) -> Option<&Group> {
        self.groups.iter().find(|g| g.id == id)
    }
}

/// The (first) day of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct EventDate {
    pub day: NaiveDate,
    /// The year was not written; it follows from the weekday or from today.
    pub year_guessed: bool,
}

/// One agenda item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Session {
    pub id: SessionId,
    pub title: String,
    pub kind: SessionKind,
    /// Days after the event's first day: 0 on a one-day conference.
    pub day: u32,
    pub start: Option<NaiveTime>,
    pub end: Option<NaiveTime>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum SessionKind {
    #[default]
    Plenary,
    Groups,
    Break,
}

/// One working group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Group {
    pub id: GroupId,
    /// 1, 2, 3 …, as announced.
    pub number: u32,
    pub theme: String,
    /// What the theme covers, as announced.
    pub scope: String,
    pub room: String,
    pub language: Language,
    /// Names as they are to be printed.
    pub facilitator: String,
    pub note_taker: String,
    /// What is said here may put somebody at risk: its packets are locked with a passphrase unless somebody decides otherwise.
    #[serde(default)]
    pub sensitive: bool,
}

/// One participant. Contact data is not here: it never travels in documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub organisation: String,
    pub sector: String,
    pub district: String,
    pub languages: Vec<Language>,
    pub group: Option<GroupId>,
    /// Agreed to be named in the public edition.
    pub public_name: bool,
}
