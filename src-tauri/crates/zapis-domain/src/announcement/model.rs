//! What an announcement says, and where it says it.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{EventDate, Language, SessionKind};

/// A conference as announced. Every value knows its lines; every other line is in `not_understood`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Announcement {
    pub title: Option<Found<String>>,
    pub subtitle: Option<Found<String>>,
    /// The (first) day.
    pub date: Option<Found<EventDate>>,
    /// The last day, when the announcement names a span of days.
    pub last_day: Option<Found<NaiveDate>>,
    pub start: Option<Found<NaiveTime>>,
    pub end: Option<Found<NaiveTime>>,
    pub place: Option<Found<String>>,
    /// The language the announcement is written in.
    pub language: Language,
    pub goals: Vec<Found<String>>,
    pub tasks: Vec<Found<String>>,
    pub sessions: Vec<Found<AnnouncedSession>>,
    pub groups: Vec<Found<AnnouncedGroup>>,
    /// Every non-empty line no value came from, in order.
    pub not_understood: Vec<SourceLine>,
}

/// A value read from the announcement, and how far to trust it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Found<T> {
    pub value: T,
    pub lines: LineRange,
    /// Inferred rather than written: to be shown for confirmation.
    pub guess: bool,
    pub reason: Option<GuessReason>,
}

impl<T> Found<T> {
    pub fn written(value: T, lines: LineRange) -> Self {
        Found { value, lines, guess: false, reason: None }
    }

    pub fn guessed(value: T, lines: LineRange, reason: GuessReason) -> Self {
        Found { value, lines, guess: true, reason: Some(reason) }
    }
}

/// Lines of the pasted text, counted from 1, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct LineRange {
    pub first: u32,
    pub last: u32,
}

/// Why a value is a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum GuessReason {
    /// No year was written; the weekday chose it.
    YearFromWeekday,
    /// No year and no helpful weekday: the next such day.
    NextSuchDay,
    /// The written weekday is not the weekday of the written date.
    WeekdayDiffers,
    /// Read out of a sentence, without a label.
    FromProse,
    /// A session ends when the next one starts.
    NextSessionStart,
    /// The last session ends when the event ends.
    EventEnd,
    /// An item without times fills the gap between its neighbours.
    GapBetweenSessions,
    /// The event starts or ends with its agenda.
    AgendaTimes,
    /// "and others": a group whose theme is still open.
    OpenGroup,
}

/// An agenda item as announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct AnnouncedSession {
    pub title: String,
    pub kind: SessionKind,
    /// Days after the first day.
    pub day: u32,
    pub start: Option<NaiveTime>,
    pub end: Option<NaiveTime>,
}

/// A working group as announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct AnnouncedGroup {
    pub number: u32,
    pub theme: String,
    pub scope: String,
    /// Only if the announcement says so; otherwise the event's language.
    pub language: Option<Language>,
}

/// A line as it was pasted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct SourceLine {
    pub number: u32,
    pub text: String,
}

/// Why a pasted text is not read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum AnnouncementError {
    #[error("the announcement is empty")]
    Empty,
    #[error("the announcement is not text")]
    NotText,
    #[error("the announcement is larger than {limit} bytes")]
    TooLarge { limit: u32 },
}
