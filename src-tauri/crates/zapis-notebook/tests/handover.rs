//! Handing over and collecting: checklist, unknown laptops, later versions, sign-off.

mod support;

use std::{fs, path::Path};

use support::{
    Desk, Laptop, everything, export, hash, import, laptop, open, open_as, refusal, row, sample_packets,
    sound,
};
use zapis_domain::EventId;
use zapis_notebook::{
    Acceptance, Carrier, Notebook, Trust, Welcome, unwatched,
    view::{
        CollectRow, CollectState, DifferenceKind, EntryPatch, PacketContent, PacketNotice, PacketResult,
        VersionDifference,
    },
};

fn known_only(event: EventId) -> Welcome {
    Welcome { events: Acceptance::Only(event), devices: Trust::Known, by: Carrier::File }
}

fn take(notebook: &mut Notebook, packet: &Path, welcome: Welcome) -> PacketResult {
    notebook.import_packets(&[packet], welcome, &mut unwatched).pop().expect("one answer").outcome
}

fn content(outcome: PacketResult) -> PacketContent {
    match outcome {
        PacketResult::Imported(content) | PacketResult::AlreadyThere(content) => content,
        other => panic!("it had to be taken in, not {other:?}"),
    }
}

#[test]
fn packets_for_all_groups_are_handed_out_in_one_go_under_names_people_understand() {
    let (desk, mut organiser) = Desk::new();
    let out = tempfile::tempdir().unwrap();
    let handed = organiser.hand_out(desk.event, out.path(), &mut unwatched).unwrap();
    assert_eq!(handed.files, ["Grupa 01 – Mieszkania.zapis", "Grupa 02 – Język polski.zapis"]);
    let mut b = laptop("Laptop B", &out.path().join(&handed.files[1]));
    let serving = b.notebook.serving(desk.event).unwrap();
    assert!(!serving.asked && serving.groups.len() == 2, "nobody was asked yet: {serving:?}");
    b.notebook.serve(desk.event, Some(desk.groups[1]), " Lew Hrycak ").unwrap();
    let serving = b.notebook.serving(desk.event).unwrap();
    assert!(serving.asked && serving.group == Some(desk.groups[1]), "asked once, and kept");
    let capture = b.notebook.capture(desk.groups[1]).unwrap();
    assert_eq!(capture.group.note_taker, "Lew Hrycak", "people, clock and note taker are there");
    assert!(!capture.sessions.is_empty() || capture.date.is_some(), "with the event's clock");
    let nowhere = organiser.hand_out(desk.event, &out.path().join("no"), &mut unwatched).unwrap_err();
    assert_eq!(nowhere.code(), "packet-not-writable", "a folder that is not there has its sentence");
}

#[test]
fn handing_out_onto_a_stick_replaces_no_record_that_another_laptop_left_there() {
    let (desk, mut organiser) = Desk::new();
    let stick = tempfile::tempdir().unwrap();
    let first = organiser.hand_out(desk.event, stick.path(), &mut unwatched).unwrap();
    assert!(first.renamed.is_empty(), "nothing was in the way: {first:?}");
    let mut b = laptop("Laptop B", &stick.path().join(&first.files[0]));
    b.notebook.add_entry(desk.groups[0], "u: Co wtorek").unwrap();
    let name = b.notebook.packet_file_name(desk.groups[0]).unwrap();
    assert_eq!(name, first.files[0], "a group's record goes back under the same name");
    let record = export(&mut b.notebook, desk.groups[0], &stick.path().join(&name));
    let before = fs::read(&record).unwrap();
    for time in 2..4 {
        let again = organiser.hand_out(desk.event, stick.path(), &mut unwatched).unwrap();
        assert_eq!(fs::read(&record).unwrap(), before, "time {time}: the group's record is as it was");
        assert_eq!(again.files, ["Grupa 01 – Mieszkania (2).zapis", "Grupa 02 – Język polski.zapis"]);
        assert_eq!(again.renamed, again.files[..1], "time {time}: and the other name is told");
        assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 3, "time {time}: its own it replaces");
    }
    let fresh = laptop("Laptop C", &stick.path().join("Grupa 01 – Mieszkania (2).zapis"));
    assert_eq!(fresh.notebook.events().unwrap().len(), 1, "what got another name is a packet like any other");
}

