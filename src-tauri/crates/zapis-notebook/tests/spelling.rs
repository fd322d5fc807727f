//! Words right in one event though no dictionary has them, and a library's own words.

mod support;

use support::{Desk, open};

#[test]
fn names_of_the_event_and_of_its_record_are_known() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    let mut event = notebook.event(desk.event).unwrap();
    event.place = "ul. Kłopotowskiego 15".into();
    notebook.save_event(&event).unwrap();
    notebook.add_entry(group, "z: Lista @Żaneta Przybyłowicz").unwrap();
    let known = notebook.known_words(group).unwrap();
    assert!(known.contains("Kłopotowskiego"), "the event's place");
    assert!(known.contains("Przybyłowiczem"), "an owner, in another case");
    assert!(!known.contains("prierwszy"), "a slip of the keys stays one");
}

#[test]
fn an_own_word_is_known_over_a_restart_until_it_is_taken_out() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    for word in ["streetworking", " Streetworking ", ""] {
        notebook.add_own_word(word).unwrap();
    }
    drop(notebook);
    let mut notebook = open(desk.home.path());
    assert_eq!(notebook.own_words().unwrap(), ["Streetworking"], "kept once, as last written");
    assert!(notebook.known_words(group).unwrap().contains("streetworking"), "known on the next day");
    notebook.remove_own_word("streetworking").unwrap();
    assert!(!notebook.known_words(group).unwrap().contains("streetworking"), "taken out again");
    assert_eq!(
        notebook.add_own_word(&"a".repeat(61)).unwrap_err().code(),
        "too-long",
        "no word is that long"
    );
}

#[test]
fn gaps_counted_without_texts_are_those_of_the_whole_record() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    for line in
        ["z: bez niczego", "z: @Anna Kowalska do 15.06 ma", "r: do nikogo", "r: >MRiPS tak", "z: w koszu"]
    {
        notebook.add_entry(group, line).unwrap();
    }
    let last = notebook.capture(group).unwrap().entries.pop().expect("an entry").id;
    let patch = zapis_notebook::view::EntryPatch { deleted: Some(true), ..Default::default() };
    let saved = notebook.patch_entry(last, patch).unwrap();
    assert_eq!(saved.gaps, notebook.capture(group).unwrap().gaps, "counted both ways");
    let counted = [saved.gaps.tasks_without_owner, saved.gaps.recommendations_without_addressee];
    assert_eq!(counted, [1, 1], "the trash is not counted");
}
