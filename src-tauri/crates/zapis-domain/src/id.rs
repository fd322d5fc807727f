//! Identifiers: newtypes over time-ordered UUIDs, so that a person's id never lands where an entry's belongs.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, type = "string"))]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                s.parse().map(Self)
            }
        }
    )+};
}

id! {
    /// One conference.
    EventId,
    /// One agenda item.
    SessionId,
    /// One working group.
    GroupId,
    /// One participant.
    PersonId,
    /// One line of a record.
    EntryId,
    /// One photo in a record (the picture itself is named by its [`ContentHash`]).
    PhotoId,
    /// One tie between entries, made by the moderator.
    LinkId,
    /// One change proposed in the plenary.
    AmendmentId,
    /// One closing of the session, with the report as it then was.
    SignOffId,
    /// One laptop.
    DeviceId,
}

/// BLAKE3 of a file's bytes, 64 lower-case hexadecimal digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, type = "string"))]
pub struct ContentHash(String);

/// The text is not 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a BLAKE3 hash in hexadecimal")]
pub struct InvalidHash;

impl ContentHash {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
impl TryFrom<String> for ContentHash {
    type Error = InvalidHash;
    fn try_from(s: String) -> Result<Self, InvalidHash> {
        let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        if s.len() == 64 && s.bytes().all(hex) { Ok(Self(s)) } else { Err(InvalidHash) }
    }
}
impl From<ContentHash> for String {
    fn from(h: ContentHash) -> String {
        h.0
    }
}
impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ContentHash({}…)", &self.0[..8])
    }
}
