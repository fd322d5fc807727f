//! The real dictionaries, on what note takers write.

use std::{path::Path, sync::LazyLock};

use proptest::prelude::*;
use zapis_domain::Language;
use zapis_spelling::{Misspelled, Speller};

static SPELLER: LazyLock<Speller> = LazyLock::new(|| {
    Speller::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/dictionaries"))
});

fn check(language: Language, text: &str, expected: &[&str]) {
    let found = SPELLER.misspelled(language, text);
    let words: Vec<&str> = found.iter().map(|m| m.word.as_str()).collect();
    assert_eq!(words, expected, "misspelled in {text:?}");
}

#[test]
fn right_words_are_right_in_each_language() {
    check(Language::Pl, "Spotykamy się co miesiąc, żeby uzgodnić dyżury prawników.", &[]);
    check(Language::En, "We don’t meet every month, colour the neighbours’ map.", &[]);
    check(Language::Uk, "Зустрічаємося щомісяця, п’ять кімнат для сімей з дітьми.", &[]);
}

#[test]
fn wrong_words_are_found_where_they_stand() {
    check(Language::Pl, "u: Spotykamy sie co miesiac, w prierwszy wtorek", &["sie", "miesiac", "prierwszy"]);
    check(Language::En, "The neigbours recieve it", &["neigbours", "recieve"]);
    check(Language::Uk, "Спасибі за дапомогу", &["дапомогу"]);
    let found = SPELLER.misspelled(Language::Pl, "🚌 zapsi");
    let expected = Misspelled { start: 3, end: 8, word: "zapsi".into() };
    assert_eq!(found, [expected], "the bus takes two units of UTF-16");
}

#[test]
fn quotes_of_another_script_are_judged_by_their_own_dictionary() {
    check(Language::Pl, "Mówili: дякую за допомогу", &[]);
    check(Language::Uk, "Записали na kartce „pomoc”", &[]);
}

#[test]
fn the_right_word_is_among_the_suggestions() {
    for (language, wrong, right) in [
        (Language::Pl, "miesiac", "miesiąc"),
        (Language::En, "recieve", "receive"),
        (Language::Uk, "дапомога", "допомога"),
    ] {
        let found = SPELLER.suggest(language, wrong);
        assert!(found.iter().any(|word| word == right), "{right} is offered for {wrong}: {found:?}");
        assert!(found.len() <= 6, "a short list");
    }
}

#[test]
fn without_dictionaries_nothing_is_wrong() {
    let none = Speller::new("/nowhere");
    assert!(none.misspelled(Language::Pl, "zapsi").is_empty(), "nothing can be known to be wrong");
    assert!(none.suggest(Language::Pl, "zapsi").is_empty(), "nothing can be offered");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_can_be_checked_and_marks_stand_on_its_words(text in "\\PC{0,80}") {
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut end = 0;
        for mark in SPELLER.misspelled(Language::Pl, &text) {
            prop_assert!(mark.start >= end, "marks stand in order");
            end = mark.end;
            let marked = String::from_utf16(&units[mark.start as usize..mark.end as usize]);
            prop_assert_eq!(marked.ok(), Some(mark.word), "a mark covers its word");
        }
    }
}
