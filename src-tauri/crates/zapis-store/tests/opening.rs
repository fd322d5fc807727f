//! What may stand in a data folder, and what opening it does.

mod support;

use std::fs;

use rusqlite::Connection;
use support::{entry, event, files, fill, group, opened, refusal};
use tempfile::tempdir;

#[test]
fn a_fresh_folder_becomes_a_library() {
    let home = tempdir().unwrap();
    let folder = home.path().join("not/yet/there");
    let mut store = opened(&folder);
    assert!(store.reader().events().unwrap().is_empty(), "nothing is invented in a fresh library");
    fill(&mut store, 10);
    drop(store);
    let store = opened(&folder);
    assert_eq!(
        store.reader().entries(group()).unwrap().len(),
        10,
        "what was written is there after reopening"
    );
    assert_eq!(store.integrity_problems().unwrap(), Vec::<String>::new(), "a fresh library is sound");
}

#[test]
fn the_database_is_ours_and_journals_ahead() {
    let home = tempdir().unwrap();
    fill(&mut opened(home.path()), 1);
    let other = Connection::open(home.path().join("zapis.db")).unwrap();
    let number =
        |pragma: &str| other.query_row(&format!("PRAGMA {pragma}"), [], |r| r.get::<_, i64>(0)).unwrap();
    let mode: String = other.query_row("PRAGMA journal_mode", [], |r| r.get(0)).unwrap();
    assert_eq!(number("application_id"), 0x5a61_7073, "other programs can tell our databases");
    assert_eq!(number("user_version"), 9, "nine migrations so far");
    assert_eq!(mode, "wal", "a crash must not tear a page");
    let loose: i64 = other
        .query_row(
            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
             AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'entry_search%'",
            [],
            |r| r.get(0),
        )
        .unwrap();
    assert_eq!(loose, 0, "every table of ours is STRICT");
}

#[test]
fn a_second_copy_is_told_that_the_library_is_in_use() {
    let home = tempdir().unwrap();
    let mut first = opened(home.path());
    fill(&mut first, 3);
    assert_eq!(refusal(home.path()), "library-in-use", "two writers would overwrite each other");
    first.write(|w| w.put_entry(group(), &entry(50, "dalej"))).expect("the first one goes on");
    drop(first);
    assert_eq!(
        opened(home.path()).reader().entries(group()).unwrap().len(),
        4,
        "free again once it is closed"
    );
}

#[test]
fn a_library_of_a_newer_program_is_left_alone_to_the_byte() {
    let home = tempdir().unwrap();
    fill(&mut opened(home.path()), 3);
    let other = Connection::open(home.path().join("zapis.db")).unwrap();
    other.pragma_update(None, "user_version", 10).unwrap();
    drop(other);
    let before = files(home.path());
    assert_eq!(refusal(home.path()), "library-newer", "an old program cannot know what a new one means");
    assert_eq!(files(home.path()), before, "not one byte changed, no file appeared");
}

#[test]
fn a_newer_version_that_still_stands_in_the_journal_is_noticed_too() {
    let home = tempdir().unwrap();
    fill(&mut opened(home.path()), 3);
    let copy = tempdir().unwrap();
    let newer = Connection::open(home.path().join("zapis.db")).unwrap();
    newer.pragma_update(None, "user_version", 10).unwrap();
    // As after a power cut: the journal was not folded into the file.
    for name in ["zapis.db", "zapis.db-wal"] {
        fs::copy(home.path().join(name), copy.path().join(name)).unwrap();
    }
    assert_eq!(
        refusal(copy.path()),
        "library-newer",
        "the sentence says to update, not that data is damaged"
    );
}

#[test]
fn a_database_of_another_program_is_left_alone_to_the_byte() {
    let home = tempdir().unwrap();
    let other = Connection::open(home.path().join("zapis.db")).unwrap();
    other
        .execute_batch("PRAGMA application_id = 77; CREATE TABLE mine (x); INSERT INTO mine VALUES (1);")
        .unwrap();
    drop(other);
    let before = files(home.path());
    assert_eq!(refusal(home.path()), "library-foreign", "somebody else's data is not ours to migrate");
    assert_eq!(files(home.path()), before, "not one byte changed");
}

