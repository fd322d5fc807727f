//! What one is asked about: a prefix without its colon, a sign apart from its name, a day no month has.

use proptest::prelude::*;
use zapis_domain::EntryKind;
use zapis_domain::capture::{SlipAsks, TokenMeaning, read_line, slips};

use crate::Known;

/// Each slip as `words → what they would have to be`.
fn asked(line: &str) -> Vec<String> {
    let known = Known::of_a_small_event();
    let read = read_line(line, &known.context());
    let shown = |slip: &zapis_domain::capture::Slip| {
        let words = &line[slip.start as usize..slip.end as usize];
        match &slip.asks {
            SlipAsks::Meant { instead, .. } => format!("{words} → {instead}"),
            SlipAsks::NoSuchDay => format!("{words} → no such day"),
        }
    };
    slips(line, &read, &known.context()).iter().map(shown).collect()
}

#[test]
fn a_prefix_without_its_colon_is_asked_about() {
    for (line, expected) in [
        ("z. Kupić wodę", "z. → z:"),
        ("Z - kupić wodę", "Z - → Z:"),
        ("z; lista kontaktów", "z; → z:"),
        ("z.Kupić wodę", "z. → z:"),
        ("z Zamówić salę", "z → z:"),
        ("z zamówić salę", "z → z:"),
        ("r Stałe finansowanie", "r → r:"),
        ("zadanie - kupić", "zadanie - → zadanie:"),
        ("Dobra praktyka – wspólny dyżur", "Dobra praktyka – → Dobra praktyka:"),
        ("t Buy water", "t → t:"),
        ("task - buy water", "task - → task:"),
        ("з замовити зал", "з → з:"),
        ("з. Купити воду", "з. → з:"),
        ("?Kto płaci", "? → ?:"),
    ] {
        assert_eq!(asked(line), [expected], "{line:?}");
    }
}

#[test]
fn a_sign_apart_from_its_name_is_asked_about() {
    for (line, expected) in [
        ("z: Lista @ Maria", "@ Maria → @Maria"),
        ("z: Lista @ Anna Kowalska do 15.06", "@ Anna Kowalska → @Anna Kowalska"),
        ("r: Finansowanie > Urząd Miasta", "> Urząd Miasta → >Urząd Miasta"),
        ("z: Dyżur + OPS Wola", "+ OPS Wola → +OPS Wola"),
        ("z: Dyżur # mieszkania", "# mieszkania → #mieszkania"),
    ] {
        assert_eq!(asked(line), [expected], "{line:?}");
    }
}

#[test]
fn a_day_no_month_has_is_asked_about() {
    assert_eq!(asked("z: Lista do 31.06"), ["do 31.06 → no such day"]);
    assert_eq!(asked("z: Lista do 31 czerwca @Anna"), ["do 31 czerwca → no such day"]);
    assert_eq!(asked("t: list by 30 February"), ["by 30 February → no such day"]);
    assert_eq!(asked("z: Список до 31 червня"), ["до 31 червня → no such day"]);
}

#[test]
fn ordinary_words_are_not_asked_about() {
    for line in [
        "z urzędem ustalono termin",
        "Z Anną rozmawialiśmy o szkole",
        "u lekarza czeka się miesiąc",
        "po południu dyżur",
        "o 10:30 zaczynamy",
        "a Syrian family needs a flat",
        "Potrzeba nam tłumaczki",
        "Uwaga - schody",
        "5 > 3, a + b",
        "> cytat z maila",
        "# Nagłówek",
        "do 31 osób, do 30 dni",
        "z: Lista do 30.06",
        "z: Lista do 31.05 i do 31.06",
        "\\z: nie zadanie",
        "U-Bahn, e-mail",
        "",
        " ",
        " # miejsce: Dom Kultury",
    ] {
        assert!(asked(line).is_empty(), "{line:?}: {:?}", asked(line));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn what_is_asked_lies_outside_tokens_and_is_understood_once_mended(line in crate::properties::lines()) {
        let known = Known::of_a_small_event();
        let read = read_line(&line, &known.context());
        let mut last = 0;
        for slip in slips(&line, &read, &known.context()) {
            let (start, end) = (slip.start as usize, slip.end as usize);
            prop_assert!(last <= start && start < end, "slips stand in order and are not empty in {line:?}");
            prop_assert!(line.get(start..end).is_some(), "slips lie on character borders of {line:?}");
            last = end;
            let apart = read.tokens.iter().all(|t| t.end as usize <= start || end <= t.start as usize);
            prop_assert!(apart, "{:?} is no token of {line:?}", &line[start..end]);
            let SlipAsks::Meant { meaning, instead } = slip.asks else { continue };
            let mended = format!("{}{instead}{}", &line[..start], &line[end..]);
            let again = read_line(&mended, &known.context());
            let there = again.tokens.iter().any(|t| same(&t.meaning, &meaning));
            prop_assert!(there, "{mended:?} says what was asked about {line:?}: {meaning:?}");
        }
    }
}

/// What a name means may grow with its line; that it is one is what was asked.
fn same(one: &TokenMeaning, other: &TokenMeaning) -> bool {
    match (one, other) {
        (TokenMeaning::Kind(one), TokenMeaning::Kind(other)) => one == other && *one != EntryKind::Note,
        _ => std::mem::discriminant(one) == std::mem::discriminant(other),
    }
}