#[test]
fn the_note_takers_name_travels_back_with_the_record() {
    let (desk, mut moderator) = Desk::new();
    let out = tempfile::tempdir().unwrap();
    let start = export(&mut moderator, desk.groups[0], &out.path().join("start.zapis"));
    let mut b = laptop("Laptop B", &start);
    b.notebook.serve(desk.event, Some(desk.groups[0]), "Ewa Lipska").unwrap();
    b.notebook.add_entry(desk.groups[0], "u: Co wtorek").unwrap();
    let back = export(&mut b.notebook, desk.groups[0], &out.path().join("back.zapis"));
    import(&mut moderator, &[back]);
    assert_eq!(row(&mut moderator, desk.event, 0).note_taker, "Ewa Lipska");
}

#[test]
fn an_unknown_laptop_is_asked_about_once_and_nothing_is_stored_before() {
    let (desk, mut moderator) = Desk::new();
    let out = tempfile::tempdir().unwrap();
    let start = export(&mut moderator, desk.groups[0], &out.path().join("start.zapis"));
    let mut b = laptop("Laptop B", &start);
    b.notebook.add_entry(desk.groups[0], "u: Co wtorek").unwrap();
    let packet = export(&mut b.notebook, desk.groups[0], &out.path().join("b.zapis"));
    drop(moderator);
    let before = everything(desk.home.path());
    let mut moderator = open(desk.home.path());
    let PacketResult::Unknown(claim) = take(&mut moderator, &packet, known_only(desk.event)) else {
        panic!("it had to be asked about")
    };
    assert_eq!(
        (claim.device.as_str(), claim.number, claim.entries),
        ("Laptop B", Some(1), 1),
        "whose it claims to be"
    );
    let fingerprint = b.notebook.this_device().unwrap().fingerprint;
    assert_eq!(claim.fingerprint, Some(fingerprint), "both laptops show the same fingerprint");
    drop(moderator);
    assert!(everything(desk.home.path()) == before, "nothing was stored");
    let mut moderator = open(desk.home.path());
    let welcome = Welcome { devices: Trust::Everyone, ..known_only(desk.event) };
    assert!(matches!(take(&mut moderator, &packet, welcome), PacketResult::Imported(_)), "a person said yes");
    b.notebook.add_entry(desk.groups[0], "u: I w czwartki").unwrap();
    let second = export(&mut b.notebook, desk.groups[0], &out.path().join("b2.zapis"));
    let taken = take(&mut moderator, &second, known_only(desk.event));
    assert!(matches!(taken, PacketResult::Imported(_)), "from then on it is known: {taken:?}");
    let key = moderator.trusted_devices().unwrap().into_iter().find(|d| d.name == "Laptop B").unwrap().key;
    moderator.distrust_device(key.parse().unwrap()).unwrap();
    b.notebook.add_entry(desk.groups[0], "u: I w soboty").unwrap();
    let third = export(&mut b.notebook, desk.groups[0], &out.path().join("b3.zapis"));
    assert!(
        matches!(take(&mut moderator, &third, known_only(desk.event)), PacketResult::Unknown(_)),
        "until somebody takes it back"
    );
}

#[test]
fn the_first_packet_of_an_event_is_not_asked_about_and_an_unsigned_one_is() {
    let home = tempfile::tempdir().unwrap();
    let mut notebook = open(home.path());
    let any = Welcome { devices: Trust::Known, ..Acceptance::AnyEvent.into() };
    let first = content(take(&mut notebook, &sample_packets()[0], any));
    assert!(first.new_event, "it brought the event");
    let PacketResult::Unknown(claim) = take(&mut notebook, &sample_packets()[1], any) else {
        panic!("nobody signed the sample's packets")
    };
    assert_eq!(claim.fingerprint, None, "there is no key to compare");
}

#[test]
fn the_moderators_own_packet_is_told_as_such_and_changes_nothing() {
    let (desk, mut moderator) = Desk::new();
    let out = tempfile::tempdir().unwrap();
    moderator.add_entry(desk.groups[0], "u: Moje").unwrap();
    let own = export(&mut moderator, desk.groups[0], &out.path().join("own.zapis"));
    let before = hash(&mut moderator, desk.event);
    let outcome = take(&mut moderator, &own, known_only(desk.event));
    assert!(matches!(&outcome, PacketResult::AlreadyThere(_)), "{outcome:?}");
    assert_eq!(content(outcome).notice, Some(PacketNotice::Own));
    assert_eq!(hash(&mut moderator, desk.event), before, "nothing changed");
}

