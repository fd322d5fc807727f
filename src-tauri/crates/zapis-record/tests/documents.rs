//! One document: change, read back, take back, again; and what two laptops did at once.

use serde_json::json;
use uuid::Uuid;
use zapis_domain::{
    Area, ContentHash, Due, Entry, EntryId, EntryKind, Event, EventId, Group, GroupId, Language, MediaType,
    Name, Photo, PhotoId, Timestamp,
};
use zapis_record::{
    Document, DocumentId, DocumentKind, Noun, ThingKey, changes_between, conflicts, creation, frame_changes,
    read_entry, read_event, read_photo, read_record, state_hash,
};

const AT: Timestamp = Timestamp::UNIX_EPOCH;

fn record(peer: u64) -> Document {
    let id = DocumentId { kind: DocumentKind::Record, of: Uuid::from_u128(7) };
    Document::with_peer(id, peer).expect("a new document")
}

fn task(n: u128, text: &str) -> Entry {
    let mut entry = Entry::new(EntryId(Uuid::from_u128(n)), EntryKind::Task, text, AT);
    entry.order = "80".into();
    entry.owners = vec![Name::written("Anna Kowalska"), Name::written("OPS Wola")];
    entry.due = Some(Due { day: "2022-06-15".parse().expect("a day"), written: "15.06".into() });
    entry.tags = vec!["mieszkania".into()];
    entry
}

fn add(document: &mut Document, entry: &Entry) -> zapis_record::Step {
    document.apply(&creation(entry), "laptop", AT).expect("applies")
}

fn edit(document: &mut Document, entry: EntryId, change: impl Fn(&mut Entry)) -> zapis_record::Step {
    let before = read_entry(document, entry).expect("is there");
    let mut after = before.clone();
    change(&mut after);
    document.apply(&changes_between(&before, &after), "laptop", AT).expect("applies")
}

fn exchange(a: &mut Document, b: &mut Document) {
    let (from_a, from_b) = (a.snapshot().expect("a"), b.snapshot().expect("b"));
    a.import(&from_b).expect("a takes b");
    b.import(&from_a).expect("b takes a");
}

#[test]
fn an_entry_reads_back_as_it_was_written() {
    let mut document = record(1);
    let entry = task(1, "Zebrać kontakty");
    add(&mut document, &entry);
    assert_eq!(read_record(&document).entries, [entry], "every field survives the document");
}

#[test]
fn an_event_reads_back_and_a_removed_group_is_gone_but_restorable() {
    let id = EventId(Uuid::from_u128(3));
    let mut document =
        Document::with_peer(DocumentId { kind: DocumentKind::Frame, of: id.0 }, 1).expect("a new document");
    let mut event = Event::new(id, "Dzielnice", Language::Pl);
    event.goals = vec!["Cel pierwszy".into(), "Cel drugi".into()];
    event.groups.push(Group {
        id: GroupId(Uuid::from_u128(4)),
        number: 1,
        theme: "Mieszkania".into(),
        scope: String::new(),
        room: "2.04".into(),
        language: Language::Uk,
        facilitator: String::new(),
        note_taker: "Lew Hrycak".into(),
        sensitive: false,
    });
    document.apply(&frame_changes(None, &event), "laptop", AT).expect("applies");
    assert_eq!(read_event(&document), Some(event.clone()), "every field survives the document");
    let mut without = event.clone();
    without.groups.clear();
    let step = document.apply(&frame_changes(Some(&event), &without), "laptop", AT).expect("applies");
    assert_eq!(read_event(&document), Some(without), "the group is gone");
    document.take_back(&step, "laptop", AT).expect("undo");
    assert_eq!(read_event(&document), Some(event), "undo brings the group back");
}

#[test]
fn undo_and_redo_are_inverse_and_survive_a_restart() {
    let mut document = record(1);
    let entry = task(1, "Zebrać kontakty");
    add(&mut document, &entry);
    let step = edit(&mut document, entry.id, |e| {
        e.kind = EntryKind::Need;
        e.text = "Zebrać adresy".into();
        e.owners = vec![Name::written("Anna Kowalska")];
    });
    let edited = read_record(&document);
    // The step goes to disk and back, the document is opened afresh under another peer.
    let stored = serde_json::to_vec(&step).expect("serialises");
    let snapshot = document.snapshot().expect("snapshot");
    let mut reopened = Document::open(document.id(), Some(&snapshot), &[], None).expect("opens");
    let step = serde_json::from_slice(&stored).expect("parses");
    let redo = reopened.take_back(&step, "laptop", AT).expect("undo");
    assert_eq!(read_record(&reopened).entries, [entry], "undo restores every field");
    reopened.take_back(&redo, "laptop", AT).expect("redo");
    assert_eq!(read_record(&reopened), edited, "redo makes the edit again");
}

