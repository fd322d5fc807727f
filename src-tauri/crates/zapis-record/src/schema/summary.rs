//! The moderator's layer.

use std::{collections::BTreeMap, str::FromStr};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use zapis_domain::{Amendment, EntryId, EventId, Highlight, Link, SignOff, Summary, Timestamp};

use super::{
    event::list_changes,
    json::{self, Json},
};
use crate::{Change, Document, Field, Fields, Noun, Thing, ThingKey, changes_between};

/// The words of a group's chapter are a text field of their own, so that two moderators' edits merge.
const WORDS: &str = "words ";
/// So is the common wording kept with an entry.
const WORDING: &str = "wording ";

impl Thing for Summary {
    fn key(&self) -> ThingKey {
        ThingKey::only(Noun::Summary)
    }

    fn fields(&self) -> Fields {
        let mut fields = Fields::from([
            ("opening".into(), Field::Text(self.opening.clone())),
            ("highlights".into(), by_id(&self.highlights)),
            ("missing".into(), by_id(&self.missing)),
            ("signed_off".into(), by_id(&self.signed_off)),
            ("chapters".into(), by_id(&self.chapters)),
            ("presented".into(), by_id(&self.presented)),
            ("plenary_minutes".into(), json::scalar(&self.plenary_minutes)),
        ]);
        for (group, words) in &self.words {
            fields.insert(format!("{WORDS}{group}"), Field::Text(words.clone()));
        }
        for (entry, wording) in &self.wordings {
            fields.insert(format!("{WORDING}{entry}"), Field::Text(wording.clone()));
        }
        fields
    }
}

impl Thing for Link {
    fn key(&self) -> ThingKey {
        ThingKey::new(Noun::Link, self.id)
    }

    fn fields(&self) -> Fields {
        Fields::from([
            ("kind".into(), json::scalar(&self.kind)),
            ("from".into(), json::scalar(&self.from)),
            ("to".into(), json::scalar(&self.to)),
            ("from_seen".into(), json::word(&self.from_seen)),
            ("to_seen".into(), json::word(&self.to_seen)),
            ("created".into(), json::scalar(&self.created_at)),
            ("deleted".into(), json::flag_field(self.deleted)),
        ])
    }
}

impl Thing for Amendment {
    fn key(&self) -> ThingKey {
        ThingKey::new(Noun::Amendment, self.id)
    }

    fn fields(&self) -> Fields {
        Fields::from([
            ("group".into(), json::scalar(&self.group)),
            ("entry".into(), json::scalar(&self.entry)),
            ("text".into(), Field::Text(self.text.clone())),
            ("outcome".into(), json::scalar(&self.outcome)),
            ("asked_by".into(), json::word(&self.asked_by)),
            ("votes".into(), json::scalar(&self.votes)),
            ("at".into(), json::scalar(&self.at)),
            ("deleted".into(), json::flag_field(self.deleted)),
        ])
    }
}

impl Thing for SignOff {
    fn key(&self) -> ThingKey {
        ThingKey::new(Noun::SignOff, self.id)
    }

    fn fields(&self) -> Fields {
        Fields::from([
            ("at".into(), json::scalar(&self.at)),
            ("by".into(), json::word(&self.by)),
            ("receipt".into(), json::word(&self.receipt)),
            // Frozen as a whole: nobody edits a line of it.
            ("lines".into(), json::scalar(&self.lines)),
            ("open".into(), json::scalar(&self.open)),
            ("deleted".into(), json::flag_field(self.deleted)),
        ])
    }
}

/// What turns one state of the moderator's layer into another.
pub fn summary_changes(before: &Summary, after: &Summary) -> Vec<Change> {
    let mut after = after.clone();
    // Words that are gone must be written as empty, not skipped.
    for group in before.words.keys() {
        after.words.entry(*group).or_default();
    }
    for entry in before.wordings.keys() {
        after.wordings.entry(*entry).or_default();
    }
    let mut changes = changes_between(before, &after);
    changes.extend(list_changes(&before.links, &after.links));
    changes.extend(list_changes(&before.amendments, &after.amendments));
    changes.extend(list_changes(&before.sign_offs, &after.sign_offs));
    changes
}

