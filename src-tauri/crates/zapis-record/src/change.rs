//! What a person's change is made of: fields of things, before and after.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a thing is; also the name of the map in the document that holds all things of that noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Noun {
    Event,
    Session,
    Group,
    Person,
    Entry,
    Photo,
    Summary,
    Link,
    Amendment,
    SignOff,
    /// The moderator's private ones, in a document of their own.
    Notes,
    /// That a record was handed over with something open.
    HandOver,
    /// Which laptop a Loro peer was; written once per process.
    Peer,
}

impl Noun {
    pub(crate) const ALL: [Noun; 13] = [
        Noun::Event,
        Noun::Session,
        Noun::Group,
        Noun::Person,
        Noun::Entry,
        Noun::Photo,
        Noun::Summary,
        Noun::Link,
        Noun::Amendment,
        Noun::SignOff,
        Noun::Notes,
        Noun::HandOver,
        Noun::Peer,
    ];

    /// The root map's name. Part of the file format: never change one.
    pub(crate) fn root(self) -> &'static str {
        match self {
            Noun::Event => "event",
            Noun::Session => "sessions",
            Noun::Group => "groups",
            Noun::Person => "people",
            Noun::Entry => "entries",
            Noun::Photo => "photos",
            Noun::Summary => "summary",
            Noun::Link => "links",
            Noun::Amendment => "amendments",
            Noun::SignOff => "sign_offs",
            Noun::Notes => "notes",
            Noun::HandOver => "handover",
            Noun::Peer => "peers",
        }
    }

    /// Whether things of this noun can be put into the trash.
    pub(crate) fn has_trash(self) -> bool {
        !matches!(self, Noun::Event | Noun::Summary | Noun::Notes | Noun::HandOver | Noun::Peer)
    }

    pub(crate) fn from_root(root: &str) -> Option<Noun> {
        Noun::ALL.into_iter().find(|n| n.root() == root)
    }
}

/// Names one thing in a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ThingKey {
    pub noun: Noun,
    pub id: String,
}

impl ThingKey {
    pub fn new(noun: Noun, id: impl ToString) -> Self {
        ThingKey { noun, id: id.to_string() }
    }

    /// The one event or summary of a document.
    pub(crate) fn only(noun: Noun) -> Self {
        ThingKey::new(noun, "_")
    }
}

/// The value of one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// Replaced as a whole; of two concurrent values one wins and both are in the history.
    Scalar(Value),
    /// Merged letter by letter.
    Text(String),
    /// Merged member by member; a member is replaced as a whole.
    Members(BTreeMap<String, Value>),
}

/// Field name → value.
pub type Fields = BTreeMap<String, Field>;

/// A noun that knows how it is laid out in a document.
pub trait Thing {
    fn key(&self) -> ThingKey;
    fn fields(&self) -> Fields;
}

/// One field of one thing is to become `to`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub thing: ThingKey,
    pub field: String,
    pub to: Field,
}

/// What turns `before` into `after`: only the fields that differ, so that concurrent edits of others stay.
pub fn changes_between<T: Thing>(before: &T, after: &T) -> Vec<Change> {
    debug_assert_eq!(before.key(), after.key(), "a thing is compared with itself");
    let old = before.fields();
    changed_fields(after.key(), after.fields(), |name| old.get(name).cloned())
}

/// What makes a new thing. Empty texts and sets and null scalars need no change.
pub fn creation<T: Thing>(thing: &T) -> Vec<Change> {
    changed_fields(thing.key(), thing.fields(), |_| None)
}

/// Into the trash. Nothing is deleted from a document: deleting would hide what others wrote meanwhile.
pub fn removal(thing: ThingKey) -> Change {
    Change { thing, field: "deleted".into(), to: Field::Scalar(Value::Bool(true)) }
}

fn changed_fields(key: ThingKey, after: Fields, before: impl Fn(&str) -> Option<Field>) -> Vec<Change> {
    after
        .into_iter()
        .filter(|(name, to)| match before(name) {
            Some(old) => old != *to,
            None => !is_blank(to),
        })
        .map(|(field, to)| Change { thing: key.clone(), field, to })
        .collect()
}

fn is_blank(field: &Field) -> bool {
    match field {
        Field::Scalar(value) => value.is_null(),
        Field::Text(text) => text.is_empty(),
        Field::Members(members) => members.is_empty(),
    }
}
