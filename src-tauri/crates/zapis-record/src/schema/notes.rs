//! The moderator's private notes: a document of their own.

use uuid::Uuid;
use zapis_domain::PrivateNotes;

use super::json;
use crate::{Change, Document, Field, Fields, Noun, Thing, ThingKey, changes_between};

/// Each note is a text field of its own, named by what it is about.
const ABOUT: &str = "about ";

impl Thing for PrivateNotes {
    fn key(&self) -> ThingKey {
        ThingKey::only(Noun::Notes)
    }

    fn fields(&self) -> Fields {
        let field = |(about, text): (&Uuid, &String)| (format!("{ABOUT}{about}"), Field::Text(text.clone()));
        self.about.iter().map(field).collect()
    }
}

/// What turns one state of the notes into another.
pub fn notes_changes(before: &PrivateNotes, after: &PrivateNotes) -> Vec<Change> {
    let mut after = after.clone();
    for about in before.about.keys() {
        after.about.entry(*about).or_default();
    }
    changes_between(before, &after)
}

pub fn read_notes(document: &Document) -> PrivateNotes {
    let fields = document.thing(&ThingKey::only(Noun::Notes)).unwrap_or_default();
    let note = |name: &String| {
        let about = name.strip_prefix(ABOUT)?.parse().ok()?;
        Some((about, json::text(&fields, name))).filter(|(_, text)| !text.is_empty())
    };
    PrivateNotes { about: fields.keys().filter_map(note).collect() }
}
