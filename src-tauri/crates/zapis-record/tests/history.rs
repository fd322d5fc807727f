//! Who changed what when, read from the document alone; and choosing between two values, and taking that back.

use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};
use uuid::Uuid;
use zapis_domain::{Due, Entry, EntryId, EntryKind, Name, Stance, StanceKind, Timestamp};
use zapis_record::{
    Document, DocumentId, DocumentKind, EntryVersion, MOST_VERSIONS, changes_between, conflicts, creation,
    entry_history, read_entry, read_record, removal, state_hash,
};

const ID: EntryId = EntryId(Uuid::from_u128(1));

fn at(second: i64) -> Timestamp {
    Timestamp::from_timestamp(1_653_650_000 + second, 0).expect("a moment")
}

fn record(peer: u64) -> Document {
    let id = DocumentId { kind: DocumentKind::Record, of: Uuid::from_u128(7) };
    Document::with_peer(id, peer).expect("a new document")
}

fn with_entry(peer: u64, device: &str) -> Document {
    let mut document = record(peer);
    let mut entry = Entry::new(ID, EntryKind::Task, "Zebrać listę", at(0));
    entry.owners = vec![Name::written("Anna Kowalska")];
    document.apply(&creation(&entry), device, at(0)).expect("applies");
    document
}

fn edit(
    document: &mut Document,
    device: &str,
    second: i64,
    change: impl FnOnce(&mut Entry),
) -> zapis_record::Step {
    let before = read_entry(document, ID).expect("is there");
    let mut after = before.clone();
    change(&mut after);
    document.apply(&changes_between(&before, &after), device, at(second)).expect("applies")
}

fn exchange(a: &mut Document, b: &mut Document) {
    let (from_a, from_b) = (a.snapshot().expect("a"), b.snapshot().expect("b"));
    a.import(&from_b).expect("a takes b");
    b.import(&from_a).expect("b takes a");
}

fn history(document: &Document) -> Vec<EntryVersion> {
    entry_history(document, ID).expect("the history can be read")
}

fn due(day: &str, written: &str) -> Option<Due> {
    Some(Due { day: day.parse().expect("a day"), written: written.into() })
}

/// Two laptops that gave the entry different due days.
fn two_due_days() -> (Document, Document) {
    let mut a = with_entry(1, "Laptop A");
    let mut b = a.fork_with_peer(2).expect("fork");
    edit(&mut a, "Laptop A", 100, |e| e.due = due("2022-06-15", "15.06"));
    edit(&mut b, "Laptop B", 200, |e| e.due = due("2022-06-20", "20.06"));
    exchange(&mut a, &mut b);
    (a, b)
}

#[test]
fn each_change_is_told_with_its_laptop_and_time_also_within_one_minute() {
    let mut a = with_entry(1, "Laptop A");
    edit(&mut a, "Laptop A", 5, |e| e.due = due("2022-06-15", "15.06"));
    edit(&mut a, "Laptop A", 9, |e| e.kind = EntryKind::Arrangement);
    let mut b = a.fork_with_peer(2).expect("fork");
    edit(&mut b, "Laptop B", 400, |e| e.text = "Zebrać pełną listę".into());
    a.import(&b.snapshot().expect("b")).expect("a takes b");
    let versions = history(&a);
    let told: Vec<_> = versions.iter().map(|v| (v.device.as_str(), v.at)).collect();
    let expected = [("Laptop A", at(0)), ("Laptop A", at(5)), ("Laptop A", at(9)), ("Laptop B", at(400))];
    assert_eq!(told, expected, "who and when, oldest first");
    assert_eq!(versions[0].before, None, "the first made it");
    assert_eq!(versions[1].after.due, due("2022-06-15", "15.06"), "the due day came second");
    assert_eq!(versions[2].after.kind, EntryKind::Arrangement, "then its kind");
    assert_eq!(versions[3].after.text, "Zebrać pełną listę", "then its words");
    for pair in versions.windows(2) {
        assert_eq!(pair[1].before.as_ref(), Some(&pair[0].after), "each begins where the one before ended");
    }
}

