//! Two hundred steps back and forth with another laptop in between; who changed what when; two values, one key; and the
//! read-back.

mod support;

use std::{
    path::Path,
    sync::atomic::{AtomicI64, Ordering},
};

use chrono::NaiveDateTime;
use serde_json::json;
use support::{Desk, import, open_as, sound};
use uuid::Uuid;
use zapis_domain::{Entry, EntryId, EntryKind, GroupId, StanceKind, Timestamp};
use zapis_notebook::{
    Notebook, Prober, Surroundings, unwatched,
    view::{EntryPatch, FieldChange, PieceKind},
};

/// A laptop whose clock goes on: a minute and a bit each time it is looked at.
struct Ticking {
    laptop: &'static str,
    seconds: AtomicI64,
}

impl Surroundings for Ticking {
    fn now(&self) -> Timestamp {
        let seconds = self.seconds.fetch_add(70, Ordering::Relaxed);
        Timestamp::from_timestamp(1_653_650_000 + seconds, 0).expect("a moment")
    }

    fn local(&self, at: Timestamp) -> NaiveDateTime {
        at.naive_utc()
    }

    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn device_name(&self) -> String {
        self.laptop.to_owned()
    }
}

fn ticking(folder: &Path, laptop: &'static str) -> Notebook {
    let surroundings = Ticking { laptop, seconds: AtomicI64::new(0) };
    Notebook::open(folder, Box::new(surroundings), Prober::InProcess).expect("the library opens")
}

fn text(text: impl Into<String>) -> EntryPatch {
    EntryPatch { text: Some(text.into()), ..Default::default() }
}

fn to_kind(kind: EntryKind) -> EntryPatch {
    EntryPatch { kind: Some(kind), ..Default::default() }
}

fn add(notebook: &mut Notebook, group: GroupId, line: &str) -> EntryId {
    notebook.add_entry(group, line).expect("a line can be added").entries[0].id
}

fn record(notebook: &Notebook, group: GroupId) -> Vec<Entry> {
    notebook.record(group).expect("the record can be read").entries
}

fn entry(notebook: &Notebook, group: GroupId, id: EntryId) -> Entry {
    record(notebook, group).into_iter().find(|e| e.id == id).expect("the entry is there")
}

/// Takes everything of one laptop's group over to the other.
fn carry(from: &mut Notebook, to: &mut Notebook, group: GroupId, name: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(format!("{name}.zapis"));
    from.export_packet(group, &path, &mut unwatched).expect("a packet can be written");
    import(to, &[path]);
}

/// Two laptops with one entry to which they gave different kinds.
struct Dispute {
    desk: Desk,
    _other: tempfile::TempDir,
    a: Notebook,
    id: EntryId,
}

fn dispute() -> Dispute {
    let (desk, first) = Desk::new();
    drop(first);
    let mut a = ticking(desk.home.path(), "Laptop A");
    let (group, other) = (desk.groups[0], tempfile::tempdir().expect("a folder"));
    let id = add(&mut a, group, "Sala na 40 osób");
    let mut b = ticking(other.path(), "Laptop B");
    carry(&mut a, &mut b, group, "start");
    a.patch_entry(id, to_kind(EntryKind::Offer)).expect("a changes it");
    b.patch_entry(id, to_kind(EntryKind::Need)).expect("b changes it");
    carry(&mut b, &mut a, group, "b");
    Dispute { desk, _other: other, a, id }
}

#[test]
fn two_hundred_steps_are_undone_and_redone_after_a_restart_and_the_other_laptops_edits_stay() {
    let (desk, mut a) = Desk::new();
    let (group, other) = (desk.groups[0], tempfile::tempdir().expect("a folder"));
    let shared = add(&mut a, group, "Wspólny wpis");
    let mut b = open_as(other.path(), "Laptop B");
    carry(&mut a, &mut b, group, "start");
    let mine = add(&mut a, group, "z: Mój wpis");
    for n in 0..199 {
        match n % 4 {
            0 => a.patch_entry(shared, text(format!("Wspólny wpis, poprawka {n}"))),
            1 => a.patch_entry(mine, to_kind(EntryKind::ALL[n / 4 % 8])),
            2 => a.patch_entry(mine, text(format!("Mój wpis {n}"))),
            _ => a.add_entry(group, &format!("u: Ustalenie {n}")),
        }
        .expect("each is possible");
    }
    b.patch_entry(shared, text("Wspólny wpis (uwaga z laptopa B)")).expect("b edits");
    let from_b = add(&mut b, group, "r: Rekomendacja z laptopa B");
    carry(&mut b, &mut a, group, "b");
    let merged = record(&a, group);
    assert!(entry(&a, group, shared).text.contains("uwaga z laptopa B"), "b's words came");
    drop(a);

    let mut a = open_as(desk.home.path(), "Laptop A");
    for n in 0..200 {
        let name = a.capture(group).expect("shown").undo.undo;
        assert!(name.is_some(), "step {n} of 200 can be undone");
        a.undo_in_group(group).unwrap_or_else(|e| panic!("undo {n}: {e}"));
    }
    assert_eq!(entry(&a, group, shared).text, "Wspólny wpis (uwaga z laptopa B)", "b's words stay, a's go");
    let left: Vec<EntryId> = record(&a, group).iter().filter(|e| !e.deleted).map(|e| e.id).collect();
    assert_eq!(left, [shared, from_b], "what a made is gone, what b made is not");
    drop(a);

    let mut a = open_as(desk.home.path(), "Laptop A");
    for n in 0..200 {
        a.redo_in_group(group).unwrap_or_else(|e| panic!("redo {n}: {e}"));
    }
    assert!(record(&a, group) == merged, "two hundred redos later everything is as it was");
    sound(&mut a);
}

