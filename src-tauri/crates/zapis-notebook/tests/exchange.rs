//! Packets between laptops: any order, any number of times, all of a packet or nothing of it.

mod support;

use std::{
    fs,
    path::{Path, PathBuf},
};

use proptest::prelude::*;
use support::{Desk, everything, hash, import, open, open_as, refusal, sample_packets, sound};
use zapis_domain::{Entry, EventId, GroupId};
use zapis_notebook::{
    Acceptance, Notebook, unwatched,
    view::{EntryPatch, PacketOutcome, PacketResult},
};
use zapis_store::Store;

fn export(notebook: &mut Notebook, group: GroupId, to: &Path) -> PathBuf {
    notebook.export_packet(group, to, &mut unwatched).expect("a packet can be written");
    to.to_owned()
}

fn entries(notebook: &Notebook, group: GroupId) -> Vec<Entry> {
    notebook.capture(group).unwrap().entries
}

fn texts(notebook: &Notebook, group: GroupId) -> Vec<String> {
    entries(notebook, group).into_iter().map(|e| e.text).collect()
}

#[test]
fn two_laptops_of_one_group_end_with_the_same_record() {
    let (desk, mut a) = Desk::new();
    let (group, other) = (desk.groups[0], tempfile::tempdir().unwrap());
    let packets = tempfile::tempdir().unwrap();
    let path = |name: &str| packets.path().join(name);
    a.add_entry(group, "u: Wspólny początek").unwrap();
    let start = export(&mut a, group, &path("start.zapis"));
    let mut b = open_as(other.path(), "Laptop B");
    import(&mut b, &[start]);
    for n in 0..10 {
        a.add_entry(group, &format!("z: Z laptopa A {n}")).unwrap();
        b.add_entry(group, &format!("r: Z laptopa B {n}")).unwrap();
    }
    let told = b.export_packet(group, &path("b.zapis"), &mut unwatched).unwrap().receipt;
    let (from_a, from_b) = (export(&mut a, group, &path("a.zapis")), path("b.zapis"));
    import(&mut a, &[&from_b, &from_a, &from_b]);
    let shown = a.collect(desk.event).unwrap().rows[0].arrivals.last().map(|arrival| arrival.receipt.clone());
    assert_eq!(shown, Some(told), "the receipt reads the same on both laptops");
    import(&mut b, &[&from_a, &from_a]);
    assert_eq!(hash(&mut a, desk.event), hash(&mut b, desk.event), "both hold the same");
    assert!(entries(&a, group) == entries(&b, group), "entry by entry, in the same order");
    assert_eq!(entries(&a, group).len(), 21, "nothing is lost or doubled");
    sound(&mut a);
    sound(&mut b);
}

#[test]
fn a_packet_taken_in_again_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let mut notebook = open(home.path());
    import(&mut notebook, sample_packets());
    let event = notebook.current_event().unwrap();
    let before = hash(&mut notebook, event);
    drop(notebook);
    let rows = everything(home.path());
    let mut notebook = open(home.path());
    for outcome in import(&mut notebook, sample_packets()) {
        assert!(matches!(outcome.outcome, PacketResult::AlreadyThere(_)), "{outcome:?}");
    }
    assert_eq!(hash(&mut notebook, event), before, "the same hash");
    drop(notebook);
    assert!(everything(home.path()) == rows, "the same rows, documents, arrivals and undo");
}

#[test]
fn the_text_typed_on_both_laptops_is_merged_and_both_values_of_a_field_are_shown() {
    let (desk, mut a) = Desk::new();
    let (group, other) = (desk.groups[0], tempfile::tempdir().unwrap());
    let packets = tempfile::tempdir().unwrap();
    let path = |name: &str| packets.path().join(name);
    let id = a.add_entry(group, "Sala jest wolna").unwrap().entries[0].id;
    let mut b = open_as(other.path(), "Laptop B");
    import(&mut b, &[export(&mut a, group, &path("start.zapis"))]);
    let patch =
        |text: &str, kind| EntryPatch { text: Some(text.into()), kind: Some(kind), ..Default::default() };
    a.patch_entry(id, patch("Duża sala jest wolna", zapis_domain::EntryKind::Offer)).unwrap();
    b.patch_entry(id, patch("Sala jest wolna we wtorki", zapis_domain::EntryKind::Need)).unwrap();
    let from_b = export(&mut b, group, &path("b.zapis"));
    import(&mut a, &[from_b]);
    let text = &texts(&a, group)[0];
    assert!(text.contains("Duża") && text.contains("wtorki"), "both laptops' letters are there: {text}");
    assert_eq!(a.state(desk.event).unwrap().conflicts, 1, "the kind has two values, and that is shown");
    a.patch_entry(id, patch(text, zapis_domain::EntryKind::Note)).unwrap();
    assert_eq!(a.state(desk.event).unwrap().conflicts, 0, "a person's choice settles it");
    sound(&mut a);
}

