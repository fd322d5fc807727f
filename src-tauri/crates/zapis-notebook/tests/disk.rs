//! When the disk says no: memory and disk stay the same, and work goes on when it says yes again.

mod support;

use std::{fs, path::Path};

use support::{Desk, hash, open, sound};
use zapis_store::{Store, StoreError};

/// Another program holds the database for longer than we wait.
#[test]
fn a_change_that_cannot_be_written_is_not_shown_and_the_next_one_works() {
    let (desk, mut notebook) = Desk::new();
    let group = desk.groups[0];
    notebook.add_entry(group, "pierwszy").unwrap();
    let before = hash(&mut notebook, desk.event);
    // Without the lock file a second opener gets in, as a program that does not know our lock would.
    fs::remove_file(desk.home.path().join("zapis.lock")).unwrap();
    let mut intruder = Store::open(desk.home.path()).unwrap();
    intruder
        .write(|_| -> Result<(), StoreError> {
            let error = notebook.add_entry(group, "drugi").expect_err("somebody else is writing");
            assert_eq!(error.code(), "library-in-use", "the sentence says who is in the way");
            let texts: Vec<String> =
                notebook.capture(group).unwrap().entries.into_iter().map(|e| e.text).collect();
            assert_eq!(texts, ["pierwszy"], "what is not on disk is not shown");
            Ok(())
        })
        .unwrap();
    drop(intruder);
    assert_eq!(hash(&mut notebook, desk.event), before, "memory is as the disk is");
    notebook.add_entry(group, "trzeci").expect("the next change works");
    let expected = hash(&mut notebook, desk.event);
    drop(notebook);
    let mut notebook = open(desk.home.path());
    assert_eq!(hash(&mut notebook, desk.event), expected, "and is what a restart finds");
    assert_eq!(notebook.capture(group).unwrap().entries.len(), 2);
    sound(&mut notebook);
}

/// Needs the right to mount; elsewhere it says that it was left out.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_loses_nothing_that_was_acknowledged_and_typing_goes_on_when_there_is_space() {
    let home = tempfile::tempdir().unwrap();
    let disk = home.path().join("disk");
    let Some(_disk) = support::SmallDisk::mount(&disk, "1600k") else { return };
    let mut notebook = open(&disk);
    let event = notebook.create_event("Pełny dysk", support::POLISH).unwrap();
    let mut frame = notebook.event(event).unwrap();
    frame.groups.push(group());
    notebook.save_event(&frame).unwrap();
    let group = frame.groups[0].id;
    fs::write(disk.join("filler"), vec![1; 300_000]).unwrap();

    let (mut acknowledged, mut refused) = (Vec::new(), 0);
    for n in 0..400 {
        let line = format!("z: Wpis {n} {}", "słowo ".repeat(120));
        match notebook.add_entry(group, &line) {
            Ok(saved) => acknowledged.push(saved.entries[0].id),
            Err(error) => {
                refused += 1;
                assert_eq!(error.code(), "no-space", "attempt {n}: {error:?}");
                let shown = notebook.capture(group).expect("reading goes on").entries.len();
                assert_eq!(shown, acknowledged.len(), "attempt {n}: shown is what was acknowledged");
                if refused == 5 {
                    break;
                }
            }
        }
    }
    assert_eq!(refused, 5, "the disk did fill up after {} entries", acknowledged.len());

    fs::remove_file(disk.join("filler")).unwrap();
    acknowledged
        .push(notebook.add_entry(group, "u: Jest znowu miejsce").expect("space is back").entries[0].id);
    let expected = hash(&mut notebook, event);
    drop(notebook);
    let mut notebook = open(&disk);
    let found: Vec<_> = notebook.capture(group).unwrap().entries.iter().map(|e| e.id).collect();
    assert_eq!(found, acknowledged, "every acknowledged entry, and no other");
    assert_eq!(hash(&mut notebook, event), expected);
    sound(&mut notebook);
}

#[cfg(target_os = "linux")]
fn group() -> zapis_domain::Group {
    zapis_domain::Group {
        id: zapis_domain::GroupId(uuid::Uuid::from_u128(77)),
        number: 1,
        theme: "Mieszkania".into(),
        scope: String::new(),
        room: String::new(),
        language: support::POLISH,
        facilitator: String::new(),
        note_taker: String::new(),
        sensitive: false,
    }
}

