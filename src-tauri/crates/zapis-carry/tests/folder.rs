//! A shared folder as it is in life: half-copied files, conflicted copies, hostile names, no folder at all.

mod support;

use std::{fs, path::Path, sync::mpsc, time::Duration};

use support::{contents, hash, names, noise, on, written};
use zapis_carry::{
    CarryError, FileState, FolderLook, FolderPhoto, FolderState, FolderWatch, Limits, Scanner, find_photo,
    put_into_folder,
};
use zapis_domain::MediaType;

fn look(scanner: &mut Scanner) -> FolderLook {
    scanner.look();
    scanner.look()
}

/// Names and states: "ready", "arriving", "locked" or an error's code.
fn states(look: &FolderLook) -> Vec<(String, &'static str)> {
    let state = |state: &FileState| match state {
        FileState::Arriving { .. } => "arriving",
        FileState::Ready(_) => "ready",
        FileState::Locked => "locked",
        FileState::Bad { code, .. } => code,
    };
    look.files.iter().map(|file| (file.name.clone(), state(&file.state))).collect()
}

fn scanner(folder: &Path) -> Scanner {
    Scanner::new(folder, Limits::default())
}

#[test]
fn a_packet_is_read_once_it_no_longer_changes_and_told_once() {
    let (folder, path) = written();
    let mut scanner = scanner(folder.path());
    assert_eq!(
        states(&scanner.look()),
        [("group 3.zapis".into(), "arriving")],
        "nobody knows yet whether it is whole"
    );
    let second = scanner.look();
    assert_eq!(states(&second), [("group 3.zapis".into(), "ready")], "it has not changed");
    assert!(second.files[0].new, "that is news");
    assert!(!scanner.look().files[0].new, "and no news any more");
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() - 1]).unwrap();
    assert_eq!(states(&scanner.look()), [("group 3.zapis".into(), "arriving")], "it changes again");
}

#[test]
fn a_half_copied_packet_waits_for_its_rest_and_is_said_to_be_bad_only_in_the_end() {
    let (folder, path) = written();
    let whole = fs::read(&path).unwrap();
    let mut scanner = scanner(folder.path());
    for part in [whole.len() / 3, whole.len() / 2, whole.len() - 5] {
        fs::write(&path, &whole[..part]).unwrap();
        for _ in 0..5 {
            assert_eq!(states(&scanner.look())[0].1, "arriving", "{part} bytes of {}", whole.len());
        }
    }
    fs::write(&path, &whole).unwrap();
    assert_eq!(states(&look(&mut scanner))[0].1, "ready", "now it is whole");
    fs::write(&path, &whole[..40]).unwrap();
    let last = (0..40).map(|_| states(&scanner.look())[0].1).last();
    assert_eq!(last, Some("packet-truncated"), "a file that stays cut off has its sentence");
    fs::write(&path, &whole).unwrap();
    assert_eq!(states(&look(&mut scanner))[0].1, "ready", "and is read when it comes after all");
}

#[test]
fn copies_that_settle_a_conflict_and_renamed_files_are_packets_like_any_other() {
    let (folder, path) = written();
    let copies = [
        "Grupa 03 (Anna's conflicted copy 2022-05-27).zapis",
        "Grupa 03 (conflicted copy 2022-05-27 124500).zapis",
        "Grupa 03 (kopia w konflikcie).zapis",
        "Grupa 03.sync-conflict-20220527-124500-ABCDEFG.zapis",
        "Grupa 03.zapis.sync-conflict-20220527-124500-ABCDEFG",
        "Grupa 03.zapis (kopia w konflikcie)",
        "Kopia – GRUPA.ZAPIS",
    ];
    for name in copies {
        fs::copy(&path, folder.path().join(name)).unwrap();
    }
    fs::create_dir(folder.path().join("od Ewy")).unwrap();
    fs::rename(&path, folder.path().join("od Ewy/x.zapis")).unwrap();
    for other in [
        ".syncthing.Grupa 03.zapis.tmp",
        "~syncthing~Grupa.zapis.tmp",
        ".Grupa.zapis",
        "Grupa.zapis.part",
        "notatki.txt",
    ] {
        fs::write(folder.path().join(other), b"PK").unwrap();
    }
    let found = states(&look(&mut scanner(folder.path())));
    assert_eq!(found.len(), copies.len() + 1, "half-written and hidden ones are left alone: {found:?}");
    assert!(found.iter().all(|(_, state)| *state == "ready"), "{found:?}");
}

#[test]
fn a_folder_may_come_late_go_and_come_back() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("SALA-3");
    let mut scanner = scanner(&folder);
    assert_eq!(scanner.look().state, FolderState::Absent, "the stick is not in yet");
    let (_made, path) = written();
    fs::create_dir(&folder).unwrap();
    fs::copy(&path, folder.join("a.zapis")).unwrap();
    assert_eq!(states(&look(&mut scanner))[0].1, "ready", "there it is");
    fs::rename(&folder, home.path().join("elsewhere")).unwrap();
    assert_eq!(scanner.look().state, FolderState::Absent, "pulled out");
    fs::rename(home.path().join("elsewhere"), &folder).unwrap();
    assert_eq!(scanner.look().state, FolderState::Here, "and back");
    fs::remove_file(folder.join("a.zapis")).unwrap();
    assert_eq!(scanner.look().files.len(), 0, "a file that is gone is not told of");
}