#[test]
fn letters_typed_within_a_minute_are_one_version_and_other_entries_are_none() {
    let mut a = with_entry(1, "Laptop A");
    for n in 1..=20 {
        edit(&mut a, "Laptop A", 100 + n, |e| e.text = format!("{}x", e.text));
    }
    let other = Entry::new(EntryId(Uuid::from_u128(2)), EntryKind::Note, "Inny wpis", at(130));
    a.apply(&creation(&other), "Laptop A", at(130)).expect("applies");
    assert_eq!(history(&a).len(), 2, "made, and typed into");
    assert_eq!(history(&a)[1].after.text.matches('x').count(), 20, "with every letter");
    assert_eq!(entry_history(&a, other.id).expect("reads").len(), 1, "the other entry was made once");
    assert!(entry_history(&a, EntryId(Uuid::nil())).expect("reads").is_empty(), "of nothing there is none");
}

#[test]
fn both_laptops_tell_the_same_history_whatever_their_clocks_say() {
    let (mut a, mut b) = two_due_days();
    edit(&mut b, "Laptop B", -40_000_000, |e| e.text = "Zegar sprzed roku".into());
    exchange(&mut a, &mut b);
    let told = |versions: Vec<EntryVersion>| {
        versions.into_iter().map(|v| (v.id, v.device, v.after)).collect::<Vec<_>>()
    };
    assert_eq!(told(history(&a)), told(history(&b)), "it is derived from what both have");
    let last = history(&a).pop().expect("there are versions").after;
    assert_eq!(Some(last), read_entry(&a, ID), "what came last by what was known is last, not by the clock");
}

#[test]
fn of_a_very_long_history_the_newest_versions_are_told() {
    let mut a = with_entry(1, "Laptop A");
    for n in 1..=260 {
        edit(&mut a, "Laptop A", n * 100, |e| e.dots = Some(n as u32));
    }
    let versions = history(&a);
    assert_eq!(versions.len(), MOST_VERSIONS, "no more than can be read");
    assert_eq!(versions.last().expect("one").after.dots, Some(260), "up to now");
    assert_eq!(
        versions[0].before.as_ref().and_then(|e| e.dots),
        Some(60),
        "the first still says what it changed"
    );
}

#[test]
fn whose_value_it_is_and_when_it_was_set_is_known_of_both() {
    let (a, b) = two_due_days();
    let found = conflicts(&a);
    assert_eq!(found, conflicts(&b), "both laptops tell the same");
    let told: Vec<_> = found[0]
        .values
        .iter()
        .zip(&found[0].authors)
        .map(|(v, by)| (v["day"].clone(), by.device.as_str(), by.time()))
        .collect();
    assert_eq!(told.len(), 2, "{found:?}");
    assert!(told.contains(&(json!("2022-06-15"), "Laptop A", at(100))), "{told:?}");
    assert!(told.contains(&(json!("2022-06-20"), "Laptop B", at(200))), "{told:?}");
}

#[test]
fn either_value_settles_a_conflict_and_undo_brings_both_back() {
    for chosen in [0, 1] {
        let (mut a, mut b) = two_due_days();
        let before = read_entry(&a, ID);
        let conflict = conflicts(&a).remove(0);
        let value = conflict.values[chosen].clone();
        let step = a.settle(&conflict, &value, "Laptop A", at(300)).expect("settles");
        assert!(conflicts(&a).is_empty(), "value {chosen} settles it, also the one shown already");
        let now = read_entry(&a, ID).expect("is there").due.expect("a due day");
        assert_eq!(json!(now.day), value["day"], "and it is the one that was chosen");
        exchange(&mut a, &mut b);
        assert!(conflicts(&b).is_empty(), "the other laptop learns of it");

        let redo = a.take_back(&step, "Laptop A", at(310)).expect("undo");
        let again = conflicts(&a);
        assert_eq!(again.len(), 1, "undo brings the conflict back");
        assert_eq!((&again[0].values, &again[0].authors), (&conflict.values, &conflict.authors), "as it was");
        assert_eq!(read_entry(&a, ID), before, "with the value that was shown");
        exchange(&mut a, &mut b);
        assert_eq!(conflicts(&b), again, "on every laptop");

        a.take_back(&redo, "Laptop A", at(320)).expect("redo");
        assert!(conflicts(&a).is_empty(), "redo settles it again");
        let other = conflict.values[1 - chosen].clone();
        let reopened = b.settle(&again[0], &other, "Laptop B", at(330)).expect("settles a dispute");
        assert!(conflicts(&b).is_empty(), "what was brought back is settled like any other");
        b.take_back(&reopened, "Laptop B", at(340)).expect("undo");
        assert_eq!(conflicts(&b).len(), 1, "and undone like any other");
        edit(&mut b, "Laptop B", 350, |e| e.due = due("2022-07-01", "1.07"));
        assert!(conflicts(&b).is_empty(), "a new value settles it too");
    }
}

