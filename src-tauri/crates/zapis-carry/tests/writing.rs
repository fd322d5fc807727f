//! A packet that could not be written leaves no trace.

mod support;

use std::{
    fs,
    io::{self, Cursor},
    ops::ControlFlow,
    path::Path,
};

use support::*;
use zapis_carry::{CarryError, Limits, PacketContents};

/// Writing over an earlier packet fails with `expected`; the earlier one is untouched and nothing lies beside it.
fn check(reason: &str, spoil: impl FnOnce(&mut PacketContents), expected: &str) {
    let (folder, path) = written();
    let before = fs::read(&path).unwrap();
    let mut spoilt = contents();
    spoil(&mut spoilt);
    let found = write(&path, &spoilt).map_or_else(|e| e.code(), |_| "written");
    assert_eq!(found, expected, "{reason}");
    assert_eq!(fs::read(&path).unwrap(), before, "{reason}: the earlier packet is as it was");
    assert_eq!(names(folder.path()), ["group 3.zapis"], "{reason}: something was left behind");
}

#[test]
fn a_photo_that_is_not_what_it_was_stops_the_packet() {
    let open =
        |bytes: Vec<u8>| Box::new(move || Ok(Box::new(Cursor::new(bytes.clone())) as Box<dyn io::Read>));
    let expected = "packet-photo-unreadable";
    check("other bytes", |c| c.photos[0].open = open(noise("other", 1500)), expected);
    check("too short", |c| c.photos[0].open = open(photos()[0][..1499].to_vec()), expected);
    check("too long", |c| c.photos[0].open = open([&photos()[0][..], &[0]].concat()), expected);
    check("gone", |c| c.photos[0].open = Box::new(|| Err(io::ErrorKind::NotFound.into())), expected);
    check("another size noted", |c| c.photos[0].bytes = 7, expected);
}

#[test]
fn what_readers_would_refuse_is_not_written() {
    check("a huge photo", |c| c.photos[0].bytes = 1 << 30, "packet-too-large");
    check("a huge title", |c| c.event.title = "x".repeat(5 << 20), "packet-too-large");
    check("a document twice", |c| c.documents.push(c.documents[0].clone()), "packet-damaged");
    let ten_thousand = |c: &mut PacketContents| {
        c.photos = (0..10_001u32).map(|n| photo(&n.to_le_bytes())).collect();
    };
    check("too many photos", ten_thousand, "packet-too-large");
}

#[test]
fn cancelling_at_any_step_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("packet.zapis");
    let mut steps = 0;
    loop {
        let mut left = steps;
        let result = zapis_carry::write(&path, &contents(), &mut |_| {
            left -= 1;
            if left < 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        match result {
            Err(error) => assert_eq!(error.code(), "packet-cancelled", "at step {steps}"),
            Ok(_) => break,
        }
        assert_eq!(names(folder.path()), [""; 0], "cancelled at step {steps}");
        steps += 1;
    }
    assert!(steps > 10, "there was more than one step to cancel: {steps}");
}

/// Taken away at each step in turn: whatever is left on it is no packet, and the next one arrives whole.
#[cfg(unix)]
#[test]
fn a_stick_pulled_at_any_moment_is_told_as_such_and_has_no_half_packet() {
    let folder = tempfile::tempdir().unwrap();
    let (stick, pulled) = (folder.path().join("stick"), folder.path().join("pulled"));
    fs::create_dir(&stick).unwrap();
    let path = stick.join("packet.zapis");
    let mut steps = 0;
    loop {
        let mut left = steps;
        let result = zapis_carry::write(&path, &contents(), &mut |_| {
            left -= 1;
            if left == -1 {
                fs::rename(&stick, &pulled).unwrap();
            }
            ControlFlow::Continue(())
        });
        if left >= 0 {
            result.expect("it was never pulled");
            break;
        }
        assert_eq!(result.unwrap_err().code(), "packet-stick-gone", "pulled at step {steps}");
        assert!(!stick.exists(), "nothing is made where the stick was");
        fs::rename(&pulled, &stick).unwrap();
        let packets = names(&stick).into_iter().filter(|name| name.ends_with(".zapis")).count();
        assert_eq!(packets, 0, "pulled at step {steps}, no half packet");
        steps += 1;
    }
    assert!(steps > 10, "while it is written and while it is read back: {steps}");
    assert!(zapis_carry::read(&path, &Limits::default()).is_ok(), "at last it is there, whole");
}

#[test]
fn progress_grows_to_its_total() {
    let folder = tempfile::tempdir().unwrap();
    let mut seen = Vec::new();
    zapis_carry::write(&folder.path().join("packet.zapis"), &contents(), &mut |p| {
        seen.push(p);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(seen.is_sorted_by_key(|p| p.done), "it never goes back: {seen:?}");
    assert!(seen.iter().all(|p| p.total == seen[0].total), "the total is known from the start");
    assert_eq!(seen.last().map(|p| p.done), seen.last().map(|p| p.total), "it ends at its end");
}

#[test]
fn places_that_cannot_be_written_are_named() {
    let (folder, path) = written();
    let check = |target: &Path, reason: &str| match write(target, &contents()) {
        Err(CarryError::NotWritable { path }) => assert_eq!(path, target, "{reason}"),
        other => panic!("{reason}: {other:?}"),
    };
    check(&path.join("inside.zapis"), "the folder is a file");
    check(&folder.path().join("no such folder/x.zapis"), "the folder is gone, with its stick");
    check(folder.path(), "the target is a folder");
    #[cfg(target_os = "linux")]
    check(Path::new("/proc/packet.zapis"), "a file system that takes no files");
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    let before = fs::read(&path).unwrap();
    check(&path, "the earlier packet is marked read-only");
    assert_eq!(fs::read(&path).unwrap(), before, "and it is as it was");
    assert_eq!(names(folder.path()), ["group 3.zapis"], "nothing was left behind");
}

#[cfg(unix)]
#[test]
fn others_may_read_a_packet_in_a_shared_folder() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, path) = written();
    let plain = folder.path().join("plain");
    fs::write(&plain, "").unwrap();
    let mode = |p: &Path| fs::metadata(p).unwrap().permissions().mode();
    assert_eq!(mode(&path), mode(&plain), "a packet has the rights of any new file");
}
