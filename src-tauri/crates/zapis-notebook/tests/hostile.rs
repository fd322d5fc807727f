//! Packets made to harm: what another group wrote stays, and a bad packet is nobody else's fault.

mod support;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use support::{Desk, import, open_as, refusal, sound};
use tempfile::TempDir;
use uuid::Uuid;
use zapis_carry::{
    Counts, DeviceRef, DocumentKind as PartKind, DocumentPart, EventRef, GroupRef, Limits, PacketContents,
    PhotoSource,
};
use zapis_domain::{
    ContentHash, DeviceId, Entry, EntryId, EntryKind, Event, Group, Link, LinkKind, MediaType, Summary,
    Timestamp,
};
use zapis_notebook::{
    Notebook, unwatched,
    view::{PacketOutcome, PacketResult},
};
use zapis_record::{
    Document, DocumentId, DocumentKind, Noun, ThingKey, creation, read_record, state_hash, summary_changes,
};

/// What a crafted packet carries beside the event's own frame.
struct Crafted<'a> {
    group: &'a Group,
    /// What its manifest vouches for.
    record: &'a Document,
    /// The record's bytes, where they are not the document's snapshot.
    bytes: Option<Vec<u8>>,
    summary: Option<Vec<u8>>,
    photo: Option<&'static [u8]>,
    /// Counts other than those of the record.
    lie: Option<Counts>,
}

impl<'a> Crafted<'a> {
    fn new(group: &'a Group, record: &'a Document) -> Self {
        Crafted { group, record, bytes: None, summary: None, photo: None, lie: None }
    }
}

/// A group's honest packet, the packet of its empty neighbour, and what is needed to craft others.
struct Stage {
    folder: TempDir,
    event: Event,
    frame: Vec<u8>,
    honest: PathBuf,
    neighbour: PathBuf,
    entry: EntryId,
}

impl Stage {
    fn new() -> Stage {
        let (desk, mut laptop) = Desk::new();
        let folder = tempfile::tempdir().expect("a folder");
        let event = laptop.event(desk.event).expect("the event");
        let (honest, neighbour) = (folder.path().join("honest.zapis"), folder.path().join("neighbour.zapis"));
        laptop.export_packet(desk.groups[1], &neighbour, &mut unwatched).expect("a packet");
        let entry = laptop.add_entry(desk.groups[0], "u: Honest").expect("an entry").entries[0].id;
        laptop.export_packet(desk.groups[0], &honest, &mut unwatched).expect("a packet");
        let read = zapis_carry::read(&honest, &Limits::default()).expect("our own packet");
        let frame = read.documents[0].bytes.clone();
        Stage { folder, event, frame, honest, neighbour, entry }
    }

    /// A laptop that knows the event.
    fn laptop(&self) -> (TempDir, Notebook) {
        let home = tempfile::tempdir().expect("a folder");
        let mut notebook = open_as(home.path(), "Laptop B");
        import(&mut notebook, &[&self.neighbour]);
        (home, notebook)
    }

    fn craft(&self, name: &str, crafted: Crafted<'_>) -> PathBuf {
        let Crafted { group, record, bytes, summary, photo, lie } = crafted;
        let record_bytes = bytes.unwrap_or_else(|| record.snapshot().expect("a snapshot"));
        let mut documents = vec![
            DocumentPart { kind: PartKind::Frame, id: self.event.id.0, bytes: self.frame.clone() },
            DocumentPart { kind: PartKind::Record, id: group.id.0, bytes: record_bytes },
        ];
        documents.extend(summary.map(|bytes| DocumentPart {
            kind: PartKind::Summary,
            id: self.event.id.0,
            bytes,
        }));
        let contents = PacketContents {
            app_version: "0.1.0".into(),
            event: EventRef { id: self.event.id, title: self.event.title.clone() },
            group: Some(GroupRef { id: group.id, number: group.number, theme: group.theme.clone() }),
            device: DeviceRef { id: DeviceId(id(9)), name: "Mallory".into(), key: None, serial: None },
            signer: None,
            made_at: then(),
            documents,
            photos: photo.into_iter().map(photo_source).collect(),
            counts: lie.unwrap_or_else(|| counts_of(record)),
            state_hash: state_hash(record).to_string(),
            receipt: "AAAA".into(),
        };
        let path = self.folder.path().join(name);
        zapis_carry::write(&path, &contents, &mut |_| std::ops::ControlFlow::Continue(())).expect("a packet");
        path
    }
}