#[test]
fn a_folder_full_of_tiny_files_is_looked_at_for_a_while_and_no_longer() {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..21_000 {
        fs::File::create(folder.path().join(format!("{n}.txt"))).unwrap();
    }
    let look = scanner(folder.path()).look();
    assert_eq!(look.state, FolderState::TooMany, "not everything was looked at, and that is said");
    let packets = tempfile::tempdir().unwrap();
    for n in 0..2_100 {
        fs::write(packets.path().join(format!("{n}.zapis")), b"x").unwrap();
    }
    let look = scanner(packets.path()).look();
    assert_eq!((look.state, look.files.len()), (FolderState::TooMany, 2_000), "packets are bounded too");
}

#[test]
fn what_is_no_packet_has_its_sentence_and_a_growing_file_never_gets_read() {
    let (folder, path) = written();
    let whole = fs::read(&path).unwrap();
    let mut newer = String::from_utf8_lossy(&whole).into_owned().into_bytes();
    newer.clear();
    fs::write(folder.path().join("obraz.zapis"), noise("picture", 5000)).unwrap();
    fs::write(folder.path().join("pusty.zapis"), newer).unwrap();
    fs::write(
        folder.path().join("zamknięty.zapis"),
        b"age-encryption.org/v1\n-> scrypt a 17\nb\n--- c\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    )
    .unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("link.zapis")).unwrap();
    let mut scanner = scanner(folder.path());
    let growing = folder.path().join("rośnie.zapis");
    for n in 0..30 {
        fs::write(&growing, &whole[..whole.len().min(100 + n)]).unwrap();
        scanner.look();
    }
    fs::write(&growing, &whole[..200]).unwrap();
    let found = states(&scanner.look());
    let of = |name: &str| found.iter().find(|(found, _)| found.contains(name)).map(|(_, state)| *state);
    assert_eq!(of("obraz"), Some("packet-foreign"), "{found:?}");
    assert_eq!(of("pusty"), Some("packet-empty"), "{found:?}");
    assert_eq!(of("zamkni"), Some("locked"), "{found:?}");
    assert_eq!(of("ronie").or(of("ros")).or(of("rośnie")), Some("arriving"), "it never stopped changing");
    assert_eq!(of("link"), None, "links are not followed");
    assert_eq!(of("group 3"), Some("ready"), "and the good one is read beside them");
}

#[test]
fn names_that_deceive_are_shown_without_what_deceives() {
    let (folder, path) = written();
    let evil = ["\u{202e}sipaz.exe.zapis", "a\u{7}b.zapis", &format!("{}.zapis", "ż".repeat(100))];
    for name in evil {
        fs::copy(&path, folder.path().join(name)).unwrap();
    }
    for file in look(&mut scanner(folder.path())).files {
        assert!(!file.name.contains(['\u{202e}', '\u{7}']), "{:?}", file.name);
        assert!(file.name.chars().count() <= 120, "{:?}", file.name);
    }
}

fn photo(folder: &Path, name: &str) -> FolderPhoto {
    let bytes = noise(name, 4000);
    let path = folder.join(name);
    fs::write(&path, &bytes).unwrap();
    FolderPhoto { hash: hash(&bytes), media_type: MediaType::Jpeg, path }
}

#[test]
fn only_photos_that_are_missing_are_copied_and_half_copied_ones_are_not_found() {
    let (own, shared) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let photos = [photo(own.path(), "one"), photo(own.path(), "two")];
    let contents = zapis_carry::PacketContents { photos: Vec::new(), ..contents() };
    let put = |photos: &[FolderPhoto]| {
        put_into_folder(shared.path(), "Grupa 03 (A).zapis", "7KQ4-M2XA", &contents, photos, &mut on)
    };
    put(&photos[..1]).unwrap();
    let shelf = shared.path().join("zapis-photos/7KQ4-M2XA");
    let first = shelf.join(format!("{}.jpg", photos[0].hash));
    let before = fs::metadata(&first).unwrap().modified().unwrap();
    put(&photos).unwrap();
    assert_eq!(
        fs::metadata(&first).unwrap().modified().unwrap(),
        before,
        "it was there and is not written again"
    );
    assert_eq!(names(&shelf).len(), 2, "the second came");
    assert_eq!(names(shared.path()), ["Grupa 03 (A).zapis", "zapis-photos"], "one packet, replaced in place");
    let limits = Limits::default();
    assert_eq!(find_photo(shared.path(), &photos[0].hash, &limits), Some(first.clone()), "found by its hash");
    fs::write(&first, &noise("one", 4000)[..3000]).unwrap();
    assert_eq!(find_photo(shared.path(), &photos[0].hash, &limits), None, "half of it is not it");
    put(&photos).unwrap();
    assert!(find_photo(shared.path(), &photos[0].hash, &limits).is_some(), "mended at the next hand-over");
}

#[test]
fn a_folder_that_takes_no_files_is_told_and_nothing_is_left_in_it() {
    let nowhere = tempfile::tempdir().unwrap().path().join("gone");
    let refused = put_into_folder(&nowhere, "a.zapis", "X", &contents(), &[], &mut on).unwrap_err();
    assert!(matches!(refused, CarryError::NotWritable { .. }), "{refused:?}");
}

#[test]
fn a_watch_tells_of_what_comes_and_nothing_after_it_is_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let (tell, told) = mpsc::channel();
    let watch = FolderWatch::start(folder.path().to_owned(), move |look| drop(tell.send(states(&look))));
    let (_made, path) = written();
    fs::copy(&path, folder.path().join("a.zapis")).unwrap();
    let patience = Duration::from_secs(60);
    loop {
        let states = told.recv_timeout(patience).expect("the watch goes on telling");
        if states.iter().any(|(_, state)| *state == "ready") {
            break;
        }
    }
    watch.stop();
    assert!(told.recv_timeout(patience).is_err() || told.try_iter().count() == 0, "its channel is closed");
    assert!(told.recv().is_err(), "nobody is left to tell");
}
