//! One module per table (or pair of tables): its SQL and its one row mapper.

pub(crate) mod arrival;
pub(crate) mod conflict;
pub(crate) mod document;
pub(crate) mod entry;
pub(crate) mod event;
mod hand_over;
mod looked;
mod mapping;
pub(crate) mod photo;
pub(crate) mod photo_words;
mod setting;
pub(crate) mod step;
mod summary;
pub(crate) mod trusted_device;

use rusqlite::{Connection, types::ValueRef};

use crate::StoreError;

/// The tables made from documents, each with the columns that say the same on every laptop.
const READ_MODEL: [(&str, &str); 14] = [
    ("event", "*"),
    ("session", "*"),
    ("working_group", "*"),
    ("person", "*"),
    (
        "entry",
        "id, group_id, kind, text, typed, place_in_stream, due_day, due_written, status, dots, place, contact, \
         stance, stance_reason, stance_at, private, created_at, deleted, folded, translations",
    ),
    ("entry_name", "*"),
    ("photo", "*"),
    ("summary", "*"),
    ("link", "*"),
    ("amendment", "*"),
    ("sign_off", "*"),
    ("private_note", "*"),
    ("conflict", "*"),
    ("hand_over", "*"),
];

pub(crate) fn clear_read_model(c: &Connection) -> Result<(), StoreError> {
    for (table, _) in READ_MODEL {
        c.execute(&format!("DELETE FROM {table}"), [])?;
    }
    Ok(())
}

pub(crate) fn dump_read_model(c: &Connection) -> Result<Vec<String>, StoreError> {
    let mut lines = Vec::new();
    for (table, columns) in READ_MODEL {
        let mut query = c.prepare(&format!("SELECT {columns} FROM {table} ORDER BY 1, 2, 3"))?;
        let width = query.column_count();
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let cells: Result<Vec<String>, rusqlite::Error> =
                (0..width).map(|i| Ok(cell(row.get_ref(i)?))).collect();
            lines.push(format!("{table}|{}", cells?.join("|")));
        }
    }
    Ok(lines)
}

fn cell(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "NULL".into(),
        ValueRef::Integer(i) => i.to_string(),
        ValueRef::Real(r) => r.to_string(),
        ValueRef::Text(t) => format!("{:?}", String::from_utf8_lossy(t)),
        ValueRef::Blob(b) => format!("{b:?}"),
    }
}
