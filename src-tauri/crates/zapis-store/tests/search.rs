//! Search: people type what they have on their keyboard, and whatever else.

mod support;

use support::{TEXTS, fill, opened};
use tempfile::tempdir;
use zapis_store::StoreError;

/// Each is searched in [`TEXTS`]; the answer names the texts found by their numbers.
#[test]
fn search_finds_words_as_people_type_them() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, TEXTS.len());
    let check = |words: &str, expected: &[usize]| {
        let hits =
            store.reader().search(None, words, 10).unwrap_or_else(|e| panic!("{words:?} is no error: {e}"));
        let mut found: Vec<usize> =
            hits.iter().filter_map(|hit| TEXTS.iter().position(|text| *text == hit.text)).collect();
        found.sort_unstable();
        assert_eq!(found, expected, "searching {words:?}");
    };
    check("lodz", &[0]);
    check("łódź", &[0]);
    check("ŁÓDŹ", &[0]);
    check("lod", &[0]);
    check("київ", &[1]);
    check("Ки", &[1]);
    check("dyzur", &[2]);
    check("wola ops", &[2]);
    check("wola lodz", &[]);
    check("nic takiego", &[]);
    check("cudzyslow", &[3]);
}

#[test]
fn what_people_type_is_never_search_syntax() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, TEXTS.len());
    let long = "słowo ".repeat(5_000);
    let hostile = [
        "",
        " ",
        "\"",
        "\" OR *",
        "*",
        "NEAR(",
        "NEAR(a b, 2)",
        "a AND",
        "NOT",
        "-lodz",
        "text:lodz",
        "lodz^",
        "{a b}: c",
        "'; DROP TABLE entry; --",
        "\0",
        "lodz\0",
        "\u{202e}",
        "🙂",
        "%",
        "(((((((((",
        long.as_str(),
    ];
    for words in hostile {
        let shown: String = words.chars().take(40).collect();
        let found = store.reader().search(None, words, 10);
        assert!(found.is_ok(), "{shown:?} is an error: {:?}", found.err());
    }
    let near = store.reader().search(None, "near", 10).unwrap();
    assert_eq!(near.len(), 1, "NEAR is a word like any other");
    assert_eq!(
        store.reader().search(None, "-lodz", 10).unwrap().len(),
        1,
        "a sign before a word excludes nothing"
    );
    assert!(store.integrity_problems().unwrap().is_empty(), "and the library is as sound as before");
}

#[test]
fn what_is_in_the_trash_is_not_found_and_is_found_again_when_restored() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, TEXTS.len());
    let mut entry = support::entry(0, TEXTS[0]);
    for (deleted, hits) in [(true, 0), (false, 1)] {
        entry.deleted = deleted;
        store.write(|w| w.put_entry(support::group(), &entry)).map_err(|e: StoreError| e).unwrap();
        assert_eq!(store.reader().search(None, "lodz", 10).unwrap().len(), hits, "deleted: {deleted}");
    }
}

#[test]
fn a_changed_text_is_found_by_its_new_words_only() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, TEXTS.len());
    store.write(|w| w.put_entry(support::group(), &support::entry(0, "Zupełnie co innego"))).unwrap();
    assert_eq!(store.reader().search(None, "lodz", 10).unwrap().len(), 0, "the old words are gone");
    assert_eq!(store.reader().search(None, "zupelnie", 10).unwrap().len(), 1, "the new ones are there");
}
