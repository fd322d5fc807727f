//! The frame: event, sessions, groups, people.

use std::collections::BTreeMap;

use zapis_domain::{Event, EventId, Group, Language, Person, Session};

use super::json::{self, Json};
use crate::{Change, Document, Field, Fields, Noun, Thing, ThingKey, changes_between, creation, removal};

impl Thing for Event {
    fn key(&self) -> ThingKey {
        ThingKey::only(Noun::Event)
    }

    fn fields(&self) -> Fields {
        Fields::from([
            ("title".into(), json::word(&self.title)),
            ("subtitle".into(), json::word(&self.subtitle)),
            ("date".into(), json::scalar(&self.date)),
            ("start".into(), json::scalar(&self.start)),
            ("end".into(), json::scalar(&self.end)),
            ("place".into(), json::word(&self.place)),
            ("goals".into(), Field::Text(self.goals.join("\n"))),
            ("tasks".into(), Field::Text(self.tasks.join("\n"))),
            ("language".into(), json::scalar(&self.language)),
            ("sample".into(), json::flag_field(self.sample)),
        ])
    }
}

impl Thing for Session {
    fn key(&self) -> ThingKey {
        ThingKey::new(Noun::Session, self.id)
    }

    fn fields(&self) -> Fields {
        Fields::from([
            ("title".into(), json::word(&self.title)),
            ("kind".into(), json::scalar(&self.kind)),
            ("day".into(), json::scalar(&self.day)),
            ("start".into(), json::scalar(&self.start)),
            ("end".into(), json::scalar(&self.end)),
        ])
    }
}

impl Thing for Group {
    fn key(&self) -> ThingKey {
        ThingKey::new(Noun::Group, self.id)
    }

    fn fields(&self) -> Fields {
        Fields::from([
            ("number".into(), json::scalar(&self.number)),
            ("theme".into(), json::word(&self.theme)),
            ("scope".into(), json::word(&self.scope)),
            ("room".into(), json::word(&self.room)),
            ("language".into(), json::scalar(&self.language)),
            ("facilitator".into(), json::word(&self.facilitator)),
            ("note_taker".into(), json::word(&self.note_taker)),
            ("sensitive".into(), json::flag_field(self.sensitive)),
        ])
    }
}

impl Thing for Person {
    fn key(&self) -> ThingKey {
        ThingKey::new(Noun::Person, self.id)
    }

    fn fields(&self) -> Fields {
        Fields::from([
            ("name".into(), json::word(&self.name)),
            ("organisation".into(), json::word(&self.organisation)),
            ("sector".into(), json::word(&self.sector)),
            ("district".into(), json::word(&self.district)),
            ("languages".into(), json::id_members(&self.languages)),
            ("group".into(), json::scalar(&self.group)),
            ("public_name".into(), json::flag_field(self.public_name)),
        ])
    }
}

/// What turns one state of the event into another: new, changed and removed sessions, groups and people too.
pub fn frame_changes(before: Option<&Event>, after: &Event) -> Vec<Change> {
    let blank = Event::new(after.id, "", Language::default());
    let mut changes = match before {
        Some(before) => changes_between(before, after),
        None => creation(after),
    };
    let before = before.unwrap_or(&blank);
    changes.extend(list_changes(&before.sessions, &after.sessions));
    changes.extend(list_changes(&before.groups, &after.groups));
    changes.extend(list_changes(&before.people, &after.people));
    changes
}

pub(super) fn list_changes<T: Thing>(before: &[T], after: &[T]) -> Vec<Change> {
    let old: BTreeMap<ThingKey, &T> = before.iter().map(|thing| (thing.key(), thing)).collect();
    let new: BTreeMap<ThingKey, &T> = after.iter().map(|thing| (thing.key(), thing)).collect();
    let mut changes = Vec::new();
    for (key, thing) in &new {
        changes.extend(match old.get(key) {
            Some(before) => changes_between(*before, *thing),
            None => creation(*thing),
        });
    }
    changes.extend(old.into_keys().filter(|key| !new.contains_key(key)).map(removal));
    changes
}

/// The event as the frame document has it; None for a document without an event.
pub fn read_event(document: &Document) -> Option<Event> {
    let fields = document.thing(&ThingKey::only(Noun::Event))?;
    let fields = &fields;
    let mut event = Event {
        id: EventId(document.id().of),
        title: json::text(fields, "title"),
        subtitle: json::text(fields, "subtitle"),
        date: json::value(fields, "date"),
        start: json::value(fields, "start"),
        end: json::value(fields, "end"),
        place: json::text(fields, "place"),
        goals: json::lines(fields, "goals"),
        tasks: json::lines(fields, "tasks"),
        language: json::value(fields, "language").unwrap_or_default(),
        sample: json::flag(fields, "sample"),
        sessions: read_all(document, Noun::Session, session),
        groups: read_all(document, Noun::Group, group),
        people: read_all(document, Noun::Person, person),
    };
    event.sessions.sort_by_key(|s| (s.day, s.start, s.id));
    event.groups.sort_by_key(|g| (g.number, g.id));
    Some(event)
}

fn read_all<T>(document: &Document, noun: Noun, read: impl Fn(&str, &Json) -> Option<T>) -> Vec<T> {
    let live =
        |(id, fields): (String, Json)| if json::flag(&fields, "deleted") { None } else { read(&id, &fields) };
    document.things(noun).into_iter().filter_map(live).collect()
}

fn session(id: &str, fields: &Json) -> Option<Session> {
    Some(Session {
        id: id.parse().ok()?,
        title: json::text(fields, "title"),
        kind: json::value(fields, "kind").unwrap_or_default(),
        day: json::number(fields, "day").unwrap_or(0),
        start: json::value(fields, "start"),
        end: json::value(fields, "end"),
    })
}

fn group(id: &str, fields: &Json) -> Option<Group> {
    Some(Group {
        id: id.parse().ok()?,
        number: json::number(fields, "number").unwrap_or(0),
        theme: json::text(fields, "theme"),
        scope: json::text(fields, "scope"),
        room: json::text(fields, "room"),
        language: json::value(fields, "language").unwrap_or_default(),
        facilitator: json::text(fields, "facilitator"),
        note_taker: json::text(fields, "note_taker"),
        sensitive: json::flag(fields, "sensitive"),
    })
}

fn person(id: &str, fields: &Json) -> Option<Person> {
    Some(Person {
        id: id.parse().ok()?,
        name: json::text(fields, "name"),
        organisation: json::text(fields, "organisation"),
        sector: json::text(fields, "sector"),
        district: json::text(fields, "district"),
        languages: json::ids(fields, "languages"),
        group: json::value(fields, "group"),
        public_name: json::flag(fields, "public_name"),
    })
}
