//! What holds for any entries: order does not matter, what is settled stays settled, and nothing grows out of hand.

use proptest::prelude::*;
use uuid::Uuid;
use zapis_domain::{Entry, EntryId, EntryKind, GroupId, Language, Name, Timestamp};
use zapis_similar::{Limits, Reason, Said, Settled, Similar, Tie};

fn entry(id: u128, kind: EntryKind, text: &str) -> Entry {
    Entry::new(EntryId(Uuid::from_u128(id)), kind, text, Timestamp::UNIX_EPOCH)
}

fn group(n: u128) -> GroupId {
    GroupId(Uuid::from_u128(n))
}

fn said(entries: &[(Entry, u128)]) -> Vec<Said<'_>> {
    entries.iter().map(|(entry, of)| Said { entry, group: group(*of), language: Language::Pl }).collect()
}

fn suggestions(entries: &[(Entry, u128)], settled: &Settled) -> Vec<zapis_similar::Suggestion> {
    Similar::new(said(entries)).suggestions(settled, Limits::default())
}

const WORDS: [&str; 16] = [
    "mieszkania",
    "szkoła",
    "tłumaczki",
    "nie",
    "punkt",
    "informacyjny",
    "dzieci",
    "wtorek",
    "piątek",
    "3",
    "żłobek",
    "housing",
    "школа",
    "без",
    "\u{202e}",
    "🙂",
];

fn any_entries() -> impl Strategy<Value = Vec<(Entry, u128)>> {
    let words = prop::collection::vec(prop::sample::select(&WORDS[..]), 0..7);
    let one = (words, 0..8_usize, 1..5_u128);
    prop::collection::vec(one, 0..40).prop_map(|all| {
        let make = |(n, (words, kind, of)): (usize, (Vec<&str>, usize, u128))| {
            (entry(n as u128 + 1, EntryKind::ALL[kind], &words.join(" ")), of)
        };
        all.into_iter().enumerate().map(make).collect()
    })
}

proptest! {
    #[test]
    fn the_order_of_entries_does_not_matter(entries in any_entries(), turn in 0..40_usize) {
        let found = suggestions(&entries, &Settled::default());
        let mut turned = entries.clone();
        turned.rotate_left(turn.min(entries.len()));
        turned.reverse();
        prop_assert_eq!(suggestions(&turned, &Settled::default()), found);
    }

    #[test]
    fn a_settled_pair_is_never_proposed_again_and_no_pair_is_of_one_group(entries in any_entries()) {
        let of = |id: EntryId| entries.iter().find(|(e, _)| e.id == id).map(|(_, of)| *of);
        let mut settled = Settled::default();
        for suggestion in suggestions(&entries, &settled.clone()) {
            let [a, b] = suggestion.entries;
            prop_assert!(a < b && of(a) != of(b), "two groups, the smaller id first");
            settled.insert(b, a);
        }
        for suggestion in suggestions(&entries, &settled) {
            let [a, b] = suggestion.entries;
            prop_assert!(!settled.contains(a, b), "somebody decided about {a} and {b}");
        }
    }

    #[test]
    fn any_text_is_borne(first in ".{0,400}", second in ".{0,400}") {
        let entries = [(entry(1, EntryKind::Note, &first), 1), (entry(2, EntryKind::Note, &second), 2)];
        let found = suggestions(&entries, &Settled::default());
        prop_assert!(found.len() <= 1, "two entries are one pair");
    }
}

#[test]
fn one_matter_in_three_inflections_is_found_and_its_words_are_told() {
    let entries = [
        (entry(1, EntryKind::Need, "Mieszkania dla rodzin z dziećmi"), 1),
        (entry(2, EntryKind::Need, "brak mieszkań dla dużych rodzin z dziećmi"), 2),
        (entry(3, EntryKind::Need, "Fundusz mieszkaniowy dla rodzin z dziećmi"), 3),
    ];
    let found = suggestions(&entries, &Settled::default());
    assert_eq!(found.len(), 3, "each with each: {found:#?}");
    let told = found.iter().flat_map(|s| &s.reasons).any(|reason| match reason {
        Reason::Words { shared, .. } => {
            shared.iter().any(|w| w.first == "Mieszkania" && w.second == "mieszkań")
        }
        _ => false,
    });
    assert!(told, "the words are told as both groups wrote them: {found:#?}");
}

#[test]
fn a_negation_makes_a_contradiction_and_the_words_are_told() {
    let entries = [
        (entry(1, EntryKind::Arrangement, "Na spotkania zapraszamy media"), 1),
        (entry(2, EntryKind::Arrangement, "Na spotkania nie zapraszamy mediów"), 2),
    ];
    let found = suggestions(&entries, &Settled::default());
    assert_eq!(found.first().map(|s| s.tie), Some(Tie::Contradicts), "{found:#?}");
    let opposite = found[0].reasons.iter().find(|r| matches!(r, Reason::Opposite { .. }));
    assert!(opposite.is_some(), "what is denied is named: {found:#?}");
}

