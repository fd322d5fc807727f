//! What a captured line was understood as.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Addressee, Due, EntryKind, Name, Person};

/// What the group and its event know: names to complete, and the day from which dates are counted.
#[derive(Debug, Clone, Copy, Default)]
pub struct CaptureContext<'a> {
    pub event_day: Option<NaiveDate>,
    /// With their organisations and districts.
    pub people: &'a [Person],
    /// Organisations and other names in use, of whatever kind.
    pub organisations: &'a [String],
    pub addressees: &'a [Addressee],
}

/// A note taker's line, understood. `text` and the tokens together hold every typed character.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct CapturedLine {
    pub kind: EntryKind,
    /// The line without its prefix and tokens.
    pub text: String,
    pub owners: Vec<Name>,
    pub partners: Vec<Name>,
    pub addressees: Vec<Addressee>,
    pub due: Option<Due>,
    pub tags: Vec<String>,
    pub dots: Option<u32>,
    /// Where it works; empty when it was not said.
    pub place: String,
    pub contact: String,
    /// In the order typed; they never overlap.
    pub tokens: Vec<Token>,
}

/// A part of the line that set a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Token {
    /// In bytes of the line, sign included.
    pub start: u32,
    pub end: u32,
    pub meaning: TokenMeaning,
    /// False when its extent or its meaning is a guess.
    pub sure: bool,
}

impl Token {
    /// The same, in a text in which its line begins so many bytes later.
    pub fn moved(mut self, by: u32) -> Token {
        if let TokenMeaning::Escape(kept) = &mut self.meaning {
            *kept += by;
        }
        Token { start: self.start + by, end: self.end + by, ..self }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum TokenMeaning {
    Kind(EntryKind),
    Owner(Name),
    Partner(Name),
    Addressee(Addressee),
    Due(Due),
    Tag(String),
    Dots(u32),
    Place(String),
    Contact(String),
    /// A `\`: what follows, up to this byte of the line, would be a token and stays text.
    Escape(u32),
}