/// As an honest sender counts.
fn counts_of(document: &Document) -> Counts {
    let record = read_record(document);
    let mut by_kind = BTreeMap::new();
    for entry in record.live_entries() {
        *by_kind.entry(entry.kind.code().to_owned()).or_insert(0) += 1;
    }
    let (entries, photos) = (record.live_entries().count() as u32, record.live_photos().count() as u32);
    Counts { by_kind, entries, photos, last_change: document.last_change() }
}

#[test]
fn a_packet_that_lies_about_what_it_holds_is_refused() {
    let stage = Stage::new();
    let second = &stage.event.groups[1];
    let record = record_with(second, EntryId(id(5)), |id| id);
    let honest = counts_of(&record);
    let lies = [
        ("more entries", Counts { entries: 60, ..honest.clone() }),
        ("photos that are not there", Counts { photos: 12, ..honest.clone() }),
        ("another kind", Counts { by_kind: BTreeMap::from([("task".into(), 1)]), ..honest.clone() }),
        (
            "a kind nobody knows",
            Counts { by_kind: BTreeMap::from([("note".into(), 1), ("x".into(), 9)]), ..honest.clone() },
        ),
        (
            "another last change",
            Counts { last_change: Some(then() + chrono::Duration::days(9)), ..honest.clone() },
        ),
    ];
    for (what, lie) in lies {
        let evil = stage.craft("evil.zapis", Crafted { lie: Some(lie), ..Crafted::new(second, &record) });
        let (_home, mut notebook) = stage.laptop();
        assert_eq!(refusal(&import(&mut notebook, &[&evil])[0]), "packet-contradicts", "{what}");
        assert_eq!(texts(&notebook, second), Vec::<String>::new(), "{what}: nothing was stored");
    }
    let (_home, mut notebook) = stage.laptop();
    let fair = stage.craft("fair.zapis", Crafted::new(second, &record));
    assert!(imported(&import(&mut notebook, &[&fair])[0]), "with honest counts it is welcome");
}

fn photo_source(bytes: &'static [u8]) -> PhotoSource {
    PhotoSource {
        hash: ContentHash::try_from(blake3::hash(bytes).to_hex().to_string()).expect("a hash"),
        media_type: MediaType::Jpeg,
        bytes: bytes.len() as u64,
        open: Box::new(move || Ok(Box::new(bytes))),
    }
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0180_aaaa_0000_7000_8000_0000_0000_0000 + n)
}

fn then() -> Timestamp {
    chrono::DateTime::UNIX_EPOCH
}

fn record_of(group: &Group) -> Document {
    Document::with_peer(DocumentId { kind: DocumentKind::Record, of: group.id.0 }, 77).expect("a document")
}

/// The record of `group` with an entry of that id.
fn record_with(group: &Group, entry: EntryId, spelled: impl Fn(String) -> String) -> Document {
    let mut record = record_of(group);
    let mut changes = creation(&Entry::new(entry, EntryKind::Note, "STOLEN", then()));
    changes.iter_mut().for_each(|c| c.thing = ThingKey::new(Noun::Entry, spelled(entry.to_string())));
    record.apply(&changes, "Mallory", then()).expect("changes");
    record
}

fn texts(notebook: &Notebook, group: &Group) -> Vec<String> {
    notebook.capture(group.id).expect("the group").entries.into_iter().map(|e| e.text).collect()
}

fn imported(outcome: &PacketOutcome) -> bool {
    matches!(outcome.outcome, PacketResult::Imported(_))
}