#[test]
fn undoing_the_making_of_a_thing_puts_it_into_the_trash_and_redo_brings_it_back() {
    let mut a = record(1);
    let entry = task(1, "Zebrać kontakty");
    let made = add(&mut a, &entry);
    let mut b = a.fork_with_peer(2).expect("fork");
    edit(&mut b, entry.id, |e| e.dots = Some(3));
    a.import(&b.snapshot().expect("b")).expect("a takes b");
    let redo = a.take_back(&made, "laptop", AT).expect("undo");
    let gone = Entry { deleted: true, dots: Some(3), ..entry.clone() };
    assert_eq!(read_record(&a).entries, [gone], "no empty entry is left, and b's edit is not lost with it");
    a.take_back(&redo, "laptop", AT).expect("redo");
    assert_eq!(read_record(&a).entries, [Entry { dots: Some(3), ..entry }], "redo brings back every field");
}

#[test]
fn undo_keeps_what_the_other_laptop_did_meanwhile() {
    let mut a = record(1);
    let entry = task(1, "Zebrać kontakty");
    add(&mut a, &entry);
    let mut b = a.fork_with_peer(2).expect("fork");
    let step = edit(&mut a, entry.id, |e| {
        e.text = "Pilnie zebrać kontakty".into();
        e.owners = vec![Name::written("Piotr Zych")];
        e.dots = Some(3);
    });
    edit(&mut b, entry.id, |e| {
        e.text = "Zebrać kontakty do dzielnic".into();
        e.owners.push(Name::written("Olena Bondar"));
    });
    exchange(&mut a, &mut b);
    a.take_back(&step, "laptop", AT).expect("undo");
    let now = read_entry(&a, entry.id).expect("is there");
    assert_eq!(now.text, "Zebrać kontakty do dzielnic", "b's words stay, a's word goes");
    let owners: Vec<_> = now.owners.iter().map(|o| o.name.as_str()).collect();
    assert_eq!(owners, ["Anna Kowalska", "OPS Wola", "Olena Bondar"], "b's owner stays, a's change goes");
    assert_eq!(now.dots, None, "a's dots go");
}

#[test]
fn two_laptops_editing_one_entry_lose_nothing() {
    let mut a = record(1);
    let entry = task(1, "Lista mieszkań");
    add(&mut a, &entry);
    let mut b = a.fork_with_peer(2).expect("fork");
    edit(&mut a, entry.id, |e| e.text = "Pełna lista mieszkań".into());
    edit(&mut b, entry.id, |e| e.text = "Lista mieszkań komunalnych".into());
    edit(&mut a, entry.id, |e| e.partners.push(Name::written("Parter")));
    edit(&mut b, entry.id, |e| e.partners.push(Name::written("Przystań")));
    add(&mut b, &task(2, "Drugie"));
    exchange(&mut a, &mut b);
    assert_eq!(state_hash(&a), state_hash(&b), "both replicas hold the same");
    let merged = read_record(&a);
    assert_eq!(merged.entries.len(), 2, "no entry is lost");
    assert_eq!(merged.entries[0].text, "Pełna lista mieszkań komunalnych", "both edits of the text stand");
    assert_eq!(merged.entries[0].partners.len(), 2, "both partners stand");
}

#[test]
fn two_values_for_one_field_are_both_kept_until_somebody_chooses() {
    let mut a = record(1);
    let entry = task(1, "Umówić spotkanie");
    add(&mut a, &entry);
    let mut b = a.fork_with_peer(2).expect("fork");
    edit(&mut a, entry.id, |e| e.dots = Some(4));
    edit(&mut b, entry.id, |e| e.dots = Some(9));
    assert!(conflicts(&a).is_empty(), "one laptop alone has no conflict");
    exchange(&mut a, &mut b);
    let found = conflicts(&a);
    assert_eq!(found, conflicts(&b), "both replicas find the same conflict");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].thing.noun, found[0].field.as_str()), (Noun::Entry, "dots"));
    let mut values = found[0].values.clone();
    values.sort_by_key(|v| v.as_u64());
    assert_eq!(values, [json!(4), json!(9)], "both values are kept");
    edit(&mut a, entry.id, |e| e.dots = Some(5));
    assert!(conflicts(&a).is_empty(), "choosing settles it");
}