#[test]
fn the_group_kept_by_two_laptops_shows_its_conflicts_and_no_other_group_does() {
    let home = tempfile::tempdir().unwrap();
    let mut notebook = open(home.path());
    import(&mut notebook, sample_packets());
    let event = notebook.current_event().unwrap();
    let state = notebook.state(event).unwrap();
    for group in &state.groups {
        let shared = group.number == 3;
        assert_eq!(
            group.conflicts > 0,
            shared,
            "group {}: {} fields with two versions",
            group.number,
            group.conflicts
        );
        assert!(
            group.entries >= 55,
            "group {} has its sixty entries or nearly: {}",
            group.number,
            group.entries
        );
    }
    assert_eq!(state.groups.len(), 8);
    sound(&mut notebook);
}

fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn packets_in_any_order_and_any_number_of_times_give_the_same(
        order in Just((0..sample_packets().len()).collect::<Vec<_>>()).prop_shuffle(),
        again in proptest::collection::vec(0..sample_packets().len(), 0..4),
        cut in 0..sample_packets().len(),
    ) {
        let expected = reference();
        let home = tempfile::tempdir().unwrap();
        let mut all: Vec<&PathBuf> = order.iter().map(|n| &sample_packets()[*n]).collect();
        all.extend(again.iter().map(|n| &sample_packets()[*n]));
        // In two sittings, the library closed between them.
        import(&mut open(home.path()), &all[..cut]);
        let mut notebook = open(home.path());
        import(&mut notebook, &all[cut..]);
        let event = notebook.current_event().unwrap();
        prop_assert_eq!(&hash(&mut notebook, event), &expected.0);
        drop(notebook);
        prop_assert!(Store::open(home.path()).unwrap().read_model_dump().unwrap() == expected.1, "the same rows");
    }
}

/// Hash and rows after the packets were taken in one after the other.
fn reference() -> &'static (String, Vec<String>) {
    static REFERENCE: std::sync::OnceLock<(String, Vec<String>)> = std::sync::OnceLock::new();
    REFERENCE.get_or_init(|| {
        let home = tempfile::tempdir().unwrap();
        let mut notebook = open(home.path());
        import(&mut notebook, sample_packets());
        let event = notebook.current_event().unwrap();
        let hash = hash(&mut notebook, event);
        drop(notebook);
        (hash, Store::open(home.path()).unwrap().read_model_dump().unwrap())
    })
}

/// One file that must not change anything, and what is said about it.
struct Hostile {
    name: &'static str,
    code: &'static str,
    bytes: Vec<u8>,
}

/// A packet whose manifest was changed and whose sums are right again: a lie, not damage.
fn forged(packet: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    let begin = find(packet, b"manifest.json") + "manifest.json".len();
    let length =
        u32::from_le_bytes(packet[begin - 13 - 30 + 22..begin - 13 - 30 + 26].try_into().unwrap()) as usize;
    let text = std::str::from_utf8(&packet[begin..begin + length]).unwrap();
    let changed = change(text);
    assert_ne!(changed, text, "the forgery changes something");
    assert_eq!(changed.len(), length, "of the same length, so that only the sums have to follow");
    let mut forged = packet.to_vec();
    forged[begin..begin + length].copy_from_slice(changed.as_bytes());
    let crc = crc32(changed.as_bytes()).to_le_bytes();
    forged[begin - 13 - 30 + 14..begin - 13 - 30 + 18].copy_from_slice(&crc);
    let entry = packet.windows(13).rposition(|w| w == b"manifest.json").unwrap() - 46;
    forged[entry + 16..entry + 20].copy_from_slice(&crc);
    let end = forged.len() - 64;
    forged[end..].copy_from_slice(blake3::hash(changed.as_bytes()).to_hex().as_bytes());
    forged
}