/// A laptop whose disk was copied from another's, library and all.
fn clone_of(home: &Path, name: &'static str) -> Laptop {
    let copy = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(home).unwrap().flatten() {
        if entry.file_type().unwrap().is_file() && entry.file_name() != "zapis.lock" {
            fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
        }
    }
    Laptop { notebook: open_as(copy.path(), name), home: copy }
}

#[test]
fn two_laptops_with_one_identity_are_noticed_and_lose_nothing() {
    let (desk, mut moderator) = Desk::new();
    let out = tempfile::tempdir().unwrap();
    let path = |name: &str| out.path().join(name);
    let start = export(&mut moderator, desk.groups[0], &path("start.zapis"));
    let mut one = laptop("Laptop B", &start);
    export(&mut one.notebook, desk.groups[0], &path("first.zapis"));
    let home = one.home;
    drop(one.notebook);
    // The same name, too: then only the numbers of their packets tell them apart.
    for name in ["Laptop C", "Laptop B"] {
        let mut twin = clone_of(home.path(), name);
        let mut one = open_as(home.path(), "Laptop B");
        one.add_entry(desk.groups[0], "u: Z jednego").unwrap();
        twin.notebook.add_entry(desk.groups[0], "u: Z drugiego").unwrap();
        let from_one = export(&mut one, desk.groups[0], &path("one.zapis"));
        let from_twin = export(&mut twin.notebook, desk.groups[0], &path("twin.zapis"));
        let fresh = tempfile::tempdir().unwrap();
        let mut notebook = open(fresh.path());
        import(&mut notebook, &[&start]);
        assert_eq!(
            content(take(&mut notebook, &from_one, Acceptance::AnyEvent.into())).notice,
            None,
            "one alone is nobody's twin"
        );
        let told = content(take(&mut notebook, &from_twin, Acceptance::AnyEvent.into())).notice;
        assert!(matches!(told, Some(PacketNotice::Twin { .. })), "{name}: {told:?}");
        let entries = notebook.capture(desk.groups[0]).unwrap().entries;
        let said = |words: &str| entries.iter().any(|entry| entry.text == words);
        assert!(said("Z jednego") && said("Z drugiego"), "both laptops' entries are there");
        let told = content(take(&mut one, &from_twin, Acceptance::AnyEvent.into())).notice;
        assert!(
            name == "Laptop B" || matches!(told, Some(PacketNotice::Twin { .. })),
            "its twin notices it too: {told:?}"
        );
        let before = twin.notebook.this_device().unwrap();
        let after = twin.notebook.renew_device().unwrap();
        assert_ne!(before.key, after.key, "a new identity on request");
    }
}

#[test]
fn what_is_open_at_the_hand_over_stands_in_the_record_and_can_be_taken_back() {
    let (desk, mut moderator) = Desk::new();
    let out = tempfile::tempdir().unwrap();
    let group = desk.groups[0];
    let start = export(&mut moderator, group, &out.path().join("start.zapis"));
    let mut b = laptop("Laptop B", &start);
    b.notebook.add_entry(group, "z: Lista kontaktów").unwrap();
    let view = b.notebook.hand_over_view(group).unwrap();
    assert_eq!((view.open.gaps.tasks_without_owner, view.open.unread), (1, 1), "{:?}", view.open);
    assert_eq!(view.entries.len(), 1, "each with the way to it");
    assert_eq!(
        b.notebook.note_hand_over(group, "  ").unwrap_err().code(),
        "hand-over-why",
        "a reason is asked for"
    );
    let noted = b.notebook.note_hand_over(group, "Zabrakło czasu").unwrap();
    assert_eq!(noted.hand_over.as_ref().map(|h| h.why.as_str()), Some("Zabrakło czasu"));
    let undo = noted.undo.undo.clone();
    assert_eq!(undo.as_deref(), Some("undo-hand-over"), "it can be undone");
    let packet = export(&mut b.notebook, group, &out.path().join("b.zapis"));
    let told = content(take(&mut moderator, &packet, Acceptance::AnyEvent.into()));
    assert_eq!(told.receipt, noted.receipt, "the receipt is that of the record with its reason");
    let shown = row(&mut moderator, desk.event, 0).hand_over.expect("the board shows it");
    assert_eq!((shown.why.as_str(), shown.open), ("Zabrakło czasu", view.open));
    b.notebook.undo_in_group(group).unwrap();
    assert_eq!(b.notebook.hand_over_view(group).unwrap().hand_over, None, "taken back");
    b.notebook.redo_in_group(group).unwrap();
    assert!(b.notebook.hand_over_view(group).unwrap().hand_over.is_some(), "and made again");
    sound(&mut b.notebook);
    sound(&mut moderator);
}

