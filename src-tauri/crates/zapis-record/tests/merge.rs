//! Any order, any repetition, any number of laptops: the same hash, and nothing lost.

use proptest::{collection::vec, prelude::*};
use uuid::Uuid;
use zapis_domain::{Entry, EntryId, EntryKind, Name, Timestamp};
use zapis_record::{
    Document, DocumentId, DocumentKind, changes_between, conflicts, creation, read_record, state_hash,
};

const AT: Timestamp = Timestamp::UNIX_EPOCH;

#[derive(Debug, Clone)]
enum Act {
    Add {
        kind: usize,
        text: String,
    },
    Text {
        nth: usize,
        text: String,
    },
    Owner {
        nth: usize,
        name: String,
    },
    Kind {
        nth: usize,
        kind: usize,
    },
    Trash {
        nth: usize,
    },
    /// Take in all that another laptop has.
    Sync {
        from: usize,
    },
}

fn act() -> impl Strategy<Value = Act> {
    let words = "[a-zął ]{0,12}";
    prop_oneof![
        4 => (0..8usize, words).prop_map(|(kind, text)| Act::Add { kind, text }),
        3 => (any::<usize>(), words).prop_map(|(nth, text)| Act::Text { nth, text }),
        2 => (any::<usize>(), "[A-Z]{1,3}").prop_map(|(nth, name)| Act::Owner { nth, name }),
        2 => (any::<usize>(), 0..8usize).prop_map(|(nth, kind)| Act::Kind { nth, kind }),
        1 => any::<usize>().prop_map(|nth| Act::Trash { nth }),
        1 => (0..4usize).prop_map(|from| Act::Sync { from }),
    ]
}

struct Laptop {
    document: Document,
    peer: u128,
    added: u128,
}

impl Laptop {
    fn new(peer: u64) -> Laptop {
        let id = DocumentId { kind: DocumentKind::Record, of: Uuid::from_u128(1) };
        Laptop { document: Document::with_peer(id, peer).expect("new"), peer: peer.into(), added: 0 }
    }

    fn edit(&mut self, nth: usize, change: impl FnOnce(&mut Entry)) {
        let entries = read_record(&self.document).entries;
        let Some(before) = entries.get(nth % entries.len().max(1)) else { return };
        let mut after = before.clone();
        change(&mut after);
        self.document.apply(&changes_between(before, &after), "laptop", AT).expect("applies");
    }

    /// Returns the id of an entry it added.
    fn act(&mut self, act: &Act) -> Option<EntryId> {
        match act {
            Act::Add { kind, text } => {
                self.added += 1;
                let id = EntryId(Uuid::from_u128(self.peer << 64 | self.added));
                let entry = Entry::new(id, EntryKind::ALL[*kind], text.clone(), AT);
                self.document.apply(&creation(&entry), "laptop", AT).expect("applies");
                return Some(id);
            }
            Act::Text { nth, text } => self.edit(*nth, |e| e.text = text.clone()),
            Act::Owner { nth, name } => self.edit(*nth, |e| e.owners.push(Name::written(name.clone()))),
            Act::Kind { nth, kind } => self.edit(*nth, |e| e.kind = EntryKind::ALL[*kind]),
            Act::Trash { nth } => self.edit(*nth, |e| e.deleted = true),
            Act::Sync { .. } => {}
        }
        None
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn packets_in_any_order_and_repetition_give_the_same_state(
        acts in vec((0..4usize, act()), 1..60),
        order_a in Just((0..4usize).chain(0..4).collect::<Vec<_>>()).prop_shuffle(),
        order_b in Just((0..4usize).chain(0..4).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let mut laptops: Vec<Laptop> = (1..=4).map(Laptop::new).collect();
        let mut added = Vec::new();
        for (who, act) in &acts {
            if let Act::Sync { from } = act {
                let bytes = laptops[*from].document.snapshot().expect("snapshot");
                laptops[*who].document.import(&bytes).expect("imports");
            } else {
                added.extend(laptops[*who].act(act));
            }
        }
        let packets: Vec<Vec<u8>> = laptops.iter().map(|l| l.document.snapshot().expect("snapshot")).collect();
        let merged = |order: &[usize]| {
            let mut desk = Laptop::new(99).document;
            for packet in order {
                desk.import(&packets[*packet]).expect("imports");
            }
            desk
        };
        let (a, b) = (merged(&order_a), merged(&order_b));
        prop_assert_eq!(state_hash(&a), state_hash(&b), "order and repetition must not matter");
        prop_assert_eq!(conflicts(&a), conflicts(&b), "conflicts are found alike");
        let record = read_record(&a);
        for id in added {
            prop_assert!(record.entries.iter().any(|e| e.id == id), "entry {} is lost", id);
        }
        // An owner somebody added is still there: members merge one by one.
        for laptop in &laptops {
            for mine in read_record(&laptop.document).entries {
                let merged = record.entries.iter().find(|e| e.id == mine.id).expect("is there");
                for owner in &mine.owners {
                    prop_assert!(merged.owners.contains(owner), "owner {:?} is lost", owner);
                }
            }
        }
    }
}