#[test]
fn a_nameless_database_with_tables_is_not_taken_for_a_fresh_one() {
    let home = tempdir().unwrap();
    let other = Connection::open(home.path().join("zapis.db")).unwrap();
    other.execute_batch("CREATE TABLE event (x); INSERT INTO event VALUES (1);").unwrap();
    drop(other);
    let before = files(home.path());
    assert_eq!(
        refusal(home.path()),
        "library-foreign",
        "most SQLite files in the world carry no application id"
    );
    assert_eq!(files(home.path()), before, "not one byte changed");
}

#[test]
fn a_folder_that_cannot_be_one_is_named_as_not_writable() {
    let home = tempdir().unwrap();
    fs::write(home.path().join("file"), "in the way").unwrap();
    for blocked in ["file", "file/deeper", "file/a/b/c"] {
        assert_eq!(
            refusal(&home.path().join(blocked)),
            "library-not-writable",
            "{blocked}: a file stands in the way"
        );
    }
    assert_eq!(fs::read_to_string(home.path().join("file")).unwrap(), "in the way", "it was not replaced");
}

#[test]
fn a_folder_in_place_of_the_database_is_refused() {
    let home = tempdir().unwrap();
    fs::create_dir(home.path().join("zapis.db")).unwrap();
    fs::write(home.path().join("zapis.db/keep"), "mine").unwrap();
    assert_eq!(refusal(home.path()), "library-foreign", "it is not a database of ours");
    assert_eq!(
        fs::read_to_string(home.path().join("zapis.db/keep")).unwrap(),
        "mine",
        "and it is left alone"
    );
}

#[cfg(unix)]
#[test]
fn a_database_behind_a_symbolic_link_is_refused() {
    let (home, elsewhere) = (tempdir().unwrap(), tempdir().unwrap());
    fill(&mut opened(elsewhere.path()), 3);
    let before = files(elsewhere.path());
    std::os::unix::fs::symlink(elsewhere.path().join("zapis.db"), home.path().join("zapis.db")).unwrap();
    assert_eq!(refusal(home.path()), "library-foreign", "its journal would lie beside the link, and be lost");
    assert_eq!(files(elsewhere.path()), before, "what it points at did not change");
}

#[test]
fn a_failed_change_leaves_nothing_behind() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, 3);
    let before = store.read_model_dump().unwrap();
    let failed = store.write(|w| {
        w.put_entry(group(), &entry(60, "zniknie"))?;
        w.drop_record(group())?;
        Err::<(), _>(zapis_store::StoreError::NoSpace)
    });
    assert_eq!(failed.unwrap_err().code(), "no-space", "the reason is passed on");
    assert_eq!(store.read_model_dump().unwrap(), before, "all of a change or nothing of it");
}

#[test]
fn the_read_model_made_again_is_identical() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, 30);
    let (before, stored) = (store.read_model_dump().unwrap(), store.reader().entries(group()).unwrap());
    let event = event();
    let again = store.write(|w| -> Result<(), zapis_store::StoreError> {
        w.clear_read_model()?;
        assert!(w.read_model_dump()?.is_empty(), "cleared means empty");
        w.put_event(&event)?;
        w.put_event_lists(&event)?;
        stored.iter().rev().try_for_each(|entry| w.put_entry(group(), entry))
    });
    again.unwrap();
    assert_eq!(store.read_model_dump().unwrap(), before, "rows do not depend on the order they were made in");
    assert_eq!(store.integrity_problems().unwrap(), Vec::<String>::new(), "and the search index fits them");
}

#[test]
fn a_library_of_the_first_version_opens_and_keeps_what_it_has() {
    let home = tempdir().unwrap();
    let first = Connection::open(home.path().join("zapis.db")).unwrap();
    first.execute_batch(include_str!("../src/migrations/001-initial.sql")).unwrap();
    first.pragma_update(None, "user_version", 1).unwrap();
    first.execute("INSERT INTO setting (name, value) VALUES ('window', '{}')", []).unwrap();
    drop(first);
    let store = opened(home.path());
    assert_eq!(store.reader().setting("window").unwrap().as_deref(), Some("{}"), "what was there is there");
    assert_eq!(store.integrity_problems().unwrap(), Vec::<String>::new(), "and sound");
}
