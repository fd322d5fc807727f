//! Packets behind a passphrase: what opens, what does not, and what a stranger's header may not ask for.

mod support;

use std::{fs, path::PathBuf};

use support::{names, noise, on, read, verify, written};
use tempfile::TempDir;
use zapis_carry::{CarryError, lock, new_passphrase, unlock};

const PASSPHRASE: &str = "trzy kotki na płocie";

fn locked() -> (TempDir, PathBuf) {
    let (folder, open) = written();
    let path = folder.path().join("locked.zapis");
    lock(&open, &path, PASSPHRASE, &mut on).expect("it can be locked");
    fs::remove_file(open).unwrap();
    (folder, path)
}

fn opened(path: &std::path::Path, passphrase: &str) -> Result<Vec<u8>, CarryError> {
    let mut out = Vec::new();
    unlock(path, passphrase, &mut out).map(|()| out)
}

#[test]
fn a_locked_packet_opens_with_its_passphrase_and_holds_the_same() {
    let (folder, path) = locked();
    assert_eq!(read(&path).unwrap_err().code(), "packet-locked", "it says that it is locked");
    let plain = folder.path().join("open.zapis");
    fs::write(&plain, opened(&path, PASSPHRASE).unwrap()).unwrap();
    assert_eq!(verify(&plain).unwrap().counts.entries, 12, "every byte is as it was");
    let bytes = fs::read(&path).unwrap();
    let shows = |word: &str| bytes.windows(word.len()).any(|window| window == word.as_bytes());
    assert!(!shows("Mieszkania") && !shows("laptop"), "nothing of it can be read from outside");
    for wrong in ["trzy kotki na plocie", "", "x"] {
        assert_eq!(opened(&path, wrong).unwrap_err().code(), "packet-wrong-passphrase", "{wrong:?}");
    }
    assert_eq!(names(folder.path()), ["locked.zapis", "open.zapis"], "nothing half-written was left");
}

#[test]
fn a_short_passphrase_and_a_folder_that_is_not_there_write_nothing() {
    let (folder, open) = written();
    let short = lock(&open, &folder.path().join("short.zapis"), "kotki", &mut on).unwrap_err();
    assert_eq!(short.code(), "packet-passphrase-short", "five letters are guessed in no time");
    let nowhere = lock(&open, &folder.path().join("no/such.zapis"), PASSPHRASE, &mut on).unwrap_err();
    assert_eq!(nowhere.code(), "packet-not-writable", "the folder is not there");
    assert_eq!(names(folder.path()), ["group 3.zapis"], "nothing was written");
}

#[test]
fn made_passphrases_are_long_and_never_the_same() {
    let (one, two) = (new_passphrase().unwrap(), new_passphrase().unwrap());
    assert_eq!(one.len(), 29, "six fours with dashes: {one}");
    assert_ne!(one, two, "each is new");
}

#[test]
fn every_cut_and_every_flipped_bit_of_a_locked_packet_is_found() {
    let (folder, path) = locked();
    let whole = fs::read(&path).unwrap();
    let broken = folder.path().join("broken.zapis");
    // Trying a passphrase takes its time: few places, but of every part.
    let places = [0, 20, 24, 40, 70, 120, 190, 230, whole.len() / 2, whole.len() - 1];
    for at in places {
        fs::write(&broken, &whole[..at]).unwrap();
        let error = opened(&broken, PASSPHRASE).expect_err("a cut packet does not open");
        let code = error.code();
        assert!(
            ["packet-damaged", "packet-truncated", "packet-wrong-passphrase"].contains(&code),
            "{at}: {code}"
        );
        let mut flipped = whole.clone();
        flipped[at] ^= 1;
        fs::write(&broken, flipped).unwrap();
        assert!(opened(&broken, PASSPHRASE).is_err(), "a bit flipped at {at} is found");
    }
}

#[test]
fn a_header_that_asks_for_endless_work_is_refused_before_the_work_begins() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bomb.zapis");
    let header = |stanza: &str| {
        format!("age-encryption.org/v1\n{stanza}\nSGVqMhTlJbcQ\n--- IbWMt3Ix3HYF8\n").into_bytes()
    };
    let cases: [(&str, Vec<u8>, &str); 8] = [
        ("2^63 rounds", header("-> scrypt c2FsdHNhbHRzYWx0c2FsdA 63"), "packet-too-large"),
        ("2^19 rounds", header("-> scrypt c2FsdHNhbHRzYWx0c2FsdA 19"), "packet-too-large"),
        ("a number beyond numbers", header("-> scrypt c2FsdA 99999999999999999999999"), "packet-damaged"),
        ("another recipient", header("-> X25519 c2FsdA"), "packet-damaged"),
        ("no recipient", header("--- x"), "packet-damaged"),
        ("a newer lock", b"age-encryption.org/v2\n-> scrypt a 1\nb\n--- c\n".to_vec(), "packet-damaged"),
        (
            "an endless line",
            [b"age-encryption.org/v1\n-> scrypt ".to_vec(), vec![b'a'; 3 << 20]].concat(),
            "packet-damaged",
        ),
        ("noise", [b"age-encryption.org/v1\n".to_vec(), noise("lock", 4000)].concat(), "packet-damaged"),
    ];
    for (what, bytes, expected) in cases {
        fs::write(&path, bytes).unwrap();
        assert_eq!(opened(&path, PASSPHRASE).unwrap_err().code(), expected, "{what}");
        assert_eq!(read(&path).unwrap_err().code(), "packet-locked", "{what}: an import only sees a lock");
    }
}
