//! From a key press to the disk: one entry's text changed, committed with its read model; beside a plain row.

use std::time::{Duration, Instant};

use rusqlite::Connection;
use zapis_domain::Language;
use zapis_notebook::{Notebook, view::EntryPatch};

use crate::{
    measure::{Table, ms, quantile, ratio},
    notebook,
};

const EDITS: usize = 2000;

pub fn duel(table: &mut Table) {
    let folder = tempfile::tempdir().expect("a place for temporary files");
    let mut notebook = notebook(folder.path());
    let mut ours = typed(&mut notebook);
    let mut rows = plain_rows(folder.path());
    for (name, q, bar) in [("median", 0.5, "≤ 3×"), ("p99", 0.99, "≤ 20 ms")] {
        let (a, b) = (quantile(&mut ours, q), quantile(&mut rows, q));
        let what = format!("edit → committed on disk, {name} of {EDITS}");
        table.add_beside(&what, ms(a), bar, &format!("plain SQLite row {}", ms(b)), ratio(a, b));
    }
}

/// A note typed letter by letter, each letter committed.
fn typed(notebook: &mut Notebook) -> Vec<Duration> {
    let event = notebook.create_event("Duel", Language::Pl).expect("an event");
    let mut frame = notebook.event(event).expect("the event");
    frame.groups.push(zapis_domain::Group {
        id: zapis_domain::GroupId(uuid::Uuid::now_v7()),
        number: 1,
        theme: "Duel".into(),
        scope: String::new(),
        room: String::new(),
        language: Language::Pl,
        facilitator: String::new(),
        note_taker: String::new(),
    });
    notebook.save_event(&frame).expect("saved");
    let group = frame.groups[0].id;
    for n in 0..59 {
        notebook.add_entry(group, &format!("z: Zadanie numer {n} @Anna Nowak do 15.06")).expect("added");
    }
    let entry = notebook.add_entry(group, "notatka").expect("added").entries[0].id;
    let mut text = String::new();
    (0..EDITS)
        .map(|n| {
            text.push(if n % 7 == 6 { ' ' } else { 'a' });
            let patch = EntryPatch { text: Some(text.clone()), ..EntryPatch::default() };
            let begun = Instant::now();
            notebook.patch_entry(entry, patch).expect("saved");
            begun.elapsed()
        })
        .collect()
}

/// The yardstick: one row a transaction, equally durable.
fn plain_rows(folder: &std::path::Path) -> Vec<Duration> {
    let db = Connection::open(folder.join("plain.db")).expect("a database");
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE row (text TEXT) STRICT;",
    )
    .expect("a table");
    (0..EDITS)
        .map(|n| {
            let begun = Instant::now();
            db.execute("INSERT INTO row (text) VALUES (?1)", [format!("row {n}")]).expect("inserted");
            begun.elapsed()
        })
        .collect()
}