pub fn read_summary(document: &Document) -> Summary {
    let mut summary = Summary::empty(EventId(document.id().of));
    if let Some(fields) = document.thing(&ThingKey::only(Noun::Summary)) {
        summary.opening = json::text(&fields, "opening");
        summary.highlights = highlights(&fields);
        summary.missing = read_by_id(&fields, "missing");
        summary.signed_off = read_by_id(&fields, "signed_off");
        summary.chapters = read_by_id(&fields, "chapters");
        summary.presented = read_by_id(&fields, "presented");
        summary.plenary_minutes = json::number(&fields, "plenary_minutes");
        summary.words = texts(&fields, WORDS);
        summary.wordings = texts(&fields, WORDING);
    }
    summary.links = document.things(Noun::Link).into_iter().filter_map(|(id, f)| link(&id, &f)).collect();
    summary.amendments =
        document.things(Noun::Amendment).into_iter().filter_map(|(id, f)| amendment(&id, &f)).collect();
    summary.sign_offs =
        document.things(Noun::SignOff).into_iter().filter_map(|(id, f)| sign_off(&id, &f)).collect();
    summary.sign_offs.sort_by_key(|s| (s.at, s.id));
    summary
}

/// A set of members by id, each merged on its own.
fn by_id<K: ToString, V: Serialize>(values: &BTreeMap<K, V>) -> Field {
    let member = |(id, value): (&K, &V)| (id.to_string(), serde_json::to_value(value).unwrap_or_default());
    Field::Members(values.iter().map(member).collect())
}

fn read_by_id<K: FromStr + Ord, V: DeserializeOwned>(fields: &Json, name: &str) -> BTreeMap<K, V> {
    let Some(Value::Object(members)) = fields.get(name) else { return BTreeMap::new() };
    let member = |(id, value): (&String, &Value)| {
        Some((id.parse().ok()?, serde_json::from_value(value.clone()).ok()?))
    };
    members.iter().filter_map(member).collect()
}

/// Earlier documents say of a highlight no more than that it is one.
fn highlights(fields: &Json) -> BTreeMap<EntryId, Highlight> {
    let plain = json::ids(fields, "highlights").into_iter().map(|id| (id, Highlight::default()));
    let mut highlights: BTreeMap<EntryId, Highlight> = plain.collect();
    highlights.extend(read_by_id::<EntryId, Highlight>(fields, "highlights"));
    highlights
}

fn texts<K: FromStr + Ord>(fields: &Json, prefix: &str) -> BTreeMap<K, String> {
    fields
        .iter()
        .filter_map(|(name, value)| {
            Some((name.strip_prefix(prefix)?.parse().ok()?, value.as_str()?.to_owned()))
        })
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

fn link(id: &str, fields: &Json) -> Option<Link> {
    Some(Link {
        id: id.parse().ok()?,
        kind: json::value(fields, "kind")?,
        from: json::value(fields, "from")?,
        to: json::value(fields, "to")?,
        from_seen: json::text(fields, "from_seen"),
        to_seen: json::text(fields, "to_seen"),
        created_at: json::value(fields, "created").unwrap_or(Timestamp::UNIX_EPOCH),
        deleted: json::flag(fields, "deleted"),
    })
}

fn amendment(id: &str, fields: &Json) -> Option<Amendment> {
    Some(Amendment {
        id: id.parse().ok()?,
        group: json::value(fields, "group")?,
        entry: json::value(fields, "entry"),
        text: json::text(fields, "text"),
        outcome: json::value(fields, "outcome")?,
        asked_by: json::text(fields, "asked_by"),
        votes: json::value(fields, "votes"),
        at: json::value(fields, "at").unwrap_or(Timestamp::UNIX_EPOCH),
        deleted: json::flag(fields, "deleted"),
    })
}

fn sign_off(id: &str, fields: &Json) -> Option<SignOff> {
    Some(SignOff {
        id: id.parse().ok()?,
        at: json::value(fields, "at").unwrap_or(Timestamp::UNIX_EPOCH),
        by: json::text(fields, "by"),
        receipt: json::text(fields, "receipt"),
        lines: json::value(fields, "lines").unwrap_or_default(),
        open: json::value(fields, "open").unwrap_or_default(),
        deleted: json::flag(fields, "deleted"),
    })
}
