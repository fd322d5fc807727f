//! Damaged databases: noticed or still readable, never a crash, never silently empty.

mod support;

use std::fs;

use support::{Dice, fill, group, opened, refusal};
use tempfile::tempdir;
use zapis_store::{Store, StoreError};

const ENTRIES: usize = 120;
const MUTANTS: usize = 300;

/// What was done to the bytes, for the assertion.
fn damage(bytes: &mut Vec<u8>, n: usize, dice: &mut Dice) -> String {
    match n % 3 {
        0 => {
            let flips = 1 + dice.below(64);
            for _ in 0..flips {
                let at = dice.below(bytes.len());
                bytes[at] ^= 1 << dice.below(8);
            }
            format!("{flips} bits flipped")
        }
        1 => {
            let length = dice.below(bytes.len());
            bytes.truncate(length);
            format!("cut to {length} bytes")
        }
        _ => {
            let page = dice.below(bytes.len() / 4096);
            bytes[page * 4096..(page + 1) * 4096].fill(0);
            format!("page {page} zeroed")
        }
    }
}

/// How many entries can be read, in every way the program reads them.
fn read_all(store: &Store) -> Result<usize, StoreError> {
    let reader = store.reader();
    reader.events()?;
    reader.event(support::event().id)?;
    reader.document("record:test")?;
    reader.search(None, "lodz", 10)?;
    store.read_model_dump()?;
    Ok(reader.entries(group())?.len())
}

#[test]
fn no_damage_crashes_the_program_or_empties_a_library_in_silence() {
    let home = tempdir().unwrap();
    fill(&mut opened(home.path()), ENTRIES);
    let sound = fs::read(home.path().join("zapis.db")).unwrap();
    let mut dice = Dice(0x5eed_0001);
    let (mut refused, mut readable) = (0, 0);
    for n in 0..MUTANTS {
        let folder = tempdir().unwrap();
        let mut bytes = sound.clone();
        let damage = damage(&mut bytes, n, &mut dice);
        fs::write(folder.path().join("zapis.db"), &bytes).unwrap();
        fs::create_dir(folder.path().join("pictures")).unwrap();
        match Store::open(folder.path()).and_then(|store| read_all(&store)) {
            Ok(found) => {
                readable += 1;
                assert_eq!(
                    found, ENTRIES,
                    "mutant {n} ({damage}): it opened without a word and entries are missing"
                );
            }
            Err(error) => {
                refused += 1;
                let code = error.code();
                let told = ["library-damaged", "library-unreadable", "library-foreign", "library-newer"];
                assert!(told.contains(&code), "mutant {n} ({damage}): {code} does not say what is wrong");
            }
        }
    }
    assert!(refused > MUTANTS / 2, "most damage is noticed: {refused} refused, {readable} readable");
}

#[test]
fn a_damaged_file_is_not_changed_by_the_attempt_to_open_it() {
    let home = tempdir().unwrap();
    fill(&mut opened(home.path()), ENTRIES);
    let path = home.path().join("zapis.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[..16].fill(b'x');
    fs::write(&path, &bytes).unwrap();
    assert_eq!(refusal(home.path()), "library-damaged");
    assert_eq!(fs::read(&path).unwrap(), bytes, "what is left may be all that can be saved");
}

#[test]
fn an_empty_file_where_a_library_was_is_damage_not_a_fresh_start() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, 3);
    store.back_up("20220527-120000").unwrap();
    drop(store);
    fs::write(home.path().join("zapis.db"), b"").unwrap();
    assert_eq!(refusal(home.path()), "library-damaged", "backups tell that there was something here");
}

#[test]
fn an_empty_file_in_an_empty_folder_is_a_first_start_that_was_cut_off() {
    let home = tempdir().unwrap();
    fs::write(home.path().join("zapis.db"), b"").unwrap();
    assert!(opened(home.path()).reader().events().unwrap().is_empty(), "nothing was there, nothing is lost");
}

#[test]
fn a_lost_journal_is_noticed_or_harmless() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, 3);
    let copy = tempdir().unwrap();
    // The file alone, as somebody would copy it while the program runs.
    fs::copy(home.path().join("zapis.db"), copy.path().join("zapis.db")).unwrap();
    match Store::open(copy.path()) {
        Ok(store) => {
            assert!(store.integrity_problems().unwrap().is_empty(), "an older state, but a sound one")
        }
        Err(error) => assert_eq!(error.code(), "library-damaged", "or it says so"),
    }
}