fn find(bytes: &[u8], words: &[u8]) -> usize {
    bytes.windows(words.len()).position(|w| w == words).expect("it is in there")
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = !0u32;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

fn hostile() -> Vec<Hostile> {
    let sound = fs::read(&sample_packets()[0]).unwrap();
    let second = fs::read(&sample_packets()[1]).unwrap();
    let flipped = |at: usize| {
        let mut bytes = sound.clone();
        bytes[at] ^= 0x40;
        bytes
    };
    let id = |packet: &[u8], key: &str| {
        let begin = format!("\"{key}\": {{\n    \"id\": \"");
        let from = find(packet, begin.as_bytes()) + begin.len();
        String::from_utf8(packet[from..from + 36].to_vec()).unwrap()
    };
    let (event, group, next_group) = (id(&sound, "event"), id(&sound, "group"), id(&second, "group"));
    let stranger = "01800000-0000-7000-8000-00000000dead";
    let hostile = |name, code, bytes| Hostile { name, code, bytes };
    vec![
        hostile("empty", "packet-empty", Vec::new()),
        hostile("text", "packet-foreign", b"To nie jest paczka".to_vec()),
        hostile("other zip", "packet-foreign", [b"PK\x03\x04".as_slice(), &[0; 400]].concat()),
        hostile("cut", "packet-truncated", sound[..sound.len() / 2].to_vec()),
        hostile("cut by one", "packet-truncated", sound[..sound.len() - 1].to_vec()),
        hostile("flipped in a document", "packet-damaged", flipped(sound.len() / 2)),
        hostile("two in one", "packet-damaged", [sound.clone(), second].concat()),
        hostile("newer", "packet-newer", forged(&sound, |m| m.replacen("\"major\": 1", "\"major\": 9", 1))),
        hostile("other event inside", "packet-contradicts", forged(&sound, |m| m.replace(&event, stranger))),
        hostile("other group inside", "packet-contradicts", forged(&sound, |m| m.replace(&group, stranger))),
        hostile(
            "group of another packet",
            "packet-contradicts",
            forged(&sound, |m| m.replacen(&group, &next_group, 1)),
        ),
        hostile(
            "record of another group",
            "packet-contradicts",
            forged(&sound, |m| m.replace(&group, &next_group)),
        ),
        hostile(
            "other state",
            "packet-contradicts",
            forged(&sound, |m| {
                let at = find(m.as_bytes(), b"\"stateHash\": \"") + 14;
                format!("{}{}{}", &m[..at], "0".repeat(64), &m[at + 64..])
            }),
        ),
    ]
}

#[test]
fn hostile_packets_change_nothing_and_each_gets_its_code() {
    let home = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut notebook = open(home.path());
    import(&mut notebook, &sample_packets()[..2]);
    let event = notebook.current_event().unwrap();
    let before = hash(&mut notebook, event);
    drop(notebook);
    let rows = everything(home.path());
    for Hostile { name, code, bytes } in hostile() {
        let path = folder.path().join(format!("{name}.zapis"));
        fs::write(&path, bytes).unwrap();
        let mut notebook = open(home.path());
        let outcomes = import(&mut notebook, &[path]);
        assert_eq!(refusal(&outcomes[0]), code, "{name}");
        assert_eq!(hash(&mut notebook, event), before, "{name}: the hash in memory");
        drop(notebook);
        assert!(everything(home.path()) == rows, "{name}: every row, document and picture");
    }
}

#[test]
fn hostile_packets_between_sound_ones_do_not_stop_them() {
    let home = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut all = vec![folder.path().join("nie-ma.zapis")];
    for (n, packet) in sample_packets().iter().enumerate() {
        let path = folder.path().join(format!("{n}-broken.zapis"));
        let bytes = fs::read(packet).unwrap();
        fs::write(&path, &bytes[..bytes.len() - 7]).unwrap();
        all.extend([path, packet.clone()]);
    }
    let mut notebook = open(home.path());
    let outcomes = import(&mut notebook, &all);
    assert_eq!(outcomes.len(), all.len(), "each has its answer");
    assert_eq!(refusal(&outcomes[0]), "packet-not-found");
    for pair in outcomes[1..].chunks(2) {
        assert_eq!(refusal(&pair[0]), "packet-truncated");
        assert!(matches!(pair[1].outcome, PacketResult::Imported(_)), "{:?}", pair[1]);
    }
    let event = notebook.current_event().unwrap();
    assert_eq!(hash(&mut notebook, event), reference().0, "as if the broken ones had never been there");
}

#[test]
fn a_packet_of_another_event_is_refused_where_one_event_is_open() {
    let (desk, mut notebook) = Desk::new();
    let before = hash(&mut notebook, desk.event);
    let only = |event: EventId| Acceptance::Only(event);
    for acceptance in [only(desk.event), Acceptance::KnownEvent] {
        let outcomes = notebook.import_packets(&sample_packets()[..1], acceptance, &mut unwatched);
        assert_eq!(refusal(&outcomes[0]), "packet-other-event", "{acceptance:?}");
        assert_eq!(notebook.events().unwrap().len(), 1, "{acceptance:?}: no event came in");
        assert_eq!(hash(&mut notebook, desk.event), before, "{acceptance:?}: nothing changed");
    }
}

#[test]
fn an_import_taken_back_leaves_the_state_before_it() {
    let home = tempfile::tempdir().unwrap();
    let mut notebook = open(home.path());
    let mut states = Vec::new();
    let dump = |folder: &Path| Store::open(folder).unwrap().read_model_dump().unwrap();
    let event = zapis_event();
    for packet in sample_packets() {
        let before = hash(&mut notebook, event);
        drop(notebook);
        states.push((before, dump(home.path())));
        notebook = open(home.path());
        import(&mut notebook, &[packet]);
    }
    for (n, (before, rows)) in states.iter().enumerate().rev() {
        notebook.undo_import(event).unwrap_or_else(|e| panic!("import {n} can be taken back: {e}"));
        assert_eq!(&hash(&mut notebook, event), before, "import {n}: the former hash");
        drop(notebook);
        assert!(&dump(home.path()) == rows, "import {n}: the former rows");
        notebook = open(home.path());
    }
    assert!(notebook.events().unwrap().is_empty(), "the event that the first packet brought is gone with it");
    assert_eq!(notebook.undo_import(event).unwrap_err().code(), "nothing-to-undo");
    import(&mut notebook, sample_packets());
    assert_eq!(hash(&mut notebook, event), reference().0, "and all of them can be taken in again");
}

fn zapis_event() -> EventId {
    let home = tempfile::tempdir().unwrap();
    let mut notebook = open(home.path());
    import(&mut notebook, &sample_packets()[..1]);
    notebook.current_event().unwrap()
}

#[test]
fn an_import_is_not_taken_back_over_what_was_typed_since() {
    let home = tempfile::tempdir().unwrap();
    let mut notebook = open(home.path());
    import(&mut notebook, &sample_packets()[..1]);
    let event = notebook.current_event().unwrap();
    let group = notebook.event(event).unwrap().groups[0].id;
    notebook.add_entry(group, "u: Dopisane po odebraniu").unwrap();
    let before = hash(&mut notebook, event);
    assert_eq!(
        notebook.undo_import(event).unwrap_err().code(),
        "nothing-to-undo",
        "it would take the entry with it"
    );
    assert_eq!(hash(&mut notebook, event), before, "nothing changed");
    assert!(texts(&notebook, group).contains(&"Dopisane po odebraniu".to_owned()));
}

#[test]
fn an_import_is_not_taken_back_over_an_undo_of_something_older() {
    let (desk, mut a) = Desk::new();
    let (group, other) = (desk.groups[0], tempfile::tempdir().unwrap());
    let packets = tempfile::tempdir().unwrap();
    let mut b = open_as(other.path(), "Laptop B");
    import(&mut b, &[export(&mut a, group, &packets.path().join("start.zapis"))]);
    b.add_entry(group, "Z laptopa B").unwrap();
    a.add_entry(group, "Zostanie cofnięte").unwrap();
    import(&mut a, &[export(&mut b, group, &packets.path().join("b.zapis"))]);
    a.undo_in_group(group).unwrap();
    assert_eq!(texts(&a, group), ["Z laptopa B"], "the older entry is taken back, the imported one stays");
    let undone = a.undo_import(desk.event);
    assert_eq!(
        texts(&a, group),
        ["Z laptopa B"],
        "an undo is a change like any other, and is not lost: {undone:?}"
    );
    a.redo_in_group(group).unwrap();
    assert_eq!(texts(&a, group).len(), 2, "and can still be made again");
}

#[test]
fn stopping_an_import_keeps_what_was_already_taken_in_and_loses_nothing() {
    let home = tempfile::tempdir().unwrap();
    let mut notebook = open(home.path());
    let mut stop_at_third = |done: u64, _: u64| {
        if done >= 2 { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
    };
    let stopped = notebook.import_packets(sample_packets(), Acceptance::AnyEvent, &mut stop_at_third);
    let taken = stopped.iter().filter(|o| matches!(o.outcome, PacketResult::Imported(_))).count();
    assert_eq!(taken, 2, "those before the stop are in");
    let told = |o: &PacketOutcome| matches!(&o.outcome, PacketResult::Refused { problem } if problem.code == "import-stopped");
    assert_eq!(
        stopped.iter().filter(|o| told(o)).count(),
        stopped.len() - 2,
        "each of the rest says why it is not"
    );
    sound(&mut notebook);
    import(&mut notebook, sample_packets());
    let event = notebook.current_event().unwrap();
    assert_eq!(hash(&mut notebook, event), reference().0, "the rest can follow");
}

#[test]
fn a_packet_that_cannot_be_written_leaves_the_earlier_one() {
    let (desk, mut notebook) = Desk::new();
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("file");
    fs::write(&blocked, "an earlier file").unwrap();
    let error = notebook.export_packet(desk.groups[0], &blocked.join("x.zapis"), &mut unwatched).unwrap_err();
    assert!(
        ["packet-not-writable", "packet-not-found", "packet-io"].contains(&error.code()),
        "{}",
        error.code()
    );
    assert_eq!(fs::read_to_string(&blocked).unwrap(), "an earlier file");
}