#[test]
fn work_on_other_groups_shortens_nobodys_undo() {
    let (desk, mut notebook) = Desk::new();
    let (one, two) = (desk.groups[0], desk.groups[1]);
    let (here, there) = (add(&mut notebook, one, "tu"), add(&mut notebook, two, "tam"));
    for n in 0..200 {
        notebook.patch_entry(here, text(format!("tu {n}"))).expect("edits");
    }
    for n in 0..900 {
        notebook.patch_entry(there, text(format!("tam {n}"))).expect("edits");
    }
    notebook.patch_entry(here, text("tu na koniec")).expect("edits");
    for n in 0..201 {
        notebook.undo_in_group(one).unwrap_or_else(|e| panic!("undo {n}: {e}"));
    }
    assert_eq!(entry(&notebook, one, here).text, "tu", "all of it was kept");
}

#[test]
fn the_history_says_who_changed_what_and_an_earlier_version_comes_back() {
    let Dispute { desk, mut a, id, .. } = dispute();
    let group = desk.groups[0];
    a.patch_entry(id, text("Sala na 60 osób")).expect("edits");
    let history = a.history(id).expect("the history can be read");
    assert!(!history.shortened, "all of it is told");
    let devices: Vec<&str> = history.versions.iter().map(|v| v.device.as_str()).collect();
    assert_eq!(devices.first(), Some(&"Laptop A"), "the newest comes first: {devices:?}");
    assert!(devices.contains(&"Laptop B"), "the other laptop's change is told: {devices:?}");
    let [FieldChange::Words { field, pieces }] = &history.versions[0].changes[..] else {
        panic!("only the words changed: {:?}", history.versions[0].changes)
    };
    let changed: Vec<(PieceKind, &str)> =
        pieces.iter().filter(|p| p.kind != PieceKind::Same).map(|p| (p.kind, p.words.as_str())).collect();
    assert_eq!(field, "text");
    assert_eq!(changed, [(PieceKind::Removed, "40"), (PieceKind::Added, "60")], "one word");
    let oldest = history.versions.last().expect("the making");
    assert!(oldest.made, "the oldest says that it was made");

    let before = entry(&a, group, id);
    a.patch_entry(id, EntryPatch { deleted: Some(true), ..Default::default() }).expect("trash");
    let saved = a.restore_version(id, &oldest.id).expect("an earlier version can be restored");
    assert_eq!(saved.undo.undo.as_deref(), Some("undo-restore-version"), "by its name");
    let now = entry(&a, group, id);
    assert_eq!((now.text.as_str(), now.kind), ("Sala na 40 osób", EntryKind::Note), "as it was made");
    assert!(!now.deleted, "out of the trash");
    assert_eq!(now.order, before.order, "in its place");
    let longer = a.history(id).expect("reads").versions;
    assert_eq!(longer.len(), history.versions.len() + 2, "restoring adds to the history");
    a.undo_in_group(group).expect("undo");
    a.undo_in_group(group).expect("undo");
    assert_eq!(entry(&a, group, id), before, "and can be undone");
    assert_eq!(
        a.restore_version(id, "7@7").err().map(|e| e.code().to_owned()).as_deref(),
        Some("version-unknown")
    );
    let strange = EntryId(Uuid::nil());
    assert_eq!(a.history(strange).err().map(|e| e.code().to_owned()).as_deref(), Some("entry-unknown"));
    sound(&mut a);
}