#[test]
fn the_touched_things_are_told_after_change_and_import() {
    let mut a = record(1);
    let entry = task(1, "Jedno");
    add(&mut a, &entry);
    assert!(a.take_touched().contains(&ThingKey::new(Noun::Entry, entry.id)), "a local change is told");
    let mut b = record(2);
    b.import(&a.snapshot().expect("snapshot")).expect("imports");
    assert!(b.take_touched().contains(&ThingKey::new(Noun::Entry, entry.id)), "an import is told");
    b.import(&a.snapshot().expect("snapshot")).expect("imports");
    assert!(b.take_touched().is_empty(), "importing the same again touches nothing");
}

#[test]
fn damaged_bytes_leave_the_document_as_it_was() {
    let mut a = record(1);
    add(&mut a, &task(1, "Jedno"));
    let bytes = a.snapshot().expect("snapshot");
    let before = state_hash(&a);
    for cut in (0..bytes.len()).step_by(7) {
        assert!(a.import(&bytes[..cut]).is_err(), "cut at {cut} must be refused");
    }
    for at in (0..bytes.len()).step_by(5) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 0x10;
        let _ = a.import(&flipped);
        assert_eq!(state_hash(&a), before, "flip at {at} must not change the document");
    }
}

#[test]
fn an_update_that_came_before_its_predecessor_waits_and_survives_a_restart() {
    let mut a = record(1);
    add(&mut a, &task(1, "Jedno"));
    let first = a.take_updates();
    add(&mut a, &task(2, "Drugie"));
    let second = a.take_updates();
    let mut b = record(2);
    assert!(b.import(&second[0]).expect("imports").waiting, "the second waits for the first");
    let (snapshot, waiting) = (b.snapshot().expect("snapshot"), b.waiting().expect("waiting"));
    let mut b = Document::open(b.id(), Some(&snapshot), &[], waiting.as_deref()).expect("opens");
    b.import(&first[0]).expect("imports");
    assert_eq!(read_record(&b).entries.len(), 2, "nothing that waited was lost");
}

#[test]
fn a_photo_about_which_nothing_was_said_is_written_as_before_there_was_anything_to_say() {
    let hash = ContentHash::try_from("0".repeat(64)).expect("a hash");
    let photo = Photo::new(PhotoId(Uuid::from_u128(3)), hash, MediaType::Jpeg, 5, AT);
    let changes = creation(&photo);
    let mut written: Vec<&str> = changes.iter().map(|c| c.field.as_str()).collect();
    written.sort_unstable();
    assert_eq!(written, ["bytes", "created", "hash", "media"], "an older Zapis wrote no more either");
    let mut document = record(1);
    document.apply(&changes, "laptop", AT).expect("applies");
    assert_eq!(read_photo(&document, photo.id), Some(photo), "and what is absent reads as not said");
}

#[test]
fn two_people_who_each_blur_a_face_blur_both() {
    let hash = ContentHash::try_from("0".repeat(64)).expect("a hash");
    let photo = Photo::new(PhotoId(Uuid::from_u128(3)), hash, MediaType::Jpeg, 5, AT);
    let (mut a, mut b) = (record(1), record(2));
    a.apply(&creation(&photo), "laptop", AT).expect("applies");
    exchange(&mut a, &mut b);
    let (left, right) = (Area::new(1, 1, 20, 20), Area::new(50, 1, 70, 20));
    for (document, area) in [(&mut a, left), (&mut b, right)] {
        let after = Photo { blurs: vec![area], ..photo.clone() };
        document.apply(&changes_between(&photo, &after), "laptop", AT).expect("applies");
    }
    exchange(&mut a, &mut b);
    let blurs = |document: &Document| read_photo(document, photo.id).expect("is there").blurs;
    assert_eq!(blurs(&a), [left, right], "neither is lost");
    assert_eq!(blurs(&a), blurs(&b));
}