/// The packets in one call, and each in a call of its own: that must not make a difference.
fn both_ways(stage: &Stage, packets: &[&Path], check: impl Fn(&mut Notebook, Vec<PacketOutcome>)) {
    let (_home, mut together) = stage.laptop();
    let outcomes = import(&mut together, packets);
    check(&mut together, outcomes);
    sound(&mut together);
    let (_home, mut apart) = stage.laptop();
    let outcomes = packets.iter().flat_map(|packet| import(&mut apart, &[packet])).collect();
    check(&mut apart, outcomes);
    sound(&mut apart);
}

#[test]
fn another_groups_entry_cannot_be_claimed_however_its_id_is_spelled() {
    let stage = Stage::new();
    let second = &stage.event.groups[1];
    for (spelled, code) in [
        (str::to_lowercase as fn(&str) -> String, "packet-contradicts"),
        (str::to_uppercase, "packet-unsafe"),
    ] {
        let record = record_with(second, stage.entry, |id| spelled(&id));
        let evil = stage.craft("evil.zapis", Crafted::new(second, &record));
        both_ways(&stage, &[&stage.honest, &evil], |notebook, outcomes| {
            assert!(imported(&outcomes[0]), "the honest packet is in: {:?}", outcomes[0].outcome);
            assert_eq!(refusal(&outcomes[1]), code, "the other one is not");
            assert_eq!(
                texts(notebook, &stage.event.groups[0]),
                ["Honest"],
                "the entry stays where it was written"
            );
            assert_eq!(texts(notebook, second), Vec::<String>::new(), "and only there");
        });
    }
}

#[test]
fn groups_that_have_written_nothing_arrive_once_the_event_is_known() {
    let (desk, mut laptop) = Desk::new();
    let folder = tempfile::tempdir().unwrap();
    let packet = |(n, group): (usize, &zapis_domain::GroupId)| {
        let path = folder.path().join(format!("{n}.zapis"));
        laptop.export_packet(*group, &path, &mut unwatched).unwrap();
        path
    };
    let packets: Vec<PathBuf> = desk.groups.iter().enumerate().map(packet).collect();
    let home = tempfile::tempdir().unwrap();
    let mut notebook = open_as(home.path(), "Laptop B");
    let outcomes = import(&mut notebook, &packets);
    assert!(outcomes.iter().all(imported), "empty records are alike, and each is its group's: {outcomes:?}");
    let rows = notebook.collect(desk.event).unwrap().rows;
    let (brought, others) = rows.split_first().expect("groups");
    assert!(
        brought.arrivals.is_empty(),
        "the packet that brought the event says nothing of its group: {brought:?}"
    );
    assert!(others.iter().all(|row| row.arrivals.len() == 1), "every other group has arrived: {others:?}");
    let again = folder.path().join("again.zapis");
    laptop.export_packet(brought.group, &again, &mut unwatched).unwrap();
    import(&mut notebook, &[again]);
    let rows = notebook.collect(desk.event).unwrap().rows;
    assert_eq!(
        rows[0].arrivals.len(),
        1,
        "a group with nothing to say has handed over once it does so by itself"
    );
}

#[test]
fn a_refused_packet_leaves_no_claim_behind() {
    let stage = Stage::new();
    let second = &stage.event.groups[1];
    let record = record_with(second, stage.entry, |id| id);
    let photo = b"the picture that is damaged on the way";
    let evil = stage.craft("evil.zapis", Crafted { photo: Some(photo), ..Crafted::new(second, &record) });
    let mut bytes = fs::read(&evil).unwrap();
    let at = bytes.windows(photo.len()).position(|some| some == photo).unwrap();
    bytes[at] ^= 1;
    fs::write(&evil, bytes).unwrap();
    both_ways(&stage, &[&evil, &stage.honest], |notebook, outcomes| {
        assert!(!imported(&outcomes[0]), "its photo is damaged");
        assert!(imported(&outcomes[1]), "the honest packet is in: {:?}", outcomes[1].outcome);
        assert_eq!(texts(notebook, &stage.event.groups[0]), ["Honest"]);
    });
}