#[test]
fn one_value_is_chosen_and_undo_shows_both_again_also_after_a_restart() {
    let Dispute { desk, mut a, id, .. } = dispute();
    let group = desk.groups[0];
    let found = a.conflicts(group).expect("conflicts");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].entry, found[0].field.as_str()), (Some(id), "kind"));
    let mut whose: Vec<(&str, String)> =
        found[0].values.iter().map(|v| (v.device.as_str(), v.value.to_string())).collect();
    whose.sort();
    assert_eq!(whose, [("Laptop A", "\"offer\"".into()), ("Laptop B", "\"need\"".into())]);

    for chosen in ["offer", "need"] {
        let saved = a.settle_conflict(id, "kind", &json!(chosen)).expect("settles");
        assert_eq!(saved.entries[0].kind.code(), chosen, "the chosen one is the entry's");
        assert!(a.conflicts(group).expect("conflicts").is_empty(), "{chosen} settles it");
        assert_eq!(a.state(desk.event).expect("state").conflicts, 0, "on the board too");
        let gone = a.settle_conflict(id, "kind", &json!(chosen));
        assert_eq!(
            gone.err().map(|e| e.code().to_owned()).as_deref(),
            Some("conflict-gone"),
            "there is nothing left to choose"
        );
        a.undo_in_group(group).expect("undo");
        drop(a);
        a = ticking(desk.home.path(), "Laptop A");
        assert_eq!(a.conflicts(group).expect("conflicts").len(), 1, "undo brings both back");
        assert_eq!(a.state(desk.event).expect("state").conflicts, 1, "on the board too");
        a.redo_in_group(group).expect("redo");
        assert!(a.conflicts(group).expect("conflicts").is_empty(), "redo settles it again");
        a.undo_in_group(group).expect("undo");
        sound(&mut a);
    }
    assert_eq!(
        a.settle_conflict(id, "kind", &json!("task")).err().map(|e| e.code().to_owned()).as_deref(),
        Some("conflict-gone"),
        "only what somebody set can be chosen"
    );
}

#[test]
fn the_read_back_goes_by_kind_and_goes_on_where_it_stopped() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let lines = [
        "?: pytanie",
        "p: praktyka",
        "of: oferta",
        "notatka",
        "po: potrzeba",
        "r: rada",
        "z: zadanie",
        "u: ustalenie 1",
        "u: ustalenie 2",
    ];
    let ids: Vec<EntryId> = lines.map(|line| add(&mut notebook, group, line)).into();
    let secret = add(&mut notebook, group, "u: tylko dla nas");
    notebook.patch_entry(secret, EntryPatch { private: Some(true), ..Default::default() }).expect("private");
    let read = |notebook: &Notebook, notes| -> Vec<String> {
        notebook.read_back(group, notes).expect("read-back").entries.into_iter().map(|e| e.text).collect()
    };
    let by_kind =
        ["ustalenie 1", "ustalenie 2", "zadanie", "rada", "potrzeba", "oferta", "praktyka", "pytanie"];
    assert_eq!(read(&notebook, false), by_kind, "by kind, without notes");
    assert_eq!(
        read(&notebook, true).last().map(String::as_str),
        Some("notatka"),
        "notes last, when asked for"
    );
    let view = notebook.read_back(group, false).expect("read-back");
    assert_eq!((view.private, view.notes), (1, 1), "what is not read is counted");

    let task = ids[6];
    notebook.set_stance(ids[7], StanceKind::Agreed, "").expect("agreed");
    let refused = notebook.set_stance(task, StanceKind::Dissent, "  ");
    assert_eq!(refused.err().map(|e| e.code().to_owned()).as_deref(), Some("dissent-empty"));
    let saved =
        notebook.set_stance(task, StanceKind::Dissent, " Helena Ryś: za krótki termin ").expect("dissent");
    assert_eq!(saved.undo.undo.as_deref(), Some("undo-set-stance"));
    let resumed = read(&notebook, false);
    assert_eq!(
        resumed[..3],
        ["ustalenie 1", "zadanie", "ustalenie 2"],
        "read ones first, then the first not yet read"
    );
    drop(notebook);
    let mut notebook = support::open(desk.home.path());
    let stance = entry(&notebook, group, task).stance.expect("it is on disk");
    assert_eq!((stance.kind, stance.reason.as_str()), (StanceKind::Dissent, "Helena Ryś: za krótki termin"));
    let before = record(&notebook, group);
    notebook.undo_in_group(group).expect("undo");
    assert_eq!(entry(&notebook, group, task).stance, None, "it is taken back like anything else");
    notebook.redo_in_group(group).expect("redo");
    assert_eq!(record(&notebook, group), before, "and made again");
    sound(&mut notebook);
}
