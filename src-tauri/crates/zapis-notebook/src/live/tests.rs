//! What travels, without a network.

use std::{
    ops::ControlFlow,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use proptest::{collection::vec, prelude::*};
use tempfile::TempDir;
use zapis_carry::{DocumentKind as PartKind, DocumentPart, PacketContents};
use zapis_domain::{EventId, Group, GroupId, Language};
use zapis_live::{Holding, Paired, Tally};

use super::{Lend, LiveScope, holdings::Memory, shared::Shared};
use crate::{
    Acceptance, Notebook, NotebookError, Prober, SystemSurroundings,
    import::{LiveTaken, read_live},
    undo::record_of,
    unwatched,
    view::EntryPatch,
};

struct Laptop {
    home: TempDir,
    notebook: Notebook,
}

impl Laptop {
    fn new() -> Laptop {
        let home = tempfile::tempdir().unwrap();
        let notebook = Notebook::open(home.path(), Box::new(SystemSurroundings), Prober::InProcess).unwrap();
        Laptop { home, notebook }
    }

    fn holdings(&mut self, scope: LiveScope) -> Vec<Holding> {
        let documents = self.notebook.live_documents(scope).unwrap().into_iter();
        documents.map(|id| self.notebook.live_holding(id, &mut Memory::new()).unwrap()).collect()
    }

    fn tally(&mut self, group: GroupId) -> Tally {
        let holdings = self.holdings(LiveScope::Group(group));
        holdings.into_iter().find(|h| h.name == record_of(group).to_string()).unwrap().tally
    }

    fn type_something(&mut self, group: GroupId, n: usize, text: &str) {
        let entries = self.notebook.capture(group).unwrap().entries;
        match n % 4 {
            0 if !entries.is_empty() => {
                let entry = entries[n % entries.len()].id;
                let patch = EntryPatch { deleted: Some(true), ..EntryPatch::default() };
                self.notebook.patch_entry(entry, patch).unwrap();
            }
            1 => drop(self.notebook.undo_in_group(group)),
            _ => drop(self.notebook.add_entry(group, &format!("z: {text}{n}")).unwrap()),
        }
    }
}

/// So many groups are added to the event.
fn with_groups(notebook: &mut Notebook, event: EventId, many: u32) -> Vec<GroupId> {
    let mut frame = notebook.event(event).unwrap();
    frame.groups.extend((1..=many).map(|number| Group {
        id: GroupId(uuid::Uuid::now_v7()),
        number,
        theme: "Mieszkania".into(),
        scope: String::new(),
        room: String::new(),
        language: Language::Pl,
        facilitator: String::new(),
        note_taker: String::new(),
        sensitive: false,
    }));
    notebook.save_event(&frame).unwrap();
    frame.groups.iter().map(|group| group.id).collect()
}

/// Two laptops of one group.
fn two() -> (Laptop, Laptop, EventId, GroupId) {
    let (mut one, mut other) = (Laptop::new(), Laptop::new());
    let event = one.notebook.create_event("Zebranie", Language::Pl).unwrap();
    let group = with_groups(&mut one.notebook, event, 1)[0];
    let packet = one.home.path().join("start.zapis");
    one.notebook.export_packet(group, &packet, &mut unwatched).unwrap();
    other.notebook.import_packets(&[packet], Acceptance::AnyEvent, &mut unwatched);
    (one, other, event, group)
}

fn take(to: &mut Laptop, path: &Path, event: EventId, group: GroupId) -> Result<LiveTaken, NotebookError> {
    let key = zapis_live::DeviceKey::from_bytes(&[7; 32]);
    let from = Paired { id: key.id(), name: "the other".into() };
    let trial = to.notebook.live_trial(read_live(path)?, Acceptance::Only(event), Some(group))?;
    to.notebook.take_live(trial.run(), &from, None)
}

/// Whether there was anything to give.
fn give(from: &mut Laptop, to: &mut Laptop, event: EventId, group: GroupId) -> bool {
    let scope = LiveScope::Group(group);
    let theirs = to.holdings(scope);
    let path = from.home.path().join("live.zapis");
    let Some(contents) = from.notebook.live_packet(scope, Some(group), &theirs).unwrap() else {
        return false;
    };
    zapis_carry::write(&path, &contents, &mut |_| ControlFlow::Continue(())).unwrap();
    take(to, &path, event, group).expect("a sound packet");
    true
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, ..ProptestConfig::default() })]

    #[test]
    fn equal_states_have_equal_codes_and_counts_and_nothing_is_given_twice(
        acts in vec((0..2usize, any::<u8>(), 0..5usize, "[a-zł]{1,6}"), 1..14),
    ) {
        let (mut one, mut other, event, group) = two();
        // A record that was never written to is on no disk but where a packet brought it.
        one.notebook.add_entry(group, "u: Początek").unwrap();
        for (who, n, kind, text) in acts {
            let (from, to) = if who == 0 { (&mut one, &mut other) } else { (&mut other, &mut one) };
            if kind == 0 {
                give(from, to, event, group);
            } else {
                from.type_something(group, n.into(), &text);
            }
        }
        give(&mut one, &mut other, event, group);
        give(&mut other, &mut one, event, group);
        prop_assert!(!give(&mut one, &mut other, event, group), "nothing is left to give");
        prop_assert_eq!(one.tally(group), other.tally(group), "code, counts and last change");
        prop_assert_eq!(
            one.notebook.state_hash(event).unwrap(),
            other.notebook.state_hash(event).unwrap(),
            "because the states are equal"
        );
        one.notebook.add_entry(group, "u: Jedno więcej").unwrap();
        prop_assert_ne!(one.tally(group).receipt, other.tally(group).receipt, "another state, another code");
    }
}