#[test]
fn a_record_that_is_complete_by_now_no_longer_says_that_something_was_open() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let id = notebook.add_entry(group, "z: Lista kontaktów").unwrap().entries[0].id;
    notebook.note_hand_over(group, "Zabrakło czasu").unwrap();
    notebook
        .patch_entries(
            &[id],
            &zapis_notebook::view::EntriesPatch {
                fields: Some("@Anna do 15.06".into()),
                ..Default::default()
            },
        )
        .unwrap();
    notebook.set_stance(id, zapis_domain::StanceKind::Agreed, "").unwrap();
    let view = notebook.note_hand_over(group, "").unwrap();
    assert!(view.open.is_empty() && view.hand_over.is_none(), "{view:?}");
    sound(&mut notebook);
}

fn difference(row: &CollectRow) -> VersionDifference {
    row.arrivals.last().unwrap().difference.clone().expect("a later version has its difference")
}

#[test]
fn a_later_version_shows_what_it_changed_and_the_moderators_edits_stay() {
    let (desk, mut moderator) = Desk::new();
    let out = tempfile::tempdir().unwrap();
    let (group, event) = (desk.groups[0], desk.event);
    let start = export(&mut moderator, group, &out.path().join("start.zapis"));
    let mut b = laptop("Laptop B", &start);
    let keep = b.notebook.add_entry(group, "u: Dyżur we wtorki").unwrap().entries[0].id;
    let gone = b.notebook.add_entry(group, "Przerwa 12:10").unwrap().entries[0].id;
    let first = export(&mut b.notebook, group, &out.path().join("1.zapis"));
    import(&mut moderator, &[first]);
    assert_eq!(
        row(&mut moderator, event, 0).arrivals[0].difference,
        None,
        "the first version differs from nothing"
    );
    // The moderator writes into the record meanwhile, and signs it off.
    let mine = moderator.add_entry(group, "r: Dopisane przy scalaniu >MRiPS").unwrap().entries[0].id;
    moderator
        .patch_entry(keep, EntryPatch { kind: Some(zapis_domain::EntryKind::Practice), ..Default::default() })
        .unwrap();
    moderator.sign_off_group(event, group, true).unwrap();
    assert_eq!(row(&mut moderator, event, 0).state, CollectState::SignedOff);
    b.notebook
        .patch_entry(keep, EntryPatch { text: Some("Dyżur we wtorki i soboty".into()), ..Default::default() })
        .unwrap();
    b.notebook.patch_entry(gone, EntryPatch { deleted: Some(true), ..Default::default() }).unwrap();
    b.notebook.add_entry(group, "z: Spis gabinetów").unwrap();
    let second = export(&mut b.notebook, group, &out.path().join("2.zapis"));
    let seen = preview(&mut moderator, &second).expect("there is something new");
    assert_eq!((seen.added, seen.changed, seen.removed), (1, 1, 1), "told before it is merged: {seen:?}");
    import(&mut moderator, &[&second]);
    let after = row(&mut moderator, event, 0);
    assert_eq!(difference(&after), seen, "and the same afterwards");
    let changed = seen.entries.iter().find(|e| e.what == DifferenceKind::Changed).unwrap();
    assert_eq!(changed.changes.len(), 1, "only the group's own change: {:?}", changed.changes);
    assert_eq!(after.state, CollectState::Arrived, "what changed is not signed off any more");
    assert!(after.changed_since_signed, "and that is said");
    let entries = moderator.capture(group).unwrap().entries;
    let kept = entries.iter().find(|e| e.id == keep).unwrap();
    assert_eq!(kept.kind, zapis_domain::EntryKind::Practice, "the moderator's edit stays");
    assert_eq!(kept.text, "Dyżur we wtorki i soboty", "beside the group's");
    assert!(entries.iter().any(|e| e.id == mine), "and so does the moderator's own entry");
    assert_eq!(preview(&mut moderator, &second), None, "nothing of it is new now");
    sound(&mut moderator);
}