/// Needs the right to mount; elsewhere it says that it was left out.
#[cfg(target_os = "linux")]
#[test]
fn a_packet_or_report_onto_a_full_disk_leaves_no_half_file_and_the_earlier_one_whole() {
    use zapis_domain::Language;
    use zapis_notebook::{
        Format, ReportFile, ReportRequest, unwatched,
        view::{Edition, ReportChoice},
    };
    let (desk, mut notebook) = Desk::new();
    let stick = desk.home.path().join("stick");
    let Some(_stick) = support::SmallDisk::mount(&stick, "64k") else { return };
    for n in 0..60 {
        notebook.add_entry(desk.groups[0], &format!("Wpis {n} {}", "słowa ".repeat(200))).unwrap();
    }
    let before = hash(&mut notebook, desk.event);
    let (packet, report, pdf) = (stick.join("g.zapis"), stick.join("r.md"), stick.join("r.pdf"));
    for path in [&packet, &report, &pdf] {
        fs::write(path, "earlier").unwrap();
    }
    fs::write(stick.join("filler"), vec![1; 40_000]).unwrap();
    let error = notebook.export_packet(desk.groups[0], &packet, &mut unwatched).unwrap_err();
    assert_eq!(error.code(), "packet-no-space");
    let choice = ReportChoice::whole(Edition::Internal, Language::Pl);
    let request = ReportRequest { event: desk.event, choice };
    let mut save = |format, path: &Path| {
        let saved = notebook.save_report(request.clone(), &[ReportFile::new(format, path)], &mut unwatched);
        assert_eq!(saved.unwrap_err().code(), "file-no-space");
    };
    save(Format::Markdown, &report);
    save(Format::Pdf, &pdf);
    for path in [&packet, &report, &pdf] {
        assert_eq!(fs::read_to_string(path).unwrap(), "earlier", "{}", path.display());
    }
    let names = fs::read_dir(&stick).unwrap().count();
    assert_eq!(names, 4, "no half file was left: three earlier ones and the filler");
    assert_eq!(hash(&mut notebook, desk.event), before, "and the record is as it was");
}

/// Needs the right to mount; elsewhere it says that it was left out.
#[cfg(target_os = "linux")]
#[test]
fn photos_onto_a_full_disk_are_whole_or_not_there_and_come_in_once_there_is_space() {
    let home = tempfile::tempdir().unwrap();
    let disk = home.path().join("disk");
    let Some(_disk) = support::SmallDisk::mount(&disk, "4m") else { return };
    let mut notebook = open(&disk);
    let event = notebook.create_event("Pełny dysk", support::POLISH).unwrap();
    let mut frame = notebook.event(event).unwrap();
    frame.groups.push(group());
    notebook.save_event(&frame).unwrap();
    let group = frame.groups[0].id;
    fs::write(disk.join("filler"), vec![1; 900_000]).unwrap();

    let (mut shown, mut refused) = (0, Vec::new());
    for seed in 0..60 {
        let bytes = grainy(seed);
        let taken = notebook.album().take_in_bytes(&bytes);
        match taken.and_then(|picture| notebook.add_picture(group, &picture)) {
            Ok(_) => shown += 1,
            Err(error) => {
                assert_eq!(error.code(), "no-space", "photo {seed}: {error:?}");
                refused.push(bytes);
            }
        }
        if refused.len() == 4 {
            break;
        }
    }
    assert!(shown > 3 && refused.len() == 4, "the disk did fill up after {shown} photos");
    assert_eq!(
        notebook.capture(group).expect("reading goes on").photos.len(),
        shown,
        "what was acknowledged"
    );
    assert!(
        originals(&disk).iter().all(|(name, bytes)| *name == blake3::hash(bytes).to_hex().as_str()),
        "whole"
    );

    fs::remove_file(disk.join("filler")).unwrap();
    let picture = notebook.album().take_in_bytes(&refused[0]).expect("space is back");
    notebook.add_picture(group, &picture).expect("and a row");
    drop(notebook);
    let mut notebook = open(&disk);
    let photos = notebook.capture(group).unwrap().photos;
    assert_eq!(photos.len(), shown + 1, "every acknowledged photo, and the one that came late");
    let kept = originals(&disk);
    assert!(
        photos.iter().all(|photo| kept.iter().any(|(name, _)| *name == photo.hash.as_str())),
        "each is there"
    );
    sound(&mut notebook);
}

/// A photo of about 100 kB that no other has the bytes of.
#[cfg(target_os = "linux")]
fn grainy(seed: u32) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(1);
    let grain = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    });
    let rgb: Vec<u8> = grain.take(320 * 240 * 3).collect();
    let mut jpeg = Vec::new();
    jpeg_encoder::Encoder::new(&mut jpeg, 90)
        .encode(&rgb, 320, 240, jpeg_encoder::ColorType::Rgb)
        .expect("a small picture");
    jpeg
}

/// Name and content of every file among the originals.
#[cfg(target_os = "linux")]
fn originals(library: &Path) -> Vec<(String, Vec<u8>)> {
    let folders = fs::read_dir(library.join("pictures")).unwrap().flatten();
    let files = folders.flat_map(|folder| fs::read_dir(folder.path()).unwrap().flatten());
    files
        .map(|file| (file.file_name().to_string_lossy().into_owned(), fs::read(file.path()).unwrap()))
        .collect()
}