/// A live packet of `from`, changed by `change` before it is written.
fn forged(from: &mut Laptop, group: GroupId, change: impl FnOnce(&mut PacketContents)) -> std::path::PathBuf {
    let path = from.home.path().join("forged.zapis");
    let scope = LiveScope::Group(group);
    let contents = from.notebook.live_packet(scope, Some(group), &[]).unwrap().expect("everything");
    zapis_carry::write(&path, &contents, &mut |_| ControlFlow::Continue(())).unwrap();
    let packet = read_live(&path).unwrap();
    let manifest = packet.manifest;
    let mut contents = PacketContents {
        app_version: manifest.app_version,
        event: manifest.event,
        group: manifest.group,
        device: manifest.device,
        signer: None,
        made_at: manifest.made_at,
        documents: packet.documents,
        photos: Vec::new(),
        counts: manifest.counts,
        state_hash: manifest.state_hash,
        receipt: manifest.receipt,
    };
    change(&mut contents);
    zapis_carry::write(&path, &contents, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    path
}

#[test]
fn what_is_not_sound_or_not_this_groups_changes_nothing() {
    let (mut one, mut other, event, group) = two();
    one.notebook.add_entry(group, "u: Coś").unwrap();
    let before = other.notebook.state_hash(event).unwrap();
    let record = |contents: &mut PacketContents| {
        contents.documents.iter().position(|d| d.kind == PartKind::Record).expect("a record")
    };
    let noise = forged(&mut one, group, |contents| {
        let at = record(contents);
        contents.documents[at].bytes = vec![7; 300];
    });
    let refused = take(&mut other, &noise, event, group).err().map(|e| e.code().to_owned());
    assert_eq!(refused.as_deref(), Some("packet-unsafe"), "bytes that are no document");
    let unasked = forged(&mut one, group, |contents| {
        let bytes = vec![1; 100];
        let hash = zapis_domain::ContentHash::try_from(blake3::hash(&bytes).to_hex().to_string()).unwrap();
        contents.photos.push(zapis_carry::PhotoSource {
            hash,
            media_type: zapis_domain::MediaType::Png,
            bytes: 100,
            open: Box::new(move || Ok(Box::new(std::io::Cursor::new(bytes.clone())))),
        });
    });
    let refused = take(&mut other, &unasked, event, group).err().map(|e| e.code().to_owned());
    assert_eq!(refused.as_deref(), Some("packet-contradicts"), "photos nobody asked for");
    assert!(!other.home.path().join("pictures").exists(), "and none is kept");
    let strange = GroupId(uuid::Uuid::now_v7());
    let elsewhere = forged(&mut one, group, |contents| {
        let at = record(contents);
        contents.documents[at].id = strange.0;
        contents.group.as_mut().expect("a group").id = strange;
    });
    let refused = take(&mut other, &elsewhere, event, group).err().map(|e| e.code().to_owned());
    assert_eq!(refused.as_deref(), Some("packet-contradicts"), "another group's record");
    let layer = forged(&mut one, group, |contents| {
        let bytes = contents.documents[0].bytes.clone();
        contents.documents.push(DocumentPart { kind: PartKind::Summary, id: event.0, bytes });
    });
    let refused = take(&mut other, &layer, event, group).err().map(|e| e.code().to_owned());
    assert_eq!(refused.as_deref(), Some("packet-contradicts"), "the moderator's own layer");
    assert_eq!(other.notebook.state_hash(event).unwrap(), before, "nothing changed");
    assert_eq!(other.notebook.check(false).unwrap().problems, Vec::<String>::new(), "and it is sound");
}

#[test]
fn an_import_before_a_live_session_can_no_longer_be_taken_back_under_it() {
    let (mut one, mut other, event, group) = two();
    one.notebook.add_entry(group, "u: Przez sieć").unwrap();
    give(&mut one, &mut other, event, group);
    other.notebook.undo_import(event).expect("the newest import is what came over the network");
    assert_eq!(other.notebook.capture(group).unwrap().entries.len(), 0, "it is gone");
    give(&mut one, &mut other, event, group);
    assert_eq!(other.notebook.capture(group).unwrap().entries.len(), 1, "and comes again when asked for");
    other.notebook.add_entry(group, "u: Własne").unwrap();
    let refused = other.notebook.undo_import(event).expect_err("something was typed since");
    assert_eq!(refused.code(), "nothing-to-undo", "nobody's words are lost");
}

/// A notebook whose loans are counted; after one of them somebody types.
struct Counted {
    notebook: Mutex<Notebook>,
    loans: AtomicUsize,
    typed_after: usize,
    group: GroupId,
}

impl Lend for Counted {
    fn lend(&self, task: &mut dyn FnMut(&mut Notebook)) {
        self.notebook.lend(task);
        if self.loans.fetch_add(1, Ordering::SeqCst) + 1 == self.typed_after {
            self.notebook.lend(&mut |notebook| drop(notebook.add_entry(self.group, "u: Wpis").unwrap()));
        }
    }
}

#[test]
fn a_desk_lends_its_notebook_for_one_record_at_a_time_and_misses_nothing_typed_between() {
    let mut desk = Laptop::new();
    let event = desk.notebook.create_event("Zebranie", Language::Pl).unwrap();
    let groups = with_groups(&mut desk.notebook, event, 20);
    let Laptop { home: _home, notebook } = desk;
    let (notebook, loans) = (Mutex::new(notebook), AtomicUsize::new(0));
    // Opening takes the first loan, the question what there is the second, the event and the first group's record follow.
    let counted = Arc::new(Counted { notebook, loans, typed_after: 6, group: groups[0] });
    let shared = Shared::new(counted.clone(), LiveScope::Desk(event)).unwrap();
    let entries = || {
        let holdings = shared.holdings_now().unwrap();
        assert_eq!(holdings.len(), 21, "the event and twenty records");
        let name = record_of(groups[0]).to_string();
        holdings.iter().find(|h| h.name == name).expect("the first group").tally.entries()
    };
    let loans = || counted.loans.load(Ordering::SeqCst);
    assert_eq!(entries(), 0, "its record was worked out before anybody typed");
    assert!(loans() > 21, "each document is a loan of its own");
    assert_eq!(entries(), 1, "what was typed between two loans is told the next time");
    let so_far = loans();
    assert_eq!(entries(), 1, "and once it is known");
    assert_eq!(loans(), so_far + 1, "nothing is worked out again");
}

#[test]
fn what_is_typed_and_taken_back_is_another_version_of_the_same_content() {
    let (mut one, _other, event, group) = two();
    let entry = one.notebook.add_entry(group, "u: Początek").unwrap().entries[0].id;
    let mut memory = Memory::new();
    let mut told = |laptop: &mut Laptop| {
        // Somebody else asks for the code first.
        laptop.notebook.state_hash(event).unwrap();
        laptop.notebook.live_holding(record_of(group), &mut memory).unwrap()
    };
    let before = told(&mut one);
    for text in ["Inaczej", "Początek"] {
        let patch = EntryPatch { text: Some(text.into()), ..EntryPatch::default() };
        one.notebook.patch_entry(entry, patch).unwrap();
    }
    let after = told(&mut one);
    assert_eq!(after.tally.receipt, before.tally.receipt, "it reads as it did");
    assert_ne!(
        after.version, before.version,
        "who is told the old version sends the changes again and again"
    );
    assert_eq!(told(&mut one), after, "and it is told once");
}