#[test]
fn a_name_one_laptop_took_out_and_the_other_changed_is_settled_both_ways() {
    for kept in [true, false] {
        let mut a = with_entry(1, "Laptop A");
        let mut b = a.fork_with_peer(2).expect("fork");
        edit(&mut a, "Laptop A", 10, |e| e.owners.clear());
        edit(&mut b, "Laptop B", 20, |e| {
            e.owners[0].person = Some(zapis_domain::PersonId(Uuid::from_u128(9)));
        });
        exchange(&mut a, &mut b);
        let found = conflicts(&a);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].field, "owners/anna kowalska");
        let value = found[0].values.iter().find(|v| v.is_null() != kept).cloned().expect("one of each");
        let step = a.settle(&found[0], &value, "Laptop A", at(30)).expect("settles");
        assert!(conflicts(&a).is_empty(), "settled");
        let owners = read_entry(&a, ID).expect("is there").owners.len();
        assert_eq!(owners, usize::from(kept), "as chosen");
        a.take_back(&step, "Laptop A", at(40)).expect("undo");
        assert_eq!(conflicts(&a).len(), 1, "and both again");
    }
}

#[test]
fn a_dispute_a_stranger_invented_about_a_text_is_none() {
    let mut a = with_entry(1, "Laptop A");
    let b = a.fork_with_peer(2).expect("fork");
    let invented = |values: Value| json!({ "values": values, "authors": [{ "device": "x", "at": 1 }, { "device": "y", "at": 2 }] });
    let disputes = [
        ("text", json!(["Zebrać listę", "zniknie"])),
        ("owners", json!([null, 1])),
        ("due/day", json!([null, "2022-06-15"])),
        ("disputes/x", json!([null, 1])),
    ];
    let members = disputes.into_iter().map(|(field, values)| (field.to_owned(), invented(values))).collect();
    let thing = zapis_record::ThingKey::new(zapis_record::Noun::Entry, ID);
    let change =
        zapis_record::Change { thing, field: "disputes".into(), to: zapis_record::Field::Members(members) };
    let mut b = b;
    b.apply(&[change], "x", at(10)).expect("applies");
    a.import(&b.snapshot().expect("b")).expect("a takes b");
    assert_eq!(conflicts(&a), [], "choosing would replace the text by a value");
}

#[test]
fn many_edits_of_a_text_are_taken_back_from_under_the_other_laptops_words() {
    let mut a = with_entry(1, "Laptop A");
    let mut b = a.fork_with_peer(2).expect("fork");
    let mut steps: Vec<_> = (0..60)
        .map(|n| edit(&mut a, "Laptop A", 100 * n, |e| e.text = format!("Zebrać listę, poprawka {}", n * 37)))
        .collect();
    edit(&mut b, "Laptop B", 50, |e| e.text = "Zebrać listę (uwaga z laptopa B)".into());
    exchange(&mut a, &mut b);
    let merged = read_entry(&a, ID).expect("is there").text;
    let mut redo = Vec::new();
    while let Some(step) = steps.pop() {
        redo.push(a.take_back(&step, "Laptop A", at(9000)).expect("undo"));
    }
    let text = read_entry(&a, ID).expect("is there").text;
    assert_eq!(text, "Zebrać listę (uwaga z laptopa B)", "nothing of a's is left, all of b's");
    while let Some(step) = redo.pop() {
        a.take_back(&step, "Laptop A", at(9100)).expect("redo");
    }
    assert_eq!(read_entry(&a, ID).expect("is there").text, merged, "and everything again");
}