#[test]
fn a_decision_about_one_counts_for_what_is_called_the_same_but_not_for_its_needs_and_contradictions() {
    let [first, second, offer, open, shut] = [1, 2, 3, 4, 5].map(|n| EntryId(Uuid::from_u128(n)));
    let entries = [
        (entry(1, EntryKind::Need, "Opieka nad dziećmi w czasie szkoleń"), 1),
        (entry(2, EntryKind::Need, "Opieka nad dziećmi w czasie zebrań"), 2),
        (entry(3, EntryKind::Offer, "Opieka nad dziećmi w czasie zajęć"), 3),
        (entry(4, EntryKind::Arrangement, "Na spotkania zapraszamy media"), 4),
        (entry(5, EntryKind::Arrangement, "Na spotkania nie zapraszamy mediów"), 5),
        (entry(6, EntryKind::Arrangement, "Na spotkania zapraszamy lokalne media"), 6),
    ];
    let mut settled = Settled::default();
    settled.join([first, second]);
    settled.join([open, EntryId(Uuid::from_u128(6))]);
    settled.insert(first, offer);
    settled.insert(open, shut);
    let similar = Similar::new(said(&entries));
    let met: Vec<_> = similar.matches(&settled).into_iter().map(|m| (m.need, m.offer)).collect();
    assert_eq!(met, [(second, offer)], "the other group still lacks what was promised to the first");
    let found = similar.suggestions(&settled, Limits::default());
    let pairs: Vec<_> = found.iter().map(|s| (s.entries, s.tie)).collect();
    let other = EntryId(Uuid::from_u128(6));
    assert!(
        pairs.contains(&([shut, other], Tie::Contradicts)),
        "and the other group is still denied: {pairs:?}"
    );
    let needs = |s: &&zapis_similar::Suggestion| s.entries.contains(&offer);
    assert_eq!(found.iter().filter(needs).count(), 0, "what was looked at is not asked as a pair again");
}

/// More words than anybody compares as one sentence, in sentences about many things.
fn page(last: &str) -> String {
    let rest = "Rozmawialiśmy o szkołach i o lekarzach. Przyszło 17 osób z całej dzielnicy. Nie było prądu przez kwadrans. \
                Kawę parzyły sąsiadki, a dzieci rysowały plakaty na korytarzu. Lista obecności leży w sekretariacie.";
    format!("{rest} {last}")
}

#[test]
fn two_pages_contradict_each_other_only_where_two_sentences_do() {
    let tie = |first: &str, second: &str| {
        let entries = [
            (entry(1, EntryKind::Arrangement, &page(first)), 1),
            (entry(2, EntryKind::Arrangement, &page(second)), 2),
        ];
        let found = suggestions(&entries, &Settled::default());
        found.first().map(|s| (s.tie, s.reasons.clone()))
    };
    let (loose, _) = tie("Zaczęliśmy o 10.", "Skończyliśmy o 12, bez przerwy.").expect("the pages are alike");
    assert_ne!(loose, Tie::Contradicts, "numbers and a denial of other things");
    let (tie, reasons) =
        tie("Na spotkania zapraszamy media.", "Na spotkania nie zapraszamy mediów.").expect("alike");
    assert_eq!(tie, Tie::Contradicts, "one sentence denies the other");
    let told = Reason::Opposite { first: "zapraszamy".into(), second: "zapraszamy".into() };
    assert!(reasons.contains(&told), "of the two sentences: {reasons:#?}");
}

#[test]
fn what_follows_from_what_was_decided_is_settled() {
    let id = |n: u128| EntryId(Uuid::from_u128(n));
    let mut settled = Settled::default();
    settled.join([id(1), id(2), id(3)]);
    settled.insert(id(2), id(4));
    assert!(settled.contains(id(1), id(3)), "one is two, and two is three");
    assert!(settled.contains(id(3), id(4)), "four was looked at beside what three is");
    assert!(!settled.contains(id(4), id(5)), "nobody looked at five");
}

#[test]
fn a_need_meets_the_offer_of_another_group() {
    let entries = [
        (entry(1, EntryKind::Need, "Sala na grupę wsparcia, wtorki"), 2),
        (entry(2, EntryKind::Offer, "Sala na 40 osób z rzutnikiem, wtorki po 15:00"), 1),
        (entry(3, EntryKind::Offer, "Kuchnia na 250 obiadów"), 3),
    ];
    let similar = Similar::new(said(&entries));
    let matches = similar.matches(&Settled::default());
    assert_eq!(matches.len(), 1, "the kitchen is no room: {matches:#?}");
    let mut settled = Settled::default();
    settled.insert(matches[0].need, matches[0].offer);
    assert!(similar.matches(&settled).is_empty(), "an answered match does not come back");
}

#[test]
fn one_owner_alone_is_no_reason() {
    let mut first = entry(1, EntryKind::Task, "Lista kontaktów do koordynatorów");
    let mut second = entry(2, EntryKind::Task, "Zamówić salę na wrzesień");
    for one in [&mut first, &mut second] {
        one.owners.push(Name::written("Anna Kowalska"));
    }
    let found = suggestions(&[(first, 1), (second, 2)], &Settled::default());
    assert_eq!(found, [], "the same person has two tasks");
}

#[test]
fn floods_of_equal_long_and_empty_entries_stay_small() {
    let long = "słowo ".repeat(200_000);
    let mut entries: Vec<(Entry, u128)> = (0..3_000)
        .map(|n| (entry(n + 1, EntryKind::Task, "Zadzwonić do urzędu dzielnicy Wola"), n % 8))
        .collect();
    entries.extend((0..500).map(|n| (entry(n + 10_000, EntryKind::Note, ""), n % 8)));
    entries.push((entry(20_000, EntryKind::Note, &long), 1));
    entries.push((entry(20_001, EntryKind::Note, &long), 2));
    let limits = Limits { most: 100, most_for_one: 2 };
    let found = Similar::new(said(&entries)).suggestions(&Settled::default(), limits);
    assert_eq!(found.len(), 100, "there is more, and it is cut");
    for suggestion in &found {
        let of_one = found.iter().filter(|s| s.entries.contains(&suggestion.entries[0])).count();
        assert!(of_one <= 2, "no entry fills the list");
    }
}
