//! Backups count only when they open; damage is set aside, never deleted.

mod support;

use std::{fs, path::Path};

use support::{files, fill, group, opened, refusal};
use tempfile::tempdir;
use zapis_store::{Store, newest_backup, restore};

#[test]
fn a_backup_is_a_library_of_its_own() {
    let (home, other) = (tempdir().unwrap(), tempdir().unwrap());
    let mut store = opened(home.path());
    fill(&mut store, 20);
    let backup = store.back_up("20220527-130000").unwrap();
    assert_eq!(newest_backup(home.path()), Some(backup.clone()), "it is found by its name");
    fs::copy(&backup.path, other.path().join("zapis.db")).unwrap();
    let copy = opened(other.path());
    assert_eq!(copy.read_model_dump().unwrap(), store.read_model_dump().unwrap(), "it holds the same");
    assert!(copy.integrity_problems().unwrap().is_empty(), "and is sound");
}

#[test]
fn ten_backups_are_kept_the_newest_ones() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, 2);
    for minute in 0..14 {
        store.back_up(&format!("20220527-13{minute:02}00")).unwrap();
    }
    let names: Vec<String> = files(&home.path().join("backups")).into_keys().collect();
    assert_eq!(names.len(), 10, "a disk is not filled by backups: {names:?}");
    assert_eq!(names[0], "zapis-20220527-130400.db", "the oldest ones went");
    assert_eq!(newest_backup(home.path()).unwrap().stamp, "20220527-131300");
}

#[test]
fn what_is_damaged_is_set_aside_and_the_backup_takes_its_place() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, 20);
    let kept = store.read_model_dump().unwrap();
    store.back_up("20220527-130000").unwrap();
    drop(store);
    let path = home.path().join("zapis.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[4096..12288].fill(0xff);
    fs::write(&path, &bytes).unwrap();
    assert_eq!(refusal(home.path()), "library-damaged");

    let aside = restore(home.path(), &newest_backup(home.path()).unwrap(), "20220527-140000").unwrap();

    assert_eq!(fs::read(&aside).unwrap(), bytes, "the damaged file is still there, byte for byte");
    let store = opened(home.path());
    assert_eq!(store.read_model_dump().unwrap(), kept, "everything of the backup is back");
    assert_eq!(store.reader().entries(group()).unwrap().len(), 20);
}

#[test]
fn a_library_whose_database_is_gone_is_not_taken_for_a_new_one() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, 3);
    store.back_up("20220527-130000").unwrap();
    drop(store);
    fs::remove_file(home.path().join("zapis.db")).unwrap();
    assert_eq!(refusal(home.path()), "library-damaged", "an empty one would push the good backups out");
    restore(home.path(), &newest_backup(home.path()).unwrap(), "20220527-140000").unwrap();
    assert_eq!(opened(home.path()).reader().entries(group()).unwrap().len(), 3, "and can be brought back");
}

#[test]
fn a_restore_that_finds_no_backup_file_moves_nothing() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, 3);
    let backup = store.back_up("20220527-130000").unwrap();
    drop(store);
    fs::remove_file(&backup.path).unwrap();
    let before = files(home.path());
    assert!(restore(home.path(), &backup, "20220527-140000").is_err());
    assert_eq!(files(home.path()), before, "what was there is there as it was");
}

#[test]
fn a_backup_made_under_a_clock_that_was_put_back_stays() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, 2);
    for minute in 0..10 {
        store.back_up(&format!("20990527-13{minute:02}00")).unwrap();
    }
    let made = store.back_up("20220527-130000").unwrap();
    assert!(made.path.exists(), "the one that was just made is no old one");
}

#[test]
fn a_backup_that_cannot_be_written_leaves_no_half_one() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, 2);
    fs::write(home.path().join("backups"), "a file in the way").unwrap();
    assert!(store.back_up("20220527-130000").is_err(), "there is no folder to write to");
    assert_eq!(newest_backup(home.path()), None, "and no backup is claimed");
    assert_eq!(store.reader().entries(group()).unwrap().len(), 2, "the library goes on");
}

/// Needs the right to mount; elsewhere it says that it was left out.
#[cfg(target_os = "linux")]
#[test]
fn a_backup_onto_a_full_disk_changes_no_backup() {
    let home = tempdir().unwrap();
    let disk = home.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let Some(_disk) = SmallDisk::mount(&disk, "700k") else { return };
    let mut store = opened(&disk);
    fill(&mut store, 40);
    store.back_up("20220527-130000").expect("the first one fits");
    while store.write(|w| w.put_setting("filler", &"x".repeat(100_000))).is_ok()
        && fs::write(disk.join("filler"), vec![1; 200_000]).is_ok()
    {}
    let before = files(&disk.join("backups"));
    let error = store.back_up("20220527-140000").expect_err("there is no space for a second one");
    assert_eq!(error.code(), "no-space", "{error}");
    assert_eq!(files(&disk.join("backups")), before, "no empty or half backup stands beside the good one");
    assert_eq!(store.reader().entries(group()).unwrap().len(), 40, "the library can still be read");
}

/// A disk so small that it fills at once.
#[cfg(target_os = "linux")]
struct SmallDisk<'a>(&'a Path);

#[cfg(target_os = "linux")]
impl SmallDisk<'_> {
    fn mount<'a>(at: &'a Path, size: &str) -> Option<SmallDisk<'a>> {
        let status = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(at)
            .stderr(std::process::Stdio::null())
            .status();
        if !matches!(status, Ok(status) if status.success()) {
            eprintln!("left out: mounting a small disk is not allowed here");
            return None;
        }
        Some(SmallDisk(at))
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("--lazy").arg(self.0).status();
    }
}

#[test]
fn opening_again_after_a_restore_needs_no_journal_of_the_old_file() {
    let home = tempdir().unwrap();
    let mut store = opened(home.path());
    fill(&mut store, 5);
    store.back_up("20220527-130000").unwrap();
    drop(store);
    fs::write(home.path().join("zapis.db-wal"), vec![3; 5000]).unwrap();
    restore(home.path(), &newest_backup(home.path()).unwrap(), "20220527-140000").unwrap();
    assert!(!home.path().join("zapis.db-wal").exists(), "a foreign journal would be played into the backup");
    assert_eq!(Store::open(home.path()).unwrap().reader().entries(group()).unwrap().len(), 5);
}
