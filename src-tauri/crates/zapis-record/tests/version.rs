//! Laptops that tell each other only what the other lacks, in any order, with losses: the same in the end.

use proptest::{collection::vec, prelude::*};
use uuid::Uuid;
use zapis_domain::{Entry, EntryId, EntryKind, Timestamp};
use zapis_record::{Document, DocumentId, DocumentKind, changes_between, creation, read_record, state_hash};

const AT: Timestamp = Timestamp::UNIX_EPOCH;

fn id() -> DocumentId {
    DocumentId { kind: DocumentKind::Record, of: Uuid::from_u128(1) }
}

fn add(document: &mut Document, entry: u128, text: &str) {
    let entry = Entry::new(EntryId(Uuid::from_u128(entry)), EntryKind::Note, text, AT);
    document.apply(&creation(&entry), "laptop", AT).expect("applies");
}

fn edit(document: &mut Document, nth: usize, text: &str) {
    let entries = read_record(document).entries;
    let Some(before) = entries.get(nth % entries.len().max(1)) else { return };
    let after = Entry { text: text.to_owned(), ..before.clone() };
    document.apply(&changes_between(before, &after), "laptop", AT).expect("applies");
}

/// Gives `to` what it lacks of `from`; tells whether there was anything.
fn give(laptops: &mut [Document], from: usize, to: usize) -> bool {
    let version = laptops[to].version();
    let changes = laptops[from].changes_since(&version).expect("a version of ours");
    let Some(changes) = changes else { return false };
    laptops[to].import(&changes).expect("sound changes");
    true
}

#[derive(Debug, Clone)]
enum Act {
    Add(String),
    Edit(usize, String),
    Give(usize),
    /// Told, and lost on the way.
    Lose(usize),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => "[a-z ]{0,12}".prop_map(Act::Add),
        3 => (any::<usize>(), "[a-z ]{0,12}").prop_map(|(nth, text)| Act::Edit(nth, text)),
        2 => (0..3usize).prop_map(Act::Give),
        1 => (0..3usize).prop_map(Act::Lose),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_the_other_lacks_is_enough_and_equal_versions_are_equal_states(
        acts in vec((0..3usize, act()), 1..50),
    ) {
        let mut laptops: Vec<Document> =
            (1..=3).map(|peer| Document::with_peer(id(), peer).expect("new")).collect();
        for (n, (who, act)) in acts.iter().enumerate() {
            match act {
                Act::Add(text) => add(&mut laptops[*who], n as u128 + 1, text),
                Act::Edit(nth, text) => edit(&mut laptops[*who], *nth, text),
                Act::Give(to) if to != who => drop(give(&mut laptops, *who, *to)),
                Act::Lose(to) => {
                    let version = laptops[*to].version();
                    let _ = laptops[*who].changes_since(&version).expect("a version of ours");
                }
                Act::Give(_) => {}
            }
        }
        for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 1)] {
            give(&mut laptops, from, to);
            prop_assert!(!give(&mut laptops, from, to), "told once, nothing is left to tell");
        }
        let states: Vec<_> = laptops.iter().map(|l| (l.version(), state_hash(l), l.last_change())).collect();
        prop_assert!(states.iter().all(|state| *state == states[0]), "the same everywhere: {:?}", states);
    }

    #[test]
    fn a_version_from_somebody_else_never_brings_us_down(bytes in vec(any::<u8>(), 0..200)) {
        let mut document = Document::with_peer(id(), 1).expect("new");
        add(&mut document, 1, "text");
        if let Ok(Some(changes)) = document.changes_since(&bytes) {
            prop_assert!(!changes.is_empty(), "changes are bytes");
        }
    }
}

#[test]
fn a_replica_that_knows_more_than_we_do_gets_only_what_it_lacks() {
    let mut ours = Document::with_peer(id(), 1).expect("new");
    for n in 1..200 {
        add(&mut ours, n, "a text that takes some room in the document");
    }
    let mut theirs = Document::with_peer(id(), 2).expect("new");
    theirs.import(&ours.snapshot().expect("snapshot")).expect("imports");
    add(&mut theirs, 500, "theirs alone");
    add(&mut ours, 501, "ours alone");
    let changes = ours.changes_since(&theirs.version()).expect("a version").expect("something");
    let whole = ours.snapshot().expect("snapshot");
    assert!(changes.len() * 10 < whole.len(), "{} bytes of {}", changes.len(), whole.len());
    theirs.import(&changes).expect("imports");
    assert_eq!(ours.changes_since(&theirs.version()).expect("a version"), None, "it lacks nothing now");
    assert_eq!(theirs.changes_since(b"").expect("nothing").map(|b| b.is_empty()), Some(false), "all of it");
}

#[test]
fn what_is_no_version_is_refused() {
    let mut document = Document::with_peer(id(), 1).expect("new");
    add(&mut document, 1, "text");
    let pair = |peer: u64, count: i32| [&peer.to_be_bytes()[..], &count.to_be_bytes()].concat();
    let wrong = [
        vec![0; 11],
        pair(1, 0),
        pair(1, -5),
        [pair(2, 1), pair(1, 1)].concat(),
        [pair(1, 1), pair(1, 2)].concat(),
    ];
    for bytes in wrong {
        assert!(document.changes_since(&bytes).is_err(), "{bytes:?}");
    }
    assert_eq!(document.changes_since(&pair(1, i32::MAX)).expect("a claim"), None, "it claims to know all");
}