#[test]
fn what_differs_beside_the_point_is_no_conflict() {
    let mut a = with_entry(1, "Laptop A");
    let mut b = a.fork_with_peer(2).expect("fork");
    let agreed = |second| Some(Stance { kind: StanceKind::Agreed, reason: String::new(), at: at(second) });
    edit(&mut a, "Laptop A", 10, |e| {
        e.stance = agreed(10);
        e.due = due("2022-06-15", "15.06");
        e.partners.push(Name::written("Parter"));
    });
    edit(&mut b, "Laptop B", 20, |e| {
        e.stance = agreed(20);
        e.due = due("2022-06-15", "do 15 czerwca");
        e.partners.push(Name::written("Brzeg"));
        e.partners.push(Name::written("Parter"));
    });
    exchange(&mut a, &mut b);
    assert_eq!(
        conflicts(&a),
        [],
        "the moment, the words of a day and a place in a list are nobody's opinion"
    );
}

#[derive(Debug, Clone)]
enum Act {
    Text(String),
    Dots(u32),
    Kind(usize),
    Trash,
    Sync,
    Settle(usize),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => "[a-zął ]{0,10}".prop_map(Act::Text),
        3 => (0..9u32).prop_map(Act::Dots),
        2 => (0..8usize).prop_map(Act::Kind),
        1 => Just(Act::Trash),
        2 => Just(Act::Sync),
        2 => (0..3usize).prop_map(Act::Settle),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_history_ends_with_the_entry_as_it_is_on_every_laptop(acts in vec((0..2usize, act()), 1..40)) {
        let a = with_entry(1, "Laptop A");
        let b = a.fork_with_peer(2).expect("fork");
        let mut laptops = [a, b];
        for (n, (who, act)) in acts.iter().enumerate() {
            let second = 10 * n as i64;
            let [a, b] = &mut laptops;
            let me = if *who == 0 { &mut *a } else { &mut *b };
            let name = ["Laptop A", "Laptop B"][*who];
            match act {
                Act::Text(text) => drop(edit(me, name, second, |e| e.text = text.clone())),
                Act::Dots(dots) => drop(edit(me, name, second, |e| e.dots = Some(*dots))),
                Act::Kind(kind) => drop(edit(me, name, second, |e| e.kind = EntryKind::ALL[*kind])),
                Act::Trash => drop(me.apply(&[removal(zapis_record::ThingKey::new(zapis_record::Noun::Entry, ID))], name, at(second))),
                Act::Settle(value) => {
                    let found = conflicts(me);
                    if let Some(conflict) = found.first() {
                        let value: Value = conflict.values[value % conflict.values.len()].clone();
                        let step = me.settle(conflict, &value, name, at(second)).expect("settles");
                        let left = conflicts(me);
                        prop_assert!(!left.iter().any(|c| c.field == conflict.field), "settled is settled");
                        if n % 2 == 0 {
                            me.take_back(&step, name, at(second)).expect("undo");
                            prop_assert_eq!(&conflicts(me), &found, "undone is as before");
                        }
                    }
                }
                Act::Sync => exchange(a, b),
            }
        }
        let [a, b] = &mut laptops;
        exchange(a, b);
        prop_assert_eq!(state_hash(a), state_hash(b), "both hold the same");
        prop_assert_eq!(conflicts(a), conflicts(b), "and disagree about the same");
        let (told_a, told_b) = (history(a), history(b));
        prop_assert_eq!(&told_a.last().expect("one").after, &read_record(a).entries[0], "the last is what is");
        let changes = |versions: &[EntryVersion]| versions.iter().map(|v| (v.id.clone(), v.after.clone())).collect::<Vec<_>>();
        prop_assert_eq!(changes(&told_a), changes(&told_b), "both tell the same");
    }
}