#[test]
fn rows_that_cannot_be_written_refuse_only_their_own_packet() {
    let (stage, elsewhere) = (Stage::new(), Stage::new());
    let (_home, mut notebook) = stage.laptop();
    let poison = |stage: &Stage| {
        let second = &stage.event.groups[1];
        let record = record_with(second, EntryId(Uuid::now_v7()), |id| id);
        let summary = Some(summary_with_link(stage, id(1)));
        stage.craft("poison.zapis", Crafted { summary, ..Crafted::new(second, &record) })
    };
    assert!(imported(&import(&mut notebook, &[poison(&elsewhere)])[0]), "a summary with a link is welcome");
    let outcomes = import(&mut notebook, &[&stage.honest, &poison(&stage)]);
    assert!(imported(&outcomes[0]), "its neighbour is in: {:?}", outcomes[0].outcome);
    assert_eq!(refusal(&outcomes[1]), "packet-contradicts", "its link is another event's");
    assert_eq!(texts(&notebook, &stage.event.groups[0]), ["Honest"]);
    sound(&mut notebook);
}

fn summary_with_link(stage: &Stage, link: Uuid) -> Vec<u8> {
    let before = Summary::empty(stage.event.id);
    let mut after = before.clone();
    let id = link.to_string().parse().expect("an id");
    after.links.push(Link::new(id, LinkKind::Same, stage.entry, stage.entry, then()));
    let id = DocumentId { kind: DocumentKind::Summary, of: stage.event.id.0 };
    let mut summary = Document::with_peer(id, 78).expect("a document");
    summary.apply(&summary_changes(&before, &after), "Mallory", then()).expect("changes");
    summary.snapshot().expect("a snapshot")
}

#[test]
fn changes_that_come_before_those_they_build_on_wait_for_them() {
    let stage = Stage::new();
    let second = &stage.event.groups[1];
    let mut record = record_of(second);
    let mut updates = Vec::new();
    for (n, text) in [(5, "first"), (6, "second")] {
        let entry = Entry::new(EntryId(id(n)), EntryKind::Note, text, then());
        record.apply(&creation(&entry), "Laptop C", then()).unwrap();
        updates.extend(record.take_updates());
    }
    let empty = record_of(second);
    let mut one = record_of(second);
    one.import(&updates[0]).unwrap();
    let late = stage
        .craft("late.zapis", Crafted { bytes: Some(updates[1].clone()), ..Crafted::new(second, &empty) });
    let early =
        stage.craft("early.zapis", Crafted { bytes: Some(updates[0].clone()), ..Crafted::new(second, &one) });
    for order in [[&early, &late], [&late, &early]] {
        both_ways(&stage, &[order[0], order[1]], |notebook, outcomes| {
            assert_eq!(texts(notebook, second), ["first", "second"], "in either order: {outcomes:?}");
        });
    }
}

#[test]
fn an_import_that_brought_the_event_is_not_taken_back_over_what_was_written_since() {
    let stage = Stage::new();
    let home = tempfile::tempdir().unwrap();
    let mut notebook = open_as(home.path(), "Laptop B");
    import(&mut notebook, &[&stage.honest]);
    notebook.add_entry(stage.event.groups[1].id, "u: typed by hand here").unwrap();
    assert_eq!(notebook.undo_import(stage.event.id).unwrap_err().code(), "nothing-to-undo");
    assert_eq!(texts(&notebook, &stage.event.groups[1]), ["typed by hand here"], "it can still be found");
}

#[test]
fn a_receipt_is_worked_out_and_not_believed() {
    let stage = Stage::new();
    let second = &stage.event.groups[1];
    let record = record_with(second, EntryId(id(5)), |id| id);
    let packet = stage.craft("claims.zapis", Crafted::new(second, &record));
    let (_home, mut notebook) = stage.laptop();
    let outcomes = import(&mut notebook, &[&packet]);
    let PacketResult::Imported(content) = &outcomes[0].outcome else { panic!("{:?}", outcomes[0].outcome) };
    assert_ne!(content.receipt, "AAAA", "what the packet says of itself is only a claim");
}
