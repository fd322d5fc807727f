//! One group edited on two laptops at once: every letter of a note is an edit, each committed with its read model before
//! the next; beside a plain row. In the end both exchange packets and must agree.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use rusqlite::Connection;
use zapis_domain::{EntryId, EventId, Group, GroupId, Language};
use zapis_notebook::{Acceptance, Notebook, unwatched, view::EntryPatch};

use crate::{
    measure::{Table, ms, quantile, ratio},
    notebook,
};

/// On each side.
const EDITS: usize = 2000;
/// Entries of the group before the duel begins.
const ENTRIES: usize = 60;
/// Letters after which a note taker begins the next note; the first note is the one both write in.
const NOTE: usize = 400;

pub fn duel(table: &mut Table) {
    let folder = tempfile::tempdir().expect("a place for temporary files");
    let mut sides = [notebook(&folder.path().join("a")), notebook(&folder.path().join("b"))];
    let (event, group) = begin(&mut sides[0]);
    hand_over(&mut sides, 0, group, folder.path());
    let shared = sides[0].capture(group).expect("the group").entries[0].id;
    let mut ours = Vec::with_capacity(2 * EDITS);
    let mut rows = Vec::with_capacity(2 * EDITS);
    let plain = plain_table(folder.path());
    let mut notes = [Typed::new(shared), Typed::new(shared)];
    for n in 0..EDITS {
        for (side, note) in sides.iter_mut().zip(&mut notes) {
            ours.push(note.press(side, group, n));
            // In turn with ours, so that both meet the same moods of the disk.
            rows.push(plain_row(&plain, n));
        }
    }
    agree(&mut sides, event, group, folder.path());
    for (name, q, bar) in [("median", 0.5, "≤ 3×"), ("p99", 0.99, "≤ 20 ms")] {
        let (a, b) = (quantile(&mut ours, q), quantile(&mut rows, q));
        let what = format!("edit → committed on disk, {name} of 2 × {EDITS}");
        table.add_beside(&what, ms(a), bar, &format!("plain SQLite row {}", ms(b)), ratio(a, b));
    }
}

/// What one side is typing.
struct Typed {
    entry: EntryId,
    text: String,
}

impl Typed {
    fn new(entry: EntryId) -> Typed {
        Typed { entry, text: String::new() }
    }

    /// One more letter, committed. A note that is long enough is followed by a new one, which is not measured.
    fn press(&mut self, side: &mut Notebook, group: GroupId, n: usize) -> Duration {
        if n > 0 && n.is_multiple_of(NOTE) {
            self.entry = side.add_entry(group, "notatka").expect("added").entries[0].id;
            self.text.clear();
        }
        self.text.push(if n % 7 == 6 { ' ' } else { char::from(b'a' + (n * 7 % 26) as u8) });
        // As the window saves: a note typed in one go is one sitting.
        let sitting = Some(self.entry.to_string());
        let patch = EntryPatch { text: Some(self.text.clone()), sitting, ..EntryPatch::default() };
        let begun = Instant::now();
        side.patch_entry(self.entry, patch).expect("saved");
        begun.elapsed()
    }
}

fn begin(notebook: &mut Notebook) -> (EventId, GroupId) {
    let event = notebook.create_event("Duel", Language::Pl).expect("an event");
    let mut frame = notebook.event(event).expect("the event");
    let group = Group {
        id: GroupId(uuid::Uuid::now_v7()),
        number: 1,
        theme: "Duel".into(),
        scope: String::new(),
        room: String::new(),
        language: Language::Pl,
        facilitator: String::new(),
        note_taker: String::new(),
        sensitive: false,
    };
    let id = group.id;
    frame.groups.push(group);
    notebook.save_event(&frame).expect("saved");
    for n in 0..ENTRIES {
        notebook.add_entry(id, &format!("z: Zadanie numer {n} @Anna Nowak do 15.06")).expect("added");
    }
    (event, id)
}

/// One side's packet taken in by the other.
fn hand_over(sides: &mut [Notebook; 2], from: usize, group: GroupId, folder: &Path) {
    let packet: PathBuf = folder.join(format!("from-{from}.zapis"));
    sides[from].export_packet(group, &packet, &mut unwatched).expect("a packet");
    let outcomes = sides[1 - from].import_packets(&[packet], Acceptance::AnyEvent, &mut unwatched);
    assert_eq!(outcomes.len(), 1, "one packet was taken in");
}

fn agree(sides: &mut [Notebook; 2], event: EventId, group: GroupId, folder: &Path) {
    hand_over(sides, 0, group, folder);
    hand_over(sides, 1, group, folder);
    let [a, b] = sides.each_mut().map(|side| side.state_hash(event).expect("a hash").to_string());
    assert_eq!(a, b, "both sides have the same record after the duel");
}

/// The yardstick: one row a transaction, equally durable.
fn plain_table(folder: &Path) -> Connection {
    let db = Connection::open(folder.join("plain.db")).expect("a database");
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE row (text TEXT) STRICT;",
    )
    .expect("a table");
    db
}

fn plain_row(db: &Connection, n: usize) -> Duration {
    let mut insert = db.prepare_cached("INSERT INTO row (text) VALUES (?1)").expect("a statement");
    let begun = Instant::now();
    insert.execute([format!("row {n}")]).expect("inserted");
    begun.elapsed()
}
