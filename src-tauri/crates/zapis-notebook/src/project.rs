//! From documents to the read model: the rows of what was touched, or of everything.

use std::collections::BTreeSet;

use zapis_domain::{EventId, GroupId, PrivateNotes};
use zapis_record::{
    Document, DocumentKind, Noun, ThingKey, conflicts, read_entry, read_event, read_hand_over, read_notes,
    read_photo, read_record, read_summary,
};
use zapis_store::{ConflictRow, StoreError, Writer};

/// Goes up with every change to which rows are made of a document: libraries made before are brought up to it when they
/// are opened. A migration that adds columns to be filled from documents raises it.
pub(crate) const VERSION: &str = "1";

/// Writes the rows of the things that changed.
pub(crate) fn touched_things(
    writer: &Writer<'_>,
    document: &Document,
    event: EventId,
    touched: &BTreeSet<ThingKey>,
) -> Result<(), StoreError> {
    match document.id().kind {
        DocumentKind::Frame => frame(writer, document, event, touched),
        DocumentKind::Record => touched.iter().try_for_each(|thing| record_thing(writer, document, thing)),
        DocumentKind::Summary => writer.put_summary(&read_summary(document)),
        DocumentKind::Notes => writer.put_private_notes(event, &read_notes(document)),
    }
}

/// Writes all rows of a document, after the old ones were cleared.
pub(crate) fn whole(writer: &Writer<'_>, document: &Document) -> Result<(), StoreError> {
    match document.id().kind {
        DocumentKind::Frame => {
            if let Some(event) = read_event(document) {
                writer.put_event(&event)?;
                writer.put_event_lists(&event)?;
            }
        }
        DocumentKind::Record => {
            let record = read_record(document);
            for entry in &record.entries {
                writer.put_entry(record.group, entry)?;
            }
            for photo in &record.photos {
                writer.put_photo(record.group, photo)?;
            }
            writer.put_hand_over(record.group, record.hand_over.as_ref())?;
        }
        DocumentKind::Summary => writer.put_summary(&read_summary(document))?,
        DocumentKind::Notes => writer.put_private_notes(EventId(document.id().of), &read_notes(document))?,
    }
    found_conflicts(writer, document)
}

/// Removes all rows of a document.
pub(crate) fn forget(writer: &Writer<'_>, id: zapis_record::DocumentId) -> Result<(), StoreError> {
    writer.put_conflicts(&id.to_string(), &[])?;
    match id.kind {
        DocumentKind::Frame => writer.drop_event(EventId(id.of)),
        DocumentKind::Record => writer.drop_record(GroupId(id.of)),
        DocumentKind::Summary => writer.drop_summary(EventId(id.of)),
        DocumentKind::Notes => writer.put_private_notes(EventId(id.of), &PrivateNotes::default()),
    }
}

fn frame(
    writer: &Writer<'_>,
    document: &Document,
    event: EventId,
    touched: &BTreeSet<ThingKey>,
) -> Result<(), StoreError> {
    let Some(read) = read_event(document) else { return writer.drop_event(event) };
    writer.put_event(&read)?;
    let lists = [Noun::Session, Noun::Group, Noun::Person];
    if touched.iter().any(|thing| lists.contains(&thing.noun)) {
        writer.put_event_lists(&read)?;
    }
    Ok(())
}

fn record_thing(writer: &Writer<'_>, document: &Document, thing: &ThingKey) -> Result<(), StoreError> {
    let group = GroupId(document.id().of);
    match thing.noun {
        Noun::Entry => {
            let Ok(id) = thing.id.parse() else { return Ok(()) };
            match read_entry(document, id) {
                Some(entry) => writer.put_entry(group, &entry),
                None => writer.drop_entry(group, id),
            }
        }
        Noun::Photo => {
            let Ok(id) = thing.id.parse() else { return Ok(()) };
            match read_photo(document, id) {
                Some(photo) => writer.put_photo(group, &photo),
                None => writer.drop_photo(group, id),
            }
        }
        Noun::HandOver => writer.put_hand_over(group, read_hand_over(document).as_ref()),
        _ => Ok(()),
    }
}

/// After a merge: looks for fields with two values.
pub(crate) fn found_conflicts(writer: &Writer<'_>, document: &Document) -> Result<(), StoreError> {
    let rows: Vec<ConflictRow> = conflicts(document)
        .into_iter()
        .map(|conflict| ConflictRow {
            thing: format!("{} {}", noun_name(conflict.thing.noun), conflict.thing.id),
            field: conflict.field,
            values: serde_json::Value::Array(conflict.values).to_string(),
        })
        .collect();
    writer.put_conflicts(&document.id().to_string(), &rows)
}

/// After a local edit: it can only settle conflicts, or bring a settled one back by an undo, so there is nothing to
/// look for where none stood.
pub(crate) fn settled_conflicts(
    writer: &Writer<'_>,
    document: &Document,
    touched: &BTreeSet<ThingKey>,
) -> Result<(), StoreError> {
    let none_stood = writer.reader().conflicts(&document.id().to_string())?.is_empty();
    if none_stood && !touched.iter().any(|thing| document.is_disputed(thing)) {
        return Ok(());
    }
    found_conflicts(writer, document)
}

pub(crate) fn noun_name(noun: Noun) -> String {
    match serde_json::to_value(noun) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}