fn preview(notebook: &mut Notebook, packet: &Path) -> Option<VersionDifference> {
    let tried = notebook.trial().of_first(&[packet.to_owned()], 1).pop().unwrap();
    notebook.preview(&tried).expect("a sound packet")
}

#[test]
fn a_missing_groups_reason_and_a_sign_off_can_be_taken_back() {
    let (desk, mut moderator) = Desk::new();
    assert_eq!(row(&mut moderator, desk.event, 0).state, CollectState::Expected, "nothing has come yet");
    let board = moderator.set_missing_reason(desk.event, desk.groups[0], "laptop w drodze").unwrap();
    assert_eq!((board.rows[0].state, board.arrived), (CollectState::Missing, 0), "and somebody knows why");
    let board = moderator.undo_in_collect(desk.event).unwrap();
    assert_eq!((board.rows[0].state, board.rows[0].missing_reason.as_str()), (CollectState::Expected, ""));
    let board = moderator.redo_in_collect(desk.event).unwrap();
    assert_eq!(board.rows[0].missing_reason, "laptop w drodze");
    moderator.add_entry(desk.groups[1], "u: Pisane tutaj").unwrap();
    let board = moderator.sign_off_group(desk.event, desk.groups[1], true).unwrap();
    assert_eq!((board.rows[1].state, board.signed_off), (CollectState::SignedOff, 1));
    let board = moderator.sign_off_group(desk.event, desk.groups[1], false).unwrap();
    assert_eq!(board.rows[1].state, CollectState::Here, "withdrawn");
    sound(&mut moderator);
}

#[test]
fn a_locked_packet_is_asked_about_and_comes_in_with_its_passphrase() {
    let (desk, mut moderator) = Desk::new();
    let out = tempfile::tempdir().unwrap();
    let group = desk.groups[0];
    let start = export(&mut moderator, group, &out.path().join("start.zapis"));
    let mut b = laptop("Laptop B", &start);
    b.notebook.add_entry(group, "u: Poufne").unwrap();
    let locked = out.path().join("locked.zapis");
    b.notebook.export_locked_packet(group, &locked, "trzy kotki na płocie", &mut unwatched).unwrap();
    assert_eq!(
        fs::read_dir(b.home.path())
            .unwrap()
            .flatten()
            .filter(|e| e.file_name().to_string_lossy().starts_with("open-"))
            .count(),
        0,
        "what was not locked is gone"
    );
    assert!(matches!(take(&mut moderator, &locked, Acceptance::AnyEvent.into()), PacketResult::Locked));
    let mut scratch = moderator.scratch_file().unwrap();
    zapis_carry::unlock(&locked, "trzy kotki na płocie", scratch.as_file_mut()).unwrap();
    content(take(&mut moderator, scratch.path(), Acceptance::AnyEvent.into()));
    assert_eq!(moderator.capture(group).unwrap().entries.len(), 1);
    let sheet = out.path().join("karta.pdf");
    let words = b.notebook.recovery_sheet(group, "trzy kotki na płocie", support::POLISH).unwrap();
    words.write(&sheet).unwrap();
    assert!(fs::read(&sheet).unwrap().starts_with(b"%PDF"), "a sheet to be printed");
}

#[test]
fn another_events_packet_is_refused_in_a_sentence() {
    let (desk, mut moderator) = Desk::new();
    let outcome = moderator.import_packets(&sample_packets()[..1], known_only(desk.event), &mut unwatched);
    assert_eq!(refusal(&outcome[0]), "packet-other-event");
}

#[test]
fn a_packet_of_the_previous_format_is_read() {
    // Made by the last program that wrote format 1.0: nobody signed it, and it says no last change.
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/format-1.0.zapis");
    let home = tempfile::tempdir().unwrap();
    let mut notebook = open(home.path());
    let taken = content(take(&mut notebook, &old, Acceptance::AnyEvent.into()));
    assert_eq!(
        (taken.entries_after, taken.receipt.as_str()),
        (3, "JTY4-CJ"),
        "its receipt is the one it was made with"
    );
    sound(&mut notebook);
}
