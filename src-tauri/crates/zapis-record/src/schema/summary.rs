//! The moderator's layer.

use std::collections::BTreeMap;

use serde_json::Value;
use zapis_domain::{Amendment, EventId, GroupId, Link, Summary, Timestamp};

use super::{
    event::list_changes,
    json::{self, Json},
};
use crate::{Change, Document, Field, Fields, Noun, Thing, ThingKey, changes_between};

/// The words of a group's chapter are a text field of their own, so that two moderators' edits merge.
const WORDS: &str = "words ";

impl Thing for Summary {
    fn key(&self) -> ThingKey {
        ThingKey::only(Noun::Summary)
    }

    fn fields(&self) -> Fields {
        let missing = self.missing.iter().map(|(group, why)| (group.to_string(), Value::String(why.clone())));
        let mut fields = Fields::from([
            ("opening".into(), Field::Text(self.opening.clone())),
            ("highlights".into(), json::id_members(&self.highlights)),
            ("missing".into(), Field::Members(missing.collect())),
        ]);
        for (group, words) in &self.words {
            fields.insert(format!("{WORDS}{group}"), Field::Text(words.clone()));
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
            ("at".into(), json::scalar(&self.at)),
            ("deleted".into(), json::flag_field(self.deleted)),
        ])
    }
}

/// What turns one state of the moderator's layer into another.
pub fn summary_changes(before: &Summary, after: &Summary) -> Vec<Change> {
    let mut after = after.clone();
    // A chapter whose words are gone must be written as empty, not skipped.
    for group in before.words.keys() {
        after.words.entry(*group).or_default();
    }
    let mut changes = changes_between(before, &after);
    changes.extend(list_changes(&before.links, &after.links));
    changes.extend(list_changes(&before.amendments, &after.amendments));
    changes
}

pub fn read_summary(document: &Document) -> Summary {
    let mut summary = Summary::empty(EventId(document.id().of));
    if let Some(fields) = document.thing(&ThingKey::only(Noun::Summary)) {
        summary.opening = json::text(&fields, "opening");
        summary.highlights = json::ids(&fields, "highlights").into_iter().collect();
        summary.missing = missing(&fields);
        summary.words = words(&fields);
    }
    summary.links = document.things(Noun::Link).into_iter().filter_map(|(id, f)| link(&id, &f)).collect();
    summary.amendments =
        document.things(Noun::Amendment).into_iter().filter_map(|(id, f)| amendment(&id, &f)).collect();
    summary
}

fn words(fields: &Json) -> BTreeMap<GroupId, String> {
    fields
        .iter()
        .filter_map(|(name, value)| {
            Some((name.strip_prefix(WORDS)?.parse().ok()?, value.as_str()?.to_owned()))
        })
        .filter(|(_, words)| !words.is_empty())
        .collect()
}

fn missing(fields: &Json) -> BTreeMap<GroupId, String> {
    let Some(Value::Object(members)) = fields.get("missing") else { return BTreeMap::new() };
    members.iter().filter_map(|(id, why)| Some((id.parse().ok()?, why.as_str()?.to_owned()))).collect()
}

fn link(id: &str, fields: &Json) -> Option<Link> {
    Some(Link {
        id: id.parse().ok()?,
        kind: json::value(fields, "kind")?,
        from: json::value(fields, "from")?,
        to: json::value(fields, "to")?,
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
        at: json::value(fields, "at").unwrap_or(Timestamp::UNIX_EPOCH),
        deleted: json::flag(fields, "deleted"),
    })
}
